#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "toolkit/diff/comparison.hpp"
#include "toolkit/report/view/view.hpp"

namespace toolkit {

/// What one audience may read of a comparison, as `publish` hands it out. As with `View`, what may
/// not be printed is not in it. Lists that a publish level does not have are empty. Every list of
/// values has one for each year, oldest first.
struct ComparisonView {
  struct Year {
    std::string council;
    Period period;
    bool draft = false;
    bool changed_since_approval = false;  ///< its scores: it is a draft again
    std::string context;
    const StatementSet* set = nullptr;
  };

  struct TotalLine {
    std::string id;  ///< of the principle; empty for the overall total
    std::string title;
    std::vector<std::optional<Total>> totals;
    std::optional<int> change;  ///< newest minus oldest
  };

  struct ScoreLine {
    std::string id;
    std::string principle;
    std::string text;  ///< the statement's, in the newest edition that has it
    Fate fate = Fate::kept;
    std::vector<std::vector<std::string>> ids;  ///< of its statements in each year's edition
    std::vector<std::optional<int>> scores;
    std::optional<int> change;
  };

  struct Fall {
    std::string id;                ///< several are joined by `+`
    std::vector<std::string> ids;  ///< of its statements in the year that is lower
    std::string text;              ///< there
    std::size_t before = 0;        ///< index of the year it fell from
    std::size_t year = 0;          ///< index of the year that is lower
    int from = 0;
    int to = 0;
    std::optional<View::AcceptedFall> accepted;
  };

  struct EvidenceChange {
    std::string id;  ///< of a statement, or of a principle
    std::vector<View::Evidence> added;
    std::vector<View::Evidence> removed;
    /// The score changed, and of what the audience may read of the evidence nothing did.
    bool score_changed_alone = false;
  };

  struct Effect {
    std::string id;
    std::optional<int> before;
    std::optional<int> now;
  };

  /// As the newest year that has it words it; confidential when any year says so.
  struct Action : View::Task {
    std::vector<std::optional<ActionStatus>> statuses{};  ///< in each year
    std::optional<ActionStatus> before{};  ///< in the newest of the earlier years that has it
    std::optional<ActionStatus> now{};
    Outcome outcome = Outcome::missing;
    int days_late = 0;
    std::vector<Effect> effects{};
  };

  Audience audience = Audience::general_public;
  bool shows_scores = false;
  bool shows_evidence = false;
  bool withheld = false;  ///< something that a council recorded is left out
  bool across = false;
  Date today{};  ///< on which lateness is judged
  Marking marking;

  /// A score, evidence or anything in the plan differs between any two years, whether or not the
  /// audience may read what.
  bool differs = false;
  /// Falls that nobody has accepted; where scores are not shown, all that may be told of them.
  std::size_t unaccepted_falls = 0;

  std::vector<Year> years;
  std::vector<std::vector<Period>>
      skipped_periods;  ///< periods that are skipped, those in a row together
  std::vector<TotalLine> principles;
  TotalLine overall;
  std::optional<TotalLine> like_for_like;
  std::vector<ScoreLine> scores;
  std::vector<Fall> falls;
  std::vector<EvidenceChange> evidence;
  std::vector<Action> actions;
};

/// More councils than these are only counted, and have no room beside each other.
inline constexpr std::size_t max_named_years = 4;

/// What a year is called in a column: `2025-26`, with the council where there are several.
std::string year_label(const ComparisonView& view, std::size_t year);

}  // namespace toolkit
