#include "toolkit/document/indentation_scan.hpp"

#include <algorithm>
#include <utility>

#include "toolkit/diagnostics/say.hpp"
#include "toolkit/document/line_text.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

constexpr const char* out_of_step = "this line is not in step with the lines around it";

}  // namespace

IndentationScan::IndentationScan(ScanContext& context) : context_(context), text_(context.text) {}

std::size_t IndentationScan::find_content(std::size_t begin, std::size_t end,
                                          std::optional<std::size_t> wanted) {
  std::size_t at = begin;
  std::size_t odd_begin = end;
  char32_t odd = 0;
  std::size_t spaces = 0;
  std::size_t tabs = 0;
  shift_ = 0;
  while (at < end) {
    const CodePoint point = decode_utf8(text_, at);
    if (point.value != U' ' && !is_odd_space(point.value)) break;
    if (point.value != U' ') {
      if (odd == 0) odd_begin = at;
      odd = point.value;
    }
    ++(point.value == U'\t' ? tabs : spaces);
    at += std::max<std::size_t>(point.length, 1);
  }
  if (odd == 0) return at;
  const std::size_t column = wanted ? *wanted : likely_column(spaces, tabs);
  context_.report(
      Diagnostic::indent_character, {odd_begin, at},
      odd == U'\t' ? "a tab indents this line; YAML wants spaces"
                   : "a special space (no-break or similar) indents this line; YAML wants spaces",
      "delete the space before the text and type plain spaces", {start_in(at, column)});
  move_to(at, column);
  return at;
}

/// The column in which a line with mistyped indentation was most likely meant to stand: beneath a
/// key that waits for its value, where the line before with the same indentation stood, where a
/// level is open if a tab counts as two, four or eight, else at the nearest level.
std::size_t IndentationScan::likely_column(std::size_t spaces, std::size_t tabs) {
  const auto is_open = [this](std::size_t column) {
    return std::ranges::find(levels_, column, &Level::column) != levels_.end();
  };
  const std::size_t typed = spaces + tabs * 2;
  std::optional<std::size_t> likely;
  if (context_.last == ValueState::none && context_.started) {
    likely = context_.last_column + 2;
  } else if (odd_typed_ == typed && is_open(odd_meant_)) {
    likely = odd_meant_;
  }
  for (auto level = levels_.rbegin(); level != levels_.rend() && !likely; ++level) {
    for (const std::size_t tab : {2U, 4U, 8U}) {
      if (level->column == spaces + tabs * tab) likely = level->column;
    }
  }
  const auto distance = [typed](std::size_t to) { return to > typed ? to - typed : typed - to; };
  if (!likely && !levels_.empty()) {
    likely = std::ranges::min_element(levels_, {}, [&](const Level& level) {
               return distance(level.column);
             })->column;
  }
  odd_typed_ = typed;
  odd_meant_ = likely.value_or(typed);
  return odd_meant_;
}

void IndentationScan::enter(std::size_t at, bool list, std::string_view key) {
  const std::size_t column = this->column(at);
  std::optional<Level> popped;
  while (!levels_.empty() && levels_.back().column > column &&
         levels_.back().wrong_column != column) {
    popped = levels_.back();
    levels_.pop_back();
  }
  if (levels_.empty()) return enter_left_of_all(at, list, popped);
  Level& top = levels_.back();
  const bool opens = !popped && context_.last == ValueState::none && context_.last_column < column;
  if (top.column == column) {
    ++top.entries;
    top.wrong_column.reset();
    if (list && !top.list) {
      open(at, true);
    } else if (!list && top.list) {
      levels_.pop_back();
      if (levels_.empty() || levels_.back().column != column) open(at, false);
    }
  } else if (opens) {
    open(at, list);
  } else if (top.wrong_column == column) {
    ++top.entries;
    if (top.mended_in) {
      context_.findings.add_to_fix(*top.mended_in, start_in(at, top.column));
    }
    move_to(at, top.column);
  } else {
    enter_out_of_step(at, list, key, popped);
  }
}

/// Further left than the first line of the file: that one is out of step if it stands alone, else
/// this one is.
void IndentationScan::enter_left_of_all(std::size_t at, bool list,
                                        const std::optional<Level>& first) {
  const std::size_t column = this->column(at);
  if (first && first->entries == 1) {
    const std::size_t line_begin = text_.rfind('\n', first->first_at) + 1;
    context_.report(Diagnostic::bad_indentation, {first->first_at, first->first_at + 1},
                    out_of_step, say("start it in column {}, like the lines below it", column + 1),
                    {{{line_begin, first->first_at}, std::string(column, ' ')}});
    context_.repairs.replace({line_begin, first->first_at}, std::string(column, ' '));
    open(at, list);
  } else if (first) {
    const Findings::Handle reported =
        misplaced(at, first->column, true,
                  say("start it in column {}, like the first line", first->column + 1));
    levels_.push_back(*first);
    levels_.back().wrong_column = column;
    levels_.back().mended_in = reported;
  } else {
    open(at, list);
  }
}

/// Between two levels, or further in although the line above has its value already.
void IndentationScan::enter_out_of_step(std::size_t at, bool list, std::string_view key,
                                        const std::optional<Level>& popped) {
  Level& top = levels_.back();
  const std::size_t column = this->column(at);
  const std::size_t outer = top.column;
  const bool nearer_inner = popped && popped->column - column <= column - outer;
  const Findings::Handle reported =
      misplaced(at, nearer_inner ? popped->column : outer, !popped,
                popped ? say("the lines it could belong to start in columns {} and {}", outer + 1,
                             popped->column + 1)
                       : say("start {} in column {}; the line above has its value already",
                             quote(key.empty() ? "it" : key, "it"), outer + 1));
  if (nearer_inner) {
    levels_.push_back(*popped);
    levels_.back().list = list;
  }
  levels_.back().wrong_column = column;
  levels_.back().mended_in = popped ? std::nullopt : std::optional(reported);
}

void IndentationScan::open(std::size_t at, bool list) {
  levels_.push_back({column(at), list, context_.last_key, at, 1, std::nullopt, std::nullopt});
  context_.started = true;
  context_.check_depth(levels_.size(), at);
}

Findings::Handle IndentationScan::misplaced(std::size_t at, std::size_t belongs, bool is_certain,
                                            Sentence help) {
  std::vector<Edit> fix;
  if (is_certain) fix.push_back(start_in(at, belongs));
  const Findings::Handle reported = context_.report(Diagnostic::bad_indentation, {at, at + 1},
                                                    out_of_step, std::move(help), std::move(fix));
  move_to(at, belongs);
  return reported;
}

Edit IndentationScan::start_in(std::size_t at, std::size_t column) const {
  return {{line_begin_, at}, std::string(column, ' ')};
}

/// From here on the line counts as standing in another column.
void IndentationScan::move_to(std::size_t at, std::size_t column) {
  Edit edit = start_in(at, column);
  context_.repairs.replace(edit.span, std::move(edit.text));
  shift_ = at - line_begin_ - column;
}

}  // namespace toolkit
