#pragma once

#include <optional>
#include <string>
#include <vector>

namespace toolkit::cli {

enum class Command {
  init,
  validate,
  score,
  diff,
  report,
  plan,
  chart,
  check,
  approve,
  explain,
  schema,
  statements,
  completion
};

/// What the user typed, without side effects.
struct Arguments {
  Command command = Command::validate;
  std::vector<std::string> operands;

  std::string format;
  std::string output;
  std::string color = "auto";
  std::string audience = "public";
  std::string paper = "a4";
  std::vector<std::string> statement_sets;
  std::string wording;
  std::string as_of;
  std::vector<std::string> fail_under;
  std::string council;
  std::string period;
  std::string from;
  std::vector<std::string> previous;
  std::string policy;
  std::string base;
  std::string approved_by;
  std::string again;
  std::string minute;
  std::string date;
  std::string kind = "bars";
  std::string charts;

  bool force = false;
  bool quiet = false;
  bool draft = false;
  bool strict = false;
  bool across = false;
  bool no_bars = false;
  bool exit_code = false;
  bool fail_on_fall = false;
  bool explain = false;
  bool schema_file = false;
  bool search = false;
  bool suggest = false;
  bool wording_template = false;
  bool help = false;

  /// Whether --output names a file; `-` is standard output.
  [[nodiscard]] bool has_output_file() const { return !output.empty() && output != "-"; }
};

}  // namespace toolkit::cli
