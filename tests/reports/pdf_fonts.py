"""Fonts of a PDF: widths, glyphs, and the Unicode values of their codes."""

import functools
import re
import struct

import pdf_syntax
from pdf_objects import name

# Parts of a composite glyph: flags that tell how long a part's record is (OpenType, glyf).
WORDS, SCALE, MORE, SCALES, MATRIX = 1, 8, 0x20, 0x40, 0x80


class TrueType:
    """An embedded TrueType program."""

    NEEDED = ("glyf", "head", "hhea", "hmtx", "loca", "maxp")  # ISO 32000-1, 9.9

    def __init__(self, data):
        self.data = data
        self.tables = {}
        for at in range(12, 12 + 16 * self._number(">H", 4), 16):
            tag, _, offset, length = struct.unpack(">4sIII", data[at:at + 16])
            if offset + length > len(data):
                raise ValueError(f"the table {tag.decode('latin-1')} reaches beyond the end")
            self.tables[tag.decode("latin-1")] = data[offset:offset + length]
        missing = [table for table in self.NEEDED if table not in self.tables]
        if missing:
            raise ValueError(f"without {', '.join(missing)}")
        self.units = struct.unpack(">H", self.tables["head"][18:20])[0]
        self.glyphs = struct.unpack(">H", self.tables["maxp"][4:6])[0]
        wide = struct.unpack(">h", self.tables["head"][50:52])[0]
        size = 4 if wide else 2
        if len(self.tables["loca"]) < size * (self.glyphs + 1):
            raise ValueError("loca is shorter than maxp says")
        places = struct.unpack(f">{self.glyphs + 1}{'I' if wide else 'H'}",
                               self.tables["loca"][:size * (self.glyphs + 1)])
        self.places = places if wide else [2 * place for place in places]
        if list(self.places) != sorted(self.places) or \
                self.places[-1] > len(self.tables["glyf"]):
            raise ValueError("loca is not in order, or reaches beyond glyf")

    def _number(self, form, at):
        return struct.unpack(form, self.data[at:at + struct.calcsize(form)])[0]

    def advance(self, glyph):
        """In thousandths of an em, as a PDF gives widths."""
        several = struct.unpack(">H", self.tables["hhea"][34:36])[0]
        at = 4 * min(glyph, several - 1)
        return struct.unpack(">H", self.tables["hmtx"][at:at + 2])[0] * 1000 / self.units

    def outline(self, glyph):
        return self.tables["glyf"][self.places[glyph]:self.places[glyph + 1]]

    def missing_parts(self, glyph, seen=()):
        """Parts of a composite glyph that the subset lacks."""
        outline = self.outline(glyph)
        if len(outline) < 10 or struct.unpack(">h", outline[:2])[0] >= 0 or glyph in seen:
            return []
        missing, at, flags = [], 10, MORE
        while flags & MORE:
            flags, part = struct.unpack(">HH", outline[at:at + 4])
            if part >= self.glyphs or not self.outline(part):
                missing.append(part)
            else:
                missing += self.missing_parts(part, (*seen, glyph))
            at += 4 + (4 if flags & WORDS else 2)
            at += 2 if flags & SCALE else 4 if flags & SCALES else 8 if flags & MATRIX else 0
        return missing


class ToUnicode:
    """A CMap that maps codes to Unicode (ISO 32000-1, 9.10.3)."""

    LIMIT = 100  # entries of one block

    def __init__(self, data):
        self.map = {}
        self.wrong = []
        self.has_space = False
        self._begun, self._announced = None, []
        operands = []
        for kind, body, _, _ in pdf_syntax.tokens(data):
            if kind == "sign":
                operands.append(body)
                continue
            value = pdf_syntax.value_of(kind, body)
            if not isinstance(value, pdf_syntax.Word):
                operands.append(value)
                continue
            if value.startswith("begin") and value != "begincmap":
                self._announced, self._begun, operands = operands[-1:], value[5:], []
            elif value.startswith("end") and value not in ("endcmap", "end"):
                self._block(value[3:], operands)
                operands = []

    def _block(self, block, operands):
        size = {"bfchar": 2, "bfrange": 3, "codespacerange": 2}.get(block)
        if size is None or block != self._begun:
            self.wrong.append(f"{self._begun} ended as {block} has no place in such a map")
            return
        entries = self._with_arrays(operands)
        count = len(entries) // size
        if [count] != self._announced or len(entries) % size:
            self.wrong.append(f"{block} announces {self._announced} entries and has {count}")
        if count > self.LIMIT:
            self.wrong.append(f"{count} entries in one {block}")
        if block == "codespacerange":
            self.has_space = self.has_space or entries[:2] == [b"\0\0", b"\xff\xff"]
        elif block == "bfchar":
            for code, target in zip(entries[::2], entries[1::2]):
                self._map(int.from_bytes(code, "big"), target)
        else:
            for entry in zip(entries[::3], entries[1::3], entries[2::3]):
                self._range(*entry)

    @staticmethod
    def _with_arrays(operands):
        made, inside = [], None
        for operand in operands:
            if operand == b"[":
                inside = []
            elif operand == b"]":
                made.append(inside)
                inside = None
            elif inside is not None:
                inside.append(operand)
            else:
                made.append(operand)
        return made

    def _range(self, first, last, target):
        low, high = int.from_bytes(first, "big"), int.from_bytes(last, "big")
        if low > high or first[:-1] != last[:-1]:
            self.wrong.append(f"a range from {low:#06x} to {high:#06x}")
            return
        for place, code in enumerate(range(low, high + 1)):
            if isinstance(target, list):
                if place < len(target):
                    self._map(code, target[place])
            elif target and target[-1] + place < 256:
                self._map(code, target[:-1] + bytes([target[-1] + place]))
            else:
                self.wrong.append(f"a range whose last byte grows beyond 255 at {code:#06x}")

    def _map(self, code, target):
        try:
            decoded = target.decode("utf-16-be")
        except (UnicodeDecodeError, AttributeError):
            self.wrong.append(f"{code:#06x} is mapped to what is no UTF-16")
            return
        if self.map.get(code, decoded) != decoded:
            self.wrong.append(f"{code:#06x} is mapped twice")
        self.map[code] = decoded


class Font:
    """A font as a page refers to it."""

    def __init__(self, pdf, reference):
        self.pdf = pdf
        self.reference = reference
        self.dict = pdf.dict(reference)
        self.subtype = name(pdf.get(self.dict.get("/Subtype")))
        self.composite = self.subtype == "Type0"
        descendants = pdf.list(self.dict.get("/DescendantFonts"))
        self.inner = pdf.dict(descendants[0]) if descendants else {}
        self.descriptor = pdf.dict((self.inner if self.composite else self.dict)
                                   .get("/FontDescriptor"))
        self.name = name(pdf.get(self.dict.get("/BaseFont"))) or str(reference)

    def codes(self, shown):
        """The codes in a string that is shown."""
        if not self.composite:
            return list(shown)
        return [int.from_bytes(shown[at:at + 2], "big") for at in range(0, len(shown), 2)]

    @property
    def embedded(self):
        return any(self.pdf.is_stream(self.descriptor.get(key))
                   for key in ("/FontFile", "/FontFile2", "/FontFile3"))

    @functools.cached_property
    def program(self):
        """The TrueType program, what is wrong with it as a text, or None without one."""
        data = self.pdf.stream(self.descriptor.get("/FontFile2"))
        if data is None:
            return None
        try:
            return TrueType(data)
        except (ValueError, struct.error) as error:
            return str(error)

    @functools.cached_property
    def to_unicode(self):
        data = self.pdf.stream(self.dict.get("/ToUnicode"))
        return None if data is None else ToUnicode(data)

    def text(self, code):
        return self.to_unicode.map.get(code, "") if self.to_unicode else ""

    @functools.cached_property
    def _glyph_map(self):
        return self.pdf.stream(self.inner.get("/CIDToGIDMap"))

    def glyph(self, code):
        """The glyph of a code under Identity-H."""
        if self._glyph_map is None:
            return code
        return int.from_bytes(self._glyph_map[2 * code:2 * code + 2], "big")

    @functools.cached_property
    def widths(self):
        """Width of each code that W names."""
        found, rest = {}, [self.pdf.get(value) for value in self.pdf.list(self.inner.get("/W"))]
        while len(rest) > 1:
            if isinstance(rest[1], list):
                found.update(enumerate(map(self.pdf.get, rest[1]), rest[0]))
                rest = rest[2:]
            elif len(rest) > 2:
                found.update(dict.fromkeys(range(rest[0], rest[1] + 1), rest[2]))
                rest = rest[3:]
            else:
                break
        return found

    def width(self, code):
        default = self.pdf.get(self.inner.get("/DW"))
        return self.widths.get(code, 1000 if default is None else default)


def subset_tag(font_name):
    return re.match(r"[A-Z]{6}\+", font_name) is not None
