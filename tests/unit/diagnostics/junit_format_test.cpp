#include "toolkit/diagnostics/junit_format.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace std::string_view_literals;

using toolkit::Diagnostic;
using toolkit::Finding;
using toolkit::Findings;
using toolkit::findings_junit;
using toolkit::Place;
using toolkit::Severity;
using toolkit::SourceText;
using toolkit::Span;

TEST_CASE("a file is a suite, a finding a case: errors fail, warnings say their piece") {
  const SourceText source("b.yaml", "answers:\n  café: 3\n");
  Findings findings(source);
  findings.add(Diagnostic::score_range, Span{18, 19}, "score must be 0, 1 or 2", "write 2");
  findings.add(Diagnostic::missing_section, std::nullopt, "there is no summary");
  CHECK(findings_junit({"a.yaml", "b.yaml"}, findings.take()) ==
        R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="toolkit" tests="3" failures="1" errors="0" time="0">
  <testsuite name="a.yaml" tests="1" failures="0" errors="0" time="0" skipped="0">
    <testcase classname="a.yaml" name="no problems found" file="a.yaml" time="0"/>
  </testsuite>
  <testsuite name="b.yaml" tests="2" failures="1" errors="0" time="0" skipped="0">
    <testcase classname="b.yaml" name="missing-section" file="b.yaml" time="0">
      <system-out>b.yaml: warning: there is no summary [missing-section]</system-out>
    </testcase>
    <testcase classname="b.yaml" name="2:9 score-range" file="b.yaml" line="2" time="0">
      <failure message="score must be 0, 1 or 2" type="score-range">)"
        R"(b.yaml:2:9: error: score must be 0, 1 or 2 [score-range]&#10;help: write 2</failure>
    </testcase>
  </testsuite>
</testsuites>
)");
}

TEST_CASE("without files there is an empty document") {
  CHECK(findings_junit({}, {}) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<testsuites name=\"toolkit\" tests=\"0\" failures=\"0\" errors=\"0\" time=\"0\">\n"
        "</testsuites>\n");
}

TEST_CASE("findings come together in the suite of their file, listed or not") {
  const auto finding = [](std::string_view file) {
    return Finding{
        Diagnostic::empty_file, Severity::error, std::string(file), std::nullopt, "m", {}};
  };
  const std::string xml = findings_junit(
      {"b.yaml", "a.yaml"}, {finding("a.yaml"), finding("toolkit.yaml"), finding("a.yaml")});
  std::string suites;
  for (std::size_t at = xml.find("<testsuite "); at != std::string::npos;
       at = xml.find("<testsuite ", at + 1)) {
    suites += xml.substr(at, xml.find(" errors", at) - at) + "\n";
  }
  CHECK(suites ==
        "<testsuite name=\"b.yaml\" tests=\"1\" failures=\"0\"\n"
        "<testsuite name=\"a.yaml\" tests=\"2\" failures=\"2\"\n"
        "<testsuite name=\"toolkit.yaml\" tests=\"1\" failures=\"1\"\n");
}

std::vector<std::string> names_in(std::string_view xml) {
  std::vector<std::string> names;
  constexpr std::string_view before = "<testcase classname=";
  for (std::size_t at = xml.find(before); at != std::string_view::npos; at = xml.find(before, at)) {
    at += before.size();
    names.emplace_back(xml.substr(at, xml.find(" file=", at) - at));
  }
  return names;
}

TEST_CASE("no two cases have the same class and name") {
  const auto finding = [](std::string_view file, Diagnostic diagnostic) {
    return Finding{diagnostic, Severity::warning, std::string(file), std::nullopt, "m", {}};
  };
  // A byte that XML cannot hold makes names alike that were not.
  const std::string xml = findings_junit(
      {"a\x01", "a\x02", "b\x01", "b\x02"},
      {finding("a\x01", Diagnostic::missing_section), finding("a\x01", Diagnostic::empty_file),
       finding("a\x01", Diagnostic::missing_section),
       finding("a\x02", Diagnostic::missing_section)});
  CHECK(names_in(xml) == std::vector<std::string>{
                             "\"a\ufffd\" name=\"missing-section\"",
                             "\"a\ufffd\" name=\"empty-file\"",
                             "\"a\ufffd\" name=\"missing-section (2)\"",
                             "\"a\ufffd\" name=\"missing-section (3)\"",
                             "\"b\ufffd\" name=\"no problems found\"",
                             "\"b\ufffd\" name=\"no problems found (2)\"",
                         });
}

TEST_CASE("nothing of the file is quoted") {
  for (const Severity severity : {Severity::error, Severity::warning}) {
    const Finding finding{Diagnostic::score_range,
                          severity,
                          "a.yaml",
                          Place{{7, 3}, {7, 9}, "note: secret"},
                          "this is no score",
                          "write another",
                          "secret is no score",
                          "not secret"};
    const std::string xml = findings_junit({}, {finding});
    CHECK(xml.find("secret") == std::string::npos);
    CHECK(xml.find("name=\"7:3 score-range\"") != std::string::npos);
    CHECK(xml.find("this is no score [score-range]&#10;help: write another</") !=
          std::string::npos);
  }
}

struct Text {
  std::string_view typed;
  std::string_view written;
};

TEST_CASE("texts and names hold nothing that XML cannot, and no markup") {
  const Text texts[] = {
      {"<b a=\"1\" c='2'>&amp;</b>",
       "&lt;b a=&quot;1&quot; c=&apos;2&apos;&gt;&amp;amp;&lt;/b&gt;"},
      {"]]>", "]]&gt;"},
      {"<![CDATA[", "&lt;![CDATA["},
      {"a\tb\nc\rd", "a&#9;b&#10;c&#13;d"},
      {"\x01\x1b\x1f\b", "\ufffd\ufffd\ufffd\ufffd"},
      {"a\0b"sv, "a\ufffdb"},
      {"\x7f\u0085\u009f", "\x7f\u0085\u009f"},
      {"\ufffe\uffff\ufffd", "\ufffd\ufffd\ufffd"},
      {"\xa3 \xed\xa0\x80 \xc3", "\ufffd \ufffd\ufffd\ufffd \ufffd"},
      {"Tŷ £5 👍🏽 \U0010ffff", "Tŷ £5 👍🏽 \U0010ffff"},
      {"a\u2028b", "a\u2028b"},
  };
  for (const Text& text : texts) {
    CAPTURE(text.typed);
    const std::string typed(text.typed);
    const std::string written(text.written);
    const std::string xml = findings_junit(
        {}, {{Diagnostic::empty_file, Severity::error, typed, std::nullopt, typed, typed},
             {Diagnostic::empty_file, Severity::warning, typed, std::nullopt, typed, {}}});
    CHECK(xml ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<testsuites name=\"toolkit\" tests=\"2\" failures=\"1\" errors=\"0\" time=\"0\">\n"
          "  <testsuite name=\"" +
              written +
              "\" tests=\"2\" failures=\"1\" errors=\"0\" time=\"0\" skipped=\"0\">\n"
              "    <testcase classname=\"" +
              written + "\" name=\"empty-file\" file=\"" + written +
              "\" time=\"0\">\n      <failure message=\"" + written + "\" type=\"empty-file\">" +
              written + ": error: " + written + " [empty-file]&#10;help: " + written +
              "</failure>\n    </testcase>\n    <testcase classname=\"" + written +
              "\" name=\"empty-file (2)\" file=\"" + written +
              "\" time=\"0\">\n      <system-out>" + written + ": warning: " + written +
              " [empty-file]</system-out>\n    </testcase>\n  </testsuite>\n</testsuites>\n");
  }
}

}  // namespace
