#pragma once

#include <span>
#include <string_view>

#include "toolkit/diagnostics/diagnostic.hpp"

namespace toolkit {

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
};

/// All diagnostics, in the order of the enumeration: constant tables that a generator makes from
/// catalogue.yaml when the library is built.
std::span<const CatalogueEntry> catalogue();
const CatalogueEntry& catalogue_entry(Diagnostic diagnostic);
/// The entry of that name, if there is one.
const CatalogueEntry* find_catalogue_entry(std::string_view name);
/// `error` or `warning`.
std::string_view severity_name(Severity severity);

}  // namespace toolkit
