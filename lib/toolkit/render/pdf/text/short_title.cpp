#include "toolkit/render/pdf/text/short_title.hpp"

#include <cstddef>

#include "toolkit/text/utf8.hpp"

namespace toolkit::pdf {
namespace {

constexpr std::size_t longest = 300;

}  // namespace

std::string short_title(std::string_view text) {
  if (text.size() <= longest) return std::string(text);
  std::size_t end = longest;
  while (end > 0 && is_continuation(text[end])) --end;
  return std::string(text.substr(0, end)) + "…";
}

}  // namespace toolkit::pdf
