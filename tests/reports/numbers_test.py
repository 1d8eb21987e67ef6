"""The same file gives the same numbers in every format and command."""

import csv
import io
import json
import re
import unittest

import assessments
import toolkit
from assessments import SCORES, STATEMENTS, TITLES
from pages import Page, fold

TOTAL = re.compile(r"(\d+)(?: to (\d+))? out of (\d+)")


def draft():
    """Some answers are missing: none in risk, all in respect."""
    value = assessments.assessment(approved=None, completed=None)
    for statement in STATEMENTS:
        if statement.startswith("respect") or statement in ("wellbeing-2", "police-5"):
            del assessments.answer(value, statement)["score"]
    return value


def expected(value):
    """Totals counted from the scores that were written: id -> (total, possible, max, answered)."""
    totals = {}
    for principle, part in value["principles"].items():
        scores = [answer.get("score") for answer in part["answers"].values()]
        given = [score for score in scores if score is not None]
        totals[principle] = (sum(given), sum(given) + 2 * (len(scores) - len(given)),
                             2 * len(scores), len(given))
    totals["all"] = tuple(sum(column) for column in zip(*totals.values()))
    return totals


def from_json(entry):
    totals = {part["id"]: part for part in entry["principles"]}
    totals["all"] = entry.get("totals", entry)
    return {name: (part["total"], part["possible"], part["max"], part["answered"])
            for name, part in totals.items()}


def in_words(text):
    """`6 to 8 out of 10` as (total, possible, max)."""
    total, possible, most = TOTAL.search(text).groups()
    return int(total), int(possible or total), int(most)


class Numbers(unittest.TestCase):
    def check(self, name):
        value = {"complete": assessments.assessment, "draft": draft}[name]()
        yaml = assessments.dump(value)
        totals = expected(value)
        return value, yaml, totals, {key: part[:3] for key, part in totals.items()}

    def test_json(self):
        for name in ("complete", "draft"):
            with self.subTest(name):
                value, yaml, totals, _ = self.check(name)
                report = json.loads(toolkit.report(yaml, "json"))
                self.assertEqual(from_json(report), totals)
                score = json.loads(toolkit.output("score", "-", "-f", "json", stdin=yaml))
                self.assertEqual(from_json(score["assessments"][0]), totals)
                for statements in (
                        [statement for part in report["principles"]
                         for statement in part["statements"]],
                        score["assessments"][0]["statements"]):
                    self.assertEqual(
                        {one["id"]: one["score"] for one in statements},
                        {one: assessments.answer(value, one).get("score") for one in STATEMENTS})

    def test_csv(self):
        for name in ("complete", "draft"):
            with self.subTest(name):
                value, yaml, totals, _ = self.check(name)
                rows = list(csv.DictReader(io.StringIO(toolkit.report(yaml, "csv"), newline="")))
                for principle in TITLES:
                    scores = [row["score"] for row in rows if row["principle"] == principle]
                    self.assertEqual(sum(int(score) for score in scores if score),
                                     totals[principle][0])
                    self.assertEqual(sum(score != "" for score in scores), totals[principle][3])

    def test_markdown(self):
        for name in ("complete", "draft"):
            with self.subTest(name):
                value, yaml, _, wanted = self.check(name)
                page = Page(toolkit.report(yaml, "markdown"))
                header, *rows = page.tables[0]
                place = header.index("Total")
                read = {row[0]: in_words(row[place]) for row in rows}
                for principle, title in TITLES.items():
                    self.assertEqual(read[title], wanted[principle])
                self.assertEqual(in_words(rows[-1][place]), wanted["all"])
                for section, principle in zip(assessments.SECTIONS[1:6], TITLES):
                    self.assertEqual(in_words(page.sections[section]), wanted[principle])
                scores = dict(text.split(": ", 1) for level, text in page.headings
                              if level == 4 and re.match(r"[a-z]+-\d:", text))
                self.assertEqual(list(scores), list(STATEMENTS))
                for statement, words in scores.items():
                    score = assessments.answer(value, statement).get("score")
                    self.assertEqual(words, "not scored yet" if score is None else
                                     f"{score}, {('Not Addressed', 'Partial', 'Comprehensive')[score]}")

    def test_text(self):
        for name in ("complete", "draft"):
            with self.subTest(name):
                _, yaml, _, wanted = self.check(name)
                report = toolkit.report(yaml, "text")
                for section, following, principle in zip(
                        assessments.SECTIONS[1:6], assessments.SECTIONS[2:], TITLES):
                    part = report.split(f"\n{section}\n")[1].split(f"\n{following}\n")[0]
                    self.assertIn(TITLES[principle], part)
                    self.assertEqual(in_words(fold(part)), wanted[principle])
                totals = report.split("\nTotals\n")[1].split("\n1. Introduction\n")[0]
                self.assertEqual([in_words(found.group()) for found in
                                  TOTAL.finditer(fold(totals))], list(wanted.values()))

    def test_the_one_line_verdicts(self):
        complete = assessments.dump(assessments.assessment())
        sentence = f"25 of 25 statements scored. Total: {sum(SCORES.values())} out of 50."
        self.assertIn(sentence, toolkit.output("validate", "-", stdin=complete))
        self.assertIn(sentence, toolkit.output("score", "-", stdin=complete))
        value = draft()
        total, possible, _, answered = expected(value)["all"]
        yaml = assessments.dump(value)
        sentence = (f"Draft: {answered} of 25 scored, {total} so far; the final total will be "
                    f"between {total} and {possible}.")
        for command in (("validate", "--draft"), ("score",), ("report",)):
            self.assertIn(sentence, fold(toolkit.output(*command, "-", stdin=yaml)))
