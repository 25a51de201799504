"""OpenDocument: ODT by heading, ODP slide by slide with notes, ODS sheet by sheet."""

from collections.abc import Iterator
from zipfile import ZipFile

from lxml import etree

from resources.reading import words
from resources.reading.formats import packed
from resources.reading.formats.outline import sections
from resources.reading.found import Found, Notes, damaged, protected

SPACE = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, TEXT, TABLE, DRAW = (SPACE % name for name in ("office", "text", "table", "drawing"))
NOTES = SPACE % "presentation" + "notes"
HEADING, PARAGRAPH, BREAK = TEXT + "h", TEXT + "p", TEXT + "line-break"
SPACES = {TEXT + "s": " ", TEXT + "tab": "\t", BREAK: "\n"}
# What does not stand in the text: deleted words, comments, the table of contents' own entries.
ASIDE = {TEXT + "tracked-changes", OFFICE + "annotation", TEXT + "table-of-content", NOTES}


def read(data: bytes, notes: Notes) -> Iterator[Found]:
    body = _body(data)
    notes.pictures = sum(1 for _ in body.iter(DRAW + "image"))
    kind = etree.QName(body).localname
    yield from {"presentation": _slides, "spreadsheet": _sheets}.get(kind, _sections)(body, notes)


def _body(data: bytes) -> etree._Element:
    with ZipFile(packed.check(data)) as archive:
        names = archive.namelist()
        if "content.xml" not in names:
            raise damaged()
        manifest = "META-INF/manifest.xml"
        if manifest in names and b"encryption-data" in archive.read(manifest):
            raise protected()
        body = packed.xml(archive.read("content.xml")).find(OFFICE + "body")
    if body is None or not len(body):
        raise damaged()
    return body[0]


def _sections(body, notes: Notes) -> Iterator[Found]:
    return sections((p.tag == HEADING, _text(p)) for p in _paragraphs(body))


def _slides(body, notes: Notes) -> Iterator[Found]:
    slides = body.findall(DRAW + "page")
    notes.pages = len(slides)
    for number, slide in enumerate(slides, start=1):
        lines = [_text(paragraph) for paragraph in _paragraphs(slide)]
        spoken = slide.find(NOTES)
        said = [_text(p) for p in _paragraphs(spoken)] if spoken is not None else []
        yield Found("slide", str(number), _title(slide), "\n".join([*lines, "", *said]))


def _title(slide) -> str:
    for frame in slide.iter(DRAW + "frame"):
        if frame.get(SPACE % "presentation" + "class") == "title":
            return " ".join(_text(paragraph) for paragraph in _paragraphs(frame))
    return ""


def _sheets(body, notes: Notes) -> Iterator[Found]:
    sheets = body.findall(TABLE + "table")
    notes.pages = len(sheets)
    for sheet in sheets:
        name = sheet.get(TABLE + "name", "")
        rows = ("\t".join(_cells(row)) for row in sheet.iter(TABLE + "table-row"))
        for part in words.parts(row for row in rows if row):
            yield Found("sheet", name, name, part)


def _cells(row) -> Iterator[str]:
    """The filled cells of a row, once each: a cell may say that it is repeated a million times."""
    for cell in row.iter(TABLE + "table-cell"):
        said = " ".join(_text(paragraph) for paragraph in _paragraphs(cell))
        if said:
            yield said


def _paragraphs(element) -> Iterator:
    for child in element:
        if child.tag in ASIDE or not isinstance(child.tag, str):
            continue
        if child.tag in (HEADING, PARAGRAPH):
            yield child
        yield from _paragraphs(child)


def _text(element) -> str:
    """The words of one paragraph, without those of paragraphs inside it (boxes, footnotes)."""
    said = [element.text or ""]
    for child in element:
        if child.tag in SPACES:
            said.append(SPACES[child.tag])
        elif isinstance(child.tag, str) and child.tag not in {HEADING, PARAGRAPH, *ASIDE}:
            said.append(_text(child))
        said.append(child.tail or "")
    return "".join(said)
