#include "toolkit/render/pdf/file/colour_profile.hpp"

#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

namespace toolkit::pdf {
namespace {

void put_16(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value >> 8U & 0xFFU);
  out += static_cast<char>(value & 0xFFU);
}

void put_32(std::string& out, std::uint32_t value) {
  put_16(out, value >> 16U);
  put_16(out, value & 0xFFFFU);
}

/// A signed number with 16 bits behind the point.
void put_fixed(std::string& out, double value) {
  put_32(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536))));
}

std::string xyz(double x, double y, double z) {
  std::string out("XYZ \0\0\0\0", 8);
  for (const double value : {x, y, z}) put_fixed(out, value);
  return out;
}

std::string curve() {
  constexpr unsigned steps = 256;
  std::string out("curv\0\0\0\0", 8);
  put_32(out, steps);
  for (unsigned step = 0; step < steps; ++step) {
    const double value = step / (steps - 1.0);
    const double light = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    put_16(out, static_cast<std::uint32_t>(std::lround(65535 * light)));
  }
  return out;
}

std::string description(std::string_view name) {
  std::string out("desc\0\0\0\0", 8);
  put_32(out, static_cast<std::uint32_t>(name.size() + 1));
  out += name;
  // No names in Unicode or for the Macintosh: their counts, codes and one field of fixed length.
  return out.append(1 + 4 + 4 + 2 + 1 + 67, '\0');
}

struct Tag {
  std::string_view name;
  std::string data;  // empty: the data of the tag before it
};

constexpr std::size_t header_size = 128;

}  // namespace

std::string srgb_profile() {
  const std::vector<Tag> tags = {{"desc", description("sRGB")},
                                 {"cprt", std::string("text\0\0\0\0Free for any use\0", 25)},
                                 {"wtpt", xyz(0.9642, 1, 0.8249)},
                                 {"rXYZ", xyz(0.43607, 0.22249, 0.01392)},
                                 {"gXYZ", xyz(0.38515, 0.71687, 0.09708)},
                                 {"bXYZ", xyz(0.14307, 0.06061, 0.71410)},
                                 {"rTRC", curve()},
                                 {"gTRC", {}},
                                 {"bTRC", {}}};
  const std::size_t data_at = header_size + 4 + 12 * tags.size();
  std::string table;
  std::string data;
  put_32(table, static_cast<std::uint32_t>(tags.size()));
  std::size_t at = 0;
  std::size_t size = 0;
  for (const Tag& tag : tags) {
    if (!tag.data.empty()) {
      at = data_at + data.size();
      size = tag.data.size();
      data += tag.data;
      data.resize((data.size() + 3) / 4 * 4);
    }
    table += tag.name;
    put_32(table, static_cast<std::uint32_t>(at));
    put_32(table, static_cast<std::uint32_t>(size));
  }
  std::string header;
  put_32(header, static_cast<std::uint32_t>(data_at + data.size()));
  header.append(4, '\0');
  put_32(header, 0x02100000);  // version 2.1
  header += "mntrRGB XYZ ";
  for (const std::uint32_t part : {2024U, 1U, 1U, 0U, 0U, 0U}) put_16(header, part);
  header += "acsp";
  header.append(28, '\0');  // no platform, flags, device or preferred rendering
  for (const double white : {0.9642, 1.0, 0.8249}) put_fixed(header, white);
  header.resize(header_size);
  return header + table + data;
}

}  // namespace toolkit::pdf
