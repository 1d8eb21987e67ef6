// Assessments made at random, in the styles that people write and with their slips, with a word in
// each text that no log may repeat, whether it is confidential or not.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/assessment/load.hpp"
#include "toolkit/diagnostics/github_format.hpp"
#include "toolkit/diagnostics/json_format.hpp"
#include "toolkit/diagnostics/junit_format.hpp"
#include "toolkit/diagnostics/sarif_format.hpp"
#include "toolkit/diagnostics/text_format.hpp"
#include "toolkit/statements/builtin.hpp"

namespace {

using toolkit::Finding;

constexpr std::string_view secret_mark = "zqx";

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}

  std::size_t below(std::size_t bound) { return engine_() % bound; }
  bool one_in(std::size_t bound) { return below(bound) == 0; }

  template <class T, std::size_t N>
  T pick(const T (&choices)[N]) {
    return choices[below(N)];
  }

 private:
  std::mt19937 engine_;
};

std::string spaces(std::size_t count) { return std::string(count, ' '); }

/// Writes one assessment.
class Author {
 public:
  explicit Author(Dice& dice) : dice_(dice), step_(2 + dice.below(3)) {}

  std::string write() {
    line(0, "format: 1");
    line(0, "council: " + secret());
    line(0, "period: 2025-26");
    line(0, "introduction: |");
    line(step_, secret());
    line(step_, "note how it is kept: " + secret());
    line(0, "evidence:");
    for (int entry = 1; entry <= 4; ++entry) item(step_, "E" + std::to_string(entry) + ":");
    line(0, "principles:");
    for (const toolkit::Principle& each : toolkit::builtin_statement_set().principles) {
      principle(each);
    }
    line(0, "summary: " + secret());
    line(0, "forward_plan:");
    const std::size_t dash = dice_.one_in(3) ? 0 : step_;
    for (int number = 1; number <= 3; ++number) action(dash, number);
    return text_;
  }

 private:
  void line(std::size_t column, std::string_view content) {
    text_ += spaces(column) + std::string(content) + "\n";
    if (dice_.one_in(25)) text_ += "\n";
    if (dice_.one_in(40)) text_ += spaces(column) + "# an open comment\n";
  }

  std::string secret() {
    static constexpr std::string_view beside[] = {"",
                                                  " and more",
                                                  ": and more",
                                                  " #4",
                                                  "'s own",
                                                  " \"Signs\" course",
                                                  " (a {b)",
                                                  ", because of",
                                                  " note: x",
                                                  " - dash",
                                                  " 01632 960123",
                                                  " TBC",
                                                  " text: x",
                                                  " see [E2]",
                                                  " 50%",
                                                  "\t",
                                                  " it's",
                                                  ":x",
                                                  " | x",
                                                  " confidential: no"};
    std::string word(secret_mark);
    for (std::size_t number = ++secrets_; number > 0; number /= 20) {
      word += static_cast<char>('b' + number % 20);
    }
    static constexpr std::string_view before[] = {
        "",     "",       "",  "The ", "\"", "- ",  "@",     "*",
        "E2: ", "text: ", "'", "{",    "& ", "1. ", "Also: "};
    return std::string(dice_.pick(before)) + word + std::string(dice_.pick(beside));
  }

  std::string open_text() {
    static constexpr std::string_view texts[] = {"Member survey",     "TBC",
                                                 "Ring 01632 960123", "Log #4: done",
                                                 "\"Signs\" course",  "@ the desk"};
    return std::string(dice_.pick(texts)) + " " + secret();
  }

  std::string text(bool hidden) { return hidden ? secret() : open_text(); }

  std::string key(std::string_view name) {
    switch (dice_.below(12)) {
      case 0:
        return "\"" + std::string(name) + "\":";
      case 1:
        return "'" + std::string(name) + "':";
      default:
        return std::string(name) + ":";
    }
  }

  /// `key: text` in one of the ways a text can stand.
  void prose(std::size_t column, std::string_view name, bool hidden) {
    switch (dice_.below(6)) {
      case 0:
        line(column, key(name) + " " + text(hidden));
        break;
      case 1:
        line(column, key(name) + " \"" + text(hidden) + "\"");
        break;
      case 2:
        line(column, key(name) + " \"" + text(hidden));
        line(column + step_, text(hidden) + "\"");
        break;
      case 3:
        line(column, key(name));
        line(column + 1 + dice_.below(4), text(hidden));
        break;
      default:
        line(column, key(name) + (dice_.one_in(4) ? " >-" : " |"));
        for (std::size_t i = 0; i <= dice_.below(3); ++i) line(column + step_, text(hidden));
    }
  }

  std::string confidential(bool hidden) {
    if (!hidden) return "confidential: false";
    static constexpr std::string_view keys[] = {"confidential",     "confidential", "confidential",
                                                "Confidential",     "confidental",  "confidentail",
                                                "\"confidential\"", "CONFIDENTIAL"};
    static constexpr std::string_view values[] = {
        "true", "true", "True", "yes", "flase", "\"true\"", "true # since May"};
    return std::string(dice_.pick(keys)) + ": " + std::string(dice_.pick(values));
  }

  std::string value_in_flow(bool hidden) {
    std::string quoted = "\"";
    for (const char c : text(hidden)) quoted += c == '"' ? '\'' : c;
    return quoted + "\"";
  }

  /// An item of evidence after `head`, which is its id or its dash.
  void item(std::size_t column, const std::string& head) {
    const bool hidden = dice_.one_in(2);
    if (dice_.one_in(4)) {
      std::string flow = head + " {text: " + value_in_flow(hidden) + ",";
      const bool one_line = dice_.one_in(2);
      const auto part = [&](const std::string& more) {
        if (one_line) {
          flow += " " + more;
        } else {
          line(column, flow);
          flow = spaces(1 + dice_.below(step_)) + more;
        }
      };
      if (dice_.one_in(2)) part("ref: " + value_in_flow(hidden) + ",");
      std::string mark = confidential(hidden);
      mark = mark.substr(0, mark.find(" #"));
      part(mark + ",");
      if (dice_.one_in(2)) part("because: " + value_in_flow(true) + ",");
      part("from: " + value_in_flow(hidden) + "}");
      line(column, flow);
      return;
    }
    const std::size_t inner = head == "-" ? column + 2 : column + step_;
    const std::size_t mark_at = dice_.below(4);
    const std::size_t from = text_.size();
    if (head != "-") line(column, head);
    const std::size_t body = text_.size();
    for (std::size_t part = 0; part < 4; ++part) {
      if (part == mark_at) line(inner, confidential(hidden));
      if (part == 0) prose(inner, "text", hidden);
      if (part == 1 && dice_.one_in(2))
        line(inner, key("date") + " 14 May 2026" + (dice_.one_in(2) ? secret() : ""));
      if (part == 2 && dice_.one_in(2)) prose(inner, "because", true);
      if (part == 3 && dice_.one_in(2)) line(inner, key("ref") + " " + text(hidden));
    }
    if (head == "-") text_[std::max(from, body) + column] = '-';
  }

  void principle(const toolkit::Principle& each) {
    line(step_, std::string(each.id) + ":");
    const std::size_t inner = 2 * step_;
    line(inner, "evidence:");
    const std::size_t dash = dice_.one_in(3) ? inner : inner + step_;
    for (std::size_t i = 0; i <= dice_.below(3); ++i) {
      if (dice_.one_in(4)) {
        line(dash, "- " + open_text());
      } else {
        item(dash, "-");
      }
    }
    line(inner, "answers:");
    for (const toolkit::Statement& statement : each.statements) answer(inner + step_, statement.id);
  }

  void answer(std::size_t column, std::string_view id) {
    const std::string head = std::string(id) + ":";
    switch (dice_.below(6)) {
      case 0:
        line(column, head + " {score: 1, note: " + value_in_flow(true) + "}");
        break;
      case 1:
        line(column, head + " {score: 1,");
        line(column + step_, "note: " + value_in_flow(true) + ", evidence: E1}");
        break;
      case 2:
        line(column, head);
        line(column + step_, "score: 1");
        prose(column + step_, "note", true);
        if (dice_.one_in(2)) line(column + step_, "evidence: E9");
        break;
      case 3:
        line(column, head);
        line(column + step_, "score: 3");
        if (dice_.one_in(2)) {
          line(column + step_, "moderated: {from: 2, reason: " + value_in_flow(true) + "}");
        } else {
          line(column + step_, "moderated:");
          line(column + 2 * step_, "from: " + secret());
          prose(column + 2 * step_, "reason", true);
        }
        break;
      default:
        line(column, head + " " + (dice_.one_in(5) ? secret() : "1"));
    }
  }

  void action(std::size_t dash, int number) {
    const bool hidden = dice_.one_in(2);
    const std::size_t inner = dash + 2;
    line(dash, "- id: " + std::string(secret_mark) + "-" + std::to_string(number));
    if (dice_.one_in(2))
      line(inner, confidential(hidden));
    else
      hidden_later_ = hidden;
    prose(inner, "action", hidden);
    line(inner, "for: " + (dice_.one_in(2) ? secret() : "wellbeing-7"));
    line(inner, "owner: " + text(hidden));
    line(inner, "due: " + std::string(dice_.one_in(2) ? "2026-09-30" : secret()));
    if (dice_.one_in(2)) {
      line(inner, "progress:");
      const std::size_t column = dice_.one_in(2) ? inner : inner + step_;
      line(column, "- {date: 2026-07-01, text: " + value_in_flow(true) + "}");
      line(column, "- date: July");
      prose(column + 2, "text", true);
    }
    if (dice_.one_in(3)) {
      line(inner, "status: dropped");
      prose(inner, "reason", true);
    }
    line(inner, confidential(hidden));
  }

  Dice& dice_;
  std::size_t step_;
  std::size_t secrets_ = 0;
  bool hidden_later_ = false;
  std::string text_;
};

struct Line {
  std::size_t begin;
  std::size_t end;
};

Line some_line(const std::string& text, Dice& dice) {
  const std::size_t at = dice.below(text.size());
  const std::size_t before = text.rfind('\n', at);
  const std::size_t begin = before == std::string::npos ? 0 : before + 1;
  return {std::min(begin, text.size()), std::min(text.find('\n', begin), text.size())};
}

/// One slip, as people make them.
void slip(std::string& text, Dice& dice) {
  const Line line = some_line(text, dice);
  const std::string content = text.substr(line.begin, line.end - line.begin);
  const std::size_t indent = std::min(content.find_first_not_of(' '), content.size());
  const std::size_t colon = content.find(':');
  const std::size_t at = line.begin + (content.empty() ? 0 : dice.below(content.size()));
  static constexpr std::string_view strays[] = {"\"",     "'",    "{",      "}",    "[",  "]", "|",
                                                "*",      "@",    "\t",     "%",    "`",  ",", ": ",
                                                "\u00a0", "\x1b", "\u202e", "\xa3", "\r", ">"};
  static constexpr std::string_view lines[] = {
      "---\n",  "...\n",     "text\n", "- \n",   "}\n",        "\"\n", " E9:\n",
      " - x\n", "key: \"\n", "\t\n",   "a: {\n", " risk: [\n", "? x\n"};
  static constexpr std::string_view indents[] = {"\t", "\u00a0", " ", "   ", "\t\t", "\u3000"};
  static constexpr std::string_view tags[] = {"&a ", "*a ", "!t ", "? ",    "- ",   "-",
                                              "\"",  "|",   "zqx", "zqx: ", "- zqx"};
  switch (dice.below(12)) {
    case 0:
      text.insert(at, dice.pick(strays));
      break;
    case 1:
      if (colon != std::string::npos) text.erase(line.begin + colon, 1);
      break;
    case 2:
      if (colon != std::string::npos && colon + 1 < content.size()) {
        text.erase(line.begin + colon + 1, 1);
      }
      break;
    case 3:
      text.insert(line.begin, dice.pick(indents));
      break;
    case 4:
      text.erase(line.begin, std::min<std::size_t>(indent, 1 + dice.below(4)));
      break;
    case 5:
      text.replace(line.begin, std::min<std::size_t>(indent, 2), dice.pick(indents));
      break;
    case 6:
      text.insert(line.begin + indent, dice.pick(tags));
      break;
    case 7: {
      const std::size_t mark = content.find_first_of("\"'{}[]|,");
      if (mark != std::string::npos) text.erase(line.begin + mark, 1);
      break;
    }
    case 8:
      text.insert(line.begin, dice.pick(lines));
      break;
    case 9:
      text.insert(line.begin, content + "\n");
      break;
    case 10:  // two letters of the key change places
      if (colon != std::string::npos && colon > indent + 2) {
        std::swap(text[line.begin + colon - 1], text[line.begin + colon - 2]);
      }
      break;
    default:
      text.erase(line.begin, content.size() + 1);
  }
}

TEST_CASE("no log repeats what a file says, in any style and with any slip") {
  constexpr std::uint32_t rounds = 400;
  std::size_t all_findings = 0;
  std::size_t shown_in_text = 0;
  std::size_t quoted_in_messages = 0;
  for (std::uint32_t seed = 1; seed <= rounds; ++seed) {
    Dice dice(seed);
    std::string text = Author(dice).write();
    for (std::size_t slips = dice.below(4); slips > 0; --slips) slip(text, dice);
    const toolkit::SourceText source("a.yaml", text);
    toolkit::LoadOptions options;
    options.today = toolkit::parse_date("2026-11-01");
    const auto loaded = load_assessment(source, toolkit::StatementSets(), options);
    all_findings += loaded.findings.size();
    for (const Finding& finding : loaded.findings) {
      const std::string plain = format_findings({finding}, toolkit::Colour::no);
      if (plain.find(secret_mark) != std::string::npos) ++shown_in_text;
      const std::string quoting = finding.detail + finding.help_detail;
      if (quoting.find(secret_mark) != std::string::npos) ++quoted_in_messages;
    }
    for (const std::string& printed :
         {findings_github(loaded.findings), findings_json(loaded.findings),
          findings_sarif(loaded.findings), findings_junit({"a.yaml"}, loaded.findings),
          format_findings(loaded.findings, toolkit::Colour::no, toolkit::Reader::log)}) {
      CAPTURE(seed);
      const std::size_t at = printed.find(secret_mark);
      CAPTURE(printed.substr(at == std::string::npos || at < 200 ? 0 : at - 200, 400));
      CHECK(at == std::string::npos);
    }
  }
  // Otherwise the test would prove nothing.
  CHECK(all_findings > 2 * rounds);
  CHECK(shown_in_text > rounds);
  CHECK(quoted_in_messages > rounds);
}

}  // namespace
