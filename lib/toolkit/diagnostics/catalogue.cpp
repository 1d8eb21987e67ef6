#include "toolkit/diagnostics/catalogue.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace toolkit {
namespace {

using D = Diagnostic;
using S = Severity;

constexpr auto entries = std::to_array<CatalogueEntry>({
    // bytes
    {D::file_too_large, S::error, "file-too-large", "", "", "", ""},
    {D::empty_file, S::error, "empty-file", "", "", "", ""},
    {D::wrong_encoding, S::error, "wrong-encoding", "", "", "", ""},
    {D::invalid_utf8, S::error, "invalid-utf8", "", "", "", ""},
    {D::control_character, S::error, "control-character", "", "", "", ""},
    {D::bidirectional_control, S::warning, "bidirectional-control", "", "", "", ""},
    {D::lone_carriage_return, S::error, "lone-carriage-return", "", "", "", ""},
    // limits
    {D::nested_too_deeply, S::error, "nested-too-deeply", "", "", "", ""},
    {D::too_many_entries, S::error, "too-many-entries", "", "", "", ""},
    {D::text_too_long, S::error, "text-too-long", "", "", "", ""},
    {D::key_too_long, S::error, "key-too-long", "", "", "", ""},
    {D::too_many_findings, S::error, "too-many-findings", "", "", "", ""},
    // slips of typing
    {D::unquoted_colon, S::error, "unquoted-colon", "", "", "", ""},
    {D::cut_by_hash, S::warning, "cut-by-hash", "", "", "", ""},
    {D::text_after_quote, S::error, "text-after-quote", "", "", "", ""},
    {D::unclosed_quote, S::error, "unclosed-quote", "", "", "", ""},
    {D::leading_character, S::error, "leading-character", "", "", "", ""},
    {D::text_beside_bar, S::error, "text-beside-bar", "", "", "", ""},
    {D::unindented_text, S::error, "unindented-text", "", "", "", ""},
    {D::list_beside_key, S::error, "list-beside-key", "", "", "", ""},
    {D::text_after_bracket, S::error, "text-after-bracket", "", "", "", ""},
    {D::unclosed_bracket, S::error, "unclosed-bracket", "", "", "", ""},
    {D::missing_space, S::error, "missing-space", "", "", "", ""},
    {D::missing_colon, S::error, "missing-colon", "", "", "", ""},
    {D::stray_text, S::error, "stray-text", "", "", "", ""},
    {D::indent_character, S::error, "indent-character", "", "", "", ""},
    {D::bad_indentation, S::error, "bad-indentation", "", "", "", ""},
    {D::invalid_yaml, S::error, "invalid-yaml", "", "", "", ""},
    // YAML that no file of ours needs
    {D::yaml_anchor, S::error, "yaml-anchor", "", "", "", ""},
    {D::yaml_alias, S::error, "yaml-alias", "", "", "", ""},
    {D::yaml_merge_key, S::error, "yaml-merge-key", "", "", "", ""},
    {D::yaml_tag, S::error, "yaml-tag", "", "", "", ""},
    {D::yaml_directive, S::error, "yaml-directive", "", "", "", ""},
    {D::yaml_complex_key, S::error, "yaml-complex-key", "", "", "", ""},
    {D::several_documents, S::error, "several-documents", "", "", "", ""},
    // shape
    {D::duplicate_key, S::error, "duplicate-key", "", "", "", ""},
    {D::unknown_key, S::error, "unknown-key", "", "", "", ""},
    {D::missing_key, S::error, "missing-key", "", "", "", ""},
    {D::wrong_shape, S::error, "wrong-shape", "", "", "", ""},
    // values
    {D::format_version, S::error, "format-version", "", "", "", ""},
    {D::score_range, S::error, "score-range", "", "", "", ""},
    {D::date_invalid, S::error, "date-invalid", "", "", "", ""},
    {D::period_invalid, S::error, "period-invalid", "", "", "", ""},
    {D::boolean_invalid, S::error, "boolean-invalid", "", "", "", ""},
    {D::status_invalid, S::error, "status-invalid", "", "", "", ""},
    {D::publish_invalid, S::error, "publish-invalid", "", "", "", ""},
    {D::link_invalid, S::error, "link-invalid", "", "", "", ""},
    {D::digest_invalid, S::error, "digest-invalid", "", "", "", ""},
    {D::id_invalid, S::error, "id-invalid", "", "", "", ""},
    {D::number_invalid, S::error, "number-invalid", "", "", "", ""},
    // names that must exist
    {D::unknown_statement_set, S::error, "unknown-statement-set", "", "", "", ""},
    {D::unknown_principle, S::error, "unknown-principle", "", "", "", ""},
    {D::unknown_statement, S::error, "unknown-statement", "", "", "", ""},
    {D::misplaced_answer, S::error, "misplaced-answer", "", "", "", ""},
    {D::unknown_evidence, S::error, "unknown-evidence", "", "", "", ""},
    {D::unknown_target, S::error, "unknown-target", "", "", "", ""},
    // answers
    {D::missing_answer, S::error, "missing-answer", "", "", "", ""},
    {D::score_and_confirm, S::error, "score-and-confirm", "", "", "", ""},
    {D::unconfirmed_score, S::error, "unconfirmed-score", "", "", "", ""},
    {D::unconfirmed_evidence, S::error, "unconfirmed-evidence", "", "", "", ""},
    {D::missing_section, S::warning, "missing-section", "", "", "", ""},
    // evidence
    {D::missing_evidence, S::warning, "missing-evidence", "", "", "", ""},
    {D::placeholder_evidence, S::warning, "placeholder-evidence", "", "", "", ""},
    {D::ids_in_text, S::warning, "ids-in-text", "", "", "", ""},
    {D::repeated_text, S::warning, "repeated-text", "", "", "", ""},
    {D::confidential_repeated, S::error, "confidential-repeated", "", "", "", ""},
    {D::personal_data, S::warning, "personal-data", "", "", "", ""},
    // dates
    {D::future_date, S::warning, "future-date", "", "", "", ""},
    // the forward plan
    {D::duplicate_action, S::error, "duplicate-action", "", "", "", ""},
    {D::action_incomplete, S::warning, "action-incomplete", "", "", "", ""},
    {D::done_without_date, S::error, "done-without-date", "", "", "", ""},
    {D::dropped_without_reason, S::error, "dropped-without-reason", "", "", "", ""},
    {D::target_range, S::error, "target-range", "", "", "", ""},
    {D::target_reached, S::warning, "target-reached", "", "", "", ""},
    // statement sets
    {D::duplicate_id, S::error, "duplicate-id", "", "", "", ""},
    {D::scale_invalid, S::error, "scale-invalid", "", "", "", ""},
    {D::origin_invalid, S::error, "origin-invalid", "", "", "", ""},
    {D::section_number, S::error, "section-number", "", "", "", ""},
});

constexpr bool in_order_of_the_enumeration() {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (static_cast<std::size_t>(entries[i].diagnostic) != i) return false;
  }
  return entries.back().diagnostic == Diagnostic::section_number;
}
static_assert(in_order_of_the_enumeration());

}  // namespace

std::span<const CatalogueEntry> catalogue() { return entries; }

const CatalogueEntry& catalogue_entry(Diagnostic diagnostic) {
  return entries[static_cast<std::size_t>(diagnostic)];
}

const CatalogueEntry* find_catalogue_entry(std::string_view name) {
  const auto* const found = std::ranges::find(entries, name, &CatalogueEntry::name);
  return found == entries.end() ? nullptr : found;
}

std::string_view severity_name(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

}  // namespace toolkit
