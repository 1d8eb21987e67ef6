"""No command prints one of forty identifiers for the public, in any format, nor into a log."""

import itertools
import os
import re
import tempfile
import unittest

import assessments
import leaks_test
import pdf_privacy_test
import pdf_reports
import toolkit
from assessments import Bare
from identifiers import FORTY, LEVELS, found, planted, whole

FIRST, NEXT = "2024-25.yaml", "2025-26.yaml"
WITH_YEARS = ("--previous", FIRST)

# Every command -> every format -> how it is run on a council's two years. What is left out here
# for a reason has the reason in place of its runs.
SCREEN = "Text is for the council's own screen: it quotes the line in which something is wrong."
OWN_FILE = "It writes the council's own file, which keeps what was in it; it says so nowhere else."
REPORTS = ("text", "markdown", "csv", "json", "pdf")
FINDINGS = ("json", "github", "sarif", "junit")
NO_ASSESSMENT = "It reads no assessment."
RUNS = {
    "report": {form: [("report", NEXT), ("report", NEXT, *WITH_YEARS)] for form in REPORTS},
    "diff": {form: [("diff", FIRST, NEXT)] for form in REPORTS},
    "plan": {form: [("plan", NEXT)] for form in ("text", "markdown", "csv", "json", "ics")},
    "chart": {"svg": [("chart", NEXT, "--kind", kind, *flags) for kind, flags in (
        ("bars", ()), ("radar", ()), ("strip", ()), ("bars", WITH_YEARS), ("radar", WITH_YEARS),
        ("trend", WITH_YEARS))]},
    "score": {form: [("score", NEXT), ("score", FIRST, NEXT), ("score",)]
              for form in ("text", "json")},
    "validate": {form: [("validate", NEXT), ("validate", "--draft")] for form in FINDINGS}
                | {"text": SCREEN},
    "check": {form: [("check",), ("check", "--draft", "--base", "base")] for form in FINDINGS}
             | {"text": SCREEN},
    "explain": {"text": NO_ASSESSMENT, "markdown": NO_ASSESSMENT},
    "statements": {form: NO_ASSESSMENT for form in ("text", "markdown", "json")},
    "schema": {"": NO_ASSESSMENT},
    "completion": {"": NO_ASSESSMENT},
    "init": {"": [("init", "next.yaml", "--from", NEXT)]},
    "approve": {"": [("approve", NEXT, "--by", "Board", "--minute", "B/1", "--force"),
                     ("approve", NEXT, "--by", "Board", "--minute", "B/1")]},
}
# Runs that have a form of their own.
MORE = [("plan", NEXT, "--suggest"), ("plan", NEXT, "--suggest", *WITH_YEARS),
        ("diff", FIRST, NEXT, "--exit-code", "--fail-on-fall", "-f", "json"),
        ("diff", FIRST, NEXT, "--across", "-f", "markdown"),
        ("report", NEXT, "-f", "markdown", "--charts", "charts", *WITH_YEARS, "--force"),
        ("check", "--explain")]
LOG = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": "summary.md"}
# Ways to leave `publish` open: each is refused, or the same as `scores`.
UNCLEAR = ("", '""', "~", "null", "evidnce", "Evidence", "EVIDENCE", '"evidence "', '" evidence"',
           "all", "public", "true", "yes", "2", "[evidence]", "[scores, evidence]", "{evidence: }",
           "evidence.", "evidence,scores", "'evidence\\n'", '"evid\\u0065nce\\u200b"', "internal")


def typed(command, form):
    return (*command, "-f", form) if form and "-f" not in command else command


def placed():
    """(command, format, how it is run)"""
    for name, forms in RUNS.items():
        for form, runs in forms.items():
            for run in runs if isinstance(runs, list) else ():
                yield name, form, typed(run, form)
    for run in MORE:
        yield run[0], "", run


class Council:
    """A folder with two years that hold the identifiers."""

    def __init__(self, test, level="evidence", draft=False, change=lambda value: None):
        held = tempfile.TemporaryDirectory()
        test.addCleanup(held.cleanup)
        self.folder = held.name
        for period, name in (("2024-25", FIRST), ("2025-26", NEXT)):
            value = planted(level, period, draft and name == NEXT)
            change(value)
            for folder in ("", "base/"):
                leaks_test.write(self.folder, folder + name, assessments.dump(value))

    def run(self, command, **changes):
        """(status, all that a reader of the output, the log or the files beside them gets)"""
        target = ()
        if "pdf" in command:
            target = ("-o", "out.pdf", "--force")
        done = toolkit.run(*command, *target, cwd=self.folder,
                           env=toolkit.environment(**changes))
        printed = [done.stdout.decode(), done.stderr.decode()]
        for path in ("summary.md", *(f"charts/{name}" for name in os.listdir(
                os.path.join(self.folder, "charts")) if "--charts" in command)
                     ) if os.path.isdir(os.path.join(self.folder, "charts")) else ("summary.md",):
            if os.path.exists(os.path.join(self.folder, path)):
                with open(os.path.join(self.folder, path), encoding="utf-8") as file:
                    printed.append(file.read())
        return done.returncode, done.stdout, "\n".join(printed)

    def pdf(self):
        path = os.path.join(self.folder, "out.pdf")
        return pdf_privacy_test.everything(path) if os.path.exists(path) else ""


class Table(unittest.TestCase):
    """A new command or format has no place in it yet."""

    def test_it_has_every_command_and_format(self):
        names = re.findall(r"^  ([a-z]+) ", toolkit.output("--help"), re.M)
        self.assertEqual(set(names), set(RUNS))
        for name in names:
            listed = re.search(r"-f, --format FORMAT +(\S+)", toolkit.output(name, "--help"))
            self.assertEqual({*RUNS[name]}, {*(listed[1].split(",") if listed else [""])}, name)
        kinds = re.search(r"--kind (\S+)", toolkit.output("chart", "--help"))[1].split("|")
        self.assertEqual({run[3] for run in RUNS["chart"]["svg"]}, set(kinds))

    def test_those_with_reasons_read_no_assessment(self):
        """In a folder of assessments, too, they print what they print elsewhere."""
        council = Council(self)
        for command in (("explain", "risk-1"), ("explain", "--search", "abuse"), ("statements",),
                        ("schema",), ("completion", "bash")):
            self.assertEqual(found(council.run(command)[2]), set(), command)


class Forty(unittest.TestCase):
    def test_there_are_forty_and_each_is_planted_once(self):
        self.assertEqual((len(FORTY), len(set(FORTY.values()))), (40, 40))
        yaml = assessments.dump(planted())
        for name, identifier in FORTY.items():
            self.assertEqual(yaml.count(identifier), 1, name)

    def test_the_search_finds_each_in_an_internal_report(self):
        wanted = set(FORTY)
        for form in ("text", "markdown", "json"):
            printed = toolkit.report(assessments.dump(planted("totals")), form, "--audience",
                                     "internal")
            self.assertEqual(whole(printed), wanted, form)
        with tempfile.TemporaryDirectory() as folder:
            path = pdf_reports.write(planted("totals"), folder, "--audience", "internal")
            self.assertEqual(whole(pdf_privacy_test.everything(path)), wanted)
        # What tells of the actions alone.
        for form in ("markdown", "ics"):
            printed = toolkit.output("plan", "-", "-f", form, "--audience", "internal",
                                     stdin=assessments.dump(planted("totals")))
            self.assertEqual(whole(printed), {"action", "action id", "action owner"}, form)


class Everywhere(unittest.TestCase):
    def test_no_output_holds_one(self):
        for level, draft in itertools.product(LEVELS, (False, True)):
            council = Council(self, level, draft)
            for number, (name, form, command) in enumerate(placed()):
                if name in ("approve", "init"):
                    continue
                # With another level it is the other half that runs under CI.
                log = LOG if (number + LEVELS.index(level)) % 2 or name in ("validate", "check") \
                    else {}
                with self.subTest(level=level, draft=draft, command=command, log=bool(log)):
                    status, _, printed = council.run(command, **log)
                    refused = level == "totals" and ("strip" in command or "--suggest" in command)
                    self.assertEqual(status == 2, refused, printed)
                    self.assertEqual(found(printed), set())
                    if form == "pdf" and not draft:
                        self.assertEqual(found(council.pdf()), set())

    def test_a_plain_pdf_holds_none_in_its_metadata(self):
        """As qpdf writes it, with nothing packed, and as poppler tells of it."""
        council = Council(self)
        council.run(("report", NEXT, *WITH_YEARS, "-f", "pdf"))
        path = os.path.join(council.folder, "out.pdf")
        unpacked = os.path.join(council.folder, "plain.pdf")
        pdf_reports.program("qpdf", "--qdf", "--object-streams=disable", path, unpacked)
        with open(unpacked, "rb") as file:
            data = file.read()
        self.assertIn(b"<x:xmpmeta", data)
        said = [one for coded in ("latin-1", "utf-16-be", "utf-16-le")
                for one in (data.decode(coded, "ignore"), data[1:].decode(coded, "ignore"))]
        for flag in ((), ("-meta",), ("-struct-text",), ("-dests",), ("-url",)):
            said.append(pdf_reports.program("pdfinfo", *flag, path))
        self.assertEqual(found("\n".join(said)), set())

    def test_what_is_said_on_the_way_holds_none(self):
        """`init --from` and `approve` write the council's own file, which keeps what is in it."""
        for log, name in itertools.product(({}, LOG), ("init", "approve")):
            council = Council(self)
            for command in RUNS[name][""]:
                status, _, printed = council.run(command, **log)
                self.assertEqual(status, 0, printed)
                # On its own screen the council reads which ids are carried over.
                shown = name == "init" and not log
                self.assertEqual(whole(printed), {"action id"} if shown else set(), printed)


class Unclear(unittest.TestCase):
    """A setting that says nothing clear publishes no more than `scores`."""

    COMMANDS = [run for _, form, run in placed()
                if form != "pdf" and run[0] in ("report", "diff", "plan", "chart")]

    def test_a_level_left_open(self):
        plain = Council(self, "scores")
        wanted = {command: plain.run(command)[1] for command in self.COMMANDS}
        fuller = Council(self, "evidence")
        self.assertGreater(sum(fuller.run(command)[1] != wanted[command]
                               for command in self.COMMANDS), 10)
        spellings = [None, *UNCLEAR]
        for number, spelling in enumerate(spellings):
            def change(value, spelling=spelling):
                if spelling is None:
                    del value["publish"]
                else:
                    value["publish"] = Bare(spelling)
            council = Council(self, change=change)
            # All commands for those that pass; each spelling with some of the others.
            for command in self.COMMANDS[number % 5::5] if spelling else self.COMMANDS:
                with self.subTest(spelling, command=command):
                    status, result, printed = council.run(command, **LOG)
                    self.assertEqual(found(printed), set())
                    if status == 1 or spelling not in (None, "", '""'):
                        self.assertIn(status, (1, 2))
                        self.assertEqual(result, b"")
                    else:
                        self.assertEqual(result, wanted[command])

    def test_a_mark_that_says_nothing_clear_hides(self):
        for spelling in ("", '""', "# true", "~", "no", "0", "off", "flase", "False.", "[false]",
                         '"false "', "yes", "1", "{}", "None", "untrue", "- false"):
            def change(value, spelling=spelling):
                unmark(value, Bare(spelling))
            council = Council(self, change=change)
            for command in (("report", NEXT), ("report", NEXT, "-f", "csv"), ("plan", NEXT),
                            ("report", NEXT, *WITH_YEARS, "-f", "json"),
                            ("diff", FIRST, NEXT, "-f", "markdown"), ("plan", NEXT, "-f", "ics")):
                with self.subTest(spelling, command=command):
                    _, _, printed = council.run(command, **LOG)
                    self.assertEqual(found(printed), set())

    def test_false_is_clear(self):
        for spelling in ("false", "False", "FALSE"):
            def change(value, spelling=spelling):
                unmark(value, Bare(spelling))
                forget_reasons(value)
            council = Council(self, change=change)
            self.assertIn("answer item text", whole(council.run(("report", NEXT))[2]))


def forget_reasons(value):
    """Why something is confidential may stand only beside what is."""
    if isinstance(value, dict):
        value.pop("because", None)
    for part in value.values() if isinstance(value, dict) else value:
        if isinstance(part, (dict, list)):
            forget_reasons(part)


def unmark(value, mark):
    """In place of each `confidential: true`."""
    for part in value.values() if isinstance(value, dict) else value:
        if isinstance(part, (dict, list)):
            unmark(part, mark)
    if isinstance(value, dict) and "confidential" in value:
        value["confidential"] = mark


class Broken(unittest.TestCase):
    """With slips in each line that holds one, no log quotes it, whichever command stumbles."""

    COMMANDS = [("report",), ("report", "-f", "json"), ("plan", "-f", "ics"), ("plan", "--suggest"),
                ("score",), ("score", "-f", "json"), ("chart",), ("diff", "good.yaml"),
                ("report", "good.yaml", "--previous"), ("chart", "good.yaml", "--previous"),
                ("init", "x.yaml", "--from"), ("approve", "--by", "A", "--minute", "B"),
                ("validate",), ("validate", "-f", "json"), ("validate", "-f", "junit")]

    def files(self, folder):
        lines = assessments.dump(planted()).split("\n")
        for at, line in enumerate(lines):
            if not whole(line):
                continue
            indent = line[:len(line) - len(line.lstrip())]
            for slip, change in leaks_test.SLIPS.items():
                name = f"{at}-{slip}.yaml".replace(" ", "-")
                leaks_test.write(folder, name, "\n".join(
                    [*lines[:at], change(indent, line.lstrip()), *lines[at + 1:]]))
                yield name

    def test_no_log_quotes_one(self):
        with tempfile.TemporaryDirectory() as folder:
            leaks_test.write(folder, "good.yaml", assessments.dump(planted(period="2024-25")))
            names = list(self.files(folder))
            self.assertGreater(len(names), 30 * len(leaks_test.SLIPS))
            quoted = set()
            for number, name in enumerate(names[::5]):
                command = (*self.COMMANDS[number % len(self.COMMANDS)], name)
                with self.subTest(command):
                    done = toolkit.run(*command, cwd=folder, env=toolkit.environment(**LOG))
                    printed = found((done.stdout + done.stderr).decode())
                    if done.returncode == 0 and "more-indentation" in name:
                        # What stands further in is part of the open text above it.
                        printed -= {one for one in FORTY if one.startswith("open")}
                    self.assertEqual(printed, set())
                if number % 9 == 0:
                    # On the council's own screen there is something to see.
                    done = toolkit.run("validate", name, "-f", "text", cwd=folder)
                    quoted |= whole(done.stdout.decode())
            self.assertGreater(len(quoted), 10)
            # `leaks_test` looks at `validate` and `check` of a folder like this one.
            for form in ("text", "json"):
                done = toolkit.run("score", "-f", form, cwd=folder,
                                   env=toolkit.environment(**LOG))
                self.assertEqual(found((done.stdout + done.stderr).decode()), set())
