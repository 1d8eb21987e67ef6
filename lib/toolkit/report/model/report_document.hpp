#pragma once

// A report as a value: what it says, without how any format writes it. All texts are plain text;
// each renderer escapes them all in its own way. A newline in a text is a line break that its
// author meant; an empty line starts a new paragraph.

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "toolkit/calendar/date.hpp"
#include "toolkit/report/model/drawing.hpp"
#include "toolkit/score/score.hpp"
#include "toolkit/text/web_address.hpp"

namespace toolkit {

/// A score with its label, `nothing` while unanswered.
struct ScoreCell {
  std::optional<int> score;
  std::string label;             ///< such as `Partial`
  std::optional<int> last_year;  ///< carried over and not confirmed
};

struct TotalCell {
  Total total;
  bool brief = false;  ///< `8/10`, for tables of many columns
};

/// A total as a bar.
struct BarCell {
  Total total;
};

/// What a value became less what it was; `nothing` when either is missing.
struct ChangeCell {
  std::optional<int> change;
};

/// Totals over the years as a line of small bars, oldest first; a dot for a year that is not scored
/// in full.
struct TrendCell {
  std::vector<std::optional<Total>> totals;
};

using Cell = std::variant<std::monostate, std::string, Date, ScoreCell, TotalCell, BarCell,
                          ChangeCell, TrendCell>;

struct Heading {
  int level = 2;  ///< 1 is the report's title; levels are never skipped
  std::string text;
};

struct Paragraph {
  std::string text;
};

/// A sentence that must not be overlooked: Draft, or an internal marking.
struct Notice {
  std::string text;
};

/// Labels with their values, a line each.
struct Facts {
  struct Fact {
    std::string label;
    Cell value;
  };
  std::vector<Fact> facts;
};

struct Column {
  std::string title;
  bool numeric = false;  ///< aligned to the right
};

struct Table {
  std::string caption;
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  ///< as many cells as columns
};

/// A bulleted list.
struct List {
  struct Item {
    std::string lead;  ///< an id or label that comes first, or nothing
    std::string text;
    std::string detail;  ///< in brackets or small: dates, sources; or nothing
    /// What of `detail` is an address as it was given: a link leads to exactly that.
    AddressPlace address{};
  };
  std::vector<Item> items;
};

/// Lines to be shown exactly as they are.
struct Code {
  std::string text;
};

/// A chart. Its numbers stand in a table of the same report, too.
struct Figure {
  std::string name;  ///< `bars`, `radar`, `trend` or `strip`
  Drawing drawing;
};

/// Where a document with pages lists its headings with their page numbers. Formats without pages
/// leave it out.
struct Contents {};

using Block = std::variant<Heading, Paragraph, Notice, Facts, Table, List, Code, Figure, Contents>;

struct ReportDocument {
  std::string title;
  std::vector<Block> blocks;

  // For documents with pages.
  std::string running_title{};  ///< short, at the head of each page
  std::string marking{};        ///< on every page: Draft, an internal marking; or nothing
  std::string author{};         ///< the council
  Date date{};                  ///< that the document bears; the same input gives the same
};

/// A cell in words: `2, Comprehensive`, `8 out of 10`, `14 May 2026`, `████░░`, `+2`, `▃▅▆`.
std::string cell_text(const Cell& cell);
/// `8 out of 10`; while answers are missing `6 to 9 out of 10`.
std::string total_text(const Total& total);
/// The same for a narrow column: `8/10`, `6-9/10`.
std::string brief_total(const Total& total);
/// `25 of 25 statements scored. Total: 31 out of 50.`, or the sentence of a draft with its range.
std::string overall_sentence(const Total& total);

}  // namespace toolkit
