#include "toolkit/document/check_encoding.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "toolkit/diagnostics/say.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

constexpr const char* save_as_utf8 =
    "save the file as UTF-8 (in Notepad: Save as, then Encoding: UTF-8)";

/// UTF-16 and UTF-32 start with a byte order mark, or with zero bytes beside the first letters.
bool looks_like_wide_encoding(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  const std::string_view first = text.substr(0, 4);
  return first.size() >= 2 && first.find('\0') != std::string_view::npos;
}

/// Bytes that single-byte encodings of English text use: a pound sign, dashes, curly quotes.
std::string_view single_byte_guess(unsigned char byte) {
  switch (byte) {
    case 0x91:
    case 0x92:
      return "a curly apostrophe";
    case 0x93:
    case 0x94:
      return "a curly quotation mark";
    case 0x96:
    case 0x97:
      return "a dash";
    case 0xA3:
      return "a pound sign";
    default:
      return "a letter";
  }
}

/// A file with more bad characters than this is no text in UTF-8.
constexpr std::size_t max_bad = 1000;

/// Everything but plain ASCII, newline and tab needs a closer look.
constexpr auto needs_a_look = [] {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    table[byte] = (byte < 0x20 && byte != '\n' && byte != '\t') || byte >= 0x7F;
  }
  return table;
}();

class EncodingCheck {
 public:
  EncodingCheck(const SourceText& source, Findings& findings, Repairs& repairs)
      : text_(source.text()), findings_(findings), repairs_(repairs) {}

  bool run() {
    for (std::size_t at = 0; at < text_.size();) {
      if (!needs_a_look[static_cast<unsigned char>(text_[at])]) {
        ++at;
        continue;
      }
      const CodePoint point = decode_utf8(text_, at);
      if (point.length == 0) {
        invalid_byte(at);
        ++at;
      } else {
        if (point.value == U'\r') return lone_carriage_return(at);
        check(at, point);
        at += point.length;
      }
      if (bad_ > max_bad) return false;
    }
    return true;
  }

 private:
  /// Once a line is enough to say.
  bool first_in_line(std::size_t at) {
    ++bad_;
    const std::size_t newline = text_.substr(0, at).rfind('\n');
    const std::size_t line = newline == std::string_view::npos ? 0 : newline + 1;
    const bool first = reported_line_ != line;
    if (first) control_.reset();
    reported_line_ = line;
    return first;
  }

  void invalid_byte(std::size_t at) {
    repairs_.replace({at, at + 1}, "?");
    if (!first_in_line(at)) return;
    findings_.add(Diagnostic::invalid_utf8, Span{at, at + 1}, "this is not UTF-8 text",
                  say("{}; it may be {} from another encoding", known(save_as_utf8),
                      known(single_byte_guess(static_cast<unsigned char>(text_[at])))));
  }

  bool lone_carriage_return(std::size_t at) {
    findings_.add(Diagnostic::lone_carriage_return, Span{at, at + 1},
                  "a carriage return stands here without a line feed",
                  "save the file with Windows (CRLF) or Unix (LF) line ends");
    return false;
  }

  void check(std::size_t at, CodePoint point) {
    const Span span{at, at + point.length};
    const auto number = static_cast<std::uint32_t>(point.value);
    if (is_forbidden(point.value)) {
      repairs_.replace(span, " ");
      if (first_in_line(at)) {
        control_ =
            findings_.add(Diagnostic::control_character, span,
                          say("an invisible control character stands here (U+{:04X})", number),
                          "delete it; it often comes along when text is pasted");
      }
      if (control_) findings_.add_to_fix(*control_, {span, {}});
    } else if (is_bidirectional_control(point.value)) {
      findings_.add(Diagnostic::bidirectional_control, span,
                    say("an invisible character stands here that turns the direction of "
                        "the text (U+{:04X})",
                        number),
                    "delete it unless the text is written from right to left");
    }
  }

  std::string_view text_;
  Findings& findings_;
  Repairs& repairs_;
  std::size_t bad_ = 0;
  std::size_t reported_line_ = std::string_view::npos;
  std::optional<Findings::Handle> control_;  ///< what is said of that line, if of such a character
};

}  // namespace

bool check_encoding(const SourceText& source, Findings& findings, Repairs& repairs) {
  if (looks_like_wide_encoding(source.text())) {
    findings.add(Diagnostic::wrong_encoding, std::nullopt,
                 "the file is UTF-16 or UTF-32, not UTF-8", save_as_utf8);
    return false;
  }
  return EncodingCheck(source, findings, repairs).run();
}

}  // namespace toolkit
