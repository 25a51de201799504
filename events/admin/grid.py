"""A programme as a table of times and rooms, and the places in it that are free."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from urllib.parse import urlencode

from django.utils import timezone

from events.admin.desk_forms import days
from events.entries import Draft, Entry
from events.programme import in_words

SHORT = 7  # days
MORNING = time(9)
USUAL = 30  # minutes of a session that nothing limits


@dataclass
class Cell:
    """What is in one room from one time on: what begins there, what is still going on, or nothing."""

    room: str | None
    room_name: str
    begins: list[Entry]
    goes_on: list[Entry]
    minutes: int
    starts_at: datetime

    @property
    def is_free(self) -> bool:
        return bool(self.room) and not any(one.takes_place for one in (*self.begins, *self.goes_on))

    @property
    def to_add(self) -> str:
        """What the form for a new session begins with."""
        at = timezone.localtime(self.starts_at)
        told = {"day": at.date().isoformat(), "at": f"{at:%H:%M}", "minutes": self.minutes}
        return urlencode(told | {"room": self.room or ""})


@dataclass
class Row:
    """One time of a day."""

    starts_at: datetime
    cells: list[Cell]


@dataclass
class Table:
    """One day."""

    day: date
    rows: list[Row] = field(default_factory=list)

    @property
    def in_words(self) -> str:
        return in_words(self.day)


@dataclass
class Slot:
    """A time and a room that a session could have."""

    starts_at: datetime
    room: str
    label: str

    @property
    def value(self) -> str:
        return f"{timezone.localtime(self.starts_at):%Y-%m-%dT%H:%M} {self.room}"


@dataclass
class FreeDay:
    """What is free on one day."""

    day: str
    slots: list[Slot]


def grid(draft: Draft) -> list[Table]:
    """Day by day, a row for each time at which something begins or ends."""
    return [_table(draft, day) for day in _shown(draft)]


def _shown(draft: Draft) -> list[date]:
    """Every day of a short event; of a long one, or of one whose days are not known, those with sessions."""
    offered = days(draft)
    used = {one.day for one in draft.entries if not one.is_taken_out}
    return [day for day in offered if len(offered) <= SHORT or day in used] or offered[:1]


def columns(draft: Draft) -> dict[str | None, str]:
    """The rooms, and a column without one where something needs it."""
    without = any(one.room not in draft.rooms and not one.is_taken_out for one in draft.entries)
    return draft.rooms | ({None: ""} if without else {})


def _table(draft: Draft, day: date) -> Table:
    there = [one for one in draft.entries if one.day == day and not one.is_taken_out]
    times = _times(draft, day, there)
    table = Table(day)
    for at, following in zip(times, [*times[1:], None], strict=True):
        gap = int((following - at).total_seconds() // 60) if following else USUAL
        cells = [_cell(there, room, name, at, gap, draft) for room, name in columns(draft).items()]
        table.rows.append(Row(at, cells))
    return table


def _times(draft: Draft, day: date, there: list[Entry]) -> list[datetime]:
    """When something begins or ends; the end of the last one too, for what comes after it."""
    times = {at for one in there for at in (one.starts_at, one.ends_at)}
    if not times:
        begins = timezone.localtime(draft.event.starts_at).time()
        times = {timezone.make_aware(datetime.combine(day, max(begins, MORNING)))}
    return sorted(at for at in times if timezone.localdate(at) == day)


def _cell(there, room: str | None, name: str, at: datetime, gap: int, draft: Draft) -> Cell:
    here = [one for one in there if (one.room if one.room in draft.rooms else None) == room]
    begins = [one for one in here if one.starts_at == at]
    goes_on = [one for one in here if one.starts_at < at < one.ends_at and one.takes_place]
    return Cell(room, name, begins, goes_on, gap, at)


def free_for(draft: Draft, entry: Entry) -> list[FreeDay]:
    """Where a session would fit as long as it is, day by day."""
    taken = [one for one in draft.entries if one.takes_place and one.pk != entry.pk]
    found = []
    for table in grid(draft):
        slots = [
            Slot(row.starts_at, room, f"{timezone.localtime(row.starts_at):%H:%M}, {name}")
            for row in table.rows
            for room, name in draft.rooms.items()
            if _fits(draft, row.starts_at, entry, room, taken)
        ]
        if slots:
            found.append(FreeDay(table.in_words, slots))
    return found


def _fits(draft: Draft, starts: datetime, entry: Entry, room: str, taken: list[Entry]) -> bool:
    ends: datetime = starts + (entry.length or timedelta(minutes=USUAL))
    if (starts, room) == (entry.starts_at, entry.room) or ends > draft.event.ends_at:
        return False
    return not any(
        one.room == room and one.starts_at < ends and one.ends_at > starts for one in taken
    )
