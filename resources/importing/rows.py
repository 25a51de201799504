"""A file of items, read line by line: what can be imported, and what is wrong with the rest."""

import csv
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from django.utils.html import escape
from django.utils.translation import gettext as _

from resources.importing.files import FileError, read_files
from resources.models.author import LONGEST_NAME
from resources.models.kind import MADE_ELSEWHERE, Kind
from resources.models.library import Licence, Visibility

KINDS = [kind for kind in Kind.values if kind not in MADE_ELSEWHERE]

IDENTIFIER = re.compile(r"[A-Za-z0-9_-]{1,64}")
LONGEST_TITLE, LONGEST_SUMMARY = 255, 300
LONGEST_CELL = 10_000_000  # characters; Python stops at 131,072 by itself, and a report is longer
HEADING = re.compile(r"^(#{2,4}) +(.{1,150})$")
FIELDS = (
    *("title", "summary", "kind", "published_on", "text_language"),
    *("authors", "licence", "visibility"),
)
LANGUAGES = ("en", "cy", "other")


class RowError(ValueError):
    """What is wrong with a line, in words."""


class Row(NamedTuple):
    """A line that can be imported. None: it says nothing of it, so what is there stays."""

    identifier: str
    title: str
    summary: str
    body: str
    kind: str | None = None
    published_on: date | None = None
    text_language: str | None = None
    topics: tuple[str, ...] | None = None
    authors: str | None = None  # a line for each
    licence: str | None = None
    visibility: str | None = None
    files: tuple[Path, ...] | None = None

    @property
    def fields(self) -> dict:
        """The fields of a page that it fills as they stand."""
        given = {name: getattr(self, name) for name in FIELDS}
        return {name: value for name, value in given.items() if value is not None}


def lines_of(path: Path) -> Iterator[tuple[int, dict | None]]:
    """Number and content of each line; None for one that cannot be read."""
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        if path.suffix.lower() == ".csv":
            csv.field_size_limit(LONGEST_CELL)
            for row in (rows := csv.DictReader(file)):
                yield rows.line_num, row
            return
        for number, line in enumerate(file, 1):
            if line.strip():
                yield number, _object(line)


def _object(line: str) -> dict | None:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def read_row(raw: dict | None, topics: dict, folder: Path) -> Row:
    """A line as an item wants it; its files lie in the folder. RowError: what is wrong with it."""
    if raw is None:
        raise RowError(_("This is not a JSON object."))
    if not _is_writable(raw):
        raise RowError(_("This is not in UTF-8. Save the list as “CSV UTF-8” and try again."))
    if "identifier" not in raw:
        raise RowError(
            _(
                "There is no “identifier”. The first line of a CSV file names its columns, with commas between."
            )
        )
    text = {name: _text(raw, name) for name in ("identifier", "title", "summary", "body")}
    if not IDENTIFIER.fullmatch(text["identifier"]):
        raise RowError(_("The identifier needs 1 to 64 letters, digits, “-” or “_”."))
    if not text["title"] or len(text["title"]) > LONGEST_TITLE:
        raise RowError(_("The title needs 1 to %(n)s characters.") % {"n": LONGEST_TITLE})
    if len(text["summary"]) > LONGEST_SUMMARY:
        raise RowError(_("The summary has more than %(n)s characters.") % {"n": LONGEST_SUMMARY})
    return Row(
        **text,
        kind=_one_of(_text(raw, "kind"), KINDS, "kind"),
        published_on=_date(raw),
        text_language=_one_of(_text(raw, "language"), LANGUAGES, "language"),
        topics=_topics(raw.get("topics"), topics),
        authors=_authors(raw.get("authors")),
        licence=_one_of(_text(raw, "licence"), Licence.values, "licence"),
        visibility=_one_of(_text(raw, "visibility"), Visibility.values, "visibility"),
        files=_files(raw.get("files"), folder),
    )


def _is_writable(raw: dict) -> bool:
    """Bytes of another encoding were read as halves of characters, which nothing can write again."""
    try:
        json.dumps(raw, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def _files(value, folder: Path) -> tuple[Path, ...] | None:
    try:
        return read_files(value, folder)
    except FileError as error:
        raise RowError(str(error)) from error


def _text(raw: dict, name: str) -> str:
    value = raw.get(name) or ""
    if not isinstance(value, str) or "\x00" in value:
        raise RowError(_("“%(name)s” is not a text.") % {"name": name})
    return value.strip()


def _one_of(value: str, known, name: str) -> str | None:
    if value and value not in known:
        raise RowError(_("%(name)s: “%(value)s” is not known.") % {"name": name, "value": value})
    return value or None


def _topics(value, known) -> tuple[str, ...] | None:
    """A list, or words with commas or semicolons between them."""
    if value is None:
        return None
    slugs = [slug.strip() for slug in re.split("[,;]", value)] if isinstance(value, str) else value
    if not isinstance(slugs, list) or not all(isinstance(one, str) for one in slugs):
        raise RowError(_("“topics” is not a list of words."))
    return tuple(dict.fromkeys(_one_of(slug, known, "topic") for slug in slugs if slug))


def _authors(value) -> str | None:
    """A list, or names with semicolons between them: "Bloggs, Jo; Involve". A line for each."""
    if value is None:
        return None
    names = re.split(";|\n", value) if isinstance(value, str) else value
    if not isinstance(names, list) or not all(_is_name(one) for one in names):
        raise RowError(_("“authors” is not a list of names."))
    lines = [" ".join(one.split()) for one in names]
    if any(len(one) > LONGEST_NAME for one in lines):
        raise RowError(_("An author’s name has more than %(n)s characters.") % {"n": LONGEST_NAME})
    return "\n".join(dict.fromkeys(filter(None, lines)))


def _is_name(value) -> bool:
    return isinstance(value, str) and "\x00" not in value


def _date(raw: dict) -> date | None:
    value = _text(raw, "date")
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise RowError(_("“%(value)s” is not a date like 2026-11-22.") % {"value": value}) from None


def body_of(text: str) -> list[dict]:
    """Paragraphs at empty lines; a line that begins with ## is a heading."""
    blocks = []
    for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n")):
        heading = HEADING.match(part.strip())
        if heading:
            value = {"text": heading[2].strip(), "level": f"h{len(heading[1])}"}
            blocks.append({"type": "heading", "value": value})
        elif part.strip():
            blocks.append({"type": "text", "value": f"<p>{escape(part.strip())}</p>"})
    return blocks
