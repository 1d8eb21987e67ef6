"""When a PDF cannot be written, one message says so, and what stood there stays."""

import os
import resource
import stat
import subprocess
import tempfile
import unittest

import assessments
import pdf_reports
import toolkit

OLD = b"an old report\n"


def limited(limit, value):
    def set_limit():
        resource.setrlimit(limit, (value, value))
    return set_limit


def run(*arguments, command=None, before=None, cwd=None, **environment):
    return subprocess.run([*(command or (toolkit.program,)), *arguments, "-q"], cwd=cwd, timeout=60,
                          capture_output=True, env=toolkit.environment(**environment), check=False,
                          preexec_fn=before)


class Faults(unittest.TestCase):
    def setUp(self):
        self.held = tempfile.TemporaryDirectory()
        self.addCleanup(self.held.cleanup)
        self.folder = self.held.name
        os.chmod(self.folder, 0o755)
        with open(os.path.join(self.folder, "a.yaml"), "w", encoding="utf-8") as file:
            file.write(assessments.dump(pdf_reports.small()))
        with open(os.path.join(self.folder, "old.pdf"), "wb") as file:
            file.write(OLD)
        self.before = self.listing()

    def listing(self):
        return {name: os.stat(os.path.join(self.folder, name)).st_mtime_ns
                for name in os.listdir(self.folder)}

    def fails_with_one_message(self, done):
        """Exit 2, one line, nothing written; the message is given back."""
        lines = done.stderr.decode().splitlines()
        self.assertEqual((done.returncode, done.stdout, len(lines)), (2, b"", 1), lines)
        self.assertTrue(lines[0].startswith("toolkit: "), lines)
        self.assertEqual(self.listing(), self.before)
        with open(os.path.join(self.folder, "old.pdf"), "rb") as file:
            self.assertEqual(file.read(), OLD)
        return lines[0]

    def test_a_file_is_not_replaced_unasked(self):
        message = self.fails_with_one_message(run("report", "a.yaml", "-o", "old.pdf",
                                                  cwd=self.folder))
        self.assertIn("--force", message)

    def test_force_replaces_it(self):
        done = run("report", "a.yaml", "-o", "old.pdf", "--force", cwd=self.folder)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        with open(os.path.join(self.folder, "old.pdf"), "rb") as file:
            self.assertTrue(file.read().startswith(b"%PDF-1."))
        self.assertEqual(set(self.listing()), set(self.before))

    def test_the_disk_is_full(self):
        """As soon as the file has this many bytes: the system says so of a limit as of a disk."""
        for size in (0, 1, 4096, 20000):
            for output in (("-o", "old.pdf", "--force"), ("-o", "new.pdf")):
                with self.subTest(size, output=output):
                    self.fails_with_one_message(run(
                        "report", "a.yaml", *output, cwd=self.folder,
                        before=limited(resource.RLIMIT_FSIZE, size)))

    def test_a_real_disk_is_full(self):
        disk = os.path.join(self.folder, "disk")
        os.mkdir(disk)
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk],
                                 capture_output=True, check=False)
        if mounted.returncode != 0:
            os.rmdir(disk)
            self.skipTest("nothing may be mounted here")
        try:
            done = run("report", "a.yaml", "-o", "disk/new.pdf", cwd=self.folder)
            lines = done.stderr.decode().splitlines()
            self.assertEqual((done.returncode, len(lines)), (2, 1), lines)
            self.assertEqual(os.listdir(disk), [])
        finally:
            subprocess.run(["umount", disk], check=True)

    def test_standard_output_is_full(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([toolkit.program, "report", "a.yaml", "-q", "-f", "pdf"],
                                  stdout=full,
                                  stderr=subprocess.PIPE, cwd=self.folder, timeout=60,
                                  env=toolkit.environment(), check=False)
        self.assertEqual((done.returncode, len(done.stderr.splitlines())), (2, 1), done.stderr)

    def test_a_folder_is_read_only(self):
        os.chmod(self.folder, stat.S_IRUSR | stat.S_IXUSR | stat.S_IRGRP | stat.S_IXGRP |
                 stat.S_IROTH | stat.S_IXOTH)
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        os.chmod(place.name, 0o755)
        program = toolkit.within_reach(toolkit.program, place.name)
        nobody = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") \
            if os.geteuid() == 0 else ()
        for output in (("-o", "old.pdf", "--force"), ("-o", "new.pdf")):
            with self.subTest(output=output):
                message = self.fails_with_one_message(run(
                    "report", "a.yaml", *output, cwd=self.folder, command=(*nobody, program)))
                self.assertIn("Permission denied", message)
        os.chmod(self.folder, 0o755)

    def test_a_folder_is_not_there(self):
        self.fails_with_one_message(run("report", "a.yaml", "-o", "nowhere/new.pdf",
                                        cwd=self.folder))

    def test_memory_is_short(self):
        """Wherever it runs out: from the first page to the last."""
        if b"asan" in subprocess.run(["ldd", toolkit.program], capture_output=True,
                                     check=True).stdout:
            self.skipTest("AddressSanitizer needs more than there is")
        with open(os.path.join(self.folder, "a.yaml"), "w", encoding="utf-8") as file:
            file.write(assessments.dump(long()))
        self.before = self.listing()
        failed = 0
        for kilobytes in range(8 * 1024, 256 * 1024, 256):
            done = run("report", "a.yaml", "-o", "old.pdf", "--force", cwd=self.folder,
                       before=limited(resource.RLIMIT_AS, kilobytes * 1024))
            if done.returncode == 0:
                break
            # The system's loader, or GLib before `main`, had no room for the program itself. GLib
            # calls itself so from one release to the next in capitals or not.
            if done.returncode == 127 or b"glib" in done.stderr.lower():
                continue
            with self.subTest(kilobytes=kilobytes):
                self.assertIn("memory", self.fails_with_one_message(done))
                failed += 1
        self.assertEqual(done.returncode, 0)
        self.assertGreater(failed, 5)


def long():
    value = pdf_reports.small()
    for statement in assessments.STATEMENTS:
        assessments.answer(value, statement)["evidence"] = ["Words of evidence. " * 400 + "End."]
    return value


class Streams(unittest.TestCase):
    def test_a_pipe_gets_the_same_bytes(self):
        yaml = assessments.dump(pdf_reports.small())
        with tempfile.TemporaryDirectory() as folder:
            with open(pdf_reports.write(yaml, folder), "rb") as file:
                written = file.read()
        done = toolkit.run("report", "-", "-f", "pdf", stdin=yaml)
        self.assertEqual((done.returncode, done.stdout), (0, written))

    def test_a_terminal_gets_none(self):
        with self.assertRaisesRegex(AssertionError, "PDF"):
            toolkit.on_terminal(80, "report", "-", "-f", "pdf",
                                stdin=assessments.dump(pdf_reports.small()))
