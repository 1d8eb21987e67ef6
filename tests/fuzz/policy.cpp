// A council's toolkit.yaml, and after it, parted by lines of `=====`, assessments that it is
// applied to: the first two of the repository, the third of a trusted copy.

#include <utility>

#include "inputs.hpp"
#include "properties.hpp"
#include "render_all.hpp"
#include "toolkit/diagnostics/github_format.hpp"
#include "toolkit/gate/check.hpp"
#include "toolkit/render/check_json.hpp"
#include "toolkit/render/markdown.hpp"
#include "toolkit/render/text.hpp"
#include "toolkit/report/tables/check_page.hpp"

namespace toolkit::fuzz {
namespace {

constexpr std::size_t max_parts = 4;
constexpr std::size_t width = 80;
/// There is no such folder: links are looked for, and none is there.
constexpr std::string_view folder = "/nowhere/at/all";

std::string render(const ReportDocument& document) {
  std::string text = render_text(document, width, Colour::no);
  require_kind(Kind::terminal, text);
  require_kind(Kind::document, render_markdown(document));
  return text;
}

RepositoryFile file_of(std::string_view bytes, const std::string& name) {
  SourceText source(std::string(folder) + "/" + name, std::string(bytes));
  LoadOptions options;
  options.today = today;
  LoadedAssessment loaded = load_assessment(source, builtin_sets(), options);
  return {std::move(source), std::move(loaded), name};
}

void check_files(const Policy& policy, const std::vector<std::string_view>& parts) {
  Repository repository{&policy, &builtin_sets(), today};
  repository.folder = folder;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (i + 1 == max_parts) {
      repository.base.push_back(file_of(parts[i], "1.yaml"));
    } else {
      repository.files.push_back(file_of(parts[i], std::to_string(i) + ".yaml"));
    }
  }
  const CheckResult result = check_repository(repository);
  check_findings(result.findings, check_repository(repository).findings);
  require_kind(Kind::json, check_json(result));
  require_kind(Kind::terminal, github_plain(render(check_page(result))));
}

/// All that is said of a policy: by its reader, beside the statement sets, and beside the defaults.
std::vector<Finding> findings_of(const SourceText& source) {
  LoadedPolicy loaded = read_policy(source);
  std::vector<Finding> findings = std::move(loaded.findings);
  for (auto& more : {check_policy(source, loaded.policy, builtin_sets()),
                     compare_policies(source, loaded.policy, Policy{})}) {
    findings.insert(findings.end(), more.begin(), more.end());
  }
  return findings;
}

}  // namespace

void try_input(std::string_view input) {
  const std::vector<std::string_view> parts = parted(input, max_parts);
  const SourceText source("toolkit.yaml", std::string(parts.front()));
  const Policy policy = read_policy(source).policy;
  render(policy_page(policy));
  check_findings(findings_of(source), findings_of(source));
  require(compare_policies(source, policy, policy).empty(), "a policy does not differ from itself");
  if (parts.size() > 1) check_files(policy, parts);
}

}  // namespace toolkit::fuzz
