"""What the pages of a PDF paint, and under which marks."""

import dataclasses
import functools

import pdf_syntax
from pdf_fonts import Font
from pdf_objects import name

SHOWING = {"Tj", "TJ", "'", '"'}
PAINTING = SHOWING | {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "BI"}
# ISO 32000-1, annex A; `ID` and `EI` are within `BI` here.
KNOWN = PAINTING | set(
    "BDC BMC BT BX CS DP Do EMC ET EX G J K M MP Q RG SC SCN T* TD TL Tc Td Tf Tm Tr Ts Tw Tz W W* "
    "c cm cs d d0 d1 g gs h i j k l m n q re rg ri sc scn v w y".split())
COLOURS = {"g": "DeviceGray", "G": "DeviceGray", "rg": "DeviceRGB", "RG": "DeviceRGB",
           "k": "DeviceCMYK", "K": "DeviceCMYK"}
# Operators that name a resource -> the category that holds it; each names it last but Tf and BDC.
RESOURCES = {"Tf": "/Font", "gs": "/ExtGState", "Do": "/XObject", "sh": "/Shading"}
DEVICES = {"DeviceGray", "DeviceRGB", "DeviceCMYK"}


@dataclasses.dataclass(eq=False)
class Mark:
    """A marked-content sequence."""
    tag: str
    properties: dict
    owner: str
    outer: "Mark"
    in_text: bool = False

    @property
    def mcid(self):
        return self.properties.get("MCID")

    def chain(self):
        mark = self
        while mark is not None:
            yield mark
            mark = mark.outer


@dataclasses.dataclass
class Item:
    """What one operator paints; for text, in which font and by which codes."""
    operator: str
    owner: str
    mark: Mark
    font: Font = None
    codes: tuple = ()
    mode: int = 0

    def marks(self):
        return list(self.mark.chain()) if self.mark else []

    @property
    def text(self):
        return "".join(map(self.font.text, self.codes)) if self.font else ""


def chain_has(mark, test):
    return mark is not None and any(test(one) for one in mark.chain())


def is_artifact(mark):
    return mark.tag == "Artifact"


def is_tagged(mark):
    return mark.mcid is not None


class Content:
    """All pages, read once."""

    def __init__(self, pdf):
        self.pdf = pdf
        self.items = []
        self.marks = []       # each Mark with an MCID or another property, in order
        self.wrong = []       # (kind, text) of what is not well formed
        self.operators = {}   # operator -> an owner that uses it
        self.colours = {}     # device colour space -> an owner that uses it
        self.intents = set()  # rendering intents
        self.inline = []      # dictionaries of inline images
        self.states = {}      # reference or text of a graphics state -> (owner, dictionary)
        self.depth = 0        # of q
        self.missing = []     # (owner, category, name) of resources that are named and not there
        self.forms = {}       # form -> how often it is painted
        self.fonts = {}
        for reference, page, whole in pdf.pages:
            self._stream(reference, pdf.page_content(whole), pdf.dict(page.get("/Resources")),
                         None, 0)

    def _stream(self, owner, data, resources, outer, deep):
        try:
            _Walk(self, owner, resources, outer, deep).run(_parsed(data))
        except (pdf_syntax.NotPdf, IndexError, TypeError, AttributeError) as error:
            self.wrong.append(("syntax", f"{owner}: {type(error).__name__}: {error}"))

    def font(self, reference):
        key = str(reference)
        if key not in self.fonts:
            self.fonts[key] = Font(self.pdf, reference)
        return self.fonts[key]

    def shown(self):
        """(font, code) -> an item that shows it, for each item that shows text."""
        return [item for item in self.items if item.operator in SHOWING and item.font]

    @functools.cached_property
    def used_codes(self):
        """{font: {code: rendering modes}}"""
        used = {}
        for item in self.shown():
            codes = used.setdefault(item.font.reference, (item.font, {}))[1]
            for code in item.codes:
                codes.setdefault(code, set()).add(item.mode)
        return list(used.values())

    @functools.cached_property
    def by_mcid(self):
        """{(owner, MCID): text}, with the texts that replace others in their place."""
        found = {(mark.owner, mark.mcid): "" for mark in self.marks if is_tagged(mark)}
        replaced = set()
        for item in self.shown():
            text = item.text
            for mark in item.marks():
                if "ActualText" in mark.properties:
                    text = "" if mark in replaced else as_text(mark.properties["ActualText"])
                    replaced.add(mark)
                if is_tagged(mark):
                    found[(mark.owner, mark.mcid)] += text
                    break
        return found


def as_text(value):
    """Of a property list within a content stream, or of a dictionary."""
    if isinstance(value, bytes):
        return value[2:].decode("utf-16-be", "replace") if value[:2] == b"\xfe\xff" \
            else value.decode("latin-1")
    return value[2:] if isinstance(value, str) and value[:2] == "u:" else str(value)


@functools.lru_cache(maxsize=256)
def _parsed(data):
    """Damaged files share most of their pages."""
    return list(pdf_syntax.operators(data))


class _Walk:
    """One content stream."""

    def __init__(self, content, owner, resources, outer, deep):
        self.content, self.owner, self.deep = content, owner, deep
        self.pdf, self.resources = content.pdf, resources
        self.outer = self.mark = outer
        self.font, self.mode = None, 0
        self.saved = []
        self.in_text = False

    def note(self, kind, text):
        self.content.wrong.append((kind, f"{self.owner}: {text}"))

    def resource(self, category, key):
        found = self.pdf.dict(self.resources.get(category)).get("/" + key)
        if found is None:
            self.content.missing.append((self.owner, category, key))
        return found

    def run(self, operators):
        for operator, operands in operators:
            self.content.operators.setdefault(operator, self.owner)
            if operator in COLOURS:
                self.content.colours.setdefault(COLOURS[operator], self.owner)
            handler = HANDLERS.get(operator)
            if handler:
                handler(self, operands)
            if operator in PAINTING:
                self.paint(operator, operands)
        if self.mark is not self.outer:
            self.note("marks", "a mark is not closed")
        if self.saved:
            self.note("nesting", "q without Q")
        if self.in_text:
            self.note("nesting", "BT without ET")

    def paint(self, operator, operands):
        item = Item(operator, self.owner, self.mark)
        if operator in SHOWING:
            if self.font is None:
                self.note("syntax", "text is shown without a font")
            if not self.in_text:
                self.note("nesting", "text outside of BT and ET")
            item.font, item.mode = self.font, self.mode
            pieces = operands[-1] if isinstance(operands[-1], list) else operands[-1:]
            for piece in pieces:
                if isinstance(piece, bytes) and self.font:
                    if self.font.composite and len(piece) % 2:
                        self.note("syntax", "half a code is shown")
                    item.codes += tuple(self.font.codes(piece))
        self.content.items.append(item)

    def begin(self, operands):
        properties = operands[1] if len(operands) > 1 else {}
        if isinstance(properties, pdf_syntax.Name):
            held = self.pdf.dict(self.resource("/Properties", properties))
            properties = {key[1:]: value for key, value in held.items()}
        self.mark = Mark(operands[0], properties, self.owner, self.mark, self.in_text)
        self.content.marks.append(self.mark)

    def end(self, _):
        if self.mark is self.outer:
            self.note("marks", "EMC without BMC or BDC")
        else:
            if self.mark.in_text != self.in_text:
                self.note("nesting", "a mark and a text object that overlap")
            self.mark = self.mark.outer

    def save(self, _):
        self.saved.append((self.font, self.mode))
        self.content.depth = max(self.content.depth, len(self.saved) + self.deep)

    def restore(self, _):
        if not self.saved:
            self.note("nesting", "Q without q")
        else:
            self.font, self.mode = self.saved.pop()

    def begin_text(self, _):
        if self.in_text:
            self.note("nesting", "BT within BT")
        self.in_text = True

    def end_text(self, _):
        if not self.in_text:
            self.note("nesting", "ET without BT")
        self.in_text = False

    def set_font(self, operands):
        reference = self.resource("/Font", operands[0])
        self.font = None if reference is None else self.content.font(reference)

    def set_mode(self, operands):
        self.mode = operands[0]

    def set_space(self, operands):
        if operands[0] in DEVICES:
            self.content.colours.setdefault(operands[0], self.owner)
        elif operands[0] != "Pattern":
            self.resource("/ColorSpace", operands[0])

    def set_state(self, operands):
        reference = self.resource("/ExtGState", operands[0])
        if reference is not None:
            self.content.states[str(reference)] = (self.owner, self.pdf.dict(reference))

    def set_intent(self, operands):
        self.content.intents.add(str(operands[0]))

    def inline_image(self, operands):
        self.content.inline.append(operands[0])

    def xobject(self, operands):
        reference = self.resource("/XObject", operands[0])
        found = self.pdf.dict(reference)
        if name(found.get("/Subtype")) != "Form":
            self.content.items.append(Item("Do", self.owner, self.mark))
            return
        self.content.forms[reference] = self.content.forms.get(reference, 0) + 1
        if self.deep < 20:
            self.content._stream(reference, self.pdf.stream(reference) or b"",
                                 self.pdf.dict(found.get("/Resources")), self.mark,
                                 self.deep + len(self.saved) + 1)


HANDLERS = {"BDC": _Walk.begin, "BMC": _Walk.begin, "EMC": _Walk.end, "q": _Walk.save,
            "Q": _Walk.restore, "BT": _Walk.begin_text, "ET": _Walk.end_text,
            "Tf": _Walk.set_font, "Tr": _Walk.set_mode, "cs": _Walk.set_space,
            "CS": _Walk.set_space, "gs": _Walk.set_state, "ri": _Walk.set_intent,
            "BI": _Walk.inline_image, "Do": _Walk.xobject}


def of(pdf):
    """The content of a file, worked out once."""
    if not hasattr(pdf.notes, "content"):
        pdf.notes.content = Content(pdf)
    return pdf.notes.content
