"""A file that would grow over the limit on sizes is not written, whatever SIGXFSZ is set to."""

import unittest

import commands
import program
import trials


class SizeLimit(unittest.TestCase):
    @staticmethod
    def limits(trial, size, ignored):
        if program.thorough:
            return {*range(0, size, max(size // 50, 1)), 1, size - 1, size}
        if not commands.is_kind_of_writing(trial.job):
            return {0, size} if ignored else {size - 1}
        return {size // 2, size} if ignored else {0, 1, size // 2, size - 1, size}

    def try_one(self, trial):
        largest = max(map(len, trial.whole.files.values()))
        for ignored in (False, True):
            for limit in sorted(self.limits(trial, largest, ignored)):
                # Python has it ignored, unless it restores it.
                outcome = trial.run("prlimit", f"--fsize={limit}", restore_signals=not ignored)
                if limit < largest:
                    complaint = trial.complaint(outcome)
                else:
                    complaint = "it is enough" if outcome != trial.whole else None
                if complaint:
                    yield f"limit {limit} of {largest}, ignored {ignored}: {complaint}"

    def test_every_command(self):
        found = trials.complaints(trials.all_trials(), self.try_one)
        self.assertEqual(found, [], trials.show(found))
