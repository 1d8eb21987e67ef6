#pragma once

#include <cstddef>

namespace toolkit {

/// How much of anything a file may hold. An honest assessment is about 10 KB, 6 deep, 400 entries.
struct Limits {
  std::size_t bytes = std::size_t{1} << 20;         ///< of the whole file
  std::size_t depth = 16;                           ///< of lists and mappings in one another
  std::size_t entries = 20'000;                     ///< keys, values and list items together
  std::size_t text_bytes = std::size_t{64} * 1024;  ///< of one text
  std::size_t key_bytes = 256;                      ///< of one key
};

}  // namespace toolkit
