#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/assessment/model/assessment.hpp"

namespace toolkit {

/// What any of the years that go into one output marks confidential. What one year hides is hidden
/// in all: another year's file may hold it unmarked.
class ConfidentialTexts {
 public:
  /// Of no year: only what is marked itself is hidden.
  ConfidentialTexts() = default;
  explicit ConfidentialTexts(std::span<const Assessment* const> years);

  /// No year marks anything.
  [[nodiscard]] bool empty() const {
    return hidden_.empty() && links_.empty() && entries_.empty() && actions_.empty();
  }
  /// Marked so itself, or another year marks its text or link so, or the entry of the register that
  /// has its id and more words.
  [[nodiscard]] bool hide(const Evidence& item) const;
  /// Marked so itself, or the action with its id, or its words, are marked so in another year.
  [[nodiscard]] bool hide(const Action& action) const;
  /// A text that no mark can stand beside says again what is marked.
  [[nodiscard]] bool hides_words_of(std::string_view text) const;

 private:
  [[nodiscard]] bool hides(std::string_view words) const;
  [[nodiscard]] bool hides_longer_entry(const std::string& id, std::string_view words) const;

  std::vector<std::string> hidden_;  ///< folded
  std::vector<std::string> links_;
  std::multimap<std::string, std::string> entries_;  ///< of the register: folded texts by folded id
  std::set<std::string> actions_;                    ///< folded ids
};

}  // namespace toolkit
