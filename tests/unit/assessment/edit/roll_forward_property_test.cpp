#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/edit/rolled.hpp"
#include "assessment/mutations.hpp"
#include "assessment/random_assessment.hpp"
#include "loaded.hpp"
#include "toolkit/assessment/edit/roll_forward.hpp"
#include "toolkit/diagnostics/catalogue.hpp"

namespace {

using toolkit::LoadedAssessment;
using toolkit::RolledForward;
using toolkit::SourceText;
using toolkit::StatementSets;
using toolkit::test::example;
using toolkit::test::first_difference;
using toolkit::test::load_draft;
using toolkit::test::next_year;
using toolkit::test::rolled;

TEST_CASE("any style of file is rolled forward, and no other byte of it changes") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    const toolkit::test::RandomAssessment made(seed);
    CAPTURE(seed);
    INFO(made.last);
    std::string next;
    REQUIRE_NOTHROW(next = rolled(made.last).bytes);
    REQUIRE(first_difference(made.next, next) == "");
  }
}

/// The numbers of the sentences in some texts, each of which stands in one place of a file.
class Sentences {
 public:
  void add(const toolkit::Text& text) { add(std::string_view(text.value)); }
  void add(const std::vector<toolkit::EvidenceRef>& uses) {
    for (const toolkit::EvidenceRef& use : uses) add(use.own);
  }
  void add(const toolkit::Evidence& item) {
    for (const toolkit::Text* text : {&item.text, &item.from, &item.because}) add(*text);
  }
  void add(std::string_view text) {
    for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at)) {
      numbers_.insert(std::string(text.substr(at, mark.size() + digits)));
      at += mark.size();
    }
  }
  [[nodiscard]] const std::set<std::string>& numbers() const { return numbers_; }

 private:
  static constexpr std::string_view mark = "no. ";
  static constexpr std::size_t digits = 4;
  std::set<std::string> numbers_;
};

TEST_CASE("what is kept keeps its words, and what closed last year leaves none behind") {
  std::size_t words_kept = 0;
  std::size_t words_gone = 0;
  for (unsigned seed = 1000; seed < 1080; ++seed) {
    const std::string bytes = toolkit::test::RandomAssessment(seed).last;
    CAPTURE(seed);
    INFO(bytes);
    const toolkit::Assessment last = toolkit::test::load(bytes).assessment;
    Sentences kept;
    Sentences gone;
    for (const toolkit::Text* text : {&last.introduction, &last.summary, &last.context}) {
      gone.add(*text);
    }
    for (const toolkit::Evidence& entry : last.evidence) kept.add(entry);
    for (const toolkit::PrincipleAnswers& principle : last.principles) {
      kept.add(principle.evidence);
      for (const toolkit::Answer& answer : principle.answers) {
        kept.add(answer.note);
        kept.add(answer.evidence);
        if (answer.moderated) gone.add(answer.moderated->reason);
      }
    }
    for (const toolkit::Action& action : last.forward_plan) {
      const bool open = action.status.value == toolkit::ActionStatus::planned ||
                        action.status.value == toolkit::ActionStatus::under_way;
      (open ? kept : gone).add(action.action);
      (open ? kept : gone).add(action.reason);
    }
    for (const toolkit::AcceptedFall& fall : last.accepted_falls) gone.add(fall.reason);

    Sentences found;
    found.add(std::string_view(rolled(bytes).bytes));
    for (const std::string& number : kept.numbers()) CHECK(found.numbers().contains(number));
    for (const std::string& number : gone.numbers()) CHECK_FALSE(found.numbers().contains(number));
    words_kept += kept.numbers().size();
    words_gone += gone.numbers().size();
  }
  CHECK(words_kept > 2000);
  CHECK(words_gone > 300);
}

TEST_CASE("the new file is valid as a draft, and warns of nothing but what waits and is empty") {
  const StatementSets sets;
  toolkit::LoadOptions options;
  options.draft = true;
  using D = toolkit::Diagnostic;
  for (unsigned seed = 2000; seed < 2080; ++seed) {
    const std::string bytes = toolkit::test::RandomAssessment(seed).last;
    CAPTURE(seed);
    INFO(bytes);
    const auto found = [&](const std::string& text) {
      const SourceText source("a.yaml", text);
      const LoadedAssessment loaded = load_assessment(source, sets, options);
      CHECK(count(loaded.findings, toolkit::Severity::error) == 0);
      std::map<D, std::size_t> counts;
      for (const toolkit::Finding& finding : loaded.findings) ++counts[finding.diagnostic];
      return counts;
    };
    const RolledForward next = rolled(bytes);
    const std::map<D, std::size_t> before = found(bytes);
    std::map<D, std::size_t> after = found(next.bytes);
    CHECK(after[D::unconfirmed_score] == next.answers);
    CHECK(after[D::unconfirmed_evidence] == next.evidence);
    for (const auto& [diagnostic, count] : after) {
      if (diagnostic == D::unconfirmed_score || diagnostic == D::unconfirmed_evidence) continue;
      CAPTURE(toolkit::catalogue_entry(diagnostic).name);
      const auto old = before.find(diagnostic);
      const bool blank = diagnostic == D::missing_section;
      CHECK((blank || (old != before.end() && count <= old->second)));
    }
  }
}

/// Whether a comment before a line of the example goes with what is left behind: it stands further
/// in than the first line of that, or before the last. The example has two columns a level.
bool goes_with_its_place(const std::vector<std::string>& lines, std::size_t before,
                         std::size_t column) {
  static const std::set<std::string> gone = {"completed",     "completed_by", "approved",
                                             "introduction",  "context",      "summary",
                                             "accepted_falls"};
  std::string top;
  bool closed = false;
  bool moderation = false;
  std::optional<std::size_t> next_column;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& line = lines[i];
    const std::size_t indent = line.find_first_not_of(' ');
    if (indent == std::string::npos) continue;
    const bool new_action = indent <= 2 && top == "forward_plan";
    if (i >= before && !next_column) next_column = indent;
    // The status of an action may stand below the comment.
    if (i >= before && (indent == 0 || new_action)) break;
    if (indent == 0) top = line.substr(0, line.find(':'));
    if (new_action) closed = false;
    if (top == "forward_plan" && (line == "    status: done" || line == "    status: dropped")) {
      closed = true;
    }
    if (i < before && indent <= 8) moderation = line == "        moderated:";
  }
  column = std::max(column, next_column.value_or(0));
  if (gone.contains(top)) return column > 0;
  if (top == "forward_plan") return closed && column > 2;
  return moderation && column > 8;
}

TEST_CASE("a comment is kept if it belongs to what is kept, wherever somebody puts it") {
  std::vector<std::string> lines = toolkit::test::split_lines(example("2025-26"));
  std::erase_if(lines, [](const std::string& line) { return line.starts_with('#'); });
  const StatementSets sets;
  std::size_t kept = 0;
  std::size_t gone = 0;
  for (std::size_t at = 0; at < lines.size(); at += 2) {
    const std::size_t column = at * 7 % 13;
    CAPTURE(at);
    CAPTURE(column);
    std::string bytes;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i == at) bytes += std::string(column, ' ') + "# A remark of ours.\n";
      bytes += lines[i] + "\n";
    }
    const SourceText source("last.yaml", bytes);
    const LoadedAssessment last = load_draft(source, sets);
    if (!last.usable) continue;  // it cut a text in two
    const RolledForward next =
        roll_forward(bytes, *last.document, last.assessment, sets, next_year);
    const bool is_there = next.bytes.find("# A remark of ours.") != std::string::npos;
    CHECK(is_there != goes_with_its_place(lines, at, column));
    ++(is_there ? kept : gone);
  }
  CHECK(kept > 60);
  CHECK(gone > 20);
}

TEST_CASE("whatever may still be read is rolled forward, and rolling adds no other line") {
  std::size_t usable = 0;
  for (unsigned seed = 0; seed < 250; ++seed) {
    CAPTURE(seed);
    const std::string bytes = toolkit::test::mutated(example("2025-26"), seed);
    const StatementSets sets;
    const SourceText source("last.yaml", bytes);
    const LoadedAssessment last = load_draft(source, sets);
    if (!last.usable) continue;
    ++usable;
    INFO(bytes);
    RolledForward next;
    REQUIRE_NOTHROW(next = roll_forward(bytes, *last.document, last.assessment, sets, next_year));
    CHECK(toolkit::test::foreign_lines(bytes, next.bytes,
                                       {"confirm:", "- text: ", "text: ", "period", "introduction",
                                        "summary", "context", "completed", "approved:"}) == "");
  }
  CHECK(usable > 50);
}

}  // namespace
