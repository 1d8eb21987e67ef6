// An assessment made into the PDF of its report, for both audiences. It has a target of its own
// because a PDF takes as long as all other formats together.

#include "toolkit/render/pdf/pdf.hpp"
#include "inputs.hpp"
#include "properties.hpp"
#include "secrets.hpp"
#include "toolkit/diff/series.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/report/year/year_report.hpp"

namespace toolkit::fuzz {
namespace {

/// Empty where a limit of the format does not let the document be made, which is documented.
std::string pdf_of(const Assessment& assessment, Audience audience, Paper paper) {
  const PublishedViews views = views_of(assessment, audience, reference_day(assessment));
  std::string bytes;
  try {
    bytes = render_pdf(year_report(views.year()), paper).bytes;
  } catch (const Failure&) {
    return {};
  }
  require(bytes.starts_with("%PDF-") && bytes.ends_with("%%EOF\n"), "a PDF is whole", bytes);
  return bytes;
}

}  // namespace

void try_input(std::string_view input) {
  const SourceText source("assessment.yaml", std::string(input));
  const LoadedAssessment loaded = load(source, builtin_sets());
  if (!loaded.usable) return;
  const Assessment& assessment = loaded.assessment;
  pdf_of(assessment, Audience::internal, Paper::letter);
  const std::string published = pdf_of(assessment, Audience::general_public, Paper::a4);
  const std::string again =
      pdf_of(with_other_secrets(assessment), Audience::general_public, Paper::a4);
  require(published == again, "the public's PDF depends on nothing that is hidden");
}

}  // namespace toolkit::fuzz
