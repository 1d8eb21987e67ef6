"""SVG charts, read by Python's XML parser, xmllint and rsvg-convert: they are whole, show the numbers
that `score` prints, and nothing that their readers may not see."""

import json
import os
import re
import struct
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

import assessments
import toolkit
import years
from assessments import Quoted, STATEMENTS, TITLES
from determinism_test import ELSEWHERE
from hostile import Texts
from numbers_test import draft
from pages import Page, fold
from privacy_test import MARKERS, marked, shown

SVG = "{http://www.w3.org/2000/svg}"
KINDS = ("bars", "radar", "trend", "strip")
OF_TOTALS = ("bars", "radar", "trend")
HOSTILE = 25

# The elements and attributes of a chart: nothing that runs, and nothing from elsewhere.
ELEMENTS = {"svg", "title", "desc", "path", "circle", "text"}
ATTRIBUTES = {"version", "width", "height", "viewBox", "role", "aria-labelledby", "font-family", "id",
              "d", "fill", "stroke", "stroke-width", "stroke-dasharray", "cx", "cy", "r", "x", "y",
              "font-size", "text-anchor", "font-weight", "{http://www.w3.org/XML/1998/namespace}lang"}


def three_years():
    return years.in_years([assessments.assessment(), assessments.assessment(), draft()])


def run(kind, values, folder, *flags, env=None):
    """The finished process that draws the newest year, with the others before it."""
    names = years.write(values, folder)
    command = ["chart", names[-1], "--kind", kind, "-q", *flags]
    for name in names[:-1]:
        command += ["--previous", name]
    return toolkit.run(*command, cwd=folder, env=env or toolkit.environment())


def chart(kind, values, *flags, **how):
    """A chart as text; it must be drawn."""
    with tempfile.TemporaryDirectory() as folder:
        done = run(kind, values, folder, *flags, **how)
    if done.returncode != 0:
        raise AssertionError(done.stderr.decode())
    return done.stdout.decode()


def tool(*command, svg):
    done = subprocess.run(command, input=svg.encode(), capture_output=True, check=False, timeout=60)
    if done.returncode != 0 or done.stderr:
        raise AssertionError(f"{command[0]}: {done.stderr.decode()}")
    return done.stdout


class Drawn:
    """A chart as an XML parser reads it."""

    def __init__(self, svg):
        self.root = ElementTree.fromstring(svg)
        self.title = self.root.findtext(SVG + "title")
        self.description = self.root.findtext(SVG + "desc")
        self.labels = [element.text for element in self.root.iter(SVG + "text")]


def samples():
    """Charts of each kind, of a whole year, of a draft and of three years: (name, values, flags)."""
    for audience in ("public", "internal"):
        flags = ("--audience", audience)
        for name, values in (("whole", [assessments.assessment()]), ("draft", [draft()]),
                             ("years", three_years())):
            for kind in KINDS:
                if kind != "trend" or len(values) > 1:
                    yield f"{kind}, {name}, {audience}", kind, values, flags


class Documents(unittest.TestCase):
    def test_each_is_whole_and_stands_alone(self):
        for name, kind, values, flags in samples():
            with self.subTest(name):
                svg = chart(kind, values, *flags)
                drawn = Drawn(svg)
                first, second = list(drawn.root)[:2]
                self.assertEqual((first.tag, second.tag), (SVG + "title", SVG + "desc"))
                self.assertEqual(drawn.root.get("role"), "img")
                self.assertEqual(drawn.root.get("aria-labelledby").split(),
                                 [first.get("id"), second.get("id")])
                self.assertTrue(drawn.title.startswith(values[-1]["council"]))
                for element in drawn.root.iter():
                    self.assertIn(element.tag.removeprefix(SVG), ELEMENTS)
                    self.assertLessEqual(set(element.keys()), ATTRIBUTES)
                self.assertEqual(re.findall(r"https?://[^\"]*", svg), ["http://www.w3.org/2000/svg"])
                self.assertNotRegex(svg, r"\d\.\d{3}|\de[-+]|nan|inf\b")
                tool("xmllint", "--noout", "-", svg=svg)

    def test_each_can_be_painted(self):
        for name, kind, values, flags in samples():
            with self.subTest(name):
                svg = chart(kind, values, *flags)
                width, height = map(float, Drawn(svg).root.get("viewBox").split()[2:])
                png = tool("rsvg-convert", svg=svg)
                self.assertEqual(png[:8], b"\x89PNG\r\n\x1a\n")
                # In pixels of 1/96 inch.
                size = struct.unpack(">II", png[16:24])
                for pixels, points in zip(size, (width, height)):
                    self.assertAlmostEqual(pixels, points * 96 / 72, delta=1.5)

    def test_drafts_and_internal_charts_are_marked(self):
        for name, kind, values, flags in samples():
            with self.subTest(name):
                labels = " ".join(Drawn(chart(kind, values, *flags)).labels)
                self.assertEqual("Internal: not for publication" in labels, "internal" in flags)
                # The newest of the years is a draft.
                self.assertEqual("Draft: " in labels, "whole" not in name)

    def test_the_same_bytes_everywhere(self):
        for kind in KINDS:
            values = three_years()
            seen = {chart(kind, values, env=toolkit.environment(**changes))
                    for changes in ({}, {}, *ELSEWHERE)}
            self.assertEqual(len(seen), 1, kind)


class Numbers(unittest.TestCase):
    def scores(self, values):
        """What `score` says of some years, oldest first."""
        with tempfile.TemporaryDirectory() as folder:
            names = years.write(values, folder)
            return json.loads(toolkit.output("score", "-f", "json", *names,
                                             cwd=folder))["assessments"]

    def of(self, principle):
        points = str(principle["total"])
        if principle["possible"] != principle["total"]:
            points += f" to {principle['possible']}"
        return points, principle["max"]

    def test_totals_are_those_of_score(self):
        for values in ([assessments.assessment()], [draft()], three_years()):
            scored = self.scores(values)
            for kind in OF_TOTALS if len(values) > 1 else OF_TOTALS[:2]:
                drawn = Drawn(chart(kind, values))
                for n, title in enumerate(TITLES.values()):
                    # Bars have a year and the one before it.
                    told = scored[-2:] if kind == "bars" else scored
                    totals = [self.of(year["principles"][n]) for year in told]
                    parts = [f"{points} out of {most}" for points, most in reversed(totals)]
                    if len(values) > 1:
                        parts = [f"{part} in {year['period']}"
                                 for part, year in zip(parts, reversed(told))]
                    with self.subTest(kind=kind, title=title, years=len(values)):
                        self.assertIn(f"{title}: {', '.join(parts)}.", drawn.description)
                        points, most = totals[-1]
                        self.assertIn(points if kind == "trend" else f"{points} of {most}",
                                      drawn.labels)

    def test_scores_are_those_of_score(self):
        for value in (assessments.assessment(), draft()):
            scored, = self.scores([value])
            given = {entry["id"]: entry["score"] for entry in scored["statements"]}
            drawn = Drawn(chart("strip", [value]))
            for principle, title in TITLES.items():
                words = ["not scored yet" if given[statement] is None else str(given[statement])
                         for statement in STATEMENTS if statement.startswith(principle)]
                self.assertIn(f"{title}: {', '.join(words)};", drawn.description)
            # In a box: the number of the statement, then the score; `?` while there is none.
            boxes = [label for label in drawn.labels if label in ("0", "1", "2", "3", "4", "5", "?")]
            expected = []
            for n, statement in enumerate(STATEMENTS):
                score = given[statement]
                expected += [str(n % 5 + 1), "?" if score is None else str(score)]
            self.assertEqual(boxes, expected)

    def test_bars_are_as_long_as_their_totals(self):
        value = assessments.assessment()
        scored, = self.scores([value])
        drawn = Drawn(chart("bars", [value]))
        paths = [element for element in drawn.root.iter(SVG + "path")]
        grounds = [wide(path) for path in paths if path.get("fill") == "#e8eef5"]
        bars = [wide(path) for path in paths if path.get("fill") == "#12406b"][:-1]  # the legend's
        self.assertEqual(len(grounds), 5)
        for ground, bar, principle in zip(grounds, bars, scored["principles"]):
            self.assertAlmostEqual(bar / ground, principle["total"] / principle["max"], delta=0.001)


def wide(path):
    corners = [float(x) for x in re.findall(r"[ML]([-\d.]+) ", path.get("d"))]
    return max(corners) - min(corners)


class Privacy(unittest.TestCase):
    def told(self, printed):
        return {name for name in MARKERS if shown(name, printed)}

    def test_a_chart_tells_who_and_how_many_and_nothing_else(self):
        for publish in ("totals", "scores", "evidence"):
            values = years.in_years([marked(publish), marked("evidence")])
            for kind in KINDS:
                for audience in ("public", "internal"):
                    with self.subTest(kind=kind, publish=publish, audience=audience), \
                            tempfile.TemporaryDirectory() as folder:
                        done = run(kind, values, folder, "--audience", audience)
                        printed = done.stdout.decode() + done.stderr.decode()
                        if (kind, publish, audience) == ("strip", "totals", "public"):
                            self.assertEqual((done.returncode, done.stdout), (2, b""))
                            self.assertEqual(self.told(printed), set())
                            continue
                        self.assertEqual(done.returncode, 0, printed)
                        allowed = {"council", "context"} if kind == "trend" else {"council"}
                        self.assertEqual(self.told(printed), allowed)

    def test_totals_do_not_tell_the_scores(self):
        one, other = marked("totals"), marked("totals")
        given = {statement: assessments.answer(one, statement)["score"] for statement in
                 ("police-1", "police-2")}
        self.assertNotEqual(given["police-1"], given["police-2"])
        for statement, score in zip(given, reversed(given.values())):
            assessments.answer(other, statement)["score"] = score
        for kind in ("bars", "radar"):
            self.assertEqual(chart(kind, [one]), chart(kind, [other]))
        self.assertNotEqual(chart("strip", [one], "--audience", "internal"),
                            chart("strip", [other], "--audience", "internal"))


class Hostile(unittest.TestCase):
    def test_texts_arrive_as_typed_and_make_no_element(self):
        for seed in range(HOSTILE):
            source = Texts(seed)
            values = three_years()
            council = Quoted(source.one_line())
            for value in values:
                value["council"] = council
                value["context"] = source.text()
            svg = chart("trend", values)
            drawn = Drawn(svg)
            with self.subTest(seed):
                self.assertTrue(drawn.title.startswith(council + ": "))
                for value in values:
                    self.assertIn(fold(value["context"]), fold(drawn.description))
                self.assertLessEqual({element.tag.removeprefix(SVG) for element in drawn.root.iter()},
                                     ELEMENTS)
                tool("xmllint", "--noout", "-", svg=svg)
                tool("rsvg-convert", svg=svg)


class InMarkdown(unittest.TestCase):
    def report(self, values, folder, charts, *flags):
        names = years.write(values, folder)
        command = ["report", names[-1], "-q", "-f", "markdown", "--charts", charts, *flags]
        for name in names[:-1]:
            command += ["--previous", name]
        return toolkit.output(*command, cwd=folder)

    def test_pictures_are_found_where_the_report_links_them(self):
        for charts in ("charts", "my charts", "a(b)[c]<d>", "50%", "#1", "Llŷn", "a&amp;b", "`x`",
                       "it's", "x\\y"):
            with self.subTest(charts), tempfile.TemporaryDirectory() as folder:
                page = Page(self.report(three_years(), folder, charts))
                pictures = [dict(attributes) for tag, attributes in page.elements if tag == "img"]
                self.assertGreaterEqual(len(pictures), 3)
                names = {os.path.basename(picture["src"]) for picture in pictures}
                self.assertEqual(names, set(os.listdir(os.path.join(folder, charts))))
                for picture in pictures:
                    path = os.path.join(folder, unquote(picture["src"]))
                    with open(path, encoding="utf-8") as file:
                        self.assertIn(fold(picture["alt"]), fold(Drawn(file.read()).description))

    def test_descriptions_arrive_as_typed(self):
        for seed in range(HOSTILE):
            values = three_years()
            for value in values:
                value["context"] = Texts(seed).text()
            with self.subTest(seed), tempfile.TemporaryDirectory() as folder:
                page = Page(self.report(values, folder, "charts"))
                described, = [dict(attributes)["alt"] for tag, attributes in page.elements
                              if tag == "img" and "trend.svg" in dict(attributes)["src"]]
                self.assertIn(fold(values[0]["context"]), fold(described))

    def test_charts_hold_no_more_than_the_report_may(self):
        for publish in ("totals", "scores", "evidence"):
            values = years.in_years([marked(publish), marked("evidence")])
            with self.subTest(publish), tempfile.TemporaryDirectory() as folder:
                self.report(values, folder, "charts")
                for name in os.listdir(os.path.join(folder, "charts")):
                    with open(os.path.join(folder, "charts", name), encoding="utf-8") as file:
                        printed = file.read()
                    told = {marker for marker in MARKERS if shown(marker, printed)}
                    self.assertLessEqual(told, {"council", "context"}, name)
                self.assertEqual("strip.svg" in os.listdir(os.path.join(folder, "charts")),
                                 publish != "totals")


def unquote(link):
    """What a browser makes of a link's path."""
    return re.sub(rb"%([0-9A-Fa-f]{2})", lambda match: bytes([int(match[1], 16)]),
                  link.encode()).decode()
