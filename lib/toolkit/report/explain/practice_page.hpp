#pragma once

#include <span>
#include <string>
#include <string_view>

#include "toolkit/report/explain/page_builder.hpp"
#include "toolkit/report/model/report_document.hpp"
#include "toolkit/statements/practice.hpp"
#include "toolkit/statements/statement_set.hpp"

namespace toolkit {

/// What stands beside every entry: the library is of its year.
inline constexpr std::string_view as_cited = "as cited in 2023";

/// An entry of the practice library, with the statements of a set that it bears on.
ReportDocument explain_practice(const PracticeEntry& entry, const StatementSet& set);

/// The practice that ids name, each with how its text begins and where to read on, beneath a
/// heading; nothing for no ids.
void add_practice(PageBuilder& page, std::span<const std::string_view> ids);

}  // namespace toolkit
