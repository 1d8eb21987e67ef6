"""Texts that officers might type and that a careless format would take for something else."""

import random

MARKS = list("|\\`*_~<>&[]()!#+-=:.@/'\"$%^{}?,;")
WORDS = [
    "member", "report", "www.example.org", "http://example.org/a_b_c", "https://example.org",
    "ftp://example.org", "foo@bar.com", "mailto:foo@bar.com", "xmpp:foo@bar.com", "WWW.Example.Org",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- hidden -->", "<!--", "-->",
    "<a href='x'>", "</p>", "<br>", "<?php", "<![CDATA[", "]]>", "<b", "&amp;", "&lt;", "&#60;",
    "&copy", "&nosuch;", "[^1]", "[^1]: note", "[x](http://e.org)", "![x](y.png)", "[x]: /url",
    "[x][y]", "```", "~~~", "```html", "~~gone~~", "~gone~", "**bold**", "__bold__", "*it*", "_it_",
    "snake_case_word", "2*3*4", "| a | b |", "| --- | --- |", "|:-|-:|", "\\|", "\\\\", "\\*",
    "👍🏽", "🏛️", "Llŷn", "Ynys Môn", "Tŷ", "مرحبا", "שלום", "中文", "é", "e\u0301", "½", "£5",
    "1.", "2)", "10.", "#12", "# Title", "###", "- [ ]", "- [x]", "[ ]", "[x]", "===", "---",
    "***", "___", "> quote", ">", "+ item", "* item", "- item", ": x", ":smile:", "a:b", "10:30",
    "C:\\path\\", "'", "`code`", "``a`b``", "word", "councillor", "42", "31/42", "0%", "\t",
]
LINE_STARTS = ["", "", "", " ", "  ", "    ", "      ", "- ", "1. ", "1) ", "> ", "# ", "#", "| ",
               "```", "~~~", "===", "---", "- [ ] ", "[^1]: ", "[x]: /u", "\t", "+ ", "* ", ":--"]
LINE_ENDS = ["", "", "", "", " ", "  ", "\\", " #", " ##", "\\  ", "`", "<", "&", ":", "."]


class Texts:
    """The same texts for the same seed, on every version of Python."""

    def __init__(self, seed):
        self._random = random.Random(seed)

    def _pick(self, items):
        return items[int(self._random.random() * len(items))]

    def _line(self, least, most):
        pieces = []
        for _ in range(least + int(self._random.random() * (most - least + 1))):
            pieces.append(self._pick(MARKS if self._random.random() < 0.5 else WORDS))
            pieces.append(self._pick(["", "", " ", " ", "  "]))
        return "".join(pieces)

    def one_line(self):
        """Without a tab or a break: a council, an owner."""
        return "x".join([self._pick(["", "", "a", "Zed "]),
                         self._line(3, 10).replace("\t", " ").strip()])

    def text(self):
        """One to five lines, some of them empty; the first and last are not blank."""
        while True:
            lines = []
            for _ in range(1 + int(self._random.random() * 5)):
                lines.append("" if self._random.random() < 0.15 else self._pick(LINE_STARTS)
                             + self._line(1, 10) + self._pick(LINE_ENDS))
            text = "\n".join(lines)
            # The program drops blanks at the end, and empty lines before the first.
            if lines[0].strip() and lines[-1].strip():
                return text.rstrip()
