#include "toolkit/files/discover.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <string_view>
#include <system_error>
#include <utility>

#include "toolkit/files/failure.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit {
namespace {

constexpr std::string_view settings_file = "toolkit.yaml";

[[noreturn]] void fail(const std::string& folder, int error) {
  const std::string reason =
      error == ENOTDIR ? "it is not a folder" : std::system_category().message(error);
  throw Failure("cannot read " + visible(folder) + ": " + reason);
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

Folder open_folder(const std::string& path, int more_flags) {
  if (path.find('\0') != std::string::npos) fail(path, EINVAL);
  int descriptor = -1;
  do {
    descriptor = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | more_flags);
  } while (descriptor < 0 && errno == EINTR);
  if (descriptor < 0) fail(path, errno);
  Folder folder(::fdopendir(descriptor));
  if (!folder) {
    const int error = errno;
    ::close(descriptor);
    fail(path, error);
  }
  return folder;
}

bool equals_ignoring_case(std::string_view text, std::string_view small_letters) {
  return std::equal(text.begin(), text.end(), small_letters.begin(), small_letters.end(),
                    [](char left, char right) {
                      return left == right ||
                             ('A' <= left && left <= 'Z' && left - 'A' + 'a' == right);
                    });
}

bool is_yaml_name(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || name == settings_file) return false;
  const std::string_view extension = name.substr(dot);
  return equals_ignoring_case(extension, ".yaml") || equals_ignoring_case(extension, ".yml");
}

enum class Kind { folder, file, other };

Kind kind_of(DIR* folder, const dirent& entry, const std::string& path) {
  switch (entry.d_type) {
    case DT_DIR:
      return Kind::folder;
    case DT_REG:
      return Kind::file;
    case DT_UNKNOWN:
      break;
    default:
      return Kind::other;
  }
  struct stat status {};
  if (::fstatat(::dirfd(folder), entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
    fail(path, errno);
  }
  if (S_ISDIR(status.st_mode)) return Kind::folder;
  return S_ISREG(status.st_mode) ? Kind::file : Kind::other;
}

/// What stands before the names in a folder: `reports/`, or nothing for the current folder.
std::string prefix_of(std::string folder) {
  while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
  if (folder == ".") return {};
  if (folder != "/") folder += '/';
  return folder;
}

/// Lists one folder; its entries' paths begin with `prefix`.
void list_folder(DIR* folder, const std::string& path, const std::string& prefix,
                 std::vector<std::string>& files, std::vector<std::string>& folders) {
  for (;;) {
    errno = 0;
    const dirent* entry = ::readdir(folder);
    if (entry == nullptr) {
      if (errno != 0) fail(path, errno);
      return;
    }
    const std::string_view name = entry->d_name;
    if (name.starts_with('.')) continue;
    std::string below = prefix;
    below += name;
    const Kind kind = kind_of(folder, *entry, below);
    if (kind == Kind::folder) {
      folders.push_back(std::move(below));
    } else if (kind == Kind::file && is_yaml_name(name)) {
      files.push_back(std::move(below));
    }
  }
}

}  // namespace

bool is_folder(const std::string& path) {
  struct stat status {};
  return path.find('\0') == std::string::npos && ::stat(path.c_str(), &status) == 0 &&
         S_ISDIR(status.st_mode);
}

FoundFiles find_yaml_files(const std::string& folder) {
  FoundFiles found;
  // A list of folders still to read, rather than recursion: one is open at a time, however deep.
  std::vector<std::string> folders;
  const auto list = [&](const std::string& path, const std::string& prefix, int flags) {
    try {
      list_folder(open_folder(path, flags).get(), path, prefix, found.files, folders);
    } catch (const Failure& failure) {
      found.unreadable.emplace_back(failure.what());
    }
  };
  list(folder, prefix_of(folder), 0);
  while (!folders.empty()) {
    const std::string path = std::move(folders.back());
    folders.pop_back();
    list(path, path + '/', O_NOFOLLOW);
  }
  std::sort(found.files.begin(), found.files.end());
  std::sort(found.unreadable.begin(), found.unreadable.end());
  return found;
}

}  // namespace toolkit
