#include "toolkit/report/model/palette.hpp"

namespace toolkit {

std::uint32_t colour(Ink ink) {
  switch (ink) {
    case Ink::text:
      return 0x1A1A1A;
    case Ink::quiet_text:
      return 0x4A4A4A;
    case Ink::paper:
      return 0xFFFFFF;
    case Ink::grid:
      return 0xB8BEC6;
    case Ink::heading:
      return 0x12355B;
    case Ink::panel:
      return 0xE8EEF5;
    case Ink::link:
      return 0x0B4FA0;
    case Ink::newest:
      return 0x12406B;
    case Ink::earlier:
      return 0xB84500;
    case Ink::oldest:
      return 0x8A8A8A;
    case Ink::score_0:
      return 0xFFFFFF;
    case Ink::score_1:
      return 0x9CC3E6;
    case Ink::score_2:
      return 0x12406B;
    case Ink::no_score:
      return 0xF2F2F2;
  }
  return 0;
}

}  // namespace toolkit
