#pragma once

/// What each JSON document says of itself under `schema`. Scripts rely on these: a document may
/// gain keys under the same id, and needs a new one where a key goes or changes its meaning.
namespace toolkit::json_schema_ids {

inline constexpr const char* score = "toolkit.score/1";
inline constexpr const char* findings = "toolkit.findings/1";
inline constexpr const char* diff = "toolkit.diff/1";
inline constexpr const char* report = "toolkit.report/1";
inline constexpr const char* plan = "toolkit.plan/2";
inline constexpr const char* statements = "toolkit.statements/1";

}  // namespace toolkit::json_schema_ids
