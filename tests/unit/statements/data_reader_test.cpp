#include "toolkit/statements/data_reader.hpp"
#include "found.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "toolkit/document/parse.hpp"

namespace {

using toolkit::DataReader;
using toolkit::Fields;
using toolkit::Findings;
using toolkit::KeptTexts;
using toolkit::Node;

constexpr std::string_view keys[] = {"set_format", "one", "two"};

/// One small file, its keys, and a reader.
class Desk {
 public:
  explicit Desk(std::string text)
      : source_("data.yaml", std::move(text)),
        findings_(source_),
        document_(toolkit::parse_document(source_, {keys, {}}, toolkit::Limits{}, findings_)) {
    fields_.emplace(document_.root(), "a file", keys, findings_);
  }

  [[nodiscard]] const Fields& fields() const { return *fields_; }
  [[nodiscard]] Node value(std::string_view key) const { return fields_->value(key); }
  DataReader& reader() { return reader_; }
  std::string found() { return toolkit::test::names_and_places(findings_.take()); }
  std::string helps() { return toolkit::test::helps(findings_.take()); }

 private:
  toolkit::SourceText source_;
  Findings findings_;
  toolkit::Document document_;
  std::optional<Fields> fields_;
  KeptTexts texts_;
  DataReader reader_{texts_, findings_};
};

TEST_CASE("texts that are kept stay where they are") {
  KeptTexts texts;
  std::vector<std::string_view> kept;
  for (int i = 0; i < 1000; ++i) kept.push_back(texts.keep(std::to_string(i)));
  for (int i = 0; i < 1000; ++i) CHECK(kept[static_cast<std::size_t>(i)] == std::to_string(i));
}

TEST_CASE("the version of a format is 1") {
  struct Row {
    std::string text;
    std::string found;
  };
  const Row rows[] = {{"set_format: 1\n", ""},
                      {"set_format: 2\n", "format-version 1:13"},
                      {"set_format: '01'\n", "format-version 1:13"},
                      {"one: 1\n", "missing-key 1:1"},
                      {"set_format:\n", "missing-key 1:1"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Desk desk(row.text);
    desk.reader().check_format(desk.fields(), "set_format");
    CHECK(desk.found() == row.found);
  }
}

TEST_CASE("a text is kept as YAML reads it, and is nothing else") {
  Desk desk("one: |\n  Two\n  lines.\ntwo: [a]\n");
  CHECK(desk.reader().text(desk.value("one"), "one") == "Two\nlines.");
  CHECK(desk.reader().text(desk.value("set_format"), "set_format").empty());
  CHECK(desk.reader().text(desk.value("two"), "two").empty());
  CHECK(desk.found() == "wrong-shape 4:6");
}

TEST_CASE("a date is an ISO date that exists, or nothing") {
  struct Row {
    std::string_view typed;
    std::string_view help;
  };
  const Row rows[] = {{"2026-02-28", ""},
                      {"", ""},
                      {"2026-02-30", "dates are written YYYY-MM-DD"},
                      {"28/02/2026", "write 2026-02-28"},
                      {"soon", "dates are written YYYY-MM-DD"}};
  for (const Row& row : rows) {
    CAPTURE(row.typed);
    Desk desk("one: " + std::string(row.typed) + "\n");
    const std::string_view read = desk.reader().date(desk.value("one"), "one");
    CHECK(desk.helps() == row.help);
    if (row.help.empty()) CHECK(read == row.typed);
  }
}

TEST_CASE("an id is small letters, digits and hyphens, and no other has it") {
  for (const std::string_view id : {"a", "tip-1", "a--b", "x9"}) {
    CAPTURE(id);
    Desk desk("one: " + std::string(id) + "\n");
    CHECK(desk.reader().id(desk.value("one")) == id);
    CHECK(desk.found().empty());
  }
  for (const std::string_view id : {"A", "1", "-a", "a-", "a b", "a_b", "é", "''", "null"}) {
    CAPTURE(id);
    Desk desk("one: " + std::string(id) + "\n");
    CHECK(desk.reader().id(desk.value("one")).empty());
    CHECK(desk.found() == "id-invalid 1:6");
  }
  Desk desk("one: same\ntwo: same\n");
  CHECK(desk.reader().id(desk.value("one")) == "same");
  CHECK(desk.reader().id(desk.value("two")) == "same");
  CHECK(desk.found() == "duplicate-id 2:6");
  CHECK(desk.reader().id(Node()).empty());
}

}  // namespace
