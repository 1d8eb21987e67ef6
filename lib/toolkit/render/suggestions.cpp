#include "toolkit/render/suggestions.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "toolkit/document/yaml_value.hpp"
#include "toolkit/report/model/prose.hpp"
#include "toolkit/report/tables/score_cell.hpp"
#include "toolkit/text/ascii.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit {
namespace {

constexpr std::size_t line_width = 96;

class Writer {
 public:
  Writer(const PlanView& plan, const PlanPlace& place, ActionIds ids)
      : plan_(plan), place_(place), ids_(std::move(ids)) {}

  std::string write() {
    for (const Gap& gap : plan_.gaps) {
      if (gap.actions.empty()) add(gap);
    }
    if (out_.empty()) return {};
    if (!place_.needs_key) return std::move(out_);
    return fmt::format("{}forward_plan:\n{}", std::string(place_.key, ' '), out_);
  }

 private:
  void line(std::string_view text) {
    out_ += fmt::format("{}{}\n", std::string(place_.dash, ' '), text);
  }

  void wrapped(std::string_view before, std::string_view text) {
    const std::size_t width = line_width - place_.dash - before.size();
    for (const std::string& part : wrap(text, width)) line(fmt::format("{}{}", before, part));
  }

  void add(const Gap& gap) {
    const int score = gap.answer->score.value_or(0);
    wrapped("# ", fmt::format("{}: {}. {}", gap.statement->id,
                              cell_text(score_cell(*plan_.view, *gap.answer)),
                              flow(gap.statement->text.text)));
    line(fmt::format("- id: {}", id_value(ids_.next())));
    line("  action: |");
    wrapped("    ", first_step(gap, score + 1));
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

  /// An id as YAML: FP-12 as it is, and in quotation marks what somebody made up.
  static std::string id_value(std::string id) {
    const auto is_usual = [](char c) { return is_alphanumeric(c); };
    const bool usual =
        is_usual(id.front()) && is_usual(id.back()) &&
        std::ranges::all_of(id, [&](char c) { return is_usual(c) || c == '-' || c == '_'; });
    return usual ? std::move(id) : yaml_value(id);
  }

  /// Without blanks before it: how far in a block's first line stands, all its lines must.
  static std::string first_step(const Gap& gap, int target) {
    const std::string step = next_step(gap);
    const std::size_t first = step.find_first_not_of(" \t");
    if (first != std::string::npos) return step.substr(first);
    return fmt::format("Decide what would bring {} to {}.", gap.statement->id, target);
  }

  const PlanView& plan_;
  const PlanPlace& place_;
  ActionIds ids_;
  std::string out_;
};

}  // namespace

std::string suggest_actions(const PlanView& plan, const PlanPlace& place, ActionIds ids) {
  return Writer(plan, place, std::move(ids)).write();
}

std::string paste_sentence(const PlanPlace& place, std::string_view file) {
  switch (place.paste) {
    case PlanPlace::Paste::after:
      return place.is_last_line
                 ? fmt::format("paste these entries at the end of {}", file)
                 : fmt::format("paste these entries after line {} of {}", place.line, file);
    case PlanPlace::Paste::instead:
      return fmt::format("paste these entries in place of line {} of {}", place.line, file);
    case PlanPlace::Paste::brackets:
      break;
  }
  return fmt::format(
      "line {} of {} opens a bracket, and these entries cannot stand inside it; write what is in "
      "it in lines of its own first",
      place.line, file);
}

}  // namespace toolkit
