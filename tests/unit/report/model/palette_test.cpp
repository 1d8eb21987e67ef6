#include "toolkit/report/model/palette.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <vector>

namespace {

using toolkit::ColourRole;

/// Red, green and blue, or another three coordinates of a colour.
using Three = std::array<double, 3>;
using Matrix = std::array<Three, 3>;

/// Linear light of an sRGB colour, each from 0 to 1 (IEC 61966-2-1, as in WCAG 2.2, "relative
/// luminance").
Three linear(ColourRole ink) {
  const auto channel = [&](int shift) {
    const double value = ((toolkit::colour(ink) >> shift) & 0xFFU) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return {channel(16), channel(8), channel(0)};
}

Three times(const Matrix& matrix, const Three& v) {
  Three out{};
  for (std::size_t i = 0; i < 3; ++i) {
    out[i] = matrix[i][0] * v[0] + matrix[i][1] * v[1] + matrix[i][2] * v[2];
  }
  return out;
}

/// From linear sRGB to CIE XYZ with the white point D65; the middle row is relative luminance.
constexpr Matrix to_xyz{{{0.4124564, 0.3575761, 0.1804375},
                         {0.2126729, 0.7151522, 0.0721750},
                         {0.0193339, 0.1191920, 0.9503041}}};

/// CIE 1976 L*a*b*: distances are about what the eye makes of them, L* alone is what a print in
/// grey leaves.
Three lab(const Three& light) {
  constexpr Three white{0.95047, 1.0, 1.08883};
  const Three xyz = times(to_xyz, light);
  Three f{};
  for (std::size_t i = 0; i < 3; ++i) {
    const double t = xyz[i] / white[i];
    f[i] = t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }
  return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

/// How a person without one kind of cone sees it: Machado, Oliveira and Fernandes, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), severity 1.0, on
/// linear light.
struct Sight {
  std::string_view name;
  Matrix matrix;
};
constexpr Sight sights[] = {
    {"full", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868},
       {0.114503, 0.786281, 0.099216},
       {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968},
       {0.280085, 0.672501, 0.047413},
       {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779},
       {-0.078411, 0.930809, 0.147602},
       {0.004733, 0.691367, 0.303900}}}},
};

/// Distance in L*a*b* (CIE 1976), 100 from black to white; about 2 is the least that can be seen.
double distance(ColourRole a, ColourRole b, const Sight& sight) {
  const auto seen = [&](ColourRole ink) {
    Three light = times(sight.matrix, linear(ink));
    for (double& channel : light) channel = std::clamp(channel, 0.0, 1.0);
    return lab(light);
  };
  const Three left = seen(a);
  const Three right = seen(b);
  return std::hypot(left[0] - right[0], left[1] - right[1], left[2] - right[2]);
}

/// WCAG 2.2, "contrast ratio": from 1 to 21.
double contrast(ColourRole a, ColourRole b) {
  const double one = times(to_xyz, linear(a))[1];
  const double other = times(to_xyz, linear(b))[1];
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

TEST_CASE("the formulas give the values that their sources give") {
  // Black on white has the highest contrast there is, and white is L* 100.
  CHECK(contrast(ColourRole::paper, ColourRole::paper) == doctest::Approx(1));
  CHECK(lab({1, 1, 1})[0] == doctest::Approx(100));
  CHECK(lab({0, 0, 0})[0] == doctest::Approx(0));
  // Pure red in L*a*b*, as tables of sRGB have it.
  const Three red = lab({1, 0, 0});
  CHECK(red[0] == doctest::Approx(53.24).epsilon(0.01));
  CHECK(red[1] == doctest::Approx(80.09).epsilon(0.01));
  CHECK(red[2] == doctest::Approx(67.20).epsilon(0.01));
  // Nobody sees white as anything else.
  for (const Sight& sight : sights) {
    CAPTURE(sight.name);
    for (const double channel : times(sight.matrix, {1, 1, 1})) {
      CHECK(channel == doctest::Approx(1).epsilon(0.001));
    }
  }
}

TEST_CASE("what must be seen stands out from what it lies on") {
  constexpr double text = 4.5;  // WCAG 2.2, success criterion 1.4.3
  constexpr double mark = 3.0;  // and 1.4.11
  struct Row {
    ColourRole ink;
    ColourRole on;
    double least;
  };
  const Row rows[] = {
      {ColourRole::text, ColourRole::paper, text},
      {ColourRole::quiet_text, ColourRole::paper, text},
      {ColourRole::heading, ColourRole::paper, text},
      {ColourRole::link, ColourRole::paper, text},
      {ColourRole::text, ColourRole::panel, text},
      {ColourRole::quiet_text, ColourRole::panel, text},
      {ColourRole::heading, ColourRole::panel, text},
      {ColourRole::link, ColourRole::panel, text},
      {ColourRole::text, ColourRole::score_0, text},
      {ColourRole::text, ColourRole::score_1, text},
      {ColourRole::paper, ColourRole::score_2, text},
      {ColourRole::text, ColourRole::no_score, text},
      {ColourRole::newest, ColourRole::paper, mark},
      {ColourRole::newest, ColourRole::panel, mark},
      {ColourRole::earlier, ColourRole::paper, mark},
      {ColourRole::earlier, ColourRole::panel, mark},
      {ColourRole::oldest, ColourRole::paper, mark},
      // Boxes of scores are outlined in the ink of text.
      {ColourRole::text, ColourRole::paper, mark},
  };
  for (const Row& row : rows) {
    CAPTURE(static_cast<int>(row.ink));
    CAPTURE(static_cast<int>(row.on));
    CHECK(contrast(row.ink, row.on) >= row.least);
  }
}

TEST_CASE("years, and scores, are told apart by everyone, and in a print in grey") {
  constexpr double clear = 20;          // ten times what can just be seen
  constexpr double clear_in_grey = 10;  // a tenth of the way from black to white
  const std::vector<ColourRole> groups[] = {
      {ColourRole::newest, ColourRole::earlier, ColourRole::oldest},
      {ColourRole::score_0, ColourRole::score_1, ColourRole::score_2},
      {ColourRole::score_1, ColourRole::score_2, ColourRole::no_score}};
  for (const std::vector<ColourRole>& group : groups) {
    for (std::size_t a = 0; a < group.size(); ++a) {
      for (std::size_t b = 0; b < a; ++b) {
        CAPTURE(static_cast<int>(group[a]));
        CAPTURE(static_cast<int>(group[b]));
        for (const Sight& sight : sights) {
          CAPTURE(sight.name);
          CHECK(distance(group[a], group[b], sight) >= clear);
        }
        CHECK(std::abs(lab(linear(group[a]))[0] - lab(linear(group[b]))[0]) >= clear_in_grey);
      }
    }
  }
}

}  // namespace
