#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "toolkit/calendar/date.hpp"
#include "toolkit/calendar/period.hpp"
#include "toolkit/document/text_value.hpp"
#include "toolkit/statements/statement_set.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit {

/// A value with the place it was read from.
template <class T>
struct Spanned {
  T value{};
  ReadAt span;

  bool operator==(const Spanned&) const = default;
};

/// What a public report may print; a value that is missing or misspelt counts as `scores`.
enum class Publish { totals, scores, evidence };

enum class ActionStatus { planned, under_way, done, dropped };

/// Something is still to be done.
constexpr bool is_open(ActionStatus status) {
  return status == ActionStatus::planned || status == ActionStatus::under_way;
}

/// One piece of evidence: an entry of the register, or written where it is used.
struct Evidence {
  std::string id;  ///< in the register, such as `E1`; empty where written in place
  Text text;
  std::optional<Spanned<Date>> date;  ///< the day it speaks for
  Text link;                          ///< a path beneath the file's folder, or an https URL
  Text ref;                           ///< records reference
  Text from;                          ///< who supplied it: a role or a body
  bool confidential = false;          ///< never in a public report
  Text because;                       ///< why it is confidential
  bool confirm = false;               ///< carried over from last year and not looked at yet
  ReadAt span;

  bool operator==(const Evidence&) const = default;
};

/// Evidence as it stands beside an answer: an entry of the register cited, or an item of its own.
struct EvidenceRef {
  std::optional<std::size_t> cited;  ///< index in `Assessment::evidence`
  Evidence own;                      ///< where nothing is cited
  ReadAt span;

  bool operator==(const EvidenceRef&) const = default;
};

/// A score that a moderator changed.
struct Moderation {
  std::optional<int> from;
  Text by;
  std::optional<Spanned<Date>> date;
  Text reason;

  bool operator==(const Moderation&) const = default;
};

/// What the council answered to one statement.
struct Answer {
  std::optional<int> score;    ///< 0, 1 or 2; nothing while unanswered
  std::optional<int> confirm;  ///< last year's score, carried over and not confirmed
  std::vector<EvidenceRef> evidence;
  Text note;  ///< internal
  std::optional<Moderation> moderated;
  ReadAt span;           ///< of the score, else of the statement's id
  bool written = false;  ///< the statement's id stands in the file
  bool invalid = false;  ///< something stands where the score belongs that is no score

  bool operator==(const Answer&) const = default;
};

/// The answers to one principle's statements, in the order of the set.
struct PrincipleAnswers {
  std::vector<EvidenceRef> evidence;  ///< the toolkit's own box: one for each principle
  std::vector<Answer> answers;
  std::optional<ReadAt> span;  ///< of the principle's key

  bool operator==(const PrincipleAnswers&) const = default;
};

/// The agreement that ends a draft.
struct Approval {
  Text by;
  std::optional<Spanned<Date>> date;
  Text minute;
  Text digest;  ///< SHA-256 over sorted `id=score` lines, in hexadecimal
  Text again;   ///< internal; why the same minute and date approve other scores than before
  ReadAt span;

  bool operator==(const Approval&) const = default;
};

/// What an action is for: a statement, or a whole principle.
struct ActionTarget {
  std::size_t principle = 0;
  std::optional<std::size_t> statement;
  ReadAt span;

  bool operator==(const ActionTarget&) const = default;
};

struct Progress {
  std::optional<Spanned<Date>> date;
  Text text;

  bool operator==(const Progress&) const = default;
};

/// One entry of the forward plan.
struct Action {
  Text id;  ///< stable from year to year, such as `FP-1`
  Text action;
  std::vector<ActionTarget> targets;
  std::optional<Spanned<int>> target;  ///< the score or total it should bring
  Text owner;
  std::optional<Spanned<Date>> due;
  Spanned<ActionStatus> status;
  std::vector<Progress> progress;
  std::optional<Spanned<Date>> done;
  Text reason;                ///< why it was dropped
  bool date_invalid = false;  ///< something stands where a date belongs that is no date
  bool confidential = false;
  ReadAt span;

  bool operator==(const Action&) const = default;
};

/// A fall in a score that the council has decided to live with.
struct AcceptedFall {
  std::optional<StatementPlace> statement;
  Text reason;
  Text by;
  std::optional<Spanned<Date>> date;
  ReadAt span;

  bool operator==(const AcceptedFall&) const = default;
};

/// One council's answers for one period, as read from a file. `principles` has one entry for each
/// principle of `set`, whether the file has it or not; `set` is never null.
struct Assessment {
  const StatementSet* set = nullptr;
  Text council;
  std::vector<Text> formerly;  ///< the oldest first
  std::optional<Spanned<Period>> period;
  std::optional<Spanned<Date>> completed;
  std::vector<Text> completed_by;
  std::optional<Approval> approved;  ///< nothing: a draft, and every report says so
  Publish publish = Publish::scores;
  Text introduction;
  Text context;
  std::vector<Evidence> evidence;  ///< the register
  std::vector<PrincipleAnswers> principles;
  Text summary;
  std::vector<Action> forward_plan;
  std::vector<AcceptedFall> accepted_falls;

  bool operator==(const Assessment&) const = default;
};

/// The piece of evidence that a use stands for.
inline const Evidence& evidence_of(const Assessment& assessment, const EvidenceRef& use) {
  return use.cited ? assessment.evidence[*use.cited] : use.own;
}

}  // namespace toolkit
