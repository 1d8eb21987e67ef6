"""A copy of a program that any user can run."""

import re
import shutil
import subprocess


def within_reach(binary, folder):
    """A copy of a program in a folder, with the library beside it, for LD_LIBRARY_PATH: the
    checkout may stand where only its owner may look."""
    needed = subprocess.run(["ldd", binary], capture_output=True, text=True, check=True).stdout
    for library in re.findall(r"libtoolkit\S* => (\S+)", needed):
        shutil.copy(library, folder)
    return shutil.copy(binary, folder)
