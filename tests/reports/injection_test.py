"""What stands in an assessment stays text in every output: it becomes nothing else, and none of it
is lost. Each text aimed at somebody stands in each field that takes a text."""

import itertools
import os
import tempfile
import unittest

import assessments
import injections
import toolkit
from assessments import STATEMENTS, Bare, Quoted
from injection_readers import READERS, read_pdf, read_svg
from text_fields import Source, free_fields, planted

ITEM = {"text", "from", "ref", "link", "because"}
EVIDENCE = {f"{path}.{key}" for path in ("evidence.*", "principles.*.evidence",
                                         "principles.*.answers.*.evidence") for key in ITEM} | {
    "principles.*.evidence", "principles.*.answers.*.evidence"}
PLAN = {"council", "forward_plan.id", "forward_plan.action", "forward_plan.owner"}
FALLS = {"accepted_falls.reason", "accepted_falls.by"}
INTERNAL = {"completed_by", "forward_plan.progress.text", "forward_plan.reason",
            "principles.*.answers.*.note", "principles.*.answers.*.moderated.by",
            "principles.*.answers.*.moderated.reason", "approved.again"} | {one for one in EVIDENCE
                                                          if one.endswith("because")}
PROSE = {"introduction", "context", "summary", "approved.by", "approved.minute"}
REPORT = EVIDENCE | PLAN | FALLS | INTERNAL | PROSE
# `formerly` is for comparing alone: no output has it.
NOWHERE = {"formerly"}

# What an internal output has a place for; a public one has the same but for INTERNAL.
DETAILS = {one for one in EVIDENCE if one.rsplit(".", 1)[1] in ("from", "ref", "because")}
PLACES = {
    "report": REPORT,
    "diff": EVIDENCE | PLAN | FALLS | {"context"},
    "plan": PLAN,
    "plan json": PLAN | {"approved.by", "approved.minute", "approved.again"},
    "trend": {"council", "context"},
    "bars": {"council"}, "radar": {"council"}, "strip": {"council"},
    "report csv": {"council", "principles.*.answers.*.note",
                   "principles.*.answers.*.moderated.by",
                   "principles.*.answers.*.moderated.reason"} | EVIDENCE - DETAILS,
    "diff csv": {"council", "forward_plan.id", "forward_plan.action"} | FALLS,
}
PLACES["compared"], PLACES["compared csv"] = PLACES["report"], PLACES["report csv"]
KINDS = ("bars", "radar", "trend", "strip")


def places(command, form, audience):
    found = PLACES.get(f"{command} {form}", PLACES[command])
    return found if audience == "internal" else found - INTERNAL


def rounds():
    """All texts, as many at a time as one assessment holds; the last round is filled up."""
    texts, most = injections.all_texts(), Source.MOST
    texts += texts[:-len(texts) % most]
    return [texts[at:at + most] for at in range(0, len(texts), most)]


def filled(texts, audience):
    source = Source(texts, [injections.as_address(text, n) for n, text in enumerate(texts)])
    value = planted(source, confidential=audience == "internal")
    for statement in STATEMENTS:
        assessments.answer(value, statement)["score"] = 1
    return value, source


def plain(audience):
    """Harmless words everywhere, for the shape of an output."""
    return filled([f"Plain words {n}." for n in range(Source.MOST)], audience)


class Outputs:
    """What the commands make of a value, and of the year before it."""

    def __init__(self, folder, value, audience):
        self.folder, self.flags = folder, ("--audience", audience, "-q")
        before = assessments.assessment(council=value["council"], period=Bare("2024-25"))
        for statement in STATEMENTS:
            assessments.answer(before, statement)["score"] = 2
        for name, year in (("old.yaml", before), ("new.yaml", value)):
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                file.write(assessments.dump(year))

    COMMANDS = {
        "report": ("report", "new.yaml"),
        "compared": ("report", "new.yaml", "--previous", "old.yaml"),
        "diff": ("diff", "old.yaml", "new.yaml"),
        "plan": ("plan", "new.yaml"),
    }

    def read(self, command, form):
        if command in KINDS:
            return read_svg(toolkit.output("chart", "new.yaml", "--previous", "old.yaml", "--kind",
                                           command, *self.flags, cwd=self.folder))
        typed = (*self.COMMANDS[command], *self.flags)
        if form == "pdf":
            path = os.path.join(self.folder, "out.pdf")
            toolkit.output(*typed, "-o", path, "--force", cwd=self.folder)
            return read_pdf(path)
        if form == "text":
            # So wide that no cell is broken.
            return READERS[form](toolkit.on_terminal(20000, *typed, "--color", "never",
                                                     cwd=self.folder))
        return READERS[form](toolkit.output(*typed, "-f", form, cwd=self.folder))


class Fields(unittest.TestCase):
    def test_each_field_of_the_schema_is_planted(self):
        _, source = plain("internal")
        self.assertEqual(set(source.given), set(free_fields()))
        self.assertEqual(set(source.given), REPORT | NOWHERE)

    def test_the_texts_are_accepted(self):
        for texts in rounds():
            value, _ = filled(texts, "internal")
            done = toolkit.run("validate", "-", "-f", "json", stdin=assessments.dump(value))
            self.assertEqual(done.returncode, 0, done.stdout.decode())


class Planted(unittest.TestCase):
    INTERNAL = [*itertools.product(("report", "diff", "plan"), toolkit.FORMATS),
                ("compared", "markdown"), ("plan", "ics"), ("report", "pdf"), ("trend", "svg")]
    PUBLIC = [*itertools.product(("report",), toolkit.FORMATS), ("diff", "markdown")]
    ONCE = [("diff", "pdf"), ("compared", "pdf"), ("compared", "csv"), ("compared", "json"),
            ("bars", "svg"), ("radar", "svg"), ("strip", "svg")]

    def check(self, wanted, audience, each):
        held = tempfile.TemporaryDirectory()
        self.addCleanup(held.cleanup)
        value, source = plain(audience)
        outputs = Outputs(held.name, value, audience)
        shapes = {}
        for command, form in wanted:
            reading = outputs.read(command, form)
            shapes[command, form] = reading.shape
            with self.subTest("plain", command=command, format=form, audience=audience):
                # Where each field comes out: nowhere else, so that what is lost would be seen.
                self.assertEqual({path for path, texts in source.given.items()
                                  if any(reading.has(text) for text in texts)},
                                 places(command, form, audience))
        for texts in each:
            value, source = filled(texts, audience)
            outputs = Outputs(held.name, value, audience)
            for command, form in wanted:
                reading = outputs.read(command, form)
                with self.subTest(texts[0], command=command, format=form, audience=audience):
                    self.assertEqual(reading.faults, [])
                    self.assertEqual(reading.shape, shapes[command, form])
                    self.assertEqual([(path, text) for path in places(command, form, audience)
                                      for text in source.given[path] if not reading.has(text)], [])

    def test_internal_outputs(self):
        self.check(self.INTERNAL, "internal", rounds())

    def test_public_outputs(self):
        self.check(self.PUBLIC, "public", rounds())

    def test_the_other_outputs(self):
        self.check(self.ONCE, "internal", [injections.all_texts()[::8][:Source.MOST]])


class Councils(unittest.TestCase):
    """A name stands at the start of cells, headings and titles."""

    def test_at_the_start_of_each_format(self):
        lines = sorted(set(injections.all_lines()))
        for n, line in enumerate(lines):
            yaml = assessments.dump(assessments.assessment(
                council=Quoted(line), forward_plan=[assessments.action(1)]))
            for command, form in (("report", "csv"), *[("report", "markdown"), ("plan", "ics"),
                                                       ("report", "text"), ("plan", "csv")][n % 4:]
                                  [:1]):
                reading = READERS[form](toolkit.output(command, "-", "-f", form, "-q", stdin=yaml))
                with self.subTest(line, command=command, format=form):
                    self.assertEqual(reading.faults, [])
                    self.assertTrue(reading.has(line))

    def test_side_by_side(self):
        lines = [f"{line} {n}" for n, line in enumerate(sorted(set(injections.all_lines())))]
        for at in range(0, len(lines), 40):
            group = lines[at:at + 40]
            with tempfile.TemporaryDirectory() as folder:
                names = []
                for n, line in enumerate(group):
                    names.append(f"{n}.yaml")
                    with open(os.path.join(folder, names[-1]), "w", encoding="utf-8") as file:
                        file.write(assessments.dump(assessments.assessment(council=Quoted(line))))
                for command, form in (("diff", "markdown"), ("diff", "csv"), ("diff", "json"),
                                      ("score", "json")):
                    flags = ("--across",) if command == "diff" else ()
                    reading = READERS[form](toolkit.output(command, *flags, *names, "-f", form,
                                                           "-q", cwd=folder))
                    with self.subTest(group[0], command=command, format=form):
                        self.assertEqual(reading.faults, [])
                        self.assertEqual([line for line in group if not reading.has(line)], [])


class Long(unittest.TestCase):
    """As long as the program takes a text, which is longer than a string of a PDF may be."""

    MOST = 64 * 1024

    def text(self, size):
        words = " ".join(f"w{n}(" + chr(0x100 + n % 300) for n in range(8000)).encode()
        return words[:size].decode(errors="ignore").rstrip().ljust(10)

    def test_nothing_of_it_is_lost(self):
        value = assessments.assessment(introduction=Quoted(self.text(self.MOST)))
        assessments.answer(value, "risk-1")["evidence"] = [{"text": Quoted(self.text(self.MOST))}]
        value["principles"]["risk"]["evidence"] = [{"text": Quoted("x" + self.text(self.MOST - 1))}]
        with tempfile.TemporaryDirectory() as folder:
            outputs = Outputs(folder, value, "public")
            for form in ("pdf", *toolkit.FORMATS):
                reading = outputs.read("report", form)
                with self.subTest(format=form):
                    self.assertEqual(reading.faults, [])
                    for text in (self.text(self.MOST), "x" + self.text(self.MOST - 1)):
                        self.assertTrue(reading.has(text))

    def test_a_longer_one_is_refused(self):
        yaml = assessments.dump(assessments.assessment(introduction=Quoted(self.text(70000))))
        self.assertGreater(len(yaml.encode()), 70000)
        done = toolkit.run("report", "-", stdin=yaml)
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertIn(b"[text-too-long]", done.stderr)


class Refused(unittest.TestCase):
    """Control characters and bytes that are no text, however they are spelt."""

    COMMANDS = (("report",), ("report", "-f", "json"), ("report", "-f", "pdf"),
                ("plan", "-f", "ics"), ("diff", "good.yaml"), ("score",), ("score", "-f", "json"), ("chart",),
                ("validate", "-f", "text"), ("report", "--previous", "good.yaml"),
                ("init", "next.yaml", "--from"), ("approve", "--by", "A", "--minute", "B"))
    FIELDS = ("council", "introduction", "note", "action", "text")

    def files(self, folder):
        """Each spelling in one field after another: (name, the file's bytes)."""
        value = assessments.assessment(evidence={"E1": {"text": "HERE"}},
                                       forward_plan=[assessments.action(1, action="HERE")])
        value["council"], value["introduction"] = Quoted("HERE"), "HERE"
        assessments.answer(value, "risk-1")["note"] = "HERE"
        yaml = assessments.dump(value).encode()
        self.assertEqual(yaml.count(b"HERE"), len(self.FIELDS))
        parts = yaml.split(b"HERE")
        spelt = [b'"%s"' % one.encode() for one in injections.REFUSED_ESCAPES]
        spelt += [b'"%s"' % one for one in injections.REFUSED_BYTES]
        spelt += list(injections.REFUSED_BYTES)
        for n, one in enumerate(spelt):
            at = n % len(self.FIELDS)
            before = b"HERE".join(parts[:at + 1])
            # Out of its block or quotes: on the line of its key.
            before = before.rstrip(b' "')
            if before.endswith(b"|\n"):
                before = before[:-2]
            after = b"HERE".join(parts[at + 1:]).lstrip(b'"')
            yield f"{n}.yaml", before.rstrip() + b" " + one + after, one

    def test_none_gets_through(self):
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "good.yaml"), "w", encoding="utf-8") as file:
                file.write(assessments.dump(assessments.assessment(period=Bare("2024-25"))))
            made = list(self.files(folder))
            for n, (name, data, spelt) in enumerate(made):
                with open(os.path.join(folder, name), "wb") as file:
                    file.write(data)
                for command in (self.COMMANDS[n % len(self.COMMANDS)],
                                self.COMMANDS[(n + 5) % len(self.COMMANDS)]):
                    done = toolkit.run(*command, name, cwd=folder)
                    with self.subTest(spelt, command=command):
                        self.assertEqual(done.returncode, 1, done.stderr.decode(errors="replace"))
                        for printed in (done.stdout, done.stderr):
                            self.assertEqual(READERS["text"](printed.decode()).faults, [])
                        if command[0] in ("report", "plan", "chart", "diff"):
                            self.assertEqual(done.stdout, b"")
            self.assertEqual(sorted(os.listdir(folder)),
                             sorted(["good.yaml", *(name for name, _, _ in made)]))
