#include "toolkit/assessment/model/approval_digest.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "toolkit/text/sha256.hpp"

namespace toolkit {
namespace {

/// A statement with its score, of which a line of what is digested is made.
struct ScoredStatement {
  StatementPlace place;
  std::string line_start;  ///< `risk-1=`
  std::optional<int> score;
};

/// In the order of their lines, which the sign behind the id decides between `risk-1` and
/// `risk-10`: no two begin alike.
std::vector<ScoredStatement> scored_statements(const Assessment& assessment) {
  std::vector<ScoredStatement> statements;
  for (std::size_t p = 0; p < assessment.principles.size(); ++p) {
    const std::vector<Answer>& answers = assessment.principles[p].answers;
    for (std::size_t s = 0; s < answers.size(); ++s) {
      statements.push_back({{p, s},
                            fmt::format("{}=", assessment.set->principles[p].statements[s].id),
                            answers[s].score});
    }
  }
  std::ranges::sort(statements, {}, &ScoredStatement::line_start);
  return statements;
}

std::string digest_of(const std::vector<ScoredStatement>& statements) {
  std::string lines;
  for (const ScoredStatement& statement : statements) {
    if (statement.score) lines += fmt::format("{}{}\n", statement.line_start, *statement.score);
  }
  return sha256_hex(lines);
}

/// Tries every other score for `changes` of the statements from `first` on.
bool find_changes(std::vector<ScoredStatement>& statements, std::size_t first, std::size_t changes,
                  std::string_view digest, std::vector<ChangedScore>& found) {
  if (changes == 0) return digest_of(statements) == digest;
  for (std::size_t i = first; i < statements.size(); ++i) {
    const std::optional<int> there = statements[i].score;
    for (const std::optional<int> other : {std::optional<int>(), {0}, {1}, {2}}) {
      if (other == there) continue;
      statements[i].score = other;
      if (find_changes(statements, i + 1, changes - 1, digest, found)) {
        found.push_back({statements[i].place, other});
        return true;
      }
    }
    statements[i].score = there;
  }
  return false;
}

}  // namespace

std::string answers_digest(const Assessment& assessment) {
  return digest_of(scored_statements(assessment));
}

bool is_digest(std::string_view text) {
  constexpr std::size_t length = 64;
  return text.size() == length &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<bool> approval_holds(const Assessment& assessment) {
  if (!assessment.approved || assessment.approved->digest.empty()) return std::nullopt;
  return assessment.approved->digest.value == answers_digest(assessment);
}

std::vector<ChangedScore> changes_since_approval(const Assessment& assessment) {
  std::vector<ChangedScore> found;
  if (approval_holds(assessment).value_or(true)) return found;
  std::vector<ScoredStatement> statements = scored_statements(assessment);
  for (std::size_t changes = 1; changes <= max_changes_found && found.empty(); ++changes) {
    find_changes(statements, 0, changes, assessment.approved->digest.value, found);
  }
  std::ranges::sort(found, {}, &ChangedScore::place);
  return found;
}

}  // namespace toolkit
