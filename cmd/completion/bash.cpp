#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cmd/completion/scripts.hpp"
#include "cmd/completion/words.hpp"

namespace toolkit::cli {
namespace {

constexpr std::string_view bash_top =
    R"(# Completion of toolkit for bash, made by `toolkit completion bash`.
# The functions share the variables of _toolkit, and an id may be a word of the shell.
# shellcheck shell=bash disable=SC2034,SC1010
)";

constexpr std::string_view logic = R"(
# Sets `plain` to $1 without its quotes and backslashes; the last quote may be open.
_toolkit_unquote() {
  local text=$1 quote='' mark
  plain=''
  while [[ -n $text ]]; do
    mark=${text:0:1} text=${text:1}
    case $quote$mark in
      \' | \") quote=$mark ;;
      \'\' | \"\") quote='' ;;
      \\ | \"\\) plain+=${text:0:1} text=${text:1} ;;
      *) plain+=$mark ;;
    esac
  done
}

# Offers the files that begin with `plain`, as far as `takes` lets them through.
_toolkit_files() {
  local path start=$plain home=''
  case $value in
    \~/*) home=$HOME start=$HOME${plain#\~} ;;
    # Variables and the homes of others are left to bash.
    [\~\$\`]* | \"[\$\`]*) compopt -o bashdefault -o default 2>/dev/null ;;
  esac
  compopt -o filenames 2>/dev/null
  while IFS= read -r -d '' path; do
    if [[ $takes == file || -d $path || ($takes == yaml && ($path == *.yaml || $path == *.yml)) ]]
    then
      COMPREPLY+=("$flag${home:+~}${path#"$home"}")
    fi
  done < <(
    set +f
    shopt -u failglob
    shopt -s nullglob
    for path in "$start"*; do printf '%s\0' "$path"; done
  )
}

# Offers those of `words` that begin with `plain`.
_toolkit_words() {
  local word
  for word in "${words[@]}"; do
    if [[ $word != "$plain"* ]]; then continue; fi
    # More is to be typed behind it.
    if [[ $word == *= ]]; then
      compopt -o nospace 2>/dev/null
    elif [[ $value != [\'\"]* ]]; then
      printf -v word %q "$word"
    fi
    COMPREPLY+=("$flag$word")
  done
}

_toolkit() {
  local IFS=$' \t\n' flags=() formats=() words=() takes='' most='' plain='' value='' flag=''
  local typed=() kept='' line=${COMP_LINE:0:COMP_POINT} piece blank before='' i
  COMPREPLY=()

  # Bash may split words at = and : as well. They are put together again here; `kept` is what
  # stands before the last split, which bash leaves as it is.
  for ((i = 0; i <= COMP_CWORD; i++)); do
    blank=${line%%[![:space:]]*}
    line=${line#"$blank"}
    piece=${COMP_WORDS[i]}
    if ((i == COMP_CWORD)); then piece=$line; fi
    line=${line#"$piece"}
    if [[ -n $blank || ($before != *[=:@] && $piece != [=:@]*) ]]; then typed+=(''); fi
    kept=${typed[-1]}
    typed[-1]+=$piece
    if [[ $piece == [=:@]* ]]; then kept=${typed[-1]}; fi
    before=$piece
  done

  local word command='' after='' dashes='' operands=0
  for word in "${typed[@]:1:${#typed[@]}-2}"; do
    if [[ -n $after ]]; then
      after=''
    elif [[ $word == *[\<\>] ]]; then
      after=$word
    elif [[ -n $dashes ]]; then
      operands=$((operands + 1))
    elif [[ $word == -- ]]; then
      dashes=$word
    elif [[ $word == -?* ]]; then
      _toolkit_value "$word"
      after=${takes:+$word}
    elif [[ -z $command ]]; then
      command=$word
    else
      operands=$((operands + 1))
    fi
  done

  _toolkit_command "$command" || return 0
  value=${typed[-1]}
  if [[ $after == *[\<\>] ]]; then
    takes='file'
  elif [[ -n $after ]]; then
    if [[ " ${flags[*]} " != *" $after "* ]]; then return 0; fi
    _toolkit_value "$after"
  elif [[ -z $dashes && $value == --*=* ]]; then
    flag=${value%%=*}=
    value=${value#*=}
    if [[ " ${flags[*]} " != *" ${flag%=} "* ]]; then return 0; fi
    _toolkit_value "${flag%=}"
  elif [[ -z $dashes && $value == -* ]]; then
    takes=words words=("${flags[@]}")
  elif [[ -n $dashes && -z $command ]] || [[ -n $most && $operands -ge $most ]]; then
    return 0
  fi

  _toolkit_unquote "$value"
  case $takes in
    words) _toolkit_words ;;
    yaml | file | folder) _toolkit_files ;;
  esac
  _toolkit_unquote "$kept"
  COMPREPLY=("${COMPREPLY[@]#"$plain"}")
}

complete -F _toolkit toolkit
)";

/// `name=(…)`, in lines that stay short.
std::string array(std::string_view name, const std::vector<std::string>& words) {
  constexpr std::size_t widest = 96;
  std::string out = fmt::format("{}=(", name);
  std::size_t width = widest;
  for (const std::string& word : words) {
    const bool breaks = width + word.size() >= widest;
    out += breaks ? "\n        " : " ";
    width = (breaks ? 8 : width + 1) + word.size();
    out += word;
  }
  return out + (words.empty() ? ")" : "\n      )");
}

/// `takes=yaml`, or `takes=words words=(…)`.
std::string assignment(ValueKind value_kind, const std::vector<OfferedWord>& words) {
  switch (value_kind) {
    case ValueKind::nothing:
      return "takes=''";
    case ValueKind::text:
      return "takes=text";
    case ValueKind::date:
      return "takes=words words=() && printf -v 'words[0]' '%(%Y-%m-%d)T' -1";
    case ValueKind::yaml:
      return "takes=yaml";
    case ValueKind::file:
      return "takes='file'";
    case ValueKind::folder:
      return "takes=folder";
    case ValueKind::format:
      return R"(takes=words words=("${formats[@]}"))";
    case ValueKind::choice:
    case ValueKind::threshold:
    case ValueKind::set:
    case ValueKind::term:
      break;
  }
  std::vector<std::string> quoted;
  quoted.reserve(words.size());
  for (const OfferedWord& word : words) quoted.push_back(posix_word(word.text));
  return "takes=words " + array("words", quoted);
}

/// A branch of `_toolkit_command`. An empty name stands for no command.
std::string command_branch(std::string_view name, const CommandRow* command,
                           const std::string& operands, std::size_t most) {
  std::vector<std::string> flags;
  for (const FlagRow* flag : offered_flags(command)) {
    for (const std::string_view one : names_of(*flag)) flags.emplace_back(one);
  }
  return fmt::format("    {})\n      {}\n      formats=({})\n      {}\n      most={}\n      ;;\n",
                     posix_word(name), array("flags", flags),
                     fmt::join(offered_formats(command), " "), operands,
                     most == any_number ? "''" : std::to_string(most));
}

}  // namespace

std::string bash_completion(std::span<const Term> terms) {
  std::string out(bash_top);
  out +=
      "\n# Sets what stands behind a command, or comes before one. Fails for an unknown one.\n"
      "_toolkit_command() {\n  case $1 in\n";
  const std::string commands = assignment(ValueKind::choice, offered_commands());
  out += command_branch("", nullptr, commands, 1);
  for (const CommandRow& command : command_table()) {
    const auto words = offered_words(command.value_kind, choices_of(command), terms);
    out += command_branch(command.name, &command, assignment(command.value_kind, words),
                          command.max_operands);
  }
  out += fmt::format("    {})\n      {}\n      most=1\n      ;;\n    *) return 1 ;;\n  esac\n}}\n",
                     help_word, commands);
  out +=
      "\n# Sets what is offered as the value of a flag; `takes` is empty if it has none.\n"
      "_toolkit_value() {\n  case $1 in\n";
  for (const FlagRow* flag : offered_flags(nullptr)) {
    if (flag->value_kind == ValueKind::nothing) continue;
    const auto words = offered_words(flag->value_kind, choices_of(*flag), terms);
    out += fmt::format("    {}) {} ;;\n", fmt::join(names_of(*flag), " | "),
                       assignment(flag->value_kind, words));
  }
  out += "    *) takes='' ;;\n  esac\n}\n";
  out += logic;
  return out;
}

}  // namespace toolkit::cli
