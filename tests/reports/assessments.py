"""Builds assessment files from values, so that any text can be planted in them.

Texts stand in blocks, as officers write them, or in double quotes where a block cannot hold them
(JSON's escapes are YAML's). Every other value is written bare.
"""

import copy
import json

PRINCIPLES = ("wellbeing", "risk", "process", "police", "respect")
STATEMENTS = tuple(f"{principle}-{n}" for principle in PRINCIPLES for n in range(1, 6))

# From section 1 of the design: the toolkit's sections, in order.
SECTIONS = (
    "1. Introduction",
    "2. Creating supportive and informed spaces",
    "3. Creating a risk-led approach",
    "4. Creating an infrastructure",
    "5. Creating connections",
    "6. Creating a culture of safety and respect",
    "7. Summary and forward plan",
)
TITLES = {
    "wellbeing": "Prioritise councillor wellbeing",
    "risk": "Identifying and mitigating risk",
    "process": "Clarity of process and responsibility",
    "police": "Relationships with local police (and relevant partners)",
    "respect": "Zero-tolerance approach to abuse",
}

# Scores that give each principle another total: 0, 10, 3, 6, 7; 26 in all.
SCORES = dict(zip(STATEMENTS, (0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 0, 1, 0, 2, 0, 1, 2, 1, 1, 1,
                               2, 2, 1, 1, 1)))


class Bare(str):
    """Written as it is: an id, a date, a word of the format."""


class Quoted(str):
    """Written in double quotes in one line."""


def fits_block(text):
    first = text.split("\n")[0]
    return first != "" and first[0] not in " \t" and text == text.rstrip()


def scalar(text, indent):
    if isinstance(text, (Bare, int)):
        return f" {text}\n"
    if isinstance(text, Quoted) or not fits_block(text):
        return f" {json.dumps(text, ensure_ascii=False)}\n"
    margin = " " * indent
    return " |\n" + "".join(f"{margin}{line}\n" if line else "\n" for line in text.split("\n"))


def dump(value, indent=0):
    margin = " " * indent
    if isinstance(value, dict):
        return "".join(f"{margin}{key}:{under(part, indent + 2)}" for key, part in value.items())
    return "".join(
        margin + "-" + (" " + dump(part, indent + 2).lstrip(" ") if isinstance(part, dict)
                        else scalar(part, indent + 2)) for part in value)


def under(value, indent):
    if isinstance(value, (dict, list)):
        return "\n" + dump(value, indent) if value else "\n"
    return scalar(value, indent)


def assessment(**changes):
    """A complete and approved assessment as a value; `changes` replace its top keys, None drops
    one."""
    value = {
        "format": 1,
        "council": Quoted("Testing Borough Council"),
        "period": Bare("2025-26"),
        "completed": Bare("2026-05-14"),
        "approved": {"by": "Standards Committee", "date": Bare("2026-06-09")},
        "publish": Bare("evidence"),
        "introduction": "Why we did this.",
        "principles": {
            principle: {
                "evidence": f"What we rely on for {principle}.",
                "answers": {statement: {"score": SCORES[statement]}
                            for statement in STATEMENTS if statement.startswith(principle)},
            } for principle in PRINCIPLES},
        "summary": "Where we stand.",
    }
    value.update(changes)
    return copy.deepcopy({key: part for key, part in value.items() if part is not None})


def answer(value, statement):
    """The answer to a statement, to be changed in place."""
    return value["principles"][statement.rsplit("-", 1)[0]]["answers"][statement]


def action(number, **changes):
    value = {"id": Bare(f"FP-{number}"), "action": "Do something.", "for": Bare("risk-1"),
             "target": 2, "owner": "Monitoring Officer", "due": Bare("2027-01-29"),
             "status": Bare("planned")}
    value.update(changes)
    return value
