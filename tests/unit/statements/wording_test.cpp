#include "toolkit/statements/wording.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "found.hpp"
#include "toolkit/statements/builtin.hpp"
#include "toolkit/statements/statement_sets.hpp"
#include "toolkit/statements/wording_template.hpp"
#include "toolkit/text/display.hpp"

namespace {

using toolkit::Finding;
using toolkit::Origin;
using toolkit::Principle;
using toolkit::SourceText;
using toolkit::Statement;
using toolkit::StatementSet;
using toolkit::StatementSets;
using toolkit::Wording;
using toolkit::test::help_of;
using toolkit::test::message_of;

SourceText wording_file(std::string text) { return {"wording.yaml", std::move(text)}; }

/// The built-in set's own id after a wording file was laid over it.
StatementSet over_builtin(StatementSets& sets, std::string text) {
  const std::vector<Finding> findings = sets.apply_wording(wording_file(std::move(text)));
  for (const Finding& finding : findings) CHECK(finding.message.empty());
  return *sets.find("ending-abuse-2024");
}

void check_same(const Wording& left, const Wording& right) {
  CHECK(left.text == right.text);
  CHECK(left.origin == right.origin);
}

/// Every text of a set but its source, with a name for each.
std::vector<std::pair<std::string, Wording>> texts_of(const StatementSet& set) {
  std::vector<std::pair<std::string, Wording>> texts;
  for (const Principle& principle : set.principles) {
    texts.emplace_back(std::string(principle.id) + ".title", principle.title);
    texts.emplace_back(std::string(principle.id) + ".aim", principle.aim);
    for (const Statement& statement : principle.statements) {
      texts.emplace_back(statement.id, statement.text);
    }
  }
  return texts;
}

TEST_CASE("the council's own texts stand over ours, and all others stay") {
  StatementSets sets;
  const StatementSet set = over_builtin(sets, R"(source: |
  The toolkit's page, 3 June 2024.
wellbeing-1: |
  The official first statement.
respect-5: The official last statement.
risk.title: An official title
police.aim: |
  The official aim.
)");
  CHECK(&set != &toolkit::builtin_statement_set());
  CHECK(set.wording_source == "The toolkit's page, 3 June 2024.");
  const auto before = texts_of(toolkit::builtin_statement_set());
  const auto after = texts_of(set);
  REQUIRE(after.size() == before.size());
  for (std::size_t i = 0; i < after.size(); ++i) {
    const auto& [name, wording] = after[i];
    CAPTURE(name);
    CHECK(name == before[i].first);
    if (name == "wellbeing-1") {
      check_same(wording, {"The official first statement.", Origin::supplied});
    } else if (name == "respect-5") {
      check_same(wording, {"The official last statement.", Origin::supplied});
    } else if (name == "risk.title") {
      check_same(wording, {"An official title", Origin::supplied});
    } else if (name == "police.aim") {
      check_same(wording, {"The official aim.", Origin::supplied});
    } else {
      check_same(wording, before[i].second);
    }
  }
  // What is ours stays ours.
  const Statement& statement = set.principles[0].statements[0];
  const Statement& ours = toolkit::builtin_statement_set().principles[0].statements[0];
  check_same(statement.levels[1], ours.levels[1]);
  CHECK(statement.evidence.data() == ours.evidence.data());
  CHECK(set.labels == toolkit::builtin_statement_set().labels);
  CHECK(set.sections.size() == 7);
}

TEST_CASE("an empty text keeps ours") {
  const StatementSet& ours = toolkit::builtin_statement_set();
  for (const std::string text :
       {"wellbeing-1:\n", "wellbeing-1: |\n", "wellbeing-1: |\n\n  \n", "wellbeing-1: \"\"\n",
        "wellbeing-1: \"  \"\n", "wellbeing-1: ~\n"}) {
    CAPTURE(text);
    StatementSets sets;
    const StatementSet set = over_builtin(sets, std::string("source: The page\n") + text);
    check_same(set.principles[0].statements[0].text, ours.principles[0].statements[0].text);
    // Nothing that is shown comes from there.
    CHECK(set.wording_source.empty());
  }
}

TEST_CASE("texts that come from nowhere named come from a wording file of the council") {
  StatementSets sets;
  CHECK(over_builtin(sets, "risk-1: A text.\n").wording_source == "a wording file of the council");
}

TEST_CASE("a later wording file is laid over an earlier one") {
  StatementSets sets;
  over_builtin(sets, "source: First\nrisk-1: First text.\nrisk-2: Second text.\n");
  const StatementSet set = over_builtin(sets, "source: Later\nrisk-2: Later text.\n");
  CHECK(set.principles[1].statements[0].text.text == "First text.");
  CHECK(set.principles[1].statements[1].text.text == "Later text.");
  CHECK(set.wording_source == "Later");
  CHECK(sets.all().size() == 1);
}

TEST_CASE("a wording file names its set, or is for the built-in one") {
  struct Row {
    std::string text;
    std::string_view id;
  };
  const Row rows[] = {
      {"risk-1: A text.\n", "ending-abuse-2024"},
      {"statement_set: other\nrisk-1: A text.\n", "other"},
      {"risk-1: A text.\nstatement_set: \"other\"\n", "other"},
      {"", "ending-abuse-2024"},
      {"- a list\n", "ending-abuse-2024"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(toolkit::wording_set_id(wording_file(row.text)) == row.id);
  }
}

TEST_CASE("each fault of a wording file is named, and changes nothing") {
  struct Row {
    std::string text;
    toolkit::Diagnostic diagnostic;
    std::size_t line;  // 0 for the whole file
    std::string_view message;
    std::string_view help;
  };
  using toolkit::Diagnostic;
  const Row rows[] = {
      {"risk-1: A text.\nwelbeing-1: A text.\n", Diagnostic::unknown_key, 2,
       "a wording file has no key welbeing-1", "did you mean wellbeing-1?"},
      {"risk.titel: A title\n", Diagnostic::unknown_key, 1, "a wording file has no key risk.titel",
       "did you mean risk.title?"},
      {"risk-1: [A text]\n", Diagnostic::wrong_shape, 1, "risk-1 is a text, and this is a list",
       "write `risk-1: |` and put the text on the next line"},
      {"risk-1: A text.\nrisk-1: Another.\n", Diagnostic::duplicate_key, 2,
       "the key risk-1 stands in line 1 already", ""},
      {"", Diagnostic::empty_file, 0, "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    StatementSets sets;
    const std::vector<Finding> findings = sets.apply_wording(wording_file(row.text));
    REQUIRE(findings.size() == 1);
    const Finding& finding = findings.front();
    CHECK(finding.diagnostic == row.diagnostic);
    CHECK((finding.place ? finding.place->begin.line : 0) == row.line);
    if (!row.help.empty()) {
      CHECK(message_of(finding) == row.message);
      CHECK(help_of(finding) == row.help);
    }
    CHECK(sets.find("ending-abuse-2024") == &toolkit::builtin_statement_set());
  }
}

TEST_CASE("a wording file for a set that is not there says which there are") {
  StatementSets sets;
  const std::vector<Finding> findings =
      sets.apply_wording(wording_file("statement_set: ending-abuse-2042\nrisk-1: A text.\n"));
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().diagnostic == toolkit::Diagnostic::unknown_statement_set);
  CHECK(message_of(findings.front()) == "there is no statement set ending-abuse-2042");
  CHECK(findings.front().help == "did you mean ending-abuse-2024?");
  const std::vector<Finding> far =
      sets.apply_wording(wording_file("statement_set: other\nrisk-1: A text.\n"));
  REQUIRE(far.size() == 1);
  CHECK(far.front().help == "known: ending-abuse-2024");
}

TEST_CASE("the wording template is a wording file as it stands, and changes no text") {
  const StatementSet& ours = toolkit::builtin_statement_set();
  StatementSets sets;
  const StatementSet set = over_builtin(sets, toolkit::wording_template(ours));
  CHECK(set.wording_source.empty());
  const auto after = texts_of(set);
  const auto before = texts_of(ours);
  REQUIRE(after.size() == before.size());
  for (std::size_t i = 0; i < after.size(); ++i) {
    CAPTURE(before[i].first);
    check_same(after[i].second, before[i].second);
  }
}

TEST_CASE("the wording template holds every key with our text above it, in lines that fit") {
  const StatementSet& ours = toolkit::builtin_statement_set();
  const std::string text = toolkit::wording_template(ours);
  CHECK(text.find("\nstatement_set: ending-abuse-2024\n") != std::string::npos);
  CHECK(text.find("\nsource: |\n") != std::string::npos);
  for (const auto& [key, wording] : texts_of(ours)) {
    CAPTURE(key);
    std::string above;
    for (const std::string& line : toolkit::wrap(wording.text, 90)) above += "# " + line + "\n";
    CHECK(text.find("\n" + above + key + ": |\n") != std::string::npos);
  }
  const SourceText source("template.yaml", text);
  for (std::size_t line = 1; line <= source.line_count(); ++line) {
    CHECK(toolkit::display_width(source.line(line)) <= 100);
  }
}

TEST_CASE("a wording template that is filled in supplies every text") {
  const StatementSet& ours = toolkit::builtin_statement_set();
  std::string text = toolkit::wording_template(ours);
  const auto keys = texts_of(ours);
  for (const auto& [key, wording] : keys) {
    const std::string line = "\n" + key + ": |\n";
    const std::size_t at = text.find(line);
    REQUIRE(at != std::string::npos);
    text.insert(at + line.size(), "  Official text of " + key + ".\n");
  }
  StatementSets sets;
  const auto after = texts_of(over_builtin(sets, text));
  REQUIRE(after.size() == keys.size());
  for (const auto& [key, wording] : after) {
    check_same(wording, {"Official text of " + key + ".", Origin::supplied});
  }
}

}  // namespace
