#include "toolkit/render/csv.hpp"
#include "loaded.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/report/year/statement_rows.hpp"

namespace {

using toolkit::csv_field;
using Records = std::vector<std::vector<std::string>>;

TEST_CASE("a field is quoted where it needs it, and defused where a spreadsheet would reckon") {
  struct Row {
    std::string_view text;
    std::string_view field;
  };
  const Row rows[] = {
      {"", ""},
      {"plain text; 42%", "plain text; 42%"},
      {"caf\u00e9 \u4e2d", "caf\u00e9 \u4e2d"},
      {"a,b", "\"a,b\""},
      {"say \"yes\"", "\"say \"\"yes\"\"\""},
      {"\"", "\"\"\"\""},
      {"two\nlines", "\"two\nlines\""},
      {"two\r\nlines", "\"two\r\nlines\""},
      {" a", "\" a\""},
      {"a ", "\"a \""},
      {"a b", "a b"},
      // Formulas.
      {"=1+1", "'=1+1"},
      {"+44", "'+44"},
      {"-1+2", "'-1+2"},
      {"-", "'-"},
      {"--1", "'--1"},
      {"-1.5", "'-1.5"},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"\t=1", "'\t=1"},
      {"\r=1", "\"'\r=1\""},
      {"\n=1", "\"'\n=1\""},
      {"\uff1d1", "'\uff1d1"},
      {"\uff0b1", "'\uff0b1"},
      {"\uff0d1", "'\uff0d1"},
      {"\uff201", "'\uff201"},
      {"=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""},
      // So that taking one apostrophe off is exact.
      {"'", "''"},
      {"'=1", "''=1"},
      {"'tis", "''tis"},
      // No formula starts here.
      {"a=1", "a=1"},
      {"0", "0"},
      {"-1", "-1"},
      {"-25", "-25"},
      {"1-2", "1-2"},
      {"\u2013 a dash", "\u2013 a dash"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(csv_field(row.text) == row.field);
  }
}

/// RFC 4180 behind a byte order mark, read strictly: every record ends in CRLF, quotes stand around
/// a whole field.
Records parse(std::string_view text) {
  constexpr std::string_view mark = "\ufeff";
  Records records;
  REQUIRE(text.starts_with(mark));
  std::size_t at = mark.size();
  while (at < text.size()) {
    auto& record = records.emplace_back();
    for (bool more = true; more;) {
      std::string& field = record.emplace_back();
      if (text.substr(at).starts_with('"')) {
        for (++at;; ++at) {
          REQUIRE(at < text.size());
          if (text[at] == '"' && (++at == text.size() || text[at] != '"')) break;
          field += text[at];
        }
      } else {
        while (at < text.size() && text[at] != ',' && text[at] != '\r') {
          REQUIRE(text[at] != '"');
          REQUIRE(text[at] != '\n');
          field += text[at++];
        }
      }
      REQUIRE(at < text.size());
      more = text[at] == ',';
      if (more) {
        ++at;
      } else {
        REQUIRE(text.substr(at, 2) == "\r\n");
        at += 2;
      }
    }
  }
  return records;
}

/// What was typed, from a field as a parser gives it.
std::string typed(const std::string& field) {
  return field.starts_with('\'') ? field.substr(1) : field;
}

/// Of the pieces below.
bool is_negative_number(std::string_view text) {
  return text.size() > 1 && text[0] == '-' && text.find_first_not_of('1', 1) == text.npos;
}

TEST_CASE("every text comes back exactly, and none starts a formula") {
  const std::vector<std::string> pieces = {
      "=", "+", "-",    "@",  "'", "\"", ",", "\n",   " ",      "\r",     "\t",     ";",
      "a", "1", "word", "''", "|", "\\", "/", "\"\"", "\uff1d", "\uff0b", "\uff20", "\u4e2d"};
  std::mt19937 random(4180);
  for (int round = 0; round < 3000; ++round) {
    toolkit::Rows rows;
    for (std::size_t r = 0; r < 3; ++r) {
      std::vector<std::string> row;
      for (std::size_t c = 0; c < 3; ++c) {
        std::string text;
        for (std::size_t i = random() % 5; i > 0; --i) text += pieces[random() % pieces.size()];
        row.push_back(std::move(text));
      }
      if (r == 0) {
        rows.columns = row;
      } else {
        rows.rows.push_back(row);
      }
    }
    const Records records = parse(toolkit::render_csv(rows));
    REQUIRE(records.size() == 3);
    for (std::size_t r = 0; r < 3; ++r) {
      REQUIRE(records[r].size() == 3);
      for (std::size_t c = 0; c < 3; ++c) {
        const std::string& text = r == 0 ? rows.columns[c] : rows.rows[r - 1][c];
        CAPTURE(text);
        CHECK(typed(records[r][c]) == text);
        if (is_negative_number(text)) continue;
        for (const std::string_view start :
             {"=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20"}) {
          CHECK_FALSE(records[r][c].starts_with(start));
        }
      }
    }
  }
}

TEST_CASE("cells that a spreadsheet would cut are found") {
  struct Case {
    std::string cell;
    bool cut;
  };
  std::string pairs;
  for (std::size_t i = 0; i < 16383; ++i) pairs += "\U0001f600";
  const Case cases[] = {
      {std::string(32767, 'a'), false},
      {std::string(32768, 'a'), true},
      // An apostrophe goes before it.
      {"=" + std::string(32766, 'a'), true},
      {"=" + std::string(32765, 'a'), false},
      // What counts is UTF-16, and not what CSV doubles.
      {std::string(20000, '"'), false},
      {pairs + "a", false},
      {pairs + "ab", true},
  };
  for (const Case& one : cases) {
    CAPTURE(one.cell.size());
    const auto found = toolkit::long_cells({{"a", "b"}, {{"", ""}, {"x", one.cell}}});
    REQUIRE(found.size() == (one.cut ? 1 : 0));
    if (!one.cut) continue;
    CHECK(found.front().row == 3);
    CHECK(found.front().column == "b");
  }
}

TEST_CASE("a report is a head and a row for each statement") {
  const auto loaded = toolkit::test::load_example("harrowmere/2025-26.yaml");
  for (const auto audience : {toolkit::Audience::general_public, toolkit::Audience::internal}) {
    const toolkit::Rows rows = toolkit::statement_rows(loaded.view(audience));
    const std::string text = toolkit::render_csv(rows);
    const Records records = parse(text);
    REQUIRE(records.size() == 26);
    CHECK(records.front() == rows.columns);
    for (std::size_t r = 0; r < rows.rows.size(); ++r) {
      REQUIRE(records[r + 1].size() == rows.rows[r].size());
      for (std::size_t c = 0; c < rows.rows[r].size(); ++c) {
        CHECK(typed(records[r + 1][c]) == rows.rows[r][c]);
      }
    }
  }
}

}  // namespace
