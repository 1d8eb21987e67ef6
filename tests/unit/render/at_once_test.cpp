// A program built on the library may use it on several threads at once, each with its own
// assessments. The thread sanitizer (preset `thread`) sees whether anything is shared behind this.

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <thread>
#include <vector>

#include "loaded.hpp"
#include "toolkit/diagnostics/json_format.hpp"
#include "toolkit/render/csv.hpp"
#include "toolkit/render/json.hpp"
#include "toolkit/render/markdown.hpp"
#include "toolkit/render/pdf/pdf.hpp"
#include "toolkit/render/text.hpp"
#include "toolkit/report/year/statement_rows.hpp"
#include "toolkit/report/year/year_report.hpp"

namespace toolkit {
namespace {

/// Everything that is made of one file, one after another.
std::vector<std::string> outputs(const std::string& text, const StatementSets& sets) {
  LoadOptions options;
  options.draft = true;
  const SourceText source("assessment.yaml", text);
  const LoadedAssessment loaded = load_assessment(source, sets, options);
  std::vector<std::string> made = {findings_json(loaded.findings)};
  if (!loaded.usable) return made;
  const Assessment* const years[] = {&loaded.assessment};
  const auto views = publish(years, sets, {.audience = Audience::internal});
  if (!views) return made;
  const View& view = views->year();
  const ReportDocument document = year_report(view);
  made.push_back(render_text(document, 80, Colour::no));
  made.push_back(render_markdown(document));
  made.push_back(render_csv(statement_rows(view)));
  made.push_back(render_json(view));
  made.push_back(render_pdf(document, Paper::a4).bytes);
  return made;
}

TEST_CASE("what is made on several threads at once is what is made on one") {
  const std::array<std::string, 3> texts = {
      read_file(TOOLKIT_SOURCE_DIR "/examples/harrowmere/2025-26.yaml", std::size_t{1} << 20),
      read_file(TOOLKIT_SOURCE_DIR "/examples/draft.yaml", std::size_t{1} << 20),
      read_file(TOOLKIT_SOURCE_DIR "/examples/broken.yaml", std::size_t{1} << 20)};
  const StatementSets sets;
  std::array<std::vector<std::string>, texts.size()> alone;
  for (std::size_t i = 0; i < texts.size(); ++i) alone[i] = outputs(texts[i], sets);
  REQUIRE(alone[0].size() == 6);
  REQUIRE(alone[2].size() == 1);

  constexpr std::size_t threads = 4;
  std::array<std::array<std::vector<std::string>, texts.size()>, threads> together;
  std::vector<std::thread> running;
  for (auto& mine : together) {
    running.emplace_back([&texts, &sets, &mine] {
      for (std::size_t i = 0; i < texts.size(); ++i) mine[i] = outputs(texts[i], sets);
    });
  }
  for (std::thread& thread : running) thread.join();
  for (const auto& mine : together) CHECK(mine == alone);
}

}  // namespace
}  // namespace toolkit
