#include "toolkit/diff/statement_lines.hpp"
#include "diff/years.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using toolkit::Fate;
using toolkit::StatementLine;
using toolkit::StatementSet;
using toolkit::StatementSets;
using toolkit::test::edition_year;
using toolkit::test::EditionPieces;
using toolkit::test::editions;
using toolkit::test::joined;
using toolkit::test::load;
using toolkit::test::Loaded;
using toolkit::test::number;

std::string_view name_of(Fate fate) {
  constexpr std::string_view names[] = {"kept", "split", "merged", "recast", "retired", "added"};
  return names[static_cast<std::size_t>(fate)];
}

/// `a > a1+a2 split`, a line each; `-` where an edition has nothing.
std::string in_words(const std::vector<StatementLine>& lines,
                     const std::vector<const StatementSet*>& sets) {
  std::vector<std::string> all;
  for (const StatementLine& line : lines) {
    std::vector<std::string> years;
    REQUIRE(line.places.size() == sets.size());
    for (std::size_t year = 0; year < sets.size(); ++year) {
      std::vector<std::string> ids;
      for (const toolkit::StatementPlace& place : line.places[year]) {
        ids.emplace_back(sets[year]->principles[place.principle].statements[place.statement].id);
      }
      years.push_back(ids.empty() ? "-" : joined(ids, "+"));
    }
    all.push_back(joined(years, " > ") + " " + std::string(name_of(line.fate)));
  }
  return joined(all, ", ");
}

std::string matched(const StatementSets& known, const std::vector<std::string>& years) {
  std::vector<const StatementSet*> sets;
  for (const std::string& year : years) {
    sets.push_back(known.find(year));
    REQUIRE(sets.back() != nullptr);
  }
  const auto lines = toolkit::match_statements(sets, known);
  return lines ? in_words(*lines, sets) : "unrelated";
}

struct Row {
  std::string what;
  std::vector<EditionPieces> editions;
  std::vector<std::string> years;  ///< the set of each, oldest first
  std::string lines;
};

const EditionPieces first{"first", {"a", "b", "c"}, "", ""};

const Row rows[] = {
    {"one edition", {first}, {"first", "first"}, "a > a kept, b > b kept, c > c kept"},
    {"one edition, three years",
     {{"first", {"a"}, "", ""}},
     {"first", "first", "first"},
     "a > a > a kept"},
    {"the same later edition twice: what it made of the first does not count",
     {{"first", {"a", "b"}, "", ""},
      {"second", {"a1", "a2", "b"}, "first", "    - {split: a, into: [a1, a2]}\n"}},
     {"second", "second"},
     "a1 > a1 kept, a2 > a2 kept, b > b kept"},
    {"two editions of one before: joined where that is",
     {{"first", {"a", "b"}, "", ""},
      {"ours", {"a1", "a2", "b"}, "first", "    - {split: a, into: [a1, a2]}\n"},
      {"theirs", {"a", "b"}, "first", ""}},
     {"ours", "theirs"},
     "a1+a2 > a merged, b > b kept"},
    {"the order is that of the newest",
     {first, {"second", {"c", "a", "b"}, "first", ""}},
     {"first", "second"},
     "c > c kept, a > a kept, b > b kept"},
    {"kept under another id",
     {first, {"second", {"a", "b", "d"}, "first", "    - {kept: c, as: d}\n"}},
     {"first", "second"},
     "a > a kept, b > b kept, c > d kept"},
    {"two that changed places",
     {first,
      {"second", {"a", "b", "c"}, "first", "    - {kept: a, as: b}\n    - {kept: b, as: a}\n"}},
     {"first", "second"},
     "b > a kept, a > b kept, c > c kept"},
    {"split",
     {first, {"second", {"a1", "a2", "b", "c"}, "first", "    - {split: a, into: [a1, a2]}\n"}},
     {"first", "second"},
     "a > a1+a2 split, b > b kept, c > c kept"},
    {"split, one part under the old id",
     {first, {"second", {"a", "b", "c", "a2"}, "first", "    - {split: a, into: [a, a2]}\n"}},
     {"first", "second"},
     "a > a+a2 split, b > b kept, c > c kept"},
    {"merged",
     {first, {"second", {"ab", "c"}, "first", "    - {merged: [a, b], into: ab}\n"}},
     {"first", "second"},
     "a+b > ab merged, c > c kept"},
    {"retired and new: what the newest has no more comes last",
     {first, {"second", {"n", "b", "c"}, "first", "    - retired: a\n"}},
     {"first", "second"},
     "- > n added, b > b kept, c > c kept, a > - retired"},
    {"the older year on the newer edition: a split read backwards",
     {first, {"second", {"a1", "a2", "b", "c"}, "first", "    - {split: a, into: [a1, a2]}\n"}},
     {"second", "first"},
     "a1+a2 > a merged, b > b kept, c > c kept"},
    {"the older year on the newer edition: new and retired read backwards",
     {first, {"second", {"n", "b", "c"}, "first", "    - retired: a\n"}},
     {"second", "first"},
     "- > a added, b > b kept, c > c kept, n > - retired"},
    {"a chain: split, then one part merged with another statement",
     {first,
      {"second", {"a1", "a2", "b", "c"}, "first", "    - {split: a, into: [a1, a2]}\n"},
      {"third", {"a1", "m", "c"}, "second", "    - {merged: [a2, b], into: m}\n"}},
     {"first", "third"},
     "a+b > a1+m recast, c > c kept"},
    {"the same chain with the year in between",
     {first,
      {"second", {"a1", "a2", "b", "c"}, "first", "    - {split: a, into: [a1, a2]}\n"},
      {"third", {"a1", "m", "c"}, "second", "    - {merged: [a2, b], into: m}\n"}},
     {"first", "second", "third"},
     "a+b > a1+a2+b > a1+m recast, c > c > c kept"},
    {"a chain that splits and merges again is kept",
     {first,
      {"second", {"a1", "a2", "b", "c"}, "first", "    - {split: a, into: [a1, a2]}\n"},
      {"third", {"a", "b", "c"}, "second", "    - {merged: [a1, a2], into: a}\n"}},
     {"first", "second", "third"},
     "a > a1+a2 > a kept, b > b > b kept, c > c > c kept"},
    {"a chain of new ids",
     {first,
      {"second", {"x", "b", "c"}, "first", "    - {kept: a, as: x}\n"},
      {"third", {"y", "b", "c"}, "second", "    - {kept: x, as: y}\n"}},
     {"first", "third"},
     "a > y kept, b > b kept, c > c kept"},
    {"retired, and its id used again two editions on for something new",
     {first,
      {"second", {"b", "c"}, "first", "    - retired: a\n"},
      {"third", {"a", "b", "c"}, "second", ""}},
     {"first", "second", "third"},
     "- > - > a added, b > b > b kept, c > c > c kept, a > - > - retired"},
    {"new in one edition and retired in the next",
     {first,
      {"second", {"a", "b", "c", "n"}, "first", ""},
      {"third", {"a", "b", "c"}, "second", "    - retired: n\n"}},
     {"first", "second", "third"},
     "a > a > a kept, b > b > b kept, c > c > c kept, - > n > - retired"},
    {"two editions of one earlier set",
     {first,
      {"left", {"a1", "a2", "b", "c"}, "first", "    - {split: a, into: [a1, a2]}\n"},
      {"right", {"x", "b", "c"}, "first", "    - {kept: a, as: x}\n"}},
     {"left", "right"},
     "a1+a2 > x merged, b > b kept, c > c kept"},
    {"both years on a later edition: its parts stand alone",
     {first, {"second", {"a1", "a2", "b", "c"}, "first", "    - {split: a, into: [a1, a2]}\n"}},
     {"second", "second"},
     "a1 > a1 kept, a2 > a2 kept, b > b kept, c > c kept"},
    {"a later edition and the next: the one before both joins nothing",
     {first,
      {"second", {"a1", "a2", "b", "c"}, "first", "    - {split: a, into: [a1, a2]}\n"},
      {"third", {"a1", "a2", "b"}, "second", "    - retired: c\n"}},
     {"second", "third"},
     "a1 > a1 kept, a2 > a2 kept, b > b kept, c > - retired"},
    {"sets that have nothing to do with one another",
     {first, {"other", {"a", "b", "c"}, "", ""}},
     {"first", "other"},
     "unrelated"},
    {"one stranger among three",
     {first, {"second", {"a", "b", "c"}, "first", ""}, {"other", {"a", "b", "c"}, "", ""}},
     {"first", "other", "second"},
     "unrelated"},
    {"an edition of a stranger",
     {first, {"other", {"a"}, "", ""}, {"second", {"a"}, "other", ""}},
     {"first", "second"},
     "unrelated"},
};

TEST_CASE("statements are followed from edition to edition") {
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(matched(editions(row.editions), row.years) == row.lines);
  }
}

TEST_CASE("every statement of every year stands in one line, once") {
  for (const Row& row : rows) {
    if (row.lines == "unrelated") continue;
    CAPTURE(row.what);
    const StatementSets known = editions(row.editions);
    std::vector<const StatementSet*> sets;
    for (const std::string& year : row.years) sets.push_back(known.find(year));
    const auto lines = toolkit::match_statements(sets, known);
    REQUIRE(lines);
    for (std::size_t year = 0; year < sets.size(); ++year) {
      std::vector<std::size_t> seen(sets[year]->statement_count());
      for (const StatementLine& line : *lines) {
        for (const toolkit::StatementPlace& place : line.places[year]) ++seen[place.statement];
      }
      CHECK(seen == std::vector<std::size_t>(seen.size(), 1));
    }
  }
}

TEST_CASE("the built-in set keeps all its statements, in their order") {
  const StatementSets known;
  const StatementSet& set = *known.find("ending-abuse-2024");
  const StatementSet* const sets[] = {&set, &set};
  const auto lines = toolkit::match_statements(sets, known);
  REQUIRE(lines);
  REQUIRE(lines->size() == set.statement_count());
  std::size_t line = 0;
  for (std::size_t p = 0; p < set.principles.size(); ++p) {
    for (std::size_t s = 0; s < set.principles[p].statements.size(); ++s, ++line) {
      const std::vector<toolkit::StatementPlace> here = {{p, s}};
      CHECK((*lines)[line].places == std::vector{here, here});
      CHECK((*lines)[line].fate == Fate::kept);
    }
  }
}

TEST_CASE("the parts of a whole have one score") {
  struct Whole {
    std::string parts;
    std::string score;
  };
  const Whole wholes[] = {
      {"", "-"},    {"0", "0"},   {"1", "1"},   {"2", "2"},   {"-", "-"},   {"00", "0"},
      {"22", "2"},  {"11", "1"},  {"01", "1"},  {"10", "1"},  {"02", "1"},  {"20", "1"},
      {"12", "1"},  {"21", "1"},  {"2-", "-"},  {"-2", "-"},  {"--", "-"},  {"0-", "-"},
      {"000", "0"}, {"222", "2"}, {"002", "1"}, {"200", "1"}, {"221", "1"}, {"122", "1"},
      {"012", "1"}, {"22-", "-"}, {"-22", "-"}, {"2-2", "-"}, {"020", "1"}, {"202", "1"},
  };
  const StatementSets known = editions({{"parts", {"a", "b", "c"}, "", ""}});
  for (const Whole& whole : wholes) {
    CAPTURE(whole.parts);
    // What is not part of it has a score that would show.
    std::string scores = whole.parts;
    while (scores.size() < 3) scores += whole.score == "0" ? '2' : '0';
    const Loaded loaded = load(edition_year(known, "parts", "2025-26", scores), known);
    std::vector<toolkit::StatementPlace> places;
    for (std::size_t i = 0; i < whole.parts.size(); ++i) places.push_back({0, i});
    CHECK(number(toolkit::line_score(loaded.assessment, places)) == whole.score);
  }
}

}  // namespace
