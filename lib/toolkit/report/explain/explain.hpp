#pragma once

// Pages that explain one thing. Each says whose words its texts are.

#include "toolkit/diagnostics/catalogue.hpp"
#include "toolkit/report/model/report_document.hpp"
#include "toolkit/statements/statement_set.hpp"

namespace toolkit {

ReportDocument explain_statement(const StatementSet& set, const StatementPlace& place);
ReportDocument explain_principle(const StatementSet& set, std::size_t index);
ReportDocument explain_diagnostic(const CatalogueEntry& entry);
/// The whole set: sections, principles with aims, statements.
ReportDocument list_statements(const StatementSet& set);

}  // namespace toolkit
