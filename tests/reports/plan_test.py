"""What `plan` says of random plans, counted again from what was written into the files."""

import csv
import json
import unittest

import assessments
import toolkit
from assessments import PRINCIPLES
from csv_test import undo
from pages import Page, fold
from plans import LEVELS, TODAY, Expected, RandomPlan, quarter_end, targets_of

SEEDS = range(100)
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")
LABELS = {None: "not scored yet", 0: "0, Not Addressed", 1: "1, Partial"}


def plan(made, form, *flags):
    command = ("plan", "-", "--audience", made.audience, "--as-of", TODAY.isoformat(), *flags)
    yaml = assessments.dump(made.value)
    if form == "text":
        # So wide that no row is broken.
        return toolkit.on_terminal(2000, *command, "--color", "never", stdin=yaml)
    return toolkit.output(*command, "-f", form, stdin=yaml)


def cases():
    for seed in SEEDS:
        made = RandomPlan(seed)
        yield seed, made, Expected(made.value, made.audience)


def day_words(day):
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def quarter_words(day):
    if day is None:
        return "With those without a date"
    return f"{MONTHS[day.month - 3]} to {MONTHS[day.month - 1]} {day.year}"


def brief(total):
    low, high, most, _ = total
    return f"{low}/{most}" if low == high else f"{low}-{high}/{most}"


def action_cells(expected, action):
    """The row of an action, as text and Markdown have it."""
    late = action["id"] in expected.late
    cells = [action["id"],
             action["action"] + (" (confidential)" if "confidential" in action else "")]
    if expected.shows_scores:
        cells += [", ".join(targets_of(action)), str(action.get("target", ""))]
    due = action.get("due")
    cells += [action.get("owner", ""), day_words(TODAY.fromisoformat(due)) if due else "",
              action["status"] + (", late" if late else "")]
    return cells


def forecast_cells(expected):
    rows = [["Now", "", *map(brief, expected.now.values())]]
    for day, ids, totals in expected.forecast:
        rows.append([quarter_words(day), ", ".join(ids), *map(brief, totals.values())])
    return rows


def late_sentences(expected):
    for action in expected.open:
        days = expected.late.get(action["id"])
        if days:
            yield (f"{action['id']} is {days} {'day' if days == 1 else 'days'} late: it was due on "
                   f"{day_words(TODAY.fromisoformat(action['due']))}.")


def in_json(totals):
    def one(total):
        low, high, most, complete = total
        return {"total": low, "complete": complete, "possible": high, "max": most}
    return {**one(totals["all"]),
            "principles": [{"id": name, **one(totals[name])} for name in PRINCIPLES]}


class TheGenerator(unittest.TestCase):
    """The random plans have what the tests are about."""

    def test_there_is_one_of_each(self):
        seen = set()
        for _, made, expected in cases():
            value = made.value
            seen.add(("level", value.get("publish"), made.audience))
            seen.add(("rows", min(len(expected.forecast), 3)))
            seen |= {("late", bool(expected.late)), ("gaps", bool(expected.gaps)),
                     ("complete", expected.now["all"][3]), ("open", bool(expected.open))}
            for action in value.get("forward_plan", []):
                seen |= {("status", action["status"]), ("due", "due" in action),
                         ("confidential", "confidential" in action),
                         ("targets", min(len(targets_of(action)), 2), "target" in action)}
        wanted = {("level", level, audience) for level in (*LEVELS, None)
                  for audience in ("public", "internal")}
        wanted |= {("rows", n) for n in range(4)}
        wanted |= {(name, truth) for name in ("late", "gaps", "complete", "open", "due",
                                              "confidential") for truth in (True, False)}
        wanted |= {("targets", n, target) for n in (1, 2) for target in (True, False)}
        wanted |= {("status", status) for status in ("planned", "under way", "done", "dropped")}
        self.assertEqual(wanted - seen, set())

    def test_the_last_day_of_a_quarter(self):
        for day, last in (("2026-01-01", "2026-03-31"), ("2026-11-01", "2026-12-31"),
                          ("2026-12-31", "2026-12-31"), ("2027-06-30", "2027-06-30")):
            self.assertEqual(quarter_end(TODAY.fromisoformat(day)).isoformat(), last)


class Figures(unittest.TestCase):
    def test_json(self):
        for seed, made, expected in cases():
            document = json.loads(plan(made, "json"))
            with self.subTest(seed):
                self.assertEqual(
                    [(one["id"], one["days_late"], one["due"], one["status"])
                     for one in document["actions"]],
                    [(one["id"], expected.late.get(one["id"], 0), one.get("due"), one["status"])
                     for one in expected.open])
                self.assertEqual(document["now"], in_json(expected.now))
                self.assertEqual("gaps" in document, expected.shows_scores)
                self.assertEqual("forecast" in document, expected.shows_scores)
                if not expected.shows_scores:
                    continue
                self.assertEqual([(one["for"], one["target"]) for one in document["actions"]],
                                 [(targets_of(one), one.get("target")) for one in expected.open])
                self.assertEqual([(one["id"], one["score"], one["actions"])
                                  for one in document["gaps"]], expected.gaps)
                self.assertEqual(document["forecast"], [
                    {"quarter_ends": day and day.isoformat(), "actions": ids, **in_json(totals)}
                    for day, ids, totals in expected.forecast])

    def test_markdown(self):
        for seed, made, expected in cases():
            page = Page(plan(made, "markdown"))
            with self.subTest(seed):
                tables = list(page.tables)
                if expected.open:
                    self.assertEqual(tables.pop(0)[1:],
                                     [action_cells(expected, one) for one in expected.open])
                if expected.forecast:
                    self.assertEqual(tables.pop(0)[1:],
                                     forecast_cells(expected))
                self.assertEqual(tables, [])
                late = [item for item in page.items if " late: it was due on " in item]
                self.assertEqual(late, list(late_sentences(expected)))
                self.assertEqual([text for level, text in page.headings if level == 3],
                                 [f"{name}: {LABELS[score]}" for name, score, actions
                                  in expected.gaps if not actions])

    def test_text(self):
        for seed, made, expected in cases():
            lines = [fold(line) for line in plan(made, "text").split("\n")]
            wanted = [f"- {sentence}" for sentence in late_sentences(expected)]
            wanted += [fold(" ".join(cells)) for cells in
                       [action_cells(expected, one) for one in expected.open]]
            wanted += [f"{name}: {LABELS[score]}" for name, score, actions in expected.gaps
                       if not actions]
            if expected.forecast:
                wanted += [fold(" ".join(cells)) for cells in forecast_cells(expected)]
            with self.subTest(seed):
                # All of them, in this order, and no other total anywhere.
                rest = iter(lines)
                for line in wanted:
                    self.assertIn(line, rest)
                self.assertEqual(sum("/50" in line for line in lines),
                                 len(expected.forecast) + bool(expected.forecast))

    def test_csv(self):
        for seed, made, expected in cases():
            rows = list(csv.DictReader(toolkit.csv_text(plan(made, "csv"))))
            of_kind = {kind: [row for row in rows if row["kind"] == kind]
                       for kind in ("action", "gap", "forecast")}
            with self.subTest(seed):
                self.assertEqual(sum(map(len, of_kind.values())), len(rows))
                self.assertEqual(
                    [[undo(row[key]) for key in ("id", "text", "owner", "due", "status",
                                                 "days_late")] for row in of_kind["action"]],
                    [[one["id"], one["action"], one.get("owner", ""), one.get("due", ""),
                      one["status"], str(expected.late.get(one["id"], 0)) if "due" in one else ""]
                     for one in expected.open])
                if expected.shows_scores:
                    self.assertEqual(
                        [(row["for"], row["target"]) for row in of_kind["action"]],
                        [("\n".join(targets_of(one)), str(one.get("target", "")))
                         for one in expected.open])
                self.assertEqual([(row["id"], row["score"]) for row in of_kind["gap"]],
                                 [(name, "" if score is None else str(score))
                                  for name, score, actions in expected.gaps if not actions])
                self.assertEqual(
                    [(row["due"], row["id"], row["total"], row["max"])
                     for row in of_kind["forecast"]],
                    [(day.isoformat() if day else "", "" if name == "all" else name,
                      str(low) if complete else "", str(most))
                     for day, _, totals in expected.forecast
                     for name, (low, _, most, complete) in totals.items()])
