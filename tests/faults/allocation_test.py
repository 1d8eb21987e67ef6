"""When the Nth request for memory gets none, the program says so and nothing is half written."""

import os
import select
import subprocess
import tempfile
import unittest

import commands
import program
import toolkit
import trials


class Server:
    """A program that is loaded once, and run again for each request that is to fail; see
    fail_allocation.c. Use it in a `with`."""

    def __init__(self, trial):
        self.trial = trial
        # pylint: disable=consider-using-with
        self.streams = [tempfile.TemporaryFile(buffering=0) for _ in range(2)]
        orders, self.orders = os.pipe()
        self.answers, answers = os.pipe()
        environment = toolkit.environment(LD_PRELOAD=program.failing_allocator,
                                          FAIL_ORDERS=str(orders), FAIL_ANSWERS=str(answers))
        self.process = subprocess.Popen(
            [toolkit.program, *trial.arguments], cwd=trial.folder, stdin=subprocess.DEVNULL,
            stdout=self.streams[0], stderr=self.streams[1], pass_fds=(orders, answers),
            env=environment)
        os.close(orders)
        os.close(answers)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self.orders)
        self.process.wait(trials.SECONDS)
        os.close(self.answers)
        for stream in self.streams:
            stream.close()

    def run(self, number, mode):
        """The outcome where that request fails, and how many requests there were."""
        self.trial.reset()
        for stream in self.streams:
            os.ftruncate(stream.fileno(), 0)
            os.lseek(stream.fileno(), 0, os.SEEK_SET)
        os.write(self.orders, f"{number} {mode}\n".encode())
        if not select.select([self.answers], [], [], trials.SECONDS)[0]:
            self.process.kill()
            raise AssertionError(f"{self.trial.name}: hangs when request {number}{mode} fails")
        status, count = map(int, os.read(self.answers, 100).split())
        written = [os.pread(stream.fileno(), 1 << 24, 0) for stream in self.streams]
        return trials.Outcome(os.waitstatus_to_exitcode(status), *written,
                              trials.read_all(self.trial.out)), count


def numbers(count, start, growth):
    """Closer together at first, where every command does something of its own for each flag."""
    number = start
    while number <= count:
        yield number
        number = max(number + 1, int(number * growth))


@unittest.skipIf(program.is_sanitized(), "the sanitizer's allocator is the one in use")
@unittest.skipUnless(program.failing_allocator, "libfail_allocation.so is not in this build")
class Allocation(unittest.TestCase):
    @staticmethod
    def fails(trial, chosen):
        """What is wrong when a request fails alone (o), and when all after it fail, too (f)."""
        with Server(trial) as server:
            clean, count = server.run(0, "o")
            if clean != trial.whole:
                yield "another result in a child of its own"
            failed = 0
            for number in chosen(count):
                for mode in "of":
                    outcome, _ = server.run(number, mode)
                    failed += outcome.status == 2
                    complaint = trial.complaint(outcome, allowed_to_succeed=True)
                    if complaint:
                        yield f"request {number}{mode} of {count}: {complaint}"
            if failed == 0:
                yield "no request was let fail"

    def test_every_one_of_the_first(self):
        """Reading the command line and the statement set, which all begin with."""
        chosen = [job for job in commands.jobs() if job.name == "init"]
        most = 10 ** 9 if program.thorough else 300
        found = trials.complaints([(chosen[0], True)], lambda trial: self.fails(
            trial, lambda count: range(1, min(count, most) + 1)))
        self.assertEqual(found, [], trials.show(found))

    def test_many_of_each_command(self):
        growth = 1.005 if program.thorough else 1.12
        starts = {job.name: 5 + at for at, job in enumerate(commands.jobs())}

        def fails(trial):
            # Another start for each, so that together they fail at many more places.
            start = starts[trial.job.name]
            return self.fails(trial, lambda count: numbers(count, start, growth))

        found = trials.complaints([(job, at % 2 == 1) for at, job in enumerate(commands.jobs())],
                                  fails)
        self.assertEqual(found, [], trials.show(found))
