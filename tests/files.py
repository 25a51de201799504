"""Small real files, made while the tests run."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from fpdf import FPDF
from openpyxl import Workbook
from PIL import Image
from pptx import Presentation
from pptx.util import Cm

ODF = "urn:oasis:names:tc:opendocument:xmlns"
LAUGHS = """<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;">]><l>&c;</l>"""


def saved(thing) -> bytes:
    """What `thing.save` writes."""
    kept = BytesIO()
    thing.save(kept)
    return kept.getvalue()


def pdf(*pages: str, password: str = "") -> bytes:
    """A page for each text; an empty text is a page with a picture."""
    made = FPDF()
    made.set_font("Helvetica", size=12)
    if password:
        made.set_encryption(owner_password="owner", user_password=password)
    for text in pages:
        made.add_page()
        if text:
            made.start_section(text.split(".")[0])
            made.multi_cell(0, 6, text)
        else:
            made.image(Image.new("RGB", (80, 80), "teal"), x=20, y=20, w=100)
    return bytes(made.output())


def docx() -> bytes:
    made = Document()
    made.add_paragraph("Words before any heading.")
    made.add_heading("Inviting people", 1)
    made.add_paragraph("Ten thousand letters.")
    made.add_table(1, 2).cell(0, 1).text = "Figures in a table"
    made.add_heading("Inviting people", 2)
    made.add_paragraph("A second letter.")
    made.add_heading("Y dŵr a’r tŷ", 1)
    made.add_paragraph("Mae’r cyngor yn ateb.")
    return saved(made)


def pptx() -> bytes:
    made = Presentation()
    first = made.slides.add_slide(made.slide_layouts[1])
    first.shapes.title.text = "Why a lottery"
    first.placeholders[1].text = "Everybody has the same chance"
    first.notes_slide.notes_text_frame.text = "Tell the story of the envelope."
    second = made.slides.add_slide(made.slide_layouts[6])
    table = second.shapes.add_table(1, 1, Cm(1), Cm(1), Cm(5), Cm(2)).table
    table.cell(0, 0).text = "Forty people"
    return saved(made)


def xlsx(rows: int = 2) -> bytes:
    made = Workbook()
    made.active.title = "Costs"
    for number in range(rows):
        made.active.append(["Facilitators", number, None, 12_000.5])
    made.create_sheet("Empty")
    return saved(made)


def archive(members: dict[str, str | bytes]) -> bytes:
    kept = BytesIO()
    with ZipFile(kept, "w", ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return kept.getvalue()


def changed(office_file: bytes, members: dict[str, str | bytes]) -> bytes:
    """An office file with some of its parts replaced or added."""
    with ZipFile(BytesIO(office_file)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    return archive(parts | members)


def open_document(kind: str, body: str) -> bytes:
    """An ODF file: `kind` is "text", "presentation" or "spreadsheet", `body` what is inside."""
    spaces = " ".join(
        f'xmlns:{short}="{ODF}:{name}:1.0"'
        for short, name in (
            *(("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing")),
            ("presentation", "presentation"),
        )
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}><office:body>'
        f"<office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    return archive(
        {"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": content}
    )


VTT = """WEBVTT

00:00:01.000 --> 00:00:04.000
<v Joan>A letter lands on the mat.

00:00:20.000 --> 00:00:31.500
Thousands of letters.

00:14:32.000 --> 00:14:35.000
Forty people
decide.
"""
SRT = """1
00:00:01,000 --> 00:00:04,000
A letter lands on the mat.

2
01:14:32,500 --> 01:14:35,000
Forty people decide.
"""
