#pragma once

// Sentences with parts in them. A part says whose words it is: one of a file must be quoted, or it
// does not compile.

#include <string>
#include <string_view>
#include <type_traits>

#include <fmt/format.h>

#include "toolkit/diagnostics/sentence.hpp"

namespace toolkit {

template <class Part>
struct ShownPart {
  static_assert(std::is_arithmetic_v<Part>, "say whose words these are: quote() or known()");
  using Type = Part;
  static Type plain(Part part) { return part; }
  static Type full(Part part) { return part; }
};
template <>
struct ShownPart<Quote> {
  using Type = std::string_view;
  static Type plain(Quote part) { return part.instead; }
  static Type full(Quote part) { return part.text; }
};
template <>
struct ShownPart<Known> {
  using Type = std::string_view;
  static Type plain(Known part) { return part.text; }
  static Type full(Known part) { return part.text; }
};
template <>
struct ShownPart<Sentence> {
  using Type = std::string_view;
  static Type plain(const Sentence& part) { return part.plain; }
  static Type full(const Sentence& part) { return part.full(); }
};

template <class... Shown>
std::string filled_in(fmt::string_view form, const Shown&... parts) {
  return fmt::vformat(form, fmt::make_format_args(parts...));
}

/// A sentence of ours around parts: numbers, `quote`, `known` and other sentences.
template <class... Parts>
Sentence say(fmt::format_string<typename ShownPart<Parts>::Type...> form, const Parts&... parts) {
  Sentence said;
  said.plain = filled_in(form, ShownPart<Parts>::plain(parts)...);
  said.quoting = filled_in(form, ShownPart<Parts>::full(parts)...);
  if (said.quoting == said.plain) said.quoting.clear();
  return said;
}

inline Sentence say(Known words) { return say("{}", words); }

}  // namespace toolkit
