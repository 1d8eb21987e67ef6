#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "toolkit/export.hpp"

namespace toolkit {

/// Ids for new actions. They go on from the highest number among the ids that begin as the last one
/// does; FP-007 goes on with FP-008, and a plan without numbers begins with FP-1.
class TOOLKIT_EXPORT ActionIds {
 public:
  explicit ActionIds(std::span<const std::string_view> taken);

  std::string next();

 private:
  std::string prefix_ = "FP-";
  std::size_t highest_ = 0;
  std::size_t digits_ = 0;  ///< that numbers are filled up to with noughts
};

}  // namespace toolkit
