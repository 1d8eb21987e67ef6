#pragma once

#include "report/random_years.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace toolkit::test {

/// What a comparison of some years must say, worked out once more and as plainly as can be.
struct Expected {
  struct Sum {
    int total = 0;
    int possible = 0;
    int max = 0;
    bool asked = false;

    [[nodiscard]] bool complete() const { return asked && total == possible; }
    void add(const std::optional<int>& score) {
      asked = true;
      total += score.value_or(0);
      possible += score.value_or(2);
      max += 2;
    }
  };

  struct Line {
    std::string id;                          ///< in the newest year that asks it
    std::vector<std::set<std::string>> ids;  ///< of each year
    std::vector<std::optional<int>> scores;
    [[nodiscard]] std::optional<int> change() const {
      if (!scores.front() || !scores.back()) return {};
      return *scores.back() - *scores.front();
    }
  };

  /// Statement, the year before, the year of the fall, both scores, accepted.
  using Fall = std::tuple<std::string, std::string, std::string, int, int, bool>;

  std::map<std::string, std::vector<Sum>> principles;  ///< by id
  std::vector<Sum> overall;
  std::optional<std::vector<Sum>> like_for_like;
  std::map<std::string, Line> lines;  ///< by id
  std::set<Fall> falls;
};

inline std::optional<int> change_of(const std::vector<Expected::Sum>& sums) {
  if (!sums.front().complete() || !sums.back().complete()) return {};
  return sums.back().total - sums.front().total;
}

class Expecting {
 public:
  explicit Expecting(const RandomYears& made) : made_(made) {}

  Expected work_out() {
    Expected expected;
    const std::size_t count = made_.years.size();
    expected.overall.resize(count);
    bool one_edition = true;
    for (std::size_t year = 0; year < count; ++year) {
      one_edition = one_edition && made_.years[year].edition == made_.years[0].edition;
      for (std::size_t i = 0; i < asked(year).size(); ++i) {
        auto& principle = expected.principles[asked(year)[i].principle];
        principle.resize(count);
        principle[year].add(made_.years[year].scores[i]);
        expected.overall[year].add(made_.years[year].scores[i]);
      }
    }
    std::vector<std::size_t> all;
    for (std::size_t year = 0; year < count; ++year) all.push_back(year);
    if (!one_edition) expected.like_for_like.emplace(count);
    for (const Expected::Line& line : lines(all)) {
      expected.lines[line.id] = line;
      const bool always = std::ranges::none_of(line.ids, &std::set<std::string>::empty);
      for (std::size_t year = 0; year < count && always && !one_edition; ++year) {
        (*expected.like_for_like)[year].add(line.scores[year]);
      }
    }
    for (std::size_t year = 1; year < count; ++year) add_falls(year, expected);
    return expected;
  }

 private:
  [[nodiscard]] const std::vector<Asked>& asked(std::size_t year) const {
    return made_.editions[made_.years[year].edition].asked;
  }

  /// Statements that answer for one another in some years: those that share a part, directly or by
  /// way of others, in the editions from the first to the last that these years answer.
  [[nodiscard]] std::vector<Expected::Line> lines(const std::vector<std::size_t>& years) const {
    std::size_t first = made_.editions.size();
    std::size_t last = 0;
    for (const std::size_t year : years) {
      first = std::min(first, made_.years[year].edition);
      last = std::max(last, made_.years[year].edition);
    }
    std::vector<std::set<std::string>> groups;
    for (std::size_t edition = first; edition <= last; ++edition) {
      for (const Asked& statement : made_.editions[edition].asked) {
        std::set<std::string> group = statement.parts;
        std::erase_if(groups, [&](const std::set<std::string>& other) {
          if (!meet(group, other)) return false;
          group.insert(other.begin(), other.end());
          return true;
        });
        groups.push_back(std::move(group));
      }
    }
    std::vector<Expected::Line> found;
    for (const std::set<std::string>& group : groups) {
      Expected::Line line;
      for (const std::size_t year : years) {
        std::string id;
        std::vector<std::optional<int>> scores;
        line.ids.emplace_back();
        for (std::size_t i = 0; i < asked(year).size(); ++i) {
          if (!meet(asked(year)[i].parts, group)) continue;
          id += (id.empty() ? "" : "+") + asked(year)[i].id;
          line.ids.back().insert(asked(year)[i].id);
          scores.push_back(made_.years[year].scores[i]);
        }
        if (!id.empty()) line.id = id;
        line.scores.push_back(as_one(scores));
      }
      if (!line.id.empty()) found.push_back(std::move(line));
    }
    return found;
  }

  static bool meet(const std::set<std::string>& left, const std::set<std::string>& right) {
    return std::ranges::any_of(left, [&](const auto& part) { return right.contains(part); });
  }

  /// 2 when all are 2, 0 when all are 0, 1 in between; nothing where one is missing.
  static std::optional<int> as_one(const std::vector<std::optional<int>>& scores) {
    int sum = 0;
    for (const std::optional<int>& score : scores) {
      if (!score) return {};
      sum += *score;
    }
    if (scores.empty()) return {};
    if (sum == 0) return 0;
    return sum == 2 * static_cast<int>(scores.size()) ? 2 : 1;
  }

  /// Each statement against the last year before that has a score for it, these two years alone.
  void add_falls(std::size_t year, Expected& expected) const {
    std::set<std::string> settled;
    for (std::size_t before = year; before-- > 0;) {
      for (const Expected::Line& line : lines({before, year})) {
        const std::set<std::string>& ids = line.ids.back();
        if (!line.scores.front() || !line.scores.back() || std::ranges::includes(settled, ids)) {
          continue;
        }
        settled.insert(ids.begin(), ids.end());
        if (*line.scores.back() >= *line.scores.front()) continue;
        expected.falls.emplace(line.id, made_.years[before].period, made_.years[year].period,
                               *line.scores.front(), *line.scores.back(),
                               meet(ids, made_.years[year].accepted));
      }
    }
  }

  const RandomYears& made_;
};

}  // namespace toolkit::test
