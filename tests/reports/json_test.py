"""JSON that scripts rely on: it parses, says what it is, and keeps its keys and raw values."""

import json
import os
import tempfile
import unittest

import assessments
import toolkit
import years
from assessments import SCORES, STATEMENTS, Bare, Quoted
from hostile import Texts

SCORE_KEYS = {"file", "council", "period", "complete", "answered", "total", "max", "possible",
              "principles", "statements"}
PRINCIPLE_KEYS = {"id", "total", "max", "possible", "answered"}
# Of `toolkit.diff/1`: what each key holds, `None` standing for null. A list holds values of its one
# type for each year.
NUMBER = (int, type(None))
TEXT = (str, type(None))
DIFF = {
    "schema": str, "audience": str, "something_withheld": bool, "council": str, "periods": [str],
    "as_of": str, "totals": [NUMBER], "max": [NUMBER], "change": NUMBER,
    "like_for_like": (dict, type(None)),
    "years": [{"council": str, "period": str, "statement_set": str, "draft": bool,
               "context": TEXT}],
    "principles": [{"id": str, "title": str, "totals": [NUMBER], "max": [NUMBER],
                    "change": NUMBER}],
    "statements": [{"id": str, "principle": str, "scores": [NUMBER], "change": NUMBER,
                    "edition": str, "ids": [list]}],
    "falls": [{"statement": str, "period_before": str, "period": str, "from": int, "to": int,
               "accepted": (dict, type(None))}],
    "evidence": [{"id": str, "added": [dict], "removed": [dict], "score_changed_alone": bool}],
    "actions": [{"id": str, "action": str, "owner": TEXT, "due": TEXT, "status_before": TEXT,
                 "status_now": TEXT, "outcome": str, "effects": [dict]}],
}
OUTCOMES = ("missing", "dropped", "done", "late", "under way", "carried over", "new")
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

    def test_a_finding_says_where_and_what_and_quotes_nothing(self):
        yaml = assessments.dump(assessments.assessment()).replace(
            "      police-4:\n        score: 1\n",
            "      police-4:\n        score: 1\n        not: ZqSecretQz\n")
        self.assertIn("ZqSecretQz", yaml)
        _, document = finished("validate", "-", "-f", "json", stdin=yaml)
        [slip] = [one for one in document["findings"] if one["code"] == "unknown-key"]
        self.assertLessEqual(FINDING_KEYS, set(slip))
        self.assertEqual((slip["severity"], slip["message"], slip["help"]),
                         ("error", "police-4 has no key of this name", "did you mean note?"))
        self.assertEqual((slip["column"], slip["end_column"]), (9, 12))
        self.assertEqual(slip["end_line"], slip["line"])
        self.assertIn("police-4 has no key not", toolkit.run("validate", "-", stdin=yaml).stdout.decode())

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


def misfits(value, shape, where="document"):
    """Where a value is not of its shape; a dictionary may have more keys, and must have these."""
    if isinstance(shape, dict):
        if not isinstance(value, dict):
            return [where]
        return [f"{where}.{key} is missing" for key in shape if key not in value] + [
            found for key in shape if key in value
            for found in misfits(value[key], shape[key], f"{where}.{key}")]
    if isinstance(shape, list):
        if not isinstance(value, list):
            return [where]
        return [found for n, item in enumerate(value)
                for found in misfits(item, shape[0], f"{where}[{n}]")]
    # A boolean is no number here.
    fits = isinstance(value, shape) and (not isinstance(value, bool) or shape is bool)
    return [] if fits else [f"{where} is {value!r}"]


def three_years():
    """One of everything that a comparison tells of: the middle year is a draft."""
    values = years.in_years([assessments.assessment() for _ in range(3)])
    for n, value in enumerate(values):
        value["context"] = f"Year {n}."
        value["forward_plan"] = [assessments.action(
            1, status=Bare("done" if n == 2 else "planned"), **({"done": Bare("2026-02-01")}
                                                               if n == 2 else {}))]
        value["principles"]["risk"]["evidence"] = [{"text": f"Survey of year {n}."}]
    values[0]["forward_plan"].append(assessments.action(2))
    values[1]["forward_plan"].append(assessments.action(3, due=Bare("2020-01-01")))
    values[2]["forward_plan"].append(assessments.action(3, due=Bare("2026-06-08")))
    values[2]["forward_plan"].append(assessments.action(4, status=Bare("under way")))
    del assessments.answer(values[1], "police-2")["score"]
    assessments.answer(values[2], "risk-1")["score"] = 1
    assessments.answer(values[2], "risk-2")["score"] = 0
    assessments.answer(values[2], "wellbeing-1")["score"] = 2
    values[2]["accepted_falls"] = [{"statement": Bare("risk-1"), "reason": "No trainer.",
                                    "by": "Clerk", "date": Bare("2026-05-10")}]
    return values


class Diff(unittest.TestCase):
    def document(self, *flags, **how):
        return strict(years.compared(three_years(), "json", *flags, **how)[0])

    def test_its_keys_and_types(self):
        for audience in ("public", "internal"):
            document = self.document("--audience", audience)
            self.assertEqual(misfits(document, DIFF), [])
            self.assertEqual(document["schema"], "toolkit.diff/1")
            self.assertEqual(document["audience"], audience)
            self.assertEqual("marking" in document, audience == "internal")

    def test_the_shape_is_looked_at(self):
        for key, wrong in (("totals", [26, True]), ("change", "0"), ("council", None),
                           ("years", [{"council": "x"}]), ("periods", {})):
            document = self.document()
            document[key] = wrong
            self.assertNotEqual(misfits(document, DIFF), [], key)
            del document[key]
            self.assertEqual(misfits(document, DIFF), [f"document.{key} is missing"])

    def test_a_value_for_each_year(self):
        document = self.document()
        count = len(document["periods"])
        self.assertEqual(document["periods"], ["2023-24", "2024-25", "2025-26"])
        for line in (document, *document["principles"]):
            self.assertEqual((len(line["totals"]), len(line["max"])), (count, count))
        for line in document["statements"]:
            self.assertEqual((len(line["scores"]), len(line["ids"])), (count, count))
        self.assertEqual([line["id"] for line in document["statements"]], list(STATEMENTS))

    def test_values_are_raw(self):
        document = self.document()
        self.assertEqual((document["totals"], document["max"], document["change"]),
                         ([26, None, 25], [50, 50, 50], -1))
        self.assertEqual(document["as_of"], "2026-06-09")
        self.assertEqual([year["draft"] for year in document["years"]], [False, True, False])
        accepted = {"reason": "No trainer.", "by": "Clerk", "date": "2026-05-10"}
        self.assertEqual(
            [{**fall, "accepted": fall["accepted"]} for fall in document["falls"]],
            [{"statement": "risk-1", "period_before": "2024-25", "period": "2025-26", "from": 2,
              "to": 1, "accepted": accepted},
             {"statement": "risk-2", "period_before": "2024-25", "period": "2025-26", "from": 2,
              "to": 0, "accepted": None}])
        actions = {one["id"]: one for one in document["actions"]}
        self.assertEqual(
            {name: (one["status_before"], one["status_now"], one["outcome"])
             for name, one in actions.items()},
            {"FP-1": ("planned", "done", "done"), "FP-2": ("planned", None, "missing"),
             "FP-3": ("planned", "planned", "late"), "FP-4": (None, "under way", "under way")})
        self.assertEqual((actions["FP-3"]["due"], actions["FP-3"]["days_late"]), ("2026-06-08", 1))
        self.assertEqual(actions["FP-1"]["effects"], [{"id": "risk-1", "before": 2, "now": 1}])
        self.assertLessEqual({one["outcome"] for one in actions.values()}, set(OUTCOMES))
        [risk] = [one for one in document["evidence"] if one["id"] == "risk"]
        self.assertEqual([[item["text"] for item in risk[key]] for key in ("added", "removed")],
                         [["Survey of year 2."], ["Survey of year 1."]])

    def test_a_report_holds_the_same(self):
        document = self.document()
        report = strict(years.reported(three_years(), "json")[0])
        self.assertEqual(report["schema"], "toolkit.report/1")
        own = {"schema", "audience", "something_withheld"}
        self.assertEqual(report["comparison"],
                         {key: value for key, value in document.items() if key not in own})
        self.assertNotIn("comparison", strict(toolkit.report(
            assessments.dump(three_years()[2]), "json")))

    def test_texts_come_back_as_typed(self):
        for seed in range(8):
            source = Texts(seed)
            values = three_years()
            council = source.one_line()
            for value in values:
                value["council"] = Quoted(council)
            texts = [source.text() for _ in range(4)]
            values[1]["context"] = texts[0]
            values[2]["forward_plan"][0]["action"] = texts[1]
            values[2]["accepted_falls"][0]["reason"] = texts[2]
            values[2]["principles"]["risk"]["evidence"] = [{"text": texts[3]}]
            document = strict(years.compared(values, "json")[0])
            [risk] = [one for one in document["evidence"] if one["id"] == "risk"]
            self.assertEqual(
                [document["council"], document["years"][1]["context"],
                 document["actions"][0]["action"], document["falls"][0]["accepted"]["reason"],
                 risk["added"][0]["text"]], [council, *texts])
