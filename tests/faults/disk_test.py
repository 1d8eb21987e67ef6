"""On a disk that is too full for the file, or for the last of several, all is as it was."""

import unittest

import commands
import disk
import program
import trials


def pages_of(contents):
    return -(-len(contents) // disk.PAGE)


class FullDisk(unittest.TestCase):
    def setUp(self):
        with trials.Trial(commands.jobs()[0]) as trial, disk.Disk(trial.folder / "disk") as small:
            if not small.mounted:
                self.skipTest("nothing may be mounted here, not even in a namespace; "
                              "limit_test.py and calls_test.py prove the same in other ways")

    @staticmethod
    def amounts(trial, need):
        if program.thorough:
            return range(need + 2)
        few = {max(need - 1, 0), need}
        return sorted(few | {0, need // 2} if commands.is_kind_of_writing(trial.job) else few)

    def try_one(self, trial):
        with disk.Disk(trial.folder / "disk") as small:
            trial.move_results(small)
            needs = [pages_of(contents) for contents in trial.whole.files.values()]
            for pages in self.amounts(trial, sum(needs)):
                # What stood there before is put back first, for which there must be room.
                small.empty()
                outcome = trial.run(*small.wrapper, before=lambda left=pages: small.leave(left))
                yield self.judge(trial, outcome, pages, needs)

    @staticmethod
    def judge(trial, outcome, pages, needs):
        # Where several are replaced, the first leaves the place of its old one to the next.
        enough = pages >= sum(needs) or (trial.over_old and len(needs) > 1)
        complaint = trial.complaint(outcome, allowed_to_succeed=enough)
        if complaint:
            return f"{pages} pages left for {needs}: {complaint}"
        if pages >= sum(needs) and outcome.status == 2:
            return f"{pages} pages left are enough for {needs}"
        if outcome.status == 2 and b"No space left on device" not in outcome.said:
            return f"{pages} pages left for {needs}: {outcome.said!r}"
        return None

    def test_every_command(self):
        found = trials.complaints(trials.all_trials(), self.try_one)
        self.assertEqual(found, [], trials.show(found))
