#include "toolkit/report/confidential_texts.hpp"

#include <algorithm>
#include <cstddef>

#include "toolkit/assessment/rules/texts.hpp"

namespace toolkit {
namespace {

/// Shorter confidential texts could be part of any sentence.
constexpr std::size_t few_words = 3;

}  // namespace

ConfidentialTexts::ConfidentialTexts(std::span<const Year> years) {
  const auto add_link = [this](const Evidence& item) {
    if (item.confidential && !item.link.empty()) links_.push_back(item.link.value);
  };
  const auto add_links = [&](const std::vector<EvidenceUse>& uses) {
    for (const EvidenceUse& use : uses) add_link(use.own);
  };
  for (const Year& year : years) {
    for (const TextInUse& use : texts_in_use(*year.assessment)) {
      if (!use.confidential || use.role == TextRole::other) continue;
      folded_.push_back(folded(use.text->value));
    }
    for (const Evidence& entry : year.assessment->evidence) add_link(entry);
    for (const PrincipleAnswers& principle : year.assessment->principles) {
      add_links(principle.evidence);
      for (const Answer& answer : principle.answers) add_links(answer.evidence);
    }
    for (const Action& action : year.assessment->forward_plan) {
      if (action.confidential && !action.id.empty()) actions_.insert(action.id.value);
    }
  }
}

bool ConfidentialTexts::hide(const Evidence& item) const {
  if (item.confidential) return true;
  return std::ranges::find(links_, item.link.value) != links_.end() || hides(item.text.value);
}

bool ConfidentialTexts::hide(const Action& action) const {
  return action.confidential || actions_.contains(action.id.value) || hides(action.action.value);
}

bool ConfidentialTexts::hides(std::string_view words) const {
  const std::string text = folded(words);
  return std::ranges::any_of(folded_, [&](const std::string& hidden) {
    return text == hidden ||
           (word_count(hidden) > few_words && text.find(hidden) != std::string::npos);
  });
}

}  // namespace toolkit
