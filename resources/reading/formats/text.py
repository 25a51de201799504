"""Plain text, in parts of about a page."""

from collections.abc import Iterator

from resources.reading import words
from resources.reading.found import Found, Notes

MARKS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}


def read(data: bytes, notes: Notes) -> Iterator[Found]:
    lines = decode(data).splitlines()
    for number, part in enumerate(words.parts(lines), start=1):
        yield Found("text", str(number), "", part)


def decode(data: bytes) -> str:
    """The text: as its mark says, or UTF-8, or what Windows wrote in Western Europe."""
    for mark, encoding in MARKS.items():
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
