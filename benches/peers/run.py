"""Times the same deck through several exporters, each as a whole process from start to PDF on disk.

`cargo xtask bench --peers …` installs what this needs and passes the places of the tools; the rest is up to the caller:

    cargo xtask bench --peers --deck deck.json --date 2026-11-23 \\
        --lodestone 'lodestone export --deck-json {deck} --out {pdf}' --theme assets/theme

It prints a Markdown table for the documents. Every exporter must have made as many pages as the deck has slides, so
that no failure counts as a fast export.
"""

import argparse
import json
import os
import platform
import re
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import page

import markdown
import plain
import powerpoint

WARMUPS = 2

# PDF 1.7 as PDF/A-2b with tags and the PDF/UA rules: the nearest that the office suite has to what Lodestone makes.
IMPRESS_OPTIONS = {
    "PDFUACompliance": {"type": "boolean", "value": "true"},
    "SelectPdfVersion": {"type": "long", "value": "2"},
    "UseTaggedPDF": {"type": "boolean", "value": "true"},
}


@dataclass
class Exporter:
    """One program: what it is called, its exact version, how it is started and what it writes."""

    name: str
    version: str
    command: list
    pdf: Path
    environment: dict


def main():
    arguments = parse()
    deck_path = arguments.deck.resolve()
    deck = plain.read(deck_path)
    with tempfile.TemporaryDirectory(prefix="lodestone-peers-") as folder:
        folder = Path(folder)
        exporters = [make(arguments, deck_path, deck, folder) for make in (lodestone, typst, marp, impress)]
        rows = [measure(exporter, arguments.runs, len(deck.slides), folder) for exporter in exporters if exporter]
    print(table(rows, len(deck.slides), arguments))


def parse():
    parser = argparse.ArgumentParser(prog="cargo xtask bench --peers", description=__doc__.splitlines()[0])
    parser.add_argument("--deck", type=Path, required=True, help="the deck.json that all exporters set")
    parser.add_argument("--date", required=True, help="the day of the measurement, for the table")
    parser.add_argument("--lodestone", help="our command; {deck} and {pdf} stand for the two files")
    parser.add_argument("--theme", type=Path, help="folder with main.typ; media/ and map/ are taken from beside the deck")
    parser.add_argument("--fonts", type=Path, default=Path("assets/fonts"), help="fonts for Typst (default: %(default)s)")
    parser.add_argument("--runs", type=int, default=10, help="timed runs of each (default: %(default)s)")
    parser.add_argument("--marp", type=Path, help="Marp's command line; without it Marp is left out")
    parser.add_argument("--typst", type=Path, help="Typst's command line; without it Typst is left out")
    return parser.parse_args()


def lodestone(arguments, deck_path, _deck, folder):
    if not arguments.lodestone:
        return None
    pdf = folder / "lodestone.pdf"
    command = [part.format(deck=deck_path, pdf=pdf) for part in shlex.split(arguments.lodestone)]
    return Exporter("Lodestone", version([command[0], "--version"]), command, pdf, {})


def typst(arguments, deck_path, _deck, folder):
    """The same theme and data through Typst's own program: what Lodestone's checks and process add to it."""
    if not (arguments.typst and arguments.theme):
        return None
    tree, pdf = folder / "typst", folder / "typst.pdf"
    shutil.copytree(arguments.theme, tree)
    shutil.copy(deck_path, tree / "deck.json")
    for name in ("media", "map"):
        if (deck_path.parent / name).is_dir():
            shutil.copytree(deck_path.parent / name, tree / name, dirs_exist_ok=True)
    command = [arguments.typst, "compile", "--root", tree, "--font-path", arguments.fonts, "--ignore-system-fonts"]
    command += ["--pdf-standard", "ua-1,a-2a", tree / "main.typ", pdf]
    return Exporter("Typst", version([arguments.typst, "--version"]), command, pdf, {})


def marp(arguments, _deck_path, deck, folder):
    if not arguments.marp:
        return None
    source, pdf = folder / "marp.md", folder / "marp.pdf"
    markdown.write(deck, source)
    chromium = shutil.which("chromium") or sys.exit("chromium is missing: `cargo xtask bench --peers` installs it")
    command = [arguments.marp, "--no-stdin", "--browser", "chrome", "--browser-path", chromium, source, "--pdf"]
    command += ["--output", pdf]
    # Chromium refuses its sandbox to root, and Marp asks this variable whether to go without.
    environment = {"CHROME_NO_SANDBOX": "1"} if os.geteuid() == 0 else {}
    versions = f"{version([arguments.marp, '--version'])}, Chromium {version([chromium, '--version'])}"
    return Exporter("Marp", versions, command, pdf, environment)


def impress(_arguments, _deck_path, deck, folder):
    source = folder / "impress.pptx"
    powerpoint.write(deck, source)
    soffice = shutil.which("soffice") or sys.exit("soffice is missing: `cargo xtask bench --peers` installs it")
    # A profile of its own: the person's may be open, and a locked one makes it end at once with nothing done.
    command = [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to"]
    command += [f"pdf:impress_pdf_Export:{json.dumps(IMPRESS_OPTIONS)}", "--outdir", folder, source]
    return Exporter("LibreOffice", version([soffice, "--version"]), command, folder / "impress.pdf", {})


def measure(exporter, runs, slides, folder):
    """Times an exporter and looks at what it made."""
    print(f"timing {exporter.name} …", file=sys.stderr)
    results = folder / "hyperfine.json"
    command = ["hyperfine", "--shell=none", "--style=none", f"--warmup={WARMUPS}", f"--runs={runs}"]
    command += [f"--export-json={results}", shlex.join(map(str, exporter.command))]
    done = subprocess.run(command, env=os.environ | exporter.environment, capture_output=True, text=True, check=False)
    if done.returncode != 0 or not exporter.pdf.is_file():
        command = shlex.join(map(str, exporter.command))
        sys.exit(f"{exporter.name} made no PDF with: {command}\n{done.stdout}{done.stderr}")
    pages = int(re.search(r"^Pages:\s+(\d+)", read(["pdfinfo", exporter.pdf]), re.MULTILINE).group(1))
    if pages < slides:
        sys.exit(f"{exporter.name} made {pages} pages of {slides} slides: its time would mean nothing")
    times = json.loads(results.read_text())["results"][0]["times"]
    return {
        "exporter": exporter,
        "median": statistics.median(times),
        "least": min(times),
        "kilobytes": exporter.pdf.stat().st_size / 1000,
        "accessible": verdict(exporter.pdf, page.ValidationProfile.PDF_UA_1),
        "archivable": verdict(exporter.pdf, page.ValidationProfile.PDF_A_2A),
    }


def verdict(pdf, profile):
    try:
        report = page.validate_pdf(pdf, profile=profile)
    except page.PageError as error:
        return f"unreadable: {error}"
    return "yes" if report.is_compliant else f"no, broken rules: {report.rules.failed}"


def table(rows, slides, arguments):
    cores = os.cpu_count()
    lines = [
        "| exporter | version | median | least | PDF | PDF/UA-1 | PDF/A-2a |",
        "| --- | --- | ---: | ---: | ---: | --- | --- |",
    ]
    for row in rows:
        exporter = row["exporter"]
        times = " | ".join(duration(row[key]) for key in ("median", "least"))
        verdicts = f"{row['accessible']} | {row['archivable']}"
        lines.append(f"| {exporter.name} | {exporter.version} | {times} | {row['kilobytes']:.0f} kB | {verdicts} |")
    notes = f"{slides} slides, whole process from start to PDF on disk, {arguments.runs} runs after {WARMUPS} to warm up; "
    notes += f"{cores} cores, {processor()}, {platform.system()}; measured {arguments.date}. "
    notes += "Marp and LibreOffice set the same text without its design, pictures and charts."
    return "\n".join([*lines, "", notes])


def duration(seconds):
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.2f} s"


def processor():
    try:
        found = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    except OSError:
        found = None
    return found.group(1) if found else platform.machine()


def version(command):
    """The first number in what a program says about itself."""
    found = re.search(r"\d+(\.\d+)+", read(command))
    return found.group(0) if found else "unknown"


def read(command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


if __name__ == "__main__":
    main()
