#pragma once

#include <vector>

#include <nlohmann/json.hpp>

#include "toolkit/diagnostics/finding.hpp"

namespace toolkit {

/// The list `findings` of `toolkit.findings/1`. Not public: nlohmann's types stay inside.
nlohmann::ordered_json findings_values(const std::vector<Finding>& findings);

}  // namespace toolkit
