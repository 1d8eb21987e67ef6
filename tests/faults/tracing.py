"""The system calls of a program after its `main` has begun, as strace sees them."""

import re
from typing import NamedTuple

import program
import toolkit

LINE = re.compile(r"\d+ +(\w+)\((.*)$")
# The first thing that the program does is to ask whether its standard input is open.
BEGINNING = re.compile(r"0(<[^>]*>)?, F_GETFD\)")


class Call(NamedTuple):
    name: str
    nth: int  # of that name, from 1, as strace counts
    rest: str  # arguments and result; descriptors with their paths

    @property
    def failed(self):
        return " = -1 " in self.rest


def environment():
    return toolkit.environment(**program.UNDER_STRACE)


def strace(log, names, *inject):
    command = ["strace", "-f", "-qq", "-y", "-o", str(log), "-e", f"trace={names}"]
    if names != "all" and not any("signal=" in one for one in inject):
        # It stops at these calls alone, which is faster; signals do not get through so.
        command.append("--seccomp-bpf")
    for one in inject:
        command += ["-e", f"inject={one}"]
    return command


def calls_of(trial, names="all"):
    """What the command of a trial asks of the system, and what came out."""
    log = trial.folder / "calls"
    if names != "all":
        names += ",fcntl"
    outcome = trial.run(*strace(log, names), environment=environment())
    if outcome != trial.whole:
        raise AssertionError(f"{trial.name}: another result under strace: {outcome}")
    begun = False
    counts = {}
    found = []
    for line in log.read_text("utf-8", "replace").splitlines():
        match = LINE.match(line)
        if not match or line.endswith("+++"):
            continue
        name, rest = match.groups()
        counts[name] = counts.get(name, 0) + 1
        begun = begun or (name == "fcntl" and BEGINNING.match(rest) is not None)
        if begun:
            found.append(Call(name, counts[name], rest))
    if not found:
        raise AssertionError(f"{trial.name}: strace saw no beginning")
    return found


def run_with(trial, name, nth, what, *more):
    """The outcome where the nth call of that name is tampered with."""
    log = trial.folder / "tampered"
    return trial.run(*strace(log, name, f"{name}:{what}:when={nth}", *more),
                     environment=environment())
