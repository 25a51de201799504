"""What a programme tells everybody, gathered once for every form a schedule is written in."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import slugify

from events.models import Contribution, EventPage, SessionPage
from events.models.address import is_whole
from events.schedules.references import Reference, references
from events.schedules.texts import html_of
from resources.reading.words import clean, keepable, one_line

SLOT = "00:05"  # the shortest step of a programme: sessions begin at any five minutes
OTHERS = re.compile(r"[^a-z0-9_]+")
SHORTEST = 4  # letters of an acronym
MAY_RECORD = {SessionPage.Recording.YES: True, SessionPage.Recording.NO: False}


@dataclass
class Place:
    """A room or a track of the event, in its language."""

    guid: UUID
    name: str
    slug: str


@dataclass
class Entry:
    """One session, as everybody may know it."""

    id: int
    guid: UUID
    slug: str
    url: str
    title: str
    type: str
    starts: datetime
    ends: datetime
    room: Place | None
    track: Place | None
    language: str
    abstract: str
    description: str
    licence: str
    people: list[Contribution]
    links: list[Reference]
    attachments: list[Reference]
    # May it be filmed? None: nobody was asked, so nobody said yes.
    may_record: bool | None = None

    @property
    def duration(self) -> str:
        """Hours and minutes; the schema of the XML has room for two digits of hours."""
        minutes = min(int((self.ends - self.starts).total_seconds() // 60), 99 * 60 + 59)
        return f"{minutes // 60:02}:{minutes % 60:02}"


@dataclass
class Day:
    """One day: what begins on it, room by room; what has no room first."""

    index: int
    day: date
    rooms: list[tuple[Place | None, list[Entry]]]
    starts: datetime
    ends: datetime


class Schedule:
    """The programme of an event whose programme is out. The number of queries is the same whatever is in it.

    Cancelled sessions are left out: no schema has a word for them.
    """

    def __init__(self, event: EventPage):
        self.event = event
        self.url = settings.BASE_URL + event.url
        self.title = one_line(event.title)
        self.acronym = acronym(event.slug)
        self.starts, self.ends = (timezone.localtime(at) for at in (event.starts_at, event.ends_at))
        self.rooms = _places(event.rooms.all())
        self.tracks = _places(event.tracks.all())
        self.entries = self._entries()

    def _entries(self) -> list[Entry]:
        found = SessionPage.objects.visible_to(AnonymousUser()).child_of(self.event).in_order()
        sessions = list(found.filter(is_cancelled=False).select_related("room", "track"))
        self.changed = max(
            (at for one in (self.event, *sessions) if (at := one.last_published_at)),
            default=self.event.starts_at,
        )
        said = references(self.event, sessions)
        people = Contribution.objects.named().exclude(name="")
        people = people.select_related("organisation").by_work(sessions)
        numbers = _numbers(sessions)
        return [self._entry(one, numbers[one.pk], people, *said[one.pk]) for one in sessions]

    def _entry(self, session: SessionPage, number: int, people, links, attachments) -> Entry:
        name = slugify(session.slug).strip("-_") or "session"
        page = "#programme" if session.is_break else f"{session.slug}/"
        return Entry(
            id=number,
            guid=session.translation_key,
            # Long enough for each of the schemas, whatever the session is called.
            slug=f"{self.acronym}-{number % 1_000_000}-{name if len(name) > 2 else f'{name}-session'}",
            url=f"{self.url}{page}",
            title=one_line(session.title),
            type=session.format,
            starts=timezone.localtime(session.starts_at),
            ends=timezone.localtime(session.ends_at),
            room=self.rooms.get(session.room and session.room.slug),
            track=self.tracks.get(session.track and session.track.slug),
            language="" if session.text_language == "other" else session.text_language,
            abstract=clean(session.summary),
            description=keepable(html_of(session.body)),
            licence="" if session.is_break else session.licence,
            may_record=MAY_RECORD.get(session.recording),
            people=people[session.translation_key],
            links=links,
            attachments=attachments,
        )

    @property
    def version(self) -> str:
        """The number of its newest release; before the first one, when its pages last changed."""
        return self.event.version or f"{timezone.localtime(self.changed):%Y-%m-%d %H:%M}"

    @cached_property
    def base(self) -> str:
        """What relative addresses are completed by: nothing where that would make a wrong one of an imported one."""
        addresses = [one.url for entry in self.entries for one in entry.links + entry.attachments]
        return self.url if all(is_whole(one) for one in addresses) else ""

    @cached_property
    def days(self) -> list[Day]:
        """Every day on which something begins; an empty programme has the first day of the event."""
        days = [
            (day, [*those]) for day, those in groupby(self.entries, lambda one: one.starts.date())
        ] or [(self.starts.date(), [])]
        return [self._day(index, day, those) for index, (day, those) in enumerate(days, 1)]

    def _day(self, index: int, day: date, entries: list[Entry]) -> Day:
        rooms = [(room, [one for one in entries if one.room is room]) for room in self._all_rooms]
        return Day(
            index=index,
            day=day,
            rooms=[(room, those) for room, those in rooms if those],
            starts=min((one.starts for one in entries), default=self.starts),
            ends=max((one.ends for one in entries), default=self.ends),
        )

    @property
    def _all_rooms(self) -> list[Place | None]:
        return [None, *self.rooms.values()]


def acronym(slug: str) -> str:
    """The slug of an event as the schemas want it: `[a-z0-9_]{4,}`, nothing else passes all of them."""
    letters = OTHERS.sub("_", slugify(slug)).strip("_")
    return letters if len(letters) >= SHORTEST else f"event_{letters}".strip("_")


def _places(rows) -> dict[str, Place]:
    return {one.slug: Place(one.translation_key, one_line(one.name), one.slug) for one in rows}


def _numbers(sessions: list[SessionPage]) -> dict[int, int]:
    """The number of each session: what an imported file calls it, as long as that is clear for all of them."""
    given = {
        one.pk: int(one.source_id)
        if one.source_id.isascii() and one.source_id.isdigit() and 0 < len(one.source_id) < 10
        else one.pk
        for one in sessions
    }
    is_clear = len({*given.values()}) == len(given) and 0 not in given.values()
    return given if is_clear else {one.pk: one.pk for one in sessions}
