#include "toolkit/report/explain.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "toolkit/report/prose.hpp"

namespace toolkit {
namespace {

class Page {
 public:
  explicit Page(std::string title, const StatementSet* set = nullptr) : set_(set) {
    outline_.title = title;
    add(Heading{1, std::move(title)});
  }

  void add(Block block) { outline_.blocks.push_back(std::move(block)); }

  void paragraph(std::string_view text) {
    if (!text.empty()) add(Paragraph{flow(text)});
  }

  /// A text with whose words it is.
  void wording(const Wording& wording) {
    if (wording.text.empty()) return;
    add(Paragraph{fmt::format("{} ({})", flow(wording.text), origin_label(*set_, wording.origin))});
  }

  /// Whose words a list's texts are stands in its heading, or beside each where they differ.
  void list(std::string_view title, std::span<const Wording> texts) {
    if (texts.empty()) return;
    const bool alike = same_origin(texts);
    add(Heading{2, heading(title, texts)});
    List list;
    for (const Wording& text : texts) {
      list.items.push_back({"", flow(text.text), alike ? "" : origin_label(*set_, text.origin)});
    }
    add(std::move(list));
  }

  [[nodiscard]] std::string heading(std::string_view title, std::span<const Wording> texts) const {
    if (!same_origin(texts)) return std::string(title);
    return fmt::format("{} ({})", title, origin_label(*set_, texts.front().origin));
  }

  static bool same_origin(std::span<const Wording> texts) {
    return std::ranges::all_of(
        texts, [&](const Wording& text) { return text.origin == texts.front().origin; });
  }

  Outline take() { return std::move(outline_); }

 private:
  const StatementSet* set_;
  Outline outline_;
};

std::string source_line(const StatementSet& set) {
  return fmt::format(
      "Source: {}, edition {}, {}. {}{}", set.title, set.edition, set.publisher, flow(set.source),
      set.wording_source.empty() ? "" : fmt::format(" Wording: {}", flow(set.wording_source)));
}

void add_aim(Page& page, const Principle& principle) {
  if (principle.aim.text.empty()) return;
  page.wording({principle.aim.text, principle.aim.origin});
  page.paragraph(principle.aim_note);
}

List statement_list(const Principle& principle) {
  List list;
  for (const Statement& statement : principle.statements) {
    list.items.push_back({std::string(statement.id), flow(statement.text.text), ""});
  }
  return list;
}

}  // namespace

Outline explain_statement(const StatementSet& set, const StatementPlace& place) {
  const Principle& principle = set.principles[place.principle];
  const Statement& statement = principle.statements[place.statement];
  Page page(fmt::format("{}: {}", statement.id, principle.title.text), &set);
  page.wording(statement.text);
  if (!statement.levels[0].text.empty()) {
    page.add(Heading{2, page.heading("What each score looks like", statement.levels)});
    Facts facts;
    for (std::size_t score = 0; score < score_count; ++score) {
      const Wording& level = statement.levels[score];
      std::string text = flow(level.text);
      if (!Page::same_origin(statement.levels)) {
        text += fmt::format(" ({})", origin_label(set, level.origin));
      }
      facts.facts.push_back({fmt::format("{} {}", score, set.labels[score]), std::move(text)});
    }
    page.add(std::move(facts));
  }
  page.list("What would show it", statement.evidence);
  page.list("Next steps", statement.next_steps);
  page.paragraph(source_line(set));
  return page.take();
}

Outline explain_principle(const StatementSet& set, std::size_t index) {
  const Principle& principle = set.principles[index];
  Page page(fmt::format("{}: {}", principle.id, principle.title.text), &set);
  const auto section = std::ranges::find(set.sections, principle.section, &Section::number);
  if (section != set.sections.end()) {
    page.paragraph(fmt::format("Section {}, {}. Total out of {}.", section->number,
                               section->title.text, principle.max()));
  }
  add_aim(page, principle);
  if (principle.report_number > 0) {
    page.paragraph(fmt::format("In the LGA's 2023 report Debate Not Hate this is principle {}, {}.",
                               principle.report_number, principle.report_title));
  }
  page.add(Heading{2, "Statements"});
  page.add(statement_list(principle));
  page.paragraph(source_line(set));
  return page.take();
}

Outline explain_diagnostic(const CatalogueEntry& entry) {
  Page page(fmt::format("{}: {}", entry.name, entry.title));
  page.add(Facts{{{"Severity", std::string(severity_name(entry.severity))}}});
  page.paragraph(entry.meaning);
  if (!entry.example.empty()) {
    page.add(Heading{2, "For example"});
    page.add(Code{std::string(entry.example)});
  }
  page.add(Heading{2, "How to put it right"});
  page.paragraph(entry.mend);
  return page.take();
}

Outline list_statements(const StatementSet& set) {
  Page page(fmt::format("{}, edition {} ({})", set.title, set.edition, set.id), &set);
  page.paragraph(source_line(set));
  page.paragraph(
      fmt::format("Scale: 0 {}, 1 {}, 2 {}.", set.labels[0], set.labels[1], set.labels[2]));
  for (const Section& section : set.sections) {
    page.add(Heading{2, fmt::format("{}. {}", section.number, section.title.text)});
    page.wording(section.guide);
    for (const Principle& principle : set.principles) {
      if (principle.section != section.number) continue;
      page.add(Heading{3, fmt::format("{} ({})", principle.title.text, principle.id)});
      add_aim(page, principle);
      page.add(statement_list(principle));
    }
  }
  return page.take();
}

}  // namespace toolkit
