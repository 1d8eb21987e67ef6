"""What every benchmark here measures with: instructions, processor time, memory, and one line for
each figure."""

import os
import re
import shutil
import statistics
import subprocess
import tempfile

# The same environment everywhere: its size, and what it switches on, would count.
ENVIRONMENT = {"LC_ALL": "C", "PATH": os.environ.get("PATH", "/usr/bin:/bin")}


class CannotMeasure(Exception):
    pass


def words_of(command):
    return [str(word) for word in command]


def run(command):
    """What the command prints: standard output as bytes, standard error as text. One that fails
    proves nothing."""
    done = subprocess.run(words_of(command), capture_output=True, check=False, env=ENVIRONMENT)
    shown = done.stderr.decode("utf-8", "replace")
    if done.returncode != 0:
        raise CannotMeasure(
            f"{' '.join(words_of(command))}\nended with {done.returncode}:\n{shown}")
    return done.stdout, shown


def instructions(command, accept=None):
    """How many instructions the command takes, its start included. `accept` is given what it
    prints, and refuses what proves nothing."""
    with tempfile.NamedTemporaryFile() as profile:
        printed, shown = run(["valgrind", "--tool=callgrind",
                              f"--callgrind-out-file={profile.name}", *command])
    if accept:
        accept(printed)
    collected = re.search(r"Collected\s*:\s*(\d+)", shown)
    if not collected:
        raise CannotMeasure(f"valgrind did not say how many instructions it counted:\n{shown}")
    return int(collected.group(1))


def processor_time(command):
    """Milliseconds of processor time of one run, the user's and the system's."""
    typed = words_of(command)
    program = shutil.which(typed[0])
    if not program:
        raise CannotMeasure(f"there is no {typed[0]}")
    silent = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
    child = os.posix_spawn(program, typed, ENVIRONMENT, file_actions=silent)
    _, status, used = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        raise CannotMeasure(f"{' '.join(typed)}\ndid not end well while it was timed")
    return (used.ru_utime + used.ru_stime) * 1000


def median_times(commands, rounds):
    """The median of each command's processor time. They take turns, so that whatever else the
    machine does meets them alike."""
    times = [[] for _ in commands]
    for _ in range(rounds):
        for command, taken in zip(commands, times):
            taken.append(processor_time(command))
    return [statistics.median(taken) for taken in times]


def peak_kilobytes(peak_memory, command, accept=None):
    """The most memory that the command held, in the best of three runs: where the system happens to
    put things adds up to half a megabyte."""
    peaks = []
    for _ in range(3):
        printed, shown = run([peak_memory, *command])
        if accept:
            accept(printed)
        peaks.append(int(shown.splitlines()[-1]))
    return min(peaks)


def heading(what, first, second, last="ratio"):
    print(f"\n{what:28} {first:>17} {second:>17}   {last}")


def compare(what, ours, other, bound=None, at_least=False, decimals=0):
    """Prints one line with ours/other, or with `at_least` other/ours; false when that is beyond its
    bound."""
    if ours <= 0 or other <= 0:
        raise CannotMeasure(f"{what}: a program did nothing")
    ratio = other / ours if at_least else ours / other
    limit = f"  (at {'least' if at_least else 'most'} {bound})" if bound else ""
    print(f"{what:28} {ours:17,.{decimals}f} {other:17,.{decimals}f}   {ratio:.4f}{limit}")
    return bound is None or (ratio >= bound if at_least else ratio <= bound)


def below(what, figure, bound, unit):
    """Prints one line; false when the figure is not below its bound."""
    print(f"{what:28} {figure:17,} {unit}  (under {bound:,})")
    return figure < bound
