#include "toolkit/diagnostics/json_format.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace {

using toolkit::Diagnostic;
using toolkit::Findings;
using toolkit::findings_json;
using toolkit::Severity;
using toolkit::SourceText;
using toolkit::Span;

TEST_CASE("a finding has its place, and one about the whole file has none") {
  const SourceText source("2026.yaml", "answers:\n  caf\u00e9: 3\n");
  Findings findings(source);
  findings.add(Diagnostic::score_range, Span{18, 19}, "score must be 0, 1 or 2", "write 2");
  findings.add(Diagnostic::missing_answer, Severity::warning, std::nullopt, "no score");
  CHECK(findings_json(findings.take()) == R"({
  "schema": "toolkit.findings/1",
  "findings": [
    {
      "file": "2026.yaml",
      "line": null,
      "column": null,
      "end_line": null,
      "end_column": null,
      "severity": "warning",
      "code": "missing-answer",
      "message": "no score",
      "help": ""
    },
    {
      "file": "2026.yaml",
      "line": 2,
      "column": 9,
      "end_line": 2,
      "end_column": 10,
      "severity": "error",
      "code": "score-range",
      "message": "score must be 0, 1 or 2",
      "help": "write 2"
    }
  ]
}
)");
}

TEST_CASE("a finding has its place and code, and quotes nothing") {
  const SourceText source("2026.yaml", "notes: Zqx\n");
  Findings collected(source);
  collected.add(Diagnostic::unknown_key, Span{0, 5},
                {"this key is not known here", "notes is not known here"},
                {"did you mean another?", "did you mean Zqx?"});
  const auto json = nlohmann::json::parse(findings_json(collected.take()))["findings"][0];
  CHECK(json["message"] == "this key is not known here");
  CHECK(json["help"] == "did you mean another?");
  CHECK(json["file"] == "2026.yaml");
  CHECK(json["line"] == 1);
  CHECK(json["column"] == 1);
  CHECK(json["end_line"] == 1);
  CHECK(json["end_column"] == 6);
  CHECK(json["severity"] == "error");
  CHECK(json["code"] == "unknown-key");
}

TEST_CASE("without findings the list is empty") {
  CHECK(findings_json({}) == R"({
  "schema": "toolkit.findings/1",
  "findings": []
}
)");
}

TEST_CASE("a fix is there where one is offered") {
  const SourceText source("2026.yaml", "a: 3\n");
  Findings findings(source);
  findings.add(Diagnostic::score_range, Span{3, 4}, "no score", "write 2", {{{3, 4}, "2"}});
  findings.add(Diagnostic::stray_text, std::nullopt, "nothing");
  const auto json = nlohmann::json::parse(findings_json(findings.take()))["findings"];
  CHECK_FALSE(json[0].contains("fix"));
  CHECK(json[1]["fix"] ==
        nlohmann::json::array(
            {{{"line", 1}, {"column", 4}, {"end_line", 1}, {"end_column", 5}, {"text", "2"}}}));
}

TEST_CASE("texts are escaped, and bytes that are not UTF-8 are replaced") {
  const SourceText source("a\xff\"\\\n.yaml", "x\n");
  Findings findings(source);
  findings.add(Diagnostic::stray_text, std::nullopt, "\x1b[31m \u00a3 \xa3", "tab\there");
  const std::string json = findings_json(findings.take());
  CHECK(json.find(R"("file": "a)"
                  "\ufffd"
                  R"(\"\\\n.yaml")") != std::string::npos);
  CHECK(json.find("\"message\": \"\\u001b[31m \u00a3 \ufffd\"") != std::string::npos);
  CHECK(json.find(R"("help": "tab\there")") != std::string::npos);
}

}  // namespace
