"""Tab is pressed in the three shells, and the line that comes of it is run."""

import program
from completion_test import CompletionTest
from terminal import Terminal

# What is typed, \t being Tab, and what the program is run with.
LINES = {
    "sco\t": ["score"],
    "score --dr\t\x15toolkit validate --dr\t": ["validate", "--draft"],
    "-q score m\t": ["-q", "score", "my year.yaml"],
    "score m\tit\t": ["score", "my year.yaml", "it's ours.yml"],
    "score 'my\t": ["score", "my year.yaml"],
    'score "my\t': ["score", "my year.yaml"],
    "score \\$\t": ["score", "$x.yaml"],
    "score old\t2\t": ["score", "old years/2023-24.yaml"],
    "report m\t-o notes.t\t": ["report", "my year.yaml", "-o", "notes.txt"],
    "report --previous m\tit\t": ["report", "--previous", "my year.yaml", "it's ours.yml"],
    "score --wording=my\t": ["score", "--wording=my year.yaml"],
    "score --format=j\t": ["score", "--format=json"],
    "score -f j\t": ["score", "-f", "json"],
    "score --fail-under po\t6": ["score", "--fail-under", "police=6"],
    "score --fail-under=po\t6": ["score", "--fail-under=police=6"],
    "explain unquoted\t": ["explain", "unquoted-colon"],
    "explain -- unquoted\t": ["explain", "--", "unquoted-colon"],
    "explain under\t": ["explain", "under way"],
    "explain 'under\t": ["explain", "under way"],
    "explain under\\ w\t": ["explain", "under way"],
    "completion f\t": ["completion", "fish"],
}


class Tab(CompletionTest):
    def test_lines_are_completed(self):
        for shell in program.SHELLS:
            with Terminal(shell, self.folder) as terminal:
                for keys, expected in LINES.items():
                    with self.subTest(shell=shell, keys=keys):
                        self.assertEqual(terminal.run(f"toolkit {keys}"), expected)

    def test_a_home_stays_short(self):
        for shell in program.SHELLS:
            with Terminal(shell, self.folder) as terminal, self.subTest(shell=shell):
                (terminal.home / "last year.yaml").touch()
                self.assertEqual(terminal.run("toolkit score ~/last\t"),
                                 ["score", f"{terminal.home}/last year.yaml"])

    def test_the_ids_are_listed(self):
        for shell in program.SHELLS:
            with Terminal(shell, self.folder) as terminal:
                terminal.press("toolkit explain police-\t\t")
                for number in range(1, 6):
                    terminal.shows(f"police-{number}")
                if shell != "bash":
                    terminal.shows("regular channels")

    def test_no_more_is_typed_than_is_certain(self):
        for shell in program.SHELLS:
            with Terminal(shell, self.folder) as terminal, self.subTest(shell=shell):
                self.assertEqual(terminal.run("toolkit init --council M\t"),
                                 ["init", "--council", "M"])


class Bash(CompletionTest):
    def test_words_that_are_split_elsewhere(self):
        for breaks in ("", "COMP_WORDBREAKS=${COMP_WORDBREAKS//[=:@]/}\n"):
            with Terminal("bash", self.folder, "source ~/script\n" + breaks) as terminal:
                for keys, expected in {
                    "score a:\t": ["score", "a:b.yaml"],
                    "score --wording=a:b\t": ["score", "--wording=a:b.yaml"],
                    "score --format=j\t": ["score", "--format=json"],
                    "score --fail-under=po\t6": ["score", "--fail-under=police=6"],
                    "score --wor\tit\t": ["score", "--wording", "it's ours.yml"],
                }.items():
                    with self.subTest(breaks=breaks, keys=keys):
                        self.assertEqual(terminal.run(f"toolkit {keys}"), expected)

    def test_settings_of_the_shell_do_not_matter(self):
        for setting in ("shopt -s failglob", "shopt -s nullglob", "set -f", "set -u", "set -o posix",
                        "shopt -s nocasematch extglob", "IFS=-"):
            with Terminal("bash", self.folder, f"source ~/script\n{setting}\n") as terminal:
                for keys, expected in {
                    "score my\t": ["score", "my year.yaml"],
                    "score gone\t": ["score", "gone"],
                    "explain unquoted\t": ["explain", "unquoted-colon"],
                }.items():
                    with self.subTest(setting=setting, keys=keys):
                        self.assertEqual(terminal.run(f"toolkit {keys}"), expected)

    def test_the_words_before_the_cursor_count(self):
        with Terminal("bash", self.folder) as terminal:
            left = "\x1b[D"
            self.assertEqual(terminal.run("toolkit sco x.yaml" + left * 7 + "\t"),
                             ["score", "x.yaml"])
            self.assertEqual(terminal.run("true; A=b toolkit score m\t>/dev/nul\t"),
                             ["score", "my year.yaml"])

    def test_variables_are_left_to_bash(self):
        with Terminal("bash", self.folder) as terminal:
            (terminal.home / "last year.yaml").touch()
            self.assertEqual(terminal.run("toolkit score $HOME/last\t"),
                             ["score", f"{terminal.home}/last year.yaml"])


class Zsh(CompletionTest):
    def test_it_is_found_on_fpath(self):
        # compinit looks through fpath once, so it has to be run again here.
        settings = "fpath=(~/functions $fpath)\ncompinit -u -d ~/dump2\n"
        with Terminal("zsh", self.folder, settings) as terminal:
            for _ in range(2):
                self.assertEqual(terminal.run("toolkit score --form\tj\tmy\t"),
                                 ["score", "--format=json", "my year.yaml"])
