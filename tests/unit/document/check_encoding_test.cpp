#include "toolkit/document/check_encoding.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "found.hpp"

namespace {

using namespace std::string_literals;
using toolkit::Findings;
using toolkit::Repairs;
using toolkit::SourceText;

struct Screened {
  explicit Screened(std::string text) : source("file.yaml", std::move(text)), collected(source) {
    readable = toolkit::check_encoding(source, collected, repairs);
    findings = collected.take();
    found = toolkit::test::names_and_places(findings);
    repaired = repairs.apply(source.text());
  }

  SourceText source;
  Findings collected;
  Repairs repairs;
  bool readable = false;
  std::vector<toolkit::Finding> findings;
  std::string found;
  std::string repaired;
};

TEST_CASE("each kind of byte is let through, mended or refused") {
  struct Row {
    std::string text;
    std::string found;
    std::string repaired;
    bool readable = true;
  };
  const Row rows[] = {
      {"", "", ""},
      {"a: 1\n\tb\n", "", "a: 1\n\tb\n"},
      {"Llŷr – £20 “ok” 🙂\n", "", "Llŷr – £20 “ok” 🙂\n"},
      {"a\r\nb\r\n", "", "a\nb\n"},
      {"\uFEFFa: 1\n", "", "a: 1\n"},
      {"a: \x93yes\x94\n", "invalid-utf8 1:4", "a: ?yes?\n"},
      {"a: \xA3\nb: \xA3\n", "invalid-utf8 1:4, invalid-utf8 2:4", "a: ?\nb: ?\n"},
      {"a: x\x01y\x02z\n", "control-character 1:5", "a: x y z\n"},
      {"a: x\x7Fy\n", "control-character 1:5", "a: x y\n"},
      {"a: x\u0085y\n", "control-character 1:5", "a: x y\n"},
      {"abcd: \0\n"s, "control-character 1:7", "abcd:  \n"},
      {"a: x\u202Ey\n", "bidirectional-control 1:5", "a: x\u202Ey\n"},
      {"a: 1\rb: 2\n", "lone-carriage-return 1:5", "a: 1\rb: 2\n", false},
      {"\xFF\xFE\x61\0"s, "wrong-encoding", "\xFF\xFE\x61\0"s, false},
      {"\xFE\xFF\0\x61"s, "wrong-encoding", "\xFE\xFF\0\x61"s, false},
      {"a\0b\0"s, "wrong-encoding", "a\0b\0"s, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Screened screened(row.text);
    CHECK(screened.found == row.found);
    CHECK(screened.repaired == row.repaired);
    CHECK(screened.readable == row.readable);
  }
}

TEST_CASE("a byte of another encoding is named after what it most likely was") {
  struct Row {
    std::string text;
    std::string_view named;
  };
  const Row rows[] = {
      {"it\x92s", "a curly apostrophe"}, {"\x93yes", "a curly quotation mark"},
      {"May \x96 June", "a dash"},       {"\xA3 20", "a pound sign"},
      {"Ll\xFDr", "a letter"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.named);
    const Screened screened(row.text);
    REQUIRE(screened.findings.size() == 1);
    CHECK(screened.findings[0].help.find(row.named) != std::string::npos);
  }
}

TEST_CASE("a file of nothing but bad bytes is given up") {
  CHECK(Screened("a: " + std::string(1000, '\x01')).readable);
  CHECK_FALSE(Screened("a: " + std::string(1001, '\x01')).readable);
  CHECK(Screened(std::string(1000, '\xFD')).readable);
  CHECK_FALSE(Screened(std::string(1001, '\xFD')).readable);
}

}  // namespace
