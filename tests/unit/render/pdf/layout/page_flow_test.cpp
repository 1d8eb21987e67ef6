#include "toolkit/render/pdf/layout/page_flow.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/pdf/pdf_desk.hpp"

namespace toolkit::pdf {
namespace {

using toolkit::test::PdfDesk;

/// A page_size with room for 100 points of text, from y = 120 down to y = 20.
constexpr PageSize small{200, 140, 10, 10, 20, 20};

/// A flow whose items note where they were painted.
struct Noted {
  PdfDesk desk{small};
  std::string notes;

  FlowItem item(std::string name, double height, double before = 0, bool keep = false) {
    FlowItem made;
    made.height = height;
    made.before = before;
    made.keep_with_next = keep;
    made.paint = [this, name = std::move(name)](Position position) { note(name, position); };
    return made;
  }

  void note(const std::string& name, Position position) {
    if (!notes.empty()) notes += ' ';
    notes += name + "@" + std::to_string(position.page) + ":" +
             std::to_string(static_cast<int>(small.height - small.top - position.top));
  }
};

struct Wanted {
  std::string_view name;
  double height;
  double before = 0;
  bool keep = false;
};

TEST_CASE("items fill pages from top to bottom") {
  struct Row {
    std::string_view why;
    std::vector<Wanted> items;
    std::string_view places;  // name@page:depth
  };
  const Row rows[] = {
      {"nothing", {}, ""},
      {"one below the other", {{"a", 30}, {"b", 30}, {"c", 30}}, "a@0:0 b@0:30 c@0:60"},
      {"just full", {{"a", 50}, {"b", 50}, {"c", 1}}, "a@0:0 b@0:50 c@1:0"},
      {"space above", {{"a", 30, 5}, {"b", 30, 7}}, "a@0:0 b@0:37"},
      {"no space above at a page's top",
       {{"a", 90, 5}, {"b", 30, 7}, {"c", 10, 2}},
       "a@0:0 b@1:0 c@1:32"},
      {"space above counts", {{"a", 60}, {"b", 40, 1}}, "a@0:0 b@1:0"},
      {"kept together", {{"a", 60}, {"b", 20, 0, true}, {"c", 30}}, "a@0:0 b@1:0 c@1:20"},
      {"kept together where they fit",
       {{"a", 50}, {"b", 20, 0, true}, {"c", 30}},
       "a@0:0 b@0:50 c@0:70"},
      {"a chain",
       {{"a", 50}, {"b", 20, 0, true}, {"c", 20, 0, true}, {"d", 20}, {"e", 40}},
       "a@0:0 b@1:0 c@1:20 d@1:40 e@1:60"},
      {"a chain's spaces count",
       {{"a", 50}, {"b", 20, 5, true}, {"c", 20, 6}},
       "a@0:0 b@1:0 c@1:26"},
      // Without height a item still has its space above.
      {"a chain that starts with nothing",
       {{"a", 60}, {"b", 0, 10, true}, {"c", 20, 11}},
       "a@0:0 b@1:0 c@1:0"},
      {"a chain without end", {{"a", 60}, {"b", 20, 0, true}}, "a@0:0 b@0:60"},
      {"too tall for any page, alone", {{"a", 10}, {"b", 150}, {"c", 10}}, "a@0:0 b@1:0 c@2:0"},
      {"too tall for any page, divided between its items",
       {{"a", 40}, {"b", 40, 0, true}, {"c", 40, 0, true}, {"d", 40}},
       "a@0:0 b@0:40 c@1:0 d@1:40"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    Noted noted;
    for (const Wanted& wanted : row.items) {
      noted.desk.flow.add(
          noted.item(std::string(wanted.name), wanted.height, wanted.before, wanted.keep));
    }
    noted.desk.flow.finish();
    CHECK(noted.notes == row.places);
  }
}

TEST_CASE("a page can be broken off, but no page is left empty") {
  Noted noted;
  PageFlow& flow = noted.desk.flow;
  flow.break_page();
  // Nothing is seen of this.
  flow.add(noted.item("mark", 0));
  flow.break_page();
  flow.add(noted.item("a", 10));
  flow.break_page();
  flow.break_page();
  flow.add(noted.item("b", 10, 5));
  // What is kept back goes before the break.
  flow.add(noted.item("c", 10, 0, true));
  flow.break_page();
  flow.add(noted.item("d", 10));
  flow.break_page();
  flow.finish();
  CHECK(noted.notes == "mark@0:0 a@0:0 b@1:0 c@1:10 d@2:0");
  CHECK(noted.desk.pdf.pages() == 3);
}

TEST_CASE("a head stands again on each further page, and takes its room") {
  Noted noted;
  const auto head = std::make_shared<RepeatedHead>(
      RepeatedHead{10, [&](Position position) { noted.note("head", position); }});
  noted.desk.flow.add(noted.item("start", 10));
  for (int row = 1; row <= 6; ++row) {
    FlowItem item = noted.item(std::to_string(row), 40, 3);
    item.head = head;
    noted.desk.flow.add(std::move(item));
  }
  noted.desk.flow.add(noted.item("end", 20));
  noted.desk.flow.finish();
  CHECK(noted.notes ==
        "start@0:0 1@0:13 2@0:56 head@1:0 3@1:13 4@1:56 head@2:0 5@2:13 6@2:56 end@3:0");
}

TEST_CASE("nothing reaches below the bottom, stands on another thing, or comes out of turn") {
  struct Spanned {
    std::size_t page;
    double top;
    double bottom;
  };
  std::mt19937 random(8);
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    PdfDesk desk(small);
    std::vector<Spanned> placed;
    std::vector<bool> kept;
    const auto paint = [&](double height) {
      return [&placed, height](Position position) {
        placed.push_back({position.page, position.top, position.top - height});
      };
    };
    const auto head = std::make_shared<RepeatedHead>(RepeatedHead{15, [](Position /*unused*/) {}});
    for (int i = 0; i < 30; ++i) {
      FlowItem item;
      item.height = static_cast<double>(random() % 45);
      item.before = static_cast<double>(random() % 3 == 0 ? random() % 20 : 0);
      item.keep_with_next = random() % 4 == 0;
      item.paint = paint(item.height);
      if (random() % 3 == 0) item.head = head;
      kept.push_back(item.keep_with_next);
      desk.flow.add(std::move(item));
      if (random() % 20 == 0) desk.flow.break_page();
    }
    desk.flow.finish();
    REQUIRE(placed.size() == 30);
    for (std::size_t i = 0; i < placed.size(); ++i) {
      CAPTURE(i);
      CHECK(placed[i].top <= small.height - small.top);
      CHECK(placed[i].bottom >= small.bottom - 1e-9);
      if (i == 0) continue;
      CHECK(placed[i].page >= placed[i - 1].page);
      CHECK(placed[i].page <= placed[i - 1].page + 1);
      if (placed[i].page == placed[i - 1].page) {
        CHECK(placed[i].top <= placed[i - 1].bottom + 1e-9);
      }
    }
    CHECK(desk.pdf.pages() == placed.back().page + 1);
  }
}

TEST_CASE("what fits on one page together is never parted") {
  std::mt19937 random(11);
  for (int round = 0; round < 500; ++round) {
    CAPTURE(round);
    Noted noted;
    std::vector<std::size_t> pages;
    noted.desk.flow.add(noted.item("a", static_cast<double>(random() % 100)));
    double height = 0;
    const std::size_t count = 2 + random() % 3;
    for (std::size_t i = 0; i < count; ++i) {
      FlowItem item;
      item.height = static_cast<double>(random() % 30);
      item.before = static_cast<double>(random() % 10);
      item.keep_with_next = i + 1 < count;
      item.paint = [&](Position position) { pages.push_back(position.page); };
      height += item.height + item.before;
      noted.desk.flow.add(std::move(item));
    }
    noted.desk.flow.finish();
    REQUIRE(pages.size() == count);
    if (height <= small.text_height()) CHECK(pages.front() == pages.back());
  }
}

}  // namespace
}  // namespace toolkit::pdf
