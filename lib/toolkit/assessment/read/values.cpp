#include "toolkit/assessment/read/values.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "toolkit/assessment/model/words.hpp"
#include "toolkit/diagnostics/did_you_mean.hpp"
#include "toolkit/diagnostics/say.hpp"
#include "toolkit/document/fields.hpp"
#include "toolkit/text/ascii.hpp"
#include "toolkit/text/nearest.hpp"

namespace toolkit {
namespace {

constexpr std::string_view digits[] = {"0", "1", "2"};

/// Something is written where a value belongs: a text, or a list or mapping that cannot be one.
bool is_written(Node node) {
  return node && !node.is_empty() && !(node.is_text() && node.text().empty());
}

Quote shown(Node node) { return quote(node.is_text() ? value_of(node) : "this", "this"); }

template <std::size_t N>
std::optional<std::string_view> standard_word(const std::array<Synonym, N>& synonyms,
                                              std::string_view typed) {
  const auto found = std::ranges::find(synonyms, typed, &Synonym::typed);
  return found == synonyms.end() ? std::nullopt : std::optional(found->standard);
}

template <class T, std::size_t N>
std::array<std::string_view, N> texts(const std::array<Word<T>, N>& words) {
  std::array<std::string_view, N> found;
  std::ranges::transform(words, found.begin(), &Word<T>::text);
  return found;
}

/// `02`, `+1`, `1.0`, ` 2 `: a number that was meant to be one of the three.
std::optional<std::string_view> score_meant(std::string_view typed) {
  std::string_view bare = typed;
  while (!bare.empty() && (bare.front() == ' ' || bare.front() == '+' || bare.front() == '0')) {
    if (bare == "0") break;
    bare.remove_prefix(1);
  }
  while (!bare.empty() && (bare.back() == ' ' || bare.back() == '\n')) bare.remove_suffix(1);
  const std::size_t point = bare.find('.');
  if (point != std::string_view::npos &&
      bare.find_first_not_of('0', point + 1) == std::string_view::npos) {
    bare = point == 0 ? "0" : bare.substr(0, point);
  }
  const auto found = std::ranges::find(digits, bare);
  return found == std::end(digits) ? std::nullopt : std::optional(*found);
}

Sentence score_help(std::string_view typed, const StatementSet& set) {
  const std::string small = to_lower(typed);
  Sentence scale = say("0 is {}, 1 is {}, 2 is {}", known(set.labels[0]), known(set.labels[1]),
                       known(set.labels[2]));
  if (const auto meant = score_meant(typed)) return say("write {}", known(*meant));
  int number = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (error == std::errc{} && end == typed.data() + typed.size() && number > highest_score &&
      !typed.starts_with('0')) {
    return say("2 is {}, the highest score", known(set.labels[2]));
  }
  if (const auto standard = standard_word(score_synonyms, small)) {
    return say("write {}? {}", known(*standard), scale);
  }
  if (const auto found = nearest(small, set.labels)) return did_you_mean(known(to_lower(*found)));
  return scale;
}

/// Ten characters parted as `2026-05-14` is.
bool has_iso_shape(std::string_view typed) {
  return typed.size() == 10 && typed[4] == '-' && typed[7] == '-';
}

/// For a day that its month does not have, how many it has.
Sentence date_help(std::string_view typed) {
  if (has_iso_shape(typed)) {
    if (const auto first = parse_date(fmt::format("{}-01", typed.substr(0, 7)))) {
      const Date last(std::chrono::sys_days(first->year() / first->month() / std::chrono::last));
      const std::string words = date_words(last);
      return {"the month has no such day",
              fmt::format("{} has {} days", words.substr(words.find(' ') + 1),
                          static_cast<unsigned>(last.day()))};
    }
  }
  return "year, month and day in digits, such as 2026-05-14";
}

}  // namespace

std::string_view value_of(Node node) {
  std::string_view text = node.text();
  if (node.style() != ScalarStyle::block) return text;
  return text.substr(0, text.find_last_not_of(" \n") + 1);
}

std::optional<int> read_score(Node node, const StatementSet& set, Findings& findings) {
  if (!is_written(node)) return std::nullopt;
  const std::string_view text = value_of(node);
  if (text.size() == 1 && text[0] >= '0' && text[0] <= '2') return text[0] - '0';
  for (std::size_t score = 0; node.is_text() && score < score_count; ++score) {
    if (to_lower(text) == to_lower(set.labels[score])) return static_cast<int>(score);
  }
  const auto meant = score_meant(text);
  findings.add(Diagnostic::score_range, node.span(), "score must be 0, 1 or 2",
               score_help(text, set), meant ? write_instead(node, *meant) : std::vector<Edit>{});
  return std::nullopt;
}

std::optional<Spanned<Date>> read_date(Node node, Findings& findings) {
  if (!is_written(node)) return std::nullopt;
  if (const auto date = parse_date(value_of(node))) return Spanned<Date>{*date, node.span()};
  const std::optional<Date> guess = guess_date(value_of(node));
  findings.add(Diagnostic::date_invalid, node.span(),
               has_iso_shape(value_of(node)) && !guess
                   ? say("there is no day {}", quote(shown(node).text, "of this date"))
                   : say("{} is not a date in the form YYYY-MM-DD", shown(node)),
               guess ? say("write {}", quote(date_iso(*guess), "year, month and day in digits"))
                     : date_help(value_of(node)));
  return std::nullopt;
}

std::optional<Spanned<Period>> read_period(Node node, Findings& findings) {
  if (!is_written(node)) return std::nullopt;
  if (const auto period = parse_period(value_of(node)))
    return Spanned<Period>{*period, node.span()};
  const std::optional<Period> guess = guess_period(value_of(node));
  findings.add(Diagnostic::period_invalid, node.span(), say("{} is not a period", shown(node)),
               guess ? say("write {}", quote(guess->label(), "a year such as 2025-26 or 2026"))
                     : "write a financial year such as 2025-26, or a calendar year such as 2026");
  return std::nullopt;
}

bool read_boolean(Node node, bool when_wrong, Findings& findings) {
  if (!is_written(node)) return false;
  const std::string small = to_lower(value_of(node));
  if (small == "true") return true;
  if (small == "false") return false;
  const bool yes = small == "yes" || small == "y" || small == "on" || small == "1";
  const bool no = small == "no" || small == "n" || small == "off" || small == "0";
  findings.add(Diagnostic::boolean_invalid, node.span(), "this must be true or false",
               yes  ? "write true"
               : no ? "write false"
                    : "until it is false, it counts as true",
               yes || no ? write_instead(node, yes ? "true" : "false") : std::vector<Edit>{});
  return when_wrong;
}

std::optional<Spanned<ActionStatus>> read_status(Node node, Findings& findings) {
  if (!is_written(node)) return std::nullopt;
  for (const Word<ActionStatus>& word : status_words) {
    if (value_of(node) == word.text) return Spanned<ActionStatus>{word.value, node.span()};
  }
  const auto words = texts(status_words);
  const auto standard = standard_word(status_synonyms, to_lower(value_of(node)));
  findings.add(Diagnostic::status_invalid, node.span(), say("status is {}", known(join_or(words))),
               standard ? say("write {}", known(*standard))
                        : did_you_mean(value_of(node), words, "choose the one that fits"),
               standard ? write_instead(node, *standard) : write_nearest(node, words));
  return std::nullopt;
}

std::optional<Publish> read_publish(Node node, Findings& findings) {
  if (!is_written(node)) return std::nullopt;
  for (const Word<Publish>& word : publish_words) {
    if (value_of(node) == word.text) return word.value;
  }
  const auto words = texts(publish_words);
  findings.add(Diagnostic::publish_invalid, node.span(),
               say("publish is {}", known(join_or(words))),
               did_you_mean(value_of(node), words,
                            "without it, a public report prints scores and no evidence"),
               write_nearest(node, words));
  return std::nullopt;
}

std::optional<Spanned<int>> read_number(Node node, std::string_view key, Findings& findings) {
  if (!is_written(node)) return std::nullopt;
  const std::string_view text = value_of(node);
  const bool whole = !text.empty() && text.size() <= 3 &&
                     text.find_first_not_of("0123456789") == std::string_view::npos;
  if (whole && (text.size() == 1 || text[0] != '0')) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return Spanned<int>{number, node.span()};
  }
  findings.add(Diagnostic::number_invalid, node.span(), say("{} is a whole number", known(key)),
               "write it in digits, such as 2");
  return std::nullopt;
}

Sentence help_for_earlier_id(const EarlierStatement& earlier) {
  std::string now = fmt::format("it was retired in {}", earlier.retired_in);
  if (earlier.answers.size() > 1) {
    now = fmt::format("it was split into {}", join_and(earlier.answers));
  } else if (!earlier.answers.empty()) {
    now = fmt::format("{} {}", earlier.merged ? "it was merged into" : "here it is",
                      earlier.answers.front());
  }
  return say("{} has it; {}", known(earlier.edition), known(now));
}

std::string statement_ids(const Principle& principle) {
  std::vector<std::string_view> ids;
  bool one_by_one = principle.statements.size() > 2;
  for (const Statement& statement : principle.statements) {
    ids.push_back(statement.id);
    one_by_one = one_by_one && statement.id == fmt::format("{}-{}", principle.id, ids.size());
  }
  return one_by_one ? fmt::format("{} to {}", ids.front(), ids.back()) : join_and(ids);
}

Sentence help_for_id(const StatementSet& set, std::string_view typed,
                     std::span<const std::string_view> candidates, Sentence otherwise) {
  for (const Principle& principle : set.principles) {
    const std::string_view number = typed.substr(std::min(principle.id.size(), typed.size()));
    const bool numbered = typed.starts_with(principle.id) && number.size() > 1 &&
                          number[0] == '-' &&
                          number.find_first_not_of("0123456789", 1) == std::string_view::npos;
    if (numbered) return say("{} has {}", known(principle.id), known(statement_ids(principle)));
  }
  return did_you_mean(typed, candidates, std::move(otherwise));
}

}  // namespace toolkit
