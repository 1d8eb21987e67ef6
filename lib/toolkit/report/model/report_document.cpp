#include "toolkit/report/model/report_document.hpp"

#include <iterator>

#include <fmt/format.h>

namespace toolkit {
namespace {

/// Characters of a full bar; a principle of five statements has two for each point.
constexpr int bar_width = 20;

/// Scored, still to be scored, and given up: readable without colour.
constexpr std::string_view scored = "█";
constexpr std::string_view reachable = "▒";
constexpr std::string_view lost = "░";

std::string repeat(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

/// A part of the bar, rounded to the nearest character.
int part(int points, int max) { return max == 0 ? 0 : (points * bar_width * 2 + max) / (max * 2); }

std::string bar_text(const Total& total) {
  const int filled = part(total.total, total.max);
  const int up_to = part(total.possible, total.max);
  return repeat(scored, filled) + repeat(reachable, up_to - filled) +
         repeat(lost, bar_width - up_to);
}

/// Eighths of a line's height.
constexpr std::string_view heights[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::string_view no_height = "·";

std::string_view height_of(const std::optional<Total>& total) {
  if (!total || !total->complete() || total->max == 0) return no_height;
  constexpr int steps = static_cast<int>(std::size(heights)) - 1;
  return heights[(total->total * steps * 2 + total->max) / (total->max * 2)];
}

struct Words {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(Date date) const { return date_words(date); }
  std::string operator()(const ScoreCell& cell) const {
    if (cell.score) return fmt::format("{}, {}", *cell.score, cell.label);
    if (cell.last_year) return fmt::format("last year {}, not confirmed", *cell.last_year);
    return "not scored yet";
  }
  std::string operator()(const TotalCell& cell) const {
    return cell.brief ? brief_total(cell.total) : total_text(cell.total);
  }
  std::string operator()(const BarCell& cell) const { return bar_text(cell.total); }
  std::string operator()(const ChangeCell& cell) const {
    if (!cell.change) return "not known";
    return *cell.change == 0 ? "0" : fmt::format("{:+}", *cell.change);
  }
  std::string operator()(const TrendCell& cell) const {
    std::string out;
    for (const std::optional<Total>& total : cell.totals) out += height_of(total);
    return out;
  }
};

}  // namespace

std::string cell_text(const Cell& cell) { return std::visit(Words{}, cell); }

std::string total_text(const Total& total) {
  if (total.complete()) return fmt::format("{} out of {}", total.total, total.max);
  return fmt::format("{} to {} out of {}", total.total, total.possible, total.max);
}

std::string brief_total(const Total& total) {
  // In a forecast, what is scored so far may reach all that is left.
  if (total.total == total.possible) return fmt::format("{}/{}", total.total, total.max);
  return fmt::format("{}-{}/{}", total.total, total.possible, total.max);
}

std::string overall_sentence(const Total& total) {
  if (total.complete()) {
    return fmt::format("{} of {} statements scored. Total: {} out of {}.", total.answered,
                       total.statements, total.total, total.max);
  }
  return fmt::format(
      "Draft: {} of {} scored, {} so far; the final total will be between {} and {}.",
      total.answered, total.statements, total.total, total.total, total.possible);
}

}  // namespace toolkit
