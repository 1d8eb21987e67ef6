#pragma once

// The words a policy is written with, so that its reader, its suggestions and the list of settings
// in force agree.

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "toolkit/assessment/model/words.hpp"
#include "toolkit/diagnostics/sentence.hpp"
#include "toolkit/gate/policy.hpp"

namespace toolkit {

// The keys, each mapping's in the order of the manual.
inline constexpr std::string_view policy_keys[] = {
    "assessments",
    "statement_sets",
    "wording",
    "require",
    "minimum",
    "falls",
    "evidence_older_than",
    "late_actions",
    "publish_wider",
    "unmarked_confidential",
    "internal_marking",
};
inline constexpr std::string_view require_keys[] = {"evidence_for", "approved"};
inline constexpr std::string_view minimum_keys[] = {"total", "principles"};

inline constexpr auto severity_words = std::to_array<Word<SeveritySetting>>({
    {"error", SeveritySetting::error},
    {"warning", SeveritySetting::warning},
    {"ignore", SeveritySetting::ignore},
});

/// Those for what would be published that was not: a council may want it, but never unseen.
inline constexpr std::span never_ignored = std::span(severity_words).first<2>();

/// Evidence of any age will do.
inline constexpr std::string_view never = "never";

/// `24 months`, `2 years`: how many months it is; nothing for anything else, `never` included.
std::optional<int> parse_age(std::string_view typed);
/// `24 months`, or `never`.
std::string age_words(std::optional<int> months);

/// What was probably meant by a value that cannot be read, else what may stand there.
Sentence help_for_scores(std::string_view typed);
Sentence help_for_boolean(std::string_view typed);
Sentence help_for_total(std::string_view typed);
Sentence help_for_severity(std::string_view typed);
Sentence help_for_age(std::string_view typed);

}  // namespace toolkit
