"""Random plans, and what must be said of them: counted from the values that were written, by other
ways than the program's."""

import datetime
import random

import assessments
from assessments import PRINCIPLES, STATEMENTS, Bare, Quoted

TODAY = datetime.date(2026, 11, 1)
STATUSES = ("planned", "under way", "done", "dropped")
LEVELS = ("totals", "scores", "evidence")


def in_order(statement):
    return STATEMENTS.index(statement)


class RandomPlan:
    """An assessment with a plan; the same one for the same seed."""

    def __init__(self, seed):
        self._random = random.Random(seed)
        self.audience = "internal" if seed % 4 == 3 else "public"
        self.value = assessments.assessment(
            publish=self.pick([*map(Bare, LEVELS), None]), completed=None, approved=None,
            summary=self.pick(["Where we stand.", None]))
        self._answers(self.pick((0, 0, 0.1, 1)))
        count = self.pick((0, 1, 4, 12, 30))
        if count or self.chance(0.5):
            self.value["forward_plan"] = [self._action(n) for n in range(1, count + 1)]

    def pick(self, items):
        return items[int(self._random.random() * len(items))]

    def chance(self, share):
        return self._random.random() < share

    def _answers(self, missing):
        all_two = self.chance(0.1)
        for statement in STATEMENTS:
            answer = assessments.answer(self.value, statement)
            answer["score"] = 2 if all_two else self.pick((0, 1, 2))
            if self.chance(missing):
                del answer["score"]

    def _date(self):
        if self.chance(0.05):
            return self.pick((datetime.date(1900, 1, 1), datetime.date(2199, 12, 31), TODAY))
        return TODAY + datetime.timedelta(days=int(self._random.random() * 900) - 400)

    def _action(self, number):
        action = {"id": Quoted(f"FP-{number}"), "action": f"Step {number}.",
                  "status": Bare(self.pick(STATUSES[:2] if self.chance(0.7) else STATUSES))}
        statements = sorted({self.pick(STATEMENTS) for _ in range(self.pick((0, 1, 1, 3)))},
                            key=in_order)
        principles = [self.pick(PRINCIPLES)] if self.chance(0.3) else []
        if statements or principles:
            targets = [*map(Bare, principles + statements)]
            action["for"] = targets[0] if len(targets) == 1 and self.chance(0.5) else targets
            if self.chance(0.8):
                action["target"] = self.pick((0, 1, 2)) if statements else self.pick(range(11))
        if self.chance(0.75):
            action["due"] = Bare(self._date().isoformat())
        if self.chance(0.8):
            action["owner"] = Quoted(f"Officer {number}")
        if action["status"] == "done":
            action["done"] = Bare("2026-04-01")
        if action["status"] == "dropped":
            action["reason"] = "It is no longer needed."
        if self.chance(0.15):
            action["confidential"] = Bare("true")
        return action


def targets_of(action):
    targets = action.get("for", [])
    return [targets] if isinstance(targets, str) else targets


def due_of(action):
    return datetime.date.fromisoformat(action["due"]) if "due" in action else None


def quarter_end(day):
    month = (day.month + 2) // 3 * 3
    after = datetime.date(day.year + month // 12, month % 12 + 1, 1)
    return after - datetime.timedelta(days=1)


class Expected:
    """What the plan of a value says to an audience on a day."""

    def __init__(self, value, audience, today=TODAY):
        self.value = value
        self.internal = audience == "internal"
        self.shows_scores = self.internal or value.get("publish", "scores") != "totals"
        self.today = today
        shown = [action for action in value.get("forward_plan", [])
                 if action["status"] in STATUSES[:2]
                 and (self.internal or "confidential" not in action)]
        # By due date, those without one behind all others.
        self.open = [action for _, _, action in sorted(
            ((due_of(action) or datetime.date.max, n, action) for n, action in enumerate(shown)),
            key=lambda row: row[:2])]
        self.late = {action["id"]: (today - due_of(action)).days for action in shown
                     if due_of(action) and due_of(action) < today}
        self.gaps = [] if not self.shows_scores else self._gaps(shown)
        self.now = self.totals([])
        self.forecast = self._forecast() if self.shows_scores else []

    def score(self, statement):
        return assessments.answer(self.value, statement).get("score")

    def _gaps(self, shown):
        """(statement, score, ids of the actions for it)"""
        found = []
        for wanted in (None, 0, 1):
            for statement in STATEMENTS:
                if self.score(statement) == wanted:
                    found.append((statement, wanted, [
                        action["id"] for action in shown
                        if {statement, statement[:-2]} & set(targets_of(action))]))
        return found

    def _lands(self, action):
        due = due_of(action)
        return None if due is None else quarter_end(max(due, self.today))

    def _forecast(self):
        """(last day of the quarter or None, ids, totals)"""
        days = sorted({self._lands(action) for action in self.open} - {None})
        rows = []
        for day in days + [None] * any("due" not in action for action in self.open):
            until = [action for action in self.open
                     if day is None or (self._lands(action) or datetime.date.max) <= day]
            rows.append((day, [action["id"] for action in self.open if self._lands(action) == day],
                         self.totals(until)))
        return rows

    def totals(self, landed):
        """{principle or `all`: (total, possible, max, whether it is complete)}"""
        best = {}
        for action in landed:
            for target in targets_of(action):
                if "target" in action:
                    best[target] = max(best.get(target, 0), action["target"])
        totals = {}
        for principle in PRINCIPLES:
            scores = []
            for statement in (f"{principle}-{n}" for n in range(1, 6)):
                known = [one for one in (self.score(statement), best.get(statement))
                         if one is not None]
                scores.append(max(known) if known else None)
            known = [score for score in scores if score is not None]
            total = max(sum(known), best.get(principle, 0))
            possible = max(sum(known) + 2 * (5 - len(known)), total)
            totals[principle] = (total, possible, 10, len(known) == 5)
        columns = list(zip(*totals.values()))
        totals["all"] = (*map(sum, columns[:3]), all(columns[3]))
        return totals
