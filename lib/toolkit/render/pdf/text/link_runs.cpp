#include "toolkit/render/pdf/text/link_runs.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <utf8proc.h>

#include "toolkit/text/utf8.hpp"

namespace toolkit::pdf {
namespace {

/// An address longer than this stays plain text.
constexpr std::size_t longest_address = 2000;

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// What an address may hold: of ASCII all but blanks and what no address holds bare, beyond it
/// letters, marks and digits.
bool may_hold(char32_t c) {
  if (c < 0x80) {
    return c > U' ' && c != 0x7F &&
           std::string_view("<>\"{}|\\^`[]").find(static_cast<char>(c)) == std::string_view::npos;
  }
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

/// How far an address goes that begins the text, at most one letter too long.
std::size_t length_of_address(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && length <= longest_address) {
    const CodePoint point = decode_utf8(text, length);
    if (point.length == 0 || !may_hold(point.value)) break;
    length += point.length;
  }
  return length;
}

/// An address without the marks at its end that belong to the sentence. A bracket does, unless it
/// was opened within the address.
std::size_t without_marks(std::string_view address) {
  std::ptrdiff_t unopened = std::ranges::count(address, ')') - std::ranges::count(address, '(');
  std::size_t length = address.size();
  for (; length > 0; --length) {
    const char last = address[length - 1];
    if (last == ')') {
      if (unopened <= 0) break;
      --unopened;
    } else if (std::string_view(".,;:!?'").find(last) == std::string_view::npos) {
      break;
    }
  }
  return length;
}

std::string encoded(std::string_view address) {
  std::string out;
  for (const char c : address) {
    if (is_ascii(c)) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return out;
}

/// The length of the address that the text begins with, to be made a link; 0 for none.
std::size_t find_address(std::string_view text) {
  if (!text.starts_with("https://") && !text.starts_with("http://")) return 0;
  std::size_t length = length_of_address(text);
  if (length > longest_address) return 0;
  length = without_marks(text.substr(0, length));
  const std::size_t host = text.find("//") + 2;
  if (length <= host) return 0;
  const std::size_t path = std::min(text.find_first_of("/?#", host), length);
  return std::ranges::all_of(text.substr(host, path - host), is_ascii) ? length : 0;
}

}  // namespace

std::vector<TextRun> linked_runs(std::string_view text, bool bold, ColourRole ink) {
  std::vector<TextRun> runs;
  const auto add = [&](std::string_view words, std::string link) {
    if (words.empty()) return;
    runs.push_back(
        {std::string(words), bold, link.empty() ? ink : ColourRole::link, std::move(link)});
  };
  std::size_t plain = 0;
  for (std::size_t at = text.find("http"); at < text.size(); at = text.find("http", at)) {
    const std::string_view rest = text.substr(at);
    const std::size_t length = find_address(rest);
    if (length == 0) {
      ++at;
      continue;
    }
    add(text.substr(plain, at - plain), {});
    add(rest.substr(0, length), encoded(rest.substr(0, length)));
    at += length;
    plain = at;
  }
  add(text.substr(plain), {});
  return runs;
}

}  // namespace toolkit::pdf
