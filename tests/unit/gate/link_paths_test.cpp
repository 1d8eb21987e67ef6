#include "toolkit/gate/link_paths.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using toolkit::link_paths;
using Paths = std::vector<std::string>;

TEST_CASE("a link may stand for a file of another spelling, and first for what was typed") {
  CHECK(link_paths("evidence/a.md") == Paths{"evidence/a.md"});
  CHECK(link_paths("a.pdf#page=4") == Paths{"a.pdf#page=4", "a.pdf"});
  CHECK(link_paths("a%20b.md") == Paths{"a%20b.md", "a b.md"});
  CHECK(link_paths("100%.md") == Paths{"100%.md"});
  CHECK(link_paths("caf\u00e9") == Paths{"caf\u00e9", "cafe\u0301"});
  CHECK(link_paths("cafe\u0301") == Paths{"cafe\u0301", "caf\u00e9"});
  CHECK(link_paths("a%c3%b4#1") ==
        Paths{"a%c3%b4#1", "a\u00f4#1", "ao\u0302#1", "a%c3%b4", "a\u00f4", "ao\u0302"});
  CHECK(link_paths("#top") == Paths{"#top"});
  CHECK(link_paths("a\xff") == Paths{"a\xff"});
}

TEST_CASE("a link that is longer than any path stands for itself alone") {
  const std::string marks = "a" + std::string(5000, '%') + "20#1";
  CHECK(link_paths(marks) == Paths{marks});
}

}  // namespace
