"""The checks on PDFs find what they are for: each condition fails on a file that is damaged."""

import os
import tempfile
import unittest

import pdf_check
import pdf_damages
import pdf_objects
import pdf_reports
from pdf_damage import Workspace


class Conditions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            path = pdf_reports.write(pdf_reports.small(), folder)
            with open(path, "rb") as file:
                cls.data = file.read()
            cls.listing = pdf_objects.as_json(path)

    def workspace(self):
        return Workspace(self.data, self.listing)

    def test_each_has_a_name_of_its_own_and_a_clause(self):
        conditions = [one for table in pdf_check.TABLES for one in table]
        names = [one.name for one in conditions]
        self.assertEqual(len(set(names)), len(names))
        for one in conditions:
            self.assertRegex(" ".join(one.clauses), r"^((UA|A|PDF) [0-9A-Z.]+ ?)+$")

    def test_each_has_a_damage(self):
        names = {one.name for table in pdf_check.TABLES for one in table}
        self.assertEqual(names - pdf_damages.TOO_LARGE, set(pdf_damages.ALL))

    def test_the_file_is_good_before(self):
        self.assertEqual(pdf_check.findings(self.workspace().damaged()), [])

    def test_each_finds_its_damages(self):
        for condition, damages in pdf_damages.ALL.items():
            for number, damage in enumerate(damages):
                with self.subTest(condition, damage=number):
                    workspace = self.workspace()
                    damage(workspace)
                    found = pdf_check.findings(workspace.damaged(), {condition})
                    self.assertNotEqual(found, [])

    def test_each_finds_a_damage_in_a_file(self):
        """The damaged objects above were never written: qpdf reads them back here."""
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "damaged.pdf")
            for condition, damages in pdf_damages.ALL.items():
                if condition in pdf_damages.NOT_WRITTEN:
                    continue
                with self.subTest(condition):
                    workspace = self.workspace()
                    damages[0](workspace)
                    pdf_objects.write(path, self.listing, workspace.objects)
                    found = pdf_check.findings(pdf_objects.read(path), {condition})
                    self.assertNotEqual(found, [])
