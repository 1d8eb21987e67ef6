"""What `plan --suggest` prints, pasted where it says, is a valid plan that leaves no gap."""

import json
import os
import re
import tempfile
import unittest

import assessments
import plans
import toolkit
from assessments import Bare

HARROWMERE = os.path.join(toolkit.ROOT, "examples/harrowmere")
INTERNAL = ("--audience", "internal")


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def write(folder, text, name="plan.yaml"):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    return path


def suggest(path, *flags):
    """The entries, and what is said of where to paste them."""
    done = toolkit.run("plan", "--suggest", path, *INTERNAL, *flags)
    if done.returncode != 0:
        raise AssertionError(done.stderr.decode())
    said = [line for line in done.stderr.decode().splitlines() if "warning" not in line]
    return done.stdout.decode(), "\n".join(said)


def pasted(text, entries, said):
    """The file after an officer has done what the message says."""
    lines = text.splitlines(keepends=True)
    if found := re.search(r"paste these entries after line (\d+) of ", said):
        lines.insert(int(found[1]), entries)
    elif found := re.search(r"paste these entries in place of line (\d+) of ", said):
        lines[int(found[1]) - 1] = entries
    elif "paste these entries at the end of " in said:
        lines.append(entries if not lines or lines[-1].endswith("\n") else "\n" + entries)
    else:
        raise AssertionError(f"it does not say where to paste: {said}")
    return "".join(lines)


def ids_of(entries):
    return re.findall(r"^ *- id: (.*)$", entries, re.M)


def with_plan(plan):
    """An assessment in which every statement but two has a gap, and whose plan is that text."""
    value = assessments.assessment(approved=None, summary="Where we stand.", forward_plan=None)
    for principle in value["principles"].values():
        for answer in principle["answers"].values():
            answer["score"] = 1
    return assessments.dump(value) + plan


LAYOUTS = {
    "none": "",
    "empty": "forward_plan:\n",
    "a comment": "forward_plan: # nothing yet\n  # - id: FP-1\n",
    "brackets": "forward_plan: []\n",
    "column 1": "forward_plan:\n- id: FP-1\n  action: Act.\n  for: risk-1\n",
    "two blanks": "forward_plan:\n  - id: FP-1\n    action: |\n      Act.\n    for: risk-1\n",
    "four blanks": "forward_plan:\n\n    # Ours.\n    - id: FP-1\n      action: Act.\n",
    "far dash": "forward_plan:\n  -   id: FP-1\n      action: Act.\n",
    "braces in lines": "forward_plan:\n  - {id: FP-1, action: Act., for: [risk]}\n",
    "in quotes": '"forward_plan":\n  - id: FP-1\n    action: Act.\n',
    "key after it": "forward_plan:\n  - id: FP-1\n    action: |\n      Act.\n\ncontext: x\n",
    "falls after it": "forward_plan:\n- id: FP-1\n  action: Act.\naccepted_falls:\n"
                      "- statement: risk-1\n  reason: r\n  by: Board\n  date: 2026-05-01\n",
    "key in a text": "forward_plan:\n  - id: FP-1\n    action: |\n      forward_plan:\n        - x\n",
    "as init leaves it": "forward_plan:\n  - id: FP-1\n    action: |\n\n    for:\n    target:\n"
                         "    owner:\n    due:\n    status: planned\n",
    "no line end": "forward_plan:\n  - id: FP-1\n    action: Act.",
}


class Pasted(unittest.TestCase):
    def check(self, text, folder):
        path = write(folder, text)
        entries, said = suggest(path)
        self.assertNotEqual(entries, "")
        whole = write(folder, pasted(text, entries, said), "pasted.yaml")
        found = json.loads(toolkit.run("validate", "--draft", "-f", "json", whole).stdout)
        errors = [one for one in found["findings"] if one["severity"] == "error"]
        self.assertEqual(errors, [], read(whole))
        document = json.loads(toolkit.output("plan", whole, "-f", "json", *INTERNAL))
        self.assertEqual([gap["id"] for gap in document["gaps"] if not gap["actions"]], [])
        before = re.findall(r"^[^#\n]*\bid: (FP-\d+)", text, re.M)
        self.assertEqual(set(ids_of(entries)) & set(before), set())
        self.assertEqual(len(set(ids_of(entries))), len(ids_of(entries)))
        self.assertEqual(suggest(whole), (
            "", "toolkit: every statement below the highest score has an open action; nothing to "
                "suggest"))

    def test_in_every_layout(self):
        for name, layout in LAYOUTS.items():
            for line_end in ("\n", "\r\n"):
                with self.subTest(name, crlf=line_end == "\r\n"), \
                        tempfile.TemporaryDirectory() as folder:
                    self.check(with_plan(layout).replace("\n", line_end), folder)

    def test_in_the_examples(self):
        names = [os.path.join(HARROWMERE, f"{year}.yaml")
                 for year in ("2023-24", "2024-25", "2025-26")]
        for name in (*names, os.path.join(toolkit.ROOT, "examples/draft.yaml")):
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                self.check(read(name), folder)

    def test_in_a_new_draft(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "new.yaml")
            toolkit.output("init", path, "--council", "A Council", "--period", "2026-27")
            self.check(read(path), folder)

    def test_in_random_plans(self):
        seen = 0
        for seed in range(40):
            made = plans.RandomPlan(seed)
            expected = plans.Expected(made.value, "internal")
            open_gaps = [name for name, _, actions in expected.gaps if not actions]
            if not open_gaps:
                continue
            with self.subTest(seed), tempfile.TemporaryDirectory() as folder:
                text = assessments.dump(made.value)
                self.check(text, folder)
                entries, _ = suggest(write(folder, text))
                self.assertEqual(re.findall(r"^ *for: (.*)$", entries, re.M), open_gaps)
                seen += 1
        self.assertGreater(seen, 15)


SET = """\
set_format: 1
statement_set: local-2030
edition: "2030"
title: Ours
publisher: A council
source: Written for a test.
origins: {section_titles: ours, principle_titles: ours, aims: ours, statements: ours, levels: ours,
  evidence: ours, next_steps: ours, guides: ours}
scale: [{score: 0, label: No}, {score: 1, label: "Partly: yes"}, {score: 2, label: Yes}]
sections:
  - number: 1
    title: Care
    principle:
      id: care
      title: Care
      statements:
        - id: care-1
          text: "We care:\\n- a list # here\\n\\n  - further in\\n\\nAnd an end."
          next_steps:
            - "  Indented.\\nNot so.\\n\\n- id: x\\n  # a comment"
            - "Two\\n\\nparagraphs: x"
        - {id: care-2, text: No steps.}
"""


class OtherSets(unittest.TestCase):
    def test_texts_of_a_set_break_nothing(self):
        value = {"format": 1, "statement_set": Bare("local-2030"), "council": Bare("A Council"),
                 "period": Bare("2025-26"),
                 "principles": {"care": {"answers": {"care-1": {"score": 0},
                                                     "care-2": {"score": 1}}}}}
        with tempfile.TemporaryDirectory() as folder:
            flags = ("--statement-set", write(folder, SET, "set.yaml"))
            text = assessments.dump(value)
            entries, said = suggest(write(folder, text), *flags)
            whole = write(folder, pasted(text, entries, said))
            document = json.loads(toolkit.output("plan", whole, "-f", "json", *INTERNAL, *flags))
            self.assertEqual([gap["actions"] for gap in document["gaps"]], [["FP-1"], ["FP-2"]])
            self.assertEqual(document["actions"][0]["action"].split(),
                             "Indented. Not so. - id: x # a comment".split())
            self.assertEqual(document["actions"][1]["action"], "Decide what would bring care-2 to 2.")


class NoRoom(unittest.TestCase):
    def test_brackets_are_named_and_not_broken_into(self):
        plan = "forward_plan: [{id: FP-1, action: Act.}]\n"
        braces = json.dumps({"format": 1, "council": "A Council", "period": "2025-26"}) + "\n"
        for text, line in ((with_plan(plan), None), (with_plan(plan.replace("[{", "[\n {")), None),
                           (braces, 1)):
            with self.subTest(text[-60:]), tempfile.TemporaryDirectory() as folder:
                path = write(folder, text)
                line = line or text[:text.index("forward_plan")].count("\n") + 1
                entries, said = suggest(path, "--quiet")
                self.assertIn(f"line {line} of {path} opens a bracket", said)
                self.assertEqual(len(ids_of(entries)), 25)


class Ids(unittest.TestCase):
    def years(self, folder, plan, earlier):
        old = with_plan(earlier).replace("period: 2025-26", "period: 2024-25")
        return write(folder, with_plan(plan)), write(folder, old, "old.yaml")

    def test_those_of_earlier_years_are_taken_too(self):
        plan = "forward_plan:\n  - id: FP-3\n    action: Act.\n"
        with tempfile.TemporaryDirectory() as folder:
            now, old = self.years(folder, plan, plan.replace("FP-3", "FP-40"))
            self.assertEqual(ids_of(suggest(now)[0])[:2], ["FP-4", "FP-5"])
            self.assertEqual(ids_of(suggest(now, "--previous", old)[0])[:2], ["FP-41", "FP-42"])

    def test_the_public_ones_are_not_like_those_of_confidential_actions(self):
        plan = ("forward_plan:\n  - id: FP-1\n    action: Act.\n  - id: Secret-9\n"
                "    action: Keep this.\n    confidential: true\n")
        with tempfile.TemporaryDirectory() as folder:
            now, _ = self.years(folder, plan, "")
            public = toolkit.output("plan", "--suggest", now)
            self.assertEqual(ids_of(public)[0], "FP-2")
            self.assertNotIn("Secret", public)
            self.assertEqual(ids_of(suggest(now)[0])[0], "Secret-10")


class Refused(unittest.TestCase):
    def test_totals_alone_allow_no_suggestions_to_the_public(self):
        value = assessments.assessment(publish=Bare("totals"))
        done = toolkit.run("plan", "--suggest", "-", stdin=assessments.dump(value))
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        done = toolkit.run("plan", "--suggest", "-", *INTERNAL, stdin=assessments.dump(value))
        self.assertEqual(done.returncode, 0)
