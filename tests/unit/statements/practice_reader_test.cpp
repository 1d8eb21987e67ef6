#include "toolkit/statements/practice_reader.hpp"
#include "found.hpp"
#include "statements/read_data.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using toolkit::Finding;
using toolkit::PracticeEntry;
using toolkit::PracticeKind;
using toolkit::PracticeStore;
using toolkit::test::help_of;
using toolkit::test::message_of;

constexpr std::string_view minimal = R"(practice_format: 1
practice: local-2030
title: Our practice
sources:
  - id: report
    title: A report
    publisher: A council
    published: 2030-01-02
    reference: "1.2"
    note: A note.
  - id: page
    title: A page
challenges:
  - id: challenge-1
    title: It is hard
    text: It is hard indeed.
    see: [tip-talk]
principles:
  - id: principle-1
    title: Care
    principle: wellbeing
    text: We care.
tips:
  - id: tip-talk
    title: Talking
    theme: Support
    text: |
      Talk.
    place: Chapter 2
    lists:
      - about: Ways to talk
        points:
          - By phone.
          - In person.
      - points: One alone.
cases:
  - id: case-one
    title: One case
    council: A council
    date: 2029-12-31
    text: They did it.
    caution: Not for others.
    sources: [report, page]
    see:
      - tip-talk
      - challenge-1
guidance:
  - id: guidance-one
    title: A guide
    link: https://example.org/guide
    sources: [page]
)";

using Read = toolkit::test::ReadData<std::unique_ptr<PracticeStore>>;

Read read(std::string text) {
  return toolkit::test::read_data("practice.yaml", std::move(text), toolkit::read_practice_library);
}

/// The minimal library with the first `old` in it replaced, which must be there.
std::string with(std::string_view old, std::string_view replacement) {
  return toolkit::test::replaced(minimal, old, replacement);
}

std::string in_words(const std::vector<Finding>& findings) {
  std::string words = toolkit::test::names_and_places(findings);
  for (const Finding& finding : findings) words += "; " + message_of(finding);
  return words;
}

std::vector<std::string_view> list(std::span<const std::string_view> texts) {
  return {texts.begin(), texts.end()};
}

TEST_CASE("a library is read whole, and its texts outlive the file") {
  const Read result = read(std::string(minimal));
  REQUIRE(in_words(result.findings).empty());
  const auto& library = result.store->library;
  CHECK(library.id == "local-2030");
  CHECK(library.title == "Our practice");
  REQUIRE(library.sources.size() == 2);
  CHECK(library.sources[0].publisher == "A council");
  CHECK(library.sources[0].published == "2030-01-02");
  CHECK(library.sources[0].reference == "1.2");
  CHECK(library.sources[0].note == "A note.");
  CHECK(library.sources[1].published.empty());
  REQUIRE(library.entries.size() == 5);

  const PracticeEntry& tip = library.entries[2];
  CHECK(tip.id == "tip-talk");
  CHECK(tip.kind == PracticeKind::tip);
  CHECK(tip.title == "Talking");
  CHECK(tip.theme == "Support");
  CHECK(tip.text == "Talk.");
  CHECK(tip.place == "Chapter 2");
  REQUIRE(tip.lists.size() == 2);
  CHECK(tip.lists[0].about == "Ways to talk");
  CHECK(list(tip.lists[0].points) == std::vector<std::string_view>{"By phone.", "In person."});
  CHECK(tip.lists[1].about.empty());
  CHECK(list(tip.lists[1].points) == std::vector<std::string_view>{"One alone."});
  CHECK(list(tip.sources) == std::vector<std::string_view>{"report"});  // the first one
  CHECK(tip.is_suggested());

  const PracticeEntry& study = library.entries[3];
  CHECK(study.council == "A council");
  CHECK(study.date == "2029-12-31");
  CHECK(study.caution == "Not for others.");
  CHECK(list(study.sources) == std::vector<std::string_view>{"report", "page"});
  CHECK(list(study.see) == std::vector<std::string_view>{"tip-talk", "challenge-1"});
  CHECK_FALSE(study.is_suggested());

  CHECK(library.entries[0].kind == PracticeKind::challenge);
  CHECK(library.entries[1].principle == "wellbeing");
  CHECK(library.entries[4].link == "https://example.org/guide");
  CHECK(library.entries[4].text.empty());
}

TEST_CASE("each fault of a library is named at its place, and nothing else is") {
  struct Row {
    std::string_view old;
    std::string_view replacement;
    std::string_view found;
  };
  const Row rows[] = {
      {"practice_format: 1", "practice_format: 2",
       "format-version 1:18; practice_format 2 is not known to this version"},
      {"practice: local-2030\n", "", "missing-key 1:1; a practice library has no practice"},
      {"title: Our practice\n", "", "missing-key 1:1; a practice library has no title"},
      {"tips:", "tipps:", "unknown-key 23:1; a practice library has no key tipps"},
      // Ids and links between entries.
      {"see: [tip-talk]", "see: [tip-talks]",
       "unknown-practice 17:11; the practice library has no tip-talks"},
      {"      - challenge-1\n", "      - challenge-2\n",
       "unknown-practice 46:9; the practice library has no challenge-2"},
      {"      - challenge-1\n", "      - report\n",
       "unknown-practice 46:9; the practice library has no report"},
      {"sources: [page]", "sources: [pages]", "unknown-practice 51:15; there is no source pages"},
      {"id: case-one", "id: challenge-1", "duplicate-id 37:9; the id challenge-1 is taken already"},
      {"id: page", "id: report",
       "duplicate-id 11:9, unknown-practice 43:23, unknown-practice "
       "51:15; the id report is taken already; there is no source page; "
       "there is no source page"},
      {"id: case-one", "id: Case One", "id-invalid 37:9; Case One is not an id"},
      {"  - id: case-one\n    title", "  - title", "missing-key 37:5; an entry of cases has no id"},
      // Texts.
      {"    text: They did it.\n", "", "missing-key 37:5; an entry of cases has no text"},
      {"    text: They did it.\n", "    text:\n", "missing-key 41:5; text is empty"},
      {"    title: A guide\n", "", "missing-key 48:5; an entry of guidance has no title"},
      {"    text: They did it.\n", "    text: [They did it.]\n",
       "wrong-shape 41:11; text is a text, and this is a list"},
      {"text: They", "txt: They", "unknown-key 41:5; an entry of cases has no key txt"},
      {"        points:\n          - By phone.\n          - In person.\n", "",
       "missing-key 31:9; a list has no points"},
      {"    publisher: A", "    published_by: A",
       "unknown-key 7:5; a source has no key published_by"},
      {"2029-12-31", "2029-13-31", "date-invalid 40:11; 2029-13-31 is not a date"},
      {"2030-01-02", "soon", "date-invalid 8:16; soon is not a date"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.old);
    CAPTURE(row.replacement);
    const Read result = read(with(row.old, row.replacement));
    CHECK(in_words(result.findings) == row.found);
    for (const Finding& finding : result.findings) {
      CHECK(finding.severity == toolkit::Severity::error);
      CHECK_FALSE(finding.help.empty());
    }
  }
}

TEST_CASE("a library without sources, and what is no library, are errors") {
  for (const std::string text :
       {"", "# a comment\n", "a text\n", "- a list\n", "format: 1\n", "tips: [[[[\n",
        "practice_format: 1\npractice: x\ntitle: X\ntips: [{id: a, title: A, text: a}]\n"}) {
    CAPTURE(text);
    CHECK(toolkit::count(read(text).findings, toolkit::Severity::error) > 0);
  }
}

TEST_CASE("a statement names only what may be suggested to a council") {
  const toolkit::SourceText source("set.yaml", "case-one\n");
  const auto check = [&](std::string_view id, bool suggested) {
    toolkit::Findings findings(source);
    const Read library = read(std::string(minimal));
    toolkit::check_practice_id(library.store->library, id, {0, 8}, suggested, findings);
    const auto found = findings.take();
    return found.empty() ? std::string()
                         : message_of(found.front()) + " (" + help_of(found.front()) + ")";
  };
  CHECK(check("tip-talk", true).empty());
  CHECK(check("guidance-one", true).empty());
  CHECK(check("case-one", false).empty());
  CHECK(check("case-one", true) ==
        "case-one is nothing to suggest to a council (name a tip, a case study, a practice or "
        "guidance)");
  CHECK(check("challenge-1", true).starts_with("challenge-1 is nothing to suggest"));
  CHECK(check("tip-tak", true) == "the practice library has no tip-tak (did you mean tip-talk?)");
  CHECK(check("rubbish", false) ==
        "the practice library has no rubbish (toolkit explain --search WORDS finds its entries)");
}

}  // namespace
