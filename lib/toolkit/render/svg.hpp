#pragma once

#include <string>

#include "toolkit/report/model/drawing.hpp"

namespace toolkit {

/// A chart as a file of its own in SVG 1.1: no script, nothing fetched from elsewhere, its title
/// and description for whoever cannot see it.
std::string render_svg(const Drawing& drawing);

}  // namespace toolkit
