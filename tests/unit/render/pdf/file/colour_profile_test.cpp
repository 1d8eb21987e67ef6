#include "toolkit/render/pdf/file/colour_profile.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace {

std::uint32_t number_at(std::string_view bytes, std::size_t at, int length) {
  std::uint32_t number = 0;
  for (int i = 0; i < length; ++i) {
    number = number << 8U | static_cast<unsigned char>(bytes.at(at + static_cast<std::size_t>(i)));
  }
  return number;
}

/// The data of each tag, by its name. Checks that each lies within the profile.
std::map<std::string, std::string_view> tags_of(std::string_view profile) {
  std::map<std::string, std::string_view> tags;
  const std::uint32_t count = number_at(profile, 128, 4);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::size_t entry = 132 + 12 * std::size_t{i};
    const std::size_t at = number_at(profile, entry + 4, 4);
    const std::size_t size = number_at(profile, entry + 8, 4);
    CHECK(at % 4 == 0);
    CHECK(at >= 132 + 12 * std::size_t{count});
    REQUIRE(at + size <= profile.size());
    tags[std::string(profile.substr(entry, 4))] = profile.substr(at, size);
  }
  return tags;
}

std::array<double, 3> xyz(std::string_view tag) {
  std::array<double, 3> parts{};
  for (std::size_t i = 0; i < 3; ++i) {
    parts[i] = static_cast<std::int32_t>(number_at(tag, 8 + 4 * i, 4)) / 65536.0;
  }
  return parts;
}

TEST_CASE("the profile is one of a screen's RGB, as long as it says") {
  const std::string_view profile = toolkit::pdf::srgb_profile();
  CHECK(number_at(profile, 0, 4) == profile.size());
  CHECK(profile.size() < 1100);
  CHECK(profile.substr(8, 1) == "\x02");
  CHECK(profile.substr(12, 12) == "mntrRGB XYZ ");
  CHECK(profile.substr(36, 4) == "acsp");
  auto tags = tags_of(profile);
  for (const char* const name :
       {"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"}) {
    CAPTURE(name);
    CHECK(tags.contains(name));
  }
  CHECK(tags.size() == 9);
  CHECK(tags["rTRC"] == tags["gTRC"]);
  CHECK(tags["rTRC"] == tags["bTRC"]);
}

TEST_CASE("full red, green and blue together make the white of profiles") {
  const std::string_view profile = toolkit::pdf::srgb_profile();
  auto tags = tags_of(profile);
  const std::array<double, 3> d50 = {0.9642, 1, 0.8249};
  for (std::size_t i = 0; i < 3; ++i) {
    const double sum = xyz(tags["rXYZ"])[i] + xyz(tags["gXYZ"])[i] + xyz(tags["bXYZ"])[i];
    CHECK(sum == doctest::Approx(d50[i]).epsilon(0.0005));
    CHECK(xyz(tags["wtpt"])[i] == doctest::Approx(d50[i]).epsilon(0.0001));
  }
  // Most of what makes light bright is green.
  CHECK(xyz(tags["gXYZ"])[1] > xyz(tags["rXYZ"])[1]);
  CHECK(xyz(tags["rXYZ"])[1] > xyz(tags["bXYZ"])[1]);
}

TEST_CASE("the curve is that of sRGB") {
  const std::string_view profile = toolkit::pdf::srgb_profile();
  const std::string_view curve = tags_of(profile)["rTRC"];
  REQUIRE(number_at(curve, 8, 4) == 256);
  const auto light = [&](std::size_t step) { return number_at(curve, 12 + 2 * step, 2) / 65535.0; };
  CHECK(light(0) == 0);
  CHECK(light(255) == 1);
  // From IEC 61966-2-1: straight at first, then a power.
  CHECK(light(10) == doctest::Approx(10 / 255.0 / 12.92).epsilon(0.0001));
  CHECK(light(40) == doctest::Approx(0.0212).epsilon(0.0001));
  CHECK(light(128) == doctest::Approx(0.2159).epsilon(0.001));
  CHECK(light(188) == doctest::Approx(0.5029).epsilon(0.001));
  for (std::size_t step = 1; step < 256; ++step) CHECK(light(step) > light(step - 1));
}

}  // namespace
