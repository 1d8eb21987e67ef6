#include "toolkit/statements/practice.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "toolkit/files/read.hpp"
#include "toolkit/statements/builtin.hpp"
#include "toolkit/statements/practice_reader.hpp"

namespace {

using toolkit::find_practice;
using toolkit::PracticeEntry;
using toolkit::PracticeKind;
using toolkit::PracticeLibrary;
using K = toolkit::PracticeKind;

const PracticeLibrary& library() { return toolkit::practice_library(); }

std::vector<PracticeEntry> of_kind(PracticeKind kind) {
  std::vector<PracticeEntry> found;
  for (const PracticeEntry& entry : library().entries) {
    if (entry.kind == kind) found.push_back(entry);
  }
  return found;
}

std::size_t points_of(const PracticeEntry& entry) {
  std::size_t count = 0;
  for (const auto& list : entry.lists) count += list.points.size();
  return count;
}

/// Every statement of the built-in set.
void for_each_statement(const std::function<void(const toolkit::Statement&)>& visit) {
  for (const auto& principle : toolkit::builtin_statement_set().principles) {
    for (const auto& statement : principle.statements) visit(statement);
  }
}

TEST_CASE("every kind has its row, in order, and a name for people") {
  std::set<std::string_view> keys;
  for (std::size_t i = 0; i < toolkit::practice_kinds().size(); ++i) {
    const auto& row = toolkit::practice_kinds()[i];
    CAPTURE(row.key);
    CHECK(static_cast<std::size_t>(row.kind) == i);
    CHECK(&toolkit::practice_kind(row.kind) == &row);
    CHECK_FALSE(row.name.empty());
    CHECK(keys.insert(row.key).second);
  }
}

// Counted by hand from the two sources: the LGA's report of 3 July 2023 and the news page.
TEST_CASE("nothing of the sources is missing") {
  const std::map<PracticeKind, std::size_t> counts = {
      {K::challenge, 3},    {K::principle, 5},  {K::recommendation, 3}, {K::theme, 5},
      {K::barrier, 3},      {K::conclusion, 1}, {K::definition, 1},     {K::tip, 15},
      {K::case_study, 13},  {K::practice, 10},  {K::unnamed, 12},       {K::guidance, 14},
      {K::reference, 4},  // 2 studies, 1 judgment, 1 letter of a minister
      {K::stakeholder, 53},
  };
  std::size_t all = 0;
  for (const auto& row : counts) {
    CAPTURE(toolkit::practice_kind(row.first).key);
    CHECK(of_kind(row.first).size() == row.second);
    all += row.second;
  }
  // The figures are the rest; one sentence of the source may hold several.
  CHECK(of_kind(K::figure).size() == library().entries.size() - all);
  CHECK(of_kind(K::figure).size() >= 10);
  CHECK(library().sources.size() == 2);
}

TEST_CASE("tips have all the points of their headings, theme by theme") {
  std::size_t points = 0;
  std::map<std::string_view, std::size_t> themes;
  for (const PracticeEntry& tip : of_kind(K::tip)) {
    points += points_of(tip);
    ++themes[tip.theme];
  }
  CHECK(points == 48);
  CHECK(themes == std::map<std::string_view, std::size_t>{{"Prevention and support", 10},
                                                          {"Incident management", 3},
                                                          {"Aftercare and resilience", 2}});
}

TEST_CASE("the definition has its nine behaviours") {
  CHECK(points_of(of_kind(K::definition).front()) == 9);
}

TEST_CASE("twelve case studies are dated, of ten councils") {
  std::map<std::string_view, std::size_t> days;
  std::set<std::string_view> councils;
  for (const PracticeEntry& study : of_kind(K::case_study)) {
    CHECK_FALSE(study.council.empty());
    if (study.date.empty()) continue;
    ++days[study.date];
    councils.insert(study.council);
  }
  CHECK(days == std::map<std::string_view, std::size_t>{
                    {"2023-07-24", 5}, {"2022-06-28", 1}, {"2022-06-10", 1}, {"2022-05-16", 5}});
  CHECK(councils.size() == 10);
}

TEST_CASE("practice of a body names it, and what the source leaves unnamed stays so") {
  for (const PracticeEntry& entry : of_kind(K::practice)) {
    CAPTURE(entry.id);
    CHECK_FALSE(entry.council.empty());
  }
  for (const PracticeEntry& entry : of_kind(K::unnamed)) {
    CAPTURE(entry.id);
    CHECK(entry.council.empty());
  }
}

TEST_CASE("the five principles of 2023 became the toolkit's five") {
  std::map<std::string_view, std::string_view> mapped;
  for (const PracticeEntry& entry : of_kind(K::principle)) mapped[entry.principle] = entry.id;
  CHECK(mapped.size() == 5);
  for (const auto& principle : toolkit::builtin_statement_set().principles) {
    CAPTURE(principle.id);
    REQUIRE(mapped.contains(principle.id));
    const PracticeEntry& entry = *find_practice(library(), mapped[principle.id]);
    CHECK(entry.title == principle.report_title);
    CHECK(entry.id.back() == '0' + principle.report_number);
  }
  for (const PracticeEntry& entry : library().entries) {
    CHECK((entry.kind == K::principle) == !entry.principle.empty());
  }
}

TEST_CASE("every statement has tips or case studies, and every tip a statement") {
  std::set<std::string_view> named;
  for_each_statement([&](const toolkit::Statement& statement) {
    CAPTURE(statement.id);
    std::set<std::string_view> own;
    std::size_t suggested = 0;
    for (const std::string_view id : statement.practice) {
      CAPTURE(id);
      const PracticeEntry* const entry = find_practice(library(), id);
      REQUIRE(entry != nullptr);
      CHECK(entry->is_suggested());
      CHECK(own.insert(id).second);
      named.insert(id);
      if (entry->kind == K::tip || entry->kind == K::case_study) ++suggested;
    }
    CHECK(suggested >= 2);
  });
  for (const PracticeEntry& tip : of_kind(K::tip)) {
    CAPTURE(tip.id);
    CHECK(named.contains(tip.id));
  }
}

TEST_CASE("only what a council can do or read is suggested, and never the case of Pickthall") {
  const std::set<PracticeKind> kinds = {K::tip, K::case_study, K::practice, K::unnamed,
                                        K::guidance};
  for (const PracticeEntry& entry : library().entries) {
    CAPTURE(entry.id);
    CHECK(entry.is_suggested() == (kinds.contains(entry.kind) && entry.caution.empty()));
  }
  const PracticeEntry* const pickthall = find_practice(library(), "practice-pickthall");
  REQUIRE(pickthall != nullptr);
  CHECK_FALSE(pickthall->caution.empty());
  CHECK_FALSE(pickthall->is_suggested());
  for (const PracticeEntry& entry : library().entries) {
    const bool names_it = entry.title.find("Pickthall") != std::string_view::npos ||
                          entry.id.find("pickthall") != std::string_view::npos;
    if (names_it) CHECK_FALSE(entry.is_suggested());
  }
  for_each_statement([](const toolkit::Statement& statement) {
    for (const auto* const texts : {&statement.next_steps, &statement.evidence}) {
      for (const auto& text : *texts) CHECK(text.text.find("Pickthall") == std::string_view::npos);
    }
  });
}

TEST_CASE("every entry has an id of its own and a source, and its links lead somewhere else") {
  std::set<std::string_view> ids;
  for (const PracticeEntry& entry : library().entries) {
    CAPTURE(entry.id);
    CHECK(ids.insert(entry.id).second);
    CHECK(find_practice(library(), entry.id) == &entry);
    CHECK_FALSE(entry.title.empty());
    CHECK((!entry.text.empty() || !toolkit::practice_kind(entry.kind).needs_text));
    CHECK_FALSE(entry.sources.empty());
    for (const std::string_view id : entry.see) {
      CAPTURE(id);
      CHECK(id != entry.id);
      CHECK(find_practice(library(), id) != nullptr);
    }
    for (const auto& list : entry.lists) CHECK_FALSE(list.points.empty());
    CHECK((entry.link.empty() || entry.link.starts_with("https://") ||
           entry.link.starts_with("http://")));
  }
  CHECK(find_practice(library(), "") == nullptr);
  CHECK(find_practice(library(), "tip-trainin") == nullptr);
}

TEST_CASE("the tables that are compiled in are what the reader reads from the file") {
  const std::string path = TOOLKIT_SOURCE_DIR "/statements/practice-2023.yaml";
  const toolkit::SourceText source(path, toolkit::read_file(path, std::size_t{1} << 20));
  toolkit::Findings findings(source);
  const auto store = toolkit::read_practice_library(source, findings);
  CHECK(findings.take().empty());
  const PracticeLibrary& read = store->library;
  CHECK(read.id == library().id);
  CHECK(read.title == library().title);
  CHECK(
      std::ranges::equal(read.sources, library().sources, [](const auto& left, const auto& right) {
        return left.id == right.id && left.title == right.title &&
               left.publisher == right.publisher && left.published == right.published &&
               left.reference == right.reference && left.note == right.note;
      }));
  REQUIRE(read.entries.size() == library().entries.size());
  for (std::size_t i = 0; i < read.entries.size(); ++i) {
    const PracticeEntry& left = read.entries[i];
    const PracticeEntry& right = library().entries[i];
    CAPTURE(left.id);
    CHECK(left.id == right.id);
    CHECK(left.kind == right.kind);
    for (const auto field :
         {&PracticeEntry::title, &PracticeEntry::text, &PracticeEntry::place,
          &PracticeEntry::council, &PracticeEntry::date, &PracticeEntry::link,
          &PracticeEntry::theme, &PracticeEntry::principle, &PracticeEntry::caution}) {
      CHECK(left.*field == right.*field);
    }
    CHECK(std::ranges::equal(left.see, right.see));
    CHECK(std::ranges::equal(left.sources, right.sources));
    CHECK(std::ranges::equal(left.lists, right.lists, [](const auto& one, const auto& other) {
      return one.about == other.about && std::ranges::equal(one.points, other.points);
    }));
  }
}

}  // namespace
