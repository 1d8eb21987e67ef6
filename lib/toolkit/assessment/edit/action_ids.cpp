#include "toolkit/assessment/edit/action_ids.hpp"

#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "toolkit/text/words.hpp"

namespace toolkit {
namespace {

/// An id such as `FP-12`, taken apart.
struct NumberedId {
  std::string_view prefix;
  std::string_view digits;
  std::size_t number = 0;
};

/// None for an id of several lines, too: new ones stand on one.
std::optional<NumberedId> numbered(std::string_view id) {
  constexpr std::size_t max_digits = 9;
  if (id.find_first_of("\n\t") != std::string_view::npos) return std::nullopt;
  const std::size_t last = id.find_last_not_of("0123456789");
  const std::size_t begin = last == std::string_view::npos ? 0 : last + 1;
  NumberedId parts{id.substr(0, begin), id.substr(begin)};
  if (parts.digits.empty() || parts.digits.size() > max_digits) return std::nullopt;
  std::from_chars(parts.digits.data(), parts.digits.data() + parts.digits.size(), parts.number);
  return parts;
}

}  // namespace

ActionIds::ActionIds(std::span<const std::string_view> taken,
                     std::span<const std::string_view> hidden) {
  for (const auto& ids : {taken, hidden}) {
    for (const std::string_view id : ids) used_.insert(folded_id(id));
  }
  std::optional<NumberedId> highest;
  for (const std::string_view text : taken) {
    if (const auto id = numbered(text)) highest = id;
  }
  if (!highest) return;
  for (const std::string_view text : taken) {
    const auto id = numbered(text);
    if (id && id->prefix == highest->prefix && id->number > highest->number) highest = id;
  }
  prefix_ = highest->prefix;
  highest_ = highest->number;
  if (highest->digits.starts_with('0')) digits_ = highest->digits.size();
}

std::string ActionIds::next() {
  std::string id;
  do {
    id = fmt::format("{}{:0{}}", prefix_, ++highest_, digits_);
  } while (used_.contains(folded_id(id)));
  return id;
}

}  // namespace toolkit
