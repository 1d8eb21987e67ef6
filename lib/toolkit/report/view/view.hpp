#pragma once

#include <optional>
#include <string>
#include <vector>

#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/report/view/marking.hpp"
#include "toolkit/score/score.hpp"
#include "toolkit/text/web_address.hpp"

namespace toolkit {

/// Who an output is for.
enum class Audience { general_public, internal };

/// What one audience may read of an assessment, as `publish` hands it out: whatever may not be
/// printed is not in the value, so no report or format can print it. Texts are as typed.
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

  /// What is to be done, of the plan of one year or of several.
  struct Task {
    std::string id;
    std::string action;
    std::string owner;
    std::optional<Date> due;
    bool confidential = false;
  };

  struct Action : Task {
    std::vector<std::string> targets{};  ///< ids of statements and principles
    std::optional<int> target{};
    ActionStatus status = ActionStatus::planned;
    int days_late = 0;  ///< on the day of the view; 0 where it is not late
    std::optional<Date> done{};
    std::vector<Progress> progress{};
    std::string reason{};
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
    std::string again{};          ///< internal; why this minute was given for other scores before
    std::optional<bool> holds{};  ///< the scores are those approved; nothing where no digest tells
  };

  const StatementSet* set = nullptr;
  Audience audience = Audience::general_public;
  bool shows_scores = false;
  bool shows_evidence = false;
  /// Something that the council recorded is left out of this view.
  bool withheld = false;
  Date today{};  ///< on which lateness is judged
  Marking marking;

  std::string council;
  std::string first_name;  ///< the council's, as far back as the file knows
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

  /// The scores are others than those that were approved.
  [[nodiscard]] bool changed_since_approval() const { return approved && approved->holds == false; }
  /// Until it is approved, while answers are missing, and once approved scores were changed.
  [[nodiscard]] bool is_draft() const {
    return !approved || changed_since_approval() || !overall.complete();
  }
};

/// "Moderated from 2 by Monitoring Officer on 2 May 2026: …", the reason as typed.
std::string moderation_words(const View::Moderated& moderated);

/// What is known of a piece of evidence beside its text, in words.
struct EvidenceDetails {
  std::string text;
  AddressPlace address;  ///< of the link in it, where that is a web address
};

/// Its date, who supplied it, its reference, its link, and that it is confidential or not
/// confirmed.
EvidenceDetails evidence_details(const View::Evidence& item);

}  // namespace toolkit
