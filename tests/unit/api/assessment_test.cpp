#include "toolkit/api/assessment.hpp"
#include "api/caught.hpp"
#include "loaded.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <string>

namespace {

namespace api = toolkit::api;
using toolkit::test::assessment_text;
using toolkit::test::caught;
using toolkit::test::Pieces;
using toolkit::test::unanswered;

const std::string example = TOOLKIT_SOURCE_DIR "/examples/harrowmere/2025-26.yaml";

TEST_CASE("a file that cannot be read is an error, and nothing that it says is one") {
  CHECK(caught([] { return api::load("/nowhere/a\x1b.yaml"); }) ==
        "file: cannot read /nowhere/a\\x1b.yaml: No such file or directory");
  CHECK(caught([] { return api::load("/"); }).starts_with("file: cannot read /: "));
  for (const std::string bytes : {"", "\xff\xfe", "a: [", "format: 9\n", "- 1\n"}) {
    const api::Assessment broken = api::load_text("a.yaml", bytes);
    CHECK_FALSE(broken.usable());
    CHECK_FALSE(broken.findings().empty());
    CHECK(caught([&] { return broken.scores(); }) ==
          "request: a.yaml has errors, so it has no total");
  }
}

TEST_CASE("a file larger than any assessment is a finding") {
  const api::Assessment large = api::load_text("a.yaml", std::string((1 << 20) + 1, '#'));
  REQUIRE(large.findings().size() == 1);
  CHECK(large.findings().front().name == "file-too-large");
}

TEST_CASE("scores are told in the order of the set, with their totals") {
  const api::Assessment year = api::load(example);
  REQUIRE(year.usable());
  CHECK(year.findings().empty());
  CHECK(year.council() == "Harrowmere District Council");
  CHECK(year.period() == "2025-26");
  const api::Scores scores = year.scores();
  CHECK(scores.overall.total == 31);
  CHECK(scores.overall.max == 50);
  CHECK(scores.overall.id.empty());
  REQUIRE(scores.principles.size() == 5);
  REQUIRE(scores.statements.size() == 25);
  int sum = 0;
  for (const api::Total& total : scores.principles) sum += total.total;
  CHECK(sum == 31);
  for (const api::StatementScore& statement : scores.statements) sum -= statement.score.value();
  CHECK(sum == 0);
  CHECK(scores.principles.front().id == "wellbeing");
  CHECK_FALSE(scores.principles.front().title.empty());
  CHECK(scores.statements.front().id == "wellbeing-1");
}

TEST_CASE("a draft is scored as far as it goes") {
  Pieces pieces;
  pieces.answers["wellbeing-1"] = unanswered;
  const std::string text = assessment_text(pieces);
  api::LoadOptions options;
  options.warnings = false;
  const api::Assessment final = api::load_text("a.yaml", text, options);
  REQUIRE(final.findings().size() == 1);
  CHECK(final.findings().front().name == "missing-answer");
  options.draft = true;
  const api::Assessment draft = api::load_text("a.yaml", text, options);
  REQUIRE(draft.usable());
  CHECK(draft.findings().empty());
  const api::Scores scores = draft.scores();
  CHECK_FALSE(scores.statements.front().score);
  CHECK(scores.overall.answered == 24);
  CHECK(scores.overall.total == 24);
  CHECK(scores.overall.possible == 26);
}

TEST_CASE("dates that lie ahead are found where today is told") {
  Pieces pieces;
  pieces.head = "completed: 2026-06-30\n";
  const std::string text = assessment_text(pieces);
  const auto found = [&](const api::LoadOptions& options) {
    const api::Assessment loaded = api::load_text("a.yaml", text, options);
    return std::ranges::count(loaded.findings(), "future-date", &api::Finding::name);
  };
  api::LoadOptions options;
  CHECK(found(options) == 0);
  options.today = std::chrono::year(2026) / 5 / 1;
  CHECK(found(options) == 1);
  options.warnings = false;
  CHECK(found(options) == 0);
}

}  // namespace
