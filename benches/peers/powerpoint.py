"""A deck as a PowerPoint file for the office suite."""

from pptx import Presentation
from pptx.util import Pt

# Slides of 960 by 540 points, as the theme makes them.
WIDTH, HEIGHT = Pt(960), Pt(540)
MARGIN, TITLE_HEIGHT = Pt(48), Pt(80)
TITLE_ONLY = 5


def write(deck, path):
    """Writes the slides with a real title each; the text goes into one box, tables stand below it."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = WIDTH, HEIGHT
    presentation.core_properties.title = deck.title
    presentation.core_properties.author = deck.author
    presentation.core_properties.language = deck.language
    layout = presentation.slide_layouts[TITLE_ONLY]
    for slide in deck.slides:
        add(presentation.slides.add_slide(layout), slide)
    presentation.save(path)


def add(page, slide):
    title = page.shapes.title
    title.left, title.top, title.width, title.height = MARGIN, MARGIN // 2, WIDTH - 2 * MARGIN, TITLE_HEIGHT
    title.text_frame.word_wrap = True
    set_text(title.text_frame, [slide.title], Pt(30))
    top = MARGIN // 2 + TITLE_HEIGHT
    lines = slide.paragraphs + [f"• {item}" for entries in slide.lists for item in entries]
    if lines:
        space = HEIGHT - top - MARGIN if not slide.tables else (HEIGHT - top) // 3
        box = page.shapes.add_textbox(MARGIN, top, WIDTH - 2 * MARGIN, space)
        box.text_frame.word_wrap = True
        set_text(box.text_frame, lines, Pt(16))
        top += space
    for rows in slide.tables:
        frame = page.shapes.add_table(len(rows), len(rows[0]), MARGIN, top, WIDTH - 2 * MARGIN, Pt(24) * len(rows))
        for r, cells in enumerate(rows):
            for c, text in enumerate(cells):
                set_text(frame.table.cell(r, c).text_frame, [text], Pt(12))


def set_text(frame, lines, size):
    for number, text in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text, run.font.size = text, size
