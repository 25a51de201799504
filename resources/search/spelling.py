"""A word that nothing holds is probably another one: the nearest word that this reader may find."""

from tantivy import Occur, Query, Searcher

from resources.search.sought import Clauses, content_words, either, term

SHORTEST = 4
LONG = 8  # letters; a long word may have two mistakes
CANDIDATES = 20_000


def corrections(searcher: Searcher, tree: str, words, conditions: Clauses) -> dict[str, str]:
    """What to read instead, for each word that has no hit among what this reader may see."""
    changed = {}
    for word in dict.fromkeys(words):
        if len(word) < SHORTEST or word.isdecimal():
            continue
        if _is_known(searcher, tree, word, conditions):
            continue
        better = _nearest(searcher, tree, word, conditions)
        if better and better != word:  # a word too common to be looked for is right as it is
            changed[word] = better
    return changed


def _is_known(searcher: Searcher, tree: str, word: str, conditions: Clauses) -> bool:
    field = f"text_{tree}"
    forms = {form for found in content_words(word) for form in (found.stem, found.plain)}
    held = [term(field, form) for form in forms if searcher.doc_freq(field, form)]
    if not held:
        return False
    query = Query.boolean_query([(Occur.Must, either(held)), *conditions])
    return bool(searcher.search(query, 1, count=False).hits)


def _nearest(searcher: Searcher, tree: str, word: str, conditions: Clauses) -> str:
    """By distance, then by how many items hold it. The first letter counts as right."""
    most = 1 if len(word) < LONG else 2
    allowed = Query.boolean_query([(Occur.Must, term("tree", tree)), *conditions])
    known = searcher.terms_with_prefix(f"words_{tree}", word[:1], allowed, CANDIDATES)
    best = ()
    for other, often in known:
        if abs(len(other) - len(word)) > most:
            continue
        if (away := distance(word, other, most)) <= most:
            best = max(best, (-away, often, other))
    return best[2] if best else ""


def distance(one: str, other: str, most: int) -> int:
    """Letters to add, take away, change or swap; `most` + 1 where it is more than that."""
    before, row = [], list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, above, row = row, before, [i]
        for j, its in enumerate(other, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != its))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
