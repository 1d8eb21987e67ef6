#include "toolkit/report/view/publish.hpp"
#include "diff/years.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "toolkit/assessment/edit/plan_place.hpp"
#include "toolkit/render/comparison_json.hpp"
#include "toolkit/render/csv.hpp"
#include "toolkit/render/ical.hpp"
#include "toolkit/render/json.hpp"
#include "toolkit/render/plan_json.hpp"
#include "toolkit/render/suggestions.hpp"
#include "toolkit/render/text.hpp"
#include "toolkit/report/comparison/comparison_report.hpp"
#include "toolkit/report/comparison/comparison_rows.hpp"
#include "toolkit/report/plan/plan_report.hpp"
#include "toolkit/report/year/statement_rows.hpp"
#include "toolkit/report/year/year_report.hpp"

namespace {

using toolkit::Assessment;
using toolkit::Audience;
using toolkit::parse_date;
using toolkit::Publish;
using toolkit::PublishedViews;
using toolkit::PublishOptions;
using toolkit::StatementSets;
using toolkit::test::load;
using toolkit::test::Loaded;
using toolkit::test::Pieces;

constexpr Audience audiences[] = {Audience::general_public, Audience::internal};
constexpr Publish levels[] = {Publish::totals, Publish::scores, Publish::evidence};
constexpr std::string_view level_words[] = {"totals", "scores", "evidence"};

std::size_t rank(Publish level) { return static_cast<std::size_t>(level); }

/// A year with a word of its own in everything whose audience is settled by its level or a mark.
/// The words end with the year's `tag`.
Pieces year_of(const std::string& period, Publish level, const std::string& tag) {
  Pieces pieces;
  pieces.period = period;
  pieces.head = "publish: " + std::string(level_words[rank(level)]) + "\n" +
                "completed_by: [Rolex" + tag + "]\nevidence:\n  E1: {text: Openone" + tag +
                "}\n  E2: {text: Hiddenone" + tag + ", confidential: true, because: Reasonx" + tag +
                "}\n  E3: {text: Filed" + tag + ", link: records/pathx" + tag + ".md}\n";
  pieces.answers["risk-1"] = "{score: 0, evidence: [E1, E2, E3], note: Notex" + tag + "}";
  pieces.tail = "forward_plan:\n  - {id: FP-1, action: Taskx" + tag +
                ", for: risk-1, target: 2, due: 2026-05-31, progress: [{date: 2026-05-01, text: "
                "Stepx" +
                tag + "}]}\n  - {id: ZZ-9, action: Quietx" + tag +
                ", for: risk-2, confidential: true}\n";
  return pieces;
}

const std::vector<std::string> evidence_words = {"Openone", "Filed"};
const std::vector<std::string> internal_words = {"Rolex", "Hiddenone", "Reasonx", "pathx",
                                                 "Notex", "Stepx",     "Quietx",  "ZZ-9"};

std::optional<PublishedViews> views_of(const std::vector<Pieces>& pieces,
                                       const PublishOptions& options) {
  std::deque<Loaded> loaded;
  std::vector<const Assessment*> years;
  for (const Pieces& year : pieces) years.push_back(&loaded.emplace_back(load(year)).assessment);
  // The assessments end here, and the views go on without them.
  return toolkit::publish(years, StatementSets(), options);
}

/// All that can be made of views, one after another.
std::string everything_of(const PublishedViews& views) {
  const toolkit::View& year = views.year();
  const toolkit::ComparisonView* const comparison = views.comparison();
  const auto page = [](const toolkit::ReportDocument& document) {
    return toolkit::render_text(document, 4000, toolkit::Colour::no);
  };
  std::string all = page(toolkit::year_report(year, comparison)) +
                    toolkit::render_json(year, comparison) +
                    toolkit::render_csv(toolkit::statement_rows(year, comparison)) +
                    page(toolkit::plan_report(views.plan())) + toolkit::plan_json(views.plan()) +
                    toolkit::render_csv(toolkit::plan_rows(views.plan())) +
                    toolkit::render_calendar(views.plan()) +
                    toolkit::suggest_actions(views.plan(), {}, views.new_action_ids());
  if (comparison != nullptr) {
    all += page(toolkit::comparison_report(*comparison)) + toolkit::comparison_json(*comparison) +
           toolkit::render_csv(toolkit::comparison_rows(*comparison));
  }
  return all;
}

bool holds(const std::string& text, const std::string& word) {
  return text.find(word) != std::string::npos;
}

/// Whether any score of a statement can be read from what the views hold.
bool tells_scores(const PublishedViews& views) {
  const auto has_answers = [](const toolkit::View::Principle& principle) {
    return !principle.answers.empty();
  };
  const toolkit::ComparisonView* const comparison = views.comparison();
  return std::ranges::any_of(views.year().principles, has_answers) || !views.plan().gaps.empty() ||
         !views.plan().forecast.empty() ||
         (comparison != nullptr && (!comparison->scores.empty() || !comparison->falls.empty()));
}

TEST_CASE("one year: its level settles what the public gets, and nothing what the council gets") {
  for (const Publish level : levels) {
    for (const Audience audience : audiences) {
      CAPTURE(level_words[rank(level)]);
      const bool internal = audience == Audience::internal;
      CAPTURE(internal);
      const auto views = views_of({year_of("2025-26", level, "a")}, {.audience = audience});
      REQUIRE(views);
      CHECK(views->comparison() == nullptr);
      CHECK(views->year().audience == audience);
      CHECK(views->year().shows_scores == (internal || level != Publish::totals));
      CHECK(views->year().shows_evidence == (internal || level == Publish::evidence));
      CHECK(views->year().withheld == !internal);
      CHECK(views->year().plan.size() == (internal ? 2 : 1));
      CHECK(tells_scores(*views) == (internal || level != Publish::totals));
      CHECK(views->strictest().index == 0);
      CHECK(views->strictest().level == level);
      CHECK_FALSE(views->strictest().holds_back);
      const std::string all = everything_of(*views);
      for (const std::string& word : evidence_words) {
        CHECK(holds(all, word + "a") == (internal || level == Publish::evidence));
      }
      for (const std::string& word : internal_words) CHECK(holds(all, word) == internal);
    }
  }
}

TEST_CASE("several years: whoever asks for the public's view gets no more than the strictest") {
  for (const Publish first : levels) {
    for (const Publish second : levels) {
      for (const Publish third : levels) {
        const Publish strictest = std::min({first, second, third});
        const std::vector<Pieces> years = {year_of("2025-26", first, "a"),
                                           year_of("2023-24", second, "b"),
                                           year_of("2024-25", third, "c")};
        CAPTURE(level_words[rank(first)]);
        CAPTURE(level_words[rank(second)]);
        CAPTURE(level_words[rank(third)]);
        for (const Audience audience : audiences) {
          const bool internal = audience == Audience::internal;
          CAPTURE(internal);
          const auto views = views_of(years, {.audience = audience});
          REQUIRE(views);
          REQUIRE(views->comparison() != nullptr);
          const bool scores = internal || strictest != Publish::totals;
          const bool evidence = internal || strictest == Publish::evidence;
          CHECK(views->year().shows_scores == scores);
          CHECK(views->comparison()->shows_scores == scores);
          CHECK(tells_scores(*views) == scores);
          CHECK(views->year().shows_evidence == evidence);
          CHECK(views->comparison()->shows_evidence == evidence);
          CHECK(views->year().withheld == !internal);
          CHECK(views->comparison()->withheld == !internal);
          const std::string all = everything_of(*views);
          CHECK((holds(all, "Openonea") && holds(all, "Openonec")) == evidence);
          for (const std::string& word : evidence_words) CHECK((evidence || !holds(all, word)));
          for (const std::string& word : internal_words) CHECK(holds(all, word) == internal);
          const std::size_t index = first == strictest ? 0 : second == strictest ? 1 : 2;
          CHECK(views->strictest().index == index);
          CHECK(views->strictest().level == strictest);
          CHECK(views->strictest().holds_back ==
                (!internal && (first != second || second != third)));
        }
      }
    }
  }
}

TEST_CASE("the public is who an output is for unless the caller says otherwise") {
  const auto views = views_of({year_of("2025-26", Publish::scores, "a")}, {});
  CHECK(views->year().audience == Audience::general_public);
  CHECK(views->year().marking.audience == "public");
  CHECK_FALSE(views->year().marking.internal);
}

TEST_CASE("what one year marks confidential is hidden in each view of all") {
  Pieces now = year_of("2025-26", Publish::evidence, "a");
  now.tail += "  - {id: FP-7, action: Move the desk of the member., for: risk-3}\n";
  now.answers["risk-2"] = "{score: 1, evidence: A letter about one member of ours.}";
  Pieces before = year_of("2024-25", Publish::evidence, "b");
  before.tail +=
      "  - {id: FP-6, action: Move the desk of the member., for: risk-3, confidential: true}\n";
  before.answers["risk-2"] =
      "{score: 1, evidence: {text: A letter about one member of ours., confidential: true}}";
  for (const bool together : {false, true}) {
    CAPTURE(together);
    std::vector<Pieces> years = {now};
    if (together) years.push_back(before);
    const auto views = views_of(years, {});
    REQUIRE(views);
    const std::string all = everything_of(*views);
    CHECK(holds(all, "Move the desk") == !together);
    CHECK(holds(all, "A letter about") == !together);
    CHECK(views->new_action_ids().next() == (together ? "FP-2" : "FP-8"));
    years.front().period = "2025-26";
    CHECK(
        holds(everything_of(*views_of(years, {.audience = Audience::internal})), "Move the desk"));
  }
}

TEST_CASE("ids of what is hidden, and of what else is taken, are only left out") {
  const std::vector<Pieces> years = {year_of("2025-26", Publish::scores, "a")};
  const std::string taken[] = {"FP-2"};
  CHECK(views_of(years, {})->new_action_ids(taken).next() == "FP-3");
  CHECK(views_of(years, {.audience = Audience::internal})->new_action_ids(taken).next() == "ZZ-10");
}

TEST_CASE("across councils the strictest council settles it, and evidence holds nobody back") {
  for (const Publish ours : levels) {
    for (const Publish theirs : levels) {
      CAPTURE(level_words[rank(ours)]);
      CAPTURE(level_words[rank(theirs)]);
      Pieces other = year_of("2025-26", theirs, "b");
      other.council = "Alpha Council";
      for (const Audience audience : audiences) {
        const bool internal = audience == Audience::internal;
        const auto views = views_of({year_of("2025-26", ours, "a"), other},
                                    {.audience = audience, .across = true});
        REQUIRE(views);
        const bool totals = ours == Publish::totals || theirs == Publish::totals;
        CHECK(views->comparison()->shows_scores == (internal || !totals));
        CHECK(views->year().shows_scores == (internal || !totals));
        CHECK(tells_scores(*views) == (internal || !totals));
        CHECK(views->comparison()->falls.empty());
        CHECK(views->comparison()->evidence.empty());
        CHECK(views->comparison()->actions.empty());
        const bool both = ours == Publish::totals && theirs == Publish::totals;
        CHECK(views->strictest().holds_back == (!internal && totals && !both));
        CHECK(views->strictest().level == (totals ? Publish::totals : Publish::scores));
        if (!internal) {
          const std::string all = everything_of(*views);
          for (const std::string& word : internal_words) CHECK_FALSE(holds(all, word));
          CHECK(holds(all, "Openone") ==
                (ours == Publish::evidence && theirs == Publish::evidence));
        }
      }
    }
  }
}

TEST_CASE("lateness is judged on one day in each view: the caller's, or that of the newest year") {
  struct Row {
    std::string approved;
    std::optional<toolkit::Date> today;
    std::string_view day;
    int days_late;
  };
  const Row rows[] = {
      {"", std::nullopt, "2026-03-31", 0},
      {"approved: {by: Cabinet, date: 2026-06-02}\n", std::nullopt, "2026-06-02", 2},
      {"approved: {by: Cabinet, date: 2026-06-02}\n", parse_date("2026-06-30"), "2026-06-30", 30},
  };
  for (const Row& row : rows) {
    Pieces now = year_of("2025-26", Publish::scores, "a");
    now.head += row.approved;
    Pieces before = year_of("2024-25", Publish::scores, "b");
    before.head += "approved: {by: Cabinet, date: 2025-06-02}\n";
    for (const bool newest_first : {true, false}) {
      std::vector<Pieces> years = {now, before};
      if (!newest_first) std::swap(years.front(), years.back());
      const auto views = views_of(years, {.today = row.today});
      REQUIRE(views);
      CHECK(views->year().today == parse_date(row.day));
      CHECK(views->comparison()->today == parse_date(row.day));
      CHECK(views->year().plan.at(0).days_late == row.days_late);
      CHECK(views->plan().open.at(0)->days_late == row.days_late);
      CHECK(views->comparison()->actions.at(0).days_late == row.days_late);
    }
  }
}

TEST_CASE("a year's marking says whom it is for and whether it is a draft") {
  struct Row {
    std::string head;
    std::string answer;
    std::string draft;
    std::string notice;
    std::string every_page;
  };
  const std::string approved = "approved: {by: Cabinet, date: 2026-05-09}\n";
  const std::string open =
      "Draft: 24 of 25 scored, 24 so far; the final total will be between 24 and 26.";
  const Row rows[] = {
      {approved, "1", "", "", ""},
      {"", "1", "Draft: not approved yet",
       "Draft: the council has not approved this assessment yet.", "Draft"},
      {approved, "", open, open, "Draft"},
      {"", "", open, open, "Draft"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.draft);
    Pieces pieces;
    pieces.head = row.head;
    pieces.answers["risk-1"] = row.answer;
    const auto open_view = views_of({pieces}, {.internal_marking = "Secret"});
    CHECK(open_view->year().marking.audience == "public");
    CHECK_FALSE(open_view->year().marking.internal);
    CHECK(open_view->year().marking.draft == row.draft);
    CHECK(open_view->year().marking.draft_notice == row.notice);
    CHECK(open_view->year().marking.every_page == row.every_page);
    const auto inside =
        views_of({pieces}, {.audience = Audience::internal, .internal_marking = "Secret"});
    CHECK(inside->year().marking.audience == "internal");
    CHECK(inside->year().marking.internal == "Secret");
    CHECK(inside->year().marking.draft == row.draft);
    CHECK(inside->year().marking.every_page ==
          (row.every_page.empty() ? "Secret" : "Secret. " + row.every_page));
  }
}

TEST_CASE("a comparison's marking names its drafts, and counts those of many councils") {
  struct Row {
    std::vector<bool> approved;
    bool across;
    std::string draft;
    std::string every_page;
  };
  const Row rows[] = {
      {{true, true}, false, "", ""},
      {{true, false},
       false,
       "Draft, not approved yet: 2021-22.",
       "Draft, not approved yet: 2021-22."},
      {{false, false}, false, "Draft, not approved yet: 2020-21; 2021-22.", "Draft"},
      {{true, false}, true, "Draft, not approved yet: Council 1 (2021-22).", "Draft: 1 of these 2"},
      {{true, false, false, false, false, false},
       false,
       "Draft, not approved yet: 2021-22; 2022-23; 2023-24; 2024-25; 2025-26.",
       "Draft: 5 of these 6"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.draft);
    std::vector<Pieces> years;
    for (std::size_t i = 0; i < row.approved.size(); ++i) {
      Pieces& year = years.emplace_back();
      if (row.across) year.council = "Council " + std::to_string(i);
      year.period = "202" + std::to_string(i) + "-2" + std::to_string(i + 1);
      if (row.approved[i]) year.head = "approved: {by: Cabinet, date: 2020-05-09}\n";
    }
    const auto views = views_of(
        years,
        {.audience = Audience::internal, .internal_marking = "Secret", .across = row.across});
    REQUIRE(views);
    const toolkit::Marking& marking = views->comparison()->marking;
    CHECK(marking.audience == "internal");
    CHECK(marking.internal == "Secret");
    CHECK(marking.draft == row.draft);
    CHECK(marking.draft_notice == row.draft);
    CHECK(marking.every_page == (row.every_page.empty() ? "Secret" : "Secret. " + row.every_page));
  }
}

TEST_CASE("what may be told of falls and differences where scores may not be shown") {
  Pieces now = year_of("2025-26", Publish::totals, "a");
  Pieces before = year_of("2024-25", Publish::totals, "a");
  CHECK(views_of({now, now}, {})->comparison()->unaccepted_falls == 0);
  CHECK_FALSE(views_of({now, now}, {})->comparison()->differs);
  before.answers["risk-4"] = "2";
  const auto views = views_of({now, before}, {});
  CHECK(views->comparison()->falls.empty());
  CHECK(views->comparison()->unaccepted_falls == 1);
  CHECK(views->comparison()->differs);
  now.tail += "accepted_falls: [{statement: risk-4, reason: r, by: b, date: 2026-04-01}]\n";
  CHECK(views_of({now, before}, {})->comparison()->unaccepted_falls == 0);
  CHECK(views_of({now, before}, {})->comparison()->differs);
}

TEST_CASE("there are no views of no year, of one without a period, or of unrelated sets") {
  CHECK_FALSE(toolkit::publish({}, StatementSets()));
  Loaded undated = load();
  undated.assessment.period.reset();
  const Assessment* const one[] = {&undated.assessment};
  CHECK_FALSE(toolkit::publish(one, StatementSets()));

  const StatementSets sets =
      toolkit::test::editions({{"first", {"a", "b"}, "", ""}, {"second", {"c", "d"}, "", ""}});
  const Loaded first = load(toolkit::test::edition_year(sets, "first", "2024-25", "11"), sets);
  const Loaded second = load(toolkit::test::edition_year(sets, "second", "2025-26", "11"), sets);
  const Assessment* const both[] = {&first.assessment, &second.assessment};
  CHECK_FALSE(toolkit::publish(both, sets));
}

}  // namespace
