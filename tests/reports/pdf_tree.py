"""The structure tree of a PDF."""

import functools

from pdf_objects import DEEP, is_reference, name

HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")
# ISO 32000-1, 14.8.4.
STANDARD = frozenset(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H L LI Lbl "
    "LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot "
    "Ruby RB RT RP Warichu WT WP Figure Formula Form".split()).union(HEADINGS)


class Element:
    """A structure element. `kids` holds ("element", Element), ("content", page, MCID) and
    ("object", reference), in order; `page` is that of its content where nothing else is said."""

    def __init__(self, tree, reference, parent, page):
        pdf = tree.pdf
        self.reference = reference
        self.parent = parent
        self.dict = pdf.dict(reference)
        self.type = name(pdf.get(self.dict.get("/S"))) or ""
        self.role = tree.role(self.type)
        self.page = self.dict.get("/Pg", page)
        self.kids = []
        self.attributes = tree.attributes(self.dict)

    def __str__(self):
        return f"{self.type} ({self.reference})"

    @property
    def elements(self):
        return [kid[1] for kid in self.kids if kid[0] == "element"]

    @property
    def roles(self):
        return [element.role for element in self.elements]

    def ancestors(self):
        element = self.parent
        while element is not None:
            yield element
            element = element.parent


class Tree:
    def __init__(self, pdf):
        self.pdf = pdf
        self.reference = pdf.catalog.get("/StructTreeRoot")
        self.root = pdf.dict(self.reference)
        self.roles = {name(key): name(pdf.get(value))
                      for key, value in pdf.dict(self.root.get("/RoleMap")).items()}
        self.all = []       # in reading order
        self.content = {}   # (page or form, MCID) -> [elements that hold it]
        self.objects = {}   # annotation -> [elements that hold it]
        self.wrong = []     # what is not well formed
        self._seen = set()
        self.top = [element for kid in pdf.either(self.root.get("/K"))
                    if (element := self._element(kid, None, None, 0)) is not None]

    def role(self, kind):
        """The standard type that a type stands for; itself where it is mapped to none."""
        for _ in range(DEEP):
            if kind in STANDARD or kind not in self.roles:
                break
            kind = self.roles[kind]
        return kind

    def attributes(self, element):
        """{attribute: value} of an element, its classes first."""
        pdf, found = self.pdf, {}
        classes = pdf.dict(self.root.get("/ClassMap"))
        named = [classes.get(one) for one in map(pdf.get, pdf.either(element.get("/C")))
                 if isinstance(one, str)]
        for held in [one for group in named for one in pdf.either(group)] + \
                pdf.either(element.get("/A")):
            found.update({key: pdf.get(value) for key, value in pdf.dict(held).items()})
        return found

    def _element(self, reference, parent, page, depth):
        key = str(reference)
        if key in self._seen or depth > DEEP:
            self.wrong.append(f"{key} stands in the tree twice")
            return None
        self._seen.add(key)
        element = Element(self, reference, parent, page)
        self.all.append(element)
        for kid in self.pdf.either(element.dict.get("/K")):
            found = self._kid(kid, element, depth)
            if found is not None:
                element.kids.append(found)
        return element

    def _kid(self, kid, element, depth):
        value = self.pdf.get(kid)
        if isinstance(value, int):
            return self._content(element.page, value, element)
        if not isinstance(value, dict):
            self.wrong.append(f"{element} has a child that is nothing")
            return None
        kind = name(self.pdf.get(value.get("/Type")))
        if kind == "MCR":
            owner = value.get("/Stm", value.get("/Pg", element.page))
            return self._content(owner, self.pdf.get(value.get("/MCID")), element)
        if kind == "OBJR":
            self.objects.setdefault(str(value.get("/Obj")), []).append(element)
            return ("object", value.get("/Obj"))
        found = self._element(kid, element, element.page, depth + 1)
        return None if found is None else ("element", found)

    def _content(self, owner, mcid, element):
        if not is_reference(owner):
            self.wrong.append(f"{element} has content without a page")
        self.content.setdefault((owner, mcid), []).append(element)
        return ("content", owner, mcid)

    @functools.cached_property
    def parents(self):
        """([(key, value)], [what is wrong]) of the parent tree."""
        return self.pdf.number_tree(self.root.get("/ParentTree"))


def of(pdf):
    """The tree of a file, read once."""
    if not hasattr(pdf.notes, "tree"):
        pdf.notes.tree = Tree(pdf)
    return pdf.notes.tree
