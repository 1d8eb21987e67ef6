"""Runs of `validate` and `check` over everything that can be wrong, for the formats for CI.

Every broken file and folder of tests/cases/bad, the repository of examples/council-repo as it is
and as a slip leaves it, and files whose names and texts are made to be taken for something else.
"""

import atexit
import functools
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

import assessments
import injections
import toolkit
from assessments import Bare, Quoted
from hostile import Texts

ROOT = pathlib.Path(__file__).resolve().parents[2]
BAD = ROOT / "tests/cases/bad"
COUNCIL = ROOT / "examples/council-repo"
AS_OF = "--as-of 2026-11-01"
RUN_LINE = re.compile(r"# run: (.+)")
COMMAND = re.compile(r"\btoolkit (validate|check)\b")

# What GitHub Actions, XML, JSON, Markdown, URIs and SARIF's messages take for more than text.
SMUGGLED = (
    "::error::x", "::set-output name=a::b", "\n::stop-commands::x", "\r::add-mask::x",
    "%0A::error::x", "%250A", "##[error]x", "###[group]##[", "a ##[stop-commands]x",
    "\u2028::error::x", "\u0085::error::x", "\u00a0::error::x", "\ufeff::error::x", "\u202e::x::",
    "\x1b[31mred", "\x07\x08\x7f\x9f", "\ufffe\uffff", "]]>", "<![CDATA[x", "<failure/>",
    "</failure>", "&lt;&#0;", "<?xml?>", "{0}", "{x}", "[x](http://e.org)", "a|b", "`x`",
    "<script>alert(1)</script>",
    "file=x,line=1::", "endLine=1,title=x::y", "'\"", "\\", "\\u0041", "%", "é", "👍🏽",
)
NAMES = (
    b"a,line=9.yaml", b"::error::x.yaml", b"%0A::error::x.yaml", b"##[error]x.yaml",
    b"n\n::error::x.yaml", b"r\r::error::x.yaml", "u\u2028::error::x.yaml".encode(),
    b"<b>&\"'.yaml", b"t|`c`.yaml", "Llŷn.yaml".encode(), b"raw\xff\xfe.yaml", b"{0}[x](y).yaml",
    b"100%.yaml", b"a b#c?d=e.yaml", b"-f.yaml", b"back\\slash.yaml", b"c:d.yaml",
    b"esc\x1b[31m.yaml",
    b"::set-output name=a::b/x.yaml", b"sub/\xe2\x80\xae.yaml", b"~.yaml", b"+ +.yaml",
)


class Run:
    """One command that finds something, in each format."""

    def __init__(self, name, command, folder):
        self.name = name
        self.folder = os.fspath(folder)
        self._command = command

    @functools.lru_cache(maxsize=None)
    def finished(self, form):
        """The process, with its output as bytes."""
        command = COMMAND.sub(rf"toolkit \1 -f {form}", self._command).replace("ln -s", "ln -sfn")
        path = f"{os.path.dirname(toolkit.program)}:{os.environ.get('PATH', os.defpath)}"
        return subprocess.run(["bash", "-c", command], cwd=self.folder, stdin=subprocess.DEVNULL,
                              env=toolkit.environment(
                                  PATH=path, GITHUB_ACTIONS="true" if form == "github" else None),
                              capture_output=True, timeout=120, check=False)

    def printed(self, form):
        return self.finished(form).stdout.decode()

    def findings(self):
        """What the JSON says: the measure of the other formats."""
        return json.loads(self.printed("json"))["findings"]


def bad_runs(folder):
    """The broken files that one command can read in one go, and the others one by one."""
    shutil.copytree(BAD, folder)
    good = (BAD / "good.yaml").read_text(encoding="utf-8")
    for recipe in folder.glob("*.make"):
        text = eval(recipe.read_text(), {"good": good})  # as tests/cases/run does
        recipe.with_suffix(".yaml").write_text(text, encoding="utf-8")
    together = []
    for path in sorted(folder.glob("bad-*")):
        if path.is_dir():
            own = path / "run"
            command = own.read_text().strip() if own.exists() else \
                f"toolkit check {AS_OF} --statement-set ../good-set.yaml"
            yield Run(f"bad/{path.name}", command, path)
        elif path.suffix == ".yaml":
            with path.open("rb") as file:
                header = RUN_LINE.match(file.readline().decode(errors="replace"))
            if not header:
                together.append(path.name)
            elif COMMAND.search(header[1]):
                yield Run(f"bad/{path.name}", header[1], folder)
    if len(together) < 100:
        raise AssertionError(f"only {len(together)} broken files in {BAD}")
    yield Run("bad", f"toolkit validate {AS_OF} {' '.join(together)}", folder)


def council_runs(folder):
    shutil.copytree(COUNCIL, folder / "good")
    yield Run("council", f"toolkit check {AS_OF}", folder / "good")
    shutil.copytree(COUNCIL, folder / "bad")
    [*_, newest] = sorted((folder / "bad/assessments").glob("*.yaml"))
    text = newest.read_text(encoding="utf-8")
    newest.write_text(re.sub(r"police-\d: 2", lambda score: score[0][:-1] + "0", text)
                      .replace("council:", "sumary: x\ncouncil:"), encoding="utf-8")
    shutil.rmtree(folder / "bad/assessments/evidence")
    yield Run("council with slips", f"toolkit check {AS_OF}", folder / "bad")
    yield Run("council against its base", f"toolkit check --base ../good {AS_OF}", folder / "bad")


def hostile_assessment(number, text, typed=None):
    """One text in every place that a message quotes; `typed` is how it is written in quotes."""
    key = typed or json.dumps(text, ensure_ascii=False)
    value = assessments.assessment(
        council=Quoted(text), publish=Quoted(text),
        forward_plan=[assessments.action(1, id=Quoted(text), due=Quoted(text),
                                         status=Quoted(text), **{"for": Quoted(text)})],
        approved={"by": Quoted(text), "date": Quoted(text), "digest": Quoted(text)},
        evidence={"E1": {"text": "x", "link": Quoted(text), "confidential": Quoted(text)}},
        accepted_falls=[{"statement": Quoted(text), "reason": Quoted(text),
                         "by": Quoted(text), "date": Quoted(text)}])
    value[key] = Bare("1")
    value["principles"]["risk"][key] = Bare("1")
    answers = value["principles"]["risk"]["answers"]
    answers["risk-1"] = {"score": Quoted(text), "evidence": [Bare("E9")]}
    answers["risk-2"] = {"score": 1, key: Bare("1")}
    answers[key] = Bare("1")
    if number % 2 == 0:
        value["period"] = Quoted(text)
    yaml = assessments.dump(value)
    if typed:
        return yaml.replace(json.dumps(text, ensure_ascii=False), typed).encode()
    if number % 3 == 0:  # the same, raw, where YAML cannot hold it
        yaml += f"summary: {text} : {text}\n\t{text}\n"
    return yaml.encode("utf-8", "surrogatepass")


def hostile_runs(folder):
    texts = Texts(20261101)
    many = [*SMUGGLED, *injections.for_logs(), *(texts.one_line() for _ in range(20))]
    (folder / "texts").mkdir(parents=True)
    for number, text in enumerate(many):
        (folder / f"texts/{number:03}.yaml").write_bytes(hostile_assessment(number, text))
    for number, escape in enumerate(injections.REFUSED_ESCAPES):
        (folder / f"texts/escape-{number}.yaml").write_bytes(
            hostile_assessment(number, "Zq", f'"{escape}"'))
    for number, refused in enumerate(injections.REFUSED_BYTES):
        (folder / f"texts/bytes-{number}.yaml").write_bytes(
            hostile_assessment(1, "Zq").replace(b"Zq", refused))
    yield Run("texts", f"toolkit validate {AS_OF}", folder / "texts")
    yield Run("texts checked", f"toolkit check {AS_OF}", folder / "texts")

    names = folder / "names"
    for name in NAMES:
        path = os.path.join(os.fsencode(names), name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(b"format: 1\ncouncil: A\nperiod: 2025-26\nsumary: x\n")
        # Named in messages, and passed over.
        with open(path[:-5] + b".yml", "wb") as file:
            file.write(b"a: 1\n")
    (names / "link::error::x.yaml").symlink_to("/etc/passwd")
    yield Run("names", f"toolkit validate {AS_OF}", names)
    yield Run("names one by one", f"toolkit validate {AS_OF} ./*.yaml -- *.yaml */*.yaml", names)
    yield Run("names checked", f"toolkit check {AS_OF}", names)
    yield Run("names elsewhere", f"toolkit check {AS_OF} ../names", folder / "texts")

    (folder / "aimed").mkdir()
    for name in injections.file_names():
        with open(os.path.join(os.fsencode(folder), b"aimed", name + b".yaml"), "wb") as file:
            file.write(b"format: 1\ncouncil: A\nperiod: 2025-26\nsumary: x\n")
    yield Run("more names", f"toolkit validate --draft {AS_OF} -- *", folder / "aimed")
    yield Run("more names checked", f"toolkit check --draft {AS_OF}", folder / "aimed")


@functools.lru_cache(maxsize=None)
def runs():
    """All of them, in a folder that is gone when the tests are."""
    folder = pathlib.Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder)
    made = [*bad_runs(folder / "bad"), *council_runs(folder / "council"),
            *hostile_runs(folder / "hostile")]
    return made
