"""A PDF as qpdf reads it: objects, pages, number trees, text strings.

Objects are those of `qpdf --json`: a name is "/Name", a reference "7 0 R", a string "u:text" or
"b:hex".
"""

import base64
import functools
import json
import re
import subprocess
import types

REFERENCE = re.compile(r"\d+ \d+ R\Z")
INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
DEEP = 100  # no tree of ours is deeper; a circle would be


def as_json(path):
    """What qpdf says of a file, as text: damages are made on a copy of it."""
    done = subprocess.run(
        ["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized",
         "--json-key=qpdf", "--", path], capture_output=True, timeout=120, check=False)
    if done.returncode != 0:  # 3 is a warning, which is bad enough
        raise AssertionError(f"qpdf cannot read {path}: {done.stderr.decode(errors='replace')}")
    return done.stdout


def read(path, listing=None):
    """The file at a path, whose listing may be at hand."""
    with open(path, "rb") as file:
        return Pdf(file.read(), json.loads(listing or as_json(path))["qpdf"][1])


def write(path, listing, objects):
    """Writes other objects than those of a listing, as qpdf sees fit."""
    described = json.loads(listing)
    described["qpdf"][1] = objects
    with open(path + ".json", "w", encoding="utf-8") as file:
        json.dump(described, file)
    subprocess.run(["qpdf", "--json-input", path + ".json", path], capture_output=True,
                   timeout=120, check=True)


def is_reference(value):
    return isinstance(value, str) and REFERENCE.match(value) is not None


def is_text(value):
    return isinstance(value, str) and value[:2] in ("u:", "b:")


def text(value):
    """A string as text; None for whatever is no string."""
    if not is_text(value):
        return None
    return value[2:] if value[0] == "u" else bytes.fromhex(value[2:]).decode("latin-1")


def leads_away(action):
    """Whether a dictionary is an action that opens an address."""
    return action.get("/S") == "/URI" and "/URI" in action


def name(value):
    """A name without its solidus; None for whatever is no name."""
    return value[1:] if isinstance(value, str) and value.startswith("/") else None


class Pdf:
    """`data` is the file, `objects` what qpdf made of it."""

    def __init__(self, data, objects):
        self.data = data
        self.objects = objects
        self.trailer = objects["trailer"]["value"]
        self.catalog = self.dict(self.trailer.get("/Root"))
        self.notes = types.SimpleNamespace()  # what readers of fonts, pages and trees worked out

    def get(self, value):
        """What a value stands for; of a stream, its dictionary."""
        for _ in range(DEEP):
            if not is_reference(value):
                return value
            found = self.objects.get("obj:" + value, {"value": None})
            value = found["stream"]["dict"] if "stream" in found else found["value"]
        return None

    def dict(self, value):
        value = self.get(value)
        return value if isinstance(value, dict) else {}

    def list(self, value):
        value = self.get(value)
        return value if isinstance(value, list) else []

    def either(self, value):
        """The members of an array, or the one value that may stand in its place."""
        found = self.get(value)
        return found if isinstance(found, list) else [] if found is None else [value]

    def text(self, value):
        return text(self.get(value))

    def is_stream(self, value):
        return is_reference(value) and "stream" in self.objects.get("obj:" + value, {})

    def stream(self, value):
        """The decoded bytes of a stream; None for whatever is no stream."""
        if not self.is_stream(value):
            return None
        return base64.b64decode(self.objects["obj:" + value]["stream"].get("data", ""))

    def every(self):
        """(reference, value) of each object; of a stream, its dictionary."""
        for key in self.objects:
            if key.startswith("obj:"):
                yield key[4:], self.get(key[4:])

    @functools.cached_property
    def every_dict(self):
        """[(reference, dictionary)] of each dictionary, those within other objects too."""
        found = []
        for reference, value in self.every():
            todo = [value]
            while todo:
                value = todo.pop()
                if isinstance(value, dict):
                    found.append((reference, value))
                    todo += [part for part in value.values() if isinstance(part, (dict, list))]
                elif isinstance(value, list):
                    todo += [part for part in value if isinstance(part, (dict, list))]
        return found

    @functools.cached_property
    def pages(self):
        """Each page in order: (reference, dictionary, dictionary with what it inherits)."""
        found = []

        def walk(reference, inherited, depth):
            page = self.dict(reference)
            whole = {**inherited, **page}
            if "/Kids" in page and depth < DEEP:
                passed = {key: whole[key] for key in INHERITED if key in whole}
                for kid in self.list(page["/Kids"]):
                    walk(kid, passed, depth + 1)
            else:
                found.append((reference, page, whole))

        walk(self.catalog.get("/Pages"), {}, 0)
        return found

    def page_content(self, page):
        """The content of a page: streams that follow each other, parted as white space does."""
        parts = page.get("/Contents")
        streams = self.list(parts) if not self.is_stream(parts) else [parts]
        return b"\n".join(self.stream(part) or b"" for part in streams)

    def number_tree(self, root):
        """([(key, value)] in order, [what is wrong with it])."""
        pairs, wrong = [], []

        def walk(reference, depth):
            node = self.dict(reference)
            first = len(pairs)
            numbers = self.list(node.get("/Nums"))
            pairs.extend(zip(map(self.get, numbers[::2]), numbers[1::2]))
            for kid in self.list(node.get("/Kids")) if depth < DEEP else ():
                walk(kid, depth + 1)
            if "/Nums" in node and "/Kids" in node:
                wrong.append("a node with both Nums and Kids")
            limits = [self.get(limit) for limit in self.list(node.get("/Limits"))]
            here = [pairs[first][0], pairs[-1][0]] if len(pairs) > first else []
            if depth > 0 and limits != here:
                wrong.append(f"Limits {limits} over the keys {here}")
            if depth == 0 and limits:
                wrong.append("Limits in the root")

        walk(root, 0)
        keys = [key for key, _ in pairs]
        if not all(isinstance(key, int) for key in keys):
            wrong.append("a key that is no integer")
        elif any(one >= next_one for one, next_one in zip(keys, keys[1:])):
            wrong.append("keys that are not in order")
        return pairs, wrong

    def outlines(self):
        """(depth, dictionary) of each bookmark, in order."""
        found = []

        def walk(reference, depth):
            seen = set()
            while reference is not None and str(reference) not in seen and depth < DEEP:
                seen.add(str(reference))
                item = self.dict(reference)
                found.append((depth, item))
                walk(item.get("/First"), depth + 1)
                reference = item.get("/Next")

        walk(self.dict(self.catalog.get("/Outlines")).get("/First"), 0)
        return found
