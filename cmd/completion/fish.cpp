#include <fmt/format.h>

#include "cmd/completion/offer.hpp"
#include "cmd/completion/shells.hpp"

namespace toolkit::cli {
namespace {

constexpr std::string_view fish_top =
    R"(# Completion of toolkit for fish, made by `toolkit completion fish`.

function __toolkit_complete -d 'What toolkit offers for the line that is typed'
    set -l typed (commandline -opc)
    set -l answer (command toolkit __complete fish)";

constexpr std::string_view fish_rest = R"( -- \
        (count $typed) $typed (commandline -ct) 2>/dev/null)
    switch "$answer[1]"
        case words
            printf '%s\n' $answer[3..]
        case paths
            set -l flag $answer[2]
            set -l start (commandline -ct | string sub -s (math 1 + (string length -- "$flag")))
            complete -C "'' $start" | string match -r -- $answer[3] | string replace -r -- '^' "$flag"
    end
end

complete -c toolkit -f -a '(__toolkit_complete)'
)";

/// What fish offers of its own, as an expression that such paths match.
std::string_view fish_paths(std::string_view kind) {
  if (kind == "yaml") return ".*(?:/|\\.ya?ml)$";
  return kind == "folder" ? ".*/$" : ".*";
}

}  // namespace

std::string fish_script(std::string_view flags) {
  return fmt::format("{}{}{}", fish_top, flags, fish_rest);
}

std::string fish_answer(const Question& question, const TermSource& terms) {
  const std::span<const std::string> words = std::span(question.words).first(question.at + 1);
  const Offer offer = offer_for(words.subspan(1, question.at - 1), words.back(), terms);
  if (const std::string_view kind = path_kind(offer.value_kind); !kind.empty()) {
    return fmt::format("paths\n{}\n{}\n", offer.flag, fish_paths(kind));
  }
  std::string out = "words\n\n";
  for (const OfferedWord& word : offer.words) {
    out += offer.flag + word.text;
    if (word.has_value && !is_flag(word.text)) out += '=';
    out += fmt::format("{}{}\n", word.title.empty() ? "" : "\t", word.title);
  }
  return out;
}

}  // namespace toolkit::cli
