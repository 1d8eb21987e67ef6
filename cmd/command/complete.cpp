#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "cmd/args/command_line.hpp"
#include "cmd/command/commands.hpp"
#include "cmd/completion/shells.hpp"
#include "cmd/input/inputs.hpp"
#include "cmd/output/output.hpp"

namespace toolkit::cli {
namespace {

/// `AT WORD…`, as the scripts give them.
Question read_question(std::vector<std::string> words) {
  Question question;
  if (!words.empty()) {
    const std::string& at = words.front();
    const auto [end, error] = std::from_chars(at.data(), at.data() + at.size(), question.at);
    if (error == std::errc{} && end == at.data() + at.size()) {
      question.words.assign(words.begin() + 1, words.end());
    }
  }
  if (question.at == 0 || question.at >= question.words.size()) {
    throw UsageError("__complete is what the scripts of toolkit completion ask");
  }
  return question;
}

}  // namespace

ExitStatus run_complete(std::vector<std::string> typed) {
  const auto dashes = std::ranges::find(typed, "--");
  const Question question =
      read_question({dashes == typed.end() ? dashes : dashes + 1, typed.end()});
  // What stands before them is what `completion` was asked with.
  typed.erase(dashes, typed.end());
  typed.insert(typed.begin(), "completion");
  const auto parsed = parse_command_line(std::move(typed));
  const auto* const arguments = std::get_if<Arguments>(&parsed);
  if (arguments == nullptr) return ExitStatus::failed;
  std::optional<StatementSets> sets;
  const auto known = [&]() -> std::vector<Term> {
    sets = load_statement_sets(*arguments, Policy{});
    return sets ? terms(*sets) : std::vector<Term>();
  };
  Output output{Arguments{}};
  output.write(find_shell(arguments->operands.front()).answer(question, known));
  output.finish();
  return ExitStatus::ok;
}

}  // namespace toolkit::cli
