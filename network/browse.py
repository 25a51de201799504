"""The list of organisations as one reader narrowed it: the whole state is in the address."""

from collections import Counter

from django.db.models import Q
from django.http import QueryDict
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from accounts.models import Kind, Nation, Organisation, Region
from accounts.names import fold
from core.facets import Facet, Option

LONGEST_SEARCH = 200
TAKES_PART = [("yes", _("Takes part")), ("no", _("Not yet"))]
GROUPS = [
    ("part", _("Taking part"), TAKES_PART),
    ("nation", _("Nation"), Nation.choices),
    ("region", _("Region of England"), Region.choices),
    ("kind", _("Kind"), Kind.choices),
]


class Browse:
    """What a reader asked for. A value that is none of ours narrows nothing."""

    def __init__(self, query: QueryDict):
        self.query = query
        self.words = query.get("q", "").strip()[:LONGEST_SEARCH]
        self.chosen = {
            name: [value for value, _label in choices if value in query.getlist(name)]
            for name, _label, choices in GROUPS
        }

    @cached_property
    def _rows(self) -> list[dict]:
        """Everything the words find, as far as facets need to know it: one query."""
        found = Organisation.objects.with_members().matching(self.words)
        if not fold(self.words):
            found = found.current()  # a former body is shown to those who ask for it by name
        rows = found.order_by("name").values("pk", "nation", "region", "kind", "members", "ends")
        return [row | {"part": _part(row)} for row in rows]

    def _fits(self, row: dict, but: str = "") -> bool:
        return all(
            row[name] in values for name, values in self.chosen.items() if values and name != but
        )

    def facets(self) -> list[Facet]:
        """The groups with a count for each option, given what is chosen in the other groups."""
        facets = []
        for name, label, choices in GROUPS:
            counts = Counter(row[name] for row in self._rows if self._fits(row, but=name))
            options = [
                Option(value, choice, counts[value], value in self.chosen[name])
                for value, choice in choices
            ]
            shown = [option for option in options if option.count or option.chosen]
            facets.append(Facet(name, label, shown, begins_open=name == "part"))
        return facets

    def results(self):
        """The organisations, those of today first, by name."""
        keys = [row["pk"] for row in self._rows if self._fits(row)]
        return (
            Organisation.objects.with_members()
            .filter(pk__in=keys)
            .annotate(is_former=Q(ends__isnull=False))
            .order_by("is_former", "name")
            .prefetch_related("replaced_by", "predecessors")
        )

    def former_names(self, one: Organisation) -> list[str]:
        """The old names by which the words found it."""
        words = fold(self.words).split()
        return [
            old.name
            for old in one.predecessors.all()
            if any(
                word in fold(old.name) and word not in fold(" ".join(one.names)) for word in words
            )
        ]

    def removals(self) -> list[dict]:
        """What narrows the list, each with the address of the list without it."""
        labels = {name: dict(choices) for name, _label, choices in GROUPS}
        return [
            {"label": labels[name][value], "address": self._without(name, value)}
            for name, values in self.chosen.items()
            for value in values
        ]

    def _without(self, name: str, value: str) -> str:
        query = self.query.copy()
        query.setlist(name, [one for one in self.chosen[name] if one != value])
        query.pop("page", None)
        return f"?{query.urlencode()}#results"


def _part(row: dict) -> str:
    """Does it take part, not yet, or (a former body) never again?"""
    if row["members"]:
        return "yes"
    return "no" if row["ends"] is None or row["ends"] > timezone.localdate() else ""
