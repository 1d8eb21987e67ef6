#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace toolkit::pdf {

/// The fonts that the library carries, so that a report looks the same on every machine. Each has
/// TrueType outlines and may be embedded in documents. See the fonts' licences beside ours.
enum class FontFile { sans, sans_bold, fallback, fallback_bold };

inline constexpr std::array font_files = {FontFile::sans, FontFile::sans_bold, FontFile::fallback,
                                          FontFile::fallback_bold};

constexpr std::size_t index(FontFile file) { return static_cast<std::size_t>(file); }

/// The bytes of the font file.
std::string_view font_bytes(FontFile file);

}  // namespace toolkit::pdf
