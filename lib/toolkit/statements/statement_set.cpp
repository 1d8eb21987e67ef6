#include "toolkit/statements/statement_set.hpp"

#include <numeric>

#include "toolkit/statements/builtin.hpp"

namespace toolkit {

std::size_t StatementSet::statement_count() const {
  return std::accumulate(principles.begin(), principles.end(), std::size_t{0},
                         [](std::size_t sum, const Principle& principle) {
                           return sum + principle.statements.size();
                         });
}

std::optional<StatementPlace> find_statement(const StatementSet& set, std::string_view id) {
  for (std::size_t p = 0; p < set.principles.size(); ++p) {
    const std::span<const Statement> statements = set.principles[p].statements;
    for (std::size_t s = 0; s < statements.size(); ++s) {
      if (statements[s].id == id) return StatementPlace{p, s};
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> find_principle(const StatementSet& set, std::string_view id) {
  for (std::size_t p = 0; p < set.principles.size(); ++p) {
    if (set.principles[p].id == id) return p;
  }
  return std::nullopt;
}

bool is_builtin(const StatementSet& set) { return set.id == builtin_statement_set().id; }

std::string origin_label(const StatementSet& set, Origin origin) {
  switch (origin) {
    case Origin::source:
      return "the publisher's words";
    case Origin::reworded:
      return is_builtin(set) ? "reworded by this tool from the LGA's text"
                             : "reworded from the publisher's text";
    case Origin::ours:
      return is_builtin(set) ? "this tool's guide, not the LGA's"
                             : "a guide by the makers of this statement set, not the publisher's";
    case Origin::reconstructed:
      return "pieced together from a damaged source";
    case Origin::supplied:
      return "wording loaded by the council";
  }
  return {};
}

std::string_view origin_name(Origin origin) {
  switch (origin) {
    case Origin::source:
      return "source";
    case Origin::reworded:
      return "reworded";
    case Origin::ours:
      return "ours";
    case Origin::reconstructed:
      return "reconstructed";
    case Origin::supplied:
      return "supplied";
  }
  return {};
}

}  // namespace toolkit
