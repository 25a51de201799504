"""Tables that people upload or paste: text that is cut into rows and cells."""

import csv
from io import StringIO

from django.utils.translation import gettext as _

UTF_16 = (b"\xff\xfe", b"\xfe\xff")
LONGEST_CELL = 1_000_000
SEPARATORS = ",;\t"


class NotATable(ValueError):
    """What was sent is no table: why, in words."""


def decoded(data: bytes) -> str:
    """Text in whatever it was saved as: Unicode, or what Windows and old exports write."""
    if data.startswith(UTF_16):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def separator(text: str) -> str:
    """What stands between the cells of its first line: a comma, a semicolon or a tab; empty where none does."""
    first = text.lstrip("\n\r").split("\n", 1)[0]
    found = max(SEPARATORS, key=first.count)
    return found if found in first else ""


def rows_of(text: str, delimiter: str) -> list[list[str]]:
    """The rows with their cells; NotATable where quotation marks or sizes make no sense."""
    csv.field_size_limit(LONGEST_CELL)
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        raise NotATable(_("This is text, but no table that can be read.")) from None
