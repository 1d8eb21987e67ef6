#include "toolkit/statements/earlier_ids.hpp"

#include <algorithm>
#include <utility>

namespace toolkit {
namespace {

/// ValueKind a statement one edition on.
void follow(EarlierStatement& statement, const StatementSet& later) {
  std::vector<std::string_view> answers;
  for (const std::string_view id : statement.answers) {
    const auto change = std::ranges::find_if(later.changes, [&](const EditionChange& candidate) {
      return std::ranges::find(candidate.from, id) != candidate.from.end();
    });
    if (change == later.changes.end()) {
      answers.push_back(id);
      continue;
    }
    statement.merged = statement.merged || change->from.size() > 1;
    for (const std::string_view into : change->into) {
      if (std::ranges::find(answers, into) == answers.end()) answers.push_back(into);
    }
  }
  if (answers.empty() && statement.retired_in.empty()) statement.retired_in = later.id;
  statement.answers = std::move(answers);
}

}  // namespace

std::optional<EarlierStatement> find_earlier(const StatementSet& set, const StatementSets& known,
                                             std::string_view id) {
  std::vector<const StatementSet*> later = {&set};
  while (!later.back()->replaces.empty()) {
    const StatementSet* const edition = known.find(later.back()->replaces);
    if (edition == nullptr) break;
    if (!find_statement(*edition, id)) {
      later.push_back(edition);
      continue;
    }
    EarlierStatement statement{edition->id, {id}, false, {}};
    for (; !later.empty(); later.pop_back()) follow(statement, *later.back());
    return statement;
  }
  return std::nullopt;
}

}  // namespace toolkit
