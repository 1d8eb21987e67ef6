"""A report depends on its input and nothing else."""

import os
import tempfile
import unittest

import assessments
import toolkit
import years
from assessments import Bare
from text_test import wide

ELSEWHERE = (
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "de_DE.UTF-8", "COLUMNS": "40"},
    {"TZ": "America/Los_Angeles", "LC_ALL": "C", "COLUMNS": "200", "LANG": "tr_TR.UTF-8"},
    {"LC_ALL": None, "TZ": None, "HOME": "/nonexistent", "TERM": "dumb", "USER": "nobody"},
    # Another day: `report` takes its date from the file.
    {"SOURCE_DATE_EPOCH": "0"},
    {"SOURCE_DATE_EPOCH": None},
)


class Determinism(unittest.TestCase):
    def test_the_same_bytes_everywhere(self):
        draft = assessments.assessment(approved=None, completed=None)
        del assessments.answer(draft, "respect-5")["score"]
        for name, value in (("wide", wide()), ("draft", draft)):
            yaml = assessments.dump(value)
            for form in toolkit.FORMATS:
                for audience in ("public", "internal"):
                    command = ("report", "a.yaml", "-f", form, "--audience", audience)
                    seen = set()
                    for changes in ({}, {}, *ELSEWHERE):
                        with tempfile.TemporaryDirectory() as folder:
                            with open(os.path.join(folder, "a.yaml"), "w",
                                      encoding="utf-8") as file:
                                file.write(yaml)
                            done = toolkit.run(*command, cwd=folder,
                                               env=toolkit.environment(**changes))
                            self.assertEqual(done.returncode, 0, done.stderr.decode())
                            self.assertGreater(len(done.stdout), 1000)
                            seen.add(done.stdout)
                    self.assertEqual(len(seen), 1, f"{name}, {form}, {audience}")

    def test_a_file_holds_what_standard_output_does(self):
        yaml = assessments.dump(assessments.assessment())
        with tempfile.TemporaryDirectory() as folder:
            for form, extension in zip(toolkit.FORMATS, ("txt", "md", "csv", "json")):
                path = os.path.join(folder, "report." + extension)
                toolkit.output("report", "-", "-o", path, stdin=yaml)
                with open(path, encoding="utf-8", newline="") as file:
                    self.assertEqual(file.read(), toolkit.report(yaml, form))

    def test_scores_and_findings_do_not_depend_on_the_folder(self):
        yaml = assessments.dump(wide())
        for command in (("score", "-"), ("score", "-", "-f", "json"),
                        ("validate", "-", "-f", "json")):
            seen = set()
            for changes in ({}, *ELSEWHERE[:2]):
                with tempfile.TemporaryDirectory() as folder:
                    done = toolkit.run(*command, stdin=yaml, cwd=folder,
                                       env=toolkit.environment(**changes))
                    seen.add((done.returncode, done.stdout, done.stderr))
            self.assertEqual(len(seen), 1, command)


class Comparisons(unittest.TestCase):
    def three(self):
        values = years.in_years([assessments.assessment(), wide(), assessments.assessment()])
        for value in values:
            value["council"] = values[1]["council"]
        # A late action: what is late depends on a day.
        for value in values[1:]:
            value["forward_plan"] = [assessments.action(1, due=Bare("2026-05-01"))]
        return values

    def test_the_same_bytes_everywhere_and_in_any_order(self):
        for form in toolkit.FORMATS:
            for audience in ("public", "internal"):
                flags = ("--audience", audience)
                seen = {years.compared(self.three(), form, *flags, order=order, **changes)[0]
                        for order in ((0, 1, 2), (2, 0, 1), (1, 2, 0))
                        for changes in ({}, *ELSEWHERE)}
                self.assertEqual(len(seen), 1, f"diff, {form}, {audience}")
                seen = {years.reported(self.three(), form, *flags, **changes)[0]
                        for changes in ({}, {}, *ELSEWHERE)}
                self.assertEqual(len(seen), 1, f"report, {form}, {audience}")

    def test_the_day_of_lateness_may_be_given(self):
        for form in ("text", "markdown", "json", "csv"):
            printed = {years.compared(self.three(), form, "--as-of", day)[0]
                       for day in ("2026-05-01", "2026-05-02", "2026-05-03")}
            self.assertEqual(len(printed), 3, form)
