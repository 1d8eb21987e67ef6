#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "toolkit/api/finding.hpp"
#include "toolkit/api/statement_sets.hpp"
#include "toolkit/export.hpp"

namespace toolkit::api {

struct AssessmentData;

/// A total of scores. While answers are missing, the final total lies between `total` and
/// `possible`.
struct Total {
  std::string id;     ///< of a principle, such as `police`; empty for the overall total
  std::string title;  ///< of the principle
  int total = 0;      ///< of what is scored so far
  int max = 0;        ///< 2 for each statement
  int possible = 0;   ///< the highest that can still be reached
  std::size_t answered = 0;
  std::size_t statements = 0;
};

struct StatementScore {
  std::string id;            ///< such as `police-4`
  std::optional<int> score;  ///< 0, 1 or 2; nothing while it is not answered
};

/// Totals and scores in the order of the statement set.
struct Scores {
  Total overall;
  std::vector<Total> principles;
  std::vector<StatementScore> statements;
};

struct LoadOptions {
  /// Answers may be missing; what is not confirmed is a warning. It can be scored either way.
  bool draft = false;
  /// Look for what can only be a warning, too.
  bool warnings = true;
  /// For finding dates that lie ahead; without it they are not looked for.
  std::optional<std::chrono::year_month_day> today{};
  /// Years that are to be compared take copies of one StatementSets.
  StatementSets sets{};
};

/// One council's answers for one period, as a file has them: the council's own knowledge, of which
/// `publish` hands out what others may read.
class Assessment {
 public:
  /// All that is wrong with the file, in its order; at most 501.
  [[nodiscard]] TOOLKIT_EXPORT const std::vector<Finding>& findings() const noexcept;
  /// No error but missing or unconfirmed answers is among that: it can be scored, published and
  /// compared.
  [[nodiscard]] TOOLKIT_EXPORT bool usable() const noexcept;
  /// The council's name as typed; empty where the file has none.
  [[nodiscard]] TOOLKIT_EXPORT const std::string& council() const noexcept;
  /// Such as `2025-26`; empty where the file has none.
  [[nodiscard]] TOOLKIT_EXPORT const std::string& period() const noexcept;
  /// The council's own scores, whatever the file publishes of them. Throws Error: request, unless
  /// it is usable.
  [[nodiscard]] TOOLKIT_EXPORT Scores scores() const;

 private:
  friend struct Inside;
  Assessment() = default;

  std::shared_ptr<const AssessmentData> data_;
};

/// Reads a file of at most 1 MiB; a larger one has that as its finding. Throws Error: file, where
/// it cannot be read; request, where the statement sets are not usable.
[[nodiscard]] TOOLKIT_EXPORT Assessment load(const std::string& path,
                                             const LoadOptions& options = {});

/// The same for a text that is in memory. `name` is what findings and errors call it.
[[nodiscard]] TOOLKIT_EXPORT Assessment load_text(const std::string& name, const std::string& bytes,
                                                  const LoadOptions& options = {});

}  // namespace toolkit::api
