"""What to read next: items that share the words which are typical of one."""

from tantivy import Occur, Query

from accounts.permissions import is_member
from resources.models import LibraryPage
from resources.search.node import node, twice
from resources.search.ranking import language_of, more_like
from resources.search.schema import schema, tree_of
from resources.search.sought import Clauses, term

MOST = 3


def allowed(user, left_out: frozenset) -> Clauses:
    """What this person may see, as far as the index knows it; never what it has not followed yet."""
    clauses = [] if is_member(user) else [(Occur.MustNot, term("audience", "members"))]
    if left_out:
        keys = Query.term_set_query(schema(), "key", [key.hex for key in left_out])
        clauses.append((Occur.MustNot, keys))
    return clauses


@twice
def related(page: LibraryPage, user) -> list[LibraryPage]:
    """Up to three items of the same language, never itself, never what this person may not see."""
    if page.pk is None:  # a preview of what was never saved
        return []
    searcher = node().as_it_stands()
    keys = more_like(searcher, tree_of(page.language), page.pk, allowed(user, frozenset()), MOST)
    found = LibraryPage.objects.visible_to(user).filter(pk__in=keys).select_related("alias_of")
    for item in found:
        item.written_in = language_of(searcher, item.pk)
    return sorted(found, key=lambda item: keys.index(item.pk))
