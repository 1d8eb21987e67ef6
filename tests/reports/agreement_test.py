"""Every format of a report says the same numbers as `score`: of random assessments, drafts most of
them, of other statement sets and with another wording."""

import csv
import itertools
import json
import os
import re
import sys
import tempfile
import unittest

import assessments
import pdf_reports
import toolkit
from assessments import Quoted
from chart_test import Drawn
from numbers_test import TOTAL, from_json, in_words
from pages import Page, fold
from pdf_reports import compact

# After this folder, so that its modules of the same name stay out of the way.
sys.path.append(os.path.join(toolkit.ROOT, "tests/editor"))
import random_assessments  # noqa: E402  pylint: disable=wrong-import-position

COUNT = 10
EDITIONS = os.path.join(toolkit.ROOT, "examples/editions")
INTERNAL = ("--audience", "internal")
NOT_SCORED = "not scored yet"


def words(total):
    """(total, possible, max, answered) as reports have it."""
    low, high, most, _ = total
    return f"{low} out of {most}" if low == high else f"{low} to {high} out of {most}"


class Scored:
    """What `score` says of a file: the measure of all formats."""

    def __init__(self, path, *flags):
        self.path, self.flags = path, flags
        entry, = json.loads(toolkit.output("score", path, "-f", "json", *flags))["assessments"]
        self.entry = entry
        self.totals = from_json(entry)
        self.scores = {one["id"]: one["score"] for one in entry["statements"]}

    def report(self, form, *more):
        return toolkit.output("report", self.path, "-f", form, "-q", *INTERNAL, *self.flags, *more)

    def said(self, statement, labels):
        """The heading of a statement, behind its name."""
        score = self.scores[statement]
        if score is not None:
            return f"{score}, {labels[score]}"
        last, = (one.get("last_year_not_confirmed") for part in self.document["principles"]
                 for one in part["statements"] if one["id"] == statement)
        return NOT_SCORED if last is None else f"last year {last}, not confirmed"

    def of(self, principle):
        """Ids of a principle's statements: they stand together, and are in order."""
        place = 0
        for part in self.document["principles"]:
            count = len(part["statements"])
            if part["id"] == principle:
                return list(self.scores)[place:place + count]
            place += count
        raise KeyError(principle)

    @property
    def document(self):
        if not hasattr(self, "_document"):
            self._document = json.loads(self.report("json"))
        return self._document

    def titles(self):
        return {part["id"]: part["title"] for part in self.document["principles"]}


def sound(first):
    """Random assessments whose texts do not happen to repeat what is confidential in them."""
    for seed in itertools.count(first):
        text = random_assessments.assessment(seed)
        if toolkit.run("score", "-", "-q", stdin=text).returncode == 0:
            yield text


class Agreement(unittest.TestCase):
    def setUp(self):
        held = tempfile.TemporaryDirectory()
        self.addCleanup(held.cleanup)
        self.folder = held.name

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def check(self, scored, labels):
        """`labels`: what each score is called in the set."""
        self.check_json(scored)
        self.check_csv(scored)
        self.check_markdown(scored, labels)
        self.check_text(scored)
        self.check_pdf(scored, labels)
        self.check_charts(scored)
        self.check_plan(scored)

    def check_json(self, scored):
        self.assertEqual(from_json(scored.document), scored.totals)
        self.assertEqual({one["id"]: one["score"] for part in scored.document["principles"]
                          for one in part["statements"]}, scored.scores)

    def check_csv(self, scored):
        rows = list(csv.DictReader(toolkit.csv_text(scored.report("csv"))))
        self.assertEqual({row["statement"]: row["score"] for row in rows},
                         {one: "" if score is None else str(score)
                          for one, score in scored.scores.items()})
        for row in rows:
            low, _, most, _ = scored.totals[row["principle"]]
            self.assertEqual((row["principle_total"], row["principle_max"]), (str(low), str(most)))

    def check_markdown(self, scored, labels):
        page = Page(scored.report("markdown"))
        header, *rows = page.tables[0]
        place = header.index("Total")
        self.assertEqual([(row[0], in_words(row[place])) for row in rows],
                         [*((fold(title), scored.totals[name][:3])
                            for name, title in scored.titles().items()),
                          (rows[-1][0], scored.totals["all"][:3])])
        found = {}
        for _, heading in page.headings:
            name, colon, said = heading.partition(": ")
            if colon and name in scored.scores:
                found[name] = said
        self.assertEqual(found, {name: fold(scored.said(name, labels)) for name in scored.scores})

    def check_text(self, scored):
        printed = scored.report("text")
        totals = printed.split("\nTotals\n")[1].split("\n1. ")[0]
        self.assertEqual([in_words(found.group()) for found in TOTAL.finditer(fold(totals))]
                         [:len(scored.totals)], [one[:3] for one in scored.totals.values()])

    def check_pdf(self, scored, labels):
        path = os.path.join(self.folder, "out.pdf")
        toolkit.output("report", scored.path, "-o", path, "--force", "-q", *INTERNAL,
                       *scored.flags)
        found = pdf_reports.Structure(path)
        rows = [[found.compact(cell) for cell in row.elements] for row in found.elements("TR")]
        for name, title in scored.titles().items():
            total = compact(words(scored.totals[name]))
            self.assertTrue(any(row[0] == compact(title) and total in row for row in rows), title)
        headings = [text for _, text, _ in found.headings()]
        for name in scored.scores:
            self.assertIn(compact(f"{name}: {scored.said(name, labels)}"), headings)
        # As it is read on paper.
        self.assertIn(compact(words(scored.totals["all"])), compact(pdf_reports.text(path, "-raw")))

    def check_charts(self, scored):
        for kind in ("bars", "radar", "strip"):
            drawn = Drawn(toolkit.output("chart", scored.path, "--kind", kind, *INTERNAL,
                                         *scored.flags))
            told = fold(drawn.description)
            for name, title in scored.titles().items():
                low, high, most, _ = scored.totals[name]
                points = words((low, high, most, 0))
                if kind == "strip":
                    points = ", ".join(NOT_SCORED if scored.scores[one] is None else
                                       str(scored.scores[one]) for one in scored.of(name)) + ";"
                self.assertRegex(told, re.escape(f"{fold(title)}: {points}") + r"[.;, ]?")

    def check_plan(self, scored):
        """Where nothing is planned the totals are those of now; what has a gap is below 2."""
        plan = json.loads(toolkit.output("plan", scored.path, "-f", "json", "-q", *INTERNAL,
                                         *scored.flags))
        self.assertEqual({one["id"]: one["score"] for one in plan["gaps"]},
                         {name: score for name, score in scored.scores.items() if score != 2})


class OfRandomAssessments(Agreement):
    LABELS = ("Not Addressed", "Partial", "Comprehensive")

    def test_every_format_says_the_same(self):
        answered = set()
        for number, text in zip(range(COUNT), sound(0)):
            with self.subTest(number):
                scored = Scored(self.write("a.yaml", text))
                answered.add(scored.entry["answered"])
                self.check(scored, self.LABELS)
        self.assertGreater(len(answered), 4)


class OfOtherSets(Agreement):
    def test_another_edition(self):
        flags = ("--statement-set", os.path.join(EDITIONS, "second-edition.yaml"))
        made = json.loads(toolkit.output("statements", "-f", "json", *flags))
        labels = made["scale"]
        names = [name for name in sorted(os.listdir(EDITIONS)) if name.startswith("20")]
        self.assertGreater(len(names), 1)
        for name in names:
            with self.subTest(name):
                self.check(Scored(os.path.join(EDITIONS, name), *flags), labels)

    def test_another_wording(self):
        wording = {"source": "The minute book."}
        for n, principle in enumerate(assessments.PRINCIPLES):
            wording[f"{principle}.title"] = f"Teitl {n}: Llŷn | 5 out of {n}"
        flags = ("--wording", self.write("wording.yaml", assessments.dump(
            {key: Quoted(text) for key, text in wording.items()})))
        value = assessments.assessment()
        del assessments.answer(value, "risk-3")["score"]
        scored = Scored(self.write("a.yaml", assessments.dump(value)), *flags)
        self.assertEqual(list(scored.titles().values()), list(wording.values())[1:])
        self.check_json(scored)
        self.check_csv(scored)
        self.check_pdf(scored, OfRandomAssessments.LABELS)
        self.check_charts(scored)
        self.check_plan(scored)


class Comparisons(Agreement):
    """`diff` and `report --previous` of random years say of each year what `score` says of it."""

    def test_every_format_says_the_same(self):
        texts = sound(1000)
        for number in range(6):
            paths = []
            for period, text in zip(("2023-24", "2024-25", "2025-26"), texts):
                text = re.sub(r"(?m)^council:(.*\n)(?:  .*\n|\n)*", "council: A Council\n", text)
                text = re.sub(r"(?m)^period:(.*\n)(?:  .*\n|\n)*", f"period: {period}\n", text)
                text = re.sub(r"(?m)^formerly:(.*\n)(?:  .*\n|\n)*", "", text)
                paths.append(self.write(f"{period}.yaml", text))
            scored = [Scored(path) for path in paths]
            with self.subTest(number):
                self.check_years(scored, paths)

    def check_years(self, scored, paths):
        totals = {name: [year.totals[name][0] if year.totals[name][0] == year.totals[name][1]
                         else None for year in scored] for name in scored[0].totals}
        scores = {name: [year.scores[name] for year in scored] for name in scored[0].scores}
        diff = json.loads(toolkit.output("diff", *paths, "-f", "json", "-q", *INTERNAL))
        self.assertEqual({one["id"]: one["totals"] for one in diff["principles"]}
                         | {"all": diff["totals"]}, totals)
        self.assertEqual({one["id"]: one["scores"] for one in diff["statements"]}, scores)
        rows = list(csv.DictReader(toolkit.csv_text(
            toolkit.output("diff", *paths, "-f", "csv", "-q", *INTERNAL))))
        periods = [year.entry["period"] for year in scored]
        for row in rows:
            known = scores if row["kind"] == "statement" else totals
            name = row["id"] or "all"
            if row["kind"] in ("statement", "principle", "total"):
                self.assertEqual([row[period] for period in periods],
                                 ["" if one is None else str(one) for one in known[name]], name)
        page = Page(toolkit.output("diff", *paths, "-f", "markdown", "-q", *INTERNAL))
        path = os.path.join(self.folder, "out.pdf")
        toolkit.output("diff", *paths, "-o", path, "--force", "-q", *INTERNAL)
        found = pdf_reports.Structure(path)
        cells = {tuple(found.compact(cell) for cell in row.elements)
                 for row in found.elements("TR")}
        for name, title in scored[-1].titles().items():
            brief = [f"{low}/{most}" if low == high else f"{low}-{high}/{most}"
                     for low, high, most, _ in (year.totals[name] for year in scored)]
            self.assertIn([title, *brief], [row[:4] for row in page.tables[0]])
            self.assertIn((compact(title), *brief), {row[:4] for row in cells})
