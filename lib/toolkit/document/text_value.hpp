#pragma once

#include <string>

#include "toolkit/text/source_text.hpp"

namespace toolkit {

/// A text with the place it was read from. An empty text is an absent one.
struct Text {
  std::string value;
  Span span;

  [[nodiscard]] bool empty() const { return value.empty(); }
};

}  // namespace toolkit
