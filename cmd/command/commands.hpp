#pragma once

#include <string>
#include <vector>

#include "cmd/args/arguments.hpp"
#include "cmd/output/exit_status.hpp"

namespace toolkit::cli {

/// One function a command, one file a function. Each may throw Failure, UsageError or OutputClosed.
ExitStatus run_init(const Arguments& arguments);
ExitStatus run_validate(const Arguments& arguments);
ExitStatus run_score(const Arguments& arguments);
ExitStatus run_diff(const Arguments& arguments);
ExitStatus run_report(const Arguments& arguments);
ExitStatus run_plan(const Arguments& arguments);
ExitStatus run_chart(const Arguments& arguments);
ExitStatus run_check(const Arguments& arguments);
ExitStatus run_approve(const Arguments& arguments);
ExitStatus run_explain(const Arguments& arguments);
ExitStatus run_schema(const Arguments& arguments);
ExitStatus run_statements(const Arguments& arguments);
ExitStatus run_completion(const Arguments& arguments);

/// What the scripts of `completion` ask at the Tab key, and no page names: `SHELL FLAGS -- AT
/// WORD…` says which flags the script was made with, and which of the words the cursor is in.
/// Throws as they do.
ExitStatus run_complete(std::vector<std::string> typed);

}  // namespace toolkit::cli
