"""The piece of a passage that answers, with the words that were asked marked in it."""

import re
from collections.abc import Iterable

from django.utils.html import escape
from django.utils.safestring import SafeString

from resources.search import words

LENGTH = 260
LEAD = 60  # letters before the first marked word
WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
Spot = tuple[int, int, frozenset[str]]
NOTHING: frozenset[str] = frozenset()


class Marker:
    """Knows the words of a question, and phrases that mean the same, wherever they stand."""

    def __init__(self, wanted: Iterable[str], phrases: Iterable[tuple[str, ...]] = ()):
        """`wanted` and `phrases` as the index keeps their words."""
        self.wanted, self.phrases = frozenset(wanted), tuple(phrases)
        self._known: dict[str, frozenset[str]] = {}
        self._forms = self.wanted.union(*self.phrases)
        self._initials = {form[:1] for form in self._forms}

    def spots(self, text: str) -> list[Spot]:
        """Where the wanted words stand, and which of them."""
        found = [(word.span(), self._wanted_forms(word[0])) for word in WORD.finditer(text)]
        marked = [bool(forms & self.wanted) for _span, forms in found]
        for phrase in self.phrases:
            for first in range(len(found) - len(phrase) + 1):
                run = found[first : first + len(phrase)]
                if all(stem in forms for stem, (_span, forms) in zip(phrase, run, strict=True)):
                    marked[first : first + len(phrase)] = [True] * len(phrase)
        return [
            (start, end, forms)
            for ((start, end), forms), is_marked in zip(found, marked, strict=True)
            if is_marked
        ]

    def _wanted_forms(self, word: str) -> frozenset[str]:
        known = self._known.get(word)
        if known is None:
            known = words.forms(word) & self._forms if self._may_be(word) else NOTHING
            self._known[word] = known
        return known

    def _may_be(self, word: str) -> bool:
        """Could it be wanted? No ending changes how a word begins, and most begin otherwise."""
        first = word[0].lower()
        return first in self._initials or not first.isascii()

    def marked(self, text: str) -> SafeString:
        """The text, safe in HTML, with the wanted words marked."""
        pieces, last = [], 0
        for start, end, _forms in self.spots(text):
            pieces += [escape(text[last:start]), "<mark>", escape(text[start:end]), "</mark>"]
            last = end
        pieces.append(escape(text[last:]))
        return SafeString("".join(pieces))


def best_piece(text: str, spots: list[Spot]) -> str:
    """About 260 letters of a text without line breaks, those with the most different wanted words."""
    if len(text) <= LENGTH + LEAD:
        return text
    start = max(_densest(spots) - LEAD, 0)
    end = min(start + LENGTH, len(text))
    return (
        ("… " if start else "")
        + _whole_words(text, start, end)
        + ("" if end == len(text) else " …")
    )


def _densest(spots: list[Spot]) -> int:
    """The place from which on most different wanted words follow."""
    best, place = 0, 0
    for first, (start, _end, _forms) in enumerate(spots):
        near = [forms for at, _to, forms in spots[first : first + 40] if at < start + LENGTH - LEAD]
        score = len(NOTHING.union(*near)) * 100 + len(near)
        if score > best:
            best, place = score, start
    return place


def _whole_words(text: str, start: int, end: int) -> str:
    """No word is cut, unless it has no end."""
    if start and (blank := text.find(" ", start, start + LEAD)) >= 0:
        start = blank + 1
    if end < len(text) and (blank := text.rfind(" ", start, end)) > start:
        end = blank
    return text[start:end]
