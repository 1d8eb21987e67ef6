#include "toolkit/report/year/report_title.hpp"

#include <fmt/format.h>

namespace toolkit {

std::string report_title(const View& view) {
  return fmt::format("{}: {}, {}", view.council, view.set->title,
                     view.period ? view.period->label() : std::string());
}

}  // namespace toolkit
