#include "toolkit/files/resolve_under.hpp"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <deque>
#include <optional>

#include "toolkit/files/descriptor.hpp"

namespace toolkit {
namespace {

int open_place(int folder, const std::string& path, int more_flags) {
  int descriptor = -1;
  do {
    descriptor = ::openat(folder, path.c_str(), O_PATH | O_CLOEXEC | more_flags);
  } while (descriptor < 0 && errno == EINTR);
  return descriptor;
}

/// ValueKind the first part off a path, without the slashes around it.
std::string next_part(std::string_view& path) {
  path.remove_prefix(std::min(path.find_first_not_of('/'), path.size()));
  const std::string_view part = path.substr(0, path.find('/'));
  path.remove_prefix(part.size());
  return std::string(part);
}

ResolvedPath kind_of(int place) {
  struct stat status {};
  if (::fstat(place, &status) != 0) return ResolvedPath::missing;
  return S_ISREG(status.st_mode) ? ResolvedPath::file : ResolvedPath::other;
}

/// Asks the kernel, which cannot be outrun by somebody who swaps a folder for a link meanwhile.
/// Nothing where it does not know the question, or a sandbox forbids it.
std::optional<ResolvedPath> ask_kernel(int folder, const std::string& path) {
  open_how how{};
  how.flags = O_PATH | O_CLOEXEC;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
  // EAGAIN: something was renamed on the way. A tree that never rests is as good as none.
  constexpr int attempts = 32;
  for (int attempt = 0; attempt < attempts; ++attempt) {
    const Descriptor place(
        static_cast<int>(::syscall(SYS_openat2, folder, path.c_str(), &how, sizeof how)));
    if (place.number() >= 0) return kind_of(place.number());
    if (errno == EXDEV) return ResolvedPath::outside;
    if (errno == ENOSYS || errno == EPERM) return std::nullopt;
    if (errno != EINTR && errno != EAGAIN) break;
  }
  return ResolvedPath::missing;
}

/// The same, one part at a time. Every symbolic link counts as one that leads out: where it leads
/// cannot be told without following it.
ResolvedPath walk(int folder, std::string_view path) {
  // The way down stays open, so that `..` goes back by it even when folders are moved meanwhile.
  std::deque<Descriptor> way;
  bool is_folder = true;
  while (!path.empty()) {
    const bool ends_in_slash = path.find_first_not_of('/') == std::string_view::npos;
    if (!is_folder) return ResolvedPath::missing;
    const std::string part = next_part(path);
    if (ends_in_slash || part == ".") continue;
    if (part == "..") {
      if (way.empty()) return ResolvedPath::outside;
      way.pop_back();
      continue;
    }
    const int from = way.empty() ? folder : way.back().number();
    const Descriptor& place = way.emplace_back(open_place(from, part, O_NOFOLLOW));
    struct stat status {};
    if (place.number() < 0 || ::fstat(place.number(), &status) != 0) return ResolvedPath::missing;
    if (S_ISLNK(status.st_mode)) return ResolvedPath::outside;
    is_folder = S_ISDIR(status.st_mode);
  }
  return way.empty() ? ResolvedPath::other : kind_of(way.back().number());
}

}  // namespace

bool leads_out(std::string_view path) {
  if (path.starts_with('/')) return true;
  int depth = 0;
  while (!path.empty()) {
    const std::string part = next_part(path);
    if (part == "..") {
      if (--depth < 0) return true;
    } else if (!part.empty() && part != ".") {
      ++depth;
    }
  }
  return false;
}

ResolvedPath resolve_under(const std::string& folder, std::string_view path) {
  const bool no_name = (folder + std::string(path)).find('\0') != std::string::npos;
  if (path.empty() || no_name) return ResolvedPath::missing;
  if (path.starts_with('/')) return ResolvedPath::outside;
  const Descriptor root(open_place(AT_FDCWD, folder.empty() ? "." : folder, O_DIRECTORY));
  ResolvedPath found = ResolvedPath::missing;
  if (root.number() >= 0) {
    const auto answer = ask_kernel(root.number(), std::string(path));
    found = answer ? *answer : walk(root.number(), path);
  }
  // Where a folder on the way is missing, the path would climb out all the same.
  return found == ResolvedPath::missing && leads_out(path) ? ResolvedPath::outside : found;
}

std::string folder_of(std::string_view file) {
  const std::size_t name_end = file.find_last_not_of('/');
  if (name_end == std::string_view::npos) return file.empty() ? "." : "/";
  const std::size_t slash = file.rfind('/', name_end);
  if (slash == std::string_view::npos) return ".";
  const std::size_t folder_end = file.find_last_not_of('/', slash);
  if (folder_end == std::string_view::npos) return "/";
  return std::string(file.substr(0, folder_end + 1));
}

std::string join_path(std::string_view folder, std::string_view path) {
  if (path.starts_with('/') || folder.empty() || folder == ".") {
    return std::string(path.empty() ? "." : path);
  }
  std::string joined(folder);
  if (path.empty() || path == ".") return joined;
  if (!joined.ends_with('/')) joined += '/';
  return joined.append(path);
}

}  // namespace toolkit
