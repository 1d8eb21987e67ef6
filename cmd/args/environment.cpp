#include "cmd/args/environment.hpp"

#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

namespace toolkit::cli {

std::string_view environment(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

void secure_standard_descriptors() {
  for (int descriptor = 0; descriptor <= 2; ++descriptor) {
    if (fcntl(descriptor, F_GETFD) != -1) continue;
    // The lowest free descriptor is this one. Opened the wrong way round: nothing read from a
    // closed input passes for an empty file, and no result vanishes in a closed output.
    const int opened = open("/dev/null", descriptor == STDOUT_FILENO ? O_RDONLY : O_WRONLY);
    if (opened == -1) return;
  }
}

}  // namespace toolkit::cli
