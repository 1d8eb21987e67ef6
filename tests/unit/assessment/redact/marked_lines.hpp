#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/assessment/redact/private_lines.hpp"

namespace toolkit::test {

/// A text in which every line that must be private starts with `*`, any other with a space, and
/// `?` leaves it open.
struct MarkedLines {
  std::string_view name;
  std::string_view text;
};

inline void check(const std::vector<MarkedLines>& all) {
  for (const MarkedLines& row : all) {
    std::string text;
    std::string wanted;
    for (std::size_t at = 0; at < row.text.size();) {
      const std::size_t end = std::min(row.text.find('\n', at), row.text.size());
      wanted += row.text[at];
      text += std::string(row.text.substr(at + 1, end - at - 1)) + "\n";
      at = end + 1;
    }
    const SourceText source("a.yaml", text);
    std::string found(source.line_count(), ' ');
    for (const LineRange& range : private_lines(source, StatementSets())) {
      REQUIRE(range.first >= 1);
      REQUIRE(range.last <= found.size());
      std::fill(found.begin() + static_cast<std::ptrdiff_t>(range.first - 1),
                found.begin() + static_cast<std::ptrdiff_t>(range.last), '*');
    }
    for (std::size_t i = 0; i < std::min(wanted.size(), found.size()); ++i) {
      if (wanted[i] == '?') found[i] = '?';
    }
    CAPTURE(row.name);
    CAPTURE(row.text);
    CHECK(found == wanted);
  }
}

}  // namespace toolkit::test
