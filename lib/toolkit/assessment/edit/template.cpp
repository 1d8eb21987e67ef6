#include "toolkit/assessment/edit/template.hpp"

#include <utility>

#include <fmt/format.h>

#include "toolkit/document/yaml_value.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit {
namespace {

constexpr std::size_t line_width = 96;

class Template {
 public:
  explicit Template(const StatementSet& set) : set_(set) {}

  std::string build(std::string_view council, const Period& period) {
    introduction_for_the_officer();
    line("format: 1");
    line(fmt::format("statement_set: {}", set_.id));
    line(fmt::format("council: {}", yaml_value(council)));
    line(fmt::format("period: {}", period.label()));
    comment(0,
            "The day the answers were agreed, such as 2026-05-14, and the roles (not names) that "
            "agreed them, one after each dash.");
    line("completed:");
    line("completed_by:");
    line("  -");
    comment(0, "Until this is filled in, every report says Draft.");
    line("approved:");
    line("  by:");
    line("  date:");
    line("  minute:");
    comment(0,
            "What a public report may print: totals, scores, or evidence too. Notes and what is "
            "confidential are never printed for the public.");
    line("publish: scores");
    heading_comment(set_.sections.front());
    block(0, "introduction");
    comment(0, "What a reader of trends should know about this year, such as elections.");
    block(0, "context");
    evidence_register();
    line("principles:");
    for (const Principle& principle : set_.principles) add(principle);
    heading_comment(set_.sections.back());
    block(0, "summary");
    forward_plan();
    return out_;
  }

 private:
  void line(std::string_view text) {
    out_ += text;
    out_ += '\n';
  }

  void comment(std::size_t indent, std::string_view text) {
    const std::string margin(indent, ' ');
    for (const std::string& wrapped : wrap(text, line_width - indent - 2)) {
      line(fmt::format("{}# {}", margin, wrapped));
    }
  }

  /// An item of a list in the comment at the top.
  void item(std::string_view text) {
    std::string_view mark = "- ";
    for (const std::string& wrapped : wrap(text, line_width - 4)) {
      line(fmt::format("# {}{}", std::exchange(mark, "  "), wrapped));
    }
  }

  /// A key for a text, with an empty line to type on.
  void block(std::size_t indent, std::string_view key) {
    line(fmt::format("{}{}: |", std::string(indent, ' '), key));
    out_ += '\n';
  }

  void heading_comment(const Section& section) {
    comment(0, fmt::format("{}. {}", section.number, section.title.text));
    if (!section.guide.text.empty()) comment(0, section.guide.text);
  }

  void introduction_for_the_officer() {
    comment(0, fmt::format("{}: the council's own assessment.", set_.title));
    comment(0, fmt::format("Statements: {}, edition {} ({}).", set_.title, set_.edition,
                           set_.publisher));
    line("#");
    comment(0, "How to fill this in");
    item(fmt::format("Write each score after `score: `: 0 is {}, 1 is {}, 2 is {}.", set_.labels[0],
                     set_.labels[1], set_.labels[2]));
    item(
        "Write each text on the empty line after |, two spaces further in than its key. It may "
        "have as many lines as it needs, all indented alike.");
    item("Write roles and bodies, never names, addresses or phone numbers.");
    item("Leave empty what there is nothing for.");
    item("See what is still to do with: toolkit validate --draft FILE");
    line("#");
    comment(0, fmt::format("What 0, 1 and 2 look like is {}.",
                           origin_label(
                               set_, set_.principles.front().statements.front().levels[0].origin)));
    out_ += '\n';
  }

  void evidence_register() {
    comment(0,
            "The register: write a piece of evidence once, as E1, E2 and so on, and cite it below "
            "as `evidence: E1` or `evidence: [E1, E2]`. A link is a file beneath this folder, or "
            "an https address. With `confidential: true` it is never in a public report.");
    line("evidence:");
    line("  E1:");
    block(4, "text");
    for (const std::string_view key : {"date", "link", "ref", "from", "confidential"}) {
      line(fmt::format("    {}:", key));
    }
    block(4, "because");
  }

  void add(const Principle& principle) {
    out_ += '\n';
    comment(2, fmt::format("{}. {}: {}", principle.section, section_title(principle),
                           principle.title.text));
    if (!principle.aim.text.empty()) comment(2, fmt::format("Aim: {}", principle.aim.text));
    line(fmt::format("  {}:", principle.id));
    comment(4, "Evidence for this principle as a whole.");
    block(4, "evidence");
    line("    answers:");
    for (const Statement& statement : principle.statements) add(statement);
  }

  std::string_view section_title(const Principle& principle) const {
    return set_.sections[static_cast<std::size_t>(principle.section) - 1].title.text;
  }

  void add(const Statement& statement) {
    out_ += '\n';
    comment(6, statement.text.text);
    for (std::size_t score = 0; score < score_count; ++score) {
      if (statement.levels[score].text.empty()) continue;
      comment(6, fmt::format("{}: {}", score, statement.levels[score].text));
    }
    line(fmt::format("      {}:", statement.id));
    line("        score:");
    block(8, "evidence");
    comment(8, "Internal: why not a 2, what was discussed.");
    block(8, "note");
  }

  void forward_plan() {
    comment(0,
            "Copy the entry for each action; ids stay the same from year to year. `for` is a "
            "statement or a principle, `target` the score or total it should bring; `status` is "
            "planned, under way, done (with a line `done:` and the date) or dropped (with a "
            "`reason: |`).");
    line("forward_plan:");
    line("  - id: FP-1");
    block(4, "action");
    for (const std::string_view key : {"for", "target", "owner", "due"})
      line(fmt::format("    {}:", key));
    line("    status: planned");
  }

  const StatementSet& set_;
  std::string out_;
};

}  // namespace

std::string assessment_template(const StatementSet& set, std::string_view council,
                                const Period& period) {
  return Template(set).build(council, period);
}

}  // namespace toolkit
