#pragma once

#include <optional>
#include <string>

#include "cmd/args/arguments.hpp"
#include "cmd/output/exit_status.hpp"
#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/gate/policy.hpp"

namespace toolkit::cli {

/// The council's settings for a command that works on `first_file`: the nearest toolkit.yaml above
/// it inside its git work tree that has any of them, else the nearest, else the defaults. What is
/// wrong with it is said on standard error and makes `status` worse.
Policy settings_for(const std::string& first_file, const Arguments& arguments, ExitStatus& status);

/// The finding about a file that was probably meant to be called toolkit.yaml.
Finding misnamed_policy(const std::string& path);

}  // namespace toolkit::cli
