#pragma once

#include <deque>
#include <memory>
#include <string_view>
#include <vector>

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/statements/data_reader.hpp"
#include "toolkit/statements/practice.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit {

/// A practice library as read from its file, with everything its views point at.
struct PracticeStore {
  PracticeLibrary library;
  KeptTexts texts;
  std::vector<PracticeSource> sources;
  std::vector<PracticeEntry> entries;
  std::deque<std::vector<PracticeList>> lists;
  std::deque<std::vector<std::string_view>> ids;  ///< and points of lists
};

/// Reads a practice library; what is wrong with it, links to entries that it does not have among
/// it, becomes findings. The store is whole only when `findings` has no errors.
std::unique_ptr<PracticeStore> read_practice_library(const SourceText& source, Findings& findings);

/// Reports an id that names no entry of the library; `suggested`: none that may be put before a
/// council.
void check_practice_id(const PracticeLibrary& library, std::string_view id, Span span,
                       bool suggested, Findings& findings);

}  // namespace toolkit
