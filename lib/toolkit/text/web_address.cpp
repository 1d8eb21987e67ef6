#include "toolkit/text/web_address.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <utf8proc.h>

#include "toolkit/text/ascii.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

constexpr std::string_view schemes[] = {"https://", "http://"};

bool is_hex_digit(char c) { return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'f'); }

int hex_value(char c) { return is_digit(c) ? c - '0' : lower(c) - 'a' + 10; }

/// Whether a percent sign with two digits behind it stands there.
bool is_encoded_at(std::string_view address, std::size_t at) {
  return address[at] == '%' && at + 2 < address.size() && is_hex_digit(address[at + 1]) &&
         is_hex_digit(address[at + 2]);
}

/// What an address in a text may hold: of ASCII all but blanks and what no address holds bare,
/// beyond it letters, marks and digits.
bool may_hold(char32_t c) {
  if (c < 0x80) {
    return c > U' ' && c != 0x7F &&
           std::string_view("<>\"{}|\\^`[]").find(static_cast<char>(c)) == std::string_view::npos;
  }
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
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

/// Of ASCII, what may stand anywhere in a URI.
bool stands_bare(char c) {
  return is_alphanumeric(c) ||
         std::string_view("-._~:/?@!$&'()*+,;=").find(c) != std::string_view::npos;
}

/// The length of the scheme that stands there, or 0.
std::size_t scheme_at(std::string_view text, std::size_t at) {
  for (const std::string_view scheme : schemes) {
    if (to_lower(text.substr(at, scheme.size())) == scheme) return scheme.size();
  }
  return 0;
}

}  // namespace

std::string uri_of(std::string_view address) {
  const std::size_t marks = address.find("://");
  const std::size_t host = marks == std::string_view::npos ? 0 : marks + 3;
  const std::size_t path = std::min(address.find_first_of("/?#", host), address.size());
  bool in_fragment = false;
  std::string out;
  for (std::size_t at = 0; at < address.size(); ++at) {
    const char c = address[at];
    bool bare = stands_bare(c);
    if (c == '%') {
      bare = is_encoded_at(address, at);
    } else if (c == '#') {
      bare = !in_fragment;
      in_fragment = true;
    } else if (c == '[' || c == ']') {
      // Around a host's number.
      bare = at >= host && at < path;
    }
    if (bare) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return out;
}

std::string percent_decoded(std::string_view address) {
  std::string out;
  for (std::size_t at = 0; at < address.size(); ++at) {
    if (!is_encoded_at(address, at)) {
      out += address[at];
      continue;
    }
    constexpr int sixteen = 16;
    out += static_cast<char>(hex_value(address[at + 1]) * sixteen + hex_value(address[at + 2]));
    at += 2;
  }
  return out;
}

std::size_t end_of_address(std::string_view text, std::size_t host) {
  if (host < text.size() && std::string_view("/?#").find(text[host]) != std::string_view::npos) {
    return host;
  }
  std::size_t end = host;
  while (end < text.size() && end - host <= longest_address) {
    const CodePoint point = decode_utf8(text, end);
    if (point.length == 0 || !may_hold(point.value)) break;
    end += point.length;
  }
  return host + without_marks(text.substr(host, end - host));
}

std::optional<AddressPlace> find_web_address(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find_first_of("hH", from); at != std::string_view::npos;
       at = text.find_first_of("hH", at + 1)) {
    const std::size_t scheme = scheme_at(text, at);
    if (scheme == 0) continue;
    const std::size_t end = end_of_address(text, at + scheme);
    if (end > at + scheme && end - at <= longest_address) return AddressPlace{at, end - at};
  }
  return std::nullopt;
}

}  // namespace toolkit
