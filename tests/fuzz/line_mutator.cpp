#include "line_mutator.hpp"

#include <algorithm>
#include <random>
#include <vector>

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
std::string joined(const std::vector<std::string>& lines, std::size_t most) {
  std::string text;
  for (const std::string& line : lines) {
    if (text.size() + line.size() + 1 > most) break;
    text += line + "\n";
  }
  return text;
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
void change_end(std::string& line, std::size_t start, ChangeBytes change_bytes) {
  constexpr std::size_t more = 64;
  std::string end = line.substr(start);
  const std::size_t before = end.size();
  end.resize(before + more);
  end.resize(change_bytes(reinterpret_cast<std::uint8_t*>(end.data()), before, end.size()));
  line.replace(start, std::string::npos, end);
}

void change_line(std::vector<std::string>& lines, Random& random, ChangeBytes change_bytes) {
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
      change_end(*line, indentation(*line), change_bytes);
      break;
    default:
      change_end(*line, value_start(*line), change_bytes);
      break;
  }
}

}  // namespace

std::optional<std::string> change_lines(std::string_view input, std::size_t most, unsigned seed,
                                        ChangeBytes change_bytes) {
  constexpr std::size_t max_changes = 4;
  Random random(seed);
  std::vector<std::string> lines = lines_of(input);
  if (lines.empty() || below(random, 4) == 0) return std::nullopt;
  const std::size_t changes = 1 + below(random, max_changes);
  for (std::size_t i = 0; i < changes && !lines.empty(); ++i) {
    change_line(lines, random, change_bytes);
  }
  return joined(lines, most);
}

std::string cross_lines(std::string_view first, std::string_view second, std::size_t most,
                        unsigned seed) {
  Random random(seed);
  std::vector<std::string> lines = lines_of(first);
  const std::vector<std::string> others = lines_of(second);
  if (others.empty()) return joined(lines, most);
  const std::size_t begin = below(random, others.size());
  const std::size_t count = 1 + below(random, others.size() - begin);
  const auto block = others.begin() + static_cast<std::ptrdiff_t>(begin);
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(below(random, lines.size() + 1)), block,
               block + static_cast<std::ptrdiff_t>(count));
  return joined(lines, most);
}

}  // namespace toolkit::fuzz
