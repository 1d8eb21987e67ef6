#include "toolkit/diagnostics/did_you_mean.hpp"

#include <utility>

#include "toolkit/diagnostics/say.hpp"
#include "toolkit/text/nearest.hpp"

namespace toolkit {

Sentence did_you_mean(Quote meant) { return say("did you mean {}?", meant); }

Sentence did_you_mean(std::string_view typed, std::span<const std::string_view> candidates,
                      Sentence otherwise) {
  const auto meant = nearest(typed, candidates);
  return meant ? did_you_mean(known(*meant)) : std::move(otherwise);
}

}  // namespace toolkit
