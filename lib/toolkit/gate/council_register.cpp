#include "toolkit/gate/council_register.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

#include "toolkit/text/nearest.hpp"
#include "toolkit/text/words.hpp"

namespace toolkit {
namespace {

/// With these many councils' names begin.
constexpr std::string_view common_words[] = {
    "borough", "central", "city",  "county", "district", "east", "great", "london",
    "mid",     "new",     "north", "royal",  "south",    "the",  "town",  "west",
};

std::string name_of(const RepositoryFile& file) {
  return folded(file.loaded.assessment.council.value);
}

bool same_first_word(std::string_view left, std::string_view right) {
  const std::string_view word = left.substr(0, left.find(' '));
  return word == right.substr(0, right.find(' ')) &&
         std::ranges::find(common_words, word) == std::end(common_words);
}

/// A slip or two of typing apart. Names whose lengths differ more are not looked at letter by
/// letter.
bool nearly_same(std::string_view left, std::string_view right) {
  constexpr std::size_t most = 3;
  if (std::max(left.size(), right.size()) - std::min(left.size(), right.size()) > most) {
    return false;
  }
  const std::string_view only[] = {right};
  return nearest(left, only).has_value();
}

}  // namespace

bool has_a_place(const RepositoryFile& file) {
  return !file.loaded.assessment.council.empty() && file.loaded.assessment.period.has_value();
}

const Period& period_of(const RepositoryFile& file) { return file.loaded.assessment.period->value; }

bool same_name(const RepositoryFile& left, const RepositoryFile& right) {
  return name_of(left) == name_of(right);
}

CouncilRegister::CouncilRegister(const std::deque<RepositoryFile>& files) {
  for (const RepositoryFile& file : files) {
    if (!has_a_place(file)) continue;
    called_[name_of(file)].push_back(&file);
    for (const Text& name : file.loaded.assessment.formerly) {
      formerly_[folded(name.value)].push_back(&file);
    }
  }
}

std::vector<const RepositoryFile*> CouncilRegister::of_council(const RepositoryFile& file) const {
  std::set<const RepositoryFile*> seen;
  std::vector<const RepositoryFile*> found;
  const auto add_all = [&](const ByName& names, const std::string& name) {
    const auto files = names.find(name);
    if (files == names.end()) return;
    for (const RepositoryFile* const other : files->second) {
      if (seen.insert(other).second) found.push_back(other);
    }
  };
  const std::string name = name_of(file);
  add_all(called_, name);
  add_all(formerly_, name);
  for (const Text& former : file.loaded.assessment.formerly) add_all(called_, folded(former.value));
  return found;
}

const RepositoryFile* CouncilRegister::similar(const RepositoryFile& file) const {
  const std::string name = name_of(file);
  for (const auto& [other, files] : called_) {
    // Letters are compared last: there may be hundreds of names, each with a first year.
    const auto earlier = std::ranges::find_if(files, [&](const RepositoryFile* candidate) {
      return period_of(*candidate) < period_of(file);
    });
    if (earlier == files.end()) continue;
    if (same_first_word(name, other) || nearly_same(name, other)) return *earlier;
  }
  return nullptr;
}

}  // namespace toolkit
