"""JSON: `schedule.json` of frab and pretalx, and the list of sessions that Electromagnetic Field publishes."""

import json

from django.utils.translation import gettext as _

from events.importing import emf
from events.importing.frab import Frab
from events.importing.record import NotASchedule, Schedule
from events.importing.words import line, plain


def read_json(text: str) -> Schedule:
    """The schedule; NotASchedule where it is other JSON, or broken."""
    found = _parse(text)
    if emf.is_it(found):
        return emf.read(found)
    schedule = found.get("schedule", found) if isinstance(found, dict) else None
    conference = _conference(schedule)
    if conference is None:
        raise NotASchedule(_what_it_is(found))
    frab = Frab(_("a schedule.json"), conference, plain(schedule.get("base_url")))
    for day in conference["days"]:
        if isinstance(day, dict):
            for room, events in _rooms(day):
                for raw in events if isinstance(events, list) else []:
                    if isinstance(raw, dict):
                        frab.add(raw, plain(day.get("date")), plain(room))
    return frab.found.finish()


def _parse(text: str):
    try:
        return json.loads(text, parse_constant=lambda name: None)
    except RecursionError:
        raise NotASchedule(_("This is JSON that is nested far too deeply.")) from None
    except json.JSONDecodeError as error:
        words = _("This begins like JSON, and breaks off or is broken at line %(line)s.")
        raise NotASchedule(words % {"line": error.lineno}) from None
    except ValueError:  # a number of thousands of digits
        raise NotASchedule(_("This begins like JSON, and cannot be read.")) from None


def _conference(schedule) -> dict | None:
    """What holds the days: the conference, or the schedule itself where it has none."""
    if not isinstance(schedule, dict):
        return None
    conference = schedule.get("conference")
    conference = conference if isinstance(conference, dict) else {}
    days = conference.get("days", schedule.get("days"))
    if not isinstance(days, list) or not any(isinstance(day, dict) for day in days):
        return None
    return conference | {"days": days}


def _rooms(day: dict) -> list[tuple]:
    """The rooms of a day with their sessions; sessions directly below the day have none."""
    rooms = day.get("rooms")
    found = list(rooms.items()) if isinstance(rooms, dict) else []
    for room in rooms if isinstance(rooms, list) else []:
        if isinstance(room, dict):
            found.append((room.get("name"), room.get("events", room.get("talks"))))
    return [*found, *((None, day.get(name)) for name in ("events", "talks"))]


def _what_it_is(found) -> str:
    if isinstance(found, dict) and isinstance(found.get("schedule"), dict):
        keys = [line(key, 30) for key in found["schedule"]]
        if keys and all(key[:4].isdigit() for key in keys):
            return _(
                "This is the conference’s own JSON keyed by day and time, not a schedule of frab or pretalx. Ask for"
                " its schedule.json or schedule.xml."
            )
        return _other_keys(keys)
    if isinstance(found, dict):
        return _other_keys([line(key, 30) for key in found])
    if isinstance(found, list):
        return _(
            "This is JSON with a list of something else: its rows have no title with a day and a time."
        )
    return _("This is JSON, but only a single value and no schedule.")


def _other_keys(keys: list[str]) -> str:
    words = _(
        "This is JSON of another shape, which names %(keys)s. A schedule.json of frab or pretalx has a “schedule” with"
        " a “conference” and its “days”."
    )
    named = ", ".join(f"“{key}”" for key in keys[:5]) or _("nothing")
    return words % {"keys": named}
