// Where libFuzzer comes in. The names are its own, and it has no header for them.
// NOLINTBEGIN(readability-identifier-naming)

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "inputs.hpp"
#include "line_mutator.hpp"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* bytes, std::size_t size, std::size_t most);

namespace {

std::string_view text_of(const std::uint8_t* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  toolkit::fuzz::try_input(text_of(bytes, size));
  return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* bytes, std::size_t size,
                                               std::size_t most, unsigned seed) {
  const auto changed =
      toolkit::fuzz::change_lines(text_of(bytes, size), most, seed, LLVMFuzzerMutate);
  if (!changed) return LLVMFuzzerMutate(bytes, size, most);
  return changed->copy(reinterpret_cast<char*>(bytes), most);
}

extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* first, std::size_t first_size,
                                                 const std::uint8_t* second,
                                                 std::size_t second_size, std::uint8_t* out,
                                                 std::size_t most, unsigned seed) {
  return toolkit::fuzz::cross_lines(text_of(first, first_size), text_of(second, second_size), most,
                                    seed)
      .copy(reinterpret_cast<char*>(out), most);
}

// NOLINTEND(readability-identifier-naming)
