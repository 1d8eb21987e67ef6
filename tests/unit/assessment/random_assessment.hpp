#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/random_answers.hpp"

namespace toolkit::test {

/// Writes an assessment of 2025-26 in a random style, and beside it what it must become when it is
/// rolled forward: every byte that no rule speaks of goes into both.
class RandomAssessment : public RandomAnswers {
 public:
  explicit RandomAssessment(unsigned seed, bool complete = false) : RandomAnswers(seed, complete) {
    write();
  }

 private:
  using Order = std::vector<void (RandomAssessment::*)(std::size_t)>;

  // entries of an assessment, each at a column

  void format(std::size_t column) { both(key(column, "format") + " 1\n"); }
  void council(std::size_t column) {
    both(key(column, "council") +
         pick<std::string_view>({" Harrowmere", " \"Harrowmere: East\" # note", " 'Harrowmere'"})
             .data() +
         "\n");
  }
  void publish(std::size_t column) {
    if (chance(50)) both(key(column, "publish") + " evidence\n");
  }
  void formerly(std::size_t column) {
    if (chance(30)) both(key(column, "formerly") + " [North Harrow, \"X, Y\"]\n");
  }
  void period(std::size_t column) {
    both(key(column, "period"));
    const auto [before, was, after] =
        pick<std::array<std::string, 3>>({{" ", "2025-26", ""},
                                          {" ", "2025/26", " # so"},
                                          {" \"", "2025-26", "\""},
                                          {" '", "2025/26", "' # so"},
                                          {" |\n" + pad(column + 2), "2025-26", ""},
                                          {"\n" + pad(column + 2), "2025-26", ""}});
    old(before + was + after + "\n");
    fresh(before + "2026-27" + after + "\n");
  }

  /// A key whose value goes, unless it is as good as nothing; with the comments inside it.
  void emptied(std::size_t column, std::string_view name, const std::string& value,
               bool is_blank = false) {
    both(key(column, name));
    const std::string inside =
        chance(20) ? (chance(30) ? "\n" : "") + ("\n" + pad(column + 1) + "# inside") : "";
    is_blank ? both(value + inside) : old(value + inside);
    both("\n");
  }
  void completed(std::size_t column) {
    if (chance(70)) emptied(column, "completed", " 2026-05-14 # then");
  }
  void completed_by(std::size_t column) {
    if (chance(30)) return;
    const std::size_t dash = column + below(3);
    switch (below(4)) {
      case 0:
        return emptied(column, "completed_by",
                       "\n" + pad(dash) + "- Clerk\n" + pad(dash) + "# inside\n" + pad(dash) +
                           "-   \"Monitoring\n" + pad(dash + 4) + "Officer\"");
      case 1:
        return emptied(
            column, "completed_by",
            " [Clerk,\n" + pad(column + 1) + "Head of Services # x\n" + pad(column + 1) + "]");
      case 2:
        return emptied(column, "completed_by", "\n" + pad(dash) + "-", true);
      default:
        return emptied(column, "completed_by", " Clerk");
    }
  }
  void approved(std::size_t column) {
    if (chance(30)) return;
    switch (below(5)) {
      case 0:
        return emptied(column, "approved", " {by: Cabinet, date: 2026-06-09}");
      case 1:
        return emptied(column, "approved", "", true);
      case 2:
        return emptied(column, "approved", " # not yet\n" + pad(column + 3) + "by:", true);
      case 3:
        return emptied(column, "approved",
                       " # so\n" + pad(column + 2) + "by: Cabinet\n\n" + pad(column + 2) + "# x\n" +
                           pad(column + 2) + "date: 2026-06-09");
      default:
        return emptied(column, "approved",
                       " {by: Cabinet, # x\n" + pad(column + 2) + "date: 2026-06-09}");
    }
  }
  void context(std::size_t column) { cleared(column, "context"); }
  void introduction(std::size_t column) { cleared(column, "introduction"); }
  void summary(std::size_t column) { cleared(column, "summary"); }
  void cleared(std::size_t column, std::string_view name) {
    if (chance(30)) return;
    both(key(column, name));
    if (chance(20)) return both(" |\n\n");
    const Value value = text(column);
    old(shown(value));
    const bool block = value.head.starts_with('|') || value.head.starts_with('>');
    const std::string& header = block || value.lines.empty() ? value.head : value.lines.back();
    const bool noted = !value.head.empty() && header.ends_with(" # note");
    fresh(noted ? " | # note\n\n" : " |\n\n");
  }
  void accepted_falls(std::size_t column) {
    if (chance(60)) return;
    const std::size_t dash = column + below(3);
    old(key(column, "accepted_falls") + "\n" + pad(dash) + "- statement: risk-1\n" + pad(dash + 2) +
        "reason:" + shown(text(dash + 2)) + pad(dash + 2) + "by: Cabinet\n" + pad(dash + 2) +
        "date: 2026-05-12\n");
    inner_comment(column);
  }

  void forward_plan(std::size_t column) {
    both(key(column, "forward_plan"));
    constexpr std::string_view states[] = {"planned", "under way", "done\n", "dropped\n"};
    if (chance(25)) {
      std::vector<Item> items;
      for (std::size_t i = below(6); i > 0; --i) {
        const std::size_t state = below(4);
        const std::string status(states[state].substr(0, states[state].find('\n')));
        const std::string text = "{id: FP-" + number() + ", action: " + flow_text() +
                                 ", status: " + status + ", done: 2026-01-01, reason: \"x: y\"}";
        items.push_back({text, text, state > 1});
      }
      both(" ");
      brackets(column, "[]", items);
      return both("\n");
    }
    both("\n");
    const std::size_t dash = column + below(3);
    for (std::size_t i = below(5); i > 0; --i) {
      gap(dash);
      const std::size_t state = below(4);
      const std::string status(states[state].substr(0, states[state].find('\n')));
      const std::size_t inner = dash + 2;
      const std::string lines = pad(dash) + "- id: FP-" + number() + "\n" + pad(inner) +
                                "action:" + shown(text(inner)) + pad(inner) + "# inside\n" +
                                pad(inner) + "status: " + status + "\n" + pad(inner) +
                                "done: 2026-01-01\n" + pad(inner) + "reason:" + shown(text(inner)) +
                                (chance(20) ? pad(dash + 1) + "# still inside\n" : "");
      old(lines);
      if (state < 2) fresh(lines);
    }
  }

  void write() {
    using R = RandomAssessment;
    Order order = {&R::format,       &R::council,      &R::publish,       &R::formerly,
                   &R::period,       &R::completed,    &R::completed_by,  &R::approved,
                   &R::introduction, &R::context,      &R::evidence,      &R::principles,
                   &R::summary,      &R::forward_plan, &R::accepted_falls};
    if (chance(70)) shuffle(order);
    const std::size_t column = chance(90) ? 0 : 2;
    if (chance(30)) both(pad(column) + "# First line\n");
    if (chance(20)) both("---\n");
    for (const auto entry : order) {
      (this->*entry)(column);
      gap(column);
    }
    if (chance(20)) end_without_newline();
    if (chance(30)) with_crlf();
    if (chance(20)) {
      last.insert(0, "\xEF\xBB\xBF");
      next.insert(0, "\xEF\xBB\xBF");
    }
  }
  void end_without_newline() {
    // An empty block would lose the line to type on.
    if (last.ends_with("\n\n")) return;
    last.pop_back();
    // What ends with a part that goes ends with the newline before it.
    if (!tail_goes()) next.pop_back();
  }
  void with_crlf() {
    for (std::string* const text : {&last, &next}) {
      std::string changed;
      for (const char c : *text) changed += c == '\n' ? std::string("\r\n") : std::string(1, c);
      *text = changed;
    }
  }
};

}  // namespace toolkit::test
