"""The schema against its meta-schema, and good and broken assessments against the schema."""

import pathlib
import tempfile
import unittest

import judge
import toolkit
from otherwise import OTHERWISE

EXAMPLES = toolkit.ROOT / "examples"
SECOND_EDITION = EXAMPLES / "editions/second-edition.yaml"

# A million brackets or commas, at which the parser works for minutes.
ENDLESS = ("bad-nested-too-deeply-2", "bad-too-many-entries-2")


def write_schema(folder, *arguments):
    path = pathlib.Path(folder) / "assessment.schema.json"
    path.write_text(toolkit.output("schema", *arguments), "utf-8")
    return path


class SchemaTest(unittest.TestCase):
    maxDiff = 4000

    def setUp(self):
        folder = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def check_all(self, judgement, expected):
        self.assertEqual(judgement.faults_of_schema, [])
        wrong = {path.name: (wanted, judgement[path], judgement.why(path))
                 for path, wanted in expected.items() if judgement[path] != wanted}
        self.assertEqual(wrong, {})

    def test_examples_and_new_files_fit(self):
        new = self.folder / "new.yaml"
        toolkit.output("init", new, "--council", "Harrowmere", "--period", "2026", "-q")
        rolled = self.folder / "rolled.yaml"
        toolkit.output("init", rolled, "--from", EXAMPLES / "harrowmere/2025-26.yaml", "-q")
        paths = [new, rolled, EXAMPLES / "draft.yaml", EXAMPLES / "editions/2024-25.yaml",
                 *EXAMPLES.glob("harrowmere/*.yaml"), *EXAMPLES.glob("*/assessments/*.yaml"),
                 *toolkit.ROOT.glob("tests/cases/bad/good*.yaml")]
        paths.remove(toolkit.ROOT / "tests/cases/bad/good-set.yaml")
        self.assertGreaterEqual(len(paths), 12)
        judgement = judge.judged(write_schema(self.folder), paths)
        self.check_all(judgement, {path: "nothing" for path in paths})

    def test_another_set_has_a_schema_of_its_own(self):
        schema = write_schema(self.folder, "--statement-set", SECOND_EDITION)
        other = EXAMPLES / "editions/2024-25.yaml"
        own = EXAMPLES / "editions/2025-26.yaml"
        without = self.folder / "without.yaml"
        text = own.read_text("utf-8")
        without.write_text(text.replace("statement_set:", "# statement_set:"), "utf-8")
        new = self.folder / "new.yaml"
        toolkit.output("init", new, "--council", "Harrowmere", "--period", "2026", "-q",
                       "--statement-set", SECOND_EDITION)
        expected = {own: "nothing", new: "nothing", other: "schema", without: "schema"}
        self.check_all(judge.judged(schema, expected), expected)
        self.assertNotEqual(write_schema(self.folder).read_text("utf-8"),
                            toolkit.output("schema", "--statement-set", SECOND_EDITION))

    def test_broken_files_fail_where_the_catalogue_says_so(self):
        bad = toolkit.bad_assessments(self.folder / "cases")
        for name in ENDLESS:
            del bad[name]
        marked_by = toolkit.marked_by()
        self.assertGreater(len(bad), 170)
        self.assertEqual(set(OTHERWISE) - set(bad), set())
        said = {name: marked_by[toolkit.diagnostic_of(name)] for name in bad}
        needless = [name for name, wanted in OTHERWISE.items() if said[name] == wanted]
        self.assertEqual(needless, [])
        expected = {path: OTHERWISE.get(name, said[name]) for name, path in bad.items()}
        self.check_all(judge.judged(write_schema(self.folder), bad.values()), expected)
        # Nothing that the catalogue says rests on exceptions alone.
        shown = {toolkit.diagnostic_of(name) for name in set(bad) - set(OTHERWISE)}
        self.assertEqual({toolkit.diagnostic_of(name) for name in bad} - shown, set())
        unseen = {name for name, editor in marked_by.items() if editor != "nothing"} - shown
        self.assertEqual(unseen, set())
