"""PDF reports for tests, and what other programs read in them."""

import collections
import os
import re
import subprocess
import unicodedata

import assessments
import pdf_content
import pdf_objects
import pdf_tree
import toolkit
import years
from assessments import Bare, Quoted

# What PDF readers may drop: soft hyphens, and marks of the direction of text.
DROPPED = dict.fromkeys(map(ord, "\u00ad\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
                                 "\u2066\u2067\u2068\u2069"))


def write(value, folder, *flags, name="report", **how):
    """The path of the PDF of an assessment."""
    path = os.path.join(folder, name + ".pdf")
    done = toolkit.run("report", "-", "-o", path, "--force", *flags,
                       stdin=value if isinstance(value, (str, bytes)) else assessments.dump(value),
                       **how)
    if done.returncode != 0:
        raise AssertionError(f"exit {done.returncode}:\n" + done.stderr.decode())
    return path


def write_years(values, folder, command, *flags, name="years", **changes):
    """The path of the PDF of a comparison, or of the newest year's report with those before it."""
    path = os.path.join(folder, name + ".pdf")
    files = years.write(values, folder)
    typed = ["diff", *files] if command == "diff" else \
        ["report", files[-1], *(part for file in files[:-1] for part in ("--previous", file))]
    done = toolkit.run(*typed, "-o", path, "--force", *flags, cwd=folder,
                       env=toolkit.environment(**changes))
    if done.returncode != 0:
        raise AssertionError(f"exit {done.returncode}:\n" + done.stderr.decode())
    return path


def small():
    """A short report that has everything: lists, tables, figures, links."""
    value = assessments.assessment(publish=Bare("evidence"), evidence={
        "E1": {"text": "A survey.", "link": Quoted("https://www.example.org/survey")}})
    assessments.answer(value, "risk-2")["evidence"] = [Bare("E1"), "Another thing."]
    value["forward_plan"] = [assessments.action(1)]
    return value


# Only what stands between the running header and the footer of a page, in points from its top.
WITHOUT_MARGINS = ("-x", "0", "-y", "62", "-W", "700", "-H", "725")


def program(*command):
    """What a program that must succeed, and has nothing to complain about, prints."""
    done = subprocess.run(command, capture_output=True, timeout=120, check=False)
    if done.returncode != 0 or done.stderr:
        raise AssertionError(f"{' '.join(command)}: {done.returncode}: {done.stderr.decode()}")
    return done.stdout.decode()


def pages(path, *flags):
    """The text of each page, as pdftotext reads it."""
    return program("pdftotext", "-enc", "UTF-8", *flags, path, "-").split("\f")[:-1]


def text(path, *flags):
    return "\f".join(pages(path, *flags))


def compact(written):
    """Without white space, in normal form C, and without what readers may drop: long words are
    broken across lines, so that no white space tells anything."""
    kept = unicodedata.normalize("NFC", "".join(written.split()).translate(DROPPED))
    return unicodedata.normalize("NFC", kept)


def letters(written):
    return collections.Counter(compact(written))


Piece = collections.namedtuple("Piece", "path text")


def structure(path):
    """[(names of the elements around it, text)] in reading order, as poppler reads it."""
    found, around = [], []
    for line in program("pdfinfo", "-struct-text", path).split("\n"):
        depth = (len(line) - len(line.lstrip(" "))) // 2
        quoted = re.fullmatch(r' *"(.*)"', line, re.DOTALL)
        if quoted:
            found.append(Piece(tuple(around[:depth]), quoted[1]))
        elif element := re.match(r" *([A-Z][A-Za-z0-9]*)(?: |:|$)", line):
            around[depth:] = [element[1]]
    return found


def structured_text(path):
    return "".join(piece.text for piece in structure(path))


class Structure:
    """A file's elements, the pages they stand on, and what is written there."""

    def __init__(self, path):
        self.pdf = pdf_objects.read(path)
        self.tree = pdf_tree.of(self.pdf)
        self.content = pdf_content.of(self.pdf)
        self.numbers = {page: number for number, (page, _, _) in enumerate(self.pdf.pages, 1)}

    def text(self, element, without=()):
        """What an element holds, but for elements of some roles."""
        if element.role in without:
            return ""
        return "".join(self.text(kid[1], without) if kid[0] == "element" else
                       self.content.by_mcid.get(kid[1:], "") for kid in element.kids)

    def compact(self, element):
        return compact(self.text(element))

    def elements(self, *roles):
        return [element for element in self.tree.all if element.role in roles]

    def pages_of(self, element):
        """Numbers of the pages on which it has content, in order."""
        found = [self.numbers[kid[1]] for kid in element.kids if kid[0] == "content"]
        for kid in element.elements:
            found += self.pages_of(kid)
        return found

    def headings(self):
        return [(int(element.role[1]), self.compact(element), self.pages_of(element)[0])
                for element in self.elements(*pdf_tree.HEADINGS)]

    def page_of_destination(self, held):
        place = self.pdf.list(held.get("/Dest") or self.pdf.dict(held.get("/A")).get("/D"))
        return self.numbers[place[0]] if place else None

    def repeated(self, page):
        """What stands on a page without belonging to the text."""
        return compact("".join(
            item.text for item in self.content.shown() if self.numbers[item.owner] == page
            and any(pdf_content.is_artifact(mark) for mark in item.marks())))


def text_of_elements(path, without=()):
    """The whole text in reading order, but that of some roles."""
    found = Structure(path)
    return "".join(found.text(element, without) for element in found.tree.top)


def fields(path):
    """What pdfinfo says of a file."""
    parts = (line.split(":", 1) for line in program("pdfinfo", path).splitlines())
    return {key: value.strip() for key, value in parts}


def fonts(path):
    """[(embedded, subset, has a Unicode map)] of each font."""
    lines = program("pdffonts", path).splitlines()[2:]
    return [tuple(line[-26:].split()[:3]) for line in lines]
