"""JSON that scripts rely on: it parses, says what it is, and keeps its keys and raw values."""

import json
import os
import tempfile
import unittest

import assessments
import toolkit
from assessments import SCORES, STATEMENTS, Bare, Quoted
from hostile import Texts

SCORE_KEYS = {"file", "council", "period", "complete", "answered", "total", "max", "possible",
              "principles", "statements"}
PRINCIPLE_KEYS = {"id", "total", "max", "possible", "answered"}
FINDING_KEYS = {"file", "line", "column", "end_line", "end_column", "severity", "code", "message",
                "help"}
BROKEN = "format: 1\ncouncil: Café Council\nperiod: 2025-26\nsumary: x\n"


def strict(text):
    """Python's parser takes a key twice, and NaN; JSON that others read has neither."""
    def pairs(found):
        keys = [key for key, _ in found]
        assert len(keys) == len(set(keys)), f"a key stands twice: {keys}"
        return dict(found)

    def refuse(name):
        raise AssertionError(f"{name} is no JSON")
    return json.loads(text, object_pairs_hook=pairs, parse_constant=refuse)


def finished(*arguments, **how):
    done = toolkit.run(*arguments, **how)
    return done.returncode, strict(done.stdout.decode())


class Score(unittest.TestCase):
    def test_a_complete_assessment(self):
        yaml = assessments.dump(assessments.assessment())
        status, document = finished("score", "-", "-f", "json", stdin=yaml)
        self.assertEqual((status, document["schema"]), (0, "toolkit.score/1"))
        [entry] = document["assessments"]
        self.assertLessEqual(SCORE_KEYS, set(entry))
        self.assertEqual((entry["council"], entry["period"], entry["complete"]),
                         ("Testing Borough Council", "2025-26", True))
        self.assertEqual((entry["answered"], entry["total"], entry["max"], entry["possible"]),
                         (25, 26, 50, 26))
        for part in entry["principles"]:
            self.assertLessEqual(PRINCIPLE_KEYS, set(part))
        self.assertEqual([part["id"] for part in entry["principles"]],
                         list(assessments.PRINCIPLES))
        self.assertEqual([(one["id"], one["score"]) for one in entry["statements"]],
                         list(SCORES.items()))
        self.assertNotIn("error", {key for key, on in entry.items() if on is True})

    def test_files_that_cannot_be_scored_are_listed(self):
        good = assessments.dump(assessments.assessment())
        with tempfile.TemporaryDirectory() as folder:
            for name, text in (("bad.yaml", BROKEN), ("good.yaml", good)):
                with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                    file.write(text)
            status, document = finished("score", "bad.yaml", "gone.yaml", "good.yaml",
                                        "-f", "json", cwd=folder)
        self.assertEqual(status, 2)
        bad, gone, fine = document["assessments"]
        self.assertEqual([entry["file"] for entry in document["assessments"]],
                         ["bad.yaml", "gone.yaml", "good.yaml"])
        for entry in (bad, gone):
            self.assertIs(entry["error"], True)
            self.assertLessEqual(SCORE_KEYS, set(entry))
            self.assertIsNone(entry["total"])
            self.assertIsNone(entry["possible"])
        self.assertEqual(fine["total"], 26)

    def test_no_assessment_is_an_empty_list(self):
        with tempfile.TemporaryDirectory() as folder:
            status, document = finished("score", "-f", "json", cwd=folder)
        self.assertEqual((status, document),
                         (2, {"schema": "toolkit.score/1", "assessments": []}))


class Validate(unittest.TestCase):
    def test_findings_have_their_keys_and_places(self):
        status, document = finished("validate", "-", "-f", "json", "--draft", stdin=BROKEN)
        self.assertEqual((status, document["schema"]), (1, "toolkit.findings/1"))
        for finding in document["findings"]:
            self.assertLessEqual(FINDING_KEYS, set(finding))
            self.assertIn(finding["severity"], ("error", "warning"))
            self.assertRegex(finding["code"], "^[a-z0-9]+(-[a-z0-9]+)*$")
        [slip] = [one for one in document["findings"] if one["code"] == "unknown-key"]
        self.assertEqual([slip[key] for key in ("line", "column", "end_line", "end_column")],
                         [4, 1, 4, 7])
        self.assertIn("summary", slip["help"])

    def test_columns_count_code_points(self):
        yaml = "format: 1\ncouncil: X\nperiod: 2025-26\n\"Ŵé👍\": x\nforward_plan:\n" \
               "  - {id: \"é👍\", oner: x}\n"
        _, document = finished("validate", "-", "-f", "json", "--draft", stdin=yaml)
        places = {(one["line"], one["column"], one["end_column"])
                  for one in document["findings"] if one["code"] == "unknown-key"}
        self.assertEqual(places, {(4, 1, 6), (6, 16, 20)})

    def test_a_sound_file_has_no_findings(self):
        value = assessments.assessment(forward_plan=[assessments.action(
            1, **{"for": Bare("police-3")})])
        for statement in STATEMENTS:
            assessments.answer(value, statement)["evidence"] = [
                {"text": f"Something that {statement} rests on."}]
        status, document = finished("validate", "-", "-f", "json", stdin=assessments.dump(value))
        self.assertEqual((status, document), (0, {"schema": "toolkit.findings/1", "findings": []}))


class Report(unittest.TestCase):
    def test_every_document_has_a_schema(self):
        yaml = assessments.dump(assessments.assessment())
        for audience in ("public", "internal"):
            document = strict(toolkit.report(yaml, "json", "--audience", audience))
            self.assertEqual(document["schema"], "toolkit.report/1")
            self.assertEqual(document["audience"], audience)
        document = strict(toolkit.output("statements", "-f", "json"))
        self.assertEqual(document["schema"], "toolkit.statements/1")
        self.assertEqual([one["id"] for part in document["principles"]
                          for one in part["statements"]], list(STATEMENTS))

    def test_texts_come_back_as_typed(self):
        for seed in range(12):
            source = Texts(seed)
            texts = [source.text() for _ in range(5)]
            council = source.one_line()
            value = assessments.assessment(
                council=Quoted(council), introduction=texts[0], summary=texts[1],
                forward_plan=[assessments.action(1, action=texts[2])])
            assessments.answer(value, "risk-1")["evidence"] = [{"text": texts[3]}]
            assessments.answer(value, "risk-1")["note"] = texts[4]
            document = strict(toolkit.report(assessments.dump(value), "json",
                                             "--audience", "internal"))
            answer = document["principles"][1]["statements"][0]
            self.assertEqual(
                [document["council"], document["introduction"], document["summary"],
                 document["forward_plan"][0]["action"], answer["evidence"][0]["text"],
                 answer["note"]], [council, *texts])

    def test_values_are_raw(self):
        value = assessments.assessment(forward_plan=[assessments.action(1)])
        document = strict(toolkit.report(assessments.dump(value), "json"))
        [planned] = document["forward_plan"]
        self.assertEqual((planned["due"], planned["status"], planned["target"], planned["for"]),
                         ("2027-01-29", "planned", 2, ["risk-1"]))
        self.assertEqual(document["approved"]["date"], "2026-06-09")
        self.assertIs(document["draft"], False)
