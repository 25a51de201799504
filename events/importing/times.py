"""Moments and lengths as conference software writes them."""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime, parse_duration

LONGEST = timedelta(days=31)  # of one session
EARLIEST, LATEST = 1970, 2200  # years
CLOCK = re.compile(
    r"(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*([ap]\.?m\.?)?", re.IGNORECASE
)
PARTS = re.compile(r"(?:(\d+)\s*h[a-z]*)?\s*(?:(\d+)\s*(?:m[a-z]*)?)?", re.IGNORECASE)
BRITISH = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def zone_named(name: str) -> ZoneInfo:
    """The time zone of that name; the site's own where there is none."""
    return ZoneInfo(name) if name in available_timezones() else timezone.get_default_timezone()


def read_day(text: str) -> date | None:
    """2026-11-22, also at the start of a moment, or 22/11/2026."""
    try:
        if found := BRITISH.match(text):
            return _sensible(date(int(found[3]), int(found[2]), int(found[1])))
        return _sensible(parse_date(text[:10]))
    except ValueError:
        return None


def read_clock(text: str) -> time | None:
    """9:30, 09:30:00, 9.30 or 9:30 pm."""
    found = CLOCK.fullmatch(text.strip())
    if not found:
        return None
    hour, half = int(found[1]), (found[4] or "").lower()[:1]
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return time(hour, int(found[2]), int(found[3] or 0))
    except ValueError:
        return None


def read_moment(text: str, zone: ZoneInfo) -> datetime | None:
    """A day with a time, in its own zone or in that of the conference."""
    try:
        found = (
            parse_datetime(text.strip()) if text.strip()[10:] else None
        )  # a day alone is no moment
    except ValueError:
        found = None
    if found is None:
        day, clock = read_day(text.strip()), read_clock(text.strip()[10:].strip(" T,"))
        found = datetime.combine(day, clock) if day and clock else None
    return placed(found, zone)


def placed(moment: datetime | None, zone: ZoneInfo) -> datetime | None:
    """The moment as it is kept: in a zone, to the minute, within the years that mean something."""
    if moment is None or not _sensible(moment):
        return None
    if timezone.is_naive(moment):
        moment = moment.replace(tzinfo=zone)
    return moment.astimezone(ZoneInfo("UTC")).replace(second=0, microsecond=0)


def read_length(value) -> timedelta | None:
    """01:30, 1:30:00, 90 (minutes), 1h30, 90 min or PT1H30M. None: nothing, or nothing sensible."""
    text = str(value if value is not None else "").strip()
    try:
        found = _length(text)
    except (ValueError, OverflowError):
        return None
    return found if found and timedelta(0) < found <= LONGEST else None


def _length(text: str) -> timedelta | None:
    if re.fullmatch(r"\d+(\.\d+)?", text):
        return timedelta(minutes=float(text))
    if re.fullmatch(r"\d+(:\d{1,2}){1,3}", text):
        parts = [int(part) for part in text.split(":")]
        days = parts.pop(0) if len(parts) == 4 else 0
        hours, minutes, *_seconds = parts
        return timedelta(days=days, hours=hours, minutes=minutes)
    found = PARTS.fullmatch(text)
    if text and found:
        return timedelta(hours=int(found[1] or 0), minutes=int(found[2] or 0))
    return parse_duration(text) if text.startswith("P") else None


def _sensible(day: date | None):
    return day if day and EARLIEST <= day.year <= LATEST else None
