#include "toolkit/files/make_folder.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <system_error>

#include "toolkit/files/discover.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit {

void make_folder(const std::string& path) {
  constexpr mode_t as_the_umask_allows = 0777;
  if (::mkdir(path.c_str(), as_the_umask_allows) == 0) return;
  const int error = errno;
  if (error == EEXIST && is_folder(path)) return;
  throw Failure(
      "cannot make the folder " + visible_name(path) + ": " +
      (error == EEXIST ? "a file of that name is there" : std::system_category().message(error)));
}

}  // namespace toolkit
