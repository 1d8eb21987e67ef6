#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace toolkit {

/// Whose words a text is.
enum class Origin {
  source,         ///< the publisher's: names and titles
  reworded,       ///< the publisher's meaning in this tool's words
  ours,           ///< this tool's guide, not the publisher's
  reconstructed,  ///< the source is damaged here; see the note beside it
  supplied,       ///< from a wording file that the council loaded
};

struct Wording {
  std::string_view text;
  Origin origin = Origin::source;
};

/// Scores run from 0 to 2.
inline constexpr int highest_score = 2;
inline constexpr std::size_t score_count = 3;

struct Statement {
  std::string_view id;  ///< such as `wellbeing-1`
  Wording text;
  std::array<Wording, score_count> levels;  ///< what each score looks like
  std::span<const Wording> evidence;        ///< what would show it
  std::span<const Wording> next_steps;      ///< first moves for a council below 2
  /// Ids of the practice library's entries that bear on it, the most helpful first.
  std::span<const std::string_view> practice{};
};

struct Principle {
  std::string_view id;  ///< such as `wellbeing`
  int section = 0;
  Wording title;
  Wording aim;
  std::string_view aim_note;      ///< what is damaged in the source, if anything
  int report_number = 0;          ///< of the matching principle in the 2023 report; 0 for none
  std::string_view report_title;  ///< its title there
  std::span<const Statement> statements;

  /// The highest total: 10 for five statements.
  [[nodiscard]] int max() const { return highest_score * static_cast<int>(statements.size()); }
};

struct Section {
  int number = 0;
  Wording title;
  Wording guide;  ///< what to write there, for sections without a principle
};

/// What became of statements of the earlier edition: one into several is a split, several into one
/// a merger, one into none a retirement, one into one a statement kept under another id.
struct EditionChange {
  std::span<const std::string_view> from;
  std::span<const std::string_view> into;
};

/// A set of statements that an assessment answers. Constant: views into tables compiled in, or into
/// a `StatementSets`, which must outlive it.
struct StatementSet {
  std::string_view id;
  std::string_view edition;
  std::string_view title;
  std::string_view publisher;
  std::string_view published;  ///< ISO date
  std::string_view source;
  std::string_view source_url;
  std::string_view wording_source;  ///< where the wording file says its texts come from
  std::array<std::string_view, score_count> labels;
  std::span<const Section> sections;
  std::span<const Principle> principles;

  std::string_view replaces{};  ///< id of the edition before it; empty for none
  /// Against the edition that it replaces. A statement that no change names, and whose id both
  /// editions have, is kept; one that only this edition has is new.
  std::span<const EditionChange> changes{};

  [[nodiscard]] std::size_t statement_count() const;
};

/// A statement found in a set, by place.
struct StatementPlace {
  std::size_t principle = 0;
  std::size_t statement = 0;

  bool operator==(const StatementPlace&) const = default;
  /// In the order of the set.
  std::strong_ordering operator<=>(const StatementPlace& other) const {
    return std::tie(principle, statement) <=> std::tie(other.principle, other.statement);
  }
};

std::optional<StatementPlace> find_statement(const StatementSet& set, std::string_view id);
std::optional<std::size_t> find_principle(const StatementSet& set, std::string_view id);
/// True for the set compiled in, also with other wording laid over it.
bool is_builtin(const StatementSet& set);
/// "this tool's guide, not the LGA's" and the like, to stand beside a text of a set.
std::string origin_label(const StatementSet& set, Origin origin);
/// `source`, `reworded`, …: the word in a statement set's file.
std::string_view origin_name(Origin origin);

}  // namespace toolkit
