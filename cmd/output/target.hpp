#pragma once

#include <string>

#include "cmd/args/arguments.hpp"

namespace toolkit::cli {

/// The file that a command's result goes to: that of --output, and FILE of `init`. Empty for
/// standard output, and for a command that writes none.
std::string target_of(const Arguments& arguments);

/// Throws UsageError for a name that no result may have: that of the policy, and for `init` one by
/// which no command finds the assessment in a folder.
void check_target(const Arguments& arguments);

}  // namespace toolkit::cli
