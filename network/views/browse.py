from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render

from network.browse import Browse
from network.querysets import below, organisations_by_code, practice_of, published_by

PER_PAGE = 20
MOST_PRACTICE = 50


def network(request):
    """Who takes part, and who could: the organisations, searched and narrowed."""
    browse = Browse(request.GET)
    results = Paginator(browse.results(), PER_PAGE).get_page(request.GET.get("page"))
    for one in results:
        one.formerly = browse.former_names(one)
    context = {"browse": browse, "facets": browse.facets(), "results": results}
    return render(request, "network/network.html", context)


def organisation(request, code: str):
    """One organisation: what it is, what it published, how many speak for it, never who."""
    one = get_object_or_404(organisations_by_code(), code__iexact=code)
    if one.code != code:
        return redirect(one, permanent=True)
    items = Paginator(published_by(one, request.user), PER_PAGE).get_page(request.GET.get("page"))
    practice = practice_of(one, request.user)[:MOST_PRACTICE]
    context = {"organisation": one, "practice": practice, "items": items, "districts": below(one)}
    return render(request, "network/organisation.html", context)
