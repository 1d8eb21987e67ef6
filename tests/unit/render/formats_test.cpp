// What no format may print: the same assessment through every renderer.

#include "loaded.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "toolkit/render/csv.hpp"
#include "toolkit/render/json.hpp"
#include "toolkit/render/markdown.hpp"
#include "toolkit/render/text.hpp"
#include "toolkit/report/year/statement_rows.hpp"
#include "toolkit/report/year/year_report.hpp"

namespace {

using toolkit::Audience;
using toolkit::Publish;
using toolkit::View;

/// Each text has a word of its own, which is the same in every format.
constexpr std::string_view marked = R"(format: 1
council: Zcouncil
period: 2025-26
completed_by: [Zrole]
approved: {by: Zapprover, date: 2026-06-09, minute: Zminute}
introduction: Zintroduction
context: Zcontext
evidence:
  E1: {text: Zregister, link: 'https://zweb.example', ref: Zref, from: Zfrom}
  E2: {text: Zhidden, confidential: true, because: Zbecause, ref: Zhiddenref}
  E3: {text: Zlocaltext, link: zlocal/file.md}
principles:
  wellbeing:
    evidence: [E1, E2, E3]
    answers:
      wellbeing-1:
        score: 2
        evidence: [E2, {text: Zplace}, {text: Zhiddenplace, confidential: true}]
        note: Znote
        moderated: {from: 1, by: Zmoderator, date: 2026-05-02, reason: Zwhy}
summary: Zsummary
forward_plan:
  - {id: FP-1, action: Zaction, for: wellbeing-2, owner: Zowner, status: dropped, reason: Zdropped,
     progress: [{text: Zprogress}]}
  - {id: FP-2, action: Zsecretaction, owner: Zsecretowner, confidential: true}
accepted_falls:
  - {statement: police-4, reason: Zfall, by: Zfallby, date: 2026-05-10}
)";

/// Where a word may be printed: `C` in CSV, `D` in documents (text and Markdown), `J` in JSON.
struct Word {
  std::string_view word;
  std::string_view totals, scores, evidence, internal;
};

const Word words[] = {
    {"Zcouncil", "CDJ", "CDJ", "CDJ", "CDJ"},
    {"Zapprover", "DJ", "DJ", "DJ", "DJ"},
    {"Zminute", "DJ", "DJ", "DJ", "DJ"},
    {"Zintroduction", "DJ", "DJ", "DJ", "DJ"},
    {"Zcontext", "DJ", "DJ", "DJ", "DJ"},
    {"Zsummary", "DJ", "DJ", "DJ", "DJ"},
    {"Zaction", "DJ", "DJ", "DJ", "DJ"},
    {"Zowner", "DJ", "DJ", "DJ", "DJ"},
    {"Zfall", "", "DJ", "DJ", "DJ"},
    {"Zfallby", "", "DJ", "DJ", "DJ"},
    {"Zregister", "", "", "CDJ", "CDJ"},
    {"zweb", "", "", "DJ", "DJ"},
    {"Zref", "", "", "DJ", "DJ"},
    {"Zfrom", "", "", "DJ", "DJ"},
    {"Zlocaltext", "", "", "CDJ", "CDJ"},
    {"Zplace", "", "", "CDJ", "CDJ"},
    {"Zrole", "", "", "", "DJ"},
    {"Zhidden", "", "", "", "CDJ"},
    {"Zhiddenplace", "", "", "", "CDJ"},
    {"Zhiddenref", "", "", "", "DJ"},
    {"Zbecause", "", "", "", "DJ"},
    {"zlocal", "", "", "", "DJ"},
    {"Znote", "", "", "", "CDJ"},
    {"Zmoderator", "", "", "", "CDJ"},
    {"Zwhy", "", "", "", "CDJ"},
    {"Zdropped", "", "", "", "DJ"},
    {"Zprogress", "", "", "", "DJ"},
    {"Zsecretaction", "", "", "", "DJ"},
    {"Zsecretowner", "", "", "", "DJ"},
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Whether a word stands in a text, and not only as the start of a longer one.
bool holds(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if (end == text.size() || !is_letter(text[end])) return true;
  }
  return false;
}

TEST_CASE("no format prints a word more than the audience may read, or one less") {
  const std::string marking = "Zmarking";
  const toolkit::test::Loaded loaded = toolkit::test::load(std::string(marked));
  struct Level {
    Audience audience;
    Publish publish;
    std::string_view Word::*formats;
  };
  const Level levels[] = {
      {Audience::general_public, Publish::totals, &Word::totals},
      {Audience::general_public, Publish::scores, &Word::scores},
      {Audience::general_public, Publish::evidence, &Word::evidence},
      {Audience::internal, Publish::totals, &Word::internal},
      {Audience::internal, Publish::evidence, &Word::internal},
  };
  for (const Level& level : levels) {
    CAPTURE(static_cast<int>(level.publish));
    const View view = loaded.view(level.audience, level.publish, {.internal_marking = marking});
    const toolkit::ReportDocument document = toolkit::year_report(view);
    const std::pair<char, std::string> outputs[] = {
        {'C', toolkit::render_csv(toolkit::statement_rows(view))},
        {'D', toolkit::render_text(document, 100, toolkit::Colour::no)},
        {'D', toolkit::render_markdown(document)},
        {'J', toolkit::render_json(view)},
    };
    for (const auto& [format, text] : outputs) {
      CAPTURE(format);
      // An internal output marks itself.
      CHECK(holds(text, marking) == (level.audience == Audience::internal));
      for (const Word& word : words) {
        CAPTURE(word.word);
        const bool allowed = (word.*level.formats).find(format) != std::string_view::npos;
        CHECK(holds(text, word.word) == allowed);
      }
    }
  }
}

TEST_CASE(
    "what is not published is told once in a public document, and nowhere in an internal one") {
  const toolkit::test::Loaded loaded = toolkit::test::load(std::string(marked));
  for (const Publish level : {Publish::totals, Publish::scores, Publish::evidence}) {
    CAPTURE(static_cast<int>(level));
    CHECK(toolkit::test::count_texts(
              toolkit::year_report(loaded.view(Audience::general_public, level)),
              "not published") == 1);
    CHECK(toolkit::test::count_texts(toolkit::year_report(loaded.view(Audience::internal, level)),
                                     "not published") == 0);
  }
}

}  // namespace
