#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "toolkit/statements/builtin.hpp"

namespace toolkit::test {

/// Random years of one council, on the LGA's set or on three editions of an invented one, written
/// as files; beside them what a comparison must find, known from how they were made.

/// A statement of an edition. `parts` says what it is about: statements of different editions that
/// share a part answer for one another.
struct Asked {
  std::string id;
  std::string principle;
  std::set<std::string> parts;
};

struct MadeEdition {
  std::string id;
  std::vector<Asked> asked;
  std::string text;  ///< of the statement set's file; empty for the set compiled in
};

struct MadeYear {
  std::string period;
  std::size_t edition = 0;
  std::vector<std::optional<int>> scores;  ///< in the order of the edition's statements
  std::set<std::string> accepted;          ///< statements whose fall the file accepts
  std::string text;                        ///< of the file
};

/// What may become of a few statements through three editions: `id:parts` of each, the editions
/// parted by `|`.
inline constexpr std::string_view stories[] = {
    "a:x | a:x | a:x",
    "a:x | b:x | b:x",
    "a:x | b:x | a:x",
    "a:x | a:x | b:x",
    "a:xy | a1:x a2:y | a1:x a2:y",
    "a:xy | a1:x a:y | a1:x a:y",
    "a:xy | a1:x a2:y | a:xy",
    "a:xyz | a:xyz | a1:x a2:y a3:z",
    "a:x b:y | c:xy | c:xy",
    "a:x b:y | a:x b:y | c:xy",
    "a:x b:y | a:xy | a1:x a2:y",
    "a:xy b:z | a1:x a2:y b:z | a1:x c:yz",
    "a:x | | ",
    "a:x | a:x | ",
    " | a:x | a:x",
    " | | a:x",
    " | a:x | ",
    " | a:xy | a1:x a2:y",
};

class RandomYears {
 public:
  /// On the editions, or on the LGA's set.
  RandomYears(unsigned seed, bool with_editions) : random_(seed) {
    if (with_editions) {
      make_editions();
    } else {
      take_builtin();
    }
    make_years();
  }

  std::vector<MadeEdition> editions;
  std::vector<MadeYear> years;  ///< two or three, oldest first

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool chance(std::size_t percent) { return below(100) < percent; }

  void take_builtin() {
    const StatementSet& set = builtin_statement_set();
    MadeEdition& edition = editions.emplace_back();
    edition.id = set.id;
    for (const Principle& principle : set.principles) {
      for (const Statement& statement : principle.statements) {
        const std::string id(statement.id);
        edition.asked.push_back({id, std::string(principle.id), {id}});
      }
    }
  }

  void make_editions() {
    for (const char* const id : {"first", "second", "third"}) editions.push_back({id, {}, {}});
    for (const char* const principle : {"care", "trust"}) {
      // The first is asked throughout, so that no edition is empty.
      const std::size_t count = 2 + below(5);
      for (std::size_t story = 0; story < count; ++story) {
        add_story(principle, stories[story == 0 ? 0 : below(std::size(stories))]);
      }
    }
    for (std::size_t edition = 0; edition < editions.size(); ++edition) {
      editions[edition].text = set_text(edition);
    }
  }

  void add_story(const std::string& principle, std::string_view story) {
    const std::string prefix = "s" + std::to_string(++stories_);
    std::size_t edition = 0;
    std::istringstream words{std::string(story)};
    for (std::string word; words >> word;) {
      if (word == "|") {
        ++edition;
        continue;
      }
      const std::size_t colon = word.find(':');
      Asked asked{prefix + word.substr(0, colon), principle, {}};
      for (const char part : word.substr(colon + 1)) asked.parts.insert(prefix + part);
      auto& list = editions[edition].asked;
      // Somewhere among its principle's.
      const auto begin = std::ranges::find(list, principle, &Asked::principle);
      const auto count = std::ranges::count(list, principle, &Asked::principle);
      const auto place = static_cast<std::size_t>(count) + 1;
      list.insert(begin + static_cast<std::ptrdiff_t>(below(place)), std::move(asked));
    }
  }

  std::string set_text(std::size_t edition) {
    std::string text = "set_format: 1\nstatement_set: " + editions[edition].id + R"(
edition: "1"
title: Invented
publisher: A council
source: Written for a test.
origins: {section_titles: ours, principle_titles: ours, aims: ours, statements: ours, levels: ours,
  evidence: ours, next_steps: ours, guides: ours}
scale: [{score: 0, label: No}, {score: 1, label: Partly}, {score: 2, label: Yes}]
sections:
)";
    std::size_t number = 0;
    for (const char* const principle : {"care", "trust"}) {
      text += "  - number: " + std::to_string(++number) + "\n    title: A part\n    principle:\n" +
              "      id: " + principle + "\n      title: The " + principle +
              "\n      statements:\n";
      for (const Asked& asked : editions[edition].asked) {
        if (asked.principle == principle) {
          text += "        - {id: " + asked.id + ", text: Asked.}\n";
        }
      }
    }
    return edition == 0 ? text : text + changes_text(editions[edition - 1], editions[edition]);
  }

  static std::vector<std::string> sharing(const MadeEdition& edition, const Asked& other) {
    std::vector<std::string> ids;
    for (const Asked& asked : edition.asked) {
      if (std::ranges::any_of(asked.parts,
                              [&](const auto& part) { return other.parts.contains(part); })) {
        ids.push_back(asked.id);
      }
    }
    return ids;
  }

  static std::string bracketed(const std::vector<std::string>& ids) {
    std::string text = "[";
    for (const std::string& id : ids) text += (text.size() > 1 ? ", " : "") + id;
    return text + "]";
  }

  static std::string changes_text(const MadeEdition& earlier, const MadeEdition& later) {
    std::string changes;
    for (const Asked& asked : earlier.asked) {
      const std::vector<std::string> into = sharing(later, asked);
      if (into.empty()) changes += "    - retired: " + asked.id + "\n";
      if (into.size() > 1) {
        changes += "    - {split: " + asked.id + ", into: " + bracketed(into) + "}\n";
      }
    }
    for (const Asked& asked : later.asked) {
      const std::vector<std::string> from = sharing(earlier, asked);
      if (from.size() > 1) {
        changes += "    - {merged: " + bracketed(from) + ", into: " + asked.id + "}\n";
      } else if (from.size() == 1 && from.front() != asked.id && !is_split(later, from, earlier)) {
        changes += "    - {kept: " + from.front() + ", as: " + asked.id + "}\n";
      }
    }
    return "replaces:\n  statement_set: " + earlier.id + "\n" +
           (changes.empty() ? "" : "  changes:\n" + changes);
  }

  static bool is_split(const MadeEdition& later, const std::vector<std::string>& from,
                       const MadeEdition& earlier) {
    return sharing(later, *std::ranges::find(earlier.asked, from.front(), &Asked::id)).size() > 1;
  }

  void make_years() {
    const std::size_t count = 2 + below(2);
    const bool has_gaps = editions.size() == 1 && chance(60);
    std::size_t start = 2015 + below(8);
    std::size_t edition = below(editions.size());
    for (std::size_t year = 0; year < count; ++year) {
      MadeYear made;
      made.period = std::to_string(start) + "-" + std::to_string((start + 1) % 100);
      start += chance(70) ? 1 : 2 + below(3);
      // Mostly on to a later edition, now and then back.
      edition =
          chance(15) ? below(editions.size()) : std::min(edition + below(2), editions.size() - 1);
      made.edition = edition;
      const std::size_t gaps = has_gaps && chance(60) ? 1 + below(40) : 0;
      for (const Asked& asked : editions[edition].asked) {
        const bool answered = !chance(gaps);
        made.scores.push_back(answered ? std::optional(static_cast<int>(below(3))) : std::nullopt);
        if (chance(25)) made.accepted.insert(asked.id);
      }
      made.text = year_text(made);
      years.push_back(std::move(made));
    }
  }

  std::string year_text(const MadeYear& year) {
    const MadeEdition& edition = editions[year.edition];
    std::string text = "format: 1\nstatement_set: " + edition.id +
                       "\ncouncil: Harrowmere District Council\nperiod: " + year.period +
                       "\nprinciples:\n";
    std::string_view principle;
    for (std::size_t i = 0; i < edition.asked.size(); ++i) {
      const Asked& asked = edition.asked[i];
      if (asked.principle != principle) text += "  " + asked.principle + ":\n    answers:\n";
      principle = asked.principle;
      text += "      " + asked.id + ":";
      if (year.scores[i]) text += " " + std::to_string(*year.scores[i]);
      text += "\n";
    }
    if (year.accepted.empty()) return text;
    text += "accepted_falls:\n";
    for (const std::string& id : year.accepted) {
      text += "  - {statement: " + id + ", reason: Known, by: Clerk, date: 2024-05-10}\n";
    }
    return text;
  }

  std::mt19937 random_;
  std::size_t stories_ = 0;
};

}  // namespace toolkit::test
