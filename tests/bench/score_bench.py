"""`toolkit score` beside a program that links the same libraries and only parses the same files."""

import pathlib
import re

from measure import CannotMeasure, compare, heading, instructions, peak_kilobytes

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples/harrowmere"
ONE_FILE = EXAMPLE / "2025-26.yaml"

# The most that toolkit may cost, as a multiple of the bare parser.
ONE_FILE_BOUND = 1.5
FOLDER_BOUND = 1.15
# The number of files that the folder's bound speaks of.
MANY = 10_000
# What one more file may add to memory: its path and little else. Its text alone has over 8,000.
BYTES_A_FILE_BOUND = 1_000

# A row of many files, or the sentence that ends the page of one.
RESULT = re.compile(rb"\.yaml$|Total: \d+ out of \d+\.$")
COUNCIL = "council: Harrowmere District Council\n"


def results(count):
    """Refuses output that leaves files out: `count` lines must end in a file's name or a total."""
    def accept(printed):
        found = sum(bool(RESULT.search(line)) for line in printed.splitlines())
        if found != count:
            raise CannotMeasure(f"toolkit score printed {found} results, not {count}")
    return accept


def make_folder(parent, count):
    """A folder of `count` assessments: the example's three years, for as many councils as it
    takes."""
    folder = pathlib.Path(parent, f"{count}-files")
    years = [(path.name, path.read_text("utf-8")) for path in sorted(EXAMPLE.glob("*.yaml"))]
    for number in range(count):
        council, year = divmod(number, len(years))
        name, text = years[year]
        former = COUNCIL if COUNCIL in text else "council: North Harrow District Council\n"
        if text.count(former) != 1:
            raise CannotMeasure(f"{EXAMPLE / name} names its council in an unknown way")
        text = text.replace(former, former.replace(" District", f" {council:05} District"))
        place = folder / f"council-{council:05}"
        place.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, "utf-8")
    return folder


def measure_one_file(programs):
    """False when starting and scoring one file costs more than its bound."""
    heading("instructions", "toolkit score", "bare parser")
    return compare("one file", instructions([programs["toolkit"], "score", ONE_FILE], results(1)),
                   instructions([programs["bare_parser"], ONE_FILE]), ONE_FILE_BOUND)


def measure_instructions(toolkit, bare, scratch, count):
    heading("instructions", "toolkit score", "bare parser")
    # Whole councils, because the three years differ in length.
    few = max(3, count // 30 * 3)
    total, base = {}, {}
    for number in (few, count):
        folder = make_folder(scratch, number)
        total[number] = instructions([*toolkit, folder], results(number))
        base[number] = instructions([*bare, folder])
        compare(f"{number:,} files", total[number], base[number])
    # What each file adds parts from what starting costs.
    each = (total[count] - total[few]) / (count - few)
    base_each = (base[count] - base[few]) / (count - few)
    compare("starting", total[few] - few * each, base[few] - few * base_each)
    compare("each further file", each, base_each)
    return compare(f"{MANY:,} files, reckoned", total[count] + (MANY - count) * each,
                   base[count] + (MANY - count) * base_each, FOLDER_BOUND)


def measure_memory(toolkit, bare, peak_memory, scratch, counts):
    heading("most memory, KB", "toolkit score", "bare parser", "")
    held = []
    for number in counts:
        folder = make_folder(scratch, number)
        held.append(peak_kilobytes(peak_memory, [*toolkit, folder], results(number)))
        base = peak_kilobytes(peak_memory, [*bare, folder])
        print(f"{f'{number:,} files':28} {held[-1]:17,} {base:17,}")
    growth = (held[-1] - held[0]) * 1024 / (counts[-1] - counts[0])
    print(f"bytes for each further file: {growth:.0f}  (at most {BYTES_A_FILE_BOUND:,})")
    return growth <= BYTES_A_FILE_BOUND


def measure(programs, scratch, count, memory_counts):
    """False when a figure is above its bound."""
    toolkit = [programs["toolkit"], "score"]
    bare = [programs["bare_parser"]]
    good = measure_one_file(programs)
    good &= measure_instructions(toolkit, bare, scratch, count)
    good &= measure_memory(toolkit, bare, programs["peak_memory"], scratch, memory_counts)
    return good
