"""The program under test, and what its own pages say can be typed."""

import dataclasses
import functools
import json
import os
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PRACTICE = ROOT / "statements/practice-2023.yaml"
CATALOGUE = ROOT / "lib/toolkit/diagnostics/catalogue.yaml"
SHELLS = ("bash", "zsh", "fish")

path = None  # set by `run`


def output(*arguments):
    """What the program prints; it has to succeed."""
    done = subprocess.run([path, *arguments], cwd=ROOT / "examples", stdin=subprocess.DEVNULL,
                          capture_output=True, encoding="utf-8", timeout=60, check=False)
    if done.returncode != 0:
        raise AssertionError(f"toolkit {' '.join(arguments)}: {done.stderr}")
    return done.stdout


@dataclasses.dataclass(frozen=True)
class Flag:
    names: tuple  # ("-f", "--format")
    value: str    # as help calls it, or the values of a choice: "text|json"
    title: str


@functools.lru_cache(maxsize=None)
def commands():
    """{command: its operand}, as in `toolkit --help`."""
    listed = output("--help").split("Commands:\n")[1].split("\n\n")[0]
    rows = [re.fullmatch(r"  (\w+) (\S+(?: \S+)*)  .*", line) for line in listed.splitlines()]
    return {row[1]: row[2] for row in rows}


@functools.lru_cache(maxsize=None)
def flags(command):
    found = []
    for line in output(command, "--help").split("Flags:\n")[1].splitlines():
        names, value, title = re.fullmatch(r"  ((?:-\w, )?--[\w-]+) (\S*) *(.*)", line).groups()
        names = tuple(names.split(", "))
        if "--format" in names:
            value, title = title.replace(",", "|"), "how to write the result"
        found.append(Flag(names, value, title))
    return found


def choices(flag):
    """The values of a flag that is held to a list."""
    if "--format" in flag.names:
        return flag.value.split("|")
    return [] if "=" in flag.value or "|" not in flag.value else flag.value.split("|")


@functools.lru_cache(maxsize=None)
def statement_set(*sets):
    return json.loads(output("statements", "-f", "json", *sets))


def principles():
    return {one["id"]: one["title"]["text"] for one in statement_set()["principles"]}


def ids():
    """Ids that `explain` knows, found without it."""
    built_in = statement_set()
    found = [built_in["id"]]
    for principle in built_in["principles"]:
        found += [principle["id"], *(one["id"] for one in principle["statements"])]
    found += re.findall(r"^  - name: (\S+)", CATALOGUE.read_text("utf-8"), re.M)
    entries = PRACTICE.read_text("utf-8").split("\nchallenges:\n")[1]
    found += re.findall(r"^  - id: (\S+)", entries, re.M)
    formats = {value for command in commands() for flag in flags(command)
               if "--format" in flag.names for value in choices(flag)}
    return [*found, *formats, "0", "1", "2", "planned", "under way", "done", "totals", "evidence"]


def script(shell, *more):
    return output("completion", shell, *more)


# What a build under test may need: sanitizers, a shared library that is not installed, coverage.
KEPT = ("ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "LD_LIBRARY_PATH", "LLVM_PROFILE_FILE")


def environment(home, **changes):
    """Nothing of whoever runs the tests."""
    # Where fish finds this folder it does not read every manual page of the system at its first
    # start, which goes on writing into the home after the test has taken it away.
    (pathlib.Path(home) / ".local/share/fish/generated_completions").mkdir(parents=True,
                                                                           exist_ok=True)
    # The scripts ask the program that the shell finds.
    found = pathlib.Path(home) / "program"
    found.mkdir(exist_ok=True)
    if not (found / "toolkit").exists():
        (found / "toolkit").symlink_to(path)
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return kept | {"PATH": f"{found}:{os.environ.get('PATH', os.defpath)}", "HOME": str(home),
                   "ZDOTDIR": str(home), "XDG_CONFIG_HOME": f"{home}/.config",
                   "XDG_DATA_HOME": f"{home}/.local/share", "LC_ALL": "C.UTF-8", "TERM": "xterm",
                   "TZ": "UTC"} | changes
