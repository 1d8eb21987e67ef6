#include "toolkit/files/file_names.hpp"

#include <algorithm>
#include <string>

#include "toolkit/text/ascii.hpp"

namespace toolkit {
namespace {

/// Without ending, and without what a file manager or an editor hides by or puts around a name.
constexpr std::string_view settings_stem = "toolkit";
constexpr std::string_view around_a_name = ". _-";

bool ends_ignoring_case(std::string_view text, std::string_view small_letters) {
  if (text.size() < small_letters.size()) return false;
  const std::string_view end = text.substr(text.size() - small_letters.size());
  return std::ranges::equal(end, small_letters, {}, [](char c) { return lower(c); });
}

bool take_ending(std::string_view& name, std::string_view ending) {
  if (!name.ends_with(ending)) return false;
  name.remove_suffix(ending.size());
  return true;
}

}  // namespace

bool is_yaml_name(std::string_view name) {
  if (name == settings_file_name) return false;
  return ends_ignoring_case(name, ".yaml") || ends_ignoring_case(name, ".yml");
}

bool is_misnamed_settings(std::string_view name) {
  if (name == settings_file_name) return false;
  const std::string small = to_lower(name);
  std::string_view rest = small;
  bool is_yaml = false;
  for (bool more = true; more;) {
    const bool one = take_ending(rest, ".yaml") || take_ending(rest, ".yml");
    is_yaml = is_yaml || one;
    more = one || take_ending(rest, ".txt") || take_ending(rest, " ");
  }
  rest.remove_prefix(std::min(rest.find_first_not_of(around_a_name), rest.size()));
  return is_yaml && rest == settings_stem;
}

}  // namespace toolkit
