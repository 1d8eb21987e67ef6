#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/diff/series.hpp"
#include "toolkit/diff/statement_lines.hpp"

namespace toolkit {

/// What became of an action; of those that fit, the first counts.
enum class Outcome { missing, dropped, done, late, under_way, carried_over, added };

inline constexpr Outcome all_outcomes[] = {
    Outcome::missing,   Outcome::dropped,      Outcome::done, Outcome::late,
    Outcome::under_way, Outcome::carried_over, Outcome::added};

/// What a done action was for, and whether that got better.
struct ActionEffect {
  std::string_view id;        ///< a statement or a principle
  std::optional<int> before;  ///< score or total; nothing while it is not complete
  std::optional<int> now;
};

/// An action through the years, matched by its id, as `folded_id` has it.
struct ActionProgress {
  std::string_view id;  ///< as the newest year that has it writes it
  std::vector<const Action*>
      years;  ///< one for each year, oldest first; null where it is not there
  Outcome outcome = Outcome::missing;
  int days_late = 0;                  ///< of a late one
  std::vector<ActionEffect> effects;  ///< of a done one

  /// In the newest of the earlier years that has it; null for none.
  [[nodiscard]] const Action* before() const;
  [[nodiscard]] const Action* now() const { return years.back(); }
  /// As the newest year that has it words it.
  [[nodiscard]] const Action& newest() const;
  /// It is confidential when any year says so.
  [[nodiscard]] bool confidential() const;
  /// One of the years words, dates, assigns or marks it otherwise than another, or has it not.
  [[nodiscard]] bool differs() const;
};

/// `done`, `under way`, `carried over`, `new`: the outcome's word in every format.
std::string_view outcome_word(Outcome outcome);

/// What became of the plans. Actions of earlier years come first, oldest plan first, then those
/// that the newest year alone has. An action that an earlier year calls done or dropped counts as
/// that, whatever the newest says.
std::vector<ActionProgress> follow_actions(std::span<const Year> years,
                                           std::span<const StatementLine> lines, Date today);

}  // namespace toolkit
