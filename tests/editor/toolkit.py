"""The program under test, and the assessments of this repository."""

import importlib.machinery
import importlib.util
import os
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
KEPT = ("ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "LD_LIBRARY_PATH", "LLVM_PROFILE_FILE")
ENTRY = re.compile(r"^  - name: (\S+)\n    severity: \w+\n    marked_by: (\w+)$", re.MULTILINE)

program = None  # set by `run`


def run(*arguments, cwd=None):
    """The finished process, with its output as text."""
    environment = {name: os.environ[name] for name in KEPT if name in os.environ}
    environment |= {"LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1793491200"}  # 2026-11-01
    return subprocess.run([program, *map(str, arguments)], cwd=cwd, env=environment,
                          stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
                          timeout=120, check=False)


def output(*arguments, cwd=None):
    """What a command prints that has to succeed."""
    done = run(*arguments, cwd=cwd)
    if done.returncode != 0:
        raise AssertionError(f"exit {done.returncode} from {arguments}:\n{done.stderr}")
    return done.stdout


def script(path):
    """A program of tests/ that has no .py in its name, as a module."""
    loader = importlib.machinery.SourceFileLoader(path.name, str(path))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(path.name, loader))
    loader.exec_module(module)
    return module


def bad_assessments(folder):
    """The broken assessments of tests/cases/bad, made in a folder: {name: path}."""
    cases = script(ROOT / "tests/cases/run")
    cases.copy_cases(folder)
    return {path.stem: path for path in sorted(folder.glob("bad/bad-*.yaml"))
            if path.is_file() and "toolkit validate" in cases.command_of(path)}


def marked_by():
    """What each diagnostic is marked by in an editor, as the catalogue says."""
    catalogue = ROOT / "lib/toolkit/diagnostics/catalogue.yaml"
    return dict(ENTRY.findall(catalogue.read_text("utf-8")))


def diagnostic_of(name):
    """`score-range` for `bad-score-range-2`."""
    return re.sub(r"-\d+$", "", name.removeprefix("bad-"))
