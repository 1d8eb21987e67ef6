#include "toolkit/text/nearest.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

struct Row {
  std::string_view typed;
  std::vector<std::string_view> candidates;
  std::string_view expected;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.typed);
    CHECK(toolkit::nearest(row.typed, row.candidates).value_or("nothing") == row.expected);
  }
}

TEST_CASE("the candidate with the fewest slips is found") {
  check({
      {"council", {"context", "council"}, "council"},
      {"counci", {"context", "council"}, "council"},    // a letter left out
      {"councill", {"context", "council"}, "council"},  // added
      {"cpuncil", {"context", "council"}, "council"},   // changed
      {"cuoncil", {"context", "council"}, "council"},   // two swapped
      {"summery", {"summary", "publish"}, "summary"},
      {"evdience", {"introduction", "evidence"}, "evidence"},
      {"wellbieng-2", {"wellbeing-1", "wellbeing-2", "wellbeing-3"}, "wellbeing-2"},
  });
}

TEST_CASE("letter case and what separates words are no slips") {
  check({
      {"Forward Plan", {"formerly", "forward_plan"}, "forward_plan"},
      {"forward-plan", {"formerly", "forward_plan"}, "forward_plan"},
      {"forwardPlan", {"formerly", "forward_plan"}, "forward_plan"},
      {"underway", {"planned", "under way"}, "under way"},
      {"POLICE_3", {"police-2", "police-3"}, "police-3"},
      {"DONE", {"dune", "done"}, "done"},
  });
}

TEST_CASE("two related swapped are one slip, not two") {
  check({
      {"oen", {"one"}, "one"},  // one slip of three letters is allowed
      {"ab", {"ba"}, "ba"},
      {"eno", {"one"}, "nothing"},  // first and last swapped are two
  });
}

TEST_CASE("a third of the longer word may be wrong, and never more than three letters") {
  check({
      {"abcxx", {"abcde"}, "nothing"},                        // 2 of 5
      {"abcdxx", {"abcdef"}, "abcdef"},                       // 2 of 6
      {"abcdefxxx", {"abcdefghi"}, "abcdefghi"},              // 3 of 9
      {"abcdexxx", {"abcdefgh"}, "nothing"},                  // 3 of 8
      {"abcdefghijklxxxx", {"abcdefghijklmnop"}, "nothing"},  // 4 of 16
      {"abcdefghijklmxxx", {"abcdefghijklmnop"}, "abcdefghijklmnop"},
      {"abcdef", {"abcdefghi"}, "abcdefghi"},  // 3 of the longer word's 9
      {"abcde", {"abcdefgh"}, "nothing"},      // 3 of 8
      {"x", {"y", "by"}, "nothing"},           // a single letter
      {"E", {"e"}, "e"},
      {"be", {"by"}, "by"},
      {"cat", {"cut"}, "cut"},
      {"cat", {"cup"}, "nothing"},
  });
}

TEST_CASE("the first of equals is found") {
  check({
      {"police-6", {"police-1", "police-2", "police-3", "police-4", "police-5"}, "police-1"},
      {"risk-11", {"risk-2", "risk-1", "risk-10"}, "risk-1"},
      {"a_b", {"a-b", "a_b"}, "a-b"},
  });
}

TEST_CASE("letters are code points, and invalid bytes do no harm") {
  check({
      {"caf\u00e9", {"cafe"}, "cafe"},
      {"\u00e9\u00e9", {"\u00e9\u00ea"}, "\u00e9\u00ea"},
      {"counc\xffl", {"council"}, "council"},
      {"\xff\xff\xff", {"council"}, "nothing"},
  });
}

TEST_CASE("nothing is near to nothing") {
  check({
      {"", {"a", "by", ""}, "nothing"},
      {"_- ", {"", "-"}, "nothing"},
      {"council", {}, "nothing"},
      {"zebra", {"context", "council"}, "nothing"},
  });
}

TEST_CASE("a word of a megabyte is compared with no candidate") {
  const std::string typed(1'000'000, 'a');
  const std::vector<std::string_view> candidates(1000, "council");
  CHECK_FALSE(toolkit::nearest(typed, candidates).has_value());
}

}  // namespace
