#include <algorithm>
#include <cstddef>

#include <fmt/format.h>

#include "toolkit/statements/generator/catalogue_reader.hpp"
#include "toolkit/statements/generator/literals.hpp"
#include "toolkit/statements/generator/tables.hpp"

namespace toolkit {

std::string catalogue_tables(std::span<const CatalogueEntry> catalogue) {
  std::string rows;
  for (const CatalogueEntry& entry : catalogue) {
    std::string enumerator(entry.name);
    std::ranges::replace(enumerator, '-', '_');
    rows +=
        fmt::format("    {{Diagnostic::{}, Severity::{}, Editor::{}, {}}},\n", enumerator,
                    catalogue_severities[static_cast<std::size_t>(entry.severity)],
                    catalogue_editors[static_cast<std::size_t>(entry.marked_by)],
                    literals({entry.name, entry.title, entry.meaning, entry.example, entry.fix}));
  }
  return "// Generated from the catalogue's YAML; do not edit.\n\n"
         "#include \"toolkit/diagnostics/catalogue.hpp\"\n\nnamespace toolkit {\nnamespace {\n\n"
         "constexpr CatalogueEntry entries[] = {\n" +
         rows +
         "};\n\n"
         "constexpr bool in_order_of_the_enumeration() {\n"
         "  std::size_t count = 0;\n"
         "  for (const CatalogueEntry& entry : entries) {\n"
         "    if (entry.diagnostic != Diagnostic{static_cast<int>(count++)}) return false;\n"
         "  }\n"
         "  return count == diagnostic_count;\n"
         "}\n"
         "static_assert(in_order_of_the_enumeration());\n\n"
         "}  // namespace\n\n"
         "std::span<const CatalogueEntry> catalogue() { return entries; }\n\n"
         "}  // namespace toolkit\n";
}

}  // namespace toolkit
