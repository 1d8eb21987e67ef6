#include "toolkit/statements/wording.hpp"

#include <utility>

#include <fmt/format.h>

#include "toolkit/document/fields.hpp"
#include "toolkit/document/parse.hpp"
#include "toolkit/statements/builtin.hpp"
#include "toolkit/statements/wording_template.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit {
namespace {

constexpr std::size_t comment_width = 90;

/// Every key that a wording file for a set may have; the views point into `storage`.
std::vector<std::string_view> wording_keys(const StatementSet& set,
                                           std::deque<std::string>& storage) {
  std::vector<std::string_view> keys = {"statement_set", "source"};
  for (const Principle& principle : set.principles) {
    keys.push_back(storage.emplace_back(fmt::format("{}.title", principle.id)));
    keys.push_back(storage.emplace_back(fmt::format("{}.aim", principle.id)));
    for (const Statement& statement : principle.statements) keys.push_back(statement.id);
  }
  return keys;
}

class Overlay {
 public:
  Overlay(StatementSetStore& store, const Fields& fields) : store_(store), fields_(fields) {}

  void over(Wording& wording, std::string_view key) {
    const Text text = fields_.text(key);
    if (text.empty()) return;
    wording = {store_.texts.keep(text.value), Origin::supplied};
    changed_ = true;
  }

  [[nodiscard]] bool changed() const { return changed_; }

 private:
  StatementSetStore& store_;
  const Fields& fields_;
  bool changed_ = false;
};

void comment(std::string& out, std::string_view text) {
  for (const std::string& line : wrap(text, comment_width)) out += fmt::format("# {}\n", line);
}

void blank_text(std::string& out, std::string_view key, std::string_view ours) {
  out += '\n';
  comment(out, ours);
  out += fmt::format("{}: |\n\n", key);
}

}  // namespace

std::string wording_set_id(const SourceText& source) {
  Findings ignored(source);
  const Document document = parse_document(source, {}, Limits{}, ignored);
  for (const MappingEntry& entry : entries(document.root())) {
    const bool named = entry.key.text() == "statement_set" && !entry.value.text().empty();
    if (named) return std::string(entry.value.text());
  }
  return std::string(builtin_statement_set().id);
}

std::unique_ptr<StatementSetStore> overlay_wording(const StatementSet& set,
                                                   const SourceText& source, Findings& findings) {
  auto store = std::make_unique<StatementSetStore>();
  store->set = set;
  std::deque<std::string> storage;
  const std::vector<std::string_view> keys = wording_keys(set, storage);
  const Document document = parse_document(source, {keys, keys}, Limits{}, findings);
  const Fields fields(document.root(), "a wording file", keys, findings);
  Overlay overlay(*store, fields);

  std::vector<Principle> principles(set.principles.begin(), set.principles.end());
  for (Principle& principle : principles) {
    overlay.over(principle.title, fmt::format("{}.title", principle.id));
    overlay.over(principle.aim, fmt::format("{}.aim", principle.id));
    std::vector<Statement> statements(principle.statements.begin(), principle.statements.end());
    for (Statement& statement : statements) overlay.over(statement.text, statement.id);
    principle.statements = store->keep(std::move(statements));
  }
  store->keep(std::move(principles));
  const Text told = fields.text("source");
  if (overlay.changed() && !told.empty()) store->set.wording_source = store->texts.keep(told.value);
  if (overlay.changed() && store->set.wording_source.empty()) {
    store->set.wording_source = "a wording file of the council";
  }
  return store;
}

std::string wording_template(const StatementSet& set) {
  std::string out;
  comment(out, fmt::format("Wording for the statement set {}. Put the official text beneath each "
                           "key, after the |, indented by two spaces. A text left empty keeps this "
                           "tool's wording, which stands above it as a comment.",
                           set.id));
  out += fmt::format("statement_set: {}\n", set.id);
  blank_text(out, "source", "Where the texts come from: title, publisher, date.");
  for (const Principle& principle : set.principles) {
    blank_text(out, fmt::format("{}.title", principle.id), principle.title.text);
    blank_text(out, fmt::format("{}.aim", principle.id), principle.aim.text);
    for (const Statement& statement : principle.statements) {
      blank_text(out, statement.id, statement.text.text);
    }
  }
  return out;
}

}  // namespace toolkit
