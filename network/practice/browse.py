"""What councils did as one reader narrowed and sorted it: the whole state is in the address."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Count, F, FloatField, Q
from django.db.models.functions import Cast, NullIf
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.models import Locale

from network.forms.practice.browsing import LONGEST_SEARCH, PracticeBrowseForm
from network.models import FigureNote, PracticePage
from network.practice import amounts, derived
from network.practice.words import exactly, number, percent
from resources.models import Identifier, LibraryPage

PER_PAGE = 20


def _share(some: str, everything: str):
    """Of two numbers of people or things in the database; nothing where it would divide by zero."""
    return Cast(some, FloatField()) / NullIf(Cast(everything, FloatField()), 0.0)


@dataclass(frozen=True)
class Column:
    """A column of the list: what it sorts by, and what stands in it."""

    name: str
    label: str
    by: object  # an expression
    shown: Callable[[PracticePage], str | None]
    precise_as: str = ""  # the name of the figure, for how exact it is

    @property
    def is_words(self) -> bool:
        """Does it begin at A, and not at the largest?"""
        return self.name == "title"


def _figure(name: str, label: str) -> Column:
    def shown(page):
        value = getattr(page, name)
        return None if value is None else amounts.in_cell(name, value)

    return Column(name, label, F(name), shown, name)


def _rate(page: PracticePage) -> str | None:
    rate = derived.response_rate(page)
    return None if rate is None else percent(rate)


def _accepted(page: PracticePage) -> str | None:
    return amounts.of_all(page.accepted, page.recommended) if page.recommended else None


COLUMNS = [
    Column("title", gettext_lazy("Title"), F("title"), lambda page: page.title),
    Column("year", gettext_lazy("Year"), F("year"), lambda page: str(page.year)),
    _figure("invited", gettext_lazy("Invited")),
    Column(
        "response",
        gettext_lazy("Response rate"),
        _share("replies", "invited"),
        _rate,
        "response_rate",
    ),
    _figure("selected", gettext_lazy("Selected")),
    _figure("completed", gettext_lazy("Completed")),
    _figure("hours", gettext_lazy("Hours")),
    _figure("cost", gettext_lazy("Cost")),
    Column(
        "accepted",
        gettext_lazy("Recommendations accepted"),
        _share("accepted", "recommended"),
        _accepted,
    ),
]
BY_NAME = {column.name: column for column in COLUMNS}
NEWEST = "-year"


class Browse:
    """What a reader asked for. A value that is none of ours narrows nothing and sorts nothing."""

    def __init__(self, query: QueryDict, user, locale: Locale):
        self.query = query
        self.words = query.get("q", "").strip()[:LONGEST_SEARCH]
        self._all = PracticePage.objects.visible_to(user).filter(locale=locale)
        # Made distinct here: SQLite would follow the index of years, twice as slowly.
        years = set(self._all.order_by().values_list("year", flat=True))
        self.form = PracticeBrowseForm(query, sorted(years, reverse=True))
        self.chosen = {name: one for name, one in self.form.choices().items() if one}
        asked = query.get("sort", "")
        self.sort = asked if asked.removeprefix("-") in BY_NAME else NEWEST

    @cached_property
    def _found(self):
        return self._all.named(self.words).about(**self.chosen)

    @cached_property
    def _counts(self) -> dict:
        every = Q(recommended__gt=0, answered=F("recommended"))
        return self._found.aggregate(entries=Count("pk"), answered=Count("pk", filter=every))

    @property
    def total(self) -> int:
        """How many entries fit."""
        return self._counts["entries"]

    def totals(self) -> list[str]:
        """What there is to say of all that fit, in sentences."""
        if not self.total:
            return []
        links = LibraryPage.organisations.through.objects
        links = links.filter(librarypage__in=self._found.order_by().values("pk"))
        councils = links.aggregate(n=Count("organisation", distinct=True))["n"]
        answered = self._counts["answered"]
        said = ngettext("From %(n)s organisation.", "From %(n)s organisations.", councils)
        every = ngettext(
            "%(n)s has an answer to every recommendation.",
            "%(n)s have an answer to every recommendation.",
            answered,
        )
        return [words % {"n": number(n)} for words, n in ((said, councils), (every, answered)) if n]

    @cached_property
    def results(self):
        """A page of a paginator; each entry knows its `identifier`, `councils` and `cells`."""
        # The keys alone are sorted: an entry is as long as its texts.
        paginator = Paginator(self._in_order().values_list("pk", flat=True), PER_PAGE)
        paginator.count = self.total
        results = paginator.get_page(self.query.get("page"))
        results.object_list = with_figures(list(results.object_list))
        return results

    def _in_order(self):
        column = BY_NAME[self.sort.removeprefix("-")]
        downwards = self.sort.startswith("-")
        by = column.by.desc(nulls_last=True) if downwards else column.by.asc(nulls_last=True)
        return self._found.order_by(by, "title", "pk")

    def heads(self) -> list[dict]:
        """The heads of the columns: `label`, `name`, `sorted` as ARIA says it, `address` to sort by it."""
        return [self._head(column) for column in COLUMNS]

    def _head(self, column: Column) -> dict:
        upwards, downwards = column.name, f"-{column.name}"
        first, then = (upwards, downwards) if column.is_words else (downwards, upwards)
        now = {upwards: "ascending", downwards: "descending"}.get(self.sort, "")
        return {
            "name": column.name,
            "label": column.label,
            "sorted": now,
            "address": self._with(sort=then if self.sort == first else first),
        }

    def removals(self) -> list[dict]:
        """What narrows the list, each with the address of the list without it."""
        found = [
            {"label": self.form.label_of(name, value), "address": self._with(**{name: ""})}
            for name, value in self.chosen.items()
        ]
        if self.words:
            found.insert(
                0, {"label": _("“%(words)s”") % {"words": self.words}, "address": self._with(q="")}
            )
        return found

    def _with(self, **changes: str) -> str:
        kept = {"q": self.words, **self.chosen, "sort": self.query.get("sort") and self.sort}
        query = QueryDict(mutable=True)
        query.update({name: value for name, value in (kept | changes).items() if value})
        return f"?{query.urlencode()}#results"


def with_names(keys: list[int]) -> list[PracticePage]:
    """Entries in this order, each with its `identifier` and its `councils`: three queries."""
    found = PracticePage.objects.select_related("alias_of").in_bulk(keys)
    pages = [found[key] for key in keys if key in found]
    names, councils = Identifier.objects.names_of(pages), councils_of(keys)
    for page in pages:
        page.identifier = names.get(page.translation_key, "")
        page.councils = councils[page.pk]
    return pages


def with_figures(keys: list[int]) -> list[PracticePage]:
    """The same with their `precisions`, and their `cells` in a list: four queries."""
    pages, precisions = with_names(keys), precisions_of(keys)
    for page in pages:
        page.precisions = precisions[page.pk]
        page.cells = [_cell(column, page) for column in COLUMNS[1:]]
    return pages


def _cell(column: Column, page: PracticePage) -> dict:
    words = column.shown(page)
    if words is not None:
        words = exactly(words, amounts.precision_of(column.precise_as, page.precisions))
    return {"name": column.name, "label": column.label, "words": words}


def councils_of(keys: list[int]) -> dict[int, list]:
    """The organisations of some pages, by name."""
    links = LibraryPage.organisations.through.objects.filter(librarypage__in=keys)
    found = defaultdict(list)
    for link in links.select_related("organisation").order_by("organisation__name"):
        found[link.librarypage_id].append(link.organisation)
    return found


def precisions_of(keys: list[int]) -> dict[int, dict[str, str]]:
    """How exact the figures of some pages are, as far as they are not."""
    notes = FigureNote.objects.filter(page__in=keys).exclude(precision="")
    found = defaultdict(dict)
    for page, figure, precision in notes.values_list("page", "figure", "precision"):
        found[page][figure] = precision
    return found
