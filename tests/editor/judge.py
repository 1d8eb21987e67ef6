"""What ajv and yaml from npm say of assessments."""

import json
import pathlib
import subprocess

import npm

PROGRAM = pathlib.Path(__file__).with_name("judge.cjs")
SECONDS = 60


def judged(schema, paths):
    """The judgement on files by the schema in a file."""
    npm.module("ajv/dist/2020.js")
    npm.module("yaml/dist/index.js")
    done = subprocess.run(["node", PROGRAM, schema, *paths], env=npm.environment(schema.parent),
                          stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS,
                          check=False)
    if done.returncode != 0:
        raise AssertionError(done.stderr.decode()[-2000:])
    return Judgement(json.loads(done.stdout))


class Judgement:
    """For each file what makes an editor mark it, in the words of the catalogue."""

    def __init__(self, found):
        self.faults_of_schema = found.pop("")["schema"]
        self.found = {pathlib.Path(path): both for path, both in found.items()}

    def __getitem__(self, path):
        both = self.found[path]
        return "yaml" if both["parser"] else "schema" if both["schema"] else "nothing"

    def why(self, path):
        return self.found[path]
