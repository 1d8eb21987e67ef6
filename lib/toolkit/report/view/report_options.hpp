#pragma once

#include <optional>
#include <string>

#include "toolkit/report/view/comparison_view.hpp"

namespace toolkit {

/// What goes into a year's report beside the year itself, in every format.
struct ReportOptions {
  std::string internal_marking = "Internal: not for publication";
  const ComparisonView* comparison =
      nullptr;                  ///< with earlier years; the year itself is the newest
  std::optional<Date> today{};  ///< on which lateness is judged; without it nothing is called late
};

}  // namespace toolkit
