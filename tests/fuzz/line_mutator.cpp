// Changes inputs line by line: bytes changed at random seldom leave YAML that can be read, so that
// hardly anything behind the parser would ever be tried.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "inputs.hpp"

// libFuzzer has no header for these names.
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* bytes, std::size_t size, std::size_t most);

namespace toolkit::fuzz {
namespace {

using Random = std::minstd_rand;

std::size_t below(Random& random, std::size_t count) { return random() % count; }

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return lines;
}

/// Lines at the end that find no room are left out.
std::size_t write(const std::vector<std::string>& lines, std::uint8_t* bytes, std::size_t most) {
  std::size_t size = 0;
  for (const std::string& line : lines) {
    if (size + line.size() + 1 > most) break;
    std::memcpy(bytes + size, line.data(), line.size());
    size += line.size();
    bytes[size++] = '\n';
  }
  return size;
}

/// Where the value of `key: value` begins; the end of a line that has none.
std::size_t value_start(const std::string& line) {
  const std::size_t colon = line.find(": ");
  return colon == std::string::npos ? line.size() : colon + 2;
}

std::size_t indentation(const std::string& line) {
  return std::min(line.find_first_not_of(" -"), line.size());
}

/// libFuzzer's own changes, to the end of one line alone.
void change_end(std::string& line, std::size_t start) {
  constexpr std::size_t more = 64;
  std::string end = line.substr(start);
  const std::size_t before = end.size();
  end.resize(before + more);
  end.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(end.data()), before, end.size()));
  line.replace(start, std::string::npos, end);
}

void change_line(std::vector<std::string>& lines, Random& random) {
  constexpr std::size_t longest_block = 12;
  const std::size_t at = below(random, lines.size());
  const std::size_t other = below(random, lines.size());
  const auto line = lines.begin() + static_cast<std::ptrdiff_t>(at);
  const std::size_t count = 1 + below(random, std::min(longest_block, lines.size() - at));
  const auto block_end = line + static_cast<std::ptrdiff_t>(count);
  switch (below(random, 9)) {
    case 0:
      lines.erase(line, block_end);
      break;
    case 1: {
      const std::vector<std::string> block(line, block_end);
      lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(other), block.begin(), block.end());
      break;
    }
    case 2:
      std::swap(lines[at], lines[other]);
      break;
    case 3:
      for (auto next = line; next != block_end; ++next) next->insert(0, "  ");
      break;
    case 4:
      for (auto next = line; next != block_end; ++next) {
        if (next->starts_with("  ")) next->erase(0, 2);
      }
      break;
    case 5:  // another line's value
      line->replace(value_start(*line), std::string::npos,
                    lines[other].substr(value_start(lines[other])));
      break;
    case 6:  // another line's key and value, where this one's stand
      line->replace(indentation(*line), std::string::npos,
                    lines[other].substr(indentation(lines[other])));
      break;
    case 7:
      change_end(*line, indentation(*line));
      break;
    default:
      change_end(*line, value_start(*line));
      break;
  }
}

}  // namespace
}  // namespace toolkit::fuzz

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* bytes, std::size_t size,
                                               std::size_t most, unsigned seed) {
  using namespace toolkit::fuzz;
  constexpr std::size_t most_changes = 4;
  Random random(seed);
  std::vector<std::string> lines = lines_of(as_text(bytes, size));
  if (lines.empty() || below(random, 4) == 0) return LLVMFuzzerMutate(bytes, size, most);
  const std::size_t changes = 1 + below(random, most_changes);
  for (std::size_t i = 0; i < changes && !lines.empty(); ++i) change_line(lines, random);
  return write(lines, bytes, most);
}

/// Lines of the second input among those of the first.
extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* first, std::size_t first_size,
                                                 const std::uint8_t* second,
                                                 std::size_t second_size, std::uint8_t* out,
                                                 std::size_t most, unsigned seed) {
  using namespace toolkit::fuzz;
  Random random(seed);
  std::vector<std::string> lines = lines_of(as_text(first, first_size));
  const std::vector<std::string> others = lines_of(as_text(second, second_size));
  if (others.empty()) return write(lines, out, most);
  const std::size_t begin = below(random, others.size());
  const std::size_t count = 1 + below(random, others.size() - begin);
  const auto block = others.begin() + static_cast<std::ptrdiff_t>(begin);
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(below(random, lines.size() + 1)), block,
               block + static_cast<std::ptrdiff_t>(count));
  return write(lines, out, most);
}
