#include "render/pdf/pdf_value.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <stdexcept>

#include "toolkit/text/utf8.hpp"

namespace toolkit::test {
namespace {

using Kind = PdfValue::Kind;

[[noreturn]] void refuse(const std::string& why) { throw std::runtime_error("not a PDF: " + why); }

class Reader {
 public:
  Reader(std::string_view text, std::size_t& at) : text_(text), at_(at) {}

  PdfValue value() {
    skip_blanks();
    if (at_ >= text_.size()) return {};
    const char c = text_[at_];
    if (starts_with("<<")) return list(Kind::dict, 2, ">>");
    if (c == '[') return list(Kind::array, 1, "]");
    if (c == '<') return hex_string();
    if (c == '(') return literal_string();
    if (c == '/') return name();
    if (c == '+' || c == '-' || c == '.' || is_digit(c)) return number_or_reference();
    return word();
  }

 private:
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  static bool is_blank(char c) { return std::string_view(" \t\r\n\f\0", 6).find(c) != npos; }
  static bool is_regular(char c) {
    return !is_blank(c) && std::string_view("()<>[]{}/%").find(c) == npos;
  }

  [[nodiscard]] bool starts_with(std::string_view part) const {
    return text_.substr(at_).starts_with(part);
  }

  void skip_blanks() {
    while (at_ < text_.size()) {
      if (text_[at_] == '%') {
        at_ = std::min(text_.find_first_of("\r\n", at_), text_.size());
      } else if (is_blank(text_[at_])) {
        ++at_;
      } else {
        return;
      }
    }
  }

  char next() {
    if (at_ >= text_.size()) refuse("it ends within a value");
    return text_[at_++];
  }

  std::string_view regular() {
    const std::size_t from = at_;
    while (at_ < text_.size() && is_regular(text_[at_])) ++at_;
    return text_.substr(from, at_ - from);
  }

  PdfValue list(Kind kind, std::size_t opening, std::string_view closing) {
    PdfValue made;
    made.kind = kind;
    at_ += opening;
    for (skip_blanks(); !starts_with(closing); skip_blanks()) {
      made.items.push_back(value());
      if (!made.items.back()) refuse("a list does not end");
      const bool is_key = kind == Kind::dict && made.items.size() % 2 == 1;
      if (is_key && made.items.back().kind != Kind::name) refuse("a key that is no name");
    }
    at_ += closing.size();
    if (kind == Kind::dict && made.items.size() % 2 == 1) refuse("a key without a value");
    return made;
  }

  static unsigned hex_digit(char c) {
    unsigned digit = 0;
    if (std::from_chars(&c, &c + 1, digit, 16).ec != std::errc{}) refuse("not a hex digit");
    return digit;
  }

  PdfValue hex_string() {
    PdfValue made;
    made.kind = Kind::string;
    ++at_;
    for (char c = next(); c != '>'; c = next()) {
      const unsigned high = hex_digit(c);
      made.text += static_cast<char>(high << 4U | hex_digit(next()));
    }
    return made;
  }

  PdfValue literal_string() {
    PdfValue made;
    made.kind = Kind::string;
    ++at_;
    int depth = 1;
    for (char c = next();; c = next()) {
      if (c == '\\') {
        made.text += escaped();
        continue;
      }
      if (c == '\r') refuse("a bare end of line in a string");
      if (c == '(') ++depth;
      if (c == ')' && --depth == 0) return made;
      made.text += c;
    }
  }

  char escaped() {
    const char c = next();
    if (is_digit(c)) {
      auto byte = static_cast<unsigned>(c - '0');
      for (int i = 0; i < 2; ++i) byte = byte * 8 + static_cast<unsigned>(next() - '0');
      return static_cast<char>(byte);
    }
    constexpr std::string_view letters = "nrtbf()\\";
    constexpr std::string_view meanings = "\n\r\t\b\f()\\";
    const std::size_t place = letters.find(c);
    if (place == npos) refuse("an escape that means nothing");
    return meanings[place];
  }

  PdfValue name() {
    PdfValue made;
    made.kind = Kind::name;
    ++at_;
    const std::string_view written = regular();
    for (std::size_t i = 0; i < written.size(); ++i) {
      if (written[i] != '#') {
        made.text += written[i];
      } else if (i + 2 < written.size()) {
        made.text += static_cast<char>(hex_digit(written[i + 1]) << 4U | hex_digit(written[i + 2]));
        i += 2;
      } else {
        refuse("half an escape in a name");
      }
    }
    return made;
  }

  PdfValue number_or_reference() {
    PdfValue made;
    made.kind = Kind::number;
    const std::string_view digits = regular();
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), made.number);
    if (error != std::errc{} || end != digits.data() + digits.size()) {
      refuse("a number such as " + std::string(digits));
    }
    const std::size_t here = at_;
    skip_blanks();
    if (regular() == "0") {
      skip_blanks();
      if (regular() == "R") {
        made.kind = Kind::reference;
        return made;
      }
    }
    at_ = here;
    return made;
  }

  PdfValue word() {
    PdfValue made;
    made.kind = Kind::op;
    made.text = regular();
    if (made.text.empty()) refuse("a bracket that closes nothing");
    return made;
  }

  static constexpr std::size_t npos = std::string_view::npos;
  std::string_view text_;
  std::size_t& at_;
};

}  // namespace

const PdfValue& PdfValue::operator[](std::string_view key) const {
  static const PdfValue none;
  if (kind != Kind::dict) refuse("no dict where " + std::string(key) + " is asked for");
  for (std::size_t i = 0; i < items.size(); i += 2) {
    if (items[i].text == key) return items[i + 1];
  }
  return none;
}

const PdfValue& PdfValue::at(std::size_t item) const {
  if (kind != Kind::array) refuse("no array");
  return items.at(item);
}

std::string PdfValue::words() const {
  if (kind != Kind::string) refuse("no string");
  return text.starts_with("\xFE\xFF") ? from_utf16(std::string_view(text).substr(2)) : text;
}

int PdfValue::whole() const {
  if (kind != Kind::number && kind != Kind::reference) refuse("no number");
  if (number != std::floor(number)) refuse("no whole number");
  return static_cast<int>(number);
}

PdfValue read_pdf_value(std::string_view text, std::size_t& at) { return Reader(text, at).value(); }

std::string from_utf16(std::string_view bytes) {
  std::string out;
  const auto unit = [&](std::size_t at) -> char32_t {
    if (at + 2 > bytes.size()) refuse("half a unit of UTF-16");
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    return static_cast<char32_t>(byte(at) << 8U | byte(at + 1));
  };
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    char32_t value = unit(at);
    if (value >= 0xD800 && value < 0xE000) {
      at += 2;
      const char32_t low = unit(at);
      if (value >= 0xDC00 || low < 0xDC00 || low >= 0xE000) refuse("half a pair of UTF-16");
      value = 0x10000 + ((value - 0xD800) << 10U) + (low - 0xDC00);
    }
    out += encode_utf8(value);
  }
  return out;
}

}  // namespace toolkit::test
