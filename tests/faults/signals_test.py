"""A signal ends the program at once or after the file is in place, and never leaves half of one."""

import signal
import unittest

import commands
import program
import tracing
import trials

SIGNALS = ("TERM", "INT", "HUP")
STRIDE = 1 if program.thorough else 6


def places(calls):
    """Every call from the first that concerns the file, and some of those before; not the last one,
    which ends the program before a signal could."""
    calls = [call for call in calls if call.name != "exit_group"]
    first = next(at for at, call in enumerate(calls) if call.name == "rt_sigprocmask")
    return calls[1:first:STRIDE] + calls[first:]


class Signals(unittest.TestCase):
    @staticmethod
    def try_one(trial):
        for at, call in enumerate(places(tracing.calls_of(trial))):
            for name in SIGNALS if program.thorough else (SIGNALS[at % len(SIGNALS)],):
                number = getattr(signal, f"SIG{name}")
                outcome = tracing.run_with(trial, call.name, call.nth, f"signal={name}")
                complaint = trial.complaint(outcome, status=-number)
                if complaint is None and outcome.said:
                    complaint = f"said {outcome.said!r}"
                if complaint:
                    yield f"{name} at {call.name} {call.nth} ({call.rest[:90]}): {complaint}"

    def test_each_kind_of_writing(self):
        found = trials.complaints(trials.all_trials(commands.under_strace()), self.try_one)
        self.assertEqual(found, [], trials.show(found))

    def test_a_signal_is_not_swallowed_by_a_failure(self):
        """It comes while a write fails: the temporary file goes, and then the program."""
        def try_one(trial):
            for call in tracing.calls_of(trial, "write"):
                if ".toolkit-" not in call.rest:
                    continue
                outcome = tracing.run_with(trial, "write", call.nth, "error=ENOSPC:signal=TERM")
                yield trial.complaint(outcome, status=-signal.SIGTERM)

        found = trials.complaints(trials.all_trials(commands.under_strace()), try_one)
        self.assertEqual(found, [], trials.show(found))
