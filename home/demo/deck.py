"""A briefing as a slide deck with speaker notes."""

from io import BytesIO

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Emu, Pt

PETROL, INK, WHITE = RGBColor(0, 91, 102), RGBColor(18, 38, 43), RGBColor(255, 255, 255)
WIDTH, HEIGHT = Emu(12_192_000), Emu(6_858_000)  # 16:9
TITLE_AND_CONTENT = 1


def make_deck(words: dict) -> bytes:
    """The bytes of a PPTX with one slide for each of `words["slides"]`."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDTH, HEIGHT
    deck.core_properties.title = words["title"]
    deck.core_properties.author = "Peer Learning Network"
    deck.core_properties.language = "en-GB"
    for number, row in enumerate(words["slides"]):
        _add_slide(deck, row, is_first=number == 0)
    kept = BytesIO()
    deck.save(kept)
    return kept.getvalue()


def _add_slide(deck, row: dict, *, is_first: bool) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[TITLE_AND_CONTENT])
    title, body = slide.shapes.title, slide.placeholders[1]
    _place(title, top=500_000, height=1_300_000)
    _place(body, top=2_000_000, height=4_200_000)
    if is_first:
        slide.background.fill.solid()
        slide.background.fill.fore_color.rgb = PETROL
    title.text_frame.text = row["title"]
    _style(title.text_frame, Pt(38), WHITE if is_first else PETROL, bold=True)
    body.text_frame.text = row["points"][0]
    for point in row["points"][1:]:
        body.text_frame.add_paragraph().text = point
    _style(body.text_frame, Pt(24), WHITE if is_first else INK)
    slide.notes_slide.notes_text_frame.text = row["notes"]


def _place(shape, top: int, height: int) -> None:
    shape.left, shape.width = Emu(700_000), Emu(10_800_000)
    shape.top, shape.height = Emu(top), Emu(height)


def _style(frame, size, colour, *, bold: bool = False) -> None:
    frame.word_wrap = True
    for paragraph in frame.paragraphs:
        paragraph.space_after = Pt(12)
        paragraph.font.size, paragraph.font.bold = size, bold
        paragraph.font.color.rgb, paragraph.font.name = colour, "Arial"
