// An assessment's plan, and what is written from one file into another: suggestions, next year's
// file, an approval. Whatever is written can be read again.

#include <string>
#include <vector>

#include "inputs.hpp"
#include "properties.hpp"
#include "render_all.hpp"
#include "secrets.hpp"
#include "toolkit/assessment/edit/approval.hpp"
#include "toolkit/assessment/edit/plan_place.hpp"
#include "toolkit/assessment/edit/roll_forward.hpp"
#include "toolkit/assessment/schema/schema_line.hpp"
#include "toolkit/diagnostics/text_format.hpp"
#include "toolkit/render/suggestions.hpp"

namespace toolkit::fuzz {
namespace {

void require_usable(const std::string& bytes, std::string_view property) {
  const LoadedAssessment loaded = load({"written.yaml", bytes}, builtin_sets());
  require(loaded.usable, property, format_findings(loaded.findings, Colour::no) + bytes);
}

/// The entries put where the sentence beside them says.
std::string pasted(const SourceText& source, const std::string& entries, const PlanPlace& place) {
  std::string text;
  for (std::size_t number = 1; number <= source.line_count(); ++number) {
    const bool here = number == place.line;
    if (!here || place.paste == PlanPlace::Paste::after) {
      text += std::string(source.line(number)) + "\n";
    }
    if (here) text += entries;
  }
  return text;
}

void check_suggestions(const PublishedViews& views, const Document& document) {
  if (!views.year().shows_scores) return;
  const PlanPlace place = find_plan_place(document);
  const std::string entries = suggest_actions(views.plan(), place, views.new_action_ids(place.ids));
  require_kind(Kind::document, entries);
  require_kind(Kind::terminal, paste_sentence(place, "assessment.yaml"));
  if (entries.empty() || place.paste == PlanPlace::Paste::brackets) return;
  require_usable(pasted(document.source(), entries, place),
                 "a file with suggestions pasted into it can be read");
}

void check_plan(const Document& document, const Assessment& assessment) {
  const PublishedViews internal = views_of(assessment, Audience::internal, today);
  render_plan(internal.plan());
  check_suggestions(internal, document);

  const PublishedViews open = views_of(assessment, Audience::general_public, today);
  check_suggestions(open, document);
  const Outputs published = render_plan(open.plan());
  const PublishedViews other =
      views_of(with_other_secrets(assessment), Audience::general_public, today);
  for (const auto& [name, output] : render_plan(other.plan())) {
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
