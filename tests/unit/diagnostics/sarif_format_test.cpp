#include "toolkit/diagnostics/sarif_format.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/version.hpp"

namespace {

using Json = nlohmann::json;

using toolkit::Diagnostic;
using toolkit::Finding;
using toolkit::Findings;
using toolkit::findings_sarif;
using toolkit::Place;
using toolkit::Severity;
using toolkit::SourceText;
using toolkit::Span;

Json run_of(const std::vector<Finding>& findings) {
  return Json::parse(findings_sarif(findings)).at("runs").at(0);
}

Json result_of(const Finding& finding) { return run_of({finding}).at("results").at(0); }

Json location_of(const Json& result) { return result.at("locations").at(0).at("physicalLocation"); }

/// About a whole file.
Finding finding_of(std::string_view file, std::string_view message) {
  return {Diagnostic::empty_file, Severity::error,      std::string(file),
          std::nullopt,           std::string(message), {}};
}

/// One finding for each time that `marked` stands in a text.
std::vector<Finding> found_in(const std::string& text, std::string_view marked = "3") {
  const SourceText source("2026.yaml", text);
  Findings findings(source);
  for (std::size_t at = text.find(marked); at != std::string::npos;
       at = text.find(marked, at + marked.size())) {
    findings.add(Diagnostic::score_range, Span{at, at + marked.size()}, "no score", "write 2");
  }
  return findings.take();
}

std::vector<std::string> fingerprints(const std::vector<Finding>& findings) {
  std::vector<std::string> all;
  const Json run = run_of(findings);
  for (const Json& result : run.at("results")) {
    all.push_back(result.at("partialFingerprints").at("toolkit/v1"));
  }
  return all;
}

TEST_CASE("the log says what it is, and who wrote it") {
  const std::string text = findings_sarif({});
  const Json log = Json::parse(text);
  CHECK(text.back() == '\n');
  CHECK(log.at("version") == "2.1.0");
  CHECK(log.at("runs").size() == 1);
  const Json& run = log.at("runs").at(0);
  CHECK(run.at("columnKind") == "unicodeCodePoints");
  CHECK(run.at("results") == Json::array());
  CHECK(run.at("tool").at("driver").at("name") == "toolkit");
  CHECK(run.at("tool").at("driver").at("version") == toolkit::version());
}

TEST_CASE("every diagnostic is a rule that explains itself") {
  const Json run = run_of({});
  const Json& rules = run.at("tool").at("driver").at("rules");
  REQUIRE(rules.size() == toolkit::catalogue().size());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const toolkit::CatalogueEntry& entry = toolkit::catalogue()[i];
    const Json& rule = rules[i];
    CAPTURE(entry.name);
    CHECK(rule.at("id") == entry.name);
    CHECK(rule.at("defaultConfiguration").at("level") == severity_name(entry.severity));
    CHECK(rule.at("shortDescription").at("text").get<std::string>().starts_with(entry.title));
    CHECK(rule.at("fullDescription").at("text").get<std::string>().starts_with(entry.meaning));
    for (const char* const form : {"text", "markdown"}) {
      const std::string help = rule.at("help").at(form);
      CHECK(help.starts_with(entry.fix));
      CHECK(help.find(entry.example) != std::string::npos);
    }
  }
  CHECK(rules[static_cast<std::size_t>(Diagnostic::score_range)].at("name") == "ScoreRange");
}

TEST_CASE("a result has its rule, its level, its message with help, and its region") {
  const SourceText source("2026.yaml", "answers:\n  \tcafé: 33 # x\n");
  Findings findings(source);
  findings.add(Diagnostic::score_range, Severity::warning, Span{19, 21}, "no score", "write 2");
  const Json result = run_of(findings.take()).at("results").at(0);
  CHECK(result.at("ruleId") == "score-range");
  CHECK(result.at("ruleIndex") == static_cast<std::size_t>(Diagnostic::score_range));
  CHECK(result.at("level") == "warning");
  CHECK(result.at("message") == Json{{"text", "no score.\nHelp: write 2."}});
  // Columns count code points from 1, a tab as one; the end is exclusive.
  CHECK(location_of(result).at("region") ==
        Json{{"startLine", 2}, {"startColumn", 10}, {"endLine", 2}, {"endColumn", 12}});
}

struct Region {
  Place place;
  Json expected;
};

TEST_CASE("a region has a snippet where one line holds it whole") {
  const Region regions[] = {
      {{{2, 3}, {4, 1}, "  two"},
       {{"startLine", 2}, {"startColumn", 3}, {"endLine", 4}, {"endColumn", 1}}},
      {{{2, 3}, {2, 3}, "  two"},
       {{"startLine", 2}, {"startColumn", 3}, {"endLine", 2}, {"endColumn", 3}}},
      {{{2, 3}, {2, 99}, "  two", 1, true},
       {{"startLine", 2}, {"startColumn", 3}, {"endLine", 2}, {"endColumn", 99}}},
      {{{2, 41}, {2, 43}, "£ée", 40, true},
       {{"startLine", 2}, {"startColumn", 41}, {"endLine", 2}, {"endColumn", 43}}},
  };
  for (const Region& region : regions) {
    Finding finding = finding_of("a.yaml", "m");
    finding.place = region.place;
    CHECK(location_of(result_of(finding)).at("region") == region.expected);
  }
}

TEST_CASE("what is about the whole file stands at its start") {
  CHECK(location_of(result_of(finding_of("a.yaml", "m"))).at("region") ==
        Json{{"startLine", 1}, {"startColumn", 1}, {"endLine", 1}, {"endColumn", 1}});
}

TEST_CASE("nothing of the file is quoted") {
  const Finding finding{Diagnostic::score_range,
                        Severity::error,
                        "a.yaml",
                        Place{{7, 3}, {7, 9}, "note: secret"},
                        "this is no score",
                        "write another",
                        "secret is no score",
                        "not secret"};
  const Json result = result_of(finding);
  CHECK(result.dump().find("secret") == std::string::npos);
  CHECK(result.at("message").at("text") == "this is no score.\nHelp: write another.");
  CHECK(location_of(result).at("region") ==
        Json{{"startLine", 7}, {"startColumn", 3}, {"endLine", 7}, {"endColumn", 9}});
  // A short text could be guessed from its digest.
  Finding other = finding;
  other.place->excerpt = "note: another";
  other.detail = "another";
  CHECK(fingerprints({finding}) == fingerprints({other}));
  other.place.reset();
  CHECK(fingerprints({finding}) == fingerprints({other}));
}

TEST_CASE("a fix says what to take out and what to put in") {
  const SourceText source("a b.yaml", "a: 3\n");
  Findings findings(source);
  findings.add(Diagnostic::score_range, Span{3, 4}, "no score", "write {2}",
               {{{3, 3}, "\""}, {{3, 4}, {}}});
  const Json fix = result_of(findings.take().front()).at("fixes").at(0);
  CHECK(fix.at("description").at("text") == "write {{2}}.");
  const Json change = fix.at("artifactChanges").at(0);
  CHECK(change.at("artifactLocation") == Json{{"uri", "a%20b.yaml"}, {"uriBaseId", "%SRCROOT%"}});
  CHECK(
      change.at("replacements") ==
      Json::array({{{"deletedRegion",
                     {{"startLine", 1}, {"startColumn", 4}, {"endLine", 1}, {"endColumn", 4}}},
                    {"insertedContent", {{"text", "\""}}}},
                   {{"deletedRegion",
                     {{"startLine", 1}, {"startColumn", 4}, {"endLine", 1}, {"endColumn", 5}}}}}));
  CHECK_FALSE(result_of(finding_of("a.yaml", "m")).contains("fixes"));
}

TEST_CASE("a fingerprint stays when lines move, and tells findings of a kind apart") {
  const std::string text = "a: 3\nb: 3\nb: 3 3\nb: 3\n";
  const std::vector<std::string> before = fingerprints(found_in(text));
  CHECK(std::set<std::string>(before.begin(), before.end()).size() == 5);
  CHECK(before.front().size() == 64);
  CHECK(fingerprints(found_in("# new\n\n" + text)) == before);
  CHECK(fingerprints(found_in("  a: 3\n  b: 3\t\n  b: 3 3\n b: 3\n")) == before);
  CHECK(fingerprints(found_in("z: 0\na: 3\n")).front() == before.front());
  Finding other = found_in("a: 3\n").front();
  other.message = "no number";
  CHECK(fingerprints({other}).front() != before.front());
}

TEST_CASE("a fingerprint is of a rule and a file") {
  const Finding first = finding_of("a.yaml", "m");
  Finding other_rule = first;
  other_rule.diagnostic = Diagnostic::missing_section;
  const std::vector<std::string> all = fingerprints(
      {first, finding_of("b.yaml", "m"), other_rule, finding_of("a.yaml", "n"), first});
  CHECK(std::set<std::string>(all.begin(), all.end()).size() == all.size());
  CHECK(fingerprints({finding_of("./x/../a.yaml", "m")}).front() == all[0]);
  // One fixed leaves those about the same file that are not.
  CHECK(fingerprints({finding_of("a.yaml", "n")}).front() == all[3]);
  CHECK(fingerprints({first, first}) == std::vector<std::string>{all[0], all[4]});
}

struct Name {
  std::string_view file;
  std::string_view uri;
  bool in_root = true;
};

TEST_CASE("a file's name is a URI") {
  const Name names[] = {
      {"2026.yaml", "2026.yaml"},
      {"./a/b-c_d~.yaml", "a/b-c_d~.yaml"},
      {"a//./b/../c.yaml", "a/c.yaml"},
      {"../a.yaml", "../a.yaml"},
      {"/srv/a b.yaml", "file:///srv/a%20b.yaml", false},
      {"a:b,c.yaml", "a%3Ab%2Cc.yaml"},
      {"100%.yaml", "100%25.yaml"},
      {"a?b#c[d].yaml", "a%3Fb%23c%5Bd%5D.yaml"},
      {"a\\b\"<>.yaml", "a%5Cb%22%3C%3E.yaml"},
      {"Llŷn.yaml", "Ll%C5%B7n.yaml"},
      {"a\n\xff.yaml", "a%0A%FF.yaml"},
      {"<stdin>", "%3Cstdin%3E", false},
  };
  for (const Name& name : names) {
    CAPTURE(name.file);
    Json expected = {{"uri", name.uri}};
    if (name.in_root) expected["uriBaseId"] = "%SRCROOT%";
    CHECK(location_of(result_of(finding_of(name.file, "m"))).at("artifactLocation") == expected);
  }
  CHECK(run_of({}).at("originalUriBaseIds").contains("%SRCROOT%"));
}

struct Text {
  std::string_view typed;
  std::string_view written;
};

TEST_CASE("a message is plain text: no link, no placeholder, a full stop") {
  const Text texts[] = {
      {"m", "m."},
      {"m.", "m."},
      {"m?", "m?"},
      {"", "."},
      {"see [a](http://e.org)", "see [a] (http://e.org)."},
      {"](](", "] (] (."},
      {"{0} and {x}", "{{0}} and {{x}}."},
      {"[{](}", "[{{] (}}."},
      {"<b>\u202e\x1b", "<b>\u202e\x1b."},
      {"\xa3", "\ufffd."},
  };
  for (const Text& text : texts) {
    CAPTURE(text.typed);
    CHECK(result_of(finding_of("a.yaml", text.typed)).at("message").at("text") == text.written);
  }
}

}  // namespace
