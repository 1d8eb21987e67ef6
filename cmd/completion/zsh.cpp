#include <fmt/format.h>

#include "cmd/completion/offer.hpp"
#include "cmd/completion/shells.hpp"

namespace toolkit::cli {
namespace {

constexpr std::string_view zsh_top = R"(#compdef toolkit
# Completion of toolkit for zsh, made by `toolkit completion zsh`.

_toolkit() {
  local -a answer words_alone with_value
  answer=("${(@f)$(command toolkit __complete zsh)";

constexpr std::string_view zsh_rest = R"( -- \
    $(( CURRENT - 1 )) "${(@Q)words[1,CURRENT-1]}" "$PREFIX" 2>/dev/null)}")
  [[ -n $answer[2] ]] && compset -P "$answer[2]"
  case $answer[1] in
    (yaml) _files -g '*.(yaml|yml)(-.)' ;;
    (folder) _files -/ ;;
    (file) _files ;;
    (words)
      with_value=(${${(M)answer[3,-1]:#=*}#=})
      words_alone=(${answer[3,-1]:#=*})
      _describe -t words word words_alone -- with_value -q -S = ;;
    (*) return 1 ;;
  esac
}

# Loaded from fpath, this file is the function's first call; otherwise it is being sourced.
if [[ $funcstack[1] == _toolkit ]]; then
  _toolkit "$@"
else
  compdef _toolkit toolkit
fi
)";

/// A text with a backslash before each of some characters.
std::string escaped(std::string_view text, std::string_view specials) {
  std::string out;
  for (const char character : text) {
    if (specials.find(character) != std::string_view::npos) out += '\\';
    out += character;
  }
  return out;
}

}  // namespace

std::string zsh_script(std::string_view flags) {
  return fmt::format("{}{}{}", zsh_top, flags, zsh_rest);
}

std::string zsh_answer(const Question& question, const TermSource& terms) {
  const std::span<const std::string> words = std::span(question.words).first(question.at + 1);
  const Offer offer = offer_for(words.subspan(1, question.at - 1), words.back(), terms);
  const std::string_view path = path_kind(offer.value_kind);
  std::string out = fmt::format("{}\n{}\n", path.empty() ? "words" : path, offer.flag);
  for (const OfferedWord& word : offer.words) {
    out += fmt::format("{}{}:{}\n", word.has_value ? "=" : "", escaped(word.text, ":\\"),
                       escaped(word.title, "\\"));
  }
  return out;
}

}  // namespace toolkit::cli
