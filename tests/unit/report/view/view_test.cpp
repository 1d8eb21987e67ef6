#include "toolkit/report/view/view.hpp"
#include "loaded.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace {

using toolkit::Audience;
using toolkit::Publish;
using toolkit::View;
using toolkit::test::load;
using toolkit::test::Loaded;
using toolkit::test::Pieces;

constexpr Publish levels[] = {Publish::totals, Publish::scores, Publish::evidence};

/// Something in every place that an officer may fill.
Pieces everything() {
  Pieces pieces;
  pieces.head = R"(completed: 2026-05-14
completed_by: [Monitoring Officer, Head of Democratic Services]
approved: {by: Standards Committee, date: 2026-06-09, minute: SC/26/14}
publish: evidence
introduction: |
  The introduction.
context: |
  The context.
evidence:
  E1:
    text: |
      Member survey of the spring.
    date: 2026-03-02
    link: https://example.org/survey
    ref: DS-2026-031
    from: Democratic Services
  E2:
    text: |
      Letter about one case.
    confidential: true
    because: could identify somebody
  E3:
    link: evidence/minutes.md
  E4:
    text: |
      Training log.
    link: evidence/training.md
)";
  pieces.evidence["wellbeing"] = "[E1, E2, E3, E4]";
  pieces.answers["wellbeing-1"] = R"(
        score: 2
        evidence: [E1, {text: Written in place}, {text: Kept in place, confidential: true}]
        note: |
          The note.
        moderated: {from: 1, by: Monitoring Officer, date: 2026-05-02, reason: The reason})";
  pieces.answers["wellbeing-2"] = "{confirm: 0}";
  pieces.tail = R"(summary: |
  The summary.
forward_plan:
  - id: FP-1
    action: |
      The first action.
    for: [wellbeing-2, police]
    target: 2
    owner: Monitoring Officer
    due: 2026-09-30
    status: done
    done: 2026-09-12
    progress:
      - {date: 2026-07-01, text: Form drafted}
  - id: FP-2
    action: |
      The secret action.
    confidential: true
  - id: FP-3
    action: |
      The dropped action.
    status: dropped
    reason: No money
accepted_falls:
  - statement: police-4
    reason: The agreement lapsed.
    by: Monitoring Officer
    date: 2026-05-10
)";
  return pieces;
}

const View::Evidence* find(const std::vector<View::Evidence>& evidence, std::string_view id) {
  const auto found = std::ranges::find(evidence, id, &View::Evidence::id);
  return found == evidence.end() ? nullptr : &*found;
}

const View::Evidence* principle_evidence(const View& view, std::string_view id) {
  return find(view.principles.at(0).evidence, id);
}

const View::Action* find_action(const View& view, std::string_view id) {
  const auto found = std::ranges::find(view.plan, id, &View::Action::id);
  return found == view.plan.end() ? nullptr : &*found;
}

const View::Answer* answer(const View& view, std::size_t statement) {
  const auto& answers = view.principles.at(0).answers;
  return answers.empty() ? nullptr : &answers.at(statement);
}

/// From which view on a field is there.
enum class From { totals, scores, evidence, internal };

struct Field {
  std::string_view name;
  From from;
  bool (*there)(const View&);
};

/// The table of what a public output may hold, field by field.
const Field fields[] = {
    {"council", From::totals,
     [](const View& view) { return view.council == "Harrowmere District Council"; }},
    {"period", From::totals,
     [](const View& view) { return view.period && view.period->label() == "2025-26"; }},
    {"who approved it", From::totals,
     [](const View& view) { return view.approved && view.approved->by == "Standards Committee"; }},
    {"when it was approved", From::totals,
     [](const View& view) {
       return view.approved && view.approved->date &&
              toolkit::date_iso(*view.approved->date) == "2026-06-09";
     }},
    {"minute", From::totals,
     [](const View& view) { return view.approved && view.approved->minute == "SC/26/14"; }},
    {"introduction", From::totals,
     [](const View& view) { return view.introduction == "The introduction."; }},
    {"context", From::totals, [](const View& view) { return view.context == "The context."; }},
    {"summary", From::totals, [](const View& view) { return view.summary == "The summary."; }},
    {"overall total", From::totals,
     [](const View& view) { return view.overall.total == 25 && view.overall.answered == 24; }},
    {"total of a principle", From::totals,
     [](const View& view) {
       return view.principles.size() == 5 && view.principles[0].total.total == 5 &&
              view.principles[0].total.possible == 7;
     }},
    {"action", From::totals,
     [](const View& view) {
       const auto* action = find_action(view, "FP-1");
       return action != nullptr && action->action == "The first action.";
     }},
    {"owner of an action", From::totals,
     [](const View& view) {
       const auto* action = find_action(view, "FP-1");
       return action != nullptr && action->owner == "Monitoring Officer";
     }},
    {"due date of an action", From::totals,
     [](const View& view) {
       const auto* action = find_action(view, "FP-1");
       return action != nullptr && action->due && toolkit::date_iso(*action->due) == "2026-09-30";
     }},
    {"status of an action", From::totals,
     [](const View& view) {
       const auto* action = find_action(view, "FP-1");
       return action != nullptr && action->status == toolkit::ActionStatus::done;
     }},
    {"scores", From::scores,
     [](const View& view) { return answer(view, 0) != nullptr && answer(view, 0)->score == 2; }},
    {"last year's score", From::scores,
     [](const View& view) {
       return answer(view, 1) != nullptr && !answer(view, 1)->score &&
              answer(view, 1)->last_year == 0;
     }},
    {"what an action is for", From::scores,
     [](const View& view) {
       return find_action(view, "FP-1")->targets ==
              std::vector<std::string>{"wellbeing-2", "police"};
     }},
    {"target of an action", From::scores,
     [](const View& view) { return find_action(view, "FP-1")->target == 2; }},
    {"accepted fall", From::scores,
     [](const View& view) {
       return view.accepted_falls.size() == 1 && view.accepted_falls[0].statement == "police-4" &&
              view.accepted_falls[0].reason == "The agreement lapsed." &&
              view.accepted_falls[0].by == "Monitoring Officer" && view.accepted_falls[0].date;
     }},
    {"evidence of a principle", From::evidence,
     [](const View& view) {
       const auto* item = principle_evidence(view, "E1");
       return item != nullptr && item->text == "Member survey of the spring." && item->date &&
              item->ref == "DS-2026-031" && item->from == "Democratic Services";
     }},
    {"web address", From::evidence,
     [](const View& view) {
       const auto* item = principle_evidence(view, "E1");
       return item != nullptr && item->link == "https://example.org/survey";
     }},
    {"text beside a local link", From::evidence,
     [](const View& view) {
       const auto* item = principle_evidence(view, "E4");
       return item != nullptr && item->text == "Training log.";
     }},
    {"evidence of a statement", From::evidence,
     [](const View& view) {
       return answer(view, 0) != nullptr && find(answer(view, 0)->evidence, "E1") != nullptr;
     }},
    {"evidence written in place", From::evidence,
     [](const View& view) {
       if (answer(view, 0) == nullptr) return false;
       const auto* item = find(answer(view, 0)->evidence, "");
       return item != nullptr && item->text == "Written in place";
     }},
    {"when the answers were agreed", From::internal,
     [](const View& view) {
       return view.completed && toolkit::date_iso(*view.completed) == "2026-05-14";
     }},
    {"roles that completed it", From::internal,
     [](const View& view) { return view.completed_by.size() == 2; }},
    {"confidential evidence", From::internal,
     [](const View& view) {
       const auto* item = principle_evidence(view, "E2");
       return item != nullptr && item->confidential && item->because == "could identify somebody";
     }},
    {"confidential evidence in place", From::internal,
     [](const View& view) {
       const auto* first = answer(view, 0);
       return first != nullptr &&
              std::ranges::any_of(first->evidence, &View::Evidence::confidential);
     }},
    {"evidence that is nothing but a local link", From::internal,
     [](const View& view) {
       const auto* item = principle_evidence(view, "E3");
       return item != nullptr && item->link == "evidence/minutes.md";
     }},
    {"local link", From::internal,
     [](const View& view) {
       const auto* item = principle_evidence(view, "E4");
       return item != nullptr && item->link == "evidence/training.md";
     }},
    {"note", From::internal,
     [](const View& view) {
       return answer(view, 0) != nullptr && answer(view, 0)->note == "The note.";
     }},
    {"moderation", From::internal,
     [](const View& view) {
       return answer(view, 0) != nullptr && answer(view, 0)->moderated &&
              answer(view, 0)->moderated->from == 1 &&
              answer(view, 0)->moderated->by == "Monitoring Officer" &&
              answer(view, 0)->moderated->date &&
              answer(view, 0)->moderated->reason == "The reason";
     }},
    {"confidential action", From::internal,
     [](const View& view) { return find_action(view, "FP-2") != nullptr; }},
    {"progress of an action", From::internal,
     [](const View& view) {
       const auto& progress = find_action(view, "FP-1")->progress;
       return progress.size() == 1 && progress[0].text == "Form drafted" && progress[0].date;
     }},
    {"why an action was dropped", From::internal,
     [](const View& view) { return find_action(view, "FP-3")->reason == "No money"; }},
};

TEST_CASE("each level of publishing holds exactly what it may") {
  const Loaded loaded = load(everything());
  for (const Publish level : levels) {
    const View view = loaded.view(Audience::general_public, level);
    CAPTURE(static_cast<int>(level));
    CHECK(view.audience == Audience::general_public);
    CHECK(view.shows_scores == (level != Publish::totals));
    CHECK(view.shows_evidence == (level == Publish::evidence));
    CHECK(view.withheld);
    for (const Field& field : fields) {
      CAPTURE(field.name);
      CHECK(field.there(view) == (static_cast<int>(field.from) <= static_cast<int>(level)));
    }
  }
}

TEST_CASE("an internal view holds everything, whatever may be published") {
  const Loaded loaded = load(everything());
  for (const Publish level : levels) {
    const View view = loaded.view(Audience::internal, level);
    CAPTURE(static_cast<int>(level));
    CHECK(view.audience == Audience::internal);
    CHECK(view.shows_scores);
    CHECK(view.shows_evidence);
    CHECK_FALSE(view.withheld);
    for (const Field& field : fields) {
      CAPTURE(field.name);
      CHECK(field.there(view));
    }
  }
}

TEST_CASE("what may not be published leaves no trace in the lists") {
  const Loaded loaded = load(everything());
  const View totals = loaded.view(Audience::general_public, Publish::totals);
  for (const View::Principle& principle : totals.principles) {
    CHECK(principle.answers.empty());
    CHECK(principle.evidence.empty());
  }
  CHECK(totals.accepted_falls.empty());
  for (const View::Action& action : totals.plan) {
    CHECK(action.targets.empty());
    CHECK_FALSE(action.target.has_value());
  }
  const View scores = loaded.view(Audience::general_public, Publish::scores);
  for (const View::Principle& principle : scores.principles) {
    CHECK(principle.answers.size() == 5);
    CHECK(principle.evidence.empty());
    for (const View::Answer& one : principle.answers) CHECK(one.evidence.empty());
  }
  const View evidence = loaded.view(Audience::general_public, Publish::evidence);
  // E2 is confidential, and E3 has nothing but a local link.
  CHECK(evidence.principles[0].evidence.size() == 2);
  CHECK(evidence.principles[0].answers[0].evidence.size() == 2);
  CHECK(evidence.plan.size() == 2);
  const View internal = loaded.view(Audience::internal, Publish::totals);
  CHECK(internal.principles[0].evidence.size() == 4);
  CHECK(internal.principles[0].answers[0].evidence.size() == 3);
  CHECK(internal.plan.size() == 3);
}

TEST_CASE("a value that is missing, empty or misspelt never publishes more than scores") {
  Pieces pieces = everything();
  pieces.head.replace(pieces.head.find("publish: evidence\n"), 18, "");
  CHECK(load(pieces).assessment.publish == Publish::scores);
  pieces.head += "publish:\n";
  CHECK(load(pieces).assessment.publish == Publish::scores);
  for (const std::string value : {"all", "Evidance", "evidence totals", "[evidence]", "true"}) {
    CAPTURE(value);
    Pieces misspelt;
    misspelt.head = std::string("publish: ") + value + "\n";
    const toolkit::SourceText source("a.yaml", toolkit::test::assessment_text(misspelt));
    const toolkit::StatementSets sets;
    const auto loaded = toolkit::load_assessment(source, sets, {});
    CHECK(loaded.assessment.publish != Publish::evidence);
  }
}

TEST_CASE("confidential hides with any value but false") {
  struct Row {
    std::string_view value;
    bool hidden;
  };
  const Row rows[] = {{"true", true},   {"TRUE", true}, {"false", false},
                      {"False", false}, {"yes", true},  {"no", true}};
  for (const Row& row : rows) {
    CAPTURE(row.value);
    Pieces pieces;
    pieces.head = "publish: evidence\n";
    pieces.answers["risk-1"] =
        "{score: 1, evidence: {text: A text, confidential: " + std::string(row.value) + "}}";
    pieces.tail =
        "forward_plan: [{id: FP-1, action: To do, confidential: " + std::string(row.value) + "}]\n";
    const toolkit::SourceText source("a.yaml", toolkit::test::assessment_text(pieces));
    const toolkit::StatementSets sets;
    const auto loaded = toolkit::load_assessment(source, sets, {});
    const toolkit::Assessment* const years[] = {&loaded.assessment};
    const auto views = toolkit::publish(years, sets);
    REQUIRE(views);
    const View& view = views->year();
    CHECK(view.principles[1].answers[0].evidence.empty() == row.hidden);
    CHECK(view.plan.empty() == row.hidden);
    CHECK(view.withheld == row.hidden);
  }
}

TEST_CASE("a public view says that something is withheld exactly when something is") {
  struct Row {
    std::string_view what;
    bool withheld;
    std::string head;
    std::string answer;
    std::string tail;
  };
  const Row rows[] = {
      {"nothing internal", false, "", "2", ""},
      {"texts", false, "introduction: |\n  Text.\ncontext: |\n  Text.\n", "2",
       "summary: |\n  Text.\n"},
      {"approval", false, "approved: {by: Council, date: 2026-06-09}\n", "2", ""},
      {"the day they were agreed", false, "completed: 2026-05-14\n", "2", ""},
      {"the roles that agreed the answers", false, "completed_by: [Monitoring Officer]\n", "2", ""},
      {"a missing answer", false, "", "", ""},
      {"evidence", false, "", "{score: 2, evidence: A survey}", ""},
      {"evidence with a web address", false, "",
       "{score: 2, evidence: {text: A survey, link: 'https://example.org'}}", ""},
      {"a web address alone", false, "", "{score: 2, evidence: {link: 'https://example.org'}}", ""},
      {"evidence with a local link", true, "",
       "{score: 2, evidence: {text: A survey, link: evidence/survey.md}}", ""},
      {"a file with a name like an address", true, "",
       "{score: 2, evidence: {text: A survey, link: https-survey/page.md}}", ""},
      {"a file with nearly such a name", true, "",
       "{score: 2, evidence: {text: A survey, link: http.md}}", ""},
      {"a local link alone", true, "", "{score: 2, evidence: {link: evidence/survey.md}}", ""},
      {"confidential evidence", true, "",
       "{score: 2, evidence: {text: A letter, confidential: true}}", ""},
      {"confidential evidence of the register", true,
       "evidence:\n  E1: {text: A letter, confidential: true}\n", "{score: 2, evidence: E1}", ""},
      {"a note", true, "", "{score: 2, note: No feedback yet}", ""},
      {"an empty note", false, "", "{score: 2, note: }", ""},
      {"a moderation", true, "",
       "{score: 2, moderated: {from: 1, by: Monitoring Officer, date: 2026-05-02, reason: Why}}",
       ""},
      {"an action", false, "", "2",
       "forward_plan: [{id: FP-1, action: To do, for: risk-1, owner: Clerk, due: 2026-09-30}]\n"},
      {"a confidential action", true, "", "2",
       "forward_plan: [{id: FP-1, action: To do, confidential: true}]\n"},
      {"progress", true, "", "2",
       "forward_plan: [{id: FP-1, action: To do, progress: [{date: 2026-07-01, text: Done}]}]\n"},
      {"a reason", true, "", "2",
       "forward_plan: [{id: FP-1, action: To do, status: dropped, reason: No money}]\n"},
      {"an accepted fall", false, "", "2",
       "accepted_falls: [{statement: police-4, reason: Why, by: Clerk, date: 2026-05-10}]\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    Pieces pieces;
    pieces.head = "publish: evidence\n" + row.head;
    pieces.answers["wellbeing-1"] = row.answer;
    pieces.tail = row.tail;
    const Loaded loaded = load(pieces);
    CHECK(loaded.view(Audience::general_public, Publish::evidence).withheld == row.withheld);
    CHECK_FALSE(loaded.view(Audience::internal, Publish::evidence).withheld);
    // Scores are always there to be left out.
    CHECK(loaded.view(Audience::general_public, Publish::totals).withheld);
  }
}

TEST_CASE("evidence that is not looked at yet is marked so, in every view that has it") {
  Pieces pieces;
  pieces.head = "publish: evidence\nevidence:\n  E1: {text: A survey, confirm: true}\n";
  pieces.evidence["risk"] = "[E1, {text: A letter}]";
  const Loaded loaded = load(pieces);
  for (const Audience audience : {Audience::general_public, Audience::internal}) {
    const auto evidence = loaded.view(audience, Publish::evidence).principles[1].evidence;
    REQUIRE(evidence.size() == 2);
    CHECK(evidence[0].confirm);
    CHECK_FALSE(evidence[1].confirm);
  }
}

TEST_CASE("a view is a draft until it is approved and complete") {
  struct Row {
    bool approved;
    std::string answer;
    bool draft;
  };
  const Row rows[] = {
      {true, "2", false}, {true, "", true},  {true, "{confirm: 1}", true},
      {false, "2", true}, {false, "", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.approved);
    CAPTURE(row.answer);
    Pieces pieces;
    if (row.approved) pieces.head = "approved: {by: Council, date: 2026-06-09}\n";
    pieces.answers["risk-3"] = row.answer;
    const Loaded loaded = load(pieces);
    for (const Publish level : levels) {
      CHECK(loaded.view(Audience::general_public, level).is_draft() == row.draft);
      CHECK(loaded.view(Audience::internal, level).is_draft() == row.draft);
    }
  }
}

TEST_CASE("a moderation in words has what is known of it, the reason as typed") {
  const auto day = toolkit::parse_date("2026-05-02");
  struct Row {
    View::Moderated moderated;
    std::string_view words;
  };
  const Row rows[] = {
      {{}, "Moderated"},
      {{2, "Monitoring Officer", day, "no evaluation yet"},
       "Moderated from 2 by Monitoring Officer on 2 May 2026: no evaluation yet"},
      {{0, "", {}, ""}, "Moderated from 0"},
      {{{}, "Clerk", {}, ""}, "Moderated by Clerk"},
      {{{}, "", day, ""}, "Moderated on 2 May 2026"},
      {{{}, "", {}, "two\nlines"}, "Moderated: two\nlines"},
  };
  for (const Row& row : rows) CHECK(toolkit::moderation_words(row.moderated) == row.words);
}

}  // namespace
