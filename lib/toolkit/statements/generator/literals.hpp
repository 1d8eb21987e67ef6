#pragma once

#include <span>
#include <string>
#include <string_view>

namespace toolkit {

/// A text as C++ writes it.
std::string literal(std::string_view text);

/// Texts in the order of a struct's fields: `"a", "b"`.
std::string literals(std::initializer_list<std::string_view> texts);

/// Arrays of texts, which the tables point at by name.
class LiteralArrays {
 public:
  explicit LiteralArrays(std::string& out) : out_(out) {}

  /// Writes the array, and gives the expression that names it (an empty span has no array).
  std::string add(std::span<const std::string_view> texts);

 private:
  std::string& out_;
  int count_ = 0;
};

}  // namespace toolkit
