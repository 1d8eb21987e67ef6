#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "toolkit/assessment/rules/texts.hpp"
#include "toolkit/diff/series.hpp"
#include "toolkit/files/beneath.hpp"
#include "toolkit/gate/rules.hpp"
#include "toolkit/text/display.hpp"
#include "toolkit/text/nearest.hpp"

namespace toolkit {
namespace {

bool has_a_place(const RepositoryFile& file) {
  return !file.loaded.assessment.council.empty() && file.loaded.assessment.period.has_value();
}

const Period& period_of(const RepositoryFile& file) { return file.loaded.assessment.period->value; }

/// Files by the names of their councils, so that a repository of hundreds is looked through once.
class Register {
 public:
  void add(const std::deque<RepositoryFile>& files) {
    for (const RepositoryFile& file : files) {
      if (!has_a_place(file)) continue;
      const Assessment& assessment = file.loaded.assessment;
      called_[folded(assessment.council.value)].push_back(&file);
      for (const Text& name : assessment.formerly) {
        formerly_[folded(name.value)].push_back(&file);
      }
    }
  }

  /// Every file of a council, under any of its names, this one included.
  [[nodiscard]] std::vector<const RepositoryFile*> of_council(const RepositoryFile& file) const {
    const Assessment& assessment = file.loaded.assessment;
    std::set<const RepositoryFile*> seen;
    std::vector<const RepositoryFile*> found;
    const auto add_all = [&](const auto& names, const std::string& name) {
      const auto files = names.find(name);
      if (files == names.end()) return;
      for (const RepositoryFile* const other : files->second) {
        if (seen.insert(other).second) found.push_back(other);
      }
    };
    const std::string name = folded(assessment.council.value);
    add_all(called_, name);
    add_all(formerly_, name);
    for (const Text& former : assessment.formerly) add_all(called_, folded(former.value));
    return found;
  }

  /// An earlier year of a council whose name is nearly the same, or begins with the same word.
  [[nodiscard]] const RepositoryFile* similar(const RepositoryFile& file) const {
    const std::string name = folded(file.loaded.assessment.council.value);
    const std::string_view first_word = std::string_view(name).substr(0, name.find(' '));
    for (const auto& [other, files] : called_) {
      const std::string_view only[] = {other};
      if (other == name || (!nearest(name, only) && !begins_with_word(other, first_word))) continue;
      for (const RepositoryFile* const candidate : files) {
        if (period_of(*candidate) < period_of(file)) return candidate;
      }
    }
    return nullptr;
  }

 private:
  static bool begins_with_word(std::string_view name, std::string_view word) {
    return name.starts_with(word) && (name.size() == word.size() || name[word.size()] == ' ');
  }

  using ByName = std::map<std::string, std::vector<const RepositoryFile*>, std::less<>>;
  ByName called_;
  ByName formerly_;
};

bool same_name(const RepositoryFile& left, const RepositoryFile& right) {
  return folded(left.loaded.assessment.council.value) ==
         folded(right.loaded.assessment.council.value);
}

/// Those of the latest period before a file's own, of the same kind.
std::vector<const RepositoryFile*> latest_before(const RepositoryFile& file,
                                                 const std::vector<const RepositoryFile*>& others) {
  std::vector<const RepositoryFile*> latest;
  for (const RepositoryFile* const other : others) {
    const Period& period = period_of(*other);
    if (period.kind != period_of(file).kind || period >= period_of(file)) continue;
    if (!latest.empty() && period < period_of(*latest.front())) continue;
    if (!latest.empty() && period > period_of(*latest.front())) latest.clear();
    latest.push_back(other);
  }
  return latest;
}

void choose_earlier(const std::vector<const RepositoryFile*>& here,
                    const std::vector<const RepositoryFile*>& trusted, Neighbours& neighbours) {
  const bool trusted_counts =
      !trusted.empty() && (here.empty() || period_of(*trusted.front()) >= period_of(*here.front()));
  const auto& candidates = trusted_counts ? trusted : here;
  if (candidates.empty()) return;
  if (candidates.size() > 1) {
    neighbours.obstacle = fmt::format("{} and {} could both be the year before",
                                      candidates[0]->source.name(), candidates[1]->source.name());
  } else if (!candidates.front()->loaded.usable) {
    neighbours.obstacle =
        fmt::format("{}, the year before, has errors", candidates.front()->source.name());
  } else {
    neighbours.earlier = candidates.front();
  }
}

Neighbours neighbours_of(const RepositoryFile& file, const Register& here, const Register& trusted,
                         const std::vector<std::string>& unread) {
  Neighbours neighbours;
  const auto others = here.of_council(file);
  const auto trusted_others = trusted.of_council(file);
  for (const RepositoryFile* const other : others) {
    if (other == &file) continue;
    neighbours.newest = neighbours.newest && !(period_of(*other) > period_of(file));
    if (period_of(*other) == period_of(file) && same_name(*other, file)) {
      neighbours.same_period = other;
    }
    neighbours.has_earlier = neighbours.has_earlier || period_of(*other) < period_of(file);
    neighbours.mixed_kinds =
        neighbours.mixed_kinds ||
        (period_of(*other).kind != period_of(file).kind && period_of(*other) < period_of(file));
  }
  for (const RepositoryFile* const other : trusted_others) {
    if (period_of(*other) == period_of(file) && same_name(*other, file)) {
      neighbours.trusted = other;
    }
  }
  choose_earlier(latest_before(file, others), latest_before(file, trusted_others), neighbours);
  neighbours.has_earlier = neighbours.has_earlier || neighbours.earlier != nullptr;
  const bool next_to_it = neighbours.earlier != nullptr &&
                          skipped_between(period_of(*neighbours.earlier), period_of(file)).empty();
  if (!unread.empty() && !next_to_it && neighbours.obstacle.empty()) {
    neighbours.obstacle =
        fmt::format("it may be in {}, which could not be read", visible_name(unread.front()));
    neighbours.earlier = nullptr;
    neighbours.has_earlier = true;
  }
  if (!neighbours.has_earlier) neighbours.similar = here.similar(file);
  return neighbours;
}

}  // namespace

std::vector<Neighbours> find_neighbours(const Repository& repository) {
  Register here;
  Register trusted;
  here.add(repository.files);
  trusted.add(repository.base);
  std::vector<Neighbours> all;
  for (const RepositoryFile& file : repository.files) {
    all.push_back(has_a_place(file) ? neighbours_of(file, here, trusted, repository.unread)
                                    : Neighbours{});
  }
  return all;
}

std::vector<Finding> find_lost(const Repository& repository) {
  Register here;
  here.add(repository.files);
  std::set<std::string_view> paths;
  for (const RepositoryFile& file : repository.files) {
    // A file that cannot be placed has errors of its own; it is not lost.
    if (!has_a_place(file)) paths.insert(file.path);
  }
  std::vector<Finding> lost;
  for (const RepositoryFile& file : repository.base) {
    if (!has_a_place(file) || paths.contains(file.path)) continue;
    const bool is_here = std::ranges::any_of(
        here.of_council(file),
        [&](const RepositoryFile* other) { return period_of(*other) == period_of(file); });
    if (is_here) continue;
    Finding finding;
    finding.diagnostic = Diagnostic::lost_assessment;
    finding.severity = catalogue_entry(Diagnostic::lost_assessment).severity;
    finding.file = join_path(repository.folder, file.path);
    finding.message =
        fmt::format("the assessment of {} for {} is gone",
                    visible(file.loaded.assessment.council.value), period_of(file).label());
    finding.help = "bring the file back; earlier years are the measure for later ones";
    lost.push_back(std::move(finding));
  }
  return lost;
}

}  // namespace toolkit
