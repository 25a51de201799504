"""Tables with a line of column names: CSV, and the first sheet of a workbook. docs/importing-a-schedule.md."""

import csv
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO, StringIO
from zipfile import BadZipFile

from django.utils import timezone
from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from core.tables import NotATable, rows_of, separator
from events.importing.gathering import Gathering, speakers
from events.importing.kinds import address, format_of, language_of, licence_of
from events.importing.record import LONGEST_TITLE, NotASchedule, Schedule
from events.importing.times import placed, read_clock, read_day, read_length, read_moment
from events.importing.words import line, plain

# Each column, and what else people call it.
COLUMNS = {
    "title": ("session", "name", "session title", "summary", "event"),
    "starts": ("start", "begins", "from", "start time", "time", "start date"),
    "day": ("date",),
    "ends": ("end", "until", "to", "end time", "end date"),
    "duration": ("length", "minutes", "duration (minutes)"),
    "room": ("venue", "location", "place", "stage"),
    "track": ("strand", "theme", "stream"),
    "format": ("type", "kind", "session type"),
    "speakers": ("speaker", "people", "presenter", "presenters", "persons", "facilitators"),
    "subtitle": (),
    "abstract": ("description short", "short description"),
    "description": ("text", "details"),
    "language": ("lang",),
    "licence": ("license",),
    "links": ("link", "url", "web"),
    "attachments": ("slides", "files"),
    "cancelled": ("canceled",),
    "id": ("guid", "code", "number"),
}
NAMES = {other: name for name, others in COLUMNS.items() for other in (name, *others)}
TEMPLATE = (
    "title",
    "starts",
    "ends",
    "room",
    "track",
    "format",
    "speakers",
    "abstract",
    "links",
    "id",
)
MOST_ROWS = 20_000
YES, NO = {"yes", "y", "true", "1", "x", "ydy"}, {"no", "n", "false", "0"}


def read_csv(text: str) -> Schedule:
    """The sessions of a CSV file with commas, semicolons or tabs between its cells."""
    delimiter = separator(text)
    if not delimiter:
        raise NotASchedule(
            _(
                "This is plain text and no schedule: its first line does not name the columns of a table."
            )
        )
    try:
        rows = rows_of(text, delimiter)
    except NotATable as why:
        raise NotASchedule(str(why)) from None
    return _read(_("a table (CSV)"), rows)


def read_sheet(data: bytes) -> Schedule:
    """The sessions of the first sheet of a workbook."""
    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what a file says of its own size may be anything
        rows = [list(row[:60]) for row in sheet.iter_rows(max_row=MOST_ROWS, values_only=True)]
    except (InvalidFileException, BadZipFile, KeyError, ValueError, IndexError, TypeError):
        raise NotASchedule(_("This is a spreadsheet, but broken: it cannot be read.")) from None
    return _read(_("a spreadsheet"), rows)


def _read(shape: str, rows: list[list]) -> Schedule:
    numbered = [(number, row) for number, row in enumerate(rows, 1) if any(map(_said, row))]
    if not numbered:
        raise NotASchedule(_("This is %(shape)s without a single row.") % {"shape": shape})
    names = [
        NAMES.get(_said(cell).lower().replace("_", " ").strip("* :")) for cell in numbered[0][1]
    ]
    if "title" not in names or ("starts" not in names and "day" not in names):
        raise NotASchedule(_without_columns(shape, numbered[0][1]))
    table = _Table(shape)
    for number, row in numbered[1:]:
        cells = {}
        for name, cell in zip(names, row, strict=False):
            if name and name not in cells:
                cells[name] = cell
        table.add(number, cells)
    return table.finish()


def _without_columns(shape: str, cells: Iterable) -> str:
    words = _(
        "This is %(shape)s whose first row does not name the columns. It needs at least “title” and “starts”; it has"
        " %(found)s."
    )
    found = ", ".join(f"“{line(_said(cell), 30)}”" for cell in list(cells)[:6] if _said(cell))
    return words % {"shape": shape, "found": found}


def _said(cell) -> str:
    return plain(cell) if not isinstance(cell, date | time) else cell.isoformat()


class _Table:
    """Reads rows; what is wrong with one is said with its number, and the others go on."""

    def __init__(self, shape: str):
        self.found, self.zone = Gathering(shape), timezone.get_default_timezone()
        self.wrong: list[str] = []

    def add(self, number: int, cells: dict) -> None:
        problems = list(self._problems(cells))
        if problems:
            self.wrong.append(
                _("Row %(n)s is left out: %(why)s") % {"n": number, "why": " ".join(problems)}
            )
            return
        said = {name: _said(cell) for name, cell in cells.items()}
        starts = self._starts(cells)
        links = [("links", False), ("attachments", True)]
        self.found.add(
            said["title"],
            starts,
            self._ends(cells, starts),
            _length(cells.get("duration")),
            (said.get("id", ""),),
            room=said.get("room", ""),
            track=said.get("track", ""),
            format=format_of(said.get("format", ""), said["title"]),
            subtitle=said.get("subtitle", ""),
            texts=(said.get("abstract", ""), said.get("description", "")),
            language=language_of(said.get("language", "")),
            licence=self._licence(said),
            is_cancelled=_yes(said.get("cancelled", "")),
            speakers=speakers((name, "") for name in _names(said["speakers"]))
            if said.get("speakers")
            else None,
            addresses=[
                address(url, is_attachment=is_file)
                for name, is_file in links
                for url in said.get(name, "").split()
            ],
        )

    def finish(self) -> Schedule:
        if not self.found.schedule.entries and self.wrong:
            words = _("No row of this table can be used. %(rows)s")
            raise NotASchedule(words % {"rows": " ".join(self.wrong[:5])})
        schedule = self.found.finish()
        schedule.warnings = self.wrong + schedule.warnings
        return schedule

    def _problems(self, cells: dict) -> Iterator[str]:
        said = {name: _said(cell) for name, cell in cells.items()}
        if not said.get("title"):
            yield _("it has no title.")
        starts = self._starts(cells)
        if starts is None:
            words = _("“%(value)s” is no start like 2027-03-04 09:30.")
            yield words % {"value": self._told(said, "day", "starts")}
            return
        if said.get("ends") and not self._ends(cells, starts):
            words = _("“%(value)s” is no end like 2027-03-04 10:15 or 10:15.")
            yield words % {"value": line(said["ends"], 40)}
        elif said.get("ends") and self._ends(cells, starts) <= starts:
            yield _("it ends before it starts.")
        if said.get("duration") and not _length(cells["duration"]):
            words = _("“%(value)s” is no duration like 45 (minutes) or 0:45.")
            yield words % {"value": line(said["duration"], 40)}

    @staticmethod
    def _told(said: dict, *names: str) -> str:
        return line(" ".join(filter(None, (said.get(name, "") for name in names))), 60)

    def _starts(self, cells: dict) -> datetime | None:
        """A moment; or a day in one column and a time in another."""
        return self._moment(cells.get("starts"), _day(cells.get("day")))

    def _ends(self, cells: dict, starts: datetime | None) -> datetime | None:
        day = starts.astimezone(self.zone).date() if starts else None
        return self._moment(cells.get("ends"), day)

    def _moment(self, cell, day: date | None) -> datetime | None:
        if isinstance(cell, datetime):
            return placed(
                cell + timedelta(seconds=30), self.zone
            )  # a sheet counts in fractions of days
        clock = cell if isinstance(cell, time) else read_clock(_said(cell))
        if clock and day:
            return placed(datetime.combine(day, clock), self.zone)
        return read_moment(_said(cell), self.zone)

    def _licence(self, said: dict) -> str | None:
        found = licence_of(said.get("licence", ""))
        if said.get("licence") and not found:
            self.found.note("other licence", line(said["title"], LONGEST_TITLE))
        return found


def _day(cell) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    return cell if isinstance(cell, date) else read_day(_said(cell))


def _length(cell) -> timedelta | None:
    if isinstance(cell, time):  # a sheet makes a time of 0:45
        return timedelta(hours=cell.hour, minutes=cell.minute) or None
    return cell if isinstance(cell, timedelta) else read_length(_said(cell))


def _names(text: str) -> list[str]:
    """Semicolons or lines between names; commas only where there is neither."""
    return re.split(r"[;\n]", text) if re.search(r"[;\n]", text) else text.split(",")


def _yes(text: str) -> bool | None:
    word = text.strip().lower()
    return True if word in YES else False if word in NO else None


def template() -> str:
    """A table to begin with: the names of the columns, and one row that shows how."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(TEMPLATE)
    writer.writerow(
        [
            *("An example: delete this row", "2027-03-04 09:30", "2027-03-04 10:15", "Main hall"),
            *("Planning", "workshop", "Sam Invented; Jo Invented", "One or two sentences."),
            *("https://example.org/slides.pdf", "1"),
        ]
    )
    return out.getvalue()
