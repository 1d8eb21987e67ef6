"""What is run under every fault: each command that writes a file or prints a result, in each of its
formats. The formats and the commands themselves come from the program's own help, so that a new one
is either tried too or missed aloud."""

import functools
import re
from typing import NamedTuple

import program
import toolkit

OLD_YEAR, YEAR, BROKEN = "in/2024-25.yaml", "in/2025-26.yaml", "in/broken.yaml"
NEW_COUNCIL = ("--council", "Harrowmere District Council", "--period", "2026-27")
APPROVAL = ("--by", "Full Council", "--minute", "FC/26/1", "--date", "2026-07-01", "--force")


class Way(NamedTuple):
    """A way to use a command. Where `output` is set, the result goes to standard output without
    it, and to a file with it; else the command writes the `files` whatever is typed."""
    name: str
    arguments: tuple
    output: str = ""
    files: tuple = ()
    formatted: bool = True  # in each of the command's formats
    edits: str = ""  # the input that stands in the place of the file before


WAYS = {
    "init": [
        Way("init", ("out/new.yaml", *NEW_COUNCIL), files=("out/new.yaml",)),
        Way("init --from", ("out/new.yaml", "--from", YEAR), files=("out/new.yaml",)),
        Way("init --schema-file", ("out/new.yaml", *NEW_COUNCIL, "--schema-file"),
            files=("out/new.yaml", "out/assessment.schema.json")),
    ],
    # On a day on which the year still lies ahead there are warnings, so that even if quiet it has
    # something to write.
    "validate": [Way("validate", (YEAR, "--as-of", "2020-01-01"), "out/result"),
                 Way("validate with findings", (BROKEN,), "out/result")],
    "score": [Way("score", (OLD_YEAR, YEAR), "out/result")],
    "diff": [Way("diff", (OLD_YEAR, YEAR), "out/result")],
    "report": [
        Way("report", (YEAR, "--previous", OLD_YEAR), "out/result"),
        Way("report --charts", (YEAR, "-f", "markdown", "--charts", "out/charts", "-o",
                                "out/result.md"), formatted=False,
            files=("out/charts/overview.svg", "out/result.md")),
    ],
    "plan": [Way("plan", (YEAR,), "out/result"),
             Way("plan --suggest", (YEAR, "--suggest"), "out/result", formatted=False)],
    "chart": [Way(f"chart {kind}", (YEAR, "--previous", OLD_YEAR, "--kind", kind), "out/result")
              for kind in ("bars", "radar", "trend", "strip")],
    "check": [Way("check", ("in/years", "--draft"), "out/result"),
              Way("check --explain", ("in/years", "--explain"), "out/result.txt", formatted=False)],
    "approve": [Way("approve", ("out/year.yaml", *APPROVAL), files=("out/year.yaml",),
                    edits=YEAR)],
    "explain": [Way("explain", ("police-4",), "out/result"),
                Way("explain --search", ("--search", "police", "contact"), "out/result.txt",
                    formatted=False)],
    "schema": [Way("schema", (), "out/result")],
    "statements": [Way("statements", (), "out/result"),
                   Way("statements --wording-template", ("--wording-template",), "out/result",
                       formatted=False)],
    "completion": [Way(f"completion {shell}", (shell,), "out/result")
                   for shell in ("bash", "zsh", "fish")],
}

# One for each way that bytes take to a file; the others differ in the bytes alone.
KINDS_OF_WRITING = ("init", "init --from", "init --schema-file", "approve", "report markdown",
                    "report pdf", "report --charts", "score json")


class Job(NamedTuple):
    """A command line that has to be tried."""
    name: str
    arguments: tuple  # without what says where the result goes
    output: str  # the file of --output; empty where there is no such flag
    files: tuple  # all that it writes when it writes files
    edits: str


@functools.cache
def help_of_commands():
    """{command: its page of help}, from the overview."""
    overview = toolkit.output("--help")
    commands = re.search(r"\nCommands:\n((?:  \S.*\n)+)", overview)[1]
    names = re.findall(r"^  (\S+)", commands, re.MULTILINE)
    return {name: toolkit.output(name, "--help") for name in names}


def formats_of(command):
    found = re.search(r"--format FORMAT +(\S+)$", help_of_commands()[command], re.MULTILINE)
    return found[1].split(",") if found else []


@functools.cache
def jobs():
    found = []
    for command, ways in WAYS.items():
        for way in ways:
            files = way.files or (way.output,)
            for form in formats_of(command) if way.formatted else ():
                found.append(Job(f"{way.name} {form}", (command, *way.arguments, "-f", form,
                                                        "-q"), way.output, files, way.edits))
            if not way.formatted or not formats_of(command):
                found.append(Job(way.name, (command, *way.arguments, "-q"), way.output, files,
                                 way.edits))
    return tuple(found)


def is_kind_of_writing(job):
    return job.name in KINDS_OF_WRITING


def kinds_of_writing():
    return [job for job in jobs() if is_kind_of_writing(job)]


def under_strace():
    """Of these, a few where strace and sanitizers together make each run take a second."""
    if program.is_sanitized() and not program.thorough:
        return [job for job in kinds_of_writing() if job.name in ("init", "approve")]
    return kinds_of_writing()


def tried():
    """With sanitizers, which are slow, one of each kind: what they look for is in the same code."""
    return kinds_of_writing() if program.is_sanitized() and not program.thorough else jobs()
