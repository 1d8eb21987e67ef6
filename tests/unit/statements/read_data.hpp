#pragma once

#include <string>
#include <utility>
#include <vector>

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit::test {

/// What a reader of data files made of a text, and what it found wrong with it.
template <class Store>
struct ReadData {
  Store store;
  std::vector<Finding> findings;
};

template <class Reader>
auto read_data(std::string name, std::string text, Reader reader) {
  const SourceText source(std::move(name), std::move(text));
  Findings findings(source);
  auto store = reader(source, findings);
  return ReadData<decltype(store)>{std::move(store), findings.take()};
}

}  // namespace toolkit::test
