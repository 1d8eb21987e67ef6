#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/report/model/report_document.hpp"
#include "toolkit/statements/statement_sets.hpp"

namespace toolkit {

/// What a name that a person can type stands for.
enum class TermKind {
  principle,
  statement,
  statement_set,
  practice,
  diagnostic,
  score,
  status,
  publish,
  format,
};

/// A name that a person can type, in an assessment or on the command line. This is the one list of
/// them: `explain` has a page for each, completion offers them.
struct Term {
  std::string_view id;
  TermKind kind{};
  std::string title;  ///< one line
};

/// Every term, kind by kind. Of an id that several sets have, the one of the set added last.
std::vector<Term> terms(const StatementSets& sets);

/// Whether a term is meant by what was typed: its id, or the label of a score, however spelled, as
/// an assessment may have it.
bool is_called(const Term& term, std::string_view typed);

/// What a kind is called: `practice`, `status of an action`.
std::string_view term_kind_name(TermKind kind);

/// All that is known of a term.
ReportDocument explain_term(const Term& term, const StatementSets& sets);

/// The terms whose pages have all words typed, or words that begin with them, in any letter
/// case; the closest first. Nothing where there is none, or no word.
ReportDocument search_terms(const StatementSets& sets, std::span<const std::string> typed);

}  // namespace toolkit
