// A statement set, a wording file or a practice library, as its words tell, and all that is printed
// from a set.

#include <algorithm>

#include "inputs.hpp"
#include "properties.hpp"
#include "render_all.hpp"
#include "toolkit/assessment/edit/template.hpp"
#include "toolkit/assessment/schema/assessment_schema.hpp"
#include "toolkit/diagnostics/text_format.hpp"
#include "toolkit/render/json.hpp"
#include "toolkit/render/markdown.hpp"
#include "toolkit/render/text.hpp"
#include "toolkit/report/explain/explain.hpp"
#include "toolkit/report/explain/practice_page.hpp"
#include "toolkit/statements/practice_reader.hpp"
#include "toolkit/statements/wording_template.hpp"

namespace toolkit::fuzz {
namespace {

constexpr std::size_t width = 80;

void render(const ReportDocument& document) {
  require_kind(Kind::terminal, render_text(document, width, Colour::no));
  require_kind(Kind::document, render_markdown(document));
}

/// What `init` and `statements --wording-template` write can be read.
void check_templates(const StatementSet& set, StatementSets& sets) {
  const Period period{2025, Period::Kind::financial};
  const std::string assessment = assessment_template(set, "Harrowmere", period);
  LoadOptions options;
  options.draft = true;
  const LoadedAssessment loaded = load_assessment({"new.yaml", assessment}, sets, options);
  require(loaded.usable, "a new assessment can be read",
          format_findings(loaded.findings, Colour::no) + assessment);
  const std::string wording = wording_template(set);
  const std::vector<Finding> findings = sets.apply_wording({"wording.yaml", wording});
  require(count(findings, Severity::error) == 0, "a wording template can be read",
          format_findings(findings, Colour::no) + wording);
}

void render(const StatementSet& set) {
  render(list_statements(set));
  require_kind(Kind::json, statements_json(set));
  require_kind(Kind::json, assessment_schema(set));
  for (std::size_t p = 0; p < set.principles.size(); ++p) {
    render(explain_principle(set, p));
    for (std::size_t s = 0; s < set.principles[p].statements.size(); ++s) {
      render(explain_statement(set, {p, s}));
    }
  }
}

void check_set(const SourceText& source) {
  StatementSets sets;
  const std::vector<Finding> findings = sets.add(source);
  check_findings(findings, StatementSets().add(source));
  if (count(findings, Severity::error) > 0) return;
  const StatementSet& set = *sets.all().back();
  render(set);
  check_templates(set, sets);
}

void check_wording(const SourceText& source) {
  StatementSets sets;
  const std::vector<Finding> findings = sets.apply_wording(source);
  check_findings(findings, StatementSets().apply_wording(source));
  if (count(findings, Severity::error) == 0) render(*sets.all().back());
}

void check_practice(const SourceText& source) {
  Findings findings(source);
  const auto store = read_practice_library(source, findings);
  Findings again(source);
  read_practice_library(source, again);
  check_findings(findings.take(), again.take());
  if (findings.has_errors()) return;
  for (const PracticeEntry& entry : store->library.entries) {
    // Pages know the library that is compiled in, and no other.
    const bool is_known = std::ranges::all_of(entry.see, [](std::string_view id) {
      return find_practice(practice_library(), id) != nullptr;
    });
    if (is_known) render(explain_practice(entry, *builtin_sets().all().front()));
  }
}

}  // namespace

void try_input(std::string_view input) {
  const SourceText source("data.yaml", std::string(input));
  const auto has = [&](std::string_view word) {
    return input.find(word) != std::string_view::npos;
  };
  if (has("practice_format")) {
    check_practice(source);
  } else if (has("set_format")) {
    check_set(source);
  } else {
    check_wording(source);
  }
}

}  // namespace toolkit::fuzz
