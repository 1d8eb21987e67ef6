#pragma once

#include <string_view>

#include "toolkit/gate/check.hpp"
#include "toolkit/gate/policy.hpp"
#include "toolkit/report/model/report_document.hpp"

namespace toolkit {

/// What a check ends with: a table of the years, and a sentence that says whether all is well. It
/// counts all findings, those about the repository itself included.
ReportDocument check_page(const CheckResult& result);

/// The policy in force: each setting, and where its value comes from. `folder` is named where it
/// holds for a folder beneath.
ReportDocument policy_page(const Policy& policy, std::string_view folder = {});

}  // namespace toolkit
