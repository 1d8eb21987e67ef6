#include "toolkit/document/value_scan.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "document/scanning.hpp"

namespace {

using toolkit::ValueScan;
using toolkit::ValueState;
using toolkit::test::Scanning;

/// The value of a key in a line of its own.
struct Valued {
  explicit Valued(std::string_view text)
      : scanning(std::string(text), text.substr(0, text.find(':'))),
        values(scanning.context, scanning.indentation) {
    values.value(text.find(':') + 1, text.size());
  }

  Scanning scanning;
  ValueScan values;
};

TEST_CASE("a value is told by what it begins with") {
  struct Row {
    std::string_view text;
    ValueState state;
  };
  const Row rows[] = {
      {"text:", ValueState::none},       {"text:  # a", ValueState::none},
      {"text: a", ValueState::plain},    {"text: -a", ValueState::plain},
      {"text: ?a", ValueState::plain},   {"text: |", ValueState::block},
      {"text: >", ValueState::block},    {"text: 'a'", ValueState::closed},
      {"text: [a]", ValueState::closed},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Valued valued(row.text);
    CHECK(valued.scanning.context.last == row.state);
    CHECK(valued.scanning.found() == "");
    CHECK(valued.scanning.repairs.empty());
  }
}

TEST_CASE("what YAML takes for something else is one text to the parser") {
  struct Row {
    std::string_view text;
    std::string_view found;
    std::string_view repaired;
  };
  const Row rows[] = {
      {"owner: @a", "leading-character 1:8", "owner: \"@a\""},
      {"owner: * a", "leading-character 1:8", "owner: \"* a\""},
      {"owner: *a", "yaml-alias 1:8", "owner: \"*a\""},
      {"owner: - a", "list-beside-key 1:8", "owner: \"- a\""},
      // The marks go, and what follows them is looked at in its turn.
      {"owner: &a !b 'c' d", "yaml-anchor 1:8, text-after-quote 1:18", "owner: \"'c' d\""},
      {"text: a: b #c", "unquoted-colon 1:8, cut-by-hash 1:12", "text: a; b ;c"},
      {"owner: a #c", "", "owner: a #c"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Valued valued(row.text);
    CHECK(valued.scanning.found() == row.found);
    CHECK(valued.scanning.repaired() == row.repaired);
  }
}

TEST_CASE("the next line belongs to a value that is still open") {
  struct Row {
    std::string_view text;
    bool goes_on;
  };
  const Row rows[] = {
      {"text: |", true},  {"text: 'a", true},   {"list: [a", true},
      {"text: a", false}, {"list: [a]", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Scanning scanning(std::string(row.text) + "\n  b", row.text.substr(0, 4));
    ValueScan values(scanning.context, scanning.indentation);
    const auto lines = scanning.lines();
    values.value(5, lines[0].end);
    scanning.indentation.start_line(lines[1].begin);
    CHECK(values.continues(lines[1].begin, lines[1].end) == row.goes_on);
  }
}

TEST_CASE("what is open when the file ends is reported then") {
  for (const std::string_view text : {"owner: 'a", "owner: [a"}) {
    CAPTURE(text);
    Valued valued(text);
    CHECK(valued.scanning.found() == "");
    valued.values.finish();
    CHECK(valued.scanning.found() ==
          (text.back() == 'a' && text[7] == '[' ? "unclosed-bracket 1:8" : "unclosed-quote 1:8"));
  }
}

}  // namespace
