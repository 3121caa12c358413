"""A deck as Markdown slides for Marp."""

import re


def write(deck, path):
    """Writes the slides, one after the other."""
    head = "\n".join(["---", "marp: true", f"lang: {deck.language}", f"title: {quoted(deck.title)}", "---"])
    slides = "\n\n---\n\n".join(of_slide(slide) for slide in deck.slides)
    path.write_text(f"{head}\n\n{slides}\n", encoding="utf-8")


def of_slide(slide):
    parts = [f"# {escaped(slide.title)}"]
    parts += [escaped(text) for text in slide.paragraphs]
    parts += ["\n".join(f"- {escaped(item)}" for item in entries) for entries in slide.lists]
    for head, *rows in slide.tables:
        parts.append("\n".join([row(head), row(["---"] * len(head)), *(row(cells) for cells in rows)]))
    return "\n\n".join(parts)


def row(cells):
    return "| " + " | ".join(cell if cell == "---" else escaped(cell) for cell in cells) + " |"


def escaped(text):
    """Text that Markdown takes for nothing else; a line break would begin something new."""
    return re.sub(r"([\\`*_{}\[\]<>#+!|~-])", r"\\\1", " ".join(text.split()))


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
