"""Damages to the bytes of a file, to its metadata and to its fonts."""

from pdf_damage import (
    add_content, catalog, drop_table, in_table, no_outlines, set_in, show, without)


def second_packet_header(d):
    d.metadata(rb"<\?xpacket begin=(\S+)", rb'<?xpacket bytes="9" begin=\1')


def add_property(written):
    return lambda d: d.metadata(rb"</rdf:Description>", written + b"</rdf:Description>")


def private_use(d):
    d.unicode(rb"(<[0-9A-Fa-f]{4}>\s*)<[0-9A-Fa-f]+>(?=\s*(<|endbfchar))", rb"\1<E000>")


def every_width(d):
    d.inner_font["/W"] = [0, 65535, 1]


BYTES = {
    "the_header_stands_first": [
        lambda d: d.bytes(rb"\A%PDF-1\.\d", b"%PDF-2.0"), lambda d: d.bytes(rb"\A", b"\n"),
        lambda d: d.bytes(rb"\A(%PDF-1\.\d)", rb"\1 ")],
    "a_comment_of_high_bytes_follows": [
        lambda d: d.bytes(rb"(?<=\n)%[\x80-\xff]{4}", b"%abcd"),
        lambda d: d.bytes(rb"(?<=\n)%[\x80-\xff]+\s+", b"")],
    "nothing_follows_the_end": [lambda d: d.bytes(rb"\s*\Z", b"\n\n"),
                                lambda d: d.bytes(rb"\Z", b"more\n"),
                                lambda d: d.bytes(rb"\s*\Z", b"\n%%EOF\n")],
    "the_trailer_has_an_id": [lambda d: d.trailer.pop("/ID"),
                              lambda d: d.trailer.__setitem__("/ID", ["b:", "b:"])],
    "nothing_is_encrypted": [lambda d: d.trailer.__setitem__("/Encrypt", {})],
    "the_table_is_in_order": [
        lambda d: d.bytes(rb"xref\s+0 ", b"xref \n0 "),
        lambda d: d.bytes(rb"\n0 (\d+)", rb"\n0  \1"),
        lambda d: d.bytes(rb"(\d{10} 00000 n).?\n", rb"\1\n"),
        lambda d: d.bytes(rb"(startxref\s+)\d", rb"\g<1>99"),
        lambda d: d.bytes(rb"(\d{9})\d (00000 n)", rb"\g<1>0 \2"),
        lambda d: d.bytes(rb"trailer", b"xtrailer")],
    "objects_stand_on_lines_of_their_own": [
        lambda d: d.bytes(rb"\nendobj", b" endobj"), lambda d: d.bytes(rb"endobj\n", b"endobj "),
        lambda d: d.bytes(rb"endobj\r?\n(\d+ 0 obj)", rb"endobj \1")],
    "streams_have_their_length": [lambda d: d.bytes(rb"(?=\r?\nendstream)", b" x")],
    "streams_stand_between_line_ends": [lambda d: d.bytes(rb"stream\r?\n", b"stream\r")],
    "streams_are_within_the_file": [lambda d: d.bytes(rb"/Length", b"/F (a) /Length")],
    "filters_are_allowed": [lambda d: d.bytes(rb"/FlateDecode", b"/LZWDecode  "),
                            lambda d: d.bytes(rb"/FlateDecode", b"/Crypt      ")],
    "hexadecimal_strings_are_whole": [
        lambda d: d.bytes(rb"/Marked", b"/Zq <616> /Marked"),
        lambda d: d.bytes(rb"/Marked", b"/Zq <6g> /Marked"),
        lambda d: d.bytes(rb"(/ID\s*\[\s*<[0-9A-Fa-f]+)[0-9A-Fa-f]>", rb"\1>")],
    "integers_are_not_too_large": [add_content(b"2147483648 w"), add_content(b"-2147483649 w"),
                                   lambda d: d.bytes(rb"/Marked", b"/Zq 2147483648 /Marked")],
    "reals_are_within_range": [add_content(b"%s.0 w" % (b"9" * 39)),
                               add_content(b"0.%s1 w" % (b"0" * 38))],
    "strings_are_not_too_long": [
        lambda d: d.bytes(rb"/Marked", b"/Zq (%s) /Marked" % (b"a" * 32768)),
        lambda d: d.bytes(rb"/Marked", b"/Zq <%s> /Marked" % (b"61" * 32768))],
    "names_are_not_too_long": [
        lambda d: d.bytes(rb"/Marked", b"/%s 1 /Marked" % (b"a" * 128)),
        lambda d: d.content(after=b"/Artifact <</%s 1>> BDC EMC" % (b"a" * 128))],
    "arrays_and_dictionaries_are_not_too_large": [
        lambda d: d.bytes(rb"/Marked", b"/Zq [%s] /Marked" % (b"1 " * 8192)),
        lambda d: d.bytes(rb"/Marked", b"/Zq <<%s>> /Marked" % b"".join(
            b"/a%d 1 " % n for n in range(4096)))],
    "names_of_fonts_and_types_are_text": [
        lambda d: d.bytes(rb"/BaseFont\s*/\w", b"/BaseFont /#ff"),
        lambda d: d.bytes(rb"/S\s*/Doc", b"/S /#e9oc")],
}

XMP = {
    "there_is_metadata": [without("/Metadata", catalog),
                          lambda d: d.of(d.catalog["/Metadata"]).pop("/Subtype")],
    "metadata_is_well_formed": [
        lambda d: d.metadata(rb"</rdf:RDF>", b""), second_packet_header,
        lambda d: d.metadata(rb"<\?xpacket begin=(\S+)", rb'<?xpacket encoding="UTF-8" begin=\1'),
        lambda d: d.metadata(rb"<\?xpacket end.*", b""),
        lambda d: d.metadata(rb'rdf:about=""', b'rdf:about="x"'),
        lambda d: d.metadata(rb"(<dc:title>)", b"\\1\xff"),
        add_property(b"<pdfaid:part>2</pdfaid:part>")],
    "prefixes_are_the_prescribed_ones": [
        lambda d: d.metadata(rb"(?s)pdfuaid(.*)pdfuaid:part(.*)pdfuaid:part",
                             rb"ua\1ua:part\2ua:part"),
        lambda d: d.metadata(rb"(?s)pdfaid(.*)pdfaid:part(.*)pdfaid:part", rb"a\1a:part\2a:part")],
    "metadata_claims_pdf_a_2a": [
        lambda d: d.metadata(rb"(<pdfaid:part>)2", rb"\g<1>1"),
        lambda d: d.metadata(rb"(<pdfaid:conformance>)A", rb"\1B")],
    "metadata_claims_pdf_ua_1": [
        lambda d: d.metadata(rb"(<pdfuaid:part>)1", rb"\g<1>2"),
        lambda d: d.metadata(rb"<pdfuaid:part>1</pdfuaid:part>", b"")],
    "metadata_has_a_title": [
        lambda d: d.metadata(rb"(?s)<dc:title>.*</dc:title>", b""),
        lambda d: d.metadata(rb"(?s)(<dc:title>.*?<rdf:li[^>]*>)[^<]*", rb"\1 ")],
    "extension_schemas_are_whole": [
        lambda d: d.metadata(rb"<pdfaSchema:prefix>.*?</pdfaSchema:prefix>", b""),
        lambda d: d.metadata(rb"<pdfaSchema:schema>.*?</pdfaSchema:schema>", b""),
        lambda d: d.metadata(rb"<pdfaProperty:description>.*?</pdfaProperty:description>", b""),
        lambda d: d.metadata(rb"internal", b"inside"),
        lambda d: d.metadata(rb">Integer<", b">Int<"),
        lambda d: d.metadata(rb"(?s)(<pdfaExtension:schemas>\s*<rdf:)Bag(.*)rdf:Bag",
                             rb"\1Seq\2rdf:Seq"),
        lambda d: d.metadata(rb"(?s)<pdfaSchema:property>.*</pdfaSchema:property>", b""),
        lambda d: d.metadata(rb"<pdfaSchema:prefix>", b"<pdfaSchema:zq>1</pdfaSchema:zq>"
                                                      b"<pdfaSchema:prefix>")],
    "properties_are_defined": [
        lambda d: d.metadata(rb"(?s)<pdfaExtension:schemas>.*</pdfaExtension:schemas>", b""),
        add_property(b"<dc:zq>1</dc:zq>"), add_property(b'<z:q xmlns:z="urn:z">1</z:q>'),
        lambda d: d.metadata(rb"(<pdfaProperty:name>)part", rb"\1zq")],
    "properties_are_written_as_their_type_is": [
        lambda d: d.metadata(rb"(?s)<dc:title>.*</dc:title>", b"<dc:title>Zq</dc:title>"),
        lambda d: d.metadata(rb"x-default", b"en-GB"), add_property(b"<dc:date>2026</dc:date>"),
        lambda d: d.metadata(rb"(<xmp:CreateDate>)[^<]*", rb"\g<1>9 June 2026"),
        add_property(b"<xmp:Rating>high</xmp:Rating>"),
        lambda d: d.metadata(rb"(<pdfuaid:part>)1", rb"\1one")],
    "information_and_metadata_agree": [
        lambda d: d.information.__setitem__("/Title", "u:Zq"),
        lambda d: d.information.__setitem__("/Zq", "u:Zq"),
        lambda d: d.information.pop("/Producer"),
        lambda d: d.information.__setitem__("/CreationDate", "u:D:20000101000000Z"),
        lambda d: d.information.__setitem__("/ModDate", "u:yesterday"),
        lambda d: d.metadata(rb"(?s)<pdf:Producer>.*</pdf:Producer>", b"")],
}

GLYPHS = {
    "fonts_are_composite_and_whole": [
        set_in("/Subtype", "/TrueType", lambda d: d.font), without("/Type", lambda d: d.font),
        without("/BaseFont", lambda d: d.font),
        set_in("/Subtype", "/CIDFontType0", lambda d: d.inner_font)],
    "fonts_say_what_their_codes_are": [without("/CIDSystemInfo", lambda d: d.inner_font),
                                       set_in("/CIDSystemInfo", {}, lambda d: d.inner_font)],
    "codes_are_read_by_a_known_map": [set_in("/Encoding", "/Zq-H", lambda d: d.font)],
    "codes_lead_to_glyphs": [without("/CIDToGIDMap", lambda d: d.inner_font)],
    "descriptors_are_whole": [
        without("/Flags", lambda d: d.descriptor), without("/StemV", lambda d: d.descriptor),
        set_in("/Flags", 36, lambda d: d.descriptor), set_in("/Flags", 0, lambda d: d.descriptor),
        set_in("/FontName", "/Zq", lambda d: d.descriptor)],
    "subsets_have_names_of_their_own": [set_in("/BaseFont", "/LiberationSans", lambda d: d.font)],
    "fonts_are_embedded": [without("/FontFile2", lambda d: d.descriptor)],
    "font_programs_can_be_read": [
        lambda d: d.program(drop_table(b"hmtx")), lambda d: d.program(lambda data: data[:500]),
        lambda d: d.program(lambda data: b""),
        lambda d: d.program(in_table(b"loca", 0, b"\xff\xff\xff\xff"))],
    "sets_of_codes_are_left_out": [
        set_in("/CIDSet", "1 0 R", lambda d: d.descriptor)],
    "no_glyph_stands_for_a_missing_one": [
        show(b"0000"),
        lambda d: d.inner_font.__setitem__("/CIDToGIDMap", d.add({}, bytes(131072)))],
    "shown_glyphs_are_in_the_font": [
        lambda d: d.inner_font.__setitem__("/CIDToGIDMap", d.add({}, b"\xff\xf0" * 65536)),
        lambda d: d.program(in_table(b"maxp", 4, b"\x00\x05"))],
    "letters_have_an_outline": [lambda d: d.program(no_outlines)],
    "widths_agree_with_the_font": [every_width],
    "every_code_has_a_unicode_value": [
        without("/ToUnicode", lambda d: d.font),
        lambda d: d.unicode(rb"(?s)\d+ beginbf\w+.*?endbf\w+", b""),
        lambda d: d.unicode(rb"(<[0-9A-Fa-f]{4}>\s*)<[0-9A-Fa-f]+>(?=\s*(<|endbfchar))",
                            rb"\1<>")],
    "unicode_values_are_characters": [
        lambda d, by=by: d.unicode(
            rb"(<[0-9A-Fa-f]{4}>\s*)<[0-9A-Fa-f]+>(?=\s*(<|endbfchar))", rb"\1<" + by + b">")
        for by in (b"0000", b"FEFF", b"FFFE", b"0041FEFF")],
    "maps_to_unicode_are_well_formed": [
        lambda d: d.unicode(rb"(\d+) beginbfchar", rb"9\1 beginbfchar"),
        lambda d: d.unicode(rb"beginbfchar", b"begincidrange"),
        lambda d: d.unicode(rb"(?s)1 begincodespacerange.*?endcodespacerange", b""),
        lambda d: d.unicode(rb"begincmap", b""), lambda d: d.unicode(rb"CMapType 2", b"CMapType 1"),
        lambda d: d.unicode(rb"endcmap", b"1 beginbfrange <0001> <0002> <00FF> endbfrange endcmap"),
        lambda d: d.unicode(rb"endcmap", b"1 beginbfrange <0001> <0101> <0041> endbfrange endcmap"),
        lambda d: d.unicode(rb"endcmap", b"1 beginbfchar <0001> <D800> endbfchar endcmap")],
    "private_characters_have_actual_text": [private_use],
}
