"""CSV reports, read back by Python's csv module."""

import csv
import re
import unittest

import assessments
import toolkit
import years
from assessments import Bare, Quoted
from hostile import Texts

COLUMNS = {"council", "period", "principle", "statement", "score", "max", "text", "evidence",
           "principle_evidence"}

# What a spreadsheet takes for a formula; the apostrophe marks a field that was defused.
RISKY = ("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠", "'")

# One for each statement. The program refuses carriage returns, so no text begins with one.
TEXTS = (
    "=1+1", "+44", "-2", "@SUM(A1)", "\t=1+1", "＝1+1", "＋1", "－1", "＠A1", "'quoted", "''twice",
    "'=1+1", "'", "=", "-", '=cmd|"/C calc"!A0', 'said "so"', '"', '""', "a,b", "one\ntwo",
    "one\n\n=two", ", \"'", " leads", "plain; é 👍 شكر",
)


def defused(text):
    return text.startswith(RISKY) and not is_number(text)


def is_number(text):
    """A fall such as -2 is one in a spreadsheet, and no formula."""
    return re.fullmatch("-?[0-9]+", text) is not None


def undo(field):
    """What a script does to a field: one apostrophe off."""
    return field[1:] if field.startswith("'") else field


def parse(text):
    return list(csv.DictReader(toolkit.csv_text(text), strict=True))


def planted():
    value = assessments.assessment(council=Quoted("=HYPERLINK(\"http://e.org\",\"x\")"))
    for statement, text in zip(assessments.STATEMENTS, TEXTS):
        assessments.answer(value, statement)["evidence"] = [{"text": Quoted(text)}]
    for principle, text in zip(assessments.PRINCIPLES, TEXTS):
        value["principles"][principle]["evidence"] = [{"text": Quoted(text)}]
    return value


class Csv(unittest.TestCase):
    def setUp(self):
        self.text = toolkit.report(assessments.dump(planted()), "csv")
        self.rows = parse(self.text)

    def test_a_row_for_each_statement_in_order(self):
        self.assertEqual([row["statement"] for row in self.rows], list(assessments.STATEMENTS))
        self.assertEqual([row["principle"] for row in self.rows],
                         [statement[:-2] for statement in assessments.STATEMENTS])

    def test_every_row_is_as_long_as_the_header(self):
        header, *rows = csv.reader(toolkit.csv_text(self.text), strict=True)
        self.assertEqual({len(row) for row in rows}, {len(header)})
        self.assertEqual(len(header), len(set(header)))
        self.assertLessEqual(COLUMNS, set(header))

    def test_records_end_with_carriage_return_and_line_feed(self):
        self.assertTrue(self.text.endswith("\r\n"))
        # Line feeds within a field stand alone; no other carriage return is there.
        self.assertEqual(self.text.count("\r\n"), len(self.rows) + 1)
        self.assertEqual(self.text.count("\r"), len(self.rows) + 1)

    def test_what_excel_would_cut_is_said(self):
        """A cell holds 32,767 characters there, and the rest is gone without a word."""
        for texts, said in ((("x" * 32000, "y" * 766), ""), (("x" * 32000, "y" * 767), "1 cell "),
                            (("£" * 16000, "y" * 16766), ""), (("x" * 60000, "y" * 60000), "1 cell ")):
            value = assessments.assessment(publish=Bare("evidence"))
            assessments.answer(value, "risk-1")["evidence"] = [{"text": text} for text in texts]
            done = toolkit.run("report", "-", "-qf", "csv", stdin=assessments.dump(value))
            self.assertEqual(parse(done.stdout.decode())[5]["evidence"], "\n".join(texts))
            self.assertEqual(done.stderr.decode(), said and f"toolkit: {said}of more than 32767 "
                             "characters, which Excel cuts (evidence of row 7); the file has the "
                             "whole text\n")

    def test_formulas_are_defused_without_loss(self):
        for row, text in zip(self.rows, TEXTS):
            with self.subTest(text):
                self.assertEqual(row["evidence"], "'" + text if defused(text) else text)
                self.assertEqual(undo(row["evidence"]), text)
        for row in self.rows[:5]:
            self.assertEqual(undo(row["principle_evidence"]), TEXTS[0])
        self.assertEqual(undo(self.rows[0]["council"]), "=HYPERLINK(\"http://e.org\",\"x\")")

    def test_no_field_is_a_formula(self):
        for audience in ("public", "internal"):
            value = planted()
            for statement, text in zip(assessments.STATEMENTS, TEXTS):
                assessments.answer(value, statement)["note"] = Quoted(text)
            rows = parse(toolkit.report(assessments.dump(value), "csv", "--audience", audience))
            for row in rows:
                for name, field in row.items():
                    self.assertTrue(is_number(field) or not field.startswith(RISKY[:-1]),
                                    f"{name}: {field!r}")

    def test_values_are_raw(self):
        for row in self.rows:
            self.assertEqual(row["score"], str(assessments.SCORES[row["statement"]]))
            self.assertEqual((row["max"], row["period"]), ("2", "2025-26"))

    def test_an_unanswered_statement_has_no_score(self):
        value = assessments.assessment()
        del assessments.answer(value, "police-3")["score"]
        rows = parse(toolkit.report(assessments.dump(value), "csv"))
        scores = {row["statement"]: row["score"] for row in rows}
        self.assertEqual(scores["police-3"], "")
        self.assertEqual(scores["police-2"], "2")

    def test_several_items_are_joined_by_a_line_feed(self):
        value = assessments.assessment(evidence={"E1": {"text": "From the register."}})
        assessments.answer(value, "risk-1")["evidence"] = [{"text": "One."}, {"text": "Two."},
                                                           Bare("E1")]
        rows = parse(toolkit.report(assessments.dump(value), "csv"))
        items = rows[5]["evidence"].split("\n")
        self.assertEqual(items[:2], ["One.", "Two."])
        self.assertEqual(len(items), 3)
        self.assertIn("From the register.", items[2])

    def test_random_texts_come_back(self):
        for seed in range(12):
            source = Texts(seed)
            value = assessments.assessment()
            typed = {}
            for statement in assessments.STATEMENTS:
                typed[statement] = source.text()
                assessments.answer(value, statement)["evidence"] = [{"text": typed[statement]}]
            rows = parse(toolkit.report(assessments.dump(value), "csv"))
            self.assertEqual({row["statement"]: undo(row["evidence"]) for row in rows}, typed)


class Diff(unittest.TestCase):
    """`diff -f csv`, and the columns that --previous adds to a report."""

    def years(self):
        values = years.in_years([assessments.assessment() for _ in range(3)])
        for value in values:
            value["council"] = Quoted("=HYPERLINK(\"http://e.org\",\"x\")")
        for n, text in enumerate(TEXTS):
            for value in values[:2]:
                value.setdefault("forward_plan", []).append(
                    assessments.action(n + 1, action=Quoted(text)))
        assessments.answer(values[2], "risk-1")["score"] = 0
        assessments.answer(values[2], "wellbeing-1")["score"] = 1
        del assessments.answer(values[1], "respect-5")["score"]
        values[2]["accepted_falls"] = [{"statement": Bare("risk-1"), "reason": Quoted("=1+1"),
                                        "by": Quoted("@Clerk"), "date": Bare("2026-05-10")}]
        return values

    def test_every_row_is_as_long_as_the_header(self):
        for audience in ("public", "internal"):
            for run in (years.compared, years.reported):
                printed, _ = run(self.years(), "csv", "--audience", audience)
                header, *rows = csv.reader(toolkit.csv_text(printed), strict=True)
                self.assertEqual({len(row) for row in rows}, {len(header)})
                self.assertEqual(len(header), len(set(header)))
                self.assertEqual(printed.count("\r"), len(rows) + 1)
                self.assertTrue(printed.endswith("\r\n"))
                self.assertEqual("marking" in header, audience == "internal")

    def test_a_row_for_each_total_statement_and_action(self):
        rows = parse(years.compared(self.years(), "csv")[0])
        ids = {kind: [row["id"] for row in rows if row["kind"] == kind]
               for kind in ("principle", "total", "statement", "action")}
        self.assertEqual(ids, {"principle": list(assessments.PRINCIPLES), "total": [""],
                               "statement": list(assessments.STATEMENTS),
                               "action": [f"FP-{n}" for n in range(1, len(TEXTS) + 1)]})

    def test_numbers_stay_numbers(self):
        rows = {(row["kind"], row["id"]): row
                for row in parse(years.compared(self.years(), "csv")[0])}
        found = {key: [rows[key][column] for column in (*years.PERIODS, "change")]
                 for key in (("total", ""), ("principle", "risk"), ("statement", "risk-1"),
                             ("statement", "wellbeing-1"), ("statement", "respect-5"))}
        self.assertEqual(found, {("total", ""): ["26", "", "25", "-1"],
                                 ("principle", "risk"): ["10", "10", "8", "-2"],
                                 ("statement", "risk-1"): ["2", "2", "0", "-2"],
                                 ("statement", "wellbeing-1"): ["0", "0", "1", "1"],
                                 ("statement", "respect-5"): ["1", "", "1", "0"]})

    def test_formulas_are_defused_without_loss(self):
        rows = parse(years.compared(self.years(), "csv")[0])
        self.assertEqual([undo(row["text"]) for row in rows if row["kind"] == "action"],
                         list(TEXTS))
        for row in rows:
            self.assertEqual(undo(row["council"]), "=HYPERLINK(\"http://e.org\",\"x\")")
            for name, field in row.items():
                self.assertTrue(is_number(field) or not field.startswith(RISKY[:-1]),
                                f"{name}: {field!r}")

    def test_a_report_has_a_column_for_each_earlier_year(self):
        values = self.years()
        rows = parse(years.reported(values, "csv")[0])
        self.assertEqual([row["statement"] for row in rows], list(assessments.STATEMENTS))
        for row in rows:
            scores = [assessments.answer(value, row["statement"]).get("score", "")
                      for value in values]
            self.assertEqual([row["score_2023-24"], row["score_2024-25"], row["score"]],
                             [str(score) for score in scores])
            self.assertEqual(row["change"], str(scores[2] - scores[0]))
