#include "toolkit/report/explain/practice_page.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "toolkit/calendar/date.hpp"
#include "toolkit/report/model/practice_title.hpp"
#include "toolkit/report/model/prose.hpp"

namespace toolkit {
namespace {

constexpr std::string_view whose_words = "reworded by this tool";

std::string source_line(const PracticeSource& source) {
  std::string line = fmt::format("Source: {}", source.title);
  for (const std::string_view part : {source.publisher, source.published, source.reference}) {
    if (part.empty()) continue;
    const auto date = parse_date(part);
    line += fmt::format(", {}", date ? date_words(*date) : std::string(part));
  }
  line += fmt::format(", {}.", as_cited);
  if (!source.note.empty()) line += fmt::format(" {}", flow(source.note));
  return line;
}

Facts facts_of(const PracticeEntry& entry) {
  Facts facts;
  const auto add = [&](std::string label, std::string_view value) {
    if (!value.empty()) facts.facts.push_back({std::move(label), std::string(value)});
  };
  add("What it is", fmt::format("{}, {}", practice_kind(entry.kind).name, as_cited));
  add("Council or body", entry.council);
  if (const auto date = parse_date(entry.date)) add("Listed", date_words(*date));
  add("Theme", entry.theme);
  add("In the source", entry.place);
  add("In the toolkit", entry.principle);
  add("Read on", entry.link);
  return facts;
}

/// A list of several entries has the beginning of each; its own page has the rest.
std::string first_sentence(std::string_view text) {
  const std::size_t end = text.find(". ");
  return std::string(text.substr(0, end == std::string_view::npos ? end : end + 1));
}

List statements_with(const PracticeEntry& entry, const StatementSet& set) {
  List list;
  for (const Principle& principle : set.principles) {
    for (const Statement& statement : principle.statements) {
      if (std::ranges::find(statement.practice, entry.id) == statement.practice.end()) continue;
      list.items.push_back({std::string(statement.id), flow(statement.text.text), ""});
    }
  }
  return list;
}

}  // namespace

ReportDocument explain_practice(const PracticeEntry& entry, const StatementSet& set) {
  const PracticeLibrary& library = practice_library();
  PageBuilder page(fmt::format("{}: {}", entry.id, entry.title));
  page.add(facts_of(entry));
  if (!entry.caution.empty()) page.add(Notice{flow(entry.caution)});
  if (!entry.text.empty()) page.paragraph(fmt::format("{} ({})", flow(entry.text), whose_words));
  for (const PracticeList& points : entry.lists) {
    page.paragraph(points.about);
    List list;
    for (const std::string_view point : points.points) list.items.push_back({"", flow(point), ""});
    page.add(std::move(list));
  }
  List see;
  for (const std::string_view id : entry.see) {
    see.items.push_back({std::string(id), practice_title(*find_practice(library, id)), ""});
  }
  if (!see.items.empty()) {
    page.add(Heading{2, "See also"});
    page.add(std::move(see));
  }
  if (List statements = statements_with(entry, set); !statements.items.empty()) {
    page.add(Heading{2, "Statements that it bears on"});
    page.add(std::move(statements));
  }
  for (const PracticeSource& source : library.sources) {
    if (std::ranges::find(entry.sources, source.id) != entry.sources.end()) {
      page.paragraph(source_line(source));
    }
  }
  return page.take();
}

void add_practice(PageBuilder& page, std::span<const std::string_view> ids) {
  if (ids.empty()) return;
  page.add(Heading{2, fmt::format("Practice behind it ({}, {})", as_cited, whose_words)});
  List list;
  for (const std::string_view id : ids) {
    const PracticeEntry& entry = *find_practice(practice_library(), id);
    std::string text = practice_title(entry);
    if (!entry.text.empty()) text += fmt::format(": {}", first_sentence(flow(entry.text)));
    list.items.push_back(
        {std::string(id), std::move(text), std::string(entry.link), {0, entry.link.size()}});
  }
  page.add(std::move(list));
}

}  // namespace toolkit
