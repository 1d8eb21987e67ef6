#include "toolkit/render/markdown_text.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "toolkit/text/ascii.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

/// An empty comment after a character keeps GitHub from seeing an address or a name in what
/// follows.
constexpr std::string_view no_link = "<!-- -->";

/// Invisible characters that Markdown would drop or that would hide something are spelt out.
bool must_be_spelt_out(CodePoint point) {
  return point.length == 0 || is_forbidden(point.value) || is_bidirectional_control(point.value);
}

std::string spelt_out(char byte, CodePoint point) {
  if (point.length == 0) {
    return fmt::format("\\\\x{:02x}", static_cast<unsigned>(static_cast<unsigned char>(byte)));
  }
  return fmt::format("\\\\u{:04x}", static_cast<unsigned>(point.value));
}

/// The reference for a character that Markdown or HTML could act on wherever it stands, and before
/// which some reader would show a backslash.
std::string_view reference_for(char c) {
  switch (c) {
    case '|':
      return "&#124;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '&':
      return "&amp;";
    case '`':
      return "&#96;";
    case '\\':
      return "&#92;";
    case '\t':
      return "&#9;";
    case '@':
      return "&#64;";
    case '~':
      return "&#126;";
    case '$':
      return "&#36;";
    case '^':
      return "&#94;";
    default:
      return {};
  }
}

/// The same at the start of a line: a line of colons and hyphens would make a table of the line
/// above, one of equals signs a heading, and a colon a definition.
std::string_view reference_at_start(char c) {
  switch (c) {
    case '=':
      return "&#61;";
    case ':':
      return "&#58;";
    default:
      return {};
  }
}

/// Whether `before` ends with a word, in whatever letter case.
bool ends_with_word(std::string_view before, std::string_view word) {
  return before.size() >= word.size() &&
         to_lower(before.substr(before.size() - word.size())) == word;
}

/// A colon or full stop from which GitHub would make an address.
bool needs_parting(std::string_view line, std::size_t at) {
  const std::string_view before = line.substr(0, at);
  if (line[at] == '.') return ends_with_word(before, "www");
  return line.substr(at).starts_with("://") &&
         (ends_with_word(before, "http") || ends_with_word(before, "https") ||
          ends_with_word(before, "ftp"));
}

/// A letter or a Roman number, which pandoc takes for the number of an item.
bool is_number_in_letters(std::string_view word) {
  return (word.size() == 1 && is_letter(word.front())) ||
         (!word.empty() && word.find_first_not_of("ivxlcdm") == std::string_view::npos) ||
         (!word.empty() && word.find_first_not_of("IVXLCDM") == std::string_view::npos);
}

/// The `.` or `)` of what would start a numbered list.
bool ends_number(std::string_view line, std::size_t at) {
  std::string_view number = line.substr(0, at);
  const bool opened = number.starts_with('(');
  if (opened) number.remove_prefix(1);
  if (number.empty() || (at + 1 < line.size() && line[at + 1] != ' ')) return false;
  if (std::ranges::all_of(number, is_digit) || number == "#") return true;
  // One blank behind `B.` makes it the start of a name.
  const bool initial = line[at] == '.' && is_upper(number.front());
  return is_number_in_letters(number) && (!initial || line.substr(at + 1).starts_with("  "));
}

/// A brace that begins a command or comment of Liquid, Jinja and their like even behind a
/// backslash.
bool begins_command(std::string_view line, std::size_t at) {
  const std::string_view rest = line.substr(at);
  return rest.starts_with("{%") || rest.starts_with("{#");
}

bool needs_backslash(std::string_view line, std::size_t at, bool at_line_start) {
  switch (line[at]) {
    case '*':
    case '_':
    case '[':
    case ']':
    case '{':  // attributes of kramdown, values of Liquid
    case '}':
      return true;
    case '!':
      return at + 1 < line.size() && line[at + 1] == '[';
    case '#':
    case '+':
    case '-':
      return at_line_start && at == 0;
    case '.':
    case ')':
      return at_line_start && ends_number(line, at);
    default:
      return false;
  }
}

/// An address in a text, and where it leads.
struct Link {
  AddressPlace place;
  std::string uri;
};

bool is_in_mailbox(char c) {
  return is_alphanumeric(c) || c == '.' || c == '_' || c == '+' || c == '-';
}

/// The e-mail address around the `@` at a place. Only what every reader takes for one: words of
/// ASCII parted by dots, the last of the host in letters.
std::optional<Link> mailbox_around(std::string_view line, std::size_t sign, std::size_t from) {
  std::size_t begin = sign;
  while (begin > from && is_in_mailbox(line[begin - 1])) --begin;
  while (begin < sign && !is_alphanumeric(line[begin])) ++begin;
  std::size_t end = sign + 1;
  while (end < line.size() &&
         (is_alphanumeric(line[end]) || line[end] == '.' || line[end] == '-')) {
    ++end;
  }
  while (end > sign + 1 && !is_alphanumeric(line[end - 1])) --end;
  const std::string_view host = line.substr(sign + 1, end - sign - 1);
  const std::size_t dot = host.rfind('.');
  if (begin == sign || !is_alphanumeric(line[sign - 1]) || dot == std::string_view::npos ||
      dot == 0 || host.size() - dot < 3 || !std::ranges::all_of(host.substr(dot + 1), is_letter) ||
      host.find("..") != std::string_view::npos || !is_alphanumeric(host.front())) {
    return std::nullopt;
  }
  // Glued to what is no part of such an address.
  if (end < line.size() && (line[end] == '@' || line[end] == '_')) return std::nullopt;
  const std::string_view all = line.substr(begin, end - begin);
  if (all.find("..") != std::string_view::npos || all.find(".@") != std::string_view::npos) {
    return std::nullopt;
  }
  return Link{{begin, end - begin}, std::string(all)};
}

/// An address without its scheme, which GitHub and people take for one.
std::optional<Link> site_at(std::string_view line, std::size_t at, std::size_t from) {
  constexpr std::string_view start = "www.";
  if (to_lower(line.substr(at, start.size())) != start) return std::nullopt;
  if (at > from && (is_alphanumeric(line[at - 1]) || line[at - 1] == '.' || line[at - 1] == '@' ||
                    line[at - 1] == '/' || is_continuation(line[at - 1]))) {
    return std::nullopt;
  }
  const std::size_t host = at + start.size();
  const std::size_t end = end_of_address(line, host);
  if (end == host || end - at > longest_address || !is_alphanumeric(line[host])) {
    return std::nullopt;
  }
  const AddressPlace place{at, end - at};
  return Link{place, "http://" + uri_of(line.substr(at, place.length))};
}

/// Finds the addresses of a text one after another.
class LinkFinder {
 public:
  explicit LinkFinder(std::string_view text) : text_(text), web_(find_web_address(text, 0)) {}

  /// The first at or after a place.
  std::optional<Link> next(std::size_t from) {
    if (web_ && web_->at < from) web_ = find_web_address(text_, from);
    const std::size_t limit = web_ ? web_->at : text_.size();
    for (std::size_t at = from; at < limit; ++at) {
      std::optional<Link> found;
      if (text_[at] == '@') found = mailbox_around(text_, at, from);
      if (lower(text_[at]) == 'w') found = site_at(text_, at, from);
      if (found) return found;
    }
    if (!web_) return std::nullopt;
    return Link{*web_, uri_of(text_.substr(web_->at, web_->length))};
  }

 private:
  std::string_view text_;
  std::optional<AddressPlace> web_;
};

/// Whether an `&` begins what Markdown could read as another character, with or without the
/// semicolon at its end.
bool holds_reference(std::string_view uri) {
  for (std::size_t at = uri.find('&'); at != std::string_view::npos; at = uri.find('&', at + 1)) {
    const auto name = uri.substr(at + 1);
    const auto end =
        std::ranges::find_if(name, [](char c) { return !is_alphanumeric(c) && c != '#'; });
    if (end == name.end() || *end == ';') return true;
  }
  return false;
}

class MarkdownLine {
 public:
  MarkdownLine(std::string_view line, bool at_line_start, bool links)
      : line_(line), at_line_start_(at_line_start), links_(links) {}

  std::string write(AddressPlace address) {
    if (links_ && address.length > 0 && address.length <= longest_address) {
      add_text(0, address.at);
      add_link({address, uri_of(line_.substr(address.at, address.length))});
      add_text(address.at + address.length, line_.size());
    } else {
      add_text(0, line_.size());
    }
    // A heading's trailing #s would vanish.
    if (out_.ends_with('#') && !out_.ends_with("\\#")) out_.insert(out_.size() - 1, "\\");
    return std::move(out_);
  }

 private:
  /// Part of the line, with the addresses in it.
  void add_text(std::size_t from, std::size_t to) {
    LinkFinder links(links_ ? line_.substr(0, to) : std::string_view());
    while (const auto link = links.next(from)) {
      add_plain(from, link->place.at);
      add_link(*link);
      from = link->place.at + link->place.length;
    }
    add_plain(from, to);
  }

  /// In angle brackets where the address is its own URI, which all readers know and people can
  /// read.
  void add_link(const Link& link) {
    // It would make a picture of the link.
    if (out_.ends_with('!')) out_.insert(out_.size() - 1, "\\");
    const std::string_view shown = line_.substr(link.place.at, link.place.length);
    if (shown == link.uri && !holds_reference(link.uri)) {
      out_ += fmt::format("<{}>", link.uri);
      return;
    }
    std::string target;
    for (const char c : link.uri) {
      target += c == '&' ? std::string("&amp;") : std::string(1, c);
    }
    out_ += '[';
    const bool links = std::exchange(links_, false);
    add_plain(link.place.at, link.place.at + link.place.length);
    links_ = links;
    out_ += fmt::format("](<{}>)", target);
  }

  void add_plain(std::size_t from, std::size_t to) {
    for (std::size_t at = from; at < to;) {
      const CodePoint point = decode_utf8(line_, at);
      if (must_be_spelt_out(point)) {
        out_ += spelt_out(line_[at], point);
        at += std::max<std::size_t>(point.length, 1);
        continue;
      }
      add_character(at, point.length);
      at += point.length;
    }
  }

  void add_character(std::size_t at, std::size_t length) {
    const char c = line_[at];
    std::string_view reference = reference_for(c);
    if (begins_command(line_, at)) reference = "&#123;";
    if (reference.empty() && at == 0 && at_line_start_) reference = reference_at_start(c);
    if (!reference.empty()) {
      out_ += reference;
      if (c == '@' && links_) out_ += no_link;
    } else if (links_ && needs_parting(line_, at)) {
      out_ += c == ':' ? "&#58;" : "&#46;";
      out_ += no_link;
    } else {
      if (needs_backslash(line_, at, at_line_start_)) out_ += '\\';
      out_ += line_.substr(at, length);
    }
  }

  std::string_view line_;
  bool at_line_start_;
  bool links_;
  std::string out_;
};

}  // namespace

std::string escape_markdown(std::string_view line, bool at_line_start, AddressPlace address) {
  return MarkdownLine(line, at_line_start, true).write(address);
}

std::string escape_markdown_without_links(std::string_view line) {
  return MarkdownLine(line, false, false).write({});
}

}  // namespace toolkit
