"""Files that are cheap to make and dear to read: each is a function from a size in bytes."""

PRINCIPLES = ("wellbeing", "risk", "process", "police", "respect")
STATEMENTS = [f"{principle}-{number}" for principle in PRINCIPLES for number in range(1, 6)]
HEAD = "format: 1\ncouncil: Anytown\nperiod: 2025-26\npublish: evidence\n"
# The most that one text may hold is 64 KB.
LONGEST_TEXT = 64_000


def repeated(piece):
    piece = piece if isinstance(piece, bytes) else piece.encode()
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def numbered(head, pattern, tail=""):
    """A head, as many different pieces as there is room for, and a tail."""
    def make(size):
        pieces, used, number = [head], len(head) + len(tail), 0
        while True:
            number += 1
            piece = pattern.format(n=number)
            used += len(piece.encode())
            if used > size:
                return "".join([*pieces, tail]).encode()
            pieces.append(piece)
    return make


def answers(evidence=None):
    """Every statement scored 1; `evidence` gives lines for one of them."""
    text = "principles:\n"
    for principle in PRINCIPLES:
        text += f"  {principle}:\n    answers:\n"
        for name in (name for name in STATEMENTS if name.startswith(principle)):
            text += f"      {name}:\n        score: 1\n" + (evidence(name) if evidence else "")
    return text


def evidence_of(piece, line_bytes):
    """A valid assessment with long texts of the same piece, in lines of about so many bytes."""
    def make(size):
        count = min(len(STATEMENTS), (size - 3000) // LONGEST_TEXT + 1)
        budget = (size - 6000) // count
        words = piece * max(1, line_bytes // len(piece.encode()))
        line = f"          x{words}\n"
        length = len(line.encode())
        lines = max(1, min(budget // length, LONGEST_TEXT // (length - 10)))
        return (HEAD + answers(lambda name: "        evidence: |\n" + line * lines
                               if name in STATEMENTS[:count] else "")).encode()
    return make


def many_items(size):
    each = min((size - 8000) // len(STATEMENTS) // 24, 700)
    items = "".join(f"          - Item {number} x\n" for number in range(each))
    return (HEAD + answers(lambda _: "        evidence:\n" + items)).encode()


def staircase(size):
    return "".join(" " * depth + "a:\n" for depth in range(1400)).encode()[:size]


# Bytes that no YAML has, or nothing but YAML: most break a limit or every line of the file.
PIECES = {
    "brackets": "[", "braces": "{", "brackets, commas": "[,", "braces, commas": "{,", "commas": ",",
    "dashes": "- ", "lines of dashes": "-\n", "question marks": "? ", "lines of them": "?\n",
    "colons": ": ", "double quotes": '"', "single quotes": "'", "escapes": '"\\x41',
    "anchors": "&a ", "aliases": "*a ", "tags": "!t ", "directives": "%TAG ! x\n",
    "documents": "---\n", "document ends": "...\n", "tabs": "\t", "carriage returns": "\r",
    "CRLF": "\r\n", "spaces": " ", "empty lines": "\n", "no-break spaces": "\u00a0", "NUL": "\0",
    "bytes FF": b"\xff", "ESC": "\x1b", "byte order marks": "\ufeff", "bidi controls": "\u202e",
    "emoji": "👍🏽", "marks": "\u0301", "one key": "a: 1\n", "comments": "# x\n", "hashes": "#",
    "bad scores": "score: 3\n", "colons in text": "text: a: b: c\n", "cut texts": "text: a # b\n",
    "one word": "x", "words": "x\n", "block marks": "|\n", "open blocks": "a: |\n", "folds": ">x\n",
    "indents of blocks": "|2\n", "at signs": "@", "backticks": "`", "closed brackets": "]",
    "turned braces": "}{", "pairs": "[],", "open maps": "{a: ", "open lists": "[a, ",
    "lists": "- a\n", "lists in lists": "- - - - - - - - - - - -\n", "keys in keys": "a:",
    "empty keys": "a:\n", "open texts": 'text: "\n', "open lists of texts": "text: [\n",
    "line separators": "\u2028", "next lines": "\u0085", "surrogates": b"\xed\xb0\x80",
    "overlong": b"\xc0\x80", "no characters": b"\xef\xbf\xbe", "lines of quotes": '"\n',
    "texts after quotes": '"a": "b\n', "tabs before dashes": "\t- a\n", "tabs": "a:\n\tb: 1\n",
}
BROKEN = {f"nothing but {name}": repeated(piece) for name, piece in PIECES.items()} | {
    "different keys": numbered("", "k{n}: 1\n"),
    "keys in a block": numbered(HEAD + "approved:\n", "  k{n}: 1\n"),
    "one long value": lambda size: b"council: " + b"x" * (size - 9),
    "one long key": lambda size: b"x" * (size - 4) + b": 1\n",
    "deeper and deeper": staircase,
    "statements": numbered(HEAD + "principles:\n  wellbeing:\n    answers:\n",
                           "      wellbeing-{n}: 9\n"),
    "register": numbered(HEAD + "evidence:\n", "  E{n}:\n    text: Evidence {n} of it\n",
                         answers()),
    "one text": numbered(HEAD + "evidence:\n", "  E{n}:\n    text: The same words again\n",
                         answers()),
    "nearly one text": numbered(HEAD + "evidence:\n", "  E{n}:\n    text: The same {n} words\n",
                                answers()),
    "actions": numbered(HEAD + answers() + "forward_plan:\n",
                        "  - id: FP-{n}\n    action: Do {n}\n    for: risk-1\n    owner: Clerk\n"),
    "citations": lambda size: (
        HEAD + "evidence:\n  E1: {text: A survey}\nprinciples:\n  risk:\n    evidence: ["
        + "E1, " * ((size - 300) // 4) + "E1]\n").encode(),
} | {f"a long text of {name}": (lambda piece: lambda size: (
    HEAD + "introduction: |\n  ").encode() + repeated(piece)(size - 3000) + b"\n"
    + answers().encode())(piece) for name, piece in {
        "digits": "0", "telephone numbers": "07 ", "at signs": "a@", "addresses": "a.a@b.c ",
        "half addresses": "@a.", "postcodes": "A1 1AA ", "titles": "Cllr ", "names": "Dr. Jo ",
        "links": "https://a ", "half links": "http://", "references": "AB/12/34 "}.items()}

VALID = {
    "honest": evidence_of("Survey of members: most had read the guidance. ", 90),
    "many items": many_items,
    "short lines": evidence_of("a", 1),
    "links": evidence_of("https://a.b ", 3000), "lines of links": evidence_of("https://a.b", 11),
    "letters no font has": evidence_of("\ufdfa", 3000), "rare letters": evidence_of("𓀀 ", 3000),
    "Chinese": evidence_of("中", 3000), "Thai": evidence_of("ภาษาไทย", 3000),
    "Devanagari": evidence_of("क्षि", 3000), "Arabic": evidence_of("مرحبا ", 3000),
    "one Hebrew word": evidence_of("ש", 3000), "two directions": evidence_of("aש ", 3000),
    "marks": evidence_of("\u0301", 3000), "emoji": evidence_of("👩‍👩‍👧", 3000),
    "soft hyphens": evidence_of("\u00ad", 3000), "zero-width spaces": evidence_of("\u200b", 3000),
    "wide letters": evidence_of("W", 3000), "bars": evidence_of("|", 3000),
    "ampersands": evidence_of("&", 3000), "backslashes": evidence_of("\\", 3000),
    "backticks": evidence_of("`", 3000), "quotes": evidence_of('"', 3000),
    "commands": evidence_of("::error:: ", 3000), "addresses": evidence_of("a@b.c ", 3000),
}
