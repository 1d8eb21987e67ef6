#pragma once

#include <span>
#include <string_view>

#include "toolkit/export.hpp"

namespace toolkit {

/// Everything that can be found wrong with a file. The order is that of the catalogue.
enum class Diagnostic {
  // bytes
  file_too_large,
  empty_file,
  wrong_encoding,
  invalid_utf8,
  control_character,
  bidirectional_control,
  lone_carriage_return,
  // limits
  nested_too_deeply,
  too_many_entries,
  text_too_long,
  key_too_long,
  too_many_findings,
  // slips of typing
  unquoted_colon,
  cut_by_hash,
  text_after_quote,
  unclosed_quote,
  leading_character,
  text_beside_bar,
  unindented_text,
  list_beside_key,
  text_after_bracket,
  unclosed_bracket,
  missing_space,
  missing_colon,
  stray_text,
  indent_character,
  bad_indentation,
  invalid_yaml,
  // YAML that no file of ours needs
  yaml_anchor,
  yaml_alias,
  yaml_merge_key,
  yaml_tag,
  yaml_directive,
  yaml_complex_key,
  several_documents,
  // shape
  duplicate_key,
  unknown_key,
  missing_key,
  wrong_shape,
  // values
  format_version,
  score_range,
  date_invalid,
  period_invalid,
  boolean_invalid,
  status_invalid,
  publish_invalid,
  link_invalid,
  digest_invalid,
  id_invalid,
  number_invalid,
  // names that must exist
  unknown_statement_set,
  unknown_principle,
  unknown_statement,
  misplaced_answer,
  unknown_evidence,
  unknown_target,
  // answers
  missing_answer,
  score_and_confirm,
  unconfirmed_score,
  unconfirmed_evidence,
  missing_section,
  // evidence
  missing_evidence,
  placeholder_evidence,
  ids_in_text,
  repeated_text,
  confidential_repeated,
  key_in_text,
  confidential_empty,
  personal_data,
  // dates
  future_date,
  // the forward plan
  duplicate_action,
  action_incomplete,
  done_without_date,
  dropped_without_reason,
  target_range,
  target_reached,
  // statement sets
  duplicate_id,
  scale_invalid,
  origin_invalid,
  section_number,
  edition_invalid,
  unknown_practice,
  // the policy of a repository
  policy_invalid,
  policy_differs,
  // what a repository holds
  symbolic_link,
  repeated_period,
  missing_period,
  mixed_periods,
  lost_assessment,
  similar_council,
  new_council,
  // one year beside the others
  different_sets,
  not_compared,
  score_fell,
  needless_acceptance,
  // what the policy asks of a year
  evidence_required,
  link_missing,
  link_outside,
  old_evidence,
  late_action,
  below_minimum,
  // approval
  not_approved,
  approval_unsealed,
  changed_since_approval,
  approval_replaced,
};

enum class Severity { error, warning };

/// What makes an editor mark it while somebody types.
enum class Editor {
  schema,   ///< the schema of `toolkit schema`
  yaml,     ///< that the file is no YAML, with the schema or without
  nothing,  ///< it takes toolkit to find it
};

/// What a diagnostic is called and what a person should know about it.
struct CatalogueEntry {
  Diagnostic diagnostic{};
  Severity severity = Severity::error;  ///< unless a finding says otherwise
  Editor marked_by = Editor::nothing;   ///< for most mistakes of this kind
  std::string_view name;                ///< stable, kebab-case: what scripts and `explain` use
  std::string_view title;               ///< a line
  std::string_view meaning;             ///< what it is and why it matters
  std::string_view example;             ///< YAML that causes it
  std::string_view fix;                 ///< how to put it right
  /// What it points at is itself not to be repeated: formats for CI leave the line out.
  bool quotes_private = false;
};

/// All diagnostics, in the order of the enumeration.
TOOLKIT_EXPORT std::span<const CatalogueEntry> catalogue();
TOOLKIT_EXPORT const CatalogueEntry& catalogue_entry(Diagnostic diagnostic);
/// The entry of that name, if there is one.
TOOLKIT_EXPORT const CatalogueEntry* find_catalogue_entry(std::string_view name);
/// `error` or `warning`.
TOOLKIT_EXPORT std::string_view severity_name(Severity severity);

}  // namespace toolkit
