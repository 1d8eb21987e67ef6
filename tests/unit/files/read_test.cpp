#include "toolkit/files/read.hpp"
#include "files/scratch.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "toolkit/files/failure.hpp"

namespace {

using toolkit::test::AsNobody;
using toolkit::test::Scratch;

constexpr std::size_t plenty = 1U << 20U;

struct Pipe {
  std::array<int, 2> ends{};
  Pipe() { REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0); }
  Pipe(const Pipe&) = delete;
  Pipe(Pipe&&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  Pipe& operator=(Pipe&&) = delete;
  ~Pipe() {
    ::close(ends[0]);
    close_writer();
  }
  void close_writer() {
    if (ends[1] >= 0) ::close(ends[1]);
    ends[1] = -1;
  }
  void write(std::string_view bytes) const {
    REQUIRE(::write(ends[1], bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  }
};

std::string failure_of_reading(const std::string& path) {
  try {
    static_cast<void>(toolkit::read_file(path, plenty));
  } catch (const toolkit::Failure& failure) {
    return failure.what();
  }
  return "none";
}

/// Bytes in which a piece lost, moved or repeated shows.
std::string sample(std::size_t size) {
  std::string bytes(size, '\0');
  std::uint32_t state = 1;
  for (char& byte : bytes) {
    state = state * 1664525U + 1013904223U;
    byte = static_cast<char>(state >> 24U);
  }
  return bytes;
}

TEST_CASE("a file is read byte for byte, whatever its size") {
  const Scratch scratch;
  for (const std::size_t size : {0U, 1U, 4095U, 4096U, 4097U, 16384U, 16385U, 1000000U}) {
    CAPTURE(size);
    const std::string bytes = sample(size);
    CHECK(toolkit::read_file(scratch.file("a", bytes), plenty) == bytes);
  }
}

TEST_CASE("of a file too large one byte more than allowed is read") {
  const Scratch scratch;
  const std::string path = scratch.file("a", "0123456789");
  CHECK(toolkit::read_file(path, 0) == "0");
  CHECK(toolkit::read_file(path, 4) == "01234");
  CHECK(toolkit::read_file(path, 9) == "0123456789");
  CHECK(toolkit::read_file(path, 10) == "0123456789");
  CHECK(toolkit::read_file(path, SIZE_MAX) == "0123456789");
}

TEST_CASE("a file that hides its size is read to its end") {
  const std::string status = toolkit::read_file("/proc/self/status", plenty);
  CHECK(status.starts_with("Name:"));
  CHECK(status.ends_with('\n'));
}

TEST_CASE("a symbolic link is followed to its file") {
  const Scratch scratch;
  const std::string target = scratch.file("target", "bytes");
  std::filesystem::create_symlink(target, scratch.below("link"));
  CHECK(toolkit::read_file(scratch.below("link"), plenty) == "bytes");
}

TEST_CASE("what is not a regular file is refused without waiting") {
  const Scratch scratch;
  REQUIRE(::mkfifo(scratch.below("pipe").c_str(), 0600) == 0);
  const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string socket_path = scratch.below("socket");
  REQUIRE(socket_path.size() < sizeof(address.sun_path));
  std::copy(socket_path.begin(), socket_path.end(), address.sun_path);
  REQUIRE(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0);

  for (const std::string& path : {scratch.below("pipe"), socket_path, std::string("/dev/zero")}) {
    CHECK(failure_of_reading(path) ==
          "cannot read " + path + ": it is a pipe or a device, not a file");
  }
  CHECK(failure_of_reading(scratch.below("")) ==
        "cannot read " + scratch.below("") + ": it is a folder");
  ::close(socket);
}

TEST_CASE("a file that cannot be opened is named with the reason") {
  const Scratch scratch;
  const std::string missing = scratch.below("missing.yaml");
  CHECK(failure_of_reading(missing) == "cannot read " + missing + ": No such file or directory");
  CHECK(failure_of_reading("") == "cannot read : No such file or directory");

  const std::string locked = scratch.file("locked.yaml", "secret");
  REQUIRE(::chmod(locked.c_str(), 0) == 0);
  const AsNobody nobody;
  CHECK(failure_of_reading(locked) == "cannot read " + locked + ": Permission denied");
}

TEST_CASE("a path is never cut at a NUL, and is shown with escapes") {
  const Scratch scratch;
  const std::string path = scratch.file("a", "bytes");
  CHECK(failure_of_reading(path + '\0' + "b") ==
        "cannot read " + path + "\\x00b: Invalid argument");
  CHECK(failure_of_reading("no\x1b[2Jsuch") ==
        "cannot read no\\x1b[2Jsuch: No such file or directory");
}

TEST_CASE("no descriptor is left open, whether a file was read or not") {
  const Scratch scratch;
  const std::string path = scratch.file("a", "bytes");
  const int before = ::dup(0);
  ::close(before);
  for (const std::string& name : {path, scratch.below(""), scratch.below("missing")}) {
    try {
      static_cast<void>(toolkit::read_file(name, plenty));
    } catch (const toolkit::Failure&) {
      continue;
    }
  }
  const int after = ::dup(0);
  ::close(after);
  CHECK(after == before);
}

TEST_CASE("a pipe is read to its end, or to one byte more than allowed") {
  const std::string bytes = sample(50000);
  for (const std::size_t most : {std::size_t{0}, std::size_t{100}, std::size_t{50000}, plenty}) {
    CAPTURE(most);
    Pipe pipe;
    pipe.write(bytes);
    pipe.close_writer();
    CHECK(toolkit::read_descriptor(pipe.ends[0], "-", most) == bytes.substr(0, most + 1));
  }
}

TEST_CASE("a pipe without blocking is waited for") {
  Pipe pipe;
  REQUIRE(::fcntl(pipe.ends[0], F_SETFL, O_NONBLOCK) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::usleep(20000);
    ::_exit(::write(pipe.ends[1], "late", 4) == 4 ? 0 : 1);
  }
  pipe.close_writer();
  CHECK(toolkit::read_descriptor(pipe.ends[0], "-", plenty) == "late");
  int status = -1;
  CHECK(::waitpid(child, &status, 0) == child);
  CHECK(status == 0);
}

// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): a handler has nothing else
volatile std::sig_atomic_t interrupted_writer = -1;

TEST_CASE("a read that a signal interrupts goes on") {
  Pipe pipe;
  interrupted_writer = pipe.ends[1];
  struct sigaction action {};
  struct sigaction before {};
  // The pipe is empty until the signal comes, so that the read is under way; no SA_RESTART.
  action.sa_handler = [](int) {
    const bool written = ::write(interrupted_writer, "after", 5) == 5;
    ::close(interrupted_writer);
    interrupted_writer = written ? -1 : -2;
  };
  REQUIRE(::sigaction(SIGALRM, &action, &before) == 0);
  const itimerval soon{{0, 0}, {0, 20000}};
  REQUIRE(::setitimer(ITIMER_REAL, &soon, nullptr) == 0);
  pipe.ends[1] = -1;
  CHECK(toolkit::read_descriptor(pipe.ends[0], "-", plenty) == "after");
  CHECK(interrupted_writer == -1);
  CHECK(::sigaction(SIGALRM, &before, nullptr) == 0);
}

TEST_CASE("a descriptor that cannot be read is named with the reason") {
  const Scratch scratch;
  const auto failure_of = [](int descriptor) -> std::string {
    try {
      static_cast<void>(toolkit::read_descriptor(descriptor, "standard input", plenty));
    } catch (const toolkit::Failure& failure) {
      return failure.what();
    }
    return "none";
  };
  CHECK(failure_of(-1) == "cannot read standard input: Bad file descriptor");
  const int folder = ::open(scratch.below("").c_str(), O_RDONLY | O_CLOEXEC);
  CHECK(failure_of(folder) == "cannot read standard input: it is a folder");
  ::close(folder);
}

}  // namespace
