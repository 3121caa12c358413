"""Holds every PDF of a folder against validators that share no code with its writer.

A line per failure, then `N passed, N failed`, one for every check of every file. Before that, each check is shown a
file with the fault it is for: a check that finds nothing there is broken and counts as failed.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import page

# Findings shown of one check; the first ones name the cause, the rest repeats it for every page.
MOST_FINDINGS = 5

# Longest that one program may look at one file, in seconds; a validator that hangs must not hang the test run.
LONGEST_SECONDS = 120


def conforms(profile):
    """Makes a check against one profile of PDF/UA or PDF/A."""

    def check(pdf):
        report = page.validate_pdf(pdf, profile=profile)
        findings = [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
        if not report.is_compliant and not findings:
            findings = ["not compliant, and the validator does not say why"]
        return findings

    return check


def is_sound(pdf):
    """The structure of the file, as qpdf reads it; its warnings count, since mail filters act on them."""
    done = run("qpdf", "--check", pdf)
    if done.returncode == 0:
        return []
    said = [line for line in (done.stdout + done.stderr).splitlines() if re.search(r"WARNING|ERROR|error", line)]
    return said or [f"qpdf ended with {done.returncode}"]


def embeds_fonts(pdf):
    """Every font is in the file: Acrobat shows nothing where a font is missing on the reader's machine."""
    done = run("pdffonts", pdf)
    if done.returncode != 0:
        return [done.stderr.strip() or f"pdffonts ended with {done.returncode}"]
    lines = done.stdout.splitlines()
    if len(lines) < 3:
        return ["no fonts at all: is the text drawn as outlines?"]
    findings = []
    for line in lines[2:]:
        # Long names push the columns to the right, so the last five are counted from the end: embedded, subset, to
        # Unicode, and the two numbers of the object.
        words = line.split()
        if len(words) < 6 or words[-5] not in ("yes", "no"):
            findings.append(f"pdffonts printed a line that cannot be read: {line}")
        elif words[-5] == "no":
            findings.append(f"font {words[0]} is not embedded")
    return findings


def has_text(pdf):
    """A screen reader, a search and a copy find text on at least one page."""
    done = run("pdftotext", pdf, "-")
    if done.returncode != 0:
        return [done.stderr.strip() or f"pdftotext ended with {done.returncode}"]
    return [] if done.stdout.strip() else ["no text can be taken out of it"]


CHECKS = {
    "PDF/UA-1": conforms(page.ValidationProfile.PDF_UA_1),
    "PDF/A-2a": conforms(page.ValidationProfile.PDF_A_2A),
    "qpdf": is_sound,
    "fonts": embeds_fonts,
    "text": has_text,
}


def run(program, *arguments):
    return subprocess.run(
        [program, *map(str, arguments)],
        capture_output=True,
        text=True,
        errors="replace",
        timeout=LONGEST_SECONDS,
        check=False,
    )


def findings_of(check, pdf):
    """What a check finds; one that cannot read the file has found something."""
    try:
        return check(pdf)
    except (page.PageError, OSError, subprocess.TimeoutExpired) as error:
        return [f"{type(error).__name__}: {error}"]


def faulty(folder):
    """Writes a file with the faults that all checks but qpdf's are for, and one cut short for that.

    The first is a page in Helvetica, not embedded, with no letter on it, no tags and no metadata.
    """
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length 24>>stream\nBT /F 9 Tf (   ) Tj ET  \nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    data = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    data += b"xref\n0 6\n0000000000 65535 f \n%strailer\n<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (table, start)
    bare, cut = folder / "bare.pdf", folder / "cut.pdf"
    bare.write_bytes(data)
    cut.write_bytes(data[: start - 30])
    return {name: cut if name == "qpdf" else bare for name in CHECKS}


def blind_checks():
    """The checks that do not see the fault they are for."""
    with tempfile.TemporaryDirectory() as folder:
        return [name for name, pdf in faulty(Path(folder)).items() if not findings_of(CHECKS[name], pdf)]


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: validate.py FOLDER-WITH-PDFS")
    folder = Path(sys.argv[1])
    passed = failed = 0
    for program in ("qpdf", "pdffonts", "pdftotext"):
        if not shutil.which(program):
            print(f"{program} is missing: install qpdf and poppler-utils")
            failed += 1
    if not failed:
        for name in blind_checks():
            print(f"{name}: does not see a planted fault, so its silence means nothing: correct tests/pdf/validate.py")
            failed += 1
        pdfs = sorted(folder.glob("**/*.pdf"))
        if not pdfs:
            print(f"no PDF in {folder}: the Rust test leave_behind writes them; did it run?")
            failed += 1
        for pdf in pdfs:
            for name, check in CHECKS.items():
                findings = findings_of(check, pdf)
                if findings:
                    failed += 1
                    shown = "; ".join(" ".join(finding.split()) for finding in findings[:MOST_FINDINGS])
                    more = len(findings) - MOST_FINDINGS
                    print(f"{pdf.relative_to(folder)}: {name}: {shown}" + (f"; and {more} more" if more > 0 else ""))
                else:
                    passed += 1
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
