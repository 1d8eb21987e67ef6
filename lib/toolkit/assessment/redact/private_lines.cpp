#include "toolkit/assessment/redact/private_lines.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

#include "toolkit/assessment/model/key_names.hpp"
#include "toolkit/assessment/read/evidence_reader.hpp"
#include "toolkit/assessment/redact/private_marks.hpp"

namespace toolkit {
namespace {

/// A key of evidence, actions and their parts: it stands in an item and never ends one.
bool is_part_of_an_item(std::string_view word) {
  const auto holds = [word](const auto& keys) {
    return std::ranges::find(keys, word) != std::end(keys);
  };
  return holds(evidence_keys) || holds(action_keys) || holds(progress_keys) ||
         holds(moderated_keys) || holds(accepted_fall_keys) || holds(approved_keys) ||
         word == "note" || word == "moderated";
}

/// A key that can follow an internal text at the same column, and so ends it.
bool may_stand_beside(std::string_view word, std::string_view internal) {
  const auto holds = [word](const auto& keys) {
    return std::ranges::find(keys, word) != std::end(keys);
  };
  if (internal == "note" || internal == "moderated") return holds(answer_keys);
  if (internal == "because") return holds(evidence_keys);
  if (internal == "progress") return holds(action_keys);
  return internal == "reason" && (holds(action_keys) || holds(accepted_fall_keys));
}

/// Texts, long and short, may take a second line.
bool takes_words(std::string_view key) {
  return std::ranges::find(free_text_keys, key) != std::end(free_text_keys) ||
         std::ranges::find(short_text_keys, key) != std::end(short_text_keys);
}

/// Follows the lines of a file from heading to heading. A heading is a key that can have items
/// beneath it, or the dash of a list's item. Only what is certain to be one ends what stands above
/// it: a line that may be a sentence, or that stands where nothing should, belongs to the item.
class PrivateLines {
 public:
  explicit PrivateLines(const StatementSets& sets) : sets_(sets) {}

  void read(std::size_t number, std::string_view line) {
    number_ = number;
    const LineShape shape = shape_of(line);
    if (shape.blank) return;
    const bool is_heading = !closes_quote(shape) && read_structure(shape);
    if (!headings_.empty()) headings_.back().open_brackets += open_brackets(shape.value);
    const PrivateMarks marks = marks_of(shape);
    note_link(shape);
    if (marks.hides_item) {
      hide_item(shape.content);
      if (is_heading && shape.dash) headings_.back().starts_with_mark = true;
    }
    if (marks.hides_around) hide_around(shape, marks, is_heading);
    // In a text, a line that merely starts with such a word says nothing of where the text ends.
    if (!marks.internal.empty() && !(internal_ && shape.key.empty())) {
      start_internal(shape.clean ? shape.content : beneath_heading(shape.content), marks.internal);
    }
    if (marks.internal_inside) {
      start_internal(shape.dash ? *shape.dash + 1 : beneath_heading(shape.column + 1), {});
    }
    note_run_on(shape);
    last_line_ = number;
    last_is_room_ = is_heading && !shape.dash && leaves_room(shape.value);
    note_text(shape);
  }

  /// All ranges, in order and apart; `last` is the number of the last line.
  std::vector<LineRange> finish(std::size_t last) {
    number_ = last + 1;
    end_internal();
    while (!headings_.empty()) pop();
    if (all_) return {{1, last}};
    std::ranges::sort(ranges_, {}, &LineRange::first);
    std::vector<LineRange> merged;
    for (const LineRange& range : ranges_) {
      if (!merged.empty() && range.first <= merged.back().last + 1) {
        merged.back().last = std::max(merged.back().last, range.last);
      } else {
        merged.push_back(range);
      }
    }
    return merged;
  }

 private:
  struct Heading {
    std::size_t column;
    std::size_t line;
    bool dash;
    bool has_room;         ///< items may stand beneath it
    std::string_view key;  ///< of a key
    bool hidden = false;
    bool starts_with_mark = false;             ///< the line of its dash marks it confidential
    int open_brackets = 0;                     ///< on the lines that are its own
    std::optional<std::size_t> keys_column{};  ///< of the headings beneath it
  };

  /// Notes, reasons and the like: up to the next key that stands beside theirs, or further left.
  struct Internal {
    std::size_t first;
    std::size_t column;
    std::string_view key;  ///< empty when it stands inside a line
  };

  /// A key that no sentence may follow in the next line.
  struct NoWords {
    std::size_t line;
    std::size_t column;
    bool has_value;
    bool hides;
  };

  /// An item of a list.
  struct Item {
    std::size_t column;
    LineRange lines;
  };

  /// A link to a file, as long as lines go on with it.
  struct Link {
    std::size_t line;
    std::size_t column;
    bool waits;  ///< for the line that it stands in
  };

  [[nodiscard]] bool is_heading_key(std::string_view word) const {
    if (is_part_of_an_item(word)) return false;
    const auto holds = [word](const auto& words) {
      return std::ranges::find(words, word) != std::end(words);
    };
    return holds(assessment_keys) || holds(principle_answer_keys) || holds(answer_keys) ||
           holds(sets_.ids()) || is_register_id(word);
  }

  bool read_structure(const LineShape& shape) {
    if (!shape.clean) return false;
    return shape.dash ? read_dash(shape) : read_key(shape);
  }

  bool read_key(const LineShape& shape) {
    if (is_part_of_an_item(shape.key)) {
      if (internal_ && shape.column == internal_->column &&
          may_stand_beside(shape.key, internal_->key)) {
        end_internal();
      }
      open_quote_.reset();
      return false;
    }
    if (!is_heading_key(shape.key) || !in_step(shape.column, shape.key)) return false;
    if (internal_ && shape.column <= internal_->column) end_internal();
    open_quote_.reset();
    while (!headings_.empty() && headings_.back().column >= shape.column) pop();
    push(shape.column, false, leaves_room(shape.value), shape.key);
    return true;
  }

  /// A heading stands in the column of those beside it; it sets the column where it is the first.
  /// No heading stands within an item of a list, and an id of the register only in the register.
  bool in_step(std::size_t column, std::string_view key) {
    const bool dash = key.empty();
    const auto above = std::find_if(headings_.rbegin(), headings_.rend(), [&](const Heading& one) {
      return one.column < column || (dash && one.column == column && !one.dash);
    });
    const bool at_top = above == headings_.rend();
    if (!at_top && above->dash) return false;
    if (is_register_id(key) && (at_top || above->key != "evidence")) return false;
    std::optional<std::size_t>& wanted = at_top ? top_column_ : above->keys_column;
    if (!wanted) wanted = column;
    return *wanted == column;
  }

  bool read_dash(const LineShape& shape) {
    const std::size_t column = *shape.dash;
    if (!is_item(shape)) return false;
    if (internal_ && column < internal_->column) end_internal();
    open_quote_.reset();
    while (!headings_.empty() && (headings_.back().column > column ||
                                  (headings_.back().column == column && headings_.back().dash))) {
      pop();
    }
    const bool has_room = !shape.key.empty() || leaves_room(shape.value);
    push(column, true, has_room);
    return true;
  }

  /// The dash starts an item of a list, and is not the dash of a sentence or of a step of progress.
  bool is_item(const LineShape& shape) {
    const std::string_view key = shape.key.empty() ? first_key_in(shape.value) : shape.key;
    if ((empty_block_ || open_quote_) && key.empty()) return false;
    if (internal_ && internal_->key == "progress" &&
        std::ranges::find(progress_keys, key) != std::end(progress_keys)) {
      return false;
    }
    const std::size_t column = *shape.dash;
    const bool starts_list = last_is_room_ && headings_.back().column <= column;
    const bool goes_on = std::ranges::any_of(headings_, [column](const Heading& heading) {
      return heading.dash && heading.column == column;
    });
    return (starts_list || goes_on || is_part_of_an_item(key)) && in_step(column, {});
  }

  /// The line goes on with a text in quotation marks: it has the mark that closes it.
  bool closes_quote(const LineShape& shape) {
    if (!open_quote_ || std::ranges::count(shape.text, *open_quote_) % 2 == 0) return false;
    open_quote_.reset();
    return true;
  }

  /// A line that goes on with a number, a date, an id or a heading may be a note without its key.
  void note_run_on(const LineShape& shape) {
    const bool known =
        !shape.key.empty() && (is_part_of_an_item(shape.key) || is_heading_key(shape.key));
    if (!known && !shape.dash) {
      // ResolvedPath a heading a word with a colon is a key, and nowhere else.
      const bool goes_on = no_words_ && (shape.key.empty() || no_words_->has_value);
      if (goes_on && shape.column > no_words_->column) {
        ranges_.push_back({no_words_->line, number_});
        if (no_words_->hides) hide_item(no_words_->column);
      }
      if (shape.key.empty() || goes_on) return;
    }
    no_words_.reset();
    constexpr std::string_view not_plain = "{[|>\"'";
    const bool plain =
        shape.value.empty() || not_plain.find(shape.value.front()) == std::string_view::npos;
    if (known && plain && !takes_words(shape.key)) {
      no_words_ = {number_, shape.content, !shape.value.empty(), reads_confidential(shape.key)};
    }
  }

  /// A link to a file, which may stand beneath its key.
  void note_link(const LineShape& shape) {
    const bool goes_on = link_ && (link_->waits || shape.column > link_->column);
    if (goes_on) ranges_.push_back({link_->line, number_});
    if (names_a_file(shape.text)) {
      ranges_.push_back({number_, number_});
      link_ = {number_, shape.content, leaves_room(shape.value)};
    } else if (goes_on) {
      link_->waits = false;
    } else {
      link_.reset();
    }
  }

  /// Remembers a text that goes on in the next lines.
  void note_text(const LineShape& shape) {
    if (shape.clean && !shape.key.empty() && starts_block(shape.value)) {
      empty_block_ = shape.content;
    } else if (empty_block_ && (shape.column > *empty_block_ || !shape.key.empty())) {
      empty_block_.reset();
    }
    if (shape.value.empty()) return;
    const char first = shape.value.front();
    const bool quoted = first == '"' || first == '\'';
    if (quoted && std::ranges::count(shape.value, first) % 2 == 1) open_quote_ = first;
  }

  /// Hides the item that a key in `column` belongs to.
  void hide_item(std::size_t column) {
    const auto owner = std::find_if(headings_.rbegin(), headings_.rend(), [&](const Heading& one) {
      return one.has_room && one.column < column;
    });
    if (owner == headings_.rend()) {
      all_ = true;
    } else {
      owner->hidden = true;
    }
  }

  void hide_around(const LineShape& shape, const PrivateMarks& marks, bool is_heading) {
    if (marks.closes_what_it_hides) {
      ranges_.push_back({number_, number_});
    } else if (is_heading && (marks.opens_what_it_hides || !shape.dash)) {
      headings_.back().hidden = true;
    } else if (marks.opens_what_it_hides) {
      push(shape.column, shape.dash.has_value(), true);
      headings_.back().hidden = true;
    } else {
      hide_item(shape.content);
    }
  }

  /// A column just right of the heading that one to the left of `column` belongs to.
  [[nodiscard]] std::size_t beneath_heading(std::size_t column) const {
    const auto owner = std::find_if(headings_.rbegin(), headings_.rend(),
                                    [&](const Heading& one) { return one.column < column; });
    return owner == headings_.rend() ? 0 : owner->column + 1;
  }

  void start_internal(std::size_t column, std::string_view key) {
    if (!internal_) {
      internal_ = {number_, column, key};
    } else if (column < internal_->column) {
      internal_->column = column;
      internal_->key = key;
    }
  }

  void end_internal() {
    if (internal_) ranges_.push_back({internal_->first, number_ - 1});
    internal_.reset();
  }

  void push(std::size_t column, bool dash, bool has_room, std::string_view key = {}) {
    headings_.push_back({column, left_open_.value_or(number_), dash, has_room, key});
    left_open_.reset();
  }

  void pop() {
    const Heading& heading = headings_.back();
    if (heading.hidden) ranges_.push_back({heading.line, number_ - 1});
    if (heading.dash) pop_item(heading);
    // What its brackets should have held may stand beneath the next heading.
    if (!heading.hidden && heading.has_room && heading.open_brackets > 0) left_open_ = heading.line;
    headings_.pop_back();
  }

  /// A mark with a dash of its own was meant for the item above it.
  void pop_item(const Heading& item) {
    const bool mark_alone = item.starts_with_mark && last_line_ == item.line;
    if (mark_alone && last_item_ && last_item_->column == item.column) {
      ranges_.push_back(last_item_->lines);
    }
    last_item_ = {item.column, {item.line, number_ - 1}};
  }

  const StatementSets& sets_;
  std::size_t number_ = 0;
  std::vector<Heading> headings_;  ///< those open above the line, outermost first
  std::optional<Internal> internal_;
  std::optional<NoWords> no_words_;         ///< the key above the line
  std::optional<Link> link_;                ///< the last one, as long as lines go on with it
  std::size_t last_line_ = 0;               ///< that is not blank
  std::optional<Item> last_item_;           ///< the last that ended
  bool last_is_room_ = false;               ///< the line before is a key with room beneath it
  std::optional<std::size_t> empty_block_;  ///< the column of a key whose block has no text yet
  std::optional<std::size_t> left_open_;  ///< the line of a heading that never closed its brackets
  std::optional<char> open_quote_;        ///< the mark of a text that nothing has closed
  std::optional<std::size_t> top_column_;
  std::vector<LineRange> ranges_;
  bool all_ = false;
};

/// Nothing tells what a line is part of that stands where no line should: a note may have lost its
/// key.
bool is_always_private(Diagnostic diagnostic) {
  return diagnostic == Diagnostic::stray_text || diagnostic == Diagnostic::unindented_text ||
         catalogue_entry(diagnostic).quotes_private;
}

bool touches(const Place& place, const std::vector<LineRange>& ranges) {
  return std::ranges::any_of(ranges, [&](const LineRange& range) {
    return place.begin.line <= range.last && place.end.line >= range.first;
  });
}

}  // namespace

std::vector<LineRange> private_lines(const SourceText& source, const StatementSets& sets) {
  PrivateLines lines(sets);
  for (std::size_t number = 1; number <= source.line_count(); ++number) {
    lines.read(number, source.line(number));
  }
  return lines.finish(source.line_count());
}

void mark_private(const SourceText& source, const StatementSets& sets,
                  std::vector<Finding>& findings) {
  if (findings.empty()) return;
  const std::vector<LineRange> ranges = private_lines(source, sets);
  for (Finding& finding : findings) {
    finding.is_private = finding.is_private || is_always_private(finding.diagnostic) ||
                         (finding.place && touches(*finding.place, ranges));
  }
}

}  // namespace toolkit
