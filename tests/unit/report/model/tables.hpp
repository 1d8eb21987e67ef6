#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace toolkit::test {

/// Reads what the renderers print, without any of their code.

struct CsvTable {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;

  [[nodiscard]] std::string field(std::size_t row, const std::string& column) const {
    const auto found = std::ranges::find(columns, column);
    CAPTURE(column);
    REQUIRE(found != columns.end());
    return rows.at(row).at(static_cast<std::size_t>(found - columns.begin()));
  }
};

/// RFC 4180 behind a byte order mark, the first record being the columns.
inline CsvTable parse_csv(std::string_view text) {
  REQUIRE(text.starts_with("\ufeff"));
  text.remove_prefix(std::string_view("\ufeff").size());
  std::vector<std::vector<std::string>> records = {{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string& field = records.back().back();
    const bool doubled = text.substr(i, 2) == "\"\"";
    if (text[i] == '"' && !(quoted && doubled)) {
      quoted = !quoted;
    } else if (quoted) {
      field += text[i];
      if (doubled) ++i;
    } else if (text[i] == ',') {
      records.back().emplace_back();
    } else if (text.substr(i, 2) == "\r\n") {
      records.push_back({""});
      ++i;
    } else {
      field += text[i];
    }
  }
  REQUIRE_FALSE(quoted);
  REQUIRE(records.back() == std::vector<std::string>{""});
  records.pop_back();
  CsvTable table;
  table.columns = records.front();
  table.rows.assign(records.begin() + 1, records.end());
  for (const auto& row : table.rows) REQUIRE(row.size() == table.columns.size());
  return table;
}

/// Each line with one space between its words, without the marks of Markdown and its tables.
inline std::vector<std::string> folded_lines(const std::string& page) {
  std::vector<std::string> lines;
  std::istringstream all{page};
  for (std::string line; std::getline(all, line);) {
    for (const std::string_view mark : {"|", "**", "\\"}) {
      for (auto at = line.find(mark); at != std::string::npos; at = line.find(mark, at)) {
        line.replace(at, mark.size(), mark == "|" ? " " : "");
      }
    }
    std::istringstream words{line};
    std::string& folded = lines.emplace_back();
    for (std::string word; words >> word;) folded += (folded.empty() ? "" : " ") + word;
  }
  return lines;
}

/// Words without the punctuation around them.
inline std::vector<std::string> words_of(const std::string& text) {
  constexpr std::string_view punctuation = ".,:;()";
  std::vector<std::string> words;
  for (const std::string& line : folded_lines(text)) {
    std::istringstream all{line};
    for (std::string word; all >> word;) {
      while (!word.empty() && punctuation.find(word.back()) != std::string_view::npos)
        word.pop_back();
      while (!word.empty() && punctuation.find(word.front()) != std::string_view::npos)
        word.erase(word.begin());
      if (!word.empty()) words.push_back(word);
    }
  }
  return words;
}

/// What stands beneath a heading, in text (underlined) or Markdown, until the next heading; empty
/// where there is none.
inline std::string section_of(const std::string& page, const std::string& heading) {
  std::vector<std::string> lines;
  std::istringstream all{page};
  for (std::string line; std::getline(all, line);) lines.push_back(line);
  const auto at = [&](std::size_t i) { return i < lines.size() ? lines[i] : std::string(); };
  const auto title = [&](std::size_t i) -> std::string {
    const std::string& line = lines[i];
    if (line.starts_with('#')) return line.substr(line.find(' ') + 1);
    const std::string below = at(i + 1);
    const bool underlined =
        below.size() >= 3 && (below.find_first_not_of('=') == std::string::npos ||
                              below.find_first_not_of('-') == std::string::npos);
    // A heading of the third level is a line of its own that is no sentence.
    const bool alone = i > 0 && at(i - 1).empty() && below.empty();
    const bool named = !line.empty() && !line.starts_with("- ") && !line.ends_with('.');
    return named && (underlined || alone) ? line : std::string();
  };
  std::string section;
  bool inside = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (const std::string name = title(i); !name.empty()) inside = name == heading;
    if (inside) section += lines[i] + "\n";
  }
  return section;
}

inline std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

}  // namespace toolkit::test
