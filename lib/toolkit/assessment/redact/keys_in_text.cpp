#include "toolkit/assessment/redact/keys_in_text.hpp"

#include <algorithm>
#include <span>

#include "toolkit/assessment/model/key_names.hpp"
#include "toolkit/assessment/read/evidence_reader.hpp"
#include "toolkit/assessment/read/values.hpp"
#include "toolkit/text/ascii.hpp"

namespace toolkit {
namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view blanks_and_quotes = " \t\"'";
constexpr std::string_view delimiters = ":=";

/// The first word of a line, which may stand in quotation marks, and what follows it.
struct Lead {
  std::string_view word;
  std::string_view rest;
};

std::string_view from_first_not_of(std::string_view text, std::string_view marks) {
  return text.substr(std::min(text.find_first_not_of(marks), text.size()));
}

Lead lead_of(std::string_view line) {
  const std::string_view text = from_first_not_of(line, " \t-?\"'");
  const std::size_t end = std::min(text.find_first_of(" \t:;=.,>\"'"), text.size());
  return {text.substr(0, end), from_first_not_of(text.substr(end), blanks_and_quotes)};
}

/// What stands after a delimiter, without quotation marks and comment.
std::string_view value_in(std::string_view text) {
  std::string_view value = from_first_not_of(text, blanks_and_quotes);
  if (value.starts_with('#')) return {};
  value = value.substr(0, value.find(" #"));
  const std::size_t last = value.find_last_not_of(blanks_and_quotes);
  return value.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

bool says_yes(std::string_view value) {
  const std::string first = to_lower(value.substr(0, value.find_first_of(" \t,")));
  return first == "true" || first == "yes";
}

/// A yes or no, or what is as short as one: no sentence.
bool is_answer(std::string_view value) {
  constexpr std::size_t longest_answer = 6;
  constexpr std::size_t longest_polite_answer = 12;
  const bool one_word = value.find_first_of(" \t,") == std::string_view::npos;
  return (one_word && value.size() <= longest_answer) ||
         (value.size() <= longest_polite_answer && says_yes(value));
}

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

/// Evidence and actions, beside whose texts keys of privacy stand.
bool is_text_of_an_item(std::string_view key) {
  const auto holds_it = [key](std::span<const Key> table) {
    return std::ranges::any_of(table,
                               [key](const Key& one) {
                                 return one.name == key && is_prose(one) && !one.marks.internal;
                               }) &&
           std::ranges::any_of(table, [](const Key& one) { return is_internal(one); });
  };
  return is_register_id(key) || std::ranges::any_of(key_tables, holds_it);
}

/// What follows the word is looked at first: most lines of a text are sentences, and to compare a
/// word with slips is dear.
bool is_lost_mark(std::string_view key, const Lead& lead) {
  if (lead.rest.empty()) {
    return is_one_of(to_lower(lead.word), hiding_keys) && is_text_of_an_item(key);
  }
  if (delimiters.find(lead.rest.front()) != std::string_view::npos) {
    const bool exact = lead.rest.front() == ':' && is_one_of(lead.word, hiding_keys);
    return exact || (is_answer(value_in(lead.rest.substr(1))) && reads_confidential(lead.word));
  }
  const std::string_view value = value_in(from_first_not_of(lead.rest, " \t;->"));
  return says_yes(value) && is_answer(value) && reads_confidential(lead.word);
}

bool is_lost_internal(std::string_view key, const Lead& lead) {
  if (!lead.rest.starts_with(':') || !is_text_of_an_item(key)) return false;
  const std::string_view after = lead.rest.substr(1);
  if (!after.empty() && blanks.find(after.front()) == std::string_view::npos) return false;
  if (lead.word == "link") return !is_web_address(value_in(after));
  return is_one_of(lead.word, internal_keys);
}

}  // namespace

bool is_lost_key(std::string_view key, std::string_view line) {
  const Lead lead = lead_of(line);
  return is_lost_mark(key, lead) || is_lost_internal(key, lead);
}

}  // namespace toolkit
