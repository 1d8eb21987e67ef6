#pragma once

#include <cstddef>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace toolkit::test {

/// Writes a file of YAML in a random style, and beside it what it must become when it is edited:
/// what goes into both, into the old one only and into the new one only. Each sentence has a number
/// of its own, such as `no. 0012`, that stands nowhere else in the old file.
class RandomYaml {
 public:
  explicit RandomYaml(unsigned seed, bool complete) : random_(seed), complete_(complete) {}

  std::string last;
  std::string next;

 protected:
  /// A text: what stands behind its key, and further lines with their indentation.
  struct Value {
    std::string head;
    std::vector<std::string> lines;
  };
  /// A part between brackets, in the old file and (unless it goes) in the new one.
  struct Item {
    std::string old;
    std::string fresh;
    bool goes = false;
  };

  // what is random
  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool chance(std::size_t percent) { return below(100) < percent; }
  template <class T>
  T pick(std::initializer_list<T> choices) {
    return *(choices.begin() + static_cast<std::ptrdiff_t>(below(choices.size())));
  }
  template <class T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
  }

  // where it goes
  void both(std::string_view text) {
    old(text);
    fresh(text);
  }
  void old(std::string_view text) {
    last += text;
    tail_goes_ = true;
  }
  void fresh(std::string_view text) {
    next += text;
    tail_goes_ = false;
  }
  static std::string pad(std::size_t column) { return std::string(column, ' '); }

  std::string number() {
    const std::string digits = std::to_string(++count_);
    return std::string(4 - digits.size(), '0') + digits;
  }
  std::string sentence() {
    return pick<std::string_view>({"Survey of members", "Log of the drop-in", "Café rota – autumn",
                                   "Notes of it's users"})
               .data() +
           (" no. " + number());
  }
  /// Without the mark at its end.
  std::string single_quoted() {
    std::string text = sentence();
    for (std::size_t at = text.find('\''); at != std::string::npos; at = text.find('\'', at + 2)) {
      text.insert(at, "'");
    }
    return "'It''s " + text;
  }
  std::string typed_freely() {
    return sentence() + pick<std::string_view>(
                            {"", ": part #4", " #5 (\"final\")", " {x} [y], z", " - and on", "'s"})
                            .data();
  }
  std::string comment() {
    return pick<std::string_view>(
               {"# as agreed: see [minutes]", "#", "# - id: FP-99", "# it's {so}, \"here\""})
        .data();
  }

  /// Blank lines and comments between two entries of a column.
  void gap(std::size_t column) {
    if (chance(15)) both("\n");
    if (chance(15)) both(pad(column) + comment() + "\n");
    if (chance(10)) both("\n");
  }

  /// A comment that belongs to what stands above it, and goes with it.
  void inner_comment(std::size_t column) {
    if (chance(20)) old((chance(30) ? "\n" : "") + pad(column + 1) + "# inside\n");
  }

  std::string key(std::size_t column, std::string_view name) {
    const std::string quote = chance(90) ? "" : pick<std::string_view>({"\"", "'"}).data();
    return pad(column) + quote + std::string(name) + quote + ":";
  }

  /// A text beside a key or dash in `column`, in lines.
  Value text(std::size_t column) {
    const std::size_t indent = column + 1 + below(4);
    const std::string margin = pad(indent);
    const std::string note = chance(20) ? " # note" : "";
    switch (below(8)) {
      case 0:
        return {sentence(), {}};
      case 1:
        return {sentence(), {margin + "more words", "", margin + " and more"}};
      case 2:
        return {"\"" + sentence() + ": \\\"so\\\" #1\"" + note, {}};
      case 3:
        return {"\"" + sentence() + " goes",
                {margin + "on # here", "", margin + "to \\", margin + "its end\"" + note}};
      case 4:
        return {single_quoted(), {margin + "and: so'" + note}};
      case 5:
        return {"", {margin + sentence(), margin + "further on"}};
      default: {
        const bool marked = chance(20);
        const std::string mark = marked ? std::to_string(indent - column) : "";
        Value value{
            pick<std::string_view>({"|", "|", "|", "|-", "|+", ">", ">-"}).data() + mark + note,
            {}};
        if (chance(10)) value.lines.emplace_back();
        value.lines.push_back(margin + (marked && chance(50) ? "  " : "") + typed_freely());
        if (chance(50)) value.lines.push_back(margin + "# no comment: " + typed_freely());
        if (chance(50)) {
          if (chance(40)) value.lines.emplace_back();
          value.lines.push_back(margin + "  - further in: " + typed_freely());
        }
        return value;
      }
    }
  }

  static std::string shown(const Value& value, std::size_t further = 0) {
    std::string all = (value.head.empty() ? "" : " " + value.head) + "\n";
    for (const std::string& line : value.lines) {
      all += (line.empty() ? "" : pad(further)) + line + "\n";
    }
    return all;
  }

  /// A text between brackets.
  std::string flow_text() {
    return pick<std::string>({sentence(), "\"" + sentence() + ": {x}, [y] #1 \\\"z\\\"\"",
                              single_quoted() + "'", "\"" + sentence() + "\n            and on\"",
                              sentence() + "\n            and on"});
  }

  /// Parts between brackets, in one line or in many; `column` is that of the key before them.
  void brackets(std::size_t column, std::string_view pair, std::vector<Item> items) {
    const bool lines = chance(30);
    const bool comma_at_end = chance(20) && !items.empty();
    std::string& out_old = last;
    std::string& out_new = next;
    both(pair.substr(0, 1));
    if (lines) both("\n");
    // The comma of the last one that stays goes when the last of all goes without one.
    std::size_t last_kept = items.size();
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (!items[i].goes) last_kept = i;
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
      const bool is_last = i + 1 == items.size();
      const std::string comma = !is_last || comma_at_end ? "," : "";
      const std::string new_comma = i == last_kept && !comma_at_end ? "" : comma;
      if (lines) {
        const std::string note = chance(20) ? " # note" : "";
        const std::string margin = pad(column + 3);
        out_old += margin + items[i].old + comma + note + "\n";
        if (!items[i].goes) out_new += margin + items[i].fresh + new_comma + note + "\n";
        if (chance(10)) both(margin + "# between\n");
      } else {
        out_old += items[i].old + comma + (is_last ? "" : " ");
        if (!items[i].goes) {
          // With the one behind it, the space behind the comma goes.
          const bool space = comma_at_end ? !is_last : i != last_kept;
          out_new += items[i].fresh + new_comma + (space ? " " : "");
        }
      }
    }
    if (lines) both(pad(column + 1));
    both(pair.substr(1));
  }

  /// The same as a text.
  Item bracketed(std::string_view pair, const std::vector<Item>& items,
                 std::string_view extra = {}) {
    Item all{std::string(pair.substr(0, 1)), std::string(pair.substr(0, 1))};
    const bool comma_at_end = chance(15) && !items.empty();
    std::size_t kept = 0;
    for (const Item& item : items) kept += item.goes ? 0 : 1;
    std::size_t written = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const bool is_last = i + 1 == items.size();
      all.old += items[i].old + (is_last ? (comma_at_end ? "," : "") : ", ");
      if (items[i].goes) continue;
      const bool is_last_kept = ++written == kept;
      const bool comma = !is_last_kept || comma_at_end;
      all.fresh += items[i].fresh + (comma ? "," : "");
      if (!is_last && (!is_last_kept || comma_at_end)) all.fresh += " ";
    }
    if (!extra.empty()) all.fresh += (comma_at_end ? " " : ", ") + std::string(extra);
    all.old += pair.substr(1);
    all.fresh += pair.substr(1);
    return all;
  }

  static Item plain(std::string text) { return {text, text}; }
  static Item gone(std::string text) { return {std::move(text), "", true}; }

  /// Nothing is missing in the old file, and nothing in it waits to be confirmed.
  [[nodiscard]] bool complete() const { return complete_; }

  /// What was written last is in the old file only.
  [[nodiscard]] bool tail_goes() const { return tail_goes_; }

 private:
  std::mt19937 random_;
  bool complete_;
  unsigned count_ = 0;
  bool tail_goes_ = false;
};

}  // namespace toolkit::test
