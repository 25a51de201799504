"""A page's text as a PDF to download: cover, contents, numbered pages."""

import re
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer
from fpdf import FPDF, TextStyle
from fpdf.fonts import FontFace

PETROL, INK, GREY, PALE = (0, 91, 102), (18, 38, 43), (84, 103, 107), (232, 243, 242)
LINE = (176, 196, 196)
FONT = "Public Sans"
WEIGHTS = {"": 400, "B": 700}
MARGIN = 22  # millimetres
NOTE = (
    "Written by the Peer Learning Network in its own words for this demonstration. Free to reuse "
    "if you say where it is from (CC BY 4.0). The same text is on the website as web pages."
)


@cache
def _font_file(weight: int) -> bytes:
    """The site's own typeface at one weight, as the PDF library reads it."""
    font = TTFont(settings.BASE_DIR / "static/fonts/public-sans-latin.woff2")
    still = instancer.instantiateVariableFont(font, {"wght": weight})
    still.flavor = None
    kept = BytesIO()
    still.save(kept)
    return kept.getvalue()


class Booklet(FPDF):
    """A4 pages with a running title and page numbers."""

    def __init__(self, title: str, folder):
        super().__init__(format="A4")
        self.running_title = title
        for style, weight in WEIGHTS.items():
            file = folder / f"public-sans-{weight}.ttf"
            file.write_bytes(_font_file(weight))
            self.add_font(FONT, style=style, fname=file)
            self.add_font(FONT, style=f"{style}I" if style else "I", fname=file)
        self.set_margins(MARGIN, MARGIN, MARGIN)
        self.set_auto_page_break(True, margin=MARGIN)
        self.set_lang("en-GB")
        self.set_title(title)
        self.set_author("Peer Learning Network")
        self.set_section_title_styles(
            TextStyle(FONT, "B", 22, PETROL, t_margin=0, l_margin=MARGIN, b_margin=6),
            TextStyle(FONT, "B", 14, PETROL, t_margin=7, l_margin=MARGIN, b_margin=2),
            TextStyle(FONT, "B", 12, INK, t_margin=5, l_margin=MARGIN, b_margin=2),
        )

    def footer(self):
        if self.page_no() == 1:
            return
        self.set_y(-14)
        self.set_font(FONT, size=8)
        self.set_text_color(*GREY)
        self.cell(self.epw / 2, 5, self.running_title)
        self.cell(self.epw / 2, 5, str(self.page_no()), align="R")

    def plain(self, size: float = 10.5):
        """Back to the look of running text."""
        self.set_font(FONT, size=size)
        self.set_text_color(*INK)

    def line(self, words: str, height: float = 6):
        """Words from margin to margin, and on to the next line."""
        self.multi_cell(self.epw, height, words, align="L", new_x="LMARGIN", new_y="NEXT")

    @contextmanager
    def inset(self, left: float, right: float = 0):
        """Narrower margins for a while, in millimetres."""
        self.set_margins(MARGIN + left, MARGIN, MARGIN + right)
        self.set_x(MARGIN + left)
        yield
        self.set_margins(MARGIN, MARGIN, MARGIN)
        self.set_x(MARGIN)


def make_booklet(words: dict, chapters: list[dict]) -> bytes:
    """The bytes of a PDF: `words` for the cover; of each chapter title, key points and body."""
    with TemporaryDirectory() as folder:
        pdf = Booklet(words["title"], Path(folder))
        _cover(pdf, words)
        if len(chapters) > 1:
            pdf.add_page()
            pdf.insert_toc_placeholder(_contents, pages=1)
        for number, chapter in enumerate(chapters):
            if number or len(chapters) == 1:  # the contents leave an empty page behind them
                pdf.add_page()
            _chapter(pdf, chapter)
        return bytes(pdf.output())


def _chapter(pdf: Booklet, chapter: dict) -> None:
    if chapter["title"]:
        pdf.start_section(chapter["title"], level=0)
    if chapter.get("key_points"):
        _key_points(pdf, chapter["key_points"])
    for kind, value in chapter["body"]:
        _BLOCKS.get(kind, lambda pdf, value: None)(pdf, value)


def _cover(pdf: Booklet, words: dict) -> None:
    pdf.add_page()
    pdf.set_fill_color(*PETROL)
    pdf.rect(0, 0, 210, 297, style="F")
    pdf.set_y(90)
    pdf.set_text_color(255, 255, 255)
    pdf.set_font(FONT, "B", 30)
    pdf.line(words["title"], 13)
    pdf.ln(6)
    pdf.set_font(FONT, size=13)
    pdf.line(words["summary"], 7)
    pdf.set_y(250)
    pdf.set_font(FONT, size=9)
    pdf.line(NOTE, 5)


def _contents(pdf: Booklet, outline) -> None:
    pdf.set_x(MARGIN)
    pdf.set_font(FONT, "B", 22)
    pdf.set_text_color(*PETROL)
    pdf.cell(pdf.epw, 14, "Contents", new_x="LMARGIN", new_y="NEXT")
    for section in outline:
        if section.level > 0:
            continue
        pdf.plain(11)
        link = pdf.add_link(page=section.page_number)
        pdf.cell(pdf.epw - 15, 9, section.name, link=link)
        pdf.cell(15, 9, str(section.page_number), align="R", link=link)
        pdf.ln(9)


def _key_points(pdf: Booklet, points: list[str]) -> None:
    """A box; it stands at the start of a page, so it always fits on it."""
    top = pdf.get_y()
    with pdf.inset(6, 6):
        pdf.ln(5)
        pdf.set_font(FONT, "B", 12)
        pdf.set_text_color(*PETROL)
        pdf.line("In short")
        _text(pdf, f"<ul>{''.join(f'<li>{point}</li>' for point in points)}</ul>")
        pdf.ln(3)
    pdf.set_draw_color(*PETROL)
    pdf.set_line_width(0.5)
    pdf.rect(MARGIN, top, pdf.epw, pdf.get_y() - top, round_corners=True, corner_radius=2)
    pdf.ln(5)


def _heading(pdf: Booklet, value: dict) -> None:
    if pdf.will_page_break(30):
        pdf.add_page()
    pdf.start_section(value["text"], level=int(value["level"][1]) - 1)


def _text(pdf: Booklet, html: str, above: float = 2.5) -> None:
    """Rich text; `above` is the space before each paragraph, in millimetres."""
    pdf.plain()
    spaced = re.sub(r"<(p|ul|ol)\b", r'<\1 line-height="1.3"', re.sub(r"</?a[^>]*>", "", html))
    styles = {"p": TextStyle(t_margin=above), "li": TextStyle(l_margin=5, t_margin=1)}
    pdf.write_html(spaced, font_family=FONT, li_prefix_color=PETROL, tag_styles=styles)
    pdf.ln(1)


def _quote(pdf: Booklet, value: dict) -> None:
    pdf.ln(3)
    pdf.set_font(FONT, "B", 14)
    pdf.set_text_color(*PETROL)
    pdf.line(f"“{value['text']}”", 7)
    pdf.ln(3)


def _facts(pdf: Booklet, value: dict) -> None:
    rows = [[fact["label"], fact["value"], fact.get("source", "")] for fact in value["facts"]]
    _grid(pdf, value["title"], ["What", "Fact", "Source"], rows)


def _table(pdf: Booklet, value: dict) -> None:
    _grid(pdf, value["caption"], value["columns"], value["rows"])


def _grid(pdf: Booklet, caption: str, columns: list[str], rows: list[list[str]]) -> None:
    if pdf.will_page_break(40):
        pdf.add_page()
    pdf.ln(3)
    pdf.set_font(FONT, "B", 10)
    pdf.set_text_color(*INK)
    pdf.line(caption)
    pdf.ln(1)
    pdf.plain(9)
    pdf.set_fill_color(255, 255, 255)
    pdf.set_draw_color(*LINE)
    pdf.set_line_width(0.2)
    with pdf.table(
        headings_style=FontFace(emphasis="BOLD", color=PETROL, fill_color=PALE),
        borders_layout="HORIZONTAL_LINES",
        line_height=4.6,
        padding=(1.6, 2),
        text_align="LEFT",
        v_align="TOP",
    ) as table:
        for row in [columns, *rows]:
            table.row(row)
    pdf.ln(4)


def _steps(pdf: Booklet, value: dict) -> None:
    if pdf.will_page_break(40):
        pdf.add_page()
    pdf.ln(3)
    pdf.set_font(FONT, "B", 11)
    pdf.set_text_color(*INK)
    pdf.line(value["title"])
    for number, step in enumerate(value["steps"], start=1):
        if pdf.will_page_break(20):
            pdf.add_page()
        pdf.ln(1)
        pdf.set_font(FONT, "B", 10.5)
        pdf.set_text_color(*PETROL)
        pdf.cell(8, 6, f"{number}.")
        with pdf.inset(8):
            pdf.line(step["title"])
            _text(pdf, step["text"], above=0.1)


_BLOCKS = {
    "heading": _heading,
    "text": _text,
    "quote": _quote,
    "facts": _facts,
    "table": _table,
    "steps": _steps,
}
