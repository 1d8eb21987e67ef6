#include "toolkit/render/pdf/text/link_runs.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <utility>

#include "render/pdf/random_text.hpp"

namespace toolkit::pdf {
namespace {

using toolkit::ColourRole;

std::string with_links(std::string_view text) {
  std::string out;
  for (const TextRun& run : linked_runs(text, false, ColourRole::text)) {
    if (run.link.empty()) {
      out += run.text;
    } else {
      CHECK(run.link == run.text);
      out += "<" + run.link + ">";
    }
  }
  return out;
}

TEST_CASE("web addresses in a text become links, and the sentence around them does not") {
  struct Row {
    std::string_view text;
    std::string_view links;
  };
  const Row rows[] = {
      {"", ""},
      {"no address", "no address"},
      {"https://a.example", "<https://a.example>"},
      {"http://a.example/b?c=d&e#f", "<http://a.example/b?c=d&e#f>"},
      {"See https://a.example now", "See <https://a.example> now"},
      {"At https://a.example.", "At <https://a.example>."},
      {"https://a.example, https://b.example; and",
       "<https://a.example>, <https://b.example>; and"},
      {"Really https://a.example?!", "Really <https://a.example>?!"},
      {"(https://a.example)", "(<https://a.example>)"},
      {"(see https://a.example/b).", "(see <https://a.example/b>)."},
      {"[https://a.example]", "[<https://a.example>]"},
      {"https://a.example/b_(c)", "<https://a.example/b_(c)>"},
      {"(https://a.example/b_(c)).", "(<https://a.example/b_(c)>)."},
      {"https://a.example/b_(c))", "<https://a.example/b_(c)>)"},
      {"<https://a.example>", "<<https://a.example>>"},
      {"\"https://a.example\"", "\"<https://a.example>\""},
      {"'https://a.example'", "'<https://a.example>'"},
      {"https://a.example\u201D", "<https://a.example>\u201D"},
      {"https://a.example\nhttps://b.example", "<https://a.example>\n<https://b.example>"},
      {"https://a.example\thttps://b.example", "<https://a.example>\t<https://b.example>"},
      {"https://a.example https://b.example", "<https://a.example> <https://b.example>"},
      // Nothing to lead to.
      {"https://", "https://"},
      {"https:// a.example", "https:// a.example"},
      {"https://.", "https://."},
      {"https://)!", "https://)!"},
      {"http:/a.example", "http:/a.example"},
      {"https//a.example", "https//a.example"},
      // Other schemes.
      {"www.a.example", "www.a.example"},
      {"ftp://a.example", "ftp://a.example"},
      {"file:///etc/passwd", "file:///etc/passwd"},
      {"javascript:alert(1)", "javascript:alert(1)"},
      {"mailto:a@b.example", "mailto:a@b.example"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(with_links(row.text) == row.links);
  }
}

TEST_CASE("an address of 2,000 letters is a link, a longer one stays text") {
  const std::string start = "https://a.example/";
  const std::string longest = start + std::string(2000 - start.size(), 'x');
  CHECK(with_links(longest) == "<" + longest + ">");
  CHECK(with_links(longest + "x") == longest + "x");
  CHECK(with_links(longest + "x https://b.example") == longest + "x <https://b.example>");
}

TEST_CASE("runs of one text are the text again, and look as they are told to") {
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    const std::string text = toolkit::test::random_text(random, 20, toolkit::test::Direction::any);
    std::string all;
    for (const TextRun& run : linked_runs(text, true, ColourRole::quiet_text)) {
      CHECK_FALSE(run.text.empty());
      CHECK(run.bold);
      CHECK(run.ink == (run.link.empty() ? ColourRole::quiet_text : ColourRole::link));
      all += run.text;
    }
    CHECK(all == text);
  }
}

TEST_CASE("letters beyond ASCII belong to a path, and a host with them is no link") {
  const auto links = [](std::string_view text) {
    std::string out;
    for (const TextRun& run : linked_runs(text, false, ColourRole::text)) {
      if (!run.link.empty()) out += run.text + " -> " + run.link;
    }
    return out;
  };
  CHECK(links("Gweler https://www.llyw.example/t\u0177/m\u00f4r, os gwelwch yn dda") ==
        "https://www.llyw.example/t\u0177/m\u00f4r -> "
        "https://www.llyw.example/t%C5%B7/m%C3%B4r");
  CHECK(links("https://m\u00fcnchen.example/a") == "");
  CHECK(links("\u201chttps://a.example/b\u201d") == "https://a.example/b -> https://a.example/b");
  CHECK(links("https://a.example/b\u2014and") == "https://a.example/b -> https://a.example/b");
}

}  // namespace
}  // namespace toolkit::pdf
