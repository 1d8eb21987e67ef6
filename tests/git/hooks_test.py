"""The hooks for pre-commit, on what is about to be committed."""

import re
import shlex

from repository import RepositoryTest, hooks

YEAR = "assessments/2025-26.yaml"
NEXT = "assessments/2026-27.yaml"


def prepare_next_year(repo):
    repo.must("toolkit", "init", NEXT, "--from", YEAR, "-q")


class Hooks(RepositoryTest):
    def setUp(self):
        super().setUp()
        self.printed = {}

    def commit(self):
        """Does what pre-commit does with what is staged; the exit status of each hook that ran."""
        repo = self.repository
        repo.git("add", "--all")
        # It passes no symbolic links to a hook for YAML files, and no deleted ones.
        staged = [name for name in repo.git("diff", "--cached", "--name-only", "-z",
                                            "--diff-filter=ACMR").split("\0")
                  if name and not repo.path(name).is_symlink()]
        statuses = {}
        for hook in hooks():
            self.assertEqual(hook["language"], "system")
            command = shlex.split(hook["entry"]) + shlex.split(hook.get("args", ""))
            files = staged
            if hook.get("pass_filenames") != "false":
                self.assertEqual(hook["types"], "[yaml]")
                files = [name for name in staged if re.search(r"\.ya?ml$", name)
                         and not re.search(hook["exclude"], name)]
                command += files
            # Whether it takes names or not, a hook is skipped where there are none.
            if not files and hook.get("always_run") != "true":
                continue
            done = repo.run(*command)
            statuses[hook["id"]] = done.returncode
            self.assertLess(done.returncode, 2, done.stderr)
            self.printed[hook["id"]] = done.stdout
        repo.git("commit", "-q", "--allow-empty", "-m", "Change")
        return statuses

    def test_nothing_is_said_of_what_is_no_assessment(self):
        repo = self.repository
        for name in (".github/dependabot.yml", ".hidden.yaml", "toolkit.yaml",
                     "assessments/.draft/notes.yaml"):
            repo.write(name, "falls: error\n")
        self.assertEqual(self.commit(), {"toolkit-check": 0})

    def test_a_draft_can_be_committed(self):
        prepare_next_year(self.repository)
        self.assertEqual(self.commit(), {"toolkit-validate": 0, "toolkit-check": 0})

    def test_finished_answers_can_be_committed_before_they_are_approved(self):
        prepare_next_year(self.repository)
        text = re.sub(r"confirm: (\d)", r"score: \1", self.repository.read(NEXT))
        self.repository.write(NEXT, re.sub(r" *confirm: true\n", "", text))
        self.assertEqual(self.commit(), {"toolkit-validate": 0, "toolkit-check": 0})

    def test_a_fall_is_found(self):
        self.repository.replace(YEAR, "police-1: 2", "police-1: 1")
        self.repository.approve(YEAR)
        self.assertEqual(self.commit(), {"toolkit-validate": 0, "toolkit-check": 1})

    def test_a_slip_is_found_in_a_path_with_spaces(self):
        self.repository.write("assessments/our notes/2022 to 2023.yaml", "format: 1\nfoo: bar\n")
        self.assertEqual(self.commit(), {"toolkit-validate": 1, "toolkit-check": 1})

    def test_a_deleted_file_is_no_longer_read(self):
        self.repository.path("assessments/2023-24.yaml").unlink()
        self.assertEqual(self.commit(), {"toolkit-check": 0})

    def test_deleted_evidence_is_found(self):
        self.repository.path("assessments/evidence/review-of-reports-2026.md").unlink()
        self.assertEqual(self.commit(), {"toolkit-check": 1})
        self.assertIn("[link-missing]", self.printed["toolkit-check"])

    def test_warnings_are_shown(self):
        """pre-commit prints what a hook says that passes only where it is verbose."""
        self.repository.replace(YEAR, "due: 2027-01-29", "due: 2026-10-30")
        self.assertEqual(self.commit(), {"toolkit-validate": 0, "toolkit-check": 0})
        self.assertIn("warning: ", self.printed["toolkit-check"])
        for hook in hooks():
            self.assertEqual(hook.get("verbose"), "true", hook["id"])
