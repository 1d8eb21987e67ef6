"""Each system call that writing takes fails in turn, and so does each that reads."""

import re
import unittest

import commands
import program
import tracing
import trials

WRITING = ("openat,write,fsync,close,rename,renameat,renameat2,link,linkat,fchmod,fchmodat,fchown,"
           "fstat,unlink,unlinkat,mkdir,read,openat2,ftruncate")
LOOKING = "newfstatat,readlink,getdents64"
ERRORS = ("ENOSPC", "EIO", "EDQUOT", "EACCES") if program.thorough else ("ENOSPC", "EIO")
# What the system may interrupt, and the program has to ask again.
INTERRUPTED = {"openat", "openat2", "write", "fsync", "read"}
# What is not the policy's own file, as far as can be seen, is passed over aloud.
DEFAULTS = re.compile(rb"toolkit: [^\n]*; the defaults are used\n")


def is_output(call):
    """A step of writing: it names the folder of results, or is on a file in it."""
    return "out/" in call.rest or "/out>" in call.rest or ".toolkit-" in call.rest


def must_fail(call):
    """Without this step no whole file is in its place for sure."""
    if call.name == "close":
        return ".toolkit-" in call.rest
    return (call.name in ("write", "fsync", "renameat", "renameat2", "openat") and
            is_output(call) and not call.failed)


class Calls(unittest.TestCase):
    @staticmethod
    def judge(trial, call, error, outcome):
        if error == "EINTR" and call.name in INTERRUPTED:
            complaint = None if outcome == trial.whole else f"exit {outcome.status}, {outcome.said}"
        else:
            complaint = trial.complaint(
                outcome, allowed_to_succeed=not must_fail(call) or error == "EINTR")
            if complaint and outcome.status == 0 and DEFAULTS.fullmatch(outcome.said):
                complaint = trial.torn(outcome, only_names=True)
        if complaint:
            return f"{error} of {call.name} {call.nth} ({call.rest[:90]}): {complaint}"
        return None

    def fail_each(self, trial, errors, chosen, names=WRITING):
        # Sanitizers make calls of their own.
        calls = [call for call in tracing.calls_of(trial, names)
                 if chosen(call) and (is_output(call) or not program.is_sanitized())]
        if not any(must_fail(call) for call in calls):
            yield "no call of writing was seen"
        for call in calls:
            for error in errors if is_output(call) else errors[-2:]:
                outcome = tracing.run_with(trial, call.name, call.nth, f"error={error}")
                yield self.judge(trial, call, error, outcome)

    def hold(self, pairs, try_one):
        found = trials.complaints(pairs, try_one)
        self.assertEqual(found, [], trials.show(found))

    def test_each_call_of_each_kind_of_writing(self):
        def try_one(trial):
            # All look at their inputs in the same ways.
            looks = program.thorough or trial.name == "init, to a new file"
            return self.fail_each(trial, (*ERRORS, "EINTR"), lambda call: True,
                                  f"{WRITING},{LOOKING}" if looks else WRITING)

        self.hold(trials.all_trials(commands.under_strace()), try_one)

    def test_each_call_of_writing_of_each_command(self):
        errors = (*ERRORS, "EINTR") if program.thorough else ("ENOSPC",)
        others = [job for job in commands.tried() if not commands.is_kind_of_writing(job)]
        self.hold([(job, at % 2 == 1) for at, job in enumerate(others)],
                  lambda trial: self.fail_each(
                      trial, errors, lambda call: program.thorough or must_fail(call)))

    def test_a_file_system_that_cannot_rename_without_replacing(self):
        """As NFS: a second name takes the place of it, and may fail as well."""
        def try_one(trial):
            without = [f"renameat2:error={error}" for error in ("EINVAL", "ENOSYS", "EOPNOTSUPP")]
            for one in without:
                log = trial.folder / "log"
                again = trial.run(*tracing.strace(log, "renameat2,linkat", one),
                                  environment=tracing.environment())
                if again != trial.whole:
                    yield f"{one}: exit {again.status}, {again.said}, {list(again.files)}"
                for error in (*ERRORS, "EEXIST"):
                    refused = trial.run(*tracing.strace(log, "renameat2,linkat", one,
                                                        f"linkat:error={error}"),
                                        environment=tracing.environment())
                    yield trial.complaint(refused)

        written_by_name = [job for job in commands.under_strace() if not job.edits]
        self.hold([(job, False) for job in written_by_name], try_one)
