#include "toolkit/report/explain/practice_page.hpp"
#include "loaded.hpp"
#include "toolkit/report/model/practice_title.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace {

using toolkit::practice_library;
using toolkit::PracticeEntry;
using toolkit::ReportDocument;
using toolkit::test::count_texts;
using toolkit::test::texts_in;

const PracticeEntry& entry(std::string_view id) {
  const PracticeEntry* const found = find_practice(practice_library(), id);
  CAPTURE(id);
  REQUIRE(found != nullptr);
  return *found;
}

ReportDocument page_of(const PracticeEntry& of) {
  return explain_practice(of, toolkit::builtin_statement_set());
}

/// One line, whatever the lines of the data file are.
std::string folded(std::string_view text) {
  std::string line;
  for (const char c : text) line += c == '\n' ? ' ' : c;
  return line;
}

TEST_CASE("the page of an entry has all there is about it, and says when and whose words") {
  for (const PracticeEntry& each : practice_library().entries) {
    CAPTURE(each.id);
    const ReportDocument page = page_of(each);
    CHECK(page.title == std::string(each.id) + ": " + std::string(each.title));
    CHECK(count_texts(page, std::string(practice_kind(each.kind).name) + ", as cited in 2023") ==
          1);
    if (!each.text.empty()) {
      CHECK(count_texts(page, folded(each.text) + " (reworded by this tool)") == 1);
    }
    for (const std::string_view part :
         {each.council, each.place, each.link, each.theme, each.principle}) {
      CHECK(count_texts(page, part) >= 1);
    }
    CHECK(count_texts(page, "Listed") == (each.date.empty() ? 0 : 1));
    for (const auto& list : each.lists) {
      for (const std::string_view point : list.points) CHECK(count_texts(page, folded(point)) >= 1);
    }
    for (const std::string_view id : each.see) CHECK(count_texts(page, id) >= 1);
    CHECK(count_texts(page, "Source: ") == each.sources.size());
    if (!each.caution.empty()) CHECK(count_texts(page, folded(each.caution)) == 1);
  }
}

TEST_CASE("an entry lists the statements that it bears on, and they list it") {
  for (const auto& principle : toolkit::builtin_statement_set().principles) {
    for (const auto& statement : principle.statements) {
      for (const std::string_view id : statement.practice) {
        CAPTURE(id);
        CHECK(count_texts(page_of(entry(id)), statement.id) == 1);
      }
    }
  }
  CHECK(count_texts(page_of(entry("challenge-1")), "Statements that it bears on") == 0);
}

TEST_CASE("a title says what an entry is and whose, each once") {
  CHECK(toolkit::practice_title(entry("tip-training")) == "Training (tip)");
  for (const PracticeEntry& each : practice_library().entries) {
    CAPTURE(each.id);
    const std::string title = toolkit::practice_title(each);
    CHECK(title.starts_with(each.title));
    CHECK(title.find(practice_kind(each.kind).name) != std::string::npos);
    CHECK(title.find(each.council) != std::string::npos);
  }
}

TEST_CASE("a list of practice has how each begins and where to read on") {
  toolkit::PageBuilder page("a");
  add_practice(page, {});
  CHECK(texts_in(page.take()).size() == 2);
  toolkit::PageBuilder with("a");
  const std::string_view ids[] = {"tip-training", "guidance-blaby"};
  add_practice(with, ids);
  const ReportDocument document = with.take();
  CHECK(count_texts(document, "Practice behind it (as cited in 2023, reworded by this tool)") == 1);
  const auto& tip = entry("tip-training");
  const std::string text = folded(tip.text);
  CHECK(count_texts(document, "Training (tip): " + text.substr(0, text.find(". ") + 1)) == 1);
  CHECK(count_texts(document, text) == 0);
  CHECK(count_texts(document, entry("guidance-blaby").link) == 1);
}

}  // namespace
