"""PDF/UA-1 and PDF/A-2a: fonts, and each glyph that is shown with them."""

import re
import unicodedata

import pdf_content
import pdf_tree
from pdf_conditions import Conditions
from pdf_content import chain_has
from pdf_fonts import ToUnicode, TrueType, subset_tag
from pdf_objects import name

CONDITIONS = Conditions()
stands_for = CONDITIONS.stands_for

SUBTYPES = {"Type0": {"/Type", "/Subtype", "/BaseFont", "/Encoding", "/DescendantFonts"}}
INVISIBLE = 3   # the rendering mode in which nothing is painted
NONSYMBOLIC, SYMBOLIC = 32, 4
NEVER = "\0\ufeff\ufffe"
# Letters that are blank in any font.
BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")


def fonts(pdf):
    """Fonts that show something, with {code: rendering modes}."""
    return pdf_content.of(pdf).used_codes


def codes(pdf):
    """(font, code, whether it is ever painted)"""
    for font, used in fonts(pdf):
        for code, modes in sorted(used.items()):
            yield font, code, bool(modes - {INVISIBLE})


def named(font, code):
    return f"{font.name}: code {code:#06x}, {font.text(code)!r}"


@stands_for("UA 7.21.3.1", "A 6.2.11.2")
def fonts_are_composite_and_whole(pdf):
    """Ours are: whatever else stands here was not made by our own code."""
    for font in pdf_content.of(pdf).fonts.values():
        missing = SUBTYPES.get(font.subtype, {"?"}) - set(font.dict)
        if name(pdf.get(font.dict.get("/Type"))) != "Font" or missing:
            yield f"{font.name} is a {font.subtype} font without {sorted(missing)}"
        elif font.inner.get("/Subtype") != "/CIDFontType2" or font.inner.get("/Type") != "/Font":
            yield f"{font.name} has no CIDFontType2 within"


@stands_for("UA 7.21.3.1", "A 6.2.11.3.1")
def fonts_say_what_their_codes_are(pdf):
    for font, _ in fonts(pdf):
        system = pdf.dict(font.inner.get("/CIDSystemInfo"))
        if pdf.text(system.get("/Registry")) is None or \
                pdf.text(system.get("/Ordering")) is None or \
                not isinstance(pdf.get(system.get("/Supplement")), int):
            yield f"{font.name}: CIDSystemInfo is {system}"


@stands_for("UA 7.21.3.3", "A 6.2.11.3.3")
def codes_are_read_by_a_known_map(pdf):
    for font, _ in fonts(pdf):
        if pdf.get(font.dict.get("/Encoding")) != "/Identity-H":
            yield f"{font.name}: Encoding is {font.dict.get('/Encoding')}"


@stands_for("UA 7.21.3.2", "A 6.2.11.3.2")
def codes_lead_to_glyphs(pdf):
    for font, _ in fonts(pdf):
        mapped = font.inner.get("/CIDToGIDMap")
        if mapped != "/Identity" and not pdf.is_stream(mapped):
            yield f"{font.name}: CIDToGIDMap is {mapped}"


@stands_for("PDF 9.8.1")
def descriptors_are_whole(pdf):
    for font, _ in fonts(pdf):
        missing = {"/Type", "/FontName", "/Flags", "/FontBBox", "/ItalicAngle", "/Ascent",
                   "/Descent", "/CapHeight", "/StemV"} - set(font.descriptor)
        if missing:
            yield f"{font.name}: the descriptor has no {', '.join(sorted(missing))}"
        if len({font.descriptor.get("/FontName"), font.inner.get("/BaseFont"),
                font.dict.get("/BaseFont")}) != 1:
            yield f"{font.name}: its names differ"
        flags = pdf.get(font.descriptor.get("/Flags"))
        if isinstance(flags, int) and bool(flags & SYMBOLIC) == bool(flags & NONSYMBOLIC):
            yield f"{font.name}: its flags are {flags}, neither symbolic nor nonsymbolic, or both"


@stands_for("PDF 9.6.4")
def subsets_have_names_of_their_own(pdf):
    tags = {}
    for font, _ in fonts(pdf):
        if not subset_tag(font.name):
            yield f"{font.name} has no tag of a subset"
        tags.setdefault(font.name, []).append(font.descriptor.get("/FontFile2"))
    for held, programs in tags.items():
        if len(set(programs)) > 1:
            yield f"{held} is the name of {len(programs)} subsets"


@stands_for("UA 7.21.4.1", "A 6.2.11.4.1")
def fonts_are_embedded(pdf):
    for font, _ in fonts(pdf):
        if not font.embedded:
            yield f"{font.name} is not embedded"


@stands_for("UA 7.21.4.1", "A 6.2.11.2")
def font_programs_can_be_read(pdf):
    for font, _ in fonts(pdf):
        if font.embedded and not isinstance(font.program, TrueType):
            yield f"{font.name}: {font.program or 'is no TrueType program'}"


@stands_for("UA 7.21.4.2", "A 6.2.11.4.2")
def sets_of_codes_are_left_out(pdf):
    """CIDSet need not be there; where it is, it must name every glyph."""
    for font, _ in fonts(pdf):
        if "/CIDSet" in font.descriptor or "/CharSet" in font.descriptor:
            yield f"{font.name} has a CIDSet or CharSet"


def glyphs(pdf):
    """(font, code, glyph, painted) where the program can be read."""
    for font, code, painted in codes(pdf):
        if isinstance(font.program, TrueType):
            yield font, code, font.glyph(code), painted


@stands_for("UA 7.21.8", "A 6.2.11.8")
def no_glyph_stands_for_a_missing_one(pdf):
    for font, code, glyph, _ in glyphs(pdf):
        if glyph == 0:
            yield f"{named(font, code)} shows .notdef"


@stands_for("UA 7.21.4.1", "A 6.2.11.4.1")
def shown_glyphs_are_in_the_font(pdf):
    for font, code, glyph, painted in glyphs(pdf):
        if painted and glyph >= font.program.glyphs:
            yield f"{named(font, code)} shows glyph {glyph} of {font.program.glyphs}"
        elif painted and font.text(code).strip() and font.program.missing_parts(glyph):
            yield f"{named(font, code)} lacks its parts {font.program.missing_parts(glyph)}"


@stands_for("UA 7.21.4.1", "A 6.2.11.4.1")
def letters_have_an_outline(pdf):
    """A glyph that a subset lost is there, and empty."""
    for font, code, glyph, painted in glyphs(pdf):
        written = font.text(code)
        if painted and glyph < font.program.glyphs and not font.program.outline(glyph) and any(
                unicodedata.category(one)[0] in "LNPS" and one not in BLANK for one in written):
            yield f"{named(font, code)} is blank"


@stands_for("UA 7.21.5", "A 6.2.11.5")
def widths_agree_with_the_font(pdf):
    for font, code, glyph, painted in glyphs(pdf):
        if painted and glyph < font.program.glyphs and \
                abs(font.width(code) - font.program.advance(glyph)) > 1:
            yield (f"{named(font, code)}: width {font.width(code)}, "
                   f"in the font {font.program.advance(glyph):.2f}")


@stands_for("UA 7.21.7", "A 6.2.11.7.2")
def every_code_has_a_unicode_value(pdf):
    for font, code, _ in codes(pdf):
        if not font.text(code):
            yield f"{named(font, code)} is mapped to nothing"


@stands_for("UA 7.21.7", "A 6.2.11.7.2")
def unicode_values_are_characters(pdf):
    for font, code, _ in codes(pdf):
        if any(one in NEVER for one in font.text(code)):
            yield f"{named(font, code)} is mapped to U+0000, U+FEFF or U+FFFE"


@stands_for("PDF 9.10.3")
def maps_to_unicode_are_well_formed(pdf):
    for font in pdf_content.of(pdf).fonts.values():
        if isinstance(font.to_unicode, ToUnicode):
            yield from (f"{font.name}: {wrong}" for wrong in font.to_unicode.wrong)
            if not font.to_unicode.has_space:
                yield f"{font.name}: the map does not say that codes have two bytes"
            written = pdf.stream(font.dict.get("/ToUnicode"))
            for needed in (rb"/CIDInit\s+/ProcSet\s+findresource", rb"/CMapName\s+/\S+\s+def",
                           rb"/CMapType\s+2\s+def", rb"\bbegincmap\b", rb"\bendcmap\b"):
                if not re.search(needed, written):
                    yield f"{font.name}: the map has no {needed.decode()}"


def in_private_use(text):
    return any(unicodedata.category(one) == "Co" for one in text)


@stands_for("A 6.2.11.7.3")
def private_characters_have_actual_text(pdf):
    private = [item for item in pdf_content.of(pdf).shown() if in_private_use(item.text)]
    replaced = _content_with_actual_text(pdf) if private else set()
    for item in private:
        if not chain_has(item.mark, lambda mark: "ActualText" in mark.properties or
                         (mark.owner, mark.mcid) in replaced):
            yield f"{item.owner}: {item.text!r}"


def _content_with_actual_text(pdf):
    """Content whose element, or one around it, has an ActualText."""
    return {key for key, elements in pdf_tree.of(pdf).content.items()
            if any("/ActualText" in one.dict for element in elements
                   for one in (element, *element.ancestors()))}
