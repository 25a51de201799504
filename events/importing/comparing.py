"""What an import would do: found out first, told, and done only as it was told."""

import hashlib
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db.models import Prefetch

from events.importing.people import Company
from events.importing.places import BOTH, Places
from events.importing.record import Entry, Schedule
from events.importing.telling import told
from events.importing.words import bare
from events.models import EventPage, SessionLink, SessionPage


@dataclass(frozen=True)
class Options:
    """What the organiser says of the whole file."""

    named: bool = False  # the people in it have agreed to be named
    remove_missing: bool = False  # sessions that are gone from it do not take place


class Change(NamedTuple):
    """One thing of a session, as it is and as it would be."""

    field: str
    old: object
    new: object


@dataclass
class Changed:
    """A session that the file tells otherwise."""

    session: SessionPage
    entry: Entry
    changes: list[Change]
    company: Company


@dataclass
class Plan:
    """Everything an import would do."""

    schedule: Schedule
    event: EventPage | None
    options: Options
    places: dict[str, Places]
    new: list[Entry] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    unchanged: int = 0
    gone: list[SessionPage] = field(default_factory=list)  # those still to take place
    stay_cancelled: list[SessionPage] = field(default_factory=list)
    outside: list[Entry] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Would nothing change?"""
        cancelled = self.gone if self.options.remove_missing else []
        return not (self.new or self.changed or cancelled) and self.event is not None

    @property
    def fingerprint(self) -> str:
        """The same for the same changes: what is confirmed is what was told."""
        lines = [repr((self.event and self.event.pk, self.options))]
        lines += [f"new {entry!r}" for entry in self.new]
        lines += [f"{one.session.pk} {one.changes!r}" for one in self.changed]
        lines += [f"gone {session.pk}" for session in self.gone]
        return hashlib.sha256("\n".join(lines).encode(errors="replace")).hexdigest()

    @property
    def people(self) -> int:
        """How many new sessions' people it brings."""
        return sum(len(entry.speakers or ()) for entry in self.new)


def compare(schedule: Schedule, event: EventPage | None, options: Options) -> Plan:
    """Find out what an import into an event would do; into a new one where there is none."""
    rows = {kind: list(getattr(event, kind).all()) if event else [] for kind, _model in BOTH}
    places = {kind: Places(rows[kind], getattr(schedule, kind)) for kind, _model in BOTH}
    plan = Plan(schedule, event, options, places)
    if event is None:
        plan.new = list(schedule.entries)
        return plan
    known = _Known(event)
    pairs = known.pair(schedule.entries)
    for entry, session in zip(schedule.entries, pairs, strict=True):
        if session is None:
            plan.new.append(entry)
        else:
            _look(plan, entry, _as_edited(session))
    paired = {session.pk for session in pairs if session}
    missing = [one for one in known.sessions if one.source_id and one.pk not in paired]
    plan.gone = [one for one in missing if not one.is_cancelled]
    plan.outside = [one for one in schedule.entries if not _is_within(one, event)]
    return plan


def _is_within(entry: Entry, event: EventPage) -> bool:
    return event.starts_at.date() <= entry.starts.date() <= event.ends_at.date()


class _Known:
    """The sessions an event has, found by what the file calls them."""

    def __init__(self, event: EventPage):
        links = Prefetch("links", SessionLink.objects.order_by("sort_order", "pk"))
        found = SessionPage.objects.child_of(event).filter(alias_of=None)
        found = found.select_related("room", "track", "latest_revision")
        self.sessions = list(found.prefetch_related("contributions", links).order_by("pk"))

    def pair(self, entries: list[Entry]) -> list[SessionPage | None]:
        """The session of each entry: by the number of the file, or else by title and time; each once."""
        found: list = [None] * len(entries)
        free = {one.pk: one for one in self.sessions}
        for index in self._indexes():
            for place, entry in enumerate(entries):
                for key in () if found[place] else index(entry):
                    session = self._names.get(key)
                    if session and session.pk in free:
                        found[place] = free.pop(session.pk)
                        break
        return found

    def _indexes(self):
        """Ways to know a session by, the surest first; sets the names of each."""
        self._names = {("key", str(one.translation_key)): one for one in self.sessions}
        self._names |= {("id", one.source_id): one for one in self.sessions if one.source_id}
        self._names |= {
            ("title", one.title.casefold(), one.starts_at): one for one in self.sessions
        }
        yield lambda entry: [("id", entry.ids[0]), ("key", entry.ids[0].lower())]
        yield lambda entry: [("id", one) for one in entry.ids[1:]]
        yield lambda entry: [("title", entry.title.casefold(), entry.starts)]


def _as_edited(session: SessionPage) -> SessionPage:
    """As the organiser last left it: a draft is compared where nothing is published."""
    if session.live or not session.latest_revision:
        return session
    return session.get_latest_revision_as_object()


def _look(plan: Plan, entry: Entry, session: SessionPage) -> None:
    changes = list(_changes(plan, entry, session))
    company = Company(session, entry.speakers, named=plan.options.named)
    if company.differs:
        changes.append(Change("speakers", company.before, company.after))
    urls = {one.url: one.title for one in session.links.all()}
    links = [one for one in entry.addresses if urls.get(one.url) is None or _retitled(one, urls)]
    if links:
        changes.append(Change("links", (), tuple((one.url, one.title) for one in links)))
    if session.is_cancelled and entry.is_cancelled is None:
        plan.stay_cancelled.append(session)
    if changes:
        plan.changed.append(Changed(session, entry, changes, company))
    else:
        plan.unchanged += 1


def _retitled(one, urls: dict) -> bool:
    return bool(one.title) and urls[one.url] != one.title


def _changes(plan: Plan, entry: Entry, session: SessionPage):
    """What of the fields is told otherwise."""
    for name, new in told(entry).items():
        old = getattr(session, name)
        if name in ("room", "track"):
            old, new = old.name if old else "", plan.places[f"{name}s"].name_of(new)
            if old and plan.places[f"{name}s"].row(new) == getattr(session, name):
                continue
        elif name == "body":
            old, new = bare(old.raw_data), bare(new)
        if old != new:
            yield Change(name, old, new)
    if not session.source_id and str(session.translation_key) != entry.ids[0].lower():
        yield Change("source_id", "", entry.ids[0])
