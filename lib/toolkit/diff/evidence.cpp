#include "toolkit/diff/evidence.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "toolkit/assessment/rules/texts.hpp"

namespace toolkit {
namespace {

/// Shorter confidential texts could be part of any sentence.
constexpr std::size_t few_words = 3;

/// Pieces of evidence by what makes them the same.
using Pieces = std::vector<std::pair<std::string, const Evidence*>>;

void add(Pieces& pieces, const Assessment& assessment, const std::vector<EvidenceUse>& uses) {
  for (const EvidenceUse& use : uses) {
    const Evidence& item = evidence_of(assessment, use);
    pieces.emplace_back(folded(item.text.value) + '\n' + item.link.value, &item);
  }
}

Pieces evidence_of_line(const Assessment& assessment, std::span<const StatementPlace> places) {
  Pieces pieces;
  for (const StatementPlace& place : places) {
    add(pieces, assessment,
        assessment.principles[place.principle].answers[place.statement].evidence);
  }
  return pieces;
}

/// Those of `pieces` that `others` does not have.
std::vector<const Evidence*> without(const Pieces& pieces, const Pieces& others) {
  std::vector<const Evidence*> found;
  for (const auto& [key, item] : pieces) {
    const bool there =
        std::ranges::any_of(others, [&key = key](const auto& other) { return other.first == key; });
    if (!there) found.push_back(item);
  }
  return found;
}

class EvidenceComparison {
 public:
  EvidenceComparison(std::span<const Year> years, std::span<const StatementLine> lines,
                     std::size_t year)
      : before_(*years[year - 1].assessment),
        now_(*years[year].assessment),
        year_(year),
        lines_(lines) {}

  std::vector<EvidenceChange> compare() {
    for (std::size_t p = 0; p < now_.principles.size(); ++p) {
      compare_boxes(p);
      for (std::size_t line = 0; line < lines_.size(); ++line) {
        const auto& places = lines_[line].places[year_];
        if (!places.empty() && places.front().principle == p) compare_line(line, p);
      }
    }
    return std::move(found_);
  }

 private:
  /// The toolkit's own boxes: one for each principle.
  void compare_boxes(std::size_t principle) {
    const auto old_principle = find_principle(*before_.set, now_.set->principles[principle].id);
    Pieces old_pieces;
    Pieces new_pieces;
    if (old_principle) add(old_pieces, before_, before_.principles[*old_principle].evidence);
    add(new_pieces, now_, now_.principles[principle].evidence);
    keep({principle, std::nullopt, without(new_pieces, old_pieces), without(old_pieces, new_pieces),
          false});
  }

  void compare_line(std::size_t line, std::size_t principle) {
    const auto& old_places = lines_[line].places[year_ - 1];
    const auto& new_places = lines_[line].places[year_];
    const Pieces old_pieces = evidence_of_line(before_, old_places);
    const Pieces new_pieces = evidence_of_line(now_, new_places);
    const std::optional<int> old_score = line_score(before_, old_places);
    const std::optional<int> new_score = line_score(now_, new_places);
    keep({principle, line, without(new_pieces, old_pieces), without(old_pieces, new_pieces),
          old_score && new_score && *old_score != *new_score});
  }

  void keep(EvidenceChange change) {
    if (change.differs() || change.score_changed) found_.push_back(std::move(change));
  }

  const Assessment& before_;
  const Assessment& now_;
  std::size_t year_;
  std::span<const StatementLine> lines_;
  std::vector<EvidenceChange> found_;
};

}  // namespace

std::vector<EvidenceChange> compare_evidence(std::span<const Year> years,
                                             std::span<const StatementLine> lines,
                                             std::size_t year) {
  return EvidenceComparison(years, lines, year).compare();
}

ConfidentialTexts::ConfidentialTexts(std::span<const Year> years) {
  const auto add_link = [this](const Evidence& item) {
    if (item.confidential && !item.link.empty()) links_.push_back(item.link.value);
  };
  const auto add_links = [&](const std::vector<EvidenceUse>& uses) {
    for (const EvidenceUse& use : uses) add_link(use.own);
  };
  for (const Year& year : years) {
    for (const TextInUse& use : texts_in_use(*year.assessment)) {
      if (!use.confidential || use.role == TextRole::other) continue;
      folded_.push_back(folded(use.text->value));
    }
    for (const Evidence& entry : year.assessment->evidence) add_link(entry);
    for (const PrincipleAnswers& principle : year.assessment->principles) {
      add_links(principle.evidence);
      for (const Answer& answer : principle.answers) add_links(answer.evidence);
    }
  }
}

bool ConfidentialTexts::hide(const Evidence& item) const {
  if (item.confidential) return true;
  if (std::ranges::find(links_, item.link.value) != links_.end()) return true;
  const std::string text = folded(item.text.value);
  return std::ranges::any_of(folded_, [&](const std::string& hidden) {
    return text == hidden ||
           (word_count(hidden) > few_words && text.find(hidden) != std::string::npos);
  });
}

}  // namespace toolkit
