"""Ways to damage a good PDF, each against one condition of the checks."""

import base64
import json
import re

import pdf_objects
import pdf_tree


class Workspace:
    """A copy of a PDF that may be changed; `name` leads to what a report of ours has."""

    def __init__(self, data, listing):
        self.data = data
        self.objects = json.loads(listing)["qpdf"][1]
        self._good = pdf_objects.Pdf(data, self.objects)
        self.trailer = self.objects["trailer"]["value"]
        self.catalog = self.of(self.trailer["/Root"])
        self.information = self.of(self.trailer["/Info"])
        self.pages = [self.of(reference) for reference, _, _ in self._good.pages]
        self.first_page = self._good.pages[0][0]

    def damaged(self):
        return pdf_objects.Pdf(self.data, self.objects)

    def of(self, reference):
        """The dictionary, or array, behind a reference; what is no reference stays what it is."""
        if not pdf_objects.is_reference(reference):
            return reference
        held = self.objects["obj:" + reference]
        return held["stream"]["dict"] if "stream" in held else held["value"]

    def add(self, value, data=None):
        """A new object, that something must refer to."""
        number = max(int(key[4:].split()[0]) for key in self.objects if key != "trailer") + 1
        held = {"value": value}
        if data is not None:
            held = {"stream": {"dict": value, "data": base64.b64encode(data).decode()}}
        self.objects[f"obj:{number} 0 R"] = held
        return f"{number} 0 R"

    def resource(self, category, name, value, data=None):
        """Adds something that the first page can name."""
        resources = self.of(self.pages[0]["/Resources"])
        group = self.of(resources.setdefault(category, {}))
        group["/" + name] = self.add(value, data)
        return group["/" + name]

    # Structure

    def elements(self, *roles):
        tree = pdf_tree.Tree(self._good)
        return [self.of(one.reference) for one in tree.all if one.role in roles]

    def element(self, role, which=0):
        return self.elements(role)[which]

    @property
    def tree(self):
        return self.of(self.catalog["/StructTreeRoot"])

    def parent(self, element):
        return self.of(element["/P"])

    def kids(self, element):
        held = self.of(element["/K"])
        if not isinstance(held, list):
            held = element["/K"] = [held]
        return held

    def attributes(self, element, owner):
        """The attributes of an owner."""
        held = self.of(element["/A"])
        held = held if isinstance(held, list) else [held]
        return next(one for one in map(self.of, held) if one.get("/O") == owner)

    def numbers(self):
        """The first array of the parent tree with its pairs."""
        node = self.of(self.tree["/ParentTree"])
        while "/Kids" in node:
            node = self.of(self.of(node["/Kids"])[0])
        return self.of(node["/Nums"])

    # Streams

    def stream(self, reference, change):
        held = self.objects["obj:" + reference]["stream"]
        held["data"] = base64.b64encode(change(base64.b64decode(held["data"]))).decode()

    def content(self, before=b"", after=b"", pattern=None, by=b"", page=0):
        """Adds to the content of a page, or replaces the first place of a pattern in it."""
        reference = self.pages[page]["/Contents"]
        if isinstance(self.of(reference), list):
            reference = self.of(reference)[0]
        self.stream(reference, lambda data: before + (
            data if pattern is None else re.sub(pattern, by, data, count=1)) + after)

    def metadata(self, pattern, by):
        self.stream(self.catalog["/Metadata"], lambda data: re.sub(pattern, by, data, count=1))

    def bytes(self, pattern, by):
        """Replaces the first place of a pattern in the file, and keeps the table true to it."""
        found = re.search(pattern, self.data)
        changed = self.data[:found.start()] + found.expand(by) + self.data[found.end():]
        moved = len(changed) - len(self.data)

        def follow(match):
            place = int(match[2])
            place += moved if place >= found.end() else 0
            return match[1] + b"%0*d" % (len(match[2]), place) + match[3]

        table = changed.rindex(b"\nxref") if b"\nxref" in changed else 0
        changed = changed[:table] + re.sub(rb"()(\d{10})( \d{5} n)", follow, changed[table:])
        self.data = re.sub(rb"(startxref\s+)(\d+)(\s+%%EOF)", follow, changed)

    @property
    def intent(self):
        return self.of(self.of(self.catalog["/OutputIntents"])[0])

    def profile(self, at, by):
        self.stream(self.intent["/DestOutputProfile"],
                    lambda data: data[:at] + by + data[at + len(by):])

    # Fonts

    @property
    def fonts(self):
        """{name: font} of the first page."""
        return self.of(self.of(self.pages[0]["/Resources"])["/Font"])

    @property
    def font_name(self):
        return next(iter(self.fonts)).encode()

    @property
    def font(self):
        return self.of(next(iter(self.fonts.values())))

    @property
    def inner_font(self):
        return self.of(self.of(self.font["/DescendantFonts"])[0])

    @property
    def descriptor(self):
        return self.of(self.inner_font["/FontDescriptor"])

    def unicode(self, pattern, by):
        self.stream(self.font["/ToUnicode"], lambda data: re.sub(pattern, by, data, count=1))

    def program(self, change):
        self.stream(self.descriptor["/FontFile2"], change)

    # Annotations

    @property
    def annotation(self):
        page = next(page for page in self.pages if "/Annots" in page)
        return self.of(self.of(page["/Annots"])[0])

    @property
    def annotated_page(self):
        return next(page for page in self.pages if "/Annots" in page)

    @property
    def bookmark(self):
        return self.of(self.of(self.catalog["/Outlines"])["/First"])


def table_of(data, tag):
    """Where a table of a TrueType program begins, as its directory says."""
    for at in range(12, 12 + 16 * int.from_bytes(data[4:6], "big"), 16):
        if data[at:at + 4] == tag:
            return int.from_bytes(data[at + 8:at + 12], "big")
    raise ValueError(f"there is no table {tag}")


def in_table(tag, at, by):
    """Changes bytes of a table, counted from its start."""
    def change(data):
        place = table_of(data, tag) + at
        return data[:place] + by + data[place + len(by):]
    return change


def drop_table(tag):
    return lambda data: data.replace(tag, b"zzzz", 1)


def no_outlines(data):
    """Every glyph is blank."""
    wide = int.from_bytes(data[table_of(data, b"head") + 50:][:2], "big")
    glyphs = int.from_bytes(data[table_of(data, b"maxp") + 4:][:2], "big")
    return in_table(b"loca", 0, bytes((4 if wide else 2) * (glyphs + 1)))(data)


LANGUAGE = "u:english_GB"


def artifact(inner):
    return b"\n/Artifact <</Type /Layout>> BDC " + inner + b" EMC\n"


def set_in(key, value, place):
    """A damage that sets a key to a value in the dictionary that `place` leads to."""
    return lambda d: place(d).__setitem__(key, value)


def without(key, place):
    return lambda d: place(d).pop(key)


def catalog(d):
    return d.catalog


def page(d):
    return d.pages[0]


def annotation(d):
    return d.annotation


def of_element(role):
    return lambda d: d.element(role)


def add_content(content, **how):
    return lambda d: d.content(after=artifact(content), **how)


def add_object(value, key="/Added", data=None):
    """An object that the catalog leads to."""
    return lambda d: d.catalog.__setitem__(key, d.add(dict(value), data))


def state(**entries):
    """A graphics state that the first page sets."""
    def damage(d):
        d.resource("/ExtGState", "Zq", {"/" + key: value for key, value in entries.items()})
        d.content(after=b"\n/Zq gs\n")
    return damage


def both(*damages):
    def damage(d):
        for one in damages:
            one(d)
    return damage


def rename(role, to, which=0):
    return lambda d: d.element(role, which).__setitem__("/S", "/" + to)


def show(codes):
    """Shows codes in the first font."""
    return lambda d: d.content(after=artifact(b"BT %s 9 Tf <%s> Tj ET" % (d.font_name, codes)))
