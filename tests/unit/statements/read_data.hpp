#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
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

/// A text with the first `old` in it replaced, which must be there.
inline std::string replaced(std::string_view text, std::string_view old,
                            std::string_view replacement) {
  const std::size_t at = text.find(old);
  CAPTURE(old);
  REQUIRE(at != std::string_view::npos);
  return std::string(text).replace(at, old.size(), replacement);
}

}  // namespace toolkit::test
