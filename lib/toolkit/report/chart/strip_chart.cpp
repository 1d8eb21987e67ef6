#include "toolkit/report/chart/strip_chart.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/report/chart/chart_canvas.hpp"
#include "toolkit/report/chart/chart_words.hpp"
#include "toolkit/report/model/report_document.hpp"

namespace toolkit {
namespace {

constexpr double titles_width = 164;
constexpr double title_gap = 12;
constexpr double box_gap = 3;
constexpr double total_gap = 1.5;
constexpr TextStyle group_style{9.5, false, ColourRole::text};
constexpr TextStyle total_style{9.5, true, ColourRole::text};
constexpr TextStyle key_style{8.5, false, ColourRole::quiet_text};

ColourRole ink_of(const std::optional<int>& score) {
  constexpr ColourRole inks[] = {ColourRole::score_0, ColourRole::score_1, ColourRole::score_2};
  return score ? inks[static_cast<std::size_t>(*score)] : ColourRole::no_score;
}

/// The ink that is read on a box.
ColourRole lettering_on(const std::optional<int>& score) {
  return score == highest_score ? ColourRole::paper : ColourRole::text;
}

/// How large the boxes are.
struct Size {
  double width;
  double height;
  double group_gap;
  double score_size;  ///< of the figure
};

/// The largest is for sets such as the toolkit's; each has room for the figures of 200 statements.
constexpr Size sizes[] = {{52, 29, 9, 13}, {38, 25, 7, 12}, {27, 22, 4, 10}, {27, 20, 2, 9}};

class StripChart {
 public:
  explicit StripChart(const View& view) : view_(view) { choose_size(); }

  Drawing draw() {
    double top = 0.5;
    for (std::size_t p = 0; p < view_.principles.size(); ++p) {
      if (p > 0) top += size_.group_gap;
      top = group(p, top);
    }
    double end = legend(sketch_, top + 12, legend_entries());
    end = sketch_.lines(
        0, end + 4,
        label_lines("The small figure is the place of the statement in its principle, the large "
                    "one its score.",
                    key_style, chart_width),
        key_style);
    return {chart_width, end, title(), description(), sketch_.take()};
  }

 private:
  struct Group {
    std::vector<std::string> title;
    std::size_t a_row = 1;  ///< boxes in a row
    double words = 0;       ///< height of the title and the total
    double boxes = 0;       ///< height of the rows of boxes
    double height = 0;
  };

  /// The largest boxes that leave each principle one row, else the largest that fit a page; and
  /// whole titles, as far as a page has room for them.
  void choose_size() {
    for (const std::size_t lines : {8U, 4U, 2U, 1U}) {
      max_title_lines_ = lines;
      for (const bool wrapped : {false, true}) {
        for (const Size& size : sizes) {
          size_ = size;
          if (fits_page(wrapped)) return;
        }
      }
    }
  }

  [[nodiscard]] bool fits_page(bool wrapped) const {
    constexpr double room_for_legend = 60;
    double height = room_for_legend;
    for (std::size_t p = 0; p < view_.principles.size(); ++p) {
      const Group group = lay_out(p);
      if (!wrapped && group.boxes > size_.height) return false;
      height += group.height + size_.group_gap;
    }
    return height <= max_height;
  }

  [[nodiscard]] static double left() { return titles_width + title_gap; }

  [[nodiscard]] Group lay_out(std::size_t p) const {
    Group group;
    group.title = title_lines(view_.set->principles[p].title.text, group_style, titles_width,
                              max_title_lines_);
    group.a_row =
        static_cast<std::size_t>((chart_width - left() + box_gap) / (size_.width + box_gap));
    const std::size_t count = view_.principles[p].answers.size();
    const std::size_t rows = (count + group.a_row - 1) / group.a_row;
    group.boxes = static_cast<double>(rows) * (size_.height + box_gap) - box_gap;
    group.words =
        height_of(group.title.size(), group_style) + total_gap + height_of(1, total_style);
    group.height = std::max(group.boxes, group.words);
    return group;
  }

  double group(std::size_t p, double top) {
    const Group group = lay_out(p);
    const double middle = top + group.height / 2;
    const double below =
        sketch_.lines(0, middle - group.words / 2, group.title, group_style) + total_gap;
    sketch_.lines(0, below, {total_label(view_.principles[p].total)}, total_style);
    const auto& answers = view_.principles[p].answers;
    for (std::size_t s = 0; s < answers.size(); ++s) {
      const std::size_t row = s / group.a_row;
      const std::size_t column = s % group.a_row;
      answer(s, answers[s].score,
             {left() + static_cast<double>(column) * (size_.width + box_gap),
              middle - group.boxes / 2 + static_cast<double>(row) * (size_.height + box_gap),
              size_.width, size_.height});
    }
    return top + group.height;
  }

  void answer(std::size_t index, const std::optional<int>& score, const Box& box) {
    const ColourRole ink = lettering_on(score);
    const TextStyle small{8.5, false, ink};
    const TextStyle large{size_.score_size, true, ink};
    sketch_.box(box, ink_of(score), score ? box_outline : empty_box_outline);
    sketch_.lines(box.left + 2, box.top + 2, {fmt::format("{}", index + 1)}, small);
    sketch_.text({box.right() - 3.5, box.bottom() - 4}, score ? fmt::format("{}", *score) : "?",
                 large, Anchor::end);
  }

  [[nodiscard]] std::vector<LegendEntry> legend_entries() const {
    std::vector<LegendEntry> entries;
    for (int score = highest_score; score >= 0; --score) {
      entries.push_back(
          {LegendEntry::Kind::box,
           fmt::format("{} {}", score, view_.set->labels[static_cast<std::size_t>(score)]),
           {},
           ink_of(score)});
    }
    if (!view_.overall.complete()) {
      entries.push_back(
          {LegendEntry::Kind::empty_box, "? not scored yet", {}, ColourRole::no_score});
    }
    return entries;
  }

  [[nodiscard]] std::string title() const {
    return fmt::format("Score of each statement, {}",
                       view_.period ? view_.period->label() : std::string());
  }

  [[nodiscard]] std::string description() const {
    std::string words = "Strip of boxes with the score of each statement, in order.";
    for (std::size_t p = 0; p < view_.principles.size(); ++p) {
      std::vector<std::string> scores;
      for (const View::Answer& answer : view_.principles[p].answers) {
        scores.push_back(answer.score ? fmt::format("{}", *answer.score) : "not scored yet");
      }
      words += fmt::format(" {}: {}; {} in all.", view_.set->principles[p].title.text,
                           fmt::join(scores, ", "), total_text(view_.principles[p].total));
    }
    for (std::size_t score = score_count; score-- > 0;) {
      words += fmt::format("{} {} is {}", score + 1 == score_count ? "" : ",", score,
                           view_.set->labels[score]);
    }
    return words + '.';
  }

  const View& view_;
  Size size_ = sizes[0];
  std::size_t max_title_lines_ = 1;
  ChartCanvas sketch_;
};

}  // namespace

Drawing strip_chart(const View& view) { return StripChart(view).draw(); }

}  // namespace toolkit
