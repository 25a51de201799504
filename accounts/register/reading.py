"""Reads a file of the register. Every bad row is named by its line; then nothing of it is used."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.models import EmailDomain, Organisation

SHIPPED = Path(__file__).parent / "organisations.csv"
# Fields that the file gives as they are, and those that name other bodies by their codes.
PLAIN = (
    *("name", "name_cy", "short_name", "kind", "nation", "region", "starts", "ends", "website"),
    *("gss", "former_gss", "latitude", "longitude", "population", "area"),
)
ABOVE = ("county", "combined_authority")
LISTS = ("replaced_by", "parts")
COLUMNS = ("code", *PLAIN, *ABOVE, *LISTS, "email_domains")
MAY_BE_MISSING = {"starts", "ends", "latitude", "longitude", "population", "area"}


class RegisterError(Exception):
    """The file cannot be used; `problems` says why, a sentence each, with the line."""

    def __init__(self, problems: list[str]):
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass
class Row:
    """One body of the file."""

    line: int
    code: str
    values: dict = field(default_factory=dict)  # the plain fields, as Python values
    above: dict[str, str] = field(default_factory=dict)  # field -> code or ""
    lists: dict[str, list[str]] = field(default_factory=dict)  # field -> codes
    domains: list[str] = field(default_factory=list)


def read_register(path: Path = SHIPPED) -> list[Row]:
    """The rows of a file, every one of them sound. Raises RegisterError."""
    problems: list[str] = []
    rows = [_row(line, cells, problems) for line, cells in _lines(path, problems)]
    _compare(rows, problems)
    if problems:
        raise RegisterError(problems)
    return rows


def _lines(path: Path, problems: list[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and cells by column."""
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            header = next(reader, [])
            if sorted(header) != sorted(COLUMNS):
                wanted = ", ".join(COLUMNS)
                problems.append(_("line 1: the columns must be %(columns)s.") % {"columns": wanted})
                return
            for cells in reader:
                if len(cells) == len(header):
                    yield reader.line_num, dict(zip(header, map(str.strip, cells), strict=True))
                elif cells:
                    problems.append(
                        _line(reader.line_num, _("it has too many or too few columns."))
                    )
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise RegisterError([f"{path}: {error}"]) from error


def _line(number: int, words: str) -> str:
    return _("line %(number)s: %(words)s") % {"number": number, "words": words}


def _row(line: int, cells: dict[str, str], problems: list[str]) -> Row:
    row = Row(line, cells["code"])
    given = {name: cells[name] or None if name in MAY_BE_MISSING else cells[name] for name in PLAIN}
    one = Organisation(code=row.code, **given)
    try:
        one.clean_fields(exclude=ABOVE)
    except ValidationError as error:
        for name, messages in error.message_dict.items():
            problems.append(_line(line, f"{name}: {' '.join(messages)}"))
    row.values = {name: getattr(one, name) for name in PLAIN}
    starts, ends = row.values["starts"], row.values["ends"]
    if isinstance(starts, date) and isinstance(ends, date) and ends < starts:
        problems.append(_line(line, _("ends: an organisation cannot end before it starts.")))
    row.above = {name: cells[name] for name in ABOVE}
    row.lists = {name: cells[name].split() for name in LISTS}
    row.domains = [_domain(line, text, problems) for text in cells["email_domains"].split()]
    return row


def _domain(line: int, text: str, problems: list[str]) -> str:
    one = EmailDomain(domain=text)
    try:
        one.clean()
    except ValidationError as error:
        problems.append(_line(line, f"email_domains: {text}: {' '.join(error.messages)}"))
    return one.domain


def _compare(rows: list[Row], problems: list[str]) -> None:
    """What only shows when rows stand side by side: a code given twice, one that nobody has."""
    taken: set[str] = set()
    for row in rows:
        if row.code.lower() in taken:
            problems.append(
                _line(row.line, _("code: %(code)s is given twice.") % {"code": row.code})
            )
        taken.add(row.code.lower())
    codes = {row.code for row in rows} | set(Organisation.objects.values_list("code", flat=True))
    for row in rows:
        named = {**{name: [code] for name, code in row.above.items() if code}, **row.lists}
        for column, wanted in named.items():
            problems += [
                _line(row.line, _("%(column)s: nobody has the code %(code)s.") % names)
                if code not in codes
                else _line(row.line, _("%(column)s: %(code)s is the organisation itself.") % names)
                for code in wanted
                for names in [{"column": column, "code": code}]
                if code not in codes or code == row.code
            ]
