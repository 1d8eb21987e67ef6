#pragma once

#include <string>

#include "toolkit/report/model/rows.hpp"

namespace toolkit::cli {

/// The bytes of a CSV. Says on standard error, even if `--quiet`, which cells a spreadsheet would
/// cut.
std::string csv_output(const Rows& rows);

}  // namespace toolkit::cli
