#include <string_view>

#include "toolkit/assessment/rules/personal_data/personal_data_scan.hpp"
#include "toolkit/assessment/rules/rules.hpp"
#include "toolkit/assessment/rules/texts.hpp"
#include "toolkit/diagnostics/say.hpp"

namespace toolkit {
namespace {

std::string_view kind_words(PersonalData kind) {
  switch (kind) {
    case PersonalData::email:
      return "an e-mail address";
    case PersonalData::phone:
      return "a phone number";
    case PersonalData::postcode:
      return "a postcode";
    case PersonalData::named_person:
      return "a person's name";
    case PersonalData::crime_reference:
      return "a crime reference";
    case PersonalData::internal_link:
      return "a link that only staff can open";
  }
  return {};
}

const char* fix(PersonalData kind, TextRole role) {
  if (kind == PersonalData::internal_link) return "name the document instead, or give its `ref:`";
  if (!can_be_marked(role)) return "write a role or a body instead";
  return "write a role instead, or mark the item `confidential: true`";
}

/// Where a part of a text stands in the source: blocks and folded lines move texts about, but one
/// line's part is there as it is.
Span locate(const SourceText& source, const Text& text, std::string_view part) {
  const std::size_t found = source.text().find(part, text.span.begin);
  if (found == std::string_view::npos) return text.span;
  return {found, found + part.size()};
}

}  // namespace

void check_personal_data(const RuleContext& context) {
  for (const TextInUse& use : texts_in_use(context.assessment)) {
    if (use.confidential) continue;
    const std::string_view text = use.text->value;
    for (const PersonalDataMatch& match : find_personal_data(text)) {
      context.findings.add(
          Diagnostic::personal_data,
          locate(context.source, *use.text, text.substr(match.begin, match.end - match.begin)),
          say("this looks like {}, and the public report would print it",
              known(kind_words(match.kind))),
          fix(match.kind, use.role));
    }
  }
}

}  // namespace toolkit
