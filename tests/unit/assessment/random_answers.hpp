#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/random_evidence.hpp"
#include "toolkit/statements/builtin.hpp"

namespace toolkit::test {

/// The answers of each principle in a random style. In the new file, scores wait to be confirmed.
class RandomAnswers : public RandomEvidence {
 public:
  using RandomEvidence::RandomEvidence;

 protected:
  std::string score() {
    return pick<std::string_view>({"0", "1", "2", "\"2\"", "'1'", "partial", "Not Addressed"})
        .data();
  }
  Item moderated_in_braces() {
    return gone("moderated: {from: 2, by: Clerk, date: 2026-05-02, reason: \"a, b\"}");
  }
  Item answer_in_braces() {
    const std::string typed = score();
    std::vector<Item> parts = {{"score: " + typed, "confirm: " + typed}};
    if (chance(30)) parts.push_back(moderated_in_braces());
    if (chance(30)) parts.push_back(plain("note: " + flow_text()));
    if (chance(40)) {
      const Item item = uses_in_brackets();
      parts.push_back({"evidence: " + item.old, "evidence: " + item.fresh});
    } else if (chance(40)) {
      const std::string text = flow_text();
      parts.push_back({"evidence: " + text, "evidence: [{text: " + text + ", confirm: true}]"});
    }
    if (chance(10)) parts.push_back(gone("confirm:"));
    shuffle(parts);
    return bracketed("{}", parts);
  }
  void answer_lines(std::size_t column) {
    std::vector<unsigned> parts = {0, 1, 2, 3, 4};
    shuffle(parts);
    bool is_empty = true;
    const bool is_open = !complete() && chance(10);
    for (const unsigned part : parts) {
      if (part != 0 && chance(40)) continue;
      gap(column);
      switch (part) {
        case 0: {
          const std::string typed = score();
          const std::string quote = chance(90) ? "" : "\"";
          const std::string name = pad(column) + quote;
          old(name + "score" + quote + ":" + (is_open ? "" : " " + typed));
          fresh(name + (is_open ? "score" : "confirm") + quote + ":" +
                (is_open ? "" : " " + typed));
          both(chance(10) ? " # so\n" : "\n");
          break;
        }
        case 1:
          uses(column);
          break;
        case 2:
          both(key(column, "note") + shown(text(column)));
          break;
        case 3:
          old(key(column, "moderated") +
              (chance(50) ? " {from: 2, by: Clerk} # x\n"
                          : "\n" + pad(column + 2) + "by: Clerk\n" + pad(column + 2) +
                                "reason:" + shown(text(column + 2))));
          inner_comment(column);
          break;
        default:
          if (is_open && chance(50)) {
            both(key(column, "confirm") + " 1\n");
          } else if (!is_open && chance(30)) {
            old(key(column, "confirm") + "\n");
          }
      }
      is_empty = false;
    }
    if (is_empty) both(pad(column) + "note: x\n");
  }

  void answers(std::size_t column, const Principle& principle) {
    both(key(column, "answers"));
    if (chance(20)) {
      std::vector<Item> items;
      for (const Statement& statement : principle.statements) {
        const std::string id(statement.id);
        if (chance(40)) {
          const std::string typed = score();
          items.push_back({id + ": " + typed, id + ": {confirm: " + typed + "}"});
        } else {
          const Item item = answer_in_braces();
          items.push_back({id + ": " + item.old, id + ": " + item.fresh});
        }
      }
      both(" ");
      brackets(column, "{}", items);
      return both("\n");
    }
    both("\n");
    const std::size_t inner = column + 1 + below(4);
    for (const Statement& statement : principle.statements) {
      if (!complete() && chance(5)) continue;
      gap(inner);
      both(key(inner, statement.id));
      if (chance(30)) {
        const std::string typed = score();
        old(" " + typed + "\n");
        fresh(" {confirm: " + typed + "}\n");
      } else if (chance(30)) {
        const Item item = answer_in_braces();
        old(" " + item.old + "\n");
        fresh(" " + item.fresh + "\n");
      } else if (!complete() && chance(10)) {
        both(" {confirm: 1}\n");
      } else {
        both("\n");
        answer_lines(inner + 1 + below(4));
      }
    }
  }
  void principles(std::size_t column) {
    both(key(column, "principles") + "\n");
    const std::size_t inner = column + 1 + below(4);
    for (const Principle& principle : builtin_statement_set().principles) {
      gap(inner);
      both(key(inner, principle.id) + "\n");
      const std::size_t innermost = inner + 1 + below(4);
      const bool first = chance(50);
      if (first) answers(innermost, principle);
      gap(innermost);
      uses(innermost);
      gap(innermost);
      if (!first) answers(innermost, principle);
    }
  }
};

}  // namespace toolkit::test
