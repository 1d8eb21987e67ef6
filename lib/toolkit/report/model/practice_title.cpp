#include "toolkit/report/model/practice_title.hpp"

#include <string_view>

#include <fmt/format.h>

namespace toolkit {

std::string practice_title(const PracticeEntry& entry) {
  const std::string_view kind = practice_kind(entry.kind).name;
  const bool named =
      !entry.council.empty() && entry.title.find(entry.council) == std::string_view::npos;
  return named ? fmt::format("{} ({}, {})", entry.title, kind, entry.council)
               : fmt::format("{} ({})", entry.title, kind);
}

}  // namespace toolkit
