#include "cmd/args/suggestion.hpp"

#include <utility>

#include "toolkit/diagnostics/did_you_mean.hpp"
#include "toolkit/text/nearest.hpp"

namespace toolkit::cli {

std::string did_you_mean(std::string_view meant) {
  return toolkit::did_you_mean(known(meant)).full();
}

std::string did_you_mean(std::string_view typed, std::span<const std::string_view> candidates,
                         std::string otherwise) {
  const auto meant = nearest(typed, candidates);
  return meant ? did_you_mean(*meant) : std::move(otherwise);
}

}  // namespace toolkit::cli
