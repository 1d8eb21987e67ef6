#include "toolkit/calendar/period.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <span>
#include <vector>

namespace toolkit {
namespace {

namespace chrono = std::chrono;
using Kind = Period::Kind;

constexpr std::size_t longest_period = 64;

constexpr std::string_view all_digits = "0123456789";
constexpr std::string_view all_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The longest start of a text that is made of the characters.
std::string_view leading(std::string_view text, std::string_view characters) {
  return text.substr(0, text.find_first_not_of(characters));
}

bool is_calendar_year(int year) { return 1900 <= year && year <= 2199; }

std::optional<Period> existing(int start_year, Kind kind) {
  const int end_year = kind == Kind::financial ? start_year + 1 : start_year;
  if (!is_calendar_year(start_year) || !is_calendar_year(end_year)) return std::nullopt;
  return Period{start_year, kind};
}

struct PeriodNumber {
  int value = 0;
  std::size_t digits = 0;

  /// 0 where this is no year.
  [[nodiscard]] int as_year() const {
    if (digits == 2) return 2000 + value;
    return digits == 4 ? value : 0;
  }
};

/// The number at the front of a text: nothing when it has more than four digits.
std::optional<PeriodNumber> leading_number(std::string_view text) {
  const std::string_view digits = leading(text, all_digits);
  if (digits.empty() || digits.size() > 4) return std::nullopt;
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return PeriodNumber{value, digits.size()};
}

struct Word {
  std::string_view text;
  int month = 0;  // 0 says nothing
};
constexpr std::array<Word, 21> words = {
    {{"jan", 1},  {"january", 1},   {"mar", 3}, {"march", 3},     {"apr", 4},       {"april", 4},
     {"dec", 12}, {"december", 12}, {"fy", 0},  {"financial", 0}, {"municipal", 0}, {"calendar", 0},
     {"year", 0}, {"from", 0},      {"to", 0},  {"until", 0},     {"and", 0},       {"the", 0},
     {"of", 0},   {"st", 0},        {"th", 0}}};

/// What a text is made of: its numbers, months among them.
struct PeriodParts {
  std::vector<PeriodNumber> numbers;
  bool says_financial = false;
};

bool add_period_word(std::string_view written, PeriodParts& parts) {
  std::string word(written);
  for (char& letter : word) letter = static_cast<char>(letter | 0x20);  // to lower case
  const auto* const known = std::find_if(words.begin(), words.end(),
                                         [&word](const Word& entry) { return entry.text == word; });
  if (known == words.end()) return false;
  if (known->month != 0) parts.numbers.push_back({known->month, 0});
  if (word == "fy" || word == "financial") parts.says_financial = true;
  return true;
}

std::optional<PeriodParts> period_parts(std::string_view text) {
  PeriodParts parts;
  while (!text.empty()) {
    if (!leading(text, all_digits).empty()) {
      const std::optional<PeriodNumber> number = leading_number(text);
      if (!number) return std::nullopt;
      parts.numbers.push_back(*number);
      text.remove_prefix(number->digits);
    } else if (const std::string_view word = leading(text, all_letters); !word.empty()) {
      if (!add_period_word(word, parts)) return std::nullopt;
      text.remove_prefix(word.size());
    } else {
      // Beyond ASCII stand the dashes, no-break spaces and curly quotes of word processors.
      const bool separates = static_cast<unsigned char>(text[0]) >= 0x80 ||
                             std::string_view(" -/.,'").find(text[0]) != std::string_view::npos;
      if (!separates) return std::nullopt;
      text.remove_prefix(1);
    }
  }
  return parts;
}

/// Ways to write a period as numbers; `start` and `end` stand for its years.
constexpr int start = -1;
constexpr int end = -2;
struct Shape {
  Kind kind;
  std::size_t size;
  std::array<int, 6> numbers;
};
constexpr std::array<Shape, 8> shapes = {{
    {Kind::calendar, 1, {start}},
    {Kind::financial, 2, {start, end}},
    {Kind::financial, 4, {4, start, 3, end}},
    {Kind::financial, 6, {1, 4, start, 31, 3, end}},
    {Kind::financial, 6, {start, 4, 1, end, 3, 31}},
    {Kind::calendar, 4, {1, start, 12, end}},
    {Kind::calendar, 6, {1, 1, start, 31, 12, end}},
    {Kind::calendar, 6, {start, 1, 1, end, 12, 31}},
}};

std::optional<Period> match(const Shape& shape, std::span<const PeriodNumber> numbers) {
  if (numbers.size() != shape.size) return std::nullopt;
  int start_year = 0;
  int end_year = 0;
  for (std::size_t i = 0; i < shape.size; ++i) {
    if (shape.numbers[i] == start) {
      start_year = numbers[i].as_year();
    } else if (shape.numbers[i] == end) {
      end_year = numbers[i].as_year();
    } else if (shape.numbers[i] != numbers[i].value) {
      return std::nullopt;
    }
  }
  if (shape.size == 1) {
    if (numbers[0].digits != 4) return std::nullopt;
    end_year = start_year;
  }
  // A slip in the second year is forgiven by one; two years further apart are no period.
  const int furthest = shape.kind == Kind::financial ? 2 : 0;
  if (end_year < start_year || end_year > start_year + furthest) return std::nullopt;
  return existing(start_year, shape.kind);
}

}  // namespace

std::string Period::label() const {
  std::string text = std::to_string(start_year);
  if (kind == Kind::calendar) return text;
  const int end_digits = (start_year + 1) % 100;
  return text.append(end_digits < 10 ? "-0" : "-").append(std::to_string(end_digits));
}

Date Period::first_day() const {
  const chrono::year year{start_year};
  return kind == Kind::financial ? year / chrono::April / 1 : year / chrono::January / 1;
}

Date Period::last_day() const {
  const chrono::year year{start_year};
  return kind == Kind::financial ? (year + chrono::years{1}) / chrono::March / 31
                                 : year / chrono::December / 31;
}

Period Period::next() const { return {start_year + 1, kind}; }

std::strong_ordering operator<=>(const Period& left, const Period& right) {
  if (left.start_year != right.start_year) return left.start_year <=> right.start_year;
  // A calendar year starts three months before the financial year.
  return (left.kind == Kind::financial) <=> (right.kind == Kind::financial);
}

std::optional<Period> parse_period(std::string_view text) {
  const std::optional<PeriodNumber> first = leading_number(text);
  if (!first || first->digits != 4) return std::nullopt;
  text.remove_prefix(4);
  if (text.empty()) return existing(first->value, Kind::calendar);
  if (text[0] != '-' && text[0] != '/') return std::nullopt;
  text.remove_prefix(1);
  const std::optional<PeriodNumber> second = leading_number(text);
  if (!second || second->digits != 2 || text.size() != 2) return std::nullopt;
  if (second->value != (first->value + 1) % 100) return std::nullopt;
  return existing(first->value, Kind::financial);
}

std::optional<Period> guess_period(std::string_view text) {
  if (text.size() > longest_period) return std::nullopt;
  const std::optional<PeriodParts> parts = period_parts(text);
  if (!parts) return std::nullopt;
  for (const Shape& shape : shapes) {
    const std::optional<Period> period = match(shape, parts->numbers);
    if (!period) continue;
    // `FY 2026` names a financial year, but not by which of its two years.
    if (parts->says_financial && period->kind == Kind::calendar) return std::nullopt;
    return period;
  }
  return std::nullopt;
}

}  // namespace toolkit
