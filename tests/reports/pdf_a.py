"""PDF/A-2a: colours, graphics, annotations and what a document may not hold (ISO 19005-2, 6.2 to
6.11). Bytes, fonts, metadata and structure have files of their own."""

import struct

import pdf_content
from pdf_conditions import Conditions
from pdf_objects import name
from pdf_ua import annotations

CONDITIONS = Conditions()
stands_for = CONDITIONS.stands_for

INTENTS = {"RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation"}
BLENDS = {"Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten",
          "ColorDodge", "ColorBurn", "HardLight", "SoftLight", "Difference", "Exclusion", "Hue",
          "Saturation", "Color", "Luminosity"}
ACTIONS = {"GoTo", "GoToR", "GoToE", "Thread", "URI", "Named", "SubmitForm"}
NAMED_ACTIONS = {"NextPage", "PrevPage", "FirstPage", "LastPage"}
ANNOTATIONS = {"Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine",
               "Highlight", "Underline", "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "Popup",
               "FileAttachment", "Widget", "PrinterMark", "TrapNet", "Watermark", "Redact"}
INVISIBLE, HIDDEN, PRINT, NO_VIEW, TOGGLE_NO_VIEW = 1, 2, 4, 32, 256
INLINE_FILTERS = {"ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode",
                  "CCITTFaxDecode", "DCTDecode", "AHx", "A85", "Fl", "RL", "CCF", "DCT"}
BOXES = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox")
NESTED = 28
# Components of a colour space, as an ICC profile names it.
SPACES = {b"RGB ": 3, b"CMYK": 4, b"GRAY": 1}
CLASSES = {b"prtr", b"mntr"}
# What a profile of a display needs besides (ICC.1:2001-04, 6.3.1): curves and primaries.
PROFILE_TAGS = {b"desc", b"cprt", b"wtpt", b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC"}


def images(pdf):
    for reference, held in pdf.every_dict:
        if name(held.get("/Subtype")) == "Image":
            yield reference, held


def of_type(pdf, kind):
    return [(reference, held) for reference, held in pdf.every_dict
            if name(pdf.get(held.get("/Type"))) == kind]


# Colour ------------------------------------------------------------------------------------------


def intents(pdf):
    return [pdf.dict(one) for one in pdf.list(pdf.catalog.get("/OutputIntents"))]


def profile(pdf):
    """The profile of the PDF/A output intent; b"" without one."""
    for held in intents(pdf):
        if held.get("/S") == "/GTS_PDFA1":
            return pdf.stream(held.get("/DestOutputProfile")) or b""
    return b""


def profile_tags(data):
    """{tag: its bytes}"""
    count = struct.unpack(">I", data[128:132])[0]
    entries = [struct.unpack(">4sII", data[132 + 12 * n:144 + 12 * n]) for n in range(count)]
    return {tag: data[at:at + size] for tag, at, size in entries if at + size <= len(data)}


@stands_for("A 6.2.3")
def one_output_intent_says_what_colours_mean(pdf):
    held = [one for one in intents(pdf) if one.get("/S") == "/GTS_PDFA1"]
    if len(held) != 1 or len(intents(pdf)) != 1:
        yield f"{len(held)} of {len(intents(pdf))} output intents are of PDF/A"
    for one in held:
        if not pdf.text(one.get("/OutputConditionIdentifier")):
            yield "OutputConditionIdentifier is missing"
        if not pdf.is_stream(one.get("/DestOutputProfile")):
            yield "DestOutputProfile is missing"
        if "/DestOutputProfileRef" in one:
            yield "the profile is outside"


@stands_for("A 6.2.3", "A 6.2.4.2")
def its_profile_is_sound(pdf):
    data = profile(pdf)
    if len(data) < 132:
        yield f"the profile has {len(data)} bytes"
        return
    size, _, version = struct.unpack(">I4sB", data[:9])
    kind, space, mark = data[12:16], data[16:20], data[36:40]
    if size != len(data) or mark != b"acsp":
        yield f"it says that it has {size} bytes, and has {len(data)}; its mark is {mark}"
    if kind not in CLASSES or space not in SPACES or version >= 5:
        yield f"it is a {kind} profile of {space}, version {version}"
    try:
        missing = PROFILE_TAGS - set(profile_tags(data))
    except struct.error:
        missing = PROFILE_TAGS
    if missing:
        yield f"it lacks {sorted(missing)}, or they reach beyond its end"
    held = pdf.dict(intents(pdf)[0].get("/DestOutputProfile"))
    if pdf.get(held.get("/N")) != SPACES.get(space):
        yield f"N is {held.get('/N')} for {space}"


@stands_for("A 6.2.4.3")
def device_colours_are_those_of_the_profile(pdf):
    space = profile(pdf)[16:20]
    used = dict(pdf_content.of(pdf).colours)
    for reference, held in pdf.every_dict:
        for key in ("/ColorSpace", "/CS"):
            found = pdf.get(held.get(key))
            listed = found if isinstance(found, list) else [found]
            used.update({name(one): reference for one in listed
                         if isinstance(one, str) and str(name(one)).startswith("Device")})
    allowed = {"DeviceGray"} if space in SPACES else set()
    allowed |= {b"RGB ": {"DeviceRGB"}, b"CMYK": {"DeviceCMYK"}}.get(space, set())
    for one in sorted(set(used) - allowed):
        yield f"{used[one]} uses {one}; the profile is of {space}"


@stands_for("A 6.2.6")
def rendering_intents_are_known(pdf):
    held = [(reference, name(value[key])) for reference, value in pdf.every_dict
            for key in ("/RI", "/Intent") if isinstance(value.get(key), str) and name(value[key])]
    held += [("a page", intent) for intent in pdf_content.of(pdf).intents]
    for owner, intent in held:
        if intent not in INTENTS:
            yield f"{owner}: {intent}"


# Graphics ----------------------------------------------------------------------------------------


def is_transparent(pdf, state):
    return any(pdf.get(state.get(key)) not in (None, 1, 1.0) for key in ("/ca", "/CA")) or \
        pdf.get(state.get("/SMask")) not in (None, "/None") or \
        name(pdf.get(state.get("/BM"))) not in (None, "Normal", "Compatible")


@stands_for("A 6.2.10")
def transparent_pages_have_a_colour_space(pdf):
    if profile(pdf):
        return
    groups = {reference: pdf.dict(page.get("/Group")) for reference, page, _ in pdf.pages}
    for owner, state in pdf_content.of(pdf).states.values():
        if is_transparent(pdf, state) and "/CS" not in groups.get(owner, {}):
            yield f"{owner} is transparent, with neither an output intent nor a group"


@stands_for("A 6.2.10")
def blend_modes_are_known(pdf):
    for reference, held in pdf.every_dict:
        if "/BM" in held:
            for mode in pdf.either(held["/BM"]):
                if name(mode) not in BLENDS:
                    yield f"{reference}: {mode}"


@stands_for("A 6.2.5")
def graphics_states_change_no_transfer(pdf):
    states = [(reference, held) for reference, held in of_type(pdf, "ExtGState")]
    states += [(owner, state) for owner, state in pdf_content.of(pdf).states.values()]
    for owner, held in states:
        for key in ("/TR", "/HTP", "/HT"):
            if key in held:
                yield f"{owner} has {key}"
        if pdf.get(held.get("/TR2", "/Default")) != "/Default":
            yield f"{owner} has TR2 {held['/TR2']}"


@stands_for("A 6.1.13")
def states_are_not_nested_too_deep(pdf):
    if pdf_content.of(pdf).depth > NESTED:
        yield f"q is nested {pdf_content.of(pdf).depth} deep"


@stands_for("A 6.2.2")
def operators_are_those_of_pdf(pdf):
    content = pdf_content.of(pdf)
    for operator in sorted(set(content.operators) - pdf_content.KNOWN):
        yield f"{content.operators[operator]}: {operator}"
    yield from (text for kind, text in content.wrong if kind == "syntax")


@stands_for("A 6.2.2")
def pages_hold_the_resources_they_name(pdf):
    for owner, category, key in pdf_content.of(pdf).missing:
        yield f"{owner}: {category} has no {key}"


@stands_for("A 6.2.8")
def images_are_plain(pdf):
    for reference, held in images(pdf):
        for key in ("/Alternates", "/OPI"):
            if key in held:
                yield f"{reference} has {key}"
        if pdf.get(held.get("/Interpolate")) not in (None, False):
            yield f"{reference} is interpolated"
        bits = pdf.get(held.get("/BitsPerComponent"))
        if bits not in ((None, 1) if held.get("/ImageMask") else (None, 1, 2, 4, 8, 16)):
            yield f"{reference} has {bits} bits a component"
    for held in pdf_content.of(pdf).inline:
        if held.get("I", held.get("Interpolate", False)) is not False:
            yield "an inline image is interpolated"


@stands_for("A 6.1.10")
def inline_images_have_allowed_filters(pdf):
    for held in pdf_content.of(pdf).inline:
        filters = held.get("F", held.get("Filter", []))
        for one in filters if isinstance(filters, list) else [filters]:
            if one not in INLINE_FILTERS:
                yield f"an inline image has the filter {one}"


@stands_for("A 6.2.9", "UA 7.20")
def forms_are_plain(pdf):
    for reference, held in pdf.every_dict:
        if name(held.get("/Subtype")) == "PS" or name(held.get("/Subtype2")) == "PS":
            yield f"{reference} is PostScript"
        if name(held.get("/Subtype")) == "Form":
            for key in ("/OPI", "/PS", "/Ref"):
                if key in held:
                    yield f"{reference} has {key}"


@stands_for("A 6.1.13")
def pages_have_a_possible_size(pdf):
    for reference, _, whole in pdf.pages:
        if "/MediaBox" not in whole:
            yield f"{reference} has no MediaBox"
        for key in BOXES:
            box = [pdf.get(one) for one in pdf.list(whole.get(key))]
            if key in whole and (len(box) != 4 or not all(
                    3 <= abs(box[n + 2] - box[n]) <= 14400 for n in (0, 1))):
                yield f"{reference}: {key} is {box}"


# Annotations and actions -------------------------------------------------------------------------


@stands_for("A 6.3.1")
def annotations_are_of_known_types(pdf):
    for page, _, annotation, held in annotations(pdf):
        if name(held.get("/Subtype")) not in ANNOTATIONS:
            yield f"page {page}: {annotation} is a {held.get('/Subtype')}"


@stands_for("A 6.3.2")
def annotations_are_seen_and_printed(pdf):
    for page, _, annotation, held in annotations(pdf):
        flags = pdf.get(held.get("/F"))
        if name(held.get("/Subtype")) != "Popup" and (not isinstance(flags, int) or flags & (
                INVISIBLE | HIDDEN | PRINT | NO_VIEW | TOGGLE_NO_VIEW) != PRINT):
            yield f"page {page}: {annotation} has the flags {flags}"


@stands_for("A 6.3.3")
def annotations_have_an_appearance(pdf):
    for page, _, annotation, held in annotations(pdf):
        appearance = pdf.dict(held.get("/AP"))
        if name(held.get("/Subtype")) not in ("Link", "Popup") and not appearance:
            yield f"page {page}: {annotation} has no appearance"
        if appearance and (set(appearance) != {"/N"} or not pdf.is_stream(appearance["/N"])):
            yield f"page {page}: {annotation} has the appearance {appearance}"


@stands_for("A 6.4.1", "A 6.4.2", "UA 7.15")
def there_is_no_form_to_fill_in(pdf):
    for key in ("/AcroForm", "/NeedsRendering"):
        if key in pdf.catalog:
            yield f"the catalog has {key}"


def actions(pdf):
    """(owner, action) of every action, and of those that follow them."""
    for reference, held in pdf.every_dict:
        for key in ("/A", "/OpenAction", "/Next"):
            value = pdf.get(held.get(key))
            for one in value if isinstance(value, list) else [value]:
                one = pdf.get(one)
                if isinstance(one, dict) and isinstance(one.get("/S"), str) and \
                        ("/O" not in one or "/D" in one) and held.get("/Type") != "/StructElem":
                    yield reference, one


@stands_for("A 6.5.1")
def actions_only_lead_somewhere(pdf):
    for owner, held in actions(pdf):
        kind = name(held["/S"])
        if kind not in ACTIONS or kind == "Named" and name(held.get("/N")) not in NAMED_ACTIONS:
            yield f"{owner}: {kind} {held.get('/N', '')}"


@stands_for("PDF 12.6.4.7")
def links_lead_to_the_web(pdf):
    """Of all that an address can be, reports know only these."""
    for owner, held in actions(pdf):
        if name(held["/S"]) == "URI":
            address = pdf.text(held.get("/URI")) or ""
            if not address.lower().startswith(("https://", "http://")) or \
                    not all(" " < one < "\x7f" for one in address):
                yield f"{owner}: {address!r}"
        elif name(held["/S"]) != "GoTo":
            yield f"{owner}: an action {held['/S']}"


@stands_for("A 6.5.2")
def nothing_happens_by_itself(pdf):
    for reference, held in pdf.every_dict:
        if "/AA" in held:
            yield f"{reference} has additional actions"
        if isinstance(pdf.get(held.get("/OpenAction")), dict):
            yield f"{reference} acts when it is opened"


# What a document may not hold ---------------------------------------------------------------------

# Keys by which something comes along that nobody sees.
HIDDEN_PARTS = {
    "/EmbeddedFiles": "A 6.8", "/EF": "A 6.8", "/AF": "A 6.8", "/JavaScript": "A 6.5.1",
    "/JS": "A 6.5.1", "/PieceInfo": "PDF 14.5", "/Thumb": "PDF 12.3.4", "/Perms": "A 6.1.12",
    "/Collection": "PDF 12.3.5", "/Requirements": "A 6.11", "/PresSteps": "A 6.10",
    "/AlternatePresentations": "A 6.10", "/OCProperties": "A 6.9", "/XFA": "A 6.4.2",
}


@stands_for(*sorted(set(HIDDEN_PARTS.values())), "UA 7.10", "UA 7.11")
def nothing_comes_along(pdf):
    for reference, held in pdf.every_dict:
        for key in sorted(set(held) & set(HIDDEN_PARTS)):
            yield f"{reference} has {key}"


@stands_for("PDF 7.5")
def every_object_is_in_use(pdf):
    """What nothing refers to is not seen, and may be what was to be withheld."""
    reached, todo = set(), [pdf.trailer]
    while todo:
        value = todo.pop()
        if isinstance(value, dict):
            todo += value.values()
        elif isinstance(value, list):
            todo += value
        elif isinstance(value, str) and "obj:" + value in pdf.objects and value not in reached:
            reached.add(value)
            todo.append(pdf.get(value))
    for reference, value in pdf.every():
        # qpdf leaves out Length, so what is an integer is one of these.
        if reference not in reached and not isinstance(value, int):
            yield f"nothing refers to {reference}"
