#include "toolkit/render/pdf/layout/table_layout.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "toolkit/files/failure.hpp"
#include "toolkit/render/pdf/layout/column_widths.hpp"
#include "toolkit/render/pdf/layout/text_block.hpp"
#include "toolkit/render/pdf/text/link_runs.hpp"
#include "toolkit/report/model/without_bars.hpp"

namespace toolkit::pdf {
namespace {

struct CellText {
  std::shared_ptr<const ShapedText> text;
  Align align = Align::left;
};

using Row = std::vector<CellText>;

/// What of a cell stays on one line where it fits on one.
enum class Unbroken { none, start, all };

/// A total, and the day with its month.
Unbroken unbroken_part_of(const Cell& cell) {
  if (std::holds_alternative<TotalCell>(cell)) return Unbroken::all;
  return std::holds_alternative<Date>(cell) ? Unbroken::start : Unbroken::none;
}

/// How a kind of table looks.
struct TableStyle {
  TextStyle style;
  bool ruled = true;
  bool fill = true;  // as wide as the text
};

/// A row broken into lines.
struct LaidRow {
  std::vector<std::shared_ptr<TextBlock>> cells;
  std::vector<Element> elements;
  std::size_t lines = 0;
  bool head = false;
};

class TableLayout : public std::enable_shared_from_this<TableLayout> {
 public:
  TableLayout(TaggedPdf& pdf, Shaper& shaper, PageFlow& flow, TableStyle look)
      : pdf_(pdf), shaper_(shaper), flow_(flow), look_(look), canvas_(pdf, shaper) {}

  CellText shape(const std::string& words, bool bold, bool numeric, Unbroken unbroken) {
    auto text =
        std::make_shared<ShapedText>(shaper_.shape(linked_runs(words, bold, ColourRole::text)));
    for (Cluster& cluster : text->clusters) {
      if (unbroken == Unbroken::none) break;
      if (cluster.break_after != BreakAfter::may) continue;
      cluster.break_after = BreakAfter::none;
      if (unbroken == Unbroken::start) break;
    }
    return {std::move(text), numeric ? Align::right : Align::left};
  }

  void add(const std::string& caption, const std::optional<Row>& head,
           const std::vector<Row>& rows) {
    find_widths(head, rows);
    const Element table = pdf_.add(TaggedPdf::document, Role::table);
    if (!caption.empty()) add_caption(table, caption);
    if (head) add_head(table, *head);
    const Element body = head ? pdf_.add(table, Role::table_body) : table;
    std::vector<std::shared_ptr<LaidRow>> laid;
    double height = 0;
    for (const Row& row : rows) {
      laid.push_back(std::make_shared<LaidRow>(lay(row)));
      height += height_of(laid.back()->lines);
    }
    const bool together = height <= max_together();
    for (std::size_t i = 0; i < laid.size(); ++i) {
      // Neither the first row nor the last stands alone on a page.
      const bool last = i + 1 == laid.size();
      const bool keep = !last && (together || i == 0 || i + 2 == laid.size());
      add_row(body, laid[i], keep, last);
    }
  }

 private:
  void find_widths(const std::optional<Row>& head, const std::vector<Row>& rows) {
    const double padding = 2 * cell_padding_x;
    double room = flow_.page_size().text_width();
    std::vector<ColumnNeed> needs;
    const auto measure = [&](const Row& row) {
      needs.resize(row.size());
      for (std::size_t i = 0; i < row.size(); ++i) {
        ColumnNeed& need = needs[i];
        const double word = std::min(row[i].text->word_width(look_.style.size), widest_word);
        need.least = std::max(need.least, word + padding);
        need.full =
            std::max({need.full, need.least, row[i].text->full_width(look_.style.size) + padding});
      }
    };
    const auto measure_all = [&] {
      needs.clear();
      if (head) measure(*head);
      for (const Row& row : rows) measure(row);
      double least = 0;
      for (const ColumnNeed& need : needs) least += need.least;
      return least;
    };
    if (measure_all() > room) {
      look_.style = small_table_style;
      if (measure_all() > room && room < narrowest_column * static_cast<double>(needs.size())) {
        throw Failure(
            fmt::format("a table of {} columns is too wide for a page of PDF", needs.size()));
      }
    }
    spare_short_columns(needs, room);
    widths_ = share_width(needs, room, look_.fill);
  }

  /// Dates, roles and scores are read more easily on one line.
  static void spare_short_columns(std::vector<ColumnNeed>& needs, double room) {
    double width = 0;
    for (const ColumnNeed& need : needs) {
      width += need.full <= short_column ? need.full : need.least;
    }
    if (width > room * max_short) return;
    for (ColumnNeed& need : needs) {
      if (need.full <= short_column) need.least = need.full;
    }
  }

  void add_caption(Element table, const std::string& caption) {
    auto text =
        std::make_shared<ShapedText>(shaper_.shape({{caption, true, ColourRole::heading, {}}}));
    const auto block = std::make_shared<TextBlock>(pdf_, shaper_, std::move(text), caption_style,
                                                   flow_.page_size().text_width());
    add_lines(flow_, block, pdf_.add(table, Role::caption), flow_.page_size().left, caption_style,
              true);
  }

  LaidRow lay(const Row& row) {
    LaidRow laid;
    for (std::size_t i = 0; i < row.size(); ++i) {
      laid.cells.push_back(std::make_shared<TextBlock>(
          pdf_, shaper_, row[i].text, look_.style, widths_[i] - 2 * cell_padding_x, row[i].align));
      laid.lines = std::max(laid.lines, laid.cells.back()->lines());
    }
    return laid;
  }

  [[nodiscard]] double max_together() const {
    return flow_.page_size().text_height() * unbroken_part;
  }

  [[nodiscard]] double height_of(std::size_t lines) const {
    return static_cast<double>(lines) * look_.style.leading + 2 * cell_padding_y;
  }

  [[nodiscard]] double table_width() const {
    double width = 0;
    for (const double column : widths_) width += column;
    return width;
  }

  void paint_ground(Position position, double height, bool head, bool ruled_below) {
    if (!look_.ruled) return;
    const double left = flow_.page_size().left;
    const auto scope = pdf_.mark(Artifact::layout, position.page);
    const double right = left + table_width();
    if (head)
      canvas_.rectangle({left, position.top - height, right, position.top}, ColourRole::panel);
    if (ruled_below) {
      canvas_.rule(left, right, position.top - height, rule_width,
                   head ? ColourRole::heading : ColourRole::grid);
    }
  }

  void add_head(Element table, const Row& head) {
    auto laid = std::make_shared<LaidRow>(lay(head));
    const Element row = pdf_.add(pdf_.add(table, Role::table_head), Role::row);
    add_cells(*laid, row, Role::column_header, Role::column_header);
    laid->head = true;
    const double height = height_of(laid->lines);
    const bool whole = height <= max_together();
    add_parts(laid, whole, true, false);
    // One that fills half a page stands there once.
    if (!whole) return;
    // It stands again only above a row, which keeps the layout alive.
    head_ = std::make_shared<RepeatedHead>(
        RepeatedHead{height, [this, laid, height](Position position) {
                       paint_ground(position, height, true, true);
                       const Position at{position.page, position.top - cell_padding_y};
                       each_cell(*laid, [&](std::size_t i, double x) {
                         laid->cells[i]->paint(Artifact::repeated, at, x);
                       });
                     }});
  }

  void add_cells(LaidRow& laid, Element row, Role first, Role others) {
    for (std::size_t i = 0; i < laid.cells.size(); ++i) {
      laid.elements.push_back(pdf_.add(row, i == 0 ? first : others));
    }
  }

  /// Calls `paint` with the number of each cell and where its text starts.
  template <class Paint>
  void each_cell(const LaidRow& row, Paint paint) const {
    // Without rules the text stands at the margin.
    double x = flow_.page_size().left + (look_.ruled ? cell_padding_x : 0);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      paint(i, x);
      x += widths_[i];
    }
  }

  void paint_cells(const LaidRow& row, std::size_t from, std::size_t to, Position position) {
    each_cell(row, [&](std::size_t i, double x) {
      TextBlock& cell = *row.cells[i];
      cell.paint(row.elements[i], std::min(from, cell.lines()), std::min(to, cell.lines()),
                 position, x);
    });
  }

  void add_row(Element body, const std::shared_ptr<LaidRow>& laid, bool keep, bool last) {
    const Element row = pdf_.add(body, Role::row);
    add_cells(*laid, row, Role::row_header, Role::cell);
    add_parts(laid, height_of(laid->lines) <= max_together(), keep, last);
  }

  void add_parts(const std::shared_ptr<LaidRow>& laid, bool whole, bool keep, bool last) {
    std::size_t from = 0;
    while (from < laid->lines) {
      std::size_t to = whole ? laid->lines : from == 0 ? 2 : from + 1;
      if (to + 1 >= laid->lines) to = laid->lines;
      add_part(laid, from, to, keep, last);
      from = to;
    }
  }

  void add_part(const std::shared_ptr<LaidRow>& laid, std::size_t from, std::size_t to, bool keep,
                bool last_row) {
    const bool first = from == 0;
    const bool last = to == laid->lines;
    const double above = first ? cell_padding_y : 0;
    const double height =
        static_cast<double>(to - from) * look_.style.leading + above + (last ? cell_padding_y : 0);
    FlowItem item;
    item.height = height + (last && last_row ? body_style.after + 3 : 0);
    item.head = head_;
    item.keep_with_next = keep && last;
    item.paint = [self = shared_from_this(), laid, from, to, above, height,
                  last](Position position) {
      self->paint_ground(position, height, laid->head, last);
      self->paint_cells(*laid, from, to, {position.page, position.top - above});
    };
    flow_.add(std::move(item));
  }

  TaggedPdf& pdf_;
  Shaper& shaper_;
  PageFlow& flow_;
  TableStyle look_;
  Canvas canvas_;
  std::vector<double> widths_;
  std::shared_ptr<const RepeatedHead> head_;
};

}  // namespace

void add_table(TaggedPdf& pdf, Shaper& shaper, PageFlow& flow, const Table& table) {
  // A PDF has charts.
  const Table shown = without_bars(table);
  const auto layout = std::make_shared<TableLayout>(pdf, shaper, flow, TableStyle{table_style});
  Row head;
  for (const Column& column : shown.columns) {
    head.push_back(layout->shape(column.title, true, column.numeric, Unbroken::none));
  }
  std::vector<Row> rows;
  for (const std::vector<Cell>& cells : shown.rows) {
    Row& row = rows.emplace_back();
    for (std::size_t column = 0; column < cells.size(); ++column) {
      row.push_back(layout->shape(cell_text(cells[column]), column == 0,
                                  shown.columns[column].numeric, unbroken_part_of(cells[column])));
    }
  }
  layout->add(shown.caption, head, rows);
}

void add_facts(TaggedPdf& pdf, Shaper& shaper, PageFlow& flow, const Facts& facts) {
  const auto layout =
      std::make_shared<TableLayout>(pdf, shaper, flow, TableStyle{facts_style, false, false});
  std::vector<Row> rows;
  for (const Facts::Fact& fact : facts.facts) {
    rows.push_back({layout->shape(fact.label, true, false, Unbroken::none),
                    layout->shape(cell_text(fact.value), false, false, Unbroken::none)});
  }
  layout->add({}, std::nullopt, rows);
}

}  // namespace toolkit::pdf
