#include "toolkit/api/finding.hpp"

#include "toolkit/api/inside.hpp"
#include "toolkit/diagnostics/catalogue.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::api {
namespace {

Finding public_finding(const toolkit::Finding& from) {
  Finding finding;
  finding.severity =
      from.severity == toolkit::Severity::error ? Severity::error : Severity::warning;
  finding.name = catalogue_entry(from.diagnostic).name;
  finding.file = from.file;
  if (from.place) {
    finding.line = from.place->begin.line;
    finding.column = from.place->begin.column;
    finding.end_line = from.place->end.line;
    finding.end_column = from.place->end.column;
  }
  finding.message = visible(from.message);
  finding.help = visible(from.help);
  finding.detail = visible(from.detail.empty() ? from.message : from.detail);
  finding.help_detail = visible(from.help_detail.empty() ? from.help : from.help_detail);
  return finding;
}

}  // namespace

std::vector<Finding> public_findings(const std::vector<toolkit::Finding>& findings) {
  std::vector<Finding> made;
  made.reserve(findings.size());
  for (const toolkit::Finding& finding : findings) made.push_back(public_finding(finding));
  return made;
}

}  // namespace toolkit::api
