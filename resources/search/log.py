"""How far an index has come in the log of changes."""

from dataclasses import asdict, dataclass
from datetime import timedelta

from django.db.models import Max, Q, QuerySet
from django.utils import timezone

from resources.models import SearchChange

AT_ONCE = 5_000  # lines read in one go
GAPS = 1_000  # numbers not seen yet that are asked for again

KEPT = timedelta(days=30)  # an index that was not asked for so long is built anew


def old_lines() -> QuerySet:
    """Lines that every index in use has followed. The newest stay, or a quiet site's index would not
    know where it is.
    """
    last = SearchChange.objects.aggregate(last=Max("pk"))["last"] or 0
    return SearchChange.objects.filter(at__lt=timezone.now() - KEPT, pk__lte=last - GAPS)


@dataclass(frozen=True)
class Cursor:
    """The last line that was followed, and lines before it that were not there yet.

    Numbers are given when a line is written but seen when its transaction ends, so a lower number can
    appear after a higher one. `mark` knows the line again: a database that was put back has another.
    """

    upto: int = 0
    mark: str = ""
    missing: tuple[int, ...] = ()

    @classmethod
    def now(cls) -> "Cursor":
        """At the end of the log: whoever reads the database after this knows all before it."""
        last = SearchChange.objects.aggregate(last=Max("pk"))["last"] or 0
        recent = SearchChange.objects.filter(pk__gt=last - GAPS, pk__lte=last)
        rows = {pk: _mark(key, at) for pk, key, at in recent.values_list("pk", "key", "at")}
        missing = tuple(n for n in range(max(1, last - GAPS + 1), last + 1) if n not in rows)
        return cls(last, rows.get(last, ""), missing)

    @classmethod
    def read(cls, kept: dict) -> "Cursor":
        return cls(kept["upto"], kept["mark"], tuple(kept["missing"]))

    def as_dict(self) -> dict:
        return asdict(self)


@dataclass(frozen=True)
class Ahead:
    """What the log says beyond a cursor."""

    keys: frozenset
    cursor: Cursor
    lost: bool  # the log is not the one that was followed: only building anew helps


def read_ahead(cursor: Cursor) -> Ahead:
    """The works that changed since, oldest lines first: one query."""
    wanted = Q(pk__gte=cursor.upto)
    if cursor.missing:
        wanted |= Q(pk__in=cursor.missing)
    found = SearchChange.objects.filter(wanted).order_by("pk")
    rows = list(found.values_list("pk", "key", "at")[:AT_ONCE])
    marks = {pk: _mark(key, at) for pk, key, at in rows}
    pruned = not cursor.upto and rows and rows[0][0] > 1  # it began before there was a log
    if pruned or (cursor.upto and marks.get(cursor.upto) != cursor.mark):
        return Ahead(frozenset(), cursor, lost=True)
    new = frozenset(key for pk, key, _at in rows if pk != cursor.upto)
    if not new:
        return Ahead(new, cursor, lost=False)
    last = max(rows[-1][0], cursor.upto)
    expected = {*cursor.missing, *range(cursor.upto + 1, last + 1)}
    missing = tuple(sorted(expected - marks.keys())[-GAPS:])
    return Ahead(new, Cursor(last, marks[last], missing), lost=False)


def _mark(key, at) -> str:
    return f"{key.hex} {at.isoformat()}"
