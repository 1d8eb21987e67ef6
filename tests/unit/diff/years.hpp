#pragma once

#include "loaded.hpp"
#include "small_set.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "toolkit/diff/comparison.hpp"
#include "toolkit/report/view/publish.hpp"

namespace toolkit::test {

/// What a test has compared; the comparison points into the years.
struct Compared {
  StatementSets sets;
  std::deque<Loaded> years;
  Comparison comparison;

  [[nodiscard]] PublishedViews views(Audience audience) const {
    std::vector<const Assessment*> assessments;
    for (const Loaded& year : years) assessments.push_back(&year.assessment);
    PublishOptions options;
    options.audience = audience;
    options.internal_marking = "Secret";
    options.today = comparison.today;
    options.across = comparison.across;
    auto made = publish(assessments, sets, options);
    REQUIRE(made);
    return std::move(*made);
  }
  [[nodiscard]] ComparisonView view(Audience audience = Audience::internal) const {
    return *views(audience).comparison();
  }
};

inline constexpr Date midsummer{std::chrono::year(2026), std::chrono::month(6),
                                std::chrono::day(1)};

/// How a test compares.
struct How {
  Date today = midsummer;
  bool across = false;
};

/// Compares years that were loaded already; their sets must be comparable.
inline Compared compared(std::deque<Loaded> loaded, How how = {}, StatementSets sets = {}) {
  Compared result{std::move(sets), std::move(loaded), {}};
  std::vector<Year> years;
  for (const Loaded& year : result.years) years.push_back({&year.assessment, year.scores});
  auto comparison = compare(std::move(years), result.sets, how.today, how.across);
  REQUIRE(comparison);
  result.comparison = std::move(*comparison);
  return result;
}

/// Compares the years of some files.
inline Compared compared(const std::vector<std::string>& texts, How how = {},
                         StatementSets sets = {}) {
  std::deque<Loaded> loaded;
  for (const std::string& text : texts) loaded.push_back(load(text, sets));
  return compared(std::move(loaded), how, std::move(sets));
}

inline Compared compared(const std::vector<Pieces>& pieces, How how = {}) {
  std::vector<std::string> texts;
  for (const Pieces& year : pieces) texts.push_back(assessment_text(year));
  return compared(texts, how);
}

/// A year that publishes its evidence.
inline Pieces open_year(std::string period) {
  Pieces pieces;
  pieces.period = std::move(period);
  pieces.head = "publish: evidence\n";
  return pieces;
}

/// An edition of one principle, `care`: its statements, and the lines of its list of changes.
struct EditionPieces {
  std::string id;
  std::vector<std::string> statements;
  std::string replaces;  ///< the edition before it; empty for none
  std::string changes;
};

inline StatementSets editions(const std::vector<EditionPieces>& list) {
  StatementSets sets;
  for (const EditionPieces& pieces : list) {
    SmallSet set;
    set.id = pieces.id;
    set.statements = pieces.statements;
    if (!pieces.replaces.empty())
      set.tail = "replaces:\n  statement_set: " + pieces.replaces + "\n";
    if (!pieces.changes.empty()) set.tail += "  changes:\n" + pieces.changes;
    const std::vector<Finding> findings = sets.add(small_set(set));
    INFO(format_findings(findings, Colour::no));
    REQUIRE(findings.empty());
  }
  return sets;
}

/// An assessment of such an edition: scores in the order of its statements, `-` for none.
inline std::string edition_year(const StatementSets& sets, std::string_view set,
                                const std::string& period, std::string_view scores) {
  const StatementSet* const found = sets.find(set);
  REQUIRE(found != nullptr);
  std::string text = "format: 1\nstatement_set: " + std::string(set) +
                     "\ncouncil: Harrowmere District Council\nperiod: " + period +
                     "\npublish: evidence\nprinciples:\n  care:\n    answers:\n";
  const auto& statements = found->principles.front().statements;
  REQUIRE(statements.size() == scores.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    text += "      " + std::string(statements[i].id) + ": ";
    if (scores[i] != '-') text += scores[i];
    text += '\n';
  }
  return text;
}

/// A score or number as a test writes it: `-` for none.
inline std::string number(const std::optional<int>& value) {
  return value ? std::to_string(*value) : "-";
}

/// Words with a space between them.
inline std::string joined(const std::vector<std::string>& words, std::string_view gap = " ") {
  std::string all;
  for (const std::string& word : words) {
    if (!all.empty()) all += gap;
    all += word;
  }
  return all;
}

}  // namespace toolkit::test
