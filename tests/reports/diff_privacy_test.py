"""A public comparison holds what the strictest of its years allows, and nothing else."""

import copy
import itertools
import json
import unittest

import assessments
import privacy_test
import toolkit
import years
from assessments import Bare, Quoted
from hostile import Texts
from pages import fold
from privacy_test import DATES, MARKERS, shown

LEVELS = ("totals", "scores", "evidence")
CONFIDENTIAL = {"confidential": Bare("true")}

# What a comparison has a place for, beside the council's name.
TOLD = {"context", "register_text", "register_from", "register_ref", "register_https_link",
        "principle_evidence", "principle_item", "answer_evidence", "answer_item",
        "unconfirmed_item", "action", "action_owner", "dropped_action",
        "accepted_reason", "accepted_by"}


def pair(old="evidence", new="evidence"):
    """Two years with another marker in every field of both; police-4 falls, and that is accepted."""
    before, now = years.in_years([privacy_test.marked(old), privacy_test.marked(new)])
    replace(before, "Zq", "Zo")
    before["council"] = now["council"]
    before["forward_plan"][2]["id"] = now["forward_plan"][2]["id"]
    assessments.answer(before, "police-4")["score"] = 2
    assessments.answer(before, "risk-2")["score"] = 1
    return [before, now]


def replace(value, old, new):
    """In every text of a value, in place."""
    for key, part in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(part, (dict, list)):
            replace(part, old, new)
        elif isinstance(part, str) and old in part:
            value[key] = type(part)(part.replace(old, new))


def in_either_year(name, printed):
    """Whether the marker of one of the two years stands in an output."""
    return shown(name, printed) or shown(name, printed.replace("Zo", "Zq"))


class Markers(unittest.TestCase):
    def test_no_more_than_the_strictest_year_allows(self):
        for levels in itertools.product(LEVELS, LEVELS):
            level = min(levels, key=LEVELS.index)
            for form in toolkit.FORMATS:
                for command, printed in years.public(pair(*levels), form):
                    with self.subTest(levels=levels, format=form, command=command):
                        leaked = {name for name, may in MARKERS.items()
                                  if level not in may and in_either_year(name, printed)}
                        self.assertEqual(leaked, set())

    def test_what_the_level_promises(self):
        for level in LEVELS:
            for form in ("text", "markdown", "json"):
                for command, printed in years.public(pair(level, level), form):
                    with self.subTest(level=level, format=form, command=command):
                        absent = {name for name in TOLD if level in MARKERS[name]
                                  and not shown(name, printed)}
                        self.assertEqual(absent, set())

    def test_the_internal_one_tells_of_both_years(self):
        told = TOLD | {"confidential_text", "principle_confidential", "answer_confidential",
                       "confidential_action"}
        once = {name for name in told if name.startswith(("accepted", "action", "confidential_act",
                                                          "dropped"))}
        for form in ("text", "markdown", "json"):
            printed, _ = years.compared(pair("totals", "totals"), form, "--audience", "internal",
                                        width=2000 if form == "text" else None)
            with self.subTest(format=form):
                self.assertEqual({name for name in told if not shown(name, printed)}, set())
                older = printed.replace("Zq", "").replace("Zo", "Zq")
                self.assertEqual({name for name in told - once if not shown(name, older)}, set())

    def test_the_internal_marking_is_on_every_format(self):
        for form in toolkit.FORMATS:
            for run in (years.compared, years.reported):
                with self.subTest(format=form, run=run.__name__):
                    self.assertIn("Internal: not for publication",
                                  run(pair(), form, "--audience", "internal")[0])
                    self.assertNotIn("Internal:", run(pair(), form)[0])

    def test_dates_that_are_not_published(self):
        for form in toolkit.FORMATS:
            for command, printed in years.public(pair("totals", "totals"), form):
                with self.subTest(format=form, command=command):
                    leaked = {name for name in DATES if "totals" not in MARKERS[name]
                              and shown(name, printed)}
                    self.assertEqual(leaked, set())


def add_confidential(value):
    """One more confidential thing in each place that has them."""
    item = {"text": "ZqNewSecretQz, and more words.", **CONFIDENTIAL}
    assessments.answer(value, "risk-2")["evidence"].append(item)
    assessments.answer(value, "police-4")["evidence"] = [dict(item)]
    value["principles"]["respect"]["evidence"] = [value["principles"]["respect"]["evidence"],
                                                  dict(item)]
    value["forward_plan"].append(assessments.action(9, action="ZqNewSecretQz.", **CONFIDENTIAL))


def drop_confidential(value):
    for evidence in (assessments.answer(value, "risk-2")["evidence"],
                     value["principles"]["wellbeing"]["evidence"]):
        evidence[:] = [item for item in evidence
                       if not (isinstance(item, dict) and "confidential" in item)
                       and item != "E2"]
    del value["forward_plan"][2]


class NothingFollows(unittest.TestCase):
    """The output is the same, whatever the things are that are not published."""

    CHANGES = {
        "totals": (privacy_test.without_scores, privacy_test.without_evidence,
                   privacy_test.without_internal, add_confidential, drop_confidential),
        "scores": (privacy_test.without_evidence, privacy_test.without_internal,
                   add_confidential, drop_confidential),
        "evidence": (privacy_test.without_internal, add_confidential, drop_confidential),
    }

    def test_a_public_comparison_does_not_depend_on_it(self):
        for level, changes in self.CHANGES.items():
            wanted = self.printed(pair(level, level))
            for change, year in itertools.product(changes, (0, 1)):
                values = pair(level, level)
                change(values[year])
                found = self.printed(values)
                for key in wanted:
                    with self.subTest(level=level, change=change.__name__, year=year, of=key):
                        self.assertEqual(found[key], wanted[key])

    @staticmethod
    def printed(values):
        return {(form, run.__name__): run(values, form)[0]
                for form in toolkit.FORMATS for run in (years.compared, years.reported)}

    def test_the_changes_are_changes(self):
        for change, year in itertools.product(self.CHANGES["totals"], (0, 1)):
            values = pair()
            change(values[year])
            with self.subTest(change.__name__, year=year):
                self.assertNotEqual(years.compared(values, "json", "--audience", "internal"),
                                    years.compared(pair(), "json", "--audience", "internal"))


class MarkedInOneYear(unittest.TestCase):
    """What one year hides is hidden in all, whichever file holds it unmarked."""

    TEXT = "A letter of ZqOneYearQz about a member."
    LINK = Quoted("https://www.example.org/ZqOneYearQz")

    def never(self, values):
        sentence = privacy_test.Withheld.SENTENCE
        for form in toolkit.FORMATS:
            for command, printed in years.public(values, form):
                self.assertFalse("zqoneyearqz" in printed.lower(), (form, command))
                if form in ("text", "markdown"):
                    self.assertEqual(fold(printed).count(sentence), 1, (form, command))
                elif form == "json":
                    self.assertIn('"something_withheld": true', printed)
            if form != "csv":
                inside, _ = years.compared(values, form, "--audience", "internal",
                                           width=2000 if form == "text" else None)
                self.assertTrue("ZqOneYearQz" in inside, form)

    @staticmethod
    def plain_pair():
        """Two years in which nothing else is withheld."""
        return years.in_years([assessments.assessment(), assessments.assessment()])

    def test_evidence(self):
        plain = {"text": self.TEXT}
        for item in ({"text": self.TEXT}, {"link": self.LINK},
                     {"text": self.TEXT.upper().replace("ZQONEYEARQZ", "zqOneYearQz")},
                     {"text": f"Enclosed: {self.TEXT} It is from May."}):
            hidden = {**(item if "link" in item else plain), **CONFIDENTIAL}
            for year in (0, 1):
                values = self.plain_pair()
                # Under another statement: it is new there, and gone here.
                assessments.answer(values[1 - year], "process-1")["evidence"] = [item]
                assessments.answer(values[year], "process-2")["evidence"] = [hidden]
                with self.subTest(item=item, hidden_in=year):
                    self.never(values)

    def test_evidence_that_stands_in_both_years_alike(self):
        """Where nothing changed a comparison has no evidence to tell of; the year's own part has."""
        places = {
            "principle": lambda value, item: value["principles"]["risk"].update(evidence=[item]),
            "cited": lambda value, item: (
                value.update(evidence={"E9": item}),
                assessments.answer(value, "risk-2").update(evidence=[Bare("E9")])),
            "uncited": lambda value, item: value.update(evidence={"E9": item}),
        }
        for place, plant in places.items():
            values = self.plain_pair()
            for value, mark in zip(values, (CONFIDENTIAL, {})):
                plant(value, {"text": self.TEXT, **mark})
            with self.subTest(place):
                for form in toolkit.FORMATS:
                    self.assertNotIn("ZqOneYearQz", years.reported(values, form)[0], form)
                    alone = toolkit.report(assessments.dump(values[1]), form)
                    # The CSV has no place for what nothing cites.
                    self.assertEqual("ZqOneYearQz" in alone, (place, form) != ("uncited", "csv"))
                    if place == "principle":
                        self.assertIn("ZqOneYearQz", years.reported(
                            values, form, "--audience", "internal")[0], form)

    def test_an_action(self):
        for year in (0, 1):
            values = self.plain_pair()
            for n, value in enumerate(values):
                planned = assessments.action(7, action=self.TEXT, owner=Quoted("ZqOneYearQz"))
                if n == year:
                    planned.update(CONFIDENTIAL)
                value["forward_plan"] = [assessments.action(1), planned]
            with self.subTest(hidden_in=year):
                self.never(values)


class HostileTexts(unittest.TestCase):
    """Texts that break out of a careless format do not break out of confidence either."""

    def planted(self, source, level):
        secret = 0
        values = pair(level, level)
        for value in values:
            def text():
                nonlocal secret
                secret += 1
                return f"{source.text()} ZqHostile{secret}Qz"
            assessments.answer(value, "respect-1")["note"] = text()
            assessments.answer(value, "respect-1")["evidence"] = [
                {"text": text(), **CONFIDENTIAL, "because": text()}]
            value["principles"]["police"]["evidence"] = [{"text": text(), **CONFIDENTIAL}]
            value["forward_plan"].append(assessments.action(
                20 + secret, action=text(), owner=Quoted(source.one_line() + "ZqHostileQz"),
                **CONFIDENTIAL))
            if level == "totals":
                value["accepted_falls"][0]["reason"] = text()
        return values

    def test_none_is_printed_at_any_level(self):
        for seed, level in itertools.product(range(6), LEVELS):
            values = self.planted(Texts(seed), level)
            for form in toolkit.FORMATS:
                for command, printed in years.public(values, form):
                    with self.subTest(seed=seed, level=level, format=form, command=command):
                        self.assertFalse("zqhostile" in printed.lower())
            inside = json.loads(years.compared(values, "json", "--audience", "internal")[0])
            self.assertIn("ZqHostile", json.dumps(inside))


class Withheld(unittest.TestCase):
    def test_it_is_said_once(self):
        sentence = privacy_test.Withheld.SENTENCE
        for level in LEVELS:
            for run in (years.compared, years.reported):
                for form in ("text", "markdown"):
                    with self.subTest(level=level, format=form, run=run.__name__):
                        printed = fold(run(pair(level, level), form)[0])
                        self.assertEqual(printed.count(sentence), 1)
                        self.assertNotRegex(printed, r"(?i)\bconfidential\b")
                self.assertIs(json.loads(run(pair(level, level), "json")[0])["something_withheld"],
                              True)
                _, said = run(pair(level, level), "csv")
                self.assertEqual(said.lower().count("not published"), 1)

    def test_it_is_not_said_where_all_is_published(self):
        values = years.in_years([assessments.assessment(), assessments.assessment()])
        for form in toolkit.FORMATS:
            for command, printed in years.public(copy.deepcopy(values), form):
                with self.subTest(format=form, command=command):
                    self.assertNotIn("is not published", fold(printed))
