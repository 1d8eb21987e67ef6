#pragma once

#include <string>
#include <string_view>

namespace toolkit::pdf {

/// UTF-16, the high byte first. What is not UTF-8 becomes U+FFFD.
std::string utf16(std::string_view utf8);
/// The same behind the mark that a PDF's text strings begin with.
std::string utf16_text(std::string_view utf8);
/// `(A)` or `<FEFF0174>`: a text string as it stands in a content stream or an object.
std::string text_string(std::string_view utf8);
/// Whether a text is the same bytes in a PDF's own encoding: printable ASCII.
bool is_plain(std::string_view text);
/// Bytes as `0041`.
std::string hex(std::string_view bytes);

}  // namespace toolkit::pdf
