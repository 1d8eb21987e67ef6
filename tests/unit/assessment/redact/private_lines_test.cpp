#include "toolkit/assessment/redact/private_lines.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "assessment/redact/marked_lines.hpp"

namespace {

using toolkit::LineRange;
using toolkit::private_lines;
using toolkit::SourceText;
using toolkit::StatementSets;
using toolkit::test::check;

TEST_CASE("a confidential item is private from its heading to its end") {
  check({
      {"an entry of the register", R"( evidence:
   E1:
     text: open
*  E2:
*    text: |
*      secret
*
*      secret
*    confidential: true
*    ref: secret
   E3:
     text: open
)"},
      {"an item of a list", R"(     evidence:
       - Member survey
       - text: open
*      - text: secret
*        confidential: true
*        date: 2026-01-01
       - Member survey
)"},
      {"the key stands first", R"(     evidence:
*      - confidential: true
*        text: secret
       - text: open
)"},
      {"a list that stands no further in than its key", R"( forward_plan:
 - id: FP-1
   action: open
*- id: FP-2
*  action: secret
*  confidential: true
 summary: open
)"},
      {"the only item, without a list", R"(   wellbeing:
*    evidence:
*      text: secret
*      confidential: true
     answers:
       wellbeing-1: 2
)"},
      {"the last of the file", R"( evidence:
*  E2:
*    text: secret
*    confidential: true
)"},
      {"in one line of brackets", R"(     evidence:
       - {text: open}
*      - {text: secret, confidential: true}
       - {text: open}
   risk:
*    evidence: {text: secret, confidential: true}
     answers: {risk-1: 1}
)"},
      {"in brackets over several lines", R"( evidence:
   E1: {text: open}
*  E2: {text: secret
*   secret,
*    date: 2026-01-01, confidential: true,
*    ref: secret}
   E3: {text: open}
)"},
      {"as JSON", R"( {
   "evidence": {
     "E1": {"text": "open"},
*    "E2": {
*      "text": "secret",
*      "confidential": true
*    },
     "E3": {"text": "open"}
)"},
      {"in a list of brackets", R"( evidence: [Member survey]
*principles: {risk: {evidence: [{text: open}, {text: secret, confidential: true}]}}
 summary: open
)"},
  });
}

TEST_CASE("whatever stands after confidential hides, but false") {
  for (const std::string_view value :
       {"true", "True", "yes", "1", "", "# true", "flase", "~", "false alarm", "|", "\"true\"",
        "not false", "falsee", "{}"}) {
    CAPTURE(value);
    const SourceText source(
        "a.yaml", "evidence:\n  E1:\n    text: x\n    confidential: " + std::string(value));
    CHECK(private_lines(source, StatementSets()) == std::vector<LineRange>{{2, 4}});
  }
  for (const std::string_view value :
       {"false", "False", "FALSE", "false  # not any more", "\"false\"", "'false' ", "false\t"}) {
    CAPTURE(value);
    const SourceText source(
        "a.yaml", "evidence:\n  E1:\n    text: x\n    confidential: " + std::string(value));
    CHECK(private_lines(source, StatementSets()).empty());
    const SourceText flow("a.yaml", "evidence:\n  E1: {text: x, confidential: " +
                                        std::string(value.substr(0, value.find('#'))) + "}");
    CHECK(private_lines(flow, StatementSets()).empty());
  }
}

TEST_CASE("a key that hides is known however it is typed") {
  for (const std::string_view line : {"confidential: true",
                                      "Confidential: true",
                                      "CONFIDENTIAL: TRUE",
                                      "\"confidential\": true",
                                      "'confidential' : true",
                                      "confidental: true",
                                      "confidentail: true",
                                      "confidentiel: true",
                                      "confidential : true",
                                      "confidential:true",
                                      "confidential true",
                                      "confidential = true",
                                      "confidential; true",
                                      "confidential",
                                      "confidential.",
                                      "confidential - yes please",
                                      "confidential -> true",
                                      "con_fidential: true",
                                      "confidential:\ttrue",
                                      "? confidential",
                                      "-confidential: true",
                                      "&a confidential: true",
                                      "date: 2026-01-01 confidential: true",
                                      "ref: A, confidential: true",
                                      "confid\"ential: true",
                                      "confi: dential: true",
                                      "confid>ential true"}) {
    CAPTURE(line);
    const SourceText source("a.yaml", "evidence:\n  E1:\n    text: x\n    " + std::string(line) +
                                          "\n  E2:\n    text: x\n");
    CHECK(private_lines(source, StatementSets()) == std::vector<LineRange>{{2, 4}});
  }
  for (const std::string_view line :
       {"# confidential: true", "ref: confidential letter", "from: confidence: high",
        "ref: the confidential one", "https://example.org/confidential"}) {
    CAPTURE(line);
    const SourceText source("a.yaml", "evidence:\n  E1:\n    text: x\n    " + std::string(line) +
                                          "\n  E2:\n    text: x\n");
    CHECK(private_lines(source, StatementSets()).empty());
  }
}

TEST_CASE("internal texts are private from their key to the next") {
  check({
      {"a note", R"(       wellbeing-2:
         score: 1
*        note: |
*          secret
*
*          - secret
         evidence: open
       wellbeing-3: 1
)"},
      {"a note before another statement", R"(       wellbeing-2:
*        note: |
*          secret
       wellbeing-3: 1
)"},
      {"a moderation and what is in it", R"(         score: 1
*        moderated:
*          from: 2
*          reason: secret
         evidence: open
)"},
      {"progress, as a list at its own column", R"( forward_plan:
   - id: FP-1
*    progress:
*    - date: 2026-01-01
*      text: secret
*    - {date: 2026-02-01, text: secret}
     due: 2026-09-30
)"},
      {"because and reason", R"(   E1:
     text: open
*    because: secret
*      secret
     date: 2026-01-01
   E2:
*    because: "secret
*
*     secret"
     ref: open
 forward_plan:
   - id: FP-1
*    reason: secret
     due: 2026-09-30
)"},
      {"in brackets", R"(     answers:
       wellbeing-1: {score: 1}
*      wellbeing-2: {score: 1, note: secret}
*      wellbeing-3: {score: 1, moderated: {from: 2,
*        reason: secret}}
       wellbeing-4: 1
)"},
      {"however it is typed", R"(     answers:
       wellbeing-1:
*        Note: secret
         score: 1
*        "note": secret
         score: 1
*        notes: secret
         score: 1
*        noet: secret
         score: 1
*        note:secret
         score: 1
*        note secret
         score: 1
*        note = secret
         score: 1
*        ? note
*        : secret
         score: 1
*        becuase: secret
         score: 1
*        moderatd: secret
         score: 1
*        progres: secret
         score: 1
*        raeson: secret
*        no>te: secret
         score: 1
       wellbeing-2: 1
*      wellbeing-3: {score: 1, no"te: secret}
       wellbeing-2:
         score: 1
*        &a note: secret
       wellbeing-2: 1
)"},
  });
}

TEST_CASE("a link to a file is private, and an address is not") {
  check({
      {"in an item", R"( evidence:
   E1:
     text: open
*    link: evidence/survey.md
     ref: open
   E2:
     link: https://example.org
)"},
      {"beneath its key", R"( evidence:
   E1:
*    link: |
*      evidence/survey.md
     ref: open
)"},
      {"some lines beneath its key", R"( evidence:
   E1:
*    link:
*
*      # where it is
*      evidence/survey.md
     ref: open
   E2:
*    link: >-
*
*      evidence/
*      survey.md
     ref: open
*  E3: {text: open, link:
*
*    evidence/survey.md,
?    ref: open}
)"},
      {"between brackets", R"( evidence:
*  E1: {text: open, link: evidence/survey.md}
   E2: {text: open, "link": "https://example.org"}
)"},
      {"misspelt, or behind a slip", R"( evidence:
   E1:
*    lnk: evidence/survey.md
*    "Link" : evidence/survey.md
*    link=evidence/survey.md
*    x: link: evidence/survey.md
)"},
  });
}

TEST_CASE("what is not private stays readable") {
  check({
      {"words in a sentence", R"( introduction: |
   The note of the meeting is kept. Nothing in it is confidential.
 summary: open
 evidence:
   E1:
     text: A confidential letter box
     confidential: false
 accepted_falls:
   - statement: police-4
     by: Monitoring Officer
)"},
      {"an empty file", " "},
  });
}

}  // namespace
