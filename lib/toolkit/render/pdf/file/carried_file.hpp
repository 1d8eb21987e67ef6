#pragma once

// Files that the library carries within it. `TOOLKIT_CARRY(name, path)` has the assembler copy one
// in; the paths come from the build. They are never written to, and no page of them is read before
// a PDF is made.

#include <cstdint>
#include <string_view>

// NOLINTBEGIN(bugprone-macro-parentheses): names and strings, which take none.
#define TOOLKIT_CARRY(name, path)                                     \
  asm(".pushsection .rodata\n"                                        \
      ".balign 16\n"                                                  \
      ".global " #name "\n.hidden " #name "\n" #name                  \
      ":\n"                                                           \
      ".incbin \"" path                                               \
      "\"\n"                                                          \
      ".global " #name "_end\n.hidden " #name "_end\n" #name          \
      "_end:\n"                                                       \
      ".byte 0\n"                                                     \
      ".popsection\n");                                               \
  extern "C" __attribute__((visibility("hidden"))) const char name[]; \
  extern "C" __attribute__((visibility("hidden"))) const char name##_end[];
// NOLINTEND(bugprone-macro-parentheses)

namespace toolkit::pdf {

/// What lies between the two names that a carried file has.
inline std::string_view carried(const char* from, const char* to) {
  // As numbers: to the language they are two arrays.
  return {from, reinterpret_cast<std::uintptr_t>(to) - reinterpret_cast<std::uintptr_t>(from)};
}

}  // namespace toolkit::pdf
