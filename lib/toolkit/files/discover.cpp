#include "toolkit/files/discover.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string_view>
#include <system_error>
#include <utility>

#include "toolkit/files/failure.hpp"
#include "toolkit/files/file_names.hpp"
#include "toolkit/files/resolve_under.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit {
namespace {

[[noreturn]] void fail_to_look(const std::string& folder, int error) {
  const std::string reason =
      error == ENOTDIR ? "it is not a folder" : std::system_category().message(error);
  throw Failure("cannot read " + visible_name(folder) + ": " + reason);
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

Folder open_folder(const std::string& path, int more_flags) {
  if (path.find('\0') != std::string::npos) fail_to_look(path, EINVAL);
  int descriptor = -1;
  do {
    descriptor = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | more_flags);
  } while (descriptor < 0 && errno == EINTR);
  if (descriptor < 0) fail_to_look(path, errno);
  Folder folder(::fdopendir(descriptor));
  if (!folder) {
    const int error = errno;
    ::close(descriptor);
    fail_to_look(path, error);
  }
  return folder;
}

enum class Kind { folder, file, link, other };

Kind kind_of(DIR* folder, const dirent& entry, const std::string& path) {
  switch (entry.d_type) {
    case DT_DIR:
      return Kind::folder;
    case DT_REG:
      return Kind::file;
    case DT_LNK:
      return Kind::link;
    case DT_UNKNOWN:
      break;
    default:
      return Kind::other;
  }
  struct stat status {};
  if (::fstatat(::dirfd(folder), entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
    fail_to_look(path, errno);
  }
  if (S_ISDIR(status.st_mode)) return Kind::folder;
  if (S_ISLNK(status.st_mode)) return Kind::link;
  return S_ISREG(status.st_mode) ? Kind::file : Kind::other;
}

/// What stands before the names in a folder: `reports/`, or nothing for the current folder.
std::string prefix_of(std::string folder) {
  while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
  if (folder == ".") return {};
  if (folder != "/") folder += '/';
  return folder;
}

/// Goes through the folders below one.
class Search {
 public:
  explicit Search(const std::string& folder) : folder_(folder), prefix_(prefix_of(folder)) {}

  FoundFiles run() {
    list(folder_, prefix_, 0);
    while (!folders_.empty()) {
      const std::string path = std::move(folders_.back());
      folders_.pop_back();
      list(path, path + '/', O_NOFOLLOW);
    }
    std::sort(found_.files.begin(), found_.files.end());
    std::sort(found_.links.begin(), found_.links.end());
    std::sort(found_.settings.begin(), found_.settings.end());
    std::sort(found_.misnamed.begin(), found_.misnamed.end());
    std::ranges::sort(found_.unread, {}, &UnreadFolder::path);
    return std::move(found_);
  }

 private:
  /// Lists one folder; its entries' paths begin with `prefix`.
  void list(const std::string& path, const std::string& prefix, int flags) {
    try {
      const Folder folder = open_folder(path, flags);
      for (;;) {
        errno = 0;
        const dirent* entry = ::readdir(folder.get());
        if (entry == nullptr) {
          if (errno != 0) fail_to_look(path, errno);
          return;
        }
        const bool hidden = entry->d_name[0] == '.';
        if (hidden && !is_misnamed_settings(entry->d_name)) continue;
        std::string below = prefix;
        below += entry->d_name;
        const Kind kind = kind_of(folder.get(), *entry, below);
        if ((kind == Kind::file || kind == Kind::link) && is_misnamed_settings(entry->d_name)) {
          found_.misnamed.push_back(below);
        }
        if (!hidden) add(kind, std::move(below));
      }
    } catch (const Failure& failure) {
      found_.unread.push_back({path, failure.what()});
    }
  }

  void add(Kind kind, std::string path) {
    if (kind == Kind::folder) {
      folders_.push_back(std::move(path));
    } else if (is_settings_below(kind, path)) {
      found_.settings.push_back(std::move(path));
    } else if (kind == Kind::file && is_yaml_name(name_of(path))) {
      found_.files.push_back(std::move(path));
    } else if (kind == Kind::link && could_hide_something(path)) {
      found_.links.push_back(std::move(path));
    }
  }

  [[nodiscard]] bool is_settings_below(Kind kind, const std::string& path) const {
    if (name_of(path) != settings_file_name ||
        path.size() == prefix_.size() + name_of(path).size()) {
      return false;
    }
    return kind == Kind::file || (kind == Kind::link && !could_hide_something(path));
  }

  static std::string_view name_of(std::string_view path) {
    return path.substr(path.rfind('/') + 1);
  }

  [[nodiscard]] bool could_hide_something(const std::string& link) const {
    const std::string below = link.substr(prefix_.size());
    // Whoever reads the settings of a folder looks what they are.
    if (below == settings_file_name) return false;
    return is_yaml_name(name_of(link)) || leads_out_or_to_a_folder(link, below);
  }

  /// Of a link that leads out nothing more can be told without following it. What it says is looked
  /// up in its place, so that a link to a file beneath is known even where links cannot be
  /// followed.
  [[nodiscard]] bool leads_out_or_to_a_folder(const std::string& link,
                                              const std::string& below) const {
    std::error_code vanished;
    const std::string target = std::filesystem::read_symlink(link, vanished).string();
    if (vanished) return false;
    const ResolvedPath found = resolve_under(folder_, join_path(folder_of(below), target) + '/');
    return found == ResolvedPath::outside || found == ResolvedPath::other;
  }

  std::string folder_;
  std::string prefix_;  ///< what every path begins with
  // A list of folders still to read, rather than recursion: one is open at a time, however deep.
  std::vector<std::string> folders_;
  FoundFiles found_;
};

/// Whether an error tells that nothing is there for this user. Any other leaves it open, and what
/// cannot be told must not pass for a missing file.
bool tells_of_absence(int error) {
  return error == ENOENT || error == ENOTDIR || error == EACCES || error == ELOOP ||
         error == ENAMETOOLONG;
}

/// The real path of a folder, or nothing. Throws Failure where that cannot be told.
std::optional<std::string> real_path(const std::string& folder) {
  std::array<char, PATH_MAX> real{};
  if (::realpath(folder.c_str(), real.data()) != nullptr) return real.data();
  if (!tells_of_absence(errno)) fail_to_look(folder, errno);
  return std::nullopt;
}

/// Something stands there, be it a symbolic link to nowhere. Throws Failure where that cannot be
/// told.
bool exists(const std::string& path, bool or_folder) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) == 0) return or_folder || !S_ISDIR(status.st_mode);
  if (!tells_of_absence(errno)) fail_to_look(path, errno);
  return false;
}

}  // namespace

bool is_folder(const std::string& path) {
  struct stat status {};
  return path.find('\0') == std::string::npos && ::stat(path.c_str(), &status) == 0 &&
         S_ISDIR(status.st_mode);
}

FoundFiles find_yaml_files(const std::string& folder) { return Search(folder).run(); }

std::optional<SettingsFile> find_settings_file(const std::string& path) {
  if (path.find('\0') != std::string::npos) return std::nullopt;
  const std::optional<std::string> start = real_path(is_folder(path) ? path : folder_of(path));
  if (!start) return std::nullopt;
  std::optional<std::string> found;
  bool in_work_tree = true;
  for (std::string folder = *start;; folder = folder_of(folder)) {
    const std::string prefix = prefix_of(folder);
    if (!found && exists(prefix + std::string(settings_file_name), false)) found = folder;
    if (exists(prefix + ".git", true)) break;
    if (folder == "/") {
      in_work_tree = false;
      break;
    }
  }
  if (!found) return std::nullopt;
  const std::string file = join_path(*found, settings_file_name);
  const std::optional<std::string> here = real_path(".");
  const std::string prefix = here ? prefix_of(*here) : std::string();
  const bool below_here = here && file.starts_with(prefix);
  // Somebody else's, perhaps: it was not put there for this file.
  if (!in_work_tree && !below_here && found != start) return std::nullopt;
  const bool relative = below_here && !path.starts_with('/');
  return SettingsFile{relative ? file.substr(prefix.size()) : file, in_work_tree};
}

std::vector<std::string> find_misnamed_settings(const std::string& folder) {
  std::vector<std::string> names;
  try {
    const Folder listed = open_folder(folder, 0);
    while (const dirent* const entry = ::readdir(listed.get())) {
      const bool other = entry->d_type == DT_DIR;
      if (!other && is_misnamed_settings(entry->d_name)) names.emplace_back(entry->d_name);
    }
  } catch (const Failure&) {
    return {};
  }
  std::ranges::sort(names);
  return names;
}

SettingsAbove find_settings_above(const std::string& path) {
  SettingsAbove found;
  if (path.find('\0') != std::string::npos) return found;
  const std::optional<std::string> start = real_path(is_folder(path) ? path : folder_of(path));
  if (!start) return found;
  const std::optional<std::string> here = path.starts_with('/') ? std::nullopt : real_path(".");
  const auto shown = [&](const std::string& folder, std::string_view name) {
    const std::filesystem::path file = join_path(folder, name);
    return here ? file.lexically_relative(*here).string() : file.string();
  };
  for (std::string folder = *start;; folder = folder_of(folder)) {
    const std::string prefix = prefix_of(folder);
    if (exists(prefix + std::string(settings_file_name), false)) {
      found.files.push_back(shown(folder, settings_file_name));
    }
    for (const std::string& name : find_misnamed_settings(folder)) {
      found.misnamed.push_back(shown(folder, name));
    }
    if (exists(prefix + ".git", true)) return found;
    if (folder == "/") return {};
  }
}

}  // namespace toolkit
