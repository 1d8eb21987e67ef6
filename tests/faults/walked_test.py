"""What lies in a folder that is walked, or where the policy says that something lies, is passed over
or named, and never waited for."""

import pathlib
import shutil
import subprocess
import tempfile
import unittest

import inputs
import toolkit
import trials

YEAR = pathlib.Path(toolkit.ROOT, "examples/harrowmere/2025-26.yaml")


class Walked(unittest.TestCase):
    def setUp(self):
        held = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        self.addCleanup(held.cleanup)
        self.folder = pathlib.Path(held.name)

    def kinds(self, name):
        """Each kind of thing, in a fresh repository of one year, under that name."""
        for at, (kind, (make, _)) in enumerate(inputs.KINDS.items()):
            place = self.folder / f"{name}-{at}"
            place.mkdir()
            (place / ".git").mkdir()
            shutil.copy(YEAR, place)
            shutil.copytree(YEAR.parent / "evidence", place / "evidence")
            make(str(place / name))
            yield kind, place

    @staticmethod
    def run_in(place, *arguments):
        done = subprocess.run([toolkit.program, *arguments], cwd=place, capture_output=True,
                              stdin=subprocess.DEVNULL, timeout=trials.SECONDS, check=False,
                              env=toolkit.environment())
        if b"internal error" in done.stderr:
            raise AssertionError(done.stderr)
        return done

    def test_a_folder_that_is_walked(self):
        """Pipes and devices are no assessments; a link is named by the gate, as one may lie behind
        it."""
        for kind, place in self.kinds("x.yaml"):
            with self.subTest(kind):
                for command in (["validate"], ["score"], ["check", "--draft"]):
                    done = self.run_in(place, *command)
                    linked = (place / "x.yaml").is_symlink()
                    self.assertEqual(done.stderr, b"")
                    self.assertEqual(done.returncode, 1 if linked and command[0] == "check" else 0)
                    self.assertIn(b"31", done.stdout)
                    if done.returncode == 1:
                        self.assertIn(b"x.yaml: error: this is a symbolic link", done.stdout)

    def test_the_policy_of_the_gate(self):
        """Nothing but a file that is not there leaves the defaults in force."""
        for kind, place in self.kinds("toolkit.yaml"):
            with self.subTest(kind):
                for command in (["check"], ["check", "--explain"], ["check", "--base", "."]):
                    done = self.run_in(place, *command, "-q")
                    if kind == "missing":
                        self.assertEqual((done.returncode, done.stderr), (0, b""))
                    else:
                        self.assertEqual((done.returncode, done.stdout), (2, b""), done)
                        self.assertRegex(done.stderr, rb"\Atoolkit: [^\n]*toolkit.yaml[^\n]*\n\Z")

    def test_the_settings_of_other_commands(self):
        """They say that there is no file to take them from. A folder of that name is none, too."""
        for kind, place in self.kinds("toolkit.yaml"):
            with self.subTest(kind):
                done = self.run_in(place, "score", YEAR.name, "-q")
                self.assertEqual(done.returncode, 0, done)
                heard = kind not in ("missing", "a folder")
                self.assertEqual(b"the defaults are used" in done.stderr, heard, done.stderr)

    def test_what_the_policy_names(self):
        for key in ("wording: {}", "statement_sets: [{}]"):
            for kind, place in self.kinds(f"x-{key[:4]}.yaml"):
                with self.subTest(kind):
                    name = f"x-{key[:4]}.yaml"
                    (place / "toolkit.yaml").write_text(key.format(name) + "\n", "utf-8")
                    for command in (["check"], ["report", YEAR.name], ["validate", YEAR.name]):
                        done = self.run_in(place, *command, "-q")
                        self.assertEqual((done.returncode, done.stdout), (2, b""), done)
                        self.assertRegex(done.stderr, rb"\Atoolkit: cannot read x-[^\n]*\n\Z")
