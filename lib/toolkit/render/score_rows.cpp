#include "toolkit/render/score_rows.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "toolkit/report/model/report_document.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit {
namespace {

constexpr std::size_t total_width = 8;
constexpr std::size_t min_principle_width = 7;
constexpr std::size_t period_width = 7;

std::size_t width(const Principle& principle) {
  return std::max(display_width(principle.id), min_principle_width);
}

std::string heading(const StatementSet& set) {
  std::string line = pad_left("total", total_width);
  for (const Principle& principle : set.principles) {
    line += "  " + pad_left(principle.id, width(principle));
  }
  return fmt::format("{}  {}  file\n", line, pad_right("period", period_width));
}

}  // namespace

std::string ScoreRows::row(std::string_view file, const Assessment& assessment,
                           const Scores& scores) {
  std::string out;
  if (assessment.set != set_) out = heading(*assessment.set);
  set_ = assessment.set;
  out += pad_left(brief_total(scores.overall), total_width);
  for (std::size_t p = 0; p < scores.principles.size(); ++p) {
    out += "  " + pad_left(brief_total(scores.principles[p]), width(set_->principles[p]));
  }
  const std::string period = assessment.period ? assessment.period->value.label() : "";
  out += fmt::format("  {}  {}\n", pad_right(period, period_width), visible_name(file));
  return out;
}

}  // namespace toolkit
