#include "toolkit/report/year/year_report.hpp"
#include "loaded.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace {

using toolkit::Audience;
using toolkit::Heading;
using toolkit::Notice;
using toolkit::Publish;
using toolkit::ReportDocument;
using toolkit::Table;
using toolkit::test::count_texts;
using toolkit::test::load;
using toolkit::test::load_example;
using toolkit::test::Loaded;
using toolkit::test::Pieces;

constexpr Publish levels[] = {Publish::totals, Publish::scores, Publish::evidence};
constexpr Audience audiences[] = {Audience::general_public, Audience::internal};

ReportDocument report(const Loaded& loaded, Audience audience, Publish publish) {
  return toolkit::year_report(loaded.view(audience, publish));
}

template <class Kind>
std::vector<Kind> all_of_kind(const ReportDocument& document) {
  std::vector<Kind> found;
  for (const toolkit::Block& block : document.blocks) {
    if (const auto* one = std::get_if<Kind>(&block)) found.push_back(*one);
  }
  return found;
}

Table table_called(const ReportDocument& document, std::string_view caption) {
  for (const Table& table : all_of_kind<Table>(document)) {
    if (table.caption == caption) return table;
  }
  return {};
}

std::vector<std::string> headings(const ReportDocument& document, int level) {
  std::vector<std::string> texts;
  for (const Heading& heading : all_of_kind<Heading>(document)) {
    if (heading.level == level) texts.push_back(heading.text);
  }
  return texts;
}

std::vector<std::string> notices(const ReportDocument& document) {
  std::vector<std::string> texts;
  for (const Notice& notice : all_of_kind<Notice>(document)) texts.push_back(notice.text);
  return texts;
}

bool has_paragraph(const ReportDocument& document, std::string_view text) {
  const auto paragraphs = all_of_kind<toolkit::Paragraph>(document);
  return std::ranges::find(paragraphs, text, &toolkit::Paragraph::text) != paragraphs.end();
}

/// The value beside a label, as words; nothing where there is no such label.
std::string fact(const ReportDocument& document, std::string_view label) {
  for (const toolkit::Facts& facts : all_of_kind<toolkit::Facts>(document)) {
    for (const auto& one : facts.facts) {
      if (one.label == label) return toolkit::cell_text(one.value);
    }
  }
  return {};
}

TEST_CASE("the seven sections stand in order, with the totals before them") {
  const Loaded loaded = load();
  for (const Audience audience : audiences) {
    for (const Publish level : levels) {
      const ReportDocument document = report(loaded, audience, level);
      CHECK(document.title == "Harrowmere District Council: Ending abuse in public life, 2025-26");
      CHECK(headings(document, 1) == std::vector{document.title});
      const bool scores = audience == Audience::internal || level != Publish::totals;
      std::vector<std::string> expected = {"At a glance",
                                           "Totals",
                                           "1. Introduction",
                                           "2. Creating supportive and informed spaces",
                                           "3. Creating a risk-led approach",
                                           "4. Creating an infrastructure",
                                           "5. Creating connections",
                                           "6. Creating a culture of safety and respect",
                                           "7. Summary and forward plan"};
      if (scores) expected.emplace_back("Gaps and next steps");
      expected.emplace_back("How to read this report");
      CHECK(headings(document, 2) == expected);
      CHECK(headings(document, 3) ==
            std::vector<std::string>{"What is next", "Prioritise councillor wellbeing",
                                     "Identifying and mitigating risk",
                                     "Clarity of process and responsibility",
                                     "Relationships with local police (and relevant partners)",
                                     "Zero-tolerance approach to abuse", "Forward plan"});
    }
  }
}

TEST_CASE("levels of headings are never skipped, and every table is square") {
  for (const std::string path : {"harrowmere/2023-24.yaml", "harrowmere/2024-25.yaml",
                                 "harrowmere/2025-26.yaml", "draft.yaml"}) {
    const Loaded loaded = load_example(path);
    for (const Audience audience : audiences) {
      for (const Publish level : levels) {
        CAPTURE(path);
        CAPTURE(static_cast<int>(level));
        const ReportDocument document = report(loaded, audience, level);
        int before = 0;
        for (const Heading& heading : all_of_kind<Heading>(document)) {
          CAPTURE(heading.text);
          CHECK(heading.level >= 1);
          CHECK(heading.level <= before + 1);
          CHECK((heading.level == 1) == (before == 0));
          CHECK_FALSE(heading.text.empty());
          before = heading.level;
        }
        for (const Table& table : all_of_kind<Table>(document)) {
          CHECK_FALSE(table.caption.empty());
          for (const auto& row : table.rows) CHECK(row.size() == table.columns.size());
        }
      }
    }
  }
}

TEST_CASE("a draft says so first, whatever is published") {
  struct Row {
    bool approved;
    std::string answer;
    std::vector<std::string> notices;
    std::string approval;
  };
  const Row rows[] = {
      {true, "1", {}, "Standards Committee, 9 June 2026, minute SC/26/14"},
      {false,
       "1",
       {"Draft: the council has not approved this assessment yet."},
       "Draft: not approved yet"},
      {true,
       "",
       {"Draft: 24 of 25 scored, 24 so far; the final total will be between 24 and 26."},
       "Standards Committee, 9 June 2026, minute SC/26/14"},
      {false,
       "",
       {"Draft: 24 of 25 scored, 24 so far; the final total will be between 24 and 26."},
       "Draft: not approved yet"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.approved);
    CAPTURE(row.answer);
    Pieces pieces;
    pieces.answers["risk-3"] = row.answer;
    if (row.approved) {
      pieces.head = "approved: {by: Standards Committee, date: 2026-06-09, minute: SC/26/14}\n";
    }
    const Loaded loaded = load(pieces);
    for (const Publish level : levels) {
      const ReportDocument document = report(loaded, Audience::general_public, level);
      CHECK(notices(document) == row.notices);
      CHECK(fact(document, "Approved") == row.approval);
    }
    std::vector<std::string> marked = row.notices;
    marked.insert(marked.begin(), "Internal: not for publication");
    const ReportDocument internal = report(loaded, Audience::internal, Publish::totals);
    CHECK(notices(internal) == marked);
    // Right beneath the title.
    REQUIRE(internal.blocks.size() > 2);
    CHECK(std::holds_alternative<Heading>(internal.blocks[0]));
    CHECK(std::holds_alternative<Notice>(internal.blocks[1]));
  }
}

TEST_CASE("the internal marking is the council's own") {
  const Loaded loaded = load();
  const auto marked = [&](Audience audience) {
    return toolkit::year_report(
        loaded.view(audience, Publish::scores, {.internal_marking = "OFFICIAL: members only"}));
  };
  CHECK(notices(marked(Audience::internal)).front() == "OFFICIAL: members only");
  CHECK(count_texts(marked(Audience::general_public), "OFFICIAL") == 0);
}

TEST_CASE("the front tells council, period, dates and roles") {
  Pieces pieces;
  pieces.head = "completed: 2026-05-14\ncompleted_by: [Monitoring Officer, Head of Service]\n";
  const Loaded loaded = load(pieces);
  const ReportDocument internal = report(loaded, Audience::internal, Publish::totals);
  CHECK(fact(internal, "Council") == "Harrowmere District Council");
  CHECK(fact(internal, "Period") == "2025-26 (1 April 2025 to 31 March 2026)");
  CHECK(fact(internal, "Overall total") == "25 out of 50");
  CHECK(fact(internal, "Answers agreed") == "14 May 2026");
  CHECK(fact(internal, "Agreed by") == "Monitoring Officer; Head of Service");
  const ReportDocument open = report(loaded, Audience::general_public, Publish::evidence);
  CHECK(fact(open, "Council") == "Harrowmere District Council");
  CHECK(fact(open, "Period") == "2025-26 (1 April 2025 to 31 March 2026)");
  CHECK(fact(open, "Overall total") == "25 out of 50");
  CHECK(fact(open, "Answers agreed").empty());
  CHECK(fact(open, "Agreed by").empty());
}

TEST_CASE("every report says what it is, and a cut one that it is cut, once") {
  Pieces pieces;
  pieces.answers["risk-1"] = "{score: 1, note: Something internal, evidence: Something}";
  const Loaded loaded = load(pieces);
  for (const Audience audience : audiences) {
    for (const Publish level : levels) {
      const ReportDocument document = report(loaded, audience, level);
      CHECK(has_paragraph(document,
                          "This is the council's own assessment of its arrangements. It does not "
                          "measure how safe any councillor is."));
      CHECK(count_texts(document, "not published") == (audience == Audience::internal ? 0 : 1));
      CHECK(count_texts(document, "The overall total is this tool's sum, not the LGA's.") == 1);
    }
  }
  pieces.answers.clear();
  CHECK(count_texts(report(load(pieces), Audience::general_public, Publish::evidence),
                    "not published") == 0);
}

TEST_CASE("totals of each principle and of all stand in a table") {
  Pieces pieces;
  pieces.answers = {{"risk-1", "2"}, {"police-1", ""}};
  const ReportDocument document = report(load(pieces), Audience::general_public, Publish::totals);
  const Table table = all_of_kind<Table>(document).front();
  const char* const totals[] = {"5 out of 10",      "6 out of 10", "5 out of 10",
                                "4 to 6 out of 10", "5 out of 10", "25 to 27 out of 50"};
  REQUIRE(table.rows.size() == std::size(totals));
  for (std::size_t r = 0; r < std::size(totals); ++r) {
    CHECK(toolkit::cell_text(table.rows[r][1]) == totals[r]);
  }
  CHECK(toolkit::cell_text(table.rows[1][0]) == "Identifying and mitigating risk");
  CHECK(toolkit::cell_text(table.rows[5][0]) == "All principles");
}

TEST_CASE("statements and their scores are absent where only totals are published") {
  Pieces pieces;
  pieces.answers["wellbeing-2"] = "{score: 1, evidence: A survey}";
  pieces.tail =
      "forward_plan: [{id: FP-1, action: To do, for: wellbeing-2, target: 2}]\n"
      "accepted_falls: [{statement: police-4, reason: Why, by: Clerk, date: 2026-05-10}]\n";
  const Loaded loaded = load(pieces);
  const ReportDocument totals = report(loaded, Audience::general_public, Publish::totals);
  const ReportDocument scores = report(loaded, Audience::general_public, Publish::scores);
  for (const toolkit::Principle& principle : toolkit::builtin_statement_set().principles) {
    for (const toolkit::Statement& statement : principle.statements) {
      CAPTURE(statement.id);
      CHECK(count_texts(totals, statement.id) == 0);
      CHECK(count_texts(scores, std::string(statement.id) + ": 1, Partial") == 1);
      CHECK(count_texts(scores, statement.text.text) == 1);
    }
  }
  const auto plan_columns = [](const ReportDocument& document) {
    std::vector<std::string> titles;
    const Table table = table_called(document, "Actions of the forward plan");
    for (const auto& column : table.columns) titles.push_back(column.title);
    return titles;
  };
  CHECK(plan_columns(totals) == std::vector<std::string>{"Id", "Action", "Owner", "Due", "Status"});
  CHECK(plan_columns(scores) ==
        std::vector<std::string>{"Id", "Action", "For", "Target", "Owner", "Due", "Status"});
  CHECK(headings(totals, 4).empty());
  CHECK(count_texts(totals, "Falls that the council has accepted") == 0);
  CHECK(count_texts(scores, "Falls that the council has accepted") == 1);
}

TEST_CASE("evidence of the register stands in full where it is first cited, and by its id later") {
  Pieces pieces;
  pieces.head = R"(evidence:
  E1:
    text: A survey
    date: 2026-03-02
    from: Democratic Services
    ref: DS-1
    link: https://example.org
  E2: {text: A letter, confidential: true, because: could identify somebody}
)";
  pieces.evidence["wellbeing"] = "[E1]";
  pieces.answers["wellbeing-1"] = "{score: 2, evidence: [E1, E2, A text]}";
  pieces.answers["respect-5"] = "{score: 2, evidence: [E2, A text, E1]}";
  const Loaded loaded = load(pieces);

  struct Item {
    std::string lead, text, detail;
    bool operator==(const Item&) const = default;
  };
  const auto items = [](const ReportDocument& document) {
    std::vector<Item> found;
    for (const toolkit::List& list : all_of_kind<toolkit::List>(document)) {
      for (const auto& item : list.items) found.push_back({item.lead, item.text, item.detail});
    }
    return found;
  };
  const Item in_full{"E1", "A survey",
                     "2 March 2026; from Democratic Services; reference DS-1; https://example.org"};
  CHECK(items(report(loaded, Audience::internal, Publish::totals)) ==
        std::vector<Item>{in_full,
                          {"E1", "see above", ""},
                          {"E2", "A letter", "confidential: could identify somebody"},
                          {"", "A text", ""},
                          {"E2", "see above", ""},
                          {"", "A text", ""},
                          {"E1", "see above", ""}});
  CHECK(items(report(loaded, Audience::general_public, Publish::evidence)) ==
        std::vector<Item>{in_full,
                          {"E1", "see above", ""},
                          {"", "A text", ""},
                          {"", "A text", ""},
                          {"E1", "see above", ""}});
  CHECK(items(report(loaded, Audience::general_public, Publish::scores)).empty());
}

TEST_CASE("each principle has its evidence, or says that it has none") {
  Pieces pieces;
  pieces.evidence["risk"] = "A register of risks";
  const Loaded loaded = load(pieces);
  const ReportDocument document = report(loaded, Audience::general_public, Publish::evidence);
  CHECK(count_texts(document, "No evidence is given for this principle.") == 4);
  CHECK(count_texts(document, "A register of risks") == 1);
  const auto evidence = headings(document, 4);
  CHECK(std::ranges::count(evidence, "Evidence") == 5);
  CHECK(std::ranges::count(headings(report(loaded, Audience::general_public, Publish::scores), 4),
                           "Evidence") == 0);
}

TEST_CASE("notes and moderations are in internal reports alone") {
  Pieces pieces;
  pieces.answers["risk-1"] = R"(
        score: 1
        note: No form yet
        moderated: {from: 2, by: Monitoring Officer, date: 2026-05-02, reason: no review})";
  pieces.answers["risk-2"] = "{score: 1, moderated: {reason: a slip}}";
  const Loaded loaded = load(pieces);
  const ReportDocument internal = report(loaded, Audience::internal, Publish::totals);
  CHECK(has_paragraph(internal, "Note: No form yet"));
  CHECK(has_paragraph(internal, "Moderated from 2 by Monitoring Officer on 2 May 2026: no review"));
  CHECK(has_paragraph(internal, "Moderated: a slip"));
  for (const Publish level : levels) {
    const ReportDocument document = report(loaded, Audience::general_public, level);
    CHECK(count_texts(document, "No form yet") == 0);
    CHECK(count_texts(document, "oderated") == 0);
  }
}

TEST_CASE("answers are shown as scored, as last year's, or as missing") {
  Pieces pieces;
  pieces.answers = {{"risk-1", "0"}, {"risk-2", "{confirm: 2}"}, {"risk-3", ""}};
  const auto titles = headings(report(load(pieces), Audience::general_public, Publish::scores), 4);
  const auto has = [&](std::string_view title) {
    return std::ranges::find(titles, title) != titles.end();
  };
  CHECK(has("risk-1: 0, Not Addressed"));
  CHECK(has("risk-2: last year 2, not confirmed"));
  CHECK(has("risk-3: not scored yet"));
}

TEST_CASE("the forward plan is a table, with what happened beneath it in internal reports") {
  Pieces pieces;
  pieces.tail = R"(forward_plan:
  - id: FP-1
    action: First action
    for: [wellbeing-2, police]
    target: 2
    owner: Clerk
    due: 2026-09-30
    status: done
    done: 2026-09-12
    progress: [{date: 2026-07-01, text: Drafted}, {text: Tested}]
  - {id: FP-2, action: Second action, confidential: true}
  - {id: FP-3, action: Third action, status: dropped, reason: No money}
)";
  const Loaded loaded = load(pieces);
  const auto rows = [](const ReportDocument& document) {
    std::vector<std::string> lines;
    const Table table = table_called(document, "Actions of the forward plan");
    for (const auto& row : table.rows) {
      std::string& line = lines.emplace_back();
      for (const auto& cell : row) line += "[" + toolkit::cell_text(cell) + "]";
    }
    return lines;
  };
  using Lines = std::vector<std::string>;
  const ReportDocument internal = report(loaded, Audience::internal, Publish::totals);
  CHECK(rows(internal) ==
        Lines{"[FP-1][First action][wellbeing-2, police][2][Clerk][30 September 2026]"
              "[done, 12 September 2026]",
              "[FP-2][Second action (confidential)][][][][][planned]",
              "[FP-3][Third action][][][][][dropped]"});
  CHECK(headings(internal, 4).back() == "Progress on the plan");
  const auto history = all_of_kind<toolkit::List>(internal).back().items;
  REQUIRE(history.size() == 3);
  CHECK(history[0].lead == "FP-1");
  CHECK(history[0].text == "Drafted");
  CHECK(history[0].detail == "1 July 2026");
  CHECK(history[1].text == "Tested");
  CHECK(history[1].detail.empty());
  CHECK(history[2].lead == "FP-3");
  CHECK(history[2].text == "No money");
  CHECK(history[2].detail == "reason");

  const ReportDocument totals = report(loaded, Audience::general_public, Publish::totals);
  CHECK(rows(totals) ==
        Lines{"[FP-1][First action][Clerk][30 September 2026][done, 12 September 2026]",
              "[FP-3][Third action][][][dropped]"});
  for (const Publish level : levels) {
    const ReportDocument document = report(loaded, Audience::general_public, level);
    CHECK(count_texts(document, "Second action") == 0);
    CHECK(count_texts(document, "Drafted") == 0);
    CHECK(count_texts(document, "No money") == 0);
    CHECK(count_texts(document, "Progress on the plan") == 0);
  }
}

TEST_CASE("parts that are not written say so, and parts that are flow") {
  const std::string wrapped = "A line that was broken because it was as full as it gets,";
  Pieces pieces;
  const ReportDocument empty = report(load(pieces), Audience::general_public, Publish::scores);
  CHECK(has_paragraph(empty, "No introduction has been written."));
  CHECK(has_paragraph(empty, "No summary has been written."));
  CHECK(has_paragraph(empty, "No actions are planned."));
  pieces.head = "introduction: |\n  " + wrapped + "\n  and goes on.\ncontext: |\n  A context.\n";
  pieces.tail = "summary: |\n  A summary.\nforward_plan: [{id: FP-1, action: To do}]\n";
  const ReportDocument full = report(load(pieces), Audience::general_public, Publish::scores);
  CHECK(has_paragraph(full, wrapped + " and goes on."));
  CHECK(has_paragraph(full, "A context."));
  CHECK(has_paragraph(full, "A summary."));
  CHECK(count_texts(full, "has been written") == 0);
  CHECK_FALSE(has_paragraph(full, "No actions are planned."));
}

TEST_CASE("a report says whose wording it shows") {
  const ReportDocument ours = report(load(), Audience::general_public, Publish::totals);
  CHECK(count_texts(ours,
                    "Statements: Ending abuse in public life, edition 2024, Local Government "
                    "Association.") == 1);
  CHECK(count_texts(ours, "Aim (pieced together from a damaged source): ") == 5);
  CHECK(count_texts(ours, "Wording of the statements") == 0);
  toolkit::StatementSets sets;
  REQUIRE(sets.apply_wording({"wording.yaml",
                              "source: The official page\nrisk-1: |\n  Official text.\n"
                              "risk.aim: |\n  Official aim.\nrisk.title: Official title\n"})
              .empty());
  const Loaded loaded = load(toolkit::test::assessment_text({}), sets);
  const ReportDocument theirs = report(loaded, Audience::general_public, Publish::scores);
  CHECK(has_paragraph(theirs, "Wording of the statements: The official page"));
  CHECK(has_paragraph(theirs, "Official text."));
  CHECK(has_paragraph(theirs, "Aim (wording loaded by the council): Official aim."));
  CHECK(headings(theirs, 3).at(2) == "Official title");
}

}  // namespace
