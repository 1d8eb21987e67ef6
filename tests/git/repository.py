"""A council's repository in a temporary folder, made of the example."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples/council-repo"

program = None  # set by `run`

# What a build under test may need: sanitizers, a shared library that is not installed, coverage.
KEPT = ("ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "LD_LIBRARY_PATH", "LLVM_PROFILE_FILE")


def environment(home, **changes):
    """An environment with `toolkit` on the path, and nothing of whoever runs the tests."""
    base = {name: os.environ[name] for name in KEPT if name in os.environ}
    base |= {
        "PATH": f"{os.path.dirname(program)}:{os.environ.get('PATH', os.defpath)}",
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "SOURCE_DATE_EPOCH": "1793491200",  # 2026-11-01
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_PAGER": "cat",
    }
    for who in ("AUTHOR", "COMMITTER"):
        base |= {f"GIT_{who}_NAME": "A clerk", f"GIT_{who}_EMAIL": "clerk@thornbeck.example",
                 f"GIT_{who}_DATE": "2026-11-01T12:00:00Z"}
    return base | changes


class Repository:
    """The example, committed to `main` in a real repository beneath `home`."""

    def __init__(self, home):
        self.home = pathlib.Path(home)
        self.folder = self.home / "origin"
        shutil.copytree(EXAMPLE, self.folder)
        self.git("init", "-q", "-b", "main")
        self.commit("Start")

    def run(self, *command, cwd=None, **changes):
        """The finished process, with its output as text."""
        return subprocess.run(command, cwd=cwd or self.folder, text=True, errors="replace",
                              env=environment(self.home, **changes), stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=120, check=False)

    def must(self, *command, **how):
        """Standard output of a command that has to succeed."""
        done = self.run(*command, **how)
        if done.returncode != 0:
            raise AssertionError(f"exit {done.returncode} from {command}:\n{done.stderr}")
        return done.stdout

    def git(self, *arguments, **how):
        return self.must("git", *arguments, **how)

    def commit(self, message):
        self.git("add", "--all")
        self.git("commit", "-q", "--allow-empty", "-m", message)

    def path(self, name):
        return self.folder / name

    def read(self, name):
        return self.path(name).read_text("utf-8")

    def write(self, name, text):
        self.path(name).parent.mkdir(parents=True, exist_ok=True)
        self.path(name).write_text(text, "utf-8")

    def replace(self, name, old, new):
        """Changes one place of a file: it fails where there is none or there are several."""
        text = self.read(name)
        if text.count(old) != 1:
            raise AssertionError(f"{name} holds {old!r} {text.count(old)} times")
        self.write(name, text.replace(old, new))

    def approve(self, name):
        """Has the scores of a year approved, whatever they are now."""
        self.must("toolkit", "approve", name, "--by", "Standards Committee", "--minute", "STC/26/30",
                  "--date", "2026-10-27", "--force", "-q")


class RepositoryTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        self.addCleanup(folder.cleanup)
        self.home = pathlib.Path(folder.name)
        self.repository = Repository(self.home)


def workflow_steps():
    """The steps of the example's workflow, by name, each as its lines. It is YAML, of which Python
    has no reader; a step that is written in another way is not found, and its test fails."""
    steps = {}
    inside = None
    for line in (EXAMPLE / ".github/workflows/check.yml").read_text("utf-8").splitlines():
        if name := re.fullmatch(r"      - name: (.+)", line):
            inside = steps.setdefault(name[1], [])
        elif line.strip() and not line.startswith("       "):
            inside = None
        elif inside is not None:
            inside.append(line.strip())
    return steps


def value_in(lines, key):
    """The value of a key that stands on one line of its own."""
    found = [line.removeprefix(f"{key}: ") for line in lines if line.startswith(f"{key}: ")]
    if len(found) != 1:
        raise AssertionError(f"{key} stands {len(found)} times in {lines}")
    return found[0]


def hooks():
    """The hooks for pre-commit, each a dictionary of the keys beside its id."""
    found = []
    for line in (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8").splitlines():
        if entry := re.fullmatch(r"(- |  )([a-z_]+): (.+)", line):
            if entry[1] == "- ":
                found.append({})
            found[-1][entry[2]] = entry[3]
    return found


def readme_commands(start):
    """The commands of the example's README that start with some words."""
    lines = (EXAMPLE / "README.md").read_text("utf-8").splitlines()
    found = [line for line in lines if line.startswith(start)]
    if not found:
        raise AssertionError(f"the README has no command that starts with {start}")
    return found
