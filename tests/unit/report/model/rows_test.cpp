#include "toolkit/report/model/rows.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using Row = std::vector<std::string>;

TEST_CASE("cells stand in the columns that they name, and in no other") {
  toolkit::Rows rows{{"kind", "id", "note", "2025"}, {}};
  rows.add({{"id", "risk-1"}, {"kind", "gap"}}, {{"2025", "1"}});
  rows.add({{"secret", "hidden"}, {"note", ""}}, {});
  REQUIRE(rows.rows.size() == 2);
  CHECK(rows.rows[0] == Row{"gap", "risk-1", "", "1"});
  CHECK(rows.rows[1] == Row(4));
}

}  // namespace
