"""PDF reports over assessments of many shapes: no faults, and pages that lead where they say."""

import os
import re
import tempfile
import unittest

import assessments
import pdf_check
import pdf_corpus
import pdf_objects
import pdf_reports
import pdf_tree
import privacy_test
import toolkit
import years
from determinism_test import ELSEWHERE
from hostile import Texts
from markdown_test import planted
from pages import Page
from pdf_reports import compact
from sections_test import drafts
from text_test import wide

A4, LETTER = "(A4)", "(letter)"
MARKING = "Internal: not for publication"


def setUpModule():
    global CORPUS
    CORPUS = pdf_corpus.Corpus()
    unittest.addModuleCleanup(CORPUS.close)


class Conformance(unittest.TestCase):
    def test_there_are_enough(self):
        self.assertGreater(len([one for one in CORPUS.made if one.values]), 20)
        self.assertGreater(max(len(one.pages) for one in CORPUS.made), 25)

    def test_nothing_is_at_fault(self):
        for made in CORPUS.made:
            with self.subTest(made.name):
                self.assertEqual(pdf_check.faults(made.path, made.structure.pdf), [])

    def test_fonts_are_embedded_subsets_with_a_map(self):
        for made in CORPUS.made:
            with self.subTest(made.name):
                self.assertEqual(set(pdf_reports.fonts(made.path)), {("yes", "yes", "yes")})

    def test_the_file_describes_itself(self):
        for made in CORPUS.made:
            with self.subTest(made.name):
                fields = pdf_reports.fields(made.path)
                self.assertEqual((fields["Tagged"], fields["JavaScript"]), ("yes", "no"))
                self.assertIn(LETTER if "letter" in made.flags else A4, fields["Page size"])
                self.assertEqual(int(fields["Pages"]), len(made.pages))
                self.assertEqual(compact(fields["Title"]), made.structure.headings()[0][1])


class Pages(unittest.TestCase):
    def test_each_has_its_number(self):
        for made in CORPUS.made:
            with self.subTest(made.name):
                for number, page in enumerate(made.pages, 1):
                    self.assertIn(f"Page {number} of {len(made.pages)}\n", page)

    def test_internal_ones_are_marked_and_no_others(self):
        for made in CORPUS.made:
            with self.subTest(made.name):
                marked = [MARKING in page for page in made.pages]
                self.assertEqual(set(marked), {made.internal})

    def test_drafts_are_marked_on_every_page(self):
        values = {**drafts(), "empty": pdf_corpus.empty()}
        with tempfile.TemporaryDirectory() as folder:
            for name, value in values.items():
                for audience in ("public", "internal"):
                    with self.subTest(name, audience=audience):
                        pages = pdf_reports.pages(pdf_reports.write(
                            value, folder, "--audience", audience))
                        self.assertEqual([page for page in pages if "Draft" not in page], [])
                        self.assertEqual({MARKING in page for page in pages},
                                         {audience == "internal"})
            pages = pdf_reports.pages(pdf_reports.write(pdf_reports.small(), folder))
            self.assertEqual([page for page in pages if "Draft" in page], [])

    def test_the_marking_is_the_councils_own(self):
        with tempfile.TemporaryDirectory() as folder:
            pdf_reports.program("git", "init", "--quiet", folder)
            marking = "Restricted: members of the committee"
            for name, text in (("toolkit.yaml", f'internal_marking: "{marking}"\n'),
                               ("a.yaml", assessments.dump(pdf_reports.small()))):
                with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                    file.write(text)
            toolkit.output("report", "a.yaml", "--audience", "internal", "-o", "a.pdf", cwd=folder)
            for page in pdf_reports.pages(os.path.join(folder, "a.pdf")):
                self.assertIn(marking, page)


def without_dots(text):
    """Long titles are cut in the list of bookmarks."""
    return text[:-1] if text.endswith("…") else text


class Navigation(unittest.TestCase):
    def test_bookmarks_are_the_upper_headings(self):
        for made in CORPUS.made:
            structure = made.structure
            with self.subTest(made.name):
                bookmarks = [(depth + 1, compact(structure.pdf.text(held["/Title"])),
                              structure.page_of_destination(held))
                             for depth, held in structure.pdf.outlines()]
                headings = [one for one in structure.headings() if one[0] <= 3]
                self.assertEqual(len(bookmarks), len(headings))
                for bookmark, heading in zip(bookmarks, headings):
                    self.assertEqual((bookmark[0], bookmark[2]), (heading[0], heading[2]))
                    self.assertTrue(heading[1].startswith(without_dots(bookmark[1])), bookmark)

    def test_contents_lead_to_their_pages(self):
        for made in CORPUS.made:
            structure = made.structure
            headings = {(text, page) for _, text, page in structure.headings()}
            items = structure.elements("TOCI")
            with self.subTest(made.name):
                if made.command == "report":
                    self.assertGreater(len(items), 6)
                else:
                    # A short comparison has none; two entries would be no help.
                    self.assertNotIn(len(items), (1, 2))
                for item in items:
                    title, number = re.fullmatch(r"(.*?)(\d+)", structure.compact(item)).groups()
                    # A title may end with digits itself.
                    self.assertTrue(any(
                        (title + number[:cut], int(number[cut:])) in headings
                        for cut in range(len(number))), structure.compact(item))
                    [link] = [one for one in item.elements[0].elements if one.role == "Link"]
                    [annotation] = [kid[1] for kid in link.kids if kid[0] == "object"]
                    page = structure.page_of_destination(structure.pdf.dict(annotation))
                    self.assertTrue(structure.compact(item).endswith(str(page)))

    def test_every_later_section_is_in_the_contents(self):
        for made in CORPUS.made:
            structure = made.structure
            headings = [text for level, text, _ in structure.headings() if level == 2]
            listed = [structure.compact(item) for item in structure.elements("TOCI")]
            if made.command != "report" and not listed:
                continue
            for heading in headings[headings.index("Contents") + 1:]:
                with self.subTest(made.name, heading=heading):
                    self.assertTrue(any(item.startswith(heading) for item in listed))

    def test_addresses_are_links(self):
        address = "https://www.example.org/survey"
        [made] = [one for one in CORPUS.made if one.name == "small: report "]
        links = [(held, element) for element in made.structure.elements("Link")
                 for kid in element.kids if kid[0] == "object"
                 and "/A" in (held := made.structure.pdf.dict(kid[1]))]
        self.assertEqual({made.structure.pdf.text(held["/A"]["/URI"]) for held, _ in links},
                         {address})
        for held, element in links:
            self.assertEqual(made.structure.text(element), address)
            self.assertIn(address, made.structure.pdf.text(held["/Contents"]))

    def test_header_rows_are_repeated(self):
        repeated = 0
        for made in CORPUS.made:
            structure = made.structure
            for table in structure.elements("Table"):
                [head] = [one for one in table.elements if one.role == "THead"] or [None]
                if head is None:
                    continue
                titles = [structure.compact(cell) for row in head.elements for cell in row.elements]
                first = structure.pages_of(head)[0]
                for page in set(structure.pages_of(table)) - {first}:
                    with self.subTest(made.name, page=page):
                        shown = structure.repeated(page)
                        self.assertEqual([one for one in titles if one not in shown], [])
                        repeated += 1
        self.assertGreater(repeated, 20)

    def test_no_heading_stands_alone_at_the_foot_of_a_page(self):
        for made in CORPUS.made:
            structure = made.structure
            everything = [element for element in structure.tree.all
                          if any(kid[0] == "content" for kid in element.kids)]
            for element, following in zip(everything, everything[1:]):
                # A council's name may fill a page.
                if element.role in pdf_tree.HEADINGS and len(structure.compact(element)) < 500:
                    with self.subTest(made.name, heading=structure.compact(element)):
                        self.assertEqual(structure.pages_of(element)[-1],
                                         structure.pages_of(following)[0])


class Order(unittest.TestCase):
    """It says what the Markdown says, in the same order."""

    # Figures and contents are the PDF's own; marks of lists are not text.
    OWN = ("Figure", "TOC", "Lbl", "Caption")

    def of_markdown(self, value, *flags):
        texts = Page(toolkit.report(assessments.dump(value), "markdown", *flags)).text
        return self.shared(re.sub(r"As a bar:?|[█▒░]+", "", " ".join(texts)))

    def of_pdf(self, path):
        return self.shared(pdf_reports.text_of_elements(path, self.OWN)).replace("Contents", "", 1)

    @staticmethod
    def shared(text):
        """Colons part a label from its value in Markdown, which needs none in a table."""
        return compact(text).replace(":", "")

    def test_of_the_structure(self):
        values = {"marked": privacy_test.marked(), "small": pdf_reports.small(),
                  "80 actions": pdf_corpus.with_actions(80), "empty": pdf_corpus.empty()}
        with tempfile.TemporaryDirectory() as folder:
            for name, value in values.items():
                for audience in ("public", "internal"):
                    with self.subTest(name, audience=audience):
                        flags = ("--audience", audience)
                        self.assertEqual(self.of_pdf(pdf_reports.write(value, folder, *flags)),
                                         self.of_markdown(value, *flags))

    def test_as_poppler_reads_it(self):
        """The structure, and the lines of the pages from top to bottom."""
        value = privacy_test.marked()
        with tempfile.TemporaryDirectory() as folder:
            path = pdf_reports.write(value, folder, "--audience", "internal")
            wanted = re.findall(r"Zq\w+?Qz", pdf_reports.text_of_elements(path))
            self.assertGreater(len(wanted), 40)
            self.assertEqual(re.findall(r"Zq\w+?Qz", pdf_reports.structured_text(path)), wanted)
            printed = compact(pdf_reports.text(path, *pdf_reports.WITHOUT_MARGINS))
            # Long words are broken in the columns of the plan, and so mixed with those beside them.
            alone = [word for word in wanted if "Action" not in word]
            self.assertEqual([word for word in re.findall(r"Zq\w+?Qz", printed) if word in alone],
                             alone)


class Determinism(unittest.TestCase):
    def bytes_of(self, value, command, folder, **how):
        if command == "years":
            path = pdf_reports.write_years(value, folder, "diff", **how)
        else:
            path = pdf_reports.write(value, folder, **({"env": toolkit.environment(**how)}))
        with open(path, "rb") as file:
            return file.read()

    def test_the_same_bytes_everywhere(self):
        values = {"wide": wide(), "hostile": planted(Texts(7)), "empty": pdf_corpus.empty(),
                  "years": pdf_corpus.several(3)}
        for name, value in values.items():
            seen = set()
            for mask, changes in ((0o022, {}), (0o077, {}),
                                  *((0o022, elsewhere) for elsewhere in ELSEWHERE)):
                before = os.umask(mask)
                try:
                    with tempfile.TemporaryDirectory() as folder:
                        seen.add(self.bytes_of(value, name, folder, **changes))
                finally:
                    os.umask(before)
            with self.subTest(name):
                self.assertEqual(len(seen), 1)

    def test_another_report_has_another_id(self):
        with tempfile.TemporaryDirectory() as folder:
            values = (pdf_reports.small(), assessments.assessment(), wide())
            ids = [pdf_objects.read(pdf_reports.write(value, folder)).trailer["/ID"][0]
                   for value in values]
        self.assertEqual(len(set(ids)), len(values))

    def test_the_order_of_years_given_does_not_matter(self):
        seen = set()
        for order in ((0, 1, 2), (2, 0, 1)):
            with tempfile.TemporaryDirectory() as folder:
                files = years.write(pdf_corpus.several(3), folder)
                toolkit.output("diff", *(files[n] for n in order), "-o", "a.pdf", cwd=folder)
                with open(os.path.join(folder, "a.pdf"), "rb") as file:
                    seen.add(file.read())
        self.assertEqual(len(seen), 1)
