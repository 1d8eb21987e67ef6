#include "toolkit/diff/evidence.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "toolkit/text/words.hpp"

namespace toolkit {
namespace {

/// Pieces of evidence by what makes them the same.
using Pieces = std::vector<std::pair<std::string, const Evidence*>>;

void add(Pieces& pieces, const Assessment& assessment, const std::vector<EvidenceRef>& uses) {
  for (const EvidenceRef& use : uses) {
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
  for (const auto& piece : pieces) {
    const bool there = std::ranges::any_of(
        others, [&piece](const auto& other) { return other.first == piece.first; });
    if (!there) found.push_back(piece.second);
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

}  // namespace toolkit
