"""git diff and git log -p of assessments, through the commands that the example's README gives."""

import shutil
import subprocess

from repository import RepositoryTest, readme_commands

YEAR = "assessments/2025-26.yaml"


def changed_lines(difference):
    """The lines that were taken out and put in."""
    return [line for line in difference.splitlines()
            if line[:1] in ("-", "+") and not line.startswith(("---", "+++"))]


class Textconv(RepositoryTest):
    def setUp(self):
        super().setUp()
        for command in readme_commands("git config diff.toolkit."):
            self.repository.must("bash", "-c", command)

    def test_a_changed_score_is_one_line_in_words(self):
        repo = self.repository
        repo.replace(YEAR, "police-2:\n        score: 0", "police-2:\n        score: 1")
        difference = repo.git("diff")
        changed = changed_lines(difference)
        of_totals = [line for line in changed if " out of " in line or "As a bar: " in line]
        of_gaps = [line for line in changed if line[1:].startswith("| police-2 | ")]
        # The year was approved with the score that it had.
        approved = "Standards Committee, 16 June 2026, minute STC/26/11"
        self.assertEqual([line for line in changed if line not in of_totals + of_gaps],
                         ["+**Draft: scores have changed since this assessment was approved, so it "
                          "has to be approved again.**", "+", f"-- Approved: {approved}",
                          f"+- Approved: Draft: scores changed since the approval ({approved})",
                          "-#### police-2: 0, Not Addressed", "+#### police-2: 1, Partial"])
        self.assertEqual([(line[0], line.split(" | ")[1]) for line in of_gaps],
                         [("-", "0, Not Addressed"), ("+", "1, Partial")])
        # All principles: at a glance, in the sentence beneath and in the table of totals. This one:
        # in both tables, and above its statements with its bar.
        self.assertEqual(len([line for line in of_totals if line[0] == "+"]), 7)
        self.assertNotIn("score:", difference)
        self.assertIn(f"+++ b/{YEAR}", difference)

        repo.commit("Change a score")
        for command in (("log", "-p", "-1"), ("show", "HEAD"), ("diff", "HEAD~", "HEAD")):
            self.assertEqual(changed_lines(repo.git(*command)), changed)

    def test_notes_show_and_the_statement_stands_above(self):
        repo = self.repository
        repo.replace(YEAR, "only officers who have since left.", "only officers who left by now.")
        difference = repo.git("diff", "-U0")
        self.assertEqual(len(changed_lines(difference)), 2, difference)
        self.assertRegex(difference, r"(?m)^@@ .* @@ #### police-2: 0, Not Addressed$")

    def test_the_place_of_a_file_makes_no_difference(self):
        """The old version lies in a temporary folder when it is read, the new one in the work tree,
        beneath a policy that changes reports."""
        repo = self.repository
        repo.replace("toolkit.yaml", "Internal: not for publication", "OFFICIAL-SENSITIVE")
        repo.replace(YEAR, "E1:\n    text: |\n      Survey", "E1:\n    text: |\n      A survey")
        changed = changed_lines(repo.git("diff", "--", YEAR))
        self.assertEqual(len(changed), 2, changed)

    def test_no_version_stops_git(self):
        repo = self.repository
        broken = ("principles: [\n", "", "\0\xff", "format: 1\n" * 3, "{" * 300, "a: &a [*a]\n")
        for text in broken:
            repo.write(YEAR, text)
            repo.commit("Break it")
        repo.path(YEAR).unlink()
        repo.commit("Delete it")
        repo.path(YEAR).symlink_to("/nowhere")
        repo.commit("Link it")
        done = repo.run("git", "log", "-p", "--", YEAR)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(done.stdout.count("\ncommit "), len(broken) + 2)
        self.assertIn("+principles: [", done.stdout)
        self.assertIn("+#### police-2: 0, Not Addressed", done.stdout)
        self.assertIn("-#### police-2: 0, Not Addressed", done.stdout)

    def test_a_draft_is_shown_in_words(self):
        repo = self.repository
        repo.must("toolkit", "init", "assessments/2026-27.yaml", "--from", YEAR, "-q")
        repo.commit("Begin")
        self.assertIn("+#### police-1: ", repo.git("log", "-p", "-1"))

    def test_any_path(self):
        for name in ("our notes/2025-26 final.yaml", "it's.yaml", "$(touch gone).yaml", "-f.yaml",
                     "a;b.yml", "deep/er/still/é.yaml"):
            path = f"assessments/{name}"
            with self.subTest(path):
                self.setUp()
                repo = self.repository
                repo.path(path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(repo.path(YEAR), repo.path(path))
                repo.commit("Copy")
                repo.replace(path, "risk-5: 0", "risk-5: 1")
                changed = changed_lines(repo.git("diff"))
                self.assertIn("+#### risk-5: 1, Partial", changed)
                repo.commit("Change")
                self.assertEqual(changed_lines(repo.git("log", "-p", "-1")), changed)
                self.assertFalse([found for found in self.home.rglob("gone")])

    def test_without_toolkit_git_shows_the_file(self):
        repo = self.repository
        repo.replace(YEAR, "risk-5: 0", "risk-5: 1")
        tools = self.home / "bin"
        tools.mkdir()
        for name in ("git", "sh", "cat"):
            (tools / name).symlink_to(shutil.which(name))
        done = repo.run("git", "diff", PATH=str(tools))
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(changed_lines(done.stdout), ["-      risk-5: 0", "+      risk-5: 1"])

    def test_the_readme_shows_what_git_prints(self):
        repo = self.repository
        repo.replace(YEAR, "police-2:\n        score: 0", "police-2:\n        score: 1")
        shown = readme_commands("-#### ") + readme_commands("+#### ")
        self.assertEqual([line for line in changed_lines(repo.git("diff")) if "####" in line], shown)

    def test_nothing_lies_outside_the_attributes(self):
        """Each assessment of the example has the driver, and no other file."""
        repo = self.repository
        files = repo.git("ls-files", "-z").split("\0")[:-1]
        answers = subprocess.run(["git", "check-attr", "-z", "diff", *files], cwd=repo.folder,
                                 capture_output=True, text=True, check=True).stdout.split("\0")
        driven = [file for file, value in zip(answers[::3], answers[2::3]) if value == "toolkit"]
        self.assertEqual(driven, [name for name in files if name.startswith("assessments/2")])
