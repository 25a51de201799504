"""Any file: what it is, by its content, and who reads it."""

from io import BytesIO
from pathlib import PurePath
from zipfile import BadZipFile, ZipFile

import puremagic
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _

from core.tables import UTF_16, decoded
from core.uploads import validate_upload
from events.importing.calendars import read_calendar
from events.importing.frab_json import read_json
from events.importing.frab_xml import read_xml, without_prologue
from events.importing.record import NotASchedule, Schedule
from events.importing.table import read_csv, read_sheet

MAX_BYTES = (
    20 * 1024 * 1024
)  # the largest schedule.xml we know of, of nearly a thousand talks, has 3 MB
ACCEPTED = ".xml,.json,.ics,.csv,.xlsx"
PACKED = (b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf", b"BZh")
PDF, OLD_OFFICE = b"%PDF", b"\xd0\xcf\x11\xe0"
BINARY = (PDF, OLD_OFFICE, *PACKED)
OFFICE = {
    "word/document.xml": "Word",
    "ppt/presentation.xml": "PowerPoint",
    "xl/workbook.xml": "Excel",
}


def read_schedule(name: str, data: bytes) -> Schedule:
    """What a file says; NotASchedule: what it is instead, in words."""
    if not data.strip():
        raise NotASchedule(_("The file is empty."))
    if len(data) > MAX_BYTES:
        words = _("The file is larger than %(n)s MB. No schedule is: is it the right file?")
        raise NotASchedule(words % {"n": MAX_BYTES // 1024 // 1024})
    if data.startswith(b"PK"):
        return _read_archive(name, data)
    text = decoded(data)
    if data.startswith(BINARY) or "\x00" in text[:2000]:
        raise NotASchedule(_what_it_is(data))
    return _read_text(name, data, text)


def _read_text(name: str, data: bytes, text: str) -> Schedule:
    start = text[:2000].lstrip().lower()
    if "<html" in start or start.startswith("<!doctype html"):
        raise NotASchedule(
            _("This is a web page (HTML). Look on it for a link to schedule.xml or schedule.json.")
        )
    if start.startswith("<"):
        return read_xml(without_prologue(text) if data.startswith(UTF_16) else data)
    if start.startswith(("{", "[")):
        return read_json(text)
    if start.startswith("begin:v"):
        return read_calendar(text)
    _look_at_table(PurePath(name).stem, data)
    return read_csv(text)


def _read_archive(name: str, data: bytes) -> Schedule:
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (BadZipFile, ValueError, NotImplementedError):
        raise NotASchedule(_("This is a ZIP archive, but broken.")) from None
    kind = next((word for part, word in OFFICE.items() if part in names), "")
    if kind == "Excel":
        _look_at_table(PurePath(name).stem, data, "xlsx")
        return read_sheet(data)
    if kind:
        raise NotASchedule(
            _("This is a %(kind)s file. Put the sessions into a table: Excel, or CSV.")
            % {"kind": kind}
        )
    if "content.xml" in names:
        raise NotASchedule(_("This is an OpenDocument file. Save it as .xlsx or as CSV."))
    raise NotASchedule(_("This is a ZIP archive. Unpack it, and take the schedule that is in it."))


def _look_at_table(stem: str, data: bytes, extension: str = "csv") -> None:
    """A table goes the way of every upload: no macros, no archive that unpacks without end."""
    try:
        validate_upload(ContentFile(data, name=f"{stem or 'table'}.{extension}"))
    except ValidationError as error:
        raise NotASchedule(" ".join(error.messages)) from None


def _what_it_is(data: bytes) -> str:
    if data.startswith(PDF):
        return _(
            "This is a PDF. Ask whoever made it for the schedule.xml, or put the sessions into a table."
        )
    if data.startswith(OLD_OFFICE):
        return _("This is an old Office file. Save it as .xlsx or as CSV.")
    if data.startswith(PACKED):
        return _("This is a compressed file. Unpack it first.")
    try:
        found = puremagic.magic_string(data[:4096])[0].name
    except (puremagic.PureError, IndexError, ValueError):
        return _("This is not text but binary data, so it is no schedule.")
    words = _("This is no schedule but another kind of file: %(kind)s.")
    return words % {"kind": found[:80]}
