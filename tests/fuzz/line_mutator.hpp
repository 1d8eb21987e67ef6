#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace toolkit::fuzz {

// Inputs are changed line by line: bytes changed at random seldom leave YAML that can be read, so
// that hardly anything behind the parser would ever be tried. Results are at most `most` bytes.

/// libFuzzer's own changes, to `size` bytes that have room for `most`; gives back the new size.
using ChangeBytes = std::size_t (*)(std::uint8_t* bytes, std::size_t size, std::size_t most);

/// An input with a few lines changed; nothing where its bytes are to be changed instead.
std::optional<std::string> change_lines(std::string_view input, std::size_t most, unsigned seed,
                                        ChangeBytes change_bytes);

/// Lines of the second input among those of the first.
std::string cross_lines(std::string_view first, std::string_view second, std::size_t most,
                        unsigned seed);

}  // namespace toolkit::fuzz
