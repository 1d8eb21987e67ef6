"""A public plan holds what its level allows, and nothing else: in every format, as suggestions and in
a calendar."""

import copy
import itertools
import json
import os
import re
import tempfile
import unittest

import assessments
import leaks_test
import privacy_test
import toolkit
from assessments import Bare, Quoted
from hostile import Texts
from pages import fold
from privacy_test import INTERNAL, MARKERS, shown, strip_warnings, word

LEVELS = ("totals", "scores", "evidence")
CONFIDENTIAL = {"confidential": Bare("true")}
FORMATS = (*toolkit.FORMATS, "ics", "suggest")
PUBLIC = ("--audience", "public")
PRIVATE = ("--audience", "internal")

# What a plan has a place for.
TOLD = {"council", "action", "action_owner", "action_due"}
TOLD_INSIDE = TOLD | {"confidential_action", "confidential_action_id", "confidential_action_owner",
                      "confidential_action_due"}


def planned(publish="evidence"):
    """An assessment with a marker in every field, whose first action is open, and with two more: an
    open one without a date and a confidential one for the same statement."""
    value = privacy_test.marked(publish)
    del value["forward_plan"][0]["done"]
    value["forward_plan"][0]["status"] = Bare("under way")
    value["forward_plan"] += [
        assessments.action(5, due=Bare("2020-01-01")),
        assessments.action(6, action="ZqConfidentialActionQz again.", due=Bare("2019-01-01"),
                           **{"for": [Bare("police"), Bare("risk-1")]}, **CONFIDENTIAL)]
    return value


def run(value, form, *flags):
    """(standard output, standard error); a calendar's lines are whole again, its dates as elsewhere."""
    yaml = assessments.dump(value)
    how = ("--suggest",) if form == "suggest" else ("-f", form)
    done = toolkit.run("plan", "-", *how, *flags, stdin=yaml)
    printed = done.stdout.decode()
    if done.returncode == 0 and form == "text":
        # No marker is broken in two on a very wide terminal.
        printed = toolkit.on_terminal(2000, "plan", "-", "--color", "never", *flags, stdin=yaml)
    if form == "ics":
        printed = re.sub(r"DATE:(\d{4})(\d\d)(\d\d)\b", r"DATE:\1-\2-\3",
                         printed.replace("\r\n ", ""))
    return printed, done.stderr.decode()


def public(value):
    """Every public output, messages included, by format."""
    return {form: "".join(run(value, form)) for form in FORMATS}


class Markers(unittest.TestCase):
    def test_no_more_than_the_level_allows(self):
        for level in LEVELS:
            for form, printed in public(planned(level)).items():
                with self.subTest(level=level, format=form):
                    leaked = {name for name, may in MARKERS.items()
                              if level not in may and shown(name, printed)}
                    self.assertEqual(leaked, set())
                    self.assertNotIn("FP-6", printed)
                    self.assertNotIn("2019", printed)

    def test_what_the_level_promises(self):
        for level in LEVELS:
            for form in ("text", "markdown", "csv", "json", "ics"):
                printed, _ = run(planned(level), form)
                with self.subTest(level=level, format=form):
                    self.assertEqual({name for name in TOLD if not shown(name, printed)}, set())

    def test_the_internal_plan_has_all_and_marks_itself(self):
        for form in ("text", "markdown", "csv", "json", "ics"):
            printed, _ = run(planned("totals"), form, *PRIVATE)
            with self.subTest(format=form):
                self.assertEqual({name for name in TOLD_INSIDE if not shown(name, printed)}, set())
                self.assertIn("Internal: not for publication", printed)
                self.assertNotIn("Internal:", run(planned(), form)[0])
        calendar, _ = run(planned("totals"), "ics", *PRIVATE)
        self.assertEqual(set(re.findall(r"CLASS:(\w+)", calendar)), {"CONFIDENTIAL"})

    def test_even_the_internal_plan_is_no_place_for_notes(self):
        named = {name for name, may in MARKERS.items() if may == INTERNAL} - TOLD_INSIDE
        for form in FORMATS:
            printed, _ = run(planned(), form, *PRIVATE)
            with self.subTest(format=form):
                self.assertEqual({name for name in named if shown(name, printed)}, set())

    def test_the_audience_is_public_unless_asked_otherwise(self):
        for form in FORMATS:
            self.assertEqual(run(planned(), form), run(planned(), form, *PUBLIC))


class Totals(unittest.TestCase):
    def test_no_format_names_a_statement_or_a_target(self):
        printed = public(planned("totals"))
        for form, text in printed.items():
            for statement in assessments.STATEMENTS:
                self.assertNotIn(statement, text, form)
        document = json.loads(run(planned("totals"), "json")[0])
        self.assertEqual(set(document) & {"gaps", "forecast"}, set())
        for action in document["actions"]:
            self.assertEqual(set(action) & {"for", "target"}, set())
        self.assertNotIn("Target", printed["ics"])
        self.assertEqual(run(planned("totals"), "suggest")[0], "")

    def test_a_forgotten_level_is_scores_and_a_misspelt_one_gets_no_plan(self):
        missing = planned()
        del missing["publish"]
        for form, printed in public(planned("scores")).items():
            self.assertEqual(strip_warnings("".join(run(missing, form))), strip_warnings(printed))
            self.assertEqual("".join(run(planned(""), form)), printed)
        for form in FORMATS:
            self.assertEqual(run(planned("evidance"), form)[0], "")

    def test_a_misspelt_confidential_never_publishes(self):
        for typed in ("True", "yes", "1", '"true"'):
            value = planned()
            value["forward_plan"][2]["confidential"] = Bare(typed)
            for form in FORMATS:
                with self.subTest(typed, format=form):
                    self.assertFalse(shown("confidential_action", run(value, form)[0]))


def add_confidential(value):
    """More confidential actions, for the worst gaps, late and not."""
    for number, target in ((20, "wellbeing"), (21, "wellbeing-1"), (22, "process-1")):
        value["forward_plan"].insert(0, assessments.action(
            number, action="ZqNewSecretQz.", due=Bare("2026-12-24"), **{"for": Bare(target)},
            **CONFIDENTIAL))


def drop_confidential(value):
    value["forward_plan"] = [one for one in value["forward_plan"] if "confidential" not in one]


class NothingFollows(unittest.TestCase):
    """The output is the same, whatever the things are that are not published."""

    CHANGES = {
        "totals": (privacy_test.without_scores, privacy_test.without_evidence,
                   privacy_test.without_internal, add_confidential, drop_confidential),
        "scores": (privacy_test.without_evidence, privacy_test.without_internal,
                   add_confidential, drop_confidential),
        "evidence": (privacy_test.without_internal, add_confidential, drop_confidential),
    }

    @staticmethod
    def said(value):
        """Suggested ids are not looked at: they leave out those that are in the file."""
        printed = {form: run(value, form)[0] for form in FORMATS}
        printed["suggest"] = re.sub(r"- id: .*", "- id:", printed["suggest"])
        return printed

    def test_a_public_plan_does_not_depend_on_it(self):
        for level, changes in self.CHANGES.items():
            wanted = self.said(planned(level))
            self.assertNotEqual(wanted["ics"], "")
            for change in changes:
                value = copy.deepcopy(planned(level))
                change(value)
                found = self.said(value)
                for form in FORMATS:
                    with self.subTest(level=level, change=change.__name__, format=form):
                        self.assertEqual(found[form], wanted[form])

    def test_the_changes_are_changes(self):
        for change in self.CHANGES["totals"]:
            if change is privacy_test.without_evidence:
                continue  # a plan has no place for it at all
            value = copy.deepcopy(planned())
            change(value)
            with self.subTest(change.__name__):
                self.assertNotEqual(run(value, "json", *PRIVATE)[0],
                                    run(planned(), "json", *PRIVATE)[0])


class EarlierYears(unittest.TestCase):
    def test_what_one_year_hides_is_hidden_with_previous(self):
        now = assessments.assessment(forward_plan=[
            assessments.action(7, action=f"Words about {word('hidden')} in one year.")])
        before = copy.deepcopy(now)
        before["period"] = Bare("2024-25")
        before["forward_plan"][0] |= {"id": Quoted("Zq-9"), **CONFIDENTIAL}
        now["forward_plan"][0]["id"] = Quoted("Zq-9")
        with tempfile.TemporaryDirectory() as folder:
            leaks_test.write(folder, "now.yaml", assessments.dump(now))
            leaks_test.write(folder, "before.yaml", assessments.dump(before))
            alone = toolkit.output("plan", "--suggest", "now.yaml", cwd=folder)
            both = toolkit.run("plan", "--suggest", "now.yaml", "--previous", "before.yaml",
                               cwd=folder)
        self.assertIn("Zq-10", alone)
        self.assertEqual(both.returncode, 0)
        self.assertNotIn("Zq", (both.stdout + both.stderr).decode())

    def test_the_strictest_level_holds(self):
        now, before = planned("evidence"), planned("totals")
        before["period"] = Bare("2024-25")
        with tempfile.TemporaryDirectory() as folder:
            leaks_test.write(folder, "now.yaml", assessments.dump(now))
            leaks_test.write(folder, "before.yaml", assessments.dump(before))
            done = toolkit.run("plan", "--suggest", "now.yaml", "--previous", "before.yaml",
                               cwd=folder)
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn(b"before.yaml publishes totals only", done.stderr)


class Broken(unittest.TestCase):
    def test_a_broken_file_gets_nothing_private_printed(self):
        with tempfile.TemporaryDirectory() as folder:
            leaks_test.broken_files(folder)
            names = sorted(os.listdir(folder))[::9]
            self.assertGreater(len(names), 60)
            for name, form in zip(names, itertools.cycle(FORMATS)):
                how = ("--suggest",) if form == "suggest" else ("-f", form)
                done = toolkit.run("plan", name, *how, cwd=folder)
                printed = done.stdout.decode().replace("\r\n ", "")
                with self.subTest(name, format=form):
                    self.assertEqual(leaks_test.leaked(printed), set())


class HostileTexts(unittest.TestCase):
    """Texts that break out of a careless format do not break out of confidence either."""

    def test_none_is_printed_at_any_level(self):
        for seed, level in itertools.product(range(8), LEVELS):
            source = Texts(seed)
            value = planned(level)
            for number in range(10, 14):
                value["forward_plan"].append(assessments.action(
                    number, action=f"{source.text()} ZqHostileQz",
                    owner=Quoted(source.one_line() + " ZqHostileQz"), **CONFIDENTIAL))
                value["forward_plan"].append(assessments.action(
                    number + 10, action=source.text(),
                    progress=[{"text": f"{source.text()} ZqHostileQz"}]))
            for form, printed in public(value).items():
                with self.subTest(seed=seed, level=level, format=form):
                    self.assertFalse("zqhostile" in printed.lower())
            self.assertIn("ZqHostile", run(value, "json", *PRIVATE)[0])


class Withheld(unittest.TestCase):
    def test_it_is_said_once(self):
        sentence = privacy_test.Withheld.SENTENCE
        for level in LEVELS:
            for form in ("text", "markdown"):
                printed = fold(run(planned(level), form)[0])
                self.assertEqual(printed.count(sentence), 1)
                self.assertNotRegex(printed, r"\(confidential\)|(?i:\bconfidential action)")
            self.assertIs(json.loads(run(planned(level), "json")[0])["something_withheld"], True)
            self.assertEqual(run(planned(level), "csv")[1].lower().count("not published"), 1)

    def test_it_is_not_said_where_all_is_published(self):
        value = assessments.assessment(forward_plan=[assessments.action(1)])
        for form, printed in public(value).items():
            self.assertNotIn("not published", fold(strip_warnings(printed)), form)
