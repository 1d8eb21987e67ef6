#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/random_yaml.hpp"

namespace toolkit::test {

/// Evidence in a random style: of the register, of a principle or an answer. In the new file it
/// waits to be confirmed. The column is always that of the keys beside it.
class RandomEvidence : public RandomYaml {
 public:
  using RandomYaml::RandomYaml;

 protected:
  /// An item of evidence in lines; the first stands where the file has been written to.
  void item_lines(std::size_t column, bool first_is_indented) {
    std::vector<std::string> names = {"text"};
    for (const std::string_view name : {"date", "link", "confidential", "ref", "from"}) {
      if (chance(25)) names.emplace_back(name);
    }
    // Only what is confidential has a reason to be.
    const bool has_reason = chance(10);
    if (has_reason) {
      std::erase(names, "confidential");
      names.insert(names.end(), {"confidential", "because"});
    }
    shuffle(names);
    // 0 to 2: it is there already
    const std::size_t confirm = complete() ? 3 : below(10);
    if (confirm < 3)
      names.insert(names.begin() + static_cast<std::ptrdiff_t>(below(names.size())), "confirm");
    for (std::size_t i = 0; i < names.size(); ++i) {
      const std::string& name = names[i];
      const bool is_last = i + 1 == names.size();
      both(key(i == 0 && !first_is_indented ? 0 : column, name));
      bool typing_line = false;
      if (name == "text" || name == "from") {
        both(shown(text(column)));
      } else if (name == "because") {
        typing_line = chance(50);
        both(typing_line ? " |\n" : shown(text(column)));
      } else if (name == "confirm") {
        old(confirm == 0 ? " true\n" : confirm == 1 ? "\n" : " \"false\" # x\n");
        fresh(confirm == 2 ? " true # x\n" : " true\n");
      } else {
        both(name == "date"           ? " 2026-03-02\n"
             : name == "confidential" ? (has_reason || chance(50) ? " true\n" : " False # x\n")
             : name == "link"         ? " evidence/survey.md\n"
                                      : " \"DS-1\"\n");
      }
      if (typing_line) both("\n");
      if (is_last && confirm > 2) fresh(pad(column) + "confirm: true\n");
      if (!is_last) gap(column);
    }
  }
  Item item_in_braces() {
    std::vector<Item> parts = {plain("text: " + flow_text())};
    if (chance(30)) parts.push_back(plain("confidential: true"));
    if (chance(30)) parts.push_back(plain("date: 2026-03-02"));
    if (chance(20)) parts.push_back(plain("\"ref\":\"x\""));
    shuffle(parts);
    if (complete() || chance(80)) return bracketed("{}", parts, "confirm: true");
    parts.push_back(pick<Item>({{"confirm: true", "confirm: true"},
                                {"confirm: False", "confirm: true"},
                                {"confirm:", "confirm: true"}}));
    return bracketed("{}", parts);
  }

  void evidence(std::size_t column) {
    both(key(column, "evidence"));
    if (chance(20)) {
      std::vector<Item> entries;
      for (const std::string_view id : {"E1", "E2"}) {
        const Item item = item_in_braces();
        entries.push_back({std::string(id) + ": " + item.old, std::string(id) + ": " + item.fresh});
      }
      both(" ");
      brackets(column, "{}", entries);
      return both("\n");
    }
    both("\n");
    const std::size_t inner = column + 1 + below(4);
    for (const std::string_view id : {"E1", "E2", "E3"}) {
      gap(inner);
      both(key(inner, id));
      if (id == "E3") {
        both("\n" + pad(inner + 2) + "text: |\n\n" + pad(inner + 2) + "confidential:\n");
      } else if (chance(30)) {
        const Item item = item_in_braces();
        old(" " + item.old + "\n");
        fresh(" " + item.fresh + "\n");
      } else {
        both(chance(20) ? " # note\n" : "\n");
        item_lines(inner + 1 + below(4), true);
      }
    }
  }

  Item use_in_brackets() {
    switch (below(4)) {
      case 0:
        return plain("E1");
      case 1:
        return item_in_braces();
      case 2: {
        const std::string text = "text: " + flow_text();
        return {text, "{" + text + ", confirm: true}"};
      }
      default: {
        const std::string text = flow_text();
        return {text, "{text: " + text + ", confirm: true}"};
      }
    }
  }
  Item uses_in_brackets() {
    std::vector<Item> items;
    for (std::size_t i = below(3); i > 0; --i) items.push_back(use_in_brackets());
    return bracketed("[]", items);
  }

  /// The evidence of an answer or a principle, whose keys stand in `column`.
  void uses(std::size_t column) {
    both(key(column, "evidence"));
    const std::size_t dash = column + below(3);
    switch (below(8)) {
      case 0:
        return both(" |\n\n");
      case 1:
        return both(pick<std::string>({" E1\n", " [E1, E2]\n", " |\n" + pad(column + 2) + "E2\n"}));
      case 2: {
        both(" ");
        std::vector<Item> items;
        for (std::size_t i = below(4); i > 0; --i) items.push_back(use_in_brackets());
        brackets(column, "[]", items);
        return both("\n");
      }
      case 3:
        both("\n");
        return item_lines(column + 1 + below(4), true);
      case 4: {
        const Item item = item_in_braces();
        old(" " + item.old + "\n");
        return fresh(" " + item.fresh + "\n");
      }
      case 5:
        both("\n");
        for (std::size_t i = 1 + below(3); i > 0; --i) list_item(dash);
        return;
      default: {
        const Value value = text(column);
        old(shown(value));
        if (!value.head.empty()) {
          fresh("\n" + pad(column + 2) + "- text:" + shown(value, 4) + pad(column + 4) +
                "confirm: true\n");
          return;
        }
        const std::size_t begin = value.lines.front().find_first_not_of(' ');
        std::string lines = shown(value, begin + 2 - column);
        lines.replace(1, 2 + begin + begin - column, pad(begin) + "- text: ");
        fresh(lines + pad(begin + 2) + "confirm: true\n");
      }
    }
  }
  void list_item(std::size_t dash) {
    gap(dash);
    const std::size_t column = dash + 2 + below(2);
    both(pad(dash) + "-" + pad(column - dash - 1));
    switch (below(4)) {
      case 0:
        return both("E2\n");
      case 1:
        return item_lines(column, false);
      case 2: {
        const Item item = item_in_braces();
        old(item.old + "\n");
        return fresh(item.fresh + "\n");
      }
      default: {
        Value value = text(dash);
        while (value.head.empty()) value = text(dash);
        old(shown(value).substr(1));
        fresh("text:" + shown(value, column - dash) + pad(column) + "confirm: true\n");
      }
    }
  }
};

}  // namespace toolkit::test
