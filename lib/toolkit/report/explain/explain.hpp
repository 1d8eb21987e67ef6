#pragma once

// Pages that explain one thing. Each says whose words its texts are.

#include "toolkit/diagnostics/catalogue.hpp"
#include "toolkit/export.hpp"
#include "toolkit/report/model/report_document.hpp"
#include "toolkit/statements/statement_set.hpp"

namespace toolkit {

TOOLKIT_EXPORT ReportDocument explain_statement(const StatementSet& set,
                                                const StatementPlace& place);
TOOLKIT_EXPORT ReportDocument explain_principle(const StatementSet& set, std::size_t principle);
TOOLKIT_EXPORT ReportDocument explain_diagnostic(const CatalogueEntry& entry);
/// The whole set: sections, principles with aims, statements.
TOOLKIT_EXPORT ReportDocument list_statements(const StatementSet& set);

}  // namespace toolkit
