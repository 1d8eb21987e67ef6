#pragma once

#include <string>

#include "toolkit/gate/check.hpp"

namespace toolkit {

/// `toolkit.findings/1` with the years that were checked: `assessments` lists file, council,
/// period, total, the period it was compared with, the change since then, and how much was found.
std::string check_json(const CheckResult& result);

}  // namespace toolkit
