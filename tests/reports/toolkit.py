"""Runs the program under test."""

import fcntl
import io
import os
import pty
import struct
import subprocess
import termios

from reachable import within_reach  # noqa: F401

program = None  # set by `run`
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

# What a build under test may need: sanitizers, a shared library that is not installed, coverage.
KEPT = ("PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "LD_LIBRARY_PATH",
        "LLVM_PROFILE_FILE")

FORMATS = ("text", "markdown", "csv", "json")


def environment(**changes):
    """An environment that holds what it must and nothing of whoever runs the tests."""
    base = {name: os.environ[name] for name in KEPT if name in os.environ}
    base.update({"LC_ALL": "C.UTF-8", "TZ": "UTC", "SOURCE_DATE_EPOCH": "1793491200"})
    base.update(changes)
    return {name: value for name, value in base.items() if value is not None}


def run(*arguments, stdin="", cwd=None, env=None):
    """The finished process; its output as bytes."""
    if isinstance(stdin, str):
        stdin = stdin.encode()
    return subprocess.run([program, *arguments], input=stdin, capture_output=True, cwd=cwd,
                          env=env or environment(), timeout=60, check=False)


def output(*arguments, **how):
    """Standard output of a run that must succeed, as text with its line ends as they are."""
    finished = run(*arguments, **how)
    if finished.returncode != 0:
        raise AssertionError(f"exit {finished.returncode} from {' '.join(arguments)}:\n"
                             + finished.stderr.decode() + finished.stdout.decode())
    return finished.stdout.decode()


def csv_text(printed):
    """A CSV that was printed, to be read: behind the mark by which spreadsheets know UTF-8."""
    if not printed.startswith("\ufeff"):
        raise AssertionError("a CSV begins without a byte order mark")
    return io.StringIO(printed[1:], newline="")


def report(yaml, form, *flags):
    return output("report", "-", "-f", form, *flags, stdin=yaml)


def on_terminal(width, *arguments, stdin="", cwd=None, **changes):
    """What a command that must succeed prints on a terminal of that width."""
    master, slave = pty.openpty()
    try:
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
        with subprocess.Popen([program, *arguments], stdin=subprocess.PIPE, stdout=slave,
                              stderr=subprocess.PIPE, cwd=cwd,
                              env=environment(TERM="xterm", **changes)) as process:
            os.close(slave)
            slave = None
            # Less than a pipe holds, so that nobody waits for anybody.
            process.stdin.write(stdin.encode())
            process.stdin.close()
            printed = b""
            while piece := read_some(master):
                printed += piece
            errors = process.stderr.read()
        if process.returncode != 0:
            raise AssertionError(errors.decode())
        return printed.decode().replace("\r\n", "\n")
    finally:
        os.close(master)
        if slave is not None:
            os.close(slave)


def read_some(terminal):
    try:
        return os.read(terminal, 65536)
    except OSError:  # the program has closed its end
        return b""
