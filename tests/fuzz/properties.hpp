#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace toolkit::fuzz {

/// What every output of a kind has to be, whatever the input was.
enum class Kind {
  terminal,  ///< lines of text with no control character in them
  document,  ///< the same, with tabs and CRLF where the format or an officer's text has them
  json,
  xml,     ///< SVG and JUnit
  github,  ///< workflow commands
};

/// Names the property that does not hold and ends the program, so that libFuzzer keeps the input.
/// Unlike an assertion it stays in every build. `output` is what broke it.
[[noreturn]] void breach(std::string_view property, std::string_view output);

inline void require(bool holds, std::string_view property, std::string_view output = {}) {
  if (!holds) breach(property, output);
}

/// Holds an output to its kind.
void require_kind(Kind kind, std::string_view output);

/// The document that JSON is.
nlohmann::json require_json(std::string_view output);

}  // namespace toolkit::fuzz
