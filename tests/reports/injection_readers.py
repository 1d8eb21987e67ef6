"""What readers that nobody here wrote find in an output: its texts, and the shape around them.

A shape is what a text must not be able to change: rows, cells, elements, entries, headings, links.
"""

import csv
import json
import re
import unicodedata
import xml.etree.ElementTree as ElementTree

import vobject

import pdf_objects
import pdf_reports
import pdf_tree
import toolkit
from chart_test import ATTRIBUTES, ELEMENTS, SVG
from csv_test import RISKY, is_number, undo
from pages import Page, fold

WEB = re.compile(r"https?://[^\s]+$", re.IGNORECASE)
WEB_OR_MAIL = re.compile(rf"(?:{WEB.pattern}|mailto:[^\s?]+$)", re.IGNORECASE)
# Names of what a PDF reader would act upon.
ACTIVE = {"/JS", "/JavaScript", "/Launch", "/AA", "/OpenAction", "/EmbeddedFile", "/EmbeddedFiles",
          "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/RichMedia", "/XFA", "/AcroForm",
          "/Movie", "/Sound", "/Rendition"}


class Reading:
    """`texts`: what is read, one string or several; `shape`: what stands around it; `faults`: what
    must never be there."""

    def __init__(self, texts, shape, faults=()):
        self.texts = texts
        self.shape = shape
        self.faults = list(faults)

    def has(self, text):
        """Whether a text is there, but for layout."""
        wanted = self.normal(text)
        return any(wanted in one for one in self._normal_texts())

    @staticmethod
    def normal(text):
        return fold(text)

    def _normal_texts(self):
        if not hasattr(self, "_folded"):
            self._folded = {self.normal(text) for text in self.texts}
        return self._folded


class Exact(Reading):
    """Of a format that keeps texts as they are typed. The reader of assessments takes no blanks at
    the end for a text's, and no empty lines before it."""

    @staticmethod
    def normal(text):
        return re.sub(r"^([ \t]*\n)+", "", text).rstrip()


class Prose(Reading):
    """Of Markdown: what would turn the text around is shown as its code."""

    def has(self, text):
        return super().has(as_shown(text, turns_round))


class Lines(Reading):
    """Of text for a terminal: lines of a cell do not follow one another, and what would not be seen
    is shown as its code."""

    def has(self, text):
        return all(super(Lines, self).has(as_shown(line, is_unseen)) for line in text.split("\n"))


class Compact(Reading):
    """Of a PDF, where white space tells nothing."""

    @staticmethod
    def normal(text):
        return pdf_reports.compact(text)


class Values(Exact):
    """Of a format whose values are texts and nothing else."""

    def has(self, text):
        return self.normal(text) in self._normal_texts()


class Drawn(Reading):
    """Of a chart."""

    def has(self, text):
        return super().has(as_shown(text, is_unseen))


def is_unseen(character):
    """Whether a terminal would obey it, or not show it."""
    return unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp") and \
        character not in "\n\u00ad"


def turns_round(character):
    """Whether it changes the direction of text."""
    return character in "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def as_shown(text, hidden):
    return "".join(f"\\u{ord(c):04x}" if hidden(c) and c != "\t" else c for c in text)


def found_in(printed, hidden):
    return [f"{ord(c):04x} in {printed[max(0, at - 20):at + 20]!r}"
            for at, c in enumerate(printed) if hidden(c)]


def read_text(printed):
    return Lines([printed], None, found_in(printed, is_unseen))


def read_markdown(printed):
    page = Page(printed)
    faults = [element for element in page.elements for name, link in element[1]
              if name in ("href", "src") and
              not (WEB_OR_MAIL if name == "href" else WEB).match(link or "") and
              not (link or "").startswith("#fn")]
    faults += found_in(printed, lambda c: turns_round(c) or
                       (unicodedata.category(c) == "Cc" and c not in "\n\t"))
    return Prose(["".join(page.text)], page.skeleton(), faults)


def read_csv(printed):
    rows = list(csv.reader(toolkit.csv_text(printed), strict=True))
    cells = [cell for row in rows for cell in row]
    faults = [cell for cell in cells if cell.startswith(RISKY[:-1]) and not is_number(cell)]
    if printed.count("\r") != len(rows):
        faults.append("a carriage return inside a row")
    return Exact([undo(cell) for cell in cells], [len(row) for row in rows], faults)


def read_json(printed):
    texts = []

    def shape(value):
        if isinstance(value, dict):
            return {key: shape(part) for key, part in value.items()}
        if isinstance(value, list):
            return [shape(part) for part in value]
        if isinstance(value, str):
            texts.append(value)
        return type(value).__name__
    return Values(texts, shape(json.loads(printed)))


def read_calendar(printed):
    calendar = vobject.readOne(printed)
    calendar.validate(raiseException=True)
    parts, texts = [], []

    def look(component, depth):
        for part in component.getChildren():
            parts.append((depth, part.name, tuple(sorted(getattr(part, "params", {}).items()))))
            if hasattr(part, "components"):
                look(part, depth + 1)
            else:
                texts.append(str(part.value))
    look(calendar, 0)
    faults = [line for line in printed.split("\r\n") if "\r" in line or "\n" in line]
    return Reading(texts, parts, faults)


def read_svg(printed):
    root = ElementTree.fromstring(printed)
    faults = [element.tag for element in root.iter()
              if element.tag.removeprefix(SVG) not in ELEMENTS or set(element.keys()) - ATTRIBUTES]
    # Labels are wrapped and cut to fit; the title and the description are whole.
    return Drawn([root.findtext(SVG + "title"), root.findtext(SVG + "desc")], None, faults)


def read_pdf(path):
    pdf_reports.program("qpdf", "--check", path)
    pdf = pdf_objects.read(path)
    tree, faults, links = pdf_tree.of(pdf), [], []
    todo = list(pdf.objects.values())
    while todo:
        value = todo.pop()
        if isinstance(value, dict):
            faults += ACTIVE & (value.keys() | {one for one in value.values()
                                                if isinstance(one, str)})
            links += [pdf_objects.text(value["/URI"])] if pdf_objects.leads_away(value) else []
            todo += value.values()
        elif isinstance(value, list):
            todo += value
    faults += [link for link in links if not WEB.match(link)]
    texts = [pdf_reports.text(path, "-raw", *pdf_reports.WITHOUT_MARGINS),
             pdf_reports.text_of_elements(path)]
    # Long cells and lists go over to another page, and are no more of them for that.
    return Compact(texts, sorted(element.role for element in tree.all
                                 if element.role in (*pdf_tree.HEADINGS, "Table", "TR", "TH", "TD",
                                                     "L", "LI", "Figure")), faults)


READERS = {"text": read_text, "markdown": read_markdown, "csv": read_csv, "json": read_json,
           "ics": read_calendar, "svg": read_svg, "pdf": read_pdf}
