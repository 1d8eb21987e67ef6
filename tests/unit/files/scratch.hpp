#pragma once

#include <doctest/doctest.h>
#include <ftw.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace toolkit::test {

/// A folder of its own for a test, which is the current one meanwhile, removed with everything in
/// it.
class Scratch {
 public:
  Scratch()
      : before_(std::filesystem::current_path()),
        path_(std::filesystem::temp_directory_path() / "toolkit-test-XXXXXX") {
    REQUIRE(::mkdtemp(path_.data()) != nullptr);
    REQUIRE(::chmod(path_.c_str(), 0755) == 0);
    std::filesystem::current_path(path_);
  }
  Scratch(const Scratch&) = delete;
  Scratch(Scratch&&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  Scratch& operator=(Scratch&&) = delete;
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::current_path(before_, ignored);
    // With few descriptors, since some of the trees are deep.
    constexpr auto remove_one = [](const char* path, const struct stat*, int, FTW*) {
      return std::remove(path);
    };
    ::nftw(path_.c_str(), remove_one, 16, FTW_DEPTH | FTW_PHYS);
  }

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string below(const std::string& name) const { return path_ + "/" + name; }

  [[nodiscard]] std::string file(const std::string& name, std::string_view bytes) const {
    std::ofstream(below(name), std::ios::binary) << bytes;
    return below(name);
  }

 private:
  std::filesystem::path before_;
  std::string path_;
};

/// For root, to whom everything is open, the user nobody while this object lives.
class AsNobody {
 public:
  AsNobody() : is_root_(::geteuid() == 0) {
    if (is_root_) REQUIRE(::seteuid(65534) == 0);
  }
  AsNobody(const AsNobody&) = delete;
  AsNobody(AsNobody&&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;
  AsNobody& operator=(AsNobody&&) = delete;
  ~AsNobody() {
    if (is_root_ && ::seteuid(0) != 0) std::abort();
  }

 private:
  bool is_root_;
};

}  // namespace toolkit::test
