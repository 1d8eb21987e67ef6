#pragma once

#include <optional>
#include <string>
#include <vector>

#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/export.hpp"
#include "toolkit/report/view/confidential_texts.hpp"
#include "toolkit/score/score.hpp"

namespace toolkit {

/// Who an output is for.
enum class Audience { general_public, internal };

/// What one audience may read of an assessment. This is the one place where the public's view is
/// cut: whatever may not be printed is not in the value, so no report or format can print it.
/// Texts are as typed.
struct View {
  struct Evidence {
    std::string id;
    std::string text;
    std::optional<Date> date;
    std::string link;
    std::string ref;
    std::string from;
    bool confidential = false;
    std::string because;
    bool confirm = false;
  };

  struct Moderated {
    std::optional<int> from;
    std::string by;
    std::optional<Date> date;
    std::string reason;
  };

  struct Answer {
    std::optional<int> score;
    std::optional<int> last_year;  ///< carried over and not confirmed
    std::vector<Evidence> evidence;
    std::string note;
    std::optional<Moderated> moderated;
  };

  struct Principle {
    Total total;
    std::vector<Evidence> evidence;
    std::vector<Answer> answers;  ///< in the order of the set; empty where scores are not published
  };

  struct Progress {
    std::optional<Date> date;
    std::string text;
  };

  struct Action {
    std::string id;
    std::string action;
    std::vector<std::string> targets;  ///< ids of statements and principles
    std::optional<int> target;
    std::string owner;
    std::optional<Date> due;
    ActionStatus status = ActionStatus::planned;
    std::optional<Date> done;
    std::vector<Progress> progress;
    std::string reason;
    bool confidential = false;
  };

  struct AcceptedFall {
    std::string statement;
    std::string reason;
    std::string by;
    std::optional<Date> date;
  };

  struct Approval {
    std::string by;
    std::optional<Date> date;
    std::string minute;
  };

  const StatementSet* set = nullptr;
  Audience audience = Audience::general_public;
  bool shows_scores = false;
  bool shows_evidence = false;
  /// Something that the council recorded is left out of this view.
  bool withheld = false;

  std::string council;
  std::optional<Period> period;
  std::optional<Date> completed;          ///< internal
  std::vector<std::string> completed_by;  ///< internal
  std::optional<Approval> approved;
  std::string introduction;
  std::string context;
  std::string summary;
  Total overall;
  std::vector<Principle> principles;  ///< in the order of the set
  std::vector<Evidence> uncited;      ///< entries of the register that nothing cites
  std::vector<Action> plan;
  std::vector<AcceptedFall> accepted_falls;

  /// Until it is approved, and while answers are missing.
  [[nodiscard]] bool is_draft() const { return !approved || !overall.complete(); }
};

/// "Moderated from 2 by Monitoring Officer on 2 May 2026: …", the reason as typed.
std::string moderation_words(const View::Moderated& moderated);

/// What is known of a piece of evidence beside its text: its date, who supplied it, its reference,
/// its link, and that it is confidential or not confirmed.
std::string evidence_details(const View::Evidence& item);

/// What an audience may read of a piece of evidence; nothing when that is not even that it exists.
/// `confidential`: it is marked so, or holds what is marked so elsewhere. Sets `withheld` when
/// something is left out.
std::optional<View::Evidence> redact_evidence(const Evidence& item, bool confidential,
                                              Audience audience, bool& withheld);

/// Cuts the view of an audience. `publish` is the strictest level of all the files that go into the
/// same output, the assessment's own level where there is only one; `confidential` is what any of
/// them hides.
TOOLKIT_EXPORT View make_view(const Assessment& assessment, const Scores& scores, Audience audience,
                              Publish publish, const ConfidentialTexts& confidential = {});

}  // namespace toolkit
