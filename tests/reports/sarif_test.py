"""SARIF as Microsoft's validator reads it, and against the JSON of the same run."""

import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest
import urllib.parse

import findings
import toolkit

VALIDATOR = findings.ROOT / ("build/npm/node_modules/@microsoft/sarif-multitool-linux"
                             "/Sarif.Multitool")
# Of a tool that has no address of its own.
TOLERATED = {"SARIF2005"}


def validated(folder):
    """Errors and warnings of the validator, by file: `SARIF2005: runs[0]…`."""
    if not os.access(VALIDATOR, os.X_OK):
        raise AssertionError(f"there is no {VALIDATOR}; ./bootstrap test installs it")
    folder = pathlib.Path(folder)
    report = folder / "report" / "report.json"
    report.parent.mkdir()
    done = subprocess.run(
        [VALIDATOR, "validate", folder / "*.sarif", "--output", report, "--rule-kind", "Sarif;Ghas",
         "--level", "Error;Warning"],
        env={"PATH": os.environ.get("PATH", os.defpath), "HOME": str(folder),
             "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True, timeout=300, check=False)
    if done.returncode != 0 or not report.exists():
        raise AssertionError(done.stdout.decode()[-2000:] + done.stderr.decode())
    run = json.loads(report.read_bytes())["runs"][0]
    if not run["invocations"][0]["executionSuccessful"]:
        raise AssertionError(run["invocations"])
    found = {path.name: [] for path in folder.glob("*.sarif")}
    for result in run.get("results", []):
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"].get("uri")
        if uri is None:
            index = result["locations"][0]["physicalLocation"]["artifactLocation"]["index"]
            uri = run["artifacts"][index]["location"]["uri"]
        name = urllib.parse.unquote(uri.rsplit("/", 1)[-1])
        found[name].append(f"{result['ruleId']}: {result['message'].get('arguments')}")
    return found


def sentence(text):
    return text if text.endswith((".", "!", "?", ":")) else text + "."


def plain(text):
    """A message as a viewer shows it; the space that parts a link is gone, too."""
    return text.replace("{{", "{").replace("}}", "}").replace("] (", "](")


def expected_text(finding):
    message = sentence(finding["message"])
    if finding["help"]:
        message += f"\nHelp: {sentence(finding['help'])}"
    return message.replace("] (", "](")


def log_of(run):
    return json.loads(run.printed("sarif"))["runs"][0]


def fingerprint(result):
    return result["partialFingerprints"]["toolkit/v1"]


class Validator(unittest.TestCase):
    def test_finds_no_fault(self):
        with tempfile.TemporaryDirectory() as folder:
            names = {}
            for number, run in enumerate(findings.runs()):
                names[f"{number}.sarif"] = run.name
                with open(os.path.join(folder, f"{number}.sarif"), "wb") as file:
                    file.write(run.finished("sarif").stdout)
            found = validated(folder)
        self.assertEqual(set(found), set(names))
        for file, faults in found.items():
            with self.subTest(run=names[file]):
                self.assertEqual([one for one in faults if one.split(":")[0] not in TOLERATED], [])

    def test_would_find_one(self):
        with tempfile.TemporaryDirectory() as folder:
            log = json.loads(findings.runs()[0].printed("sarif"))
            log["runs"][0]["results"][0]["locations"][0]["physicalLocation"].pop("region")
            log["runs"][0]["results"][0]["lvl"] = "error"
            with open(os.path.join(folder, "a.sarif"), "w", encoding="utf-8") as file:
                json.dump(log, file)
            [faults] = validated(folder).values()
        self.assertLessEqual({"JSON1005", "SARIF2017"}, {one.split(":")[0] for one in faults})


class Results(unittest.TestCase):
    def test_are_those_of_the_json(self):
        for run in findings.runs():
            log = log_of(run)
            rules = log["tool"]["driver"]["rules"]
            self.assertEqual(log["columnKind"], "unicodeCodePoints")
            with self.subTest(run=run.name):
                self.assertEqual(len(log["results"]), len(run.findings()))
                for result, finding in zip(log["results"], run.findings()):
                    self.assertEqual((result["ruleId"], result["level"]),
                                     (finding["code"], finding["severity"]))
                    rule = rules[result["ruleIndex"]]
                    self.assertEqual(rule["id"], finding["code"])
                    self.assertEqual(plain(result["message"]["text"]), expected_text(finding))
                    [location] = result["locations"]
                    region = location["physicalLocation"]["region"]
                    self.assertEqual(
                        [region[key] for key in ("startLine", "startColumn", "endLine",
                                                 "endColumn")],
                        [finding[key] or 1 for key in ("line", "column", "end_line",
                                                       "end_column")])

    def test_name_their_files(self):
        for run in findings.runs():
            with self.subTest(run=run.name):
                for result, finding in zip(log_of(run)["results"], run.findings()):
                    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
                    # As RFC 3986 has it, nothing else needs to stand as it is.
                    self.assertRegex(place["uri"], r"^([A-Za-z0-9._~/-]|%[0-9A-F]{2})+$")
                    self.assertEqual(place["uriBaseId"], "%SRCROOT%")
                    path = urllib.parse.unquote_to_bytes(place["uri"])
                    self.assertEqual(os.path.normpath(path.decode(errors="replace")),
                                     os.path.normpath(finding["file"]))
                    if finding["line"] is not None:
                        self.assertTrue(os.path.exists(os.path.join(os.fsencode(run.folder), path)))

    def test_show_nothing_of_their_files(self):
        for run in findings.runs():
            with self.subTest(run=run.name):
                self.assertNotIn("snippet", run.printed("sarif"))

    def test_on_standard_input_have_a_name_outside_the_repository(self):
        done = toolkit.run("validate", "-", "-f", "sarif", stdin="format: 1\n")
        result = json.loads(done.stdout)["runs"][0]["results"][0]
        self.assertEqual(result["locations"][0]["physicalLocation"]["artifactLocation"],
                         {"uri": "%3Cstdin%3E"})

    def test_rules_explain_themselves(self):
        for rule in log_of(findings.runs()[0])["tool"]["driver"]["rules"]:
            with self.subTest(rule=rule["id"]):
                for text in (rule["shortDescription"]["text"], rule["fullDescription"]["text"],
                             rule["help"]["text"], rule["help"]["markdown"]):
                    self.assertGreater(len(text.split()), 2)


class Fingerprints(unittest.TestCase):
    def test_are_all_different(self):
        for run in findings.runs():
            with self.subTest(run=run.name):
                marks = [fingerprint(result) for result in log_of(run)["results"]]
                # A file that is named twice is looked at twice.
                self.assertEqual(len(set(marks)), len(marks))

    def test_stay_when_lines_move(self):
        for name in sorted(os.listdir(findings.BAD)):
            if not re.fullmatch(r"bad-(date|score|unknown|status|period)\S*\.yaml", name):
                continue
            text = (findings.BAD / name).read_text(encoding="utf-8")
            with self.subTest(file=name), tempfile.TemporaryDirectory() as folder:
                marks = []
                for before in ("", "# one\n\n# two\n"):
                    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                        file.write(before + text)
                    done = toolkit.run("validate", name, "-f", "sarif", cwd=folder)
                    results = json.loads(done.stdout)["runs"][0]["results"]
                    marks.append({fingerprint(result) for result in results})
                self.assertNotEqual(marks[0], set())
                self.assertEqual(*marks)


def applied(path, replacements):
    """The text of a file with what a fix of SARIF puts in the place of what it deletes."""
    text = path.read_bytes().decode("utf-8-sig", errors="surrogateescape").replace("\r\n", "\n")
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    at = lambda line, column: starts[line - 1] + column - 1
    edits = [(at(region["startLine"], region["startColumn"]), at(region["endLine"],
                                                                 region["endColumn"]),
              replacement.get("insertedContent", {"text": ""})["text"])
             for replacement in replacements for region in [replacement["deletedRegion"]]]
    done = ""
    last = 0
    for begin, end, new in edits:
        if not last <= begin <= end <= len(text):
            raise AssertionError(f"edits overlap or are out of order: {edits}")
        done += text[last:begin] + new
        last = end
    return (done + text[last:]).encode("utf-8", "surrogateescape")


class Fixes(unittest.TestCase):
    # Kinds of which at least one broken file has a fix.
    MENDED = {
        "bad-indentation", "boolean-invalid", "control-character", "indent-character",
        "leading-character", "missing-colon", "missing-space", "publish-invalid", "score-range",
        "status-invalid", "text-after-quote", "text-beside-bar", "unclosed-quote",
        "unindented-text", "unknown-key", "unknown-principle", "unknown-statement",
        "unknown-statement-set", "unquoted-colon", "yaml-directive",
    }

    def test_are_those_of_the_json(self):
        for run in findings.runs():
            with self.subTest(run=run.name):
                for result, finding in zip(log_of(run)["results"], run.findings()):
                    if "fix" not in finding:
                        self.assertNotIn("fixes", result)
                        continue
                    [fix] = result["fixes"]
                    [change] = fix["artifactChanges"]
                    location = result["locations"][0]["physicalLocation"]
                    self.assertEqual(change["artifactLocation"], location["artifactLocation"])
                    self.assertEqual(plain(fix["description"]["text"]), sentence(finding["help"]))
                    self.assertEqual(
                        [{"line": region["startLine"], "column": region["startColumn"],
                          "end_line": region["endLine"], "end_column": region["endColumn"],
                          "text": replacement.get("insertedContent", {"text": ""})["text"]}
                         for replacement in change["replacements"]
                         for region in [replacement["deletedRegion"]]], finding["fix"])

    def test_mend_what_they_are_offered_for(self):
        mended = set()
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder) / "bad"
            [together] = [run for run in findings.bad_runs(folder) if run.name == "bad"]
            found = {}
            for result in log_of(together)["results"]:
                place = result["locations"][0]["physicalLocation"]["artifactLocation"]
                found.setdefault(urllib.parse.unquote(place["uri"]), []).append(result)
            for name, before in found.items():
                for result in before:
                    if "fixes" not in result:
                        continue
                    kind = result["ruleId"]
                    with self.subTest(file=name, kind=kind, region=result["locations"][0]):
                        [change] = result["fixes"][0]["artifactChanges"]
                        (folder / "mended.yaml").write_bytes(
                            applied(folder / name, change["replacements"]))
                        done = toolkit.run("validate", "-f", "sarif", *findings.AS_OF.split(),
                                           "mended.yaml", cwd=folder)
                        after = json.loads(done.stdout)["runs"][0]["results"]
                        of_kind = lambda results: [one for one in results if one["ruleId"] == kind]
                        self.assertLess(len(of_kind(after)), len(of_kind(before)))
                        kinds = lambda results: {one["ruleId"] for one in results
                                                 if one["level"] == "error"}
                        self.assertEqual(kinds(after) - kinds(before), set())
                        mended.add(kind)
        self.assertEqual(self.MENDED - mended, set())
