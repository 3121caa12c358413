"""Times the same deck through several exporters, each as a whole process from start to PDF on disk.

`cargo xtask bench --peers` installs what this needs and passes the places of the tools. The deck is the first forty
slides of the shipped library by id, with cover, agenda and sources around them; `--deck` takes another.

It prints a Markdown table for the documents. Every exporter must have made as many pages as the deck has slides, so
that no failure counts as a fast export.
"""

import argparse
import datetime
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "shared"))

import page

import markdown
import measure
import plain
import powerpoint
import slides

WARMUPS = 2
# Slides of the deck, without those that the program puts around them.
SLIDES = 40

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


@dataclass
class Export:
    """What is exported: the deck with the files beside it, its text alone, and how it came about."""

    path: Path
    text: plain.Deck
    ids: list


def main():
    arguments = parse()
    arguments.lodestone = arguments.lodestone or measure.lodestone()
    with tempfile.TemporaryDirectory(prefix="lodestone-peers-") as folder:
        folder = Path(folder)
        export = given(arguments.deck) if arguments.deck else written(arguments, folder / "deck")
        makers = (from_library, from_deck, typst, marp, impress)
        exporters = [exporter for make in makers if (exporter := make(arguments, export, folder))]
        rows = [timed(exporter, arguments.runs, len(export.text.slides)) for exporter in exporters]
    print(table(rows, export, arguments))


def parse():
    today = datetime.date.today().isoformat()
    theme, fonts = measure.ROOT / "assets" / "theme", measure.ROOT / "assets" / "fonts"
    parser = argparse.ArgumentParser(prog="cargo xtask bench --peers", description=__doc__.splitlines()[0])
    parser.add_argument("--deck", type=Path, help=f"a deck.json that all exporters set (default: {SLIDES} slides)")
    parser.add_argument("--date", default=today, help="the day that the deck bears, YYYY-MM-DD (default: today)")
    parser.add_argument("--lodestone", type=Path, help="our program (default: what `cargo build` left)")
    parser.add_argument("--theme", type=Path, default=theme, help="folder with main.typ (default: the one that ships)")
    parser.add_argument("--fonts", type=Path, default=fonts, help="fonts for Typst (default: those that ship)")
    parser.add_argument("--runs", type=int, default=10, help="timed runs of each (default: %(default)s)")
    parser.add_argument("--marp", type=Path, help="Marp's command line; without it Marp is left out")
    parser.add_argument("--typst", type=Path, help="Typst's command line; without it Typst is left out")
    return parser.parse_args()


def given(deck):
    """Somebody's deck; which slides of a library it came from is not known."""
    return Export(deck.resolve(), plain.read(deck), [])


def written(arguments, folder):
    """The first slides of the shipped library, as the theme gets them."""
    ids = [id for id, _ in slides.choosable()[:SLIDES]]
    command = [arguments.lodestone, "export", "--slides", ",".join(ids), "--language", "en", "--deck-out", folder]
    done = subprocess.run(command + dated(arguments), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"lodestone wrote no deck:\n{done.stdout}{done.stderr}")
    return Export(folder / "deck.json", plain.read(folder / "deck.json"), ids)


def dated(arguments):
    return ["--date", arguments.date, "--today", arguments.date]


def from_library(arguments, export, folder):
    """All that a salesperson waits for: the library is read, facts and sources are filled in, the deck is set."""
    if not export.ids:
        return None
    pdf = folder / "lodestone.pdf"
    command = [arguments.lodestone, "export", "--slides", ",".join(export.ids), "--language", "en", "--out", pdf]
    return Exporter("Lodestone, from its library", ours(arguments), command + dated(arguments), pdf, {})


def from_deck(arguments, export, folder):
    """The same deck as the others get it: nothing to look up any more."""
    pdf = folder / "deck.pdf"
    command = [arguments.lodestone, "export", "--deck", export.path, "--out", pdf]
    return Exporter("Lodestone, from the deck", ours(arguments), command, pdf, {})


def ours(arguments):
    return version([arguments.lodestone, "--version"])


def typst(arguments, export, folder):
    """The same theme and data through Typst's own program: what Lodestone's checks and process add to it."""
    if not arguments.typst:
        return None
    tree, pdf = folder / "typst", folder / "typst.pdf"
    shutil.copytree(arguments.theme, tree)
    # Beside a deck stand its pictures, the map and whatever else the theme reads.
    shutil.copytree(export.path.parent, tree, dirs_exist_ok=True)
    shutil.copy(export.path, tree / "deck.json")
    command = [arguments.typst, "compile", "--root", tree, "--font-path", arguments.fonts, "--ignore-system-fonts"]
    command += ["--pdf-standard", "ua-1,a-2a", tree / "main.typ", pdf]
    return Exporter("Typst, same theme", version([arguments.typst, "--version"]), command, pdf, {})


def marp(arguments, export, folder):
    if not arguments.marp:
        return None
    source, pdf = folder / "marp.md", folder / "marp.pdf"
    markdown.write(export.text, source)
    chromium = shutil.which("chromium") or sys.exit("chromium is missing: `cargo xtask bench --peers` installs it")
    command = [arguments.marp, "--no-stdin", "--browser", "chrome", "--browser-path", chromium, source, "--pdf"]
    command += ["--output", pdf]
    # Chromium refuses its sandbox to root, and Marp asks this variable whether to go without.
    environment = {"CHROME_NO_SANDBOX": "1"} if os.geteuid() == 0 else {}
    versions = f"{version([arguments.marp, '--version'])}, Chromium {version([chromium, '--version'])}"
    return Exporter("Marp", versions, command, pdf, environment)


def impress(_arguments, export, folder):
    source = folder / "impress.pptx"
    powerpoint.write(export.text, source)
    soffice = shutil.which("soffice") or sys.exit("soffice is missing: `cargo xtask bench --peers` installs it")
    # A profile of its own: the person's may be open, and a locked one makes it end at once with nothing done.
    command = [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to"]
    command += [f"pdf:impress_pdf_Export:{json.dumps(IMPRESS_OPTIONS)}", "--outdir", folder, source]
    return Exporter("LibreOffice", version([soffice, "--version"]), command, folder / "impress.pdf", {})


def timed(exporter, runs, count):
    """Times an exporter and looks at what it made."""
    measured = measure.times(exporter.command, runs, WARMUPS, exporter.environment)
    if not exporter.pdf.is_file():
        sys.exit(f"{exporter.name} made no PDF with: {measure.spelled(exporter.command)}")
    pages = int(re.search(r"^Pages:\s+(\d+)", read(["pdfinfo", exporter.pdf]), re.MULTILINE).group(1))
    if pages < count:
        sys.exit(f"{exporter.name} made {pages} pages of {count} slides: its time would mean nothing")
    return {
        "exporter": exporter,
        "times": measured,
        "pages": pages,
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


def table(rows, export, arguments):
    lines = [
        f"### {SLIDES if export.ids else len(export.text.slides)} slides to PDF with several programs\n",
        "| exporter | version | median | least | middle half | pages | PDF | PDF/UA-1 | PDF/A-2a |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | --- | --- |",
    ]
    for row in rows:
        exporter = row["exporter"]
        made = f"{row['pages']} | {row['kilobytes']:.0f} kB | {row['accessible']} | {row['archivable']}"
        lines.append(f"| {exporter.name} | {exporter.version} | {row['times'].columns()} | {made} |")
    notes = f"Whole processes from start to PDF on disk, {arguments.runs} runs each after {WARMUPS} to warm up. Marp and "
    notes += "LibreOffice set the same text without its design, pictures and charts."
    return "\n".join([*lines, "", notes])


def version(command):
    """The first number in what a program says about itself."""
    found = re.search(r"\d+(\.\d+)+", read(command))
    return found.group(0) if found else "unknown"


def read(command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


if __name__ == "__main__":
    main()
