"""Slides of the shipped library, and as many more as a measurement needs."""

import itertools
import re
import shutil
import tomllib

from measure import ROOT

LIBRARY = ROOT / "pitch-decks" / "oresund"

# Layouts that the program puts around a story; no slide that a person chooses has one.
FRAMES = {"cover", "agenda", "section", "sources"}

# Copies are told apart by a word, since the layout engine does not do the same work twice.
WORDS = ["again", "also", "anew", "besides", "furthermore", "likewise", "moreover", "similarly"]


def choosable(language="en"):
    """The files of all slides that a person can choose, with their ids, sorted by id."""
    slides = []
    for path in sorted(LIBRARY.glob("slides/**/*.toml")):
        slide = tomllib.loads(path.read_text(encoding="utf-8"))
        if slide["layout"] not in FRAMES and language in slide["text"]:
            slides.append((slide["id"], path))
    return sorted(slides)


def library(folder, count):
    """Writes a library with this number of slides into a folder; returns their ids in an order that mixes all kinds.

    Beyond the shipped slides it has copies under new ids, with another word in each title and text.
    """
    shutil.copytree(LIBRARY, folder)
    slides = mixed(choosable())
    ids = [id for id, _ in slides]
    (folder / "slides" / "copies").mkdir()
    for number, (id, path) in zip(range(len(slides), count), itertools.cycle(slides)):
        ids.append(f"{id}.{number}")
        text = copy(path.read_text(encoding="utf-8"), ids[-1], WORDS[number // len(slides) % len(WORDS)])
        (folder / "slides" / "copies" / f"{number}.toml").write_text(text, encoding="utf-8")
    return ids[:count]


def copy(text, id, word):
    text = re.sub(r'^id = ".*"$', f'id = "{id}"', text, count=1, flags=re.MULTILINE)
    return re.sub(r'^(title|text) = "', rf'\1 = "{word.capitalize()} ', text, flags=re.MULTILINE)


def mixed(slides):
    """The same order on every run, in which neighbours have little to do with each other."""
    step = next(step for step in range(len(slides) * 5 // 8, 0, -1) if coprime(step, len(slides)))
    return [slides[number * step % len(slides)] for number in range(len(slides))]


def coprime(one, other):
    while other:
        one, other = other, one % other
    return one == 1
