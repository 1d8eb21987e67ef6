"""PDF/UA-1: the structure tree (ISO 14289-1, 7.1 to 7.9)."""

import pdf_content
import pdf_tree
from pdf_conditions import Conditions
from pdf_objects import is_reference
from pdf_tree import HEADINGS, STANDARD

CONDITIONS = Conditions()
stands_for = CONDITIONS.stands_for

# ISO 32000-1, 14.8.4.2 and 14.8.4.3: what may stand around a type, and within it.
PARENTS = {
    "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}, "THead": {"Table"},
    "TBody": {"Table"}, "TFoot": {"Table"}, "LI": {"L"}, "Lbl": {"LI", "TOCI", "Note", "BibEntry"},
    "LBody": {"LI"}, "TOCI": {"TOC"},
}
CHILDREN = {
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"}, "TR": {"TH", "TD"}, "THead": {"TR"},
    "TBody": {"TR"}, "TFoot": {"TR"}, "L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody"},
    "TOC": {"TOC", "TOCI", "Caption"}, "TOCI": {"Lbl", "Reference", "NonStruct", "P", "TOC"},
}
# Where a caption may stand among the children.
CAPTIONS = {"Table": (0, -1), "L": (0,), "TOC": (0,)}
# Types that group elements, and hold no content themselves.
GROUPING = {"Document", "Part", "Art", "Sect", "Div", "TOC", "TOCI", "Table", "TR", "THead",
            "TBody", "TFoot", "L", "LI"}
SCOPES = {"/Row", "/Column", "/Both"}


def elements(pdf, *roles):
    return [element for element in pdf_tree.of(pdf).all if not roles or element.role in roles]


@stands_for("UA 7.1", "A 6.7.3.3")
def there_is_a_structure_tree(pdf):
    tree = pdf_tree.of(pdf)
    if tree.root.get("/Type") != "/StructTreeRoot" or not is_reference(tree.reference):
        yield "StructTreeRoot is missing, or not of its type"
    elif not tree.top:
        yield "the tree is empty"


@stands_for("PDF 14.7.2")
def the_tree_is_well_formed(pdf):
    yield from pdf_tree.of(pdf).wrong


@stands_for("PDF 14.8.4.2")
def one_document_holds_all(pdf):
    if [element.role for element in pdf_tree.of(pdf).top] != ["Document"]:
        yield f"the root holds {[element.role for element in pdf_tree.of(pdf).top]}"


@stands_for("UA 7.1", "PDF 14.7.2")
def elements_lead_to_their_parents(pdf):
    tree = pdf_tree.of(pdf)
    for element in tree.all:
        parent = element.parent.reference if element.parent else tree.reference
        if element.dict.get("/P") != parent or not is_reference(parent):
            yield f"{element}: P is {element.dict.get('/P')}, its parent is {parent}"


@stands_for("UA 7.1", "A 6.7.3.4")
def types_are_standard_or_stand_for_such(pdf):
    for element in elements(pdf):
        if element.role not in STANDARD:
            yield f"{element} stands for {element.role}"


@stands_for("UA 7.1", "A 6.7.3.4")
def standard_types_keep_their_meaning(pdf):
    for kind in pdf_tree.of(pdf).roles:
        if kind in STANDARD:
            yield f"{kind} is mapped to {pdf_tree.of(pdf).roles[kind]}"


@stands_for("UA 7.1", "A 6.7.3.4")
def types_are_not_mapped_in_circles(pdf):
    roles = pdf_tree.of(pdf).roles
    for kind in roles:
        passed, at = set(), kind
        while at in roles and at not in passed:
            passed.add(at)
            at = roles[at]
        if at in passed:
            yield f"{kind} comes back to {at}"


@stands_for("UA 7.2")
def elements_stand_where_they_may(pdf):
    for element in elements(pdf, *PARENTS):
        around = element.parent.role if element.parent else None
        if around not in PARENTS[element.role]:
            yield f"{element} stands in {around}"


@stands_for("UA 7.2")
def elements_hold_what_they_may(pdf):
    for element in elements(pdf, *CHILDREN):
        for role in sorted(set(element.roles) - CHILDREN[element.role]):
            yield f"{element} holds {role}"


@stands_for("PDF 14.8.4.2")
def groups_hold_no_content(pdf):
    for element in elements(pdf, *GROUPING):
        if any(kid[0] != "element" for kid in element.kids):
            yield f"{element} holds content itself"


@stands_for("PDF 14.8.4")
def elements_are_not_empty(pdf):
    for element in elements(pdf):
        if not element.kids and element.role not in ("TD", "TH"):
            yield f"{element} holds nothing"


@stands_for("UA 7.2")
def captions_stand_first_or_last(pdf):
    for element in elements(pdf, *CAPTIONS):
        roles = element.roles
        places = [place for place, role in enumerate(roles) if role == "Caption"]
        allowed = {place % len(roles) for place in CAPTIONS[element.role]} if roles else set()
        if len(places) > 1 or not set(places) <= allowed:
            yield f"{element} has its captions at {places}"


@stands_for("UA 7.2")
def tables_have_their_parts_in_number(pdf):
    for table in elements(pdf, "Table"):
        roles = table.roles
        if roles.count("THead") > 1 or roles.count("TFoot") > 1:
            yield f"{table} has a second head or foot"
        if ("THead" in roles or "TFoot" in roles) and "TBody" not in roles:
            yield f"{table} has a head or foot and no body"


def rows(table):
    for element in table.elements:
        if element.role == "TR":
            yield element
        elif element.role in ("THead", "TBody", "TFoot"):
            yield from (row for row in element.elements if row.role == "TR")


def grid(table):
    """({(row, column): cell}, number of rows, what is wrong)"""
    found, wrong, count = {}, [], 0
    for down, row in enumerate(rows(table)):
        count, across = down + 1, 0
        for cell in row.elements:
            while (down, across) in found:
                across += 1
            spans = [cell.attributes.get(key, 1) for key in ("/RowSpan", "/ColSpan")]
            if not all(isinstance(span, int) and span > 0 for span in spans):
                wrong.append(f"{cell} spans {spans}")
                spans = [1, 1]
            for place in [(down + i, across + j) for i in range(spans[0]) for j in range(spans[1])]:
                if place in found:
                    wrong.append(f"{cell} lies over {found[place]}")
                found[place] = cell
            across += spans[1]
    return found, count, wrong


@stands_for("UA 7.2")
def tables_are_regular(pdf):
    for table in elements(pdf, "Table"):
        found, count, wrong = grid(table)
        yield from wrong
        if not found:
            yield f"{table} has no cells"
            continue
        width = max(across for _, across in found) + 1
        if max(down for down, _ in found) >= count or len(found) != width * count:
            yield f"{table} has {len(found)} places in {count} rows of up to {width}"


@stands_for("UA 7.5")
def header_cells_have_a_scope(pdf):
    for cell in elements(pdf, "TH"):
        if cell.attributes.get("/Scope") not in SCOPES or cell.attributes.get("/O") != "/Table":
            yield f"{cell} has the scope {cell.attributes.get('/Scope')}"


@stands_for("UA 7.5")
def cells_have_a_header(pdf):
    for table in elements(pdf, "Table"):
        found, _, _ = grid(table)
        heads = {place: cell.attributes.get("/Scope") for place, cell in found.items()
                 if cell.role == "TH"}
        columns = {across for (_, across), scope in heads.items() if scope in ("/Column", "/Both")}
        lines = {down for (down, _), scope in heads.items() if scope in ("/Row", "/Both")}
        for (down, across), cell in found.items():
            if cell.role == "TD" and across not in columns and down not in lines:
                yield f"{cell} has no header above it or before it"


@stands_for("UA 7.3")
def figures_have_an_alternative(pdf):
    for figure in elements(pdf, "Figure", "Formula"):
        if not (pdf.text(figure.dict.get("/Alt")) or "").strip() and \
                not (pdf.text(figure.dict.get("/ActualText")) or "").strip():
            yield f"{figure} has neither Alt nor ActualText"


@stands_for("PDF 14.8.5.4.3")
def figures_have_a_box(pdf):
    for figure in elements(pdf, "Figure"):
        box = [pdf.get(value) for value in figure.attributes.get("/BBox") or []]
        if len(box) != 4 or not (box[0] < box[2] and box[1] < box[3]):
            yield f"{figure} has the box {box}"


@stands_for("UA 7.4.2")
def headings_skip_no_level(pdf):
    levels = [HEADINGS.index(element.role) + 1 for element in elements(pdf, *HEADINGS)]
    if levels[:1] != [1]:
        yield f"the first heading is of level {levels[:1]}"
    for above, below in zip(levels, levels[1:]):
        if below > above + 1:
            yield f"a heading of level {below} follows one of level {above}"


@stands_for("UA 7.4.4")
def headings_are_numbered(pdf):
    for element in elements(pdf, "H"):
        yield f"{element}: H may not stand beside numbered headings"


@stands_for("UA 7.6", "PDF 14.8.5.5")
def lists_say_how_they_are_numbered(pdf):
    for found in elements(pdf, "L"):
        labels = any("Lbl" in item.roles for item in found.elements)
        numbering = found.attributes.get("/ListNumbering", "/None")
        if labels == (numbering == "/None") or \
                labels and found.attributes.get("/O") != "/List":
            yield f"{found} is numbered by {numbering}, its labels are {labels}"


@stands_for("UA 7.9")
def notes_have_ids(pdf):
    ids = [pdf.text(element.dict.get("/ID")) for element in elements(pdf, "Note")]
    for element, one in zip(elements(pdf, "Note"), ids):
        if not one or ids.count(one) > 1:
            yield f"{element} has the ID {one}"


def attribute_owners(pdf, element):
    return [held.get("/O") for held in map(pdf.dict, pdf.either(element.dict.get("/A")))]


@stands_for("PDF 14.7.5")
def attributes_have_an_owner(pdf):
    for element in elements(pdf):
        for owner in attribute_owners(pdf, element):
            if owner not in ("/Layout", "/List", "/Table", "/PrintField"):
                yield f"{element} has attributes of {owner}"


@stands_for("UA 7.1", "PDF 14.7.4.4")
def the_parent_tree_leads_back(pdf):
    """By it a reader finds the element of what it stands on: without it, content is untagged."""
    tree = pdf_tree.of(pdf)
    pairs, wrong = tree.parents
    yield from wrong
    parents = dict(pairs)
    keys = {}
    for reference, page, _ in pdf.pages:
        keys[reference] = pdf.get(page.get("/StructParents"))
    for form in pdf_content.of(pdf).forms:
        keys[form] = pdf.get(pdf.dict(form).get("/StructParents"))
    for (owner, mcid), held in tree.content.items():
        listed = pdf.list(parents.get(keys.get(owner)))
        if not isinstance(mcid, int) or mcid >= len(listed) or listed[mcid] != held[0].reference:
            yield f"content {mcid} of {owner} does not lead back to {held[0]}"
    for annotation, held in tree.objects.items():
        key = pdf.get(pdf.dict(annotation).get("/StructParent"))
        if parents.get(key) != held[0].reference:
            yield f"the annotation {annotation} does not lead back to {held[0]}"
    following = pdf.get(tree.root.get("/ParentTreeNextKey"))
    last = max((key for key in parents if isinstance(key, int)), default=-1)
    if following is not None and following <= last:
        yield f"ParentTreeNextKey is {following}, and {last} is in use"


@stands_for("PDF 14.7.4.4")
def keys_of_the_parent_tree_are_used_once(pdf):
    keys = [pdf.get(value[key]) for _, value in pdf.every() if isinstance(value, dict)
            for key in ("/StructParent", "/StructParents") if key in value]
    for key in {key for key in keys if keys.count(key) > 1}:
        yield f"the key {key} is used {keys.count(key)} times"


@stands_for("PDF 14.7.4.2")
def content_has_one_element(pdf):
    for (owner, mcid), held in pdf_tree.of(pdf).content.items():
        if len(held) > 1:
            yield f"content {mcid} of {owner} is in {held[0]} and in {held[1]}"
    for annotation, held in pdf_tree.of(pdf).objects.items():
        if len(held) > 1:
            yield f"the annotation {annotation} is in {held[0]} and in {held[1]}"


@stands_for("UA 7.1")
def content_and_tree_name_the_same(pdf):
    in_tree = set(pdf_tree.of(pdf).content)
    on_pages = set(pdf_content.of(pdf).by_mcid)
    yield from (f"content {mcid} of {owner} is in no element"
                for owner, mcid in sorted(on_pages - in_tree, key=str))
    yield from (f"content {mcid} of {owner} is in an element, and on no page"
                for owner, mcid in sorted(in_tree - on_pages, key=str))


@stands_for("PDF 14.7.4.2")
def marks_are_numbered_once(pdf):
    seen = set()
    for mark in pdf_content.of(pdf).marks:
        if mark.mcid is not None:
            if (mark.owner, mark.mcid) in seen:
                yield f"content {mark.mcid} of {mark.owner} stands there twice"
            seen.add((mark.owner, mark.mcid))


@stands_for("UA 7.1", "PDF 14.7.4.2")
def marks_are_named_as_their_elements(pdf):
    """Not prescribed, but some readers go by the tag of the mark."""
    tree = pdf_tree.of(pdf)
    for mark in pdf_content.of(pdf).marks:
        for element in tree.content.get((mark.owner, mark.mcid), []):
            if mark.mcid is not None and mark.tag not in (element.type, element.role):
                yield f"content {mark.mcid} of {mark.owner} is marked {mark.tag}, in {element}"
