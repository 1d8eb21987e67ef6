"""What the dearest files cost: memory, and processor time beside a program that parses an honest
file of the same size and does nothing else."""

import os
import pathlib
import resource

from hostile_shapes import BROKEN, VALID
from measure import CannotMeasure, ENVIRONMENT, processor_time, words_of

MEGABYTE = 1 << 20
# Just within the limit on a file, beyond which nothing is parsed.
SIZE = MEGABYTE - 64
# What an input may cost: so much, and so many times its own size.
MEMORY_BASE = 64 * MEGABYTE
MEMORY_TIMES = 10
# The bare parser takes a twenty-fifth of a second for a megabyte; this is two seconds.
TIME_RATIO = 50
# More than anything takes; it ends what would never end.
HANGS_AFTER = 60
FILES = 10

READ = ("validate --draft FILE", "check --draft FOLDER")
WRITE = ("report FILE -f pdf -o OUT --force", "report FILE -f markdown", "report FILE -f json",
         "plan FILE", "diff FILE FILE -f pdf -o OUT --force --audience internal",
         "init OUT.yaml --from FILE --force", "approve FILE --by Clerk --date 2026-06-09 --force")
OTHER_SHAPES = ("nothing but words", "nothing but lines of quotes", "nothing but bidi controls",
                "different keys", "one long value", "a long text of addresses")
OTHER_FILES = {"validate --draft --statement-set FILE EXAMPLE": "set.yaml",
               "report --wording FILE EXAMPLE": "wording.yaml",
               "check --draft FOLDER": "toolkit.yaml"}


class Cost:
    """Processor time in milliseconds and memory in bytes of one run."""

    def __init__(self, program, typed):
        child = os.fork()
        if child == 0:
            silent = os.open(os.devnull, os.O_WRONLY)
            os.dup2(silent, 1)
            os.dup2(silent, 2)
            resource.setrlimit(resource.RLIMIT_CPU, (HANGS_AFTER, HANGS_AFTER))
            os.execve(program, words_of([program, *typed]), ENVIRONMENT)
        _, status, used = os.wait4(child, 0)
        self.status = os.waitstatus_to_exitcode(status)
        self.time = (used.ru_utime + used.ru_stime) * 1000
        self.memory = used.ru_maxrss * 1024


def inputs(scratch):
    """(what it is, its size, the command) for each; the files are written as they are asked for."""
    folder = pathlib.Path(scratch, "hostile")
    folder.mkdir()
    example = pathlib.Path(scratch, "example.yaml")
    example.write_bytes(VALID["honest"](10_000))
    places = {"FOLDER": folder, "OUT": pathlib.Path(scratch, "out"), "EXAMPLE": example}

    def typed(command, file):
        return [str({**places, "FILE": file}.get(word, word)).replace(
            "OUT.yaml", f"{scratch}/out.yaml") for word in command.split()]

    for kind, shapes, commands in (("", BROKEN, READ), ("valid, ", VALID, READ + WRITE)):
        for name, make in shapes.items():
            file = folder / "a.yaml"
            file.write_bytes(make(SIZE))
            for command in commands:
                yield f"{kind}{name}: {command}", file.stat().st_size, typed(command, file)
    for name in OTHER_SHAPES:
        for command, file_name in OTHER_FILES.items():
            file = folder / file_name
            file.write_bytes(BROKEN[name](SIZE))
            (folder / "a.yaml").write_bytes(example.read_bytes())
            yield f"{name}: {command}", SIZE, typed(command, file)
            file.unlink()
    for name in (*OTHER_SHAPES, *VALID):
        for number in range(FILES):
            (folder / f"a{number}.yaml").write_bytes({**BROKEN, **VALID}[name](SIZE))
        yield f"{FILES} of {name}: score FOLDER", FILES * SIZE, typed("score FOLDER", None)


def measure(programs, scratch):
    """Prints the dearest; false when one is beyond its bound."""
    honest = pathlib.Path(scratch, "honest.yaml")
    honest.write_bytes(VALID["honest"](SIZE))
    parse = min(processor_time([programs["bare_parser"], honest]) for _ in range(5)) / SIZE
    found, good = [], True
    for name, size, typed in inputs(scratch):
        cost = Cost(programs["toolkit"], typed)
        if cost.status not in (0, 1, 2):
            raise CannotMeasure(f"toolkit died of {cost.status} over {name}")
        ratio = cost.time / size / parse
        allowed = MEMORY_BASE + MEMORY_TIMES * size
        found.append((ratio, cost.memory / allowed, cost, name))
        if ratio > TIME_RATIO or cost.memory > allowed:
            good = False
            print(f"beyond its bound: {name}: {cost.time:.0f} ms, {cost.memory / MEGABYTE:.0f} MB")
    print(f"\n{len(found)} hostile inputs; the bare parser takes "
          f"{parse * MEGABYTE:.0f} ms for an honest megabyte")
    for what, place, bound in (("time, as a multiple of that", 0, TIME_RATIO),
                               ("memory, as a part of what it may take", 1, 1)):
        print(f"most {what} (at most {bound}):")
        for entry in sorted(found, key=lambda entry: entry[place], reverse=True)[:5]:
            cost = entry[2]
            print(f"  {entry[place]:6.2f}  {cost.time:6.0f} ms {cost.memory / MEGABYTE:5.0f} MB  "
                  f"{entry[3]}")
    return good
