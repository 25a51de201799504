"""PPTX, slide by slide, with the speaker's notes."""

from collections.abc import Iterator

from pptx import Presentation
from pptx.exc import PythonPptxError
from pptx.oxml.ns import qn

from resources.reading.formats import packed
from resources.reading.found import Found, Notes, damaged

PARAGRAPH, PICTURE = qn("a:p"), qn("p:pic")
SAID = {qn("a:t"): None, qn("a:br"): "\n", qn("a:tab"): "\t"}


def read(data: bytes, notes: Notes) -> Iterator[Found]:
    opened = packed.check(data)
    try:
        slides = Presentation(opened).slides
        notes.pages = len(slides)
    except (KeyError, ValueError, PythonPptxError) as error:
        raise damaged() from error
    for number, slide in enumerate(slides, start=1):
        notes.pictures += sum(1 for _ in slide.element.iter(PICTURE))
        title = slide.shapes.title
        heading = title.text_frame.text if title is not None else ""
        said = [*_lines(slide.element), "", *_spoken(slide)]
        yield Found("slide", str(number), heading, "\n".join(said))


def _lines(element) -> Iterator[str]:
    """Its paragraphs, those of groups and tables too."""
    for paragraph in element.iter(PARAGRAPH):
        yield "".join(
            (child.text or "") if SAID[child.tag] is None else SAID[child.tag]
            for child in paragraph.iter(*SAID)
        )


def _spoken(slide) -> Iterator[str]:
    frame = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
    if frame is not None:
        yield from _lines(frame._txBody)
