#include "toolkit/render/score_rows.hpp"
#include "loaded.hpp"
#include "small_set.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "toolkit/text/display.hpp"

namespace {

using toolkit::ScoreRows;
using toolkit::test::load;
using toolkit::test::Loaded;
using toolkit::test::Pieces;

constexpr std::string_view heading =
    "   total  wellbeing     risk  process   police  respect  period   file\n";

TEST_CASE("each file is a row, and the heading stands above the first") {
  Pieces pieces;
  const Loaded complete = load(pieces);
  pieces.period = "2026";
  pieces.answers = {{"risk-1", ""}, {"risk-2", "2"}, {"police-5", "0"}};
  const Loaded draft = load(pieces);
  ScoreRows rows;
  CHECK(rows.row("a.yaml", complete.assessment, complete.scores) ==
        std::string(heading) +
            "   25/50       5/10     5/10     5/10     5/10     5/10  2025-26  a.yaml\n");
  CHECK(rows.row("b.yaml", draft.assessment, draft.scores) ==
        "24-26/50       5/10   5-7/10     5/10     4/10     5/10  2026     b.yaml\n");
}

TEST_CASE("the heading comes again wherever the statement set changes") {
  toolkit::StatementSets sets;
  toolkit::test::SmallSet pieces;
  pieces.principle = "an-id-of-some-length";
  REQUIRE(sets.add(toolkit::test::small_set(pieces)).empty());
  const Loaded usual = load();
  const Loaded small = load(
      "format: 1\nstatement_set: small\ncouncil: A\nperiod: 2026\nprinciples:\n"
      "  an-id-of-some-length:\n    answers:\n      care-1: 2\n",
      sets);
  ScoreRows rows;
  CHECK(rows.row("a.yaml", usual.assessment, usual.scores).starts_with(heading));
  CHECK(rows.row("b.yaml", small.assessment, small.scores) ==
        "   total  an-id-of-some-length  period   file\n"
        "     2/2                   2/2  2026     b.yaml\n");
  CHECK(rows.row("c.yaml", small.assessment, small.scores) ==
        "     2/2                   2/2  2026     c.yaml\n");
  CHECK(rows.row("d.yaml", usual.assessment, usual.scores).starts_with(heading));
}

TEST_CASE("nothing in a file's name can drive a terminal") {
  const Loaded loaded = load();
  ScoreRows rows;
  rows.row("a.yaml", loaded.assessment, loaded.scores);
  const std::string row = rows.row("a\x1b[2J\xff.yaml", loaded.assessment, loaded.scores);
  CHECK(row.ends_with("  a\\x1b[2J\\xff.yaml\n"));
  CHECK(toolkit::visible(row) == row);
}

}  // namespace
