"""DOCX, by heading."""

import re
from collections.abc import Iterator

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from resources.reading.formats import packed
from resources.reading.formats.outline import sections
from resources.reading.found import Found, Notes, damaged

HEADING = re.compile(r"title$|heading [1-9]$", re.IGNORECASE)
NOTES = (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES)
PARAGRAPH, TEXT = qn("w:p"), qn("w:t")
SCHEMAS = "{http://schemas.openxmlformats.org/%s/2006%s}"
FALLBACK = SCHEMAS % ("markup-compatibility", "") + "Fallback"
PICTURE = SCHEMAS % ("drawingml", "/picture") + "pic"
SPACES = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}


def read(data: bytes, notes: Notes) -> Iterator[Found]:
    opened = packed.check(data)
    try:
        document = Document(opened)
    except (KeyError, ValueError) as error:  # no main part, or one of another kind
        raise damaged() from error
    body = document.element.body
    notes.pictures = sum(1 for _ in body.iter(PICTURE))
    names = _style_names(document)
    yield from sections((_is_heading(p, names), _text(p)) for p in _paragraphs(body))
    for kind in NOTES:
        yield from _footnotes(document, kind)


def _paragraphs(element) -> Iterator:
    """Every paragraph in order, those in tables, boxes and content controls too, each once."""
    for child in element:
        if child.tag == FALLBACK:  # the same again for older programs
            continue
        if child.tag == PARAGRAPH:
            yield child
        yield from _paragraphs(child)


def _text(element) -> str:
    """The words of one paragraph, as the document stands: without what is marked as deleted."""
    said = []
    for child in element:
        if child.tag == TEXT:
            said.append(child.text or "")
        elif child.tag in SPACES:
            said.append(SPACES[child.tag])
        elif child.tag not in (PARAGRAPH, FALLBACK):
            said.append(_text(child))
    return "".join(said)


def _style_names(document) -> dict[str, str]:
    """The id of each paragraph style -> its name; a document may come without styles."""
    try:
        styles = document.part.part_related_by(RELATIONSHIP_TYPE.STYLES).element
    except KeyError:
        return {}
    return {
        style.get(qn("w:styleId")): name.get(qn("w:val"), "")
        for style in styles.iter(qn("w:style"))
        if (name := style.find(qn("w:name"))) is not None
    }


def _is_heading(paragraph, names: dict[str, str]) -> bool:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    name = names.get(style.get(qn("w:val")), "") if style is not None else ""
    return bool(HEADING.match(name))


def _footnotes(document, kind: str) -> Iterator[Found]:
    try:
        part = document.part.part_related_by(kind)
    except KeyError:
        return
    said = [_text(paragraph) for paragraph in _paragraphs(packed.xml(part.blob))]
    name = kind.rsplit("/", 1)[-1]
    for found in sections((False, text) for text in said if text.strip()):
        yield found._replace(locator=name)
