"""The text of a deck, slide by slide, without its design.

Peers get the same words in the same order as the theme does, as headings, paragraphs, lists and tables: what any of
them can set. Pictures, charts and maps are left out, which favours the peers.
"""

import json
from dataclasses import dataclass, field


@dataclass
class Slide:
    """A title and what is below it: paragraphs (str), lists (list of str), tables (list of rows of str)."""

    title: str
    paragraphs: list = field(default_factory=list)
    lists: list = field(default_factory=list)
    tables: list = field(default_factory=list)


@dataclass
class Deck:
    title: str
    author: str
    language: str
    slides: list


def read(path):
    """Reads a `deck.json`."""
    deck = json.loads(path.read_text(encoding="utf-8"))
    slides = [of_slide(slide, deck) for slide in deck["slides"]]
    return Deck(deck["title"], deck.get("author") or "", deck["language"], slides)


def of_slide(slide, deck):
    fields = slide["fields"]
    plain = Slide(words(fields.get("title")) or slide.get("stage-label") or slide["id"])
    for name, value in fields.items():
        if name != "title":
            add(plain, value)
    if slide["layout"] == "agenda":
        plain.lists.append([part["label"] for part in deck.get("outline", [])])
    if slide["layout"] == "sources":
        plain.lists.append([source(entry) for entry in deck.get("sources", [])])
    if slide["layout"] == "contact":
        contact = deck.get("contact") or {}
        details = [contact.get(key) for key in ("name", "organisation", "email", "phone", "url")]
        plain.lists.append([detail for detail in details if detail])
    numbers = [entry for entry in deck.get("sources", []) if entry["n"] in slide.get("sources", [])]
    if numbers:
        plain.paragraphs.append("; ".join(f"{entry['n']} {entry['publisher']}, {entry['as-of']}" for entry in numbers))
    plain.lists = [entries for entries in plain.lists if entries]
    return plain


def source(entry):
    return f"{entry['claim']}. {entry['title']}, {entry['publisher']}, {entry['as-of']}, {entry.get('url') or ''}"


def add(slide, value):
    """Adds one field; its shape tells what it holds, so that a new layout needs no change here."""
    match value:
        case None | bool() | int() | float():
            pass
        case str():
            slide.paragraphs.append(value)
        case {"columns": columns, "rows": rows}:
            slide.tables.append([[words(cell) for cell in row] for row in [columns, *rows]])
        case {"path": _, "alt": alt}:
            slide.paragraphs.extend([alt] if alt else [])
        case {"display": display, "label": label}:
            slide.paragraphs.append(f"{display}: {label}")
        case {"name": name}:
            slide.paragraphs.append(" ".join(filter(None, [name, value.get("about")])))
        case []:
            pass
        case [{"t": _}, *_]:
            slide.paragraphs.append(words(value))
        case [{"kind": _}, *_]:
            for block in value:
                if block["kind"] == "list":
                    slide.lists.append([words(item) for item in block["items"]])
                else:
                    slide.paragraphs.append(words(block["runs"]))
        case [*entries]:
            slide.lists.append([line(entry) for entry in entries])
        case other:
            raise SystemExit(f"a field of {slide.title!r} has a shape that plain.py does not know: {other!r:.200}")


def line(entry):
    """One record of a field that holds several, as one line."""
    match entry:
        case {"display": display, "label": label}:
            return f"{display}: {label}"
        case {"from": start, "to": end, "fact": fact}:
            return f"{start['name']} – {end['name']}: {fact['display']}"
        case {"title": title, "facilities": facilities}:
            return f"{words(title)}: {', '.join(facility['name'] for facility in facilities)}"
        case {"title": title, "text": text}:
            return ": ".join(filter(None, [words(entry.get("when")), words(title), words(text)]))
        case {"name": name}:
            return name
        case other:
            raise SystemExit(f"an entry has a shape that plain.py does not know: {other!r:.200}")


def words(runs):
    """Runs of text without their marks; a reference to a source becomes its number."""
    if runs is None or isinstance(runs, str):
        return runs or ""
    return "".join(f" [{run['ref']}]" if run.get("ref") else run["t"] for run in runs).strip()
