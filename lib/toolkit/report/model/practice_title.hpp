#pragma once

#include <string>

#include "toolkit/statements/practice.hpp"

namespace toolkit {

/// `Training (tip)`, `Councillor Safety Champions (case study, Leeds City Council)`.
std::string practice_title(const PracticeEntry& entry);

}  // namespace toolkit
