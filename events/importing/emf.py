"""The JSON of Electromagnetic Field: a plain list of sessions."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.translation import gettext as _

from events.importing.gathering import Gathering, speakers
from events.importing.kinds import address, format_of
from events.importing.record import Schedule
from events.importing.times import read_moment
from events.importing.words import plain

STARTS, ENDS = ("start_date", "start", "starts"), ("end_date", "end", "ends")


def is_it(found) -> bool:
    """Is this a list of things with a title, some of them with a moment?"""
    rows = [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []
    titled = bool(rows) and all(plain(row.get("title")) for row in rows)
    return titled and any(_moment(row, STARTS, timezone.get_default_timezone()) for row in rows)


def read(rows: list) -> Schedule:
    found, zone = Gathering(_("a list of sessions in JSON")), timezone.get_default_timezone()
    for row in rows:
        if isinstance(row, dict):
            _add(found, row, zone)
    return found.finish()


def _add(found: Gathering, row: dict, zone: ZoneInfo) -> None:
    link, video = row.get("link"), row.get("video")
    films = video.values() if isinstance(video, dict) else [video]
    title = plain(row.get("title"))
    found.add(
        title,
        _moment(row, STARTS, zone),
        _moment(row, ENDS, zone),
        ids=(plain(row.get("guid")), plain(row.get("id"))),
        room=plain(row.get("venue")) or plain(row.get("room")),
        track=plain(row.get("track")),
        format=format_of(plain(row.get("type")), title),
        texts=(plain(row.get("description")),),
        speakers=_speakers(row),
        addresses=[address(link), *(address(film, "Video") for film in films if plain(film))],
    )


def _moment(row: dict, names: tuple, zone: ZoneInfo) -> datetime | None:
    """The clock on the wall: the files say Z, and mean the time of the place, as beside it they say."""
    text = next(filter(None, (plain(row.get(name)) for name in names)), "")
    clock = plain(row.get(names[0].replace("date", "time")))
    if text.endswith("Z") and re.match(r"\d", clock) and text[11:16] == clock[:5]:
        text = text.removesuffix("Z")
    return read_moment(text, zone)


def _speakers(row: dict):
    told = row.get("speaker", row.get("speakers"))
    if told is None:
        return None
    names = (
        told if isinstance(told, list) else re.split(r"\s*[,;&]\s+|\s+(?:and|&)\s+", plain(told))
    )
    people = [one.get("name") if isinstance(one, dict) else one for one in names]
    return speakers((name, "") for name in people)
