#pragma once

// Each of these reads one value of the format. An empty value is nothing, without a finding;
// anything that is not such a value is reported with what was probably meant, and is nothing.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/document/document.hpp"
#include "toolkit/statements/earlier_ids.hpp"

namespace toolkit {

/// `0`, `1`, `2`, compared as bytes, or a label of the scale in any letter case.
std::optional<int> read_score(Node node, const StatementSet& set, Findings& findings);
/// ISO 8601.
std::optional<Spanned<Date>> read_date(Node node, Findings& findings);
std::optional<Spanned<Period>> read_period(Node node, Findings& findings);
/// `true` or `false` in any letter case; `when_wrong` when something else stands there.
bool read_boolean(Node node, bool when_wrong, Findings& findings);
std::optional<Spanned<ActionStatus>> read_status(Node node, Findings& findings);
std::optional<Publish> read_publish(Node node, Findings& findings);
/// A whole number of one to three digits.
std::optional<Spanned<int>> read_number(Node node, std::string_view key, Findings& findings);

/// Help for the id of a statement that only an earlier edition has: what became of it.
Sentence help_for_earlier_id(const EarlierStatement& earlier);
/// Help for an id that is not in a set: what a principle's statements are called, where one of its
/// own was meant, else the nearest of the candidates.
Sentence help_for_id(const StatementSet& set, std::string_view typed,
                     std::span<const std::string_view> candidates, Sentence otherwise);
/// What a principle's statements are called: `wellbeing-1 to wellbeing-5`, or all of them where
/// their numbers do not go on one by one.
std::string statement_ids(const Principle& principle);

/// The text of a value that is one word. A block's line ends are not part of it: `init` leaves
/// blocks where people type.
std::string_view value_of(Node node);

}  // namespace toolkit
