#include "toolkit/diff/confidential_texts.hpp"

#include <algorithm>

#include "toolkit/assessment/rules/texts.hpp"
#include "toolkit/text/words.hpp"

namespace toolkit {

ConfidentialTexts::ConfidentialTexts(std::span<const Assessment* const> years) {
  for (const Assessment* const year : years) {
    for (const TextInUse& use : texts_in_use(*year)) {
      if (!use.confidential) continue;
      if (can_be_marked(use.role)) hidden_.push_back(folded(use.text->value));
      if (use.role == TextRole::link) links_.push_back(use.text->value);
    }
    for (const Evidence& entry : year->evidence) {
      if (entry.confidential) entries_.emplace(folded_id(entry.id), folded(entry.text.value));
    }
    for (const Action& action : year->forward_plan) {
      if (action.confidential && !action.id.empty()) actions_.insert(folded_id(action.id.value));
    }
  }
}

bool ConfidentialTexts::hide(const Evidence& item) const {
  if (item.confidential) return true;
  const std::string words = folded(item.text.value);
  return std::ranges::find(links_, item.link.value) != links_.end() || hides(words) ||
         hides_longer_entry(item.id, words);
}

/// The entry with the same id, to which more was added when it was marked. Ids alone may well stand
/// for something else in another year.
bool ConfidentialTexts::hides_longer_entry(const std::string& id, std::string_view words) const {
  const auto [first, last] = entries_.equal_range(folded_id(id));
  return std::any_of(first, last,
                     [&](const auto& entry) { return holds_words(entry.second, words); });
}

bool ConfidentialTexts::hide(const Action& action) const {
  return action.confidential || actions_.contains(folded_id(action.id.value)) ||
         hides(folded(action.action.value));
}

bool ConfidentialTexts::hides_words_of(std::string_view text) const { return hides(folded(text)); }

bool ConfidentialTexts::hides(std::string_view words) const {
  return std::ranges::any_of(hidden_,
                             [&](const std::string& hidden) { return says_again(words, hidden); });
}

}  // namespace toolkit
