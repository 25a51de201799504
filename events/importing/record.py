"""What a file says of a conference, whatever its format. None: it says nothing of it."""

from dataclasses import dataclass, field
from datetime import date, datetime

LONGEST_TITLE, LONGEST_NAME, LONGEST_PLACE = 255, 150, 80
LONGEST_ADDRESS, LONGEST_ID = 1000, 200
LONGEST_TEXT = 50_000  # characters of an abstract; a book is not one


class NotASchedule(Exception):
    """Why nothing can be read from a file, in words that say what it is."""


@dataclass(frozen=True)
class Speaker:
    """Somebody at a session, under what the file calls them by."""

    name: str
    source_id: str = ""


@dataclass(frozen=True)
class Address:
    """Something that lies elsewhere: a kind of `SessionLink.Kind`."""

    url: str
    title: str = ""
    kind: str = "link"


@dataclass
class Entry:
    """One session."""

    title: str
    starts: datetime | None = None
    ends: datetime | None = None
    ids: tuple[str, ...] = ()  # what the file calls it by, the best first
    room: str | None = None
    track: str | None = None
    format: str | None = None
    texts: tuple[str, ...] = ()  # subtitle first where there is one, then abstract and description
    subtitle: str = ""
    language: str | None = None
    licence: str | None = None
    is_cancelled: bool | None = None
    speakers: tuple[Speaker, ...] | None = None
    addresses: tuple[Address, ...] = ()


@dataclass
class Schedule:
    """A conference with its sessions, and what had to be left out or guessed."""

    shape: str  # what kind of file it was, in words
    title: str = ""
    acronym: str = ""
    first_day: date | None = None
    last_day: date | None = None
    place: str = ""
    entries: list[Entry] = field(default_factory=list)
    rooms: list[str] = field(default_factory=list)  # in the order of the file
    tracks: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
