"""A whole programme as its next release would make it: drafts where there are some, otherwise what is live.

Read in as many queries for five hundred sessions as for one, and without making pages of the drafts.
"""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import sha256

from django.db.models import Q
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.functional import cached_property
from django.utils.translation import gettext
from wagtail.models import Revision

from events.models import Contribution, EventPage, Format, Room, SessionPage, Track

# What a programme says of a session besides who is there.
FIELDS = ("title", "format", "is_cancelled")


@dataclass(frozen=True)
class Person:
    """Somebody at a session. `row` is the key of the contribution; a draft's may not have one yet."""

    row: int | None
    name: str
    member: int | None
    is_named: bool

    def __str__(self):
        return self.name or gettext("A participant")

    @property
    def who(self):
        """The same member, or the same name; somebody without either is nobody else."""
        return self.member or self.name.strip().casefold() or object()


@dataclass
class Entry:
    """One session of a programme. `room` and `track` are slugs, `revision` is 0 where none was kept."""

    pk: int
    work: str
    revision: int
    is_live: bool
    was_live: bool
    has_changes: bool
    title: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    format: str = ""
    room: str | None = None
    track: str | None = None
    is_cancelled: bool = False
    people: list[Person] = field(default_factory=list)

    @property
    def is_new(self) -> bool:
        """Was it never there for anybody?"""
        return not (self.is_live or self.was_live)

    @property
    def is_taken_out(self) -> bool:
        """Did somebody take it out of the programme? Releases leave it out."""
        return self.was_live and not self.is_live

    @property
    def takes_place(self) -> bool:
        return not (self.is_cancelled or self.is_taken_out)

    @property
    def is_break(self) -> bool:
        return self.format == Format.BREAK

    @property
    def day(self):
        return timezone.localdate(self.starts_at)

    @property
    def length(self) -> timedelta:
        return self.ends_at - self.starts_at

    @property
    def minutes(self) -> int:
        return int(self.length.total_seconds() // 60)

    @property
    def format_in_words(self) -> str:
        return str(Format(self.format).label) if self.format in Format.values else self.format


class Draft:
    """The next programme of one event: `entries` in reading order, and the names of its rooms and tracks."""

    def __init__(self, event: EventPage):
        self.event = event
        self.rooms = {room.slug: room.name for room in _in_order(Room, event)}
        self.tracks = {track.slug: track.name for track in _in_order(Track, event)}

    @cached_property
    def entries(self) -> list[Entry]:
        """Every session, those taken out among them."""
        sessions = list(SessionPage.objects.child_of(self.event).for_a_list())
        waiting = [one.latest_revision_id for one in sessions if _is_ahead(one)]
        drafts = Revision.objects.filter(pk__in=waiting).values_list("pk", "content")
        contents = dict(drafts) if waiting else {}
        people = self._people_of_live()
        self._slugs = self._slugs_by_key(contents.values())
        entries = []
        for one in sessions:
            content = contents.get(one.latest_revision_id)
            told = self._of_draft(content) if content else self._of_live(one, people)
            entries.append(_entry(one, told))
        order = {slug: place for place, slug in enumerate(self.rooms, 1)}
        return sorted(
            entries, key=lambda one: (one.starts_at, order.get(one.room, 0), one.title, one.pk)
        )

    def entry(self, pk: int) -> Entry | None:
        """One of them."""
        return next((one for one in self.entries if one.pk == pk), None)

    def as_it_was(self, entry: Entry, revision: int) -> Entry | None:
        """A session as an earlier version had it; None where that is not kept any more."""
        kept = Revision.page_revisions.filter(pk=revision, object_id=str(entry.pk)).first()
        if not kept:
            return None
        self._slugs = self._slugs_by_key([kept.content])
        return replace(entry, **self._of_draft(kept.content))

    @property
    def state(self) -> str:
        """A few letters that are others as soon as anything of the programme is."""
        return sha256(repr(self.entries).encode()).hexdigest()[:16]

    def _of_live(self, session: SessionPage, people: dict) -> dict:
        return {name: getattr(session, name) for name in FIELDS} | {
            "starts_at": session.starts_at,
            "ends_at": session.ends_at,
            "room": session.room_slug,
            "track": session.track_slug,
            "people": people[session.pk],
        }

    def _of_draft(self, content: dict) -> dict:
        return {name: content[name] for name in FIELDS if name in content} | {
            "starts_at": parse_datetime(content["starts_at"]),
            "ends_at": parse_datetime(content["ends_at"]),
            "room": self._slugs[Room].get(content.get("room")),
            "track": self._slugs[Track].get(content.get("track")),
            "people": [_person(row) for row in content.get("contributions", [])],
        }

    def _people_of_live(self) -> dict[int, list[Person]]:
        people = defaultdict(list)
        found = Contribution.objects.filter(session__in=SessionPage.objects.child_of(self.event))
        rows = found.order_by("session", "sort_order", "pk")
        for row in rows.values("session_id", *PERSON):
            people[row["session_id"]].append(_person(row))
        return people

    def _slugs_by_key(self, contents) -> dict[type, dict[int, str]]:
        """The slugs of rooms and tracks that drafts name by key; a copied event's name those of another."""
        contents = list(contents)
        return {
            model: dict(
                model.objects.filter(
                    Q(event=self.event) | Q(pk__in={one.get(name) for one in contents} - {None})
                ).values_list("pk", "slug")
            )
            for model, name in ((Room, "room"), (Track, "track"))
        }


PERSON = ("pk", "name", "member", "is_confirmed", "may_be_named")


def _person(row: dict) -> Person:
    named = bool(row.get("is_confirmed") and row.get("may_be_named"))
    return Person(row.get("pk"), row.get("name") or "", row.get("member"), named)


def _in_order(model: type, event: EventPage):
    return model.objects.filter(event=event).order_by("sort_order", "pk")


def _is_ahead(session: SessionPage) -> bool:
    """Is there a version that is newer than what the table holds?"""
    return bool(session.has_unpublished_changes and session.latest_revision_id)


def _entry(session: SessionPage, told: dict) -> Entry:
    return Entry(
        pk=session.pk,
        work=str(session.translation_key),
        revision=session.latest_revision_id or 0,
        is_live=session.live,
        was_live=session.first_published_at is not None,
        has_changes=session.has_unpublished_changes,
        **told,
    )
