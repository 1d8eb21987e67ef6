"""PDF/A-2: what the bytes of a file must look like (ISO 19005-2, 6.1).

What libharu writes is a file with a classic table of cross-references, so that every object can be
looked at where the table says it stands.
"""

import functools
import re

import pdf_syntax
from pdf_conditions import Conditions

CONDITIONS = Conditions()
stands_for = CONDITIONS.stands_for

INTEGERS = range(-2 ** 31, 2 ** 31)
LARGEST, SMALLEST = 3.403e38, 1.175e-38
STRING, NAME, OBJECTS = 32767, 127, 8388607
# Of PDF/A-1 (ISO 19005-1, 6.1.12), which older programs keep to.
ARRAY, DICTIONARY = 8191, 4095
FILTERS = {"ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode", "CCITTFaxDecode",
           "JBIG2Decode", "DCTDecode", "JPXDecode"}

# What a number, a name or a string beyond these limits has in it.
BEYOND = re.compile(rb"[\s+-]\d{10}|\.0{30}|/[^\s()<>\[\]{}/]{%d}|[^()<>]{%d}" % (NAME, STRING))

HEADER = re.compile(rb"%PDF-1\.[0-7](?:\r\n|\r(?!\n)|\n)")
TABLE = re.compile(rb"xref(?:\r\n|\r|\n)(?=\d)")
SECTION = re.compile(rb"(\d+) (\d+)(?: ?\r\n| ?\r| ?\n)")
ENTRY = re.compile(rb"(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)")
OPENING = re.compile(rb"(\d+)[\0\t\n\f\r ](\d+)[\0\t\n\f\r ]obj(?=[\r\n])")
STREAM = re.compile(rb"[\0\t\n\f\r ]*stream(\r\n|\n)?")
CLOSING = re.compile(rb"(?:\r\n|\r|\n)endobj(?=[\r\n])")


class Indirect:
    """An object as it stands in the file."""

    def __init__(self, number):
        self.number = number
        self.value = None
        self.wrong = []    # (clause by which, text)
        self.tokens = []   # (kind, body)
        self.length = None
        self.closes = 0    # where its value, or its stream, ends

    def __str__(self):
        return f"object {self.number}"


def _read(data, number, at):
    """The object that should stand at a place."""
    found = Indirect(number)
    opening = OPENING.match(data, at)
    if opening is None or int(opening[1]) != number:
        found.wrong.append(("place", "no object stands where the table says, or not as it must"))
        return found
    if at == 0 or data[at - 1:at] not in (b"\r", b"\n"):
        found.wrong.append(("spacing", "does not begin a line"))
    builder = pdf_syntax.Builder()
    end = opening.end()
    for kind, body, _, after in pdf_syntax.tokens(data, end):
        if kind == "word" and body in (b"endobj", b"stream"):
            break
        found.tokens.append((kind, body))
        builder.add(kind, body)
        end = after
    if not builder.complete or len(builder.done) != 1:
        found.wrong.append(("place", "is not one value"))
        return found
    found.value, found.closes = builder.done[0], end
    return found


def _read_stream(data, found, objects):
    """Looks at the stream that follows a dictionary, if one does."""
    keyword = STREAM.match(data, found.closes)
    if keyword is None:
        return
    if keyword[1] is None:
        found.wrong.append(("stream", "no proper line end after stream"))
    length = found.value.get("Length")
    if isinstance(length, pdf_syntax.Ref):
        held = objects.get(int(length.split()[0]))
        length = held.value if held else None
    found.length = length
    end = keyword.end() + (length if isinstance(length, int) else 0)
    closing = re.compile(rb"(\r\n|\r|\n)?endstream").match(data, end)
    if closing is None:
        found.wrong.append(("length", f"its Length of {length} is not the length of its stream"))
        end = data.find(b"endstream", keyword.end())
        found.closes = end + len(b"endstream") if end >= 0 else len(data)
        return
    if closing[1] is None:
        found.wrong.append(("stream", "no line end before endstream"))
    found.closes = closing.end()


class File:
    def __init__(self, data):
        self.data = data
        self.wrong = []   # of the table
        self.objects = {}
        places = self._table()
        for number, at in places.items():
            try:
                self.objects[number] = _read(data, number, at)
            except pdf_syntax.NotPdf as error:
                self.objects[number] = Indirect(number)
                self.objects[number].wrong.append(("place", str(error)))
        for found in self.objects.values():
            if isinstance(found.value, dict):
                _read_stream(data, found, self.objects)
            if found.value is not None and not CLOSING.match(data, found.closes):
                found.wrong.append(("spacing", "endobj is not on a line of its own"))

    def _table(self):
        """{number: place} of the table at the end; what is wrong with it is noted."""
        start = re.search(rb"startxref(?:\r\n|\r|\n)(\d+)(?:\r\n|\r|\n)%%EOF", self.data)
        at = int(start[1]) if start else len(self.data)
        keyword = TABLE.match(self.data, at)
        if keyword is None:
            self.wrong.append("no table of cross-references where startxref says")
            return {}
        places, at = {}, keyword.end()
        while section := SECTION.match(self.data, at):
            at = section.end()
            for number in range(int(section[1]), int(section[1]) + int(section[2])):
                entry = ENTRY.match(self.data, at)
                if entry is None:
                    self.wrong.append(f"the entry of object {number} is not of 20 bytes")
                    return places
                if entry[3] == b"n":
                    places[number] = int(entry[1])
                at = entry.end()
        if not self.data.startswith(b"trailer", at):
            self.wrong.append("something else than the trailer follows the table")
        return places

    def wrong_in(self, kind):
        return [f"{found} {text}" for found in self.objects.values()
                for by, text in found.wrong if by == kind]

    @functools.cached_property
    def tokens(self):
        """(what it stands in, kind, body) of all objects, and of the trailer."""
        found = [(one, kind, body) for one in self.objects.values() for kind, body in one.tokens]
        at = self.data.rfind(b"trailer")
        return found + [("the trailer", kind, body) for kind, body, _, _ in
                        pdf_syntax.tokens(self.data, at) if at >= 0]

    @functools.cached_property
    def streams(self):
        return [found for found in self.objects.values() if found.length is not None]


def of(pdf):
    if not hasattr(pdf.notes, "file"):
        pdf.notes.file = File(pdf.data)
    return pdf.notes.file


@stands_for("A 6.1.2", "UA 6.1")
def the_header_stands_first(pdf):
    if not HEADER.match(pdf.data):
        yield f"the file begins with {pdf.data[:12]}"


@stands_for("A 6.1.2")
def a_comment_of_high_bytes_follows(pdf):
    lines = re.split(rb"\r\n|\r|\n", pdf.data[:100])
    if len(lines) < 2 or not re.match(rb"%[\x80-\xff]{4}", lines[1]):
        yield f"the second line is {lines[1:2]}"


@stands_for("A 6.1.3")
def nothing_follows_the_end(pdf):
    if not re.search(rb"%%EOF(?:\r\n|\r|\n)?\Z", pdf.data):
        yield f"the file ends with {pdf.data[-12:]}"
    if pdf.data.count(b"%%EOF") != 1:
        yield "the file was added to"


@stands_for("A 6.1.3")
def the_trailer_has_an_id(pdf):
    identifiers = [pdf.get(one) for one in pdf.list(pdf.trailer.get("/ID"))]
    if len(identifiers) != 2 or not all(one and len(one) > 2 for one in identifiers):
        yield f"ID is {identifiers}"


@stands_for("A 6.1.3", "UA 7.16")
def nothing_is_encrypted(pdf):
    if "/Encrypt" in pdf.trailer:
        yield "Encrypt stands in the trailer"


@stands_for("A 6.1.4", "PDF 7.5.4")
def the_table_is_in_order(pdf):
    yield from of(pdf).wrong
    yield from of(pdf).wrong_in("place")


@stands_for("A 6.1.9")
def objects_stand_on_lines_of_their_own(pdf):
    yield from of(pdf).wrong_in("spacing")


@stands_for("A 6.1.7.1")
def streams_have_their_length(pdf):
    yield from of(pdf).wrong_in("length")


@stands_for("A 6.1.7.1")
def streams_stand_between_line_ends(pdf):
    yield from of(pdf).wrong_in("stream")


@stands_for("A 6.1.7.1")
def streams_are_within_the_file(pdf):
    for found in of(pdf).streams:
        for key in ("F", "FFilter", "FDecodeParms"):
            if key in found.value:
                yield f"{found} has {key}"


@stands_for("A 6.1.7.2")
def filters_are_allowed(pdf):
    for found in of(pdf).streams:
        held = found.value.get("Filter", [])
        for one in held if isinstance(held, list) else [held]:
            if one not in FILTERS:
                yield f"{found} has the filter {one}"


@stands_for("A 6.1.6")
def hexadecimal_strings_are_whole(pdf):
    for found, kind, body in of(pdf).tokens:
        if kind == "hex":
            digits = re.sub(rb"[\0\t\n\f\r ]", b"", body)
            if len(digits) % 2 or not re.fullmatch(rb"[0-9A-Fa-f]*", digits):
                yield f"{found}: <{body[:30].decode('latin-1')}>"


def everywhere(pdf, kind):
    """(what it stands in, body) of each token of a kind, in objects and on pages."""
    if not hasattr(pdf.notes, "tokens"):
        pdf.notes.tokens = {}
        for found, of_kind, body in (*of(pdf).tokens, *_on_pages(pdf)):
            pdf.notes.tokens.setdefault(of_kind, []).append((found, body))
    return pdf.notes.tokens.get(kind, [])


def _on_pages(pdf):
    """Tokens of those pages that may have one beyond a limit: to read them all takes long."""
    for reference, _, whole in pdf.pages:
        data = pdf.page_content(whole)
        if BEYOND.search(data):
            try:
                for kind, body, _, _ in pdf_syntax.tokens(data):
                    yield reference, kind, body
            except pdf_syntax.NotPdf:
                pass  # said by the condition on operators


@stands_for("A 6.1.13")
def integers_are_not_too_large(pdf):
    for found, body in everywhere(pdf, "number"):
        if b"." not in body and int(body) not in INTEGERS:
            yield f"{found}: {body.decode()}"


@stands_for("A 6.1.13")
def reals_are_within_range(pdf):
    for found, body in everywhere(pdf, "number"):
        if b"." in body:
            value = abs(float(body))
            if value > LARGEST or 0 < value < SMALLEST:
                yield f"{found}: {body.decode()}"


@stands_for("A 6.1.13")
def strings_are_not_too_long(pdf):
    for kind, decode in (("string", pdf_syntax.decode_string), ("hex", pdf_syntax.decode_hex)):
        for found, body in everywhere(pdf, kind):
            if len(body) > STRING and len(decode(body)) > STRING:
                yield f"{found}: a string of {len(decode(body))} bytes"


@stands_for("A 6.1.13")
def names_are_not_too_long(pdf):
    for found, body in everywhere(pdf, "name"):
        if len(pdf_syntax.decode_name(body)) > NAME:
            yield f"{found}: a name of {len(pdf_syntax.decode_name(body))} bytes"


@stands_for("A 6.1.13")
def objects_are_not_too_many(pdf):
    if len(of(pdf).objects) > OBJECTS:
        yield f"{len(of(pdf).objects)} objects"


@stands_for("PDF C")
def arrays_and_dictionaries_are_not_too_large(pdf):
    for found in of(pdf).objects.values():
        todo = [found.value]
        while todo:
            value = todo.pop()
            if isinstance(value, list):
                todo += value
                if len(value) > ARRAY:
                    yield f"{found}: an array of {len(value)} values"
            elif isinstance(value, dict):
                todo += value.values()
                if len(value) > DICTIONARY:
                    yield f"{found}: a dictionary of {len(value)} entries"


@stands_for("A 6.1.8")
def names_of_fonts_and_types_are_text(pdf):
    for found in of(pdf).objects.values():
        if isinstance(found.value, dict):
            for key in ("BaseFont", "FontName", "S"):
                named = found.value.get(key)
                if isinstance(named, pdf_syntax.Name):
                    try:
                        named.encode("latin-1").decode()
                    except UnicodeDecodeError:
                        yield f"{found}: {key} is not UTF-8"
