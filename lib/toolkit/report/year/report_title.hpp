#pragma once

#include <string>

#include "toolkit/report/view/view.hpp"

namespace toolkit {

/// The title of a year's report.
std::string report_title(const View& view);

}  // namespace toolkit
