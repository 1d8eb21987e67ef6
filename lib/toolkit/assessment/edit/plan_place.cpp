#include "toolkit/assessment/edit/plan_place.hpp"

#include <algorithm>

#include "toolkit/document/fields.hpp"
#include "toolkit/document/tree_edits.hpp"

namespace toolkit {
namespace {

constexpr std::size_t step = 2;

class Finder {
 public:
  explicit Finder(const SourceText& source) : source_(source) {}

  PlanPlace find(Node root) {
    const Container file = container_at(root);
    place_.needs_key = true;
    if (file.layout != Layout::block || file.parts.empty()) return in_brackets(root.begin());
    place_.key = column_of(source_.text(), file.parts.front().begin);
    place_.dash = place_.key + step;
    const Part* const plan = file.find("forward_plan");
    if (plan == nullptr) return after(file.parts.back().end);
    for (const Node item : children(plan->value)) {
      place_.ids.emplace_back(find_entry(entries(item), "id").value.text());
    }
    return beneath(*plan, container_in(file, *plan));
  }

 private:
  PlanPlace beneath(const Part& plan, const Container& items) {
    if (items.parts.empty()) {
      const std::size_t value = skip_to_content(source_.text(), plan.value_from);
      if (value >= line_end(source_.text(), plan.value_from)) {
        place_.needs_key = false;
        return plan.value.is_empty() ? after(plan.end) : in_brackets(plan.begin);
      }
      place_.paste = PlanPlace::Paste::instead;
      place_.line = line_of(plan.begin);
      return place_;
    }
    if (items.layout != Layout::block) return in_brackets(plan.begin);
    place_.needs_key = false;
    place_.dash = column_of(source_.text(), items.parts.front().begin);
    return after(plan.end);
  }

  PlanPlace in_brackets(std::size_t begin) {
    place_.paste = PlanPlace::Paste::brackets;
    place_.line = line_of(begin);
    return place_;
  }

  /// `end` is just past the last byte of what the entries go behind.
  PlanPlace after(std::size_t end) {
    place_.line = line_of(end - 1);
    place_.is_last_line = source_.text().find_first_not_of(
                              " \t\n", line_end(source_.text(), end - 1)) == std::string_view::npos;
    return place_;
  }

  [[nodiscard]] std::size_t line_of(std::size_t at) const { return source_.position(at).line; }

  const SourceText& source_;
  PlanPlace place_;
};

}  // namespace

PlanPlace find_plan_place(const Document& document) {
  return Finder(document.source()).find(document.root());
}

}  // namespace toolkit
