#pragma once

#include <doctest/doctest.h>

#include <chrono>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "small_set.hpp"
#include "toolkit/assessment/load.hpp"
#include "toolkit/gate/check.hpp"
#include "toolkit/statements/statement_sets.hpp"

namespace toolkit::test {

/// A year of a council that answers the set `small`, of one principle, `care`, with the statements
/// care-1 and care-2. A test replaces what it is about. The period stands in line 4, column 9.
struct SmallYear {
  std::string period = "2025-26";
  std::string answers = "care-1: 2, care-2: 1";
  std::string council = "Harrowmere";
  /// Lines at the top level, such as a register or `approved:`.
  std::string more{};
  std::string evidence = "Survey";  ///< of the principle; none where it is empty
  std::string set = "small";
  std::string path{};  ///< the period with `.yaml` where it is empty
};

inline std::string name_of(const SmallYear& year) {
  return year.path.empty() ? year.period + ".yaml" : year.path;
}

inline SourceText source_of(const SmallYear& year, const std::string& folder = {}) {
  const std::string evidence = year.evidence.empty() ? "" : "evidence: " + year.evidence + ", ";
  return {folder + name_of(year), "format: 1\nstatement_set: " + year.set +
                                      "\ncouncil: " + year.council + "\nperiod: " + year.period +
                                      "\n" + year.more + "principles:\n  care: {" + evidence +
                                      "answers: {" + year.answers + "}}\n"};
}

/// What a fall is accepted with.
inline std::string accepted_falls(const std::vector<std::string>& statements) {
  if (statements.empty()) return {};
  std::string text = "accepted_falls:\n";
  for (const std::string& statement : statements) {
    text += "  - {statement: " + statement +
            ", reason: No trainer, by: Monitoring Officer, date: 2026-05-10}\n";
  }
  return text;
}

/// A repository in memory. The files of the trusted copy are called `base/…`.
class SmallRepository {
 public:
  SmallRepository() {
    SmallSet small;
    small.statements = {"care-1", "care-2"};
    REQUIRE(sets.add(small_set(small)).empty());
  }

  CheckResult check(const std::vector<SmallYear>& here, const std::vector<SmallYear>& base = {}) {
    return check_repository(load(here, base));
  }

  Repository load(const std::vector<SmallYear>& here, const std::vector<SmallYear>& base = {}) {
    Repository repository{&policy, &sets, today, draft};
    add(here, "", repository.files);
    add(base, "base/", repository.base);
    return repository;
  }

  Policy policy;
  StatementSets sets;
  Date today{std::chrono::year{2026}, std::chrono::November, std::chrono::day{1}};
  bool draft = false;

 private:
  void add(const std::vector<SmallYear>& years, const std::string& folder,
           std::deque<RepositoryFile>& files) {
    for (const SmallYear& year : years) {
      SourceText source = source_of(year, folder);
      LoadOptions options;
      options.draft = draft;
      options.warnings = false;
      LoadedAssessment loaded = load_assessment(source, sets, options);
      files.push_back({std::move(source), std::move(loaded), name_of(year)});
    }
  }
};

/// What was found: `2025-26.yaml score-fell, 2026-27.yaml warning: late-action`. An error has only
/// its name.
inline std::string found(const std::vector<Finding>& findings) {
  std::string all;
  for (const Finding& finding : findings) {
    if (!all.empty()) all += ", ";
    all += finding.file + (finding.severity == Severity::error ? " " : " warning: ");
    all += catalogue_entry(finding.diagnostic).name;
  }
  return all;
}

inline std::string found(const CheckResult& result) { return found(result.findings); }

}  // namespace toolkit::test
