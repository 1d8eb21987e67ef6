#include "toolkit/statements/statement_set.hpp"

#include <numeric>

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

std::string_view origin_label(Origin origin) {
  switch (origin) {
    case Origin::source:
      return "the publisher's words";
    case Origin::reworded:
      return "reworded by this tool from the publisher's text";
    case Origin::ours:
      return "this tool's guide, not the LGA's";
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
