"""The scripts themselves."""

import subprocess
import tempfile
import unittest

import program


class Scripts(unittest.TestCase):
    def accepts(self, shell, *command):
        with tempfile.NamedTemporaryFile("w", encoding="utf-8") as script:
            script.write(program.script(shell))
            script.flush()
            done = subprocess.run([*command, script.name], stdin=subprocess.DEVNULL,
                                  capture_output=True, encoding="utf-8", timeout=60, check=False)
        self.assertEqual((done.returncode, done.stdout + done.stderr), (0, ""), command)

    def test_each_shell_can_read_its_own(self):
        for shell in program.SHELLS:
            with self.subTest(shell=shell):
                self.accepts(shell, shell, "-n")

    def test_shellcheck_finds_nothing(self):
        self.accepts("bash", "shellcheck")

    def test_zsh_knows_what_it_completes(self):
        self.assertTrue(program.script("zsh").startswith("#compdef toolkit\n"))

    def test_none_says_where_it_was_made(self):
        for shell in program.SHELLS:
            self.assertNotIn(str(program.ROOT), program.script(shell))
