"""Lines that are typed, and what each of the three shells has to offer for them."""

import functools
import os
import pathlib
import re
import shlex
import tempfile
import unittest

import program
from shells import Shell

YAML = ["2025-26.yaml", "it's ours.yml", "my year.yaml", "a:b.yaml", "$x.yaml"]
FOLDERS = ["evidence", "old years"]
OTHERS = ["notes.txt", "my notes.txt"]
BELOW = ["old years/2023-24.yaml", "old years/minutes.txt"]
HIDDEN = [".hidden.yaml"]


def make_files(folder):
    for name in FOLDERS:
        (folder / name).mkdir()
    for name in YAML + OTHERS + BELOW + HIDDEN:
        (folder / name).touch()


@functools.lru_cache(maxsize=None)
def shell(name):
    return Shell(name, program.script(name))


class CompletionTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        make_files(self.folder)

    def check(self, expected, exactly=True, shells=program.SHELLS):
        """`expected` has for each line what is offered, in any order; where `exactly` is false more
        may be. fish also offers what has the letters somewhere, which is left out of account, and
        so are the flags that zsh offers where no operand is left."""
        for name in shells:
            found = shell(name).offers(list(expected), self.folder)
            for (line, words), offers in zip(expected.items(), found):
                start = typed_start(line)
                offers = {word for word in offers
                          if word.startswith(start) and word.startswith("-") <= (start[:1] == "-")}
                with self.subTest(shell=name, line=line):
                    if exactly:
                        self.assertEqual(offers, set(words))
                    else:
                        self.assertLessEqual(set(words), offers)


def typed_start(line):
    """What the last word of a line begins with, without its flag and its folder."""
    cursor = "\1"
    for end in ("", "'", '"'):  # a quote may be open
        try:
            last = shlex.split(line + cursor + end)[-1].removesuffix(cursor)
        except ValueError:
            continue
        return os.path.basename(re.sub(r"^--[a-z-]+=", "", last))
    raise AssertionError(line)


class Commands(CompletionTest):
    def test_they_are_those_of_help(self):
        every = [*program.commands(), "help"]
        self.check({
            "": every,
            "-q ": every,
            "-f json ": every,
            "--format=json ": every,
            "help ": every,
            "sc": [name for name in every if name.startswith("sc")],
            "-o x --as-of 2026-01-01 ex": ["explain"],
        })

    def test_nothing_follows_an_unknown_one(self):
        self.check({line: [] for line in
                    ("frobnicate ", "frobnicate -", "frobnicate --format ", "-- ", "help score ",
                     "statement ", "--format json scores -f ")})


class Flags(CompletionTest):
    def test_a_command_has_those_of_its_help(self):
        expected = {}
        for command in program.commands():
            names = [name for flag in program.flags(command) for name in flag.names]
            expected[f"{command} -"] = names
            expected[f"{command} --"] = [name for name in names if name.startswith("--")]
            expected[f"{command} --f"] = [name for name in names if name.startswith("--f")]
            expected[f"--wording x {command} --p"] = [
                name for name in names if name.startswith("--p")]
        self.check(expected)

    def test_before_a_command_all_are_offered(self):
        every = {name for command in program.commands() for flag in program.flags(command)
                 for name in flag.names} | {"--version"}
        self.check({"-": every, "--": [name for name in every if name.startswith("--")],
                    "-q --v": ["--version"]})

    def test_none_is_offered_behind_two_dashes(self):
        self.check({"score -- -": [], "score -- --fo": []})

    def test_each_says_what_it_does(self):
        for name in ("zsh", "fish"):
            commands = list(program.commands())
            found = shell(name).offers([f"{command} -" for command in commands], self.folder)
            for command, offers in zip(commands, found):
                for flag in program.flags(command):
                    with self.subTest(shell=name, command=command, flag=flag.names):
                        self.assertEqual(offers[flag.names[-1]], flag.title)


class Values(CompletionTest):
    def test_a_choice_offers_its_list(self):
        expected = {}
        for command in program.commands():
            for flag in program.flags(command):
                values = program.choices(flag)
                for name in flag.names if values else ():
                    expected[f"{command} {name} "] = values
                    expected[f"{name} {values[0]} {command} {flag.names[-1]}="] = values
                    expected[f"{command} {flag.names[-1]}={values[-1][:-1]}"] = [
                        value for value in values if value.startswith(values[-1][:-1])]
                    expected[f"{command} {name} {values[0]}"] = [
                        value for value in values if value.startswith(values[0])]
        self.assertGreater(len(expected), 60)
        # Where a flag stands already, zsh offers it no second time.
        self.check({line: values for line, values in expected.items() if not line.startswith("-")})

    def test_formats_are_those_of_the_command(self):
        self.check({"score -f ": ["text", "json"], "score --format=j": ["json"],
                    "check -f ": ["text", "json", "github", "sarif", "junit"],
                    "chart --format ": ["svg"], "approve --format=": [],
                    "-q report x.yaml -f ": ["text", "markdown", "csv", "json", "pdf"]})

    def test_principles_have_thresholds(self):
        self.check({"score --fail-under ": program.principles(), "score --fail-under po": ["police"],
                    "score --fail-under=po": ["police"], "score --fail-under police=": []})

    def test_dates_are_shown_by_example(self):
        for name in program.SHELLS:
            for offers in shell(name).offers(
                    ["report --as-of ", "approve --date=", "--as-of "], self.folder):
                self.assertRegex(" ".join(offers), r"^20\d\d-[01]\d-[0-3]\d$")

    def test_nothing_is_offered_for_words_of_the_officers_own(self):
        self.check({"init --council ": [], "approve --by=": [], "approve --minute S": [],
                    "init --period 2": []})

    def test_the_operands_of_commands_without_files(self):
        self.check({"completion ": program.SHELLS, "completion b": ["bash"], "completion bash ": [],
                    "statements ": ["ending-abuse-2024"], "statements e": ["ending-abuse-2024"],
                    "statements ending-abuse-2024 ": []})


class Files(CompletionTest):
    def test_assessments_and_folders(self):
        both = YAML + FOLDERS
        self.check({"score ": both, "score my\\ year.yaml ": both, "diff a.yaml b.yaml ": both,
                    "score -- ": both, "report --previous ": both, "report x.yaml --previous=": both,
                    "report --previous a --previous ": both, "init --from ": both, "init ": both,
                    "statements --wording ": both, "score --statement-set=": both,
                    "check --policy ": both, "-q score ": both, "score -f json -q ": both})

    def test_blanks_and_marks_in_names(self):
        self.check({"score m": ["my year.yaml"], "score my\\ ": ["my year.yaml"],
                    "score 'my y": ["my year.yaml"], 'score "my ': ["my year.yaml"],
                    "score it\\'s": ["it's ours.yml"], 'score "it\'s o': ["it's ours.yml"],
                    "score old": ["old years"], "score old\\ years/": ["2023-24.yaml"],
                    "score 'old years/2": ["2023-24.yaml"], "score a:b": ["a:b.yaml"],
                    "score --wording=my\\ y": ["my year.yaml"], "score \\$x": ["$x.yaml"],
                    "score --wording='my y": ["my year.yaml"]})

    def test_a_colon_is_part_of_a_name(self):
        # fish takes any path to begin behind one.
        self.check({"score a:": ["a:b.yaml"], "score a\\:": ["a:b.yaml"],
                    "score --wording=a:b": ["a:b.yaml"]}, shells=("bash", "zsh"))

    def test_hidden_ones_are_offered_when_asked_for(self):
        self.check({"score .h": [".hidden.yaml"]})

    def test_any_file_for_the_output(self):
        every = YAML + FOLDERS + OTHERS
        self.check({"report x.yaml -o ": every, "report --output=": every, "score -o my": [
            "my year.yaml", "my notes.txt"], "score -o old\\ years/": ["2023-24.yaml", "minutes.txt"]})

    def test_folders_alone(self):
        self.check({"check ": FOLDERS, "check o": ["old years"], "check --base ": FOLDERS,
                    "report --charts=": FOLDERS})

    def test_no_operand_more_than_a_command_takes(self):
        self.check({"report a.yaml ": [], "chart a.yaml -q ": [], "check evidence ": [],
                    "approve a.yaml ": [], "init -- a.yaml ": [], "explain police ": []})

    def test_a_home_is_found(self):
        (shell("bash").home / "here.yaml").touch()
        (shell("zsh").home / "here.yaml").touch()
        (shell("fish").home / "here.yaml").touch()
        self.check({"score ~/he": ["here.yaml"]})


class Redirections(CompletionTest):
    def test_any_file_follows(self):
        # The other shells see to it themselves.
        found, = shell("bash").offers(["score my\\ year.yaml >my"], self.folder)
        self.assertEqual(set(found), {"my year.yaml", "my notes.txt"})
