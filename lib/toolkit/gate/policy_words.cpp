#include "toolkit/gate/policy_words.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "toolkit/assessment/read/values.hpp"
#include "toolkit/diagnostics/did_you_mean.hpp"
#include "toolkit/diagnostics/say.hpp"
#include "toolkit/document/fields.hpp"
#include "toolkit/statements/builtin.hpp"
#include "toolkit/text/ascii.hpp"

namespace toolkit {
namespace {

constexpr int months_in_a_year = 12;
constexpr int max_of_a_unit = 999;

constexpr auto severity_synonyms = std::to_array<Synonym>({
    {"err", "error"},
    {"fail", "error"},
    {"failure", "error"},
    {"true", "error"},
    {"yes", "error"},
    {"on", "error"},
    {"block", "error"},
    {"refuse", "error"},
    {"warn", "warning"},
    {"notice", "warning"},
    {"ignored", "ignore"},
    {"false", "ignore"},
    {"no", "ignore"},
    {"off", "ignore"},
    {"none", "ignore"},
    {"never", "ignore"},
    {"allow", "ignore"},
    {"ok", "ignore"},
});

constexpr auto boolean_synonyms = std::to_array<Synonym>({
    {"yes", "true"},
    {"y", "true"},
    {"on", "true"},
    {"1", "true"},
    {"always", "true"},
    {"no", "false"},
    {"n", "false"},
    {"off", "false"},
    {"0", "false"},
    {"never", "false"},
});

constexpr auto score_list_synonyms = std::to_array<Synonym>({
    {"all", "[0, 1, 2]"},
    {"any", "[0, 1, 2]"},
    {"true", "[1, 2]"},
    {"yes", "[1, 2]"},
    {"none", "[]"},
    {"no", "[]"},
    {"false", "[]"},
    {"never", "[]"},
});

constexpr auto never_synonyms = std::to_array<Synonym>({
    {"none", "never"},
    {"no", "never"},
    {"false", "never"},
    {"off", "never"},
    {"any", "never"},
});

struct NumberWord {
  std::string_view word;
  int number;
};
constexpr NumberWord number_words[] = {
    {"a", 1},       {"an", 1},        {"one", 1},          {"two", 2},
    {"three", 3},   {"four", 4},      {"five", 5},         {"six", 6},
    {"seven", 7},   {"eight", 8},     {"nine", 9},         {"ten", 10},
    {"twelve", 12}, {"eighteen", 18}, {"twenty-four", 24}, {"thirty-six", 36},
};

template <std::size_t N>
std::optional<std::string_view> standard_word(const std::array<Synonym, N>& synonyms,
                                              std::string_view typed) {
  const auto found =
      std::ranges::find(synonyms, std::string_view(to_lower(typed)), &Synonym::typed);
  return found == synonyms.end() ? std::nullopt : std::optional(found->standard);
}

/// The whole number that a text begins with, taken off it.
std::optional<int> take_number(std::string_view& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || number < 0) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

/// `2` and `year`: `2 years`.
std::string age_text(int number, std::string_view unit) {
  return fmt::format("{} {}{}", number, unit, number == 1 ? "" : "s");
}

/// The number before a unit, in digits or as a word.
std::optional<int> take_number_or_word(std::string_view& text) {
  if (const auto number = take_number(text)) return number;
  const std::string_view word = text.substr(0, text.find(' '));
  const auto found = std::ranges::find(number_words, word, &NumberWord::word);
  if (found == std::end(number_words)) return std::nullopt;
  text.remove_prefix(word.size());
  return found->number;
}

}  // namespace

std::optional<int> parse_age(std::string_view typed) {
  std::string_view rest = typed;
  const auto number = take_number(rest);
  if (!number || *number < 1 || *number > max_of_a_unit) return std::nullopt;
  // Written in one way only, so that nothing near it is taken for something else.
  if (typed == age_text(*number, "month")) return number;
  if (typed == age_text(*number, "year")) return *number * months_in_a_year;
  return std::nullopt;
}

std::string age_words(std::optional<int> months) {
  return months ? age_text(*months, "month") : std::string(never);
}

Sentence help_for_scores(std::string_view typed) {
  if (const auto standard = standard_word(score_list_synonyms, typed)) {
    return say("write {}", known(*standard));
  }
  const auto& labels = builtin_statement_set().labels;
  for (std::size_t score = 0; score < score_count; ++score) {
    if (to_lower(typed) == to_lower(labels[score])) return say("write {}", score);
  }
  return "write those that need evidence between brackets, such as [1, 2]";
}

Sentence help_for_boolean(std::string_view typed) {
  if (const auto standard = standard_word(boolean_synonyms, typed)) {
    return say("write {}", known(*standard));
  }
  constexpr std::string_view both[] = {"true", "false"};
  return did_you_mean(typed, both, "with true, every assessment must be approved");
}

Sentence help_for_total(std::string_view typed) {
  std::string_view rest = typed;
  const auto number = take_number(rest);
  if (number && *number <= max_of_a_unit && rest.find('%') == std::string_view::npos) {
    return did_you_mean(quote(fmt::to_string(*number), "the number alone"));
  }
  return "write the lowest total in digits, such as 30; leave the line out for none";
}

Sentence help_for_severity(std::string_view typed) {
  if (const auto standard = standard_word(severity_synonyms, typed)) {
    return did_you_mean(known(*standard));
  }
  std::array<std::string_view, severity_words.size()> words;
  std::ranges::transform(severity_words, words.begin(), &Word<SeveritySetting>::text);
  return did_you_mean(typed, words, "with error the check fails, with warning it only says so");
}

Sentence help_for_age(std::string_view typed) {
  constexpr const char* otherwise = "write it as 24 months, 2 years or never";
  if (const auto standard = standard_word(never_synonyms, typed)) {
    return did_you_mean(known(*standard));
  }
  const std::string small = to_lower(typed);
  std::string_view rest = small;
  const auto number = take_number_or_word(rest);
  rest.remove_prefix(std::min(rest.find_first_not_of(" -"), rest.size()));
  const bool years = rest.starts_with('y');
  if (!number || *number < 1 || *number > max_of_a_unit ||
      !(years || rest.empty() || rest.starts_with('m'))) {
    constexpr std::string_view words[] = {never};
    return did_you_mean(typed, words, otherwise);
  }
  return did_you_mean(
      quote(age_text(*number, years ? "year" : "month"), "a number of months or years"));
}

}  // namespace toolkit
