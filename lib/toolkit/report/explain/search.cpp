#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/assessment/read/values.hpp"
#include "toolkit/report/explain/page_builder.hpp"
#include "toolkit/report/explain/terms.hpp"
#include "toolkit/text/ascii.hpp"
#include "toolkit/text/plural.hpp"

namespace toolkit {
namespace {

/// What is named in full; of more only the number is told.
constexpr std::size_t max_shown = 15;
/// Letters of a title that a list shows.
constexpr std::size_t title_length = 100;
constexpr int in_title = 100;

/// The texts of a page, as one.
class PageText {
 public:
  std::string gather(const ReportDocument& page) {
    for (const Block& block : page.blocks) {
      std::visit([this](const auto& each) { add(each); }, block);
    }
    return std::move(text_);
  }

 private:
  void put(std::string_view text) { (text_ += text) += '\n'; }

  void add(const Heading& heading) { put(heading.text); }
  void add(const Paragraph& paragraph) { put(paragraph.text); }
  void add(const Notice& notice) { put(notice.text); }
  void add(const Code& code) { put(code.text); }
  void add(const Facts& facts) {
    for (const Facts::Fact& fact : facts.facts) put(fact.label + ": " + cell_text(fact.value));
  }
  void add(const List& list) {
    for (const List::Item& item : list.items) put(item.lead + ": " + item.text);
  }
  // Pages that explain have none of these.
  void add(const Table& /*unused*/) {}
  void add(const Figure& /*unused*/) {}
  void add(const Contents& /*unused*/) {}

  std::string text_;
};

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return is_lower(c) || is_digit(c) || byte >= 0x80;
}

/// How often a word, or one that begins with it, stands in a text of small letters.
int count_word(std::string_view text, std::string_view word) {
  int count = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + word.size())) {
    if (at == 0 || !is_word_byte(text[at - 1])) ++count;
  }
  return count;
}

/// What a word is looked for as, in small letters: one that means several finds the one, too. No
/// form begins with another.
std::vector<std::string> forms_of(std::string_view typed) {
  struct Ending {
    std::string_view of_many;
    std::string_view of_one;
  };
  constexpr Ending endings[] = {{"ies", "y"}, {"sses", "ss"}, {"xes", "x"}, {"ches", "ch"}};
  std::string word = to_lower(typed);
  if (word.size() <= 3 || !word.ends_with('s') || word.ends_with("ss")) return {std::move(word)};
  for (const auto& [of_many, of_one] : endings) {
    if (!word.ends_with(of_many)) continue;
    const std::string stem = word.substr(0, word.size() - of_many.size());
    std::string one = stem + std::string(of_one);
    if (of_many.starts_with(of_one)) return {std::move(one)};
    return {std::move(word), std::move(one)};
  }
  word.pop_back();
  return {std::move(word)};
}

int count_forms(std::string_view text, const std::vector<std::string>& forms) {
  int count = 0;
  for (const std::string& form : forms) count += count_word(text, form);
  return count;
}

/// The words of what was typed; one operand may hold several.
std::vector<std::string_view> split(std::span<const std::string> typed) {
  std::vector<std::string_view> words;
  for (const std::string_view operand : typed) {
    for (std::size_t at = operand.find_first_not_of(' '); at < operand.size();) {
      const std::size_t end = std::min(operand.find(' ', at), operand.size());
      words.push_back(operand.substr(at, end - at));
      at = operand.find_first_not_of(' ', end);
    }
  }
  return words;
}

/// 0 when a word is missing; more when the words stand in the name or title, and often.
int closeness(const Term& term, const StatementSets& sets,
              std::span<const std::vector<std::string>> words) {
  const std::string title = to_lower(fmt::format("{} {}", term.id, term.title));
  const std::string text = to_lower(PageText().gather(explain_term(term, sets)));
  int sum = 0;
  for (const std::vector<std::string>& forms : words) {
    const int found = count_forms(text, forms);
    const int named = count_forms(title, forms);
    if (found + named == 0) return 0;
    sum += std::min(found, in_title - 1) + (named > 0 ? in_title : 0);
  }
  return sum;
}

std::string shortened(std::string_view title) {
  if (title.size() <= title_length) return std::string(title);
  const std::size_t blank = title.rfind(' ', title_length);
  return fmt::format("{} …", title.substr(0, blank == std::string_view::npos ? 0 : blank));
}

}  // namespace

ReportDocument search_terms(const StatementSets& sets, std::span<const std::string> typed) {
  const std::vector<std::string_view> wanted = split(typed);
  std::vector<std::vector<std::string>> words;
  words.reserve(wanted.size());
  for (const std::string_view word : wanted) words.push_back(forms_of(word));
  if (words.empty()) return {};
  const std::vector<Term> all = terms(sets);
  std::vector<std::pair<int, const Term*>> found;
  for (const Term& term : all) {
    const int close = closeness(term, sets, words);
    if (close > 0) found.emplace_back(close, &term);
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, &std::pair<int, const Term*>::first);
  if (found.empty()) return {};

  PageBuilder page(
      fmt::format("{} with {}", plural(found.size(), "page"), fmt::join(wanted, ", ")));
  List list;
  for (const auto& [close, term] : found) {
    if (list.items.size() == max_shown) break;
    list.items.push_back(
        {std::string(term->id), shortened(term->title), std::string(term_kind_name(term->kind))});
  }
  page.add(std::move(list));
  if (found.size() > max_shown) {
    page.paragraph(fmt::format("{} more; one more word finds fewer.", found.size() - max_shown));
  }
  page.paragraph("toolkit explain ID prints a page.");
  return page.take();
}

}  // namespace toolkit
