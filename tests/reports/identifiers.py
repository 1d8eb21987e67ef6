"""Forty identifiers of invented people in everything that is never public, and a search that finds
them however an output writes them."""

import html
import re
import urllib.parse

import assessments
from assessments import Bare, Quoted

# What it is called here -> what is planted.
FORTY = {
    "register text, name": "Cllr Wilhelmina Tarrowby",
    "register text, e-mail": "w.tarrowby@home.example",
    "register text, telephone": "07700 900 141",
    "register because, name": "Osgood Fennimarsh",
    "register because, postcode": "HX4 9QZ",
    "register ref": "WYP/24/88123-T",
    "register from": "Det Sgt Perpetua Lorrimore",
    "register local link": "evidence/tarrowby-statement.pdf",
    "second register text": "Ignatius Quorndale",
    "second register web link": "https://intranet.example/case/tarrowby-2",
    "second register ref": "SAR-5521-Quorndale",
    "uncited register text": "Hepzibah Wragmore",
    "open register local link": "evidence/members/hollinrake.md",
    "principle item text": "Barnaby Ulverscroft",
    "principle item because": "28 Gallowtree Rise, LE7 4ZZ",
    "principle item from": "Neighbour Araminta Voke",
    "principle item ref": "CRN 31/7782/25-V",
    "principle item local link": "evidence/voke-interview.docx",
    "open principle item local link": "minutes/private/stanyforth.txt",
    "answer item text": "Thessaly Brackenridge",
    "answer item because": "01632 960 977",
    "answer item ref": "HR-00917-Brackenridge",
    "answer item web link": "https://sharepoint.example/hr/brackenridge",
    "open answer item local link": "photos/quennington-door.jpg",
    "note, name": "Lysander Pockthorpe",
    "note, e-mail": "pockthorpe.l@ward.example",
    "second note": "Mrs Eudora Cantlebury",
    "moderated by": "Deputy Zebedee Harkstead",
    "moderated reason": "Mortimer Sallowfield",
    "second moderated reason": "Crime ref 13/24680/26-S",
    "action": "Cordelia Nettlefold",
    "action id": "FP-NETTLEFOLD-9",
    "action owner": "PC 4471 Rupert Dunnamore",
    "action progress": "07700 900 882",
    "action reason": "Septimus Yarrowgate",
    "open action progress, name": "Griselda Marchbanks",
    "open action progress, postcode": "SK22 1XY",
    "dropped action reason": "Gideon Thackerby",
    "second action": "Philomena Oxcombe",
    "second action reason": "Lemuel Garrickstone",
}

LEVELS = ("totals", "scores", "evidence")
HIDDEN = {"confidential": Bare("true")}


def some(*names):
    return f"It concerns {' and '.join(FORTY[name] for name in names)} alone."


def planted(publish="evidence", period="2025-26", draft=False):
    """An assessment that holds each of them once, in a place that is never public."""
    value = assessments.assessment(
        period=Bare(period), publish=Bare(publish),
        evidence={
            "E1": {"text": some("register text, name", "register text, e-mail",
                                "register text, telephone"),
                   "ref": Quoted(FORTY["register ref"]), "from": Quoted(FORTY["register from"]),
                   "link": Quoted(FORTY["register local link"]), **HIDDEN,
                   "because": some("register because, name", "register because, postcode")},
            "E2": {"text": some("second register text"),
                   "ref": Quoted(FORTY["second register ref"]),
                   "link": Quoted(FORTY["second register web link"]), **HIDDEN},
            "E3": {"text": some("uncited register text"), **HIDDEN},
            "E4": {"text": "A survey of members.",
                   "link": Quoted(FORTY["open register local link"])},
        },
        forward_plan=[
            assessments.action(1, progress=[{"text": some("open action progress, name")},
                                            {"text": some("open action progress, postcode")}]),
            assessments.action(2, id=Quoted(FORTY["action id"]), action=some("action"),
                               owner=Quoted(FORTY["action owner"]), reason=some("action reason"),
                               progress=[{"text": some("action progress")}], **HIDDEN),
            assessments.action(3, status=Bare("dropped"), reason=some("dropped action reason")),
            assessments.action(4, action=some("second action"), status=Bare("dropped"),
                               reason=some("second action reason"), **HIDDEN),
        ])
    value["principles"]["wellbeing"]["evidence"] = [
        Bare("E1"), Bare("E4"),
        {"text": some("principle item text"), "because": some("principle item because"),
         "from": Quoted(FORTY["principle item from"]), "ref": Quoted(FORTY["principle item ref"]),
         "link": Quoted(FORTY["principle item local link"]), **HIDDEN},
        {"text": "Minutes of a meeting.", "link": Quoted(FORTY["open principle item local link"])}]
    assessments.answer(value, "risk-2").update(
        evidence=[Bare("E2"),
                  {"text": some("answer item text"), "because": some("answer item because"),
                   "ref": Quoted(FORTY["answer item ref"]),
                   "link": Quoted(FORTY["answer item web link"]), **HIDDEN},
                  {"text": "A photograph.", "link": Quoted(FORTY["open answer item local link"])}],
        note=some("note, name", "note, e-mail"),
        moderated={"from": 1, "by": Quoted(FORTY["moderated by"]),
                   "reason": some("moderated reason")})
    assessments.answer(value, "police-4").update(
        note=some("second note"), moderated={"from": 2, "reason": some("second moderated reason")})
    if draft:
        del value["approved"], assessments.answer(value, "respect-5")["score"]
    return value


def plain(text):
    """Letters and digits alone, in small letters: no quoting, escape or layout parts them."""
    return re.sub(r"[\W_]+", "", text).lower()


def readings(text):
    """An output as it is, and as a reader of its format makes it out."""
    yield text
    yield html.unescape(text)
    yield urllib.parse.unquote(text)
    # Comments and backslashes of Markdown, folded lines of a calendar, colour of a terminal.
    yield re.sub(r"<!--.*?-->|\\|\r\n |\x1b\[[0-9;]*m", "", html.unescape(text))
    # Escapes of JSON.
    yield re.sub(r"\\u([0-9a-fA-F]{4})", lambda match: chr(int(match[1], 16)), text)


# One word of a name says enough. These are nobody's.
COMMON = {"evidence", "members", "minutes", "private", "photos", "interview", "statement",
          "example", "intranet", "sharepoint", "deputy", "neighbour"}


def parts(identifier):
    """The words of an identifier that point at somebody, and the whole. Short ones, and digits,
    come about by chance where white space tells nothing."""
    words = {plain(word) for word in re.findall(r"[^\W\d_]{6,}", identifier)}
    return {word for word in words if word not in COMMON} | {plain(identifier)}


def found(text):
    """Names of the identifiers that stand in an output, whole or in part."""
    seen = {plain(reading) for reading in readings(text)}
    return {name for name, identifier in FORTY.items()
            if any(part in one for part in parts(identifier) for one in seen)}


def whole(text):
    """Names of those that stand there whole."""
    seen = {plain(reading) for reading in readings(text)}
    return {name for name, identifier in FORTY.items()
            if any(plain(identifier) in one for one in seen)}
