"""A Markdown report as GitHub's parser reads it, and as others do."""

import html.parser
import subprocess

import markdown


def fold(text):
    return " ".join(text.split())


def to_html(text):
    """Raw HTML passes through, so that whatever leaks from a text shows as an element."""
    command = ["cmark-gfm", "--unsafe", "-t", "html"]
    for extension in ("table", "strikethrough", "autolink", "tasklist", "footnotes"):
        command += ["-e", extension]
    finished = subprocess.run(command, input=text.encode(), capture_output=True, check=True,
                              timeout=60)
    return finished.stdout.decode()


def _converted(command, text):
    return subprocess.run(command, input=text.encode(), capture_output=True, check=True,
                          timeout=60).stdout.decode()


# Readers other than GitHub's, with the signs left as they are that they would make typographic.
# pandoc makes a box to tick of brackets even where they are escaped.
OTHER_READERS = {
    "python-markdown": lambda text: markdown.markdown(text, extensions=["tables"]),
    "kramdown": lambda text: _converted(
        ["ruby", "-rkramdown", "-Eutf-8", "-e",
         "print Kramdown::Document.new($stdin.read, auto_ids: false, smart_quotes: "
         "'apos,apos,quot,quot', typographic_symbols: {hellip: '...', mdash: '---', ndash: '--', "
         "laquo: '<<', raquo: '>>', laquo_space: '<< ', raquo_space: ' >>'}).to_html"], text),
    "pandoc": lambda text: _converted(
        ["pandoc", "-f", "markdown-smart-auto_identifiers-task_lists", "-t", "html", "--wrap=none"], text),
}


class Page(html.parser.HTMLParser):
    """Elements in order, and the text of those that matter, with white space folded."""

    BREAKS = {"br", "p", "li", "td", "th", "tr", "h1", "h2", "h3", "h4", "h5", "h6"}

    def __init__(self, text, reader=to_html):
        super().__init__(convert_charrefs=True)
        self.elements = []   # (tag, attributes) in the order of their start tags
        self.sections = {}   # heading of level 2 -> text beneath it, further headings included
        self.headings = []   # (level, text)
        self.items = []      # text of each list item
        self.strong = []     # text of each strong element
        self.tables = []     # rows of cells, the header first
        self.text = []       # every piece of text
        self._open = []      # [tag, pieces] of the elements whose text is being gathered
        self._section = None
        self.feed(reader(text))
        self.close()
        self.sections = {name: fold("".join(text)) for name, text in self.sections.items()}

    def skeleton(self):
        """All elements but links, and those that stand for breaks between lines and paragraphs."""
        return [element for element in self.elements if element[0] not in ("p", "br", "a")]

    def breaks(self):
        """How many lines end where their author ended them."""
        return sum(tag == "br" for tag, _ in self.elements)

    def links(self):
        """Where links lead, in order."""
        return [dict(attrs).get("href") for tag, attrs in self.elements if tag == "a"]

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, tuple(attrs)))
        self._space(tag)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr" and self.tables:
            self.tables[-1].append([])
        if tag in self.BREAKS | {"strong"} and tag != "br":
            self._open.append([tag, []])

    def handle_endtag(self, tag):
        self._space(tag)
        if not any(name == tag for name, _ in self._open):
            return
        while True:
            name, pieces = self._open.pop()
            if name == tag:
                break
        text = fold("".join(pieces))
        if tag == "li":
            self.items.append(text)
        elif tag == "strong":
            self.strong.append(text)
        elif tag in ("td", "th"):
            self.tables[-1][-1].append(text)
        elif tag[0] == "h" and tag[1:].isdigit():
            self.headings.append((int(tag[1:]), text))
            if tag == "h2":
                self._section = self.sections.setdefault(text, [])

    def handle_data(self, data):
        self.text.append(data)
        for _, pieces in self._open:
            pieces.append(data)
        if self._section is not None and not any(tag == "h2" for tag, _ in self._open):
            self._section.append(data)

    def _space(self, tag):
        if tag in self.BREAKS:
            self.handle_data(" ")
