#include <algorithm>

#include <fmt/format.h>

#include "cmd/args/environment.hpp"
#include "cmd/completion/offer.hpp"
#include "cmd/completion/shells.hpp"
#include "toolkit/text/ascii.hpp"

namespace toolkit::cli {
namespace {

constexpr std::string_view bash_top =
    R"(# Completion of toolkit for bash, made by `toolkit completion bash`.
# shellcheck shell=bash

_toolkit() {
  local kind='' start='' old='' new='' path
  {
    IFS= read -r kind && IFS= read -r start && IFS= read -r old && IFS= read -r new
    mapfile -t COMPREPLY
  } < <(command toolkit __complete bash)";

constexpr std::string_view bash_rest = R"( -- \
    "$COMP_CWORD" "${COMP_LINE:0:COMP_POINT}" "${COMP_WORDS[@]}" 2>/dev/null)

  case $kind in
    open) compopt -o nospace 2>/dev/null ;;
    shell) compopt -o bashdefault -o default 2>/dev/null ;;
    file | yaml | folder)
      compopt -o filenames 2>/dev/null
      while IFS= read -r -d '' path; do COMPREPLY+=("$new${path#"$old"}"); done < <(
        set +f
        shopt -u failglob
        shopt -s nullglob
        for path in "$start"*; do
          if [[ $kind == file || -d $path || ($kind == yaml && $path == *.y?(a)ml) ]]; then
            printf '%s\0' "$path"
          fi
        done
      )
      ;;
  esac
}

complete -F _toolkit toolkit
)";

/// The words of a line, put together again: bash parts them at = and : as well, and at < and >.
struct BashLine {
  std::vector<std::string> words;  ///< as they were typed, without the program's name
  std::string kept;                ///< of the last one what stands before the last split: it stays
};

constexpr std::string_view blanks = " \t\n\v\f\r";
constexpr std::string_view splits = "=:@";

bool begins_with(std::string_view text, std::string_view characters) {
  return !text.empty() && characters.find(text.front()) != std::string_view::npos;
}

bool ends_with(std::string_view text, std::string_view characters) {
  return !text.empty() && characters.find(text.back()) != std::string_view::npos;
}

/// `line` is what stands before the cursor.
BashLine read_bash_line(std::string_view line, std::span<const std::string> pieces) {
  BashLine found;
  std::string_view before;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::size_t blank = std::min(line.find_first_not_of(blanks), line.size());
    line.remove_prefix(blank);
    const std::string_view piece = i + 1 == pieces.size() ? line : pieces[i];
    if (line.starts_with(piece)) line.remove_prefix(piece.size());
    const bool begins = blank > 0 || (!ends_with(before, splits) && !begins_with(piece, splits));
    if (begins || found.words.empty()) found.words.emplace_back();
    std::string& word = found.words.back();
    found.kept = word;
    word += piece;
    if (begins_with(piece, splits)) found.kept = word;
    before = piece;
  }
  found.words.erase(found.words.begin());
  return found;
}

/// A word without its quotes and backslashes; the last quote may be open.
std::string unquoted(std::string_view word) {
  std::string plain;
  char quote = '\0';
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char mark = word[i];
    if (mark == '\\' && quote != '\'') {
      if (++i < word.size()) plain += word[i];
    } else if (quote == '\0' && (mark == '\'' || mark == '"')) {
      quote = mark;
    } else if (quote != '\0' && mark == quote) {
      quote = '\0';
    } else {
      plain += mark;
    }
  }
  return plain;
}

/// Takes redirections out of the words before the last. True when the last is the file of one.
bool take_redirections(std::vector<std::string>& words) {
  bool is_file = false;
  for (std::size_t i = 0; i + 1 < words.size();) {
    if (!is_file && !ends_with(words[i], "<>")) {
      ++i;
      continue;
    }
    is_file = !is_file;
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
  }
  return is_file;
}

std::string bash_words(const Offer& offer, std::string_view value, std::string_view kept) {
  const std::string start = unquoted(value);
  std::string lines;
  bool open = false;
  for (const OfferedWord& word : offer.words) {
    const bool more = word.has_value && !is_flag(word.text);
    std::string reply = offer.flag;
    if (!(word.text + (more ? "=" : "")).starts_with(start)) continue;
    for (const char mark : word.text) {
      const bool plain =
          is_alphanumeric(mark) || std::string_view("-_./").find(mark) != std::string_view::npos;
      if (!plain && !begins_with(value, "'\"")) reply += '\\';
      reply += mark;
    }
    if (more) reply += '=';
    open = open || more;
    lines += fmt::format("{}\n", reply.starts_with(kept) ? reply.substr(kept.size()) : reply);
  }
  return fmt::format("{}\n\n\n\n{}", open ? "open" : "words", lines);
}

/// The script looks for what begins with a path, and puts `new` in the place of `old` before each.
std::string bash_files(const Offer& offer, std::string_view value, std::string_view kept) {
  const std::string_view home = value.starts_with("~/") ? environment("HOME") : "";
  // Variables and the homes of others are left to bash.
  const std::string_view inside = value.starts_with('"') ? value.substr(1) : value;
  if (home.empty() && (value.starts_with('~') || begins_with(inside, "$`"))) return "shell\n";
  std::string start = unquoted(value);
  std::string old(home);
  std::string shown = offer.flag;
  if (!home.empty()) {
    start.replace(0, 1, home);
    shown += '~';
  }
  if (kept.size() > shown.size()) old += kept.substr(shown.size());
  shown.erase(0, kept.size());
  const std::string answer = fmt::format("{}\n{}\n{}\n", start, old, shown);
  if (std::ranges::count(answer, '\n') != 3) return {};
  return fmt::format("{}\n{}", path_kind(offer.value_kind), answer);
}

}  // namespace

std::string bash_script(std::string_view flags) {
  return fmt::format("{}{}{}", bash_top, flags, bash_rest);
}

std::string bash_answer(const Question& question, const TermSource& terms) {
  if (question.at + 1 == question.words.size()) return {};
  const std::span<const std::string> pieces = std::span(question.words).subspan(1, question.at + 1);
  BashLine line = read_bash_line(question.words.front(), pieces);
  if (line.words.empty()) return {};
  Offer offer;
  const std::string word = line.words.back();
  if (take_redirections(line.words)) {
    offer.value_kind = ValueKind::file;
  } else {
    line.words.pop_back();
    std::ranges::transform(line.words, line.words.begin(), unquoted);
    offer = offer_for(line.words, word, terms);
  }
  const std::string_view value = std::string_view(word).substr(offer.flag.size());
  const std::string kept = unquoted(line.kept);
  return path_kind(offer.value_kind).empty() ? bash_words(offer, value, kept)
                                             : bash_files(offer, value, kept);
}

}  // namespace toolkit::cli
