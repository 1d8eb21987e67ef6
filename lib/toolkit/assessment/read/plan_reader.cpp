#include "toolkit/assessment/read/plan_reader.hpp"

#include "toolkit/assessment/model/key_names.hpp"
#include "toolkit/assessment/read/evidence_reader.hpp"
#include "toolkit/assessment/read/values.hpp"
#include "toolkit/diagnostics/say.hpp"
#include "toolkit/document/fields.hpp"

namespace toolkit {
namespace {

/// Ids of a set's principles and statements, for suggestions.
std::vector<std::string_view> target_ids(const StatementSet& set) {
  std::vector<std::string_view> ids;
  for (const Principle& principle : set.principles) {
    ids.push_back(principle.id);
    for (const Statement& statement : principle.statements) ids.push_back(statement.id);
  }
  return ids;
}

class PlanReader {
 public:
  PlanReader(const StatementSet& set, const StatementSets& sets, Findings& findings)
      : set_(set), sets_(sets), findings_(findings) {}

  std::vector<Action> read(Node node) {
    std::vector<Action> plan;
    for (const Node item : list(node, "forward_plan")) {
      if (read_mark_alone(item, findings_)) {
        if (!plan.empty()) plan.back().confidential = true;
      } else if (!only_id(item)) {
        plan.push_back(read_action(item));
      }
    }
    return plan;
  }

  std::vector<AcceptedFall> read_falls(Node node) {
    std::vector<AcceptedFall> falls;
    for (const Node item : list(node, "accepted_falls")) falls.push_back(read_fall(item));
    return falls;
  }

 private:
  std::vector<Node> list(Node node, std::string_view key) {
    if (node && node.is_mapping()) {
      findings_.add(Diagnostic::wrong_shape, node.span(), say("{} is a list", known(key)),
                    "start each entry with a dash, such as `- id: FP-1`");
      return {};
    }
    return read_list(node);
  }

  static bool only_id(Node item) {
    if (item.is_empty()) return true;
    const std::vector<MappingEntry> found = entries(item);
    for (const MappingEntry& entry : found) {
      const bool as_written_by_init =
          entry.key.text() == "status" && entry.value.text() == "planned";
      if (entry.key.text() != "id" && !is_blank(entry.value) && !as_written_by_init) return false;
    }
    return !found.empty();
  }

  Action read_action(Node node) {
    const Fields fields(node, "an action", action_keys, findings_);
    Action action;
    if (!node.is_mapping()) return action;
    action.id = read_text(fields.required("id"), "id", findings_);
    action.span = fields.key("id") ? fields.key("id").span() : node.span();
    action.action = read_text(fields.required("action"), "action", findings_);
    for (const Node target : read_list(fields.value("for"))) add_target(target, action);
    action.target = read_number(fields.value("target"), "target", findings_);
    action.owner = fields.text("owner");
    action.due = read_date(fields.value("due"), findings_);
    if (auto status = read_status(fields.value("status"), findings_)) {
      action.status = *status;
    } else {
      action.status = {ActionStatus::planned, action.span};
    }
    for (const Node step : read_list(fields.value("progress"))) {
      if (step.is_empty()) continue;
      const Fields progress(step, "progress", progress_keys, findings_);
      action.progress.push_back(
          {read_date(progress.value("date"), findings_), progress.text("text")});
    }
    action.done = read_date(fields.value("done"), findings_);
    action.date_invalid = (!action.due && !is_blank(fields.value("due"))) ||
                          (!action.done && !is_blank(fields.value("done")));
    action.reason = fields.text("reason");
    action.confidential = read_confidential(fields, findings_);
    return action;
  }

  void add_target(Node node, Action& action) {
    if (node.is_empty()) return;
    const std::string_view id = value_of(node);
    if (const auto place = find_statement(set_, id)) {
      action.targets.push_back({place->principle, place->statement, node.span()});
    } else if (const auto principle = find_principle(set_, id)) {
      action.targets.push_back({*principle, std::nullopt, node.span()});
    } else {
      findings_.add(Diagnostic::unknown_target, node.span(),
                    say("{} is neither a statement nor a principle",
                        quote(node.is_text() ? id : "this", "this")),
                    help(id, "write an id such as wellbeing-2 or wellbeing"));
    }
  }

  AcceptedFall read_fall(Node node) {
    const Fields fields(node, "an accepted fall", accepted_fall_keys, findings_);
    AcceptedFall fall;
    fall.span = node.span();
    if (!node.is_mapping()) return fall;
    if (const Node statement = fields.required("statement")) {
      fall.span = statement.span();
      fall.statement = find_statement(set_, value_of(statement));
      if (!fall.statement) {
        findings_.add(Diagnostic::unknown_statement, statement.span(),
                      say("there is no statement {}", quote(statement.text(), "of this id")),
                      help(statement.text(), "write an id such as police-4"));
      }
    }
    fall.reason = read_text(fields.required("reason"), "reason", findings_);
    fall.by = read_text(fields.required("by"), "by", findings_);
    fall.date = read_date(fields.required("date"), findings_);
    return fall;
  }

  [[nodiscard]] Sentence help(std::string_view id, const char* otherwise) const {
    if (const auto earlier = find_earlier(set_, sets_, id)) return help_for_earlier_id(*earlier);
    return help_for_id(set_, id, target_ids(set_), otherwise);
  }

  const StatementSet& set_;
  const StatementSets& sets_;
  Findings& findings_;
};

}  // namespace

std::vector<Action> read_plan(Node node, const StatementSet& set, const StatementSets& sets,
                              Findings& findings) {
  return PlanReader(set, sets, findings).read(node);
}

std::vector<AcceptedFall> read_accepted_falls(Node node, const StatementSet& set,
                                              const StatementSets& sets, Findings& findings) {
  return PlanReader(set, sets, findings).read_falls(node);
}

}  // namespace toolkit
