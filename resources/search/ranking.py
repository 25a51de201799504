"""The order of items: by all their words, and by their best passage. A long report answers on one page,
which its length would hide; a short page answers as a whole.

A long question is also asked once more with what its best answers have in common (relevance feedback:
whoever asks in a sentence rarely uses the words of the text).
"""

import math
from collections import Counter

from tantivy import DocAddress, Occur, Query, Searcher

from resources.search.schema import data_of, schema
from resources.search.sought import Clauses, Sought, term

POOL = 200  # items, and passages, that are looked at closely
PASSAGE = 0.9  # what the best passage counts beside the whole item
BEST = 8  # items that are believed
WORDS = 20  # words that are taken from them
SHARE = 0.5  # what these count beside the question's own


Hits = list[tuple[float, DocAddress]]


def nothing_more(clauses: Clauses) -> Clauses:
    """Conditions that count nothing for the order."""
    return [
        (occur, query if occur is Occur.MustNot else Query.const_score_query(query, 0.0))
        for occur, query in clauses
    ]


def with_conditions(query: Query, clauses: Clauses) -> Query:
    """A ranked query under conditions."""
    return Query.boolean_query([(Occur.Must, query), *nothing_more(clauses)])


def rank(
    searcher: Searcher, sought: Sought, *, all_words: bool, allowed: Clauses, conditions: Clauses
) -> list[int]:
    """The best items, best first, a few hundred at most. Passages know only what is `allowed`."""
    query = sought.items(all_words=all_words)
    items = _best(searcher, query, conditions)
    passages = _best(searcher, sought.passages(), allowed)
    pks = {*_values(searcher, "of", passages)}.difference(items_of(searcher, items))
    if pks:  # found by a passage only: what is the whole item worth?
        items += _best(searcher, query, [*conditions, _one_of("item", pks)])
    best = _both(searcher, items, passages)
    if sought.is_long:
        weights = _weights(searcher, sought, best[:BEST])
        among = [*conditions, _one_of("item", items_of(searcher, items))]
        there = [_one_of("place", _values(searcher, "place", passages))]
        items = _best(searcher, sought.expanded(weights), among, 2 * POOL)
        best = _both(searcher, items, _best(searcher, sought.passages(weights), there))
    return items_of(searcher, best)


def _best(searcher: Searcher, query: Query, clauses: Clauses, most: int = POOL) -> Hits:
    return searcher.search(with_conditions(query, clauses), most, count=False).hits


def _values(searcher: Searcher, field: str, hits: Hits) -> list[int]:
    return searcher.fast_field_values(field, [address for _score, address in hits])


def _both(searcher: Searcher, items: Hits, passages: Hits) -> Hits:
    """Each item by all its words and by its best passage, each as a share of the best of all."""
    places: dict[int, float] = {}
    for (score, _address), pk in zip(passages, _values(searcher, "of", passages), strict=True):
        places.setdefault(pk, score / (passages[0][0] or 1))
    highest = max((score for score, _address in items), default=0) or 1
    scored = [
        ((1 - PASSAGE) * score / highest + PASSAGE * places.get(pk, 0), address)
        for pk, (score, address) in zip(items_of(searcher, items), items, strict=True)
    ]
    return sorted(scored, key=lambda hit: -hit[0])


def _one_of(field: str, values) -> tuple[Occur, Query]:
    return Occur.Must, Query.term_set_query(schema(), field, list(values))


def _weights(searcher: Searcher, sought: Sought, best: Hits) -> dict[str, float]:
    """The question's words, and beside them those that its best items share."""
    field, total = f"text_{sought.tree}", searcher.doc_freq("tree", sought.tree)
    asked = Counter(sought.stems)
    shared: Counter = Counter()
    for score, address in best:
        _language, length, digest = data_of(searcher.doc(address))
        for word, often in digest.items():
            shared[word] += score * often / max(length, 1)
    rare = {word: weight * _rarity(searcher, field, word, total) for word, weight in shared.items()}
    taken = Counter(rare).most_common(WORDS)
    whole = sum(weight for _word, weight in taken) or 1
    weights = {word: (1 - SHARE) * often for word, often in asked.items()}
    for word, weight in taken:
        weights[word] = weights.get(word, 0) + SHARE * weight / whole * asked.total()
    return weights


def _rarity(searcher: Searcher, field: str, word: str, total: int) -> float:
    """Nothing for a word that only one item has: it finds no other."""
    often = searcher.doc_freq(field, word)
    return rarity(often, total) if often > 1 else 0.0


def rarity(often: int, total: int) -> float:
    """What it tells to hold a word that `often` of `total` hold; BM25 counts it like this."""
    return math.log(1 + (total - often + 0.5) / (often + 0.5))


def more_like(searcher: Searcher, tree: str, pk: int, conditions: Clauses, limit: int) -> list[int]:
    """Items that share the words which are typical of this one, never itself."""
    found = searcher.search(term("item", pk), 1, count=False).hits
    if not found:
        return []
    field, total = f"text_{tree}", searcher.doc_freq("tree", tree)
    _language, _length, digest = data_of(searcher.doc(found[0][1]))
    typical = Counter(
        {word: often * _rarity(searcher, field, word, total) for word, often in digest.items()}
    ).most_common(WORDS)
    alike = Query.boolean_query(
        [
            (Occur.Should, Query.boost_query(term(field, word), math.sqrt(weight)))
            for word, weight in typical
            if weight
        ]
    )
    query = with_conditions(alike, [*conditions, (Occur.MustNot, term("item", pk))])
    return items_of(searcher, searcher.search(query, limit, count=False).hits)


def items_of(searcher: Searcher, hits: Hits) -> list[int]:
    """The pages of some hits, in the same order."""
    return _values(searcher, "item", hits)


def language_of(searcher: Searcher, pk: int) -> str:
    """The language an item is written in: asking the database would be a query for each."""
    found = searcher.search(term("item", pk), 1, count=False).hits
    return data_of(searcher.doc(found[0][1]))[0]
