#include "toolkit/render/pdf/text/short_title.hpp"

#include <doctest/doctest.h>

#include <string>

#include "toolkit/text/utf8.hpp"

namespace {

using toolkit::pdf::short_title;

TEST_CASE("a long title is cut between letters, and shows that it is") {
  const std::string longest(300, 'x');
  CHECK(short_title("") == "");
  CHECK(short_title("A title") == "A title");
  CHECK(short_title(longest) == longest);
  CHECK(short_title(longest + "x") == longest + "\u2026");
  for (std::size_t before = 0; before < 4; ++before) {
    std::string title(before, 'x');
    for (int i = 0; i < 100; ++i) title += "\U0001F600";
    const std::string cut = short_title(title);
    CAPTURE(before);
    CHECK(cut.ends_with("\U0001F600\u2026"));
    CHECK(cut.size() <= longest.size() + 3);
    CHECK(title.starts_with(cut.substr(0, cut.size() - 3)));
  }
}

}  // namespace
