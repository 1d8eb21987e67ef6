"""PDF/UA-1: the document, what its pages show, and its annotations (ISO 14289-1, clauses 7.1, 7.2
and 7.17 to 7.20). Fonts, metadata and structure have files of their own."""

import re

import pdf_content
import pdf_tree
from pdf_conditions import Conditions
from pdf_content import as_text, chain_has, is_artifact, is_tagged
from pdf_objects import name

CONDITIONS = Conditions()
stands_for = CONDITIONS.stands_for

# RFC 3066, which the validators go by, and of RFC 5646 what a report may need.
LANGUAGE = re.compile(r"[a-zA-Z]{2,8}(-[a-zA-Z]{4})?(-([a-zA-Z]{2}|\d{3}))?"
                      r"(-x(-[a-zA-Z0-9]{1,8})+)?")
HIDDEN = 2
ARTIFACT_TYPES = {"Pagination", "Layout", "Page", "Background"}
ARTIFACT_SUBTYPES = {"Header", "Footer", "Watermark"}


@stands_for("UA 6.2", "UA 7.1", "A 6.7.2.2")
def the_document_says_that_it_is_tagged(pdf):
    held = pdf.dict(pdf.catalog.get("/MarkInfo"))
    if pdf.get(held.get("/Marked")) is not True:
        yield f"Marked is {held.get('/Marked')}"
    if pdf.get(held.get("/Suspects")) not in (None, False):
        yield f"Suspects is {held.get('/Suspects')}"


@stands_for("UA 7.1")
def the_window_shows_the_title(pdf):
    held = pdf.dict(pdf.catalog.get("/ViewerPreferences"))
    if pdf.get(held.get("/DisplayDocTitle")) is not True:
        yield f"DisplayDocTitle is {held.get('/DisplayDocTitle')}"


@stands_for("UA 7.2", "A 6.7.4")
def the_document_has_a_language(pdf):
    if not pdf.text(pdf.catalog.get("/Lang")):
        yield f"Lang is {pdf.catalog.get('/Lang')}"


@stands_for("UA 7.2", "A 6.7.4")
def languages_are_written_as_tags(pdf):
    held = [(reference, as_text(value["/Lang"])) for reference, value in pdf.every_dict
            if "/Lang" in value]
    held += [(mark.owner, as_text(mark.properties["Lang"]))
             for mark in pdf_content.of(pdf).marks if "Lang" in mark.properties]
    for owner, language in held:
        if not LANGUAGE.fullmatch(language):
            yield f"{owner}: {language!r}"


@stands_for("UA 7.1")
def content_is_tagged_or_an_artifact(pdf):
    for item in pdf_content.of(pdf).items:
        if not chain_has(item.mark, lambda mark: is_artifact(mark) or is_tagged(mark)):
            yield f"{item.owner}: {item.operator} paints {item.text!r} outside of both"


@stands_for("UA 7.1")
def artifacts_and_tagged_content_are_apart(pdf):
    for mark in pdf_content.of(pdf).marks:
        if is_artifact(mark) and chain_has(mark.outer, is_tagged):
            yield f"{mark.owner}: an artifact within tagged content"
        if is_tagged(mark) and chain_has(mark.outer, is_artifact):
            yield f"{mark.owner}: tagged content within an artifact"
        if is_tagged(mark) and chain_has(mark.outer, is_tagged):
            yield f"{mark.owner}: tagged content within tagged content"


@stands_for("PDF 14.8.2.2")
def artifacts_say_what_they_are(pdf):
    for mark in pdf_content.of(pdf).marks:
        if not is_artifact(mark):
            continue
        kind, subtype = mark.properties.get("Type"), mark.properties.get("Subtype")
        if kind not in ARTIFACT_TYPES:
            yield f"{mark.owner}: an artifact of type {kind}"
        if subtype is not None and (kind != "Pagination" or subtype not in ARTIFACT_SUBTYPES):
            yield f"{mark.owner}: an artifact of subtype {subtype}"


@stands_for("PDF 14.6.1")
def marks_are_closed(pdf):
    for kind, text in pdf_content.of(pdf).wrong:
        if kind == "marks":
            yield text


@stands_for("PDF 8.4.2", "PDF 9.4.1", "PDF 14.6.1")
def brackets_of_operators_are_nested(pdf):
    for kind, text in pdf_content.of(pdf).wrong:
        if kind == "nesting":
            yield text


@stands_for("PDF 14.9.4")
def replacement_texts_say_something(pdf):
    """An empty ActualText makes letters vanish for whoever listens."""
    for mark in pdf_content.of(pdf).marks:
        for key in ("ActualText", "Alt", "E"):
            if key in mark.properties and not as_text(mark.properties[key]):
                yield f"{mark.owner}: {key} of {mark.tag} is empty"
    for element in pdf_tree.of(pdf).all:
        for key in ("/ActualText", "/Alt", "/E"):
            if key in element.dict and not pdf.text(element.dict[key]):
                yield f"{element}: {key} is empty"


def annotations(pdf):
    """(page, its dictionary, annotation, its dictionary)"""
    for reference, page, _ in pdf.pages:
        for annotation in pdf.list(page.get("/Annots")):
            yield reference, page, annotation, pdf.dict(annotation)


def shown(pdf):
    """Annotations that are not hidden."""
    for page, _, annotation, held in annotations(pdf):
        if not (pdf.get(held.get("/F")) or 0) & HIDDEN:
            yield page, annotation, held, pdf_tree.of(pdf).objects.get(str(annotation), [])


@stands_for("UA 7.18.3")
def tabs_follow_the_structure(pdf):
    for page, held, _, _ in annotations(pdf):
        if pdf.get(held.get("/Tabs")) != "/S":
            yield f"page {page}: Tabs is {held.get('/Tabs')}"


@stands_for("UA 7.18.5")
def links_stand_in_link_elements(pdf):
    for page, annotation, held, elements in shown(pdf):
        if name(held.get("/Subtype")) == "Link" and [one.role for one in elements] != ["Link"]:
            yield f"page {page}: the link {annotation} is in {[str(one) for one in elements]}"


@stands_for("UA 7.18.1")
def annotations_stand_in_annot_elements(pdf):
    """Reports have links and no other kind."""
    for page, annotation, held, elements in shown(pdf):
        if name(held.get("/Subtype")) not in ("Link", "Popup"):
            if [one.role for one in elements] not in (["Annot"], ["Form"]):
                yield f"page {page}: {annotation} is in {[str(one) for one in elements]}"


@stands_for("UA 7.18.5", "UA 7.18.1")
def annotations_are_described(pdf):
    for page, annotation, held, _ in shown(pdf):
        if not (pdf.text(held.get("/Contents")) or "").strip():
            yield f"page {page}: {annotation} has no Contents"


@stands_for("PDF 14.8.4.4.2")
def link_elements_have_a_link(pdf):
    """And a text, on the page of the link: else there is nothing to press, or nothing to hear."""
    by_mcid = pdf_content.of(pdf).by_mcid
    for element in pdf_tree.of(pdf).all:
        if element.role == "Link":
            if not any(kid[0] == "object" for kid in element.kids):
                yield f"{element} has no annotation"
            if not "".join(by_mcid.get(kid[1:], "") for kid in element.kids).strip() and \
                    "/ActualText" not in element.dict and "/Alt" not in element.dict:
                yield f"{element} has no text"


@stands_for("PDF 14.7.4.3")
def references_to_annotations_name_their_page(pdf):
    pages = {str(annotation): page for page, _, annotation, _ in annotations(pdf)}
    for annotation, elements in pdf_tree.of(pdf).objects.items():
        for element in elements:
            for kid in map(pdf.get, pdf.either(element.dict.get("/K"))):
                if isinstance(kid, dict) and kid.get("/Obj") == annotation and \
                        kid.get("/Pg", element.page) != pages.get(annotation):
                    yield f"{element}: {annotation} is on {pages.get(annotation)}"


def rectangle(pdf, value):
    box = [pdf.get(one) for one in pdf.list(value)]
    return box if len(box) == 4 and all(isinstance(one, (int, float)) for one in box) else None


@stands_for("PDF 12.5.2")
def annotations_lie_on_their_page(pdf):
    boxes = {reference: rectangle(pdf, whole.get("/MediaBox")) for reference, _, whole in pdf.pages}
    for page, _, annotation, held in annotations(pdf):
        box, area = rectangle(pdf, held.get("/Rect")), boxes[page]
        if not box or not area or not (area[0] <= box[0] < box[2] <= area[2] and
                                       area[1] <= box[1] < box[3] <= area[3]):
            yield f"page {page}: {annotation} lies at {box}"


def destination(pdf, held):
    """The destination of a link or a bookmark; None for an address."""
    action = pdf.dict(held.get("/A"))
    if "/Dest" in held:
        return pdf.list(held["/Dest"])
    return pdf.list(action.get("/D")) if action.get("/S") == "/GoTo" else None


@stands_for("PDF 12.3.2", "UA 7.17")
def destinations_are_on_a_page(pdf):
    boxes = {reference: rectangle(pdf, whole.get("/MediaBox")) for reference, _, whole in pdf.pages}
    holders = [("a bookmark", held) for _, held in pdf.outlines()]
    holders += [("a link", held) for _, _, _, held in annotations(pdf)]
    for kind, held in holders:
        place = destination(pdf, held)
        if place is None and "/A" in held:
            continue
        if not place or place[0] not in boxes or place[1:2] != ["/XYZ"]:
            yield f"{kind} leads to {place}"
        elif not boxes[place[0]] or not boxes[place[0]][1] <= pdf.get(place[3]) <= \
                boxes[place[0]][3]:
            yield f"{kind} leads beside its page, to {place}"


@stands_for("PDF 12.3.3", "UA 7.17")
def bookmarks_are_whole(pdf):
    items = pdf.outlines()
    if not items:
        yield "there are no bookmarks"
    for _, held in items:
        if not (pdf.text(held.get("/Title")) or "").strip():
            yield f"a bookmark without a title, {held.get('/Title')}"
    root = pdf.dict(pdf.catalog.get("/Outlines"))
    for held in [root] + [one for _, one in items]:
        first, last = pdf.dict(held.get("/First")), pdf.dict(held.get("/Last"))
        if bool(first) != bool(last) or "/Prev" in first or "/Next" in last:
            yield f"First and Last of {held.get('/Title', 'the bookmarks')} are no ends"


@stands_for("UA 7.20", "A 6.2.9")
def forms_stand_for_themselves(pdf):
    content = pdf_content.of(pdf)
    for form, times in content.forms.items():
        if "/Ref" in pdf.dict(form):
            yield f"{form} refers to another file"
        if times > 1 and any(mark.owner == form and is_tagged(mark) for mark in content.marks):
            yield f"{form} has tagged content, and is painted {times} times"
