#include "toolkit/api/finding.hpp"
#include "loaded.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "toolkit/api/assessment.hpp"

namespace {

namespace api = toolkit::api;
using toolkit::test::assessment_text;
using toolkit::test::Pieces;

api::Finding only_finding(const std::string& text) {
  api::LoadOptions options;
  options.warnings = false;
  const api::Assessment loaded = api::load_text("year.yaml", text, options);
  REQUIRE(loaded.findings().size() == 1);
  return loaded.findings().front();
}

TEST_CASE("a finding has its name, its place and how to put it right") {
  Pieces pieces;
  pieces.answers["wellbeing-2"] = "3";
  const api::Finding finding = only_finding(assessment_text(pieces));
  CHECK(finding.severity == api::Severity::error);
  CHECK(finding.name == "score-range");
  CHECK(finding.file == "year.yaml");
  CHECK(finding.line == 8);
  CHECK(finding.column == 20);
  CHECK(finding.end_line == 8);
  CHECK(finding.end_column == 21);
  CHECK_FALSE(finding.message.empty());
  CHECK_FALSE(finding.help.empty());
  CHECK(finding.detail == finding.message);
  CHECK(finding.help_detail == finding.help);
}

TEST_CASE("a finding about the whole file has no place") {
  const api::Finding finding = only_finding("");
  CHECK(finding.name == "empty-file");
  CHECK(finding.line == 0);
  CHECK(finding.column == 0);
  CHECK(finding.end_line == 0);
}

TEST_CASE("nothing in a finding can drive a terminal") {
  Pieces pieces;
  pieces.head = "\"\\e]0;x\\a\": 1\n";
  const api::Assessment loaded = api::load_text("year.yaml", assessment_text(pieces));
  std::string all;
  for (const api::Finding& finding : loaded.findings()) all += finding.detail + finding.help_detail;
  CHECK(all.find("\\x1b") != std::string::npos);
  CHECK(std::ranges::all_of(all, [](char character) {
    return character == '\n' || static_cast<unsigned char>(character) >= ' ';
  }));
}

TEST_CASE("what a finding quotes of the file stands in its details alone") {
  Pieces pieces;
  pieces.tail =
      "forward_plan:\n  - id: FP-1\n    action: Ask\n    owner: Clerk\n    due: 2027-01-01\n"
      "    amira: 1\n";
  const api::Finding finding = only_finding(assessment_text(pieces));
  CHECK(finding.name == "unknown-key");
  CHECK((finding.message + finding.help).find("amira") == std::string::npos);
  CHECK((finding.detail + finding.help_detail).find("amira") != std::string::npos);
}

}  // namespace
