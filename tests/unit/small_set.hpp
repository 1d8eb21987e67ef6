#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "toolkit/text/source_text.hpp"

namespace toolkit::test {

/// The pieces of a whole statement set of one principle; a test replaces those it is about.
struct SmallSet {
  std::string id = "small";
  std::string title = "Small";
  std::string principle = "care";
  std::vector<std::string> statements = {"care-1"};
  /// Lines at the top level after the sections, such as `replaces:`.
  std::string tail{};
};

/// A set in which every statement reads "We care."
inline std::string small_set_text(const SmallSet& pieces = {}) {
  std::string text = "set_format: 1\nstatement_set: " + pieces.id +
                     "\nedition: \"1\"\ntitle: " + pieces.title + R"(
publisher: A council
source: Written for a test.
origins: {section_titles: ours, principle_titles: ours, aims: ours, statements: ours, levels: ours,
  evidence: ours, next_steps: ours, guides: ours}
scale: [{score: 0, label: No}, {score: 1, label: Partly}, {score: 2, label: Yes}]
sections:
  - number: 1
    title: Only part
    principle:
      id: )" + pieces.principle +
                     "\n      title: Care\n      statements:\n";
  for (const std::string& statement : pieces.statements) {
    text += "        - {id: " + statement + ", text: We care.}\n";
  }
  return text + pieces.tail;
}

inline SourceText small_set(const SmallSet& pieces = {}) {
  return {"set.yaml", small_set_text(pieces)};
}

}  // namespace toolkit::test
