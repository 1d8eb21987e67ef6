"""Damages to the structure tree."""

from pdf_damage import (annotation, both, catalog, of_element, page, rename, set_in, without)


def move_into(role, inner):
    """Puts the first element of one role into the first of another."""
    def damage(d):
        d.kids(d.element(role)).append(d.kids(d.parent(d.element(inner)))[0])
    return damage


def add_child(role, kind, first=False, **entries):
    def damage(d):
        child = d.add({"/S": "/" + kind, "/P": reference_of(d, d.element(role)), "/K": [],
                       **entries})
        kids = d.kids(d.element(role))
        kids.insert(0 if first else len(kids), child)
    return damage


def reference_of(d, element):
    return next(key[4:] for key, held in d.objects.items() if held.get("value") is element)


def repeat_in_tree(d):
    paragraph = d.element("P")
    d.kids(d.element("P", 1)).append(d.kids(paragraph)[0])


def unused_content(d):
    d.kids(d.element("P")).append(9999)


def swap_parents(d):
    """The parents of the first page with two of them."""
    for held in map(d.of, d.numbers()[1::2]):
        if isinstance(held, list) and len(held) > 1:
            held[0], held[1] = held[1], held[0]
            return


def grow(key):
    """A key of the parent tree twice."""
    return lambda d: d.annotation.__setitem__(key, d.pages[0]["/StructParents"])


def overlap(d):
    d.attributes(d.element("TH"), "/Table")["/RowSpan"] = 2


STRUCTURE = {
    "there_is_a_structure_tree": [without("/StructTreeRoot", catalog),
                                  set_in("/K", [], lambda d: d.tree),
                                  set_in("/Type", "/Zq", lambda d: d.tree)],
    "the_tree_is_well_formed": [
        lambda d: d.kids(d.element("Document")).append(d.kids(d.element("Document"))[0]),
        lambda d: d.kids(d.element("Document")).append("u:nothing"),
        both(without("/Pg", of_element("P")), unused_content)],
    "one_document_holds_all": [rename("Document", "Part")],
    "elements_lead_to_their_parents": [
        lambda d: d.element("P").__setitem__("/P", d.catalog["/StructTreeRoot"]),
        without("/P", of_element("P"))],
    "types_are_standard_or_stand_for_such": [
        rename("P", "Zq"), both(rename("P", "Zq"),
                                set_in("/RoleMap", {"/Zq": "/Zr"}, lambda d: d.tree))],
    "standard_types_keep_their_meaning": [set_in("/RoleMap", {"/P": "/Span"}, lambda d: d.tree)],
    "types_are_not_mapped_in_circles": [
        set_in("/RoleMap", {"/Zq": "/Zr", "/Zr": "/Zq"}, lambda d: d.tree)],
    "elements_stand_where_they_may": [
        rename("TR", "P"), rename("Table", "Sect"), rename("L", "Sect"), rename("LI", "P"),
        rename("TOC", "Sect"), move_into("P", "TD")],
    "elements_hold_what_they_may": [
        rename("TR", "P"), rename("TD", "P"), rename("LI", "P"), rename("LBody", "P"),
        rename("TOCI", "P"), add_child("THead", "TD"), add_child("TBody", "P"),
        add_child("Table", "P"), add_child("TOCI", "H2")],
    "groups_hold_no_content": [rename("P", "Sect"), rename("P", "Div")],
    "elements_are_not_empty": [set_in("/K", [], of_element("P")), without("/K", of_element("H1"))],
    "captions_stand_first_or_last": [
        both(add_child("Table", "TBody", first=True), add_child("Table", "Caption", first=True),
             add_child("Table", "TBody", first=True)),
        both(add_child("Table", "Caption"), add_child("Table", "Caption", first=True)),
        add_child("L", "Caption"), add_child("TOC", "Caption")],
    "tables_have_their_parts_in_number": [
        add_child("Table", "THead"), both(add_child("Table", "TFoot"), add_child("Table", "TFoot")),
        rename("TBody", "TFoot")],
    "tables_are_regular": [
        lambda d: d.kids(d.element("TR", 1)).pop(), add_child("TR", "TD"), overlap,
        lambda d: d.attributes(d.element("TH"), "/Table").__setitem__("/ColSpan", 0),
        lambda d: d.attributes(d.element("TH"), "/Table").__setitem__("/ColSpan", 2),
        set_in("/K", [], of_element("Table"))],
    "header_cells_have_a_scope": [
        without("/A", of_element("TH")),
        lambda d: d.attributes(d.element("TH"), "/Table").pop("/Scope"),
        lambda d: d.attributes(d.element("TH"), "/Table").__setitem__("/O", "/Layout"),
        lambda d: d.attributes(d.element("TH"), "/Table").__setitem__("/Scope", "/Zq")],
    "cells_have_a_header": [
        lambda d: [one.update({"/S": "/TD"}) for one in d.elements("TH")]],
    "figures_have_an_alternative": [without("/Alt", of_element("Figure")),
                                    set_in("/Alt", "u: ", of_element("Figure")),
                                    rename("P", "Formula")],
    "figures_have_a_box": [without("/A", of_element("Figure")),
                           lambda d: d.attributes(d.element("Figure"), "/Layout").update(
                               {"/BBox": [0, 0, 0, 9]})],
    "headings_skip_no_level": [rename("H1", "H2"), rename("H2", "H4"), rename("H1", "P")],
    "headings_are_numbered": [rename("H2", "H")],
    "lists_say_how_they_are_numbered": [
        without("/A", of_element("L")),
        lambda d: d.attributes(d.element("L"), "/List").update({"/ListNumbering": "/None"}),
        lambda d: d.attributes(d.element("L"), "/List").update({"/O": "/Layout"}),
        lambda d: [one.update({"/S": "/LBody"}) for one in d.elements("Lbl")]],
    "notes_have_ids": [rename("P", "Note"),
                       both(*(lambda d, n=n: d.element("P", n).update({"/S": "/Note",
                                                                       "/ID": "u:a"})
                              for n in (0, 1)))],
    "attributes_have_an_owner": [
        lambda d: d.attributes(d.element("TH"), "/Table").pop("/O"),
        lambda d: d.attributes(d.element("TH"), "/Table").__setitem__("/O", "/Zq")],
    "the_parent_tree_leads_back": [
        without("/ParentTree", lambda d: d.tree), swap_parents,
        without("/StructParents", page), without("/StructParent", annotation),
        lambda d: d.numbers().extend(d.numbers()[:2]),
        lambda d: d.numbers().__setitem__(0, "u:1"),
        set_in("/ParentTreeNextKey", 0, lambda d: d.tree),
        lambda d: d.tree.__setitem__("/ParentTree", {"/Kids": [d.add(
            {"/Nums": d.numbers(), "/Limits": [0, 1]})]})],
    "keys_of_the_parent_tree_are_used_once": [grow("/StructParent")],
    "content_has_one_element": [repeat_in_tree],
    "content_and_tree_name_the_same": [unused_content, set_in("/K", [], of_element("P"))],
    "marks_are_numbered_once": [lambda d: d.content(
        pattern=rb"(?s)(/\w+\s*<<\s*/MCID 0\s*>>\s*BDC.*?EMC)", by=rb"\1 \1")],
    "marks_are_named_as_their_elements": [lambda d: d.content(
        pattern=rb"/\w+(\s*<<\s*/MCID)", by=rb"/Zq\1")],
}
