#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/document/scan_context.hpp"

namespace toolkit {

/// Follows the columns in which lines start: which lists and mappings are open, which of them a key
/// or dash belongs to, and where it stands out of step or is indented by something else than
/// spaces.
class IndentationScan {
 public:
  explicit IndentationScan(ScanContext& context);

  void start_line(std::size_t begin) {
    line_begin_ = begin;
    shift_ = 0;
  }
  /// Where the content of a line starts; tabs and no-break spaces before it are reported and
  /// repaired, to the column `wanted` if that is known.
  std::size_t find_content(std::size_t begin, std::size_t end,
                           std::optional<std::size_t> wanted = std::nullopt);
  /// The column of a place in the line, as the parser will see it.
  [[nodiscard]] std::size_t column(std::size_t at) const { return at - line_begin_ - shift_; }
  /// A repair puts a space into the line, before what is still to be read of it.
  void insert_space() { --shift_; }

  /// A key or a dash stands in a column: finds the mapping or list it belongs to, or opens one.
  /// `key` is what the help calls it, nothing for a dash.
  void enter(std::size_t at, bool list, std::string_view key);
  /// Opens a list or mapping whose first dash or key stands at `at`.
  void open(std::size_t at, bool list);

  /// Lists and mappings that are open.
  [[nodiscard]] std::size_t depth() const { return levels_.size(); }
  /// The innermost of them is a list whose dashes stand in that column.
  [[nodiscard]] bool is_list_at(std::size_t column) const {
    return !levels_.empty() && levels_.back().list && levels_.back().column == column;
  }
  /// The key above the innermost of them; there must be one open.
  [[nodiscard]] std::string_view list_key() const { return levels_.back().key; }

 private:
  /// A list or mapping that is still open: the column in which its keys or dashes stand.
  struct Level {
    std::size_t column;
    bool list;
    std::string_view key;                       ///< of a list: the key it belongs to
    std::size_t first_at;                       ///< where its first key or dash stands
    std::size_t entries;                        ///< keys or dashes so far
    std::optional<std::size_t> wrong_column;    ///< reported once, then taken for `column`
    std::optional<Findings::Handle> mended_in;  ///< the finding whose fix moves lines from there
  };

  std::size_t likely_column(std::size_t spaces, std::size_t tabs);
  void enter_left_of_all(std::size_t at, bool list, const std::optional<Level>& first);
  void enter_out_of_step(std::size_t at, bool list, std::string_view key,
                         const std::optional<Level>& popped);
  /// A fix is offered where it is certain that the line belongs there.
  Findings::Handle misplaced(std::size_t at, std::size_t belongs, bool is_certain, Sentence help);
  /// The edit that has the line start in another column.
  [[nodiscard]] Edit start_in(std::size_t at, std::size_t column) const;
  void move_to(std::size_t at, std::size_t column);

  ScanContext& context_;
  std::string_view text_;
  std::size_t line_begin_ = 0;
  std::size_t shift_ = 0;  ///< bytes of odd indentation that a repair takes out of the line
  std::optional<std::size_t> odd_typed_;  ///< the last mistyped indentation
  std::size_t odd_meant_ = 0;             ///< and the column it was taken for
  std::vector<Level> levels_;
};

}  // namespace toolkit
