#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/calendar/date.hpp"
#include "toolkit/diff/actions.hpp"
#include "toolkit/diff/evidence.hpp"
#include "toolkit/diff/falls.hpp"
#include "toolkit/diff/series.hpp"
#include "toolkit/diff/statement_lines.hpp"
#include "toolkit/statements/statement_sets.hpp"

namespace toolkit {

/// A total through the years, oldest first. Nothing where a year's edition does not have it.
struct TotalLine {
  std::string_view id;     ///< of a principle; empty for the overall total
  std::string_view title;  ///< in the newest edition that has it
  std::vector<std::optional<Total>> totals;

  /// Newest minus oldest; nothing while either is not complete.
  [[nodiscard]] std::optional<int> change() const;
};

/// A statement through the years, oldest first.
struct ScoreLine {
  StatementLine statements;
  std::string id;  ///< in the newest edition that has it; several are joined by `+`
  std::vector<std::optional<int>> scores;

  /// Newest minus oldest; nothing when either is missing.
  [[nodiscard]] std::optional<int> change() const;
};

/// What changed between years: everything that a diff, a report and the gate say of it. It refers
/// to the assessments and to their sets, which must outlive it.
struct Comparison {
  std::vector<Year> years;  ///< two or more, oldest first
  Date today{};             ///< on which lateness is judged
  bool across = false;      ///< different councils side by side: no falls, evidence or actions
  std::vector<TotalLine> principles;
  TotalLine overall;
  /// Where editions differ: the overall total of what every year was asked, so that a new or
  /// retired statement does not move it.
  std::optional<TotalLine> like_for_like;
  std::vector<ScoreLine> scores;
  std::vector<Fall> falls;               ///< oldest first
  std::vector<EvidenceChange> evidence;  ///< between the newest year and the one before
  std::vector<ActionProgress> actions;   ///< of the plans before, then of the newest alone
};

/// Compares years of one council, or of several when `across`. `today` decides what is late.
/// Years may come in any order, and must have periods. Nothing when their statement sets are
/// unrelated.
std::optional<Comparison> compare(std::vector<Year> years, const StatementSets& known, Date today,
                                  bool across = false);

/// The totals and scores alone: no falls, evidence or actions. Nothing when sets are unrelated.
std::optional<Comparison> compare_totals(std::vector<Year> years, const StatementSets& known);

/// True when a score fell and the file of the year that is lower does not accept it.
bool has_unaccepted_fall(const Comparison& comparison);

/// True when a score, evidence, or anything in the plan differs between any two of the years.
bool differs(const Comparison& comparison);

}  // namespace toolkit
