"""Text on a terminal: no line is wider than it, and nothing of a text is lost."""

import os
import re
import tempfile
import unicodedata
import unittest

import assessments
import toolkit
from assessments import Bare, Quoted
from toolkit import on_terminal

WIDTHS = (40, 80, 132)
COLOUR = re.compile(r"\x1b\[[0-9;]*m")

LONG_WORD = "Rhindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetz" * 3
ADDRESS = "https://www.example.org/" + "a-very-long-folder/" * 9 + "page.html?query=" + "9" * 40
MIXED = ("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch 長い文章がここにあります。" * 4
         + " e\u0301" * 60 + " مرحبا بالعالم" * 9)


def columns(line):
    """Columns of a line on a terminal."""
    return sum(0 if unicodedata.combining(c) or unicodedata.category(c) in ("Mn", "Me", "Cf") else
               2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def wide():
    """An assessment whose texts are hard to fit."""
    value = assessments.assessment(
        council=Quoted("Cyngor " + LONG_WORD), introduction=f"{MIXED}\n\n{ADDRESS}",
        summary=f"    indented {LONG_WORD}\n- item {ADDRESS}\n" + "short words " * 40 + "end",
        approved={"by": Quoted(LONG_WORD), "date": Bare("2026-06-09"), "minute": Quoted(ADDRESS)},
        evidence={"E1": {"text": ADDRESS, "link": Quoted(ADDRESS), "from": Quoted(MIXED)}},
        forward_plan=[
            assessments.action(1, action=ADDRESS, owner=Quoted(LONG_WORD)),
            assessments.action(2, id=Quoted("FP-" + "2" * 60), action=MIXED),
            assessments.action(3, **{"for": [Bare(one) for one in assessments.STATEMENTS[:9]]}),
        ])
    assessments.answer(value, "risk-2")["evidence"] = [Bare("E1"), {"text": MIXED}]
    assessments.answer(value, "risk-2")["note"] = LONG_WORD
    return value


class Width(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        for name, value in (("wide", wide()), ("usual", assessments.assessment())):
            with open(os.path.join(self.folder.name, name + ".yaml"), "w",
                      encoding="utf-8") as file:
                file.write(assessments.dump(value))
        draft = assessments.assessment()
        del assessments.answer(draft, "process-1")["score"]
        with open(os.path.join(self.folder.name, "draft.yaml"), "w", encoding="utf-8") as file:
            file.write(assessments.dump(draft))

    def test_no_line_is_wider_than_the_terminal(self):
        commands = (("report", "wide.yaml"), ("report", "wide.yaml", "--audience", "internal"),
                    ("report", "usual.yaml"), ("report", "draft.yaml"), ("score", "usual.yaml"),
                    ("score", "draft.yaml"), ("score", "wide.yaml"),
                    ("explain", "police-4"), ("explain", "respect"), ("explain", "score-range"),
                    ("statements",))
        for command in commands:
            for width in WIDTHS:
                with self.subTest(" ".join(command), width=width):
                    printed = COLOUR.sub("", on_terminal(width, *command, cwd=self.folder.name))
                    lines = printed.split("\n")
                    self.assertGreater(len(lines), 5)
                    self.assertEqual([line for line in lines if columns(line) > width], [])

    def test_the_terminal_is_filled(self):
        for width in WIDTHS:
            printed = on_terminal(width, "report", "usual.yaml", "--color", "never",
                                  cwd=self.folder.name)
            self.assertGreater(max(columns(line) for line in printed.split("\n")), width - 8)

    def test_nothing_is_lost(self):
        """Wrapping adds white space and takes none but white space away."""
        value = wide()
        wanted = [value["introduction"], value["summary"], value["council"], MIXED, LONG_WORD,
                  ADDRESS]
        for width in WIDTHS:
            printed = on_terminal(width, "report", "wide.yaml", "--color", "never",
                                  cwd=self.folder.name)
            together = "".join(printed.split())
            for text in wanted:
                self.assertIn("".join(text.split()), together)

    def test_a_pipe_is_80_columns_whatever_the_environment_says(self):
        for set_columns in ("20", "400"):
            for command in (("report", "wide.yaml"), ("score", "usual.yaml")):
                printed = toolkit.output(*command, cwd=self.folder.name,
                                         env=toolkit.environment(COLUMNS=set_columns))
                widest = max(columns(line) for line in printed.split("\n"))
                self.assertLessEqual(widest, 80)
                self.assertGreater(widest, 60)

    def test_colour_is_for_terminals(self):
        how = {"cwd": self.folder.name}
        self.assertRegex(on_terminal(80, "report", "draft.yaml", **how), COLOUR)
        self.assertNotRegex(on_terminal(80, "report", "draft.yaml", NO_COLOR="1", **how), COLOUR)
        self.assertNotRegex(toolkit.output("report", "draft.yaml", **how), COLOUR)

    def test_no_control_character_of_a_text_reaches_the_terminal(self):
        texts = ("\\e[31mred", "\\u009b31m", "\\u202Eabc", "\\u2066x")
        for text in texts:
            yaml = assessments.dump(assessments.assessment(introduction=Bare(f'"{text}"')))
            done = toolkit.run("report", "-", stdin=yaml)
            for printed in (done.stdout.decode(), done.stderr.decode()):
                found = {c for c in printed if c != "\n" and
                         (unicodedata.category(c) == "Cc" or c in "\u202e\u2066")}
                self.assertEqual(found, set(), text)
