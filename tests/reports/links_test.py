"""A link of evidence leads, in every format that has links, to exactly the address that was typed."""

import tempfile
import unittest
import urllib.parse

import assessments
import pdf_objects
import pdf_reports
import toolkit
from assessments import Bare, Quoted
from pages import OTHER_READERS, Page, to_html

# Each with the URI that it must become where that is another.
ADDRESSES = {
    "https://www.example.org/plain?a=1&b=2#page=4": None,
    "https://example.org/papers/Minutes–June-2026.pdf":
        "https://example.org/papers/Minutes%E2%80%93June-2026.pdf",
    "https://example.org/search?filter[0]=abuse": "https://example.org/search?filter%5B0%5D=abuse",
    "https://example.org/doc?a=1|b": "https://example.org/doc?a=1%7Cb",
    "https://example.org/councillor’s-guide": "https://example.org/councillor%E2%80%99s-guide",
    "https://example.org/page.": None,
    "https://example.org/really?!": None,
    "https://example.org/a_(b": None,
    "https://example.org/a_b_*c*~d~": None,
    "https://example.org/x?a=1&copy;=2&lt=3": None,
    "https://example.org/“quoted”": "https://example.org/%E2%80%9Cquoted%E2%80%9D",
    "https://example.org/{{name}}{%if%}":
        "https://example.org/%7B%7Bname%7D%7D%7B%25if%25%7D",
    "https://example.org/<b>\"c\"\\d^`": "https://example.org/%3Cb%3E%22c%22%5Cd%5E%60",
    "https://www.ynysmôn.example/a": "https://www.ynysm%C3%B4n.example/a",
    "https://example.org/te\u0302te": "https://example.org/te%CC%82te",
    "https://example.org/a%20b%C3%B4": None,
    "https://example.org/100%": "https://example.org/100%25",
    "https://example.org/حصة": "https://example.org/%D8%AD%D8%B5%D8%A9",
}


def linking():
    """An assessment whose evidence has each address, with words before and behind it."""
    value = assessments.assessment(publish=Bare("evidence"), evidence={
        f"E{n}": {"text": f"Paper {n}.", "ref": Quoted("https://ref.example/r"),
                  "link": Quoted(address), "confirm": Bare("true")}
        for n, address in enumerate(ADDRESSES, 1)})
    assessments.answer(value, "risk-2")["evidence"] = [
        Bare(f"E{n}") for n in range(1, len(ADDRESSES) + 1)]
    return value


def uri(address):
    return ADDRESSES[address] or address


class Links(unittest.TestCase):
    def test_the_uris_are_what_was_typed(self):
        for address in ADDRESSES:
            self.assertTrue(uri(address).isascii())
            if "%" not in address:
                self.assertEqual(urllib.parse.unquote(uri(address)), address)

    def test_of_a_pdf(self):
        with tempfile.TemporaryDirectory() as folder:
            pdf = pdf_objects.read(pdf_reports.write(linking(), folder))
        found, todo = set(), list(pdf.objects.values())
        while todo:
            value = todo.pop()
            if isinstance(value, dict):
                if pdf_objects.leads_away(value):
                    found.add(pdf_objects.text(value["/URI"]))
                todo += value.values()
            elif isinstance(value, list):
                todo += value
        self.assertEqual(found, {uri(address) for address in ADDRESSES} | {"https://ref.example/r"})

    def test_of_markdown(self):
        text = toolkit.report(assessments.dump(linking()), "markdown")
        for name, reader in {"github": to_html, **OTHER_READERS}.items():
            page = Page(text, reader)
            shown = "".join(page.text)
            with self.subTest(reader=name):
                self.assertEqual(set(page.links()),
                                 {uri(address) for address in ADDRESSES} | {"https://ref.example/r"})
                for address in ADDRESSES:
                    self.assertIn(address, shown)

    def test_addresses_can_be_read_in_the_markdown(self):
        value = assessments.assessment(introduction="See https://a.example/b?c=d_e, www.b.example/f "
                                                    "or write to support@c.example.org.")
        text = toolkit.report(assessments.dump(value), "markdown")
        for reader in (to_html, *OTHER_READERS.values()):
            self.assertEqual(Page(text, reader).links(),
                             ["https://a.example/b?c=d_e", "http://www.b.example/f",
                              "mailto:support@c.example.org"])
        for address in ("https://a.example/b?c=d_e", "www.b.example/f", "support@c.example.org"):
            self.assertIn(address, text)
