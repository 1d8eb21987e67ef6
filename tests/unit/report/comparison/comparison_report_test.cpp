#include "toolkit/report/comparison/comparison_report.hpp"
#include "diff/years.hpp"
#include "toolkit/report/comparison/comparison_sections.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace {

using toolkit::Audience;
using toolkit::Block;
using toolkit::ReportDocument;
using toolkit::Table;
using toolkit::test::compared;
using toolkit::test::count_texts;
using toolkit::test::edition_year;
using toolkit::test::editions;
using toolkit::test::How;
using toolkit::test::joined;
using toolkit::test::open_year;
using toolkit::test::Pieces;

Pieces approved_year(const std::string& period, const std::string& score = "1") {
  Pieces pieces = open_year(period);
  pieces.head += "approved: {by: Cabinet, date: 2026-05-09}\n";
  pieces.answers["risk-1"] = score;
  return pieces;
}

ReportDocument page_of(const std::vector<Pieces>& years,
                       Audience audience = Audience::general_public, How how = {}) {
  return toolkit::comparison_report(compared(years, how).view(audience));
}

const Table& totals_of(const ReportDocument& page) {
  for (const Block& block : page.blocks) {
    if (const auto* const table = std::get_if<Table>(&block)) return *table;
  }
  FAIL("there is no table");
  throw std::bad_variant_access();
}

/// The cells of a table's row in words, joined by `|`.
std::string row_of(const Table& table, const std::string& title) {
  for (const auto& row : table.rows) {
    if (toolkit::cell_text(row.front()) != title) continue;
    std::vector<std::string> cells;
    for (std::size_t cell = 1; cell < row.size(); ++cell) {
      cells.push_back(toolkit::cell_text(row[cell]));
    }
    return joined(cells, "|");
  }
  return "none";
}

TEST_CASE("the title names the council and its years") {
  CHECK(page_of({approved_year("2025-26"), approved_year("2023-24"), approved_year("2024-25")})
            .title == "Harrowmere District Council: 2023-24 to 2025-26");
  Pieces other = approved_year("2025-26");
  other.council = "Alpha Council";
  How how;
  how.across = true;
  const std::string title =
      page_of({approved_year("2025-26"), other}, Audience::general_public, how).title;
  for (const char* const part : {"Harrowmere District Council", "Alpha Council", "2025-26"}) {
    CHECK(title.find(part) != std::string::npos);
  }
}

TEST_CASE("a draft is marked, and so is an internal page") {
  for (const bool old_draft : {false, true}) {
    for (const bool new_draft : {false, true}) {
      for (const Audience audience : {Audience::general_public, Audience::internal}) {
        std::vector<Pieces> years = {approved_year("2024-25"), approved_year("2025-26")};
        if (old_draft) years[0].head = "publish: evidence\n";
        if (new_draft) years[1].answers["risk-5"] = "";
        std::vector<std::string> notices;
        const ReportDocument page = page_of(years, audience);
        for (const Block& block : page.blocks) {
          const auto* const notice = std::get_if<toolkit::Notice>(&block);
          if (notice != nullptr) notices.push_back(notice->text);
        }
        const std::string all = joined(notices, "\n");
        CHECK((all.find("Secret") != std::string::npos) == (audience == Audience::internal));
        CHECK((all.find("Draft") != std::string::npos) == (old_draft || new_draft));
        CHECK((all.find("2024-25") != std::string::npos) == old_draft);
        CHECK((all.find("2025-26") != std::string::npos) == new_draft);
      }
    }
  }
}

TEST_CASE("two years have their totals in full, three have a trend") {
  const ReportDocument two =
      page_of({approved_year("2024-25", "0"), approved_year("2025-26", "2")});
  CHECK(row_of(totals_of(two), "All principles") == "24 out of 50|26 out of 50|+2");
  CHECK(row_of(totals_of(two), "Identifying and mitigating risk") == "4 out of 10|6 out of 10|+2");
  CHECK(row_of(totals_of(two), "Zero-tolerance approach to abuse") == "5 out of 10|5 out of 10|0");
  const ReportDocument three = page_of(
      {approved_year("2023-24", "2"), approved_year("2024-25", ""), approved_year("2025-26", "0")});
  CHECK(row_of(totals_of(three), "All principles") == "26/50|24-26/50|24/50|-2|▅·▄");
  CHECK(row_of(totals_of(three), "Like for like") == "none");
}

TEST_CASE("a sentence says what became of the overall total") {
  struct Row {
    std::string before;
    std::string now;
    std::string sentence;  ///< words of it
  };
  const Row rows[] = {
      {"0", "2", "The overall total rose by 2, from 24 to 26 out of 50."},
      {"2", "1", "The overall total fell by 1, from 26 to 25 out of 50."},
      {"1", "1", "The overall total stays at 25 out of 50."},
      {"", "1", "One of these years is not scored in full"},
      {"1", "", "One of these years is not scored in full"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.sentence);
    const ReportDocument page =
        page_of({approved_year("2024-25", row.before), approved_year("2025-26", row.now)});
    CHECK(count_texts(page, row.sentence) == 1);
    CHECK(count_texts(page, "The overall total rose") +
              count_texts(page, "The overall total fell") +
              count_texts(page, "The overall total stays") ==
          (row.sentence.starts_with("The") ? 1 : 0));
  }
}

TEST_CASE("editions that ask something else have a line for like with like") {
  toolkit::StatementSets sets = editions(
      {{"first", {"a", "b"}, "", ""}, {"second", {"a", "n"}, "first", "    - retired: b\n"}});
  const std::vector<std::string> texts = {edition_year(sets, "first", "2024-25", "12"),
                                          edition_year(sets, "second", "2025-26", "20")};
  const ReportDocument page = toolkit::comparison_report(
      compared(texts, {}, std::move(sets)).view(Audience::general_public));
  CHECK(row_of(totals_of(page), "All principles") == "3 out of 4|2 out of 4|-1");
  CHECK(row_of(totals_of(page), "Like for like") == "1 out of 2|2 out of 2|+1");
  // Both ask as many statements, and a sentence that the total fell would mislead.
  CHECK(count_texts(page, "The overall total fell") == 0);
  CHECK(count_texts(page, "2 out of 2") >= 1);
}

TEST_CASE("each year's context, and the years that are skipped") {
  Pieces before = approved_year("2022-23");
  before.head += "context: |\n  A quiet year.\n";
  const ReportDocument page = page_of({before, approved_year("2025-26")});
  CHECK(count_texts(page, "A quiet year.") == 1);
  CHECK(count_texts(page, "2023-24 and 2024-25") == 1);
  const ReportDocument plain = page_of({approved_year("2024-25"), approved_year("2025-26")});
  CHECK(count_texts(plain, "About these years") == 0);
  CHECK(count_texts(plain, "Not among") == 0);
}

TEST_CASE("it says whose assessment it is, and once that something is withheld") {
  std::vector<Pieces> years = {approved_year("2024-25"), approved_year("2025-26")};
  CHECK(count_texts(page_of(years), "the council's own assessment") == 1);
  CHECK(count_texts(page_of(years), "is not published") == 0);
  years[0].head += "evidence:\n  E1: {text: A secret., confidential: true}\n";
  years[0].evidence["risk"] = "[E1]";
  CHECK(count_texts(page_of(years), "is not published") == 1);
  CHECK(count_texts(page_of(years), "A secret.") == 0);
  CHECK(count_texts(page_of(years, Audience::internal), "is not published") == 0);
  CHECK(count_texts(page_of(years, Audience::internal), "A secret.") == 1);
}

TEST_CASE("headings never skip a level") {
  for (const int level : {2, 3}) {
    const auto all = compared({approved_year("2023-24", "0"), approved_year("2024-25", "2"),
                               approved_year("2025-26", "1")});
    int above = level - 1;
    for (const Block& block : toolkit::comparison_sections(all.view(), level)) {
      const auto* const heading = std::get_if<toolkit::Heading>(&block);
      if (heading == nullptr) continue;
      CHECK(heading->level >= level);
      CHECK(heading->level <= above + 1);
      above = heading->level;
    }
    CHECK(above >= level);
  }
}

}  // namespace
