"""A check reads each file once, and parses it once."""

import re
import subprocess
import unittest

import repository
from repository import EXAMPLE, RepositoryTest

COUNCILS = 250
YEARS = ("2024-25", "2025-26")


def sanitized():
    needed = subprocess.run(["ldd", repository.program], capture_output=True, text=True,
                            check=True).stdout
    return "libasan" in needed or "libubsan" in needed


class Reading(RepositoryTest):
    def make(self, councils):
        """Assessments of so many councils, with evidence that they link to."""
        folder = self.home / "many"
        for number in range(councils):
            place = folder / f"council-{number:03}"
            (place / "evidence").mkdir(parents=True)
            for year in YEARS:
                text = (EXAMPLE / f"assessments/{year}.yaml").read_text("utf-8")
                text = text.replace("council: Thornbeck", f"council: Place{number}")
                (place / f"{year}.yaml").write_text(text, "utf-8")
            for file in (EXAMPLE / "assessments/evidence").iterdir():
                (place / "evidence" / file.name).write_bytes(file.read_bytes())
        (folder / "toolkit.yaml").write_text("falls: error\n", "utf-8")
        return folder

    def opened(self, trace):
        """How often each file was opened for reading; O_PATH only looks whether one is there."""
        counts = {}
        calls = 0
        for line in trace.read_text("utf-8", "replace").splitlines():
            call = re.search(r'\b(?:open|openat|openat2)\((?:[^"]*)"([^"]*)", (.*)', line)
            if not call:
                continue
            calls += 1
            if "O_PATH" not in call[2] and "O_DIRECTORY" not in call[2]:
                counts[call[1]] = counts.get(call[1], 0) + 1
        self.assertGreater(calls, 0, "strace saw nothing")
        return counts

    def trace(self, folder, *flags):
        trace = self.home / "trace"
        # A sanitizer cannot look for leaks while it is traced.
        done = self.repository.run(
            "strace", "-f", "-qq", "-e", "trace=open,openat,openat2", "-o", str(trace),
            "toolkit", "check", *flags, cwd=folder, ASAN_OPTIONS="detect_leaks=0")
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout[-2000:])
        self.assertIn(f"{COUNCILS * len(YEARS)} assessments checked", done.stdout)
        return self.opened(trace)

    def assert_read_once(self, counts, prefix):
        names = [f"{prefix}council-{number:03}/{year}.yaml"
                 for number in range(COUNCILS) for year in YEARS]
        self.assertEqual({name: counts.get(name, 0) for name in names}, dict.fromkeys(names, 1))
        self.assertEqual(counts.get(f"{prefix}toolkit.yaml"), 1)

    def test_each_of_500_assessments_is_read_once(self):
        counts = self.trace(self.make(COUNCILS))
        self.assert_read_once(counts, "")
        evidence = [name for name in counts if name.endswith(".md")]
        self.assertEqual(evidence, [], "evidence is looked for, and never read")

    def test_a_trusted_copy_is_read_once_as_well(self):
        folder = self.make(COUNCILS)
        copy = self.home / "base"
        subprocess.run(["cp", "-r", str(folder), str(copy)], check=True)
        counts = self.trace(folder, "--policy", "../base/toolkit.yaml", "--base", "../base")
        self.assert_read_once(counts, "")
        self.assert_read_once(counts, "../base/")

    @unittest.skipIf(repository.program and sanitized(), "valgrind cannot run a sanitized program")
    def test_each_assessment_is_parsed_once(self):
        """Counted by callgrind, so over fewer files."""
        councils = 5
        folder = self.make(councils)
        profile = self.home / "profile"
        done = self.repository.run(
            "valgrind", "-q", "--tool=callgrind", f"--callgrind-out-file={profile}",
            "--compress-strings=no", "--compress-pos=no", "toolkit", "check", cwd=folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        calls = 0
        called = None
        for line in profile.read_text("utf-8", "replace").splitlines():
            if line.startswith("cfn="):
                called = line
            elif line.startswith("calls="):
                if re.match(r"cfn=toolkit::parse_document\(", called):
                    calls += int(line.removeprefix("calls=").split()[0])
        # And the policy.
        self.assertEqual(calls, councils * len(YEARS) + 1)
