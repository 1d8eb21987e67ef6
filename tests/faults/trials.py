"""Runs a command under a fault, in a folder of its own, and says what breaks the promise: the old
file or the whole new one stands there, nothing else beside it, and one message says why."""

import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
from typing import NamedTuple

import commands
import toolkit

EXAMPLES = pathlib.Path(toolkit.ROOT, "examples")
OLD = b"What stood here before.\n"
SECONDS = 60  # a guard against hanging
MESSAGE = re.compile(rb"toolkit: [^\n]+\n")
# Of several inputs, one that cannot be read is named, and the result tells of the others.
GOES_ON = {"validate", "score", "check"}
MANY = re.compile(rb"(?:toolkit: cannot read [^\n]+\n)*toolkit: [^\n]+\n")
GONE_ON = re.compile(rb"toolkit: cannot read |.* is left out of the comparison\n")


class Outcome(NamedTuple):
    status: int  # -N: killed by the signal N
    printed: bytes
    said: bytes  # on standard error
    files: dict  # {path beneath out/: bytes}


def fill(folder):
    """What every command reads: the years of the example, in a work tree with a policy."""
    inputs = folder / "in"
    shutil.copytree(EXAMPLES / "harrowmere", inputs)
    shutil.copy(EXAMPLES / "broken.yaml", inputs)
    shutil.copytree(EXAMPLES / "harrowmere", inputs / "years")
    for place in (folder, inputs / "years"):
        (place / "toolkit.yaml").write_text("falls: warning\nwording: wording.yaml\n", "utf-8")
        (place / "wording.yaml").write_text(
            "statement_set: ending-abuse-2024\npolice-4: |\n  Words of our own.\n",
            "utf-8")
    (folder / ".git").mkdir()


def read_all(folder):
    return {str(path.relative_to(folder)): path.read_bytes()
            for path in sorted(folder.rglob("*")) if not path.is_dir()}


class Trial:
    """One command in one folder. With `over_old`, files stand already where it is to write, and
    --force is given. Use it in a `with`."""

    def __init__(self, job, over_old=False, to_file=True):
        self.job = job
        self.over_old = over_old or bool(job.edits)
        self.name = f"{job.name}, " + (
            ("over an old file" if self.over_old else "to a new file") if to_file else "printed")
        self.arguments = list(job.arguments)
        if job.output and to_file:
            self.arguments += ["-o", job.output]
        if self.over_old and not job.edits:
            self.arguments.append("--force")
        self.held = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        self.folder = pathlib.Path(self.held.name)
        fill(self.folder)
        self.out = self.folder / "out"
        self.out.mkdir()
        self.standing = self.standing_before()
        self.whole = self.run()
        if self.whole.status not in (0, 1) or self.whole.said:
            raise AssertionError(f"{self.name} fails without a fault: {self.whole}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.held.cleanup()

    def standing_before(self):
        if self.job.edits:
            old = (self.folder / self.job.edits).read_bytes()
        else:
            old = OLD
        if not self.over_old:
            return {}
        return {file.removeprefix("out/"): old for file in self.job.files}

    def reset(self):
        """Empties the folder of results, and puts what stood there into it."""
        for path in self.out.iterdir():
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
        for name, old in self.standing.items():
            path = self.out / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(old)
            # Other than a new file's, so that taking them over is one of the steps.
            path.chmod(0o640)

    def move_results(self, disk):
        """Lets results go to another disk."""
        shutil.rmtree(self.out)
        self.out.symlink_to(disk.place / "out")
        self.out = disk.root / "out"
        self.out.mkdir()

    def run(self, *wrapper, environment=None, before=None, **how):
        """The command in another, such as strace, with files as they were at first and then what
        `before` does to them."""
        self.reset()
        if before:
            before()
        how = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "timeout": SECONDS} | how
        done = subprocess.run([*wrapper, toolkit.program, *self.arguments], cwd=self.folder,
                              stdin=subprocess.DEVNULL, check=False,
                              env=environment or toolkit.environment(), **how)
        return Outcome(done.returncode, done.stdout, done.stderr, read_all(self.out))

    def complaint(self, outcome, status=2, allowed_to_succeed=False):
        """What is wrong with a run under a fault; nothing where the promise was kept."""
        if allowed_to_succeed and outcome == self.whole:
            return None
        if outcome.status != status:
            return f"exit {outcome.status}: {outcome.said!r}"
        one = MANY if self.job.arguments[0] in GOES_ON else MESSAGE
        if status == 2 and not one.fullmatch(outcome.said):
            return f"not one message: {outcome.said!r}"
        if b"internal error" in outcome.said:
            return f"a fault is no bug: {outcome.said!r}"
        return self.torn(outcome)

    def torn(self, outcome, only_names=False):
        """Files that are neither old nor whole, and those that nobody asked for."""
        gone_on = GONE_ON.match(outcome.said) and (
            self.job.arguments[0] in GOES_ON or b"is left out" in outcome.said)
        for name, found in outcome.files.items():
            if name not in self.whole.files:
                return f"{name} was left behind"
            if gone_on or only_names:
                continue
            if found not in (self.whole.files[name], self.standing.get(name)):
                return f"{name} is torn: {len(found)} bytes"
        if lost := self.standing.keys() - outcome.files.keys():
            return f"{lost} is gone"
        return None


def all_trials(jobs=None):
    """Each job that writes a file, where there is none and over an old one."""
    for job in jobs or commands.tried():
        for over_old in (True,) if job.edits else (False, True):
            yield job, over_old


def complaints(trials, try_one, kind=Trial):
    """Calls `try_one(trial)` for each pair of `all_trials`, several at a time, and gives the
    complaints that these yield, each beneath its trial's name."""
    def work(pair):
        with kind(*pair) as trial:
            return [f"{trial.name}: {text}" for text in try_one(trial) if text]

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return [text for found in pool.map(work, trials) for text in found]


def show(texts, most=20):
    """A message for a test that fails."""
    return f"{len(texts)} broke the promise:\n  " + "\n  ".join(texts[:most])
