#pragma once

// The words an assessment is written with: one table for each, so that the reader, its
// suggestions, the reports and `explain` agree.

#include <array>
#include <string_view>

#include "toolkit/assessment/model/assessment.hpp"

namespace toolkit {

/// A word in the file for a value in the model.
template <class T>
struct Word {
  std::string_view text;
  T value;
  std::string_view meaning{};  ///< one sentence
};

/// A word that people write for a value, and the word it stands for in the file.
struct Synonym {
  std::string_view typed;
  std::string_view standard;
};

inline constexpr auto publish_words = std::to_array<Word<Publish>>({
    {"totals", Publish::totals, "Totals, texts and the plan without its targets; no scores."},
    {"scores", Publish::scores, "Every score as well, which is what counts if nothing is written."},
    {"evidence", Publish::evidence, "Evidence as well, unless it is confidential."},
});

inline constexpr auto status_words = std::to_array<Word<ActionStatus>>({
    {"planned", ActionStatus::planned, "Agreed, and not begun."},
    {"under way", ActionStatus::under_way, "Begun, and not finished."},
    {"done", ActionStatus::done, "Finished on the day that `done:` gives."},
    {"dropped", ActionStatus::dropped, "Given up, for the reason that `reason:` gives."},
});

inline constexpr auto status_synonyms = std::to_array<Synonym>({
    {"not started", "planned"},
    {"not yet started", "planned"},
    {"to do", "planned"},
    {"todo", "planned"},
    {"open", "planned"},
    {"new", "planned"},
    {"agreed", "planned"},
    {"pending", "planned"},
    {"scheduled", "planned"},
    {"in progress", "under way"},
    {"in-progress", "under way"},
    {"ongoing", "under way"},
    {"on going", "under way"},
    {"on-going", "under way"},
    {"started", "under way"},
    {"underway", "under way"},
    {"in hand", "under way"},
    {"on track", "under way"},
    {"active", "under way"},
    {"delayed", "under way"},
    {"late", "under way"},
    {"partly done", "under way"},
    {"complete", "done"},
    {"completed", "done"},
    {"closed", "done"},
    {"finished", "done"},
    {"delivered", "done"},
    {"achieved", "done"},
    {"implemented", "done"},
    {"cancelled", "dropped"},
    {"canceled", "dropped"},
    {"abandoned", "dropped"},
    {"withdrawn", "dropped"},
    {"no longer needed", "dropped"},
    {"not proceeding", "dropped"},
    {"stopped", "dropped"},
});

inline constexpr auto score_synonyms = std::to_array<Synonym>({
    {"no", "0"},        {"none", "0"},        {"zero", "0"},          {"not met", "0"},
    {"unmet", "0"},     {"not started", "0"}, {"not adressed", "0"},  {"unaddressed", "0"},
    {"one", "1"},       {"partly", "1"},      {"partially", "1"},     {"part", "1"},
    {"some", "1"},      {"partly met", "1"},  {"partially met", "1"}, {"in progress", "1"},
    {"two", "2"},       {"yes", "2"},         {"full", "2"},          {"fully", "2"},
    {"met", "2"},       {"fully met", "2"},   {"complete", "2"},      {"comprehensively", "2"},
    {"addressed", "2"},
});

/// The file's word for a value: `under way`.
std::string_view status_word(ActionStatus status);
/// `evidence`: the word in the file.
std::string_view publish_word(Publish level);

}  // namespace toolkit
