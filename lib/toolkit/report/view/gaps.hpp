#pragma once

#include <string>
#include <vector>

#include "toolkit/report/view/view.hpp"

namespace toolkit {

/// A statement below the highest score, or without one.
struct Gap {
  const Principle* principle = nullptr;
  const Statement* statement = nullptr;
  const View::Answer* answer = nullptr;
  /// The open actions for it, or for its whole principle.
  std::vector<const View::Action*> actions;
};

/// The gaps of a year, the worst first: those without a score, then the lowest, each in the order
/// of the set. None where scores are not published.
std::vector<Gap> find_gaps(const View& view);

/// "Every statement is scored 2 (Comprehensive)."
std::string no_gaps_sentence(const StatementSet& set);

/// What to do first about a gap; empty where the set says nothing.
std::string next_step(const Gap& gap);

/// The practice that bears most on a gap, such as `Training (tip)`: two entries or fewer.
std::vector<std::string> practice_for(const Gap& gap);

}  // namespace toolkit
