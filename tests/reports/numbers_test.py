"""The same file gives the same numbers in every format and command."""

import csv
import json
import random
import re
import unittest

import assessments
import toolkit
import years
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
                rows = list(csv.DictReader(toolkit.csv_text(toolkit.report(yaml, "csv"))))
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


def random_years(seed):
    """Two or three years with scores of their own; some answers of a middle year are missing."""
    source = random.Random(seed)
    values = years.in_years([assessments.assessment() for _ in range(2 + seed % 2)])
    for value in values:
        for statement in STATEMENTS:
            assessments.answer(value, statement)["score"] = int(source.random() * 3)
    if seed % 4 == 1:
        del assessments.answer(values[1], STATEMENTS[seed % 25])["score"]
    return values


def change_words(change):
    return "0" if change == 0 else f"{change:+}"


class Comparisons(unittest.TestCase):
    """The program's figures of several years, against sums made here."""

    SEEDS = range(12)

    def check(self, seed):
        values = random_years(seed)
        sums = [expected(value) for value in values]
        scores = {one: [assessments.answer(value, one).get("score") for value in values]
                  for one in STATEMENTS}
        totals = {name: [part[name][0] if part[name][0] == part[name][1] else None
                         for part in sums] for name in (*TITLES, "all")}
        return values, sums, scores, totals

    def test_json_and_csv(self):
        for seed in self.SEEDS:
            values, _, scores, totals = self.check(seed)
            periods = [value["period"] for value in values]
            for run, where in ((years.compared, lambda document: document),
                               (years.reported, lambda document: document["comparison"])):
                document = where(json.loads(run(values, "json")[0]))
                self.assertEqual({one["id"]: one["scores"] for one in document["statements"]},
                                 scores)
                found = {one["id"]: one["totals"] for one in document["principles"]}
                self.assertEqual({**found, "all": document["totals"]}, totals)
                for line in (document, *document["principles"], *document["statements"]):
                    counts = line["scores" if "scores" in line else "totals"]
                    self.assertEqual(line["change"], counts[-1] - counts[0])
            rows = csv.DictReader(toolkit.csv_text(years.compared(values, "csv")[0]))
            read = {(row["kind"], row["id"]): [row[period] for period in periods] +
                    [row["change"]] for row in rows}
            wanted = {("total", ""): totals["all"],
                      **{("principle", name): totals[name] for name in TITLES},
                      **{("statement", name): found for name, found in scores.items()}}
            for key, counts in wanted.items():
                self.assertEqual(read[key], ["" if one is None else str(one) for one in
                                             (*counts, counts[-1] - counts[0])], key)

    def test_markdown_and_text(self):
        for seed in self.SEEDS:
            values, sums, _, totals = self.check(seed)
            brief = len(values) > 2
            for run in (years.compared, years.reported):
                page = Page(run(values, "markdown")[0])
                rows = {row[0]: row[1:] for row in page.tables[0]}
                printed = fold(run(values, "text", width=200)[0])
                for name, title in {**TITLES, "all": "All principles"}.items():
                    cells = []
                    for part in sums:
                        total, possible, most, _ = part[name]
                        span = str(total) if total == possible else \
                            f"{total}-{possible}" if brief else f"{total} to {possible}"
                        cells.append(f"{span}/{most}" if brief else f"{span} out of {most}")
                    cells.append(change_words(totals[name][-1] - totals[name][0]))
                    self.assertEqual(rows[title][:len(cells)], cells)
                    self.assertIn(" ".join([title, *cells]), printed)
