// An assessment's plan, and what is written from one file into another: suggestions, next year's
// file, an approval. Whatever is written can be read again.

#include <string>
#include <vector>

#include "inputs.hpp"
#include "properties.hpp"
#include "render_all.hpp"
#include "secrets.hpp"
#include "toolkit/assessment/edit/approval.hpp"
#include "toolkit/assessment/edit/roll_forward.hpp"
#include "toolkit/assessment/schema/schema_line.hpp"
#include "toolkit/diagnostics/text_format.hpp"
#include "toolkit/diff/series.hpp"
#include "toolkit/render/suggestions.hpp"

namespace toolkit::fuzz {
namespace {

void require_usable(const std::string& bytes, std::string_view property) {
  const LoadedAssessment loaded = load({"written.yaml", bytes}, builtin_sets());
  require(loaded.usable, property, format_findings(loaded.findings, Colour::no) + bytes);
}

/// The entries put where the sentence beside them says.
std::string pasted(const SourceText& source, const Suggestions& made) {
  std::string text;
  for (std::size_t number = 1; number <= source.line_count(); ++number) {
    const bool here = number == made.place.line;
    if (!here || made.place.paste == PlanPlace::Paste::after) {
      text += std::string(source.line(number)) + "\n";
    }
    if (here) text += made.entries;
  }
  return text;
}

void check_suggestions(const View& view, const Document& document, const Assessment& assessment) {
  if (!view.shows_scores) return;
  const Year years[] = {{&assessment, score_assessment(assessment)}};
  const Suggestions made = suggest_actions(make_plan_view(view, today), document, years);
  require_kind(Kind::document, made.entries);
  require_kind(Kind::terminal, paste_sentence(made.place, "assessment.yaml"));
  if (made.entries.empty() || made.place.paste == PlanPlace::Paste::brackets) return;
  require_usable(pasted(document.source(), made),
                 "a file with suggestions pasted into it can be read");
}

View view_of(const Assessment& assessment, Audience audience) {
  return make_view(assessment, score_assessment(assessment), audience, assessment.publish);
}

void check_plan(const Document& document, const Assessment& assessment) {
  const View internal = view_of(assessment, Audience::internal);
  render_plan(make_plan_view(internal, today));
  check_suggestions(internal, document, assessment);

  const View view = view_of(assessment, Audience::general_public);
  check_suggestions(view, document, assessment);
  const Outputs published = render_plan(make_plan_view(view, today));
  const View other = view_of(with_other_secrets(assessment), Audience::general_public);
  for (const auto& [name, output] : render_plan(make_plan_view(other, today))) {
    require(published.at(name) == output, "the public learns nothing of what is hidden: " + name,
            output);
  }
}

/// A Failure is a finding here: it asks the user to report a bug.
void check_roll_forward(std::string_view bytes, const LoadedAssessment& loaded) {
  RolledForward rolled = roll_forward(bytes, *loaded.document, loaded.assessment, builtin_sets(),
                                      loaded.assessment.period->value.next());
  require_usable(rolled.bytes, "a file rolled forward can be read");
  add_schema_line(rolled);
  require_usable(rolled.bytes, "a file rolled forward can be read with the line for editors");
}

LoadedAssessment load_final(const SourceText& source) {
  LoadOptions options;
  options.warnings = false;
  return load_assessment(source, builtin_sets(), options);
}

void check_approval(std::string_view bytes, const SourceText& source) {
  const LoadedAssessment loaded = load_final(source);
  if (count(loaded.findings, Severity::error) > 0) return;
  const ApprovalRequest request{"Standards Committee", "SC/26/14", {}, today, true};
  const ApprovalResult made =
      approve(bytes, *loaded.document, loaded.assessment, builtin_sets(), request);
  if (made.outcome == ApprovalOutcome::unchanged) return;
  const SourceText written("written.yaml", made.bytes);
  const LoadedAssessment again = load_final(written);
  require(count(again.findings, Severity::error) == 0, "an approved file can be read",
          format_findings(again.findings, Colour::no) + made.bytes);
  require(approve(made.bytes, *again.document, again.assessment, builtin_sets(), request).outcome ==
              ApprovalOutcome::unchanged,
          "a file is approved once", made.bytes);
}

}  // namespace

void try_input(std::string_view input) {
  const SourceText source("assessment.yaml", std::string(input));
  const LoadedAssessment loaded = load(source, builtin_sets());
  if (!loaded.usable) return;
  check_plan(*loaded.document, loaded.assessment);
  check_roll_forward(input, loaded);
  check_approval(input, source);
}

}  // namespace toolkit::fuzz
