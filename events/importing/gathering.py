"""Puts together what a reader finds: what every format may lack is settled here, and said."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.importing.record import (
    LONGEST_ID,
    LONGEST_NAME,
    LONGEST_PLACE,
    LONGEST_TEXT,
    LONGEST_TITLE,
    Entry,
    NotASchedule,
    Schedule,
    Speaker,
)
from events.importing.times import LONGEST
from events.importing.words import line, plain

USUAL_LENGTH = timedelta(minutes=30)
UNTITLED = "Untitled"
MOST_SESSIONS = 5000
MOST_NAMED = 8  # titles in one warning


class Gathering:
    """The sessions of one file, one after the other, and what was odd about them."""

    def __init__(self, shape: str, **conference):
        self.schedule = Schedule(shape, **conference)
        self.odd: dict[str, list[str]] = {}
        self.left_out = Counter()
        self._taken: set[str] = set()

    def add(self, title, starts: datetime | None, ends=None, length=None, ids=(), **told) -> None:
        """One session; `told` are the other fields of an `Entry`, as the file has them."""
        title = line(title, LONGEST_TITLE) or UNTITLED
        if starts is None:
            self.note("no time", title)
            return
        if ends is None or not starts < ends <= starts + LONGEST:
            if not length:
                self.note("no length", title)
            ends = starts + (length or USUAL_LENGTH)
        for name in ("room", "track"):
            told[name] = line(told.get(name), LONGEST_PLACE) or None
        told["texts"] = tuple(self._text(text, title) for text in told.get("texts", ()))
        told["subtitle"] = line(told.get("subtitle"), LONGEST_TITLE)
        told["addresses"] = _each_once(told.get("addresses", ()))
        entry = Entry(title=title, starts=starts, ends=ends, **told)
        entry.ids = self._ids(ids, entry)
        self._keep(entry)

    def note(self, what: str, title: str) -> None:
        """Something was odd about a session."""
        self.odd.setdefault(what, []).append(title)

    def finish(self) -> Schedule:
        """The schedule, or NotASchedule where nothing of it can be kept."""
        if not self.schedule.entries:
            raise NotASchedule(_nothing(self.schedule.shape, len(self.odd.get("no time", ()))))
        for what, titles in self.odd.items():
            self.schedule.warnings.append(_odd(what, titles))
        self.schedule.warnings += [_left_out(what, n) for what, n in self.left_out.items()]
        return self.schedule

    def _keep(self, entry: Entry) -> None:
        found = self.schedule
        found.entries.append(entry)
        if len(found.entries) > MOST_SESSIONS:
            words = _("The file has more than %(n)s sessions: no conference of ours does.")
            raise NotASchedule(words % {"n": MOST_SESSIONS})
        for name, names in ((entry.room, found.rooms), (entry.track, found.tracks)):
            if name and name.casefold() not in {one.casefold() for one in names}:
                names.append(name)

    def _text(self, text: str, title: str) -> str:
        text = plain(text)
        if len(text) > LONGEST_TEXT:
            self.note("long text", title)
        return text[:LONGEST_TEXT]

    def _ids(self, ids: Iterable, entry: Entry) -> tuple[str, ...]:
        """What it is called; by its title where the file has nothing better. No two are called the same."""
        found = tuple(line(one, LONGEST_ID) for one in ids if line(one, LONGEST_ID))
        by_title = f"title:{slugify(entry.title)[:150] or 'untitled'}"
        first, number = (found or (by_title,))[0], 2
        if first in self._taken:
            if found:
                self.note("same id", entry.title)
            while f"{first}#{number}" in self._taken:
                number += 1
            found = (f"{first}#{number}",)
        self._taken.add((found or (by_title,))[0])
        return found or (by_title,)


def speakers(people: Iterable[tuple]) -> tuple[Speaker, ...]:
    """People by name and id, each once; who has no name is nobody."""
    found: dict[str, Speaker] = {}
    for name, source_id in people:
        name, source_id = line(name, LONGEST_NAME), line(source_id, LONGEST_ID)
        if name:
            found.setdefault(source_id or name.casefold(), Speaker(name, source_id))
    return tuple(found.values())


def _each_once(addresses: Iterable) -> tuple:
    found = {}
    for one in addresses:
        if one:
            found.setdefault(one.url, one)
    return tuple(found.values())


def _nothing(shape: str, without_time: int) -> str:
    if without_time:
        words = ngettext(
            "This is %(shape)s with %(n)s entry, which has no time of day: there is nothing to put into a programme.",
            "This is %(shape)s with %(n)s entries, and none has a time of day: there is nothing to put into a programme.",
            without_time,
        )
        return words % {"shape": shape, "n": without_time}
    return _("This is %(shape)s without a single session.") % {"shape": shape}


def _odd(what: str, titles: list[str]) -> str:
    n = len(titles)
    words = {
        "no time": ngettext(
            "%(n)s session has no time and is left out: %(titles)s",
            "%(n)s sessions have no time and are left out: %(titles)s",
            n,
        ),
        "no length": ngettext(
            "%(n)s session does not say how long it is; it is given half an hour: %(titles)s",
            "%(n)s sessions do not say how long they are; they are given half an hour: %(titles)s",
            n,
        ),
        "long text": ngettext(
            "The text of %(n)s session is too long and is cut: %(titles)s",
            "The texts of %(n)s sessions are too long and are cut: %(titles)s",
            n,
        ),
        "same id": ngettext(
            "%(n)s session has the number of another; both are taken: %(titles)s",
            "%(n)s sessions have the number of another; all are taken: %(titles)s",
            n,
        ),
        "repeats": ngettext(
            "%(n)s entry repeats; only the first time is taken: %(titles)s",
            "%(n)s entries repeat; only the first time is taken: %(titles)s",
            n,
        ),
        "bad link": ngettext(
            "An address of %(n)s session is none that can be kept: %(titles)s",
            "Addresses of %(n)s sessions are none that can be kept: %(titles)s",
            n,
        ),
        "other licence": ngettext(
            "The licence of %(n)s session is none that we have a word for, so it is not stated: %(titles)s",
            "The licences of %(n)s sessions are none that we have a word for, so they are not stated: %(titles)s",
            n,
        ),
    }[what]
    shown = "; ".join(titles[:MOST_NAMED]) + ("; …" if n > MOST_NAMED else "")
    return words % {"n": n, "titles": shown}


def _left_out(what: str, n: int) -> str:
    words = {
        "biographies": ngettext(
            "What %(n)s person says of themselves is left out: there is no place for it.",
            "What %(n)s people say of themselves is left out: there is no place for it.",
            n,
        ),
        "pictures": ngettext(
            "%(n)s picture is left out: add it to the text yourself.",
            "%(n)s pictures are left out: add them to the texts yourself.",
            n,
        ),
    }[what]
    return words % {"n": n}
