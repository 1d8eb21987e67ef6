#include "toolkit/assessment/recognise.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/assessment/model/key_names.hpp"
#include "toolkit/document/line_text.hpp"
#include "toolkit/text/ascii.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

using KeySet = std::uint32_t;  ///< a bit for each row of the assessment's table
static_assert(assessment_table.size() <= 32);

constexpr std::string_view ends_of_lines = "\n\r";
constexpr std::string_view ends_in_flow = "\n\r{}[],";
constexpr std::size_t within_a_line = SIZE_MAX;  ///< the column of keys behind a bracket or comma
constexpr std::string_view marks_before_a_key = " \t>*-?|";
constexpr std::string_view quotes = "\"'`";
constexpr std::string_view colons[] = {":", "=", "\uFF1A"};

int count_of(KeySet keys) { return std::popcount(keys); }

std::string_view without_quotes(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(quotes);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(quotes) + 1 - begin);
}

/// What stands before a comment, a comma and blanks at the end.
std::string_view bare_value(std::string_view value) {
  value = value.substr(0, value.find(" #"));
  const std::size_t begin = value.find_first_not_of(" \t");
  if (begin == std::string_view::npos || value[begin] == '#') return {};
  return value.substr(begin, value.find_last_not_of(" \t,") + 1 - begin);
}

bool has_number(std::string_view value) {
  value = without_quotes(value);
  if (value.starts_with('v') || value.starts_with('V')) value.remove_prefix(1);
  return !value.empty() && is_digit(value.front());
}

bool has_year(std::string_view value) {
  constexpr std::size_t digits = 4;
  for (const std::string_view century : {"19", "20", "21"}) {
    const std::size_t at = value.find(century);
    if (at == std::string_view::npos || at + digits > value.size()) continue;
    if (is_digit(value[at + 2]) && is_digit(value[at + 3])) return true;
  }
  return false;
}

bool is_nested(std::string_view value) {
  return value.empty() || value.front() == '{' || value.front() == '[';
}

/// Whether a key has the kind of value that only an assessment would give it.
bool is_telling(const Key& key, std::string_view value) {
  switch (key.shape) {
    case ValueShape::format:
      return has_number(value);
    case ValueShape::line:
      return !is_nested(value);
    case ValueShape::period:
      return has_year(value);
    case ValueShape::principles:
    case ValueShape::plan:
    case ValueShape::falls:
      return is_nested(value);
    default:
      return false;
  }
}

/// The key of a line as it was probably meant, and what stands behind it.
struct TypedKey {
  std::string name;  ///< in small letters; empty for a line without one
  std::string_view value;
  std::size_t column = 0;
};

std::size_t skip_marks(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size()) {
    if (marks_before_a_key.find(line[at]) != std::string_view::npos) {
      ++at;
      continue;
    }
    const CodePoint point = decode_utf8(line, at);
    if (point.length == 0 || !is_odd_space(point.value)) break;
    at += point.length;
  }
  return at;
}

bool is_of_a_name(char c) { return is_alphanumeric(c) || c == '_' || c == '-' || c == '.'; }

TypedKey read_key(std::string_view line) {
  TypedKey key;
  key.column = skip_marks(line);
  line.remove_prefix(key.column);
  line.remove_prefix(std::min(line.find_first_not_of(quotes), line.size()));
  const auto* const name_end = std::ranges::find_if_not(line, is_of_a_name);
  const std::string_view name(line.begin(), name_end);
  line.remove_prefix(name.size());
  line.remove_prefix(std::min(line.find_first_not_of("\"'` \t"), line.size()));
  const auto* const colon =
      std::ranges::find_if(colons, [&](std::string_view mark) { return line.starts_with(mark); });
  if (colon != std::end(colons)) {
    key.value = bare_value(line.substr(colon->size()));
  } else if (has_number(line)) {
    key.value = line;  // the colon is missing
  } else {
    return key;
  }
  key.name = to_lower(name);
  return key;
}

class Signs {
 public:
  explicit Signs(const StatementSets& sets) : sets_(sets) {}

  /// `column` where it is not that of the line itself.
  void read(std::string_view line, std::optional<std::size_t> column = std::nullopt) {
    TypedKey key = read_key(line);
    if (column) key.column = *column;
    const auto own = std::ranges::find(assessment_table, key.name, &Key::name);
    if (!key.name.empty() && own != assessment_table.end()) {
      note(key, *own, static_cast<std::size_t>(own - assessment_table.begin()));
    } else if (is_answer(key)) {
      ++answers_;
    } else if (key.column == 0 && find_key(line, 0, line.size())) {
      ++foreign_;
    }
  }

  /// Whatever else the file holds.
  [[nodiscard]] bool enough() const {
    if (answers_ >= 2) return true;
    return std::ranges::any_of(places_, [](const Place& place) {
      const int own = count_of(place.own);
      const int telling = count_of(place.telling);
      if (place.column > 0) return telling >= 2 && own >= 3;
      return telling >= 2 || (telling == 1 && own >= 3) || own >= 4;
    });
  }

  /// At the end of the file.
  [[nodiscard]] bool found() const {
    return enough() || (foreign_ <= 1 && std::ranges::any_of(places_, [](const Place& place) {
                          return place.column == 0 && place.telling != 0;
                        }));
  }

 private:
  /// Keys of an assessment that stand in one column.
  struct Place {
    std::size_t column;
    KeySet own = 0;
    KeySet telling = 0;
  };

  void note(const TypedKey& typed, const Key& key, std::size_t row) {
    auto place = std::ranges::find(places_, typed.column, &Place::column);
    if (place == places_.end()) place = places_.insert(place, Place{typed.column});
    const KeySet bit = KeySet{1} << row;
    place->own |= bit;
    if (is_telling(key, typed.value)) place->telling |= bit;
  }

  /// The id of a statement and its score. At the margin a wording file has ids, with texts.
  bool is_answer(const TypedKey& key) {
    if (key.name.empty() || !is_statement(key.name)) return false;
    if (key.column > 0 && (key.value.empty() || key.value.front() == '{')) return true;
    const std::string score = to_lower(without_quotes(key.value));
    if (score == "0" || score == "1" || score == "2") return true;
    return std::ranges::any_of(sets_.all(), [&](const StatementSet* set) {
      return std::ranges::any_of(set->labels,
                                 [&](std::string_view label) { return to_lower(label) == score; });
    });
  }

  bool is_statement(const std::string& name) {
    if (statements_.empty()) {
      for (const StatementSet* const set : sets_.all()) {
        for (const Principle& principle : set->principles) {
          for (const Statement& statement : principle.statements) {
            statements_.push_back(to_lower(statement.id));
          }
        }
      }
      std::ranges::sort(statements_);
    }
    return std::ranges::binary_search(statements_, name);
  }

  const StatementSets& sets_;
  std::vector<std::string> statements_;  ///< ids of them all, once one is looked for
  std::vector<Place> places_;
  int answers_ = 0;
  int foreign_ = 0;  ///< keys at the margin that no assessment has
};

/// `answers: {risk-1: 1, risk-2: 2}` has keys within the line.
void read_pieces(std::string_view line, Signs& signs) {
  for (std::size_t at = line.find('{'); at != std::string_view::npos;) {
    const std::size_t end = line.find_first_of(ends_in_flow, at + 1);
    const std::string_view piece =
        line.substr(at + 1, end == std::string_view::npos ? end : end - at - 1);
    if (!piece.empty()) signs.read(piece, within_a_line);
    at = end;
  }
}

enum class Comments { left_out, taken_for_lines };

/// Goes through the lines; true once they tell. `content` says whether there was anything.
bool tells(std::string_view text, const StatementSets& sets, Comments comments, bool& content) {
  Signs signs(sets);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(ends_of_lines, begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    const std::size_t start = line.find_first_not_of(" \t");
    if (start == std::string_view::npos) continue;
    if (line[start] == '#') {
      if (comments == Comments::left_out) continue;
      line.remove_prefix(std::min(line.find_first_not_of("# \t"), line.size()));
    }
    content = content || line.find_first_not_of("#-.{}[] \t") != std::string_view::npos;
    signs.read(line);
    read_pieces(line, signs);
    if (signs.enough()) return true;
  }
  return signs.found();
}

/// JSON, and YAML written like it: a key may stand behind any bracket or comma.
bool flow_tells(std::string_view text, const StatementSets& sets) {
  Signs signs(sets);
  std::size_t depth = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(ends_in_flow, begin), text.size());
    const std::string_view piece = text.substr(begin, end - begin);
    const char mark = end < text.size() ? text[end] : '\0';
    // A key whose value is a mapping or a list has it behind the mark.
    if (depth > 0 && piece.find_first_not_of(" \t") != std::string_view::npos) {
      signs.read(piece, depth - 1);
    }
    if (signs.enough()) return true;
    if (mark == '{' || mark == '[') ++depth;
    if ((mark == '}' || mark == ']') && depth > 1) --depth;
    begin = end + 1;
  }
  return signs.found();
}

/// As the first comments of a new assessment do.
bool names_a_set(std::string_view text, const StatementSets& sets) {
  return std::ranges::any_of(sets.all(), [&](const StatementSet* set) {
    return text.find(set->title) != std::string_view::npos ||
           text.find(set->id) != std::string_view::npos;
  });
}

bool is_flow(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\n\r");
  return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

}  // namespace

bool is_meant_for_assessment(const SourceText& source, const StatementSets& sets) {
  const std::string_view text = source.text();
  if (is_flow(text) && flow_tells(text, sets)) return true;
  bool content = false;
  if (tells(text, sets, Comments::left_out, content)) return true;
  if (content) return false;
  // Nothing but comments, or nothing at all.
  return tells(text, sets, Comments::taken_for_lines, content) || !content ||
         names_a_set(text, sets);
}

}  // namespace toolkit
