#include "toolkit/document/repairs.hpp"

#include <algorithm>
#include <utility>

namespace toolkit {

void Repairs::replace(Span span, std::string with) { edits_.push_back({span, std::move(with)}); }

void Repairs::comment_out(Span line) {
  lost_something_ = true;
  replace(line, "#");
}

std::string Repairs::apply(std::string_view source) {
  std::ranges::stable_sort(edits_, {}, [](const Edit& edit) { return edit.span.begin; });
  std::string repaired;
  repaired.reserve(source.size() + 64);
  std::size_t from = 0;
  std::vector<Edit> applied;
  for (Edit& edit : edits_) {
    if (edit.span.begin < from) continue;
    repaired.append(source.substr(from, edit.span.begin - from));
    repaired_begins_.push_back(repaired.size());
    repaired.append(edit.text);
    from = edit.span.end;
    applied.push_back(std::move(edit));
  }
  repaired.append(source.substr(from));
  edits_ = std::move(applied);
  return repaired;
}

std::size_t Repairs::original(std::size_t repaired) const {
  const auto after = std::ranges::upper_bound(repaired_begins_, repaired);
  if (after == repaired_begins_.begin()) return repaired;
  const std::size_t past = repaired - *std::prev(after);
  const Edit& edit = edits_[static_cast<std::size_t>(after - repaired_begins_.begin()) - 1];
  if (past < edit.text.size()) return edit.span.begin;
  return edit.span.end + (past - edit.text.size());
}

}  // namespace toolkit
