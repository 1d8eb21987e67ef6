#include "toolkit/files/resolve_under.hpp"
#include "files/scratch.hpp"

#include <dlfcn.h>
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/syscall.h>

#include <cerrno>
#include <cstdarg>
#include <filesystem>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/files/discover.hpp"

namespace {

using toolkit::ResolvedPath;
using toolkit::test::AsNobody;
using toolkit::test::Scratch;

/// What the kernel answers to openat2, where it is not to do it: ENOSYS, EPERM, EAGAIN, EINTR.
struct Refusal {
  int error = 0;
  int times = 0;
};

Refusal& refusal() {
  static Refusal current;
  return current;
}

}  // namespace

/// Stands before the C library's own function of this name.
extern "C" long syscall(long number, ...) {
  using Function = long (*)(long, ...);
  static const auto original = reinterpret_cast<Function>(::dlsym(RTLD_NEXT, "syscall"));
  std::va_list list;
  va_start(list, number);
  long arguments[6];
  for (long& argument : arguments) argument = va_arg(list, long);
  va_end(list);
  if (number == SYS_openat2 && refusal().times > 0) {
    --refusal().times;
    errno = refusal().error;
    return -1;
  }
  return original(number, arguments[0], arguments[1], arguments[2], arguments[3], arguments[4],
                  arguments[5]);
}

namespace {

/// The kernel refuses openat2 while this object lives, or so many times.
class Refusing {
 public:
  explicit Refusing(int error, int times = std::numeric_limits<int>::max()) {
    refusal() = {error, times};
  }
  Refusing(const Refusing&) = delete;
  Refusing(Refusing&&) = delete;
  Refusing& operator=(const Refusing&) = delete;
  Refusing& operator=(Refusing&&) = delete;
  ~Refusing() { refusal() = {}; }
};

constexpr std::string_view name_of(ResolvedPath found) {
  switch (found) {
    case ResolvedPath::file:
      return "file";
    case ResolvedPath::missing:
      return "missing";
    case ResolvedPath::outside:
      return "outside";
    case ResolvedPath::other:
      return "other";
  }
  return "?";
}

/// A folder `in` with a file, a folder and links of every kind, and beside it a file `secret`.
void make_tree(const Scratch& scratch) {
  std::filesystem::create_directories("in/a/b");
  REQUIRE_FALSE(scratch.file("secret", "x").empty());
  REQUIRE_FALSE(scratch.file("in/a/file", "x").empty());
  REQUIRE_FALSE(scratch.file("in/top", "x").empty());
  const auto link = [](const std::string& to, const std::string& name) {
    std::filesystem::create_symlink(to, "in/" + name);
  };
  link("a/file", "to-file");
  link("a", "to-folder");
  link("../secret", "to-secret");
  link("../nothing", "to-nothing-outside");
  link("nothing", "to-nothing");
  link("..", "to-parent");
  link("loop", "loop");
  link(scratch.below("secret"), "absolute");
  link(scratch.below("gone"), "absolute-gone");
  link(scratch.below("in/top"), "absolute-inside");
  link("../../secret", "a/up-and-out");
  REQUIRE(::mkfifo("in/pipe", 0600) == 0);
}

struct Look {
  std::string path;
  ResolvedPath with_kernel;
  ResolvedPath by_walking;
};

constexpr ResolvedPath file = ResolvedPath::file;
constexpr ResolvedPath missing = ResolvedPath::missing;
constexpr ResolvedPath outside = ResolvedPath::outside;
constexpr ResolvedPath other = ResolvedPath::other;

const Look looks[] = {
    {"top", file, file},
    {"./top", file, file},
    {".//a///file", file, file},
    {"a/file", file, file},
    {"a/../top", file, file},
    {"a/b/../../top", file, file},
    {"a/./b/../file", file, file},
    {"", missing, missing},
    {"nothing", missing, missing},
    {"a/nothing", missing, missing},
    {"nothing/at/all", missing, missing},
    {"top/", missing, missing},
    {"top/.", missing, missing},
    {"top/..", missing, missing},
    {"top/more", missing, missing},
    {std::string("top\0", 4), missing, missing},
    {std::string("to\0p", 4), missing, missing},
    {std::string(300, 'n'), missing, missing},
    {".", other, other},
    {"./", other, other},
    {"a", other, other},
    {"a/", other, other},
    {"a/b/..", other, other},
    {"a/..", other, other},
    {"pipe", other, other},
    {"/", outside, outside},
    {"/etc/passwd", outside, outside},
    {"/no/such/file", outside, outside},
    {"..", outside, outside},
    {"../", outside, outside},
    {"../secret", outside, outside},
    {"../nothing", outside, outside},
    {"../in/top", outside, outside},
    {"a/../../secret", outside, outside},
    {"nothing/../../secret", outside, outside},
    {"to-secret", outside, outside},
    {"to-nothing-outside", outside, outside},
    {"to-parent", outside, outside},
    {"to-parent/in/top", outside, outside},
    {"a/up-and-out", outside, outside},
    {"absolute", outside, outside},
    {"absolute-gone", outside, outside},
    {"absolute-inside", outside, outside},
    // Where a link leads can be told with the kernel's help only.
    {"to-file", file, outside},
    {"to-folder/file", file, outside},
    {"to-folder", other, outside},
    {"to-folder/", other, outside},
    {"to-folder/../top", file, outside},
    {"to-nothing", missing, outside},
    {"to-file/", missing, outside},
    {"loop", missing, outside},
};

void check_looks(const std::string& folder, ResolvedPath Look::*expected) {
  for (const Look& look : looks) {
    CAPTURE(look.path);
    CHECK(name_of(toolkit::resolve_under(folder, look.path)) == name_of(look.*expected));
  }
}

TEST_CASE("a path is followed beneath its folder and no further") {
  const Scratch scratch;
  make_tree(scratch);
  for (const std::string& folder :
       {std::string("in"), std::string("./in/"), scratch.below("in"), std::string("in/a/..")}) {
    CAPTURE(folder);
    check_looks(folder, &Look::with_kernel);
  }
  std::filesystem::create_directory_symlink("in", "link-to-in");
  check_looks("link-to-in", &Look::with_kernel);
  std::filesystem::current_path("in");
  check_looks(".", &Look::with_kernel);
  check_looks("", &Look::with_kernel);
}

TEST_CASE("without the kernel's help every symbolic link counts as one that leads out") {
  const Scratch scratch;
  make_tree(scratch);
  for (const int error : {ENOSYS, EPERM}) {
    CAPTURE(error);
    const Refusing refusing(error);
    check_looks("in", &Look::by_walking);
  }
}

TEST_CASE("without the kernel's help a search tells links that stay beneath from the others") {
  const Scratch scratch;
  make_tree(scratch);
  const std::vector<std::string> out = {"in/a/up-and-out",       "in/absolute",  "in/absolute-gone",
                                        "in/absolute-inside",    "in/loop",      "in/to-folder",
                                        "in/to-nothing-outside", "in/to-parent", "in/to-secret"};
  const Refusing refusing(ENOSYS);
  CHECK(toolkit::find_yaml_files("in").links == out);
}

TEST_CASE("a tree that comes to rest is asked about again") {
  const Scratch scratch;
  make_tree(scratch);
  for (const int error : {EAGAIN, EINTR}) {
    CAPTURE(error);
    const Refusing refusing(error, 5);
    check_looks("in", &Look::with_kernel);
  }
}

TEST_CASE("in a tree that never rests nothing is found") {
  const Scratch scratch;
  make_tree(scratch);
  const Refusing refusing(EAGAIN);
  CHECK(toolkit::resolve_under("in", "top") == missing);
}

TEST_CASE("beneath a folder that is not there, nothing is") {
  const Scratch scratch;
  make_tree(scratch);
  for (const std::string& folder :
       {std::string("none"), std::string("in/top"), std::string("in\0", 3)}) {
    CAPTURE(folder);
    CHECK(toolkit::resolve_under(folder, "top") == missing);
    CHECK(toolkit::resolve_under(folder, ".") == missing);
  }
  CHECK(toolkit::resolve_under("none", "../secret") == outside);
}

TEST_CASE("what may not be looked at is missing") {
  const Scratch scratch;
  make_tree(scratch);
  REQUIRE(::chmod("in/a", 0) == 0);
  {
    const AsNobody nobody;
    CHECK(toolkit::resolve_under("in", "a/file") == missing);
    CHECK(toolkit::resolve_under("in", "a/nothing") == missing);
    CHECK(toolkit::resolve_under("in", "a") == other);
  }
  REQUIRE(::chmod("in/a", 0700) == 0);
  REQUIRE(::chmod("in/top", 0) == 0);
  // Nothing is read, so a file that may not be is found all the same.
  const AsNobody nobody;
  CHECK(toolkit::resolve_under("in", "top") == file);
}

TEST_CASE("the words of a path tell whether it leads out") {
  for (const std::string_view path : {"/", "/a", "..", "../a", "a/../..", "./..", "a//../../b"}) {
    CAPTURE(path);
    CHECK(toolkit::leads_out(path));
  }
  for (const std::string_view path :
       {"", ".", "a", "a/..", "a/../b", "..a", "a..", ".../b", "a/"}) {
    CAPTURE(path);
    CHECK_FALSE(toolkit::leads_out(path));
  }
}

struct Split {
  std::string_view file;
  std::string_view folder;
};

TEST_CASE("the folder of a file is what stands before its name") {
  for (const Split& split : {Split{"a/b.yaml", "a"}, Split{"b.yaml", "."}, Split{"/b.yaml", "/"},
                             Split{"/a/b.yaml", "/a"}, Split{"./b.yaml", "."}, Split{"../b", ".."},
                             Split{"a//b", "a"}, Split{"a/b/", "a"}, Split{"a/", "."},
                             Split{"//a", "/"}, Split{"/", "/"}, Split{"", "."}, Split{"-", "."}}) {
    CAPTURE(split.file);
    CHECK(toolkit::folder_of(split.file) == split.folder);
  }
}

struct Join {
  std::string_view folder;
  std::string_view path;
  std::string_view joined;
};

TEST_CASE("paths are joined by one slash, and the current folder adds nothing") {
  for (const Join& join :
       {Join{"a", "b", "a/b"}, Join{"a/", "b", "a/b"}, Join{".", "b", "b"}, Join{"", "b", "b"},
        Join{"/", "b", "/b"}, Join{"a", ".", "a"}, Join{"a", "", "a"}, Join{".", ".", "."},
        Join{"", "", "."}, Join{".", "", "."}, Join{"a", "/b", "/b"}, Join{"..", "b", "../b"},
        Join{"a", "b/c", "a/b/c"}}) {
    CAPTURE(join.folder);
    CAPTURE(join.path);
    CHECK(toolkit::join_path(join.folder, join.path) == join.joined);
  }
}

}  // namespace
