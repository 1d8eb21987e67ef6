#include "toolkit/report/view/comparison_view.hpp"

#include <fmt/format.h>

namespace toolkit {

std::string year_label(const ComparisonView& view, std::size_t year) {
  const ComparisonView::Year& which = view.years[year];
  std::string label = which.period.label();
  return view.across ? fmt::format("{} ({})", which.council, label) : label;
}

}  // namespace toolkit
