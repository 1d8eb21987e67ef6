#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/document/limits.hpp"
#include "toolkit/document/repairs.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit {

/// The words that a kind of file is written with, so that a slip can be told from a text.
struct Vocabulary {
  std::span<const std::string_view> keys;        ///< every key that may stand in such a file
  std::span<const std::string_view> free_texts;  ///< the keys whose values are prose
  /// Whether a line in the text of a key is a key itself, which must not get lost in it.
  bool (*is_lost_key)(std::string_view key, std::string_view line) = nullptr;
};

/// Reads the lines of a YAML file the way its author meant them, before the parser does: finds the
/// slips of typing that YAML answers with an unhelpful message or with silence, reports each with
/// its fix, and repairs it for the parser. Holds the limits on depth and entries as well, so that
/// the parser never sees what would break it.
class LineScan {
 public:
  LineScan(const SourceText& source, const Vocabulary& vocabulary, const Limits& limits,
           Findings& findings, Repairs& repairs);

  /// False when the file must not be given to the parser at all.
  bool run();

 private:
  /// What the last key or dash was followed by.
  enum class Value { none, plain, closed, block };

  /// A list or mapping that is still open: the column in which its keys or dashes stand.
  struct Level {
    std::size_t column;
    bool list;
    std::string_view key;                     ///< of a list: the key it belongs to
    std::size_t first_at;                     ///< where its first key or dash stands
    std::size_t entries;                      ///< keys or dashes so far
    std::optional<std::size_t> wrong_column;  ///< reported once, then taken for `column`
  };

  struct Key {
    std::string_view name;
    std::size_t value;  ///< where the value may start: just past the colon
  };

  // continuation_scan.cpp: lines that go on with the text above them
  [[nodiscard]] bool starts_something(std::size_t at, std::size_t end) const;
  void check_for_lost_key(std::size_t at, std::size_t end);
  bool continues_block(std::size_t begin, std::size_t end);
  bool continues_quote(std::size_t begin, std::size_t end);
  bool continues_flow(std::size_t begin, std::size_t end);

  // line_scan.cpp: how lines stand to each other
  void line(std::size_t begin, std::size_t end);
  bool document_marker(std::size_t begin, std::size_t end);
  std::size_t indentation(std::size_t begin, std::size_t end,
                          std::optional<std::size_t> wanted = std::nullopt);
  std::size_t likely_column(std::size_t spaces, std::size_t tabs);
  [[nodiscard]] std::size_t column(std::size_t at) const { return at - line_begin_ - shift_; }
  void structure(std::size_t at, std::size_t end);
  void enter(std::size_t at, bool list, std::string_view key);
  void enter_left_of_all(std::size_t at, bool list, const std::optional<Level>& first);
  void enter_out_of_step(std::size_t at, bool list, std::string_view key,
                         const std::optional<Level>& popped);
  void open(std::size_t at, bool list);
  void move_to(std::size_t at, std::size_t column);
  bool dash_without_space(std::size_t at, std::size_t end);
  void misplaced(std::size_t at, std::size_t belongs, std::string help);
  bool loose_line(std::size_t at, std::size_t end);
  void stray(std::size_t at, std::size_t end);
  [[nodiscard]] std::optional<Key> find_key(std::size_t at, std::size_t end) const;
  [[nodiscard]] bool is_known_key(std::string_view word) const;
  [[nodiscard]] bool is_free_text() const;

  // value_scan.cpp: what stands behind a key or a dash
  void value(std::size_t at, std::size_t end);
  void block_header(std::size_t at, std::size_t end);
  void quoted(std::size_t at, std::size_t end);
  void flow(std::size_t at, std::size_t end);
  void flow_line(std::size_t at, std::size_t end);
  void plain(std::size_t at, std::size_t end);
  void marked(Diagnostic diagnostic, std::size_t at, std::size_t end, std::string message);
  void note_lost_lines(std::size_t end);
  void close_quote_early(std::size_t end);
  std::size_t quoted_in_flow(std::size_t at, std::size_t end);
  void flow_mark(std::size_t at, std::size_t end, bool starts_value);
  void open_bracket(std::size_t at);
  bool close_bracket(std::size_t at, std::size_t end);
  void second_colon(std::size_t at);
  void close_flow_early(std::size_t end);
  void count_entry(std::size_t at);
  void check_depth(std::size_t at);
  void report(Diagnostic diagnostic, Span span, std::string message, std::string help);

  std::string_view text_;
  const SourceText& source_;
  Vocabulary vocabulary_;
  Limits limits_;
  Findings& findings_;
  Repairs& repairs_;

  std::size_t line_begin_ = 0;
  std::size_t shift_ = 0;  ///< bytes of odd indentation that a repair takes out of the line
  std::optional<std::size_t> odd_typed_;    ///< the last mistyped indentation
  std::size_t odd_meant_ = 0;               ///< and the column it was taken for
  std::optional<std::size_t> lost_column_;  ///< of a line left out; what is beneath it goes with it
  std::vector<Level> levels_;
  Value last_ = Value::none;
  std::size_t last_column_ = 0;  ///< of the last key or dash
  std::string_view last_key_;    ///< the key whose value is read, or that its list belongs to
  bool started_ = false;         ///< a key, dash or value has been seen
  bool marker_seen_ = false;     ///< `---` at the start
  bool stopped_ = false;         ///< the rest of the file is not read
  bool refused_ = false;         ///< a limit was broken, that of findings among them
  std::size_t entries_ = 0;

  bool in_block_ = false;
  std::size_t block_indent_ = 0;            ///< of its first line with content; 0 before that
  std::optional<std::size_t> block_typed_;  ///< the column of its lines, where that was reported
  std::optional<char> quote_;               ///< the quotation mark of a text that goes on
  std::string flow_;                        ///< what closes the brackets still open
  std::vector<bool> flow_in_value_;         ///< for each: a colon has come since the last comma
  char flow_quote_ = '\0';                  ///< the quotation mark of a text inside the brackets
  std::size_t opened_at_ = 0;               ///< where the quotation or the outermost bracket opened
  std::size_t content_end_ = 0;             ///< end of the last line that belonged to it
};

/// Where text stops before trailing spaces and tabs.
std::size_t trimmed_end(std::string_view text, std::size_t begin, std::size_t end);
/// Where the first character stands that is neither space nor tab.
std::size_t skip_blanks(std::string_view text, std::size_t begin, std::size_t end);

/// Nothing, a space or a tab stands at `at`.
bool blank_follows(std::string_view text, std::size_t at, std::size_t end);
/// White space other than the plain space: code points that look like indentation.
bool is_odd_space(char32_t c);

}  // namespace toolkit
