#pragma once

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace toolkit {

/// Ids for new actions. They go on from the highest number among the ids that begin as the last one
/// does; FP-007 goes on with FP-008, and a plan without numbers begins with FP-1.
class ActionIds {
 public:
  /// `hidden` ids are left out, and tell nothing else of themselves: new ones are not like them.
  explicit ActionIds(std::span<const std::string_view> taken,
                     std::span<const std::string_view> hidden = {});

  std::string next();

 private:
  std::string prefix_ = "FP-";
  std::size_t highest_ = 0;
  std::size_t digits_ = 0;                   ///< that numbers are filled up to with noughts
  std::set<std::string, std::less<>> used_;  ///< folded
};

}  // namespace toolkit
