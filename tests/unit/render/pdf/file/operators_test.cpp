#include "toolkit/render/pdf/file/operators.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "render/pdf/pdf_value.hpp"

namespace toolkit::pdf {
namespace {

TEST_CASE("numbers have at most two decimals and no superfluous zeros") {
  struct Row {
    double value;
    std::string_view written;
  };
  const Row rows[] = {{0, "0 "},           {1, "1 "},        {-1, "-1 "},
                      {0.5, "0.5 "},       {0.05, "0.05 "},  {-0.05, "-0.05 "},
                      {12.34, "12.34 "},   {12.30, "12.3 "}, {-12.345, "-12.35 "},
                      {0.004, "0 "},       {-0.004, "0 "},   {0.005, "0.01 "},
                      {841.89, "841.89 "}, {99.999, "100 "}, {1e7, "10000000 "},
                      {-100.10, "-100.1 "}};
  for (const Row& row : rows) {
    CAPTURE(row.value);
    std::string out;
    add_number(out, row.value);
    CHECK(out == row.written);
  }
}

TEST_CASE("numbers follow what stands before them") {
  std::string out = "1 w\n";
  add_number(out, 2);
  add_number(out, 3);
  CHECK(out == "1 w\n2 3 ");
}

TEST_CASE("every code comes back from the string that it stands in") {
  std::string out = "(";
  for (unsigned code = 0; code <= 0xFFFF; ++code) add_code(out, code);
  out += ")";
  std::size_t at = 0;
  const std::string read = toolkit::test::read_pdf_value(out, at).text;
  REQUIRE(at == out.size());
  REQUIRE(read.size() == 2 * 0x10000);
  unsigned wrong = 0;
  for (unsigned code = 0; code <= 0xFFFF; ++code) {
    const auto byte = [&](std::size_t i) {
      return static_cast<unsigned char>(read[2 * std::size_t{code} + i]);
    };
    if (static_cast<unsigned>(byte(0) << 8U | byte(1)) != code) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("colours are parts of one") {
  CHECK(toolkit::colour(toolkit::ColourRole::paper) == 0xFFFFFF);
  CHECK(colour_operands(toolkit::ColourRole::paper) == "1.000 1.000 1.000");
  // Red, green, blue, in this order.
  const std::uint32_t rgb = toolkit::colour(toolkit::ColourRole::link);
  std::string operands = colour_operands(toolkit::ColourRole::link);
  std::size_t at = 0;
  for (const unsigned shift : {16U, 8U, 0U}) {
    const double part = toolkit::test::read_pdf_value(operands, at).number;
    CHECK(part == doctest::Approx((rgb >> shift & 0xFFU) / 255.0).epsilon(0.002));
  }
  CHECK(at == operands.size());
}

}  // namespace
}  // namespace toolkit::pdf
