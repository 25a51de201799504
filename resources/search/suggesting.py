"""What the search box offers while one types: titles, topics and methods, councils and partners.

Titles come from the index and are asked of `visible_to` once more; a topic or method is offered only
where this reader would find something; the register of organisations is public. Three queries.
"""

import re
from dataclasses import dataclass

from django.db.models import Value
from django.urls import reverse
from tantivy import Occur, Query, Searcher

from accounts.models import Organisation
from accounts.names import fold
from core.models import Method, Topic
from resources.models import LibraryPage
from resources.search import words
from resources.search.asking import GROUPS
from resources.search.node import node
from resources.search.ranking import items_of, language_of
from resources.search.related import allowed
from resources.search.schema import schema, tree_of
from resources.search.sought import Clauses, either, term

SHORTEST, LONGEST, MOST_WORDS = 2, 100, 8
MOST_TITLES, MOST_TERMS, MOST_BODIES = 5, 2, 2
LOOKED_AT = 40
ENDING = 5  # letters that the stem of a word may lack


@dataclass(frozen=True)
class Suggestion:
    """Something to go to: what it is, what it is called and in which language, where it is."""

    what: str
    label: str
    written_in: str
    url: str


def suggest(text: str, language: str, user) -> list[Suggestion]:
    """What may be meant by the beginning of a question, as far as this reader may see it."""
    typed = words.fold(text[:LONGEST]).split()[:MOST_WORDS]
    if len("".join(typed)) < SHORTEST:
        return []
    searcher, tree = node().as_it_stands(), tree_of(language)
    conditions = [*allowed(user, frozenset()), (Occur.Must, term("tree", tree))]
    return [
        *_terms(searcher, typed, language, conditions),
        *_titles(searcher, typed, tree, user, conditions),
        *_bodies(text),
    ]


def begins(name: str, typed: list[str]) -> bool:
    """Does every typed word begin a word of the name?"""
    parts = name.split()
    return all(any(part.startswith(word) for part in parts) for word in typed)


def _terms(searcher: Searcher, typed, language: str, conditions: Clauses) -> list[Suggestion]:
    kinds = [
        model.objects.in_language(language).order_by().values_list(Value(kind), "slug", "name")
        for kind, model in (("topic", Topic), ("method", Method))
    ]
    found = []
    for kind, slug, name in sorted(kinds[0].union(kinds[1], all=True), key=lambda row: row[2]):
        if begins(words.fold(name), typed) and len(found) < MOST_TERMS:
            query = Query.boolean_query([*conditions, (Occur.Must, term(kind, slug))])
            if searcher.search(query, 1).count:
                url = f"{reverse('search')}?{kind}={slug}#results"
                found.append(Suggestion(str(GROUPS[kind]), name, language, url))
    return found


def _bodies(text: str) -> list[Suggestion]:
    """Those that exist today, by any name they or their predecessors have or had."""
    typed = fold(text[:LONGEST]).split()
    if not typed:
        return []
    matching = Organisation.objects.current().matching(" ".join(typed))[:LOOKED_AT]
    bodies = [one for one in matching if begins(one.search_text, typed)]
    bodies.sort(key=lambda one: _distance(fold(one.name_in_language), typed))
    return [
        Suggestion(
            str(GROUPS["organisation"]),
            one.name_in_language,
            one.written_in,
            one.get_absolute_url(),
        )
        for one in bodies[:MOST_BODIES]
    ]


def _distance(name: str, typed: list[str]) -> tuple:
    """What begins like this comes first, what was only called like this once comes last."""
    return not name.startswith(" ".join(typed)), not begins(name, typed), name


def _titles(searcher: Searcher, typed, tree: str, user, conditions: Clauses) -> list[Suggestion]:
    """First those that begin like this, then those that hold the words anywhere."""
    start = Query.regex_query(schema(), "title_order", f"{re.escape(' '.join(typed))}.*")
    queries = [start, *_holding(typed, f"title_{tree}")]
    keys: dict[int, None] = {}
    for query in queries:
        clauses = [*conditions, (Occur.Must, query)]
        hits = searcher.search(Query.boolean_query(clauses), LOOKED_AT, count=False).hits
        keys |= dict.fromkeys(items_of(searcher, hits))
    shown = LibraryPage.objects.visible_to(user).filter(pk__in=keys)
    pages = {page.pk: page for page in shown.select_related("alias_of")}
    found = [pages[pk] for pk in keys if pk in pages and begins(words.fold(pages[pk].title), typed)]
    return [
        Suggestion(page.get_kind_display(), page.title, language_of(searcher, page.pk), page.url)
        for page in found[:MOST_TITLES]
    ]


def _holding(typed: list[str], field: str) -> list[Query]:
    """Titles that hold all the words. The index keeps stems, so what a word begins with will do, and
    what it may have lost; the title itself is looked at afterwards.
    """
    clauses = []
    for word in typed:
        if stems := words.terms(word):  # words like "the" are not kept
            shorter = {word[:-n] for n in range(1, ENDING + 1) if len(word) - n > SHORTEST}
            known = Query.term_set_query(schema(), field, sorted({word, *stems, *shorter}))
            longer = Query.regex_query(schema(), field, f"{re.escape(word)}.*")
            clauses.append((Occur.Must, either([known, longer])))
    return [Query.boolean_query(clauses)] if clauses else []
