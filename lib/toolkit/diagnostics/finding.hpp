#pragma once

#include <optional>
#include <string>
#include <vector>

#include "toolkit/diagnostics/catalogue.hpp"
#include "toolkit/diagnostics/sentence.hpp"
#include "toolkit/text/edit.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit {

/// Where a finding stands, with the line it stands in, so that it can be shown when the source is
/// gone. `end` is exclusive. Of a long line only what stands around the place is kept.
struct Place {
  Position begin;
  Position end;
  std::string excerpt;
  std::size_t excerpt_column = 1;  ///< of its first character
  bool excerpt_cut = false;        ///< the line goes on after it
};

/// Part of a fix: an edit, and where in the file it takes out what.
struct Replacement {
  Position begin;
  Position end;  ///< exclusive
  Edit edit;
};

/// One thing found in one file. A finding about the file as a whole has no place. Message and help
/// quote nothing of the file: logs, and what programs read, go further than the council's own
/// screen, for which there is the detail.
struct Finding {
  Diagnostic diagnostic{};
  Severity severity = Severity::error;
  std::string file;
  std::optional<Place> place;
  std::string message;
  std::string help;
  std::string detail{};       ///< the message with what it quotes; empty where that is nothing
  std::string help_detail{};  ///< the same for the help
  /// Where the mend is mechanical: what to replace, in order, so that the finding is gone. It puts
  /// in words and marks of ours alone. Empty where somebody must think.
  std::vector<Replacement> fix{};
};

/// Collects what is found in one source text, in whatever order, and gives it back in the order of
/// the text. The same message at the same place counts once, and what merely follows from a slip of
/// typing in the same line is left out.
class Findings {
 public:
  /// Findings shown for one file; one more says how many were left out.
  static constexpr std::size_t most = 500;
  /// Findings kept until then, so that a file made of nothing but mistakes does not fill memory. Of
  /// those beyond it nothing is known but whether there was an error among them.
  static constexpr std::size_t max_kept = 10 * most;

  /// `source` must outlive the collector.
  explicit Findings(const SourceText& source) : source_(&source) {}

  /// What `add` gave back a finding as.
  using Handle = std::size_t;

  /// The edits of `fix` do not overlap, and put in nothing that the file says.
  Handle add(Diagnostic diagnostic, std::optional<Span> span, Sentence message, Sentence help = {},
             std::vector<Edit> fix = {});
  /// With another severity than the catalogue's.
  Handle add(Diagnostic diagnostic, Severity severity, std::optional<Span> span, Sentence message,
             Sentence help = {}, std::vector<Edit> fix = {});

  /// A further edit that the fix of a finding takes.
  void add_to_fix(Handle finding, Edit edit);

  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  /// No more are kept: whoever looks for findings may stop.
  [[nodiscard]] bool full() const { return entries_.size() == max_kept; }
  /// An error that starts in the line of `offset`, or in one of the `lines_before` lines above it.
  [[nodiscard]] bool has_error_near(std::size_t offset, std::size_t lines_before) const;

  /// All findings, sorted by place: those about the whole file first.
  [[nodiscard]] std::vector<Finding> take() const;

 private:
  struct Entry {
    Diagnostic diagnostic{};
    Severity severity{};
    std::optional<Span> span;
    Sentence message;
    Sentence help;
    std::vector<Edit> fix;
  };

  static bool is_repeated(const Entry& entry, const std::vector<const Entry*>& kept);
  [[nodiscard]] std::vector<std::size_t> garbled_lines() const;
  [[nodiscard]] bool follows_from_a_slip(const Entry& entry,
                                         const std::vector<std::size_t>& garbled) const;
  [[nodiscard]] Place place(Span span) const;
  [[nodiscard]] std::vector<Replacement> replacements(std::vector<Edit> fix) const;

  const SourceText* source_;
  std::vector<Entry> entries_;
  std::size_t errors_ = 0;
};

/// A finding about a file as a whole, in the severity of the catalogue.
Finding finding_about_file(Diagnostic diagnostic, std::string file, Sentence message,
                           Sentence help);

/// How many findings of a severity a list holds.
std::size_t count(const std::vector<Finding>& findings, Severity severity);

/// The findings of one severity, in the same order.
std::vector<Finding> only(const std::vector<Finding>& findings, Severity severity);

}  // namespace toolkit
