"""All files of an event in one ZIP archive, written while it is sent: nothing of it is held whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import RawIOBase
from pathlib import PurePath
from urllib.parse import quote
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone

from core.models import SiteDocument
from events.materials import Material
from events.models import EventPage, SessionPage

LONGEST = 80  # letters of a folder or a file; old unpackers stop at 255 for all of a path
CHUNK = 256 * 1024


@dataclass(frozen=True)
class Entry:
    """A file of the archive: where it stands in it, and what it is."""

    name: str
    material: Material

    @property
    def document(self) -> SiteDocument:
        return self.material.file.document

    @property
    def address(self) -> str:
        """Its place, as a link beside it says it."""
        return quote(self.name)


@dataclass(frozen=True)
class Chapter:
    """A session with its files in the archive, and its links."""

    session: SessionPage
    files: list[Entry]
    links: list[Material]


def chapters_of(sessions: list[SessionPage]) -> list[Chapter]:
    """What the archive holds: a folder for each session, in the order of the programme. Lost files are left out."""
    chapters = []
    for number, session in enumerate(sessions, start=1):
        folder = f"{number:02}-{session.slug[:LONGEST].rstrip('-')}"
        files = [one for one in session.materials if one.file and _is_there(one.file.document)]
        names = _unique(one.file.document.filename for one in files)
        entries = [Entry(f"{folder}/{name}", one) for name, one in zip(names, files, strict=True)]
        links = [one for one in session.materials if one.url and not one.file]
        chapters.append(Chapter(session, entries, links))
    return chapters


def _is_there(document: SiteDocument) -> bool:
    return document.file.storage.exists(document.file.name)


def _unique(names) -> Iterator[str]:
    """Each name once, also where capitals do not count."""
    taken = set()
    for name in names:
        path = PurePath(name)
        path = path.with_stem(path.stem[:LONGEST])
        number, free = 1, path.name
        while free.casefold() in taken:
            number += 1
            free = path.with_stem(f"{path.stem}-{number}").name
        taken.add(free.casefold())
        yield free


class _Outgoing(RawIOBase):
    """Where an archive is written to, and what of it has not been sent."""

    def __init__(self):
        self.waiting = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:
        self.waiting += data
        return len(data)

    def take(self) -> bytes:
        taken, self.waiting = bytes(self.waiting), bytearray()
        return taken


def pieces(event: EventPage, chapters: list[Chapter]) -> Iterator[bytes]:
    """The bytes of the archive, its list of contents first. Files are not packed: nearly all are already."""
    out = _Outgoing()
    context = {"event": event, "chapters": chapters, "origin": settings.BASE_URL}
    contents = render_to_string("events/archive.html", context)
    with ZipFile(out, "w", ZIP_STORED) as archive:
        archive.writestr(_info("index.html", timezone.now()), contents)
        for chapter in chapters:
            for entry in chapter.files:
                yield from _file(archive, entry, out)
    yield out.take()


def _file(archive: ZipFile, entry: Entry, out: _Outgoing) -> Iterator[bytes]:
    info = _info(entry.name, entry.document.version_since)
    info.file_size = (
        entry.document.file_size or 0
    )  # a large one needs longer numbers from the start
    with entry.document.file.open("rb") as file, archive.open(info, "w") as member:
        for chunk in file.chunks(CHUNK):
            member.write(chunk)
            yield out.take()


def _info(name: str, at) -> ZipInfo:
    info = ZipInfo(name, timezone.localtime(at).timetuple()[:6])
    info.external_attr = 0o644 << 16
    return info
