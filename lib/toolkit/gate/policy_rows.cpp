#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/gate/policy.hpp"
#include "toolkit/gate/policy_words.hpp"

namespace toolkit {
namespace {

std::string in_brackets(const std::vector<std::string>& items) {
  return fmt::format("[{}]", fmt::join(items, ", "));
}

/// As YAML has it between quotation marks.
std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string word_for(SeveritySetting severity) {
  const auto found = std::ranges::find(severity_words, severity, &Word<SeveritySetting>::value);
  return std::string(found->text);
}

class Rows {
 public:
  explicit Rows(const Policy& policy) : policy_(policy) {}

  void add(std::string key, std::string value) {
    const auto found = std::ranges::find(policy_.from_file, key, &Policy::Origin::key);
    std::string origin =
        found == policy_.from_file.end()
            ? std::string("default")
            : fmt::format("{}, line {}", found->file.empty() ? policy_.file : found->file,
                          found->line);
    rows_.push_back({std::move(key), std::move(value), std::move(origin)});
  }

  std::vector<PolicyRow> take() { return std::move(rows_); }

 private:
  const Policy& policy_;
  std::vector<PolicyRow> rows_;
};

}  // namespace

std::vector<PolicyRow> policy_rows(const Policy& policy) {
  std::vector<std::string> scores;
  for (std::size_t score = 0; score < score_count; ++score) {
    if (policy.evidence_for[score]) scores.push_back(fmt::format("{}", score));
  }
  Rows rows(policy);
  rows.add("assessments", policy.assessments);
  rows.add("statement_sets", in_brackets(policy.statement_sets));
  rows.add("wording", policy.wording.empty() ? "null" : policy.wording);
  rows.add("require.evidence_for", in_brackets(scores));
  rows.add("require.approved", policy.approved ? "true" : "false");
  rows.add("minimum.total",
           policy.minimum_total ? fmt::format("{}", *policy.minimum_total) : "null");
  if (policy.minimum_principles.empty()) rows.add("minimum.principles", "{}");
  for (const Policy::Minimum& minimum : policy.minimum_principles) {
    rows.add(fmt::format("minimum.principles.{}", minimum.principle),
             fmt::format("{}", minimum.total));
  }
  rows.add("falls", word_for(policy.falls));
  rows.add("evidence_older_than", age_words(policy.evidence_months));
  rows.add("late_actions", word_for(policy.late_actions));
  rows.add("publish_wider", word_for(policy.publish_wider));
  rows.add("unmarked_confidential", word_for(policy.unmarked_confidential));
  rows.add("internal_marking", in_quotes(policy.internal_marking));
  return rows.take();
}

}  // namespace toolkit
