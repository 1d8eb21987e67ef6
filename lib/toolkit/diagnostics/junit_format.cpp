#include "toolkit/diagnostics/junit_format.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "toolkit/text/utf8.hpp"
#include "toolkit/text/xml.hpp"

namespace toolkit {
namespace {

struct Suite {
  std::string file;
  std::vector<const Finding*> findings;
};

std::string location_prefix(const Finding& finding) {
  if (!finding.place) return {};
  return fmt::format("{}:{}", finding.place->begin.line, finding.place->begin.column);
}

/// The names of the cases, each once in its class: a reader that keys its results by both would
/// show one case of those that share them.
class CaseNames {
 public:
  /// `name` as written in class `written_class`; the second and later ones are numbered.
  std::string next(const std::string& written_class, const std::string& name) {
    const std::size_t times = ++taken_[{written_class, name}];
    return times == 1 ? name : fmt::format("{} ({})", name, times);
  }

 private:
  std::map<std::pair<std::string, std::string>, std::size_t> taken_;
};

std::string test_case(const Finding& finding, CaseNames& names) {
  const std::string file = escape_xml_attribute(finding.file);
  const std::string_view rule = catalogue_entry(finding.diagnostic).name;
  const std::string place = location_prefix(finding);
  std::string out = fmt::format(
      "    <testcase classname=\"{}\" name=\"{}\" file=\"{}\"{} time=\"0\">\n", file,
      names.next(file, place.empty() ? std::string(rule) : fmt::format("{} {}", place, rule)), file,
      finding.place ? fmt::format(" line=\"{}\"", finding.place->begin.line) : "");
  const std::string text =
      fmt::format("{}{}{}: {}: {} [{}]{}", finding.file, place.empty() ? "" : ":", place,
                  severity_name(finding.severity), finding.message, rule,
                  finding.help.empty() ? "" : fmt::format("\nhelp: {}", finding.help));
  if (finding.severity == Severity::error) {
    out += fmt::format("      <failure message=\"{}\" type=\"{}\">{}</failure>\n",
                       escape_xml_attribute(finding.message), escape_xml_attribute(rule),
                       escape_xml_attribute(text));
  } else {
    out += fmt::format("      <system-out>{}</system-out>\n", escape_xml_attribute(text));
  }
  return out + "    </testcase>\n";
}

/// Counts stand in every suite and over all of them.
std::string counts(std::size_t tests, std::size_t failures) {
  return fmt::format("tests=\"{}\" failures=\"{}\" errors=\"0\" time=\"0\"", tests, failures);
}

std::size_t failures_in(const Suite& suite) {
  return static_cast<std::size_t>(std::ranges::count(
      suite.findings, Severity::error, [](const Finding* finding) { return finding->severity; }));
}

std::size_t tests_in(const Suite& suite) { return std::max<std::size_t>(suite.findings.size(), 1); }

std::vector<Suite> suites_of(const std::vector<std::string>& files,
                             const std::vector<Finding>& findings) {
  std::vector<Suite> suites;
  std::map<std::string_view, std::size_t> known;
  const auto suite_of = [&](const std::string& file) -> Suite& {
    const auto [place, is_new] = known.emplace(file, suites.size());
    if (is_new) suites.push_back({file, {}});
    return suites[place->second];
  };
  for (const std::string& file : files) suite_of(file);
  for (const Finding& finding : findings) suite_of(finding.file).findings.push_back(&finding);
  return suites;
}

}  // namespace

std::string findings_junit(const std::vector<std::string>& files,
                           const std::vector<Finding>& findings) {
  std::string body;
  CaseNames names;
  std::size_t tests = 0;
  std::size_t failures = 0;
  for (const Suite& suite : suites_of(files, findings)) {
    tests += tests_in(suite);
    failures += failures_in(suite);
    body +=
        fmt::format("  <testsuite name=\"{}\" {} skipped=\"0\">\n",
                    escape_xml_attribute(suite.file), counts(tests_in(suite), failures_in(suite)));
    for (const Finding* finding : suite.findings) body += test_case(*finding, names);
    if (suite.findings.empty()) {
      const std::string file = escape_xml_attribute(suite.file);
      body +=
          fmt::format("    <testcase classname=\"{0}\" name=\"{1}\" file=\"{0}\" time=\"0\"/>\n",
                      file, names.next(file, "no problems found"));
    }
    body += "  </testsuite>\n";
  }
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites name=\"toolkit\" {}>\n{}</testsuites>\n",
      counts(tests, failures), body);
}

}  // namespace toolkit
