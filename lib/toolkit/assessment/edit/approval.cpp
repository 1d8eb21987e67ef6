#include "toolkit/assessment/edit/approval.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "toolkit/assessment/load.hpp"
#include "toolkit/assessment/model/approval_digest.hpp"
#include "toolkit/document/fields.hpp"
#include "toolkit/document/tree_edits.hpp"
#include "toolkit/document/yaml_value.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit {
namespace {

/// The keys that a new block stands behind, the best place first.
constexpr std::string_view keys_before[] = {"completed_by", "completed", "period"};

/// One entry of the block: what is to stand there, and what does. What is empty is to be gone.
struct Wanted {
  std::string_view key;
  std::string text;
  std::string there;

  [[nodiscard]] std::string as_entry() const { return fmt::format("{}: {}", key, yaml_value_of()); }
  /// Dates and digests are harmless as they are.
  [[nodiscard]] std::string yaml_value_of() const {
    return key == "date" || key == "digest" ? text : yaml_value(text);
  }
};

std::vector<std::string> all_entries(const std::vector<Wanted>& wanted) {
  std::vector<std::string> entries;
  for (const Wanted& entry : wanted) {
    if (!entry.text.empty()) entries.push_back(entry.as_entry());
  }
  return entries;
}

void change_block(const Container& block, const std::vector<Wanted>& wanted, TreeEdits& edits) {
  std::vector<std::string> missing;
  for (const Wanted& entry : wanted) {
    const Part* const part = block.find(entry.key);
    if (entry.text.empty()) {
      edits.remove(block, [&](const Part& other) { return &other == part; });
    } else if (part == nullptr) {
      missing.push_back(entry.as_entry());
    } else if (entry.there != entry.text) {
      edits.set_value(block, *part, entry.yaml_value_of());
    }
  }
  edits.add_entries(block, missing);
}

std::vector<Edit> find_edits(const Document& document, const std::vector<Wanted>& wanted) {
  TreeEdits edits(document.source().text());
  const Container file = container_at(document.root());
  if (const Part* const part = file.find("approved")) {
    if (part->value.is_mapping()) {
      change_block(container_in(file, *part), wanted, edits);
    } else {
      edits.fill(file, *part, all_entries(wanted));
    }
    return edits.take();
  }
  for (const std::string_view key : keys_before) {
    const Part* const part = file.find(key);
    if (part == nullptr) continue;
    edits.add_mapping(file, *part, "approved", all_entries(wanted));
    return edits.take();
  }
  throw std::logic_error("the file has no period");
}

/// An approval of other scores, of which the same record is given as of these.
bool repeats_minute(const Approval& there, std::string_view minute, Date date,
                    std::string_view digest) {
  return there.date && there.date->value == date && there.minute.value == minute &&
         !there.digest.empty() && there.digest.value != digest;
}

/// Reads the new file, and compares.
bool is_as_it_should(const SourceText& result, const Assessment& before, const StatementSets& sets,
                     const std::vector<Wanted>& wanted, Date date) {
  LoadOptions options;
  options.warnings = false;
  const LoadedAssessment loaded = load_assessment(result, sets, options);
  const Assessment& after = loaded.assessment;
  Assessment expected = before;
  expected.approved = after.approved;
  if (count(loaded.findings, Severity::error) > 0 || after != expected) return false;
  if (!after.approved || !after.approved->date || after.approved->date->value != date) return false;
  for (const Wanted& entry : wanted) {
    const Text* const text = entry.key == "by"       ? &after.approved->by
                             : entry.key == "minute" ? &after.approved->minute
                             : entry.key == "digest" ? &after.approved->digest
                             : entry.key == "again"  ? &after.approved->again
                                                     : nullptr;
    if (text != nullptr && text->value != entry.text) return false;
  }
  return true;
}

}  // namespace

ApprovalResult approve(std::string_view bytes, const Document& document,
                       const Assessment& assessment, const StatementSets& sets,
                       const ApprovalRequest& request) {
  const Approval there = assessment.approved.value_or(Approval{});
  const bool same_body = there.by.value == request.by &&
                         (there.minute.empty() || there.minute.value == request.minute);
  ApprovalResult result;
  result.date = request.date              ? *request.date
                : same_body && there.date ? there.date->value
                                          : request.today;
  const bool agrees = same_body && there.date && there.date->value == result.date;
  const std::string digest = answers_digest(assessment);
  if (agrees && there.minute.value == request.minute && there.digest.value == digest) return result;
  const bool only_lacks_digest = agrees && there.digest.empty();
  const bool repeats = repeats_minute(there, request.minute, result.date, digest);
  const bool replaces = assessment.approved && !only_lacks_digest;
  if (replaces && (repeats ? request.again.empty() : !request.replace)) {
    result.outcome = repeats ? ApprovalOutcome::same_minute : ApprovalOutcome::in_the_way;
    return result;
  }

  const std::string again = repeats             ? request.again
                            : only_lacks_digest ? there.again.value
                                                : std::string();
  const std::vector<Wanted> wanted = {
      {"by", request.by, there.by.value},
      {"date", date_iso(result.date), there.date ? date_iso(there.date->value) : ""},
      {"minute", request.minute, there.minute.value},
      {"digest", digest, there.digest.value},
      {"again", again, there.again.value}};
  const auto give_up = [&]() {
    return Failure(
        fmt::format("the approval could not be put into {}, and nothing was written; "
                    "please report this",
                    visible_name(document.source().name())));
  };
  try {
    result.bytes = apply_edits(bytes, find_edits(document, wanted));
  } catch (const std::logic_error&) {
    throw give_up();
  }
  const SourceText written(document.source().name(), result.bytes);
  if (!is_as_it_should(written, assessment, sets, wanted, result.date)) throw give_up();
  result.outcome = only_lacks_digest ? ApprovalOutcome::sealed : ApprovalOutcome::approved;
  return result;
}

}  // namespace toolkit
