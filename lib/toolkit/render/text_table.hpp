#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "toolkit/report/model/report_document.hpp"

namespace toolkit {

/// A table as lines of text of at most `width` columns: cells wrap within their columns; where
/// that would break words or leave prose too little room, each row becomes a few lines of its own.
std::vector<std::string> text_table(const Table& table, std::size_t width);

}  // namespace toolkit
