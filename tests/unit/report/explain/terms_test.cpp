#include "toolkit/report/explain/terms.hpp"
#include "loaded.hpp"
#include "small_set.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "toolkit/assessment/model/words.hpp"
#include "toolkit/diagnostics/catalogue.hpp"
#include "toolkit/render/markdown.hpp"
#include "toolkit/render/text.hpp"
#include "toolkit/report/explain/format_words.hpp"
#include "toolkit/statements/practice.hpp"

namespace {

using toolkit::ReportDocument;
using toolkit::StatementSets;
using toolkit::Term;
using toolkit::TermKind;
using toolkit::test::count_texts;

const Term& find(const std::vector<Term>& all, std::string_view id, TermKind kind) {
  const auto found = std::ranges::find_if(
      all, [&](const Term& term) { return term.id == id && term.kind == kind; });
  CAPTURE(id);
  REQUIRE(found != all.end());
  return *found;
}

TEST_CASE("every name that can be typed is a term, once") {
  const std::vector<Term> all = toolkit::terms(StatementSets());
  std::map<TermKind, std::size_t> counts;
  std::set<std::pair<TermKind, std::string_view>> seen;
  for (const Term& term : all) {
    CAPTURE(term.id);
    CHECK(seen.emplace(term.kind, term.id).second);
    CHECK_FALSE(term.title.empty());
    CHECK(term.title.find('\n') == std::string::npos);
    ++counts[term.kind];
  }
  CHECK(std::ranges::is_sorted(all, {}, &Term::kind));
  CHECK(counts == std::map<TermKind, std::size_t>{
                      {TermKind::principle, 5},
                      {TermKind::statement, 25},
                      {TermKind::statement_set, 1},
                      {TermKind::practice, toolkit::practice_library().entries.size()},
                      {TermKind::diagnostic, toolkit::catalogue().size()},
                      {TermKind::score, 3},
                      {TermKind::status, toolkit::status_words.size()},
                      {TermKind::publish, toolkit::publish_words.size()},
                      {TermKind::format, std::size(toolkit::format_words)}});
}

TEST_CASE("no practice is called as a statement, a principle or a diagnostic is") {
  std::map<std::string_view, std::set<TermKind>> kinds;
  for (const Term& term : toolkit::terms(StatementSets())) kinds[term.id].insert(term.kind);
  for (const auto& name : kinds) {
    CAPTURE(name.first);
    CHECK(name.second.size() == 1);
  }
}

TEST_CASE("every term has a page, in text and in Markdown") {
  const StatementSets sets;
  for (const Term& term : toolkit::terms(sets)) {
    CAPTURE(term.id);
    const ReportDocument page = toolkit::explain_term(term, sets);
    CHECK(page.title.find(term.id) != std::string::npos);
    // A heading and something beneath it.
    REQUIRE(page.blocks.size() >= 2);
    for (const std::string& text :
         {toolkit::render_text(page, 80, toolkit::Colour::no), toolkit::render_markdown(page)}) {
      CHECK(text.find(term.id) != std::string::npos);
      CHECK(std::ranges::count(text, '\n') >= 3);  // a title, an empty line, a text
    }
    CHECK_FALSE(toolkit::term_kind_name(term.kind).empty());
  }
}

TEST_CASE("pages of words say what they mean and how else they are written") {
  const StatementSets sets;
  const std::vector<Term> all = toolkit::terms(sets);
  const auto page = [&](std::string_view id, TermKind kind) {
    return toolkit::explain_term(find(all, id, kind), sets);
  };
  CHECK(count_texts(page("1", TermKind::score), "0 is Not Addressed, 1 is Partial") == 1);
  for (const auto& word : toolkit::status_words) {
    const ReportDocument of_status = page(word.text, TermKind::status);
    CHECK(count_texts(of_status, word.meaning) == 1);
    for (const toolkit::Synonym& synonym : toolkit::status_synonyms) {
      const bool own = synonym.standard == word.text;
      if (own) CHECK(count_texts(of_status, synonym.typed) >= 1);
    }
  }
  for (const auto& word : toolkit::publish_words) {
    CHECK(count_texts(page(word.text, TermKind::publish), word.meaning) == 1);
  }
  for (const auto& word : toolkit::format_words) {
    CHECK(count_texts(page(word.name, TermKind::format), word.meaning) == 1);
  }
}

TEST_CASE("a set that is added has terms of its own, and hides the ids it shares") {
  StatementSets sets;
  REQUIRE(sets.add(toolkit::test::small_set({.statements = {"risk-1"}})).empty());
  const std::vector<Term> all = toolkit::terms(sets);
  CHECK(std::ranges::count(all, TermKind::statement_set, &Term::kind) == 2);
  CHECK(std::ranges::count(all, TermKind::principle, &Term::kind) == 6);
  CHECK(std::ranges::count(all, TermKind::statement, &Term::kind) == 25);
  const Term& shared = find(all, "risk-1", TermKind::statement);
  CHECK(shared.title == "We care.");
  CHECK(count_texts(toolkit::explain_term(shared, sets), "We care.") == 1);
  CHECK(toolkit::explain_term(find(all, "0", TermKind::score), sets).title == "0: No");
}

}  // namespace
