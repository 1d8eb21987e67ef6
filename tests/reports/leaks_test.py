"""No format but text quotes a file: least of all what is private, as notes and confidential items are.

The assessment with a marker in every field is broken in each line that holds a private marker, in
every way that people break a line, and `check` is asked for all that it can say about such a year.
"""

import os
import pathlib
import re
import tempfile
import unittest

import assessments
import findings
import toolkit
from assessments import Bare, Quoted
from privacy_test import DATES, MARKERS, local, marked, shown, word

PRIVATE = {name for name in MARKERS if re.search(
    r"confidential|uncited|because|note|moderated|progress|reason|local_link", name)}
FORMATS = ("json", "github", "sarif", "junit")
# What the JSON of `check` says of each assessment.
NAMED = {"council"}

# What becomes of a line with a private text in it: `text` stands without its indentation.
SLIPS = {
    "a key of its own": lambda indent, text: f"{indent}{word_in(text)}: {text}",
    "a key that is wrong": lambda indent, text: f"{indent}x{text}",
    "two colons": lambda indent, text: f"{indent}{text}: {text}: x",
    "a tab": lambda indent, text: f"\t{indent}{text}",
    "no indentation": lambda indent, text: text,
    "more indentation": lambda indent, text: f"   {indent}{text}",
    "a no-break space": lambda indent, text: f"{indent}\u00a0{text}",
    "a quotation mark": lambda indent, text: f"{indent}\"{text}",
    "no quotation mark": lambda indent, text: indent + text.replace('"', "", 1),
    "an anchor": lambda indent, text: f"{indent}&{text}",
    "an alias": lambda indent, text: f"{indent}*{text}",
    "a tag": lambda indent, text: f"{indent}!{text}",
    "a bracket": lambda indent, text: f"{indent}[{text}",
    "a brace": lambda indent, text: f"{indent}{{{text}",
    "an at sign": lambda indent, text: f"{indent}@{text}",
    "a hash": lambda indent, text: f"{indent}{text} # {text}",
    "a control character": lambda indent, text: f"{indent}\x1b{text}",
    "a bidirectional control": lambda indent, text: f"{indent}{text}\u202e",
    "a person": lambda indent, text: f"{indent}{text} jo.{word_in(text)}@example.org",
    "a list": lambda indent, text: f"{indent}- {text}",
    "twice": lambda indent, text: f"{indent}{text}\n{indent}{text}",
    "an empty line and a dash": lambda indent, text: f"{indent}\n{indent}---\n{indent}{text}",
}


def word_in(text):
    found = re.search(r"Zq\w+Qz", text)
    return found[0] if found else "x"


def leaked(printed, names=frozenset(PRIVATE)):
    return {name for name in names if shown(name, printed)}


def write(folder, name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def outputs(folder, *command):
    """What CI sees of a command, by format: the result, the messages and the summary."""
    summary = os.path.join(folder, "summary.md")
    for form in FORMATS:
        done = toolkit.run(*command, "-f", form, cwd=folder, env=toolkit.environment(
            GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=summary))
        if done.returncode not in (0, 1):
            raise AssertionError(done.stderr.decode())
        yield form, done.stdout.decode() + done.stderr.decode()
    with open(summary, encoding="utf-8") as file:
        yield "summary", file.read()


def broken_files(folder):
    """One file for each private line and slip."""
    lines = assessments.dump(marked()).split("\n")
    count = 0
    for at, line in enumerate(lines):
        if not any(shown(name, line) for name in PRIVATE):
            continue
        indent = line[:len(line) - len(line.lstrip())]
        for slip, change in SLIPS.items():
            text = "\n".join([*lines[:at], change(indent, line.lstrip()), *lines[at + 1:]])
            write(folder, f"{at:03}-{slip}.yaml", text)
            count += 1
        # The key of a text is lost, so that the text stands alone.
        if lines[at - 1].endswith(("note: |", "because: |", "reason: |")):
            for where, margin in (("in its place", indent), ("beside its key", indent[2:])):
                text = "\n".join([*lines[:at - 1], margin + line.lstrip(), *lines[at + 1:]])
                write(folder, f"{at:03}-lost key, {where}.yaml", text)
                count += 1
    return count


class Slips(unittest.TestCase):
    def test_the_markers_are_those_of_the_report(self):
        self.assertGreater(len(PRIVATE), 20)
        self.assertLess(len(PRIVATE), len(MARKERS) - 20)

    def test_no_format_repeats_what_is_private(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertGreater(broken_files(folder), 500)
            # The text for the council's own screen shows that there is something to leak.
            text = toolkit.run("validate", "-f", "text", cwd=folder).stdout.decode()
            self.assertEqual(leaked(text) | set(DATES), PRIVATE | set(DATES))
            for command in ("validate", "check"):
                for form, printed in outputs(folder, command):
                    with self.subTest(command=command, format=form):
                        self.assertEqual(leaked(printed, set(MARKERS) - NAMED), set())


def late_year(**changes):
    """What `check` has to say of actions, links, falls and dates in private items."""
    value = marked()
    value |= changes
    for entry in value["evidence"].values():
        if "confidential" in entry:
            entry["link"] = local("confidential_link")
            entry["date"] = Bare("2019-01-01")
    value["forward_plan"][2]["due"] = Bare("2020-01-01")
    value["principles"]["wellbeing"]["evidence"].append(
        {"text": "x", "link": local("principle_confidential"), "confidential": Bare("true")})
    return value


class Gate(unittest.TestCase):
    """What only `check` finds, in years with private items."""

    def repository(self, folder):
        now = late_year(period=Bare("2025-26"), accepted_falls=[
            {"statement": Bare(statement), "reason": f"Words of {word('accepted_reason')}.",
             "by": Quoted("Officer"), "date": Bare("2026-05-10")}
            for statement in ("police-4", "risk-4")])
        before = late_year(period=Bare("2024-25"), accepted_falls=[])
        for answer in before["principles"]["police"]["answers"].values():
            answer["score"] = 2
        write(folder, "a/2025-26.yaml", assessments.dump(now))
        write(folder, "a/2024-25.yaml", assessments.dump(before))
        write(folder, "base/2024-25.yaml", assessments.dump(before))
        write(folder, "base/2023-24.yaml", assessments.dump(before | {"period": Bare("2023-24")}))

    def test_no_format_repeats_what_is_private(self):
        with tempfile.TemporaryDirectory() as folder:
            self.repository(folder)
            text = toolkit.run("check", "a", "--base", "base", "-f", "text", cwd=folder).stdout
            for kind in ("link-missing", "late-action", "score-fell", "old-evidence",
                         "lost-assessment", "needless-acceptance"):
                with self.subTest(kind=kind):
                    self.assertIn(f"[{kind}]", text.decode())
            self.assertNotEqual(leaked(text.decode()), set())
            for form, printed in outputs(folder, "check", "a", "--base", "base"):
                with self.subTest(format=form):
                    self.assertEqual(leaked(printed, set(MARKERS) - NAMED), set())


MARK = "zqx"
WORD = re.compile(r"(?<![\w\\%-])[A-Za-z]{2,}")
QUOTING = re.compile(r": (?:error|warning): .*" + MARK + r".* \[([a-z]+(-[a-z]+)*)\]$")


def words_of_ours():
    """Keys, ids and the words that values are written with: what a message may hold."""
    schema = toolkit.run("schema").stdout.decode()
    good = "".join((findings.BAD / name).read_text(encoding="utf-8") for name in (
        "good.yaml", "good-set.yaml"))
    policy = (findings.COUNCIL / "toolkit.yaml").read_text(encoding="utf-8")
    keys = re.findall(r"([a-z_]+):", good + policy)
    words = {word for text in (schema, *keys) for word in WORD.findall(text.replace("_", " "))}
    return (words | {*keys, "yaml", "error", "warning", "ignore"}) - {"FP"}


def mark_words(folder, ours):
    """Every word of the files that is none of ours gets a mark in front."""
    count = 0
    for path in folder.rglob("*.yaml"):
        if path.is_symlink():
            continue
        lines = path.read_bytes().decode("utf-8", "surrogateescape").split("\n")
        for at, line in enumerate(lines):
            if line.startswith("# run:"):
                continue
            lines[at] = WORD.sub(
                lambda word: word[0] if word[0] in ours else MARK + word[0], line)
            count += lines[at].count(MARK)
        path.write_bytes("\n".join(lines).encode("utf-8", "surrogateescape"))
    return count


class Words(unittest.TestCase):
    """No word of any broken file comes out but in text, whatever is wrong with it."""

    def test_no_format_but_text_quotes_a_file(self):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            runs = [*findings.bad_runs(folder / "bad"), *findings.council_runs(folder / "council")]
            self.assertGreater(mark_words(folder, words_of_ours()), 3000)
            quoting = set()
            for run in runs:
                quoting |= {found[1] for found in map(QUOTING.search, run.printed("text").split("\n"))
                            if found}
                for form in FORMATS:
                    with self.subTest(run=run.name, format=form):
                        printed = run.printed(form)
                        if form == "json":
                            self.assertEqual([one for one in run.findings() if MARK in str(one)], [])
                        else:
                            self.assertEqual([line for line in printed.split("\n") if MARK in line],
                                             [])
            # On the council's own screen these do quote it.
            self.assertGreater(len(quoting), 10)
