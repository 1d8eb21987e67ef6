#pragma once

#include <string>
#include <string_view>

namespace toolkit {

/// A text in Unicode's normal form C: letters with their marks in one, as people type them. Bytes
/// that are no UTF-8 leave it as it is. The time for marks upon one letter grows as the square of
/// their number.
std::string composed(std::string_view text);

/// In normal form D: letters and marks apart, as a Mac writes the names of files.
std::string decomposed(std::string_view text);

}  // namespace toolkit
