#include "toolkit/text/decimal.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

TEST_CASE("a decimal has at most two places and no trailing zeros") {
  struct Row {
    double value;
    std::string_view text;
  };
  constexpr Row rows[] = {{0, "0"},           {12, "12"},         {12.5, "12.5"},  {-0.25, "-0.25"},
                          {0.004, "0"},       {0.006, "0.01"},    {1.999, "2"},    {100.1, "100.1"},
                          {-12.05, "-12.05"}, {841.89, "841.89"}, {1e6, "1000000"}};
  for (const Row& row : rows) {
    std::string out = "x=";
    toolkit::append_decimal(out, row.value);
    CHECK(out == "x=" + std::string(row.text));
  }
}

}  // namespace
