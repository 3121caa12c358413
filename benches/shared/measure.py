"""Times of whole processes, the machine they were taken on, and how both are written down."""

import json
import os
import platform
import re
import shlex
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

# Longest wait for one program, in seconds: one that hangs must not keep the rest from being measured.
PATIENCE = 120


@dataclass
class Times:
    """Seconds that each run took."""

    each: list

    @property
    def median(self):
        return statistics.median(self.each)

    def columns(self):
        """Median, least and the middle half, as cells of a table."""
        lower, _, upper = statistics.quantiles(self.each, n=4, method="inclusive")
        return f"{duration(self.median)} | {duration(min(self.each))} | {duration(lower)} – {duration(upper)}"


def times(command, runs, warmups=1, environment=None, accepted=(0,), look=None):
    """Times a program from start to end.

    It must end with one of the accepted codes, or its time would mean nothing; `look` gets what it prints, to tell
    whether it did its work.
    """
    command = [str(part) for part in command]
    environment = os.environ | (environment or {})
    print(f"timing {spelled(command)} …", file=sys.stderr)
    try:
        done = subprocess.run(
            command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE
        )
    except subprocess.TimeoutExpired:
        sys.exit(f"{spelled(command)} gave no result within {PATIENCE} s")
    if done.returncode not in accepted:
        sys.exit(f"{spelled(command)} ended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    if look:
        look(done.stdout)
    with tempfile.TemporaryDirectory(prefix="lodestone-times-") as folder:
        results = Path(folder) / "hyperfine.json"
        # The run above was the first to warm up.
        hyperfine = ["hyperfine", "--shell=none", "--style=none", f"--warmup={warmups - 1}", f"--runs={runs}"]
        hyperfine += [] if accepted == (0,) else ["--ignore-failure"]
        hyperfine += [f"--export-json={results}", shlex.join(command)]
        timed = subprocess.run(hyperfine, env=environment, capture_output=True, text=True, timeout=PATIENCE * runs)
        if timed.returncode != 0:
            sys.exit(f"hyperfine could not time {spelled(command)}:\n{timed.stdout}{timed.stderr}")
        return Times(json.loads(results.read_text())["results"][0]["times"])


def spelled(command):
    """A command as a person would type it: no folders, nothing long."""
    words = [Path(part).name if "/" in part else part for part in map(str, command)]
    return " ".join(word if len(word) <= 40 else word[:37] + "…" for word in words)


def duration(seconds):
    milliseconds = seconds * 1000
    if milliseconds < 10:
        return f"{milliseconds:.2f} ms"
    return f"{milliseconds:.0f} ms" if milliseconds < 1000 else f"{seconds:.2f} s"


def machine():
    """Cores, processor and system in a few words."""
    system = f"{platform.system()} {platform.release().split('-')[0]}"
    return f"{os.cpu_count()} cores, {processor()}, {memory()}{system}"


def processor():
    try:
        found = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    except OSError:
        found = None
    return found.group(1) if found else platform.machine()


def memory():
    try:
        found = re.search(r"^MemTotal:\s*(\d+) kB$", Path("/proc/meminfo").read_text(), re.MULTILINE)
    except OSError:
        found = None
    return f"{int(found.group(1)) / 2**20:.0f} GB, " if found else ""


def load():
    """How busy the machine is with other things, in processes that wait for a core."""
    try:
        return f"{os.getloadavg()[0]:.1f}"
    except OSError:
        return "unknown"


def lodestone():
    """The program as `cargo build` leaves it."""
    target = os.environ.get("CARGO_TARGET_DIR") or ROOT / "target"
    program = Path(target).absolute() / "debug" / ("lodestone.exe" if os.name == "nt" else "lodestone")
    if not program.is_file():
        sys.exit("there is no lodestone to measure: run `cargo build --workspace --bin lodestone`, then this again")
    return program
