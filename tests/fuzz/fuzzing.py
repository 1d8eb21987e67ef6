"""Runs one target of libFuzzer and reads what it says."""

import dataclasses
import os
import pathlib
import re
import shutil
import subprocess

import seeds

HERE = pathlib.Path(__file__).resolve().parent

# One input may take this long and this much, with sanitizers.
SECONDS_AN_INPUT = 25
MEGABYTES = 2048
MOST_WORDS = 800
LINES_OF_A_FINDING = 40


class CannotRun(Exception):
    """There is nothing to run."""


@dataclasses.dataclass
class Result:
    target: str
    figures: tuple  # executions, a second, cov, ft, corpus, new
    found: str      # the file that broke it; empty when nothing did
    log: pathlib.Path
    excerpt: str


def environment():
    kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
    return kept | {
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "ASAN_OPTIONS": "detect_stack_use_after_return=1:strict_string_checks=1:"
                        "check_initialization_order=1:strict_init_order=1:detect_leaks=1:malloc_context_size=6",
        "UBSAN_OPTIONS": "halt_on_error=1:print_stacktrace=1",
    }


def files_in(folder):
    return sum(1 for entry in os.scandir(folder) if entry.is_file())


def escaped(word):
    return "".join(chr(byte) if 0x20 <= byte < 0x7F and byte not in b'"\\' else f"\\x{byte:02x}"
                   for byte in word.encode())


class Target:
    def __init__(self, name, build, corpus, longest):
        self.name = name
        self.longest = longest
        self.program = build / "tests/fuzz" / f"fuzz_{name}"
        if not self.program.exists():
            raise CannotRun(f"there is no {self.program}; run cmake --preset fuzz and then "
                            "cmake --build --preset fuzz")
        self.corpus = corpus / name
        self.seeds = build / "seeds" / name
        self.artifacts = build / "artifacts" / name
        self.dictionary = build / "seeds" / f"{name}.dict"
        self.log = build / "logs" / f"{name}.log"
        self.found = HERE / "found" / name

    def prepare(self, texts):
        """Writes the seeds and the dictionary anew; what was learnt before stays."""
        shutil.rmtree(self.seeds, ignore_errors=True)
        for folder in (self.corpus, self.seeds, self.artifacts, self.log.parent):
            folder.mkdir(parents=True, exist_ok=True)
        fitting = {name: text for name, text in texts.items() if len(text) <= self.longest}
        if not fitting:
            raise CannotRun(f"there are no seeds for {self.name}")
        for name, text in fitting.items():
            (self.seeds / name).write_bytes(text)
        words = seeds.words_in(fitting.values())[:MOST_WORDS]
        self.dictionary.write_text(
            (HERE / "yaml.dict").read_text(encoding="utf-8") +
            "".join(f'"{escaped(word)}"\n' for word in words), encoding="utf-8")

    def run(self, seconds):
        folders = [self.seeds] + [self.found] * self.found.is_dir()
        before = files_in(self.corpus)
        known = set(os.listdir(self.artifacts))
        command = [self.program, f"-artifact_prefix={self.artifacts}/", f"-dict={self.dictionary}",
                   f"-max_len={self.longest}", f"-timeout={SECONDS_AN_INPUT}",
                   f"-rss_limit_mb={MEGABYTES}", "-print_final_stats=1"]
        if seconds:
            # What is new goes into the first folder.
            command += [f"-max_total_time={seconds}", self.corpus, *folders]
        else:
            command += ["-runs=0", *folders]
        with open(self.log, "wb") as log:
            status = subprocess.run(command, stdout=log, stderr=subprocess.STDOUT,
                                    stdin=subprocess.DEVNULL, env=environment(),
                                    check=False).returncode
        said = self.log.read_text(encoding="utf-8", errors="replace")
        broken = sorted(set(os.listdir(self.artifacts)) - known)
        found = str(self.artifacts / broken[0]) if broken else ""
        if status != 0 and not found:
            found = f"it ended with status {status}"
        new = files_in(self.corpus) - before
        return Result(self.name, figures(said, new), found, self.log, excerpt(said))


def figures(said, new):
    """Of what libFuzzer prints: its last line of progress and its final figures."""
    def last(pattern):
        values = re.findall(pattern, said, re.MULTILINE)
        return int(values[-1]) if values else 0
    executions = last(r"stat::number_of_executed_units: +(\d+)") or last(r"^#(\d+)\s")
    return (executions, last(r"stat::average_exec_per_sec: +(\d+)"), last(r"cov: (\d+)"),
            last(r"ft: (\d+)"), last(r"corp: (\d+)"), new)


def excerpt(said):
    """From where the first finding is named."""
    lines = said.splitlines()
    for i, line in enumerate(lines):
        if re.search(r"does not hold|ERROR:|runtime error|SUMMARY", line):
            return "\n".join(lines[i:i + LINES_OF_A_FINDING])
    return "\n".join(lines[-LINES_OF_A_FINDING:])
