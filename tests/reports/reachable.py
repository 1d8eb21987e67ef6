"""A copy of a program that any user can run."""

import shutil


def within_reach(binary, folder):
    """A copy of a program in a folder: the checkout may stand where only its owner may look."""
    return shutil.copy(binary, folder)
