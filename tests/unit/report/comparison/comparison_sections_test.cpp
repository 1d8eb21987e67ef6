#include "diff/years.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "toolkit/report/comparison/comparison_sections.hpp"

namespace {

using toolkit::Audience;
using toolkit::Block;
using toolkit::Heading;
using toolkit::ReportDocument;
using toolkit::test::compared;
using toolkit::test::Compared;
using toolkit::test::count_texts;
using toolkit::test::edition_year;
using toolkit::test::editions;
using toolkit::test::How;
using toolkit::test::joined;
using toolkit::test::open_year;
using toolkit::test::Pieces;
using toolkit::test::texts_in;

std::vector<std::string> headings(const std::vector<Block>& blocks) {
  std::vector<std::string> found;
  for (const Block& block : blocks) {
    if (const auto* const heading = std::get_if<Heading>(&block)) found.push_back(heading->text);
  }
  return found;
}

/// What stands beneath a heading, up to the next; it must be there.
ReportDocument section(const std::vector<Block>& blocks, const std::string& name) {
  ReportDocument page;
  bool inside = false;
  bool found = false;
  for (const Block& block : blocks) {
    if (const auto* const heading = std::get_if<Heading>(&block)) inside = heading->text == name;
    found = found || inside;
    if (inside) page.blocks.push_back(block);
  }
  CAPTURE(name);
  REQUIRE(found);
  return page;
}

/// Leads of the lists and first cells of the tables beneath a heading.
std::string leads(const std::vector<Block>& blocks, const std::string& name) {
  std::vector<std::string> all;
  for (const Block& block : section(blocks, name).blocks) {
    if (const auto* const list = std::get_if<toolkit::List>(&block)) {
      for (const auto& item : list->items) all.push_back(item.lead);
    } else if (const auto* const table = std::get_if<toolkit::Table>(&block)) {
      for (const auto& row : table->rows) all.push_back(toolkit::cell_text(row.front()));
    }
  }
  return joined(all);
}

/// risk-1 rises, risk-2 falls, risk-3 is unanswered in the older year; FP-1 is done.
std::vector<Pieces> two_years(const std::string& level) {
  std::vector<Pieces> years = {open_year("2024-25"), open_year("2025-26")};
  for (Pieces& year : years) year.head = "publish: " + level + "\n";
  years[0].answers = {{"risk-1", "0"}, {"risk-2", "2"}, {"risk-3", ""}};
  years[0].tail = "forward_plan:\n  - {id: FP-1, action: Do it., for: [risk-1, risk-2, risk-4]}\n";
  years[1].tail =
      "forward_plan:\n  - {id: FP-1, action: Do it., for: [risk-1, risk-2, risk-4], status: done, "
      "done: 2026-01-05}\n  - {id: FP-2, action: More., for: risk-1, due: 2026-05-31}\n";
  return years;
}

std::vector<Block> sections(const std::vector<Pieces>& years,
                            Audience audience = Audience::general_public, How how = {}) {
  const Compared all = compared(years, how);
  return toolkit::comparison_sections(all.view(audience), 2);
}

TEST_CASE("each level has its sections") {
  const std::string scores =
      "Statements that rose, Statements that fell, Statements that stayed, "
      "Statements that cannot be compared, ";
  const std::string plan = "What became of the plan";
  const std::string effects = ", Did the scores rise where actions are done?";
  struct Row {
    std::string level;
    Audience audience;
    std::string first;  ///< all up to the section on evidence
    bool evidence;
    std::string last;
  };
  const Row rows[] = {
      {"totals", Audience::general_public, "", false, plan},
      {"scores", Audience::general_public, scores, false, plan + effects},
      {"evidence", Audience::general_public, scores, true, plan + effects},
      {"totals", Audience::internal, scores, true, plan + effects},
  };
  for (const Row& row : rows) {
    CAPTURE(row.level);
    const std::string all = joined(headings(sections(two_years(row.level), row.audience)), ", ");
    CHECK(all.starts_with(row.first));
    CHECK(all.ends_with(row.last));
    CHECK((all.find("Evidence") != std::string::npos) == row.evidence);
    if (!row.evidence) CHECK(all == row.first + row.last);
  }
}

TEST_CASE("statements stand where they belong") {
  const auto blocks = sections(two_years("scores"));
  CHECK(leads(blocks, "Statements that rose") == "risk-1");
  CHECK(leads(blocks, "Statements that fell") == "risk-2");
  const ReportDocument stayed = section(blocks, "Statements that stayed");
  CHECK(count_texts(stayed, "22 statements") == 1);
  CHECK(count_texts(stayed, "police-5") == 1);
  for (const char* const id : {"risk-1", "risk-2", "risk-3"}) CHECK(count_texts(stayed, id) == 0);
  const ReportDocument open = section(blocks, "Statements that cannot be compared");
  CHECK(count_texts(open, "risk-3") == 1);
  CHECK(count_texts(open, "1 statement ") == 1);
}

TEST_CASE("nothing rose, nothing fell") {
  const auto blocks = sections({open_year("2024-25"), open_year("2025-26")});
  CHECK(count_texts(section(blocks, "Statements that rose"), "No score") == 1);
  CHECK(count_texts(section(blocks, "Statements that fell"), "No score fell") == 1);
  CHECK(joined(headings(blocks)).find("cannot") == std::string::npos);
  CHECK(joined(headings(blocks)).find("plan") == std::string::npos);
  CHECK(count_texts(section(blocks, "Statements that fell"), "as far as") == 0);
}

TEST_CASE("nothing is claimed of scores that cannot be compared") {
  std::vector<Pieces> years = {open_year("2024-25"), open_year("2025-26")};
  years[0].answers["risk-1"] = "";
  const auto blocks = sections(years);
  for (const char* const heading : {"Statements that rose", "Statements that fell"}) {
    CHECK(count_texts(section(blocks, heading), ", as far as scores can be compared.") == 1);
  }
}

TEST_CASE("a fall is told with its years, and how it was accepted") {
  for (const bool accepted : {false, true}) {
    CAPTURE(accepted);
    std::vector<Pieces> years = two_years("scores");
    if (accepted) {
      years[1].tail +=
          "accepted_falls:\n  - {statement: risk-2, reason: No trainer., by: Clerk, date: "
          "2026-05-10}\n";
    }
    const ReportDocument fell = section(sections(years), "Statements that fell");
    const std::string all = joined(texts_in(fell));
    for (const char* const part : {"risk-2", "2024-25", "2025-26"}) {
      CHECK(all.find(part) != std::string::npos);
    }
    for (const char* const part : {"No trainer.", "Clerk", "10 May 2026"}) {
      CHECK((all.find(part) != std::string::npos) == accepted);
    }
  }
}

TEST_CASE("three years have a table of scores, and a fall that rose again is in it") {
  std::vector<Pieces> years = {open_year("2023-24"), open_year("2024-25"), open_year("2025-26")};
  years[0].answers["risk-1"] = "2";
  years[2].answers["risk-1"] = "2";
  const auto blocks = sections(years);
  CHECK(leads(blocks, "Statements that fell").starts_with("risk-1"));
  CHECK(count_texts(section(blocks, "Statements that fell"),
                    "2 in 2023-24, 1 in 2024-25, 2 in 2025-26") == 1);
  const ReportDocument table = section(blocks, "Score of each statement");
  CHECK(joined(texts_in(table)).find("risk-1 2 1 2 0") != std::string::npos);
  CHECK(headings(sections({years[0], years[1]})).size() < headings(blocks).size());
}

TEST_CASE("what became of the plan") {
  const auto blocks = sections(two_years("scores"));
  const ReportDocument plan = section(blocks, "What became of the plan");
  CHECK(leads(blocks, "What became of the plan") == "FP-1 FP-2");
  CHECK(count_texts(plan, "2 actions: 1 done, 1 late.") == 1);
  CHECK(count_texts(plan, "late by 1 day") == 1);
  CHECK(count_texts(plan, "1 June 2026") == 1);
  const ReportDocument effects = section(blocks, "Did the scores rise where actions are done?");
  CHECK(count_texts(effects, "risk-1 rose from 0 to 1") == 1);
  CHECK(count_texts(effects, "risk-2 fell from 2 to 1") == 1);
  CHECK(count_texts(effects, "risk-4 did not rise") == 1);
}

TEST_CASE("evidence that came and went, and scores that changed without any") {
  std::vector<Pieces> years = {open_year("2024-25"), open_year("2025-26")};
  years[0].evidence["risk"] = "An old survey";
  years[1].evidence["risk"] = "A new survey";
  years[1].answers["police-1"] = "2";
  const auto all = sections(years);
  ReportDocument page;
  page.blocks = all;
  CHECK(count_texts(page, "An old survey") == 1);
  CHECK(count_texts(page, "A new survey") == 1);
  CHECK(count_texts(page, "no published evidence did") == 1);
  ReportDocument inside;
  inside.blocks = sections(years, Audience::internal);
  CHECK(count_texts(inside, "its evidence did not") == 1);
}

TEST_CASE("what editions ask differently") {
  toolkit::StatementSets sets =
      editions({{"first", {"a", "b", "c", "d", "e"}, "", ""},
                {"second",
                 {"a1", "a2", "bc", "x", "n"},
                 "first",
                 "    - {split: a, into: [a1, a2]}\n    - {merged: [b, c], into: bc}\n"
                 "    - {kept: d, as: x}\n    - retired: e\n"}});
  const std::vector<std::string> texts = {edition_year(sets, "first", "2024-25", "11111"),
                                          edition_year(sets, "second", "2025-26", "11111")};
  const Compared all = compared(texts, {}, std::move(sets));
  const auto blocks = toolkit::comparison_sections(all.view(Audience::general_public), 2);
  const ReportDocument page = section(blocks, "What the editions ask differently");
  for (const char* const part : {"split from a", "merged from b, c", "was d",
                                 "not asked in 2024-25", "not asked in 2025-26"}) {
    CAPTURE(part);
    CHECK(count_texts(page, part) == 1);
  }
  CHECK(leads(blocks, "What the editions ask differently") == "a1, a2 bc x n e");
}

TEST_CASE("councils side by side have a table of scores and no falls or plan") {
  std::vector<Pieces> years = two_years("scores");
  years[1].council = "Alpha Council";
  How how;
  how.across = true;
  const std::string all = joined(headings(sections(years, Audience::general_public, how)), ", ");
  CHECK(all == "Score of each statement");
}

}  // namespace
