"""The PDF report beside a program that links libharu alone, and beside WeasyPrint; how it grows; and
what linking its libraries costs every command."""

import html
import pathlib
import re
import shutil

from measure import (CannotMeasure, below, compare, heading, instructions, median_times,
                     peak_kilobytes, run)

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples/harrowmere"
REPORT = ["report", EXAMPLE / "2025-26.yaml", "--previous", EXAMPLE / "2024-25.yaml"]

# The most that the example may cost, as a multiple of the bare program for as many pages.
BARE_BOUND = 1.5
# How many times the processor time WeasyPrint takes, at the least.
WEASYPRINT_BOUND = 50
SIZE_BOUND = 120_000
MEMORY_BOUND = 40_000
# What a page may cost between the two longest documents, as a multiple of what it costs between the
# two shortest.
GROWTH_BOUND = 1.2

STYLE = """
@page { size: A4; margin: 25mm 20mm; @bottom-right { content: counter(page) " / " counter(pages) } }
body { font: 10.5pt/1.38 "Liberation Sans", sans-serif }
h1, h2, h3 { break-after: avoid; color: #12355b }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 0.5pt solid #999; padding: 3pt 5pt; text-align: left; vertical-align: top }
img { max-width: 100% }
"""


def pages_in(file):
    printed, _ = run(["pdfinfo", file])
    pages = re.search(rb"^Pages:\s*(\d+)$", printed, re.MULTILINE)
    if not pages:
        raise CannotMeasure(f"pdfinfo does not say how many pages {file} has:\n{printed}")
    return int(pages.group(1))


def measure_example(programs, scratch, rounds):
    made = scratch / "example.pdf"
    bare_made = scratch / "bare.pdf"
    toolkit = [programs["toolkit"], *REPORT, "-o", made, "--force"]
    run(toolkit)
    pages = pages_in(made)
    bare = [programs["bare_pdf"], pages, bare_made]
    run(bare)
    if pages_in(bare_made) != pages:
        raise CannotMeasure(f"bare_pdf did not write {pages} pages")

    heading(f"the example, {pages} pages", "toolkit report", "bare PDF")
    good = compare("instructions", instructions(toolkit), instructions(bare), BARE_BOUND)
    times = median_times([toolkit, bare], rounds)
    compare("processor time, ms", *times, decimals=2)
    good &= below("bytes", made.stat().st_size, SIZE_BOUND, "")
    good &= below("most memory", peak_kilobytes(programs["peak_memory"], toolkit), MEMORY_BOUND,
                  "KB")
    return good


def make_page(programs, scratch):
    """The Markdown report as a web page, with the charts as SVG beside it."""
    folder = scratch / "web"
    folder.mkdir()
    report = folder / "report.md"
    run([programs["toolkit"], *REPORT, "-o", report, "--charts", folder / "charts"])
    body, _ = run(["cmark-gfm", "--extension", "table", report])
    charts = list((folder / "charts").glob("*.svg"))
    if not charts or body.count(b"<img ") != len(charts):
        raise CannotMeasure("the web page does not show the charts of the report")
    title = html.escape(report.read_text("utf-8").splitlines()[0].lstrip("# "))
    page = folder / "report.html"
    page.write_text(f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">'
                    f"<title>{title}</title><style>{STYLE}</style></head><body>\n"
                    f"{body.decode('utf-8')}</body></html>\n", "utf-8")
    return page


def measure_weasyprint(programs, scratch, rounds):
    if not shutil.which("weasyprint"):
        print("\nWeasyPrint is not installed, so the report is not compared with it.")
        return True
    page = make_page(programs, scratch)
    made = scratch / "weasyprint.pdf"
    toolkit = [programs["toolkit"], *REPORT, "-o", scratch / "example.pdf", "--force"]
    theirs = ["weasyprint", "--pdf-variant", "pdf/ua-1", page, made]
    # The first run alone compiles WeasyPrint's Python and looks for fonts.
    run(theirs)
    heading(f"the same, {pages_in(made)} pages by them", "toolkit report", "WeasyPrint", "times")
    return compare("processor time, ms", *median_times([toolkit, theirs], rounds),
                   bound=WEASYPRINT_BOUND, at_least=True, decimals=2)


def further_page(pages, figures):
    """What each further page costs, between the first two of three lengths and the last two."""
    return [(after - before) / (more - fewer)
            for fewer, more, before, after in zip(pages, pages[1:], figures, figures[1:])]


def measure_growth(what, programs, scratch, parts, measured):
    """`measured` gives the figure of a command that makes a document of so many parts."""
    pages, figures = [], []
    for number in parts:
        made = scratch / f"{number}-parts.pdf"
        figures.append(measured([programs["many_pages"], number, made]))
        pages.append(pages_in(made))
    print(f"\n{what:28} {'in all':>17} {'a further page':>17}")
    further = further_page(pages, figures)
    for count, figure, each in zip(pages, figures, ["", *(f"{each:,.1f}" for each in further)]):
        print(f"{f'{count:,} pages':28} {figure:17,} {each:>17}")
    if min(further) <= 0:
        raise CannotMeasure(f"{what}: a longer document took no more than a shorter one")
    growth = further[-1] / further[0]
    print(f"a further page at the end, by one at the start: {growth:.4f}"
          f"  (at most {GROWTH_BOUND})")
    return growth <= GROWTH_BOUND


def measure_start(programs, rounds):
    """Two programs that do nothing: one links what the PDF needs besides."""
    heading("starting", "with PDF libraries", "without", "more")
    ours, other = ([programs[name]] for name in ("bare_start_pdf", "bare_start"))
    counts = [instructions(ours), instructions(other)]
    print(f"{'instructions':28} {counts[0]:17,} {counts[1]:17,}   {counts[0] - counts[1]:,}")
    times = median_times([ours, other], rounds)
    print(f"{'processor time, ms':28} {times[0]:17.2f} {times[1]:17.2f}   {times[0] - times[1]:.2f}")


def measure(programs, scratch, check):
    """False when a figure is above its bound."""
    folder = pathlib.Path(scratch)
    good = measure_example(programs, folder, 15 if check else 100)
    if not check:
        good &= measure_weasyprint(programs, folder, 5)
    # In parts of many_pages: more have more links and cells than a PDF of toolkit may.
    thousand_pages = (60, 200, 660)
    good &= measure_growth("instructions", programs, folder,
                           (15, 30, 70) if check else thousand_pages, instructions)
    good &= measure_growth("most memory, KB", programs, folder, thousand_pages,
                           lambda command: peak_kilobytes(programs["peak_memory"], command))
    measure_start(programs, 15 if check else 100)
    return good
