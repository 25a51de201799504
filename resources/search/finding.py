"""A search from the question to the answer: what is found, how it is counted, what is shown."""

import logging
from collections import Counter
from functools import cached_property

from tantivy import Occur, Order, Query

from core.facets import Facet, Option
from resources.models import Identifier, LibraryPage
from resources.search import ranking, words
from resources.search.asking import GROUPS, Asking
from resources.search.node import node
from resources.search.parsing import parse
from resources.search.places import Places, as_places
from resources.search.related import allowed
from resources.search.schema import FACETS, schema, tree_of
from resources.search.snippets import Marker
from resources.search.sought import Clauses, Sought
from resources.search.spelling import corrections
from resources.search.synonyms import read_synonyms

log = logging.getLogger(__name__)

FEW = 3  # so few items hold all the words that those with some of them are shown too
MOST_BUCKETS = 500
ORDERS = {"newest": ("date", Order.Desc), "title": ("title_order", Order.Asc)}


class Finding:
    """The answer to what a reader asked, and nothing that this reader may not see."""

    def __init__(self, asking: Asking, user):
        self.asking, self.user = asking, user
        self.view = node().view()
        self.searcher, self.tree = self.view.searcher, tree_of(asking.language)
        self.typed, synonyms = parse(asking.text), read_synonyms()
        changed = {} if asking.as_typed else self._corrections(synonyms)
        self.corrected = " ".join(self.typed.with_words(changed).words) if changed else ""
        question = self.typed.with_words(changed)
        self.sought = Sought(self.searcher, self.tree, question, synonyms)

    def _corrections(self, synonyms) -> dict[str, str]:
        """Words of the field are right, whether something holds them or not."""
        right = {stem for phrase in synonyms for stem in phrase}
        doubtful = [word for word in self.typed.words if not words.forms(word) & right]
        return corrections(self.searcher, self.tree, doubtful, self._allowed)

    @cached_property
    def _allowed(self) -> Clauses:
        """What this reader may see, as far as the index knows it."""
        return allowed(self.user, self.view.left_out)

    def _conditions(self, but: str = "") -> Clauses:
        chosen = [
            (Occur.Must, Query.term_set_query(schema(), name, values))
            for name, values in self.asking.chosen.items()
            if values and name != but
        ]
        return [*self._allowed, *self.sought.must(), *chosen]

    @cached_property
    def needs_all_words(self) -> bool:
        """All the words, where enough items hold them; the filters have no say in it."""
        if self.sought.is_long or len(self.sought.words) < 2:
            return not self.sought.is_long
        query = self.sought.counted(all_words=True)
        clauses = [*self._allowed, *self.sought.must()]
        return self._count(query, clauses) >= FEW

    @property
    def shows_some_words(self) -> bool:
        """Are items shown that hold only some of the words?"""
        return len(self.sought.words) > 1 and not self.needs_all_words

    def _count(self, query: Query, clauses: Clauses) -> int:
        conditions = ranking.with_conditions(query, clauses)
        return self.searcher.search(conditions, 1).count

    @cached_property
    def _counted(self) -> Query:
        return self.sought.counted(all_words=self.needs_all_words)

    @cached_property
    def total(self) -> int:
        """How many items there are."""
        return self._count(self._counted, self._conditions())

    def __len__(self) -> int:
        return self.total

    def __getitem__(self, part: slice) -> list[LibraryPage]:
        """Some of the items, in order, as pages of the site, with their places."""
        pages = self._between(part.start or 0, part.stop)
        self._show(pages)
        return pages

    def first(self, most: int) -> list[LibraryPage]:
        """The first items without their places, which take most of the time: for tables and feeds."""
        return self._between(0, most)

    def _between(self, start: int, stop: int) -> list[LibraryPage]:
        stop = min(stop, self.total)
        return self._as_pages(self._keys(start, stop)) if stop > start else []

    def _keys(self, start: int, stop: int) -> list[int]:
        if self.asking.sort == "relevance" and self.sought.question.asks:
            return self._ranked(start, stop)
        field, order = ORDERS.get(self.asking.sort, ORDERS["newest"])
        query = ranking.with_conditions(self._counted, self._conditions())
        found = self.searcher.search(
            query, stop - start, count=False, order_by_field=field, offset=start, order=order
        )
        return ranking.items_of(self.searcher, found.hits)

    def _ranked(self, start: int, stop: int) -> list[int]:
        """The best ones looked at closely; far behind them the others by their words alone."""
        every = self.needs_all_words
        keys = ranking.rank(
            self.searcher,
            self.sought,
            all_words=every,
            allowed=self._allowed,
            conditions=self._conditions(),
        )
        if stop > len(keys):
            query = self.sought.items(all_words=every)
            query = ranking.with_conditions(query, self._conditions())
            others = self.searcher.search(query, stop + len(keys), count=False).hits
            known = set(keys)
            keys += [pk for pk in ranking.items_of(self.searcher, others) if pk not in known]
        return keys[start:stop]

    def _as_pages(self, keys: list[int]) -> list[LibraryPage]:
        """Asked of the database once more: a stale index never shows what was withdrawn."""
        found = LibraryPage.objects.visible_to(self.user).filter(pk__in=keys)
        pages = {page.pk: page for page in found.select_related("alias_of").with_rows()}
        if len(pages) < len(keys):
            log.warning("The search index named items that this reader may not see: %s", keys)
            self.total -= len(keys) - len(pages)
        return [pages[key] for key in keys if key in pages]

    @cached_property
    def _marker(self) -> Marker:
        """Knows all words that are marked: those of the question, and those that mean the same."""
        wanted = {form for word in self.sought.words for form in (word.stem, word.plain)}
        for text in self.sought.question.phrases:
            wanted |= {*words.terms(text), *words.terms(text, "cy")}
        same = {one for _places, others in self.sought.same for one in others}
        single = {stem for one in same if len(one) == 1 for stem in one}
        return Marker(wanted | single, [one for one in same if len(one) > 1])

    def _show(self, pages: list[LibraryPage]) -> None:
        """Give each page its best places, its identifier, and say which language its words are in."""
        names = Identifier.objects.names_of(pages)
        asks = self.sought.question.asks
        places = Places(self.searcher, self.sought, [page.pk for page in pages]) if asks else None
        for page in pages:
            page.identifier = names[page.translation_key]
            page.written_in = ranking.language_of(self.searcher, page.pk)
            page.summary_marked = self._marker.marked(page.summary)
            found = places.passages(page.pk) if places else []
            page.places = as_places(page, found, self._marker)

    # -- facets --------------------------------------------------------------------------------

    def _buckets(self) -> dict[str, dict[str, int]]:
        """Counts of every value of every facet; a facet's own choice does not narrow itself."""
        chosen = [name for name in FACETS if self.asking.chosen[name]]
        rest = [name for name in FACETS if name not in chosen]
        found = self._aggregate(rest, self._conditions())
        for name in chosen:
            found |= self._aggregate([name], self._conditions(but=name))
        return found

    def _aggregate(self, names: list[str], clauses: Clauses) -> dict[str, dict[str, int]]:
        query = ranking.with_conditions(self._counted, clauses)
        wanted = {name: {"terms": {"field": name, "size": MOST_BUCKETS}} for name in names}
        found = self.searcher.aggregate(query, wanted)
        return {
            name: {one["key"]: one["doc_count"] for one in found[name]["buckets"]} for name in names
        }

    def facets(self) -> list[Facet]:
        """The groups to choose from, each value with what choosing it would show."""
        buckets, asking = self._buckets(), self.asking
        asking.labels.learn_organisations(buckets["organisation"])
        asking.labels.learn_events(buckets["event"])
        facets = []
        for place, (name, label) in enumerate(GROUPS.items()):
            counts = Counter(buckets[name]) + Counter()
            values = [v for v in {*counts, *asking.chosen[name]} if asking.labels.of(name, v)]
            options = [
                Option(
                    value,
                    str(asking.labels.of(name, value)),
                    counts[value],
                    value in asking.chosen[name],
                )
                for value in asking.labels.in_order(name, values)
            ]
            if options:
                facets.append(Facet(name, str(label), options, begins_open=place < 2))
        return facets

    def without_filters(self) -> int:
        """How many items the words alone would find."""
        return self._count(self._counted, [*self._allowed, *self.sought.must()])

    def single_drops(self) -> list[dict]:
        """Where nothing fits: which one group to leave out, and how many items that gives."""
        drops = []
        for name, values in self.asking.chosen.items():
            if values and (count := self._count(self._counted, self._conditions(but=name))):
                address = self.asking.address(**{name: []})
                drops.append({"label": GROUPS[name], "count": count, "address": address})
        return drops
