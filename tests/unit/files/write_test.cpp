#include "toolkit/files/write.hpp"
#include "files/scratch.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/files/failure.hpp"

namespace {

/// What is to happen at the nth call of a function of the C library.
struct Fault {
  std::string_view call;
  int nth = 1;
  int error = 0;  // none where the call is to go through
  std::function<void()> before = [] {};
};

struct Faults {
  Fault fault;
  std::size_t max_written = SIZE_MAX;  // at one call of write()
};

Faults& faults() {
  static Faults now;
  return now;
}

bool fails(std::string_view call) {
  Fault& fault = faults().fault;
  if (fault.call != call || --fault.nth != 0) return false;
  fault.before();
  errno = fault.error;
  return fault.error != 0;
}

int answer(long result) { return static_cast<int>(result); }

}  // namespace

// These stand before the C library's own functions of the same names.
extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t size) {
  if (fails("write")) return -1;
  return ::syscall(SYS_write, descriptor, bytes, std::min(size, faults().max_written));
}

int fsync(int descriptor) { return fails("fsync") ? -1 : answer(::syscall(SYS_fsync, descriptor)); }

int fchmod(int descriptor, mode_t mode) noexcept {
  return fails("fchmod") ? -1 : answer(::syscall(SYS_fchmod, descriptor, mode));
}

int close(int descriptor) {
  const int result = answer(::syscall(SYS_close, descriptor));
  return fails("close") ? -1 : result;
}

int renameat(int from_folder, const char* from, int to_folder, const char* to) noexcept {
  if (fails("renameat")) return -1;
  return answer(::syscall(SYS_renameat2, from_folder, from, to_folder, to, 0));
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to,
              unsigned flags) noexcept {
  if (fails("renameat2")) return -1;
  return answer(::syscall(SYS_renameat2, from_folder, from, to_folder, to, flags));
}

int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) noexcept {
  if (fails("linkat")) return -1;
  return answer(::syscall(SYS_linkat, from_folder, from, to_folder, to, flags));
}

}  // extern "C"

namespace {

using toolkit::Overwrite;
using Names = std::vector<std::string>;

/// Holds the mask for new files: they are open to their group and to nobody else. Faults end with
/// it.
class Mask {
 public:
  Mask() : before_(::umask(027)) {}
  Mask(const Mask&) = delete;
  Mask(Mask&&) = delete;
  Mask& operator=(const Mask&) = delete;
  Mask& operator=(Mask&&) = delete;
  ~Mask() {
    faults() = {};
    ::umask(before_);
  }

 private:
  mode_t before_;
};

struct Scratch {
  toolkit::test::Scratch folder;
  Mask mask;
};

void put(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string bytes_of(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return "(no file)";
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

/// Everything in the current folder, hidden files too: what a temporary file left would show in.
Names names() {
  Names found;
  for (const auto& entry : std::filesystem::directory_iterator(".")) {
    found.push_back(entry.path().filename());
  }
  std::sort(found.begin(), found.end());
  return found;
}

mode_t mode_of(const std::string& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777;
}

/// The message of the failure, with the word "exists" before it where it is a FileExists.
std::string failure_of_writing(const std::string& path, std::string_view bytes,
                               Overwrite overwrite) {
  try {
    toolkit::write_whole_file(path, bytes, overwrite);
  } catch (const toolkit::FileExists& failure) {
    return std::string("exists: ") + failure.what();
  } catch (const toolkit::Failure& failure) {
    return failure.what();
  }
  return "none";
}

/// How a child ended that did the work: as waitpid() says it.
int status_of_child(const std::function<int()>& work) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) ::_exit(work());
  int status = -1;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return status;
}

TEST_CASE("a new file holds the bytes, and nothing else is left") {
  const Scratch scratch;
  std::filesystem::create_directory("out");
  for (const Overwrite overwrite : {Overwrite::refuse, Overwrite::allow}) {
    for (const std::string& bytes :
         {std::string(), std::string("one\nline\0and more", 17), std::string(300000, 'x')}) {
      toolkit::write_whole_file("report.md", bytes, overwrite);
      CHECK(bytes_of("report.md") == bytes);
      CHECK(names() == Names{"out", "report.md"});
      CHECK(std::filesystem::remove("report.md"));

      toolkit::write_whole_file("./out/report.md", bytes, overwrite);
      CHECK(bytes_of("out/report.md") == bytes);
      CHECK(std::filesystem::remove("out/report.md"));
    }
  }
}

TEST_CASE("a new file gets the mode bits that the mask allows") {
  const Scratch scratch;
  toolkit::write_whole_file("report.md", "new", Overwrite::refuse);
  CHECK(mode_of("report.md") == 0640);
}

TEST_CASE("names of up to 255 bytes are written") {
  const Scratch scratch;
  const std::string longest(255, 'n');
  toolkit::write_whole_file(longest, "bytes", Overwrite::refuse);
  CHECK(bytes_of(longest) == "bytes");
  const std::string longer(256, 'n');
  CHECK(failure_of_writing(longer, "bytes", Overwrite::refuse) ==
        "cannot write " + longer + ": File name too long");
}

TEST_CASE("an existing file is replaced only where that is allowed") {
  const Scratch scratch;
  put("report.md", "old");
  CHECK(failure_of_writing("report.md", "new", Overwrite::refuse) ==
        "exists: report.md exists already");
  CHECK(bytes_of("report.md") == "old");
  toolkit::write_whole_file("report.md", "new", Overwrite::allow);
  CHECK(bytes_of("report.md") == "new");
  CHECK(names() == Names{"report.md"});
}

TEST_CASE("a replaced file keeps its mode bits, and for root its owner") {
  const Scratch scratch;
  put("report.md", "old");
  const bool is_root = ::geteuid() == 0;
  if (is_root) REQUIRE(::chown("report.md", 1234, 4321) == 0);
  for (const mode_t mode : {0600U, 0604U, 0444U, 0666U, 0755U}) {
    CAPTURE(mode);
    REQUIRE(::chmod("report.md", mode) == 0);
    toolkit::write_whole_file("report.md", "new", Overwrite::allow);
    CHECK(mode_of("report.md") == mode);
  }
  struct stat status {};
  REQUIRE(::stat("report.md", &status) == 0);
  CHECK(status.st_uid == (is_root ? 1234 : ::geteuid()));
  if (is_root) CHECK(status.st_gid == 4321);
}

TEST_CASE("the temporary file of a replacement is open to others no sooner than the file was") {
  const Scratch scratch;
  put("report.md", "old");
  REQUIRE(::chmod("report.md", 0604) == 0);
  for (const std::string_view call : {"fchmod", "write"}) {
    CAPTURE(call);
    mode_t seen = 0;
    faults().fault = {call, 1, 0, [&seen] {
                        for (const std::string& name : names()) {
                          if (name.starts_with(".report.md.toolkit-")) seen = mode_of(name);
                        }
                      }};
    toolkit::write_whole_file("report.md", "new", Overwrite::allow);
    CHECK(seen == (call == "write" ? 0604 : 0600));
  }
}

TEST_CASE("a symbolic link stays, and the file that it points at is replaced") {
  const Scratch scratch;
  std::filesystem::create_directory("far");
  put("far/report.md", "old");
  std::filesystem::create_symlink("far/report.md", "link.md");
  std::filesystem::create_symlink("link.md", "second.md");
  toolkit::write_whole_file("second.md", "new", Overwrite::allow);
  CHECK(std::filesystem::read_symlink("link.md") == "far/report.md");
  CHECK(std::filesystem::read_symlink("second.md") == "link.md");
  CHECK(bytes_of("far/report.md") == "new");
  CHECK_FALSE(std::filesystem::is_symlink("far/report.md"));
  CHECK(failure_of_writing("link.md", "newer", Overwrite::refuse) ==
        "exists: link.md exists already");
  CHECK(bytes_of("far/report.md") == "new");
}

TEST_CASE("what is not a file is never written to") {
  const Scratch scratch;
  std::filesystem::create_directory("folder");
  REQUIRE(::mkfifo("pipe", 0600) == 0);
  std::filesystem::create_symlink("missing", "dangling");
  put("file", "old");
  struct Row {
    std::string path;
    std::string failure;
  };
  const Row rows[] = {
      {"folder", "cannot write folder: it is a folder"},
      {"folder/", "cannot write folder/: it is a folder"},
      {".", "cannot write .: it is a folder"},
      {"pipe", "cannot write pipe: it is a pipe or a device, not a file"},
      {"/dev/full", "cannot write /dev/full: it is a pipe or a device, not a file"},
      {"dangling", "cannot write dangling: it is a symbolic link to a file that does not exist"},
      {"new/", "cannot write new/: the name ends with a slash"},
      {"file/x", "cannot write file/x: Not a directory"},
      {"missing/x", "cannot write missing/x: there is no folder missing"},
      {"", "cannot write : Invalid argument"},
      {std::string("a\0b", 3), "cannot write a\\x00b: Invalid argument"},
      {"missing/\x1b[2J", "cannot write missing/\\x1b[2J: there is no folder missing"},
  };
  const Names before = names();
  for (const Row& row : rows) {
    for (const Overwrite overwrite : {Overwrite::refuse, Overwrite::allow}) {
      CHECK(failure_of_writing(row.path, "new", overwrite) == row.failure);
    }
  }
  CHECK(names() == before);
  CHECK(bytes_of("file") == "old");
}

TEST_CASE("a folder that is closed to the user is named with the reason") {
  const Scratch scratch;
  std::filesystem::create_directory("locked");
  REQUIRE(::chmod("locked", 0555) == 0);
  const bool is_root = ::geteuid() == 0;
  if (is_root) REQUIRE(::seteuid(65534) == 0);
  const std::string failure = failure_of_writing("locked/report.md", "new", Overwrite::refuse);
  if (is_root) REQUIRE(::seteuid(0) == 0);
  CHECK(failure == "cannot write locked/report.md: Permission denied");
}

TEST_CASE("whichever step fails, nothing has changed") {
  struct Row {
    Overwrite overwrite;
    std::string_view call;
    int nth;
    int error;
    std::string reason;
  };
  const Row rows[] = {
      {Overwrite::refuse, "write", 1, ENOSPC, "No space left on device"},
      {Overwrite::refuse, "write", 3, EDQUOT, "Disk quota exceeded"},
      {Overwrite::refuse, "fsync", 1, EIO, "Input/output error"},
      {Overwrite::refuse, "close", 1, EIO, "Input/output error"},
      {Overwrite::refuse, "renameat2", 1, EROFS, "Read-only file system"},
      {Overwrite::allow, "fchmod", 1, EPERM, "Operation not permitted"},
      {Overwrite::allow, "write", 1, ENOSPC, "No space left on device"},
      {Overwrite::allow, "fsync", 1, EIO, "Input/output error"},
      {Overwrite::allow, "close", 1, ENOSPC, "No space left on device"},
      {Overwrite::allow, "renameat", 1, EXDEV, "Invalid cross-device link"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.call);
    const Scratch scratch;
    const bool replaces = row.overwrite == Overwrite::allow;
    if (replaces) put("report.md", "old");
    faults() = {{row.call, row.nth, row.error}, 2};
    const std::string failure = failure_of_writing("report.md", "new bytes", row.overwrite);
    faults() = {};
    CHECK(failure == "cannot write report.md: " + row.reason);
    CHECK(names() == (replaces ? Names{"report.md"} : Names{}));
    CHECK(bytes_of("report.md") == (replaces ? "old" : "(no file)"));
  }
}

TEST_CASE("interrupted calls and short writes are carried on") {
  for (const std::string_view call : {"none", "write", "fsync", "close"}) {
    CAPTURE(call);
    const Scratch scratch;
    faults() = {{call, 1, EINTR}, 3};
    toolkit::write_whole_file("report.md", "ten bytes.", Overwrite::refuse);
    faults() = {};
    CHECK(bytes_of("report.md") == "ten bytes.");
    CHECK(names() == Names{"report.md"});
  }
}

TEST_CASE("a write that takes nothing fails instead of going round for ever") {
  const Scratch scratch;
  faults().max_written = 0;
  const std::string failure = failure_of_writing("report.md", "bytes", Overwrite::refuse);
  faults() = {};
  CHECK(failure == "cannot write report.md: Input/output error");
  CHECK(names().empty());
}

TEST_CASE("a file that appears in the last moment is not replaced") {
  // No error: the system's own call must refuse. The others are how a file system lacks it.
  for (const int error : {0, EINVAL, ENOSYS}) {
    CAPTURE(error);
    const Scratch scratch;
    faults().fault = {"renameat2", 1, error, [] { put("report.md", "rival"); }};
    const std::string failure = failure_of_writing("report.md", "new", Overwrite::refuse);
    CHECK(failure == "exists: report.md exists already");
    CHECK(bytes_of("report.md") == "rival");
    CHECK(names() == Names{"report.md"});
  }
}

TEST_CASE("a file system that cannot rename without replacing is written to all the same") {
  const Scratch scratch;
  faults().fault = {"renameat2", 1, EINVAL};
  toolkit::write_whole_file("report.md", "new", Overwrite::refuse);
  CHECK(bytes_of("report.md") == "new");
  CHECK(names() == Names{"report.md"});
}

TEST_CASE("a folder that cannot be synced is a failure, unless folders never can be there") {
  const Scratch scratch;
  faults().fault = {"fsync", 2, EIO};
  CHECK(failure_of_writing("report.md", "new", Overwrite::refuse) ==
        "cannot write report.md: it is in place, but may not outlast a power cut: "
        "Input/output error");
  faults().fault = {"fsync", 2, EINVAL};
  CHECK(failure_of_writing("report.md", "newer", Overwrite::allow) == "none");
  CHECK(bytes_of("report.md") == "newer");
}

TEST_CASE("a signal waits until the file is in place, and is delivered then") {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    CAPTURE(signal);
    const Scratch scratch;
    const int status = status_of_child([signal] {
      std::signal(signal, SIG_DFL);
      faults().fault = {"fsync", 1, 0, [signal] { ::kill(::getpid(), signal); }};
      toolkit::write_whole_file("report.md", "new", Overwrite::refuse);
      return 0;
    });
    REQUIRE(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == signal);
    CHECK(bytes_of("report.md") == "new");
    CHECK(names() == Names{"report.md"});
  }
}

TEST_CASE("a signal that comes while the writing fails leaves no temporary file") {
  const Scratch scratch;
  const int status = status_of_child([] {
    std::signal(SIGTERM, SIG_DFL);
    faults().fault = {"fsync", 1, EIO, [] { ::kill(::getpid(), SIGTERM); }};
    static_cast<void>(failure_of_writing("report.md", "new", Overwrite::refuse));
    return 0;
  });
  REQUIRE(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGTERM);
  CHECK(names().empty());
}

TEST_CASE("a limit on file sizes is a failure like another") {
  const Scratch scratch;
  const int status = status_of_child([] {
    const rlimit small{100, 100};
    if (::setrlimit(RLIMIT_FSIZE, &small) != 0) return 1;
    const std::string bytes(1000, 'x');
    const std::string failure = failure_of_writing("report.md", bytes, Overwrite::refuse);
    return failure == "cannot write report.md: File too large" ? 0 : 2;
  });
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(names().empty());
}

TEST_CASE("the signals that were blocked before stay blocked, and no other") {
  const Scratch scratch;
  sigset_t before{};
  sigset_t after{};
  REQUIRE(::pthread_sigmask(SIG_BLOCK, nullptr, &before) == 0);
  toolkit::write_whole_file("report.md", "new", Overwrite::refuse);
  CHECK(failure_of_writing("missing/x", "new", Overwrite::refuse) != "none");
  REQUIRE(::pthread_sigmask(SIG_BLOCK, nullptr, &after) == 0);
  for (int signal = 1; signal < SIGRTMIN; ++signal) {
    CAPTURE(signal);
    CHECK(sigismember(&after, signal) == sigismember(&before, signal));
  }
}

TEST_CASE("no descriptor is left open, whether a file was written or not") {
  const Scratch scratch;
  const int before = ::dup(0);
  ::close(before);
  toolkit::write_whole_file("report.md", "new", Overwrite::refuse);
  CHECK(failure_of_writing("report.md", "new", Overwrite::refuse) != "none");
  faults().fault = {"fsync", 1, EIO};
  CHECK(failure_of_writing("report.md", "new", Overwrite::allow) != "none");
  const int after = ::dup(0);
  ::close(after);
  CHECK(after == before);
}

}  // namespace
