#include "toolkit/render/pdf/file/colour_profile.hpp"

#include "toolkit/render/pdf/file/carried_file.hpp"

TOOLKIT_CARRY(toolkit_srgb_profile, TOOLKIT_SRGB_PROFILE)

namespace toolkit::pdf {

std::string_view srgb_profile() { return carried(toolkit_srgb_profile, toolkit_srgb_profile_end); }

}  // namespace toolkit::pdf
