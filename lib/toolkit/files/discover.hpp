#pragma once

#include <optional>
#include <string>
#include <vector>

namespace toolkit {

/// True for a folder (following a symbolic link); false for anything else, missing included.
bool is_folder(const std::string& path);

/// A folder that could not be read.
struct UnreadFolder {
  std::string path;
  std::string problem;  ///< a sentence
};

/// What was found below a folder.
struct FoundFiles {
  std::vector<std::string> files;
  /// Symbolic links that were passed over although an assessment may lie behind them: those named
  /// like a YAML file, those to a folder beneath, and all that lead out, wherever to. The folder's
  /// own `toolkit.yaml` is for whoever reads it.
  std::vector<std::string> links;
  std::vector<UnreadFolder> unread;
  /// Files named `toolkit.yaml` in folders below, not that of the folder itself. One may be a
  /// symbolic link, so look before reading it.
  std::vector<std::string> settings;
  /// Files that bear another name than `toolkit.yaml` and were probably meant to, hidden ones
  /// included. Those with the ending of YAML are among `files` too.
  std::vector<std::string> misnamed;
};

/// Every `*.yaml` and `*.yml` file below a folder, in byte order of the whole path, each path
/// beginning with `folder` as given (`.` gives bare relative names: `a/b.yaml`). Hidden folders and
/// files, symbolic links and files named `toolkit.yaml` are passed over.
FoundFiles find_yaml_files(const std::string& folder);

/// A `toolkit.yaml`, which may be a symbolic link, so look before reading it.
struct SettingsFile {
  std::string path;
  /// False where there is no work tree, so that nothing says how far up to look: do not read it.
  bool in_work_tree = true;
};

/// The nearest `toolkit.yaml` for a file or folder: in its folder or one above, but never above the
/// root of its git work tree, which is the first folder upwards that holds `.git`. Where there is
/// no work tree, one in or below the current folder, or in the file's own.
/// The path is relative where `path` is and the file lies in or below the current folder.
/// Throws Failure when the system cannot tell whether there is one.
std::optional<SettingsFile> find_settings_file(const std::string& path);

/// The names of files in a folder that were probably meant to be called `toolkit.yaml`; nothing
/// where it may not be listed.
std::vector<std::string> find_misnamed_settings(const std::string& folder);

/// What lies in a folder and in those above it, up to the root of its git work tree. The nearest
/// comes first; paths are those of `find_settings_file`, but with `..` where they lead up from the
/// current folder.
struct SettingsAbove {
  std::vector<std::string> files;     ///< every `toolkit.yaml`
  std::vector<std::string> misnamed;  ///< what was probably meant to be called so
};

/// Looks all the way up from a file or folder; outside a work tree there is nothing. A folder that
/// may not be listed has nothing misnamed. Throws Failure when the system cannot tell what is
/// there.
SettingsAbove find_settings_above(const std::string& path);

}  // namespace toolkit
