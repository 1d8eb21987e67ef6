#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace toolkit {

struct ComparisonView;
struct View;

/// What marks an output, so that nobody takes it for what it is not: whom it is for, and that it is
/// a draft. It is decided once, with the view; reports, charts and formats print it.
struct Marking {
  std::string_view audience = "public";  ///< `public` or `internal`
  /// The council's words for what is not for publication; nothing in what the public gets.
  std::optional<std::string> internal;
  /// `Draft: 11 of 25 scored, …` or `Draft: not approved yet`; empty for what is final.
  std::string draft;
  /// The same in the words of a page's first lines.
  std::string draft_notice;
  /// Both in short, for every page: `Internal: not for publication. Draft`.
  std::string every_page;
};

/// The marking of a view that has all else. `internal_marking` is the council's own words.
Marking marking_of(const View& view, std::string_view internal_marking);
Marking marking_of(const ComparisonView& view, std::string_view internal_marking);

}  // namespace toolkit
