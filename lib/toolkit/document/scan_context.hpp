#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/document/limits.hpp"
#include "toolkit/document/repairs.hpp"
#include "toolkit/document/vocabulary.hpp"
#include "toolkit/text/edit.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit {

/// The help for a text that YAML reads in another way.
inline constexpr const char* next_line = "put this text on the next line, after |";

/// What the last key or dash was followed by.
enum class ValueState { none, plain, closed, block };

/// What the scanners of one file share: its text and words, where findings and repairs go, the key
/// or dash that was read last, and the limits on what the parser may be given. `source` must
/// outlive it.
struct ScanContext {
  ScanContext(const SourceText& source, const Vocabulary& words, const Limits& most,
              Findings& found, Repairs& made);

  [[nodiscard]] bool is_known_key(std::string_view word) const;
  /// The value that is read is prose.
  [[nodiscard]] bool is_free_text() const;

  Findings::Handle report(Diagnostic diagnostic, Span span, Sentence message, Sentence help,
                          std::vector<Edit> fix = {});
  /// YAML that no file of ours has a use for, in the words that the parser has for it as well.
  void refuse(Diagnostic diagnostic, Span span, std::vector<Edit> fix = {});
  /// One more key, item or bracket.
  void count_entry(std::size_t at);
  /// A list or mapping opens, as many deep in others as it counts with them.
  void check_depth(std::size_t depth, std::size_t at);
  /// A line of a text looks like a key that was meant to hide it, or to hold what is internal.
  [[nodiscard]] bool is_lost_key(std::size_t at, std::size_t end) const;
  /// In a text, `confidential: true` hides nothing: that must not pass without a word.
  void check_for_lost_key(std::size_t at, std::size_t end);

  /// The fix that puts a text of one line between quotation marks; none where it may go on, where
  /// it may end in a comment, or where the value is no prose.
  [[nodiscard]] std::vector<Edit> quotes_round(Span span) const;
  /// The column of the next line that is not blank, if it stands further in than the last key or
  /// dash.
  [[nodiscard]] std::optional<std::size_t> further_in_after(std::size_t line_end) const;
  /// A fix may count on it: one line, without what may be meant as a comment, and no other slip in
  /// it so far.
  [[nodiscard]] bool is_simple(Span span) const;

  /// Quotes part of the text for the parser, so that it is one text to it.
  void read_as_text(Span span);
  /// Lines taken into a text that was never closed may have meant to be keys.
  void note_lost_lines(Span span);

  std::string_view text;
  Vocabulary vocabulary;
  Limits limits;
  Findings& findings;
  Repairs& repairs;

  ValueState last = ValueState::none;
  std::size_t last_column = 0;  ///< of the last key or dash
  std::string_view last_key;    ///< the key whose value is read, or that its list belongs to
  bool started = false;         ///< a key, dash or value has been seen
  bool refused = false;         ///< a limit was broken, that of findings among them

 private:
  std::size_t entries_ = 0;
};

}  // namespace toolkit
