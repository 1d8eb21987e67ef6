"""Texts that reach an output by other ways than an assessment stay text as well: names of files and
folders, flags, `toolkit.yaml`, statement sets and wording files."""

import json
import os
import re
import subprocess
import tempfile
import unittest

import assessments
import injections
import toolkit
from assessments import Quoted
from github_test import commands
from injection_readers import READERS, is_unseen
from markdown_test import Plain
from pages import Page, fold

LOG = {"GITHUB_ACTIONS": "true"}
LINES = sorted(set(injections.all_lines()))
# Those that a flag takes: nothing in them is unseen.
TYPED = [line for line in LINES if not any(map(is_unseen, line))]


def write(folder, name, text):
    path = os.path.join(os.fsencode(folder), os.fsencode(name))
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def on_path(folder):
    """An environment in which a shell finds the program."""
    path = os.path.join(folder, "path")
    os.mkdir(path)
    os.symlink(os.path.abspath(toolkit.program), os.path.join(path, "toolkit"))
    changed = toolkit.environment()
    return changed | {"PATH": f"{path}:{changed['PATH']}"}


class Folder(unittest.TestCase):
    def setUp(self):
        held = tempfile.TemporaryDirectory()
        self.addCleanup(held.cleanup)
        self.folder = held.name

    def run_in(self, *command, **changes):
        return toolkit.run(*command, cwd=self.folder, env=toolkit.environment(**changes))


class Names(Folder):
    """Those that `validate` and `check` print are with the findings (`findings.py`)."""

    def check_messages(self, done, where):
        """Nothing drives a terminal or a runner, in what is printed for people."""
        for printed in (done.stderr, done.stdout) if "text" in where else (done.stderr,):
            text = printed.decode()  # and it is UTF-8
            self.assertEqual([c for c in text if is_unseen(c)], [], where)
            self.assertEqual([one.data for one in commands(text)], [], where)

    def test_every_other_command_says_them_safely(self):
        good = assessments.dump(assessments.assessment(
            forward_plan=[assessments.action(1)], approved=None))
        made = (("score", "-f", "text"), ("report", "-f", "csv"), ("plan", "-f", "markdown"),
                ("chart",), ("init", "{}.next.yaml", "--from"), ("report", "-o", "{}.md"),
                ("plan", "-o", "{}.ics"), ("chart", "-o", "{}.svg"),
                ("approve", "--by", "A", "--minute", "B", "--date", "2026-06-09"))
        broken = (("report",), ("score",), ("diff", "good.yaml"), ("init", "x.yaml", "--from"),
                  ("report", "good.yaml", "--previous"), ("approve", "--by", "A", "--minute", "B"))
        write(self.folder, "good.yaml", good)
        for number, name in enumerate(injections.file_names()):
            # As it is written after a folder, so that it is no flag.
            path = os.fsdecode(b"./" + name + b".yaml")
            for text, each, status in ((good, made, 0), (good.replace("score: 2", "score: 7"),
                                                         broken, 1)):
                write(self.folder, path, text)
                command = [part.replace("{}", path) for part in each[number % len(each)]]
                done = self.run_in(*command, path, **LOG)
                self.assertEqual(done.returncode, status, done.stderr.decode())
                self.check_messages(done, command)
            os.remove(os.path.join(os.fsencode(self.folder), os.fsencode(path)))
            done = self.run_in(*broken[number % len(broken)], path, **LOG)
            self.assertEqual(done.returncode, 2)
            self.check_messages(done, path)

    def test_folders_and_lists_of_scores(self):
        good = assessments.dump(assessments.assessment())
        # A name that begins with a dot is hidden.
        names = [name for name in injections.file_names() if not name.startswith(b".")]
        for name in names:
            os.mkdir(os.path.join(os.fsencode(self.folder), name))
            write(self.folder, name + b"/a.yaml", good)
        self.check_messages(self.run_in("score", **LOG), ["text"])
        done = self.run_in("score", "-f", "json")
        found = [entry["file"] for entry in json.loads(done.stdout)["assessments"]]
        wanted = [name + b"/a.yaml" for name in names]
        self.assertEqual([name.count("/") for name in found], [1] * len(wanted))
        texts = {name.decode() for name in wanted if is_text(name)}
        self.assertEqual(texts - set(found), set())
        self.assertGreater(len(texts), 60)

    def test_charts_beside_a_report_are_linked_and_nothing_else(self):
        write(self.folder, "a.yaml", assessments.dump(assessments.assessment()))
        for name in filter(is_text, injections.file_names()[::3]):
            done = self.run_in("report", "a.yaml", "-f", "markdown", "-q", "--charts",
                               "./" + name.decode())
            with self.subTest(name):
                self.assertEqual(done.returncode, 0, done.stderr.decode())
                page = Page(done.stdout.decode())
                pictures = [dict(more)["src"] for tag, more in page.elements if tag == "img"]
                self.assertEqual(len(pictures), 2)
                for picture in pictures:
                    self.assertRegex(picture, r"^(\./)?([^:/?#]|%[0-9A-F]{2})+/\w+\.svg$")
                self.assertNotIn("script", {tag for tag, _ in page.elements})


def is_text(name):
    try:
        name.decode()
    except UnicodeDecodeError:
        return False
    return True


class Flags(Folder):
    def test_the_council_of_a_new_file(self):
        for number, line in enumerate(TYPED):
            done = self.run_in("init", f"{number}.yaml", "--period", "2025-26",
                               f"--council={line}")
            self.assertEqual(done.returncode, 0, done.stderr.decode())
        done = self.run_in("score", "-f", "json")
        found = {entry["file"]: entry["council"]
                 for entry in json.loads(done.stdout)["assessments"]}
        self.assertEqual([found[f"{number}.yaml"] for number in range(len(TYPED))], TYPED)

    def test_who_approved_and_the_minute(self):
        good = assessments.dump(assessments.assessment(approved=None))
        self.assertGreater(len(TYPED), 150)
        for number, line in enumerate(TYPED):
            minute = TYPED[number - 1]
            write(self.folder, "a.yaml", good)
            done = self.run_in("approve", "a.yaml", f"--by={line}", f"--minute={minute}", **LOG)
            with self.subTest(line, minute=minute):
                self.assertEqual(done.returncode, 0, done.stderr.decode())
                self.assertEqual(commands((done.stdout + done.stderr).decode()), [])
                with open(os.path.join(self.folder, "a.yaml"), encoding="utf-8") as file:
                    text = file.read()
                # Nothing but the block of the approval was added.
                self.assertEqual(re.sub(r"(?m)^approved:\n(?:  .*\n)+", "", text), good)
                reading = READERS["json"](self.run_in("report", "a.yaml", "-f", "json")
                                          .stdout.decode())
                self.assertTrue(reading.has(line) and reading.has(minute))

    def test_what_no_flag_may_hold_is_refused(self):
        write(self.folder, "a.yaml", assessments.dump(assessments.assessment(approved=None)))
        for bad in ("a\tb", "a\u202eb", "a\x1b[31m", "a\x07", "a\nb", "a\r::error::x", "a\x7f",
                    "a\u009b", "a\u0085b", os.fsdecode(b"a\xff")):
            for command in (("init", "b.yaml", "--period", "2026", "--council", bad),
                            ("approve", "a.yaml", "--by", bad, "--minute", "1"),
                            ("approve", "a.yaml", "--by", "A", "--minute", bad)):
                done = self.run_in(*command, **LOG)
                with self.subTest(bad, command=command):
                    self.assertEqual((done.returncode, os.listdir(self.folder)), (2, ["a.yaml"]))
                    self.assertEqual([c for c in done.stderr.decode() if is_unseen(c)], [])
                    self.assertEqual(commands(done.stderr.decode()), [])

    def test_every_other_value_is_said_safely(self):
        write(self.folder, "a.yaml", assessments.dump(assessments.assessment()))
        places = (("report", "a.yaml", "--audience"), ("report", "a.yaml", "-f"),
                  ("chart", "a.yaml", "--kind"), ("score", "a.yaml", "--fail-under"),
                  ("plan", "a.yaml", "--as-of"), ("explain", "--"), ("statements", "--"),
                  ("schema", "--"), ("completion", "--"), ("init", "x.yaml", "--period"),
                  ("report", "a.yaml", "--paper"), ("validate", "--statement-set"), ("--",))
        bad = [*LINES[::4], "\x1b[31m", "\r::error::x", "\n##[error]", "\u009b", "\u202ex",
               os.fsdecode(b"\xff\xfe")]
        for number, text in enumerate(bad):
            for place in places[number % 3::3]:
                done = self.run_in(*place, text, **LOG)
                with self.subTest(text, place=place):
                    self.assertIn(done.returncode, (1, 2))
                    self.assertEqual([c for c in done.stderr.decode() if is_unseen(c)], [])
                    self.assertEqual(commands(done.stderr.decode()), [])


class Logs(Folder):
    """What is text for people holds no command where a runner reads it."""

    def test_no_page_holds_a_command(self):
        texts = [*injections.TEXTS["GitHub"], "::error::x\n::error::y\n\n  ::add-mask::z"]
        for text in texts:
            before, now = (assessments.assessment(
                period=Quoted(period), introduction=Quoted(text), context=Quoted(text),
                council=Quoted(" ".join(text.split())),
                forward_plan=[assessments.action(1, id=Quoted(" ".join(text.split())),
                                                 action=Quoted(text), owner=Quoted(text))])
                           for period in ("2024-25", "2025-26"))
            write(self.folder, "a.yaml", assessments.dump(before))
            write(self.folder, "b.yaml", assessments.dump(now))
            write(self.folder, "toolkit.txt", f"internal_marking: {json.dumps(text)}\n{text}\n")
            for command in (("report", "b.yaml"), ("report", "b.yaml", "--previous", "a.yaml"),
                            ("diff", "a.yaml", "b.yaml"), ("plan", "b.yaml"), ("score", "b.yaml"),
                            ("check", "--explain", "--policy", "toolkit.txt"),
                            ("validate", "toolkit.txt"), ("score",), ("check", "-f", "text")):
                flags = ("-f", "text") if command[0] in ("report", "validate") else ()
                done = self.run_in(*command, *flags, **LOG)
                with self.subTest(text, command=command):
                    self.assertGreater(len(done.stdout), 0)
                    self.assertEqual([one.data for one in commands(done.stdout.decode())], [])
                    # Elsewhere it stands as it was typed.
                    plain = self.run_in(*command, *flags)
                    self.assertEqual(fold(plain.stdout.decode()).replace(" ", ""),
                                     fold(done.stdout.decode()).replace(" ", ""))
            self.run_in("report", "b.yaml", "-o", "b.txt", "--force", **LOG)
            with open(os.path.join(self.folder, "b.txt"), encoding="utf-8") as file:
                self.assertEqual(file.read(), self.run_in("report", "b.yaml").stdout.decode())


class Settings(Folder):
    """`internal_marking` is printed on every internal output."""

    def test_the_marking(self):
        subprocess.run(["git", "init", "-q", self.folder], check=True, timeout=60)
        write(self.folder, "a.yaml", assessments.dump(assessments.assessment(
            forward_plan=[assessments.action(1)])))
        outputs = [("report", form) for form in toolkit.FORMATS] + [("plan", "ics"),
                                                                    ("plan", "csv")]
        shapes = {}
        for number, line in enumerate(["Internal", *(x for x in TYPED if len(x) <= 100)]):
            marking = json.dumps(line, ensure_ascii=False)
            write(self.folder, "toolkit.yaml", f"internal_marking: {marking}\n")
            for command, form in outputs if number == 0 else (outputs[number % len(outputs)],):
                done = self.run_in(command, "a.yaml", "-f", form, "--audience", "internal")
                with self.subTest(line, command=command, format=form):
                    self.assertEqual(done.returncode, 0, done.stderr.decode())
                    self.assertNotIn("toolkit.yaml", done.stderr.decode())
                    reading = READERS[form](done.stdout.decode())
                    self.assertEqual(reading.faults, [])
                    self.assertTrue(reading.has(line))
                    if number == 0:
                        shapes[command, form] = reading.shape
                    self.assertEqual(reading.shape, shapes[command, form])

    def test_what_a_policy_may_not_hold(self):
        for spelt in injections.REFUSED_ESCAPES:
            write(self.folder, "toolkit.yaml", f'internal_marking: "{spelt}"\n"{spelt}": 1\n'
                  f'wording: "{spelt}"\nstatement_sets: ["{spelt}"]\n')
            write(self.folder, "a.yaml", assessments.dump(assessments.assessment()))
            for command in (("check",), ("check", "--explain"), ("check", "-f", "github")):
                done = self.run_in(*command, **LOG)
                with self.subTest(spelt, command=command):
                    self.assertIn(done.returncode, (0, 1, 2))
                    self.assertIn("toolkit.yaml", (done.stdout + done.stderr).decode())
                    for printed in (done.stdout.decode(), done.stderr.decode()):
                        self.assertEqual([c for c in printed if is_unseen(c)], [])
                        self.assertLessEqual({one.name for one in commands(printed)},
                                             {"error", "warning"})


def statement_set(text):
    """A set with what `text` gives in every place that is not an id or a number."""
    def level():
        return {n: text() for n in range(3)}

    return {
        "set_format": 1, "statement_set": "local-1", "edition": text(), "title": text(),
        "publisher": text(), "source": text(), "published": "2026-01-15",
        "origins": dict.fromkeys(("section_titles", "principle_titles", "aims", "statements",
                                  "levels", "evidence", "next_steps", "guides"), "ours"),
        "scale": [{"score": n, "label": text()} for n in range(3)],
        "sections": [
            {"number": 1, "title": text(), "guide": text()},
            {"number": 2, "title": text(), "principle": {
                "id": "care", "title": text(),
                "aim": {"text": text(), "origin": "reconstructed", "note": text()},
                "statements": [{"id": f"care-{n}", "text": text(), "levels": level(),
                                "evidence": [text()], "next_steps": [text()]}
                               for n in (1, 2)]}},
            {"number": 3, "title": text(), "guide": text()}],
    }


class Sets(Folder):
    """A statement set and its wording, in everything that prints them."""

    def outputs(self, made):
        """(command, format, reading); the set is JSON, which is YAML."""
        write(self.folder, "set.json", json.dumps(made, ensure_ascii=False))
        value = {"format": 1, "statement_set": Quoted("local-1"), "council": Quoted("A Council"),
                 "period": Quoted("2025-26"),
                 "principles": {"care": {"answers": {"care-1": {"score": 0},
                                                     "care-2": {"score": 1}}}}}
        write(self.folder, "a.yaml", assessments.dump(value))
        flags = ("--statement-set", "set.json", "-q")
        for command, form in ((("report", "a.yaml"), "markdown"), (("report", "a.yaml"), "csv"),
                              (("report", "a.yaml"), "json"), (("plan", "a.yaml"), "markdown"),
                              (("plan", "a.yaml"), "csv"), (("explain", "care-1"), "markdown"),
                              (("explain", "care-1"), "text"), (("report", "a.yaml"), "text"),
                              (("statements",), "markdown"), (("statements",), "json"),
                              (("explain", "care"), "markdown")):
            done = self.run_in(*command, "-f", form, *flags, **LOG)
            if done.returncode != 0:
                raise AssertionError((done.stdout + done.stderr).decode())
            yield command, form, READERS[form](done.stdout.decode())
        for kind in ("bars", "strip"):
            done = self.run_in("chart", "a.yaml", "--kind", kind, *flags)
            yield ("chart",), kind, READERS["svg"](done.stdout.decode())

    def test_each_text_stays_text(self):
        plain = {(command, form): reading.shape
                 for command, form, reading in self.outputs(statement_set(Plain().text))}
        count = 0
        for at in range(0, len(LINES), 26):
            group = LINES[at:at + 26]
            given = []

            def text(group=group, given=given):
                given.append(f"{group[len(given) % len(group)]} Zk{len(given)}k")
                return given[-1]
            made = statement_set(text)
            for command, form, reading in self.outputs(made):
                with self.subTest(group[0], command=command, format=form):
                    self.assertEqual(reading.faults, [])
                    self.assertEqual(reading.shape, plain[command, form])
                    if form != "text":
                        for said in given:
                            mark = said.rsplit(" ", 1)[1]
                            if any(mark in one for one in reading.texts):
                                self.assertTrue(reading.has(said), said)
                                count += 1
        self.assertGreater(count, 600)

    def test_completion_runs_none_of_it(self):
        """Texts of a set stand in the answers that scripts get, and a shell runs nothing of them."""
        count = [0]

        def text():
            count[0] += 1
            return f"{injections.TEXTS['a shell'][count[0] % 17]} $(touch ran) `touch ran` '"
        write(self.folder, "set.json", json.dumps(statement_set(text)))
        flags = ("--statement-set", "set.json")
        for shell in ("bash", "zsh", "fish"):
            answer = self.run_in("__complete", shell, *flags, "--", "2",
                                 *(("toolkit explain c",) if shell == "bash" else ()),
                                 "toolkit", "explain", "c")
            self.assertEqual((answer.returncode, answer.stderr), (0, b""))
            printed = answer.stdout.decode()
            self.assertEqual([c for c in printed if is_unseen(c) and c != "\t"], [])
            self.assertIn("care-1", printed)
            if shell != "bash":
                self.assertIn("touch ran", printed)
        done = self.run_in("completion", "bash", *flags)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        write(self.folder, "script", done.stdout.decode())
        line = 'COMP_LINE="toolkit explain c" COMP_POINT=17 COMP_WORDS=($COMP_LINE) COMP_CWORD=2'
        ran = subprocess.run(["bash", "-c", f"source ./script && {line} && _toolkit && "
                              "printf '%s\\n' \"${COMPREPLY[@]}\""], cwd=self.folder,
                             env=on_path(self.folder), capture_output=True, timeout=60, check=False)
        self.assertIn(b"care-1", ran.stdout)
        self.assertEqual(sorted(os.listdir(self.folder)), ["path", "script", "set.json"])

    def test_a_wording_template_holds_the_texts_as_comments(self):
        """`statements --wording-template` and `init` write texts of a set into YAML."""
        lines = iter(LINES * 2)
        made = statement_set(lambda: next(lines) + "\nx: y")
        write(self.folder, "set.json", json.dumps(made))
        flags = ("--statement-set", "set.json")
        template = self.run_in("statements", "--wording-template", *flags)
        self.assertEqual(template.returncode, 0, template.stderr.decode())
        keys = re.findall(r"^([^#\s][^:]*):", template.stdout.decode(), re.M)
        self.assertEqual(sorted(keys), sorted(["statement_set", "source", "care.title", "care.aim",
                                               "care-1", "care-2"]))
        done = self.run_in("init", "new.yaml", "--council", "A", "--period", "2026", *flags)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        found = json.loads(self.run_in("validate", "--draft", "new.yaml", "-f", "json",
                                       *flags).stdout)["findings"]
        self.assertEqual([one for one in found if one["severity"] == "error"], [])


class Suggested(Folder):
    """Ids that somebody typed go on in what is to be pasted into the file."""

    def test_an_id_of_several_lines_goes_on_nowhere(self):
        for text in ("x\nconfidential: false\nowner: z-4", "a\tb-3"):
            value = assessments.assessment(forward_plan=[assessments.action(1, id=Quoted(text))])
            write(self.folder, "a.yaml", assessments.dump(value))
            done = self.run_in("plan", "a.yaml", "--suggest")
            self.assertEqual(set(re.findall(r"^ *(?:- )?([a-z]+):", done.stdout.decode(), re.M)),
                             {"id", "action", "for", "target", "owner", "due", "status"})
            self.assertIn("- id: FP-1\n", done.stdout.decode())

    def test_the_entries_are_yaml_with_the_id_after(self):
        for number, line in enumerate(LINES[::2]):
            value = assessments.assessment(approved=None, forward_plan=[
                assessments.action(1, id=Quoted(f"{line}-{number + 3}"))])
            write(self.folder, "a.yaml", assessments.dump(value))
            done = self.run_in("plan", "a.yaml", "--suggest", **LOG)
            with self.subTest(line):
                self.assertEqual(done.returncode, 0, done.stderr.decode())
                self.assertEqual(commands(done.stderr.decode()), [])
                # They are the last key of the file here.
                text = assessments.dump(value).split("forward_plan:\n")
                self.assertEqual(len(text), 2)
                write(self.folder, "b.yaml", text[0] + "forward_plan:\n" + done.stdout.decode()
                      + text[1])
                done = self.run_in("plan", "b.yaml", "-f", "json")
                self.assertEqual(done.returncode, 0, done.stderr.decode())
                ids = [one["id"] for one in json.loads(done.stdout)["actions"]]
                self.assertIn(fold(f"{line}-{number + 4}"), [fold(one) for one in ids])
