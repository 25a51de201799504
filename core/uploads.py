"""The one upload path: what a file may be is decided by its content."""

from pathlib import PurePath
from zipfile import BadZipFile, ZipFile

import puremagic
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

MAX_BYTES = 50 * 1024 * 1024

# Extension -> what puremagic finds at the start of such a file.
SIGNATURES = {
    "pdf": {".pdf"},
    "mp4": {".mp4", ".m4v"},
    "webm": {".webm"},
    "mp3": {".mp3"},
}
# Office files are ZIP archives: extension -> the member that makes it one.
OOXML = {"docx": "word/document.xml", "pptx": "ppt/presentation.xml", "xlsx": "xl/workbook.xml"}
OPEN_DOCUMENT = {"odt": "text", "odp": "presentation", "ods": "spreadsheet"}
# These have no signature: they must be text, and must not be markup a browser would run.
PLAIN_TEXT = {"txt", "csv", "vtt", "srt"}
ALLOWED = sorted([*SIGNATURES, *OOXML, *OPEN_DOCUMENT, *PLAIN_TEXT])


def validate_upload(file) -> None:
    """Refuse, in words, a file that is not one of the allowed kinds all the way through."""
    extension = PurePath(file.name).suffix.lower().lstrip(".")
    if extension not in ALLOWED:
        raise ValidationError(
            _("Files of this kind cannot be uploaded. These can: %(allowed)s.")
            % {"allowed": ", ".join(ALLOWED)}
        )
    if file.size > MAX_BYTES:
        raise ValidationError(_("The file is larger than 50 MB."))
    if not _is_what_it_says(file, extension):
        raise ValidationError(
            _("What is inside the file does not match its name (.%(extension)s).")
            % {"extension": extension}
        )


def _is_what_it_says(file, extension: str) -> bool:
    file.seek(0)
    try:
        if extension in PLAIN_TEXT:
            return _is_plain_text(file.read(64 * 1024))
        if extension in SIGNATURES:
            found = {match.extension for match in puremagic.magic_stream(file)}
            return bool(found & SIGNATURES[extension])
        with ZipFile(file) as archive:
            return _is_office_file(archive, extension)
    except (puremagic.PureError, BadZipFile, KeyError, ValueError, OSError):
        return False
    finally:
        file.seek(0)


def _is_office_file(archive: ZipFile, extension: str) -> bool:
    names = archive.namelist()
    if any(name.endswith("vbaProject.bin") for name in names):
        return False  # macros
    if extension in OOXML:
        return OOXML[extension] in names
    with archive.open("mimetype") as member:
        kind = member.read(200).decode("ascii", "replace")
    return kind == f"application/vnd.oasis.opendocument.{OPEN_DOCUMENT[extension]}"


def _is_plain_text(start: bytes) -> bool:
    if b"\x00" in start:
        return False
    head = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return not head.startswith((b"<!doctype", b"<html", b"<svg", b"<?xml", b"<script", b"%pdf"))
