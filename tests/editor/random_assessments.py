"""Assessments at random, in every form that the manual allows, and slips in them."""

import random

IDS = {principle: [f"{principle}-{number}" for number in range(1, 6)]
       for principle in ("wellbeing", "risk", "process", "police", "respect")}
STATEMENTS = [statement for ids in IDS.values() for statement in ids]

# What the values of a kind may be. A list stands for a block of these lines.
GOOD = {
    "score": ["0", "1", "2", '"1"', "'2'", "partial", "Not Addressed", "COMPREHENSIVE", '"Partial"',
              ["2"], '""', ""],
    "date": ["2026-05-14", "1900-01-01", "2199-12-31", "2024-02-29", "2000-02-29", '"2026-05-14"',
             ["2026-06-30"], ""],
    "period": ["2025-26", "2025/26", "2026", '"2026"', "1999-00", "2199", ["2009-10"]],
    "boolean": ["true", "false", "TRUE", "False", "tRuE", '"true"', ["true"], ""],
    "status": ["planned", "under way", '"under way"', ["planned"], ""],
    "publish": ["totals", "scores", "evidence", "'totals'", ["scores"], ""],
    "number": ["0", "1", "2", '"2"', ["1"], ""],
    "link": ["evidence/survey.md", "https://example.org/a?b=c#d", "a..b/c", "survey", ".hidden/x",
             "https://example.org:8080/a\\b", "two words.md", "co:lon", "wwwx", "mailtobox", ""],
    "text": ["We met twice.", "'It''s here'", '"A: b # c"', ["Survey, spring 2026: 31 of 42.", "",
             "  More: [a] # b"], "31", "4.5", "true", "~", "null", [], "", "é, ☂ and 字", "2026-05-14"],
    "line": ["Monitoring Officer", '"Head: of Law"', "42", ["Clerk"], ""],
    "words": ["DS-2026-031", "Head of Law", "2026", ["Clerk", "and others"], ""],
    "use": ["Member survey", '"A: b"', ["A text: with # signs"], "7", ""],
    "id": ["FP-{}", '"FP-{}"', "{}"],
    "statement": STATEMENTS,
    "digest": ["0123456789abcdef" * 4, '"' + "f" * 64 + '"', ""],
    "format": ["1", '"1"', ["1"]],
    "council": ["Harrowmere", "'Ynys Môn'", '"A: B"', ["Thornbeck"], "12"],
}

# Slips, each refused whatever stands around it.
BAD = {
    "score": ["3", "-1", "two", '"2 x"', "[1]", "1.5", "yes", "{a: 1}", ["2 of 2"], "true"],
    "date": ["2026-02-30", "31/03/2026", "2026-2-3", "May 2026", "2026", "[2026-01-01]",
             "1899-12-31", "2100-02-29", "2026-04-31", "2026-13-01", "2200-01-01", "true"],
    "period": ["2025-27", "last year", "1899", "2200", "[2026]", "2199-00", "2025-2026", "25-26",
               "2025–26", "true", "2025.5"],
    "boolean": ["yes", "1", "maybe", "[true]", "truee"],
    "status": ["Done", "late", "[done]", "1", "underway"],
    "publish": ["all", "Scores", "[totals]", "0"],
    "number": ["two", "-1", "1000", "1.5", "[1]", '"01"'],
    "link": ["../survey.md", "/srv/a", "C:/a", "a\\b", "www.example.org", "http://a.org", "ftp://a",
             "https://", "https:///a", "mailto:a", "a/../b", "..", "Https://a.org", "WWW.a.org",
             "[a]", "a/..", "https://a.org/a b"],
    "text": ["[a]", "{a: b}"],
    "line": ["[[a]]", '"a\\nb"', "{a: b}"],
    "words": ["[a]", "{a: b}"],
    "use": ["[[a]]", "{a: b}", "{ref: R-1}", "{confidential: true}"],
    "id": ["[FP-1]"],
    "statement": ["risk-6", "Risk", "Risk-1", "[risk-9]", "1"],
    "digest": ["5d41", "[a]", "x" * 64, "F" * 64],
    "format": ["", "null", "2", "one", "[1]", "1.5"],
    "council": ["", "~", '" "', "[A]", '"A\\nB"', "{a: b}"],
}


class Value:
    """A value that may be swapped for a slip."""

    def __init__(self, kind, choice):
        self.kind = kind
        self.written = choice


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.values = []
        self.actions = 0

    def some(self, kind):
        value = Value(kind, self.random.choice(GOOD[kind]))
        if kind == "id":
            self.actions += 1
            value.written = value.written.format(self.actions)
        self.values.append(value)
        return value

    def filled(self, kind):
        """One that is not empty."""
        value = self.some(kind)
        while value.written in ("", '""', [], "~", "null"):
            value.written = self.random.choice(GOOD[kind])
        return value

    def keys(self, **kinds):
        """Some of these keys, in any order."""
        found = {key: make() for key, make in kinds.items() if self.random.random() < 0.5}
        names = list(found)
        self.random.shuffle(names)
        return {name: found[name] for name in names}

    def one_or_list(self, make):
        return make() if self.random.random() < 0.5 else [make() for _ in range(
            self.random.randint(1, 3))]

    def item(self):
        need = self.random.choice(("text", "link"))
        some = lambda kind: lambda: self.some(kind)  # noqa: E731
        return self.keys(date=some("date"), ref=some("words"), confidential=some("boolean"),
                         because=some("text"), confirm=some("boolean")) | {
            "from": self.some("words"), need: self.filled(need)}

    def use(self):
        return self.item() if self.random.random() < 0.4 else self.some("use")

    def answer(self):
        if self.random.random() < 0.5:
            return self.some("score")
        some = lambda kind: lambda: self.some(kind)  # noqa: E731
        return self.keys(note=some("text"), evidence=lambda: self.one_or_list(self.use),
                         moderated=lambda: {"from": self.some("score"), "by": self.some("words"),
                                            "date": self.some("date")}) | {
            self.random.choice(("score", "confirm")): self.some("score")}

    def principle(self, name):
        answers = {statement: self.answer() for statement in IDS[name]
                   if self.random.random() < 0.8}
        return self.keys(evidence=lambda: self.one_or_list(self.use)) | (
            {"answers": answers} if answers else {"answers": ""})

    def action(self):
        some = lambda kind: lambda: self.some(kind)  # noqa: E731
        action = {"id": self.some("id"), "action": self.filled("text")} | self.keys(
            owner=some("words"), due=some("date"), confidential=some("boolean"),
            progress=lambda: [{"date": self.some("date"), "text": self.some("text")}])
        if self.random.random() < 0.5:
            action |= {"for": self.one_or_list(some("statement")), "target": self.some("number")}
        status = self.random.choice(("", "done", "dropped"))
        if status == "done":
            return action | {"status": "done", "done": self.filled("date")}
        if status == "dropped":
            return action | {"status": "dropped", "reason": self.filled("text")}
        return action | {"status": self.some("status")}

    def fall(self):
        return {"statement": self.some("statement"), "reason": self.filled("text"),
                "by": self.filled("words"), "date": self.filled("date")}

    def assessment(self):
        some = lambda kind: lambda: self.some(kind)  # noqa: E731
        register = lambda: {name: self.item() for name in ("E1", "A12", "QX7")}  # noqa: E731
        top = self.keys(
            formerly=lambda: self.one_or_list(some("line")), completed=some("date"),
            completed_by=lambda: self.one_or_list(some("line")), publish=some("publish"),
            approved=lambda: {"by": self.filled("words"), "date": self.filled("date"),
                              "digest": self.some("digest")},
            introduction=some("text"), context=some("text"), summary=some("text"),
            evidence=register, forward_plan=lambda: [self.action() for _ in range(3)],
            accepted_falls=lambda: [self.fall() for _ in range(2)])
        return {"format": self.some("format"), "council": self.some("council"),
                "period": self.some("period")} | top | {
            "principles": {name: self.principle(name) for name in IDS}}


def written(node, indent=0):
    """YAML of what follows a colon or stands in a file."""
    pad = " " * indent
    if isinstance(node, Value):
        return written(node.written, indent)
    if isinstance(node, str):
        return f" {node}\n" if node else "\n"
    if isinstance(node, dict):
        start = "\n" if indent else ""
        return start + "".join(f"{pad}{key}:{written(value, indent + 2)}"
                               for key, value in node.items())
    if all(isinstance(line, str) for line in node):
        return " |\n" + "".join(f"{pad}{line}\n" if line else "\n" for line in node or [""])
    items = ""
    for item in node:
        text = written(item, indent + 2)
        items += f"{pad}-" + (" " + text[1:].lstrip(" ") if isinstance(item, dict) else text)
    return "\n" + items


def assessment(seed):
    """One that toolkit should take in a draft."""
    return written(Writer(seed).assessment())


def slip(seed):
    """The same with one slip, and its kind."""
    writer = Writer(seed)
    tree = writer.assessment()
    chance = random.Random(f"slip {seed}")
    if chance.random() < 0.1:
        return misspelt(tree, chance), "key"
    value = chance.choice(writer.values)
    value.written = chance.choice(BAD[value.kind])
    return written(tree), value.kind


def misspelt(tree, chance):
    mappings = []

    def collect(node):
        if isinstance(node, dict):
            mappings.append(node)
        for child in node.values() if isinstance(node, dict) else node:
            if isinstance(child, (dict, list)):
                collect(child)

    collect(tree)
    chance.choice(mappings)["xkey"] = "A value"
    return written(tree)
