#include "toolkit/gate/link_paths.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "toolkit/text/ascii.hpp"
#include "toolkit/text/normal_form.hpp"
#include "toolkit/text/web_address.hpp"

namespace toolkit {
namespace {

/// No path that Linux takes is longer.
constexpr std::size_t longest_path = 4096;

}  // namespace

std::vector<std::string> link_paths(std::string_view link) {
  std::vector<std::string> paths;
  const auto add = [&](std::string path) {
    if (std::ranges::find(paths, path) == paths.end()) paths.push_back(std::move(path));
  };
  add(std::string(link));
  if (link.size() > longest_path) return paths;
  const std::string_view file = link.substr(0, link.find('#'));
  for (const std::string_view typed : {link, file}) {
    for (const std::string& path : {std::string(typed), percent_decoded(typed)}) {
      if (path.empty()) continue;
      add(path);
      add(composed(path));
      add(decomposed(path));
    }
  }
  return paths;
}

}  // namespace toolkit
