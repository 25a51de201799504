"""The piece of a passage that answers, with the words that were asked marked in it."""

import re

from django.utils.html import escape, format_html_join
from django.utils.safestring import SafeString

from resources.search import words

LENGTH = 260
LEAD = 60  # letters before the first marked word
WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")


def best_piece(text: str, wanted: frozenset[str]) -> str:
    """About 260 letters of the text, those with the most different words of the question."""
    text = " ".join(text.split())
    if len(text) <= LENGTH + LEAD:
        return text
    found = _found(text, wanted)
    start = max(_densest(found) - LEAD, 0)
    end = min(start + LENGTH, len(text))
    return (
        ("… " if start else "")
        + _whole_words(text, start, end)
        + ("" if end == len(text) else " …")
    )


def marked(text: str, wanted: frozenset[str]) -> SafeString:
    """The text, safe in HTML, with the wanted words marked."""
    pieces, last = [], 0
    for start, end, _forms in _found(text, wanted):
        pieces += [(SafeString(escape(text[last:start])),), (_mark(text[start:end]),)]
        last = end
    pieces.append((SafeString(escape(text[last:])),))
    return format_html_join("", "{}", pieces)


def _mark(word: str) -> SafeString:
    return SafeString(f"<mark>{escape(word)}</mark>")


def _found(text: str, wanted: frozenset[str]) -> list[tuple[int, int, frozenset]]:
    """Where the wanted words stand."""
    spots = ((word.span(), words.forms(word[0]) & wanted) for word in WORD.finditer(text))
    return [(start, end, forms) for (start, end), forms in spots if forms]


def _densest(found) -> int:
    """The place from which on most different wanted words follow."""
    best, place = 0, 0
    for first, (start, _end, _forms) in enumerate(found):
        near = [forms for at, _to, forms in found[first : first + 40] if at < start + LENGTH - LEAD]
        score = len(frozenset().union(*near)) * 100 + len(near)
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
