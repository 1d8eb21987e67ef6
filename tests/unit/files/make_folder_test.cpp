#include "toolkit/files/make_folder.hpp"
#include "files/scratch.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>

#include "toolkit/files/failure.hpp"

namespace {

using toolkit::make_folder;
using toolkit::test::AsNobody;
using toolkit::test::Scratch;

TEST_CASE("a folder is made where there is none, and kept where there is one") {
  const Scratch scratch;
  for (int time = 0; time < 2; ++time) {
    make_folder("charts");
    CHECK(std::filesystem::is_directory(scratch.below("charts")));
  }
  std::filesystem::create_directory_symlink("charts", "link");
  make_folder("link");
  CHECK(std::filesystem::is_symlink("link"));
}

TEST_CASE("what keeps a folder from being made is said in one sentence") {
  const Scratch scratch;
  static_cast<void>(scratch.file("file", "x"));
  std::filesystem::create_symlink("nowhere", "dangling");
  struct Row {
    std::string path;
    std::string message;
  };
  const Row rows[] = {
      {"file", "cannot make the folder file: a file of that name is there"},
      {"dangling", "cannot make the folder dangling: a file of that name is there"},
      {"missing/charts", "cannot make the folder missing/charts: No such file or directory"},
      {"file/charts", "cannot make the folder file/charts: Not a directory"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path);
    CHECK_THROWS_WITH_AS(make_folder(row.path), row.message.c_str(), toolkit::Failure);
  }
  REQUIRE(::mkdir("closed", 0755) == 0);
  const AsNobody nobody;
  CHECK_THROWS_WITH_AS(make_folder("closed/charts"),
                       "cannot make the folder closed/charts: Permission denied", toolkit::Failure);
}

}  // namespace
