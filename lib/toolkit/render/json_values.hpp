#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "toolkit/calendar/date.hpp"
#include "toolkit/report/view/comparison_view.hpp"
#include "toolkit/report/view/view.hpp"

namespace toolkit {

/// What the JSON formats share. Not public: nlohmann's types stay inside this folder.
using Json = nlohmann::ordered_json;

/// Each is null for what is absent.
Json json_number(const std::optional<int>& value);
Json json_day(const std::optional<Date>& date);
Json json_text(const std::string& value);

/// Who approved, when and where that is recorded; `holds` says whether the scores are still those.
Json json_approval(const std::optional<View::Approval>& approval);

Json json_evidence(const std::vector<View::Evidence>& evidence, bool internal);

/// What every document says of an action; where scores are not published, not what it is for.
Json json_action(const View::Action& action, bool shows_scores);

/// A comparison without the keys that only a document of its own has.
Json comparison_values(const ComparisonView& view);

/// A document as text, with a newline at the end. Texts are valid UTF-8 by the time they are here;
/// should a bug let another byte through, it is replaced rather than thrown.
std::string json_document(const Json& json);

}  // namespace toolkit
