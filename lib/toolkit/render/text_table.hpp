#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "toolkit/report/outline.hpp"

namespace toolkit {

/// A table as lines of text of at most `width` columns: cells wrap within their columns; where even
/// that does not fit, each row becomes a few lines of `title: cell`.
std::vector<std::string> text_table(const Table& table, std::size_t width);

}  // namespace toolkit
