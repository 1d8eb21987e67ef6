"""What every report holds: the toolkit's seven sections in order, each total, and Draft marks."""

import csv
import json
import re
import unittest

import assessments
import toolkit
from assessments import SECTIONS, TITLES, Bare
from pages import Page, fold

OWN_ASSESSMENT = ("This is the council's own assessment of its arrangements. It does not measure "
                  "how safe any councillor is.")
TOTALS = dict(zip(TITLES, ("0 out of 10", "10 out of 10", "3 out of 10", "6 out of 10",
                           "7 out of 10")))


def drafts():
    """Assessments that are a draft for one reason each."""
    unanswered = assessments.assessment()
    del assessments.answer(unanswered, "risk-5")["score"]
    unconfirmed = assessments.assessment()
    answer = assessments.answer(unconfirmed, "risk-5")
    del answer["score"]
    answer["confirm"] = 1
    return {"not approved": assessments.assessment(approved=None), "unanswered": unanswered,
            "unconfirmed": unconfirmed,
            "approval left blank": assessments.assessment(approved={
                "by": Bare(""), "date": Bare(""), "minute": Bare("")})}


class Sections(unittest.TestCase):
    def test_markdown(self):
        for publish in ("totals", "scores", "evidence"):
            page = Page(toolkit.report(
                assessments.dump(assessments.assessment(publish=Bare(publish))), "markdown"))
            second = [text for level, text in page.headings if level == 2]
            self.assertEqual([text for text in second if re.match(r"\d", text)], list(SECTIONS))
            third = [text for level, text in page.headings if level == 3]
            self.assertEqual([text for text in third if text in TITLES.values()],
                             list(TITLES.values()))
            for section, principle in zip(SECTIONS[1:6], TITLES):
                self.assertTrue(page.sections[section].startswith(
                    f"{TITLES[principle]} Total: {TOTALS[principle]}"), page.sections[section])
            self.assertIn(OWN_ASSESSMENT, fold(" ".join(page.text)))

    def test_levels_of_headings_are_not_skipped(self):
        page = Page(toolkit.report(assessments.dump(assessments.assessment()), "markdown"))
        levels = [level for level, _ in page.headings]
        self.assertEqual(levels[0], 1)
        self.assertEqual(levels.count(1), 1)
        for above, below in zip(levels, levels[1:]):
            self.assertLessEqual(below, above + 1)

    def test_text(self):
        report = toolkit.report(assessments.dump(assessments.assessment()), "text")
        places = [report.index(f"\n{section}\n") for section in SECTIONS]
        self.assertEqual(places, sorted(places))
        for start, principle in zip(places[1:6], TITLES):
            part = fold(report[start:])
            self.assertRegex(part, f"^[^:]*{re.escape(TITLES[principle])} Total: "
                                   f"{TOTALS[principle]} ")
        self.assertIn(OWN_ASSESSMENT, fold(report))

    def test_absent_sections_keep_their_place(self):
        value = assessments.assessment(introduction=None, summary=None)
        page = Page(toolkit.report(assessments.dump(value), "markdown"))
        second = [text for level, text in page.headings if level == 2]
        self.assertEqual([text for text in second if re.match(r"\d", text)], list(SECTIONS))
        self.assertNotEqual(page.sections[SECTIONS[0]], "")


class Draft(unittest.TestCase):
    def marks(self, value, *flags):
        yaml = assessments.dump(value)
        report = json.loads(toolkit.report(yaml, "json", *flags))
        rows = list(csv.DictReader(toolkit.csv_text(toolkit.report(yaml, "csv", *flags))))
        return {"text": "Draft" in toolkit.report(yaml, "text", *flags),
                "markdown": any("Draft" in text for text in
                                Page(toolkit.report(yaml, "markdown", *flags)).strong),
                "json": report["draft"],
                "csv": {row["status"] for row in rows} == {"draft"}}

    def test_a_draft_says_so_in_every_format(self):
        for name, value in drafts().items():
            for audience in ("public", "internal"):
                with self.subTest(name, audience=audience):
                    self.assertEqual(self.marks(value, "--audience", audience),
                                     dict.fromkeys(("text", "markdown", "json", "csv"), True))

    def test_an_approved_assessment_does_not(self):
        value = assessments.assessment()
        self.assertEqual(self.marks(value),
                         dict.fromkeys(("text", "markdown", "json", "csv"), False))
        for form in toolkit.FORMATS:
            self.assertNotIn("Draft", toolkit.report(assessments.dump(value), form))
