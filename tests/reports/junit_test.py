"""JUnit as libxml2 and junitparser read it, and against the JSON of the same run."""

import os
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree

import findings
import toolkit

# Characters that XML 1.0 has no way to write.
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def program(name):
    found = shutil.which(name)
    if found is None:
        raise AssertionError(f"there is no {name}; ./bootstrap test installs it")
    return found


def as_xml(text):
    return NOT_XML.sub("\ufffd", text)


def suites(run):
    return xml.etree.ElementTree.fromstring(run.finished("junit").stdout)


def says(finding):
    """What a case says: where, what and how to mend it."""
    place = "" if finding["line"] is None else f":{finding['line']}:{finding['column']}"
    text = f"{finding['file']}{place}: {finding['severity']}: {finding['message']} " \
           f"[{finding['code']}]"
    return text + (f"\nhelp: {finding['help']}" if finding["help"] else "")


class Readers(unittest.TestCase):
    def test_libxml_finds_it_well_formed(self):
        with tempfile.TemporaryDirectory() as folder:
            for number, run in enumerate(findings.runs()):
                with open(os.path.join(folder, f"{number}.xml"), "wb") as file:
                    file.write(run.finished("junit").stdout)
            done = subprocess.run(
                [program("xmllint"), "--noout", "--nonet", *sorted(os.listdir(folder))], cwd=folder,
                capture_output=True, timeout=120, check=False)
        self.assertEqual((done.returncode, done.stderr.decode()), (0, ""))

    def test_junitparser_counts_the_same(self):
        for run in findings.runs():
            found = run.findings()
            errors = sum(finding["severity"] == "error" for finding in found)
            with self.subTest(run=run.name), tempfile.TemporaryDirectory() as folder:
                path, counted = os.path.join(folder, "a.xml"), os.path.join(folder, "b.xml")
                with open(path, "wb") as file:
                    file.write(run.finished("junit").stdout)
                verified = subprocess.run([program("junitparser"), "verify", path],
                                          capture_output=True, timeout=60, check=False)
                self.assertEqual((verified.returncode, verified.stderr.decode()),
                                 (1 if errors else 0, ""))
                subprocess.run([program("junitparser"), "merge", path, counted],
                               capture_output=True, timeout=60, check=True)
                theirs = xml.etree.ElementTree.parse(counted).getroot()
                ours = suites(run)
                self.assertEqual(ours.get("failures"), str(errors))
                for key in ("tests", "failures", "errors"):
                    self.assertEqual(ours.get(key), theirs.get(key))
                    self.assertEqual([suite.get(key) for suite in ours],
                                     [suite.get(key) for suite in theirs])


class Cases(unittest.TestCase):
    def test_are_the_findings_of_the_json(self):
        for run in findings.runs():
            expected = {}
            for finding in run.findings():
                expected.setdefault(as_xml(finding["file"]), []).append(finding)
            with self.subTest(run=run.name):
                for suite in suites(run):
                    found = expected.pop(suite.get("name"), [])
                    self.assertEqual(len(suite), max(1, len(found)))
                    self.assertEqual({case.get("file") for case in suite}, {suite.get("name")})
                    if not found:
                        self.assertEqual((suite[0].get("name"), len(suite[0])),
                                         ("no problems found", 0))
                    for case, finding in zip(suite, found):
                        self.check_case(case, finding)
                self.assertEqual(expected, {})

    def test_class_and_name_tell_them_apart(self):
        repeated = 0
        for run in findings.runs():
            cases = [(case.get("classname"), case.get("name")) for suite in suites(run)
                     for case in suite]
            self.assertEqual(len(cases), len(set(cases)), run.name)
            repeated += sum(name.endswith(" (2)") for _, name in cases)
        self.assertGreater(repeated, 0)

    def check_case(self, case, finding):
        line = finding["line"]
        self.assertEqual(case.get("line"), None if line is None else str(line))
        name = re.sub(r" \([0-9]+\)$", "", case.get("name"))
        self.assertEqual(name, finding["code"] if line is None else
                         f"{line}:{finding['column']} {finding['code']}")
        [outcome] = case
        if finding["severity"] == "error":
            self.assertEqual((outcome.tag, outcome.get("type")), ("failure", finding["code"]))
        else:
            self.assertEqual(outcome.tag, "system-out")
        self.assertEqual(outcome.text, as_xml(says(finding)))
        if outcome.tag == "failure":
            self.assertEqual(outcome.get("message"), as_xml(finding["message"]))

    def test_a_file_without_findings_passes(self):
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(findings.BAD / "good.yaml", folder)
            done = toolkit.run("validate", "good.yaml", "-f", "junit", "--draft", "--statement-set",
                               str(findings.BAD / "good-set.yaml"), cwd=folder)
        [suite] = xml.etree.ElementTree.fromstring(done.stdout)
        self.assertEqual((suite.get("name"), suite.get("failures")), ("good.yaml", "0"))
