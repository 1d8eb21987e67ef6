#pragma once

// Lists of names taken from the tables of keys while compiling.

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "toolkit/assessment/model/keys.hpp"

namespace toolkit {

template <std::size_t N>
constexpr std::array<std::string_view, N> names_of(const std::array<Key, N>& table) {
  std::array<std::string_view, N> names;
  std::ranges::transform(table, names.begin(), &Key::name);
  return names;
}

/// The names of all keys that are picked, each once, at the front of a list that has room for all.
template <class Pick>
constexpr auto first_names(Pick pick, std::size_t& count) {
  constexpr std::size_t room = 100;
  std::array<std::string_view, room> names;
  for (const std::span<const Key> table : key_tables) {
    for (const Key& key : table) {
      const auto* const end = names.begin() + count;
      if (pick(key) && std::find(names.cbegin(), end, key.name) == end) names[count++] = key.name;
    }
  }
  return names;
}

template <bool (*pick)(const Key&)>
constexpr auto names_where() {
  constexpr std::size_t count = [] {
    std::size_t found = 0;
    first_names(pick, found);
    return found;
  }();
  std::array<std::string_view, count> names;
  std::size_t found = 0;
  std::ranges::copy_n(first_names(pick, found).begin(), count, names.begin());
  return names;
}

constexpr bool any_key(const Key&) { return true; }
constexpr bool is_internal(const Key& key) { return key.marks.internal; }
constexpr bool hides(const Key& key) { return key.marks.hides; }
constexpr bool is_prose(const Key& key) {
  return key.shape == ValueShape::text || key.shape == ValueShape::uses;
}
constexpr bool is_short_text(const Key& key) {
  return key.shape == ValueShape::words || key.shape == ValueShape::line ||
         key.shape == ValueShape::lines || key.shape == ValueShape::link;
}

inline constexpr auto assessment_keys = names_of(assessment_table);
inline constexpr auto approved_keys = names_of(approved_table);
inline constexpr auto evidence_keys = names_of(evidence_table);
inline constexpr auto principle_answer_keys = names_of(principle_answer_table);
inline constexpr auto answer_keys = names_of(answer_table);
inline constexpr auto moderated_keys = names_of(moderated_table);
inline constexpr auto action_keys = names_of(action_table);
inline constexpr auto progress_keys = names_of(progress_table);
inline constexpr auto accepted_fall_keys = names_of(accepted_fall_table);

inline constexpr auto all_keys = names_where<any_key>();
inline constexpr auto internal_keys = names_where<is_internal>();
/// Keys whose loss would publish what they hide.
inline constexpr auto hiding_keys = names_where<hides>();
/// Keys whose values are prose.
inline constexpr auto free_text_keys = names_where<is_prose>();
/// Keys whose values are names, roles, references and the like.
inline constexpr auto short_text_keys = names_where<is_short_text>();

}  // namespace toolkit
