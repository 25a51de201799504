"""Where in an item the answer stands.

Inside one report other words tell pages apart than in the whole library: its own subject stands on every
page. So each word is weighed half by how rare it is everywhere and half by how rare it is in the item.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from tantivy import Occur, Query, Searcher

from resources.models import LibraryPage
from resources.search.passages import PassageText
from resources.search.ranking import nothing_more, rarity
from resources.search.schema import data_of, schema
from resources.search.snippets import Marker, best_piece
from resources.search.sought import Sought, term

NUMBERED = ("page", "slide", "sheet", "time")  # what their locators count
MOST = 3  # places of one item
SPARE = 3  # more are looked at: some say what the summary says, or nothing beyond the title


@dataclass(frozen=True)
class Place:
    """A passage as a reader sees it: where it stands, the words, a link that leads there.

    A heading is in the item's language, "page 34" in the reader's.
    """

    locator: str
    heading: str  # what stands there, where the locator is a number
    url: str
    text: str
    html: SafeString
    page: str = ""  # its number, of a page that can be cited
    is_heading: bool = False


class Places:
    """The best places of some items, all asked of the index together."""

    def __init__(self, searcher: Searcher, sought: Sought, pks: Iterable[int]):
        self.searcher, self.sought = searcher, sought
        self.among = Query.term_set_query(schema(), "of", list(pks))
        self.sizes = self._count(self.among)
        self.often = {
            word: self._count(
                Query.boolean_query(
                    [(Occur.Must, self.among), (Occur.Must, sought.in_passages(word))]
                )
            )
            for word in dict.fromkeys(sought.words)
        }
        field, total = f"passage_{sought.tree}", searcher.num_docs
        self.everywhere = {
            word: rarity(min(searcher.doc_freq(field, word.stem), total), total)
            for word in self.often
        }

    def _count(self, query: Query) -> dict[int, int]:
        """How many passages of each item fit."""
        wanted = {"of": {"terms": {"field": "of", "size": 1_000}}}
        found = self.searcher.aggregate(query, wanted)["of"]["buckets"]
        return {int(one["key"]): one["doc_count"] for one in found}

    def passages(self, pk: int) -> list[PassageText]:
        """The best passages of an item, best first."""
        own = nothing_more([(Occur.Must, term("of", pk))])
        query = Query.boolean_query([(Occur.Must, self._query(pk)), *own])
        hits = self.searcher.search(query, MOST + SPARE, count=False).hits
        return [PassageText(*data_of(self.searcher.doc(address))) for _score, address in hits]

    def _query(self, pk: int) -> Query:
        size = self.sizes.get(pk, 0)
        if not self.sought.words or size <= 1:
            return self.sought.passages()
        worth = {word: rarity(counts.get(pk, 0), size) for word, counts in self.often.items()}
        ratios = {word: (1 + worth[word] / (self.everywhere[word] or 1)) / 2 for word in worth}
        return self.sought.places(
            {word.stem: ratio for word, ratio in ratios.items()},
            {word.stem: value for word, value in worth.items()},
        )


def as_places(page: LibraryPage, passages: list[PassageText], marker: Marker) -> list[Place]:
    """Passages as a reader sees them; none that repeats the summary or only shares the title."""
    address, shown = page.url, []
    for one in passages:
        if len(shown) == MOST:
            break
        text = " ".join(one.text.removeprefix(page.summary).split())
        spots = marker.spots(text)
        if not text or not (spots or marker.spots(one.heading)):
            continue
        piece = best_piece(text, spots)
        url = one.url if one.url.startswith(("/", "http")) else f"{address}{one.url}"
        locator = locator_in_words(one)
        shown.append(
            Place(
                locator=locator,
                heading=one.heading if one.kind in NUMBERED else "",
                url=url,
                text=piece,
                html=marker.marked(piece),
                page=one.locator if one.kind == "page" else "",
                is_heading=locator == one.heading,
            )
        )
    return shown


def locator_in_words(passage: PassageText) -> str:
    """Where a passage stands, as one would say it: "page 34", "14:32", the heading."""
    if passage.kind == "page":
        return _("page %(number)s") % {"number": passage.locator}
    if passage.kind == "slide":
        return _("slide %(number)s") % {"number": passage.locator}
    if passage.kind == "sheet":
        return _("sheet %(number)s") % {"number": passage.locator}
    if passage.kind == "time":
        return passage.locator.removeprefix("00:")
    return passage.heading or _("In short")
