#include "toolkit/text/display.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

/// One code point, or one invalid byte, as it stands in a text.
struct Character {
  CodePoint point;
  std::size_t bytes = 1;
  std::size_t columns = 1;
};

constexpr bool is_printable_ascii(char character) { return ' ' <= character && character <= '~'; }

Character character_at(std::string_view text, std::size_t offset) {
  if (is_printable_ascii(text[offset])) return {{static_cast<char32_t>(text[offset]), 1}, 1, 1};
  const CodePoint point = decode_utf8(text, offset);
  if (point.length == 0) return {};
  // A tab is one column everywhere in this program: visible() prints it as one space.
  if (point.value == U'\t') return {point, 1, 1};
  const int columns = utf8proc_charwidth(static_cast<utf8proc_int32_t>(point.value));
  return {point, point.length, static_cast<std::size_t>(columns)};
}

std::string hexadecimal(char32_t value, int digits) {
  std::string text;
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
    text += "0123456789abcdef"[(value >> shift) & 0xF];
  }
  return text;
}

std::string escape(char32_t value) {
  if (value < 0x80) return "\\x" + hexadecimal(value, 2);
  if (value <= 0xFFFF) return "\\u" + hexadecimal(value, 4);
  return "\\U" + hexadecimal(value, 8);
}

bool needs_escape(const Character& character) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(character.point.value))) {
    case UTF8PROC_CATEGORY_CC:
      return character.point.value != U'\n';
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return true;
    case UTF8PROC_CATEGORY_CF:
      // Of the format characters only the soft hyphen takes a column; the others, among them the
      // bidirectional controls and the byte order mark, would work unseen.
      return character.columns == 0;
    default:
      return false;
  }
}

std::size_t spaces_at(std::string_view text, std::size_t offset) {
  return std::min(text.find_first_not_of(' ', offset), text.size()) - offset;
}

/// Fills lines word by word.
class Wrapper {
 public:
  Wrapper(std::vector<std::string>& lines, std::size_t width) : lines_(lines), width_(width) {}

  void wrap_line(std::string_view line) {
    std::size_t spaces = spaces_at(line, 0);
    const std::size_t indent = spaces;
    for (std::size_t at = spaces; at < line.size(); at += spaces) {
      const std::string_view word = line.substr(at, line.find(' ', at) - at);
      add_word(word, spaces, at == indent);
      at += word.size();
      spaces = spaces_at(line, at);
    }
    end_line();
  }

 private:
  void add_word(std::string_view word, std::size_t spaces, bool is_first) {
    const std::size_t columns = display_width(word);
    if (is_first) {
      // An indentation gives way to its first word: no line is left empty, no word cut for it.
      spaces = std::min(spaces, width_ - std::min(columns, width_));
    } else if (columns_ + spaces + columns > width_) {
      end_line();
      spaces = 0;
    }
    line_.append(spaces, ' ');
    columns_ += spaces;
    if (columns <= width_) {
      line_ += word;
      columns_ += columns;
    } else {
      add_in_pieces(word);
    }
  }

  void add_in_pieces(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
      const Character character = character_at(word, at);
      // A combining mark takes no column and so stays with its letter.
      if (character.columns > 0 && columns_ > 0 && columns_ + character.columns > width_) {
        end_line();
      }
      line_ += word.substr(at, character.bytes);
      columns_ += character.columns;
      at += character.bytes;
    }
  }

  void end_line() {
    lines_.push_back(std::move(line_));
    line_.clear();
    columns_ = 0;
  }

  std::vector<std::string>& lines_;
  std::size_t width_;
  std::string line_;
  std::size_t columns_ = 0;
};

std::size_t missing_columns(std::string_view text, std::size_t width) {
  const std::size_t columns = display_width(text);
  return columns < width ? width - columns : 0;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    columns += character.columns;
    at += character.bytes;
  }
  return columns;
}

std::string visible(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (is_printable_ascii(text[at])) {
      shown += text[at++];
      continue;
    }
    const Character character = character_at(text, at);
    if (character.point.length == 0) {
      shown += "\\x" + hexadecimal(static_cast<unsigned char>(text[at]), 2);
    } else if (character.point.value == U'\t') {
      shown += ' ';
    } else if (needs_escape(character)) {
      shown += escape(character.point.value);
    } else {
      shown += text.substr(at, character.bytes);
    }
    at += character.bytes;
  }
  return shown;
}

std::string visible_name(std::string_view name) {
  std::string shown = visible(name);
  for (std::size_t at = shown.find('\n'); at != std::string::npos; at = shown.find('\n', at)) {
    shown.replace(at, 1, "\\x0a");
  }
  return shown;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  Wrapper wrapper(lines, std::max<std::size_t>(width, 1));
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    wrapper.wrap_line(text.substr(start, end - start));
    start = end + 1;
  }
  return lines;
}

std::string pad_right(std::string_view text, std::size_t width) {
  return std::string(text).append(missing_columns(text, width), ' ');
}

std::string pad_left(std::string_view text, std::size_t width) {
  return std::string(missing_columns(text, width), ' ').append(text);
}

}  // namespace toolkit
