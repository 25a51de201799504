"""A question put to the index: the queries it becomes, for items and for passages."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from tantivy import Occur, Query, Searcher

from resources.search import words
from resources.search.parsing import Question
from resources.search.schema import schema
from resources.search.synonyms import spans

LONG = 5  # a question of so many different words is looked at twice, and never needs all of them
TITLE = 0.4
NEAR = 0.2  # two words side by side, as in the question
SAME = 0.5  # another word for it
ALL = 30.0  # more than any word is worth: what holds all words comes first

Clauses = list[tuple[Occur, Query]]


@dataclass(frozen=True)
class Word:
    """One word of a question: as English and as other languages keep it."""

    stem: str
    plain: str


def term(field: str, value) -> Query:
    return Query.term_query(schema(), field, value)


def either(queries) -> Query:
    return Query.boolean_query([(Occur.Should, one) for one in queries])


def weigh(query: Query, weight: float) -> Query:
    return query if weight == 1 else Query.boost_query(query, weight)


def phrase(field: str, stems, slop: int = 0) -> Query:
    """Words side by side; one word is just that word."""
    if len(stems) == 1:
        return term(field, stems[0][1] if isinstance(stems[0], tuple) else stems[0])
    return Query.phrase_query(schema(), field, list(stems), slop=slop)


def content_words(text: str) -> list[Word]:
    """The words that carry meaning; if none does ("to be or not to be"), all of them."""
    text = words.joined(text)
    stems = {token.position: token.text for token in words.ENGLISH.pre_tokenize(text).tokens}
    plain = {token.position: token.text for token in words.PLAIN.pre_tokenize(text).tokens}
    found = [Word(stem, plain[position]) for position, stem in stems.items()]
    telling = [word for word in found if word.plain not in words.ASKING]
    return telling or found or [Word(one, one) for one in plain.values()]


class Sought:
    """What a question asks of one language tree."""

    def __init__(self, searcher: Searcher, tree: str, question: Question, others: dict):
        self.searcher, self.tree, self.question = searcher, tree, question
        self.words = content_words(" ".join(question.words))
        self.stems = [word.stem for word in self.words]
        self.same = spans(self.stems, others)

    @property
    def is_long(self) -> bool:
        return len(set(self.stems)) >= LONG

    @cached_property
    def _plain_too(self) -> dict[str, bool]:
        """Does a text that is not English hold this word as it stands?"""
        field = f"text_{self.tree}"
        return {
            word.stem: word.plain != word.stem and self.searcher.doc_freq(field, word.plain) > 0
            for word in self.words
        }

    def _word(self, field: str, word: Word) -> Query:
        if self._plain_too[word.stem]:
            return either([term(field, word.stem), term(field, word.plain)])
        return term(field, word.stem)

    def _any(self, field: str, weights: dict[str, float] | None = None) -> Clauses:
        weights = weights or Counter(self.stems)
        known = {word.stem: word for word in self.words}
        return [
            (Occur.Should, weigh(self._word(field, known.get(stem, Word(stem, stem))), weight))
            if stem in known
            else (Occur.Should, weigh(term(field, stem), weight))
            for stem, weight in weights.items()
        ]

    def _near(self, weights: dict[str, float] | None = None) -> Clauses:
        """Passages where two words stand side by side, as in the question. Terms of their own: asking
        for phrases takes ten times as long.
        """
        return [
            (Occur.Should, weigh(term(f"pairs_{self.tree}", pair), NEAR * _least(weights, stems)))
            for stems in dict.fromkeys(pairwise(self.stems))
            for pair in words.pairs(stems)
            if stems[0] != stems[1]
        ]

    def _same(self, field: str, weights: dict[str, float] | None = None) -> Clauses:
        """Of all that means the same only the best counts: a text gains nothing by using them all."""
        return [
            (
                Occur.Should,
                Query.disjunction_max_query(
                    [
                        weigh(phrase(field, other), SAME * _most(weights, self.stems, places))
                        for other in sorted(others)
                    ]
                ),
            )
            for places, others in self.same
        ]

    def _all(self, field: str) -> Query:
        """Every word, or another word for it."""
        clauses = []
        for place, word in enumerate(self.words):
            other = [
                weigh(phrase(field, one), SAME)
                for places, others in self.same
                if place in places
                for one in sorted(others)
            ]
            own = self._word(field, word)
            clauses.append((Occur.Must, either([own, *other]) if other else own))
        return Query.boolean_query(clauses)

    def must(self) -> Clauses:
        """Phrases that have to be there, words that must not."""
        field = f"text_{self.tree}"
        must = [(Occur.Must, one) for one in self._phrases(field, self.question.phrases)]
        return must + [(Occur.MustNot, one) for one in self._phrases(field, self.question.excluded)]

    def _phrases(self, field: str, texts) -> list[Query]:
        queries = []
        for text in texts:
            text, forms = words.joined(text), {}
            for analyser in (words.ENGLISH, words.PLAIN):
                tokens = analyser.pre_tokenize(text).tokens
                if stems := tuple((token.position, token.text) for token in tokens):
                    forms[tuple(stem for _position, stem in stems)] = stems
            queries.append(either([phrase(field, stems) for stems in forms.values()]))
        return queries

    def items(self, *, all_words: bool) -> Query:
        """Items that hold all the words, or any of them, ranked."""
        field, title = f"text_{self.tree}", f"title_{self.tree}"
        if not self.words:
            phrases = self._phrases(field, self.question.phrases)
            return either(phrases) if phrases else term("tree", self.tree)
        titled = (Occur.Should, weigh(Query.boolean_query(self._any(title)), TITLE))
        if all_words:
            return Query.boolean_query([(Occur.Must, self._all(field)), titled])
        found = [*self._any(field), *self._same(field), *self._whole(field)]
        return Query.boolean_query(found if self.is_long else [*found, titled])

    def _whole(self, field: str) -> Clauses:
        """What holds all the words comes before all that does not."""
        if len(self.words) == 1:
            return []
        return [(Occur.Should, Query.const_score_query(self._all(field), ALL))]

    def counted(self, *, all_words: bool) -> Query:
        """The same items without a ranking, for counting."""
        field = f"text_{self.tree}"
        if not self.words:
            return term("tree", self.tree)
        if all_words:
            return self._all(field)
        return Query.boolean_query([*self._any(field), *self._same(field)])

    def expanded(self, weights: dict[str, float]) -> Query:
        """Items by these words and weights."""
        field = f"text_{self.tree}"
        found = [*self._any(field, weights), *self._same(field), *self._whole(field)]
        return Query.boolean_query(found)

    def passages(self, weights: dict[str, float] | None = None) -> Query:
        """Passages by any of the words; one that holds a wanted phrase comes first."""
        field = f"passage_{self.tree}"
        found = (
            [*self._any(field, weights), *self._near(), *self._same(field)] if self.words else []
        )
        return Query.boolean_query([*found, *self._wanted()])

    def _wanted(self) -> Clauses:
        phrases = self._phrases(f"passage_{self.tree}", self.question.phrases)
        return [(Occur.Should, Query.const_score_query(one, ALL)) for one in phrases]

    def places(self, ratios: dict[str, float], worth: dict[str, float]) -> Query:
        """Passages of one item: each word counts by how often it is there, and for being there.

        `ratios`: what a word tells apart inside the item, as a share of what it does everywhere.
        `worth`: what its being there counts.
        """
        field = f"passage_{self.tree}"
        there = [
            (Occur.Should, Query.const_score_query(self._word(field, word), worth[word.stem]))
            for word in dict.fromkeys(self.words)
        ]
        weights = {stem: often * ratios[stem] for stem, often in Counter(self.stems).items()}
        found = [*self._any(field, weights), *self._near(ratios), *self._same(field, ratios)]
        return Query.boolean_query([*found, *there, *self._wanted()])

    def in_passages(self, word: Word) -> Query:
        """Passages that hold a word."""
        return self._word(f"passage_{self.tree}", word)


def _least(weights: dict[str, float] | None, stems) -> float:
    return min(weights[stem] for stem in stems) if weights else 1


def _most(weights: dict[str, float] | None, stems: list[str], places: range) -> float:
    return max(weights[stems[place]] for place in places) if weights else 1
