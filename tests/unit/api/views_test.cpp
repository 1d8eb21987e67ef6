#include "toolkit/api/views.hpp"
#include "api/caught.hpp"
#include "api/published.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

namespace {

namespace api = toolkit::api;
using toolkit::test::caught;
using toolkit::test::facade_year;
using toolkit::test::for_the_council;
using toolkit::test::Pieces;
using toolkit::test::year_with_secret;

Pieces publishing(const std::string& level) {
  Pieces pieces;
  pieces.head = "publish: " + level + "\n";
  return pieces;
}

TEST_CASE("the public is the audience that is meant unless another is named") {
  const api::Assessment year = year_with_secret("Amira told us");
  CHECK(api::publish(year).withheld());
  CHECK_FALSE(api::publish(year, {}, for_the_council()).withheld());
}

TEST_CASE("a view has the scores that its audience may read") {
  const api::Assessment totals = facade_year("2025-26", publishing("totals"));
  CHECK(totals.scores().statements.size() == 25);
  CHECK(api::publish(totals).scores().statements.empty());
  CHECK(api::publish(totals).scores().overall.total == 25);
  CHECK(api::publish(totals).scores().principles.front().title ==
        "Prioritise councillor wellbeing");
  CHECK(api::publish(totals, {}, for_the_council()).scores().statements.size() == 25);
  const api::Assessment scores = facade_year("2024-25", publishing("scores"));
  CHECK(api::publish(scores).scores().statements.size() == 25);
  // Beside a year that publishes less, no more is told.
  CHECK(api::publish(facade_year("2025-26"), {facade_year("2024-25", publishing("totals"))})
            .scores()
            .statements.empty());
}

TEST_CASE("a view says that a year is a draft") {
  const api::Assessment open = facade_year("2025-26");
  CHECK(api::publish(open).draft());
  CHECK_FALSE(
      api::publish(api::load(TOOLKIT_SOURCE_DIR "/examples/harrowmere/2025-26.yaml")).draft());
}

TEST_CASE("a view outlives all that it was made of") {
  std::optional<api::Assessment> year = year_with_secret("a");
  const api::PublishedView view = api::publish(*year);
  year.reset();
  CHECK(view.scores().overall.total == 25);
}

TEST_CASE("a comparison tells what changed and fell") {
  Pieces fell;
  fell.answers = {{"police-4", "0"}, {"wellbeing-1", "2"}, {"wellbeing-2", "2"}};
  const std::vector<api::Assessment> years = {facade_year("2025-26", fell), facade_year("2024-25")};
  const api::Comparison comparison = api::compare(years);
  CHECK(comparison.differs());
  CHECK(comparison.change() == 1);
  CHECK(comparison.unaccepted_falls() == 1);
  REQUIRE(comparison.falls().size() == 1);
  const api::Fall fall = comparison.falls().front();
  CHECK(fall.id == "police-4");
  CHECK(fall.period == "2025-26");
  CHECK(fall.from == 1);
  CHECK(fall.to == 0);
  CHECK_FALSE(fall.accepted);

  const api::Comparison same = api::compare({facade_year("2025-26"), facade_year("2024-25")});
  CHECK_FALSE(same.differs());
  CHECK_FALSE(same.withheld());
  CHECK(same.falls().empty());
}

TEST_CASE("where scores are not published, falls are only counted") {
  Pieces fell = publishing("totals");
  fell.answers["police-4"] = "0";
  const std::vector<api::Assessment> years = {facade_year("2025-26", fell), facade_year("2024-25")};
  const api::Comparison open = api::compare(years);
  CHECK(open.falls().empty());
  CHECK(open.unaccepted_falls() == 1);
  CHECK(api::compare(years, for_the_council()).falls().size() == 1);
}

TEST_CASE("years that cannot stand side by side are refused") {
  const api::Assessment year = facade_year("2025-26");
  Pieces other;
  other.council = "Foxholt Borough Council";
  const api::Assessment foxholt = facade_year("2025-26", other);
  CHECK(caught([&] { return api::compare({year}); }) ==
        "request: a comparison takes two years or more");
  CHECK(caught([&] {
          return api::compare({year, foxholt});
        }) ==
        "request: 2025-26.yaml is not compared: it is about Foxholt Borough Council, not "
        "Harrowmere District Council; a council's old names stand under formerly:");
  CHECK(caught([&] {
          return api::compare({year, facade_year("2025-26")});
        }) ==
        "request: 2025-26.yaml is not compared: it is for 2025-26, and so is 2025-26.yaml; a "
        "council has one assessment for a period");
  CHECK(caught([&] { return api::publish(facade_year("2024-25"), {year}); }) ==
        "request: 2025-26.yaml is not compared: earlier years are taken, and it is for 2025-26, "
        "after 2024-25");
  api::PublishOptions across;
  across.across = true;
  CHECK(api::compare({year, foxholt}, across).falls().empty());
  // A report is of one council, whatever is asked for.
  Pieces earlier = other;
  CHECK(caught([&] {
          return api::publish(year, {facade_year("2024-25", earlier)}, across);
        }).starts_with("request: 2024-25.yaml is not compared: it is about Foxholt"));
}

TEST_CASE("what has errors or other statement sets is refused") {
  const api::Assessment broken = api::load_text("a.yaml", "a: [");
  CHECK(caught([&] { return api::publish(broken); }) ==
        "request: a.yaml has errors, so nothing is made of it");
  api::LoadOptions options;
  options.sets = api::load_statement_sets({});
  CHECK(caught([&] {
          return api::compare({facade_year("2025-26"), facade_year("2024-25", {}, options)});
        }) == "request: 2025-26.yaml and 2024-25.yaml were loaded with different statement sets");
  CHECK_FALSE(
      api::compare({facade_year("2025-26", {}, options), facade_year("2024-25", {}, options)})
          .differs());
}

}  // namespace
