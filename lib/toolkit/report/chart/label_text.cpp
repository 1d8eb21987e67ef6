#include "toolkit/report/chart/label_text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "toolkit/text/display.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

constexpr std::string_view ellipsis = "…";

/// Advances of Helvetica, and of the fonts made to its measure (Arial, Liberation Sans), from the
/// space to the tilde, in thousandths of the size. utf8proc knows columns alone, in which an i is
/// as wide as an M: charts laid out by those would break titles that fit.
using Advances = std::array<int, 95>;
constexpr Advances regular = {
    278,  278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,  // !"#$%&'…
    556,  556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,  // 01234567…
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,  // @ABCDEFG…
    667,  778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,  // PQRSTUVW…
    333,  556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,  // `abcdefg…
    556,  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,       // pqrstuvw…
};
constexpr Advances bold = {
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,  // !"#$%&'…
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,  // 01234567…
    975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,  // @ABCDEFG…
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,  // PQRSTUVW…
    333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,  // `abcdefg…
    611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,       // pqrstuvw…
};

/// Other characters, by ranges: as wide as the widest of them, but for a few that stand alone.
struct Range {
  char32_t first;
  char32_t last;
  int advance;
};
constexpr Range ranges[] = {
    {U'¼', U'¾', 840},    {U'Æ', U'Æ', 1000},     {U'æ', U'æ', 890},
    {U'Œ', U'œ', 1000},   {U'Ŵ', U'Ŵ', 950},      {0xA0, 0x17F, 790},
    {0x180, 0x24F, 1340}, {0x2000, 0x206F, 1000}, {0x2070, 0x2079, 400},  // raised figures
};
constexpr int other_letter = 1200;
constexpr int wide_letter = 1400;  // emoji, and East Asian characters
/// For fonts that are a little wider.
constexpr double safety = 1.03;

int advance(std::string_view character, const Advances& ascii) {
  const char32_t value = decode_utf8(character, 0).value;
  if (U' ' <= value && value <= U'~') return ascii[value - U' '];
  const std::size_t columns = display_width(character);
  if (columns == 0) return 0;
  if (columns > 1) return wide_letter;
  const auto* const range = std::ranges::find_if(
      ranges, [&](const Range& one) { return one.first <= value && value <= one.last; });
  return range == std::end(ranges) ? other_letter : range->advance;
}

/// The bytes of the character at `at`, with the marks that stand on it.
std::size_t character_length(std::string_view text, std::size_t at) {
  const auto length = [&](std::size_t from) {
    return std::max<std::size_t>(decode_utf8(text, from).length, 1);
  };
  std::size_t end = at + length(at);
  while (end < text.size() && display_width(text.substr(end, length(end))) == 0) end += length(end);
  return end - at;
}

/// How much of a text fits a width.
struct Fit {
  std::size_t bytes = 0;
  double width = 0;
};

/// Reads no further than that, so that a word of a million letters takes no longer than its lines.
Fit fitting(std::string_view text, const TextStyle& style, double width) {
  Fit fit;
  while (fit.bytes < text.size()) {
    const std::size_t length = character_length(text, fit.bytes);
    const double longer = fit.width + label_width(text.substr(fit.bytes, length), style);
    if (longer > width) break;
    fit = {fit.bytes + length, longer};
  }
  return fit;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : visible(text)) {
    if (c == ' ' || c == '\n') {
      if (!words.back().empty()) words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// Shortens a line until an ellipsis has room behind it.
void end_with_ellipsis(std::string& line, const TextStyle& style, double width) {
  line.resize(fitting(line, style, width - label_width(ellipsis, style)).bytes);
  while (line.ends_with(' ')) line.pop_back();
  line += ellipsis;
}

/// Fills lines with words, and stops one line after those that are wanted.
class Lines {
 public:
  Lines(const TextStyle& style, double width, std::size_t most)
      : style_(style), width_(width), max_(most) {}

  void add(std::string_view word) {
    const double gap = lines_.back().empty() ? 0 : label_width(" ", style_);
    const Fit fit = fitting(word, style_, width_ - used_ - gap);
    if (fit.bytes == word.size()) {
      if (gap > 0) lines_.back() += ' ';
      append(word, gap + fit.width);
      return;
    }
    if (!lines_.back().empty()) next_line();
    while (!full() && !word.empty()) {
      Fit part = fitting(word, style_, width_);
      // One character that is wider than the line.
      if (part.bytes == 0) part = {character_length(word, 0), width_};
      append(word.substr(0, part.bytes), part.width);
      word.remove_prefix(part.bytes);
      if (!word.empty()) next_line();
    }
  }

  [[nodiscard]] bool full() const { return lines_.size() > max_; }

  std::vector<std::string> take() {
    if (full()) {
      lines_.resize(max_);
      end_with_ellipsis(lines_.back(), style_, width_);
    }
    return std::move(lines_);
  }

 private:
  void append(std::string_view text, double width) {
    lines_.back() += text;
    used_ += width;
  }

  void next_line() {
    lines_.emplace_back();
    used_ = 0;
  }

  const TextStyle& style_;
  double width_;
  std::size_t max_;
  std::vector<std::string> lines_ = std::vector<std::string>(1);
  double used_ = 0;  ///< of the last line
};

}  // namespace

double label_width(std::string_view text, const TextStyle& style) {
  int thousandths = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = std::max<std::size_t>(decode_utf8(text, at).length, 1);
    thousandths += advance(text.substr(at, length), style.bold ? bold : regular);
    at += length;
  }
  return thousandths * style.size / 1000 * safety;
}

std::vector<std::string> label_lines(std::string_view text, const TextStyle& style, double width,
                                     std::size_t most) {
  Lines lines(style, width, most);
  for (const std::string& word : words_of(text)) {
    if (lines.full()) break;
    lines.add(word);
  }
  return lines.take();
}

std::vector<std::string> title_lines(std::string_view text, const TextStyle& style, double width,
                                     std::size_t most) {
  std::vector<std::string> best = label_lines(text, style, width, most);
  // A text that is cut fills its lines.
  if (best.size() == 1 || best.size() == most) return best;
  constexpr int steps = 16;
  for (int step = 1; step <= steps; ++step) {
    const double narrower = width * (2 * steps - step) / (2 * steps);
    auto lines = label_lines(text, style, narrower, most);
    if (lines.size() > best.size()) break;
    best = std::move(lines);
  }
  return best;
}

double widest(const std::vector<std::string>& lines, const TextStyle& style) {
  double width = 0;
  for (const std::string& line : lines) width = std::max(width, label_width(line, style));
  return width;
}

}  // namespace toolkit
