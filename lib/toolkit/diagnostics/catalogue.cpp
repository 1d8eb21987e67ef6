#include "toolkit/diagnostics/catalogue.hpp"

#include <algorithm>
#include <cstddef>

namespace toolkit {

const CatalogueEntry& catalogue_entry(Diagnostic diagnostic) {
  return catalogue()[static_cast<std::size_t>(diagnostic)];
}

const CatalogueEntry* find_catalogue_entry(std::string_view name) {
  const std::span<const CatalogueEntry> entries = catalogue();
  const auto found = std::ranges::find(entries, name, &CatalogueEntry::name);
  return found == entries.end() ? nullptr : &*found;
}

std::string_view severity_name(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

}  // namespace toolkit
