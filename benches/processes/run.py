"""Times Lodestone as people start it: whole processes, how they grow with the deck, and what memory they take.

    cargo build --workspace --bin lodestone
    python3 benches/processes/run.py

Prints Markdown tables for docs/BENCHMARKS.md and fails when a bar is missed. Needs hyperfine; memory is read from
/proc, so it is measured on Linux only.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "shared"))

import slides
from measure import duration, lodestone, times

# Slides of the decks whose export is timed.
SIZES = [10, 20, 40, 80, 160, 320]
# What a further slide may cost at the end of the table, in relation to the middle of it: more would not be linear.
LINEAR = 1.3
# Slides of the deck whose memory is measured, and the megabytes that its export may take, both processes together.
LARGE, LARGE_MEGABYTES = 200, 300
# Seconds between two looks at a process. The kernel keeps the peak itself; the last look must only come before the end.
LOOK = 0.002


def main():
    arguments = parse()
    program = arguments.lodestone or lodestone()
    with tempfile.TemporaryDirectory(prefix="lodestone-processes-") as folder:
        folder = Path(folder)
        kept = commands(program, arguments, folder)
        library = folder / "library"
        ids = slides.library(library, max(SIZES))
        kept &= growth(program, arguments, library, ids, folder)
        kept &= memory(program, arguments, library, ids, folder)
    sys.exit(0 if kept else 1)


def parse():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lodestone", type=Path, help="the program (default: what `cargo build` left)")
    parser.add_argument("--date", default="2026-11-23", help="the day that decks bear (default: %(default)s)")
    parser.add_argument("--runs", type=int, default=10, help="timed runs of each (default: %(default)s)")
    return parser.parse_args()


def dated(arguments):
    return ["--date", arguments.date, "--today", arguments.date]


def commands(program, arguments, folder):
    """What a person does, one command each."""
    pdf, pictures = folder / "out.pdf", folder / "pictures"
    forty = ",".join(id for id, _ in slides.choosable()[:40])
    target = ["--company", "Genmab", "--industry", "21.2", "--audience", "company", "--language", "sv"]
    rows = [
        ("one slide as SVG", ["render", "profile.max-iv", "--format", "svg", "--out", pictures, *dated(arguments)], ()),
        ("a pitch of 10 minutes: choose, PDF", ["pitch", *target, "--out", pdf, *dated(arguments)], ()),
        ("40 slides to PDF", ["export", "--slides", forty, "--language", "en", "--out", pdf, *dated(arguments)], ()),
        # It ends with 1 when there is something to correct, and has looked at everything all the same.
        ("check the whole library", ["check", "--json", "--today", arguments.date], (1,)),
    ]
    print("\n### Whole processes\n")
    print("| what | median | least | middle half |\n| --- | ---: | ---: | ---: |")
    for name, command, also in rows:
        runs = arguments.runs if not also else max(3, arguments.runs // 3)
        measured = times([program, *command], runs, accepted=(0, *also))
        print(f"| {name} | {measured.columns()} |", flush=True)
    return True


def growth(program, arguments, library, ids, folder):
    """How the export grows with the deck. All decks come from one library, so that reading it costs each the same."""
    medians = []
    for size in SIZES:
        command = export(program, arguments, library, ids[:size], folder)
        medians.append(times(command, max(3, arguments.runs // 2), look=lambda told: whole(told, size)).median)
    each = [(later - sooner) / size for sooner, later, size in zip(medians, medians[1:], SIZES)]
    steep = each[-1] / statistics.mean(each[-3:-1])
    print(f"\n### Export by size, from a library of {len(ids)} slides\n")
    print("| slides | " + " | ".join(map(str, SIZES)) + " |\n| --- |" + " ---: |" * len(SIZES))
    print("| median | " + " | ".join(map(duration, medians)) + " |")
    print("| each further slide | | " + " | ".join(map(duration, each)) + " |")
    verdict = "linear or better" if steep <= LINEAR else "**worse than linear**"
    print(f"\nA further slide of the largest deck costs {steep:.2f} times what it costs before: {verdict}.", flush=True)
    return steep <= LINEAR


def memory(program, arguments, library, ids, folder):
    """The peaks of both processes of a large export; they need not be at the same moment, so their sum is a bound."""
    if not Path("/proc/self/status").is_file():
        print("memory is not measured on this system", file=sys.stderr)
        return True
    command = export(program, arguments, library, ids[:LARGE], folder)
    peaks = [peak(command) for _ in range(3)]
    parent, worker = (statistics.median(megabytes) for megabytes in zip(*peaks))
    both = parent + worker
    verdict = "met" if both < LARGE_MEGABYTES else "**missed**"
    print(f"\n### Peak memory of an export of {LARGE} slides\n")
    print("| command | render worker | both | bar | |\n| ---: | ---: | ---: | ---: | --- |")
    print(f"| {parent:.0f} MB | {worker:.0f} MB | {both:.0f} MB | < {LARGE_MEGABYTES} MB | {verdict} |", flush=True)
    return both < LARGE_MEGABYTES


def export(program, arguments, library, ids, folder):
    command = [program, "export", "--library", library, "--slides", ",".join(ids), "--language", "en"]
    return [*command, "--json", "--out", folder / "out.pdf", *dated(arguments)]


def whole(told, size):
    """Ends with a message when an export has fewer pages than slides."""
    pages = json.loads(told)["pdf"]["pages"]
    if pages < size:
        sys.exit(f"an export of {size} slides has {pages} pages: its time would mean nothing")


def peak(command):
    """The largest resident memory of a process and of its largest child, in megabytes."""
    print("watching the memory of an export …", file=sys.stderr)
    process = subprocess.Popen(
        [str(part) for part in command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    peaks = {}
    while process.poll() is None:
        for id in (process.pid, *children(process.pid)):
            peaks[id] = max(peaks.get(id, 0), resident(id))
        time.sleep(LOOK)
    if process.returncode != 0:
        sys.exit(f"the export ended with {process.returncode}:\n{process.stdout.read().decode()[-2000:]}")
    parent = peaks.pop(process.pid)
    if not peaks:
        sys.exit("the export was never seen to start its render worker: its memory would be half the truth")
    return parent, max(peaks.values())


def children(id):
    found = []
    for task in Path(f"/proc/{id}/task").glob("*/children"):
        try:
            found += map(int, task.read_text().split())
        except OSError:
            # The thread has ended since it was listed.
            continue
    return found


def resident(id):
    """The peak so far, as the kernel keeps it."""
    try:
        status = Path(f"/proc/{id}/status").read_text()
    except OSError:
        return 0
    peaks = [int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:")]
    # A process that has ended but was not waited for has no memory any more.
    return peaks[0] * 1024 / 1e6 if peaks else 0


if __name__ == "__main__":
    main()
