#pragma once

#include <algorithm>
#include <initializer_list>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace toolkit::test {

inline std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// A file that somebody has worked on with an unsteady hand: lines moved, doubled, lost, indented
/// otherwise, commented, and now and then a wrong character.
inline std::string mutated(const std::string& text, unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&](std::size_t limit) { return random() % limit; };
  std::vector<std::string> lines = split_lines(text);
  for (std::size_t left = 1 + below(4); left > 0; --left) {
    const std::size_t at = below(lines.size() - 1);
    const auto place = lines.begin() + static_cast<std::ptrdiff_t>(at);
    std::string& line = lines[at];
    switch (below(9)) {
      case 0:
        lines.erase(place);
        break;
      case 1:
        lines.insert(place, std::string(line));
        break;
      case 2:
        std::swap(line, lines[at + 1]);
        break;
      case 3:
        line.insert(0, below(3), ' ');
        break;
      case 4:
        if (line.starts_with(' ')) line.erase(0, 1);
        break;
      case 5:
        lines.insert(place, std::string(below(12), ' ') + "# said: {so}");
        break;
      case 6:
        lines.insert(place, std::string(below(12), ' '));
        break;
      case 7:
        line += " # so";
        break;
      default:
        if (!line.empty()) line[below(line.size())] = ":#'\"[]{}-|>,\t "[below(15)];
    }
  }
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  if (below(4) == 0) all.pop_back();
  return all;
}

/// The lines of a text, but for their indentation, that another has not; those that hold one of
/// `allowed` are left out.
inline std::string foreign_lines(std::string_view known, std::string_view text,
                                 std::initializer_list<std::string_view> allowed) {
  const auto bare = [](const std::string& line) {
    return line.substr(std::min(line.find_first_not_of(' '), line.size()));
  };
  std::set<std::string> lines;
  for (const std::string& line : split_lines(known)) lines.insert(bare(line));
  std::string foreign;
  for (const std::string& line : split_lines(text)) {
    const bool expected = std::any_of(allowed.begin(), allowed.end(), [&](std::string_view part) {
      return line.find(part) != std::string::npos;
    });
    if (!expected && !lines.contains(bare(line))) foreign += line + "\n";
  }
  return foreign;
}

}  // namespace toolkit::test
