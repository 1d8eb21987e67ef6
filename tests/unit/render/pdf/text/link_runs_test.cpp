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
      CHECK(run.link == toolkit::uri_of(run.text));
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
      {"Http://a.example HTTPS://B.EXAMPLE/C", "<Http://a.example> <HTTPS://B.EXAMPLE/C>"},
      // Nothing to lead to.
      {"https://", "https://"},
      {"https:// a.example", "https:// a.example"},
      {"https://.", "https://."},
      {"https://)!", "https://)!"},
      {"https:///a", "https:///a"},
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

/// Each run that is a link, with where it leads, a line each.
std::string led(std::string_view text, toolkit::AddressPlace address = {}) {
  std::string out;
  for (const TextRun& run : linked_runs(text, false, ColourRole::text, address)) {
    if (!run.link.empty()) out += run.text + " -> " + run.link + "\n";
  }
  return out;
}

TEST_CASE("letters beyond ASCII belong to an address, its host included") {
  CHECK(led("Gweler https://www.llyw.example/t\u0177/m\u00f4r, os gwelwch yn dda") ==
        "https://www.llyw.example/t\u0177/m\u00f4r -> "
        "https://www.llyw.example/t%C5%B7/m%C3%B4r\n");
  CHECK(led("https://m\u00fcnchen.example/a") ==
        "https://m\u00fcnchen.example/a -> https://m%C3%BCnchen.example/a\n");
  CHECK(led("\u201chttps://a.example/b\u201d") == "https://a.example/b -> https://a.example/b\n");
  CHECK(led("https://a.example/b\u2014and") == "https://a.example/b -> https://a.example/b\n");
}

TEST_CASE("an address that was given as one leads to all of it, whatever it looks like") {
  const std::string_view addresses[] = {
      "https://a.example/page.",         "https://a.example/Minutes\u2013June.pdf",
      "https://a.example/?f[0]=a|b",     "https://a.example/a(b",
      "https://a.example/\u2019s-guide", "HTTPS://a.example/!",
      "https://a.example/\u00a0x",       "https://a.example/<b>\"c\"",
  };
  for (const std::string_view address : addresses) {
    CAPTURE(address);
    const std::string before = "(from https://b.example; ";
    const std::string text = before + std::string(address) + "; seen)";
    CHECK(led(text, {before.size(), address.size()}) == "https://b.example -> https://b.example\n" +
                                                            std::string(address) + " -> " +
                                                            toolkit::uri_of(address) + "\n");
  }
}

TEST_CASE("an address that was given as one and has over 2,000 letters is guessed at, too") {
  const std::string address = "https://a.example/" + std::string(2000, 'x');
  CHECK(led(address, {0, address.size()}).empty());
}

}  // namespace
}  // namespace toolkit::pdf
