#pragma once

#include <string>
#include <string_view>

#include <hpdf.h>

namespace bare {

/// Throws std::runtime_error for what is not UTF-8.
std::u32string decoded(std::string_view utf8);
/// As PDF has it in titles: big-endian, with a mark in front. Letters of the first plane only.
std::string utf16(std::string_view utf8);
/// Four digits.
std::string hex(unsigned value);
/// With three decimals.
std::string number(double value);
/// How the file names an object.
std::string reference(const void* object);
const HPDF_BYTE* octets(std::string_view bytes);

}  // namespace bare
