#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/files/file_names.hpp"
#include "toolkit/statements/statement_set.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit {

/// What a rule of the policy does when it finds something.
enum class SeveritySetting { ignore, warning, error };

/// The severity of what it finds; nothing where it says ignore.
std::optional<Severity> severity_of(SeveritySetting setting);

/// A council's rules and settings: `toolkit.yaml` at the root of a repository of assessments. What
/// the file leaves out has the value that stands here.
struct Policy {
  struct Minimum {
    std::string principle;
    int total = 0;
  };

  std::string assessments = ".";            ///< folder to look in, beneath that of the policy
  std::vector<std::string> statement_sets;  ///< files of further sets, beneath it too
  std::string wording;                      ///< wording file; empty for none
  std::array<bool, score_count> evidence_for = {false, true, true};  ///< scores that need evidence
  bool approved = false;                                             ///< every year must be
  std::optional<int> minimum_total;
  std::vector<Minimum> minimum_principles;
  SeveritySetting falls = SeveritySetting::error;  ///< where a fall is not accepted
  std::optional<int> evidence_months = 24;         ///< evidence older than this; nothing: no age is
  SeveritySetting late_actions = SeveritySetting::warning;
  /// With a trusted copy: a year would publish more than it does there.
  SeveritySetting publish_wider = SeveritySetting::error;
  /// With a trusted copy: something is marked confidential there, and here no more.
  SeveritySetting unmarked_confidential = SeveritySetting::error;
  std::string internal_marking = "Internal: not for publication";

  /// A key that the file sets, such as `require.approved`, and where: the key with its value where
  /// both stand on one line.
  struct Origin {
    std::string key;
    std::size_t line = 0;
    Span span;
    std::string file{};  ///< where that is another one than `Policy::file`
  };
  std::vector<Origin> from_file;
  std::string file;  ///< what the file is called; empty where there is none
};

/// A setting in words: `minimum.total`, `30`, `toolkit.yaml, line 4` or `default`.
struct PolicyRow {
  std::string key;
  std::string value;
  std::string origin;
};

struct LoadedPolicy {
  Policy policy;
  std::vector<Finding> findings;
};

/// Reads a policy. A value that is wrong is reported and keeps its default.
LoadedPolicy read_policy(const SourceText& source);

/// Every setting of a policy in force, in the order of the manual.
std::vector<PolicyRow> policy_rows(const Policy& policy);

/// The name of the file.
inline constexpr std::string_view policy_file_name = settings_file_name;

}  // namespace toolkit
