#pragma once

#include <string>
#include <string_view>

namespace toolkit {

/// The SHA-256 digest (FIPS 180-4) of some bytes, as 64 hexadecimal digits in small letters.
std::string sha256_hex(std::string_view bytes);

}  // namespace toolkit
