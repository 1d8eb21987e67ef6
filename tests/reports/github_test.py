"""Workflow commands as GitHub Actions reads a log, against the JSON of the same run."""

import json
import os
import re
import shutil
import stat
import subprocess
import tempfile
import unittest

import assessments
import findings
import toolkit
from assessments import Quoted
from pages import Page, fold

ESCAPE = re.compile(r"\\(x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})")


class Command:
    """A command as the runner takes it from a line, by GitHub's description of such commands."""

    def __init__(self, name, properties, data):
        self.name = name
        self.properties = {}
        for one in filter(None, properties.split(",")):
            key, equals, value = one.partition("=")
            if not equals or key in self.properties:
                raise AssertionError(f"no property: {one}")
            self.properties[key] = decode(value, ":", ",")
        self.data = decode(data)


def decode(text, *more):
    for sign in ("\r", "\n", *more):
        text = text.replace(f"%{ord(sign):02X}", sign)
    text = text.replace("%25", "%")
    return text


def encode(text):
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def commands(output):
    """What a log says to the runner, in order: blanks may stand before `::`, lines end in any way.
    The older form, `##[name]`, counts wherever it stands."""
    found = []
    for line in re.split(r"\r\n|\n|\r", output):
        # .NET trims what Unicode calls white space; Python the same and a few control characters.
        start = line.lstrip().lstrip("\ufeff\u200b")
        new = re.match(r"::([^: ]+)(?: ([^:]*))?::(.*)", start, re.DOTALL)
        if new:
            found.append(Command(new[1], new[2] or "", new[3]))
        elif start.startswith("::"):
            found.append(Command("unreadable", "", start))
        if "##[" in line:
            found.append(Command("old form", "", line))
    return found


def bare(text):
    """Text without what a log shows otherwise than JSON: control and format characters, and the
    blank that parts the older form."""
    return "".join(c for c in ESCAPE.sub("", text).replace("\t", " ").replace("## [", "##[")
                   if c == " " or c.isprintable() and c != "\ufffd")


class Commands(unittest.TestCase):
    def test_the_parser_finds_commands(self):
        for line, names in (("::error::x", ["error"]), ("\u00a0 ::a b=c::x", ["a"]),
                            ("x\r::a::\u2028", ["a"]), ("x ##[error]", ["old form"]),
                            (":: x", ["unreadable"]), ("x ::error::y", []), (": :error::y", [])):
            with self.subTest(line=line):
                self.assertEqual([one.name for one in commands(line)], names)
        [one] = commands("::a b=c%2C%3A%250A,d=::x%0A%25250A,b=c::")
        self.assertEqual((one.properties, one.data),
                         ({"b": "c,:%0A", "d": ""}, "x\n%250A,b=c::"))

    def test_are_the_findings_of_the_json(self):
        for run in findings.runs():
            with self.subTest(run=run.name):
                found = commands(run.printed("github"))
                self.assertEqual([one.name for one in found],
                                 [finding["severity"] for finding in run.findings()])
                for one, finding in zip(found, run.findings()):
                    self.check_command(one, finding)

    def check_command(self, one, finding):
        rest = dict(one.properties)
        self.assertEqual(rest.pop("title"), finding["code"])
        file = finding["file"]
        while file.startswith("./"):
            file = file[2:]
        self.assertEqual(bare(rest.pop("file")), bare(file))
        expected = {}
        if finding["line"] is not None:
            expected = {"line": finding["line"], "endLine": finding["end_line"]}
            if finding["line"] == finding["end_line"]:
                expected |= {"col": finding["column"], "endColumn": finding["end_column"]}
        self.assertEqual(rest, {key: str(value) for key, value in expected.items()})
        quoted = [bare(finding["message"])] + [bare(finding["help"])] * bool(finding["help"])
        said = [bare(line) for line in one.data.split("\n")]
        self.assertEqual(said, quoted)

    def test_each_line_is_one_command_or_plain_text(self):
        for run in findings.runs():
            with self.subTest(run=run.name):
                lines = run.printed("github").split("\n")
                self.assertEqual(lines.pop(), "")
                self.assertNotIn("\r", "".join(lines))
                for line in lines:
                    found = commands(line)
                    self.assertEqual(len(found), int(line.startswith("::")))
                    for one in found:
                        # Nothing of the line is lost: it is what GitHub's own toolkit would write.
                        self.assertTrue(line.endswith(f"::{encode(one.data)}"))

    def test_nothing_on_standard_error_is_one(self):
        for run in findings.runs():
            with self.subTest(run=run.name):
                messages = run.finished("github").stderr.decode(errors="replace")
                self.assertEqual([one.data for one in commands(messages)], [])

    def test_a_broken_statement_set_is_none(self):
        """Its name stands first in what is said of it."""
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(os.path.join(folder, "##[error]"))
            for name, text in (("##[error]/a.txt", "id: 1\n"), ("a.yaml", "format: 1\n"),
                               ("toolkit.yaml", 'statement_sets: ["##[error]/a.txt"]\n')):
                with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                    file.write(text)
            done = toolkit.run("check", "-f", "github", cwd=folder,
                               env=toolkit.environment(GITHUB_ACTIONS="true"))
        self.assertEqual(done.returncode, 1)
        self.assertIn("set_format", done.stdout.decode() + done.stderr.decode())
        self.assertLessEqual({one.name for one in commands(done.stdout.decode())},
                             {"error", "warning"})
        self.assertEqual([one.data for one in commands(done.stderr.decode())], [])


class Places(unittest.TestCase):
    def test_standard_input_has_none(self):
        done = toolkit.run("validate", "-", "-f", "github", stdin="format: 1\nsumary: x\n")
        for one in commands(done.stdout.decode()):
            self.assertEqual(set(one.properties), {"title"})


def actions(folder, **changes):
    """GitHub's environment, with a summary in `folder`."""
    changes = {"GITHUB_ACTIONS": "true",
               "GITHUB_STEP_SUMMARY": os.path.join(folder, "summary.md")} | changes
    return toolkit.environment(**changes)


def is_github(done):
    return b"::error file=" in done.stdout


class OneBrokenFile(unittest.TestCase):
    """A folder with an assessment that has findings."""

    def setUp(self):
        held = tempfile.TemporaryDirectory()
        self.addCleanup(held.cleanup)
        self.folder = held.name
        with open(os.path.join(self.folder, "a.yaml"), "w", encoding="utf-8") as file:
            file.write("format: 1\ncouncil: A\nperiod: 2025-26\nsumary: x\n")

    def run_in(self, *arguments, **changes):
        return toolkit.run(*arguments, cwd=self.folder, env=actions(self.folder, **changes))

    def summary(self):
        path = os.path.join(self.folder, "summary.md")
        if not os.path.exists(path):
            return None
        with open(path, encoding="utf-8") as file:
            return file.read()


class Chosen(OneBrokenFile):
    """The format that is written when none is named."""

    def test_github_is_chosen_under_github_actions(self):
        for command in (["validate", "a.yaml"], ["validate"], ["check"], ["check", "."],
                        ["validate", "a.yaml", "-o", "-"]):
            with self.subTest(command=command):
                self.assertTrue(is_github(self.run_in(*command)))
                self.assertIn("a.yaml", self.summary())

    def test_another_is_written_elsewhere_or_when_named(self):
        for command, changes in ((["validate", "a.yaml", "-f", "text"], {}),
                                 (["check", "-f", "json"], {}),
                                 (["check", "-f", "sarif"], {}),
                                 (["validate", "a.yaml", "-f", "junit"], {}),
                                 (["validate", "a.yaml", "-o", "found.txt"], {}),
                                 (["validate", "a.yaml"], {"GITHUB_ACTIONS": None}),
                                 (["check"], {"GITHUB_ACTIONS": "false"}),
                                 (["check"], {"GITHUB_ACTIONS": ""})):
            with self.subTest(command=command, changes=changes):
                done = self.run_in(*command, **changes)
                self.assertEqual(done.returncode, 1)
                self.assertFalse(is_github(done))
                self.assertIsNone(self.summary())

    def test_text_is_chosen_on_a_terminal(self):
        shutil.copy(findings.BAD / "good.yaml", self.folder)
        printed = toolkit.on_terminal(
            80, "validate", "--draft", "good.yaml", "--statement-set",
            str(findings.BAD / "good-set.yaml"), cwd=self.folder, GITHUB_ACTIONS="true",
            GITHUB_STEP_SUMMARY=os.path.join(self.folder, "summary.md"))
        self.assertIn("No problems found", printed)
        self.assertIsNone(self.summary())


class Summary(OneBrokenFile):
    """The Markdown for people, beside the log."""

    def page(self):
        return Page(self.summary())

    def test_is_appended(self):
        with open(os.path.join(self.folder, "summary.md"), "w", encoding="utf-8") as file:
            file.write("# Before\n\n")
        self.run_in("validate", "a.yaml")
        first = self.summary()
        self.assertTrue(first.startswith("# Before\n\n"))
        self.run_in("check")
        self.assertTrue(self.summary().startswith(first))
        self.assertEqual(len(self.page().tables), 2)

    def test_says_what_was_found_in_numbers(self):
        for command in ("validate", "check"):
            with self.subTest(command=command):
                if self.summary():
                    os.remove(os.path.join(self.folder, "summary.md"))
                found = commands(self.run_in(command).stdout.decode())
                [[header, row]] = self.page().tables
                cells = dict(zip(header, row))
                self.assertEqual(cells["File"], "a.yaml")
                for name, severity in (("Errors", "error"), ("Warnings", "warning")):
                    self.assertEqual(cells[name],
                                     str(sum(one.name == severity for one in found)))

    def test_says_what_could_not_be_looked_at(self):
        self.run_in("validate", "gone.yaml", "a.yaml")
        [[_, gone, _]] = self.page().tables
        self.assertEqual(gone, ["gone.yaml", "This file could not be read.", "1", "0"])

    def test_says_when_there_was_nothing(self):
        os.remove(os.path.join(self.folder, "a.yaml"))
        self.run_in("validate")
        self.assertIn("No assessment was found.", self.summary())
        self.assertEqual(self.page().tables, [])

    def test_names_and_councils_stay_text(self):
        tag = "<img src=x onerror=alert(1)>"
        names = [name.decode(errors="surrogateescape") for name in findings.NAMES]
        for number, name in enumerate(names):
            path = os.path.join(self.folder, "n", name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            value = assessments.assessment(council=Quoted(f"{tag} a|b `c` [x](y) {number}"))
            with open(path, "w", encoding="utf-8") as file:
                file.write(assessments.dump(value))
        for command in ("validate", "check"):
            with self.subTest(command=command):
                if self.summary():
                    os.remove(os.path.join(self.folder, "summary.md"))
                done = self.run_in(command, "n")
                self.assertEqual(done.stderr, b"")
                page = self.page()
                [table] = page.tables
                self.assertEqual({len(row) for row in table}, {len(table[0])})
                self.assertEqual(len(table), len(names) + 1)
                self.assertLessEqual({tag for tag, _ in page.elements},
                                     {"h1", "h2", "p", "table", "thead", "tbody", "tr", "th", "td",
                                      "br"})
                shown = {bare(row[0]).removeprefix("n/") for row in table[1:]}
                self.assertEqual(shown, {fold(bare(name.encode(errors="surrogateescape")
                                                   .decode(errors="replace"))) for name in names})

    def test_is_no_longer_than_github_takes(self):
        deep = os.path.join(self.folder, *["n" * 250] * 7)
        os.makedirs(deep)
        for number in range(700):
            path = os.path.join(deep, f"{number}.yaml")
            with open(path, "w", encoding="utf-8") as file:
                file.write("format: 1\n")
        for command in ("validate", "check"):
            with self.subTest(command=command):
                if self.summary():
                    os.remove(os.path.join(self.folder, "summary.md"))
                self.run_in(command, "-q")
                self.assertLess(len(self.summary().encode()), 1024 * 1024)
                self.assertIn("n/0.yaml", self.page().tables[0][2][0])
                self.assertTrue(self.summary().endswith(
                    "\n\nThe rest is left out, because GitHub would not show it.\n"))

    def test_one_that_cannot_be_written_is_a_message(self):
        os.mkdir(os.path.join(self.folder, "folder"))
        os.mkfifo(os.path.join(self.folder, "pipe"))
        secret = os.path.join(self.folder, "secret")
        with open(secret, "w", encoding="utf-8") as file:
            file.write("kept")
        os.symlink(secret, os.path.join(self.folder, "link"))
        targets = ["folder", "pipe", "link", "none/summary.md", "/dev/full", "\n::error::x/y"]
        for target in targets:
            for command in ("validate", "check"):
                with self.subTest(target=target, command=command):
                    done = self.run_in(command,
                                       GITHUB_STEP_SUMMARY=os.path.join(self.folder, target))
                    self.assertEqual(done.returncode, 2)
                    self.assertTrue(is_github(done))
                    message = done.stderr.decode()
                    self.assertRegex(message, r"^toolkit: cannot write the summary [^\n]+\n$")
                    self.assertEqual(commands(message), [])
        with open(secret, encoding="utf-8") as file:
            self.assertEqual(file.read(), "kept")

    def test_without_leave_to_write_it_there_is_a_message(self):
        os.chmod(self.folder, 0o755)
        path = os.path.join(self.folder, "summary.md")
        with open(path, "w", encoding="utf-8") as file:
            file.write("kept")
        os.chmod(path, stat.S_IRUSR)
        command = [toolkit.within_reach(toolkit.program, self.folder), "validate", "a.yaml"]
        if os.geteuid() == 0:
            command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", *command]
        done = subprocess.run(command, cwd=self.folder,
                              env=actions(self.folder),
                              capture_output=True, timeout=60, check=False)
        self.assertEqual((done.returncode, done.stderr.decode()),
                         (2, f"toolkit: cannot write the summary {path}: Permission denied\n"))
        self.assertTrue(is_github(done))

    def test_nothing_is_written_where_none_is_asked_for(self):
        for path in ("", None):
            with self.subTest(path=path):
                done = self.run_in("validate", "a.yaml", GITHUB_STEP_SUMMARY=path)
                self.assertTrue(is_github(done))
                self.assertEqual(os.listdir(self.folder), ["a.yaml"])
