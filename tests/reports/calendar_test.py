"""`plan -f ics`: what another program reads from it is what was written into the plan."""

import datetime
import os
import shutil
import subprocess
import tempfile
import unittest

import vobject

import assessments
import plans
import toolkit
from assessments import Bare, Quoted
from hostile import Texts
from pages import fold

TODAY = plans.TODAY
# What YAML, the program or iCalendar could stumble over.
TEXTS = (
    "One, two; three: four.", r"C:\path\n is no line end \\ and \, no comma", "Dŵr, Llŷn a Môn",
    "Ffoniwch 👍🏽 🏛️ " * 12, "é" * 80, "中文" * 40, "x" * 300, "a" * 74 + "ŷ" + "b" * 73 + "🏛️",
    "BEGIN:VEVENT", "END:VCALENDAR", "DTSTART;VALUE=DATE:20000101", '"quoted" & <b>', "=1+1",
    "Several\nlines\n\nof text", " blanks  between ",
)


def calendar(value, *flags, **how):
    return toolkit.run("plan", "-", "-f", "ics", "-q", *flags, stdin=assessments.dump(value), **how)


def planned(texts, **changes):
    """A plan with an action for each text, which is its owner, too."""
    return assessments.assessment(forward_plan=[
        assessments.action(n, action=Quoted(text), owner=Quoted(fold(text)), **changes)
        for n, text in enumerate(texts)])


def events(printed):
    """What vobject reads, checked by it; each entry as {property: value}."""
    read = vobject.readOne(printed.decode())
    read.validate(raiseException=True)
    return [{part.name: part.value for part in event.getChildren()} for event in read.vevent_list]


class Shape(unittest.TestCase):
    """RFC 5545, as far as bytes go."""

    def check(self, printed):
        self.assertTrue(printed.endswith(b"\r\n"))
        lines = printed.split(b"\r\n")[:-1]
        for line in lines:
            self.assertLessEqual(len(line), 75, line)
            self.assertNotIn(b"\r", line)
            self.assertNotIn(b"\n", line)
            line.decode()  # each piece of a folded line, too
        self.assertEqual((lines[0], lines[-1]), (b"BEGIN:VCALENDAR", b"END:VCALENDAR"))
        return lines

    def test_lines_end_and_fold_as_they_should(self):
        for flags in ((), ("--audience", "internal")):
            lines = self.check(calendar(planned(TEXTS), *flags).stdout)
            self.assertGreater(sum(line.startswith(b" ") for line in lines), 30)

    def test_random_texts(self):
        for seed in range(20):
            source = Texts(seed)
            value = planned([source.text() for _ in range(8)])
            printed = calendar(value).stdout
            self.check(printed)
            self.assertEqual(
                [event["SUMMARY"] for event in events(printed)],
                [f"{one['id']} due: {fold(one['action'])}" for one in value["forward_plan"]])

    def test_the_example(self):
        self.check(toolkit.run("plan", "examples/harrowmere/2025-26.yaml", "-f", "ics",
                               cwd=toolkit.ROOT).stdout)


class Content(unittest.TestCase):
    def test_texts_come_back_whole(self):
        for text, event in zip(TEXTS, events(calendar(planned(TEXTS)).stdout), strict=True):
            with self.subTest(text):
                self.assertEqual(event["SUMMARY"].split(" due: ", 1)[1], fold(text))
                lines = event["DESCRIPTION"].split("\n")
                self.assertIn(f"Owner: {fold(text)}", lines)
                self.assertEqual([line.split(":")[0] for line in lines],
                                 ["Council", "Period", "Owner", "For", "Target", "Status"])

    def test_one_entry_for_each_open_action_with_a_date(self):
        seen = 0
        for seed in range(80):
            made = plans.RandomPlan(seed)
            expected = plans.Expected(made.value, made.audience)
            dated = [action for action in expected.open if "due" in action]
            done = calendar(made.value, "--audience", made.audience)
            with self.subTest(seed):
                if not dated:
                    self.assertEqual((done.returncode, done.stdout), (2, b""))
                    continue
                found = events(done.stdout)
                self.assertEqual([event["SUMMARY"].split(" due: ")[0] for event in found],
                                 [action["id"] for action in dated])
                for event, action in zip(found, dated):
                    due = plans.due_of(action)
                    self.assertEqual(event["DTSTART"], due)  # a date without a time: all day
                    self.assertEqual(event["DTEND"], due + datetime.timedelta(days=1))
                    lines = event["DESCRIPTION"].split("\n")
                    self.assertIn(f"Status: {action['status']}", lines)
                    self.assertEqual(f"Target: {action.get('target')}" in lines,
                                     expected.shows_scores and "target" in action)
                    self.assertEqual(any(line.startswith("For: ") for line in lines),
                                     expected.shows_scores and bool(plans.targets_of(action)))
                    seen += 1
        self.assertGreater(seen, 200)


class Names(unittest.TestCase):
    """An entry is known by its UID when a calendar is read again."""

    @staticmethod
    def uids(value, *flags):
        return [event["UID"] for event in events(calendar(value, *flags).stdout)]

    def test_they_are_unique_and_stay_from_year_to_year(self):
        value = planned(TEXTS)
        uids = self.uids(value)
        self.assertEqual(len(set(uids)), len(TEXTS))
        self.assertEqual(self.uids(value, "--audience", "internal"), uids)
        later = planned([text[::-1] for text in TEXTS], due=Bare("2030-05-05"),
                        status=Bare("under way"))
        later["period"] = Bare("2026-27")
        self.assertEqual(self.uids(later), uids)
        later["council"] = Quoted("Another Council")
        self.assertEqual(set(self.uids(later)) & set(uids), set())

    def test_they_stay_when_the_year_is_rolled_forward(self):
        printed = toolkit.run("plan", "examples/harrowmere/2025-26.yaml", "-f", "ics",
                              cwd=toolkit.ROOT).stdout
        with tempfile.TemporaryDirectory() as folder:
            next_year = f"{folder}/2026-27.yaml"
            toolkit.output("init", next_year, "--from", "examples/harrowmere/2025-26.yaml",
                           cwd=toolkit.ROOT)
            again = toolkit.run("plan", next_year, "-f", "ics").stdout
        self.assertEqual({event["UID"] for event in events(printed)},
                         {event["UID"] for event in events(again)})


KHAL = """[calendars]
[[plan]]
path = {0}/plan
[locale]
local_timezone = UTC
default_timezone = UTC
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
timeformat = %H:%M
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {0}/events.db
"""


class Client(unittest.TestCase):
    """What a person's calendar shows after one calendar was imported after another."""

    def shown(self, *calendars):
        """The days and titles in khal, sorted."""
        program = shutil.which("khal")
        self.assertIsNotNone(program, "there is no khal; ./bootstrap test installs it")
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(f"{folder}/plan")
            with open(f"{folder}/config", "w", encoding="utf-8") as file:
                file.write(KHAL.format(folder))

            def khal(*arguments):
                return subprocess.run([program, "-c", f"{folder}/config", *arguments],
                                      env=toolkit.environment(HOME=folder), capture_output=True,
                                      timeout=60, check=True).stdout.decode()

            for printed in calendars:
                with open(f"{folder}/in.ics", "wb") as file:
                    file.write(printed)
                khal("import", "--batch", "-a", "plan", f"{folder}/in.ics")
            return sorted(khal("list", "--day-format", "", "--format", "{start-date} {title}",
                        "2026-01-01", "1500d").splitlines())

    def test_two_years_give_each_action_once(self):
        first = planned(("One.", "Two."), due=Bare("2027-03-31"))
        second = planned(("One.", "Two."), due=Bare("2027-06-30"))
        second["period"] = Bare("2026-27")
        second["council"] = Quoted("Riverbank Council")
        second["formerly"] = Quoted(first["council"].upper())
        second["forward_plan"][0]["id"] = Quoted("fp\u201100")
        second["forward_plan"].append(assessments.action(7, action="Three.", due=Bare("2027-07-01")))
        printed = [calendar(value).stdout for value in (first, second)]
        self.assertEqual(self.shown(*printed),
                         ["2027-06-30 FP-1 due: Two.", "2027-06-30 fp\u201100 due: One.",
                          "2027-07-01 FP-7 due: Three."])
        old, new = [int(events(one)[0]["SEQUENCE"]) for one in printed]
        self.assertGreater(new, old)


class Determinism(unittest.TestCase):
    def test_nothing_but_the_plan_and_the_day_matters(self):
        value = planned(TEXTS)
        wanted = calendar(value, "--as-of", "2026-11-01").stdout
        for changes in ({}, {"TZ": "Pacific/Auckland"}, {"LC_ALL": "C"},
                        {"SOURCE_DATE_EPOCH": "1"}, {"SOURCE_DATE_EPOCH": None}):
            self.assertEqual(calendar(value, "--as-of", "2026-11-01",
                                      env=toolkit.environment(**changes)).stdout, wanted)
        epoch = toolkit.environment(SOURCE_DATE_EPOCH="1793491200")  # the same day
        self.assertEqual(calendar(value, env=epoch).stdout, wanted)
        other = calendar(value, "--as-of", "2026-11-02").stdout
        self.assertNotEqual(other, wanted)
        sequence = int(events(wanted)[0]["SEQUENCE"])
        self.assertEqual(other.replace(b"DTSTAMP:20261102", b"DTSTAMP:20261101")
                         .replace(b"SEQUENCE:%d" % (sequence + 1), b"SEQUENCE:%d" % sequence),
                         wanted)
