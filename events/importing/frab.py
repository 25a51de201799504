"""What frab, Pentabarf and pretalx say of a session, whether in XML or in JSON: the words are the same."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from events.importing.gathering import Gathering, speakers
from events.importing.kinds import address, format_of, language_of, licence_of
from events.importing.record import LONGEST_TITLE
from events.importing.times import (
    placed,
    read_clock,
    read_day,
    read_length,
    read_moment,
    zone_named,
)
from events.importing.words import line, plain

PICTURES = ("logo", "image")


class Frab:
    """Reads the days of a conference; one method for the conference, one for each session."""

    def __init__(self, shape: str, conference: dict, base: str = ""):
        self.base = plain(conference.get("base_url")) or base
        self.zone: ZoneInfo = zone_named(plain(conference.get("time_zone_name")))
        self.day_change = read_clock(plain(conference.get("day_change"))) or time()
        city, venue = (line(conference.get(name), 95) for name in ("city", "venue"))
        self.found = Gathering(
            shape,
            title=line(conference.get("title"), LONGEST_TITLE),
            acronym=line(conference.get("acronym"), 80),
            first_day=read_day(plain(conference.get("start"))),
            last_day=read_day(plain(conference.get("end"))),
            place=", ".join(filter(None, (venue, city))),
        )

    def add(self, raw: dict, day: str, room: str = "") -> None:
        """One session of a day, in the room it is listed under."""
        starts = self._starts(raw, day)
        title = line(raw.get("title"), LONGEST_TITLE)
        self.found.add(
            title,
            starts,
            self._ends(raw, starts),
            read_length(raw.get("duration")),
            (plain(raw.get("guid")), plain(raw.get("id")) or plain(raw.get("code"))),
            room=plain(raw.get("room")) or room,
            track=plain(raw.get("track")),
            format=format_of(plain(raw.get("type")), title),
            subtitle=plain(raw.get("subtitle")),
            texts=(plain(raw.get("abstract")), plain(raw.get("description"))),
            language=language_of(plain(raw.get("language"))),
            licence=self._licence(raw, title),
            speakers=self._speakers(raw),
            addresses=self._addresses(raw, title),
        )
        if any(plain(raw.get(name)) for name in PICTURES):
            self.found.left_out["pictures"] += 1

    def _starts(self, raw: dict, day: str) -> datetime | None:
        """By its own date where it has one, else by the clock of its day; after midnight, it is still
        that day until the conference says that it changes."""
        told, clock = plain(raw.get("date")), read_clock(plain(raw.get("start")))
        moment = read_moment(told, self.zone) or read_moment(plain(raw.get("start")), self.zone)
        if moment or clock is None:
            return moment
        at, own = read_day(day), read_day(told)
        if own:
            return placed(datetime.combine(own, clock), self.zone)
        if at is None:
            return None
        late = timedelta(days=1 if clock < self.day_change else 0)
        return placed(datetime.combine(at, clock) + late, self.zone)

    def _ends(self, raw: dict, starts: datetime | None) -> datetime | None:
        told = plain(raw.get("end"))
        clock = read_clock(told)
        if not clock or not starts:
            return read_moment(told, self.zone)
        if read_length(raw.get("duration")):
            return None
        ends = placed(datetime.combine(starts.astimezone(self.zone), clock), self.zone)
        return ends if ends is None or ends > starts else ends + timedelta(days=1)

    def _licence(self, raw: dict, title: str) -> str | None:
        recording = raw.get("recording")
        words = plain(recording.get("license")) if isinstance(recording, dict) else ""
        words = words or plain(raw.get("recording_license")) or plain(raw.get("license"))
        found = licence_of(words)
        if words and not found:
            self.found.note("other licence", title)
        return found

    def _speakers(self, raw: dict):
        people = raw.get("persons", raw.get("speakers"))
        if not isinstance(people, list):
            return None
        found = []
        for one in people:
            person = one if isinstance(one, dict) else {"name": one}
            names = ("public_name", "full_public_name", "name", "full_name")
            name = next(filter(None, (plain(person.get(key)) for key in names)), "")
            ids = (plain(person.get(key)) for key in ("id", "code", "guid"))
            found.append((name, next(filter(None, ids), "")))
            if any(plain(person.get(key)) for key in ("biography", "abstract", "description")):
                self.found.left_out["biographies"] += 1
        return speakers(found)

    def _addresses(self, raw: dict, title: str) -> list:
        told = [
            *_links(raw.get("links"), is_attachment=False),
            *_links(raw.get("attachments"), is_attachment=True),
        ]
        film = plain(raw.get("video_download_url")) or plain(raw.get("video"))
        if film:
            told.append((film, "Video", False))
        kept = [
            address(url, words, self.base, is_attachment=is_file) for url, words, is_file in told
        ]
        if None in kept:
            self.found.note("bad link", title)
        return kept


def _links(rows, *, is_attachment: bool) -> list[tuple]:
    found = []
    for one in rows if isinstance(rows, list) else []:
        row = one if isinstance(one, dict) else {"url": one}
        url = plain(row.get("url")) or plain(row.get("href"))
        words = plain(row.get("title")) or plain(row.get("name")) or plain(row.get("description"))
        if url:
            found.append((url, "" if words == url else words, is_attachment))
    return found
