#include "toolkit/gate/year_changes.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/diagnostics/say.hpp"

namespace toolkit {
namespace {

/// Names what differs, of the parts of an item.
class Differences {
 public:
  template <class T>
  Differences& of(std::string_view name, const T& before, const T& after) {
    if (!(before == after)) names_.emplace_back(name);
    return *this;
  }
  [[nodiscard]] bool any() const { return !names_.empty(); }
  [[nodiscard]] std::string list() const { return fmt::format("{}", fmt::join(names_, ", ")); }

 private:
  std::vector<std::string> names_;
};

Differences differences(const Evidence& before, const Evidence& after) {
  return Differences()
      .of("text", before.text, after.text)
      .of("date", before.date, after.date)
      .of("link", before.link, after.link)
      .of("ref", before.ref, after.ref)
      .of("from", before.from, after.from)
      .of("confidential", before.confidential, after.confidential)
      .of("because", before.because, after.because);
}

Differences differences(const Action& before, const Action& after) {
  return Differences()
      .of("action", before.action, after.action)
      .of("for", before.targets, after.targets)
      .of("target", before.target, after.target)
      .of("owner", before.owner, after.owner)
      .of("due", before.due, after.due)
      .of("status", before.status, after.status)
      .of("progress", before.progress, after.progress)
      .of("done", before.done, after.done)
      .of("reason", before.reason, after.reason)
      .of("confidential", before.confidential, after.confidential);
}

/// The id may say what an entry is about, so that one that is confidential is not named.
Sentence name_of(const Evidence& entry, bool confidential) {
  if (confidential) return "a confidential entry of the register";
  return say("{} of the register", quote(entry.id, "an entry"));
}

Sentence name_of(const Action& action, bool confidential) {
  if (confidential) return "a confidential action";
  return say("{}", quote(action.id.value, "an action"));
}

const std::string& id_of(const Evidence& entry) { return entry.id; }
const std::string& id_of(const Action& action) { return action.id.value; }

class YearComparison {
 public:
  YearComparison(const Assessment& before, const Assessment& after)
      : before_(before), after_(after) {}

  std::vector<YearChange> compare() {
    compare_lists(before_.evidence, after_.evidence);
    for (std::size_t p = 0; p < after_.principles.size(); ++p) compare_principle(p);
    compare_lists(before_.forward_plan, after_.forward_plan);
    compare_prose("introduction", before_.introduction, after_.introduction);
    compare_prose("context", before_.context, after_.context);
    compare_prose("summary", before_.summary, after_.summary);
    return std::move(changes_);
  }

 private:
  void add(std::optional<Span> span, Sentence what) { changes_.push_back({span, std::move(what)}); }

  template <class T>
  void compare_lists(const std::vector<T>& before, const std::vector<T>& after) {
    for (const T& old : before) {
      const auto now = std::ranges::find_if(
          after, [&](const T& candidate) { return id_of(candidate) == id_of(old); });
      if (now == after.end()) {
        add(std::nullopt, say("{} is gone", name_of(old, old.confidential)));
        continue;
      }
      const Differences changed = differences(old, *now);
      if (!changed.any()) continue;
      add(now->span,
          say("{} was changed ({})", name_of(*now, old.confidential || now->confidential),
              known(changed.list())));
    }
    for (const T& now : after) {
      const bool is_new = std::ranges::none_of(
          before, [&](const T& candidate) { return id_of(candidate) == id_of(now); });
      if (is_new) add(now.span, say("{} is new", name_of(now, now.confidential)));
    }
  }

  void compare_principle(std::size_t p) {
    const Principle& names = after_.set->principles[p];
    const auto place = find_principle(*before_.set, names.id);
    if (!place) return;
    const PrincipleAnswers& before = before_.principles[*place];
    const PrincipleAnswers& after = after_.principles[p];
    compare_uses(names.id, before.evidence, after.evidence, after.span);
    for (std::size_t s = 0; s < after.answers.size(); ++s) {
      const auto old = find_statement(*before_.set, names.statements[s].id);
      if (!old) continue;
      compare_uses(names.statements[s].id,
                   before_.principles[old->principle].answers[old->statement].evidence,
                   after.answers[s].evidence, after.answers[s].span);
    }
  }

  /// Items beside an answer have no ids, so that a changed one is one that is gone and a new one.
  void compare_uses(std::string_view id, const std::vector<EvidenceRef>& before,
                    const std::vector<EvidenceRef>& after, std::optional<Span> span) {
    const auto without = [](const auto& list, const Assessment& list_of, const auto& others,
                            const Assessment& others_of) {
      return std::ranges::count_if(list, [&](const EvidenceRef& use) {
        return std::ranges::none_of(others, [&](const EvidenceRef& other) {
          return is_same(list_of, use, others_of, other);
        });
      });
    };
    const auto gone = without(before, before_, after, after_);
    const auto added = without(after, after_, before, before_);
    if (gone + added == 0) return;
    add(span, say("the evidence for {} was changed ({} gone, {} new)", known(id), gone, added));
  }

  static bool is_same(const Assessment& left_of, const EvidenceRef& left,
                      const Assessment& right_of, const EvidenceRef& right) {
    if (left.cited.has_value() != right.cited.has_value()) return false;
    const Evidence& one = evidence_of(left_of, left);
    const Evidence& other = evidence_of(right_of, right);
    return left.cited ? one.id == other.id : !differences(one, other).any();
  }

  void compare_prose(std::string_view key, const Text& before, const Text& after) {
    if (before == after) return;
    add(after.empty() ? std::nullopt : std::optional(after.span),
        say("the {} was changed", known(key)));
  }

  const Assessment& before_;
  const Assessment& after_;
  std::vector<YearChange> changes_;
};

}  // namespace

std::vector<YearChange> changes_but_scores(const Assessment& before, const Assessment& after) {
  return YearComparison(before, after).compare();
}

std::vector<const Evidence*> all_evidence(const Assessment& assessment) {
  std::vector<const Evidence*> found;
  for (const Evidence& entry : assessment.evidence) found.push_back(&entry);
  const auto add = [&](const std::vector<EvidenceRef>& uses) {
    for (const EvidenceRef& use : uses) {
      if (!use.cited) found.push_back(&use.own);
    }
  };
  for (const PrincipleAnswers& principle : assessment.principles) {
    add(principle.evidence);
    for (const Answer& answer : principle.answers) add(answer.evidence);
  }
  return found;
}

}  // namespace toolkit
