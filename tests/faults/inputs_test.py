"""Whatever stands where a file is expected, and whatever it is called: one message, no waiting, no
more memory than a file may take."""

import os
import re
import subprocess
import tempfile
import unittest

import commands
import inputs
import program
import toolkit
import trials

SCORE = next(job for job in commands.jobs() if job.name == "score text")
MEGABYTES = 300  # far more than any command needs, and nothing beside an endless file
NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
# Neither control characters, nor what turns the direction of writing, nor bytes that are no text.
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Inputs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.trial = trials.Trial(SCORE)
        cls.folder = cls.trial.folder
        cls.addClassCleanup(cls.trial.held.cleanup)
        held = tempfile.TemporaryDirectory()
        cls.addClassCleanup(held.cleanup)
        # Where another user can run it.
        os.chmod(held.name, 0o755)
        cls.within_reach = toolkit.within_reach(toolkit.program, held.name)

    def setUp(self):
        self.trial.reset()

    def run_with(self, arguments, path, *before, **changes):
        """The command with X as that path, within its time and memory."""
        typed = [path if word == "X" else word for word in arguments]
        limit = () if program.is_sanitized() else ("prlimit", f"--as={MEGABYTES << 20}")
        binary = toolkit.program
        if before:
            binary = self.within_reach
        return subprocess.run([*limit, *before, binary, *typed], cwd=self.folder,
                              stdin=subprocess.DEVNULL, capture_output=True, check=False,
                              timeout=trials.SECONDS, env=toolkit.environment(**changes))

    def assert_safe(self, text, in_log=False):
        text = text.decode("utf-8")  # that it is text is part of it
        self.assertNotRegex(text, UNSAFE)
        if in_log:
            for line in text.splitlines():
                self.assertFalse(line.lstrip().startswith("::") or "##[" in line, line)

    def assert_one_message(self, done, in_log=False):
        self.assertEqual(done.returncode, 2, done)
        self.assertRegex(done.stderr, rb"\Atoolkit: [^\n]+\n\Z")
        self.assertNotIn(b"internal error", done.stderr)
        self.assert_safe(done.stderr, in_log)

    def test_every_kind_in_every_place(self):
        for kind, (make, reason) in inputs.KINDS.items():
            path = self.folder / "x.yaml"
            make(str(path))
            for place, arguments in inputs.PLACES.items():
                if place in inputs.TAKE_FOLDERS and kind == "a folder":
                    continue
                with self.subTest(kind, place=place):
                    done = self.run_with(arguments, "x.yaml")
                    self.assert_one_message(done)
                    self.assertIn(b"x.yaml", done.stderr)
                    if place not in inputs.TAKE_FOLDERS and kind != "a folder":
                        self.assertRegex(done.stderr.decode(), reason)
                    self.assertEqual(list(self.trial.out.iterdir()), [])
            if path.is_dir() and not path.is_symlink():
                path.rmdir()
            else:
                path.unlink(missing_ok=True)

    def another_user(self):
        """What runs a command as somebody who may not read everything."""
        os.chmod(self.folder, 0o755)
        user = NOBODY if os.geteuid() == 0 else ()
        self.assertEqual(self.run_with(["--version"], "", *user).returncode, 0)
        return user

    def test_no_permission_to_read(self):
        user = self.another_user()
        secret = self.folder / "x.yaml"
        secret.write_bytes((self.folder / commands.YEAR).read_bytes())
        secret.chmod(0)
        self.addCleanup(secret.unlink)
        for place, arguments in inputs.PLACES.items():
            if place in inputs.TAKE_FOLDERS:
                continue
            with self.subTest(place):
                done = self.run_with(arguments, "x.yaml", *user)
                self.assert_one_message(done)
                self.assertIn(b"cannot ", done.stderr)
                self.assertIn(b"x.yaml: Permission denied", done.stderr)

    def test_no_permission_to_read_a_folder(self):
        user = self.another_user()
        folder = self.folder / "secret"
        folder.mkdir(0)
        self.addCleanup(folder.rmdir)
        for command in ("validate", "score", "check"):
            with self.subTest(command):
                self.assert_one_message(self.run_with([command, "-q", "X"], "secret", *user))

    def test_every_name_in_every_place(self):
        """There is no such file: what the message calls it is safe on a terminal and in a log."""
        for at, (kind, name) in enumerate(inputs.NAMES.items()):
            # In turn, so that all names meet some places, and all places some names.
            stride = 1 if program.thorough else 4
            for place, arguments in list(inputs.PLACES.items())[at % stride::stride]:
                # As a GitHub runner reads it, in turn: it takes commands from what it reads.
                for changes in {}, {"GITHUB_ACTIONS": "true"}:
                    with self.subTest(kind, place=place, **changes):
                        self.assert_one_message(self.run_with(arguments, name, **changes),
                                                in_log=bool(changes))

    def test_every_name_is_written_to(self):
        for kind, name in inputs.NAMES.items():
            arguments = ["report", commands.YEAR, "-f", "text", "-o", "X"]
            with self.subTest(kind):
                path = os.fsencode(self.trial.out) + b"/" + name
                done = self.run_with(arguments, path)
                self.assert_safe(done.stderr)
                self.assertTrue(done.stderr.startswith(b"toolkit: "), done.stderr)
                self.assertEqual(done.stderr.count(b"\ntoolkit: "), done.stderr.count(b"\n") - 1)
                self.assertEqual(done.returncode, 0 if os.path.lexists(path) else 2)
                if b"too long" not in os.fsencode(kind) and b"/" not in name:
                    again = self.run_with(arguments, path)
                    self.assert_one_message(again)
                    self.assertIn(b"--force", again.stderr)
        for left in os.listdir(os.fsencode(self.trial.out)):
            self.assertNotIn(b".toolkit-", left)

    def test_every_name_of_a_file_with_findings(self):
        broken = (self.folder / commands.BROKEN).read_bytes()
        for kind, name in inputs.NAMES.items():
            path = os.fsencode(self.folder) + b"/" + name
            if kind.startswith("too long"):
                continue
            with open(path, "wb") as file:
                file.write(broken)
            for form in ("text", "json", "sarif", "junit"):
                for command in ("validate", "score"):
                    if command == "score" and form not in ("text", "json"):
                        continue
                    with self.subTest(kind, form=form, command=command):
                        done = self.run_with([command, "X", "-f", form], name)
                        self.assertIn(done.returncode, (1, 2))
                        self.assert_safe(done.stderr)
                        # What programs read holds the name itself, as far as it is text.
                        done.stdout.decode("utf-8")
                        if form == "text":
                            self.assert_safe(done.stdout)
            os.unlink(path)
