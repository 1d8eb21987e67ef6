#include "cmd/output/terminal.hpp"

#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

#include "cmd/args/environment.hpp"

namespace toolkit::cli {
namespace {

constexpr std::size_t usual_width = 80;

}  // namespace

Colour colour_for(const Arguments& arguments, int descriptor) {
  if (arguments.color == "always") return Colour::yes;
  if (arguments.color == "never" || !environment("NO_COLOR").empty()) return Colour::no;
  const std::string_view force = environment("CLICOLOR_FORCE");
  if (!force.empty() && force != "0") return Colour::yes;
  const bool dumb = environment("TERM") == "dumb";
  return isatty(descriptor) == 1 && !dumb ? Colour::yes : Colour::no;
}

std::size_t text_width(const Output& output) {
  winsize size{};
  if (!output.to_file() && isatty(STDOUT_FILENO) == 1 &&
      ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    return size.ws_col;
  }
  return usual_width;
}

Colour text_colour(const Output& output, const Arguments& arguments) {
  return output.to_file() ? Colour::no : colour_for(arguments, STDOUT_FILENO);
}

}  // namespace toolkit::cli
