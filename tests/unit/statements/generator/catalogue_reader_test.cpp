#include "toolkit/statements/generator/catalogue_reader.hpp"
#include "found.hpp"
#include "statements/read_data.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "toolkit/files/read.hpp"
#include "toolkit/statements/generator/tables.hpp"

namespace {

using toolkit::CatalogueEntry;
using toolkit::CatalogueStore;
using toolkit::Editor;
using toolkit::Finding;
using toolkit::Severity;
using toolkit::test::message_of;

constexpr std::string_view minimal = R"(diagnostics:
  - name: no-tea
    severity: error
    marked_by: schema
    title: There is no tea
    meaning: >
      Meetings begin
      with tea.
    example: |
      pot: "empty"

      cups: 0
    fix: >
      Make some.
  - name: cold-tea
    severity: warning
    marked_by: nothing
    title: The tea is cold
    meaning: Nobody drinks it.
    fix: Make more.
)";

using Read = toolkit::test::ReadData<std::unique_ptr<CatalogueStore>>;

Read read(std::string text) {
  return toolkit::test::read_data("catalogue.yaml", std::move(text), toolkit::read_catalogue);
}

/// The minimal catalogue with the first `old` in it replaced, which must be there.
std::string with(std::string_view old, std::string_view replacement) {
  return toolkit::test::replaced(minimal, old, replacement);
}

std::string in_words(const std::vector<Finding>& findings) {
  std::string words = toolkit::test::names_and_places(findings);
  for (const Finding& finding : findings) words += "; " + message_of(finding);
  return words;
}

TEST_CASE("a catalogue is read whole, and its texts outlive the file") {
  const Read result = read(std::string(minimal));
  REQUIRE(in_words(result.findings).empty());
  const std::vector<CatalogueEntry>& entries = result.store->entries;
  REQUIRE(entries.size() == 2);

  CHECK(entries[0].diagnostic == toolkit::Diagnostic{0});
  CHECK(entries[0].name == "no-tea");
  CHECK(entries[0].severity == Severity::error);
  CHECK(entries[0].marked_by == Editor::schema);
  CHECK(entries[0].title == "There is no tea");
  CHECK(entries[0].meaning == "Meetings begin with tea.");
  CHECK(entries[0].example == "pot: \"empty\"\n\ncups: 0");
  CHECK(entries[0].fix == "Make some.");

  CHECK(entries[1].diagnostic == toolkit::Diagnostic{1});
  CHECK(entries[1].severity == Severity::warning);
  CHECK(entries[1].marked_by == Editor::nothing);
  CHECK(entries[1].example.empty());
}

TEST_CASE("each fault of a catalogue is named at its place, and nothing else is") {
  struct Row {
    std::string_view old;
    std::string_view replacement;
    std::string_view found;
  };
  const Row rows[] = {
      // Names.
      {"cold-tea", "Cold_Tea", "id-invalid 15:11; Cold_Tea is not a name"},
      {"cold-tea", "cold--tea", "id-invalid 15:11; cold--tea is not a name"},
      {"cold-tea", "cold-tea-", "id-invalid 15:11; cold-tea- is not a name"},
      {"cold-tea", "2-teas", "id-invalid 15:11; 2-teas is not a name"},
      {"cold-tea", "cold tea", "id-invalid 15:11; cold tea is not a name"},
      {"cold-tea", "no-tea", "duplicate-id 15:11; the name no-tea is taken already"},
      {"  - name: cold-tea\n", "  -\n", "missing-key 16:5; a diagnostic has no name"},
      {"cold-tea", "\"cold-tea\"",
       "wrong-shape 15:11; the build looks for names in lines of another form"},
      {"cold-tea", "cold-tea  # brr",
       "wrong-shape 15:11; the build looks for names in lines of another form"},
      {"- name: no-tea\n    severity: error\n", "- severity: error\n    name: no-tea\n",
       "wrong-shape 3:11; the build looks for names in lines of another form"},
      // Words.
      {"warning", "warn", "wrong-shape 16:15; severity is error or warning"},
      {"warning", "[warning]", "wrong-shape 16:15; severity is a text, and this is a list"},
      {"    severity: warning\n", "", "missing-key 15:5; a diagnostic has no severity"},
      {"nothing", "Nothing", "wrong-shape 17:16; marked_by is schema, yaml or nothing"},
      {"    marked_by: nothing\n", "", "missing-key 15:5; a diagnostic has no marked_by"},
      // Texts.
      {"tea is cold", "tea is cold.", "wrong-shape 18:12; a title has no full stop at its end"},
      {"title: The tea is cold", "title: |\n      The tea\n      is cold",
       "wrong-shape 19:7; title is one line or paragraph"},
      {"title: The tea is cold", "title:", "missing-key 18:5; title is empty"},
      {"The tea is cold", "The tea that was made for the councillors of the district is not hot.",
       "wrong-shape 18:12, text-too-long 18:12; a title has no full stop at its end; the title has "
       "69 letters and signs, and 63 are the most"},
      {"Nobody drinks it.", "Nobody drinks it", "wrong-shape 19:14; meaning is in sentences"},
      {"meaning: Nobody drinks it.", "meaning: |\n      Nobody\n      drinks it.",
       "wrong-shape 20:7; meaning is one line or paragraph"},
      {"    meaning: Nobody drinks it.\n", "", "missing-key 15:5; a diagnostic has no meaning"},
      {"Make more.", "Make more", "wrong-shape 20:10; fix is in sentences"},
      {"Make more.", "", "missing-key 20:5; fix is empty"},
      {"    fix: Make more.\n", "", "missing-key 15:5; a diagnostic has no fix"},
      // Keys.
      {"    example: |", "    sample: |", "unknown-key 9:5; a diagnostic has no key sample"},
      {"diagnostics:", "diagnosis:", "unknown-key 1:1; the catalogue has no key diagnosis"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.old);
    CAPTURE(row.replacement);
    const Read result = read(with(row.old, row.replacement));
    CHECK(in_words(result.findings) == row.found);
    for (const Finding& finding : result.findings) CHECK_FALSE(finding.help.empty());
  }
}

TEST_CASE("the longest title has 63 letters and signs, whatever their bytes") {
  const std::string most =
      "Tea with cr\xC3\xA8me br\xC3\xBBl\xC3\xA9"
      "e" +
      std::string(42, 'e');
  CHECK(in_words(read(with("The tea is cold", most)).findings).empty());
  CHECK(in_words(read(with("The tea is cold", most + "e")).findings) ==
        "text-too-long 18:12; the title has 64 letters and signs, and 63 are the most");
}

TEST_CASE("a catalogue without diagnostics, and what is no catalogue, are errors") {
  for (const std::string text : {"", "# a comment\n", "a text\n", "- a list\n", "format: 1\n",
                                 "diagnostics:\n", "diagnostics: none\n", "diagnostics: [[[[\n"}) {
    CAPTURE(text);
    CHECK(toolkit::count(read(text).findings, Severity::error) > 0);
  }
}

TEST_CASE("the tables compiled in hold what the file says") {
  const std::string path = TOOLKIT_SOURCE_DIR "/lib/toolkit/diagnostics/catalogue.yaml";
  const Read result = read(toolkit::read_file(path, std::size_t{1} << 20));
  REQUIRE(in_words(result.findings).empty());
  const std::vector<CatalogueEntry>& entries = result.store->entries;
  REQUIRE(entries.size() == toolkit::catalogue().size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const CatalogueEntry& read_now = entries[i];
    const CatalogueEntry& compiled = toolkit::catalogue()[i];
    CAPTURE(read_now.name);
    CHECK(read_now.diagnostic == compiled.diagnostic);
    CHECK(read_now.name == compiled.name);
    CHECK(read_now.severity == compiled.severity);
    CHECK(read_now.marked_by == compiled.marked_by);
    CHECK(read_now.title == compiled.title);
    CHECK(read_now.meaning == compiled.meaning);
    CHECK(read_now.example == compiled.example);
    CHECK(read_now.fix == compiled.fix);
  }
}

TEST_CASE("a table names the enumerator, and escapes what a text holds") {
  const Read result = read(std::string(minimal));
  const std::string tables = toolkit::catalogue_tables(result.store->entries);
  CHECK(tables.find("{Diagnostic::no_tea, Severity::error, Editor::schema, \"no-tea\", "
                    "\"There is no tea\", \"Meetings begin with tea.\", "
                    "\"pot: \\\"empty\\\"\\012\\012cups: 0\", \"Make some.\"},\n") !=
        std::string::npos);
  CHECK(tables.find("{Diagnostic::cold_tea, Severity::warning, Editor::nothing, \"cold-tea\", "
                    "\"The tea is cold\", \"Nobody drinks it.\", \"\", \"Make more.\"},\n") !=
        std::string::npos);
}

}  // namespace
