#include "toolkit/api/totals.hpp"

namespace toolkit::api {
namespace {

Total public_total(const toolkit::Total& from) {
  Total total;
  total.total = from.total;
  total.max = from.max;
  total.possible = from.possible;
  total.answered = from.answered;
  total.statements = from.statements;
  return total;
}

}  // namespace

Scores public_totals(const StatementSet& set, const toolkit::Total& overall,
                     std::span<const toolkit::Total> principles) {
  Scores scores;
  scores.overall = public_total(overall);
  for (std::size_t i = 0; i < principles.size(); ++i) {
    Total total = public_total(principles[i]);
    total.id = set.principles[i].id;
    total.title = set.principles[i].title.text;
    scores.principles.push_back(std::move(total));
  }
  return scores;
}

void add_statement(Scores& scores, const Statement& statement, const std::optional<int>& score) {
  scores.statements.push_back({std::string(statement.id), score});
}

}  // namespace toolkit::api
