#pragma once

#include <span>
#include <string>

#include "toolkit/diagnostics/catalogue.hpp"
#include "toolkit/statements/practice.hpp"
#include "toolkit/statements/statement_set.hpp"

namespace toolkit {

/// A C++ file that defines `catalogue()`.
std::string catalogue_tables(std::span<const CatalogueEntry> catalogue);
/// A C++ file that defines `builtin_statement_set()`.
std::string statement_set_tables(const StatementSet& set);
/// A C++ file that defines `practice_library()`.
std::string practice_tables(const PracticeLibrary& library);

}  // namespace toolkit
