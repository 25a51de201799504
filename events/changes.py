"""What changed in a programme, as data that is kept and as words that are read.

A state is what a programme says of one session: plain data without anybody's name. A change is a state before and
a state after it; None where the session was not there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from events.entries import Draft, Entry
from events.models import Format


@dataclass
class Places:
    """What rooms and tracks are called in the language of the reader, by slug."""

    rooms: dict[str, str]
    tracks: dict[str, str]


def state(entry: Entry, places: Places | Draft) -> dict:
    """A session as it is compared. People are told apart by the key of their row and by nothing else."""
    return {
        "title": entry.title,
        "starts_at": entry.starts_at.isoformat(),
        "ends_at": entry.ends_at.isoformat(),
        "format": entry.format,
        "room": entry.room,
        "room_name": places.rooms.get(entry.room, ""),
        "track": entry.track,
        "track_name": places.tracks.get(entry.track, ""),
        "is_cancelled": entry.is_cancelled,
        "people": sorted(one.row or 0 for one in entry.people if one.is_named),
    }


def snapshot(draft: Draft) -> dict[str, dict]:
    """What is out, by the translation key of the session."""
    return {one.work: state(one, draft) for one in draft.entries if one.is_live}


def compare(before: dict[str, dict], draft: Draft) -> list[dict]:
    """What a release would change, in reading order; what would go comes last."""
    changes, there = [], set()
    for one in draft.entries:
        if one.is_taken_out:
            continue
        there.add(one.work)
        old, new = before.get(one.work), state(one, draft)
        if old is None or _told(old) != _told(new) or one.has_changes:
            text = old is not None and _told(old) == _told(new)
            changes.append({"work": one.work, "before": old, "after": new, "text": text})
    gone = [work for work in before if work not in there]
    return changes + [
        {"work": work, "before": before[work], "after": None, "text": False} for work in gone
    ]


def _told(state: dict) -> dict:
    """What counts as a change: a room or track that is only called something else is the same one."""
    return {name: value for name, value in state.items() if not name.endswith("_name")}


def in_words(change: dict, places: Places | Draft) -> list[str]:
    """A change in whole sentences."""
    old, new = change["before"], change["after"]
    if new is None:
        return [_("Taken out of the programme.")]
    if old is None:
        return [*_new(new, places)]
    return [*_changed(old, new, places), *([_("The text changed.")] if change["text"] else [])]


def _new(new: dict, places: Places | Draft) -> Iterator[str]:
    where = _name(new, "room", places.rooms)
    if where:
        yield _("New: %(when)s, %(room)s.") % {"when": _when(new), "room": where}
    else:
        yield _("New: %(when)s.") % {"when": _when(new)}
    if new["is_cancelled"]:
        yield _("Cancelled.")


def _changed(old: dict, new: dict, places: Places | Draft) -> Iterator[str]:
    if new["is_cancelled"] and not old["is_cancelled"]:
        yield _("Cancelled.")
    if old["is_cancelled"] and not new["is_cancelled"]:
        yield _("No longer cancelled.")
    if old["title"] != new["title"]:
        yield _("Renamed: it was “%(title)s”.") % {"title": old["title"]}
    yield from _time(old, new)
    yield from _place(old, new, "room", places.rooms)
    yield from _place(old, new, "track", places.tracks)
    if old["format"] != new["format"]:
        words = {"from": _format(old), "to": _format(new)}
        yield _("Other format: %(to)s instead of %(from)s.") % words
    if old["people"] != new["people"]:
        yield _("Other speakers or facilitators.")


def _time(old: dict, new: dict) -> Iterator[str]:
    if _day(old) != _day(new):
        yield _("Moved: %(to)s instead of %(from)s.") % {"from": _when(old), "to": _when(new)}
    elif old["starts_at"] != new["starts_at"]:
        words = _("Moved: %(to)s instead of %(from)s, on %(day)s.")
        yield words % {"from": _hours(old), "to": _hours(new), "day": _day(new)}
    elif old["ends_at"] != new["ends_at"]:
        words = {"from": _clock(old["ends_at"]), "to": _clock(new["ends_at"])}
        yield _("Ends at %(to)s instead of %(from)s.") % words


# For each kind of place: another one, one at last, none any more.
def _place(old: dict, new: dict, kind: str, names: dict[str, str]) -> Iterator[str]:
    if old[kind] == new[kind]:
        return
    words = {"from": _name(old, kind, names), "to": _name(new, kind, names)}
    sentences = {
        "room": (
            _("Other room: %(to)s instead of %(from)s."),
            _("Now in this room: %(to)s."),
            _("No longer in this room: %(from)s."),
        ),
        "track": (
            _("Other track: %(to)s instead of %(from)s."),
            _("Now on this track: %(to)s."),
            _("No longer on this track: %(from)s."),
        ),
    }[kind]
    which = 0 if words["from"] and words["to"] else 1 if words["to"] else 2
    yield sentences[which] % words


def _name(state: dict, kind: str, names: dict[str, str]) -> str:
    """As it is called today in the reader's language; as it was called then, where it is gone."""
    return names.get(state[kind]) or state[f"{kind}_name"] or state[kind] or ""


def _format(state: dict) -> str:
    return str(dict(Format.choices).get(state["format"], state["format"]))


def _when(state: dict) -> str:
    words = {"day": capfirst(_day(state)), "hours": _hours(state)}
    return _("%(day)s, %(hours)s") % words


def _day(state: dict) -> str:
    return date_format(timezone.localtime(parse_datetime(state["starts_at"])), "l j F Y")


def _hours(state: dict) -> str:
    words = {"from": _clock(state["starts_at"]), "to": _clock(state["ends_at"])}
    return _("%(from)s to %(to)s") % words


def _clock(moment: str | datetime) -> str:
    return date_format(timezone.localtime(parse_datetime(moment)), "H:i")
