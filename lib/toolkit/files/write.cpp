#include "toolkit/files/write.hpp"

#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <system_error>
#include <utility>

#include "toolkit/files/descriptor.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit {
namespace {

[[noreturn]] void fail_to_write(const std::string& path, const std::string& reason) {
  throw Failure("cannot write " + visible_name(path) + ": " + reason);
}

[[noreturn]] void fail_to_write(const std::string& path, int error) {
  fail_to_write(path, std::system_category().message(error));
}

[[noreturn]] void fail_as_existing(const std::string& path) {
  throw FileExists(visible_name(path) + " exists already");
}

/// Holds signals back. SIGXFSZ is among them, so that a limit on file sizes becomes the error of a
/// write instead of a death that leaves the temporary file; it is then taken off the queue.
class SignalsHeld {
 public:
  SignalsHeld() {
    sigemptyset(&too_large_);
    sigaddset(&too_large_, SIGXFSZ);
    sigset_t held = too_large_;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&held, signal);
    ::pthread_sigmask(SIG_BLOCK, &held, &before_);
  }
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld(SignalsHeld&&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;
  SignalsHeld& operator=(SignalsHeld&&) = delete;
  ~SignalsHeld() {
    constexpr timespec at_once{};
    if (sigismember(&before_, SIGXFSZ) == 0) ::sigtimedwait(&too_large_, nullptr, &at_once);
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }

 private:
  sigset_t too_large_{};
  sigset_t before_{};
};

/// Opens a file in a folder, or tells why not in errno.
int open_at(int folder, const std::string& name, int flags, mode_t mode = 0) {
  int descriptor = -1;
  do {
    descriptor = ::openat(folder, name.c_str(), flags | O_CLOEXEC, mode);
  } while (descriptor < 0 && errno == EINTR);
  return descriptor;
}

int sync(int descriptor) {
  int result = 0;
  do {
    result = ::fsync(descriptor);
  } while (result != 0 && errno == EINTR);
  return result;
}

/// A new file beside the target, which vanishes with this object unless it was put in place.
class TemporaryFile {
 public:
  TemporaryFile(int folder, const std::string& target, const std::string& path, mode_t mode)
      : folder_(folder), descriptor_(create(target, path, mode)) {}
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile(TemporaryFile&&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  TemporaryFile& operator=(TemporaryFile&&) = delete;
  ~TemporaryFile() {
    if (!name_.empty()) ::unlinkat(folder_, name_.c_str(), 0);
  }

  [[nodiscard]] Descriptor& descriptor() { return descriptor_; }

  void replace(const std::string& target, const std::string& path) {
    if (::renameat(folder_, name_.c_str(), folder_, target.c_str()) != 0)
      fail_to_write(path, errno);
    name_.clear();
  }

  void place_without_replacing(const std::string& target, const std::string& path) {
    const char* from = name_.c_str();
    if (::renameat2(folder_, from, folder_, target.c_str(), RENAME_NOREPLACE) == 0) {
      name_.clear();
      return;
    }
    const bool is_known = errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP;
    // Where that call is not known, as on NFS, a second name does the same: it never replaces
    // anything, and the first one is taken off at the end.
    if (!is_known && ::linkat(folder_, from, folder_, target.c_str(), 0) == 0) return;
    if (errno == EEXIST) fail_as_existing(path);
    fail_to_write(path, errno);
  }

 private:
  int create(const std::string& target, const std::string& path, mode_t mode) {
    constexpr int attempts = 100;
    for (int attempt = 0; attempt < attempts; ++attempt) {
      std::string name = temporary_name(target);
      const int descriptor = open_at(folder_, name, O_WRONLY | O_CREAT | O_EXCL, mode);
      if (descriptor >= 0) {
        name_ = std::move(name);
        return descriptor;
      }
      if (errno != EEXIST) break;
    }
    fail_to_write(path, errno);
  }

  /// `.report.md.toolkit-3FQZ7A`; a long name is cut, to leave room within the 255 bytes of a name.
  static std::string temporary_name(const std::string& target) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    constexpr std::size_t max_kept = 200;
    std::array<unsigned char, 6> random{};
    // Should this fail_to_write, the name is merely less random; O_EXCL is what makes it ours.
    [[maybe_unused]] const ssize_t count = ::getrandom(random.data(), random.size(), GRND_NONBLOCK);
    std::string name = ".";
    name.append(target, 0, max_kept).append(".toolkit-");
    for (const unsigned char byte : random) name += letters[byte % letters.size()];
    return name;
  }

  int folder_;
  std::string name_;  // before the descriptor, which sets it
  Descriptor descriptor_;
};

/// The file that stands at a path already, if any. Throws when it cannot or must not be replaced.
std::optional<struct stat> existing_file(const std::string& path, Overwrite overwrite) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) {
    if (S_ISDIR(status.st_mode)) fail_to_write(path, "it is a folder");
    if (!S_ISREG(status.st_mode)) fail_to_write(path, "it is a pipe or a device, not a file");
    if (overwrite == Overwrite::refuse) fail_as_existing(path);
    return status;
  }
  if (errno != ENOENT) fail_to_write(path, errno);
  if (::lstat(path.c_str(), &status) == 0) {
    fail_to_write(path, "it is a symbolic link to a file that does not exist");
  }
  return std::nullopt;
}

/// Where the bytes go: the file itself, where the path is a symbolic link.
std::string follow_link(const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) fail_to_write(path, errno);
  if (!S_ISLNK(status.st_mode)) return path;
  std::array<char, PATH_MAX> real{};
  if (::realpath(path.c_str(), real.data()) == nullptr) fail_to_write(path, errno);
  return real.data();
}

/// Gives a new file the group, owner and mode bits of the one that it is to replace.
void take_over_permissions(int descriptor, const struct stat& old, const std::string& path) {
  // Only root may give a file away, or give it to any group: for others it is an attempt.
  constexpr auto same = static_cast<uid_t>(-1);
  [[maybe_unused]] int result = ::fchown(descriptor, same, old.st_gid);
  result = ::fchown(descriptor, old.st_uid, same);
  constexpr mode_t bits = 07777;
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) fail_to_write(path, errno);
  // Not asked for without need: mounts that invent the mode bits refuse any change of them.
  if ((status.st_mode & bits) == (old.st_mode & bits)) return;
  if (::fchmod(descriptor, old.st_mode & bits) != 0) fail_to_write(path, errno);
}

void write_all(int descriptor, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (count == 0 || errno != EINTR) {
      fail_to_write(path, count == 0 ? EIO : errno);
    }
  }
}

}  // namespace

void write_whole_file(const std::string& path, std::string_view bytes, Overwrite overwrite) {
  if (path.empty() || path.find('\0') != std::string::npos) fail_to_write(path, EINVAL);
  const SignalsHeld signals;
  const std::optional<struct stat> old = existing_file(path, overwrite);
  const std::string target = old ? follow_link(path) : path;
  const std::size_t slash = target.rfind('/');
  const std::string name = slash == std::string::npos ? target : target.substr(slash + 1);
  const std::string parent = slash == std::string::npos ? "." : target.substr(0, slash + 1);
  if (name.empty()) fail_to_write(path, "the name ends with a slash");

  const Descriptor folder(open_at(AT_FDCWD, parent, O_RDONLY | O_DIRECTORY));
  if (folder.number() < 0 && errno == ENOENT) {
    fail_to_write(path, "there is no folder " + visible_name(parent.substr(0, parent.size() - 1)));
  }
  if (folder.number() < 0) fail_to_write(path, errno);
  // A file that replaces another is opened to nobody else until it has the other's mode bits.
  TemporaryFile file(folder.number(), name, path, old ? 0600 : 0666);
  if (old) take_over_permissions(file.descriptor().number(), *old, path);
  write_all(file.descriptor().number(), bytes, path);
  if (sync(file.descriptor().number()) != 0) fail_to_write(path, errno);
  if (!file.descriptor().close()) fail_to_write(path, errno);
  if (overwrite == Overwrite::allow) {
    file.replace(name, path);
  } else {
    file.place_without_replacing(name, path);
  }
  // Some network file systems cannot sync a folder, and say so by EINVAL.
  if (sync(folder.number()) != 0 && errno != EINVAL) {
    fail_to_write(path, "it is in place, but may not outlast a power cut: " +
                            std::system_category().message(errno));
  }
}

}  // namespace toolkit
