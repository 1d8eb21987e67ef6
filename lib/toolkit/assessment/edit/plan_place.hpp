#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "toolkit/document/document.hpp"

namespace toolkit {

/// Where a file has room for further entries of its forward plan, and how they are to be written
/// there.
struct PlanPlace {
  enum class Paste {
    after,     ///< the line
    instead,   ///< of the line, which holds an empty plan: `forward_plan: []`
    brackets,  ///< the plan, or all of the file, stands in brackets from the line on: no room
  };
  Paste paste = Paste::after;
  std::size_t line = 1;
  bool is_last_line = false;     ///< nothing but empty lines follows
  bool needs_key = false;        ///< `forward_plan:` has to be written above the first entry
  std::size_t key = 0;           ///< columns before that key
  std::size_t dash = 2;          ///< columns before the dash of an entry
  std::vector<std::string> ids;  ///< that stand in the plan, those of blank entries among them
};

/// Of a file that was read without an error but missing answers.
PlanPlace find_plan_place(const Document& document);

}  // namespace toolkit
