#include "toolkit/diagnostics/catalogue.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/assessment/load.hpp"
#include "toolkit/calendar/date.hpp"
#include "toolkit/gate/policy.hpp"
#include "toolkit/statements/statement_sets.hpp"

namespace {

using toolkit::catalogue;
using toolkit::CatalogueEntry;
using toolkit::Diagnostic;
using toolkit::Finding;
using toolkit::Severity;

TEST_CASE("every diagnostic is found by its name and by its value") {
  std::set<std::string_view> names;
  for (const CatalogueEntry& entry : catalogue()) {
    CAPTURE(entry.name);
    CHECK(names.insert(entry.name).second);
    CHECK(toolkit::find_catalogue_entry(entry.name) == &entry);
    CHECK(&toolkit::catalogue_entry(entry.diagnostic) == &entry);
    CHECK(entry.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
          std::string_view::npos);
  }
}

TEST_CASE("other names are not found") {
  for (const std::string_view name :
       {"", "score", "score-range ", "Score-Range", "score_range", "score-ranges"}) {
    CAPTURE(name);
    CHECK(toolkit::find_catalogue_entry(name) == nullptr);
  }
}

TEST_CASE("only what leaves a file fit for use is a warning") {
  const std::vector<std::string_view> expected = {
      "bidirectional-control", "cut-by-hash",         "missing-section",   "missing-evidence",
      "placeholder-evidence",  "ids-in-text",         "repeated-text",     "confidential-empty",
      "personal-data",         "future-date",         "action-incomplete", "target-reached",
      "policy-differs",        "missing-period",      "mixed-periods",     "similar-council",
      "council-spelling",      "action-id-spelling",  "new-council",       "approved-year-changed",
      "not-compared",          "needless-acceptance", "old-evidence",      "late-action",
      "approval-unsealed",     "approval-replaced",
  };
  std::vector<std::string_view> warnings;
  for (const CatalogueEntry& entry : catalogue()) {
    if (entry.severity == Severity::warning) warnings.push_back(entry.name);
  }
  CHECK(warnings == expected);
  CHECK(toolkit::severity_name(Severity::error) == "error");
  CHECK(toolkit::severity_name(Severity::warning) == "warning");
}

bool is_prose(std::string_view text) {
  return text.ends_with('.') && text.find('\n') == std::string_view::npos &&
         text.find("  ") == std::string_view::npos && !text.starts_with(' ');
}

TEST_CASE("every text is there and reads as one") {
  for (const CatalogueEntry& entry : catalogue()) {
    CAPTURE(entry.name);
    CHECK_FALSE(entry.title.empty());
    CHECK(entry.title.size() <= 80);
    CHECK(entry.title.find_first_of("\n") == std::string_view::npos);
    CHECK_FALSE(entry.title.ends_with('.'));
    CHECK(is_prose(entry.meaning));
    CHECK(is_prose(entry.fix));
    CHECK_FALSE(entry.example.ends_with('\n'));
  }
}

/// Where an example may stand: what comes before it, and how far its lines are indented.
struct Setting {
  std::string_view before;
  std::size_t indent;
};

constexpr Setting settings[] = {
    {"", 0},
    {"principles:\n", 2},
    {"principles:\n  wellbeing:\n", 4},
    {"principles:\n  wellbeing:\n    answers:\n", 6},
    {"principles:\n  wellbeing:\n    answers:\n      wellbeing-2:\n        score: 2\n", 8},
    {"principles:\n  wellbeing:\n    answers:\n      wellbeing-2: 2\nforward_plan:\n"
     "  - id: FP-1\n    action: Train members.\n",
     4},
    {"evidence:\n  E1:\n", 4},
};

std::string placed(std::string_view example, const Setting& setting) {
  std::string text(setting.before);
  for (std::size_t at = 0; at <= example.size();) {
    const std::size_t end = std::min(example.find('\n', at), example.size());
    text.append(setting.indent, ' ').append(example.substr(at, end - at)) += '\n';
    at = end + 1;
  }
  return text;
}

bool has(const std::vector<Finding>& findings, const CatalogueEntry& entry) {
  return std::ranges::find(findings, entry.diagnostic, &Finding::diagnostic) != findings.end();
}

bool leads_to(const CatalogueEntry& entry) {
  toolkit::LoadOptions options;
  options.today = toolkit::parse_date("2026-11-01");
  return std::ranges::any_of(settings, [&](const Setting& setting) {
    const toolkit::SourceText source("example.yaml", placed(entry.example, setting));
    const toolkit::StatementSets sets;
    return has(toolkit::load_assessment(source, sets, options).findings, entry);
  });
}

constexpr Setting set_settings[] = {
    {"", 0},
    {"sections:\n  - number: 1\n    title: Support\n    principle:\n      id: support\n"
     "      title: Support members\n",
     6},
    {"sections:\n  - number: 1\n    title: Support\n    principle:\n      id: support\n"
     "      title: Support members\n      statements:\n        - id: support-1\n",
     10},
};

bool leads_to_in_a_set(const CatalogueEntry& entry) {
  return std::ranges::any_of(set_settings, [&](const Setting& setting) {
    toolkit::StatementSets sets;
    return has(sets.add({"set.yaml", placed(entry.example, setting)}), entry);
  });
}

bool leads_to_in_a_policy(const CatalogueEntry& entry) {
  return has(toolkit::read_policy({"toolkit.yaml", std::string(entry.example) + "\n"}).findings,
             entry);
}

/// What `toolkit check` finds beside other files: the example is the line that it points to.
bool is_of_a_repository(const CatalogueEntry& entry) {
  return entry.diagnostic >= Diagnostic::policy_differs &&
         entry.diagnostic <= Diagnostic::approval_replaced;
}

TEST_CASE("every example leads to its diagnostic") {
  std::vector<std::string_view> without;
  for (const CatalogueEntry& entry : catalogue()) {
    CAPTURE(entry.name);
    if (entry.example.empty()) {
      without.push_back(entry.name);
    } else if (!is_of_a_repository(entry)) {
      CHECK((leads_to(entry) || leads_to_in_a_set(entry) || leads_to_in_a_policy(entry)));
    }
  }
  // What no few lines of text can show.
  CHECK(without ==
        std::vector<std::string_view>{"file-too-large", "wrong-encoding", "invalid-utf8",
                                      "lone-carriage-return", "too-many-entries", "text-too-long",
                                      "key-too-long", "too-many-findings", "policy-misnamed",
                                      "symbolic-link", "lost-assessment", "approved-year-changed",
                                      "not-compared", "not-approved", "approval-replaced"});
}

}  // namespace
