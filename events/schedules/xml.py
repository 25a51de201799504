"""schedule.xml as frab and Pentabarf wrote it: strictly what both of its schemas allow, and nothing more."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from django.conf import settings

from events.schedules.record import SLOT, Day, Entry, Schedule
from resources.reading.words import keepable


def as_xml(schedule: Schedule) -> bytes:
    """The whole programme."""
    root = Element("schedule")
    SubElement(root, "generator", name=settings.WAGTAIL_SITE_NAME)
    _add(root, "version", schedule.version)
    _conference(root, schedule)
    for day in schedule.days:
        _day(root, day, schedule)
    indent(root)
    return tostring(root, encoding="utf-8", xml_declaration=True)


def _add(above: Element, name: str, text: str) -> None:
    """XML has no way to write most control characters: they are left out."""
    SubElement(above, name).text = keepable(text)


def _conference(root: Element, schedule: Schedule) -> None:
    conference = SubElement(root, "conference")
    _add(conference, "acronym", schedule.acronym)
    _add(conference, "title", schedule.title)
    _add(conference, "start", schedule.starts.isoformat(timespec="seconds"))
    _add(conference, "end", schedule.ends.isoformat(timespec="seconds"))
    _add(conference, "days", str(len(schedule.days)))
    _add(conference, "timeslot_duration", SLOT)
    if schedule.base:
        _add(conference, "base_url", schedule.base)
    _add(conference, "time_zone_name", settings.TIME_ZONE)


def _day(root: Element, day: Day, schedule: Schedule) -> None:
    """A day begins and ends with its sessions: one that ends after midnight is part of the day before."""
    element = SubElement(
        root,
        "day",
        index=str(day.index),
        date=day.day.isoformat(),
        start=day.starts.isoformat(timespec="seconds"),
        end=day.ends.isoformat(timespec="seconds"),
    )
    for place, entries in day.rooms:
        named = {"name": place.name, "guid": str(place.guid)} if place else {"name": ""}
        room = SubElement(element, "room", named)
        for entry in entries:
            _event(room, entry)


def _event(room: Element, entry: Entry) -> None:
    event = SubElement(room, "event", guid=str(entry.guid), id=str(entry.id))
    _add(event, "room", room.get("name"))
    _add(event, "title", entry.title)
    _add(event, "subtitle", "")
    _add(event, "type", entry.type)
    _add(event, "date", entry.starts.isoformat(timespec="seconds"))
    _add(event, "start", f"{entry.starts:%H:%M}")
    _add(event, "duration", entry.duration)
    _add(event, "abstract", entry.abstract)
    _add(event, "slug", entry.slug)
    _add(event, "track", entry.track.name if entry.track else "")
    _add(event, "language", entry.language)
    _add(event, "description", entry.description)
    _recording(event, entry)
    persons = SubElement(event, "persons")
    for one in entry.people:
        _add(persons, "person", one.name)
    _references(event, "link", entry.links)
    _references(event, "attachment", entry.attachments)
    _add(event, "url", entry.url)


def _recording(event: Element, entry: Entry) -> None:
    """Left out where nothing is known. Who was not asked has not agreed to be filmed."""
    if entry.licence or entry.may_record is not None:
        recording = SubElement(event, "recording")
        _add(recording, "license", entry.licence)
        _add(recording, "optout", "false" if entry.may_record else "true")


def _references(event: Element, name: str, those: list) -> None:
    together = SubElement(event, f"{name}s")
    for one in those:
        _add(together, name, one.title)
        together[-1].set("href", keepable(one.url))
