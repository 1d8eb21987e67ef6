#include <fmt/format.h>

#include "command_line.hpp"
#include "commands.hpp"
#include "inputs.hpp"
#include "output.hpp"
#include "toolkit/assessment/template.hpp"
#include "toolkit/text/display.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit::cli {
namespace {

/// A council's name stands in headings: one line of proper text.
void check_council(const std::string& council) {
  if (council.empty()) throw UsageError("init needs --council NAME");
  bool blank = true;
  for (std::size_t at = 0; at < council.size();) {
    const CodePoint point = decode_utf8(council, at);
    if (point.length == 0 || point.value == U'\n' || point.value == U'\t' ||
        is_forbidden(point.value)) {
      throw UsageError("--council takes one line of text, in UTF-8");
    }
    blank = blank && point.value == U' ';
    at += point.length;
  }
  if (blank) throw UsageError("init needs --council NAME");
}

Period check_period(const std::string& typed) {
  if (typed.empty()) throw UsageError("init needs --period, such as 2025-26");
  if (const auto period = parse_period(typed)) return *period;
  const auto guess = guess_period(typed);
  throw UsageError(fmt::format("--period takes a year such as 2025-26 or 2026, not {}{}",
                               visible(typed),
                               guess ? fmt::format("; did you mean {}?", guess->label()) : ""));
}

}  // namespace

ExitStatus run_init(const Arguments& arguments) {
  check_council(arguments.council);
  const Period period = check_period(arguments.period);
  const auto sets = load_statement_sets(arguments);
  if (!sets) return ExitStatus::findings;
  const std::string text = assessment_template(*sets->all().back(), arguments.council, period);

  Arguments target = arguments;
  target.output = arguments.operands.front();
  Output output(target);
  output.write(text);
  output.finish();
  if (output.to_file() && !arguments.quiet) {
    const std::string path = visible(output.path());
    message(
        fmt::format("wrote {}; fill it in, and see what is still to do with "
                    "toolkit validate --draft {}",
                    path, path));
  }
  return ExitStatus::ok;
}

}  // namespace toolkit::cli
