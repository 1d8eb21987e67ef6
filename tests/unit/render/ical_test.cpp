#include "toolkit/render/ical.hpp"
#include "loaded.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/text/utf8.hpp"

namespace {

using toolkit::Audience;
using toolkit::Publish;
using toolkit::test::load;
using toolkit::test::Pieces;

constexpr std::string_view marking = "Internal: not for publication";

/// A plan of one action, its text between double quotes as YAML has it.
Pieces plan_of(const std::string& action, const std::string& more = {}) {
  return {.tail = "forward_plan:\n  - {id: FP-1, action: \"" + action +
                  "\", for: risk-1, target: 2, owner: Us, due: 2026-12-31, status: planned" + more +
                  "}\n"};
}

std::string calendar(const Pieces& pieces, Audience audience = Audience::general_public,
                     Publish publish = Publish::scores, std::string_view today = "2026-11-01") {
  const toolkit::test::Loaded loaded = load(pieces);
  const toolkit::View view = loaded.view(audience, publish, {.today = toolkit::parse_date(today)});
  return render_calendar(make_plan_view(view));
}

bool is_whole_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const toolkit::CodePoint next = toolkit::decode_utf8(text, at);
    if (next.length == 0) return false;
    at += next.length;
  }
  return true;
}

/// The physical lines; each must end with CRLF.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    lines.push_back(text.substr(at, end - at));
    CHECK(lines.back().find_first_of("\r\n") == std::string::npos);
    at = end + 2;
  }
  return lines;
}

/// The properties of each entry, unfolded.
std::vector<std::map<std::string, std::string>> entries_of(const std::string& text) {
  std::vector<std::string> whole;
  for (const std::string& line : lines_of(text)) {
    if (line.starts_with(' ')) {
      whole.back() += line.substr(1);
    } else {
      whole.push_back(line);
    }
  }
  std::vector<std::map<std::string, std::string>> entries;
  for (const std::string& line : whole) {
    const std::size_t colon = line.find(':');
    REQUIRE(colon != std::string::npos);
    if (line == "BEGIN:VEVENT") entries.emplace_back();
    if (!entries.empty()) entries.back()[line.substr(0, colon)] = line.substr(colon + 1);
  }
  return entries;
}

/// A text value read back.
std::string unescaped(std::string_view value) {
  std::string text;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != '\\') {
      CHECK(std::string_view(",;").find(value[i]) == std::string_view::npos);
      text += value[i];
      continue;
    }
    ++i;
    REQUIRE(i < value.size());
    text += value[i] == 'n' ? '\n' : value[i];
  }
  return text;
}

TEST_CASE("an open action with a date is an entry for the whole day") {
  const std::string text = calendar(plan_of("Act."));
  const auto lines = lines_of(text);
  CHECK(lines.front() == "BEGIN:VCALENDAR");
  CHECK(lines.back() == "END:VCALENDAR");
  const auto entries = entries_of(text);
  REQUIRE(entries.size() == 1);
  const auto& entry = entries.front();
  CHECK(entry.at("DTSTART;VALUE=DATE") == "20261231");
  CHECK(entry.at("DTEND;VALUE=DATE") == "20270101");
  CHECK(entry.at("DTSTAMP") == "20261101T000000Z");
  CHECK(entry.at("SUMMARY") == "FP-1 due: Act.");
  CHECK(unescaped(entry.at("DESCRIPTION")) ==
        "Council: Harrowmere District Council\nPeriod: 2025-26\nOwner: Us\nFor: risk-1\nTarget: 2\n"
        "Status: planned");
  CHECK(entry.at("CLASS") == "PUBLIC");
}

TEST_CASE("a calendar tells no more than the plan does") {
  const std::string totals = calendar(plan_of("Act."), Audience::general_public, Publish::totals);
  CHECK(totals.find("risk") == std::string::npos);
  CHECK(totals.find("Target") == std::string::npos);
  const Pieces secret = plan_of("Act.", ", confidential: true");
  CHECK(calendar(secret).empty());
  const auto entries = entries_of(calendar(secret, Audience::internal));
  REQUIRE(entries.size() == 1);
  CHECK(entries.front().at("CLASS") == "CONFIDENTIAL");
  CHECK(unescaped(entries.front().at("DESCRIPTION")).starts_with(std::string(marking) + "\n"));
}

TEST_CASE("without an open action that has a date there is no calendar") {
  CHECK(calendar({}).empty());
  CHECK(calendar({.tail = "forward_plan:\n  - {id: A, action: a, status: planned}\n  - {id: B, "
                          "action: b, due: 2026-12-01, status: done, done: 2026-11-01}\n"})
            .empty());
}

TEST_CASE("a text comes back whole, and no line is longer than 75 bytes") {
  const std::string pieces[] = {"a",    ",",  ";",  R"(\\)", "ŷ", "Llŷn", "👍🏽", "🏛️",
                                "\\\"", ": ", "中", " ",     "é", "x=y",  R"(\\n)"};
  for (std::size_t length = 1; length < 160; ++length) {
    std::string typed = "T";
    for (std::size_t i = 0; i < length; ++i) typed += pieces[(i * i + length) % std::size(pieces)];
    typed += "T";
    CAPTURE(typed);
    const std::string text = calendar(plan_of(typed));
    for (const std::string& line : lines_of(text)) {
      CHECK(line.size() <= 75);
      CHECK(is_whole_utf8(line));
    }
    std::string meant;  // what YAML makes of it
    for (std::size_t i = 0; i < typed.size(); ++i) {
      if (typed[i] == '\\') ++i;
      meant += typed[i];
    }
    // Blanks are folded in the title, as in every table.
    std::string folded;
    for (const char c : meant) {
      if (c != ' ' || !folded.ends_with(' ')) folded += c;
    }
    CHECK(unescaped(entries_of(text).front().at("SUMMARY")) == "FP-1 due: " + folded);
  }
}

TEST_CASE("an entry keeps its name from year to year, and no other has it") {
  Pieces pieces = plan_of("Act.");
  const std::string uid = entries_of(calendar(pieces)).front().at("UID");
  Pieces next = plan_of("Act otherwise.");
  next.period = "2026-27";
  CHECK(entries_of(calendar(next)).front().at("UID") == uid);
  CHECK(entries_of(calendar(pieces, Audience::internal)).front().at("UID") == uid);
  Pieces renamed = next;
  renamed.council = "Elsewhere Council";
  renamed.head = "formerly: [" + pieces.council + "]\n";
  CHECK(entries_of(calendar(renamed)).front().at("UID") == uid);
  renamed.head = "formerly: [" + pieces.council + ", Another Council]\n";
  CHECK(entries_of(calendar(renamed)).front().at("UID") == uid);
  Pieces spelled = pieces;
  spelled.council = "HARROWMERE District\u00A0 Council";
  const std::size_t id = spelled.tail.find("FP-1");
  spelled.tail.replace(id, 4, "fp\u201101");
  CHECK(entries_of(calendar(spelled)).front().at("UID") == uid);
  Pieces other = pieces;
  other.council = "Another Council";
  CHECK(entries_of(calendar(other)).front().at("UID") != uid);
  pieces.tail = "forward_plan:\n";
  for (int i = 0; i < 50; ++i) {
    pieces.tail += "  - {id: FP-" + std::to_string(i) + ", action: a, due: 2026-12-01}\n";
  }
  std::set<std::string> uids;
  for (const auto& entry : entries_of(calendar(pieces))) uids.insert(entry.at("UID"));
  CHECK(uids.size() == 50);
  CHECK(uids.contains(uid));
}

TEST_CASE("the number of a revision rises with the day and the year, and with nothing else") {
  const auto sequence = [](const Pieces& pieces, std::string_view today = "2026-11-01",
                           Audience audience = Audience::general_public) {
    return std::stoi(
        entries_of(calendar(pieces, audience, Publish::scores, today)).front().at("SEQUENCE"));
  };
  const Pieces pieces = plan_of("Act.");
  const int first = sequence(pieces);
  CHECK(sequence(pieces, "2026-11-02") == first + 1);
  Pieces next = plan_of("Act otherwise.");
  next.period = "2026-27";
  CHECK(sequence(next) == first + 365);
  CHECK(sequence(plan_of("Act otherwise.")) == first);
  CHECK(sequence(pieces, "2026-11-01", Audience::internal) == first);
  CHECK(sequence(pieces, "1950-01-01") >= 0);
}

TEST_CASE("the day is the only thing that the same plan's calendar depends on") {
  const Pieces pieces = plan_of("Act.");
  CHECK(calendar(pieces) == calendar(pieces));
  const auto today = Audience::general_public;
  CHECK(calendar(pieces) != calendar(pieces, today, Publish::scores, "2026-11-02"));
}

}  // namespace
