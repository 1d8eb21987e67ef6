"""The notation of PDF (ISO 32000-1, 7.2 and 7.3): tokens, objects, the operators of a page.

Values are Python's own: numbers, lists, dicts, bytes for strings. Names are `Name`, a reference is
`Ref`, and whatever else stands there is a `Word`.
"""

import re

WHITE = b"\0\t\n\f\r "
TOKEN = re.compile(
    rb"[\0\t\n\f\r ]+|%[^\r\n]*"
    rb"|(?P<number>[+-]?(?:\d+\.?\d*|\.\d+))(?=[\0\t\n\f\r ()<>\[\]{}/%]|\Z)"
    rb"|/(?P<name>[^\0\t\n\f\r ()<>\[\]{}/%]*)"
    rb"|\((?P<string>(?:[^()\\]|\\.)*)\)"
    rb"|(?P<sign><<|>>|\[|\])"
    rb"|<(?P<hex>[^<>]*)>"
    rb"|(?P<nested>\()"
    rb"|(?P<word>[^\0\t\n\f\r ()<>\[\]{}/%]+|[{})>])",
    re.DOTALL)
ESCAPE = re.compile(rb"\\(\r\n|[0-7]{1,3}|.)", re.DOTALL)
ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"",
           b"\r": b"", b"\r\n": b""}
CONSTANTS = {"true": True, "false": False, "null": None}


class Name(str):
    """Without its solidus, and with its escapes decoded, each byte as one character."""


class Word(str):
    """An operator or another keyword."""


class Ref(str):
    """`7 0 R`"""


class NotPdf(Exception):
    """The bytes are not in the notation of PDF."""


def _unescape(match):
    code = match[1]
    if code[:1] in b"01234567":
        return bytes([int(code, 8) & 255])
    return ESCAPED.get(code, code)


def decode_string(body):
    """The bytes of a literal string, given what stands between its brackets."""
    if b"\\" in body:
        return ESCAPE.sub(_unescape, body)
    return body


def decode_hex(body):
    digits = re.sub(rb"[^0-9A-Fa-f]", b"", body)
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())


def decode_name(body):
    return Name(re.sub(rb"#([0-9A-Fa-f]{2})", lambda m: bytes([int(m[1], 16)]),
                       body).decode("latin-1"))


def _nested_end(data, at):
    """Where a string with brackets in it ends; `at` is after its first one."""
    depth = 1
    for match in re.compile(rb"\\.|[()]", re.DOTALL).finditer(data, at):
        depth += {b"(": 1, b")": -1}.get(match[0], 0)
        if depth == 0:
            return match.start()
    raise NotPdf("a string does not end")


def tokens(data, at=0):
    """(kind, what stands there, start, end) of each token; white space and comments are none."""
    while at < len(data):
        match = TOKEN.match(data, at)
        if match is None:
            raise NotPdf(f"no token at byte {at}")
        kind, start, at = match.lastgroup, at, match.end()
        if kind is None:
            continue
        body = match[kind]
        if kind == "nested":
            closing = _nested_end(data, at)
            kind, body, at = "string", data[at:closing], closing + 1
        yield kind, body, start, at


def value_of(kind, body):
    if kind == "number":
        return float(body) if b"." in body else int(body)
    if kind == "string":
        return decode_string(body)
    if kind == "hex":
        return decode_hex(body)
    if kind == "name":
        return decode_name(body)
    word = body.decode("latin-1")
    return CONSTANTS.get(word, Word(word))


def _as_dict(items):
    if len(items) % 2 or not all(isinstance(key, Name) for key in items[::2]):
        raise NotPdf("a dictionary is not made of names and values")
    return dict(zip(items[::2], items[1::2]))


class Builder:
    """Puts tokens together to values. `done` holds what is complete and outside of brackets."""

    def __init__(self):
        self.done = []
        self._open = []  # [sign, values around it]

    @property
    def complete(self):
        return not self._open

    def add(self, kind, body):
        if kind != "sign":
            value = value_of(kind, body)
            if value == "R" and isinstance(value, Word) and len(self.done) >= 2:
                generation, number = self.done.pop(), self.done.pop()
                value = Ref(f"{number} {generation} R")
            self.done.append(value)
        elif body in (b"[", b"<<"):
            self._open.append((body, self.done))
            self.done = []
        else:
            if not self._open or (self._open[-1][0], body) not in ((b"[", b"]"), (b"<<", b">>")):
                raise NotPdf(f"{body.decode()} closes nothing")
            opened, around = self._open.pop()
            around.append(self.done if opened == b"[" else _as_dict(self.done))
            self.done = around


def operators(data):
    """(operator, operands) of a content stream; of an inline image `BI`, with its dictionary."""
    builder, at, image = Builder(), 0, None
    while at is not None:
        resume = None
        for kind, body, _, end in tokens(data, at):
            builder.add(kind, body)
            if kind != "word" or not builder.complete or body in (b"true", b"false", b"null"):
                continue
            operator, operands = builder.done[-1], builder.done[:-1]
            builder = Builder()
            if operator == "BI":
                image = True
            elif operator == "ID" and image:
                closing = re.compile(rb"[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|\Z)").search(data, end)
                if closing is None:
                    raise NotPdf("an inline image does not end")
                image, resume = None, closing.end()
                yield "BI", [_as_dict(operands)]
                break
            else:
                yield str(operator), operands
        at = resume
    if builder.done or not builder.complete:
        raise NotPdf("operands without an operator")
