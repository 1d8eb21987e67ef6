#include "toolkit/diff/comparison.hpp"

#include <algorithm>
#include <utility>

namespace toolkit {
namespace {

/// In the newest edition that has it.
std::string id_of(const StatementLine& line, std::span<const Year> years) {
  std::string id;
  for (std::size_t year = years.size(); year-- > 0 && id.empty();) {
    id = line_id(*years[year].assessment->set, line.places[year]);
  }
  return id;
}

class Comparer {
 public:
  Comparer(std::vector<Year> years, bool across) {
    result_.years = std::move(years);
    result_.across = across;
    sort_by_period(result_.years);
  }

  std::optional<Comparison> compare(const StatementSets& known, Date today) {
    const auto lines = compare_totals(known);
    if (!lines) return std::nullopt;
    result_.today = today;
    if (result_.across) return std::move(result_);
    std::vector<const Assessment*> assessments;
    for (const Year& year : result_.years) assessments.push_back(year.assessment);
    result_.falls = find_falls(assessments, known);
    result_.evidence = compare_evidence(result_.years, *lines, result_.years.size() - 1);
    result_.actions = follow_actions(result_.years, *lines, today);
    return std::move(result_);
  }

  /// Fills the totals and scores; the lines of statements that they stand for.
  std::optional<std::vector<StatementLine>> compare_totals(const StatementSets& known) {
    std::vector<const StatementSet*> sets;
    for (const Year& year : result_.years) sets.push_back(year.assessment->set);
    auto lines = match_statements(sets, known);
    if (!lines) return std::nullopt;
    add_totals();
    add_scores(*lines);
    const bool editions_differ = std::ranges::any_of(
        sets, [&](const StatementSet* set) { return set->id != sets.front()->id; });
    if (editions_differ) add_like_for_like();
    return lines;
  }

  Comparison take() { return std::move(result_); }

 private:
  void add_totals() {
    result_.overall.title = "All principles";
    for (const Year& year : result_.years) result_.overall.totals.emplace_back(year.scores.overall);
    for (std::size_t year = result_.years.size(); year-- > 0;) {
      for (const Principle& principle : result_.years[year].assessment->set->principles) {
        if (std::ranges::find(result_.principles, principle.id, &TotalLine::id) !=
            result_.principles.end()) {
          continue;
        }
        result_.principles.push_back({principle.id, principle.title.text, totals(principle.id)});
      }
    }
  }

  [[nodiscard]] std::vector<std::optional<Total>> totals(std::string_view principle) const {
    std::vector<std::optional<Total>> found;
    for (const Year& year : result_.years) {
      const auto place = find_principle(*year.assessment->set, principle);
      found.push_back(place ? std::optional(year.scores.principles[*place]) : std::nullopt);
    }
    return found;
  }

  void add_scores(const std::vector<StatementLine>& lines) {
    for (const StatementLine& line : lines) {
      ScoreLine& scores = result_.scores.emplace_back();
      scores.statements = line;
      scores.id = id_of(line, result_.years);
      for (std::size_t year = 0; year < result_.years.size(); ++year) {
        scores.scores.push_back(line_score(*result_.years[year].assessment, line.places[year]));
      }
    }
  }

  void add_like_for_like() {
    TotalLine& total = result_.like_for_like.emplace();
    total.title = "Like for like";
    total.totals.resize(result_.years.size(), Total{});
    for (const ScoreLine& line : result_.scores) {
      const auto asked = [](const std::vector<StatementPlace>& places) { return !places.empty(); };
      if (!std::ranges::all_of(line.statements.places, asked)) continue;
      for (std::size_t year = 0; year < result_.years.size(); ++year) {
        add_score(*total.totals[year], line.scores[year]);
      }
    }
  }

  Comparison result_;
};

}  // namespace

std::optional<int> TotalLine::change() const {
  const std::optional<Total>& oldest = totals.front();
  const std::optional<Total>& newest = totals.back();
  if (!oldest || !newest || !oldest->complete() || !newest->complete()) return std::nullopt;
  return newest->total - oldest->total;
}

std::optional<int> ScoreLine::change() const {
  if (!scores.front() || !scores.back()) return std::nullopt;
  return *scores.back() - *scores.front();
}

std::optional<Comparison> compare(std::vector<Year> years, const StatementSets& known, Date today,
                                  bool across) {
  return Comparer(std::move(years), across).compare(known, today);
}

std::optional<Comparison> compare_totals(std::vector<Year> years, const StatementSets& known) {
  Comparer comparer(std::move(years), false);
  if (!comparer.compare_totals(known)) return std::nullopt;
  return comparer.take();
}

bool has_unaccepted_fall(const Comparison& comparison) {
  return std::ranges::any_of(comparison.falls,
                             [](const Fall& fall) { return fall.accepted == nullptr; });
}

bool differs(const Comparison& comparison) {
  std::vector<StatementLine> lines;
  for (const ScoreLine& line : comparison.scores) {
    const auto other = [&](const std::optional<int>& score) {
      return score != line.scores.front();
    };
    if (line.statements.fate != Fate::kept || std::ranges::any_of(line.scores, other)) return true;
    lines.push_back(line.statements);
  }
  for (std::size_t year = 1; year < comparison.years.size(); ++year) {
    const auto changes = compare_evidence(comparison.years, lines, year);
    if (std::ranges::any_of(changes, &EvidenceChange::differs)) return true;
  }
  return std::ranges::any_of(comparison.actions, &ActionProgress::differs);
}

}  // namespace toolkit
