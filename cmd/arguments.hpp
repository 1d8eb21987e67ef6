#pragma once

#include <optional>
#include <string>
#include <vector>

namespace toolkit::cli {

enum class Command { init, validate, score, report, explain, statements };

/// What the user typed, without side effects.
struct Arguments {
  Command command = Command::validate;
  std::vector<std::string> operands;

  std::string format;
  std::string output;
  bool force = false;
  bool quiet = false;
  std::string color = "auto";
  std::string audience = "public";
  std::vector<std::string> statement_sets;
  std::string wording;
  std::string as_of;

  bool draft = false;
  bool strict = false;
  std::vector<std::string> fail_under;
  std::string council;
  std::string period;
  bool wording_template = false;
};

}  // namespace toolkit::cli
