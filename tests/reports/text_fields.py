"""Every field of an assessment that takes a text, found in the program's own JSON Schema."""

import json
import re

import assessments
import toolkit
from assessments import Bare, Quoted

# What the schema calls a value that may be any text, and every other value.
FREE = {"text", "line", "link"}
BOUND = {"date", "digest", "boolean", "format", "levels", "score", "answer_confirm", "number",
         "period", "publish", "statement", "statement_set", "status", "targets"}
MAPPINGS = {"accepted_falls", "approval", "register", "item", "forward_plan", "progress",
            "principles", "evidence", "moderation", "lines", "answer_evidence", "answer_note",
            "answer_moderated"}
HELPERS = {"lines_with_keys", "filled", "empty", "score_in_words"}
NAMED = re.compile(r"\.(wellbeing|risk|process|police|respect)(-\d)?(?=\.|$)")


def _shapes(schema):
    """path -> names of the definitions that its value may follow; `*` stands for any id."""
    found = {}

    def look(node, path):
        if "$ref" in node:
            name = node["$ref"].rsplit("/", 1)[1]
            if path and name not in HELPERS:
                found.setdefault(path, set()).add(re.sub(r"^levels_.*", "levels", name))
            look(schema["$defs"][name], path)
        for key in ("allOf", "anyOf"):
            for part in node.get(key, []):
                look(part, path)
        for key in ("then", "else", "items"):
            if isinstance(node.get(key), dict):
                look(node[key], path)
        for name, part in node.get("properties", {}).items():
            if isinstance(part, dict):
                look(part, NAMED.sub(".*", f"{path}.{name}"))
        for part in node.get("patternProperties", {}).values():
            look(part, path + ".*")

    look(schema, "")
    return found


def free_fields():
    """{path: whether it is of one line, a link, or a text of any length}; a list has the path of
    its items. Fails for a definition that nobody has said anything of here."""
    found = {}
    for path, names in _shapes(json.loads(toolkit.output("schema"))).items():
        if unknown := names - FREE - BOUND - MAPPINGS:
            raise AssertionError(f"{path}: is {unknown} a text that anybody may write?")
        if names & FREE:
            found[path[1:]], = names & FREE
    return found


class Source:
    """Gives each field its texts, and remembers them."""

    # A field that stands once for a statement can hold no more.
    MOST = len(assessments.STATEMENTS)

    def __init__(self, texts, links=("evidence/x.md",)):
        """A field that can stand often stands once for each of `texts`, one that cannot has all of
        them in a row, or on a line the first."""
        self.texts = texts
        self.links = links
        self.given = {}  # path -> texts as they were typed

    def _give(self, path, text):
        self.given.setdefault(path, []).append(text)
        return Quoted(text)

    def mark(self, path):
        """A word behind each text, which no other text has."""
        return f"Zk{sum(map(len, self.given.values()))}k"

    def each(self, path):
        return [self._give(path, f"{text} {self.mark(path)}") for text in self.texts]

    def line(self, path):
        return self._give(path, " ".join(self.texts[0].split("\n")) + f" {self.mark(path)}")

    def lines(self, path):
        return [self._give(path, f"{' '.join(text.split())} {self.mark(path)}")
                for text in self.texts]

    def long(self, path):
        """All texts in one, a paragraph each."""
        return self._give(path, "\n\n".join(f"{text} {self.mark(path)}.{n}"
                                            for n, text in enumerate(self.texts)))

    def each_link(self, path):
        return [self._give(path, link) for link in self.links]


def _items(source, path, **more):
    """Evidence items with a text in each key; links stand in items of their own. A reason why they
    are confidential takes the mark."""
    keys = ["text", "ref", "from"] + (["because"] if "confidential" in more else [])
    columns = [source.each(f"{path}.{key}") for key in keys]
    made = [{**dict(zip(keys, texts)), **more} for texts in zip(*columns)]
    return made + [{"link": link, **more} for link in source.each_link(f"{path}.link")]


def planted(source, confidential=False, **changes):
    """An assessment with what `source` gives in every field that takes a text; its evidence is
    open, or all confidential."""
    hidden = {"confidential": Bare("true")} if confidential else {}
    register = _items(source, "evidence.*", **hidden)
    statements = assessments.STATEMENTS
    value = assessments.assessment(
        council=source.line("council"), formerly=source.lines("formerly"),
        completed_by=source.lines("completed_by"),
        approved={"by": source.line("approved.by"), "date": Bare("2026-06-09"),
                  "minute": source.line("approved.minute"),
                  "again": source.line("approved.again")},
        introduction=source.long("introduction"), context=source.long("context"),
        summary=source.long("summary"),
        evidence={f"E{n}": item for n, item in enumerate(register, 1)},
        forward_plan=[
            assessments.action(n, id=ident, action=text, owner=owner, progress=[{"text": step}])
            for n, (ident, text, owner, step) in enumerate(zip(
                source.lines("forward_plan.id"), source.each("forward_plan.action"),
                source.each("forward_plan.owner"), source.each("forward_plan.progress.text")))
        ] + [
            assessments.action(n, status=Bare("dropped"), reason=reason)
            for n, reason in enumerate(source.each("forward_plan.reason"), 1)],
        accepted_falls=[
            {"statement": Bare(statement), "reason": reason, "by": by, "date": Bare("2026-05-10")}
            for statement, reason, by in zip(statements, source.each("accepted_falls.reason"),
                                             source.each("accepted_falls.by"))],
        **changes)
    for path, where in (("principles.*.evidence", value["principles"]["wellbeing"]),
                        ("principles.*.answers.*.evidence", assessments.answer(value, "risk-2"))):
        where["evidence"] = [*source.each(path), *_items(source, path, **hidden),
                             *(Bare(one) for one in value["evidence"])]
    for statement, note, by, reason in zip(
            statements, source.each("principles.*.answers.*.note"),
            source.each("principles.*.answers.*.moderated.by"),
            source.each("principles.*.answers.*.moderated.reason")):
        assessments.answer(value, statement).update(
            note=note, moderated={"from": 1, "by": by, "date": Bare("2026-05-02"),
                                  "reason": reason})
    return value
