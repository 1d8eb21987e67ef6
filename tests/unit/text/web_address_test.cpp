#include "toolkit/text/web_address.hpp"

#include <doctest/doctest.h>

#include <string_view>

namespace {

using toolkit::find_web_address;
using toolkit::uri_of;

TEST_CASE("an address becomes a URI by percent-encoding what cannot stand in one, and no more") {
  struct Row {
    std::string_view address;
    std::string_view uri;
  };
  const Row rows[] = {
      {"https://a.example/b?c=d&e;f=(g)*!$'+,@:~._-#h",
       "https://a.example/b?c=d&e;f=(g)*!$'+,@:~._-#h"},
      {"https://a.example/M\u00f4n\u2013June.pdf", "https://a.example/M%C3%B4n%E2%80%93June.pdf"},
      {"https://www.ynysm\u00f4n.example/a", "https://www.ynysm%C3%B4n.example/a"},
      {"https://a.example/?f[0]=a|b", "https://a.example/?f%5B0%5D=a%7Cb"},
      {"https://a.example/<>\"{}\\^` ", "https://a.example/%3C%3E%22%7B%7D%5C%5E%60%20"},
      {"https://a.example/page.", "https://a.example/page."},
      // What is encoded already is not encoded again; a bare % is.
      {"https://a.example/a%20b%c3%b4", "https://a.example/a%20b%c3%b4"},
      {"https://a.example/100%/%zz%4", "https://a.example/100%25/%25zz%254"},
      // The number of a host keeps its brackets, and a fragment begins once.
      {"https://[2001:db8::1]:80/[a]", "https://[2001:db8::1]:80/%5Ba%5D"},
      {"https://a.example/#b#c", "https://a.example/#b%23c"},
      {"HTTPS://A.example", "HTTPS://A.example"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.address);
    CHECK(uri_of(row.address) == row.uri);
    CHECK(uri_of(uri_of(row.address)) == row.uri);
  }
}

TEST_CASE("addresses are found one after another") {
  const std::string_view text = "See https://a.example/b, (HTTP://c.example).";
  const auto first = find_web_address(text, 0);
  REQUIRE(first);
  CHECK(text.substr(first->at, first->length) == "https://a.example/b");
  const auto second = find_web_address(text, first->at + first->length);
  REQUIRE(second);
  CHECK(text.substr(second->at, second->length) == "HTTP://c.example");
  CHECK_FALSE(find_web_address(text, second->at + 1));
  CHECK_FALSE(find_web_address("", 0));
}

}  // namespace
