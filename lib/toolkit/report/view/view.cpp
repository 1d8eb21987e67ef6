#include "toolkit/report/view/view.hpp"

#include <fmt/format.h>

#include "toolkit/assessment/read/evidence_reader.hpp"
#include "toolkit/report/model/prose.hpp"

namespace toolkit {

std::string moderation_words(const View::Moderated& moderated) {
  std::string words = "Moderated";
  if (moderated.from) words += fmt::format(" from {}", *moderated.from);
  if (!moderated.by.empty()) words += fmt::format(" by {}", moderated.by);
  if (moderated.date) words += fmt::format(" on {}", date_words(*moderated.date));
  if (!moderated.reason.empty()) words += fmt::format(": {}", moderated.reason);
  return words;
}

EvidenceDetails evidence_details(const View::Evidence& item) {
  EvidenceDetails details;
  const auto add = [&](std::string_view part) {
    if (!details.text.empty()) details.text += "; ";
    details.text += part;
  };
  if (item.date) add(date_words(*item.date));
  if (!item.from.empty()) add(fmt::format("from {}", item.from));
  if (!item.ref.empty()) add(fmt::format("reference {}", item.ref));
  if (!item.link.empty()) {
    add(item.link);
    if (is_web_address(item.link)) {
      details.address = {details.text.size() - item.link.size(), item.link.size()};
    }
  }
  if (item.confidential) {
    add(item.because.empty() ? "confidential"
                             : fmt::format("confidential: {}", flow(item.because)));
  }
  if (item.confirm) add("last year's, not confirmed");
  return details;
}

}  // namespace toolkit
