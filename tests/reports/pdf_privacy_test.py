"""A public PDF holds nothing that is withheld, in whatever object and whatever writing."""

import copy
import os
import re
import tempfile
import unittest

import diff_privacy_test
import pdf_content
import pdf_objects
import pdf_reports
import pdf_syntax
import privacy_test
from pdf_damage import Workspace
from pdf_reports import compact
from privacy_test import DATES, MARKERS, MONTHS, NOT_PRINTED, marked, word

LEVELS = ("totals", "scores", "evidence")


def decodings(data):
    """Bytes as any reader might take them."""
    yield data.decode("latin-1")
    yield data.decode("utf-8", "ignore")
    for start in (0, 1):
        yield data[start:].decode("utf-16-be", "ignore")
        yield data[start:].decode("utf-16-le", "ignore")


def strings_within(data):
    """The strings of a content stream, of a CMap, or of the file itself."""
    for body in re.findall(rb"<([0-9A-Fa-f\s]{4,})>", data):
        yield pdf_syntax.decode_hex(body)
    for body in re.findall(rb"\(((?:[^()\\]|\\.)*)\)", data, re.DOTALL):
        yield pdf_syntax.decode_string(body)


def everything(path):
    """All that can be read in a PDF, in every way, without white space and in small letters."""
    pdf = pdf_objects.read(path)
    found = []
    for held in [pdf.data] + [pdf.stream(key[4:]) for key in pdf.objects
                              if key.startswith("obj:") and pdf.is_stream(key[4:])]:
        for data in (held, *strings_within(held)):
            found += decodings(data)
    todo = list(pdf.objects.values())
    while todo:
        value = todo.pop()
        if isinstance(value, dict):
            found += value.keys()
            todo += [part for key, part in value.items() if key != "data"]
        elif isinstance(value, list):
            todo += value
        elif isinstance(value, str):
            found.append(pdf_objects.text(value) or value)
            if value.startswith("b:"):
                found += decodings(bytes.fromhex(value[2:]))
    # What is shown: by piece of content, and all in a row.
    content = pdf_content.of(pdf)
    found += content.by_mcid.values()
    found.append("".join(item.text for item in content.shown()))
    found += [pdf_reports.text(path), pdf_reports.text(path, "-raw"),
              pdf_reports.text_of_elements(path)]
    return "\n".join(compact(one).lower() for one in found)


def in_it(name, found):
    if name in DATES:
        year, month, day = DATES[name]
        return f"{year:04}-{month:02}-{day:02}" in found or \
            f"{year:04}{month:02}{day:02}" in found or \
            f"{day}{MONTHS[month - 1].lower()}{year}" in found
    return word(name).lower() in found


class Reports(unittest.TestCase):
    def found(self, value, *flags):
        with tempfile.TemporaryDirectory() as folder:
            return everything(pdf_reports.write(value, folder, *flags))

    def test_nothing_withheld_is_in_any_object(self):
        for publish in LEVELS:
            with self.subTest(publish):
                found = self.found(marked(publish))
                leaked = {name for name, may in MARKERS.items()
                          if publish not in may and in_it(name, found)}
                self.assertEqual(leaked, set())
                absent = {name for name, may in MARKERS.items()
                          if publish in may and not in_it(name, found)}
                self.assertEqual(absent, set())

    def test_the_internal_one_has_all(self):
        found = self.found(marked("totals"), "--audience", "internal")
        self.assertEqual({name for name in MARKERS if name not in NOT_PRINTED
                          and not in_it(name, found)}, set())

    def test_a_forgotten_level_is_scores(self):
        value = marked("scores")
        del value["publish"]
        with tempfile.TemporaryDirectory() as folder:
            paths = [pdf_reports.write(one, folder, name=name)
                     for name, one in (("a", value), ("b", marked("scores")))]
            self.assertEqual(*map(contents, paths))

    def test_nothing_follows_from_what_is_withheld(self):
        """The file is the same, byte for byte, whatever is withheld."""
        changes = {"totals": (privacy_test.without_scores, privacy_test.without_evidence,
                              privacy_test.without_internal),
                   "scores": (privacy_test.without_evidence, privacy_test.without_internal),
                   "evidence": (privacy_test.without_internal,)}
        with tempfile.TemporaryDirectory() as folder:
            for publish, each in changes.items():
                before = contents(pdf_reports.write(marked(publish), folder))
                for change in each:
                    with self.subTest(publish, change=change.__name__):
                        value = copy.deepcopy(marked(publish))
                        change(value)
                        self.assertEqual(contents(pdf_reports.write(value, folder)), before)
                        flags = ("--audience", "internal")
                        self.assertNotEqual(
                            contents(pdf_reports.write(value, folder, *flags)),
                            contents(pdf_reports.write(marked(publish), folder, *flags)))

    def test_at_totals_no_statement_is_named(self):
        found = self.found(marked("totals"))
        self.assertNotRegex(found, r"(wellbeing|risk|process|police|respect)-[1-5]")
        self.assertRegex(self.found(marked("scores")),
                         r"(wellbeing|risk|process|police|respect)-[1-5]")


def contents(path):
    with open(path, "rb") as file:
        return file.read()


class Comparisons(unittest.TestCase):
    def test_nothing_withheld_is_in_any_object(self):
        for command in ("diff", "report"):
            for levels in (("totals", "evidence"), ("evidence", "totals"), ("scores", "evidence"),
                           ("evidence", "evidence")):
                level = min(levels, key=LEVELS.index)
                with self.subTest(command, levels=levels), \
                        tempfile.TemporaryDirectory() as folder:
                    found = everything(pdf_reports.write_years(diff_privacy_test.pair(*levels),
                                                               folder, command))
                    both = (found, found.replace("zo", "zq"))
                    leaked = {name for name, may in MARKERS.items() if level not in may
                              and any(in_it(name, one) for one in both)}
                    self.assertEqual(leaked, set())
                    told = {name for name in diff_privacy_test.TOLD if level in MARKERS[name]}
                    self.assertEqual({name for name in told if not in_it(name, found)}, set())


class Searching(unittest.TestCase):
    """The search finds a word wherever it hides."""

    def test_in_every_writing(self):
        secret = word("note")
        places = {
            "metadata": lambda d: d.metadata(rb"</rdf:RDF>", f"<!--{secret}--></rdf:RDF>".encode()),
            "a title": lambda d: d.information.__setitem__("/Title", "u:" + secret),
            "a name": lambda d: d.catalog.__setitem__("/" + secret, 1),
            "bytes of UTF-16": lambda d: d.catalog.__setitem__(
                "/Zz", "b:" + secret.encode("utf-16-be").hex()),
            "a text that replaces": lambda d: d.content(
                after=b"/Span <</ActualText <FEFF%s>>> BDC EMC" %
                      secret.encode("utf-16-be").hex().encode()),
            "a comment of a page": lambda d: d.content(after=b"\n%" + secret.encode()),
        }
        with tempfile.TemporaryDirectory() as folder:
            good = pdf_reports.write(pdf_reports.small(), folder)
            listing = pdf_objects.as_json(good)
            self.assertFalse(in_it("note", everything(good)))
            for place, damage in places.items():
                with self.subTest(place):
                    workspace = Workspace(contents(good), listing)
                    damage(workspace)
                    path = os.path.join(folder, "hiding.pdf")
                    pdf_objects.write(path, listing, workspace.objects)
                    self.assertTrue(in_it("note", everything(path)))
