"""A small disk of its own: a tmpfs, mounted by root, or by anybody in a namespace."""

import os
import pathlib
import subprocess

PAGE = 4096
PAGES = 400


class Disk:
    """Use it in a `with`, and ask first whether it is `mounted`; `root` is where it is seen."""

    def __init__(self, folder):
        self.holder = None
        self.place = pathlib.Path(folder)
        self.place.mkdir()
        options = ["-t", "tmpfs", "-o", f"size={PAGES * PAGE}", "tmpfs", str(self.place)]
        self.by_root = subprocess.run(["mount", *options], capture_output=True,
                                      check=False).returncode == 0
        self.root = self.place if self.by_root else self.mount_in_namespace(options)
        self.mounted = self.root is not None
        # What a command has to be run in to see the disk in its place.
        self.wrapper = () if self.by_root else (
            "nsenter", "--user", "--mount", "--preserve-credentials", f"--target={self.holder.pid}",
            "sh", "-c", 'cd "$0" && exec "$@"', str(self.place.parent))

    def mount_in_namespace(self, options):
        """Where the disk is seen from outside, or nothing where namespaces are not allowed."""
        # pylint: disable=consider-using-with
        self.holder = subprocess.Popen(
            ["unshare", "-rm", "sh", "-c", 'mount "$@" && echo mounted && exec cat', "sh",
             *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        if self.holder.stdout.readline() != b"mounted\n":
            return None
        return pathlib.Path(f"/proc/{self.holder.pid}/root{self.place}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.by_root:
            subprocess.run(["umount", str(self.place)], check=True)
        if self.holder:
            self.holder.communicate()

    def empty(self):
        (self.root / "filler").unlink(missing_ok=True)

    def leave(self, pages):
        """Fills the disk until only so many pages are free."""
        self.empty()
        filler = self.root / "filler"
        free = os.statvfs(self.root).f_bavail
        with open(filler, "wb") as file:
            os.posix_fallocate(file.fileno(), 0, (free - pages) * PAGE)
        if os.statvfs(self.root).f_bavail != pages:
            raise AssertionError(f"{os.statvfs(self.root).f_bavail} pages are free, not {pages}")
