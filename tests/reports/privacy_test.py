"""A public report holds what section 4 of the design allows at its level, and nothing else.

One assessment has another marker in every field. Texts and dates are looked for in the output;
numbers, which could stand for anything, are changed instead: the output must not change with them.
"""

import copy
import csv
import json
import os
import tempfile
import unittest

import assessments
import toolkit
from assessments import Bare, Quoted
from pages import fold

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")

# The levels of `publish`, and `internal`; each marker names the levels that may show it.
TOTALS = {"totals", "scores", "evidence", "internal"}
SCORES = {"scores", "evidence", "internal"}
EVIDENCE = {"evidence", "internal"}
INTERNAL = {"internal"}

# Where a marker stands -> who may read it. A date is written as one, a link as a link.
MARKERS = {
    "council": TOTALS,
    "formerly": INTERNAL,
    "completed_date": INTERNAL,
    "completed_by": INTERNAL,
    "approved_by": TOTALS,
    "approved_date": TOTALS,
    "approved_minute": TOTALS,
    "introduction": TOTALS,
    "context": TOTALS,
    "summary": TOTALS,
    "register_text": EVIDENCE,
    "register_date": EVIDENCE,
    "register_from": EVIDENCE,
    "register_ref": EVIDENCE,
    "register_https_link": EVIDENCE,
    "register_local_link": INTERNAL,
    "register_uncited": INTERNAL,
    "confidential_text": INTERNAL,
    "confidential_because": INTERNAL,
    "confidential_date": INTERNAL,
    "confidential_from": INTERNAL,
    "confidential_ref": INTERNAL,
    "confidential_link": INTERNAL,
    "principle_evidence": EVIDENCE,
    "principle_item": EVIDENCE,
    "principle_item_local_link": INTERNAL,
    "principle_confidential": INTERNAL,
    "answer_evidence": EVIDENCE,
    "answer_item": EVIDENCE,
    "answer_item_date": EVIDENCE,
    "answer_item_local_link": INTERNAL,
    "answer_confidential": INTERNAL,
    "answer_confidential_because": INTERNAL,
    "unconfirmed_item": EVIDENCE,
    "note": INTERNAL,
    "note_of_short_answer": INTERNAL,
    "moderated_by": INTERNAL,
    "moderated_date": INTERNAL,
    "moderated_reason": INTERNAL,
    "action": TOTALS,
    "action_owner": TOTALS,
    "action_due": TOTALS,
    "action_done": TOTALS,
    "progress_text": INTERNAL,
    "progress_date": INTERNAL,
    "dropped_action": TOTALS,
    "dropped_reason": INTERNAL,
    "confidential_action": INTERNAL,
    "confidential_action_id": INTERNAL,
    "confidential_action_owner": INTERNAL,
    "confidential_action_due": INTERNAL,
    "confidential_action_progress": INTERNAL,
    # A fall is published with the scores, and so are the words by which it was accepted.
    "accepted_reason": SCORES,
    "accepted_by": SCORES,
    "accepted_date": SCORES,
}

# What the internal report has no place for.
NOT_PRINTED = {"formerly", "register_uncited"}

DATES = {name: (2021 + n // 12, n % 12 + 1, 20 + n % 7)
         for n, name in enumerate(name for name in MARKERS if name.endswith(("_date", "_due",
                                                                             "_done")))}


def word(name):
    """A marker: one word that stands nowhere else."""
    return "Zq" + "".join(part.capitalize() for part in name.split("_")) + "Qz"


def day(name):
    return Bare("{:04}-{:02}-{:02}".format(*DATES[name]))


def shown(name, text):
    """Whether a marker stands in an output, as any format would write it."""
    if name in DATES:
        year, month, day_of_month = DATES[name]
        return f"{year:04}-{month:02}-{day_of_month:02}" in text or \
            f"{day_of_month} {MONTHS[month - 1]} {year}" in fold(text)
    return word(name).lower() in text.lower()


def text(name):
    return f"Words about {word(name)} here."


def local(name):
    return Quoted(f"evidence/{word(name)}.md")


def marked(publish="evidence"):
    """An assessment with a marker in every field."""
    confidential = {"confidential": Bare("true")}
    value = assessments.assessment(
        council=Quoted(word("council")), formerly=[Quoted(word("formerly"))],
        completed=day("completed_date"), completed_by=[Quoted(word("completed_by"))],
        approved={"by": Quoted(word("approved_by")), "date": day("approved_date"),
                  "minute": Quoted(word("approved_minute"))},
        publish=Bare(publish), introduction=text("introduction"), context=text("context"),
        summary=text("summary"),
        evidence={
            "E1": {"text": text("register_text"), "date": day("register_date"),
                   "link": Quoted(f"https://www.example.org/{word('register_https_link')}"),
                   "ref": Quoted(word("register_ref")), "from": Quoted(word("register_from"))},
            "E2": {"text": text("confidential_text"), "date": day("confidential_date"),
                   "link": Quoted(f"https://www.example.org/{word('confidential_link')}"),
                   "ref": Quoted(word("confidential_ref")),
                   "from": Quoted(word("confidential_from")), **confidential,
                   "because": text("confidential_because")},
            "E3": {"text": "Open, with a local link.", "link": local("register_local_link")},
            "E4": {"text": text("register_uncited"), **confidential},
        },
        forward_plan=[
            assessments.action(
                1, action=text("action"), owner=Quoted(word("action_owner")),
                due=day("action_due"), status=Bare("done"), done=day("action_done"),
                progress=[{"date": day("progress_date"), "text": text("progress_text")}]),
            assessments.action(2, action=text("dropped_action"), status=Bare("dropped"),
                               reason=text("dropped_reason")),
            assessments.action(
                3, id=Quoted(word("confidential_action_id")), action=text("confidential_action"),
                owner=Quoted(word("confidential_action_owner")),
                due=day("confidential_action_due"),
                progress=[{"text": text("confidential_action_progress")}], **confidential),
        ],
        accepted_falls=[{"statement": Bare("police-4"), "reason": text("accepted_reason"),
                         "by": Quoted(word("accepted_by")), "date": day("accepted_date")}])
    principles = value["principles"]
    principles["wellbeing"]["evidence"] = [
        text("principle_evidence"), Bare("E1"), Bare("E2"), Bare("E3"),
        {"text": text("principle_item"), "link": local("principle_item_local_link")},
        {"text": text("principle_confidential"), **confidential}]
    assessments.answer(value, "risk-2")["evidence"] = [
        text("answer_evidence"), Bare("E1"), Bare("E2"), Bare("E3"),
        {"text": text("answer_item"), "date": day("answer_item_date"),
         "link": local("answer_item_local_link")},
        {"text": text("answer_confidential"), **confidential,
         "because": text("answer_confidential_because")},
        {"text": text("unconfirmed_item"), "confirm": Bare("true")}]
    assessments.answer(value, "risk-2")["note"] = text("note")
    assessments.answer(value, "police-5")["note"] = text("note_of_short_answer")
    assessments.answer(value, "risk-3")["moderated"] = {
        "from": 1, "by": Quoted(word("moderated_by")), "date": day("moderated_date"),
        "reason": text("moderated_reason")}
    return value


def report(yaml, form, *flags):
    """Text on a very wide terminal: in a narrow table a marker would be broken in two."""
    if form != "text":
        return toolkit.report(yaml, form, *flags)
    return toolkit.on_terminal(2000, "report", "-", "--color", "never", *flags, stdin=yaml)


def public_reports(value):
    """Every public output of a report: what is printed, messages included, by format."""
    yaml = assessments.dump(value)
    reports = {}
    for form in toolkit.FORMATS:
        done = toolkit.run("report", "-", "-f", form, stdin=yaml)
        if done.returncode != 0:
            raise AssertionError(done.stderr.decode())
        reports[form] = report(yaml, form) + done.stderr.decode()
    return reports


class Markers(unittest.TestCase):
    def test_every_marker_is_planted(self):
        yaml = assessments.dump(marked())
        self.assertEqual({name for name in MARKERS if not shown(name, yaml)}, set())

    def test_public_reports_show_no_more_than_allowed(self):
        for publish in ("totals", "scores", "evidence"):
            for form, printed in public_reports(marked(publish)).items():
                with self.subTest(publish=publish, format=form):
                    leaked = {name for name, may in MARKERS.items()
                              if publish not in may and shown(name, printed)}
                    self.assertEqual(leaked, set())

    def test_public_reports_show_what_they_promise(self):
        for publish in ("totals", "scores", "evidence"):
            reports = public_reports(marked(publish))
            for form in ("text", "markdown", "json"):
                with self.subTest(publish=publish, format=form):
                    absent = {name for name, may in MARKERS.items()
                              if publish in may and not shown(name, reports[form])}
                    self.assertEqual(absent, set())

    def test_the_internal_report_shows_all(self):
        yaml = assessments.dump(marked("totals"))
        for form in ("text", "markdown", "json"):
            with self.subTest(format=form):
                printed = report(yaml, form, "--audience", "internal")
                absent = {name for name in MARKERS
                          if name not in NOT_PRINTED and not shown(name, printed)}
                self.assertEqual(absent, set())
        rows = toolkit.report(yaml, "csv", "--audience", "internal")
        for name in ("confidential_text", "answer_confidential", "principle_confidential", "note",
                     "register_text", "principle_evidence"):
            self.assertTrue(shown(name, rows), name)

    def test_the_internal_report_marks_itself(self):
        yaml = assessments.dump(marked())
        for form in toolkit.FORMATS:
            with self.subTest(format=form):
                self.assertIn("Internal: not for publication",
                              toolkit.report(yaml, form, "--audience", "internal"))
                self.assertNotIn("Internal:", toolkit.report(yaml, form))


class Levels(unittest.TestCase):
    def test_a_forgotten_level_is_scores(self):
        wanted = public_reports(marked("scores"))
        missing = marked()
        del missing["publish"]
        for name, value in (("missing", missing), ("empty", marked("")),
                            ('""', marked('""'))):
            with self.subTest(name):
                self.assertEqual(public_reports(value), wanted)

    def test_a_misspelt_level_gets_no_report(self):
        for typed in ("Evidence", "evidance", "all", "evidence, scores", "true", "[evidence]",
                      '"evidence "'):
            for form in toolkit.FORMATS:
                with self.subTest(typed, format=form), \
                        tempfile.TemporaryDirectory() as folder:
                    path = os.path.join(folder, "report.out")
                    done = toolkit.run("report", "-", "-f", form, "-o", path,
                                       stdin=assessments.dump(marked(typed)))
                    self.assertEqual((done.returncode, os.listdir(folder)), (1, []))
                    done = toolkit.run("report", "-", "-f", form,
                                       stdin=assessments.dump(marked(typed)))
                    self.assertEqual((done.returncode, done.stdout), (1, b""))

    def test_a_misspelt_confidential_never_publishes(self):
        for typed in ("True", "TRUE", "yes", "on", "1", "treu", '"true"', "ja"):
            value = marked()
            value["evidence"]["E2"]["confidential"] = Bare(typed)
            value["forward_plan"][2]["confidential"] = Bare(typed)
            for form in toolkit.FORMATS:
                with self.subTest(typed, format=form):
                    done = toolkit.run("report", "-", "-f", form, stdin=assessments.dump(value))
                    for name in ("confidential_text", "confidential_action"):
                        self.assertFalse(shown(name, done.stdout.decode()), name)

    def test_the_audience_is_public_unless_asked_otherwise(self):
        yaml = assessments.dump(marked())
        for form in toolkit.FORMATS:
            self.assertEqual(toolkit.report(yaml, form),
                             toolkit.report(yaml, form, "--audience", "public"))
        done = toolkit.run("report", "-", "--audience", "intern", stdin=yaml)
        self.assertEqual((done.returncode, done.stdout), (2, b""))


def without_scores(value):
    """Other scores and targets with the same totals."""
    for principle in assessments.PRINCIPLES:
        answers = value["principles"][principle]["answers"]
        scores = [answer["score"] for answer in answers.values()]
        for answer, score in zip(answers.values(), scores[1:] + scores[:1]):
            answer["score"] = score
    value["forward_plan"][0]["for"] = Bare("wellbeing-4")
    value["forward_plan"][0]["target"] = 1
    value["forward_plan"][1]["for"] = [Bare("respect"), Bare("risk-5")]
    value["forward_plan"][1]["target"] = 1
    value["accepted_falls"][0]["statement"] = Bare("risk-1")


def without_evidence(value):
    """Evidence elsewhere, and more of it."""
    moved = assessments.answer(value, "risk-2").pop("evidence")
    assessments.answer(value, "respect-2")["evidence"] = moved + ["One more."]
    value["principles"]["police"]["evidence"] = ["Other words."]


def without_internal(value):
    """Other notes, moderations, confidential matter and progress, elsewhere."""
    answer = assessments.answer(value, "risk-3")
    answer["moderated"]["from"] = 0
    assessments.answer(value, "process-1")["moderated"] = answer.pop("moderated")
    assessments.answer(value, "police-1")["note"] = assessments.answer(
        value, "police-5").pop("note")
    value["completed_by"].append("Someone else")
    value["forward_plan"][2].update(target=1, due=Bare("2029-01-01"))
    value["forward_plan"].append(dict(value["forward_plan"][2], id=Quoted("FP-9")))
    value["forward_plan"][0]["progress"].append({"text": "One more step."})
    value["evidence"]["E2"]["text"] = "Quite other words."
    assessments.answer(value, "process-2")["evidence"] = [Bare("E2")]


class NothingFollows(unittest.TestCase):
    """What is not published cannot be told from the output: it is the same, whatever it is."""

    def test_the_public_report_does_not_depend_on_it(self):
        for publish, changes in (("totals", (without_scores, without_evidence, without_internal)),
                                 ("scores", (without_evidence, without_internal)),
                                 ("evidence", (without_internal,))):
            before = public_reports(marked(publish))
            for change in changes:
                value = copy.deepcopy(marked(publish))
                change(value)
                after = public_reports(value)
                for form in toolkit.FORMATS:
                    with self.subTest(publish=publish, change=change.__name__, format=form):
                        self.assertEqual(strip_warnings(after[form]), strip_warnings(before[form]))

    def test_the_changes_are_changes(self):
        for change in (without_scores, without_evidence, without_internal):
            value = copy.deepcopy(marked())
            change(value)
            for form in ("text", "markdown", "json", "csv"):
                with self.subTest(change=change.__name__, format=form):
                    self.assertNotEqual(
                        toolkit.report(assessments.dump(value), form, "--audience", "internal"),
                        toolkit.report(assessments.dump(marked()), form, "--audience",
                                       "internal"))

    def test_at_totals_no_format_names_a_score_or_target(self):
        reports = public_reports(marked("totals"))
        report = json.loads(reports["json"][:reports["json"].rindex("}") + 1])
        for part in report["principles"]:
            self.assertLessEqual(set(part), {"id", "title", "total", "max", "possible",
                                             "answered", "statements"})
            self.assertIsInstance(part.get("statements", 0), int)  # how many, not which
        for planned in report["forward_plan"]:
            self.assertEqual(set(planned) & {"for", "target"}, set())
        for form in ("text", "markdown", "json"):
            for statement in assessments.STATEMENTS:
                self.assertNotIn(statement, reports[form])
        for row in csv.DictReader(toolkit.csv_text(toolkit.report(
                assessments.dump(marked("totals")), "csv"))):
            self.assertEqual((row["score"], row["evidence"], row["principle_evidence"]),
                             ("", "", ""))


def strip_warnings(printed):
    """Without the message that counts warnings: it is for whoever runs the command."""
    return "\n".join(line for line in printed.split("\n") if not line.startswith("toolkit: "))


class Withheld(unittest.TestCase):
    SENTENCE = "This is the public version: some of what the council recorded is not published."

    def test_it_is_said_once_and_not_beside_a_statement(self):
        for publish in ("totals", "scores", "evidence"):
            reports = public_reports(marked(publish))
            for form in ("text", "markdown"):
                printed = fold(reports[form])
                self.assertEqual(printed.count(self.SENTENCE), 1)
                self.assertLess(printed.index(self.SENTENCE), printed.index("1. Introduction"))
                self.assertEqual(printed.lower().count("not published"), 1)
                self.assertNotRegex(printed, r"(?i)\bconfidential\b")
            self.assertIs(json.loads(toolkit.report(assessments.dump(marked(publish)), "json"))
                          ["something_withheld"], True)
            self.assertEqual(reports["csv"].lower().count("not published"), 1)

    def test_it_is_not_said_where_all_is_published(self):
        yaml = assessments.dump(assessments.assessment(publish=Bare("evidence")))
        for form in ("text", "markdown", "csv"):
            done = toolkit.run("report", "-", "-f", form, stdin=yaml)
            self.assertNotIn("not published", fold((done.stdout + done.stderr).decode()))
        self.assertIs(json.loads(toolkit.report(yaml, "json"))["something_withheld"], False)
