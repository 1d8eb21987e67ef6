#pragma once

#include <string_view>

namespace toolkit::pdf {

/// The file `srgb.icc` beside this: an ICC profile of sRGB (version 2, matrix and curves), made
/// from the numbers of IEC 61966-2-1 adapted to the D50 white of profiles. It says what the
/// document's colours mean.
std::string_view srgb_profile();

}  // namespace toolkit::pdf
