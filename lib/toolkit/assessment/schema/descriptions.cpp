#include "toolkit/assessment/schema/descriptions.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace toolkit {
namespace {

/// Editors wrap lines themselves.
std::string on_one_line(std::string_view text) {
  std::string line(text.substr(0, text.find_last_not_of(" \n") + 1));
  std::ranges::replace(line, '\n', ' ');
  return line;
}

}  // namespace

std::string with_origin(const StatementSet& set, const Wording& wording) {
  return fmt::format("{} ({})", on_one_line(wording.text), origin_label(set, wording.origin));
}

std::string describe_set(const StatementSet& set) {
  return fmt::format("An assessment that answers {}, edition {}. {}: {}", set.title, set.edition,
                     set.publisher, on_one_line(set.source));
}

std::string describe_principle(const StatementSet& set, const Principle& principle) {
  std::string text = with_origin(set, principle.title);
  if (!principle.aim.text.empty()) text += "\n\n" + with_origin(set, principle.aim);
  return text;
}

std::string describe_statement(const StatementSet& set, const Statement& statement) {
  std::string text = with_origin(set, statement.text);
  for (std::size_t score = 0; score < score_count; ++score) {
    if (statement.levels[score].text.empty()) continue;
    text += fmt::format("\n\n{} {}", score, describe_score(set, statement, score));
  }
  return text;
}

std::string describe_score(const StatementSet& set, const Statement& statement, std::size_t score) {
  const Wording& level = statement.levels[score];
  if (level.text.empty()) return std::string(set.labels[score]);
  return fmt::format("{}: {}", set.labels[score], with_origin(set, level));
}

}  // namespace toolkit
