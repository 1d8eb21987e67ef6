#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cmd/args/arguments.hpp"
#include "cmd/input/years.hpp"
#include "cmd/output/exit_status.hpp"
#include "toolkit/diff/comparison.hpp"
#include "toolkit/gate/policy.hpp"
#include "toolkit/report/view/comparison_view.hpp"
#include "toolkit/report/view/report_options.hpp"
#include "toolkit/report/view/view.hpp"
#include "toolkit/statements/statement_sets.hpp"

namespace toolkit::cli {

/// One year with the earlier ones behind it: what `report` and `chart` work on. Its parts point at
/// one another, so it stays where it was made.
class ReportYears {
 public:
  /// Loads the operand and the files of --previous. One that cannot be compared is named, and left
  /// out. `consequence` says what follows when the operand has errors: "there is no report".
  /// Throws Failure and UsageError.
  ReportYears(const Arguments& arguments, std::string_view consequence);
  ReportYears(const ReportYears&) = delete;
  ReportYears(ReportYears&&) = delete;
  ReportYears& operator=(const ReportYears&) = delete;
  ReportYears& operator=(ReportYears&&) = delete;
  ~ReportYears() = default;

  /// What its audience may read of the year; nothing when it cannot be reported on.
  [[nodiscard]] const std::optional<View>& view() const { return view_; }
  /// Nothing without earlier years.
  [[nodiscard]] const ComparisonView* comparison() const {
    return compared_ ? &*compared_ : nullptr;
  }
  [[nodiscard]] ReportOptions options() const {
    return {policy_.internal_marking, comparison(), today_};
  }
  [[nodiscard]] const LoadedYears& years() const { return years_; }
  [[nodiscard]] ExitStatus status() const { return years_.status; }

 private:
  void redact_view(const Arguments& arguments);

  LoadedYears years_;
  Policy policy_;
  std::optional<StatementSets> sets_;
  std::optional<Comparison> comparison_;
  std::optional<ComparisonView> compared_;
  std::optional<View> view_;
  std::optional<Date> today_;
};

}  // namespace toolkit::cli
