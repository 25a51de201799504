"""Two people changed one text: both changes in one, where they fit; otherwise the people decide."""

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

from merge3 import Merge3

# A sentence, the blanks after it, or a line break: each a piece that is kept or replaced as a whole.
PIECE = re.compile(r"\n|[^\S\n]+|[^\n]*?[.!?…:;]+(?=\s|$)|[^\n]+")
IN_A_LIST = re.compile(r"\s*(?:[-*+]|\d+[.)])\s")


def merge(base: str, theirs: str, mine: str, keep_both: bool = False) -> str | None:
    """`theirs` with what `mine` changed of `base`; None where the two cannot both be right.

    Line by line, and inside a line sentence by sentence: many write a paragraph without line breaks. What both
    added at one place stays in full, theirs first. With `keep_both` so does what does not fit.
    """
    refine = _both if keep_both else _by_sentence
    found = _merged(_lines(base), _lines(theirs), _lines(mine), _one_below_the_other, refine)
    return None if found is None else "\n".join(found)


def merge_fields(base: dict, theirs: dict, mine: dict) -> tuple[dict, list[str]]:
    """`theirs` with what `mine` changed of `base`, field by field; and the fields where both cannot be right.

    Texts are put together by `merge`, of frozen sets what each added and took out; of everything else one of the
    two counts. A field that does not fit has the value of `theirs`.
    """
    found, unfitting = dict(theirs), []
    for name, value in mine.items():
        before, now = base.get(name), theirs.get(name)
        if value in (before, now):
            continue
        if now == before:
            found[name] = value
            continue
        together = _together(before, now, value)
        if together is None:
            unfitting.append(name)
        else:
            found[name] = together
    return found, unfitting


def _together(before, now, value):
    kinds = {type(one) for one in (before, now, value)}
    if kinds == {frozenset}:
        return (now - (before - value)) | (value - before)
    return merge(before, now, value) if kinds == {str} else None


def _lines(text: str) -> list[str]:
    return text.split("\n") if text else []


Pieces = list[str]
Join = Callable[[Pieces, Pieces], Pieces]
Refine = Callable[[Pieces, Pieces, Pieces], Pieces | None]


def _merged(base: Pieces, theirs: Pieces, mine: Pieces, join: Join, refine: Refine):
    found: Pieces = []
    for what, *place in Merge3(base, theirs, mine).merge_regions():
        if what == "conflict":
            of_base, of_theirs, of_mine = (
                whole[place[n] : place[n + 1]] for whole, n in ((base, 0), (theirs, 2), (mine, 4))
            )
            pieces = _beside(of_base, of_theirs, of_mine, join)
            if pieces is None:
                pieces = refine(of_base, of_theirs, of_mine)
            if pieces is None:
                return None
        else:
            whole = {"unchanged": base, "same": theirs, "a": theirs, "b": mine}[what]
            pieces = whole[place[0] : place[1]]
        found += pieces
    return found


def _beside(base: Pieces, theirs: Pieces, mine: Pieces, join: Join) -> Pieces | None:
    """One changed a piece, the other only added something before or after it: that fits."""
    n = len(base)
    if not n:
        return join(theirs, mine)
    if mine[:n] == base:
        return theirs + mine[n:]
    if mine[-n:] == base:
        return mine[:-n] + theirs
    if theirs[:n] == base:
        return mine + theirs[n:]
    if theirs[-n:] == base:
        return theirs[:-n] + mine
    return None


def _one_below_the_other(theirs: Pieces, mine: Pieces) -> Pieces:
    """Two paragraphs stay two; two entries of a list stay one list."""
    if not theirs or not mine:
        return theirs + mine
    apart = theirs[-1].strip() and mine[0].strip() and not IN_A_LIST.match(mine[0])
    return [*theirs, "", *mine] if apart else theirs + mine


def _both(_base: Pieces, theirs: Pieces, mine: Pieces) -> Pieces:
    return _one_below_the_other(theirs, mine)


def _by_sentence(base: Pieces, theirs: Pieces, mine: Pieces) -> Pieces | None:
    pieces = (PIECE.findall("\n".join(lines)) for lines in (base, theirs, mine))
    found = _merged(*pieces, lambda one, other: one + other, lambda *_none_fits: None)
    return None if found is None else "".join(found).split("\n")


def changes(before: str, after: str) -> Iterator[tuple[str, str]]:
    """The lines of the newer text, and those it no longer has, each with "same", "added" or "removed"."""
    for what, lines, now in _steps(_lines(before), _lines(after)):
        if what == "equal":
            yield from (("same", line) for line in now)
        else:
            yield from (("removed", line) for line in lines)
            yield from (("added", line) for line in now)


def side_by_side(before: str, after: str) -> Iterator[tuple[str, str, str]]:
    """Row by row: "same", "added", "removed" or "changed", the line before and the line after."""
    for what, lines, now in _steps(_lines(before), _lines(after)):
        for n in range(max(len(lines), len(now))):
            left = lines[n] if n < len(lines) else None
            right = now[n] if n < len(now) else None
            word = "added" if left is None else "removed" if right is None else "changed"
            yield "same" if what == "equal" else word, left or "", right or ""


def _steps(before: Pieces, after: Pieces) -> Iterator[tuple[str, Pieces, Pieces]]:
    matcher = SequenceMatcher(None, before, after)
    for what, i, j, k, m in matcher.get_opcodes():
        yield what, before[i:j], after[k:m]
