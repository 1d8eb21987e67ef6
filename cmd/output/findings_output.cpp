#include "cmd/output/findings_output.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "cmd/args/environment.hpp"
#include "cmd/output/named_format.hpp"
#include "cmd/output/output.hpp"
#include "cmd/output/terminal.hpp"
#include "toolkit/diagnostics/github_format.hpp"
#include "toolkit/diagnostics/json_format.hpp"
#include "toolkit/diagnostics/junit_format.hpp"
#include "toolkit/diagnostics/sarif_format.hpp"
#include "toolkit/files/descriptor.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/render/markdown.hpp"
#include "toolkit/report/model/report_document.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::cli {
namespace {

struct FormatName {
  std::string_view name;
  FindingsFormat format;
};

constexpr FormatName format_names[] = {
    {"text", FindingsFormat::text},     {"json", FindingsFormat::json},
    {"github", FindingsFormat::github}, {"sarif", FindingsFormat::sarif},
    {"junit", FindingsFormat::junit},
};

[[noreturn]] void fail_to_append(const std::string& path, std::string_view why) {
  throw Failure(fmt::format("cannot write the summary {}: {}", visible_name(path), why));
}

/// GitHub shows nothing of a step that says more than a mebibyte: whole lines, up to a little less.
std::string what_fits(std::string_view markdown) {
  constexpr std::size_t most = std::size_t{1000} * 1024;
  if (markdown.size() <= most) return std::string(markdown);
  const std::size_t end = markdown.rfind('\n', most);
  return std::string(markdown.substr(0, end == std::string_view::npos ? 0 : end + 1)) +
         "\nThe rest is left out, because GitHub would not show it.\n";
}

std::string reason(int error) { return std::system_category().message(error); }

}  // namespace

FindingsFormat findings_format(const Arguments& arguments) {
  const std::string_view named = named_format(arguments);
  for (const FormatName& row : format_names) {
    if (row.name == named) return row.format;
  }
  const bool to_log =
      !arguments.has_output_file() && ::isatty(STDOUT_FILENO) == 0 && read_by_runner();
  return to_log ? FindingsFormat::github : FindingsFormat::text;
}

std::string render_findings(FindingsFormat format, const std::vector<std::string>& files,
                            const std::vector<Finding>& findings, Colour colour) {
  switch (format) {
    case FindingsFormat::json:
      return findings_json(findings);
    case FindingsFormat::github:
      return findings_github(findings);
    case FindingsFormat::sarif:
      return findings_sarif(findings);
    case FindingsFormat::junit:
      return findings_junit(files, findings);
    case FindingsFormat::text:
      break;
  }
  return format_findings(findings, colour);
}

void write_obstacles(const Arguments& arguments, const std::vector<Finding>& findings) {
  const FindingsFormat format = findings_format(arguments);
  if (format == FindingsFormat::text) {
    error_findings(arguments, findings);
    return;
  }
  Output output(arguments);
  output.write(render_findings(format, {}, findings, Colour::no));
  output.finish();
  print_file_name(output, arguments);
}

void error_findings(const Arguments& arguments, const std::vector<Finding>& findings) {
  error_text(format_findings(findings, colour_for(arguments, STDERR_FILENO),
                             read_by_runner() ? Reader::log : Reader::council));
}

std::string verdicts_markdown(const std::vector<FileVerdict>& verdicts) {
  Table table;
  table.columns = {{"File"}, {"Verdict"}, {"Errors", true}, {"Warnings", true}};
  for (const FileVerdict& one : verdicts) {
    table.rows.push_back({visible_name(one.file), one.verdict, std::to_string(one.errors),
                          std::to_string(one.warnings)});
  }
  ReportDocument document;
  document.blocks = {Heading{2, "What toolkit found"}};
  if (verdicts.empty()) {
    document.blocks.emplace_back(Paragraph{"No assessment was found."});
  } else {
    document.blocks.emplace_back(std::move(table));
  }
  return render_markdown(document);
}

void append_step_summary(std::string_view markdown) {
  const std::string path(environment("GITHUB_STEP_SUMMARY"));
  if (path.empty()) return;
  // Without O_NONBLOCK a pipe would keep the program waiting for its reader.
  constexpr int flags = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
  constexpr mode_t mode = 0666;
  Descriptor file(::open(path.c_str(), flags, mode));
  if (file.number() < 0) {
    fail_to_append(path, errno == ELOOP ? "it is a link" : reason(errno));
  }
  struct stat found {};
  if (::fstat(file.number(), &found) != 0) fail_to_append(path, reason(errno));
  if (!S_ISREG(found.st_mode)) fail_to_append(path, "it is not a file");
  if (const int error = write_all(file.number(), what_fits(markdown)); error != 0) {
    fail_to_append(path, reason(error));
  }
  if (!file.close()) fail_to_append(path, reason(errno));
}

}  // namespace toolkit::cli
