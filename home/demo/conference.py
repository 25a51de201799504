"""The conference of the demonstration: its rooms, tracks and sessions, and the series of the workshops."""

from datetime import datetime

from django.utils import timezone
from wagtail.models import Locale

from accounts.models import Organisation
from events.models import Contribution, EventPage, Room, Series, Track
from home.demo.content.pages import conference


def load_series() -> Series:
    """The series of the four workshops, in both languages."""
    row = conference.SERIES
    english, welsh = (Locale.objects.get(language_code=code) for code in ("en-gb", "cy"))
    words = {"name": row["name"], "description": row["description"]}
    series = Series.objects.get_or_create(slug=row["slug"], locale=english, defaults=words)[0]
    words = {"name": row["name_cy"], "translation_key": series.translation_key}
    Series.objects.get_or_create(slug=row["slug"], locale=welsh, defaults=words)
    return series


def event_fields(slug: str, locale: Locale) -> dict:
    """What an event has beyond what every event of the demonstration has."""
    if slug.startswith("workshop-"):
        return {"series": load_series()}
    if slug != conference.SLUG:
        return {}
    return {
        "rooms": _in_order(Room, conference.ROOMS, locale),
        "tracks": _in_order(Track, conference.TRACKS, locale),
        "venue": conference.VENUE,
        "access": conference.ACCESS,
        "programme_is_out": True,
        "programme_note": conference.NOTE,
    }


def _in_order(model: type, names: list[str], locale: Locale) -> list:
    return [model(name=name, locale=locale, sort_order=place) for place, name in enumerate(names)]


def session_fields(event: EventPage, row: dict) -> dict:
    """When, where, how and with whom."""
    return {
        "starts_at": _moment(row["starts"]),
        "ends_at": _moment(row["ends"]),
        "format": row["format"],
        "room": event.rooms.filter(name=row["room"]).first(),
        "track": event.tracks.filter(name=row["track"]).first(),
        "licence": "CC-BY-4.0",
        "contributions": [_contribution(*person) for person in row["people"]],
    }


def _moment(text: str) -> datetime:
    return timezone.make_aware(datetime.fromisoformat(text))


def _contribution(name: str, role: str, organisation: str, agreed: bool) -> Contribution:
    listed = Organisation.objects.filter(code=organisation).first()
    return Contribution(
        name=name,
        role=role,
        organisation=listed,
        organisation_in_words="" if listed else organisation,
        is_confirmed=agreed,
        may_be_named=agreed,
    )
