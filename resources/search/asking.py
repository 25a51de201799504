"""What a reader asked for: the whole state of a search, as it stands in the address."""

import re
from collections.abc import Iterable

from django.db.models import Value
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from accounts.models import Organisation
from core.models import Method, Stage, Topic
from core.uploads import ALLOWED
from resources.models.kind import Kind
from resources.models.library import LibraryPage
from resources.search.parsing import LONGEST
from resources.search.schema import FACETS

SORTS = {"relevance": _("Best match first"), "newest": _("Newest first"), "title": _("By title")}
GROUPS = {
    "kind": _("Kind"),
    "topic": _("Topic"),
    "method": _("Method"),
    "stage": _("Stage of the work"),
    "organisation": _("Council or partner"),
    "event": _("Event"),
    "year": _("Year"),
    "language": _("Language of the material"),
    "format": _("Format"),
    "reuse": _("Reuse"),
}
MOST = 30  # values of one group
VALUE = re.compile(r"[\w.-]{1,255}")  # as long as a slug
# By name: events know the library, the library knows nothing of events.
EVENT = {"content_type__app_label": "events", "content_type__model": "eventpage"}
FORMATS = {"web": _("Page on this site")} | {kind.upper(): kind.upper() for kind in ALLOWED}


class Labels:
    """The words for values of facets, in the reader's language: four queries at most."""

    def __init__(self, language: str):
        self._known = {
            "kind": {value: str(label) for value, label in Kind.choices},
            "language": dict(LibraryPage._meta.get_field("text_language").choices),
            "reuse": {"yes": _("May be reused"), "no": _("Ask before you reuse it")},
            "format": FORMATS,
            **_vocabulary(language),
        }
        self._organisations: dict[str, str] = {}
        self._events: dict[str, str] = {}
        self.language = language

    def learn_organisations(self, codes: Iterable[str]) -> None:
        new = set(codes) - self._organisations.keys()
        if new:
            found = Organisation.objects.filter(code__in=new)
            self._organisations |= {one.code: one.name_in_language for one in found}

    def learn_events(self, slugs: Iterable[str]) -> None:
        """Every event, whether or not something is from it: that may be for members only."""
        new = set(slugs) - self._events.keys()
        if new:
            events = Page.objects.filter(**EVENT, slug__in=new)
            keys = dict(events.values_list("slug", "translation_key"))
            twins = Page.objects.filter(
                translation_key__in=keys.values(), locale__language_code=self.language
            )
            titles = dict(twins.live().values_list("translation_key", "title"))
            self._events |= {slug: titles[key] for slug, key in keys.items() if key in titles}

    def of(self, name: str, value: str):
        """The label; nothing for a value that is none of ours."""
        if name == "organisation":
            return self._organisations.get(value, "")
        if name == "event":
            return self._events.get(value, "")
        if name == "year":
            return value if value.isdecimal() and len(value) == 4 else ""
        return self._known.get(name, {}).get(value, "")

    def in_order(self, name: str, values: Iterable[str]) -> list[str]:
        """Values as a reader expects them: years from the newest, terms and names as they are listed."""
        if name == "year":
            return sorted(values, reverse=True)
        known = list(self._known.get(name, ()))
        if known:
            return sorted(values, key=known.index)
        return sorted(values, key=lambda value: str(self.of(name, value)))


def _vocabulary(language: str) -> dict[str, dict[str, str]]:
    """Slugs and names of topics, methods and stages: one query."""
    rows = [
        model.objects.in_language(language)
        .order_by()
        .values_list(Value(name), order, "slug", "name")
        for name, model, order in (
            ("topic", Topic, Value(0)),
            ("method", Method, Value(0)),
            ("stage", Stage, "position"),
        )
    ]
    found: dict[str, dict[str, str]] = {"topic": {}, "method": {}, "stage": {}}
    for name, _order, slug, label in sorted(rows[0].union(*rows[1:], all=True)):
        found[name][slug] = label
    for name in ("topic", "method"):
        found[name] = dict(sorted(found[name].items(), key=lambda one: one[1]))
    return found


class Asking:
    """Words, choices, order and page. A value that is none of ours narrows nothing."""

    def __init__(self, query: QueryDict, language: str):
        self.query, self.language = query, language
        self.text = query.get("q", "").strip()[:LONGEST]
        self.as_typed = query.get("as_typed") == "1"
        self.labels = Labels(language)
        if query.getlist("organisation"):
            self.labels.learn_organisations(_values(query, "organisation"))
        if query.getlist("event"):
            self.labels.learn_events(_values(query, "event"))
        self.chosen = {
            name: [value for value in _values(query, name) if self.labels.of(name, value)]
            for name in FACETS
        }
        wanted = query.get("sort", "")
        self.sort = wanted if wanted in self.sorts else next(iter(self.sorts))

    @property
    def sorts(self) -> dict:
        """The orders on offer: what fits best is known only where something was asked."""
        return SORTS if self.text else {name: SORTS[name] for name in ("newest", "title")}

    @property
    def is_narrowed(self) -> bool:
        return any(self.chosen.values())

    @property
    def sort_was_chosen(self) -> bool:
        return self.query.get("sort") in self.sorts

    @property
    def without_filters(self) -> str:
        """The address of the same words with nothing narrowed."""
        return self.address(**{name: [] for name in self.chosen})

    def removals(self) -> list[dict]:
        """What narrows the list, each with the address of the list without it."""
        return [
            {
                "name": name,
                "label": self.labels.of(name, value),
                "group": GROUPS[name],
                "address": self.address(**{name: [one for one in values if one != value]}),
            }
            for name, values in self.chosen.items()
            for value in values
        ]

    def address(self, **changes) -> str:
        """This search with some of it changed, from its first page, at its results."""
        return f"?{self.parameters(**changes)}#results"

    def parameters(self, **changes) -> str:
        """Everything that was asked as it stands in an address; what is empty is left out."""
        query = QueryDict(mutable=True)
        given = {"q": [self.text], **self.chosen}
        if self.sort_was_chosen:
            given["sort"] = [self.sort]
        if self.as_typed:
            given["as_typed"] = ["1"]
        for name, values in (given | changes).items():
            query.setlist(name, [value for value in values if value])
        return query.urlencode()


def _values(query: QueryDict, name: str) -> list[str]:
    return [value for value in dict.fromkeys(query.getlist(name)) if VALUE.fullmatch(value)][:MOST]
