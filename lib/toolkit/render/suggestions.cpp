#include "toolkit/render/suggestions.hpp"

#include <cstddef>

#include <fmt/format.h>

#include "toolkit/assessment/action_ids.hpp"
#include "toolkit/report/prose.hpp"
#include "toolkit/report/year_parts.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit {
namespace {

constexpr std::size_t line_width = 96;
constexpr std::string_view plan_key = "forward_plan:";

/// How the file writes its plan: whether it has one, and how far its dashes stand in.
struct PlanLayout {
  bool has_key = false;
  std::size_t dash = 2;
};

PlanLayout layout_of(const SourceText& source) {
  PlanLayout layout;
  for (std::size_t number = 1; number <= source.line_count(); ++number) {
    const std::string_view line = source.line(number);
    if (!layout.has_key) {
      layout.has_key = line.starts_with(plan_key);
      continue;
    }
    const std::size_t first = line.find_first_not_of(' ');
    if (first == std::string_view::npos || line[first] == '#') continue;
    if (line[first] == '-') layout.dash = first;
    break;
  }
  return layout;
}

class Suggestions {
 public:
  Suggestions(const PlanView& plan, PlanLayout layout, std::span<const std::string_view> taken)
      : plan_(plan), layout_(layout), ids_(taken) {}

  std::string write() {
    for (const Gap& gap : plan_.gaps) {
      if (gap.actions.empty()) add(gap);
    }
    if (out_.empty()) return {};
    return (layout_.has_key ? std::string() : fmt::format("{}\n", plan_key)) + out_;
  }

 private:
  void line(std::string_view text) {
    out_ += fmt::format("{}{}\n", std::string(layout_.dash, ' '), text);
  }

  void wrapped(std::string_view before, std::string_view text) {
    const std::size_t width = line_width - layout_.dash - before.size();
    for (const std::string& part : wrap(text, width)) line(fmt::format("{}{}", before, part));
  }

  void add(const Gap& gap) {
    const int score = gap.answer->score.value_or(0);
    wrapped("# ", fmt::format("{}: {}. {}", gap.statement->id,
                              cell_text(score_cell(*plan_.view, *gap.answer)),
                              flow(gap.statement->text.text)));
    line(fmt::format("- id: {}", ids_.next()));
    line("  action: |");
    const std::string step = next_step(gap);
    wrapped("    ", step.empty() ? fmt::format("Decide what would bring {} to {}.",
                                               gap.statement->id, score + 1)
                                 : step);
    line(fmt::format("  for: {}", gap.statement->id));
    line(fmt::format("  target: {}", score + 1));
    line("  owner:");
    line("  due:");
    line("  status: planned");
    const auto steps = gap.statement->next_steps;
    for (std::size_t i = 1; i < steps.size(); ++i) {
      wrapped("  # ", fmt::format("Or: {}", flow(steps[i].text)));
    }
    for (const std::string& practice : practice_for(gap)) {
      wrapped("  # ", fmt::format("Practice: {}", practice));
    }
  }

  const PlanView& plan_;
  PlanLayout layout_;
  ActionIds ids_;
  std::string out_;
};

}  // namespace

std::string suggested_actions(const PlanView& plan, const SourceText& source,
                              std::span<const std::string_view> taken) {
  return Suggestions(plan, layout_of(source), taken).write();
}

}  // namespace toolkit
