#include "toolkit/assessment/redact/private_lines.hpp"

#include <doctest/doctest.h>

#include <algorithm>
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

TEST_CASE("a slip in a private item leaves all of it private") {
  check({
      {"text that stands too far left", R"( evidence:
*  E1:
*    text: |
*      secret
*  secret
*secret
*    confidential: true
   E2:
     text: open
)"},
      {"text too far left after the key", R"( evidence:
*  E1:
*    confidential: true
*    text: |
*  secret
*secret: and more
*- secret
   E2:
     text: open
)"},
      {"a dash that starts a sentence", R"(     evidence:
       - Member survey
*      - text: |
*      - secret
*          - secret
*        confidential: true
       - text: open
)"},
      {"a sentence that starts like an entry", R"( evidence:
*  E1:
*    text: |
*      secret
*  E2 and E3 say the same: secret
*    confidential: true
   E4:
     text: open
)"},
      {"the key stands too far in", R"( evidence:
*  E1:
*    date: 2026-01-01
*      confidential: true
*    text: |
*      secret
   E2:
     text: open
)"},
      {"the key stands too far left", R"( summary: open
*evidence:
*  E1:
*    text: |
*      secret
*  confidential: true
*  E2:
*    text: secret
 principles:
)"},
      {"the key stands at the start of its line", R"(*summary: open
*evidence:
*  E1:
*    text: secret
*confidential: true
*principles:
)"},
      {"another key stands too far left", R"( evidence:
*  E1:
*    confidential: true
* text: |
*      secret
   E2:
     text: open
)"},
      {"indented by tabs and no-break spaces",
       " evidence:\n*  E1:\n*\ttext: |\n*\t\tsecret\n*    \u00a0confidential: true\n"
       "*\u00a0\u00a0text: |\n*\tE2:\n   E3:\n"},
      {"all by tabs",
       "*evidence:\n*\tE1:\n*\t\ttext: secret\n*\t\tconfidential: true\n summary:\n"},
      {"no colon after the heading", R"( summary: open
*evidence:
*  E1
*    text: secret
*    confidential: true
 principles:
)"},
      {"a bracket is missing", R"( evidence:
   E0: {text: open}
*  E1: {text: "it's secret",
*    date: 2026-01-01
*    confidential: true
*    ref: secret
   E2: {text: open}
)"},
      {"a quotation mark is missing", R"(     evidence:
       - text: open
*      - text: "secret
*        confidential: true
*        ref: secret
       - text: open
)"},
      {"a bracket in a text", R"(     evidence:
       - text: open
*      - {text: secret,
*         ref: "a {b", from: {}, confidential: true}
       - text: open
)"},
      {"a note whose text stands too far left", R"(       wellbeing-1:
*        note: |
*      secret
*    secret: and so on
*  - secret
*      because of this
         score: 1
)"},
      {"a comment behind a dash", R"( forward_plan:
*  - # the second
*    action: secret
*    confidential: true
   - id: FP-3
)"},
      {"line ends of old systems",
       " evidence:\n*  E1:\n*    text: secret\r    confidential: true\r    ref: secret\n   E2:\n"},
  });
}

TEST_CASE("a text that lost its key is private where nothing but a word may stand") {
  check({
      {"beneath a word, a number or a date", R"( accepted_falls:
*  - statement: police-4
*      secret
*      secret: and so on
     by: Monitoring Officer
*    date: 2026-05-10
*      secret
 forward_plan:
*  - id: FP-1
*      secret
     action: open
*    status: dropped
*      secret
*
*      secret
     due: 2026-09-30
)"},
      {"beneath a heading", R"(     answers:
*      wellbeing-1:
*        secret
       wellbeing-2:
         scroe: 1
         evidence: open
*      wellbeing-3: 1
*        secret
)"},
      {"what may take a second line does not hide it", R"( council: Harrowmere
   District Council
 evidence:
   E1:
     text: open
       and more
     ref: open
       and more
     date: |
       2026-01-01
   E2: {date: 2026-01-01,
     text: open}
 introduction: |
   The date was open: and so on
     and so on
 sumary: open
   and more
)"},
  });
}

TEST_CASE("a mark with a dash of its own is for the item above it") {
  check({
      {"alone", R"( forward_plan:
   - id: FP-1
     action: open
*  - id: FP-2
*    action: secret
*
*  - confidential: true
*
   - id: FP-3
     action: open
)"},
      {"the last", R"(     evidence:
*      - text: secret
*        date: 2026-01-01
*      - confidential: yes
     answers:
)"},
      {"the first key of its own item", R"( forward_plan:
   - id: FP-1
     action: open
*  - confidential: true
*    id: FP-2
)"},
      {"nothing above it", R"( summary: open
 forward_plan:
*  - confidential: true
   - id: FP-3
)"},
  });
}

TEST_CASE("what only begins with false is not false") {
  for (const std::string_view value : {"false, no true", "false]", "false}", "false\n      not",
                                       "false not", "- yes please", "-> true"}) {
    CAPTURE(value);
    const std::string text =
        "evidence:\n  E1:\n    text: x\n    confidential: " + std::string(value) +
        "\n  E2:\n    text: x\n";
    const SourceText source("a.yaml", text);
    const std::vector<LineRange> found = private_lines(source, StatementSets());
    REQUIRE(found.size() == 1);
    CHECK(found.front().first == 2);
    CHECK(found.front().last == 4 + std::ranges::count(value, '\n'));
  }
}

}  // namespace
