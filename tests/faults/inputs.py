"""What may stand where a file is expected, the names it may have, and the places it is given in."""

import os
import socket

from commands import APPROVAL, NEW_COUNCIL, OLD_YEAR, YEAR


def make_folder(path):
    os.mkdir(path)


def make_socket(path):
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(path)


def link_to(target):
    return lambda path: os.symlink(target, path)


# Each makes it at a path; what a message may say of it.
KINDS = {
    "a folder": (make_folder, "folder"),
    "a pipe": (os.mkfifo, "it is a pipe or a device"),
    "a socket": (make_socket, "it is a pipe or a device"),
    "endless zeros": (link_to("/dev/zero"), "it is a pipe or a device"),
    "nothing at all": (link_to("/dev/null"), "it is a pipe or a device"),
    "a terminal": (link_to("/dev/tty"), "it is a pipe or a device|No such device"),
    "a link to nowhere": (link_to("nowhere"), "No such file"),
    "a link to itself": (link_to("x.yaml"), "Too many levels of symbolic links"),
    "missing": (lambda path: None, "No such file"),
}

# As bytes: a name need not be text.
NAMES = {
    "two lines": b"a\n::error::planted.yaml",
    "a carriage return": b"a\rtoolkit: planted.yaml",
    "a terminal's escape": b"a\x1b[31m\x1b]8;;mailto:x\x07.yaml",
    "a C1 control": "a\u009b31m.yaml".encode(),
    "a command": b"::error file=x::planted.yaml",
    "another command": b"##[error]planted.yaml",
    "writing from the right": "a\u202elmay.\u2066.yaml".encode(),
    "no text": b"a\xff\xc3\x28.yaml",
    "as long as a name may be": b"n" * 250 + b".yaml",
    "too long for a name": b"n" * 300 + b".yaml",
    "too long for a path": b"folder/" * 700 + b"a.yaml",
    "of nothing but blanks": b"   .yaml",
}

# Where a path X is given: a command line that reads it.
PLACES = {
    **{command: [command, "-q", "X"] for command in ("validate", "score", "report", "plan", "chart")},
    "approve": ["approve", "X", *APPROVAL],
    "init --from": ["init", "out/new.yaml", "--from", "X"],
    "diff, the old": ["diff", "X", YEAR],
    "diff, the new": ["diff", OLD_YEAR, "X"],
    "report --previous": ["report", YEAR, "-q", "--previous", "X"],
    "chart --previous": ["chart", YEAR, "-q", "--kind", "bars", "--previous", "X"],
    "plan --previous": ["plan", YEAR, "-q", "--suggest", "--previous", "X"],
    "--statement-set": ["validate", YEAR, "--statement-set", "X"],
    "init --statement-set": ["init", "out/new.yaml", *NEW_COUNCIL, "--statement-set", "X"],
    "--wording": ["statements", "--wording", "X"],
    "--policy": ["check", "in/years", "--draft", "-q", "--policy", "X"],
    "check": ["check", "X"],
    "--base": ["check", "in/years", "--draft", "-q", "--base", "X"],
}
TAKE_FOLDERS = ("check", "--base")
