#pragma once

#include <string>
#include <vector>

#include "toolkit/export.hpp"

namespace toolkit {

/// True for a folder (following a symbolic link); false for anything else, missing included.
TOOLKIT_EXPORT bool is_folder(const std::string& path);

/// What was found below a folder.
struct FoundFiles {
  std::vector<std::string> files;
  std::vector<std::string> unreadable;  ///< for each folder that could not be read, a sentence
};

/// Every `*.yaml` and `*.yml` file below a folder, in byte order of the whole path, each path
/// beginning with `folder` as given (`.` gives bare relative names: `a/b.yaml`). Hidden folders and
/// files, symbolic links and files named `toolkit.yaml` are passed over.
TOOLKIT_EXPORT FoundFiles find_yaml_files(const std::string& folder);

}  // namespace toolkit
