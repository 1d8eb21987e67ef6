"""A person at a terminal: keys are pressed in a real interactive shell, and what the shell runs in
the end is written down."""

import os
import pathlib
import pty
import re
import select
import shlex
import signal
import tempfile
import termios
import time

import program

SECONDS = 30
PROMPT = "ready> "

# Stands in for toolkit, so that a line can be run whatever it says. What the script asks goes to the
# program itself.
STAND_IN = """\
#!/bin/sh
if [ "$1" = __complete ]; then exec {program} "$@"; fi
printf '%s\\0' "$@" >"$HOME/typed.new"
mv "$HOME/typed.new" "$HOME/typed"
"""

# How each is started, its file of settings, and what this holds before the script is loaded.
SHELLS = {
    "bash": (["--noprofile", "--rcfile", "{home}/.bashrc", "-i"], ".bashrc",
             f"PS1='{PROMPT}'\n"),
    "zsh": (["-d", "-i"], ".zshrc",
            f"PS1='{PROMPT}'\nautoload -Uz compinit\ncompinit -u -d $HOME/dump\n"),
    "fish": (["-i"], ".config/fish/config.fish",
             f"function fish_prompt; echo '{PROMPT}'; end\nset fish_greeting\n"),
}
LOAD = {"bash": "source ~/script\n", "zsh": "source ~/script\n", "fish": "source ~/script\n"}


class Terminal:
    """A shell with the completion script loaded, in a folder. Used with `with`."""

    def __init__(self, shell, folder, settings=None, script=None):
        self.shell = shell
        self._folder = folder
        self._temporary = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        self.home = pathlib.Path(self._temporary.name)
        self.screen = ""
        self._arguments, name, start = SHELLS[shell]
        rc = self.home / name
        rc.parent.mkdir(parents=True, exist_ok=True)
        rc.write_text(start + (LOAD[shell] if settings is None else settings), "utf-8")
        (self.home / "functions").mkdir()
        for place in ("script", "functions/_toolkit"):
            (self.home / place).write_text(script or program.script(shell), "utf-8")
        (self.home / "bin").mkdir()
        (self.home / "bin/toolkit").write_text(
            STAND_IN.replace("{program}", shlex.quote(program.path)), "utf-8")
        (self.home / "bin/toolkit").chmod(0o755)

    def __enter__(self):
        self._child, self._terminal = pty.fork()
        if self._child == 0:
            os.chdir(self._folder)
            path = f"{self.home}/bin:{os.environ.get('PATH', os.defpath)}"
            os.execvpe(self.shell,
                       [self.shell, *(one.format(home=self.home) for one in self._arguments)],
                       program.environment(self.home, PATH=path))
        termios.tcsetwinsize(self._terminal, (50, 200))
        self._wait(lambda: PROMPT.strip() in self.screen)
        return self

    def __exit__(self, *_):
        os.kill(self._child, signal.SIGKILL)
        os.close(self._terminal)
        os.waitpid(self._child, 0)
        self._temporary.cleanup()

    def press(self, keys):
        os.write(self._terminal, keys.encode())

    def shows(self, text):
        """Waits for a text on the screen, in whatever colours."""
        self._wait(lambda: text in re.sub(r"\x1b(\[[0-9;?]*[A-Za-z]|\(B)", "", self.screen))

    def run(self, keys):
        """The arguments that `toolkit` is run with after these keys and Enter."""
        typed = self.home / "typed"
        self.press(keys + "\r")
        self._wait(typed.exists)
        arguments = typed.read_text("utf-8").split("\0")[:-1]
        typed.unlink()
        return arguments

    def _wait(self, done):
        end = time.monotonic() + SECONDS
        while not done():
            if select.select([self._terminal], [], [], 0.02)[0]:
                self.screen += os.read(self._terminal, 65536).decode("utf-8", "replace")
            if time.monotonic() > end:
                raise AssertionError(f"{self.shell} shows {self.screen[-2000:]!r}")
