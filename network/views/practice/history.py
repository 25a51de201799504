"""The versions of an entry, and what changed between two that were public."""

from django.core.paginator import Paginator
from django.shortcuts import render

from network.practice.differences import differences
from network.practice.states import state_of
from network.practice.versions import changed_sections, publications_of, versions_of
from network.practice.working import as_it_was, working_copy
from network.views.practice.doors import for_authors

A_PAGE = 20


@for_authors(reads=True)
def history(request, page):
    """All versions, the newest first; two that were public side by side, unless others are asked for the last two."""
    published = publications_of(page)
    before, after = _chosen(request.GET, len(published))
    context = {
        "entry": page,
        "copy": working_copy(page),
        "state": state_of(page),
        "published": published,
        "before": before,
        "after": after,
        "changes": _compared(page, published, before, after),
        "versions": _versions(page, request.GET.get("page"), published),
        "decisions": page.reviews.select_related("by"),
    }
    return render(request, "network/practice/history.html", context)


def _chosen(query, last: int) -> tuple[int, int]:
    """The numbers of the two publications that were asked for, older first; 0 stands for nothing at all."""
    before = _number(query.get("from"), last, max(last - 1, 0))
    after = _number(query.get("to"), last, last)
    return min(before, after), max(before, after)


def _number(text: str | None, last: int, otherwise: int) -> int:
    if text and text.isascii() and text.isdecimal() and len(text) < 8 and int(text) <= last:
        return int(text)
    return otherwise


def _compared(page, published, before: int, after: int):
    if not after:
        return None
    older = as_it_was(page, published[before - 1].revision) if before else None
    return differences(older, as_it_was(page, published[after - 1].revision))


def _versions(page, number, published):
    """One page of them, each with the sections that changed in it and when it became public."""
    public = {one.revision: one.at for one in published}
    versions = Paginator(versions_of(page), A_PAGE).get_page(number)
    rows = list(versions.object_list)
    older = versions_of(page)[versions.end_index() : versions.end_index() + 1]
    contents = [one.content for one in (*rows, *older)]
    for n, one in enumerate(rows):
        before = contents[n + 1] if n + 1 < len(contents) else None
        one.sections = changed_sections(before, one.content)
        one.public_at, one.is_first = public.get(one.pk), before is None
    versions.object_list = rows
    return versions
