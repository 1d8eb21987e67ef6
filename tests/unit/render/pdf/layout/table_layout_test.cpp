#include "toolkit/render/pdf/layout/table_layout.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/pdf/pdf_desk.hpp"
#include "render/pdf/random_text.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/report/model/without_bars.hpp"

namespace toolkit::pdf {
namespace {

using toolkit::BarCell;
using toolkit::Cell;
using toolkit::Column;
using toolkit::Facts;
using toolkit::Table;
using toolkit::test::PdfDesk;
using toolkit::test::ReadPdf;
using toolkit::test::Shown;

/// A table as it is on the pages.
ReadPdf laid_out(const Table& table, double above = 0) {
  PdfDesk desk;
  if (above > 0) {
    FlowItem piece;
    piece.height = above;
    piece.paint = [](Position /*unused*/) {};
    desk.flow.add(std::move(piece));
  }
  add_table(desk.pdf, desk.shaper, desk.flow, table);
  desk.flow.finish();
  return desk.read();
}

void check_within_margins(const ReadPdf& read) {
  for (const Shown& shown : read.shown()) {
    CAPTURE(shown.text);
    CHECK(shown.y > a4_page.bottom);
    CHECK(shown.y < a4_page.height - a4_page.top);
    CHECK(shown.x >= a4_page.left);
    CHECK(shown.x < a4_page.width - a4_page.right);
  }
}

std::vector<Cell> cells(std::size_t count, const std::string& text) {
  return std::vector<Cell>(count, Cell(text));
}

TEST_CASE("a table is a caption, a head and a body, and each row has its header") {
  struct Row {
    std::string_view why;
    Table table;
    std::string_view structure;
  };
  const BarCell bar;
  const Row rows[] = {
      {"all of it",
       {"Caption",
        {{"Id"}, {"Total", true}},
        {{std::string("a"), std::string("8/10")}, {std::string("b"), std::string("9/10")}}},
       "Table[Caption['Caption'] THead[TR[TH['Id'] TH['Total']]] "
       "TBody[TR[TH['a'] TD['8/10']] TR[TH['b'] TD['9/10']]]]"},
      {"no caption",
       {"", {{"Id"}}, {{std::string("a")}}},
       "Table[THead[TR[TH['Id']]] TBody[TR[TH['a']]]]"},
      {"no rows",
       {"Caption", {{"Id"}, {"Total"}}, {}},
       "Table[Caption['Caption'] THead[TR[TH['Id'] TH['Total']]] TBody]"},
      {"empty cells",
       {"", {{"Id"}, {""}}, {{{}, std::string("a")}, {std::string("b"), {}}, {{}, {}}}},
       "Table[THead[TR[TH['Id'] TH]] TBody[TR[TH TD['a']] TR[TH['b'] TD] TR[TH TD]]]"},
      {"a column of bars, which charts have",
       {"", {{"Id"}, {"Bar"}, {"Text"}}, {{std::string("a"), bar, std::string("b")}}},
       "Table[THead[TR[TH['Id'] TH['Text']]] TBody[TR[TH['a'] TD['b']]]]"},
      {"a first column of bars",
       {"", {{"Bar"}, {"Id"}}, {{bar, std::string("a")}}},
       "Table[THead[TR[TH['Id']]] TBody[TR[TH['a']]]]"},
      {"a link in a cell",
       {"", {{"Id"}, {"Link"}}, {{std::string("a"), std::string("See https://a.example.")}}},
       "Table[THead[TR[TH['Id'] TH['Link']]] "
       "TBody[TR[TH['a'] TD['See ' Link['https://a.example' *] '.']]]]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    CHECK(laid_out(row.table).structure() == "Document[" + std::string(row.structure) + "]");
  }
}

TEST_CASE("numbers end where their column's title ends") {
  const ReadPdf read =
      laid_out({"",
                {{"Name"}, {"Total", true}},
                {{std::string("a"), std::string("8")}, {std::string("b"), std::string("10")}}});
  Shaper shaper;
  const auto end_of = [&](std::string_view text, bool bold) {
    const auto shown = std::ranges::find(read.shown(), text, &Shown::text);
    REQUIRE(shown != read.shown().end());
    return shown->x + shaper.shape({{std::string(text), bold}}).full_width(table_style.size);
  };
  CHECK(end_of("8", false) == doctest::Approx(end_of("Total", true)).epsilon(0.0001));
  CHECK(end_of("10", false) == doctest::Approx(end_of("Total", true)).epsilon(0.0001));
}

TEST_CASE("the head stands again on each further page, and is read once") {
  Table table{"Caption", {{"First column"}, {"Second column"}}, {}};
  for (int i = 0; i < 150; ++i) table.rows.push_back(cells(2, "row " + std::to_string(i)));
  const ReadPdf read = laid_out(table);
  REQUIRE(read.pages().size() >= 3);
  check_within_margins(read);
  CHECK(read.artifacts(0).empty());
  for (std::size_t page = 1; page < read.pages().size(); ++page) {
    CAPTURE(page);
    CHECK(read.artifacts(page) == "First column\nSecond column\n");
  }
  const std::string words = read.words();
  CHECK(words.find("First column") == words.rfind("First column"));
  CHECK(words.starts_with("CaptionFirst columnSecond columnrow 0row 0row 1row 1"));
  CHECK(words.ends_with("row 149row 149"));
}

TEST_CASE("a row is not divided, nor the head, the first row or the last left alone") {
  for (int step = 0; 12.5 * step < a4_page.text_height(); ++step) {
    const double above = 12.5 * step;
    CAPTURE(above);
    Table table{"", {{"Head"}, {"Text"}}, {}};
    for (int i = 0; i < 40; ++i) {
      const std::string name = "row" + std::to_string(i);
      std::string lines = name;
      for (int line = i % 3; line < 2; ++line) lines += "\n" + name;
      table.rows.push_back({name, lines});
    }
    const ReadPdf read = laid_out(table, above);
    check_within_margins(read);
    std::map<std::string, std::set<std::size_t>> pages;  // of each row
    std::map<std::size_t, std::set<std::string>> rows;   // of each page
    for (const Shown& shown : read.shown()) {
      const std::string name = shown.text.substr(0, shown.text.find(' '));
      pages[name].insert(shown.page);
      if (name.starts_with("row")) rows[shown.page].insert(name);
    }
    for (const auto& [row, on] : pages) {
      const std::string& name = row;
      CAPTURE(name);
      if (name.starts_with("row")) CHECK(on.size() == 1);
    }
    CHECK(*pages["Head"].begin() == *pages["row0"].begin());
    for (const auto& [page, on] : rows) CHECK(on.size() > 1);
  }
}

TEST_CASE("a row that is taller than pages is divided between lines, and loses nothing") {
  std::string text = "line 0";
  for (int i = 1; i < 250; ++i) text += "\nline " + std::to_string(i);
  const ReadPdf read = laid_out({"", {{"Head"}, {"Text"}}, {{std::string("name"), text}}});
  CHECK(read.pages().size() >= 4);
  check_within_margins(read);
  std::ranges::replace(text, '\n', ' ');
  CHECK(read.words() == "HeadTextname" + text);
  // It is one row with one cell.
  const std::string structure = read.structure();
  CHECK(structure.find("TD") == structure.rfind("TD"));
}

TEST_CASE("many columns and long words still fit") {
  struct Row {
    std::string_view why;
    std::size_t columns;
    std::string title;
    std::string text;
  };
  const Row rows[] = {
      {"20 columns", 20, "Column", "words"},
      {"20 columns of long words", 20, "Averylongcolumntitle", "averylongwordwithoutend"},
      {"a long word in each", 5, "Column", std::string(300, 'w')},
      {"one column", 1, "Column", std::string(2000, 'w')},
      {"20 columns with titles that take more than a page", 20, std::string(400, 'M'), "words"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    Table table;
    std::string words;
    for (std::size_t i = 0; i < row.columns; ++i) {
      table.columns.push_back({row.title});
      words += row.title;
    }
    for (int i = 0; i < 3; ++i) {
      table.rows.push_back(cells(row.columns, row.text));
      for (std::size_t c = 0; c < row.columns; ++c) words += row.text;
    }
    const ReadPdf read = laid_out(table);
    check_within_margins(read);
    CHECK(read.words() == words);
  }
}

TEST_CASE("a table whose columns have no room for a letter is refused") {
  Table table;
  for (int i = 0; i < 60; ++i) table.columns.push_back({"Column"});
  table.rows.push_back(cells(60, "words"));
  CHECK_THROWS_AS(laid_out(table), Failure);
}

TEST_CASE("a long word is broken before it takes the room of other columns") {
  const ReadPdf read =
      laid_out({"",
                {{"Word"}, {"Text"}},
                {{std::string(300, 'w'), std::string("responsibilities of councillors")}}});
  const auto whole = std::ranges::find_if(
      read.shown(), [](const Shown& shown) { return shown.text.starts_with("responsibilities"); });
  CHECK(whole != read.shown().end());
}

TEST_CASE("dates and the like stay on one line beside long texts") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "long text ";
  const ReadPdf read = laid_out(
      {"", {{"Text"}, {"Due date"}, {"Long"}}, {{text, std::string("30 September 2026"), text}}});
  CHECK(std::ranges::find(read.shown(), "30 September 2026", &Shown::text) != read.shown().end());
}

TEST_CASE("a table whose words do not fit is set smaller") {
  struct Row {
    std::size_t columns;
    bool small;
  };
  for (const Row& row : {Row{6, false}, Row{10, true}}) {
    CAPTURE(row.columns);
    Table table;
    for (std::size_t i = 0; i < row.columns; ++i) table.columns.push_back({"Wwwwww"});
    table.rows.push_back(cells(row.columns, "x"));
    const std::string content = laid_out(table).content(0);
    CHECK((content.find(" 8 Tf") != std::string::npos) == row.small);
    CHECK((content.find(" 9.5 Tf") != std::string::npos) != row.small);
  }
}

TEST_CASE("any table comes back in its order, within the margins") {
  std::mt19937 random(6);
  for (int round = 0; round < 25; ++round) {
    CAPTURE(round);
    Table table;
    const std::size_t columns = 1 + random() % 8;
    for (std::size_t i = 0; i < columns; ++i) {
      table.columns.push_back({"Title " + std::to_string(i), random() % 3 == 0});
    }
    const std::size_t count = random() % 12;
    for (std::size_t i = 0; i < count; ++i) {
      std::vector<Cell> row;
      for (std::size_t c = 0; c < columns; ++c) {
        row.emplace_back(
            toolkit::test::random_text(random, random() % 40, toolkit::test::Direction::any));
      }
      table.rows.push_back(std::move(row));
    }
    std::string expected;
    Shaper shaper;
    for (const Column& column : table.columns) expected += column.title;
    for (const std::vector<Cell>& row : table.rows) {
      for (const Cell& cell : row) {
        std::string text;
        for (const TextRun& run : linked_runs(cell_text(cell), false, toolkit::ColourRole::text)) {
          text += shaper.shape({{run.text}}).text;
        }
        if (text.ends_with('\n')) text.pop_back();
        expected += text;
      }
    }
    std::ranges::replace(expected, '\n', ' ');
    const ReadPdf read = laid_out(table);
    CHECK(read.words() == expected);
    for (const Shown& shown : read.shown()) CHECK(shown.y > a4_page.bottom);
  }
}

TEST_CASE("facts are a table without a head") {
  PdfDesk desk;
  const Facts facts{{{"Council", std::string("A council")},
                     {"Bar", BarCell{}},
                     {"Total", toolkit::TotalCell{{8, 10, 8, 5, 5}}}}};
  CHECK(toolkit::without_bars(facts).facts.size() == 2);
  add_facts(desk.pdf, desk.shaper, desk.flow, toolkit::without_bars(facts));
  desk.flow.finish();
  const ReadPdf read = desk.read();
  CHECK(read.structure() ==
        "Document[Table[TR[TH['Council'] TD['A council']] TR[TH['Total'] TD['8 out of 10']]]]");
  const auto& row = read.follow(read.follow(read.document()["K"].at(0))["K"].at(0));
  CHECK(read.follow(row["K"].at(0))["A"]["Scope"].text == "Row");
}

}  // namespace
}  // namespace toolkit::pdf
