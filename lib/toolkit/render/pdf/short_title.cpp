#include "toolkit/render/pdf/short_title.hpp"

#include <cstddef>

namespace toolkit::pdf {
namespace {

constexpr std::size_t longest = 300;

bool continues_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80; }

}  // namespace

std::string short_title(std::string_view text) {
  if (text.size() <= longest) return std::string(text);
  std::size_t end = longest;
  while (end > 0 && continues_letter(text[end])) --end;
  return std::string(text.substr(0, end)) + "…";
}

}  // namespace toolkit::pdf
