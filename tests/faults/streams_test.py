"""A result that standard output does not take is no success; messages that nobody can hear change
nothing."""

import os
import subprocess
import unittest

import commands
import toolkit
import trials

CLOSED_OUTPUT = ("sh", "-c", 'exec "$0" "$@" >&-')
CLOSED_ERROR = ("sh", "-c", 'exec "$0" "$@" 2>&-')


def printing():
    """What writes its result to standard output: all that has --output, and what takes - for it."""
    for job in commands.tried():
        if job.output:
            yield job
        elif job.arguments[0] == "init" and "--schema-file" not in job.arguments:
            arguments = tuple("-" if word in job.files else word for word in job.arguments)
            yield job._replace(arguments=arguments, files=())
    for page in (("--help",), ("--version",), ("help", "report"), ("report", "--help")):
        yield commands.Job(" ".join(page), page, "-", (), "")


class Printed(trials.Trial):
    def __init__(self, job, over_old):
        super().__init__(job, over_old, to_file=False)


def broken_pipe():
    reading, writing = os.pipe()
    os.close(reading)
    return writing


class Streams(unittest.TestCase):
    def hold(self, trials_to_try, try_one, kind=trials.Trial):
        found = trials.complaints(trials_to_try, try_one, kind)
        self.assertEqual(found, [], trials.show(found))

    def test_a_result_that_is_not_taken(self):
        def try_one(trial):
            if not trial.whole.printed:
                yield "prints nothing"
            with open("/dev/full", "wb") as full:
                outcome = trial.run(stdout=full)
            yield self.refused(trial, outcome, b"No space left on device")
            yield self.refused(trial, trial.run(*CLOSED_OUTPUT), b"Bad file descriptor")

        self.hold([(job, False) for job in printing()], try_one, Printed)

    @staticmethod
    def refused(trial, outcome, why):
        complaint = trial.complaint(outcome._replace(printed=b""))
        if not complaint and why not in outcome.said:
            complaint = f"another reason: {outcome.said!r}"
        return complaint

    def test_a_pipe_that_nobody_reads_ends_it_quietly(self):
        def try_one(trial):
            writing = broken_pipe()
            outcome = trial.run(stdout=writing)
            os.close(writing)
            if (outcome.status, outcome.said) != (2, b""):
                yield f"exit {outcome.status}: {outcome.said!r}"

        self.hold([(job, False) for job in printing()], try_one, Printed)

    def test_nobody_hears_the_messages(self):
        """Not quiet, so that there are some; the result is whole in a file and when printed."""
        def try_one(trial):
            if "-q" in trial.arguments:
                trial.arguments.remove("-q")
            clean = trial.run(stderr=subprocess.DEVNULL)
            if clean.status != trial.whole.status or clean.files.keys() != trial.whole.files.keys():
                yield f"exit {clean.status} without -q"
            for name in ("/dev/full", "a broken pipe"):
                error = broken_pipe() if name != "/dev/full" else os.open(name, os.O_WRONLY)
                if trial.run(stderr=error) != clean:
                    yield f"standard error is {name}"
                os.close(error)
            if trial.run(*CLOSED_ERROR, stderr=subprocess.DEVNULL) != clean:
                yield "standard error is closed"

        self.hold([(job, False) for job in commands.tried()], try_one)

    def test_a_file_needs_no_standard_output(self):
        def try_one(trial):
            if trial.run(*CLOSED_OUTPUT) != trial.whole:
                yield "standard output is closed"

        self.hold(trials.all_trials(), try_one)

    def test_all_are_closed(self):
        """What is opened first gets the number of a stream that is closed."""
        def try_one(trial):
            outcome = trial.run("sh", "-c", 'exec "$0" "$@" <&- >&- 2>&-')
            if outcome != trial.whole:
                yield f"exit {outcome.status}, {list(outcome.files)}"

        self.hold(trials.all_trials(), try_one)

    def test_a_message_of_failure_that_nobody_hears_fails_all_the_same(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([toolkit.program, "score", "gone.yaml"], stderr=full,
                                  stdout=subprocess.PIPE, check=False, timeout=60,
                                  env=toolkit.environment())
        self.assertEqual((done.returncode, done.stdout), (2, b""))
