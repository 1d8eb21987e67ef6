#include "loaded.hpp"
#include "report/comparison/expected_comparison.hpp"
#include "report/model/tables.hpp"
#include "report/random_years.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "toolkit/render/comparison_json.hpp"
#include "toolkit/render/csv.hpp"
#include "toolkit/render/json.hpp"
#include "toolkit/render/markdown.hpp"
#include "toolkit/render/text.hpp"
#include "toolkit/report/comparison/comparison_report.hpp"
#include "toolkit/report/comparison/comparison_rows.hpp"
#include "toolkit/report/view/comparison_view.hpp"
#include "toolkit/report/year/statement_rows.hpp"
#include "toolkit/report/year/year_report.hpp"

namespace {

using Json = nlohmann::json;
using toolkit::Audience;
using toolkit::Colour;
using toolkit::Comparison;
using toolkit::ComparisonView;
using toolkit::StatementSets;
using toolkit::test::CsvTable;
using toolkit::test::Expected;
using toolkit::test::folded_lines;
using toolkit::test::load;
using toolkit::test::Loaded;
using toolkit::test::MadeEdition;
using toolkit::test::MadeYear;
using toolkit::test::parse_csv;
using toolkit::test::RandomYears;
using toolkit::test::section_of;
using toolkit::test::words_of;

constexpr unsigned seeds = 240;
constexpr std::size_t wide = 4000;  // no line is broken

/// Random years, read and compared in an order of their own.
struct Case {
  explicit Case(unsigned seed, bool with_editions) : made(seed, with_editions) {
    for (const MadeEdition& edition : made.editions) {
      if (edition.text.empty()) continue;
      const auto findings = sets.add({edition.id + ".yaml", edition.text});
      INFO(edition.text);
      INFO(toolkit::format_findings(findings, Colour::no));
      REQUIRE(findings.empty());
    }
    expected = toolkit::test::Expecting(made).work_out();
    std::vector<toolkit::Year> order;
    for (const MadeYear& year : made.years) {
      const Loaded& read = loaded.emplace_back(load(year.text, sets));
      order.push_back({&read.assessment, read.scores});
    }
    std::ranges::rotate(order, order.begin() + static_cast<std::ptrdiff_t>(seed % order.size()));
    const toolkit::Date today{std::chrono::year(2026), std::chrono::month(6), std::chrono::day(1)};
    std::vector<const toolkit::Assessment*> assessments;
    for (const toolkit::Year& year : order) assessments.push_back(year.assessment);
    comparison = *toolkit::compare(std::move(order), sets, today);
    view = *toolkit::publish(assessments, sets, {.today = today})->comparison();
    json = Json::parse(toolkit::comparison_json(view));
    csv = parse_csv(toolkit::render_csv(toolkit::comparison_rows(view)));
    const toolkit::ReportDocument page = toolkit::comparison_report(view);
    text = toolkit::render_text(page, wide, Colour::no);
    markdown = toolkit::render_markdown(page);
  }

  [[nodiscard]] std::vector<std::string> periods() const {
    std::vector<std::string> all;
    for (const MadeYear& year : made.years) all.push_back(year.period);
    return all;
  }

  RandomYears made;
  StatementSets sets;
  Expected expected;
  std::deque<Loaded> loaded;
  Comparison comparison;
  ComparisonView view;
  Json json;
  CsvTable csv;
  std::string text;
  std::string markdown;
};

/// Many random years of both kinds, made and compared once for all tests.
const std::deque<Case>& all_cases() {
  static const std::deque<Case> cases = [] {
    std::deque<Case> made;
    for (unsigned seed = 0; seed < seeds; ++seed) made.emplace_back(seed, seed % 2 == 1);
    return made;
  }();
  return cases;
}

void for_each_case(void (*check)(const Case&)) {
  unsigned seed = 0;
  for (const Case& one : all_cases()) {
    CAPTURE(seed);
    check(one);
    ++seed;
  }
}

Json as_json(const std::optional<int>& value) { return value ? Json(*value) : Json(); }
std::string as_field(const std::optional<int>& value) {
  return value ? std::to_string(*value) : "";
}
std::string as_change(const std::optional<int>& value) {
  if (!value) return "not known";
  return (*value > 0 ? "+" : "") + std::to_string(*value);
}

std::optional<int> number(const Expected::Sum& sum) {
  return sum.complete() ? std::optional(sum.total) : std::nullopt;
}

Json totals_json(const std::vector<Expected::Sum>& sums) {
  Json all = Json::array();
  for (const Expected::Sum& sum : sums) all.push_back(as_json(number(sum)));
  return all;
}

Json max_json(const std::vector<Expected::Sum>& sums) {
  Json all = Json::array();
  for (const Expected::Sum& sum : sums) all.push_back(sum.asked ? Json(sum.max) : Json());
  return all;
}

/// `3 out of 8 2 to 5 out of 8 not known`, or with three years `3/8 2-5/8 4/8 +1 ▃·▄`.
std::string in_a_row(const std::vector<Expected::Sum>& sums) {
  const bool brief = sums.size() > 2;
  std::string row;
  for (const Expected::Sum& sum : sums) {
    if (!sum.asked) continue;
    row += std::to_string(sum.total);
    if (!sum.complete()) row += (brief ? "-" : " to ") + std::to_string(sum.possible);
    row += (brief ? "/" : " out of ") + std::to_string(sum.max) + " ";
  }
  row += as_change(change_of(sums));
  if (!brief) return row;
  row += " ";
  constexpr std::string_view bars[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  for (const Expected::Sum& sum : sums) {
    const double share = sum.complete() ? double(sum.total) / sum.max : 0;
    row += sum.complete() ? bars[static_cast<std::size_t>(share * 7 + 0.5)] : "·";
  }
  return row;
}

/// The rows of all totals, by the title that each begins with.
std::map<std::string, std::string> total_rows(const Case& one) {
  std::map<std::string, std::string> rows;
  for (const auto& principle : one.view.principles) {
    rows[principle.title] = in_a_row(one.expected.principles.at(principle.id));
  }
  rows["All principles"] = in_a_row(one.expected.overall);
  if (one.expected.like_for_like) rows["Like for like"] = in_a_row(*one.expected.like_for_like);
  return rows;
}

TEST_CASE("random years: totals and changes in JSON") {
  for_each_case([](const Case& one) {
    const Json& json = one.json;
    CHECK(json["periods"] == Json(one.periods()));
    CHECK(json["totals"] == totals_json(one.expected.overall));
    CHECK(json["max"] == max_json(one.expected.overall));
    CHECK(json["change"] == as_json(change_of(one.expected.overall)));
    REQUIRE(json["principles"].size() == one.expected.principles.size());
    for (const Json& principle : json["principles"]) {
      const auto& sums = one.expected.principles.at(principle["id"].get<std::string>());
      CHECK(principle["totals"] == totals_json(sums));
      CHECK(principle["max"] == max_json(sums));
      CHECK(principle["change"] == as_json(change_of(sums)));
    }
    const auto& like = one.expected.like_for_like;
    REQUIRE(json["like_for_like"].is_null() == !like);
    if (!like) return;
    CHECK(json["like_for_like"]["totals"] == totals_json(*like));
    CHECK(json["like_for_like"]["max"] == max_json(*like));
    CHECK(json["like_for_like"]["change"] == as_json(change_of(*like)));
  });
}

TEST_CASE("random years: scores in JSON") {
  for_each_case([](const Case& one) {
    REQUIRE(one.json["statements"].size() == one.expected.lines.size());
    for (const Json& statement : one.json["statements"]) {
      const auto found = one.expected.lines.find(statement["id"].get<std::string>());
      CAPTURE(statement.dump());
      REQUIRE(found != one.expected.lines.end());
      const Expected::Line& line = found->second;
      for (std::size_t year = 0; year < line.scores.size(); ++year) {
        CHECK(statement["scores"][year] == as_json(line.scores[year]));
        CHECK(statement["ids"][year].get<std::set<std::string>>() == line.ids[year]);
      }
      CHECK(statement["scores"].size() == line.scores.size());
      CHECK(statement["change"] == as_json(line.change()));
    }
  });
}

TEST_CASE("random years: falls in JSON, and whether one is not accepted") {
  for_each_case([](const Case& one) {
    std::set<Expected::Fall> found;
    for (const Json& fall : one.json["falls"]) {
      found.emplace(fall["statement"], fall["period_before"], fall["period"], fall["from"],
                    fall["to"], !fall["accepted"].is_null());
    }
    CHECK(found.size() == one.json["falls"].size());
    CHECK(found == one.expected.falls);
    const bool unaccepted = std::ranges::any_of(
        one.expected.falls, [](const Expected::Fall& fall) { return !std::get<5>(fall); });
    CHECK(toolkit::has_unaccepted_fall(one.comparison) == unaccepted);
  });
}

TEST_CASE("random years: CSV has the same numbers") {
  for_each_case([](const Case& one) {
    std::size_t statements = 0;
    std::size_t totals = 0;
    for (std::size_t row = 0; row < one.csv.rows.size(); ++row) {
      const auto field = [&](const std::string& column) { return one.csv.field(row, column); };
      const std::string kind = field("kind");
      CAPTURE(kind);
      CAPTURE(field("id"));
      if (kind == "statement") {
        ++statements;
        const Expected::Line& line = one.expected.lines.at(field("id"));
        for (std::size_t year = 0; year < line.scores.size(); ++year) {
          CHECK(field(one.made.years[year].period) == as_field(line.scores[year]));
        }
        CHECK(field("change") == as_field(line.change()));
        const auto is_its_own = [&](const Expected::Fall& fall) {
          const auto year = std::ranges::find(one.made.years, std::get<2>(fall), &MadeYear::period);
          const std::string& id = std::get<0>(fall);
          return line.ids[static_cast<std::size_t>(year - one.made.years.begin())].contains(
              id.substr(0, id.find('+')));
        };
        const auto falls = std::ranges::count_if(one.expected.falls, is_its_own);
        CHECK(toolkit::test::count_of(field("note"), "fell in ") ==
              static_cast<std::size_t>(falls));
      } else if (kind == "total" || kind == "principle" || kind == "like for like") {
        ++totals;
        const auto& sums = kind == "total"       ? one.expected.overall
                           : kind == "principle" ? one.expected.principles.at(field("id"))
                                                 : *one.expected.like_for_like;
        for (std::size_t year = 0; year < sums.size(); ++year) {
          CHECK(field(one.made.years[year].period) == as_field(number(sums[year])));
        }
        CHECK(field("change") == as_field(change_of(sums)));
      }
    }
    CHECK(statements == one.expected.lines.size());
    CHECK(totals == total_rows(one).size());
  });
}

TEST_CASE("random years: the tables of text and Markdown have the same totals") {
  for_each_case([](const Case& one) {
    for (const std::string& page : {one.text, one.markdown}) {
      const std::vector<std::string> lines = folded_lines(section_of(page, "Totals"));
      for (const auto& [title, row] : total_rows(one)) {
        CAPTURE(page);
        CAPTURE(row);
        CHECK(std::ranges::count(lines, title + " " + row) == 1);
        const auto begins = [&, &name = title](const std::string& line) {
          return line.starts_with(name + " ");
        };
        CHECK(std::ranges::count_if(lines, begins) == 1);
      }
    }
  });
}

/// Ids that a section's items or rows begin with, those that stand for a fall's acceptance aside.
std::vector<std::string> leads(const Case& one, const std::string& section) {
  std::set<std::string> known;
  for (const auto& [id, line] : one.expected.lines) known.insert(id);
  for (const Expected::Fall& fall : one.expected.falls) known.insert(std::get<0>(fall));
  std::vector<std::string> ids;
  for (const std::string& line : folded_lines(section)) {
    std::vector<std::string> words = words_of(line);
    if (words.size() > 1 && words.front() == "-") words.erase(words.begin());
    if (words.size() < 2 || words[1] == "accepted" || !known.contains(words.front())) continue;
    ids.push_back(words.front());
  }
  return ids;
}

TEST_CASE("random years: text and Markdown list what rose, fell and stayed") {
  for_each_case([](const Case& one) {
    std::vector<std::string> rose;
    std::vector<std::string> fell;
    std::set<std::string> stayed;
    for (const auto& [id, line] : one.expected.lines) {
      if (line.change().value_or(0) > 0) rose.push_back(id);
      if (line.change() == 0) stayed.insert(id);
    }
    for (const Expected::Fall& fall : one.expected.falls) fell.push_back(std::get<0>(fall));
    std::ranges::sort(fell);
    for (const std::string& page : {one.text, one.markdown}) {
      CAPTURE(page);
      const std::string up = section_of(page, "Statements that rose");
      const std::vector<std::string> rows = folded_lines(up);
      std::vector<std::string> risen = leads(one, up);
      std::ranges::sort(risen);
      CHECK(risen == rose);
      for (const std::string& id : rose) {
        const Expected::Line& line = one.expected.lines.at(id);
        const std::string numbers = " " + as_field(line.scores.front()) + " " +
                                    as_field(line.scores.back()) + " " + as_change(line.change());
        const auto is_row = [&](const std::string& row) {
          return row.starts_with(id + " ") && row.ends_with(numbers);
        };
        CHECK(std::ranges::count_if(rows, is_row) == 1);
      }
      std::vector<std::string> fallen = leads(one, section_of(page, "Statements that fell"));
      std::ranges::sort(fallen);
      CHECK(fallen == fell);
      std::set<std::string> same;
      for (const std::string& word : words_of(section_of(page, "Statements that stayed"))) {
        if (one.expected.lines.contains(word)) same.insert(word);
      }
      CHECK(same == stayed);
    }
  });
}

TEST_CASE("random years: each fall is told with its scores and years") {
  for_each_case([](const Case& one) {
    for (const std::string& page : {one.text, one.markdown}) {
      CAPTURE(page);
      const auto lines = folded_lines(section_of(page, "Statements that fell"));
      for (const auto& [id, before, year, from, to, accepted] : one.expected.falls) {
        CAPTURE(id);
        const std::string old_score = std::to_string(from) + " in " + before;
        const std::string new_score = std::to_string(to) + " in " + year;
        const auto tells = [&, &name = id](const std::string& line) {
          return line.starts_with("- " + name + ":") && line.find(old_score) != std::string::npos &&
                 line.find(new_score) != std::string::npos;
        };
        CHECK(std::ranges::any_of(lines, tells));
      }
    }
  });
}

TEST_CASE("random years: the table of three years' scores") {
  for_each_case([](const Case& one) {
    if (one.made.years.size() < 3) return;
    for (const std::string& page : {one.text, one.markdown}) {
      CAPTURE(page);
      const auto lines = folded_lines(section_of(page, "Score of each statement"));
      for (const auto& [id, line] : one.expected.lines) {
        std::string row = id;
        for (const auto& score : line.scores) row += " " + (score ? as_field(score) : "-");
        CHECK(std::ranges::count(lines, row + " " + as_change(line.change())) == 1);
      }
    }
  });
}

TEST_CASE("random years: a report with earlier years has the same numbers as their diff") {
  for_each_case([](const Case& one) {
    const toolkit::View view = one.loaded.back().view(Audience::general_public);
    const Json report = Json::parse(toolkit::render_json(view, &one.view));
    for (const auto& [key, value] : report["comparison"].items()) {
      CAPTURE(key);
      CHECK(value == one.json[key]);
    }
    CHECK(report["comparison"].size() > 8);
    const toolkit::ReportDocument page = toolkit::year_report(view, &one.view);
    for (const std::string& printed :
         {toolkit::render_text(page, wide, Colour::no), toolkit::render_markdown(page)}) {
      const auto lines = folded_lines(section_of(printed, "Totals"));
      for (const auto& [title, row] : total_rows(one)) {
        CHECK(std::ranges::count(lines, title + " " + row) == 1);
      }
      for (const char* const heading :
           {"Statements that rose", "Statements that fell", "Statements that stayed"}) {
        CHECK(leads(one, section_of(printed, heading)) ==
              leads(one, section_of(one.text, heading)));
      }
    }
    const CsvTable csv = parse_csv(toolkit::render_csv(toolkit::statement_rows(view, &one.view)));
    CHECK(csv.rows.size() == one.made.editions[one.made.years.back().edition].asked.size());
    for (std::size_t row = 0; row < csv.rows.size(); ++row) {
      const std::string id = csv.field(row, "statement");
      CAPTURE(id);
      const auto line = std::ranges::find_if(one.expected.lines, [&](const auto& candidate) {
        return candidate.second.ids.back().contains(id);
      });
      REQUIRE(line != one.expected.lines.end());
      for (std::size_t year = 0; year + 1 < one.made.years.size(); ++year) {
        CHECK(csv.field(row, "score_" + one.made.years[year].period) ==
              as_field(line->second.scores[year]));
      }
      CHECK(csv.field(row, "change") == as_field(line->second.change()));
    }
  });
}

TEST_CASE("random years hold what they are for") {
  std::map<std::string, int> seen;
  for (const Case& one : all_cases()) {
    const RandomYears& made = one.made;
    const Expected& expected = one.expected;
    ++seen[std::to_string(made.years.size()) + " years"];
    if (expected.like_for_like) ++seen["editions differ"];
    if (made.editions.size() > 1 && !expected.like_for_like) ++seen["one of several editions"];
    if (!change_of(expected.overall)) ++seen["a draft"];
    for (const Expected::Fall& fall : expected.falls) {
      ++seen[std::get<5>(fall) ? "accepted" : "not accepted"];
    }
    for (const auto& [id, line] : expected.lines) {
      if (id.find('+') != std::string::npos) ++seen["split"];
      if (line.ids.front().size() > 1 && line.ids.back().size() == 1) ++seen["merged"];
      if (line.ids.front().empty()) ++seen["new"];
      if (line.ids.back().empty()) ++seen["retired"];
    }
  }
  for (const char* const what :
       {"2 years", "3 years", "editions differ", "one of several editions", "a draft", "accepted",
        "not accepted", "split", "merged", "new", "retired"}) {
    CAPTURE(what);
    CHECK(seen[what] >= 20);
  }
}

}  // namespace
