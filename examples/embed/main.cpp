// Loads an assessment, prints what is wrong with it and its totals, and writes the report that the
// public may read as a PDF.
//
//   embed ASSESSMENT.yaml REPORT.pdf
//
// Ends with 0; with 1 when the assessment has errors; with 2 when something could not be done.
#include <cstdio>
#include <exception>
#include <fstream>
#include <string>

#include <toolkit/toolkit.hpp>

namespace api = toolkit::api;

namespace {

/// For the council's own screen; a log gets `message` and `help`, which quote nothing private.
void print(const api::Finding& finding) {
  std::printf("%s:%zu:%zu: %s: %s (%s)\n", finding.file.c_str(), finding.line, finding.column,
              finding.severity == api::Severity::error ? "error" : "warning",
              finding.detail.c_str(), finding.name.c_str());
  if (!finding.help.empty()) std::printf("  %s\n", finding.help_detail.c_str());
}

void print(const api::Scores& scores) {
  for (const api::Total& total : scores.principles) {
    std::printf("%s: %d out of %d\n", total.title.c_str(), total.total, total.max);
  }
  std::printf("Total: %d out of %d\n", scores.overall.total, scores.overall.max);
}

int run(const std::string& path, const std::string& report) {
  const api::Assessment year = api::load(path);
  for (const api::Finding& finding : year.findings()) print(finding);
  if (!year.usable()) return 1;
  print(year.scores());

  const std::string pdf = api::render(api::publish(year), api::Format::pdf);
  std::ofstream file(report, std::ios::binary);
  if (!file.write(pdf.data(), static_cast<std::streamsize>(pdf.size())).flush()) {
    std::fprintf(stderr, "embed: cannot write %s\n", report.c_str());
    return 2;
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("Usage: embed ASSESSMENT.yaml REPORT.pdf\n", stderr);
    return 2;
  }
  try {
    return run(argv[1], argv[2]);
  } catch (const api::Error& error) {
    // A file that cannot be read, for one. cause() says whose matter it is.
    std::fprintf(stderr, "embed: %s\n", error.what());
  } catch (const std::exception&) {
    std::fputs("embed: memory ran out\n", stderr);
  }
  return 2;
}
