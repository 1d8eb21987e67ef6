"""yaml-language-server in a folder that `toolkit init --schema-file` made: what it offers, shows and
marks while an officer types."""

import json
import pathlib
import tempfile
import unittest

import toolkit
from language_server import LanguageServer
from otherwise import OTHERWISE

SCHEMA_LINE = "# yaml-language-server: $schema=assessment.schema.json\n"
HEAD = SCHEMA_LINE + """\
format: 1
council: Harrowmere
period: 2025-26
"""
RISK = HEAD + """\
principles:
  risk:
    answers:
"""

# What stands after HEAD, and what is marked: line, first character and words of the message.
MARKED = {
    "completed: 31/03/2026": (4, 11, "a date is a day that exists"),
    "publish: all": (4, 9, "publish is totals, scores or evidence"),
    "sumary: Much is in place.": (4, 0, "sumary is not allowed"),
    "approved: {by: Committee}": (4, 0, '"date"'),
    "approved: Committee": (4, 10, "`key: value` lines"),
    "introduction: [We, met]": (4, 14, "put it on the next line, after |"),
    "evidence: {survey: {text: A}}": (4, 11, "written as E1 is"),
    "evidence: {E1: {link: ../a.md}}": (4, 22, "beneath this file's folder"),
    "evidence: {E1: {text: A, confidential: yes}}": (4, 39, "true or false"),
    "forward_plan: {id: FP-1}": (4, 14, "each action after a dash"),
    "forward_plan: [{id: FP-1, action: A, for: risk-9}]": (4, 42, "a statement or of a principle"),
    "forward_plan: [{id: FP-1, action: A, for: risk-1, target: 3}]": (4, 58, "maximum of 2"),
    "forward_plan: [{id: FP-1, action: A, status: late}]": (4, 45, "planned, under way, done"),
    "forward_plan: [{id: FP-1, action: A, status: done}]": (4, 15, '"done"'),
    "principles: {risk: {answers: {risk-1: 3}}}": (4, 38, "a score is 0, 1 or 2"),
    "principles: {risk: {answers: {risk-1: {score: two}}}}": (4, 46, "a score is 0, 1 or 2"),
    "principles: {risk: {answers: {risk-1: {scor: 2}}}}": (4, 39, "scor is not allowed"),
    "principles: {risk: {answers: {police-1: 2}}}": (4, 30, "police-1 is not allowed"),
    "principles: {risk: {answers: {risk-1: {score: 1, confirm: 1}}}}": (4, 58, "delete this line"),
}

# Marked for reasons of its own.
BESIDES = {
    "bad-wrong-encoding",  # sent as the bytes are
    "bad-yaml-anchor",     # a name that nothing uses
    "bad-yaml-tag",        # a tag that nothing defines
}
LARGE = 100_000


class ServerTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        toolkit.output("init", "new.yaml", "--council", "Harrowmere", "--period", "2025-26",
                       "--schema-file", "-q", cwd=cls.folder)
        cls.new = (cls.folder / "new.yaml").read_text("utf-8")
        cls.server = LanguageServer(cls.folder)
        cls.addClassCleanup(cls.server.close)
        cls.set = json.loads(toolkit.output("statements", "-f", "json"))

    def place(self, text, start):
        """The line that starts so, and its end."""
        lines = text.split("\n")
        found = [number for number, line in enumerate(lines) if line.startswith(start)]
        self.assertTrue(found, start)
        return found[0], len(lines[found[0]])

    def marks(self, text):
        return self.server.marks(self.server.open(text))

    def offered(self, text, start):
        uri = self.server.open(text)
        return self.server.completions(uri, *self.place(text, start))

    def shown(self, text, start):
        uri = self.server.open(text)
        line, end = self.place(text, start)
        return self.server.hover(uri, line, end - len(start.lstrip()))

    def ids(self, principle):
        return {statement["id"] for part in self.set["principles"] if part["id"] == principle
                for statement in part["statements"]}

    def test_a_new_file_and_a_whole_one_have_no_marks(self):
        self.assertEqual(self.marks(self.new), [])
        whole = (toolkit.ROOT / "examples/harrowmere/2025-26.yaml").read_text("utf-8")
        self.assertEqual(self.marks(SCHEMA_LINE + whole), [])

    def test_wrong_values_are_marked_where_they_stand(self):
        for text, (line, character, words) in MARKED.items():
            with self.subTest(text):
                marks = self.marks(f"{HEAD}{text}\n")
                self.assertEqual(len(marks), 1, marks)
                self.assertEqual(marks[0]["range"]["start"], {"line": line, "character": character})
                self.assertIn(words, marks[0]["message"])

    def test_a_wrong_score_is_marked_in_a_new_file(self):
        text = self.new.replace("      police-4:\n        score:\n",
                                "      police-4:\n        score: 3\n")
        marks = self.marks(text)
        line, _ = self.place(text, "        score: 3")
        self.assertEqual([(mark["range"]["start"], mark["message"]) for mark in marks],
                         [({"line": line, "character": 15}, "a score is 0, 1 or 2")])

    def test_statements_of_the_principle_are_offered_beneath_answers(self):
        self.assertEqual(set(self.offered(RISK + "      r\n", "      r")), self.ids("risk"))
        uri = self.server.open(RISK + "      \n      risk-2: 1\n")
        self.assertEqual(set(self.server.completions(uri, 7, 6)), self.ids("risk") - {"risk-2"})

    def test_scores_are_offered_with_what_they_look_like(self):
        scores = {"0": "Not Addressed", "1": "Partial", "2": "Comprehensive"}
        level = next(statement["levels"][2]["text"].split(".")[0]
                     for part in self.set["principles"] for statement in part["statements"]
                     if statement["id"] == "risk-1")
        for answer, start in (("      risk-1: \n", "      risk-1: "),
                              ("      risk-1:\n        score: \n", "        score: ")):
            with self.subTest(answer):
                found = self.offered(RISK + answer, start)
                self.assertEqual(set(found), set(scores))
                for score, label in scores.items():
                    self.assertTrue(self.words(found[score]).startswith(label + ":"))
                self.assertIn(" ".join(level.split()), self.words(found["2"]))

    @staticmethod
    def words(item):
        beside = item.get("documentation", "")
        return beside["value"] if isinstance(beside, dict) else beside

    def test_words_and_keys_are_offered(self):
        action = HEAD + "forward_plan:\n  - id: FP-1\n    action: Train members\n    "
        self.assertEqual(set(self.offered(action + "status: \n", "    status: ")),
                         {"planned", "under way", "done", "dropped"})
        self.assertLessEqual({"for", "target", "owner", "due", "status"},
                             set(self.offered(action + "s\n", "    s")))
        self.assertEqual(set(self.offered(HEAD + "publish: \n", "publish: ")),
                         {"totals", "scores", "evidence"})
        keys = self.offered(HEAD + "s\n", "s")
        self.assertLessEqual({"summary", "forward_plan", "approved", "statement_set"}, set(keys))
        self.assertIn("where the council stands", self.words(keys["summary"]).lower())
        self.assertEqual(set(self.offered(RISK + "      risk-1:\n        s\n", "        s")),
                         {"score", "confirm", "evidence", "note", "moderated"})
        falls = HEAD + "accepted_falls:\n  - statement: \n"
        self.assertLessEqual(self.ids("police"), set(self.offered(falls, "  - statement: ")))

    def test_hovering_shows_statements_and_meanings(self):
        for part in self.set["principles"]:
            for statement in part["statements"]:
                with self.subTest(statement["id"]):
                    shown = self.plain(self.shown(self.new, f"      {statement['id']}:"))
                    self.assertIn(self.plain(statement["text"]["text"]), shown)
                    for level in statement["levels"]:
                        self.assertIn(self.plain(level["text"]), shown)
                    self.assertIn("this tool's guide, not the LGA's", shown)
        short = self.plain(self.shown(RISK + "      risk-1: 1\n", "      risk-1: 1"))
        self.assertIn("2 Comprehensive:", short)
        for start, words in (("council:", "The council's name"),
                             ("  police:", "Relationships with local police"),
                             ("        score:", "This year's score"),
                             ("    owner:", "The role or body that does it"),
                             ("publish:", "What a public report may print")):
            with self.subTest(start):
                self.assertIn(words, self.plain(self.shown(self.new, start)))

    @staticmethod
    def plain(text):
        return " ".join(text.replace("\\", "").replace("&nbsp;", " ").split())

    def test_it_marks_what_the_catalogue_says(self):
        marked_by = toolkit.marked_by()
        opened = {}
        for name, path in toolkit.bad_assessments(self.folder / "cases").items():
            data = path.read_bytes()
            if name not in BESIDES and len(data) < LARGE:
                text = SCHEMA_LINE + data.decode("utf-8", "replace")
                opened[name] = self.server.open(text)
        self.assertGreater(len(opened), 160)
        for name, uri in opened.items():
            with self.subTest(name):
                wanted = OTHERWISE.get(name, marked_by[toolkit.diagnostic_of(name)])
                marks = self.server.marks(uri)
                self.assertEqual(bool(marks), wanted != "nothing", marks)
