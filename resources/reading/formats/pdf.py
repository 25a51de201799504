"""PDF, page by page."""

import re
from collections.abc import Iterator
from itertools import islice

import pypdfium2
from pypdfium2 import raw

from resources.reading import words
from resources.reading.found import Found, Notes, Picture, damaged, protected

NEEDS_PASSWORD = {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}
# What PDFium writes where a word is broken at the end of a line; older ones U+FFFE.
BROKEN_WORD = re.compile("(\\w+)[\x02\ufffe]\\s*(\\w+)")
MOST_BOOKMARKS = 2_000
THUMBNAIL = 240, 340  # dots; a page as high as A4 fits exactly
PICTURE_PAGES = 1 / 4  # so many pages without words, and the file is read in part


def read(data: bytes, notes: Notes) -> Iterator[Found]:
    pdf = _open(data)
    notes.pages = len(pdf)
    headings = _headings(pdf)
    heading, without_words = "", 0
    for number in range(1, notes.pages + 1):
        first, last = headings.get(number, (heading, heading))
        text = _text(pdf, number, notes)
        if words.has_words(text):
            yield Found("page", str(number), first, text)
        else:
            without_words += 1
        heading = last
    if notes.pictures:
        notes.problems.append("pictures")
    notes.cut |= without_words > 0 and notes.pictures >= PICTURE_PAGES * notes.pages


def picture(data: bytes) -> Picture:
    """The first page, small."""
    page = _open(data)[0]
    scale = min(most / side for most, side in zip(THUMBNAIL, page.get_size(), strict=True))
    drawn = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False)
    row, dots = drawn.width * 3, memoryview(drawn.buffer).cast("B")
    starts = range(0, drawn.stride * drawn.height, drawn.stride)
    return Picture(drawn.width, drawn.height, b"".join(dots[at : at + row] for at in starts))


def _open(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise (protected() if error.err_code in NEEDS_PASSWORD else damaged()) from error


def _text(pdf: pypdfium2.PdfDocument, number: int, notes: Notes) -> str:
    try:
        page = pdf[number - 1]
        text = page.get_textpage().get_text_bounded()
    except pypdfium2.PdfiumError:  # one broken page; the others may be whole
        notes.problems.append("damaged")
        notes.cut = True
        return ""
    if not words.has_words(text):
        pictures = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)
        notes.pictures += any(True for _ in pictures)
    page.close()
    return join_broken_words(text)


def join_broken_words(text: str) -> str:
    """Words broken at line ends made whole; one written with a hyphen elsewhere keeps it."""

    def join(match: re.Match) -> str:
        with_hyphen = f"{match[1]}-{match[2]}"
        return with_hyphen if with_hyphen in text else f"{match[1]}{match[2]}"

    return BROKEN_WORD.sub(join, text)


def _headings(pdf: pypdfium2.PdfDocument) -> dict[int, tuple[str, str]]:
    """Page number -> the first and the last bookmark that lead to it."""
    found: dict[int, tuple[str, str]] = {}
    try:
        for bookmark in islice(pdf.get_toc(), MOST_BOOKMARKS):
            target = bookmark.get_dest()
            index = target.get_index() if target else None
            if index is not None:
                title = bookmark.get_title()
                found[index + 1] = (found.get(index + 1, (title,))[0], title)
    except pypdfium2.PdfiumError:
        return {}
    return found
