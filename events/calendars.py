"""Sessions and events as calendars know them (RFC 5545)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db.models import OuterRef, Q, Subquery
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, Timezone, vText

from events.models import Contribution, EventPage, SessionPage
from events.querysets import held_back
from resources.models import Withdrawal
from resources.reading.words import clean, one_line

ALWAYS = datetime(2000, 1, 1, tzinfo=timezone.get_fixed_timezone(0))
# What has been true of clocks in Britain since 1996. A zone made of the table of the system would name each
# change on its own, and Outlook reads no more than one of either kind. A test compares both.
LONDON = """BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19960331T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:BST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
""".replace("\n", "\r\n")


@dataclass
class Entry:
    """One entry. Where it is taken out of calendars it has no words but that it is."""

    key: UUID
    event: UUID
    starts: datetime
    ends: datetime
    sequence: int
    changed: datetime
    title: str
    is_cancelled: bool = False
    place: str = ""
    url: str = ""
    text: str = ""
    is_busy: bool = True


def as_ics(name: str, entries: Iterable[Entry]) -> bytes:
    """A calendar with a name. What it holds decides every byte of it: nothing of it is of the moment."""
    calendar = Calendar()
    calendar.add("prodid", f"-//{settings.WAGTAIL_SITE_NAME}//{get_language()}//")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", one_line(name))
    calendar.add("x-wr-timezone", settings.TIME_ZONE)
    calendar.add("x-published-ttl", "PT1H")
    calendar.add_component(Timezone.from_ical(LONDON))
    for entry in entries:
        calendar.add_component(_event(entry))
    return calendar.to_ical()


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("uid", f"{entry.key}@{urlsplit(settings.BASE_URL).hostname}")
    event.add("dtstamp", entry.changed)
    event.add("last-modified", entry.changed)
    event.add("sequence", entry.sequence)
    event.add("dtstart", timezone.localtime(entry.starts))
    event.add("dtend", timezone.localtime(entry.ends))
    event.add("summary", one_line(entry.title))
    event.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    event.add("transp", "OPAQUE" if entry.is_busy and not entry.is_cancelled else "TRANSPARENT")
    for name, text in ("location", one_line(entry.place)), ("description", clean(entry.text)):
        if text:
            event.add(name, vText(text))
    if entry.url:
        event.add("url", entry.url)
    return event


def of_event(event: EventPage) -> list[Entry]:
    """A whole event, as everybody may know it: its sessions; the event itself as long as there is no programme."""
    return of_sessions(event) or ([] if event.date_in_words else [_whole(event)])


def _whole(event: EventPage) -> Entry:
    return Entry(
        event.translation_key,
        event.translation_key,
        event.starts_at,
        event.ends_at,
        event.sequence,
        changed(event),
        event.title,
        event.is_cancelled,
        event.place,
        settings.BASE_URL + event.url,
        event.summary,
    )


def of_sessions(event: EventPage, user=None, **which) -> list[Entry]:
    """The sessions of an event this person may see, narrowed; and those that were taken out of its programme."""
    sessions = SessionPage.objects.filter(**which)
    shown = sessions.visible_to(user or AnonymousUser()).child_of(event)
    gone = withdrawn(sessions.child_of(event))
    return [*shown_entries(shown, [event]), *(taken_out(one, event) for one in gone)]


def shown_entries(sessions, events: Iterable[EventPage]) -> list[Entry]:
    """These sessions with their words; each stands in one of these events."""
    sessions = list(sessions.with_places().in_order().defer("body", "key_points"))
    people = Contribution.objects.named().exclude(name="").select_related("organisation")
    people = people.by_work(sessions)
    by_key = {event.pk: event for event in events}
    return [
        _session(one, by_key[one.event_id], people[one.translation_key])
        for one in sessions
        if one.event_id in by_key
    ]


def _session(session: SessionPage, event: EventPage, people: list[Contribution]) -> Entry:
    page = "#programme" if session.is_break else f"{session.slug}/"
    names = (f"{one} ({one.for_whom})" if one.for_whom else str(one) for one in people)
    return Entry(
        session.translation_key,
        event.translation_key,
        session.starts_at,
        session.ends_at,
        session.sequence + event.sequence,
        max(changed(session), changed(event)),
        session.title,
        session.is_cancelled or event.is_cancelled,
        ", ".join(filter(None, (session.room_name, event.place))),
        f"{settings.BASE_URL}{event.url}{page}",
        "\n".join(filter(None, (session.summary, ", ".join(names)))),
        not session.is_break,
    )


def withdrawn(sessions):
    """Those everybody could see once, and nobody can any more although the programme is out. Each knows
    since when: `withdrawn_at`.
    """
    left = Withdrawal.objects.gone().filter(
        members_only=False, identifier__translation_key=OuterRef("translation_key")
    )
    gone = sessions.filter(live=False).annotate(withdrawn_at=Subquery(left.values("at")[:1]))
    not_live = Q(pk__in=held_back()) | Q(withdrawn_at=None)
    return gone.exclude(not_live).defer("body", "key_points").order_by("starts_at", "pk")


def taken_out(session: SessionPage, event: EventPage) -> Entry:
    """A session that is not shown any more: when it was, and nothing of what it was about."""
    return Entry(
        session.translation_key,
        event.translation_key,
        session.starts_at,
        session.ends_at,
        session.sequence + event.sequence + 1,
        max(changed(session), changed(event), session.withdrawn_at),
        _("Taken out of the programme"),
        is_cancelled=True,
    )


def changed(page: EventPage | SessionPage) -> datetime:
    """When it was last published, as far as anybody noted it."""
    return page.last_published_at or page.first_published_at or ALWAYS
