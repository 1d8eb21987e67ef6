#include "toolkit/report/explain/explain.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "toolkit/report/explain/page_builder.hpp"
#include "toolkit/report/explain/practice_page.hpp"
#include "toolkit/report/model/prose.hpp"

namespace toolkit {
namespace {

std::string source_line(const StatementSet& set) {
  return fmt::format(
      "Source: {}, edition {}, {}. {}{}", set.title, set.edition, set.publisher, flow(set.source),
      set.wording_source.empty() ? "" : fmt::format(" Wording: {}", flow(set.wording_source)));
}

void add_aim(PageBuilder& page, const StatementSet& set, const Principle& principle) {
  if (principle.aim.text.empty()) return;
  page.wording(set, principle.aim);
  page.paragraph(principle.aim_note);
}

List statement_list(const Principle& principle) {
  List list;
  for (const Statement& statement : principle.statements) {
    list.items.push_back({std::string(statement.id), flow(statement.text.text), ""});
  }
  return list;
}

/// What its namesake of 2023 says, then what bears on its statements, each once.
std::vector<std::string_view> practice_of(const Principle& principle) {
  std::vector<std::string_view> ids;
  for (const PracticeEntry& entry : practice_library().entries) {
    if (!entry.principle.empty() && entry.principle == principle.id) ids.push_back(entry.id);
  }
  for (const Statement& statement : principle.statements) {
    for (const std::string_view id : statement.practice) {
      if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
    }
  }
  return ids;
}

std::string_view in_an_editor(Editor marked_by) {
  switch (marked_by) {
    case Editor::schema:
      return "An editor that uses the schema of `toolkit schema` marks it.";
    case Editor::yaml:
      return "An editor that knows YAML marks it.";
    case Editor::nothing:
      return "No editor marks it: it takes toolkit to find it.";
  }
  return {};
}

}  // namespace

ReportDocument explain_statement(const StatementSet& set, const StatementPlace& place) {
  const Principle& principle = set.principles[place.principle];
  const Statement& statement = principle.statements[place.statement];
  PageBuilder page(fmt::format("{}: {}", statement.id, principle.title.text));
  page.wording(set, statement.text);
  page.levels(set, statement.levels);
  page.list(set, "What would show it", statement.evidence);
  page.list(set, "Next steps", statement.next_steps);
  add_practice(page, statement.practice);
  page.paragraph(source_line(set));
  return page.take();
}

ReportDocument explain_principle(const StatementSet& set, std::size_t index) {
  const Principle& principle = set.principles[index];
  PageBuilder page(fmt::format("{}: {}", principle.id, principle.title.text));
  const auto section = std::ranges::find(set.sections, principle.section, &Section::number);
  if (section != set.sections.end()) {
    page.paragraph(fmt::format("Section {}, {}. Total out of {}.", section->number,
                               section->title.text, principle.max()));
  }
  add_aim(page, set, principle);
  if (principle.report_number > 0) {
    page.paragraph(fmt::format("In the LGA's 2023 report Debate Not Hate this is principle {}, {}.",
                               principle.report_number, principle.report_title));
  }
  page.add(Heading{2, "Statements"});
  page.add(statement_list(principle));
  add_practice(page, practice_of(principle));
  page.paragraph(source_line(set));
  return page.take();
}

ReportDocument explain_diagnostic(const CatalogueEntry& entry) {
  PageBuilder page(fmt::format("{}: {}", entry.name, entry.title));
  page.add(Facts{{{"Severity", std::string(severity_name(entry.severity))}}});
  page.paragraph(entry.meaning);
  page.paragraph(in_an_editor(entry.marked_by));
  if (!entry.example.empty()) {
    page.add(Heading{2, "For example"});
    page.add(Code{std::string(entry.example)});
  }
  page.add(Heading{2, "How to put it right"});
  page.paragraph(entry.fix);
  return page.take();
}

ReportDocument list_statements(const StatementSet& set) {
  PageBuilder page(fmt::format("{}, edition {} ({})", set.title, set.edition, set.id));
  page.paragraph(source_line(set));
  page.paragraph(
      fmt::format("Scale: 0 {}, 1 {}, 2 {}.", set.labels[0], set.labels[1], set.labels[2]));
  for (const Section& section : set.sections) {
    page.add(Heading{2, fmt::format("{}. {}", section.number, section.title.text)});
    page.wording(set, section.guide);
    for (const Principle& principle : set.principles) {
      if (principle.section != section.number) continue;
      page.add(Heading{3, fmt::format("{} ({})", principle.title.text, principle.id)});
      add_aim(page, set, principle);
      page.add(statement_list(principle));
    }
  }
  return page.take();
}

}  // namespace toolkit
