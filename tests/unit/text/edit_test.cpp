#include "toolkit/text/edit.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using toolkit::apply_edits;
using toolkit::Edit;
using toolkit::SourceText;

constexpr std::string_view mark = "\xEF\xBB\xBF";

TEST_CASE("edits go where they stand in the text, and new lines end as the first one does") {
  struct Case {
    std::string bytes;
    std::vector<Edit> edits;
    std::string edited;
  };
  const std::string bom(mark);
  const Case cases[] = {
      {"a: 1\nb: 2\n", {}, "a: 1\nb: 2\n"},
      {"", {}, ""},
      {"", {{{0, 0}, "a\n"}}, "a\n"},
      {"a: 1\nb: 2\n", {{{3, 4}, "22"}}, "a: 22\nb: 2\n"},
      {"a: 1\nb: 2\n", {{{8, 9}, "3"}, {{3, 4}, "22"}}, "a: 22\nb: 3\n"},
      {"a: 1\nb: 2\n", {{{4, 4}, "\nx"}, {{5, 10}, ""}}, "a: 1\nx\n"},
      {"a: 1\nb: 2\n", {{{5, 10}, ""}, {{5, 5}, "c\n"}}, "a: 1\nc\n"},
      {"a: 1\nb: 2", {{{9, 9}, "\nc"}}, "a: 1\nb: 2\nc"},
      {"a: 1\nb: 2\n", {{{0, 10}, ""}}, ""},
      {"a\nb\n", {{{1, 1}, "1"}, {{1, 1}, "2"}}, "a12\nb\n"},
      {"a: 1\r\nb: 2\r\n", {{{4, 4}, "\nx"}}, "a: 1\r\nx\r\nb: 2\r\n"},
      {"a: 1\r\nb: 2\r\n", {{{5, 10}, ""}}, "a: 1\r\n"},
      {"a: 1\r\nb: 2\r\n", {{{0, 5}, ""}}, "b: 2\r\n"},
      {"a: 1\r\nb: 2\r\n", {{{10, 10}, "c\n"}}, "a: 1\r\nb: 2\r\nc\r\n"},
      {"a: 1\r\nb: 2\nc: 3\r\n", {{{9, 9}, "\nx"}}, "a: 1\r\nb: 2\r\nx\nc: 3\r\n"},
      {"a: 1\nb: 2\r\n", {{{9, 9}, "\nx"}}, "a: 1\nb: 2\nx\r\n"},
      {bom + "a: 1\r\n", {{{0, 1}, "b"}}, bom + "b: 1\r\n"},
      {bom + "a: 1", {{{4, 4}, "\nx"}}, bom + "a: 1\nx"},
      {bom, {{{0, 0}, "x"}}, bom + "x"},
      {"é\r\nß: 1\r\n", {{{3, 5}, "s"}}, "é\r\ns: 1\r\n"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.bytes);
    CHECK(apply_edits(row.bytes, row.edits) == row.edited);
  }
}

TEST_CASE("edits that overlap, or lie past the end, are a fault of whoever made them") {
  CHECK_THROWS_AS(apply_edits("abc", {{{0, 2}, ""}, {{1, 3}, ""}}), std::logic_error);
  CHECK_THROWS_AS(apply_edits("abc", {{{0, 2}, ""}, {{1, 1}, "x"}}), std::logic_error);
  CHECK_THROWS_AS(apply_edits("abc", {{{2, 1}, ""}}), std::logic_error);
  CHECK_THROWS_AS(apply_edits("abc", {{{2, 4}, ""}}), std::logic_error);
  CHECK_THROWS_AS(apply_edits("a\r\n", {{{3, 3}, ""}}), std::logic_error);
}

TEST_CASE("the edited bytes read as the edited text, whatever the line ends") {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    const bool crlf = random() % 2 == 0;
    std::string bytes(random() % 2 == 0 ? mark : "");
    for (std::size_t left = random() % 20; left > 0; --left) {
      bytes += "ab: é\n"[random() % 6];
      if (random() % 4 == 0) bytes += crlf ? "\r\n" : "\n";
    }
    // Half a letter is no text.
    std::erase_if(bytes, [&](char c) { return c == '\xC3' || c == '\xA9'; });
    std::string text(SourceText("a.yaml", bytes).text());
    std::vector<Edit> edits;
    for (std::size_t at = 0; at < text.size(); at += 1 + random() % 5) {
      const std::size_t end = std::min(text.size(), at + random() % 3);
      edits.push_back({{at, end}, random() % 2 == 0 ? "x\ny" : ""});
      at = end;
    }
    const std::string edited = apply_edits(bytes, edits);
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
      text.replace(edit->span.begin, edit->span.end - edit->span.begin, edit->text);
    }
    CAPTURE(bytes);
    CHECK(SourceText("a.yaml", edited).text() == text);
    CHECK(edited.starts_with(mark) == bytes.starts_with(mark));
  }
}

}  // namespace
