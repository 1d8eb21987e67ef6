#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "toolkit/diagnostics/catalogue.hpp"
#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/statements/data_reader.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit {

/// What the file calls the values of `Severity` and `Editor`, in their order: as the code does.
inline constexpr std::string_view catalogue_severities[] = {"error", "warning"};
inline constexpr std::string_view catalogue_editors[] = {"schema", "yaml", "nothing"};

/// The catalogue of diagnostics as read from its file, with everything its views point at.
struct CatalogueStore {
  std::vector<CatalogueEntry> entries;  ///< each with the value that its place in the file has
  KeptTexts texts;
};

/// Reads the catalogue of diagnostics; what is wrong with it becomes findings. The store is whole
/// only when there are none.
std::unique_ptr<CatalogueStore> read_catalogue(const SourceText& source, Findings& findings);

}  // namespace toolkit
