"""All conditions on a PDF, and the programs by which others look at it.

    python3 tests/reports/pdf_check.py FILE.pdf...    prints what is wrong
"""

import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True

import pdf_a  # noqa: E402
import pdf_bytes  # noqa: E402
import pdf_glyphs  # noqa: E402
import pdf_objects  # noqa: E402
import pdf_structure  # noqa: E402
import pdf_ua  # noqa: E402
import pdf_xmp  # noqa: E402
from pdf_conditions import as_lines  # noqa: E402

TABLES = (pdf_bytes.CONDITIONS, pdf_xmp.CONDITIONS, pdf_glyphs.CONDITIONS,
          pdf_structure.CONDITIONS, pdf_ua.CONDITIONS, pdf_a.CONDITIONS)


def findings(pdf, names=None):
    return [found for table in TABLES for found in table.findings(pdf, names)]


def faults(path, pdf=None):
    """Everything wrong with a file, as lines: by the conditions, and by qpdf. `pdf` is what was
    read of it already."""
    done = subprocess.run(["qpdf", "--check", "--", path], capture_output=True, timeout=120,
                          check=False)
    if done.returncode != 0 or b"No syntax or stream encoding errors" not in done.stdout:
        return [(done.stdout + done.stderr).decode(errors="replace")]
    return as_lines(findings(pdf or pdf_objects.read(path)))


if __name__ == "__main__":
    WRONG = {path: faults(path) for path in sys.argv[1:]}
    for file, lines in WRONG.items():
        print(f"{file}: {len(lines) or 'no'} faults", *lines, sep="\n  ")
    sys.exit(any(WRONG.values()))
