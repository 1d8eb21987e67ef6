#include "toolkit/report/explain/terms.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/assessment/model/words.hpp"
#include "toolkit/report/explain/explain.hpp"
#include "toolkit/report/explain/format_words.hpp"
#include "toolkit/report/explain/page_builder.hpp"
#include "toolkit/report/explain/practice_page.hpp"
#include "toolkit/report/model/practice_title.hpp"
#include "toolkit/report/model/prose.hpp"
#include "toolkit/text/words.hpp"

namespace toolkit {
namespace {

constexpr std::string_view scores[] = {"0", "1", "2"};

/// The set that is looked into first: what is added later hides what was there.
const StatementSet& newest(const StatementSets& sets) { return *sets.all().back(); }

class Collector {
 public:
  explicit Collector(const StatementSets& sets) : sets_(sets) {}

  std::vector<Term> collect() {
    for (std::size_t i = sets_.all().size(); i-- > 0;) add_set(*sets_.all()[i]);
    std::ranges::stable_sort(terms_, {}, &Term::kind);
    for (const PracticeEntry& entry : practice_library().entries) {
      add({entry.id, TermKind::practice, practice_title(entry)});
    }
    for (const CatalogueEntry& entry : catalogue()) {
      add({entry.name, TermKind::diagnostic, std::string(entry.title)});
    }
    for (std::size_t score = 0; score < score_count; ++score) {
      add({scores[score], TermKind::score, std::string(newest(sets_).labels[score])});
    }
    for (const auto& word : status_words) {
      add({word.text, TermKind::status, std::string(word.meaning)});
    }
    for (const auto& word : publish_words) {
      add({word.text, TermKind::publish, std::string(word.meaning)});
    }
    for (const FormatWord& word : format_words) {
      add({word.name, TermKind::format, std::string(word.title)});
    }
    return std::move(terms_);
  }

 private:
  void add(Term term) { terms_.push_back(std::move(term)); }

  void add_set(const StatementSet& set) {
    add_once({set.id, TermKind::statement_set, fmt::format("{}, {}", set.title, set.edition)});
    for (const Principle& principle : set.principles) {
      add_once({principle.id, TermKind::principle, std::string(principle.title.text)});
      for (const Statement& statement : principle.statements) {
        add_once({statement.id, TermKind::statement, flow(statement.text.text)});
      }
    }
  }

  void add_once(Term term) {
    if (seen_.insert(term.id).second) add(std::move(term));
  }

  const StatementSets& sets_;
  std::set<std::string_view> seen_;
  std::vector<Term> terms_;
};

ReportDocument explain_of_sets(const Term& term, const StatementSets& sets) {
  for (std::size_t i = sets.all().size(); i-- > 0;) {
    const StatementSet& set = *sets.all()[i];
    if (term.kind == TermKind::statement_set && set.id == term.id) return list_statements(set);
    const auto statement = find_statement(set, term.id);
    if (statement && term.kind == TermKind::statement) return explain_statement(set, *statement);
    const auto principle = find_principle(set, term.id);
    if (principle && term.kind == TermKind::principle) return explain_principle(set, *principle);
  }
  return {};
}

ReportDocument explain_score(const Term& term, const StatementSet& set) {
  PageBuilder page(fmt::format("{}: {}", term.id, term.title));
  page.paragraph(fmt::format(
      "One of the three scores of a statement: 0 is {}, 1 is {}, 2 is {}. {} gives these labels "
      "and says no more of them. What each score looks like for a statement is on its page, such "
      "as toolkit explain {}.",
      set.labels[0], set.labels[1], set.labels[2], set.publisher,
      set.principles.front().statements.front().id));
  return page.take();
}

ReportDocument explain_status(const Term& term) {
  PageBuilder page(fmt::format("{}: {}", term.id, term_kind_name(term.kind)));
  page.paragraph(term.title);
  std::vector<std::string_view> others;
  for (const Synonym& synonym : status_synonyms) {
    if (synonym.standard == term.id) others.push_back(synonym.typed);
  }
  page.paragraph(fmt::format("Written in its place, and understood well enough to suggest it: {}.",
                             fmt::join(others, ", ")));
  return page.take();
}

ReportDocument explain_publish(const Term& term) {
  PageBuilder page(fmt::format("{}: what a public report may print", term.id));
  page.paragraph(term.title);
  page.paragraph(
      "It stands after `publish:`. Notes, moderations and what is confidential are never public.");
  return page.take();
}

ReportDocument explain_format(const Term& term) {
  const auto word = std::ranges::find(format_words, term.id, &FormatWord::name);
  PageBuilder page(fmt::format("{}: {}", term.id, term.title));
  page.paragraph(word->meaning);
  page.paragraph("`toolkit COMMAND --help` lists the formats of a command.");
  return page.take();
}

}  // namespace

std::vector<Term> terms(const StatementSets& sets) { return Collector(sets).collect(); }

bool is_called(const Term& term, std::string_view typed) {
  return term.id == typed || (term.kind == TermKind::score && folded(term.title) == folded(typed));
}

std::string_view term_kind_name(TermKind kind) {
  switch (kind) {
    case TermKind::principle:
      return "principle";
    case TermKind::statement:
      return "statement";
    case TermKind::statement_set:
      return "statement set";
    case TermKind::practice:
      return "practice library";
    case TermKind::diagnostic:
      return "diagnostic";
    case TermKind::score:
      return "score";
    case TermKind::status:
      return "status of an action";
    case TermKind::publish:
      return "level of publishing";
    case TermKind::format:
      return "format";
  }
  return {};
}

ReportDocument explain_term(const Term& term, const StatementSets& sets) {
  switch (term.kind) {
    case TermKind::principle:
    case TermKind::statement:
    case TermKind::statement_set:
      return explain_of_sets(term, sets);
    case TermKind::practice:
      return explain_practice(*find_practice(practice_library(), term.id), newest(sets));
    case TermKind::diagnostic:
      return explain_diagnostic(*find_catalogue_entry(term.id));
    case TermKind::score:
      return explain_score(term, newest(sets));
    case TermKind::status:
      return explain_status(term);
    case TermKind::publish:
      return explain_publish(term);
    case TermKind::format:
      return explain_format(term);
  }
  return {};
}

}  // namespace toolkit
