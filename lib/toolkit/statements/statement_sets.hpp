#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/statements/statement_set.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit {

class StatementSetStore;

/// The statement sets that assessments may name: the one compiled in, and those added from files.
class StatementSets {
 public:
  StatementSets();
  ~StatementSets();
  StatementSets(const StatementSets&) = delete;
  StatementSets& operator=(const StatementSets&) = delete;
  StatementSets(StatementSets&&) noexcept;
  StatementSets& operator=(StatementSets&&) noexcept;

  /// Adds a set from a file; its id must be new, and the set that it replaces, if any, must be
  /// there already. With an error among the findings nothing is added.
  std::vector<Finding> add(const SourceText& source);
  /// Lays the texts of a wording file over the set it names. With an error nothing changes.
  std::vector<Finding> apply_wording(const SourceText& source);

  /// The set an assessment names, or nothing.
  [[nodiscard]] const StatementSet* find(std::string_view id) const;
  /// In the order they were added, the built-in one first.
  [[nodiscard]] std::span<const StatementSet* const> all() const { return sets_; }
  /// Ids of every set, principle and statement.
  [[nodiscard]] std::span<const std::string_view> ids() const { return ids_; }

 private:
  void put(std::unique_ptr<StatementSetStore> store);
  void list_ids();
  [[nodiscard]] std::vector<std::string_view> names() const;

  std::vector<std::unique_ptr<StatementSetStore>> stores_;
  std::vector<const StatementSet*> sets_;
  std::vector<std::string_view> ids_;
};

}  // namespace toolkit
