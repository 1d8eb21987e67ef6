#include "toolkit/report/model/prose.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using toolkit::flow;

/// Fifty columns: a line that was probably broken because it was full.
const std::string full = "The survey in spring reached all members of council";
const std::string nearly_full = full.substr(0, 49);

TEST_CASE("lines that were wrapped while typing flow together") {
  REQUIRE(full.size() >= 50);
  CHECK(flow(full + "\nand most replied.") == full + " and most replied.");
  CHECK(flow(full + "\n" + full + "\n" + full) == full + " " + full + " " + full);
  const std::string fifty = full.substr(0, 50);
  CHECK(flow(fifty + "\nend") == fifty + " end");
  CHECK(flow(nearly_full + "\nend") == nearly_full + "\nend");
  // Columns count, not bytes: a word of 30 letters in 60 bytes is not full.
  std::string letters;
  for (int i = 0; i < 30; ++i) letters += "\u00e9";
  CHECK(flow(letters + "\nend") == letters + "\nend");
  CHECK(flow(letters + letters + "\nend") == letters + letters + " end");
}

TEST_CASE("line breaks that were meant stay") {
  struct Row {
    std::string text;
    std::string_view why;
  };
  const Row rows[] = {
      {"Yes.\nNo.", "short lines"},
      {"1 High Street\nHarrowmere", "an address"},
      {full + "\n- one\n- two", "hyphens"},
      {full + "\n* one\n* two", "stars"},
      {full + "\n+ one", "plus signs"},
      {full + "\n• one", "bullets"},
      {full + "\n– one", "dashes"},
      {full + "\n· one", "dots"},
      {full + "\n| a | b |", "tables"},
      {full + "\n> a quotation", "quotations"},
      {full + "\n1. one\n2. two", "numbers"},
      {full + "\n12) twelve", "numbers in brackets"},
      {full + "\n  indented", "an indented line"},
      {full + "\n\tindented", "a line indented by a tab"},
      {"- " + full + "\n- " + full, "long items"},
      {"  " + full, "the first line's indentation"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    CHECK(flow(row.text) == row.text);
  }
}

TEST_CASE("what only looks like a list flows on") {
  for (const std::string_view next : {"-5 degrees", "*important", "1.5 hours a month",
                                      "2026. That is all", "12 members", "1) ", ")"}) {
    CAPTURE(next);
    std::string end(next);
    while (end.ends_with(' ')) end.pop_back();
    CHECK(flow(full + "\n" + std::string(next)) == full + " " + end);
  }
}

TEST_CASE("paragraphs are parted by one empty line, and blanks around the text go") {
  struct Row {
    std::string_view text;
    std::string_view flowed;
  };
  const Row rows[] = {
      {"", ""},
      {"\n", ""},
      {" \n\t\n", ""},
      {"one", "one"},
      {"one\n", "one"},
      {"\n\none\n\n\n", "one"},
      {"one\n\ntwo", "one\n\ntwo"},
      {"one\n\n\n\ntwo", "one\n\ntwo"},
      {"one\n  \t \ntwo", "one\n\ntwo"},
      {"one  \t\ntwo ", "one\ntwo"},
      {"one\n\n- two\n- three\n\nfour", "one\n\n- two\n- three\n\nfour"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(flow(row.text) == row.flowed);
  }
  CHECK(flow(full + "   \n\n" + full) == full + "\n\n" + full);
}

std::string without_white_space(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n' && c != '\t') out += c;
  }
  return out;
}

TEST_CASE("no character but white space changes") {
  const std::vector<std::string> pieces = {
      "a",    "word", "longer-word", " ",  "  ", "\t", "\n",     "\n\n",   "\n ",    "- ",
      "* ",   "1. ",  "23) ",        "| ", "> ", "• ", "\u4e2d", "\u00e9", "\u00a0", "\xff",
      "\xe2", "#",    "\r",          full, full, "\n", " ",      ".",      "-",      "\u0301"};
  std::mt19937 random(50);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t i = random() % 12; i > 0; --i) text += pieces[random() % pieces.size()];
    CAPTURE(text);
    const std::string flowed = flow(text);
    CHECK(without_white_space(flowed) == without_white_space(text));
    CHECK(flowed.find("\n\n\n") == std::string::npos);
    CHECK(flowed.find(" \n") == std::string::npos);
    CHECK_FALSE(flowed.starts_with('\n'));
    CHECK_FALSE(flowed.ends_with('\n'));
    CHECK_FALSE(flowed.ends_with(' '));
  }
}

}  // namespace
