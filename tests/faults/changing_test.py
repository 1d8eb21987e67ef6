"""A file that is changed while it is read is read once, as it was or as it is, and nothing breaks.

strace stops the program after the call where somebody else is at work on the file, so that nothing
depends on chance.
"""

import os
import re
import signal
import subprocess
import unittest

import commands
import toolkit
import tracing
import trials

# It is read again, to see that nobody else has changed it.
READ_TWICE = "approve"
STOPPED = re.compile(r"^(\d+) +--- stopped by SIGSTOP ---", re.MULTILINE)


def chosen(*names):
    return [job for job in commands.jobs() if job.name in names]


def replace(path, contents):
    """As editors do it: another file takes its name."""
    other = path.with_name("other")
    other.write_bytes(contents)
    if path.is_dir():
        path.rmdir()
    other.replace(path)


def append(path, contents):
    with open(path, "ab") as file:
        file.write(contents)


def reading(call):
    return call.name == "openat" and "in/" in call.rest and "O_PATH" not in call.rest and \
        "O_DIRECTORY" not in call.rest


class Change(unittest.TestCase):
    def test_each_input_is_opened_once(self):
        def try_one(trial):
            opened = [call.rest.split('"')[1] for call in tracing.calls_of(trial, "openat")
                      if reading(call)]
            for path in set(opened):
                # The wording is in the folder that is walked, too, where any YAML is looked at.
                walked = path == "in/years/wording.yaml"
                if opened.count(path) != 1 + walked:
                    yield f"{path} is opened {opened.count(path)} times"

        pairs = [(job, False) for job in commands.tried() if job.name != READ_TWICE]
        found = trials.complaints(pairs, try_one)
        self.assertEqual(found, [], trials.show(found))

    def changed_after(self, trial, call, change):
        """The outcome where a file is changed after that call, while the program stands still."""
        log = trial.folder / "stopped"
        log.unlink(missing_ok=True)
        trial.reset()
        with subprocess.Popen(
                [*tracing.strace(log, call.name, f"{call.name}:signal=STOP:when={call.nth}"),
                 toolkit.program, *trial.arguments], cwd=trial.folder, stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                env=tracing.environment()) as process:
            number = self.stopped(process, log)
            change(trial.folder / commands.YEAR)
            os.kill(number, signal.SIGCONT)
            printed, said = process.communicate(timeout=trials.SECONDS)
        return trials.Outcome(process.returncode, printed, said, trials.read_all(trial.out))

    def stopped(self, process, log):
        """Waits until it stands still, and gives its number."""
        while process.poll() is None:
            if log.exists() and (found := STOPPED.search(log.read_text("utf-8", "replace"))):
                return int(found[1])
        return self.fail(f"it did not stop: {process.stderr.read()}")

    def try_changes(self, job, changes, calls_to_stop_at):
        """Yields for each change after each call: what it is called, the outcome, the trial."""
        with trials.Trial(job) as trial:
            path = trial.folder / commands.YEAR
            kept = path.read_bytes()
            calls = tracing.calls_of(trial, "openat,read,close")
            first = next(at for at, call in enumerate(calls)
                         if reading(call) and commands.YEAR in call.rest)
            for kind, change in changes.items():
                for call in calls[first:first + calls_to_stop_at]:
                    outcome = self.changed_after(trial, call, change)
                    replace(path, kept)
                    yield kind, call, outcome, trial

    def test_a_file_that_is_open_is_read_as_it_was_however_it_is_replaced(self):
        changes = {"gone": os.unlink,
                   "replaced": lambda path: replace(path, b"council: Another\n"),
                   "a folder now": lambda path: (path.unlink(), path.mkdir())}
        for job in chosen("validate text", "report markdown", "score json", "diff json"):
            for kind, call, outcome, trial in self.try_changes(job, changes, 3):
                with self.subTest(job.name, kind=kind, after=call.name):
                    self.assertEqual(outcome, trial.whole)

    def test_a_file_that_grows_or_shrinks_gives_what_was_read(self):
        """Its findings may be those of half a file; they are never those of a mixture."""
        changes = {"shorter": lambda path: os.truncate(path, 100),
                   "empty": lambda path: os.truncate(path, 0),
                   "longer": lambda path: append(path, b"# More.\n" * 5000)}
        for job in chosen("validate text", "report markdown", "score json", "diff json"):
            for kind, call, outcome, trial in self.try_changes(job, changes, 3):
                with self.subTest(job.name, kind=kind, after=call.name):
                    self.assertIn(outcome.status, (0, 1))
                    self.assertNotIn(b"internal error", outcome.said)
                    if call.name != "openat":  # it was read by then
                        self.assertEqual(outcome, trial.whole)
                    elif kind != "longer" and outcome.status == 0:
                        self.assertNotEqual(outcome.files, trial.whole.files)

    def test_a_file_that_is_approved_is_not_written_over_when_somebody_changed_it(self):
        (job,) = chosen("approve")
        theirs = b"council: Another\n"
        with trials.Trial(job) as trial:
            calls = [call for call in tracing.calls_of(trial, "openat,read,close")
                     if "year.yaml" in call.rest and ".toolkit-" not in call.rest]
            opened = [call for call in calls if call.name == "openat"]
            self.assertEqual(len(opened), 2, "it is read again before it is written")
            outcome = self.changed_after(
                trial, next(call for call in calls if call.name == "close"),
                lambda _: replace(trial.out / "year.yaml", theirs))
        self.assertEqual((outcome.status, outcome.files), (2, {"year.yaml": theirs}))
        self.assertRegex(outcome.said, rb"\Atoolkit: [^\n]+ changed while it was read[^\n]+\n\Z")
