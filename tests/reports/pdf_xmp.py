"""PDF/A-2a and PDF/UA-1: the metadata of a document (ISO 19005-2, 6.6; ISO 14289-1, 5 and 7.1)."""

import io
import re
import xml.etree.ElementTree as ElementTree

from pdf_conditions import Conditions
from pdf_objects import text

CONDITIONS = Conditions()
stands_for = CONDITIONS.stands_for

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
PDF = "{http://ns.adobe.com/pdf/1.3/}"
PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"
PDFUAID = "{http://www.aiim.org/pdfua/ns/id/}"
EXTENSION = "{http://www.aiim.org/pdfa/ns/extension/}"
SCHEMA = "{http://www.aiim.org/pdfa/ns/schema#}"
PROPERTY = "{http://www.aiim.org/pdfa/ns/property#}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

# Prefixes that must be these (ISO 19005-2, 6.6.2.3.3 and 6.6.4; ISO 14289-1, 5).
PREFIXES = {PDFAID: "pdfaid", PDFUAID: "pdfuaid", EXTENSION: "pdfaExtension",
            SCHEMA: "pdfaSchema", PROPERTY: "pdfaProperty"}

# Properties that need no extension schema -> how each is written.
TEXT, DATE, INTEGER, BAG, SEQ, ALT = "text", "date", "integer", "Bag", "Seq", "Alt"
PREDEFINED = {
    DC: {"format": TEXT, "identifier": TEXT, "source": TEXT, "coverage": TEXT, "title": ALT,
         "description": ALT, "rights": ALT, "creator": SEQ, "date": SEQ, "contributor": BAG,
         "language": BAG, "publisher": BAG, "relation": BAG, "subject": BAG, "type": BAG},
    XMP: {"CreateDate": DATE, "ModifyDate": DATE, "MetadataDate": DATE, "CreatorTool": TEXT,
          "Label": TEXT, "Rating": INTEGER},
    PDF: {"Keywords": TEXT, "PDFVersion": TEXT, "Producer": TEXT},
    PDFAID: {"part": INTEGER, "conformance": TEXT, "amd": TEXT, "corr": TEXT},
    EXTENSION: {"schemas": BAG},
}
TYPES = {"Text": TEXT, "Integer": INTEGER, "Date": DATE}
SCALARS = {
    TEXT: re.compile(r".*", re.DOTALL),
    DATE: re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?"),
    INTEGER: re.compile(r"[+-]?\d+"),
}

# Entries of the information dictionary -> the property that must say the same.
INFORMATION = {"/Title": DC + "title", "/Author": DC + "creator", "/Subject": DC + "description",
               "/Keywords": PDF + "Keywords", "/Creator": XMP + "CreatorTool",
               "/Producer": PDF + "Producer", "/CreationDate": XMP + "CreateDate",
               "/ModDate": XMP + "ModifyDate"}


class Packet:
    """The metadata stream of the catalog."""

    def __init__(self, data):
        self.header = re.match(rb"\s*<\?xpacket begin=([\"'])(?:\xef\xbb\xbf)?\1([^?]*)\?>", data)
        self.ended = re.search(rb"<\?xpacket end=([\"'])[rw]\1\?>\s*\Z", data) is not None
        self.wrong = None
        self.prefixes = {}    # namespace -> prefixes
        self.properties = {}  # property -> element, or text where it is an attribute
        try:
            data.decode()
            root = None
            for event, found in ElementTree.iterparse(io.BytesIO(data), ("start", "start-ns")):
                if event == "start-ns":
                    self.prefixes.setdefault("{" + found[1] + "}", set()).add(found[0])
                elif root is None:
                    root = found
        except (UnicodeDecodeError, ElementTree.ParseError) as error:
            self.wrong = str(error)
            return
        resources = list(root.iter(RDF + "RDF"))
        if len(resources) != 1 or any(one.tag != RDF + "Description" for one in resources[0]):
            self.wrong = "there is no one rdf:RDF with nothing but rdf:Description in it"
            return
        for description in resources[0]:
            if description.get(RDF + "about") != "":
                self.wrong = "rdf:about is not empty"
            for found in [*description] + [(key, value) for key, value in description.items()
                                           if key != RDF + "about"]:
                key = found[0] if isinstance(found, tuple) else found.tag
                if key in self.properties:
                    self.wrong = f"{key} stands there twice"
                self.properties[key] = found[1] if isinstance(found, tuple) else found

    def items(self, key):
        """The values of a property, whichever way it is written."""
        found = self.properties.get(key)
        if found is None or isinstance(found, str):
            return [] if found is None else [found]
        listed = [one.text or "" for one in found.iter(RDF + "li")]
        return listed if len(found) else [found.text or ""]


def of(pdf):
    """The packet; None where there is none."""
    if not hasattr(pdf.notes, "xmp"):
        data = pdf.stream(pdf.catalog.get("/Metadata"))
        pdf.notes.xmp = None if data is None else Packet(data)
    return pdf.notes.xmp


def split(key):
    end = key.index("}") + 1 if "}" in key else 0
    return key[:end], key[end:]


@stands_for("A 6.6.2.1", "UA 7.1")
def there_is_metadata(pdf):
    if of(pdf) is None:
        yield "the catalog has no metadata stream"
        return
    held = pdf.dict(pdf.catalog["/Metadata"])
    if held.get("/Type") != "/Metadata" or held.get("/Subtype") != "/XML":
        yield f"its type is {held.get('/Type')}, {held.get('/Subtype')}"


@stands_for("A 6.6.2.1")
def metadata_is_well_formed(pdf):
    packet = of(pdf)
    if packet is None:
        return
    if packet.wrong:
        yield packet.wrong
    if packet.header is None or not packet.ended:
        yield "the packet has no header or no end"
    elif re.search(rb"\b(bytes|encoding)=", packet.header[2]):
        yield "its header has bytes or encoding"


def properties(pdf):
    return of(pdf).properties if of(pdf) else {}


@stands_for("A 6.6.2.3.3", "A 6.6.4", "UA 5")
def prefixes_are_the_prescribed_ones(pdf):
    for space, prefix in PREFIXES.items():
        held = of(pdf).prefixes.get(space, {prefix}) if of(pdf) else {prefix}
        if held != {prefix}:
            yield f"{space} has the prefix {sorted(held)}"


@stands_for("A 6.6.4")
def metadata_claims_pdf_a_2a(pdf):
    packet = of(pdf)
    for key, wanted in (("part", "2"), ("conformance", "A")):
        if packet and packet.items(PDFAID + key) != [wanted]:
            yield f"pdfaid:{key} is {packet.items(PDFAID + key)}"


@stands_for("UA 5")
def metadata_claims_pdf_ua_1(pdf):
    if of(pdf) and of(pdf).items(PDFUAID + "part") != ["1"]:
        yield f"pdfuaid:part is {of(pdf).items(PDFUAID + 'part')}"


@stands_for("UA 7.1")
def metadata_has_a_title(pdf):
    if of(pdf) and not "".join(of(pdf).items(DC + "title")).strip():
        yield "dc:title says nothing"


def extensions(pdf):
    """{namespace: {property: how it is written}}, and what is wrong with the schemas."""
    defined, wrong = {}, []
    container = properties(pdf).get(EXTENSION + "schemas")
    for schema in container.findall(f"{RDF}Bag/{RDF}li") if container is not None else []:
        fields = {field: (schema.findtext(SCHEMA + field) or "").strip()
                  for field in ("schema", "namespaceURI", "prefix")}
        wrong += [f"a schema without {field}" for field, value in fields.items() if not value]
        known = {SCHEMA + field for field in (*fields, "property", "valueType")}
        wrong += [f"a schema with {one.tag}" for one in schema if one.tag not in known]
        held = defined.setdefault("{" + fields["namespaceURI"] + "}", {})
        for one in schema.findall(f"{SCHEMA}property/{RDF}Seq/{RDF}li"):
            parts = {split(part.tag)[1]: (part.text or "").strip() for part in one
                     if split(part.tag)[0] == PROPERTY}
            if set(parts) != {"name", "valueType", "category", "description"} or \
                    not all(parts.values()) or len(one) != len(parts):
                wrong.append(f"a property with {parts}")
            if parts.get("category") not in ("internal", "external"):
                wrong.append(f"the category {parts.get('category')}")
            if parts.get("valueType") not in TYPES:
                wrong.append(f"the type {parts.get('valueType')}")
            held[parts.get("name")] = TYPES.get(parts.get("valueType"), TEXT)
        if not held:
            wrong.append("a schema without properties")
    if container is not None and not defined:
        wrong.append("no schemas in pdfaExtension:schemas")
    return defined, wrong


@stands_for("A 6.6.2.3.2", "A 6.6.2.3.3")
def extension_schemas_are_whole(pdf):
    yield from extensions(pdf)[1]


@stands_for("A 6.6.2.3.1")
def properties_are_defined(pdf):
    defined = extensions(pdf)[0]
    for key in properties(pdf):
        space, local = split(key)
        if local not in PREDEFINED.get(space, {}) and local not in defined.get(space, {}):
            yield f"{key} is in no schema"


@stands_for("A 6.6.2.3.1")
def properties_are_written_as_their_type_is(pdf):
    defined = extensions(pdf)[0]
    for key, value in properties(pdf).items():
        space, local = split(key)
        form = PREDEFINED.get(space, {}).get(local) or defined.get(space, {}).get(local, TEXT)
        children = [] if isinstance(value, str) else list(value)
        if form in (BAG, SEQ, ALT):
            if [child.tag for child in children] != [RDF + form]:
                yield f"{key} is no {form}"
            elif form == ALT and "x-default" not in [one.get(LANGUAGE) for one in children[0]]:
                yield f"{key} has no x-default"
        elif children or not SCALARS[form].fullmatch(
                value if isinstance(value, str) else value.text or ""):
            yield f"{key} is not written as {form}"


def as_xmp_date(written):
    """D:YYYYMMDDHHmmSSOHH'mm' as XMP writes it; None where it is no such date."""
    found = re.fullmatch(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d'\d\d'?)", written)
    if not found:
        return None
    zone = found[7] if found[7] == "Z" else f"{found[7][:3]}:{found[7][4:6]}"
    return f"{found[1]}-{found[2]}-{found[3]}T{found[4]}:{found[5]}:{found[6]}{zone}"


@stands_for("A 6.6.3", "PDF 14.3.3")
def information_and_metadata_agree(pdf):
    information = pdf.dict(pdf.trailer.get("/Info"))
    for key, value in information.items():
        written = text(pdf.get(value))
        if key not in INFORMATION or written is None:
            yield f"{key} has no counterpart"
            continue
        if key.endswith("Date"):
            written = as_xmp_date(written)
        held = of(pdf).items(INFORMATION[key]) if of(pdf) else []
        if ", ".join(held) != written:
            yield f"{key} is {written!r}, {INFORMATION[key]} is {held}"
    for key in ("/Title", "/CreationDate", "/ModDate", "/Producer"):
        if key not in information:
            yield f"there is no {key}"
