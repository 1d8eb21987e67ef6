#include "toolkit/render/markdown_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using toolkit::escape_markdown;

using namespace std::string_view_literals;

TEST_CASE("characters that mean something to Markdown are escaped wherever they stand") {
  struct Row {
    std::string_view text;
    std::string_view escaped;
  };
  const Row rows[] = {
      {"", ""},
      {"plain text, 42% (so far) \"quoted\" isn't; a/b?",
       "plain text, 42% (so far) \"quoted\" isn't; a/b?"},
      {"caf\u00e9 \u4e2d \U0001f600", "caf\u00e9 \u4e2d \U0001f600"},
      {"a|b", "a&#124;b"},
      {"a<b>c", "a&lt;b&gt;c"},
      {"<!-- x -->", "&lt;!-- x --&gt;"},
      {"R&D", "R&amp;D"},
      {"&amp; &#38;", "&amp;amp; &amp;#38;"},
      {"`code`", "&#96;code&#96;"},
      {"C:\\temp", "C:&#92;temp"},
      {"\\* \\", "&#92;\\* &#92;"},
      {"*a* **b**", "\\*a\\* \\*\\*b\\*\\*"},
      {"_a_ __b__", "\\_a\\_ \\_\\_b\\_\\_"},
      {"~~a~~", "&#126;&#126;a&#126;&#126;"},
      {"[a](b)", "\\[a\\](b)"},
      {"[^1]", "\\[&#94;1\\]"},
      {"![a](b)", "\\!\\[a\\](b)"},
      {"a! b!", "a! b!"},
      {"a\tb", "a&#9;b"},
      // GitHub reads mathematics between two of these.
      {"$5 and 6$", "&#36;5 and 6&#36;"},
      // Liquid fills in what stands in two of these, kramdown reads attributes in one.
      {"{{ site }} {% if x %} {:.a}", "\\{\\{ site \\}\\} &#123;% if x %\\} \\{:.a\\}"},
      {"{# a #}", "&#123;# a #\\}"},
      {"x^2^", "x&#94;2&#94;"},
      // What GitHub would make names and links of.
      {"@team", "&#64;<!-- -->team"},
      {"a@b", "a&#64;<!-- -->b"},
      {"http://)", "http&#58;<!-- -->//)"},
      {"see ftp://a.example", "see ftp&#58;<!-- -->//a.example"},
      {"awww.a.example", "awww&#46;<!-- -->a.example"},
      {"www..a", "www&#46;<!-- -->.a"},
      {"ww.a.example", "ww.a.example"},
      {"Note: a colon: here", "Note: a colon: here"},
      {"at 10:30", "at 10:30"},
      // A heading would lose its last number sign.
      {"issue #4", "issue #4"},
      {"C#", "C\\#"},
      {"a ##", "a #\\#"},
      // What cannot be seen is spelt out.
      {"a\x1b"
       "b",
       "a\\\\u001bb"},
      {"a\rb", "a\\\\u000db"},
      {"a\0b"sv, "a\\\\u0000b"},
      {"a\u202e"
       "b",
       "a\\\\u202eb"},
      {"a\ufeff"
       "b",
       "a\\\\ufeffb"},
      {"a\xff"
       "b",
       "a\\\\xffb"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(escape_markdown(row.text, false) == row.escaped);
    CHECK(escape_markdown(row.text, true) == row.escaped);
  }
}

TEST_CASE("what starts a block is escaped at the start of a line, and there alone") {
  struct Row {
    std::string_view text;
    std::string_view at_start;
  };
  const Row rows[] = {
      {"# heading", "\\# heading"},
      {"#5 is next", "\\#5 is next"},
      {"- item", "\\- item"},
      {"---", "\\---"},
      {"+ item", "\\+ item"},
      {"===", "&#61;=="},
      {": - a", "&#58; - a"},
      {"1. item", "1\\. item"},
      {"2026. item", "2026\\. item"},
      {"1) item", "1\\) item"},
      {"1.", "1\\."},
      {"1)", "1\\)"},
      // pandoc's lists.
      {"a. item", "a\\. item"},
      {"(a) item", "(a\\) item"},
      {"iv) item", "iv\\) item"},
      {"B.  item", "B\\.  item"},
      {"#. item", "\\#\\. item"},
      {"(2) item", "(2\\) item"},
      // No list starts here.
      {"1.5 hours", "1.5 hours"},
      {"1)a", "1)a"},
      {"ab. item", "ab. item"},
      {"(see) item", "(see) item"},
      {"B. Jones", "B. Jones"},
      {"a - b + c = d", "a - b + c = d"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(escape_markdown(row.text, true) == row.at_start);
    CHECK(escape_markdown(row.text, false) == row.text);
  }
}

TEST_CASE("a number sign alone is escaped once") {
  CHECK(escape_markdown("#", true) == "\\#");
  CHECK(escape_markdown("#", false) == "\\#");
}

TEST_CASE("addresses are links, and read as they were typed") {
  struct Row {
    std::string_view text;
    std::string_view written;
  };
  const Row rows[] = {
      {"http://a.example", "<http://a.example>"},
      {"See HTTPS://a.example/b_c*d?e=f&g=h.", "See <HTTPS://a.example/b_c*d?e=f&g=h>."},
      {"(https://a.example/t\u0177_1)",
       "([https://a.example/t\u0177\\_1](<https://a.example/t%C5%B7_1>))"},
      {"https://m\u00f4n.example", "[https://m\u00f4n.example](<https://m%C3%B4n.example>)"},
      // Not the sign of a copyright.
      {"https://a.example/?b&copy;c",
       "[https://a.example/?b&amp;copy;c](<https://a.example/?b&amp;copy;c>)"},
      {"www.a.example/b.", "[www.a.example/b](<http://www.a.example/b>)."},
      {"Now!www.a.example", "Now\\![www.a.example](<http://www.a.example>)"},
      {"WwW.a.example", "[WwW.a.example](<http://WwW.a.example>)"},
      {"Write to a.b+c@d-e.example.org.", "Write to <a.b+c@d-e.example.org>."},
      {"mailto:a@b.example", "mailto:<a@b.example>"},
      {"a@b.example, c@d.example", "<a@b.example>, <c@d.example>"},
      {"a@b.example@c", "a&#64;<!-- -->b.example&#64;<!-- -->c"},
      {"a@b.e1", "a&#64;<!-- -->b.e1"},
      {"a@b..example", "a&#64;<!-- -->b..example"},
      {"https://a@b.example/c", "<https://a@b.example/c>"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(escape_markdown(row.text, false) == row.written);
  }
}

TEST_CASE("an address that was given as one is a link as a whole") {
  CHECK(escape_markdown("x https://a.example/b.; c", false, {2, 20}) ==
        "x <https://a.example/b.>; c");
  CHECK(escape_markdown("x https://a.example/b|.; c", false, {2, 21}) ==
        "x [https://a.example/b&#124;.](<https://a.example/b%7C.>); c");
}

TEST_CASE("where no link may stand there is neither a link nor a comment") {
  CHECK(toolkit::escape_markdown_without_links("a@b.example, https://c.example, www.d.example") ==
        "a&#64;b.example, https://c.example, www.d.example");
}

}  // namespace
