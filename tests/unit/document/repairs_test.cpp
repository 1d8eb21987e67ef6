#include "toolkit/document/repairs.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

using toolkit::Repairs;
using toolkit::Span;

TEST_CASE("replacements are made in the order of the text, the first of two that overlap") {
  struct Edit {
    Span span;
    std::string_view with;
  };
  struct Row {
    std::vector<Edit> edits;
    std::string_view repaired;
  };
  const Row rows[] = {
      {{}, "0123456789"},
      {{{{2, 4}, "ab"}}, "01ab456789"},
      {{{{2, 4}, ""}}, "01456789"},
      {{{{2, 2}, "ab"}}, "01ab23456789"},
      {{{{10, 10}, "!"}}, "0123456789!"},
      {{{{8, 9}, "b"}, {{1, 2}, "a"}}, "0a234567b9"},
      {{{{2, 6}, "a"}, {{4, 5}, "b"}}, "01a6789"},
      {{{{4, 8}, "b"}, {{2, 5}, "a"}}, "01a56789"},
      {{{{2, 4}, "a"}, {{4, 6}, "b"}}, "01ab6789"},
      {{{{3, 3}, "a"}, {{3, 3}, "b"}}, "012ab3456789"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.repaired);
    Repairs repairs;
    for (const Edit& edit : row.edits) repairs.replace(edit.span, std::string(edit.with));
    CHECK(repairs.empty() == row.edits.empty());
    CHECK(repairs.apply("0123456789") == row.repaired);
    CHECK_FALSE(repairs.lost_something());
  }
}

TEST_CASE("a place in the repaired text leads back to the source") {
  Repairs repairs;
  repairs.replace({2, 4}, "");
  repairs.replace({6, 7}, "xyz");
  repairs.replace({9, 9}, "!");
  REQUIRE(repairs.apply("0123456789") == "0145xyz78!9");
  const std::vector<std::size_t> sources = {0, 1, 4, 5, 6, 6, 6, 7, 8, 9, 9, 10};
  for (std::size_t at = 0; at < sources.size(); ++at) {
    CAPTURE(at);
    CHECK(repairs.original(at) == sources[at]);
  }
}

TEST_CASE("a line made a comment is a loss, and a loss can be noted alone") {
  Repairs commented;
  commented.comment_out({3, 8});
  CHECK(commented.apply("ab\nwords\nc") == "ab\n#\nc");
  CHECK(commented.lost_something());
  Repairs noted;
  noted.mark_loss();
  CHECK(noted.empty());
  CHECK(noted.lost_something());
}

}  // namespace
