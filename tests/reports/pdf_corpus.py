"""Assessments of many shapes, each made into a PDF once."""

import dataclasses
import functools
import os
import pathlib
import tempfile

import assessments
import pdf_reports
import toolkit
import years
from assessments import Bare, Quoted
from hostile import Texts
from markdown_test import planted
from text_test import wide

EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "examples"
LONG = ("The council wrote to every member in the spring and 31 of 42 replied; their answers are "
        "kept with Democratic Services. ")


@dataclasses.dataclass
class Made:
    """A PDF, and how it came to be."""
    name: str
    path: str
    flags: tuple
    values: list = None
    command: str = "report"

    @property
    def internal(self):
        return "internal" in self.flags

    @functools.cached_property
    def pages(self):
        return pdf_reports.pages(self.path)

    @functools.cached_property
    def structure(self):
        return pdf_reports.Structure(self.path)


def empty():
    """A draft without one answer."""
    value = assessments.assessment(approved=None, completed=None, introduction=None, summary=None)
    for principle in value["principles"].values():
        principle.pop("evidence")
        for answer in principle["answers"].values():
            answer["score"] = Bare("")
    return value


def some_answered(count):
    value = assessments.assessment(approved=None)
    for statement in assessments.STATEMENTS[count:]:
        assessments.answer(value, statement)["score"] = Bare("")
    return value


def with_evidence(text):
    value = assessments.assessment()
    for statement in assessments.STATEMENTS:
        assessments.answer(value, statement)["evidence"] = [text]
    return value


def with_actions(count):
    statuses = ("planned", "under way", "done", "dropped")
    return assessments.assessment(forward_plan=[
        assessments.action(n, action=LONG if n % 7 == 0 else "Write to members.",
                           status=Bare(statuses[n % 4]),
                           **({"done": Bare("2026-05-01")} if n % 4 == 2 else {}),
                           **({"reason": "No money."} if n % 4 == 3 else {}),
                           **{"for": [Bare(one) for one in assessments.STATEMENTS[:1 + n % 9]]})
        for n in range(1, count + 1)])


def unconfirmed():
    value = assessments.assessment(approved=None)
    for statement in assessments.STATEMENTS[::2]:
        answer = assessments.answer(value, statement)
        answer["confirm"] = answer.pop("score")
    return value


def all_scores(score):
    value = assessments.assessment()
    for statement in assessments.STATEMENTS:
        assessments.answer(value, statement)["score"] = score
    return value


def several(count, **changes):
    values = [assessments.assessment(context=f"Words on year {n}." if n else None, **changes)
              for n in range(count)]
    for number, value in enumerate(values):
        for place, statement in enumerate(assessments.STATEMENTS):
            assessments.answer(value, statement)["score"] = (place + number) % 3
        value["forward_plan"] = [assessments.action(number), assessments.action(9)]
    return years.in_years(values)


SINGLE = {
    "small": pdf_reports.small,
    "empty": empty,
    "eleven answered": lambda: some_answered(11),
    "unconfirmed": unconfirmed,
    "evidence of 3,000 letters": lambda: with_evidence((LONG * 30)[:3000].strip()),
    "evidence of many lines": lambda: with_evidence("\n".join(["Short line."] * 40)),
    "one-word answers": lambda: with_evidence("Yes"),
    "Welsh": lambda: assessments.assessment(
        council=Quoted("Cyngor Sir Ynys Môn a Llŷn: Tŷ’r Ŵyl"), introduction="Ŵ ŵ Ŷ ŷ Ẁ ẁ Ẅ ẅ Ỳ ỳ"),
    "a name of 120 letters": lambda: assessments.assessment(
        council=Quoted(("The Greater and Lesser Borough Council of " * 3)[:119] + "x")),
    "a name of 600 letters in one word": lambda: assessments.assessment(council=Quoted("W" * 600)),
    "80 actions": lambda: with_actions(80),
    "all nought": lambda: all_scores(0),
    "all comprehensive": lambda: all_scores(2),
    "totals only": lambda: assessments.assessment(publish=Bare("totals")),
    "wide": wide,
    "a calendar year": lambda: assessments.assessment(period=Bare("2026")),
    "no plan, no evidence": lambda: assessments.assessment(summary=None, introduction=None),
}


class Corpus:
    """PDFs in a folder that goes with it."""

    def __init__(self):
        self._held = tempfile.TemporaryDirectory()
        self.folder = self._held.name
        self.made = []
        for name, make in SINGLE.items():
            self._report(name, make())
        for name in ("small", "empty", "evidence of 3,000 letters", "80 actions"):
            self._report(name, SINGLE[name](), "--audience", "internal")
            self._report(name, SINGLE[name](), "--paper", "letter")
        for seed in range(100, 104):
            self._report(f"hostile {seed}", planted(Texts(seed)), "--audience", "internal")
        for count in (2, 3):
            for command in ("diff", "report"):
                for flags in ((), ("--audience", "internal"), ("--paper", "letter")):
                    self._years(f"{count} years", several(count), command, *flags)
        self._years("a name that changed", several(2, publish=Bare("totals")), "diff")
        self._examples()

    def close(self):
        self._held.cleanup()

    def _add(self, name, flags, values, command, make):
        number = len(self.made)
        self.made.append(Made(f"{name}: {command} {' '.join(flags)}", make(f"made-{number}"), flags,
                              values, command))

    def _report(self, name, value, *flags):
        self._add(name, flags, [value], "report",
                  lambda file: pdf_reports.write(value, self.folder, *flags, name=file))

    def _years(self, name, values, command, *flags):
        self._add(name, flags, values, command,
                  lambda file: pdf_reports.write_years(values, self.folder, command, *flags,
                                                       name=file))

    def _examples(self):
        for folder in ("harrowmere", "council-repo/assessments"):
            files = sorted((EXAMPLES / folder).glob("*.yaml"))
            self._example(folder, "report", files[-1])
            self._example(folder, "report", files[-1], "--previous", files[-2], "--previous",
                          files[-3])
            self._example(folder, "report", files[-1], "--audience", "internal")
            self._example(folder, "diff", *files)
        self._example("draft", "report", EXAMPLES / "draft.yaml")

    def _example(self, name, command, *arguments):
        def make(file):
            path = os.path.join(self.folder, file + ".pdf")
            done = toolkit.run(command, *map(str, arguments), "-o", path)
            if done.returncode != 0:
                raise AssertionError(done.stderr.decode())
            return path
        self._add(name, tuple(map(str, arguments)), None, command, make)

