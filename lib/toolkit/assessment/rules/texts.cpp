#include "toolkit/assessment/rules/texts.hpp"

#include <algorithm>

#include "toolkit/text/words.hpp"

namespace toolkit {
namespace {

class Collector {
 public:
  explicit Collector(const Assessment& assessment) : assessment_(assessment) {}

  std::vector<TextInUse> collect() {
    for (const Text& role : assessment_.completed_by) add(role);
    if (assessment_.approved) {
      add(assessment_.approved->by);
      add(assessment_.approved->minute);
    }
    add(assessment_.introduction);
    add(assessment_.context);
    for (const Evidence& entry : assessment_.evidence) add(entry);
    for (const PrincipleAnswers& principle : assessment_.principles) {
      for (const EvidenceRef& use : principle.evidence) add(use.own);
      for (const Answer& answer : principle.answers) {
        for (const EvidenceRef& use : answer.evidence) add(use.own);
      }
    }
    add(assessment_.summary);
    for (const Action& action : assessment_.forward_plan) {
      add(action.action, TextRole::action, action.confidential);
      add(action.owner, TextRole::other, action.confidential);
    }
    for (const AcceptedFall& fall : assessment_.accepted_falls) {
      add(fall.reason);
      add(fall.by);
    }
    return std::move(found_);
  }

 private:
  void add(const Text& text, TextRole role = TextRole::other, bool confidential = false) {
    if (!text.empty()) found_.push_back({&text, role, confidential});
  }

  void add(const Evidence& item) {
    add(item.text, TextRole::evidence, item.confidential);
    add(item.link, TextRole::link, item.confidential);
    add(item.ref, TextRole::other, item.confidential);
    add(item.from, TextRole::other, item.confidential);
  }

  const Assessment& assessment_;
  std::vector<TextInUse> found_;
};

}  // namespace

std::vector<TextInUse> texts_in_use(const Assessment& assessment) {
  return Collector(assessment).collect();
}

bool says_again(std::string_view words, std::string_view hidden) {
  constexpr std::size_t few_repeated_words = 3;
  if (words.size() <= hidden.size()) return words == hidden && !hidden.empty();
  return word_count(hidden) > few_repeated_words && holds_words(words, hidden);
}

std::size_t word_count(std::string_view folded_text) {
  if (folded_text.empty()) return 0;
  return 1 + static_cast<std::size_t>(std::ranges::count(folded_text, ' '));
}

}  // namespace toolkit
