#include "toolkit/report/plan/plan_report.hpp"
#include "loaded.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace {

using toolkit::Audience;
using toolkit::Publish;
using toolkit::ReportDocument;
using toolkit::test::count_texts;
using toolkit::test::load;
using toolkit::test::Pieces;

constexpr std::string_view marking = "Internal: not for publication";

ReportDocument report(const Pieces& pieces, Audience audience, Publish publish = Publish::scores) {
  const toolkit::test::Loaded loaded = load(pieces);
  const toolkit::View view =
      loaded.view(audience, publish, {.today = toolkit::parse_date("2026-11-01")});
  return plan_report(make_plan_view(view));
}

std::vector<std::string> headings(const ReportDocument& page, int level) {
  std::vector<std::string> found;
  for (const toolkit::Block& block : page.blocks) {
    const auto* const heading = std::get_if<toolkit::Heading>(&block);
    if (heading != nullptr && heading->level == level) found.push_back(heading->text);
  }
  return found;
}

const Pieces one_action = {.tail = R"(forward_plan:
  - {id: FP-1, action: "Ask\nall", for: [risk, police-1], target: 2, owner: Us, due: 2026-10-01,
     status: under way, confidential: true}
)"};

Pieces all_scored(const std::string& score) {
  Pieces pieces;
  for (const auto& principle : toolkit::builtin_statement_set().principles) {
    for (const auto& statement : principle.statements) {
      pieces.answers[std::string(statement.id)] = score;
    }
  }
  return pieces;
}

TEST_CASE("a plan says what is late, which gaps have no action, and what the totals become") {
  const ReportDocument page = report(one_action, Audience::internal);
  CHECK(page.title == "Harrowmere District Council: what to do next, 2025-26");
  CHECK(headings(page, 2) ==
        std::vector<std::string>{"Open actions", "Gaps that no action is for", "Forecast"});
  CHECK(count_texts(page, marking) == 1);
  CHECK(count_texts(page, "As of 1 November 2026.") == 1);
  CHECK(count_texts(page, "FP-1 is 31 days late: it was due on 1 October 2026.") == 1);
  CHECK(count_texts(page, "Ask\nall (confidential)") == 1);
  CHECK(count_texts(page, "under way, late") == 1);
  CHECK(count_texts(page, "19 statements, the lowest first.") == 1);
  CHECK(headings(page, 3).size() == 19);
  CHECK(headings(page, 3).front() == "wellbeing-1: 1, Partial");
  CHECK(count_texts(page, "Next step") == 19);
}

TEST_CASE("the public sees neither the marking nor what is confidential") {
  const ReportDocument page = report(one_action, Audience::general_public);
  CHECK(count_texts(page, marking) == 0);
  CHECK(count_texts(page, "(confidential)") == 0);
  CHECK(count_texts(page, "FP-1") == 0);
  CHECK(count_texts(page, "The forward plan has no open actions.") == 1);
  CHECK(count_texts(page, "No action is open, so the totals stay as they are.") == 1);
  CHECK(headings(page, 3).size() == 25);
}

TEST_CASE("where only totals are published a plan says so, and names no statement") {
  const ReportDocument page = report(one_action, Audience::general_public, Publish::totals);
  CHECK(headings(page, 2) == std::vector<std::string>{"Open actions"});
  CHECK(count_texts(page, "Only totals are published, so gaps and a forecast are not shown.") == 1);
  for (const std::string_view id : {"risk", "police-1"}) CHECK(count_texts(page, id) == 0);
}

TEST_CASE("a plan of a council that is done with everything, and of one that has begun nothing") {
  const ReportDocument done = report(all_scored("2"), Audience::internal);
  CHECK(count_texts(done, "Every statement is scored 2 (Comprehensive).") == 1);
  CHECK(headings(done, 3).empty());
  const ReportDocument begun = report(all_scored(""), Audience::internal);
  CHECK(headings(begun, 3).size() == 25);
  CHECK(count_texts(begun, "Draft: 0 of 25 scored") == 1);
  CHECK(headings(begun, 3).front() == "wellbeing-1: not scored yet");
}

TEST_CASE("where every gap has an action, that is said") {
  Pieces pieces = all_scored("1");
  pieces.tail =
      "forward_plan:\n  - {id: A, action: a, for: [wellbeing, risk, process, police, "
      "respect], status: planned}\n";
  const ReportDocument page = report(pieces, Audience::internal);
  CHECK(count_texts(page, "Each statement below the highest score has an open action.") == 1);
  CHECK(headings(page, 3).empty());
}

}  // namespace
