#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace toolkit {

/// `1 error`, `2 errors`: a number of things whose name takes an s.
inline std::string plural(std::size_t count, std::string_view what) {
  std::string words = std::to_string(count);
  words += ' ';
  words += what;
  if (count != 1) words += 's';
  return words;
}

}  // namespace toolkit
