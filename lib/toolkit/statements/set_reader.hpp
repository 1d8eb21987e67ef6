#pragma once

#include <deque>
#include <memory>
#include <string_view>
#include <vector>

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/statements/data_reader.hpp"
#include "toolkit/statements/edition_reader.hpp"
#include "toolkit/statements/practice.hpp"
#include "toolkit/statements/statement_set.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit {

/// A statement set that was read at run time, with everything its views point at.
class StatementSetStore {
 public:
  StatementSetStore() = default;
  StatementSetStore(const StatementSetStore&) = delete;
  StatementSetStore(StatementSetStore&&) = delete;
  StatementSetStore& operator=(const StatementSetStore&) = delete;
  StatementSetStore& operator=(StatementSetStore&&) = delete;
  ~StatementSetStore() = default;

  StatementSet set;
  Edition edition;  ///< as the file has it, for the check against the set it replaces

  KeptTexts texts;

  std::span<const Wording> keep(std::vector<Wording> list) {
    return wordings_.emplace_back(std::move(list));
  }
  std::span<const Statement> keep(std::vector<Statement> list) {
    return statements_.emplace_back(std::move(list));
  }
  std::span<const std::string_view> keep(std::vector<std::string_view> list) {
    return ids_.emplace_back(std::move(list));
  }
  void keep(std::vector<EditionChange> list) { set.changes = changes_ = std::move(list); }
  void keep(std::vector<Principle> list) { set.principles = principles_ = std::move(list); }
  void keep(std::vector<Section> list) { set.sections = sections_ = std::move(list); }

 private:
  std::deque<std::vector<Wording>> wordings_;
  std::deque<std::vector<Statement>> statements_;
  std::deque<std::vector<std::string_view>> ids_;
  std::vector<EditionChange> changes_;
  std::vector<Principle> principles_;
  std::vector<Section> sections_;
};

/// Reads a statement set; what is wrong with it becomes findings. The store is whole only when
/// `findings` has no errors. `practice` is what its statements may name.
std::unique_ptr<StatementSetStore> read_statement_set(const SourceText& source,
                                                      const PracticeLibrary& practice,
                                                      Findings& findings);

}  // namespace toolkit
