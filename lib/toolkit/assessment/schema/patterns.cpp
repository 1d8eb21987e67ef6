#include "toolkit/assessment/schema/patterns.hpp"

#include <fmt/format.h>

#include "toolkit/text/ascii.hpp"

namespace toolkit {
namespace {

std::string escaped(char c) {
  constexpr std::string_view special = R"(^$\.*+?()[]{}|/)";
  return special.find(c) == std::string_view::npos ? std::string(1, c) : std::string{'\\', c};
}

std::string in_any_case(char c) {
  if (!is_letter(c)) return escaped(c);
  constexpr char case_bit = 0x20;
  return {'[', static_cast<char>(c & ~case_bit), static_cast<char>(c | case_bit), ']'};
}

template <class Spell>
std::string alternatives(std::span<const std::string_view> texts, Spell spell) {
  std::string all;
  for (const std::string_view text : texts) {
    if (!all.empty()) all += '|';
    for (const char c : text) all += spell(c);
  }
  return all;
}

}  // namespace

std::string whole_word(std::string_view alternatives) {
  return fmt::format("^(?:{})[ \\n]*$", alternatives);
}

std::string word_or_nothing(std::string_view alternatives) {
  return fmt::format("^$|{}", whole_word(alternatives));
}

std::string one_of(std::span<const std::string_view> texts) { return alternatives(texts, escaped); }

std::string one_of_in_any_case(std::span<const std::string_view> texts) {
  return alternatives(texts, in_any_case);
}

std::string existing_day() {
  constexpr std::string_view month_and_day =
      "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|"
      "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|"
      "02-(?:0[1-9]|1[0-9]|2[0-8])";
  // 1900 and 2100 are no leap years.
  constexpr std::string_view leap_year =
      "(?:19|21)(?:0[48]|[2468][048]|[13579][26])|20(?:[02468][048]|[13579][26])";
  return fmt::format("{}-(?:{})|(?:{})-02-29", calendar_year(), month_and_day, leap_year);
}

std::string financial_year() {
  constexpr int years = 100;
  std::string pairs;
  for (int year = 0; year + 1 < years; ++year) {
    pairs += fmt::format("{}{:02}[-/]{:02}", year == 0 ? "" : "|", year, year + 1);
  }
  return fmt::format("(?:19|20|21)(?:{})|(?:19|20)99[-/]00", pairs);
}

std::string calendar_year() { return "(?:19|20|21)[0-9][0-9]"; }

std::string link_or_nothing() {
  constexpr std::string_view web_address = R"([Hh][Tt][Tt][Pp][Ss]://[^/ \t\n][^ \t\n]*)";
  // From the root, a drive, a mailbox, a site without https, out of the folder.
  constexpr std::string_view no_path_starts =
      R"((?!/|[!-~]:|[Mm][Aa][Ii][Ll][Tt][Oo]:|[Ww][Ww][Ww]\.|(?:[\s\S]*/)?\.\.(?:/|\s*$)))";
  constexpr std::string_view no_path_holds = R"((?![\s\S]*(?:://|\\)))";
  return fmt::format(R"(^\s*(?:{}|{}{}[\s\S]*\S)?\s*$)", web_address, no_path_starts,
                     no_path_holds);
}

std::string register_id() { return "^[A-Z]+[0-9]+$"; }

}  // namespace toolkit
