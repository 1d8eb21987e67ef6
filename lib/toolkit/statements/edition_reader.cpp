#include "toolkit/statements/edition_reader.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "toolkit/diagnostics/did_you_mean.hpp"
#include "toolkit/diagnostics/say.hpp"
#include "toolkit/document/fields.hpp"

namespace toolkit {
namespace {

constexpr std::string_view replaces_keys[] = {"statement_set", "changes"};
constexpr std::string_view change_keys[] = {"split", "merged", "retired", "kept", "into", "as"};

/// What became of earlier statements, in the words of the file.
struct Kind {
  std::string_view key;  ///< the earlier statements stand behind it
  std::string_view to;   ///< and behind this what they became; empty for nothing
  std::size_t min_from, max_from, min_to, max_to;
  const char* rule;
};

constexpr std::size_t any = SIZE_MAX;

constexpr Kind kinds[] = {
    {"split", "into", 1, 1, 2, any, "split takes one statement, and into two or more"},
    {"merged", "into", 2, any, 1, 1, "merged takes two statements or more, and into one"},
    {"retired", "", 1, any, 0, 0, "retired takes a statement, and nothing beside it"},
    {"kept", "as", 1, 1, 1, 1, "kept takes one statement, and as its new id"},
};

constexpr const char* what_a_change_is =
    "write split or merged with into, retired alone, or kept with as";

void wrong(Findings& findings, Span span, Sentence message, Sentence help) {
  findings.add(Diagnostic::edition_invalid, span, std::move(message), std::move(help));
}

std::vector<Text> read_ids(Node node, std::string_view key, Findings& findings) {
  std::vector<Text> ids;
  for (const Node item : read_list(node)) {
    Text id = read_text(item, key, findings);
    if (!id.empty()) ids.push_back(std::move(id));
  }
  return ids;
}

bool has_twice(const std::vector<Text>& ids) {
  std::set<std::string_view> seen;
  return std::ranges::any_of(ids, [&](const Text& id) { return !seen.insert(id.value).second; });
}

bool fits(const Kind& kind, const Edition::Change& change) {
  return change.from.size() >= kind.min_from && change.from.size() <= kind.max_from &&
         change.into.size() >= kind.min_to && change.into.size() <= kind.max_to &&
         !has_twice(change.from) && !has_twice(change.into);
}

/// One change of the list; a retirement of several statements is several changes.
void read_change(Node node, std::vector<Edition::Change>& changes, Findings& findings) {
  const Fields fields(node, "a change", change_keys, findings);
  const Kind* kind = nullptr;
  for (const Kind& candidate : kinds) {
    const Node key = fields.key(candidate.key);
    if (!key) continue;
    if (kind != nullptr) {
      return wrong(findings, key.span(), "a change says one thing of a statement",
                   "start another item of the list with a dash for it");
    }
    kind = &candidate;
  }
  if (kind == nullptr) {
    if (node.is_mapping()) {
      wrong(findings, node.span(), "this does not say what became of which statement",
            what_a_change_is);
    }
    return;
  }
  Edition::Change change;
  change.from = read_ids(fields.value(kind->key), kind->key, findings);
  for (const std::string_view to : {"into", "as"}) {
    if (!fields.key(to)) continue;
    if (to != kind->to) {
      wrong(findings, fields.key(to).span(), kind->rule, what_a_change_is);
      return;
    }
    change.into = read_ids(fields.value(to), to, findings);
  }
  if (!fits(*kind, change)) {
    wrong(findings, fields.key(kind->key).span(), kind->rule,
          "each of them different; several stand between brackets, such as [risk-1, risk-2]");
  }
  if (kind->to.empty()) {
    for (Text& id : change.from) changes.push_back({{std::move(id)}, {}});
  } else {
    changes.push_back(std::move(change));
  }
}

std::vector<std::string_view> statement_ids(const StatementSet& set) {
  std::vector<std::string_view> ids;
  for (const Principle& principle : set.principles) {
    for (const Statement& statement : principle.statements) ids.push_back(statement.id);
  }
  return ids;
}

class Check {
 public:
  Check(const Edition& edition, const StatementSet& earlier, const StatementSet& own,
        Findings& findings)
      : edition_(edition),
        earlier_(earlier),
        earlier_ids_(statement_ids(earlier)),
        own_ids_(statement_ids(own)),
        findings_(findings) {}

  void run() {
    for (const Edition::Change& change : edition_.changes) {
      for (const Text& id : change.from) take(id);
      for (const Text& id : change.into) reach(id);
    }
    for (const std::string_view id : earlier_ids_) {
      const bool is_named = taken_.contains(id);
      const bool is_here = std::ranges::find(own_ids_, id) != own_ids_.end();
      if (!is_named && !is_here) {
        wrong(findings_, edition_.replaced.span,
              say("{} has {}, and this set does not say what became of it", known(earlier_.id),
                  known(id)),
              say("say it under changes, such as `- retired: {}`", known(id)));
      } else if (is_named && is_here && !reached_.contains(id)) {
        wrong(findings_, taken_[id],
              say("{} is a new statement here, under the id of an earlier one", known(id)),
              "give the new statement an id of its own, so that nobody compares the two");
      }
    }
  }

 private:
  /// An earlier statement that a change accounts for.
  void take(const Text& id) {
    if (std::ranges::find(earlier_ids_, id.value) == earlier_ids_.end()) {
      return wrong(findings_, id.span,
                   say("{} has no statement {}", known(earlier_.id), quote(id.value, "of this id")),
                   did_you_mean(id.value, earlier_ids_,
                                say("toolkit statements {} lists them", known(earlier_.id))));
    }
    if (!taken_.emplace(id.value, id.span).second) {
      wrong(findings_, id.span, say("{} is accounted for already", known(id.value)),
            "say in one change what became of it");
    }
  }

  /// A statement of this set that a change leads to.
  void reach(const Text& id) {
    if (std::ranges::find(own_ids_, id.value) == own_ids_.end()) {
      return wrong(
          findings_, id.span, say("this set has no statement {}", quote(id.value, "of this id")),
          did_you_mean(id.value, own_ids_, "add it to its principle, or put the id right"));
    }
    if (!reached_.insert(id.value).second) {
      return wrong(findings_, id.span, say("two changes lead to {}", known(id.value)),
                   "where several statements became one, name them all in one `merged:`");
    }
    const bool stays = std::ranges::find(earlier_ids_, id.value) != earlier_ids_.end() &&
                       !is_taken_anywhere(id.value);
    if (stays) {
      wrong(findings_, id.span,
            say("this change leads to {}, which is also kept under its id", known(id.value)),
            say("say under changes what became of the earlier {}", known(id.value)));
    }
  }

  [[nodiscard]] bool is_taken_anywhere(std::string_view id) const {
    return std::ranges::any_of(edition_.changes, [&](const Edition::Change& change) {
      return std::ranges::find(change.from, id, &Text::value) != change.from.end();
    });
  }

  const Edition& edition_;
  const StatementSet& earlier_;
  std::vector<std::string_view> earlier_ids_;
  std::vector<std::string_view> own_ids_;
  std::map<std::string_view, Span> taken_;
  std::set<std::string_view> reached_;
  Findings& findings_;
};

}  // namespace

Edition read_edition(Node node, Findings& findings) {
  Edition edition;
  if (!node || node.is_empty()) return edition;
  const Fields fields(node, "replaces", replaces_keys, findings);
  edition.replaced = read_text(fields.required("statement_set"), "statement_set", findings);
  for (const Node item : read_list(fields.value("changes"))) {
    read_change(item, edition.changes, findings);
  }
  return edition;
}

void check_edition(const Edition& edition, const StatementSet* earlier, const StatementSet& own,
                   std::span<const std::string_view> known, Findings& findings) {
  const Text& replaced = edition.replaced;
  if (replaced.value == own.id) {
    wrong(findings, replaced.span, "a statement set cannot replace itself",
          "give this edition an id of its own, and name the earlier one here");
  } else if (earlier == nullptr) {
    findings.add(Diagnostic::unknown_statement_set, replaced.span,
                 say("there is no statement set {} for this one to replace",
                     quote(replaced.value, "of this id")),
                 did_you_mean(replaced.value, known,
                              "load the earlier one first: its --statement-set comes before this "
                              "one's, or its line in toolkit.yaml"));
  } else {
    Check(edition, *earlier, own, findings).run();
  }
}

}  // namespace toolkit
