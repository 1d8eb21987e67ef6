#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "toolkit/assessment/read/evidence_reader.hpp"
#include "toolkit/assessment/rules/placeholders.hpp"
#include "toolkit/assessment/rules/rules.hpp"
#include "toolkit/assessment/rules/texts.hpp"
#include "toolkit/diagnostics/say.hpp"
#include "toolkit/text/words.hpp"

namespace toolkit {
namespace {

/// Texts of up to this many words may well be alike by chance.
constexpr std::size_t few_words = 5;

/// Where the words of what is marked confidential stand again, open.
void check_confidential_words(const RuleContext& context, const std::vector<TextInUse>& texts) {
  std::vector<std::string> open(texts.size());
  for (const TextInUse& secret : texts) {
    if (!secret.confidential || !can_be_marked(secret.role)) continue;
    const std::string hidden = folded(secret.text->value);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (texts[i].confidential) continue;
      if (open[i].empty()) open[i] = folded(texts[i].text->value);
      if (!says_again(open[i], hidden)) continue;
      context.findings.add(
          Diagnostic::confidential_repeated, texts[i].text->span,
          say("this text holds what is marked confidential in line {}",
              context.source.position(secret.text->span.begin).line),
          can_be_marked(texts[i].role)
              ? "mark this confidential too, or cite the register instead of repeating it"
              : "take it out of this text");
    }
  }
}

/// The whole address, and not the start of a longer one.
bool holds_address(std::string_view text, std::string_view address) {
  constexpr std::string_view ends = " \n\t.,;:!?)]}>\"'";
  for (std::size_t at = text.find(address); at != std::string_view::npos;
       at = text.find(address, at + 1)) {
    const std::size_t end = at + address.size();
    if (end == text.size() || ends.find(text[end]) != std::string_view::npos) return true;
  }
  return false;
}

/// Where the address of what is marked confidential stands again, open. Files are printed nowhere.
void check_confidential_links(const RuleContext& context, const std::vector<TextInUse>& texts) {
  for (const TextInUse& secret : texts) {
    if (!secret.confidential || secret.role != TextRole::link) continue;
    if (!is_web_address(secret.text->value)) continue;
    for (const TextInUse& open : texts) {
      if (open.confidential || !holds_address(open.text->value, secret.text->value)) continue;
      context.findings.add(Diagnostic::confidential_repeated, open.text->span,
                           say("this holds the link of what is marked confidential in line {}",
                               context.source.position(secret.text->span.begin).line),
                           open.role == TextRole::link
                               ? "mark this confidential too, or take the link out of one of them"
                               : "take it out of this text");
    }
  }
}

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
                           say("{} is scored {}, and neither it nor {} has evidence",
                               known(names.statements[s].id), *answer.score, known(names.id)),
                           "say in `evidence:` what shows it, or cite the register");
    }
  }
}

void check_placeholders(const RuleContext& context) {
  for (const TextInUse& use : texts_in_use(context.assessment)) {
    if (use.role != TextRole::evidence || !is_placeholder(use.text->value)) continue;
    context.findings.add(Diagnostic::placeholder_evidence, use.text->span,
                         Sentence("this is not evidence yet",
                                  fmt::format("\"{}\" is not evidence yet", use.text->value)),
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
        say("this evidence stands in line {} already",
            context.source.position(earlier->second->span.begin).line),
        "write it once under `evidence:` at the top, such as E1, and cite E1 in both places");
  }
}

void check_confidential_texts(const RuleContext& context) {
  const std::vector<TextInUse> texts = texts_in_use(context.assessment);
  check_confidential_words(context, texts);
  check_confidential_links(context, texts);
}

}  // namespace toolkit
