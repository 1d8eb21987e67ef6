#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "cmd/args/arguments.hpp"

namespace toolkit::cli {

/// The command line asks for something that is not there; `what()` is one sentence.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Help or the version, asked for: to be printed and nothing else done.
struct HelpRequest {
  std::string text;
};

/// Reads the command line; flags may stand before and after the command. Throws UsageError.
std::variant<Arguments, HelpRequest> parse_command_line(std::vector<std::string> typed);

}  // namespace toolkit::cli
