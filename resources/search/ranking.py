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
PASSAGE = 0.6  # what the best passage counts beside the whole item
PASSAGE_OF_LONG = 0.3  # in the second look at a long question: passages are only looked at once
BEST = 8  # items that are believed
WORDS = 20  # words that are taken from them
SHARE = 0.5  # what these count beside the question's own


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
    searcher: Searcher, sought: Sought, query: Query, allowed: Clauses, conditions: Clauses
) -> list[int]:
    """The best items, best first, a few hundred at most. Passages know only what is `allowed`."""
    whole = searcher.search(with_conditions(query, conditions), POOL, count=False).hits
    passages = _best_passages(searcher, sought.passages(), allowed)
    pks = list({*items_of(searcher, whole), *passages})
    among = [*conditions, (Occur.Must, Query.term_set_query(schema(), "item", pks))]
    best = _both(searcher, query, among, passages, PASSAGE)
    if sought.is_long:
        weights = _weights(searcher, sought, best[:BEST])
        best = _both(searcher, sought.expanded(weights), among, passages, PASSAGE_OF_LONG)
    return items_of(searcher, best)


def _both(
    searcher: Searcher, query: Query, among: Clauses, passages: dict[int, float], share: float
) -> list:
    """Hits by the whole item and by its best passage, each as a share of the best of all."""
    hits = searcher.search(with_conditions(query, among), 2 * POOL, count=False).hits
    highest = max((score for score, _address in hits), default=0) or 1
    scored = [
        ((1 - share) * score / highest + share * passages.get(pk, 0), address)
        for pk, (score, address) in zip(items_of(searcher, hits), hits, strict=True)
    ]
    return sorted(scored, key=lambda hit: -hit[0])


def _best_passages(searcher: Searcher, query: Query, conditions: Clauses) -> dict[int, float]:
    """How well the best passage of each item answers, the best of all being 1."""
    hits = searcher.search(with_conditions(query, conditions), POOL, count=False).hits
    owners = searcher.fast_field_values("of", [address for _score, address in hits])
    best: dict[int, float] = {}
    for (score, _address), pk in zip(hits, owners, strict=True):
        best.setdefault(pk, score / (hits[0][0] or 1))
    return best


def _weights(searcher: Searcher, sought: Sought, best: list) -> dict[str, float]:
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
    return math.log(1 + (total - often + 0.5) / (often + 0.5)) if often > 1 else 0.0


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


def items_of(searcher: Searcher, hits: list[tuple[float, DocAddress]]) -> list[int]:
    """The pages of some hits, in the same order."""
    return searcher.fast_field_values("item", [address for _score, address in hits])


def language_of(searcher: Searcher, pk: int) -> str:
    """The language an item is written in: asking the database would be a query for each."""
    found = searcher.search(term("item", pk), 1, count=False).hits
    return data_of(searcher.doc(found[0][1]))[0]
