"""Programs from npm, in the folder where `./bootstrap test` puts them."""

import os
import pathlib

MODULES = pathlib.Path(__file__).resolve().parents[2] / "build/npm/node_modules"


def module(name):
    path = MODULES / name
    if not path.exists():
        raise AssertionError(f"there is no {path}; ./bootstrap test installs it")
    return path


def environment(home):
    """Nothing of whoever runs the tests, and no way out: a look at the network fails at once."""
    nowhere = "http://127.0.0.1:9"
    return {"PATH": os.environ.get("PATH", os.defpath), "HOME": str(home),
            "NODE_PATH": str(MODULES), "LC_ALL": "C.UTF-8", "NODE_NO_WARNINGS": "1",
            "http_proxy": nowhere, "https_proxy": nowhere}
