"""XLSX, sheet by sheet, as far as somebody would read."""

from collections.abc import Iterator
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from resources.reading import words
from resources.reading.formats import packed
from resources.reading.found import Found, Notes, damaged

MOST_ROWS, MOST_COLUMNS = 5_000, 100  # of each sheet


def read(data: bytes, notes: Notes) -> Iterator[Found]:
    opened = packed.check(data)
    try:
        book = load_workbook(opened, read_only=True, data_only=True, keep_links=False)
    except (KeyError, ValueError, TypeError, InvalidFileException, BadZipFile) as error:
        raise damaged() from error
    notes.pages = len(book.worksheets)
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # what a sheet says of its own size is often wrong
        for part in words.parts(_rows(sheet, notes)):
            yield Found("sheet", sheet.title, sheet.title, part)


def _rows(sheet, notes: Notes) -> Iterator[str]:
    rows = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS + 1, values_only=True)
    for number, row in enumerate(rows):
        filled = [str(value) for value in row[:MOST_COLUMNS] if value is not None]
        if number == MOST_ROWS or any(value is not None for value in row[MOST_COLUMNS:]):
            if "long" not in notes.problems:
                notes.problems.append("long")
            notes.cut = True
        if number == MOST_ROWS:
            return
        if filled:
            yield "\t".join(filled)
