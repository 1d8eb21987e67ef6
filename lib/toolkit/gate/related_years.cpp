#include "toolkit/gate/related_years.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "toolkit/diagnostics/say.hpp"
#include "toolkit/diff/series.hpp"
#include "toolkit/files/resolve_under.hpp"
#include "toolkit/gate/council_register.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit {
namespace {

using Files = std::vector<const RepositoryFile*>;

/// The years of one file's council, here and in the trusted copy.
class RelatedYearsFinder {
 public:
  RelatedYearsFinder(const Repository& repository, const CouncilRegister& here,
                     const CouncilRegister& trusted, const RepositoryFile& file)
      : repository_(repository),
        here_(here),
        trusted_(trusted),
        file_(file),
        others_(here.of_council(file)),
        trusted_others_(trusted.of_council(file)) {
    std::erase(others_, &file);
  }

  RelatedYears find() {
    look_at_all();
    find_earlier();
    refuse_to_compare_across_what_is_unread();
    found_.has_earlier = found_.has_earlier || !found_.obstacle.empty();
    if (!found_.has_earlier) {
      found_.similar = here_.similar(file_);
      if (found_.similar == nullptr) found_.similar = trusted_.similar(file_);
      found_.unknown_council = !trusted_.empty() && trusted_others_.empty();
    }
    return std::move(found_);
  }

 private:
  void look_at_all() {
    for (const RepositoryFile* const other : others_) {
      const bool later = period_of(*other) > period_of(file_);
      const bool begun = period_of(*other).first_day() <= repository_.today;
      if (later && begun) found_.newest = false;
      if (period_of(*other) == period_of(file_) && same_name(*other, file_)) {
        found_.same_period = other;
      }
      look_at_period(*other);
    }
    found_.all_trusted = trusted_others_;
    for (const RepositoryFile* const other : trusted_others_) {
      look_at_period(*other);
      if (period_of(*other) != period_of(file_)) continue;
      if (found_.trusted == nullptr || same_name(*other, file_)) found_.trusted = other;
    }
  }

  void look_at_period(const RepositoryFile& other) {
    if (!(period_of(other) < period_of(file_))) return;
    found_.has_earlier = true;
    if (period_of(other).kind != period_of(file_).kind) {
      found_.mixed_kinds = true;
    } else if (found_.earlier_of_kind == nullptr ||
               period_of(other) > period_of(*found_.earlier_of_kind)) {
      found_.earlier_of_kind = &other;
    }
  }

  /// Whatever the kind of period: a year must not leave the comparison by changing it.
  void find_earlier() {
    std::map<Period, Candidates> by_period;
    for (const RepositoryFile* const other : trusted_others_) add(*other, by_period, true);
    for (const RepositoryFile* const other : others_) add(*other, by_period, false);
    for (auto& [period, candidates] : by_period) {
      const bool is_last = period == by_period.rbegin()->first;
      const Files& best = candidates.best();
      const RepositoryFile& first = *best.front();
      if (best.size() == 1 && first.loaded.usable) {
        found_.all_earlier.push_back(&first);
        if (is_last) found_.earlier = &first;
      } else if (is_last) {
        found_.ambiguous = best.size() > 1 && !same_name(first, *best[1]);
        found_.obstacle = best.size() > 1
                              ? fmt::format("{} and {} could both be the year before",
                                            first.source.name(), best[1]->source.name())
                              : fmt::format("{}, the year before, has errors", first.source.name());
      }
    }
  }

  /// Files for one earlier period. The trusted copy goes before the folder, and the council's own
  /// name before a former one, so that neither an edit nor a name that is claimed takes a year out.
  struct Candidates {
    Files trusted_own, trusted_former, own, former;

    [[nodiscard]] const Files& best() const {
      for (const Files* const files : {&trusted_own, &trusted_former, &own}) {
        if (!files->empty()) return *files;
      }
      return former;
    }
  };

  void add(const RepositoryFile& other, std::map<Period, Candidates>& by_period, bool trusted) {
    if (!(period_of(other) < period_of(file_))) return;
    Candidates& candidates = by_period[period_of(other)];
    const bool own = same_name(other, file_);
    Files& files = trusted ? (own ? candidates.trusted_own : candidates.trusted_former)
                           : (own ? candidates.own : candidates.former);
    files.push_back(&other);
  }

  void refuse_to_compare_across_what_is_unread() {
    if (repository_.unread.empty() || !found_.obstacle.empty()) return;
    const bool next_to_it = found_.earlier != nullptr &&
                            skipped_between(period_of(*found_.earlier), period_of(file_)).empty();
    if (next_to_it) return;
    found_.obstacle = fmt::format("it may be in {}, which could not be read",
                                  visible_name(repository_.unread.front()));
    found_.earlier = nullptr;
    found_.earlier_of_kind = nullptr;
  }

  const Repository& repository_;
  const CouncilRegister& here_;
  const CouncilRegister& trusted_;
  const RepositoryFile& file_;
  Files others_;
  Files trusted_others_;
  RelatedYears found_;
};

/// Whether a file of the folder is the present one for a trusted one of its council and period. One
/// that bears the name of another trusted file cannot stand for this one as well.
bool stands_for(const RepositoryFile& file, const RepositoryFile& trusted,
                const CouncilRegister& base) {
  if (period_of(file) != period_of(trusted)) return false;
  if (same_name(file, trusted)) return true;
  const Files all = base.of_council(file);
  return std::ranges::none_of(all, [&](const RepositoryFile* other) {
    return period_of(*other) == period_of(file) && same_name(*other, file);
  });
}

}  // namespace

std::vector<RelatedYears> find_related_years(const Repository& repository) {
  const CouncilRegister here(repository.files);
  const CouncilRegister trusted(repository.base);
  std::vector<RelatedYears> all;
  for (const RepositoryFile& file : repository.files) {
    all.push_back(has_a_place(file) ? RelatedYearsFinder(repository, here, trusted, file).find()
                                    : RelatedYears{});
  }
  return all;
}

std::vector<Finding> find_lost(const Repository& repository) {
  const CouncilRegister here(repository.files);
  const CouncilRegister base(repository.base);
  std::set<std::string_view> paths;
  for (const RepositoryFile& file : repository.files) {
    // A file that cannot be placed has errors of its own; it is not lost.
    if (!has_a_place(file)) paths.insert(file.path);
  }
  std::vector<Finding> lost;
  for (const RepositoryFile& trusted : repository.base) {
    if (!has_a_place(trusted) || paths.contains(trusted.path)) continue;
    const bool is_here = std::ranges::any_of(
        here.of_council(trusted),
        [&](const RepositoryFile* file) { return stands_for(*file, trusted, base); });
    if (is_here) continue;
    lost.push_back(
        finding_about_file(Diagnostic::lost_assessment, join_path(repository.folder, trusted.path),
                           say("the assessment of {} for {} is gone",
                               quote(visible(trusted.loaded.assessment.council.value), "a council"),
                               known(period_of(trusted).label())),
                           "bring the file back; earlier years are the measure for later ones"));
  }
  return lost;
}

}  // namespace toolkit
