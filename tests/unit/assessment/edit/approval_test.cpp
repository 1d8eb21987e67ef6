#include "toolkit/assessment/edit/approval.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

#include "assessment/mutations.hpp"
#include "loaded.hpp"
#include "toolkit/assessment/load.hpp"
#include "toolkit/files/failure.hpp"

namespace {

using toolkit::ApprovalOutcome;
using toolkit::ApprovalRequest;
using toolkit::ApprovalResult;
using toolkit::LoadedAssessment;
using toolkit::SourceText;
using toolkit::StatementSets;

/// All statements scored 1.
constexpr std::string_view all_ones =
    "ac279bf16048ad0f4c3d34d668c4c5f061d0b442e8fe6d246adb6402b3762521";

LoadedAssessment load(const SourceText& source, const StatementSets& sets) {
  toolkit::LoadOptions options;
  options.warnings = false;
  return load_assessment(source, sets, options);
}

ApprovalRequest request(std::string by = "Cabinet", std::string minute = "M 1",
                        std::string_view date = "", bool replace = false) {
  return {std::move(by),
          std::move(minute),
          toolkit::parse_date(date),
          *toolkit::parse_date("2026-11-01"),
          replace,
          ""};
}

ApprovalResult approved(const std::string& bytes, const ApprovalRequest& wanted) {
  const StatementSets sets;
  const SourceText source("a.yaml", bytes);
  const LoadedAssessment loaded = load(source, sets);
  INFO(format_findings(loaded.findings, toolkit::Colour::no));
  // Scores that changed are what a new approval is for.
  REQUIRE(loaded.usable);
  return approve(bytes, *loaded.document, loaded.assessment, sets, wanted);
}

/// A whole assessment with lines of its own behind the period.
std::string file(std::string_view head) {
  toolkit::test::Pieces pieces;
  pieces.head = head;
  pieces.tail = "summary: Well.\n";
  return toolkit::test::assessment_text(pieces);
}

TEST_CASE("the approval is written into the block as it stands, or where the block belongs") {
  const std::string digest(all_ones);
  const std::string day = "2026-11-01";
  struct Case {
    std::string before;
    std::string after;
  };
  const std::string block =
      "approved:\n  by: Cabinet\n  date: " + day + "\n  minute: M 1\n  digest: " + digest + "\n";
  const std::string braces =
      "{by: Cabinet, date: " + day + ", minute: M 1, digest: " + digest + "}";
  const Case cases[] = {
      {"", block},
      {"# next\npublish: scores\n", block + "# next\npublish: scores\n"},
      {"completed: 2026-05-14 # then\n\n", "completed: 2026-05-14 # then\n" + block + "\n"},
      {"completed: 2026-05-14\ncompleted_by:\n  - Clerk\n  # - Mayor\n# end\n",
       "completed: 2026-05-14\ncompleted_by:\n  - Clerk\n  # - Mayor\n" + block + "# end\n"},
      {"completed_by:\n  -\ncompleted: 2026-05-14\n",
       "completed_by:\n  -\n" + block + "completed: 2026-05-14\n"},
      // as init writes it
      {"approved:\n  by:\n  date:\n  minute:\n# next\n", block + "# next\n"},
      {"approved:\n", block},
      {"approved: # until then a draft\n  # by a body\n",
       "approved: # until then a draft\n" + block.substr(10) + "  # by a body\n"},
      {"approved: {}\n", "approved: " + braces + "\n"},
      {"approved: \"\" # so\n", "approved: # so\n" + block.substr(10)},
      {"approved:\n  -\n", block},
      {"approved:\n    date: # day\n    # role\n    by: |\n\n    minute: ''\n",
       "approved:\n    date: " + day +
           " # day\n    # role\n    by: Cabinet\n\n    minute: M 1\n    "
           "digest: " +
           digest + "\n"},
      {"approved: {by:, date: }\n",
       "approved: {by: Cabinet, date: " + day + ", minute: M 1, digest: " + digest + " }\n"},
      {"approved: {digest,\n  date}\n",
       "approved: {digest: " + digest + ",\n  date: " + day + ", by: Cabinet, minute: M 1}\n"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.before);
    const ApprovalResult result = approved(file(row.before), request());
    CHECK(result.outcome == ApprovalOutcome::approved);
    CHECK(result.bytes == file(row.after));
  }
}

TEST_CASE("the approval may stand at the end of a file, or between the brackets around it") {
  const std::string text = file("");
  const std::size_t principles = text.find("principles:");
  const std::string last = text.substr(principles) + "format: 1\ncouncil: X\n";
  const std::string block =
      "approved:\n  by: Cabinet\n  date: 2026-11-01\n  minute: M 1\n  digest: " +
      std::string(all_ones);
  CHECK(approved(last + "period: 2026", request()).bytes == last + "period: 2026\n" + block);
  CHECK(approved(last + "period: 2026\napproved:", request()).bytes ==
        last + "period: 2026\n" + block);
  std::string answers;
  for (const toolkit::Principle& principle : toolkit::builtin_statement_set().principles) {
    answers += std::string(principle.id) + ": {answers: {";
    for (const toolkit::Statement& statement : principle.statements) {
      answers += std::string(statement.id) + ": 1, ";
    }
    answers += "}},\n  ";
  }
  const std::string head = "{format: 1, council: X, period: 2026";
  const std::string rest = ", principles: {" + answers + "}}";
  CHECK(approved(head + rest, request()).bytes ==
        head + ", approved: {by: Cabinet, date: 2026-11-01, minute: M 1, digest: " +
            std::string(all_ones) + "}" + rest);
}

TEST_CASE("what is there already is sealed, left alone, or replaced when that is asked for") {
  const std::string digest = "digest: " + std::string(all_ones);
  const std::string other = "digest: " + std::string(64, 'a');
  using Outcome = ApprovalOutcome;
  struct Case {
    std::string before;
    ApprovalRequest request;
    Outcome outcome;
    std::string after;  ///< of the block
  };
  const std::string block = "approved:\n  by: \"Cabinet\" # all\n  date: 2026-06-09\n";
  const std::string minute = "  minute: |\n    M 1\n";
  const auto forced = [](std::string by, std::string number, std::string_view date = "") {
    return request(std::move(by), std::move(number), date, true);
  };
  const auto again = [](std::string reason) {
    ApprovalRequest wanted = request();
    wanted.again = std::move(reason);
    return wanted;
  };
  const Case cases[] = {
      // the same approval without a digest gets one, and keeps its day
      {block + minute, request(), Outcome::sealed, block + minute + "  " + digest + "\n"},
      {block, request(), Outcome::sealed, block + "  minute: M 1\n  " + digest + "\n"},
      {block + minute + "  digest: # later\n", request("Cabinet", "M 1", "2026-06-09"),
       Outcome::sealed, block + minute + "  " + digest + " # later\n"},
      // any other is in the way
      {block + minute, request("Council"), Outcome::in_the_way, ""},
      {block + minute, request("Cabinet", "M 2"), Outcome::in_the_way, ""},
      {block + minute, request("Cabinet", "M 1", "2026-06-10"), Outcome::in_the_way, ""},
      {block + minute + "  " + other + "\n", request("Cabinet", "M 2"), Outcome::in_the_way, ""},
      {block + "  " + digest + "\n", request(), Outcome::in_the_way, ""},
      // the same with its digest needs nothing, force or not
      {block + minute + "  " + digest + "\n", request(), Outcome::unchanged, ""},
      {block + minute + "  " + digest + "\n", forced("Cabinet", "M 1"), Outcome::unchanged, ""},
      {block + minute + "  " + digest + "\n", request("Cabinet", "M 1", "2026-06-09"),
       Outcome::unchanged, ""},
      // with force, what differs is replaced and nothing else
      {block + minute + "  " + other + "\n", forced("Cabinet", "M 1", "2026-06-10"),
       Outcome::approved,
       "approved:\n  by: \"Cabinet\" # all\n  date: 2026-06-10\n" + minute + "  " + digest + "\n"},
      // one minute and date stand for one set of scores, force or not
      {block + minute + "  " + other + "\n", request(), Outcome::same_minute, ""},
      {block + minute + "  " + other + "\n", forced("Cabinet", "M 1"), Outcome::same_minute, ""},
      {block + minute + "  " + other + "\n", forced("Council", "M 1", "2026-06-09"),
       Outcome::same_minute, ""},
      {block + minute + "  " + other + "\n", again("One was copied wrongly"), Outcome::approved,
       block + minute + "  " + digest + "\n  again: One was copied wrongly\n"},
      {block + minute + "  " + other + "\n  again: Before\n", forced("Cabinet", "M 2"),
       Outcome::approved,
       "approved:\n  by: \"Cabinet\" # all\n  date: 2026-11-01\n  minute: M 2\n  " + digest + "\n"},
      {block + minute, forced("Council", "M 1"), Outcome::approved,
       "approved:\n  by: Council # all\n  date: 2026-11-01\n" + minute + "  " + digest + "\n"},
      {block + minute + "  # so\n  " + other + "\n", forced("Cabinet", "SC: 2", "2026-07-01"),
       Outcome::approved,
       "approved:\n  by: \"Cabinet\" # all\n  date: 2026-07-01\n  minute: \"SC: 2\"\n  # so\n  " +
           digest + "\n"},
      {"approved: {minute: M 1, by: Council,\n  date: 2026-06-09 } # x\n", forced("Cabinet", "M 1"),
       Outcome::approved,
       "approved: {minute: M 1, by: Cabinet,\n  date: 2026-11-01, " + digest + " } # x\n"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.before);
    CAPTURE(row.request.by);
    const ApprovalResult result = approved(file(row.before), row.request);
    CHECK(result.outcome == row.outcome);
    CHECK(result.bytes == (row.after.empty() ? "" : file(row.after)));
  }
}

TEST_CASE("line ends stay as they are") {
  const auto with_crlf = [](const std::string& text) {
    std::string changed;
    for (const char c : text) changed += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return changed;
  };
  const std::string text = file("approved:\n  by:\n");
  CHECK(approved("\xEF\xBB\xBF" + with_crlf(text), request()).bytes ==
        "\xEF\xBB\xBF" + with_crlf(approved(text, request()).bytes));
}

TEST_CASE("whatever is complete can be approved, and no other line changes") {
  const std::string whole = toolkit::read_file(
      TOOLKIT_SOURCE_DIR "/examples/harrowmere/2025-26.yaml", std::size_t{1} << 20);
  std::size_t complete = 0;
  for (unsigned seed = 0; seed < 150; ++seed) {
    CAPTURE(seed);
    const std::string bytes = toolkit::test::mutated(whole, seed);
    const StatementSets sets;
    const SourceText source("a.yaml", bytes);
    const LoadedAssessment loaded = load(source, sets);
    if (count(loaded.findings, toolkit::Severity::error) > 0) continue;
    ++complete;
    INFO(bytes);
    ApprovalResult result;
    const ApprovalRequest wanted = request("Full Council", "FC 12", "2026-07-01", true);
    REQUIRE_NOTHROW(result = approve(bytes, *loaded.document, loaded.assessment, sets, wanted));
    CHECK(toolkit::test::foreign_lines(bytes, result.bytes,
                                       {"approved:", "by: Full Council", "date: 2026-07-01",
                                        "minute: FC 12", "digest: "}) == "");
    CHECK(toolkit::test::foreign_lines(
              result.bytes, bytes, {"approved", "by:", "date: 2026-06-09", "minute:", "digest:"}) ==
          "");
    // Once more, there is nothing left to do.
    CHECK(approved(result.bytes, wanted).outcome == ApprovalOutcome::unchanged);
  }
  CHECK(complete > 30);
}

TEST_CASE("a result that does not hold what it should is never given back") {
  const std::string bytes = file("formerly: [Y]\n");
  const StatementSets sets;
  const SourceText source("a.yaml", bytes);
  const LoadedAssessment loaded = load(source, sets);
  const toolkit::Assessment& read = loaded.assessment;
  CHECK_NOTHROW(approve(bytes, *loaded.document, read, sets, request()));
  using Change = void (*)(toolkit::Assessment&);
  const Change changes[] = {
      [](toolkit::Assessment& a) { a.council.value += "x"; },
      [](toolkit::Assessment& a) { a.formerly.clear(); },
      [](toolkit::Assessment& a) { a.summary.value += "x"; },
      [](toolkit::Assessment& a) { a.principles[4].answers[4].score = 2; },
      [](toolkit::Assessment& a) {
        a.completed_by.push_back({"Clerk", {}});
      },
  };
  for (const Change change : changes) {
    toolkit::Assessment other = read;
    change(other);
    CHECK_THROWS_AS(approve(bytes, *loaded.document, other, sets, request()), toolkit::Failure);
  }
  CHECK_THROWS_AS(approve(bytes, *loaded.document, read, sets, request("two\nlines")),
                  toolkit::Failure);
}

}  // namespace
