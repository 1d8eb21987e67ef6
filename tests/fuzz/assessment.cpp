// An assessment: what `validate` says of it, and if it can be scored, `score`, `report` and `chart`
// in every format but PDF.

#include "inputs.hpp"
#include "properties.hpp"
#include "render_all.hpp"
#include "secrets.hpp"
#include "toolkit/diff/series.hpp"
#include "toolkit/render/csv.hpp"
#include "toolkit/render/json.hpp"
#include "toolkit/render/score_json.hpp"
#include "toolkit/render/score_rows.hpp"
#include "toolkit/render/text.hpp"
#include "toolkit/report/tables/score_page.hpp"
#include "toolkit/report/year/statement_rows.hpp"

namespace toolkit::fuzz {
namespace {

void check_total(const nlohmann::json& found, const Total& total) {
  require(found.at("total") == total.total && found.at("max") == total.max &&
              found.at("possible") == total.possible && found.at("answered") == total.answered,
          "totals are those of the score", found.dump());
}

void check_totals(const nlohmann::json& found, const nlohmann::json& overall,
                  const Scores& scores) {
  check_total(overall, scores.overall);
  require(found.at("principles").size() == scores.principles.size(), "every principle is there");
  for (std::size_t i = 0; i < scores.principles.size(); ++i) {
    check_total(found.at("principles").at(i), scores.principles[i]);
  }
}

void check_totals(std::string_view report, const Scores& scores) {
  const nlohmann::json document = require_json(report);
  check_totals(document, document.at("totals"), scores);
}

/// Every format is made of the view, and JSON tells all of it.
void check_privacy(const Assessment& assessment, const Outputs& published) {
  const PublishedViews other =
      views_of(with_other_secrets(assessment), Audience::general_public, reference_day(assessment));
  require(published.at("JSON") == render_json(other.year()) &&
              published.at("CSV") == render_csv(statement_rows(other.year())),
          "the public learns nothing of what is hidden", published.at("JSON"));
}

void check_scores(const Assessment& assessment, const Scores& scores) {
  require_kind(Kind::terminal,
               render_text(score_page(assessment, scores), std::size_t{80}, Colour::no));
  require_kind(Kind::terminal, ScoreRows().row("assessment.yaml", assessment, scores));
  ScoreJson json;
  std::string text = json.entry("assessment.yaml", assessment, scores);
  text += json.end();
  const nlohmann::json entry = require_json(text).at("assessments").at(0);
  check_totals(entry, entry, scores);
}

}  // namespace

void try_input(std::string_view input) {
  const SourceText source("assessment.yaml", std::string(input));
  const LoadedAssessment final = validate(source, builtin_sets());
  const LoadedAssessment loaded = load(source, builtin_sets());
  require(final.usable == loaded.usable, "answers alone part a draft from what is final");
  if (!loaded.usable) return;
  const Assessment& assessment = loaded.assessment;
  const Scores scores = score_assessment(assessment);
  check_scores(assessment, scores);

  const Date day = reference_day(assessment);
  const Outputs internal = render_year(views_of(assessment, Audience::internal, day).year());
  check_totals(internal.at("JSON"), scores);
  const Outputs published = render_year(views_of(assessment, Audience::general_public, day).year());
  check_totals(published.at("JSON"), scores);
  check_privacy(assessment, published);
}

}  // namespace toolkit::fuzz
