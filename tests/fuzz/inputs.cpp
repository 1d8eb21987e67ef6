#include "inputs.hpp"

#include <utility>

#include "properties.hpp"
#include "render_all.hpp"
#include "toolkit/diagnostics/text_format.hpp"

namespace toolkit::fuzz {

std::vector<std::string_view> parted(std::string_view input, std::size_t most) {
  const std::string line = "\n" + std::string(separator) + "\n";
  std::vector<std::string_view> parts;
  while (parts.size() + 1 < most) {
    const std::size_t end = input.find(line);
    if (end == std::string_view::npos) break;
    parts.push_back(input.substr(0, end + 1));
    input.remove_prefix(end + line.size());
  }
  parts.push_back(input);
  return parts;
}

const StatementSets& builtin_sets() {
  static const StatementSets sets;
  return sets;
}

PublishedViews views_of(const Assessment& assessment, Audience audience, Date day) {
  const Assessment* const years[] = {&assessment};
  PublishOptions options;
  options.audience = audience;
  options.today = day;
  auto views = publish(years, builtin_sets(), options);
  require(views.has_value(), "a usable assessment can be published");
  return std::move(*views);
}

/// The parts of a fix stand in order and apart, so that they can be made.
void check_fix(const Finding& finding) {
  std::size_t done = 0;
  for (const Replacement& part : finding.fix) {
    const Span span = part.edit.span;
    require(done <= span.begin && span.begin <= span.end, "the edits of a fix are apart",
            finding.message);
    done = span.end;
  }
}

void check_findings(const std::vector<Finding>& findings, const std::vector<Finding>& again) {
  const Outputs outputs = render_findings(findings);
  require(outputs.at("text") == format_findings(again, Colour::no),
          "findings are the same each time", outputs.at("text"));
  for (const Finding& finding : findings) check_fix(finding);
}

LoadedAssessment validate(const SourceText& source, const StatementSets& sets) {
  LoadOptions options;
  options.today = today;
  LoadedAssessment loaded = load_assessment(source, sets, options);
  check_findings(loaded.findings, load_assessment(source, sets, options).findings);
  return loaded;
}

LoadedAssessment load(const SourceText& source, const StatementSets& sets) {
  LoadOptions options;
  options.draft = true;
  options.warnings = false;
  return load_assessment(source, sets, options);
}

}  // namespace toolkit::fuzz
