#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "toolkit/assessment/rules/placeholders.hpp"
#include "toolkit/assessment/rules/rules.hpp"
#include "toolkit/assessment/rules/texts.hpp"

namespace toolkit {
namespace {

/// Texts of up to this many words may well be alike by chance.
constexpr std::size_t few_words = 5;
/// A confidential text shorter than this could be part of any sentence.
constexpr std::size_t few_confidential_words = 3;

}  // namespace

void check_missing_evidence(const RuleContext& context) {
  const Assessment& assessment = context.assessment;
  for (std::size_t p = 0; p < assessment.principles.size(); ++p) {
    const PrincipleAnswers& principle = assessment.principles[p];
    if (!principle.evidence.empty()) continue;
    for (std::size_t s = 0; s < principle.answers.size(); ++s) {
      const Answer& answer = principle.answers[s];
      if (answer.score.value_or(0) == 0 || !answer.evidence.empty()) continue;
      const Principle& names = assessment.set->principles[p];
      context.findings.add(Diagnostic::missing_evidence, answer.span,
                           fmt::format("{} is scored {}, and neither it nor {} has evidence",
                                       names.statements[s].id, *answer.score, names.id),
                           "say in `evidence:` what shows it, or cite the register");
    }
  }
}

void check_placeholders(const RuleContext& context) {
  for (const TextInUse& use : texts_in_use(context.assessment)) {
    if (use.role != TextRole::evidence || !is_placeholder(use.text->value)) continue;
    context.findings.add(Diagnostic::placeholder_evidence, use.text->span,
                         fmt::format("\"{}\" is not evidence yet", use.text->value),
                         "say what shows the score, or leave the evidence empty");
  }
}

void check_repeated_texts(const RuleContext& context) {
  std::map<std::string, const Text*, std::less<>> first;
  for (const TextInUse& use : texts_in_use(context.assessment)) {
    if (use.role != TextRole::evidence) continue;
    std::string text = folded(use.text->value);
    if (word_count(text) <= few_words) continue;
    const auto [earlier, is_new] = first.emplace(std::move(text), use.text);
    if (is_new) continue;
    context.findings.add(
        Diagnostic::repeated_text, use.text->span,
        fmt::format("this evidence stands in line {} already",
                    context.source.position(earlier->second->span.begin).line),
        "write it once under `evidence:` at the top, such as E1, and cite E1 in both places");
  }
}

void check_confidential_texts(const RuleContext& context) {
  const std::vector<TextInUse> texts = texts_in_use(context.assessment);
  std::vector<std::string> open(texts.size());
  for (const TextInUse& secret : texts) {
    if (!secret.confidential || secret.role == TextRole::other) continue;
    const std::string hidden = folded(secret.text->value);
    if (word_count(hidden) <= few_confidential_words) continue;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      // A shorter text cannot hold it; most need no folding.
      if (texts[i].confidential || texts[i].text->value.size() < hidden.size()) continue;
      if (open[i].empty()) open[i] = folded(texts[i].text->value);
      if (open[i].find(hidden) == std::string::npos) continue;
      context.findings.add(
          Diagnostic::confidential_repeated, texts[i].text->span,
          fmt::format("this text holds what is marked confidential in line {}",
                      context.source.position(secret.text->span.begin).line),
          texts[i].role == TextRole::other
              ? "take it out of this text"
              : "mark this confidential too, or cite the register instead of repeating it");
    }
  }
}

}  // namespace toolkit
