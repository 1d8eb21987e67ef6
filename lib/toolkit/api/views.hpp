#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "toolkit/api/assessment.hpp"
#include "toolkit/export.hpp"

namespace toolkit::api {

struct ViewData;

enum class Audience {
  general_public,  ///< as much as the file publishes, and nothing that it marks confidential
  internal,        ///< the council itself: everything, marked as not for publication
};

struct PublishOptions {
  Audience audience = Audience::general_public;
  /// What stands on everything that is not for the public.
  std::string internal_marking = "Internal: not for publication";
  /// On which actions are late; without it the day on which the newest year was approved, else
  /// completed, else its last.
  std::optional<std::chrono::year_month_day> today{};
  /// The years are of several councils, side by side. `compare` alone looks at it.
  bool across = false;
};

/// What one audience may read of a year. Nothing else is in it, so nothing else can be made of it.
class PublishedView {
 public:
  /// Totals, and the scores of statements where the audience may read them.
  [[nodiscard]] TOOLKIT_EXPORT Scores scores() const;
  /// Something that the council recorded is left out.
  [[nodiscard]] TOOLKIT_EXPORT bool withheld() const noexcept;
  /// It is not approved, or answers are missing. What is made of it says so.
  [[nodiscard]] TOOLKIT_EXPORT bool draft() const noexcept;

 private:
  friend struct Inside;
  PublishedView() = default;

  std::shared_ptr<const ViewData> data_;
};

/// A score that is lower than in the last earlier year that has one.
struct Fall {
  std::string id;      ///< of the statement; several that became one are joined by `+`
  std::string period;  ///< in which it is lower
  int from = 0;
  int to = 0;
  bool accepted = false;  ///< that year's file says why it is accepted
};

/// What one audience may read of how two or more years differ.
class Comparison {
 public:
  /// The overall total of the newest year minus that of the oldest; nothing while either is not
  /// scored in full.
  [[nodiscard]] TOOLKIT_EXPORT std::optional<int> change() const noexcept;
  /// Oldest first; none where the audience may not read scores.
  [[nodiscard]] TOOLKIT_EXPORT std::vector<Fall> falls() const;
  /// How many falls nobody has accepted, whether or not the audience may read which.
  [[nodiscard]] TOOLKIT_EXPORT std::size_t unaccepted_falls() const noexcept;
  /// A score, evidence or anything in the plan differs between two of the years.
  [[nodiscard]] TOOLKIT_EXPORT bool differs() const noexcept;
  /// Something that a council recorded is left out.
  [[nodiscard]] TOOLKIT_EXPORT bool withheld() const noexcept;

 private:
  friend struct Inside;
  Comparison() = default;

  std::shared_ptr<const ViewData> data_;
};

/// What an audience may read of a year, beside earlier years where there are any: of each no more
/// than the strictest of them publishes. Throws Error: request, where one is not usable, is later
/// than the first, or cannot be compared with it.
[[nodiscard]] TOOLKIT_EXPORT PublishedView publish(const Assessment& year,
                                                   const std::vector<Assessment>& earlier = {},
                                                   const PublishOptions& options = {});

/// What changed between two years or more, in any order. Throws Error: request, where one is not
/// usable or they cannot be compared: they are of several councils and `across` is not set, of the
/// same period, loaded with different StatementSets, or answer sets that do not go back to one
/// another.
[[nodiscard]] TOOLKIT_EXPORT Comparison compare(const std::vector<Assessment>& years,
                                                const PublishOptions& options = {});

}  // namespace toolkit::api
