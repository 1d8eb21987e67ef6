"""No command, format or way of writing is forgotten by the tests of faults."""

import unittest

import commands
import toolkit


class Commands(unittest.TestCase):
    def test_every_command_is_tried(self):
        self.assertEqual(set(commands.WAYS), set(commands.help_of_commands()))

    def test_every_format_is_tried(self):
        tried = {(job.arguments[0], form) for job in commands.jobs()
                 for at, form in enumerate(job.arguments) if job.arguments[at - 1] == "-f"}
        stated = {(command, form) for command in commands.help_of_commands()
                  for form in commands.formats_of(command)}
        self.assertGreater(len(stated), 20)
        self.assertEqual(stated - tried, set())

    def test_every_flag_that_changes_what_is_written_is_tried(self):
        """Of the others it is said here why they are not."""
        elsewhere = {
            "--help", "--quiet", "--color", "--format", "--output", "--force",  # in all of them
            "--statement-set", "--wording", "--policy", "--base",  # read: inputs_test.py
            "--draft", "--strict", "--as-of", "--audience", "--paper", "--across", "--exit-code",
            # Other words or another exit, the same way out.
            "--fail-on-fall", "--fail-under", "--no-bars", "--again",
        }
        tried = {word for job in commands.jobs() for word in job.arguments}
        for command, page in commands.help_of_commands().items():
            for line in page.splitlines():
                flag = next((word for word in line.split() if word.startswith("--")), None)
                if line.startswith("  ") and flag:
                    with self.subTest(command, flag=flag):
                        self.assertIn(flag, tried | elsewhere)

    def test_every_kind_of_writing_is_a_job(self):
        self.assertEqual({job.name for job in commands.kinds_of_writing()},
                         set(commands.KINDS_OF_WRITING))

    def test_every_choice_of_an_operand_is_tried(self):
        shells = toolkit.output("completion", "--help").split("SHELL is one of ")[1].split(".\n")[0]
        tried = {job.arguments[1] for job in commands.jobs() if job.arguments[0] == "completion"}
        self.assertEqual(tried, set(shells.split(", ")))
