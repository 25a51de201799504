"""The one upload path: what a file may be is decided by its content."""

import struct
from collections.abc import Callable
from pathlib import PurePath, PurePosixPath
from zipfile import ZipFile

import puremagic
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core import archives

MAX_BYTES = 50 * 1024 * 1024

# Extension -> what puremagic finds at the start of such a file.
SIGNATURES = {
    "pdf": {".pdf"},
    "mp4": {".mp4", ".m4v"},
    "webm": {".webm"},
    "mp3": {".mp3"},
}
# Office files are ZIP archives: extension -> what its main part says it is.
OOXML = {
    "docx": "wordprocessingml.document.main+xml",
    "pptx": "presentationml.presentation.main+xml",
    "xlsx": "spreadsheetml.sheet.main+xml",
}
OPEN_DOCUMENT = {"odt": "text", "odp": "presentation", "ods": "spreadsheet"}
# These have no signature: they must be text, and must not be markup a browser would run.
PLAIN_TEXT = {"txt", "csv", "vtt", "srt"}
ALLOWED = sorted([*SIGNATURES, *OOXML, *OPEN_DOCUMENT, *PLAIN_TEXT])

MARKUP = ("<!doctype", "<html", "<svg", "<?xml", "<script", "%pdf")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Office packs what has a password in such a file
END_OF_ZIP = b"PK\x05\x06"
LONGEST_END = 22 + 65_535  # bytes: the end record of a ZIP archive with the longest comment
MACROS = ("vbaproject.bin", "vbadata.xml")
MACRO_FOLDERS = ("basic", "scripts", "activex")


class _Refused(Exception):
    """Why: a code of `_SENTENCES`."""


def validate_upload(file) -> str:
    """Refuse, in words, a file that is not one of the allowed kinds all the way through.

    Answers with its kind ("pdf", "docx"); the error's code says why: "kind", "size", "content", "macros",
    "password" or "packed".
    """
    extension = PurePath(file.name).suffix.lower().lstrip(".")
    file.seek(0)
    try:
        _look(file, extension)
    except _Refused as error:
        code = str(error)
        raise ValidationError(_sentence(code, extension), code=code) from error
    finally:
        file.seek(0)
    return extension


def _sentence(code: str, extension: str) -> str:
    sentences: dict[str, Callable[[], str]] = {
        "kind": lambda: _("Files of this kind cannot be uploaded. These can: %(allowed)s."),
        "size": lambda: _("The file is larger than 50 MB."),
        "content": lambda: _("What is inside the file does not match its name (.%(extension)s)."),
        "macros": lambda: _("The file holds macros. Save it without them and upload it again."),
        "password": lambda: _(
            "The file needs a password. Save it without one and upload it again."
        ),
        "packed": lambda: _("The file would unpack to far too much. Make it smaller."),
    }
    return sentences[code]() % {"allowed": ", ".join(ALLOWED), "extension": extension}


def _look(file, extension: str) -> None:
    if extension not in ALLOWED:
        raise _Refused("kind")
    if file.size > MAX_BYTES:
        raise _Refused("size")
    try:
        if extension in OOXML or extension in OPEN_DOCUMENT:
            _look_into_archive(file, extension)
        elif not _is_what_it_says(file, extension) or _ends_as_archive(file):
            raise _Refused("content")
    except archives.Refused as error:
        code = str(error)
        raise _Refused(code if code in ("packed", "password") else "content") from error
    except _Refused:
        raise
    except Exception as error:  # whatever a library makes of a broken file
        raise _Refused("content") from error


def _is_what_it_says(file, extension: str) -> bool:
    if extension in PLAIN_TEXT:
        return _is_plain_text(file.read(64 * 1024))
    found = {match.extension for match in puremagic.magic_stream(file)}
    return bool(found & SIGNATURES[extension])


def _is_plain_text(start: bytes) -> bool:
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):  # Windows calls it "Unicode"
        text = start.decode("utf-16", "replace")
    else:
        text = start.decode("latin-1").removeprefix("ï»¿")
    return "\x00" not in text and not text.lstrip("\ufeff \t\r\n").lower().startswith(MARKUP)


def _ends_as_archive(file) -> bool:
    """Is there a ZIP archive at the end of a file that says it is something else?"""
    file.seek(max(0, file.size - LONGEST_END))
    tail = file.read(LONGEST_END)
    at = tail.rfind(END_OF_ZIP)
    if at < 0 or len(tail) < at + 22:
        return False
    comment = struct.unpack_from("<H", tail, at + 20)[0]
    return at + 22 + comment == len(tail)


def _look_into_archive(file, extension: str) -> None:
    start = file.read(len(OLE))
    if start == OLE:
        _look_into_old_office_file(file)
    if not start.startswith(b"PK\x03\x04"):
        raise _Refused("content")  # something else stands before it
    with ZipFile(file) as archive:
        archives.check(archive)
        _look_at_names(archive.namelist())
        if extension in OOXML:
            _look_at_content_types(archive, extension)
        elif _mimetype(archive) != _open_document_type(extension):
            raise _Refused("content")


def _look_into_old_office_file(file) -> None:
    file.seek(0)
    if "EncryptedPackage".encode("utf-16-le") in file.read():
        raise _Refused("password")


def _look_at_names(names: list[str]) -> None:
    for name in names:
        path = PurePosixPath(name.replace("\\", "/").lower())
        if path.is_absolute() or ".." in path.parts:
            raise _Refused("content")
        if path.name in MACROS or any(part in MACRO_FOLDERS for part in path.parts[:-1]):
            raise _Refused("macros")


def _look_at_content_types(archive: ZipFile, extension: str) -> None:
    """The list of parts says what the file is: a renamed .docm says that it has macros."""
    types = archives.content_types(archive)
    if any("macroenabled" in kind or "vbaproject" in kind for kind in types):
        raise _Refused("macros")
    if not any(kind.endswith(OOXML[extension]) for kind in types):
        raise _Refused("content")


def _mimetype(archive: ZipFile) -> str:
    with archive.open("mimetype") as member:
        return member.read(200).decode("ascii", "replace").strip()


def _open_document_type(extension: str) -> str:
    return f"application/vnd.oasis.opendocument.{OPEN_DOCUMENT[extension]}"
