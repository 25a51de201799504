"""The open data as files, written piece by piece: ten thousand entries need no more memory than a few hundred."""

import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Max, TextField
from django.utils import timezone

from network.models import PracticePage, Recommendation
from network.practice import amounts
from network.practice.browse import councils_of, precisions_of
from network.practice.open_data import (
    COLUMNS,
    RECOMMENDATION_COLUMNS,
    Column,
    Entry,
    Recommended,
)
from resources.feeds import harmless
from resources.models import Identifier, LibraryPage

AT_ONCE = 250
SEPARATOR = "; "
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
NAMES = {column.name for column in COLUMNS}
# They are as long as all the rest together, and no column has them.
LONG = [
    one.name
    for one in PracticePage._meta.concrete_fields
    if isinstance(one, TextField) and one.name not in NAMES
]


def public_entries():
    """What the open data tells of: each entry once, as far as a visitor may see it."""
    return PracticePage.objects.visible_to(AnonymousUser()).originals()


def state(*_args, **_kwargs) -> str:
    """A word that changes when the open data does, or the day."""
    now = public_entries().aggregate(number=Count("pk"), last=Max("last_published_at"))
    last = now["last"].isoformat() if now["last"] else ""
    return f'"{timezone.localdate()}-{now["number"]}-{last}-{len(COLUMNS)}"'


def practice_csv() -> Iterator[str]:
    """A line for each entry."""
    return _csv(COLUMNS, (entry for entries in _pieces() for entry in entries))


def practice_json() -> Iterator[str]:
    """The same for programs: `licence`, `documentation`, `entries`."""
    about = {"licence": LICENCE, "documentation": f"{settings.BASE_URL}/practice/data/"}
    yield json.dumps(about)[:-1] + ', "entries": ['
    comma = ""
    for entries in _pieces():
        rows = [{one.name: _for_json(one.value(entry)) for one in COLUMNS} for entry in entries]
        yield comma + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
        comma = ",\n"
    yield "]}\n"


def recommendations_csv() -> Iterator[str]:
    """A line for each recommendation of these entries."""
    rows = (one for pages in _pages() for one in _recommended(pages))
    return _csv(RECOMMENDATION_COLUMNS, rows)


def _pages() -> Iterator[list[PracticePage]]:
    pages, last = public_entries().defer(*LONG).order_by("pk"), 0
    while found := list(pages.filter(pk__gt=last)[:AT_ONCE]):
        yield found
        last = found[-1].pk


def _pieces() -> Iterator[list[Entry]]:
    for pages in _pages():
        keys = [page.pk for page in pages]
        names, councils = Identifier.objects.names_of(pages), councils_of(keys)
        precisions, responses = precisions_of(keys), _responses(keys)
        terms = {name: _terms(name, keys) for name in ("methods", "topics", "stages")}
        yield [
            Entry(
                page,
                names.get(page.translation_key, ""),
                councils[page.pk],
                {name: found[page.pk] for name, found in terms.items()},
                precisions[page.pk],
                responses[page.pk],
            )
            for page in pages
        ]


def _terms(name: str, keys: list[int]) -> dict[int, list[str]]:
    relation = LibraryPage._meta.get_field(name)
    slug = f"{relation.m2m_reverse_field_name()}__slug"
    links = relation.remote_field.through.objects.filter(librarypage__in=keys).order_by(slug)
    found = defaultdict(list)
    for page, term in links.values_list("librarypage", slug):
        found[page].append(term)
    return found


def _responses(keys: list[int]) -> dict[int, Counter]:
    found = defaultdict(Counter)
    rows = Recommendation.objects.filter(page__in=keys).order_by().values_list("page", "response")
    for page, response, number in rows.annotate(Count("pk")):
        found[page][response] = number
    return found


def _recommended(pages: list[PracticePage]) -> Iterator[Recommended]:
    names = Identifier.objects.names_of(pages)
    by_page = {page.pk: names.get(page.translation_key, "") for page in pages}
    place = Counter()
    rows = Recommendation.objects.filter(page__in=by_page).order_by("page", "sort_order", "pk")
    for row in rows.iterator():
        place[row.page_id] += 1
        yield Recommended(row, by_page[row.page_id], place[row.page_id])


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, line: str) -> str:
        return line


def _csv(columns: list[Column], rows: Iterable) -> Iterator[str]:
    out = csv.writer(_Echo())
    yield "\ufeff" + out.writerow([column.name for column in columns])
    for row in rows:
        yield out.writerow([_for_csv(column.value(row)) for column in columns])


def _for_csv(value) -> str:
    if isinstance(value, str):
        return harmless(value)
    if value is None:
        return ""
    if isinstance(value, list):
        return harmless(SEPARATOR.join(value))
    return value.isoformat() if isinstance(value, date) else amounts.plain(value)


def _for_json(value):
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.isoformat() if isinstance(value, date | datetime) else value
