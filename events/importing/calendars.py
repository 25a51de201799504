"""Calendars: an .ics in which every event is a session."""

import re
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from icalendar import Calendar
from icalendar.cal import Component

from events.importing.gathering import Gathering
from events.importing.kinds import address, format_of
from events.importing.record import LONGEST_TITLE, NotASchedule, Schedule
from events.importing.times import placed, zone_named
from events.importing.words import line, plain

MANY = 20_000  # characters in one line of a calendar that nobody wrote by hand


def read_calendar(text: str) -> Schedule:
    """The sessions of all calendars in the file; NotASchedule where it is broken or holds none."""
    try:
        parts = Component.from_ical(text, multiple=True)
    except Exception:  # the library raises whatever a broken line gives rise to
        raise NotASchedule(
            _("This is a calendar file (iCalendar), but broken: it cannot be read.")
        ) from None
    first = next((one for one in parts if isinstance(one, Calendar)), None)
    zone = zone_named(_text(first, "X-WR-TIMEZONE"))
    found = Gathering(
        _("a calendar (iCalendar)"),
        title=line(_text(first, "X-WR-CALNAME") or _text(first, "NAME"), LONGEST_TITLE),
    )
    for part in parts:
        for event in part.walk("VEVENT"):
            _add(found, event, zone)
    return found.finish()


def _add(found: Gathering, event, zone: ZoneInfo) -> None:
    title = _text(event, "SUMMARY")
    starts, ends = _moment(event, "DTSTART", zone), _moment(event, "DTEND", zone)
    length = getattr(event.get("DURATION"), "dt", None)
    status = _text(event, "STATUS").upper()
    if starts and (event.get("RRULE") or event.get("RDATE")):
        found.note("repeats", line(title, LONGEST_TITLE))
    found.add(
        title,
        starts,
        ends,
        length if isinstance(length, timedelta) else None,
        (_uid(event),),
        room=_text(event, "LOCATION"),
        track=_categories(event),
        format=format_of("", title),
        texts=(_text(event, "DESCRIPTION"),),
        is_cancelled=status == "CANCELLED" if status else None,
        addresses=[address(url) for url in (_text(event, "URL"),) if url]
        + [address(one, is_attachment=True) for one in _attached(event)],
    )


def _first(value):
    return value[0] if isinstance(value, list) and value else value


def _text(part, name: str) -> str:
    value = _first(part.get(name)) if part is not None else None
    return plain(str(value)) if value is not None else ""


def _moment(event, name: str, zone: ZoneInfo) -> datetime | None:
    """A moment; a whole day is none."""
    found = getattr(_first(event.get(name)), "dt", None)
    if not isinstance(found, date) or not isinstance(found, datetime) or isinstance(found, time):
        return None
    return placed(found, zone)


def _uid(event) -> str:
    """The UUID where it is one before the @."""
    uid = _text(event, "UID")
    before = uid.split("@", 1)[0]
    try:
        return str(UUID(before)) if re.fullmatch(r"[0-9a-fA-F-]{32,36}", before) else uid
    except ValueError:
        return uid


def _categories(event) -> str:
    value = _first(event.get("CATEGORIES"))
    return plain(str(value.cats[0])) if getattr(value, "cats", None) else ""


def _attached(event) -> list[str]:
    value = event.get("ATTACH", [])
    return [plain(str(one)) for one in (value if isinstance(value, list) else [value])]
