#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cmd/args/arguments.hpp"
#include "cmd/input/years.hpp"
#include "cmd/output/exit_status.hpp"
#include "toolkit/report/view/publish.hpp"
#include "toolkit/statements/statement_sets.hpp"

namespace toolkit::cli {

/// One year with the earlier ones behind it: what `report`, `chart` and `plan` work on.
class ReportYears {
 public:
  /// Loads the operand and the files of --previous. One that cannot be compared is named, and left
  /// out. `consequence` says what follows when the operand has errors: "there is no report".
  /// Throws Failure and UsageError.
  ReportYears(const Arguments& arguments, std::string_view consequence);

  /// The year cannot be reported on.
  [[nodiscard]] bool empty() const { return years_.years.empty(); }
  /// What the audience may read of them. Lateness is judged on `today`; where it is not given, on
  /// --as-of, or the day that the year itself says. They must not be empty, and must outlive it.
  [[nodiscard]] PublishedViews publish(std::optional<Date> today = std::nullopt) const;
  [[nodiscard]] const LoadedYears& years() const { return years_; }
  [[nodiscard]] ExitStatus status() const { return years_.status; }

 private:
  LoadedYears years_;
  PublishOptions options_;
  std::optional<StatementSets> sets_;
};

}  // namespace toolkit::cli
