"""What each shell offers for a command line: its own completion is asked, without a person."""

import os
import pathlib
import pty
import re
import select
import signal
import subprocess
import tempfile
import termios
import time

import program

SECONDS = 60

BASH = r"""
source "$1"
while IFS= read -r -d '' COMP_LINE && IFS= read -r -d '' count; do
  COMP_WORDS=() COMP_POINT=${#COMP_LINE} COMP_CWORD=$((count - 1))
  for ((at = 0; at < count; at++)); do IFS= read -r -d '' 'COMP_WORDS[at]'; done
  _toolkit toolkit "${COMP_WORDS[COMP_CWORD]}"
  if ((${#COMPREPLY[@]})); then printf '%s\n' "${COMPREPLY[@]}"; fi
  printf '\0'
done
"""

FISH = r"""
source $argv[1]
while read -z line
    complete -C $line
    printf '\0'
end
"""

# A widget of our own goes through the lines. What the completion system adds is written down on
# its way to the builtin compadd: the matches, and what is shown for them.
ZSH = r"""
PS1='' RPS1=''
autoload -Uz compinit
compinit -u -d $HOME/dump
source $HOME/script
zstyle ':completion:*' list-grouped false
compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
    builtin compadd "$@"
    return
  fi
  local -a matches shown show
  zparseopts -E -a ignored d:=show
  if (( $#show )); then shown=("${(@P)show[2]}"); fi
  builtin compadd -A matches -D shown "$@"
  integer at
  for (( at = 1; at <= $#matches; at++ )) {
    # Shown is the match, blanks, two dashes and the title.
    found+=("${(Q)matches[at]}"$'\t'"${${shown[at]-}#* -- }")
  }
  builtin compadd "$@"
}
ask() {
  _main_complete
  compstate[insert]='' compstate[list]=''
}
zle -C ask complete-word ask
answer() {
  local -a found lines
  local line
  lines=("${(@0)$(<$HOME/lines)}")
  for line in $lines; do
    found=() BUFFER=$line CURSOR=$#line
    zle ask
    print -rl -- $found $'\0'
  done >$HOME/answers
  BUFFER=''
  mv $HOME/answers $HOME/answered
}
zle -N answer
bindkey '^T' answer
: >$HOME/ready
"""


def split(line, breaks="=:@"):
    """The words of COMP_WORDS."""
    words = []
    joined = False
    quote = ""
    at = 0
    while at < len(line):
        mark = line[at]
        taken = line[at:at + 2] if mark == "\\" and quote != "'" else mark
        at += len(taken)
        if not quote and mark.isspace():
            joined = False
        elif not quote and mark in breaks + "<>":
            same = joined and words[-1][-1] in breaks + "<>"
            words[-1:] = [words[-1] + mark] if same else [*words[-1:], mark]
            joined = True
        else:
            if joined and not (words[-1] and words[-1][-1] in breaks + "<>" and not quote):
                words[-1] += taken
            else:
                words.append(taken)
            if mark in "'\"" and quote in ("", mark):
                quote = "" if quote else mark
            joined = True
    return words if joined else [*words, ""]


class Shell:
    """One of the shells with a completion script. `offers` gives, for each line, a dictionary of
    what is offered and what is shown beside it."""

    def __init__(self, name, script):
        self.name = name
        self._folder = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        self.home = pathlib.Path(self._folder.name)
        (self.home / "script").write_text(script, "utf-8")

    def close(self):
        self._folder.cleanup()

    def offers(self, lines, folder):
        answers = getattr(self, f"_{self.name}")([f"toolkit {line}" for line in lines], folder)
        if len(answers) != len(lines):
            raise AssertionError(f"{self.name} answered {len(answers)} of {len(lines)} lines")
        return [dict(tidy(answer) for answer in one) for one in answers]

    def _run(self, command, text, folder):
        done = subprocess.run([*command, str(self.home / "script")], input=text, cwd=folder,
                              env=program.environment(self.home), capture_output=True,
                              encoding="utf-8", timeout=SECONDS, check=False)
        if done.stderr or done.returncode != 0:
            raise AssertionError(f"{self.name}: {done.returncode} {done.stderr}")
        return [answer.splitlines() for answer in done.stdout.split("\0")[:-1]]

    def _bash(self, lines, folder):
        text = ""
        for line in lines:
            words = split(line)
            text += "".join(f"{part}\0" for part in (line, len(words), *words))
        answers = self._run(["bash", "--norc", "-c", BASH, "bash"], text, folder)
        return [[kept(line) + word.replace("\\ ", " ") for word in words]
                for line, words in zip(lines, answers)]

    def _fish(self, lines, folder):
        text = "".join(f"{line}\0" for line in lines)
        return self._run(["fish", "--no-config", "-c", FISH], text, folder)

    def _zsh(self, lines, folder):
        (self.home / "setup").write_text(ZSH, "utf-8")
        (self.home / "lines").write_text("\0".join(lines), "utf-8")
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(folder)
            os.execvpe("zsh", ["zsh", "-f", "-i"], program.environment(self.home))
        try:
            termios.tcsetwinsize(terminal, (50, 1000))  # titles are cut to fit
            os.write(terminal, b"source $HOME/setup\n")
            self._wait_for("ready", terminal)
            os.write(terminal, b"\x14")
            text = self._wait_for("answered", terminal)
        finally:
            os.kill(child, signal.SIGKILL)
            os.close(terminal)
            os.waitpid(child, 0)
        return [answer.strip("\n").splitlines() for answer in text.split("\0")[:-1]]

    def _wait_for(self, name, terminal):
        end = time.monotonic() + SECONDS
        seen = b""
        while not (self.home / name).exists():
            if select.select([terminal], [], [], 0.02)[0]:
                seen += os.read(terminal, 65536)
            if time.monotonic() > end:
                raise AssertionError(f"{self.name} is silent: {seen[-2000:]}")
        text = (self.home / name).read_text("utf-8")
        (self.home / name).unlink()
        return text


def kept(line):
    """What bash leaves as it is, in front of what it is offered: up to the last split inside a
    word."""
    whole, piece = split(line, breaks="")[-1], split(line)[-1]
    start = whole if not piece.strip("=:@") else whole[:-len(piece)]
    return start.replace("\\", "")


def tidy(answer):
    """An offered word and its title, without what differs between the shells: the flag before a
    value, the folder before a file, the slash behind one, and the equals sign before a value."""
    word, _, title = answer.partition("\t")
    word = re.sub(r"^--[a-z-]+=(?=.)", "", word)
    return os.path.basename(word.rstrip("/=")), title
