#include "toolkit/calendar/date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <vector>

#include <fmt/format.h>

#include "toolkit/text/ascii.hpp"

namespace toolkit {
namespace {

namespace chrono = std::chrono;

constexpr int first_year = 1900;
constexpr int last_year = 2199;
constexpr std::size_t longest_guessed = 64;

constexpr std::array<std::string_view, 12> months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> weekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 4> ordinals = {"st", "nd", "rd", "th"};
/// As in "end of the 14th of May 2026".
constexpr std::array<std::string_view, 3> filling = {"the", "of", "end"};

template <typename Belongs>
std::string_view leading(std::string_view text, Belongs belongs) {
  const auto end = std::find_if_not(text.begin(), text.end(), belongs);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

/// The value of at most eight digits.
int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::optional<Date> existing(int year, int month, int day) {
  if (year < first_year || year > last_year) return std::nullopt;
  const Date date{chrono::year{year}, chrono::month{static_cast<unsigned>(month)},
                  chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return date;
}

std::optional<Date> last_of_month(int year, int month) {
  const std::optional<Date> first = existing(year, month, 1);
  if (!first) return std::nullopt;
  return Date{first->year() / first->month() / chrono::last};
}

struct Number {
  int value = 0;
  std::size_t digits = 0;
  bool ordinal = false;

  [[nodiscard]] int as_day_or_month() const { return digits <= 2 ? value : 0; }
  [[nodiscard]] int as_year() const {
    if (ordinal) return 0;
    if (digits == 2) return 2000 + value;
    return digits == 4 ? value : 0;
  }
};

/// What a text is made of, once separators and words that say nothing are left out.
struct Parts {
  std::vector<Number> numbers;
  int month = 0;  // where it is written as a word
  bool month_first = false;
};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The place of a name that the word is, or shortens to three letters or more; else the size.
template <std::size_t N>
std::size_t place(const std::array<std::string_view, N>& names, std::string_view word) {
  if (word.size() < 3) return N;
  const auto named = [word](std::string_view name) {
    return word.size() <= name.size() &&
           std::equal(word.begin(), word.end(), name.begin(),
                      [](char left, char right) { return left == lower(right); });
  };
  return static_cast<std::size_t>(std::find_if(names.begin(), names.end(), named) - names.begin());
}

bool add_word(std::string_view written, Parts& parts) {
  std::string word(written);
  std::transform(word.begin(), word.end(), word.begin(), lower);
  if (contains(filling, word) || place(weekdays, word) < weekdays.size()) return true;
  const std::size_t month = place(months, word);
  if (month == months.size() || parts.month != 0) return false;
  parts.month = static_cast<int>(month) + 1;
  parts.month_first = parts.numbers.empty();
  return true;
}

std::optional<Parts> take_apart(std::string_view text) {
  Parts parts;
  while (!text.empty()) {
    if (const std::string_view digits = leading(text, is_digit); !digits.empty()) {
      if (digits.size() > 8) return std::nullopt;
      text.remove_prefix(digits.size());
      const bool ordinal = contains(ordinals, leading(text, is_letter));
      if (ordinal) text.remove_prefix(2);
      parts.numbers.push_back({number(digits), digits.size(), ordinal});
    } else if (const std::string_view word = leading(text, is_letter); !word.empty()) {
      text.remove_prefix(word.size());
      if (!add_word(word, parts)) return std::nullopt;
    } else {
      // Beyond ASCII stand the no-break spaces, dashes and curly quotes of word processors.
      const bool separates = static_cast<unsigned char>(text[0]) >= 0x80 ||
                             std::string_view("/.- ,'").find(text[0]) != std::string_view::npos;
      if (!separates) return std::nullopt;
      text.remove_prefix(1);
    }
  }
  return parts;
}

std::optional<Date> guess_with_month_word(const Parts& parts) {
  const std::vector<Number>& numbers = parts.numbers;
  if (numbers.size() == 1) {
    // `26 Sept` is a day without a year; `Sept 26` is how spreadsheets shorten a month.
    if (numbers[0].digits == 2 && !parts.month_first) return std::nullopt;
    return last_of_month(numbers[0].as_year(), parts.month);
  }
  if (numbers.size() != 2) return std::nullopt;
  const bool year_first = numbers[0].digits == 4 || numbers[1].ordinal;
  const Number& year = year_first ? numbers[0] : numbers[1];
  const Number& day = year_first ? numbers[1] : numbers[0];
  return existing(year.as_year(), parts.month, day.as_day_or_month());
}

std::optional<Date> guess_three_numbers(const Number& one, const Number& two, const Number& three) {
  const bool year_first = one.digits == 4;
  const int year = year_first ? one.as_year() : three.as_year();
  const int second = two.as_day_or_month();
  const int other = year_first ? three.as_day_or_month() : one.as_day_or_month();
  // ISO order after a year, day first before one; the rarer order where only that one exists.
  const std::optional<Date> usual = existing(year, second, other);
  return usual ? usual : existing(year, other, second);
}

/// `20260120`, or else `20012026`.
std::optional<Date> guess_eight_digits(int value) {
  const std::optional<Date> iso = existing(value / 10000, value / 100 % 100, value % 100);
  return iso ? iso : existing(value % 10000, value / 10000 % 100, value / 1000000);
}

std::optional<Date> guess_numbers_only(const std::vector<Number>& numbers) {
  if (numbers.size() == 1 && numbers[0].digits == 8) return guess_eight_digits(numbers[0].value);
  if (numbers.size() == 2) {
    const bool year_first = numbers[0].digits == 4;
    const Number& year = year_first ? numbers[0] : numbers[1];
    const Number& month = year_first ? numbers[1] : numbers[0];
    if (year.digits != 4) return std::nullopt;
    return last_of_month(year.value, month.as_day_or_month());
  }
  if (numbers.size() == 3) return guess_three_numbers(numbers[0], numbers[1], numbers[2]);
  return std::nullopt;
}

/// `T10:00`, ` 10:00:00.5+01:00`, `T09:00Z`.
bool is_time(std::string_view text) {
  return text.size() >= 6 && (text[0] == 'T' || text[0] == 't' || text[0] == ' ') &&
         is_digit(text[1]) && is_digit(text[2]) && text[3] == ':' &&
         text.find_first_not_of("0123456789:.+-Zz ", 1) == std::string_view::npos;
}

std::string two_digits(unsigned value) { return fmt::format("{:02}", value); }

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  constexpr std::string_view pattern = "dddd-dd-dd";
  const auto fits = [](char character, char expected) {
    return expected == 'd' ? is_digit(character) : character == expected;
  };
  if (!std::equal(text.begin(), text.end(), pattern.begin(), pattern.end(), fits)) {
    return std::nullopt;
  }
  return existing(number(text.substr(0, 4)), number(text.substr(5, 2)), number(text.substr(8, 2)));
}

std::optional<Date> guess_date(std::string_view text) {
  if (text.size() > longest_guessed) return std::nullopt;
  if (text.size() > 10 && is_time(text.substr(10))) return parse_date(text.substr(0, 10));
  const std::optional<Parts> parts = take_apart(text);
  if (!parts) return std::nullopt;
  return parts->month != 0 ? guess_with_month_word(*parts) : guess_numbers_only(parts->numbers);
}

std::string date_iso(Date date) {
  return std::to_string(static_cast<int>(date.year())) + '-' +
         two_digits(static_cast<unsigned>(date.month())) + '-' +
         two_digits(static_cast<unsigned>(date.day()));
}

std::string date_words(Date date) {
  std::string words = std::to_string(static_cast<unsigned>(date.day()));
  words.append(" ").append(months[static_cast<unsigned>(date.month()) - 1]);
  return words.append(" ").append(std::to_string(static_cast<int>(date.year())));
}

int days_between(Date from, Date to) {
  return static_cast<int>((chrono::sys_days{to} - chrono::sys_days{from}).count());
}

Date date_from_unix(long long seconds) {
  // Held to the years of this calendar: further out chrono would wrap around to some other date.
  constexpr chrono::sys_days first = chrono::year{first_year} / chrono::January / 1;
  constexpr chrono::sys_days last = chrono::year{last_year} / chrono::December / 31;
  const auto day = chrono::floor<chrono::days>(chrono::sys_seconds{chrono::seconds{seconds}});
  return std::clamp(day, first, last);
}

}  // namespace toolkit
