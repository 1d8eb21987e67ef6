"""Damages to what pages show, to annotations and to the document as a whole."""

from pdf_damage import (
    LANGUAGE, add_content, add_object, annotation, artifact, both, catalog, of_element, page,
    rename, set_in, show, state, without)

HUGE = "q " * 29 + "Q " * 29


def xobject(subtype, data=b"", **entries):
    """An XObject that the first page paints, as an artifact."""
    def damage(d):
        d.resource("/XObject", "Zq", {"/Type": "/XObject", "/Subtype": "/" + subtype,
                                      **{"/" + key: value for key, value in entries.items()}},
                   data)
        d.content(after=artifact(b"/Zq Do"))
    return damage


def tagged_form(d):
    """A form with tagged content, painted twice."""
    xobject("Form", b"/P <</MCID 0>> BDC 0 0 m 9 9 l S EMC")(d)
    d.content(after=artifact(b"/Zq Do"))


def shift_profile(d):
    d.profile(128, (200).to_bytes(4, "big"))


def action(**entries):
    def damage(d):
        d.annotation.pop("/Dest", None)
        d.annotation["/A"] = {"/Type": "/Action", **{"/" + key: value
                                                     for key, value in entries.items()}}
    return damage


def bookmark(key, value):
    return lambda d: d.bookmark.__setitem__(key, value)


UA = {
    "the_document_says_that_it_is_tagged": [
        without("/MarkInfo", catalog), set_in("/MarkInfo", {"/Marked": False}, catalog),
        set_in("/MarkInfo", {"/Marked": True, "/Suspects": True}, catalog)],
    "the_window_shows_the_title": [without("/ViewerPreferences", catalog),
                                   set_in("/ViewerPreferences", {}, catalog)],
    "the_document_has_a_language": [without("/Lang", catalog), set_in("/Lang", "u:", catalog)],
    "languages_are_written_as_tags": [
        set_in("/Lang", LANGUAGE, catalog), set_in("/Lang", LANGUAGE, of_element("P")),
        lambda d: d.content(after=b"/Span <</Lang (en_GB)>> BDC EMC")],
    "content_is_tagged_or_an_artifact": [
        lambda d: d.content(after=b"\n0 0 9 9 re f\n"),
        lambda d: d.content(after=b"\n0 0 m 9 9 l S\n"),
        lambda d: d.content(after=b"\n/Span <<>> BDC 0 0 9 9 re f EMC\n"),
        both(xobject("Image"), lambda d: d.content(after=b"\n/Zq Do\n")),
        lambda d: d.content(pattern=rb"/\w+\s*<<\s*/MCID 0\s*>>\s*BDC", by=b"/P BMC")],
    "artifacts_and_tagged_content_are_apart": [
        lambda d: d.content(pattern=rb"(/\w+\s*<<\s*/MCID 0\s*>>\s*BDC)",
                            by=rb"\1 /Artifact BMC EMC "),
        lambda d: d.content(pattern=rb"(?s)(/\w+\s*<<\s*/MCID 0\s*>>\s*BDC.*?EMC)",
                            by=rb"/Artifact BMC \1 EMC "),
        lambda d: d.content(pattern=rb"(?s)(/\w+\s*<<\s*/MCID 0\s*>>\s*BDC.*?EMC)",
                            by=rb"/P <</MCID 999>> BDC \1 EMC ")],
    "artifacts_say_what_they_are": [
        lambda d: d.content(after=b"\n/Artifact BMC EMC\n"),
        lambda d: d.content(after=b"\n/Artifact <</Type /Zq>> BDC EMC\n"),
        lambda d: d.content(after=b"\n/Artifact <</Type /Layout /Subtype /Footer>> BDC EMC\n")],
    "marks_are_closed": [lambda d: d.content(after=b"\n/Span BMC\n"),
                         lambda d: d.content(after=b"\nEMC\n")],
    "brackets_of_operators_are_nested": [
        lambda d: d.content(after=b"\nq\n"), lambda d: d.content(after=b"\nQ\n"),
        lambda d: d.content(after=b"\nBT\n"), lambda d: d.content(after=b"\nET\n"),
        lambda d: d.content(after=b"\nBT BT ET ET\n"), lambda d: d.content(after=b"\n(a) Tj\n"),
        lambda d: d.content(after=b"\n/Span BMC BT EMC ET\n")],
    "replacement_texts_say_something": [
        lambda d: d.content(after=b"\n/Span <</ActualText ()>> BDC EMC\n"),
        lambda d: d.content(after=b"\n/Span <</ActualText <FEFF>>> BDC EMC\n"),
        set_in("/ActualText", "u:", of_element("P"))],
    "tabs_follow_the_structure": [without("/Tabs", lambda d: d.annotated_page),
                                  set_in("/Tabs", "/R", lambda d: d.annotated_page)],
    "links_stand_in_link_elements": [rename("Link", "Reference"),
                                     lambda d: d.element("Link").__setitem__("/K", [])],
    "annotations_stand_in_annot_elements": [set_in("/Subtype", "/Text", annotation)],
    "annotations_are_described": [without("/Contents", annotation),
                                  set_in("/Contents", "u: ", annotation)],
    "link_elements_have_a_link": [
        lambda d: d.element("Link").__setitem__("/K", []), rename("P", "Link")],
    "references_to_annotations_name_their_page": [
        lambda d: [one.__setitem__("/Pg", "1 0 R") for one in map(
            d.of, d.kids(d.element("Link"))) if isinstance(one, dict)]],
    "annotations_lie_on_their_page": [set_in("/Rect", [-9, 0, 9, 9], annotation),
                                      set_in("/Rect", [9, 9, 9, 9], annotation)],
    "destinations_are_on_a_page": [
        bookmark("/Dest", ["1 0 R", "/XYZ", 0, 0, None]), bookmark("/Dest", []),
        lambda d: d.bookmark.__setitem__("/Dest", [d.first_page, "/XYZ", 0, 9999, None]),
        lambda d: d.bookmark.__setitem__("/Dest", [d.first_page, "/Fit"]),
        action(S="/GoTo", D=["1 0 R", "/XYZ", 0, 0, None])],
    "bookmarks_are_whole": [without("/Outlines", catalog), bookmark("/Title", "u:"),
                            lambda d: d.of(d.catalog["/Outlines"]).pop("/Last"),
                            bookmark("/Prev", "1 0 R")],
    "forms_stand_for_themselves": [tagged_form, xobject("Form", Ref={})],
}

A = {
    "one_output_intent_says_what_colours_mean": [
        without("/OutputIntents", catalog), set_in("/S", "/GTS_PDFX", lambda d: d.intent),
        without("/OutputConditionIdentifier", lambda d: d.intent),
        without("/DestOutputProfile", lambda d: d.intent),
        set_in("/DestOutputProfileRef", {}, lambda d: d.intent),
        lambda d: d.of(d.catalog["/OutputIntents"]).append({"/S": "/GTS_PDFX"})],
    "its_profile_is_sound": [
        lambda d: d.profile(0, b"\0\0\0\1"), lambda d: d.profile(12, b"scnr"),
        lambda d: d.profile(16, b"Lab "), lambda d: d.profile(8, b"\5"),
        lambda d: d.profile(36, b"abcd"), shift_profile,
        lambda d: d.profile(132, b"zzzz"),
        lambda d: d.stream(d.intent["/DestOutputProfile"], lambda data: data[:100]),
        lambda d: d.of(d.intent["/DestOutputProfile"]).__setitem__("/N", 4)],
    "device_colours_are_those_of_the_profile": [
        add_content(b"0 0 0 1 k"), add_content(b"/DeviceCMYK cs"),
        xobject("Image", ColorSpace="/DeviceCMYK"), without("/OutputIntents", catalog)],
    "rendering_intents_are_known": [add_content(b"/Zq ri"), state(RI="/Zq")],
    "transparent_pages_have_a_colour_space": [
        both(without("/OutputIntents", catalog), state(**how))
        for how in ({"ca": 0.5}, {"CA": 0.5}, {"BM": "/Multiply"}, {"SMask": {}})],
    "blend_modes_are_known": [state(BM="/Zq"), state(BM=["/Normal", "/Zq"])],
    "graphics_states_change_no_transfer": [state(TR="/Identity"), state(TR2="/Identity"),
                                           state(HTP=[0, 0]), state(HT="/Default")],
    "states_are_not_nested_too_deep": [lambda d: d.content(after=HUGE.encode())],
    "operators_are_those_of_pdf": [
        add_content(b"1 zq"), add_content(b"BX zq EX"), add_content(b"BT (a) Tj ET"),
        lambda d: d.content(after=b"\n<<"), lambda d: d.content(after=b"\n1 2 3"),
        show(b"000141")],
    "pages_hold_the_resources_they_name": [
        without("/Resources", page), add_content(b"BT /Zq 9 Tf ET"), add_content(b"/Zq gs"),
        add_content(b"/Zq Do"), add_content(b"/Zq cs")],
    "images_are_plain": [
        xobject("Image", Interpolate=True), xobject("Image", Alternates=[]),
        xobject("Image", OPI={}), xobject("Image", BitsPerComponent=3),
        xobject("Image", BitsPerComponent=8, ImageMask=True),
        add_content(b"BI /W 1 /H 1 /BPC 8 /CS /G /I true ID x EI")],
    "inline_images_have_allowed_filters": [
        add_content(b"BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID x EI")],
    "forms_are_plain": [xobject("PS"), xobject("Form", OPI={}), xobject("Form", Ref={}),
                        xobject("Form", Subtype2="/PS"), xobject("Form", PS={})],
    "pages_have_a_possible_size": [
        set_in("/MediaBox", [0, 0, 2, 800], page), set_in("/MediaBox", [0, 0, 500, 14401], page),
        set_in("/CropBox", [0, 0, 500, 2], page)],
    "annotations_are_of_known_types": [set_in("/Subtype", "/Movie", annotation),
                                       set_in("/Subtype", "/3D", annotation)],
    "annotations_are_seen_and_printed": [without("/F", annotation)] + [
        set_in("/F", flags, annotation) for flags in (0, 5, 6, 36, 260)],
    "annotations_have_an_appearance": [set_in("/Subtype", "/Square", annotation),
                                       set_in("/AP", {"/D": {}}, annotation),
                                       set_in("/AP", {"/N": {}}, annotation)],
    "there_is_no_form_to_fill_in": [set_in("/AcroForm", {}, catalog),
                                    set_in("/NeedsRendering", True, catalog)],
    "actions_only_lead_somewhere": [
        action(S="/Launch"), action(S="/JavaScript"), action(S="/Named", N="/Print"),
        action(S="/URI", URI="u:https://e.org", Next={"/S": "/Hide"})],
    "links_lead_to_the_web": [action(S="/URI", URI="u:file:///etc/passwd"),
                              action(S="/URI", URI="u:https://e.org/a b"), action(S="/GoToR")],
    "nothing_happens_by_itself": [set_in("/AA", {}, catalog), set_in("/AA", {}, page),
                                  set_in("/OpenAction", {"/S": "/GoTo"}, catalog)],
    "nothing_comes_along": [
        set_in(key, {}, catalog) for key in (
            "/AF", "/PieceInfo", "/Perms", "/Collection", "/Requirements", "/OCProperties")] + [
        set_in("/Names", {key: {}}, catalog) for key in (
            "/EmbeddedFiles", "/JavaScript", "/AlternatePresentations")] + [
        set_in(key, {}, page) for key in ("/PresSteps", "/Thumb")] + [
        add_object({"/Type": "/Filespec", "/EF": {}}), action(S="/JavaScript", JS="u:0"),
        set_in("/AcroForm", {"/XFA": []}, catalog)],
    "every_object_is_in_use": [lambda d: d.add({"/Zq": "u:Zq"})],
}
