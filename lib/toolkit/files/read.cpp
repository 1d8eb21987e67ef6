#include "toolkit/files/read.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "toolkit/files/descriptor.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit {
namespace {

constexpr std::size_t first_piece = 16384;

[[noreturn]] void fail_to_read(const std::string& name, const std::string& reason) {
  throw Failure("cannot read " + visible_name(name) + ": " + reason);
}

[[noreturn]] void fail_to_read(const std::string& name, int error) {
  if (error == EISDIR) fail_to_read(name, "it is a folder");
  // What opening a socket gives, and read_file() for the rest of their kind.
  if (error == ENXIO) fail_to_read(name, "it is a pipe or a device, not a file");
  fail_to_read(name, std::system_category().message(error));
}

int open_to_read(const std::string& path) {
  if (path.find('\0') != std::string::npos) fail_to_read(path, EINVAL);
  int descriptor = -1;
  do {
    // Without blocking, because opening a pipe waits for a writer that may never come.
    descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  } while (descriptor < 0 && errno == EINTR);
  if (descriptor < 0) fail_to_read(path, errno);
  return descriptor;
}

void wait_until_readable(int descriptor) {
  pollfd wanted{descriptor, POLLIN, 0};
  ::poll(&wanted, 1, -1);
}

/// The bytes read, 0 at the end.
std::size_t read_piece(int descriptor, const std::string& name, char* to, std::size_t size) {
  for (;;) {
    const ssize_t count = ::read(descriptor, to, size);
    if (count >= 0) return static_cast<std::size_t>(count);
    // Whoever shares the far end of standard input may have made it non-blocking.
    if (errno == EAGAIN || errno == EWOULDBLOCK) {
      wait_until_readable(descriptor);
    } else if (errno != EINTR) {
      fail_to_read(name, errno);
    }
  }
}

/// Reads to the end or to `most` + 1 bytes; `expected` bytes are made room for at first.
std::string read_all(int descriptor, const std::string& name, std::size_t most,
                     std::size_t expected) {
  std::string bytes;
  const std::size_t limit = most < bytes.max_size() ? most + 1 : most;
  std::size_t used = 0;
  while (used < limit) {
    if (used == bytes.size()) bytes.resize(std::min(limit, std::max(expected, 2 * used)));
    const std::size_t count =
        read_piece(descriptor, name, bytes.data() + used, bytes.size() - used);
    if (count == 0) break;
    used += count;
  }
  bytes.resize(used);
  return bytes;
}

}  // namespace

std::string read_file(const std::string& path, std::size_t most) {
  const Descriptor file(open_to_read(path));
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) fail_to_read(path, errno);
  if (S_ISDIR(status.st_mode)) fail_to_read(path, EISDIR);
  if (!S_ISREG(status.st_mode)) fail_to_read(path, ENXIO);
  // One byte more than the file has, so that its end shows without another round of growing.
  // Files that the system makes up, as in /proc, say that they have none.
  const auto size = static_cast<std::size_t>(status.st_size);
  return read_all(file.number(), path, most, size == 0 ? first_piece : size + 1);
}

std::string read_descriptor(int descriptor, const std::string& name, std::size_t most) {
  return read_all(descriptor, name, most, first_piece);
}

}  // namespace toolkit
