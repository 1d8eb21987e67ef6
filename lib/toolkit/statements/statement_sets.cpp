#include "toolkit/statements/statement_sets.hpp"

#include <algorithm>
#include <utility>

#include "toolkit/diagnostics/did_you_mean.hpp"
#include "toolkit/diagnostics/say.hpp"
#include "toolkit/document/fields.hpp"
#include "toolkit/statements/builtin.hpp"
#include "toolkit/statements/practice.hpp"
#include "toolkit/statements/set_reader.hpp"
#include "toolkit/statements/wording.hpp"

namespace toolkit {

StatementSets::StatementSets() : sets_{&builtin_statement_set()} { list_ids(); }
StatementSets::~StatementSets() = default;
StatementSets::StatementSets(StatementSets&&) noexcept = default;
StatementSets& StatementSets::operator=(StatementSets&&) noexcept = default;

std::vector<Finding> StatementSets::add(const SourceText& source) {
  Findings findings(source);
  auto store = read_statement_set(source, practice_library(), findings);
  if (find(store->set.id) != nullptr) {
    findings.add(Diagnostic::duplicate_id, std::nullopt,
                 say("there is a statement set {} already", known(store->set.id)),
                 "give this one an id of its own after statement_set:");
  }
  // Statements that could not be read would be missed.
  if (!store->edition.replaced.empty() && !findings.has_errors()) {
    check_edition(store->edition, find(store->edition.replaced.value), store->set, names(),
                  findings);
  }
  if (!findings.has_errors()) put(std::move(store));
  return findings.take();
}

std::vector<Finding> StatementSets::apply_wording(const SourceText& source) {
  Findings findings(source);
  const std::string id = wording_set_id(source);
  const StatementSet* set = find(id);
  if (set == nullptr) {
    const std::vector<std::string_view> ids = names();
    findings.add(Diagnostic::unknown_statement_set, std::nullopt,
                 say("there is no statement set {}", quote(id, "of this id")),
                 did_you_mean(id, ids, say("known: {}", known(join_or(ids)))));
    return findings.take();
  }
  auto store = overlay_wording(*set, source, findings);
  if (!findings.has_errors()) put(std::move(store));
  return findings.take();
}

const StatementSet* StatementSets::find(std::string_view id) const {
  const auto found = std::ranges::find(sets_, id, [](const StatementSet* set) { return set->id; });
  return found == sets_.end() ? nullptr : *found;
}

std::vector<std::string_view> StatementSets::names() const {
  std::vector<std::string_view> names;
  for (const StatementSet* set : sets_) names.push_back(set->id);
  return names;
}

void StatementSets::put(std::unique_ptr<StatementSetStore> store) {
  // A replaced set's store stays: a wording laid over it shares its texts.
  const auto same =
      std::ranges::find(sets_, store->set.id, [](const StatementSet* set) { return set->id; });
  if (same == sets_.end()) {
    sets_.push_back(&store->set);
  } else {
    *same = &store->set;
  }
  stores_.push_back(std::move(store));
  list_ids();
}

void StatementSets::list_ids() {
  ids_.clear();
  for (const StatementSet* set : sets_) {
    ids_.push_back(set->id);
    for (const Principle& principle : set->principles) {
      ids_.push_back(principle.id);
      for (const Statement& statement : principle.statements) ids_.push_back(statement.id);
    }
  }
}

}  // namespace toolkit
