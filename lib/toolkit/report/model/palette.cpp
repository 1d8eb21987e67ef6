#include "toolkit/report/model/palette.hpp"

namespace toolkit {

std::uint32_t colour(ColourRole ink) {
  switch (ink) {
    case ColourRole::text:
      return 0x1A1A1A;
    case ColourRole::quiet_text:
      return 0x4A4A4A;
    case ColourRole::paper:
      return 0xFFFFFF;
    case ColourRole::grid:
      return 0xB8BEC6;
    case ColourRole::heading:
      return 0x12355B;
    case ColourRole::panel:
      return 0xE8EEF5;
    case ColourRole::link:
      return 0x0B4FA0;
    case ColourRole::newest:
      return 0x12406B;
    case ColourRole::earlier:
      return 0xB84500;
    case ColourRole::oldest:
      return 0x8A8A8A;
    case ColourRole::score_0:
      return 0xFFFFFF;
    case ColourRole::score_1:
      return 0x9CC3E6;
    case ColourRole::score_2:
      return 0x12406B;
    case ColourRole::no_score:
      return 0xF2F2F2;
  }
  return 0;
}

}  // namespace toolkit
