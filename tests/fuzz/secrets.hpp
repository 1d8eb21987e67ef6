#pragma once

#include "toolkit/assessment/model/assessment.hpp"

namespace toolkit::fuzz {

/// The same assessment with other words wherever they are not for the public at its publish level:
/// no public output may tell the two apart.
Assessment with_other_secrets(Assessment assessment);

}  // namespace toolkit::fuzz
