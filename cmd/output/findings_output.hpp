#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/args/arguments.hpp"
#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/diagnostics/text_format.hpp"

namespace toolkit::cli {

enum class FindingsFormat { text, json, github, sarif, junit };

/// The `named_format`, else `github` under GitHub Actions where the result goes to standard output
/// and that is no terminal, else `text`. Throws UsageError for an output whose name ends with none
/// of them.
FindingsFormat findings_format(const Arguments& arguments);

/// Findings in one of the formats. `files` are all that were looked at, so that a format can say of
/// one that nothing was found; `colour` is for text.
std::string render_findings(FindingsFormat format, const std::vector<std::string>& files,
                            const std::vector<Finding>& findings, Colour colour);

/// Writes findings that keep the command from doing anything else: to the output, or as text to
/// standard error.
void write_obstacles(const Arguments& arguments, const std::vector<Finding>& findings);

/// What was found in one file, for people.
struct FileVerdict {
  std::string file;
  std::string verdict;  ///< in a sentence or two, without anything that the file says
  std::size_t errors = 0;
  std::size_t warnings = 0;
};

/// A heading and a table of what was found, in Markdown.
std::string verdicts_markdown(const std::vector<FileVerdict>& verdicts);

/// Findings on standard error, for people. Where that is a log of GitHub Actions, nothing of the
/// files is quoted.
void error_findings(const Arguments& arguments, const std::vector<Finding>& findings);

/// Appends Markdown to the file that GITHUB_STEP_SUMMARY names, where it is set, as much as GitHub
/// takes. Throws Failure, also for anything but a regular file: a link is not followed.
void append_step_summary(std::string_view markdown);

}  // namespace toolkit::cli
