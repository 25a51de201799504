"""Words of the field that mean the same, as the index keeps them."""

from functools import lru_cache

from resources.models import SynonymGroup
from resources.search import words

Phrase = tuple[str, ...]


def read_synonyms() -> dict[Phrase, frozenset[Phrase]]:
    """For each word or phrase the others of its groups: one query."""
    return _others(tuple(SynonymGroup.objects.values_list("words", flat=True)))


@lru_cache(maxsize=4)
def _others(lines: tuple[str, ...]) -> dict[Phrase, frozenset[Phrase]]:
    others: dict[Phrase, frozenset[Phrase]] = {}
    for line in lines:
        group = {phrase for part in line.split(",") if (phrase := tuple(words.terms(part)))}
        for phrase in group:
            others[phrase] = others.get(phrase, frozenset()) | (group - {phrase})
    return others


def spans(stems: list[str], others) -> list[tuple[range, frozenset[Phrase]]]:
    """Where a question uses one of them: places in the question, and what means the same."""
    longest = max(map(len, others), default=0)
    found, start = [], 0
    while start < len(stems):
        for length in range(min(longest, len(stems) - start), 0, -1):
            same = others.get(tuple(stems[start : start + length]))
            if same:
                found.append((range(start, start + length), same))
                start += length - 1
                break
        start += 1
    return found
