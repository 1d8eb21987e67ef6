#include "toolkit/assessment/read/reader.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "found.hpp"
#include "loaded.hpp"
#include "small_set.hpp"
#include "toolkit/assessment/model/words.hpp"

namespace {

/// The file's word for a publish level.
std::string_view word_of(toolkit::Publish publish) {
  return toolkit::publish_words[static_cast<std::size_t>(publish)].text;
}

using toolkit::Assessment;
using toolkit::Evidence;
using toolkit::EvidenceRef;
using toolkit::LoadedAssessment;
using toolkit::LoadOptions;
using toolkit::SourceText;
using toolkit::Spanned;
using toolkit::StatementSets;
using toolkit::Text;
using toolkit::test::SmallSet;

constexpr std::string_view start = "format: 1\ncouncil: C\nperiod: 2026\n";

LoadedAssessment read(std::string_view lines, const StatementSets& sets) {
  LoadOptions options;
  options.draft = true;
  options.warnings = false;
  return load_assessment(SourceText("a.yaml", std::string(start) + std::string(lines)), sets,
                         options);
}

std::string day(const std::optional<Spanned<toolkit::Date>>& date) {
  return date ? toolkit::date_iso(date->value) : "-";
}

std::string joined(const std::vector<Text>& texts) {
  std::string all;
  for (const Text& text : texts) all += "<" + text.value + ">";
  return all;
}

std::string shown(const Evidence& item) {
  return item.id + ";" + item.text.value + ";" + day(item.date) + ";" + item.link.value + ";" +
         item.ref.value + ";" + item.from.value + ";" + (item.confidential ? "secret" : "open") +
         ";" + item.because.value + ";" + (item.confirm ? "confirm" : "");
}

std::string shown(const Assessment& assessment, const std::vector<EvidenceRef>& uses) {
  std::string all;
  for (const EvidenceRef& use : uses) {
    all +=
        use.cited ? "[" + assessment.evidence[*use.cited].id + "]" : "<" + use.own.text.value + ">";
  }
  return all;
}

std::string number(const std::optional<int>& value) { return value ? std::to_string(*value) : "-"; }

/// One thing read from a few lines, and what is found in them.
struct Row {
  std::string_view lines;
  std::string_view value;
  std::string_view found = {};
};

template <class Rows, class Show>
void check(const Rows& rows, Show show) {
  const StatementSets sets;
  for (const Row& row : rows) {
    CAPTURE(row.lines);
    const LoadedAssessment loaded = read(row.lines, sets);
    CHECK(show(loaded.assessment) == row.value);
    CHECK(toolkit::test::names_and_places(loaded.findings) == row.found);
  }
}

TEST_CASE("the keys of the top level are read") {
  const std::string expected =
      "C;<Old>;2026;2026-05-14;<MO><Head>;Committee 2026-06-09 SC/1;totals;Why;Elections;Done";
  const Row rows[] = {
      {"formerly: [Old]\ncompleted: 2026-05-14\ncompleted_by:\n  - MO\n  - Head\n"
       "approved: {by: Committee, date: 2026-06-09, minute: SC/1}\npublish: totals\n"
       "introduction: |\n  Why\ncontext: Elections\nsummary: >\n  Done\n",
       expected},
      {"formerly: Old\ncompleted: |\n  2026-05-14\ncompleted_by: [MO, '', Head]\n"
       "approved:\n  minute: |\n    SC/1\n  date: 2026-06-09\n  by: |\n    Committee\n"
       "publish: |\n  totals\nintroduction: Why\ncontext: |\n\n  Elections\n\nsummary: Done\n",
       expected},
      {"", "C;;2026;-;;;scores;;;"},
      {"formerly:\ncompleted:\ncompleted_by:\n  -\napproved:\n  by:\n  date:\npublish:\n"
       "introduction: |\n\ncontext:\nevidence:\nprinciples:\nsummary:\nforward_plan:\n",
       "C;;2026;-;;;scores;;;"},
  };
  check(rows, [](const Assessment& read) {
    std::string all = read.council.value + ";" + joined(read.formerly) + ";" +
                      read.period->value.label() + ";" + day(read.completed) + ";" +
                      joined(read.completed_by) + ";";
    if (const auto& approved = read.approved) {
      all += approved->by.value + " " + day(approved->date) + " " + approved->minute.value;
    }
    return all + ";" + std::string(word_of(read.publish)) + ";" + read.introduction.value + ";" +
           read.context.value + ";" + read.summary.value;
  });
}

TEST_CASE("faults of the top level are found where they stand") {
  const Row rows[] = {
      {"council: D\n", "scores", "duplicate-key 4:1"},
      {"publsh: totals\n", "totals", "unknown-key 4:1"},
      {"publish: everything\n", "scores", "publish-invalid 4:10"},
      {"statement_set: ending-abuse-2024\n", "scores"},
      {"statement_set: ending-abuse-2023\n", "scores", "unknown-statement-set 4:16"},
      {"approved: {by: Committee}\n", "scores", "missing-key 4:11"},
      {"approved: {by: C, date: 2026-06-09, digest: abc}\n", "scores", "digest-invalid 4:45"},
      {"completed_by:\n  - |\n    MO\n    Head\n", "scores", "wrong-shape 6:5"},
      {"principles: [wellbeing]\n", "scores", "wrong-shape 4:13"},
      {"introduction: [a]\n", "scores", "wrong-shape 4:15"},
  };
  check(rows, [](const Assessment& read) { return std::string(word_of(read.publish)); });
}

TEST_CASE("an entry of the register has its text, its place and what hides it") {
  const Row rows[] = {
      {"evidence:\n  E1:\n    text: |\n      A survey\n    date: 2026-03-02\n    link: e/s.md\n"
       "    ref: R-1\n    from: Team\n    confidential: true\n    because: why\n"
       "    confirm: true\n",
       "E1;A survey;2026-03-02;e/s.md;R-1;Team;secret;why;confirm", "unconfirmed-evidence 5:3"},
      {"evidence: {AB12: {text: x}}\n", "AB12;x;-;;;;open;;"},
      {"evidence: {E1: {link: 'https://example.org/a'}}\n", "E1;;-;https://example.org/a;;;open;;"},
      {"evidence:\n  E1:\n    text:\n    confidential:\n", ""},
      // A slip hides.
      {"evidence: {E1: {text: x, confidential: }}\n", "E1;x;-;;;;secret;;",
       "confidential-empty 4:26"},
      {"evidence:\n  E1:\n    text: x\n    confidential: # true\n", "E1;x;-;;;;secret;;",
       "confidential-empty 7:5"},
      {"evidence: {E1: {text: x, confidential: yes}}\n", "E1;x;-;;;;secret;;",
       "boolean-invalid 4:40"},
      {"evidence: {E1: {text: x, confidental: true}}\n", "E1;x;-;;;;secret;;", "unknown-key 4:26"},
      {"evidence: {E1: {ref: x}}\n", "E1;;-;;x;;open;;", "missing-key 4:16"},
      {"evidence: {e1: {text: x}}\n", "", "id-invalid 4:12"},
      {"evidence: {1: {text: x}}\n", "", "id-invalid 4:12"},
      {"evidence: [x]\n", "", "wrong-shape 4:11"},
      {"evidence: {E1: x}\n", "E1;;-;;;;open;;", "wrong-shape 4:16"},
  };
  check(rows, [](const Assessment& read) {
    std::string all;
    for (const Evidence& item : read.evidence) all += shown(item);
    return all;
  });
}

TEST_CASE("a link is an https address or a file beneath the folder") {
  const std::string_view fine[] = {"evidence/a.md",
                                   "a b.docx",
                                   "https://example.org/a?b#c",
                                   "HTTPS://Example.org/a",
                                   "evidence/a.pdf#page=4",
                                   "evidence/a%20b.md",
                                   "a..b/c",
                                   "./a.md",
                                   "sub/https.md"};
  const std::string_view wrong[] = {"http://example.org", "https://",    "HTTPS://",
                                    "Http://example.org", "https:///a",  "https://example.org/a b",
                                    "ftp://example.org",  "file:///etc", "www.example.org",
                                    "mailto:a",           "/etc/a",      "../a.md",
                                    "a/../../b",          "a/..",        "..",
                                    "C:\\a.docx",         "C:/a.docx",   "\\\\server\\a"};
  const StatementSets sets;
  const auto found = [&sets](std::string_view link) {
    return toolkit::test::names_and_places(
        read("evidence: {E1: {link: '" + std::string(link) + "'}}\n", sets).findings);
  };
  for (const std::string_view link : fine) {
    CAPTURE(link);
    CHECK(found(link) == "");
  }
  for (const std::string_view link : wrong) {
    CAPTURE(link);
    CHECK(found(link) == "link-invalid 4:23");
  }
}

TEST_CASE("evidence beside an answer is cited or written in place, alone or in a list") {
  const auto lines = [](std::string_view evidence) {
    return "evidence: {E1: {text: one}, E2: {text: two}}\nprinciples:\n  risk:\n    evidence: " +
           std::string(evidence) + "\n";
  };
  struct Use {
    std::string_view evidence;
    std::string_view value;
    std::string_view found = {};
  };
  const Use rows[] = {
      {"E1", "[E1]"},
      {"[E2, E1]", "[E2][E1]"},
      {"|\n      E1", "[E1]"},
      {"\n      - E1\n      - text: own\n      - words", "[E1]<own><words>"},
      {"A letter", "<A letter>"},
      {"{text: own}", "<own>"},
      {"'E1'", "<E1>"},
      {"", ""},
      {"['', E1]", "[E1]"},
      {"{text: , date: }", ""},
      {"E9", "<E9>", "unknown-evidence 7:15"},
      {"[E1, E9]", "[E1]<E9>", "unknown-evidence 7:20"},
      {"[[E1]]", "", "wrong-shape 7:16"},
      {"E1, E2", "<E1, E2>", "ids-in-text 7:15"},
      {"E1 and letters", "<E1 and letters>"},
  };
  const StatementSets sets;
  for (const Use& row : rows) {
    CAPTURE(row.evidence);
    const LoadedAssessment loaded = read(lines(row.evidence), sets);
    CHECK(shown(loaded.assessment, loaded.assessment.principles[1].evidence) == row.value);
    CHECK(toolkit::test::names_and_places(loaded.findings) == row.found);
  }
}

TEST_CASE("an answer has a score, or last year's, and what goes with it") {
  const auto lines = [](std::string_view answer) {
    return "principles:\n  risk:\n    answers:\n      risk-1: " + std::string(answer) + "\n";
  };
  struct Given {
    std::string_view answer;
    std::string_view value;
    std::string_view found = {};
  };
  const Given rows[] = {
      {"2", "2;-;;;"},
      {"{score: partial, evidence: A log, note: why}", "1;-;<A log>;why;"},
      {"\n        score: |\n          2\n        note: |\n          why", "2;-;;why;"},
      {"{score: 1, moderated: {from: 2, by: Peer, date: 2026-05-01, reason: r}}",
       "1;-;;;2 Peer 2026-05-01 r"},
      {"{score: 1, moderated: {from: , by: }}", "1;-;;;"},
      {"", "-;-;;;"},
      {"{score: }", "-;-;;;"},
      {"{confirm: 2}", "-;2;;;", "unconfirmed-score 7:16"},
      {"{score: , confirm: 2}", "-;2;;;", "unconfirmed-score 7:25"},
      {"{score: 1, confirm: 2}", "1;-;;;", "score-and-confirm 7:26"},
      {"{confirm: 3}", "-;-;;; invalid", "score-range 7:25"},
      {"3", "-;-;;; invalid", "score-range 7:15"},
      {"{scor: 1}", "1;-;;;", "unknown-key 7:16"},
      {"[1]", "-;-;;; invalid", "score-range 7:15"},
  };
  const StatementSets sets;
  for (const Given& row : rows) {
    CAPTURE(row.answer);
    const LoadedAssessment loaded = read(lines(row.answer), sets);
    const toolkit::Answer& answer = loaded.assessment.principles[1].answers[0];
    std::string value = number(answer.score) + ";" + number(answer.confirm) + ";" +
                        shown(loaded.assessment, answer.evidence) + ";" + answer.note.value + ";";
    if (const auto& moderated = answer.moderated) {
      value += number(moderated->from) + " " + moderated->by.value + " " + day(moderated->date) +
               " " + moderated->reason.value;
    }
    if (answer.invalid) value += " invalid";
    CHECK(answer.written);
    CHECK(value == row.value);
    CHECK(toolkit::test::names_and_places(loaded.findings) == row.found);
  }
}

TEST_CASE("a mistyped id is reported, and what stands beneath it is read where it was meant") {
  const Row rows[] = {
      {"principles:\n  risk:\n    answers: {risk-1: 2}\n", "risk-1=2"},
      {"principles:\n  rsk:\n    answers: {risk-1: 2}\n", "risk-1=2", "unknown-principle 5:3"},
      {"principles:\n  risk:\n    answers: {rsik-1: 2}\n", "risk-1=2", "unknown-statement 6:15"},
      // The right id is there as well.
      {"principles:\n  risk:\n    answers: {rsik-1: 2, risk-1: 1}\n", "risk-1=1",
       "unknown-statement 6:15"},
      {"principles:\n  risk:\n    answers: {police-1: 2}\n", "", "misplaced-answer 6:15"},
      {"principles:\n  elephants:\n    answers: {risk-1: 2}\n", "", "unknown-principle 5:3"},
      {"principles:\n  risk-1: 2\n", "", "unknown-principle 5:3, wrong-shape 5:11"},
      {"principles:\n  risk:\n    answers: [2]\n", "", "wrong-shape 6:14"},
      {"principles:\n  risk: 2\n", "", "wrong-shape 5:9"},
  };
  check(rows, [](const Assessment& read) {
    std::string all;
    for (std::size_t p = 0; p < read.principles.size(); ++p) {
      for (std::size_t s = 0; s < read.principles[p].answers.size(); ++s) {
        const toolkit::Answer& answer = read.principles[p].answers[s];
        if (!answer.score) continue;
        all += std::string(read.set->principles[p].statements[s].id) + "=" + number(answer.score);
      }
    }
    return all;
  });
}

TEST_CASE("an answer under its earlier id is read where that is one statement now") {
  StatementSets sets;
  SmallSet first;
  first.id = "first";
  first.statements = {"care-1", "care-2", "care-3", "care-4"};
  REQUIRE(sets.add(toolkit::test::small_set(first)).empty());
  SmallSet second;
  second.id = "second";
  second.statements = {"care-1", "care-5", "care-6"};
  second.tail =
      "replaces:\n  statement_set: first\n  changes:\n    - {kept: care-2, as: care-5}\n"
      "    - {merged: [care-3, care-4], into: care-6}\n";
  REQUIRE(sets.add(toolkit::test::small_set(second)).empty());
  const Row rows[] = {
      {"{care-1: 1, care-2: 2}", "1 2 -", "unknown-statement 7:26"},
      {"{care-2: 2, care-5: 1}", "- 1 -", "unknown-statement 7:15"},
      {"{care-3: 2}", "- - -", "unknown-statement 7:15"},
      {"{care-5: 0, care-6: 2}", "- 0 2"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.lines);
    const LoadedAssessment loaded =
        read("statement_set: second\nprinciples:\n  care:\n    answers: " + std::string(row.lines),
             sets);
    std::string scores;
    for (const toolkit::Answer& answer : loaded.assessment.principles[0].answers) {
      scores += (scores.empty() ? "" : " ") + number(answer.score);
    }
    CHECK(scores == row.value);
    CHECK(toolkit::test::names_and_places(loaded.findings) == row.found);
  }
}

TEST_CASE("an action of the forward plan is read with its targets and its progress") {
  const Row rows[] = {
      {"forward_plan:\n  - id: FP-1\n    action: |\n      Train\n    for: [risk-2, police]\n"
       "    target: 2\n    owner: Head\n    due: 2026-09-30\n    status: under way\n"
       "    progress:\n      - {date: 2026-05-01, text: Begun}\n      - text: Half\n"
       "    confidential: true\n",
       "FP-1;Train;(1/1)(3);2;Head;2026-09-30;under way;[2026-05-01 Begun][- Half];-;;secret"},
      {"forward_plan:\n  - {id: FP-2, action: Stop, status: dropped, reason: why, for: risk}\n",
       "FP-2;Stop;(1);-;;-;dropped;;-;why;open"},
      {"forward_plan:\n  - {id: FP-3, action: End, status: done, done: 2026-04-01, target: 1}\n",
       "FP-3;End;;1;;-;done;;2026-04-01;;open"},
      {"forward_plan: {id: FP-1, action: A}\n", "", "wrong-shape 4:15"},
      // As `init` leaves it: no action yet.
      {"forward_plan:\n  - id: FP-1\n    action: |\n\n    for:\n    status: planned\n", ""},
      {"forward_plan:\n  -\n", ""},
      {"forward_plan:\n  - {id: FP-1, owner: Head}\n", "FP-1;;;-;Head;-;planned;;-;;open",
       "missing-key 5:5"},
      {"forward_plan:\n  - {action: A}\n", ";A;;-;;-;planned;;-;;open", "missing-key 5:5"},
      {"forward_plan:\n  - {id: FP-1, action: A, for: risk-9}\n", "FP-1;A;;-;;-;planned;;-;;open",
       "unknown-target 5:32"},
      {"forward_plan:\n  - {id: FP-1, action: A, status: open}\n", "FP-1;A;;-;;-;planned;;-;;open",
       "status-invalid 5:35"},
      {"forward_plan:\n  - {id: FP-1, action: A, confidential: perhaps}\n",
       "FP-1;A;;-;;-;planned;;-;;secret", "boolean-invalid 5:41"},
      {"forward_plan:\n  - Train\n", ";;;-;;-;planned;;-;;open", "wrong-shape 5:5"},
  };
  check(rows, [](const Assessment& read) {
    std::string all;
    for (const toolkit::Action& action : read.forward_plan) {
      all += action.id.value + ";" + action.action.value + ";";
      for (const toolkit::ActionTarget& target : action.targets) {
        all += "(" + std::to_string(target.principle) +
               (target.statement ? "/" + std::to_string(*target.statement) : "") + ")";
      }
      all += ";" + (action.target ? std::to_string(action.target->value) : "-") + ";" +
             action.owner.value + ";" + day(action.due) + ";" +
             std::string(toolkit::status_word(action.status.value)) + ";";
      for (const toolkit::Progress& step : action.progress) {
        all += "[" + day(step.date) + " " + step.text.value + "]";
      }
      all += ";" + day(action.done) + ";" + action.reason.value + ";" +
             (action.confidential ? "secret" : "open");
    }
    return all;
  });
}

TEST_CASE("an accepted fall names its statement, why, who and when") {
  const Row rows[] = {
      {"accepted_falls:\n  - {statement: risk-2, reason: r, by: b, date: 2026-05-12}\n",
       "1/1 r b 2026-05-12"},
      {"accepted_falls:\n  - {statement: risk-9, reason: r, by: b, date: 2026-05-12}\n",
       "? r b 2026-05-12", "unknown-statement 5:17"},
      {"accepted_falls:\n  - {statement: risk, reason: r, by: b, date: 2026-05-12}\n",
       "? r b 2026-05-12", "unknown-statement 5:17"},
      {"accepted_falls:\n  - {statement: risk-2, by: b, date: 2026-05-12}\n", "1/1  b 2026-05-12",
       "missing-key 5:5"},
      {"accepted_falls: {statement: risk-2}\n", "", "wrong-shape 4:17"},
      {"accepted_falls:\n", ""},
  };
  check(rows, [](const Assessment& read) {
    std::string all;
    for (const toolkit::AcceptedFall& fall : read.accepted_falls) {
      all += (fall.statement ? std::to_string(fall.statement->principle) + "/" +
                                   std::to_string(fall.statement->statement)
                             : "?") +
             " " + fall.reason.value + " " + fall.by.value + " " + day(fall.date);
    }
    return all;
  });
}

TEST_CASE("what every assessment must have is missed in a file that lacks it") {
  struct Missing {
    std::string_view text;
    std::string_view found;
  };
  const Missing rows[] = {
      {"council: C\nperiod: 2026\n", "missing-key 1:1"},
      {"format: 1\nperiod: 2026\n", "missing-key 1:1"},
      {"format: 1\ncouncil: C\n", "missing-key 1:1"},
      {"format: 1\ncouncil:\nperiod: 2026\n", "missing-key 2:1"},
      {"format: 2\ncouncil: C\nperiod: 2026\n", "format-version 1:9"},
      {"format: [1]\ncouncil: C\nperiod: 2026\n", "format-version 1:9"},
      {"format: 1\ncouncil: C\nperiod: soon\n", "period-invalid 3:9"},
      {"format: 1\ncouncil: |\n  C\n  D\nperiod: 2026\n", "wrong-shape 3:3"},
  };
  const StatementSets sets;
  LoadOptions options;
  options.draft = true;
  options.warnings = false;
  for (const Missing& row : rows) {
    CAPTURE(row.text);
    const auto loaded = load_assessment(SourceText("a.yaml", std::string(row.text)), sets, options);
    CHECK(toolkit::test::names_and_places(loaded.findings) == row.found);
    CHECK_FALSE(loaded.usable);
  }
}

}  // namespace
