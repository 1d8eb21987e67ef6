#include "toolkit/render/pdf/text/font_files.hpp"

#include <array>

// The assembler copies the files in; the paths come from the build. They are never written to, and
// no page of them is read before a PDF is made.
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

TOOLKIT_CARRY(toolkit_font_sans, TOOLKIT_FONT_SANS)
TOOLKIT_CARRY(toolkit_font_sans_bold, TOOLKIT_FONT_SANS_BOLD)
TOOLKIT_CARRY(toolkit_font_fallback, TOOLKIT_FONT_FALLBACK)
TOOLKIT_CARRY(toolkit_font_fallback_bold, TOOLKIT_FONT_FALLBACK_BOLD)

namespace toolkit::pdf {

std::string_view font_bytes(FontFile file) {
  const auto between = [](const char* from, const char* to) {
    return std::string_view(from, static_cast<std::size_t>(to - from));
  };
  switch (file) {
    case FontFile::sans:
      return between(toolkit_font_sans, toolkit_font_sans_end);
    case FontFile::sans_bold:
      return between(toolkit_font_sans_bold, toolkit_font_sans_bold_end);
    case FontFile::fallback:
      return between(toolkit_font_fallback, toolkit_font_fallback_end);
    case FontFile::fallback_bold:
      return between(toolkit_font_fallback_bold, toolkit_font_fallback_bold_end);
  }
  return {};
}

}  // namespace toolkit::pdf
