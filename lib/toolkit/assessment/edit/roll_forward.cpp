#include "toolkit/assessment/edit/roll_forward.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "toolkit/assessment/edit/action_ids.hpp"
#include "toolkit/assessment/load.hpp"
#include "toolkit/assessment/read/evidence_reader.hpp"
#include "toolkit/assessment/read/values.hpp"
#include "toolkit/assessment/schema/schema_line.hpp"
#include "toolkit/document/fields.hpp"
#include "toolkit/document/tree_edits.hpp"
#include "toolkit/document/yaml_value.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit {
namespace {

/// Keys that every year fills in anew stay, so that comments above them keep their sense.
constexpr std::string_view keys_emptied[] = {"completed", "completed_by", "approved"};
constexpr std::string_view texts_emptied[] = {"introduction", "context", "summary"};
constexpr std::string_view to_confirm = "confirm: true";

/// Makes the edits, following the file's tree and what was read from it side by side.
class Roller {
 public:
  Roller(const Document& document, const Assessment& last)
      : source_(document.source().text()),
        scratch_(document.source()),
        file_(container_at(document.root())),
        last_(last),
        edits_(source_) {}

  std::vector<Edit> edits(const Period& period) {
    edits_.clear_values(file_, [](const Part& part) {
      return std::ranges::find(keys_emptied, part.key.text()) != std::end(keys_emptied) &&
             !is_blank(part.value);
    });
    edits_.remove(file_, [](const Part& part) { return part.key.text() == "accepted_falls"; });
    if (const Part* const part = file_.find("period")) {
      edits_.replace_word(*part, period.label());
    }
    for (const std::string_view key : texts_emptied) {
      const Part* const part = file_.find(key);
      if (part != nullptr && !is_blank(part->value)) edits_.clear_text(file_, *part);
    }
    roll_register();
    roll_principles();
    roll_plan();
    return edits_.take();
  }

 private:
  /// What a key of a mapping holds; nothing when it is not there.
  static Container below(const Container& mapping, std::string_view key) {
    const Part* const part = mapping.find(key);
    return part == nullptr ? Container{} : container_in(mapping, *part);
  }

  void roll_register() {
    const Container entries = below(file_, "evidence");
    for (const Part& entry : entries.parts) {
      if (!is_blank(entry.value)) mark(container_in(entries, entry));
    }
  }

  void roll_principles() {
    const Container principles = below(file_, "principles");
    for (const Part& part : principles.parts) {
      const auto place = find_principle(*last_.set, part.key.text());
      if (!place) continue;
      const PrincipleAnswers& read = last_.principles[*place];
      const Container principle = container_in(principles, part);
      roll_uses(principle, read.evidence);
      const Container answers = below(principle, "answers");
      for (const Part& answer : answers.parts) {
        const auto statement = find_statement(*last_.set, answer.key.text());
        if (statement) roll_answer(answers, answer, read.answers[statement->statement]);
      }
    }
  }

  void roll_answer(const Container& answers, const Part& part, const Answer& read) {
    if (!part.value.is_mapping()) {
      if (read.score) edits_.set_value(answers, part, fmt::format("{{confirm: {}}}", typed(part)));
      return;
    }
    const Container answer = container_in(answers, part);
    if (const Part* const score = answer.find("score"); read.score && score != nullptr) {
      edits_.rename_key(*score, "confirm");
    }
    // One that is there already is empty where there is a score.
    edits_.remove(answer, [&](const Part& entry) {
      return entry.key.text() == "moderated" || (read.score && entry.key.text() == "confirm");
    });
    roll_uses(answer, read.evidence);
  }

  /// A score as somebody typed it, fit to stand between brackets.
  [[nodiscard]] std::string typed(const Part& part) const {
    const std::string_view value = value_of(part.value);
    const bool is_label = value.size() > 1;
    switch (part.value.style()) {
      case ScalarStyle::quoted:
        break;
      case ScalarStyle::block:
        return is_label ? yaml_value(value) : std::string(value);
      case ScalarStyle::plain:
        if (value.find_first_of(",[]{}") != std::string_view::npos) return yaml_value(value);
        break;
    }
    return std::string(source_.substr(part.value.begin(), part.end - part.value.begin()));
  }

  /// The evidence of an answer or a principle: citations stay, all else is to be confirmed.
  void roll_uses(const Container& owner, const std::vector<EvidenceRef>& uses) {
    const Part* const part = owner.find("evidence");
    if (part == nullptr) return;
    auto use = uses.begin();
    const auto roll = [&](const Container& around, const Part& item) {
      const bool absent = is_blank(item.value) ||
                          (item.value.is_text() && read_text(item.value, {}, scratch_).empty());
      if (absent) return;
      if (use == uses.end()) throw std::logic_error("there is more evidence than was read");
      const EvidenceRef& read = *use++;
      if (read.cited) return;
      if (item.value.is_text()) {
        edits_.wrap_text(around, item, to_confirm);
      } else {
        mark(container_in(around, item));
      }
    };
    if (!part->value.is_list()) return roll(owner, *part);
    const Container list = container_in(owner, *part);
    for (const Part& item : list.parts) roll(list, item);
  }

  /// A piece of evidence written as a mapping.
  void mark(const Container& item) {
    const Part* const confirm = item.find("confirm");
    if (confirm == nullptr) {
      edits_.add_entries(item, {std::string(to_confirm)});
    } else if (!read_boolean(confirm->value, true, scratch_)) {
      edits_.set_value(item, *confirm, "true");
    }
  }

  void roll_plan() {
    edits_.remove(below(file_, "forward_plan"), [&](const Part& part) {
      const auto status = read_status(find_entry(entries(part.value), "status").value, scratch_);
      return status && !is_open(status->value);
    });
  }

  std::string_view source_;
  Findings scratch_;  ///< of values that were read without an error before
  Container file_;
  const Assessment& last_;
  TreeEdits edits_;
};

void await_confirmation(std::vector<EvidenceRef>& uses) {
  for (EvidenceRef& use : uses) use.own.confirm = !use.cited;
}

/// What the new file should hold: what stays, nothing that belonged to the year, and last year's
/// score waiting beside each answer.
Assessment expected_of(const Assessment& last, const Period& period) {
  Assessment next = last;
  next.period = {period, {}};
  next.completed.reset();
  next.completed_by.clear();
  next.approved.reset();
  next.introduction = next.context = next.summary = {};
  next.accepted_falls.clear();
  std::erase_if(next.forward_plan,
                [](const Action& action) { return !is_open(action.status.value); });
  for (Evidence& item : next.evidence) item.confirm = true;
  for (PrincipleAnswers& principle : next.principles) {
    await_confirmation(principle.evidence);
    for (Answer& answer : principle.answers) {
      await_confirmation(answer.evidence);
      if (answer.score) answer.confirm = std::exchange(answer.score, std::nullopt);
      answer.moderated.reset();
    }
  }
  return next;
}

/// Counts what waits, looks for links to files, and lists what is confidential, in the order of the
/// file.
void survey(const Assessment& next, const SourceText& source, RolledForward& rolled) {
  const auto look_at = [&](const Evidence& item) {
    if (item.confirm) ++rolled.evidence;
    if (!item.link.empty() && !is_web_address(item.link.value)) rolled.links_to_files = true;
    if (!item.confidential) return;
    rolled.confidential.push_back({item.id, source.position(item.span.begin).line});
  };
  for (const Evidence& entry : next.evidence) look_at(entry);
  for (const PrincipleAnswers& principle : next.principles) {
    for (const EvidenceRef& use : principle.evidence) look_at(use.own);
    for (const Answer& answer : principle.answers) {
      if (answer.confirm) ++rolled.answers;
      for (const EvidenceRef& use : answer.evidence) look_at(use.own);
    }
  }
  for (const Action& action : next.forward_plan) {
    if (!action.confidential) continue;
    rolled.confidential.push_back({action.id.value, source.position(action.span.begin).line});
  }
  std::ranges::stable_sort(rolled.confidential, {}, &Confidential::line);
}

/// Counting the ids of those that are left behind.
std::string next_action_id(const std::vector<Action>& plan) {
  std::vector<std::string_view> taken;
  taken.reserve(plan.size());
  for (const Action& action : plan) taken.push_back(action.id.value);
  return ActionIds(taken).next();
}

}  // namespace

RolledForward roll_forward(std::string_view bytes, const Document& document, const Assessment& last,
                           const StatementSets& sets, const Period& period) {
  const auto give_up = [&]() {
    return Failure(
        fmt::format("{} could not be rolled forward, and nothing was written; please "
                    "report this",
                    visible_name(document.source().name())));
  };
  RolledForward rolled;
  try {
    rolled.bytes = apply_edits(bytes, Roller(document, last).edits(period));
  } catch (const std::logic_error&) {
    throw give_up();
  }
  const SourceText result(document.source().name(), rolled.bytes);
  LoadOptions options;
  options.draft = true;
  options.warnings = false;
  const LoadedAssessment next = load_assessment(result, sets, options);
  if (!next.usable || next.assessment != expected_of(last, period)) throw give_up();
  survey(next.assessment, result, rolled);
  rolled.next_action = next_action_id(last.forward_plan);
  return rolled;
}

void add_schema_line(RolledForward& rolled) {
  if (has_schema_line(rolled.bytes)) return;
  rolled.bytes = with_schema_line(rolled.bytes);
  for (Confidential& item : rolled.confidential) ++item.line;
}

}  // namespace toolkit
