"""What the scripts ask the program, and that a typed line stays data on its way there and back."""

import os
import shlex
import subprocess
import time

import program
from completion_test import CompletionTest, shell
from shells import Shell

# What a shell would run, were it not a word.
HOSTILE = ("$(touch ran)", "`touch ran`", "<(touch ran)", ";touch ran;", "|touch ran", "&touch ran&",
           "\n touch ran\n", "${x:=$(touch ran)}", "a[$(touch ran)]", "(touch ran)", "--$(touch ran)=",
           "--wording=$(touch ran)", "'", '"', "\\", "\\\n", "*", "?[a]{b,c}", "~root/", "!!", "%s%n",
           "-", "--", "--=", "=", ":", "@", "\x1b[31m", "\u202e", "é\u0301\U0001f600", "x" * 5000)


class Question(CompletionTest):
    def ask(self, *words, folder=None):
        """What is answered, and what is said of a question that none of the scripts asks."""
        return subprocess.run([program.path, "__complete", *words], cwd=folder or self.folder,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=10, check=False)

    def test_a_typed_line_is_data(self):
        """Typed in quotes, in each of the shells, nothing in it is run."""
        for name in program.SHELLS:
            lines = [line for text in HOSTILE if "\n" not in text for line in (
                f"score {shlex.quote(text)} --form", f"score {shlex.quote(text)}",
                f"explain --wording={shlex.quote(text)}", f"{shlex.quote(text)} ")]
            found = shell(name).offers(lines, self.folder)
            with self.subTest(shell=name):
                self.assertNotIn("ran", os.listdir(self.folder))
                self.assertEqual(set(found[lines.index("score '`touch ran`' --form")]), {"--format"})

    def test_any_words_are_answered(self):
        for name in program.SHELLS:
            for text in HOSTILE:
                for words in ((text, "score", ""), ("toolkit", text, ""), ("toolkit", "score", text),
                              ("toolkit", "score", "--wording", text), ("toolkit", "--", text)):
                    line = (" ".join(words),) if name == "bash" else ()
                    done = self.ask(name, "--", str(len(words) - 1), *line, *words)
                    with self.subTest(shell=name, words=words):
                        self.assertEqual((done.returncode, done.stderr), (0, b""))
                        self.assertNotIn("\x1b" if name != "bash" else "\0", done.stdout.decode())

    def test_what_no_script_asks_is_refused(self):
        for words in ((), ("bash",), ("bash", "--"), ("fish", "--", "1"), ("fish", "--", "x", "a", "b"),
                      ("fish", "--", "2", "toolkit", "score"), ("fish", "--", "0", "toolkit"),
                      ("zsh", "--", "-1", "a", "b"), ("zsh", "--", "99999999999999999999", "a", "b"),
                      ("csh", "--", "1", "toolkit", ""), ("fish", "-o", "made", "1", "a", "b")):
            done = self.ask(*words)
            with self.subTest(words=words):
                self.assertEqual((done.returncode, done.stdout), (2, b""))
                self.assertTrue(done.stderr.startswith(b"toolkit: "))
        self.assertNotIn("made", os.listdir(self.folder))

    def test_no_file_is_read(self):
        """Whoever opened one of these would wait for ever."""
        for name in ("toolkit.yaml", "a.yaml", "set.yaml"):
            os.mkfifo(self.folder / name)
        start = time.monotonic()
        for words in (("score", "a.yaml", ""), ("explain", "--statement-set", "set.yaml", ""),
                      ("explain", "--wording=set.yaml", "pol"), ("check", "--policy", "toolkit.yaml",
                                                                 "-f", "")):
            done = self.ask("fish", "--", str(len(words)), "toolkit", *words)
            self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertLess(time.monotonic() - start, 5)

    def test_no_page_names_it(self):
        for page in (program.output("--help"), program.output("completion", "--help"),
                     program.output("__complete", "fish", "--", "1", "toolkit", "")):
            self.assertNotIn("__complete", page)

    def test_a_set_that_is_gone_takes_its_ids_alone(self):
        gone = self.folder / "it's \\ \"a\" $(touch ran) set.yaml"
        gone.write_bytes((program.ROOT / "examples/editions/second-edition.yaml").read_bytes())
        own = [Shell(name, program.script(name, "--statement-set", str(gone)))
               for name in program.SHELLS]
        for one in own:
            self.addCleanup(one.close)
            self.assertIn("harrowmere-2025", one.offers(["statements "], self.folder)[0])
        gone.unlink()
        for one in own:
            commands, ids = one.offers(["sco", "explain "], self.folder)
            self.assertEqual((set(commands), ids), ({"score"}, {}))
        self.assertNotIn("ran", os.listdir(self.folder))

    def test_a_flag_that_stands_is_offered_again_if_it_may_be_repeated(self):
        self.check({"score -f json --fo": ["--force"], "score --format=json -f": [],
                    "score --fail-under 3 --fail": ["--fail-under"]})

    def test_a_value_right_behind_a_letter(self):
        self.check({"score -fj": ["-fjson"], "score -qf": []}, shells=("bash", "fish"))
        # zsh leaves the flag as it is.
        self.assertEqual(set(shell("zsh").offers(["score -fj"], self.folder)[0]), {"json"})
