"""The inputs that fuzzing starts from, made anew each time from what the repository holds."""

import itertools
import os
import re

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SEPARATOR = b"\n=====\n"

# The practice library itself is too long to try quickly.
PRACTICE = b"""practice_format: 1
practice: practice-2023
title: Good practice
sources:
  - {id: report, title: The report, publisher: LGA, published: 2023-07-03, reference: "43.28"}
tips:
  - id: tip-training
    title: Training
    theme: Support
    text: Ask for it in the first month.
    sources: [report]
    see: [case-durham-social-media]
    lists:
      - {about: Ask for, points: [A course, A mentor]}
cases:
  - id: case-durham-social-media
    title: Champions
    text: |
      A councillor in each group.
    council: Leeds City Council
    place: page 12
    link: https://example.org/case
    sources: [report]
"""

WORDING = b"""source: |
  The council's own copy.
wellbeing.title: |
  Wellbeing
wellbeing.aim: Members are well.
wellbeing-1: |
  There is a named officer.
police-4: "An agreement"
"""

PLAN = b"""forward_plan:
  - id: FP-1
    action: |
      Publish a form.
    for: [wellbeing-2, police]
    target: 2
    owner: Head of Democratic Services
    due: 2026-03-31
    status: under way
    progress:
      - {date: 2026-01-10, text: Form drafted}
  - {id: FP-2, action: A secret step, confidential: true, due: 2026-09-30, status: planned}
"""

EVIDENCE = b"""publish: evidence
evidence:
  E1: {text: A survey of members, date: 2026-03-02, link: evidence/a.md, from: Democratic Services}
  E2: {text: A letter from the police, confidential: true, because: could identify a member}
"""


def yaml_files(*folders):
    """Files below folders, with their bytes, by what they are called as seeds."""
    found = {}
    for folder in folders:
        for parent, names, files in os.walk(os.path.join(ROOT, folder)):
            names.sort()
            for name in sorted(files):
                path = os.path.join(parent, name)
                if name.endswith((".yaml", ".yml")) and not os.path.islink(path):
                    with open(path, "rb") as stream:
                        found[os.path.relpath(path, ROOT).replace("/", "_")] = stream.read()
    return found


def statement_ids():
    with open(os.path.join(ROOT, "statements/ending-abuse-2024.yaml"), encoding="utf-8") as stream:
        return re.findall(r"^ +- id: ([a-z]+-\d+)$", stream.read(), re.MULTILINE)


def small_assessment(period, score, tail=b""):
    """Every statement answered in a line."""
    lines = ["format: 1", "council: Harrowmere", f"period: {period}", "principles:"]
    for principle, ids in itertools.groupby(statement_ids(), lambda each: each.split("-")[0]):
        lines += [f"  {principle}:", "    evidence: Minutes", "    answers:"]
        lines += [f"      {each}: {score}" for each in ids]
    return "\n".join(lines + [""]).encode() + tail


def without_comments(text):
    return b"".join(line for line in text.splitlines(keepends=True)
                    if not line.lstrip().startswith(b"#"))


def is_assessment(text):
    return re.search(rb"^(format|council|period|principles|evidence):", text, re.M) is not None


def is_data(text):
    return re.search(rb"^(set_format|practice_format|statement_set):", text, re.M) is not None


def assessments():
    made = {
        "small": small_assessment("2025-26", 1),
        "small-with-plan": small_assessment("2025-26", 0, PLAN),
        "small-with-evidence": small_assessment("2026", 2, EVIDENCE + PLAN),
        "draft": b"format: 1\ncouncil: Harrowmere\nperiod: 2025-26\n" + EVIDENCE + PLAN,
    }
    files = yaml_files("examples", "tests/cases")
    made.update((name, text) for name, text in files.items()
                if not name.endswith("toolkit.yaml") and not text.startswith(b"set_format"))
    made.update(("bare_" + name, without_comments(text)) for name, text in files.items()
                if name.startswith("examples") and is_assessment(text))
    return made


def joined(parts):
    return SEPARATOR.join(part.removesuffix(b"\n") for part in parts) + b"\n"


def by_folder():
    """The assessments of each folder that has several, in the order of their names."""
    folders = {}
    for name, text in yaml_files("examples", "tests/cases/bad").items():
        if is_assessment(text) and re.search(r"_20\d\d", name):
            folders.setdefault(name.rsplit("_", 1)[0], []).append(text)
    return {name: texts for name, texts in folders.items() if len(texts) > 1}


def comparisons():
    small = [small_assessment("2024-25", 2, PLAN), small_assessment("2025-26", 1, EVIDENCE + PLAN)]
    edition = yaml_files("examples/editions")["examples_editions_second-edition.yaml"]
    edition = edition[edition.index(b"set_format"):]
    made = {"small": joined(small),
            "across": joined([small[0], small[1].replace(b"Harrowmere", b"Northmoor")])}
    for name, years in by_folder().items():
        made[name] = joined(years[-3:])
        for before, after in itertools.combinations(years, 2):
            made[f"{name}-{len(made)}"] = joined([without_comments(before),
                                                  without_comments(after)])
        if "editions" in name:
            made[name + "-set"] = joined([without_comments(edition)] + years[:2])
    for name, text in assessments().items():
        made["after-small_" + name] = joined([small[0], text])
    return made


def data_files():
    made = {"practice": PRACTICE, "wording": WORDING}
    for name, text in yaml_files("examples", "statements", "tests/cases").items():
        if is_data(text) or "wording" in name:
            made[name] = text
    return made


def policies():
    folders = by_folder()
    small = [small_assessment("2024-25", 2, PLAN), small_assessment("2025-26", 1, EVIDENCE + PLAN)]
    settings = {name: text for name, text in yaml_files("examples", "tests/cases").items()
                if name.endswith("toolkit.yaml")
                or re.search(rb"^(require|minimum|falls|assessments|wording):", text, re.M)}
    made = dict(settings)
    for name, text in settings.items():
        made["with-years_" + name] = joined([without_comments(text), *small])
    for name, years in folders.items():
        made["checked_" + name] = joined([b"falls: error\n", *years[:3]])
    made["with-base"] = joined([b"require: {approved: true}\nminimum: {total: 30}\n", *small,
                                small_assessment("2023-24", 1)])
    return made


def words_in(texts):
    """Keys and short values, as entries of a dictionary."""
    found = {}
    for text in texts:
        for line in text.decode("utf-8", "ignore").splitlines():
            for part in re.findall(r"[\w.-]+:|[\w -]+$", line):
                word = part.strip().removeprefix("- ")
                if 1 < len(word) <= 32:
                    found[word + " " * word.endswith(":")] = None
    return list(found)
