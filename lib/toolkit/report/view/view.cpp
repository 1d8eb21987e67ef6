#include "toolkit/report/view/view.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

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

std::string evidence_details(const View::Evidence& item) {
  std::vector<std::string> parts;
  if (item.date) parts.push_back(date_words(*item.date));
  if (!item.from.empty()) parts.push_back(fmt::format("from {}", item.from));
  if (!item.ref.empty()) parts.push_back(fmt::format("reference {}", item.ref));
  if (!item.link.empty()) parts.push_back(item.link);
  if (item.confidential) {
    parts.push_back(item.because.empty() ? "confidential"
                                         : fmt::format("confidential: {}", flow(item.because)));
  }
  if (item.confirm) parts.emplace_back("last year's, not confirmed");
  return fmt::format("{}", fmt::join(parts, "; "));
}

}  // namespace toolkit
