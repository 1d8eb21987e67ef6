#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "toolkit/assessment/rules/personal_data/personal_data_parts.hpp"
#include "toolkit/assessment/rules/personal_data/personal_data_words.hpp"

// A title or rank with a name.
namespace toolkit::personal_data {
namespace {

enum Trait : std::uint8_t {
  plain = 0,
  dotted = 1,       // an abbreviation, which may have a full stop
  several = 2,      // more than one name may follow
  police = 4,       // a role, which has a full stop at the end of a sentence
  short_rank = 8,   // and may be short for something else: a district council, a computer
  councillor = 16,  // starts many a heading: Councillor Support Scheme
  small = 32,       // written in small letters, like the word for anybody who has the title
};

struct Title {
  std::string_view word;
  unsigned traits;
};

constexpr Title titles[] = {
    {"Cllr", dotted | councillor},
    {"Cllrs", dotted | several | councillor},
    {"CLLR", dotted | councillor},
    {"CLLRS", dotted | several | councillor},
    {"cllr", dotted | councillor | small},
    {"cllrs", dotted | several | councillor | small},
    {"Councillor", councillor},
    {"Councillors", several | councillor},
    {"councillor", councillor | small},
    {"Mr", dotted},
    {"Mrs", dotted},
    {"Ms", dotted},
    {"Miss", plain},
    {"Mx", dotted},
    {"Dr", dotted},
    {"Prof", dotted},
    {"Professor", plain},
    {"Rev", dotted},
    {"Revd", dotted},
    {"Reverend", plain},
    {"Sir", plain},
    {"Dame", plain},
    {"Lord", plain},
    {"Lady", plain},
    {"PC", dotted | police | short_rank},
    {"WPC", dotted | police},
    {"PCSO", dotted | police},
    {"Constable", police},
    {"Sgt", dotted | police},
    {"Sergeant", police},
    {"Insp", dotted | police},
    {"Inspector", police},
    {"Supt", dotted | police},
    {"Superintendent", police},
    {"DC", police | short_rank},
    {"DS", police | short_rank},
    {"DI", police | short_rank},
    {"CI", police | short_rank},
    {"DCI", dotted | police},
};

constexpr std::size_t longest_listed = 20;
constexpr std::size_t longest_name_part = 120;  // bytes
constexpr int max_titles = 3;
constexpr int max_names = 4;

/// A listed word is in small letters, the text's need not be.
bool is_listed(std::string_view word, std::span<const std::string_view> list) {
  if (word.size() > longest_listed) return false;
  std::array<char, longest_listed> folded{};
  std::ranges::transform(word, folded.begin(), lower);
  return std::ranges::binary_search(list, std::string_view(folded.data(), word.size()));
}

const Title* find_title(std::string_view word) {
  const auto* const found = std::ranges::find(titles, word, &Title::word);
  return found == std::end(titles) ? nullptr : found;
}

/// One word of a name: O'Neil, Smith-Jones, al-Hassan. Without the 's of what is somebody's.
struct NamePart {
  std::string_view text;
  std::size_t letters = 0;
  bool starts_capital = false;
  bool has_capital = false;    // at the start of the word or behind one of its signs
  std::size_t first_part = 0;  // bytes in front of its first sign
  bool has_small = false;
  bool is_possessive = false;
  bool is_listed_thing = false;
  bool is_listed_other = false;
};

bool is_apostrophe(char32_t value) { return value == U'\'' || value == 0x2019; }

void add_letter(NamePart& part, const Character& letter, bool starts_segment) {
  const bool capital = letter.sign == Sign::capital;
  if (part.letters == 0) part.starts_capital = capital;
  part.has_capital = part.has_capital || (starts_segment && capital);
  part.has_small = part.has_small || letter.sign == Sign::small;
  if (letter.sign != Sign::mark) ++part.letters;
}

void close_segment(NamePart& part, std::string_view segment) {
  if (part.first_part == 0) part.first_part = segment.size();
  part.is_listed_thing = part.is_listed_thing || is_listed(segment, things);
  part.is_listed_other =
      part.is_listed_other || is_listed(segment, roles) || is_listed(segment, joining_words);
}

NamePart read_name_part(std::string_view text, std::size_t begin) {
  NamePart part;
  std::size_t at = begin;
  std::size_t segment = begin;
  while (at - begin < longest_name_part) {
    const Character next = character_at(text, at);
    const std::size_t after = at + next.length;
    if (is_letter(next) || (next.sign == Sign::mark && part.letters > 0)) {
      add_letter(part, next, at == segment);
      at = after;
      continue;
    }
    const bool apostrophe = is_apostrophe(next.value);
    if (part.letters == 0 || (!apostrophe && !is_hyphen(next.value))) break;
    part.is_possessive = apostrophe && word_is(text, after, "s");
    if (part.is_possessive || !is_letter(character_at(text, after))) break;
    close_segment(part, text.substr(segment, at - segment));
    at = segment = after;
  }
  // Wellbeing2 and a_b are no names.
  if (is_word(character_at(text, at))) return {};
  close_segment(part, text.substr(segment, at - segment));
  part.text = text.substr(begin, at - begin);
  return part;
}

bool is_name(const NamePart& part, bool may_be_capitals) {
  if (part.letters < 2 || part.is_listed_thing || part.is_listed_other) return false;
  if (find_title(part.text) != nullptr) return false;
  // d'Arcy and al-Hassan start small.
  if (!part.starts_capital && (!part.has_capital || part.first_part > 2)) return false;
  return part.has_small || (may_be_capitals && part.letters > 3);
}

/// The end of "J. ", "J A ", "A.B. ", "JB ". They make no name alone: that is how a councillor is
/// kept anonymous.
std::size_t skip_initials(std::string_view text, std::size_t at) {
  for (int count = 0; count < 3; ++count) {
    const Character letter = character_at(text, at);
    if (letter.sign != Sign::capital) break;
    std::size_t end = at + letter.length;
    const Character second = character_at(text, end);
    const NamePart both = read_name_part(text, at);
    if (second.sign == Sign::capital && both.letters == 2 && !both.has_small &&
        !both.is_listed_thing && !both.is_listed_other) {
      end += second.length;
    }
    const bool dot = byte_at(text, end) == '.';
    if (dot) ++end;
    const std::size_t next = skip_blanks(text, end);
    if (!dot && next == end) break;
    at = next;
  }
  return at;
}

struct Name {
  std::size_t end = nothing;
  bool is_single = false;  // one word, and nobody's
};

Name read_name(std::string_view text, std::size_t at, bool may_be_capitals) {
  Name name;
  at = skip_initials(text, at);
  for (int count = 0; count < max_names; ++count) {
    NamePart part = read_name_part(text, at);
    for (int skipped = 0; skipped < 2 && !part.text.empty(); ++skipped) {
      const std::size_t next = skip_blanks(text, at + part.text.size());
      const bool particle = std::ranges::binary_search(particles, part.text);
      if (!particle || next == at + part.text.size()) break;
      at = next;
      part = read_name_part(text, at);
    }
    if (!is_name(part, may_be_capitals)) break;
    name.end = at + part.text.size();
    name.is_single = count == 0 && !part.is_possessive;
    at = skip_blanks(text, name.end);
    if (part.is_possessive || at == name.end) break;
    if (count == 0) at = skip_initials(text, at);  // Jane A. Smith
  }
  return name;
}

/// The word in front, if only blanks are between.
std::string_view word_before(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (int count = 0; count < 3 && end > 0; ++count) {
    const char byte = text[end - 1];
    if (byte != ' ' && byte != '\n' && byte != '\t') break;
    --end;
  }
  if (end == at) return {};
  std::size_t begin = end;
  for (std::size_t count = 0; count < longest_listed; ++count) {
    const Character last = character_before(text, begin);
    if (!is_letter(last) && last.sign != Sign::mark) break;
    begin -= last.length;
  }
  return text.substr(begin, end - begin);
}

/// Whether a sentence starts with the word, as far as its signs tell.
bool starts_sentence(std::string_view text, std::string_view word) {
  auto at = static_cast<std::size_t>(word.data() - text.data());
  for (int count = 0; count < 3 && at > 0; ++count) {
    if (text[at - 1] != ' ' && text[at - 1] != '\n') break;
    --at;
  }
  const Character last = character_before(text, at);
  return last.length == 0 || (!is_word(last) && last.value != U',' && last.value != U'\'');
}

/// Whether DC is short for a district council: "North Harrow DC", but "Contact DC Smith".
bool ends_council_name(std::string_view text, std::size_t at) {
  const std::string_view word = word_before(text, at);
  if (word.empty() || character_at(word, 0).sign != Sign::capital) return false;
  if (is_listed(word, joining_words) || is_listed(word, police_words)) return false;
  return !starts_sentence(text, word);
}

std::string_view letters_at(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_title = 14;
  std::size_t size = 0;
  while (size <= longest_title &&
         (is_upper(byte_at(text, at + size)) || is_lower(byte_at(text, at + size)))) {
    ++size;
  }
  return text.substr(std::min(at, text.size()), size);
}

/// Where the word behind a title starts, or `nothing` if something else follows.
std::size_t skip_title(std::string_view text, std::size_t at, const Title& title) {
  at += title.word.size();
  const bool dot = (title.traits & dotted) != 0 && byte_at(text, at) == '.';
  if (dot) ++at;
  const std::size_t next = skip_blanks(text, at);
  return next == at && !dot ? nothing : next;
}

bool is_role_alone(std::string_view text, std::size_t at, const Title& title) {
  const bool dot = byte_at(text, at + title.word.size()) == '.';
  const bool role = (title.traits & small) != 0 || ((title.traits & police) != 0 && dot);
  if (role && is_listed(word_before(text, at), determiners)) return true;
  return (title.traits & short_rank) != 0 && ends_council_name(text, at);
}

/// "Councillor Grant Scheme" names a scheme, "Cllr Grant" a councillor.
bool starts_heading(std::string_view text, const Name& name) {
  if (!name.is_single || byte_at(text, name.end) != ' ') return false;
  const NamePart next = read_name_part(text, name.end + 1);
  return next.starts_capital && next.is_listed_thing;
}

/// ", Jones and Patel" behind "Cllrs Smith"
std::size_t skip_more_names(std::string_view text, std::size_t end, bool may_be_capitals) {
  for (int count = 0; count < 20; ++count) {
    std::size_t at = end;
    if (byte_at(text, at) == ',') ++at;
    at = skip_blanks(text, at);
    if (word_is(text, at, "and")) at = skip_blanks(text, at + 3);
    if (byte_at(text, at) == '&') at = skip_blanks(text, at + 1);
    const Name name = at == end ? Name{} : read_name(text, at, may_be_capitals);
    if (name.end == nothing) break;
    end = name.end;
  }
  return end;
}

}  // namespace

std::size_t match_named_person(std::string_view text, std::size_t at) {
  const Character last = character_before(text, at);
  if (is_word(last) || last.value == U'@' || last.value == U'\\') return nothing;
  const Title* title = find_title(letters_at(text, at));
  // "ex-Cllr Smith" is a title, "DSP-DC Smith" anything.
  const bool tied = last.value == U'-' && title != nullptr && (title->traits & short_rank) != 0;
  if (title == nullptr || tied || is_role_alone(text, at, *title)) return nothing;
  unsigned traits = title->traits;
  std::size_t next = skip_title(text, at, *title);
  for (int count = 1; next != nothing && count < max_titles; ++count) {
    const Title* second = find_title(letters_at(text, next));  // Cllr Dr Smith
    const std::size_t after = second == nullptr ? nothing : skip_title(text, next, *second);
    if (after == nothing) break;
    traits |= second->traits;
    next = after;
  }
  if (next == nothing) return nothing;
  const bool may_be_capitals = (traits & police) == 0;
  const Name name = read_name(text, next, may_be_capitals);
  if (name.end == nothing) return nothing;
  if ((traits & councillor) != 0 && starts_heading(text, name)) return nothing;
  return (traits & several) != 0 ? skip_more_names(text, name.end, may_be_capitals) : name.end;
}

}  // namespace toolkit::personal_data
