#include "toolkit/api/assessment.hpp"

#include <fmt/format.h>

#include "toolkit/api/inside.hpp"
#include "toolkit/api/totals.hpp"
#include "toolkit/document/limits.hpp"
#include "toolkit/files/read.hpp"
#include "toolkit/score/score.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::api {
namespace {

Assessment load_source(const std::string& name, std::string bytes, const LoadOptions& options) {
  AssessmentData data;
  data.name = name;
  data.given = Inside::data(options.sets);
  data.sets = data.given ? data.given : std::make_shared<const SetsData>();
  if (!data.sets->usable) throw Error(Cause::request, "the statement sets have errors");
  toolkit::LoadOptions how;
  how.draft = options.draft;
  how.warnings = options.warnings;
  how.today = options.today;
  LoadedAssessment loaded =
      load_assessment(SourceText(name, std::move(bytes)), data.sets->sets, how);
  data.findings = public_findings(loaded.findings);
  data.usable = loaded.usable;
  data.assessment = std::move(loaded.assessment);
  if (data.assessment.period) data.period = data.assessment.period->value.label();
  return Inside::make<Assessment>(std::move(data));
}

}  // namespace

const std::vector<Finding>& Assessment::findings() const noexcept { return data_->findings; }

bool Assessment::usable() const noexcept { return data_->usable; }

const std::string& Assessment::council() const noexcept { return data_->assessment.council.value; }

const std::string& Assessment::period() const noexcept { return data_->period; }

Scores Assessment::scores() const {
  return guarded(Cause::internal, [&] {
    if (!data_->usable) {
      throw Error(Cause::request,
                  fmt::format("{} has errors, so it has no total", visible_name(data_->name)));
    }
    const toolkit::Assessment& assessment = data_->assessment;
    const toolkit::Scores totals = score_assessment(assessment);
    Scores scores = public_totals(*assessment.set, totals.overall, totals.principles);
    for (std::size_t p = 0; p < assessment.principles.size(); ++p) {
      const auto& answers = assessment.principles[p].answers;
      for (std::size_t s = 0; s < answers.size(); ++s) {
        add_statement(scores, assessment.set->principles[p].statements[s], answers[s].score);
      }
    }
    return scores;
  });
}

Assessment load(const std::string& path, const LoadOptions& options) {
  return guarded(Cause::file,
                 [&] { return load_source(path, read_file(path, Limits{}.bytes), options); });
}

Assessment load_text(const std::string& name, const std::string& bytes,
                     const LoadOptions& options) {
  return guarded(Cause::internal, [&] { return load_source(name, bytes, options); });
}

}  // namespace toolkit::api
