"""Under a limit on memory a command succeeds whole, or says that there is not enough."""

import unittest

import commands
import program
import toolkit
import trials

PAGE = 4096
STEPS = 400 if program.thorough else 12
MOST = 1 << 26  # more than the program itself


def bisect(low, high, succeeds):
    """The least limit, to a page or two, that is enough; `low` is not, `high` is."""
    while high - low > 2 * PAGE:
        middle = (low + high) // 2 // PAGE * PAGE
        low, high = (low, middle) if succeeds(middle) else (middle, high)
    return high


def limited(limit):
    return "prlimit", f"--as={limit}"


@unittest.skipIf(program.is_sanitized(), "sanitizers map more memory than any limit leaves")
class MemoryLimit(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        """The program itself has to be there: where loading fails, it is not heard of."""
        version = commands.Job("--version", ("--version",), "-", (), "")
        with trials.Trial(version, to_file=False) as trial:
            cls.least = bisect(PAGE, 1 << 32, lambda limit: trial.run(*limited(limit)) ==
                               trial.whole)

    def try_one(self, trial):
        enough = bisect(self.least - PAGE * 3, self.least + MOST,
                        lambda limit: trial.run(*limited(limit)) == trial.whole)
        step = max((enough - self.least) // STEPS // PAGE * PAGE, PAGE)
        failed = 0
        for limit in range(self.least, enough, step):
            outcome = trial.run(*limited(limit))
            failed += outcome.status == 2
            complaint = trial.complaint(outcome, allowed_to_succeed=True)
            if complaint:
                yield f"{limit // 1024} KiB of {self.least // 1024} to {enough // 1024}: {complaint}"
        if failed == 0 and enough > self.least + 4 * PAGE:
            yield f"nothing failed from {self.least} to {enough}"

    def test_every_command(self):
        pairs = [(job, at % 2 == 1) for at, job in enumerate(commands.jobs())]
        found = trials.complaints(pairs, self.try_one)
        self.assertEqual(found, [], trials.show(found))
