"""Several years of one council, written to files and compared by the program."""

import os
import tempfile

import assessments
import toolkit
from assessments import Bare

PERIODS = ("2023-24", "2024-25", "2025-26")


def in_years(values):
    """Each value with the period of its place; the newest is 2025-26."""
    for value, period in zip(values, PERIODS[-len(values):]):
        value["period"] = Bare(period)
    return values


def compared(values, form, *flags, width=None, order=None, status=0, **changes):
    """What `diff` prints of some years, and what it says on standard error."""
    return _run(["diff"], values, form, flags, width, order, status, changes)


def reported(values, form, *flags, width=None, status=0, **changes):
    """What `report --previous` prints of the newest with all years before it."""
    return _run(["report"], values, form, flags, width, None, status, changes)


def public(values, form, width=2000):
    """A public diff with its messages, then a public report; text on a very wide terminal, where no
    word is broken."""
    wide = width if form == "text" else None
    for run in (compared, reported):
        yield run.__name__, "".join(run(values, form, width=wide))


def write(values, folder):
    names = []
    for value in values:
        names.append(value["period"] + f"-{len(names)}.yaml")
        with open(os.path.join(folder, names[-1]), "w", encoding="utf-8") as file:
            file.write(assessments.dump(value))
    return names


def _run(command, values, form, flags, width, order, status, changes):
    with tempfile.TemporaryDirectory() as folder:
        names = write(values, folder)
        if command == ["diff"]:
            command = [*command, *(names[n] for n in order or range(len(names)))]
        else:
            command = [*command, names[-1]]
            for name in names[:-1]:
                command += ["--previous", name]
        command += ["-f", form, *flags]
        done = toolkit.run(*command, cwd=folder, env=toolkit.environment(**changes))
        if done.returncode != status:
            raise AssertionError(f"exit {done.returncode}:\n" + done.stderr.decode())
        printed = done.stdout.decode()
        if width:
            printed = toolkit.on_terminal(width, *command, "--color", "never", cwd=folder)
        return printed, done.stderr.decode()
