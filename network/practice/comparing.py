"""Up to four entries side by side: the choice is in the address."""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from django.db.models import Count
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from network.forms.practice.browsing import LONGEST_SEARCH
from network.models import PracticePage, Precision, Recommendation, Response
from network.models.practice.figures import FIGURES
from network.practice import amounts, derived, words
from network.practice.browse import councils_of, precisions_of, with_names
from resources.feeds import harmless
from resources.models import Identifier

MOST = 4
MOST_ASKED = 20  # identifiers that are looked up: whoever sends more has made a mistake
MOST_OFFERED = 10
IDENTIFIER = re.compile(r"[-\w]{1,64}", re.ASCII)

PERCENT = "%"
HINTS = {
    "cost_per_member": gettext_lazy("The total cost, shared by those who completed it."),
    "cost_per_member_hour": gettext_lazy("The cost for each member, divided by their hours."),
}
UNITS_IN_HEADS = {
    "pounds": "£",
    "hours": gettext_lazy("hours"),
    "days": gettext_lazy("days"),
    "weeks": gettext_lazy("weeks"),
}


@dataclass
class Cell:
    """What one entry says. `words` is empty where it says nothing."""

    words: str = ""
    value: object = None  # for programs: a number, or the same words
    precision: str = ""
    mark: str = ""  # "highest" or "lowest"
    note: str = ""


@dataclass
class Line:
    """A line of the table."""

    label: str
    cells: list[Cell]
    unit: str = ""
    hint: str = ""
    is_words: bool = False

    @property
    def differs(self) -> bool:
        """Do those that say something say different things?"""
        return len({cell.value for cell in self.cells if cell.words}) > 1

    def mark(self) -> "Line":
        """Say of the largest and the smallest that they are."""
        said = [cell.value for cell in self.cells if cell.words]
        if self.differs:
            for cell in self.cells:
                if cell.words and cell.value in (max(said), min(said)):
                    cell.mark = "highest" if cell.value == max(said) else "lowest"
        return self


@dataclass
class Group:
    """Lines that belong together."""

    title: str
    lines: list[Line] = field(default_factory=list)


class Comparison:
    """What a reader asked to see side by side, as far as they may see it."""

    def __init__(self, query: QueryDict, user):
        self.user = user
        self.asked = list(dict.fromkeys(one.strip() for one in query.getlist("entry")))
        self.asked = [one for one in self.asked if one]
        self.words = query.get("q", "").strip()[:LONGEST_SEARCH]
        found = self._named(self.asked[:MOST_ASKED])
        known = [one for one in self.asked if one in found]
        self.entries = [found[one] for one in known[:MOST]]
        self.left_out = [found[one] for one in known[MOST:]]
        self.too_many = len(self.asked) > MOST
        self.unknown = [one[:64] for one in self.asked[:MOST_ASKED] if one not in found]

    def _named(self, asked: list[str]) -> dict[str, PracticePage]:
        """The entries with these identifiers, each in the reader's language where there is one."""
        wanted = [one for one in asked if IDENTIFIER.fullmatch(one)]
        keys = dict(
            Identifier.objects.filter(value__in=wanted).values_list("translation_key", "value")
        )
        pages = PracticePage.objects.visible_to(self.user).filter(translation_key__in=keys)
        found = {}
        for page in pages.in_order_for(get_language()).select_related("alias_of"):
            page.identifier = keys[page.translation_key]
            found.setdefault(page.identifier, page)
        councils = councils_of([page.pk for page in found.values()])
        for page in found.values():
            page.councils = councils[page.pk]
        return found

    @property
    def has_room(self) -> bool:
        """May another one be added?"""
        return len(self.entries) < MOST

    def columns(self) -> list[dict]:
        """Each entry with the address of the comparison without it."""
        return [
            {"entry": one, "without": self._address([two for two in self.entries if two != one])}
            for one in self.entries
        ]

    def offered(self) -> list[dict]:
        """Entries that the words find and that are not in yet, each with the address that adds it."""
        if not (self.words and self.has_room):
            return []
        chosen = [page.translation_key for page in self.entries]
        found = PracticePage.objects.visible_to(self.user).named(self.words)
        found = found.filter(locale__language_code=get_language()).exclude(
            translation_key__in=chosen
        )
        keys = list(found.order_by("title", "pk").values_list("pk", flat=True)[:MOST_OFFERED])
        pages = with_names(keys)
        return [{"entry": one, "address": self._address([*self.entries, one])} for one in pages]

    @property
    def parameters(self) -> str:
        """The choice as it stands in an address."""
        return self._address(self.entries)[1:]

    @staticmethod
    def _address(entries: list[PracticePage]) -> str:
        query = QueryDict(mutable=True)
        query.setlist("entry", [one.identifier for one in entries])
        return f"?{query.urlencode()}"

    @cached_property
    def groups(self) -> list[Group]:
        """The table."""
        pages = self.entries
        precisions = precisions_of([page.pk for page in pages])
        for page in pages:
            page.precisions = precisions[page.pk]
        return [
            Group(
                _("Who took part"),
                [
                    *(_figure(name, pages) for name in ("invited", "replies")),
                    _share(_("Response rate"), "response_rate", pages),
                    *(_figure(name, pages) for name in ("selected", "completed")),
                    _share(_("Share who completed it"), "completion", pages),
                    _choice("recruitment", pages),
                    _figure("honorarium", pages),
                ],
            ),
            Group(
                _("How it ran"),
                [*(_figure(name, pages) for name in ("days", "hours")), _choice("meeting", pages)],
            ),
            Group(
                _("What it took"),
                [
                    _figure("cost", pages),
                    _each(_("Cost for each member"), "cost_per_member", pages),
                    _each(_("Cost for each hour of a member"), "cost_per_member_hour", pages),
                ],
            ),
            Group(_("Response to recommendations"), _responses(pages)),
        ]


def _line(label, name: str, pages, value: Callable, shown: Callable, unit: str = "") -> Line:
    """A line of numbers: how exact each is, which is the highest, which the lowest."""
    cells = []
    for page in pages:
        number = value(page)
        precision = amounts.precision_of(name, page.precisions)
        said = "" if number is None else words.exactly(shown(number), precision)
        cells.append(Cell(said, number, precision if said else ""))
    return Line(str(label), cells, str(unit)).mark()


def _figure(name: str, pages) -> Line:
    figure = FIGURES[name]
    unit = "" if figure.unit in ("people", "letters") else UNITS_IN_HEADS[figure.unit]
    return _line(
        figure.label,
        name,
        pages,
        lambda page: getattr(page, name),
        lambda number: amounts.in_cell(name, number),
        unit,
    )


def _share(label: str, name: str, pages) -> Line:
    line = _line(label, name, pages, getattr(derived, name), words.percent, PERCENT)
    for cell in line.cells:
        cell.value = amounts.in_percent(cell.value)
    return line


def _each(label: str, name: str, pages) -> Line:
    line = _line(label, name, pages, getattr(derived, name), words.pounds, UNITS_IN_HEADS["pounds"])
    line.hint = HINTS[name]
    for page, cell in zip(pages, line.cells, strict=True):
        if cell.words and derived.members(page)[0] == "selected":
            cell.note = _("shared by those selected")
    return line


def _choice(name: str, pages) -> Line:
    cells = [Cell(str(getattr(page, f"get_{name}_display")() or "")) for page in pages]
    for cell in cells:
        cell.value = cell.words
    line = Line(str(PracticePage._meta.get_field(name).verbose_name), cells)
    line.is_words = True
    return line


def _responses(pages) -> list[Line]:
    """How many recommendations there are, and how many were answered how; nothing where there are none."""
    rows = Recommendation.objects.filter(page__in=pages).order_by()
    counts = {
        (page, response): number
        for page, response, number in rows.values_list("page", "response").annotate(Count("pk"))
    }
    everything = Counter()
    for (page, _response), number in counts.items():
        everything[page] += number
    lines = [(_("Recommendations"), everything)]
    for response, label in Response.choices:
        each = {page.pk: counts.get((page.pk, response), 0) for page in pages}
        lines.append((str(label), each))
    return [
        Line(label, [_counted(numbers, page, everything) for page in pages]).mark()
        for label, numbers in lines
    ]


def _counted(numbers: dict, page, everything: dict) -> Cell:
    if not everything[page.pk]:
        return Cell()
    return Cell(words.number(numbers[page.pk]), numbers[page.pk])


def as_csv(comparison: Comparison) -> str:
    """The table for a spreadsheet: for each entry what it says, and how exact that is."""
    out = io.StringIO()
    rows = csv.writer(out)
    heads = [f"{page.title} ({page.year})" for page in comparison.entries]
    exact = [_("How exact: %(entry)s") % {"entry": head} for head in heads]
    rows.writerow(map(harmless, [_("Figure"), _("Unit"), *heads, *exact]))
    councils = [
        ", ".join(one.name_in_language for one in page.councils) for page in comparison.entries
    ]
    rows.writerow(map(harmless, [_("Organisations"), "", *councils, *[""] * len(heads)]))
    for group in comparison.groups:
        for line in group.lines:
            values = [
                "" if cell.value is None else amounts.plain(cell.value) for cell in line.cells
            ]
            precisions = [
                str(Precision(cell.precision).label) if cell.words and not line.is_words else ""
                for cell in line.cells
            ]
            rows.writerow(map(harmless, [line.label, line.unit, *values, *precisions]))
    return "\ufeff" + out.getvalue()
