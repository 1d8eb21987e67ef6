#include "properties.hpp"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <utility>

#include "toolkit/text/utf8.hpp"

namespace toolkit::fuzz {
namespace {

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F); }

/// What XML 1.0 allows.
bool is_xml(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

bool allows(Kind kind, char32_t c) {
  switch (kind) {
    case Kind::terminal:
    case Kind::github:
      return c == '\n' || !(is_control(c) || is_bidirectional_control(c));
    case Kind::document:
      return c == '\n' || c == '\t' || c == '\r' || !is_control(c);
    case Kind::xml:
      return is_xml(c);
    case Kind::json:
      break;
  }
  return true;
}

void require_characters(Kind kind, std::string_view output) {
  for (std::size_t at = 0; at < output.size();) {
    if (output[at] >= ' ' && output[at] <= '~') {
      ++at;
      continue;
    }
    const CodePoint next = decode_utf8(output, at);
    require(next.length > 0, "output is valid UTF-8", output.substr(at));
    require(allows(kind, next.value), "output holds no control character", output.substr(at));
    at += next.length;
  }
}

/// A rough look: references and tags begin as they should.
void require_xml(std::string_view output) {
  constexpr std::string_view references[] = {"amp;", "lt;", "gt;", "quot;", "apos;", "#"};
  for (std::size_t at = output.find_first_of("<&"); at != std::string_view::npos;
       at = output.find_first_of("<&", at + 1)) {
    const std::string_view rest = output.substr(at + 1);
    if (output[at] == '&') {
      require(std::ranges::any_of(references,
                                  [&](std::string_view known) { return rest.starts_with(known); }),
              "an ampersand starts a reference", output.substr(at));
    } else {
      require(!rest.empty() && (std::string_view("/?!").find(rest[0]) != std::string_view::npos ||
                                (rest[0] >= 'a' && rest[0] <= 'z')),
              "a less-than sign starts a tag", output.substr(at));
      require(!rest.starts_with("script"), "there is no script", output.substr(at));
    }
  }
}

/// A line is one command of those that findings are, and no other can start in it.
void require_commands(std::string_view output) {
  constexpr std::string_view known[] = {"::error", "::warning", "::notice"};
  require(output.find("##[") == std::string_view::npos, "no command of the old kind", output);
  while (!output.empty()) {
    const std::string_view line = output.substr(0, output.find('\n'));
    require(
        std::ranges::any_of(known, [&](std::string_view start) { return line.starts_with(start); }),
        "a line is a finding's command", line);
    output.remove_prefix(std::min(output.size(), line.size() + 1));
  }
}

}  // namespace

void breach(std::string_view property, std::string_view output) {
  constexpr std::size_t most = 400;
  const std::string_view start = output.substr(0, most);
  std::fprintf(stderr, "\ntoolkit: this does not hold: %.*s\n%.*s\n",
               static_cast<int>(property.size()), property.data(), static_cast<int>(start.size()),
               start.data());
  __builtin_trap();
}

void require_kind(Kind kind, std::string_view output) {
  require_characters(kind, output);
  if (kind == Kind::json) {
    require(nlohmann::json::accept(output), "JSON can be read", output);
  } else if (kind == Kind::xml) {
    require_xml(output);
  } else if (kind == Kind::github) {
    require_commands(output);
  }
}

nlohmann::json require_json(std::string_view output) {
  nlohmann::json document = nlohmann::json::parse(output, nullptr, false);
  require(!document.is_discarded(), "JSON can be read", output);
  return document;
}

}  // namespace toolkit::fuzz
