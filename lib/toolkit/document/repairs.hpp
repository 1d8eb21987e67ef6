#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/text/edit.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit {

/// What the parser is given instead of slips of typing that have been reported already, so that it
/// can read the rest of the file and everything is found in one run. The source itself never
/// changes; offsets in the repaired text lead back to it.
class Repairs {
 public:
  void replace(Span span, std::string with);
  /// Turns the rest of a line into a comment: what stands there is lost to the parser.
  void comment_out(Span line);

  /// What a replacement takes away may have meant more than a text.
  void mark_loss() { lost_something_ = true; }

  [[nodiscard]] bool empty() const { return edits_.empty(); }
  /// True when something was taken away that the file may still mean to say.
  [[nodiscard]] bool lost_something() const { return lost_something_; }
  /// The repaired text. Of replacements that overlap, the one that starts first counts.
  std::string apply(std::string_view source);
  /// The offset in the source of an offset in the text that `apply` gave; within a replacement, its
  /// start.
  [[nodiscard]] std::size_t original(std::size_t repaired) const;

 private:
  std::vector<Edit> edits_;
  std::vector<std::size_t> repaired_begins_;  ///< where their texts start in the repaired text
  bool lost_something_ = false;
};

}  // namespace toolkit
