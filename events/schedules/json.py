"""schedule.json as the voc’s schema has it: the same as the XML, and what it has no room for."""

from uuid import NAMESPACE_URL, uuid5

from django.conf import settings

from events.models import Contribution
from events.schedules.record import SLOT, Day, Entry, Place, Schedule
from events.schedules.references import Reference
from resources.reading.words import one_line

SCHEMA = "https://c3voc.de/schedule/schema.json"


def as_json(schedule: Schedule) -> dict:
    """The whole programme, ready to be written."""
    return {
        "$schema": SCHEMA,
        "generator": {"name": settings.WAGTAIL_SITE_NAME, "url": settings.BASE_URL},
        "schedule": {
            "url": f"{schedule.url}schedule.json",
            "version": schedule.version,
            **({"base_url": schedule.base} if schedule.base else {}),
            "conference": _conference(schedule),
        },
    }


def _conference(schedule: Schedule) -> dict:
    return {
        "acronym": schedule.acronym,
        "title": schedule.title,
        "start": schedule.starts.isoformat(timespec="seconds"),
        "end": schedule.ends.isoformat(timespec="seconds"),
        "daysCount": len(schedule.days),
        "timeslot_duration": SLOT,
        "time_zone_name": settings.TIME_ZONE,
        "url": schedule.url,
        "tracks": [_place(one, "name", "slug") for one in schedule.tracks.values()],
        "rooms": [_place(one, "name", "slug", "guid") for one in schedule.rooms.values()],
        "days": [_day(day) for day in schedule.days],
    }


def _place(place: Place, *names: str) -> dict:
    """The schema has no slugs of one letter: a room or track with such a one goes without."""
    said = {name: str(getattr(place, name)) for name in names}
    return {name: text for name, text in said.items() if name != "slug" or len(text) > 1}


def _day(day: Day) -> dict:
    rooms: dict[str, list] = {}  # two rooms of one name are one here
    for place, entries in day.rooms:
        rooms.setdefault(place.name if place else "", []).extend(map(_event, entries))
    return {
        "index": day.index,
        "date": day.day.isoformat(),
        "day_start": day.starts.isoformat(timespec="seconds"),
        "day_end": day.ends.isoformat(timespec="seconds"),
        "rooms": rooms,
    }


def _event(entry: Entry) -> dict:
    said = {
        "guid": str(entry.guid),
        "id": entry.id,
        "date": entry.starts.isoformat(timespec="seconds"),
        "start": f"{entry.starts:%H:%M}",
        "end": entry.ends.isoformat(timespec="seconds"),
        "duration": entry.duration,
        "room": entry.room.name if entry.room else "",
        "slug": entry.slug,
        "url": entry.url,
        "title": entry.title,
        "subtitle": None,
        "track": entry.track and entry.track.name,
        "type": entry.type,
        "language": entry.language or None,
        "abstract": entry.abstract,
        "description": entry.description,
        "persons": [_person(one) for one in entry.people],
        "links": [_reference(one) for one in entry.links],
        "attachments": [_reference(one) for one in entry.attachments],
    }
    if entry.licence:
        said["recording_license"] = entry.licence
    if entry.may_record is not None:
        said["do_not_record"] = not entry.may_record
    return said


def _person(one: Contribution) -> dict:
    """A name with what stands beside it on the page. The guid is made of these words: it leads to no account."""
    name, organisation = one_line(one.name), one_line(one.for_whom)
    guid = uuid5(
        NAMESPACE_URL, f"{settings.BASE_URL}/#{name.casefold()}, {organisation.casefold()}"
    )
    return {"guid": str(guid), "name": name, "role": one.role} | (
        {"organisation": organisation} if organisation else {}
    )


def _reference(one: Reference) -> dict:
    return {"url": one.url, "title": one.title, "type": one.type}
