#pragma once

#include <string>

#include "toolkit/text/source_text.hpp"

namespace toolkit {

/// A text with the place it was read from. An empty text is an absent one.
struct Text {
  std::string value;
  ReadAt span;

  bool operator==(const Text&) const = default;
  [[nodiscard]] bool empty() const { return value.empty(); }
};

}  // namespace toolkit
