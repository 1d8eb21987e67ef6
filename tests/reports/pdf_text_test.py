"""Every letter that somebody typed can be read back, in the order in which it is read."""

import tempfile
import unittest

import assessments
import hostile
import pdf_check
import pdf_reports
from assessments import Quoted
from markdown_test import planted
from pdf_characters import CHARACTERS, RIGHT_TO_LEFT
from pdf_reports import compact, letters

TOGETHER = 8  # scripts in one report
# Texts stand side by side in a table's columns, so that a reader of whole lines mixes them there.
IN_TABLES = 18


def marked(number, written):
    """Between two words that no reader breaks or changes."""
    return f"q{number}b {written} q{number}e"


def between(number, written):
    """What stands between the two words, wherever they stand."""
    begin, end = f"q{number}b", f"q{number}e"
    return [part.split(end)[0] for part in written.split(begin)[1:]]


class Planter:
    """Gives every field all texts of a group."""

    def __init__(self, names):
        places = list(CHARACTERS)
        self._parts = [marked(places.index(name), CHARACTERS[name]) for name in names]

    def text(self):
        return "\n".join(self._parts)

    def one_line(self):
        return " ".join(self._parts)


def groups():
    names = list(CHARACTERS)
    return [names[at:at + TOGETHER] for at in range(0, len(names), TOGETHER)]


class Characters(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.reports = []
        for number, group in enumerate(groups()):
            value = planted(Planter(group))
            cls.reports.append((group, assessments.dump(value).count(CHARACTERS[group[0]]),
                                pdf_reports.write(value, cls.folder.name, "--audience", "internal",
                                                  name=f"group-{number}")))

    def test_they_come_back_from_the_pages(self):
        for group, places, path in self.reports:
            self.assertGreater(places, 80)
            written = compact(pdf_reports.text(path, *pdf_reports.WITHOUT_MARGINS))
            for name in group:
                with self.subTest(name):
                    read = between(list(CHARACTERS).index(name), written)
                    wanted = compact(CHARACTERS[name])
                    if name in RIGHT_TO_LEFT:
                        wanted, read = sorted(wanted), [sorted(one) for one in read]
                    self.assertGreaterEqual(len(read), places)
                    self.assertGreaterEqual(read.count(wanted), places - IN_TABLES,
                                            [one for one in read if one != wanted][:1])

    def test_the_structure_has_them_in_the_order_of_reading(self):
        for group, places, path in self.reports:
            written = compact(pdf_reports.text_of_elements(path))
            for name in group:
                with self.subTest(name):
                    read = between(list(CHARACTERS).index(name), written)
                    self.assertGreaterEqual(len(read), places)
                    self.assertEqual({one for one in read if one != compact(CHARACTERS[name])},
                                     set())

    def test_no_letter_is_lost(self):
        for group, places, path in self.reports:
            for flags in ((), ("-raw",)):
                written = letters(pdf_reports.text(path, *flags))
                for name in group:
                    with self.subTest(name, flags=flags):
                        few = {letter: written[letter]
                               for letter, count in letters(CHARACTERS[name]).items()
                               if written[letter] < places * count}
                        self.assertEqual(few, {})

    def test_the_structure_loses_none_of_the_text_after_them(self):
        """As poppler reads it, which takes its time."""
        value = assessments.assessment(introduction=Planter(CHARACTERS).text())
        path = pdf_reports.write(value, self.folder.name, name="structure")
        written = compact(pdf_reports.structured_text(path))
        for number, name in enumerate(CHARACTERS):
            with self.subTest(name):
                self.assertEqual(written.count(f"q{number}b"), 1)
                self.assertEqual(written.count(f"q{number}e"), 1)

    def test_the_files_have_no_faults(self):
        for group, _, path in self.reports:
            with self.subTest(group):
                self.assertEqual(pdf_check.faults(path), [])


class Texts(unittest.TestCase):
    """Random texts, full of what a careless format takes for something else."""

    SEEDS = range(3)

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.made = []
        for seed in cls.SEEDS:
            value = planted(hostile.Texts(seed))
            for audience in ("public", "internal"):
                path = pdf_reports.write(value, cls.folder.name, "--audience", audience,
                                         name=f"{seed}-{audience}")
                cls.made.append((f"seed {seed}, {audience}", value, path))

    @staticmethod
    def typed(value, audience):
        """Every text of a report but those of its first lines."""
        found = [value["introduction"], value["context"], value["summary"]]
        found += [action[key] for action in value["forward_plan"] for key in ("action", "owner")]
        for principle in value["principles"].values():
            found += [one["text"] for one in principle["evidence"]]
            for answer in principle["answers"].values():
                found += [answer["evidence"][0]["text"]]
                found += [answer["note"]] if audience == "internal" else []
        return found

    def test_each_comes_back_whole(self):
        """As the page was painted: in another order than that of the page's lines, gaps between
        words may look like those between columns."""
        for where, value, path in self.made:
            written = compact(pdf_reports.text(path, "-raw", *pdf_reports.WITHOUT_MARGINS))
            for text in self.typed(value, where.split(", ")[1]):
                if not has_right_to_left(text):
                    with self.subTest(where):
                        self.assertIn(compact(text), written)

    def test_no_letter_is_lost(self):
        for where, value, path in self.made:
            wanted = letters("".join(self.typed(value, where.split(", ")[1])))
            for flags in ((), ("-raw",)):
                with self.subTest(where, flags=flags):
                    self.assertEqual(wanted - letters(pdf_reports.text(path, *flags)), letters(""))


def has_right_to_left(text):
    """Whether a text has words that run from right to left: what stands beside them moves."""
    return any("\u0590" <= letter <= "\u08ff" for letter in text)


class Lengths(unittest.TestCase):
    def test_a_long_word_and_a_long_text(self):
        word = "".join(chr(ord("a") + n * 7 % 26) for n in range(3000))
        value = assessments.assessment(
            council=Quoted("C" + word[:400]), introduction=word,
            summary=" ".join(f"word{n}" for n in range(7000)),
            forward_plan=[assessments.action(1, action=word, owner=Quoted(word[:500]))])
        with tempfile.TemporaryDirectory() as folder:
            path = pdf_reports.write(value, folder)
            self.assertEqual(pdf_check.faults(path), [])
            written = compact(pdf_reports.text(path, *pdf_reports.WITHOUT_MARGINS))
            self.assertIn(word, written)
            self.assertIn(compact(value["summary"]), written)
            self.assertIn("C" + word[:400], written)
            # The introduction, what is next, and the plan.
            self.assertEqual(compact(pdf_reports.text_of_elements(path)).count(word), 3)
