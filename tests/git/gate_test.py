"""The workflow's check, on pull requests that are good and bad."""

import os
import re
import shutil

from repository import EXAMPLE, RepositoryTest, value_in, workflow_steps

LAST = "assessments/2024-25.yaml"
YEAR = "assessments/2025-26.yaml"
NEXT = "assessments/2026-27.yaml"

FINDING = re.compile(r"::(error|warning) (?:file=([^,:]*))?[^:]*title=([a-z-]+)::(.*)")


def fall(repo):
    repo.replace(YEAR, "police-1: 2", "police-1: 1")
    repo.approve(YEAR)


def accept(repo, statement):
    repo.write(YEAR, repo.read(YEAR) + f"""\
  - statement: {statement}
    reason: The contact has changed.
    by: Monitoring Officer
    date: 2026-10-20
""")


def accepted_fall(repo):
    fall(repo)
    accept(repo, "police-1")


def needless_acceptance(repo):
    accept(repo, "police-3")


def fall_behind_a_gain(repo):
    repo.replace(YEAR, "police-1: 2", "police-1: 1")
    repo.replace(YEAR, "risk-5: 0", "risk-5: 2")
    repo.approve(YEAR)


def fall_with_a_lower_last_year(repo):
    repo.replace(LAST, "police-1: 2", "police-1: 1")
    repo.approve(LAST)
    fall(repo)


def next_year(repo):
    repo.must("toolkit", "init", NEXT, "--from", YEAR, "-q")
    text = repo.read(NEXT)
    text = re.sub(r"confirm: (\d)", r"score: \1", text)
    text = re.sub(r" *confirm: true\n", "", text)
    for key in ("introduction", "summary"):
        text = text.replace(f"{key}: |\n", f"{key}: |\n  All is as it was.\n", 1)
    repo.write(NEXT, text)
    repo.approve(NEXT)


def next_year_unapproved(repo):
    next_year(repo)
    repo.write(NEXT, re.sub(r"approved:\n(  .*\n)+", "", repo.read(NEXT)))


def next_year_unconfirmed(repo):
    repo.must("toolkit", "init", NEXT, "--from", YEAR, "-q")


def skipped_year(repo):
    next_year(repo)
    repo.replace(NEXT, "period: 2026-27", "period: 2027-28")


def repeated_year(repo):
    shutil.copy(repo.path(YEAR), repo.path("assessments/copy.yaml"))


def calendar_year(repo):
    next_year(repo)
    repo.replace(NEXT, "period: 2026-27", "period: 2027")


def lower_policy(repo):
    repo.replace("toolkit.yaml", "total: 27", "total: 20")
    for statement in ("risk-1", "risk-2"):
        repo.replace(YEAR, f"{statement}: 2", f"{statement}: 1")
    accept(repo, "risk-1")
    repo.approve(YEAR)


def less_of_a_policy(repo):
    repo.replace("toolkit.yaml", "{police: 3, risk: 4}", "{risk: 4}")


def broken_policy(repo):
    repo.replace("toolkit.yaml", "falls: error\n", "falls: errors\n")


def lenient_policy(repo):
    repo.replace("toolkit.yaml", "falls: error\n", "falls: ignore\n")
    fall(repo)


def policy_behind_a_link(repo):
    repo.path("toolkit.yaml").unlink()
    repo.path("toolkit.yaml").symlink_to("/etc/hostname")
    fall(repo)


def lenient_policy_of_a_folder(repo):
    repo.write("assessments/toolkit.yaml", "falls: ignore\nminimum: {total: 28}\n")
    fall(repo)


def lost_year(repo):
    repo.path(LAST).unlink()


def lost_year_with_a_fall(repo):
    lost_year(repo)
    fall(repo)


def moved_year(repo):
    repo.path(LAST).rename(repo.path("assessments/last year.yml"))


def emptied_year(repo):
    repo.write(LAST, "title: nothing that an assessment has\n")


def changed_approved_score(repo):
    repo.replace(YEAR, "risk-5: 0", "risk-5: 1")


def newly_approved_score(repo):
    changed_approved_score(repo)
    repo.approve(YEAR)


def broken_file(repo):
    repo.write(YEAR, repo.read(YEAR) + "principles: [\n")


def wrong_score(repo):
    repo.replace(YEAR, "risk-5: 0", "risk-5: 3")


def broken_last_year(repo):
    repo.replace(LAST, "risk-5: 0", "risk-5: 3")


def link_out(repo):
    repo.path(NEXT).symlink_to("../../../../etc/passwd")


def folder_behind_a_link_out(repo):
    repo.path("assessments/more").symlink_to("/usr")


def link_in(repo):
    repo.path(YEAR).rename(repo.path("kept"))
    repo.path(YEAR).symlink_to("../kept")


def climbing_evidence(repo):
    repo.replace(YEAR, "link: evidence/member-survey-2026.md", "link: ../../etc/passwd")


def evidence_behind_a_link(repo):
    survey = repo.path("assessments/evidence/member-survey-2026.md")
    survey.unlink()
    survey.symlink_to("/etc/passwd")


def lost_evidence(repo):
    repo.path("assessments/evidence/member-survey-2026.md").unlink()


def no_evidence(repo):
    repo.replace(YEAR, "evidence: [E2]\n", "evidence: []\n")


# What a pull request does; the exit status; what must be found, each as often as it stands here.
# Warnings stand there too.
CASES = (
    (lambda repo: None, 0, ""),
    (next_year, 0, ""),
    (moved_year, 0, ""),
    (accepted_fall, 0, "approval-replaced"),
    (fall, 1, "score-fell approval-replaced"),
    (fall_behind_a_gain, 1, "score-fell approval-replaced"),
    (fall_with_a_lower_last_year, 1, "score-fell approval-replaced approval-replaced"),
    (needless_acceptance, 0, "needless-acceptance"),
    (next_year_unapproved, 1, "not-approved"),
    (skipped_year, 0, "missing-period"),
    (repeated_year, 1, "repeated-period repeated-period"),
    (calendar_year, 0, "mixed-periods"),
    (lower_policy, 1, "below-minimum policy-differs approval-replaced"),
    (less_of_a_policy, 0, "policy-differs"),
    (broken_policy, 1, "policy-invalid"),
    (lenient_policy, 1, "score-fell policy-differs approval-replaced"),
    (lenient_policy_of_a_folder, 1,
     "score-fell policy-looser policy-differs approval-replaced"),
    (policy_behind_a_link, 1, "symbolic-link score-fell approval-replaced"),
    (lost_year, 1, "lost-assessment"),
    (lost_year_with_a_fall, 1, "lost-assessment score-fell approval-replaced"),
    (emptied_year, 1, "lost-assessment"),
    (changed_approved_score, 1, "changed-since-approval"),
    (newly_approved_score, 0, "approval-replaced"),
    (wrong_score, 1, "score-range"),
    (broken_last_year, 1, "score-range"),
    (link_out, 1, "symbolic-link"),
    # What is left has the year before as its newest.
    (folder_behind_a_link_out, 1, "symbolic-link"),
    (link_in, 1, "symbolic-link lost-assessment below-minimum late-action"),
    (climbing_evidence, 1, "link-invalid"),
    (evidence_behind_a_link, 1, "link-outside symbolic-link"),
    (lost_evidence, 1, "link-missing"),
    (no_evidence, 1, " ".join(["missing-section", "approved-year-changed"] +
                             3 * ["evidence-required"])),
)


class Gate(RepositoryTest):
    def setUp(self):
        super().setUp()
        # A policy with something in it that can be lowered.
        self.repository.replace("toolkit.yaml", "total: null", "total: 27")
        self.repository.replace("toolkit.yaml", "principles: {}", "principles: {police: 3, risk: 4}")
        self.repository.commit("Ask for what there is")

    def check(self, change):
        """Runs the workflow's check on a pull request that makes a change; gives back what it
        prints, what was found and the exit status."""
        repo = self.repository
        repo.git("switch", "-q", "-c", "change", "main")
        change(repo)
        repo.commit("Change")
        runner = self.home / "runner"
        for branch, place in (("main", "base"), ("change", "head")):
            repo.git("clone", "-q", "--branch", branch, str(repo.folder), str(runner / place))
        repo.git("switch", "-q", "main")
        step = workflow_steps()["Check"]
        done = repo.run("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c",
                        value_in(step, "run"), cwd=runner / value_in(step, "working-directory"),
                        GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(self.home / "summary.md"))
        # That a file is passed over is told, and no mistake.
        suffix = "is not an assessment; passed over"
        lines = done.stderr.splitlines()
        self.assertEqual([line for line in lines if not line.endswith(suffix)], [])
        self.passed_over = [line.removeprefix("toolkit: ").split()[0] for line in lines]
        return done.stdout, FINDING.findall(done.stdout), done.returncode

    def test_each_pull_request(self):
        for change, status, names in CASES:
            with self.subTest(change.__name__):
                self.setUp()
                printed, found, actual = self.check(change)
                self.assertEqual(sorted(name for _, _, name, _ in found), sorted(names.split()),
                                 printed)
                self.assertEqual(actual, status, printed)
                for _, file, _, _ in found:
                    self.assertRegex(file, r"^(assessments/\S+|toolkit\.yaml)$")

    def test_a_broken_file_is_shown_and_the_rest_is_checked(self):
        def change(repo):
            broken_file(repo)
            lost_evidence(repo)
            repo.replace(LAST, "link: evidence/member-survey-2025.md", "link: evidence/none.md")
        printed, found, status = self.check(change)
        self.assertEqual(status, 1)
        files = {(file, name) for _, file, name, _ in found}
        self.assertIn((LAST, "link-missing"), files, printed)
        self.assertTrue([name for file, name in files if file == YEAR], printed)

    def test_each_unconfirmed_answer_is_found(self):
        printed, found, status = self.check(next_year_unconfirmed)
        self.assertEqual(status, 1)
        names = [name for _, file, name, _ in found if file == NEXT]
        self.assertEqual(names.count("unconfirmed-score"), 25, printed)

    def test_a_lost_year_is_named_where_it_was(self):
        _, found, _ = self.check(lost_year)
        self.assertEqual([(file, name) for _, file, name, _ in found],
                         [(LAST, "lost-assessment")])

    def test_what_lies_outside_is_not_shown(self):
        secret = self.home / "secret"
        secret.write_text("format: 1\ncouncil: A secret council\n", "utf-8")

        def change(repo):
            repo.path(NEXT).symlink_to(secret)
            repo.path("assessments/evidence/more.md").symlink_to(secret)
            repo.replace(YEAR, "link: evidence/review-of-reports-2026.md",
                         "link: evidence/more.md")
        printed, found, status = self.check(change)
        self.assertEqual(status, 1)
        self.assertEqual(sorted(name for _, _, name, _ in found),
                         ["approved-year-changed", "link-outside", "symbolic-link",
                          "symbolic-link"])
        self.assertNotIn("A secret council", printed)

    def test_what_only_the_trusted_copy_passes_over_is_not_told(self):
        ours, theirs = "assessments/ours.yaml", "assessments/theirs.yaml"
        self.repository.write(theirs, "title: No assessment\n")
        self.repository.commit("Add notes")

        def change(repo):
            repo.path(theirs).unlink()
            repo.write(ours, "title: Nor this\n")
        _, _, status = self.check(change)
        self.assertEqual((status, self.passed_over), (0, [ours]))

    def test_the_table_goes_to_the_summary(self):
        self.check(fall)
        summary = (self.home / "summary.md").read_text("utf-8")
        self.assertRegex(summary, r"\| 2025-26\.yaml +\| 2025-26 +\| 27/50 +\| \+4")


class Workflow(RepositoryTest):
    """What keeps a stranger's pull request from doing harm."""

    def test_it_may_only_read(self):
        text = (EXAMPLE / ".github/workflows/check.yml").read_text("utf-8")
        lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
        self.assertNotIn("pull_request_target", "\n".join(lines))
        self.assertIn("  pull_request:", lines)
        at = lines.index("permissions:")
        self.assertEqual(lines[at + 1], "  contents: read")
        self.assertFalse(lines[at + 2].startswith(" "), "one permission, and no more")
        self.assertNotIn("secrets", "\n".join(lines))
        # What a pull request says of itself must not end in a command.
        for steps in workflow_steps().values():
            self.assertNotRegex("\n".join(line for line in steps if "run" in line), r"\$\{\{")
        uses = [line for line in lines if "uses:" in line]
        self.assertTrue(uses)
        for line in uses:
            self.assertRegex(line, r"@v\d+\.\d+\.\d+$")
        self.assertEqual(text.count("persist-credentials: false"), len(uses))

    def test_the_example_passes_as_it_is(self):
        done = self.repository.run("toolkit", "check", os.fspath(EXAMPLE), "--strict")
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)
        self.assertIn("3 assessments checked. No problems found.", done.stdout)

    def test_every_setting_of_the_example_is_its_default_but_two(self):
        """The file is there to be read, and says what each default is."""
        explained = self.repository.must("toolkit", "check", "--explain")
        elsewhere = self.home / "elsewhere"
        elsewhere.mkdir()
        defaults = self.repository.must("toolkit", "check", "--explain", cwd=elsewhere)
        rows = [dict(re.findall(r"^([a-z_.]+)  +(.*?)  +\S", text, re.M))
                for text in (explained, defaults)]
        self.assertGreaterEqual(len(rows[1]), 10)
        differ = {key for key in rows[1] if rows[0].get(key) != rows[1][key]}
        self.assertEqual(differ, {"assessments", "require.approved"})
        policy = (EXAMPLE / "toolkit.yaml").read_text("utf-8")
        for key in rows[1]:
            self.assertRegex(policy, rf"(?m)^ *{key.rsplit('.', maxsplit=1)[-1]}:")
