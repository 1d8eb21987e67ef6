"""Assessments at random: what toolkit takes fits the schema, and what it refuses does not."""

import collections
import json
import pathlib
import tempfile
import unittest

import judge
import random_assessments
import toolkit

COUNT = 400


class RandomTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.schema = self.folder / "schema.json"
        self.schema.write_text(toolkit.output("schema"), "utf-8")

    def write(self, name, text):
        path = self.folder / "files" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    def errors(self):
        """The files with errors that the catalogue says an editor marks, and what these are."""
        marked_by = toolkit.marked_by()
        done = toolkit.run("validate", "--draft", "-f", "json", self.folder / "files")
        found = collections.defaultdict(list)
        for finding in json.loads(done.stdout)["findings"]:
            if finding["severity"] == "error" and marked_by[finding["code"]] != "nothing":
                found[pathlib.Path(finding["file"])].append((finding["code"], finding["line"]))
        return found

    def test_what_toolkit_takes_fits(self):
        paths = [self.write(f"{seed}.yaml", random_assessments.assessment(seed))
                 for seed in range(COUNT)]
        errors = self.errors()
        good = [path for path in paths if path not in errors]
        self.assertEqual(len(good), COUNT, list(errors.items())[:10])
        judgement = judge.judged(self.schema, good)
        wrong = {path.read_text("utf-8"): judgement.why(path) for path in good
                 if judgement[path] != "nothing"}
        self.assertEqual(len(wrong), 0, next(iter(wrong.items()), None))

    def test_what_toolkit_refuses_does_not(self):
        kinds = {}
        for seed in range(COUNT):
            text, kind = random_assessments.slip(seed)
            kinds[self.write(f"{seed}.yaml", text)] = kind
        errors = self.errors()
        self.assertEqual([(path.name, kind) for path, kind in kinds.items() if path not in errors],
                         [])
        judgement = judge.judged(self.schema, kinds)
        unseen = {path.name: (kind, errors[path]) for path, kind in kinds.items()
                  if judgement[path] != "schema"}
        self.assertEqual(unseen, {})
        tried = collections.Counter(kinds.values())
        self.assertEqual(set(tried), {*random_assessments.BAD, "key"})
