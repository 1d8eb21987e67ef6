#include "toolkit/files/discover.hpp"
#include "files/scratch.hpp"

#include <dirent.h>
#include <dlfcn.h>
#include <doctest/doctest.h>
#include <ftw.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "toolkit/files/failure.hpp"

namespace {

using toolkit::test::AsNobody;
using toolkit::test::Scratch;

/// Whether readdir() leaves out what kind an entry is, as some file systems do.
bool& kinds_are_unknown() {
  static bool unknown = false;
  return unknown;
}

}  // namespace

/// Stands before the C library's own function of this name.
extern "C" dirent* readdir(DIR* folder) {
  using Function = dirent* (*)(DIR*);
  static const auto original = reinterpret_cast<Function>(::dlsym(RTLD_NEXT, "readdir"));
  dirent* entry = original(folder);
  if (entry != nullptr && kinds_are_unknown()) entry->d_type = DT_UNKNOWN;
  return entry;
}

namespace {

using Paths = std::vector<std::string>;

void make_file(const std::string& path) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (!folder.empty()) std::filesystem::create_directories(folder);
  std::ofstream stream(path);
  REQUIRE(stream.is_open());
}

/// Few descriptors for this process while this object lives.
class FewDescriptors {
 public:
  FewDescriptors() {
    REQUIRE(::getrlimit(RLIMIT_NOFILE, &before_) == 0);
    const rlimit few{32, before_.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &few) == 0);
  }
  FewDescriptors(const FewDescriptors&) = delete;
  FewDescriptors(FewDescriptors&&) = delete;
  FewDescriptors& operator=(const FewDescriptors&) = delete;
  FewDescriptors& operator=(FewDescriptors&&) = delete;
  ~FewDescriptors() { ::setrlimit(RLIMIT_NOFILE, &before_); }

 private:
  rlimit before_{};
};

std::string failure_of_finding(const std::string& folder) {
  const auto unread = toolkit::find_yaml_files(folder).unread;
  if (!unread.empty()) return unread.front().problem;
  return "none";
}

TEST_CASE("YAML files are found at every depth, in byte order of the whole path") {
  const Scratch scratch;
  for (const char* const path :
       {"tree/b.yaml", "tree/a/z.yml", "tree/a/b/c/d.yaml", "tree/a-b.yaml", "tree/a.yaml",
        "tree/B.yaml", "tree/\u00e9.yaml", "tree/2025.26.yaml", "tree/space and\nnewline.yaml",
        "tree/\xff.yaml", "tree/folder.yaml/inside.yml", "tree/a/z.yaml"}) {
    make_file(path);
  }
  const Paths expected = {"tree/2025.26.yaml",
                          "tree/B.yaml",
                          "tree/a-b.yaml",
                          "tree/a.yaml",
                          "tree/a/b/c/d.yaml",
                          "tree/a/z.yaml",
                          "tree/a/z.yml",
                          "tree/b.yaml",
                          "tree/folder.yaml/inside.yml",
                          "tree/space and\nnewline.yaml",
                          "tree/\u00e9.yaml",
                          "tree/\xff.yaml"};
  CHECK(toolkit::find_yaml_files("tree").files == expected);
}

TEST_CASE("only files with the extensions are found, in any letter case") {
  const Scratch scratch;
  for (const char* const path :
       {"tree/a.YAML", "tree/b.Yml", "tree/c.yAmL", "tree/d.yaml.bak", "tree/e.yamlx", "tree/f.yam",
        "tree/yaml", "tree/gyaml", "tree/h.yaml~", "tree/i.json", "tree/j.ya\u1e41l", "tree/.yaml",
        "tree/k."}) {
    make_file(path);
  }
  CHECK(toolkit::find_yaml_files("tree").files ==
        Paths{"tree/a.YAML", "tree/b.Yml", "tree/c.yAmL"});
}

TEST_CASE("hidden files and folders, links, pipes and toolkit.yaml are passed over") {
  for (const bool unknown : {false, true}) {
    CAPTURE(unknown);
    const Scratch scratch;
    for (const char* const path :
         {"tree/seen.yaml", "tree/.hidden.yaml", "tree/.git/config.yaml", "tree/toolkit.yaml",
          "tree/below/toolkit.yaml", "tree/below/my-toolkit.yaml", "tree/below/toolkit.yml",
          "tree/.toolkit.yaml", "tree/below/Toolkit.yaml.txt", "tree/.git/toolkit.yml",
          "elsewhere/outside.yaml"}) {
      make_file(path);
    }
    std::filesystem::create_symlink("seen.yaml", "tree/link.yaml");
    std::filesystem::create_symlink("missing", "tree/dangling.yaml");
    std::filesystem::create_directory_symlink("../elsewhere", "tree/link");
    std::filesystem::create_directory_symlink(".", "tree/loop");
    REQUIRE(::mkfifo("tree/pipe.yaml", 0600) == 0);
    kinds_are_unknown() = unknown;
    const toolkit::FoundFiles found = toolkit::find_yaml_files("tree");
    kinds_are_unknown() = false;
    CHECK(found.files ==
          Paths{"tree/below/my-toolkit.yaml", "tree/below/toolkit.yml", "tree/seen.yaml"});
    CHECK(found.links == Paths{"tree/dangling.yaml", "tree/link", "tree/link.yaml", "tree/loop"});
    CHECK(found.settings == Paths{"tree/below/toolkit.yaml"});
    CHECK(found.misnamed ==
          Paths{"tree/.toolkit.yaml", "tree/below/Toolkit.yaml.txt", "tree/below/toolkit.yml"});
    CHECK(found.unread.empty());
  }
}

TEST_CASE("links are named where they look like an assessment, lead to a folder, or lead out") {
  const Scratch scratch;
  make_file("tree/a/file.yaml");
  make_file("tree/b/notes.txt");
  make_file("elsewhere/x.yaml");
  make_file("tree-of-others/x.yaml");
  const auto link = [](const std::string& to, const std::string& name) {
    std::filesystem::create_symlink(to, "tree/" + name);
  };
  link("../../elsewhere/x.yaml", "a/out.yaml");
  link(scratch.below("elsewhere/x.yaml"), "a/absolute.YML");
  link("nowhere", "a/gone.yml");
  link("../b", "a/to-b");
  link("..", "a/up");
  link("../b", "a/folder.yaml");
  link("../../elsewhere", "a/out");
  link("../../elsewhere/x.yaml", "a/out-to-file.txt");
  link("../../nothing", "a/out-to-nothing");
  link("nothing/../../../elsewhere", "a/out-through-nothing");
  link("../../tree-of-others", "a/out-to-neighbour");
  link(scratch.below("elsewhere"), "a/absolute-folder");
  link(scratch.below("gone"), "a/absolute-gone");
  link(scratch.below("tree/b/notes.txt"), "a/absolute-inside");
  link("/", "a/root");
  link(".hidden-out", "a/by-another");
  link("../../elsewhere/x.yaml", "a/toolkit.yaml");
  // Passed over without a word: no assessment hides behind them.
  link("file.yaml", "a/file.txt");
  link("../b/notes.txt", "a/notes");
  link("nowhere", "a/gone");
  link("round", "a/round");
  link("../b", "a/.hidden");
  link("../../elsewhere", "a/.hidden-out");
  link("file.yaml", "a/.hidden.yaml");
  link("file.yaml", "b/toolkit.yaml");
  link("../elsewhere/x.yaml", "toolkit.yaml");
  for (const std::string& folder : {std::string("tree"), scratch.below("tree"), std::string(".")}) {
    CAPTURE(folder);
    if (folder == ".") std::filesystem::current_path("tree");
    const std::string prefix = folder == "." ? "" : folder + "/";
    Paths expected;
    for (const char* const name :
         {"a/absolute-folder", "a/absolute-gone", "a/absolute-inside", "a/absolute.YML",
          "a/by-another", "a/folder.yaml", "a/gone.yml", "a/out", "a/out-through-nothing",
          "a/out-to-file.txt", "a/out-to-neighbour", "a/out-to-nothing", "a/out.yaml", "a/root",
          "a/to-b", "a/toolkit.yaml", "a/up"}) {
      expected.push_back(prefix + name);
    }
    const toolkit::FoundFiles found = toolkit::find_yaml_files(folder);
    CHECK(found.links == expected);
    CHECK(found.files == Paths{prefix + "a/file.yaml"});
  }
}

TEST_CASE("paths begin with the folder as it was given") {
  const Scratch scratch;
  make_file(".top/a.yaml");
  make_file(".top/sub/b.yaml");
  std::filesystem::create_directory_symlink(".top", "link");
  struct Row {
    std::string folder;
    std::string prefix;
  };
  const Row rows[] = {{".top", ".top/"},     {".top/", ".top/"},
                      {".top//", ".top/"},   {"./.top", "./.top/"},
                      {".top/.", ".top/./"}, {"link", "link/"},
                      {"link/", "link/"},    {scratch.path() + "/.top", scratch.path() + "/.top/"}};
  for (const Row& row : rows) {
    CAPTURE(row.folder);
    CHECK(toolkit::find_yaml_files(row.folder).files ==
          Paths{row.prefix + "a.yaml", row.prefix + "sub/b.yaml"});
  }
  std::filesystem::current_path(".top");
  for (const char* const folder : {".", "./", ".//"}) {
    CAPTURE(folder);
    CHECK(toolkit::find_yaml_files(folder).files == Paths{"a.yaml", "sub/b.yaml"});
  }
  CHECK(toolkit::find_yaml_files("..").files.empty());
}

TEST_CASE("a folder without YAML files gives none") {
  const Scratch scratch;
  CHECK(toolkit::find_yaml_files(".").files.empty());
}

TEST_CASE("a tree a thousand deep and a hundred wide is read with few descriptors") {
  const Scratch scratch;
  std::string deep = "deep";
  for (int level = 0; level < 1000; ++level) {
    REQUIRE(::mkdir(deep.c_str(), 0755) == 0);
    deep += "/d";
  }
  REQUIRE(::mkdir(deep.c_str(), 0755) == 0);
  make_file(deep + "/a.yaml");
  Paths expected = {deep + "/a.yaml"};
  for (int number = 100; number < 200; ++number) {
    expected.push_back("wide/" + std::to_string(number) + "/a.yaml");
    make_file(expected.back());
  }
  const FewDescriptors few;
  CHECK(toolkit::find_yaml_files(".").files == expected);
}

TEST_CASE("a folder that cannot be read is named with the reason") {
  const Scratch scratch;
  make_file("file.yaml");
  CHECK(failure_of_finding("missing") == "cannot read missing: No such file or directory");
  CHECK(failure_of_finding("") == "cannot read : No such file or directory");
  CHECK(failure_of_finding("file.yaml") == "cannot read file.yaml: it is not a folder");
  CHECK(failure_of_finding("no\x1b[2Jsuch/") ==
        "cannot read no\\x1b[2Jsuch/: No such file or directory");
  CHECK(failure_of_finding(std::string(".\0b", 3)) == "cannot read .\\x00b: Invalid argument");
}

TEST_CASE("a folder below that cannot be read is no reason to leave it out in silence") {
  const Scratch scratch;
  make_file("tree/a.yaml");
  make_file("tree/sub/locked/b.yaml");
  REQUIRE(::chmod("tree/sub/locked", 0) == 0);
  std::string failure;
  {
    const AsNobody nobody;
    failure = failure_of_finding("tree");
  }
  CHECK(::chmod("tree/sub/locked", 0700) == 0);
  CHECK(failure == "cannot read tree/sub/locked: Permission denied");
}

TEST_CASE("a folder is told from everything else") {
  const Scratch scratch;
  make_file("sub/file");
  std::filesystem::create_directory_symlink("sub", "link");
  std::filesystem::create_symlink("missing", "dangling");
  for (const char* const path : {"sub", "sub/", ".", "/", "link", "link/"}) {
    CAPTURE(path);
    CHECK(toolkit::is_folder(path));
  }
  for (const char* const path : {"sub/file", "missing", "dangling", "", "sub/file/x"}) {
    CAPTURE(path);
    CHECK_FALSE(toolkit::is_folder(path));
  }
  CHECK_FALSE(toolkit::is_folder(std::string("sub\0x", 5)));
}

/// The settings for a path, or `none`.
std::string settings_of(const std::string& path) {
  const auto found = toolkit::find_settings_file(path);
  if (!found) return "none";
  return (found->in_work_tree ? "" : "not to be read: ") + found->path;
}

TEST_CASE("settings are those of the nearest folder upwards, within the git work tree") {
  const Scratch scratch;
  for (const char* const path :
       {"toolkit.yaml", "repo/.git/HEAD", "repo/toolkit.yaml", "repo/near/toolkit.yaml",
        "repo/near/sub/a.yaml", "repo/far/sub/a.yaml", "repo/nested/.git", "repo/nested/a.yaml",
        "repo/own/.git/HEAD", "repo/own/toolkit.yaml", "repo/trap/toolkit.yaml/a.yaml",
        "none/toolkit.yaml", "none/a.yaml", "none/deep/er/a.yaml", "bare/a.yaml"}) {
    make_file(path);
  }
  std::filesystem::create_symlink("nothing", "repo/far/sub/toolkit.yaml");
  std::filesystem::create_directory_symlink("../repo/near/sub", "none/into");
  std::filesystem::create_directory_symlink("../../none", "repo/near/out");
  struct Row {
    std::string path;
    std::string settings;
  };
  const Row rows[] = {
      {"repo/a.yaml", "repo/toolkit.yaml"},
      {"repo", "repo/toolkit.yaml"},
      {"repo/", "repo/toolkit.yaml"},
      {"repo/near/a.yaml", "repo/near/toolkit.yaml"},
      {"repo/near/sub/a.yaml", "repo/near/toolkit.yaml"},
      {"repo/near/sub/not-yet.yaml", "repo/near/toolkit.yaml"},
      {"repo/near/sub/../../a.yaml", "repo/toolkit.yaml"},
      {"repo/far", "repo/toolkit.yaml"},
      // A link, even to nowhere, is there: whoever reads it looks where it leads.
      {"repo/far/sub", "repo/far/sub/toolkit.yaml"},
      {"repo/own", "repo/own/toolkit.yaml"},
      {"repo/trap/toolkit.yaml", "repo/toolkit.yaml"},
      {"repo/toolkit.yaml", "repo/toolkit.yaml"},
      // The root of a work tree inside another is as far as it goes, be `.git` a file or a folder.
      {"repo/nested/a.yaml", "none"},
      // Where a link leads counts, not where it stands.
      {"none/into/a.yaml", "repo/near/toolkit.yaml"},
      {"none/into/..", "repo/near/toolkit.yaml"},
      {"repo/near/out/a.yaml", "not to be read: none/toolkit.yaml"},
      {"none/a.yaml", "not to be read: none/toolkit.yaml"},
      {"none", "not to be read: none/toolkit.yaml"},
      {"none/deep/er/a.yaml", "not to be read: none/toolkit.yaml"},
      {"bare/a.yaml", "not to be read: toolkit.yaml"},
      {".", "not to be read: toolkit.yaml"},
      {"a.yaml", "not to be read: toolkit.yaml"},
      {scratch.below("none/a.yaml"), "not to be read: " + scratch.below("none/toolkit.yaml")},
      {"no/such/folder/a.yaml", "none"},
      {std::string("repo\0/a.yaml", 12), "none"},
      {scratch.below("repo/near/sub/a.yaml"), scratch.below("repo/near/toolkit.yaml")},
      {scratch.below("repo/near/sub/.."), scratch.below("repo/near/toolkit.yaml")},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path);
    CHECK(settings_of(row.path) == row.settings);
  }
}

TEST_CASE("without a work tree, settings above the current folder are somebody else's") {
  const Scratch scratch;
  for (const char* const path :
       {"toolkit.yaml", "beside/toolkit.yaml", "beside/sub/a.yaml", "here/sub/a.yaml"}) {
    make_file(path);
  }
  std::filesystem::current_path("here");
  const std::string real = std::filesystem::canonical("..").string();
  struct Row {
    std::string path;
    std::string settings;
  };
  const Row rows[] = {
      {"sub/a.yaml", "none"},
      {".", "none"},
      {"../beside/sub/a.yaml", "none"},
      // Not so in the folder that was named.
      {"../beside/a.yaml", "not to be read: " + real + "/beside/toolkit.yaml"},
      {"../beside", "not to be read: " + real + "/beside/toolkit.yaml"},
      {"..", "not to be read: " + real + "/toolkit.yaml"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path);
    CHECK(settings_of(row.path) == row.settings);
  }
}

TEST_CASE("settings above the current folder are named by their whole path") {
  const Scratch scratch;
  make_file("repo/.git/HEAD");
  make_file("repo/toolkit.yaml");
  make_file("repo/sub/below/a.yaml");
  std::filesystem::current_path("repo/sub");
  const std::string real = std::filesystem::canonical("../toolkit.yaml").string();
  for (const char* const path : {".", "below", "below/a.yaml", "a.yaml", "../a.yaml"}) {
    CAPTURE(path);
    CHECK(settings_of(path) == real);
  }
  std::filesystem::current_path("..");
  for (const char* const path : {".", "./", "sub/below/a.yaml", "a.yaml", "../repo/sub"}) {
    CAPTURE(path);
    CHECK(settings_of(path) == "toolkit.yaml");
  }
}

TEST_CASE("settings below may be links, but not such as lead out") {
  const Scratch scratch;
  for (const char* const path : {"tree/real.yaml", "tree/a/real", "tree/c/toolkit.yaml/x.yaml"}) {
    make_file(path);
  }
  std::filesystem::create_directories("tree/b");
  std::filesystem::create_symlink("real", "tree/a/toolkit.yaml");
  std::filesystem::create_symlink("/etc/hostname", "tree/b/toolkit.yaml");
  const toolkit::FoundFiles found = toolkit::find_yaml_files("tree");
  CHECK(found.settings == Paths{"tree/a/toolkit.yaml"});
  CHECK(found.links == Paths{"tree/b/toolkit.yaml"});
}

TEST_CASE("all settings above are found, up to the root of the work tree") {
  const Scratch scratch;
  for (const char* const path :
       {"toolkit.yaml", "repo/.git/HEAD", "repo/toolkit.yaml", "repo/Toolkit.yml",
        "repo/a/toolkit.yaml.txt", "repo/a/b/toolkit.yaml", "repo/a/b/x.yaml", "none/a.yaml"}) {
    make_file(path);
  }
  struct Row {
    std::string path;
    Paths files;
    Paths misnamed;
  };
  const Paths both = {"repo/a/b/toolkit.yaml", "repo/toolkit.yaml"};
  const Paths named = {"repo/a/toolkit.yaml.txt", "repo/Toolkit.yml"};
  const Row rows[] = {
      {"repo/a/b", both, named},
      {"repo/a/b/x.yaml", both, named},
      {"repo/a", {"repo/toolkit.yaml"}, named},
      {"repo", {"repo/toolkit.yaml"}, {"repo/Toolkit.yml"}},
      {"none", {}, {}},
      {"no/such/folder", {}, {}},
      {std::string("repo\0/a", 7), {}, {}},
      {scratch.below("repo"),
       {scratch.below("repo/toolkit.yaml")},
       {scratch.below("repo/Toolkit.yml")}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path);
    const toolkit::SettingsAbove found = toolkit::find_settings_above(row.path);
    CHECK(found.files == row.files);
    CHECK(found.misnamed == row.misnamed);
  }
  std::filesystem::current_path("repo/a/b");
  CHECK(toolkit::find_settings_above(".").files == Paths{"toolkit.yaml", "../../toolkit.yaml"});
  CHECK(toolkit::find_misnamed_settings("..") == Paths{"toolkit.yaml.txt"});
}

}  // namespace
