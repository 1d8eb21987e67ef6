"""Markdown reports, read by cmark-gfm and others: every text arrives as typed, and makes no
element."""

import difflib
import tempfile
import unittest

import assessments
import toolkit
import years
from assessments import Bare, Quoted
from hostile import Texts
from pages import OTHER_READERS, Page, fold

FILES = 60
ACTIONS = 6
COMPARED = 8
READ_BY_OTHERS = 10


def planted(source):
    """An assessment with a text of `source` in each place that a report prints."""
    plan = [assessments.action(n, action=source.text(), owner=Quoted(source.one_line()))
            for n in range(1, ACTIONS + 1)]
    value = assessments.assessment(
        council=Quoted(source.one_line()), introduction=source.text(), context=source.text(),
        summary=source.text(), forward_plan=plan,
        approved={"by": Quoted(source.one_line()), "date": Bare("2026-06-09"),
                  "minute": Quoted(source.one_line())},
        evidence={"E1": {"text": source.text(), "from": Quoted(source.one_line()),
                         "ref": Quoted(source.one_line())}})
    for principle in assessments.PRINCIPLES:
        value["principles"][principle]["evidence"] = [{"text": source.text()},
                                                      {"text": source.text()}]
    for statement in assessments.STATEMENTS:
        answer = assessments.answer(value, statement)
        answer["evidence"] = [{"text": source.text()}]
        answer["note"] = source.text()
    assessments.answer(value, "police-3")["evidence"].append(Bare("E1"))
    return value


class Plain:
    """Harmless words in place of the random texts, for the shape of a page."""

    def text(self):
        return "Plain words."

    one_line = text


def render(value, *flags):
    return Page(toolkit.report(assessments.dump(value), "markdown", *flags))


class EveryTextArrives(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pages = []
        for seed in range(FILES):
            value = planted(Texts(seed))
            cls.pages.append((value, {audience: render(value, "--audience", audience)
                                      for audience in ("public", "internal")}))
        cls.plain = planted(Plain())

    def each(self, audiences=("public", "internal")):
        return [(f"seed {seed}, {audience}", value, pages[audience])
                for seed, (value, pages) in enumerate(self.pages) for audience in audiences]

    def arrives(self, text, places, where):
        """Somewhere among the texts of a page; the nearest is shown where it does not."""
        wanted = fold(text)
        if wanted in places:
            return
        near = difflib.get_close_matches(wanted, places, 1, 0)
        self.fail(f"{where}: a text is lost or changed\n  typed: {wanted}\n  shown: {near}")

    def test_there_are_enough_texts(self):
        made = []
        source = Texts(0)
        source.one_line, source.text, text = (lambda: made.append(1) or "x",
                                              lambda: made.append(1) or "x", source.text)
        planted(source)
        self.assertGreaterEqual(len(made) * FILES, 300)
        self.assertEqual(len({text() for _ in range(300)}), 300)

    def test_no_text_makes_an_element(self):
        shapes = {audience: render(self.plain, "--audience", audience).skeleton()
                  for audience in ("public", "internal")}
        for where, _, page in self.each():
            self.assertEqual(page.skeleton(), shapes[where.split(", ")[1]], where)

    def test_introduction_context_and_summary(self):
        for where, value, page in self.each():
            self.assertEqual(page.sections["1. Introduction"], fold(value["introduction"]))
            summary = page.sections["7. Summary and forward plan"]
            self.assertEqual(summary.split(" Forward plan Id Action ")[0],
                             fold(value["summary"]))
            self.assertTrue(page.sections["Totals"].endswith(" " + fold(value["context"])))

    def test_council_and_approval(self):
        for where, value, page in self.each():
            self.assertIn(fold(value["council"]), page.headings[0][1])
            self.arrives(f"Council: {value['council']}", page.items, where)
            approved = value["approved"]
            self.arrives(f"Approved: {approved['by']}, 9 June 2026, "
                         f"minute {approved['minute']}", page.items, where)

    def test_evidence_of_principles_and_answers(self):
        for where, value, page in self.each():
            for principle in value["principles"].values():
                for item in principle["evidence"]:
                    self.arrives(item["text"], page.items, where)
                for answer in principle["answers"].values():
                    self.arrives(answer["evidence"][0]["text"], page.items, where)
            register = value["evidence"]["E1"]
            self.arrives(f"E1: {register['text']} (from {register['from']}; "
                         f"reference {register['ref']})", page.items, where)

    def test_notes(self):
        for where, value, page in self.each(("internal",)):
            everything = " ".join(page.sections.values())
            for statement in assessments.STATEMENTS:
                note = fold(assessments.answer(value, statement)["note"])
                self.assertIn("Note: " + note, everything)

    def test_the_plan_is_a_table(self):
        for where, value, page in self.each():
            header, *rows = page.tables[1]
            columns = [header.index(title) for title in ("Id", "Action", "Owner")]
            self.assertEqual([[row[column] for column in columns] for row in rows],
                             [[action["id"], fold(action["action"]), fold(action["owner"])]
                              for action in value["forward_plan"]])
            self.assertEqual({len(row) for row in rows}, {len(header)})


class OtherReaders(unittest.TestCase):
    """What sites are made with reads a report as GitHub does."""

    def test_texts_and_elements_are_those_that_github_shows(self):
        for seed in range(READ_BY_OTHERS):
            text = toolkit.report(assessments.dump(planted(Texts(seed))), "markdown",
                                  "--audience", "internal")
            github = Page(text)
            for name, reader in OTHER_READERS.items():
                other = Page(text, reader)
                with self.subTest(reader=name, seed=seed):
                    self.assertEqual(other.headings, github.headings)
                    self.assertEqual(other.items, github.items)
                    self.assertEqual(other.tables, github.tables)
                    self.assertEqual(other.sections, github.sections)
                    self.assertEqual(other.breaks(), github.breaks())

    def test_lines_end_where_they_were_ended(self):
        value = assessments.assessment(introduction="We asked:\n- how safe\n- what they know")
        text = toolkit.report(assessments.dump(value), "markdown")
        self.assertNotIn("\\\n", text)
        for reader in OTHER_READERS.values():
            page = Page(text, reader)
            self.assertEqual(page.breaks(), 2)
            self.assertEqual(page.sections["1. Introduction"],
                             "We asked: - how safe - what they know")

    def test_a_template_language_finds_no_command(self):
        texts = ("{{ site.title }}", "{% include x %}", "{{{{", "a {% raw %} {{", "{ { x } }", "{# x #}")
        for one in texts:
            value = planted(Plain())
            value["introduction"] = value["forward_plan"][0]["action"] = one
            value["council"] = Quoted(one)
            text = toolkit.report(assessments.dump(value), "markdown")
            self.assertNotRegex(text, "{[{%#]|[}%]}")
            self.assertEqual(Page(text).sections["1. Introduction"], one)


class EveryWordingArrives(unittest.TestCase):
    """A wording file is typed by an officer, too."""

    def test_statements_titles_and_aims(self):
        source = Texts(99)
        wording = {"source": source.text()}
        for principle in assessments.PRINCIPLES:
            wording[f"{principle}.title"] = source.one_line()
            wording[f"{principle}.aim"] = source.text()
        for statement in assessments.STATEMENTS:
            wording[statement] = source.text()
        with tempfile.NamedTemporaryFile("w", suffix=".yaml", encoding="utf-8") as file:
            file.write(assessments.dump({key: Quoted(text) for key, text in wording.items()}))
            file.flush()
            flags = ("--wording", file.name)
            report = render(assessments.assessment(), *flags)
            listing = Page(toolkit.output("statements", "-f", "markdown", *flags))
            explained = Page(toolkit.output("explain", "risk-2", "-f", "markdown", *flags))
        self.assertEqual(report.skeleton(), render(assessments.assessment()).skeleton())
        self.assertEqual(listing.skeleton(),
                         Page(toolkit.output("statements", "-f", "markdown")).skeleton())
        for principle in assessments.PRINCIPLES:
            title = fold(wording[f"{principle}.title"])
            self.assertIn((3, title), report.headings)
            self.assertIn(title, [row[0] for row in report.tables[0]])
        prose = " ".join(report.sections.values())
        listed = " ".join(listing.sections.values())
        for key, text in wording.items():
            if key != "source":
                self.assertIn(fold(text), prose)
                self.assertIn(fold(text), listed)
        self.assertIn(fold(wording["source"]), prose)
        self.assertIn(fold(wording["risk.title"]), explained.headings[0][1])


class EveryTextOfAComparisonArrives(unittest.TestCase):
    """`diff`, and `report --previous`, of three years with a text of `source` in each place."""

    def years(self, source):
        values = years.in_years([planted(source) for _ in range(3)])
        for n, value in enumerate(values):
            value["council"] = values[0]["council"]
            value["accepted_falls"] = [{"statement": Bare("risk-1"), "reason": source.text(),
                                        "by": Quoted(source.one_line()),
                                        "date": Bare("2026-05-10")}]
            assessments.answer(value, "risk-1")["score"] = 2 - n
            value["forward_plan"][n].update(status=Bare("done"), done=Bare("2026-01-05"))
        return values

    def pages(self, seed):
        values = self.years(Texts(seed))
        for run in (years.compared, years.reported):
            for audience in ("public", "internal"):
                yield (values, f"{run.__name__}, {audience}, seed {seed}",
                       Page(run(values, "markdown", "--audience", audience)[0]))

    def test_no_text_makes_an_element(self):
        plain = {f"{run.__name__}, {audience}":
                 Page(run(self.years(Numbered()), "markdown", "--audience", audience)[0]).skeleton()
                 for run in (years.compared, years.reported) for audience in ("public", "internal")}
        for seed in range(COMPARED):
            for _, where, page in self.pages(seed):
                self.assertEqual(page.skeleton(), plain[where.split(", seed")[0]], where)

    def test_every_text_is_there(self):
        for seed in range(COMPARED):
            for values, where, page in self.pages(seed):
                shown = " ".join(fold(text) for text in page.items)
                cells = {cell for table in page.tables for row in table for cell in row}
                for value in values:
                    self.assertIn(fold(value["context"]), shown, where)
                for value in values[1:]:
                    self.assertIn(fold(value["accepted_falls"][0]["reason"]), shown, where)
                    self.assertIn(fold(value["accepted_falls"][0]["by"]), shown, where)
                    for principle in value["principles"].values():
                        for item in principle["evidence"]:
                            self.assertIn(fold(item["text"]), shown, where)
                for action in values[2]["forward_plan"]:
                    self.assertIn(fold(action["action"]), cells, where)
                    self.assertIn(fold(action["owner"]), cells, where)
                self.assertIn(fold(values[2]["council"]), page.headings[0][1], where)


class Numbered:
    """Harmless words, each text another one: evidence that is the same would be left out."""

    def __init__(self):
        self.count = 0

    def text(self):
        self.count += 1
        return f"Plain words {self.count}."

    one_line = text
