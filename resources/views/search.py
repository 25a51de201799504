from django.core.paginator import Paginator
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from core.templatetags.core_tags import language_tag
from resources.feeds import as_atom, as_csv
from resources.questions import count_question
from resources.robots import is_robot
from resources.search.asking import Asking
from resources.search.finding import Finding
from resources.search.node import twice
from resources.search.suggesting import suggest

PER_PAGE = 10  # each with up to three places
IN_FEED = 20
MOST_ROWS = 1_000  # of a CSV file


def _find(request) -> Finding:
    return Finding(Asking(request.GET, get_language()), request.user)


def _count(request, finding: Finding) -> None:
    """A question is counted when somebody first asks it, not with every page, order or filter of it."""
    more = [name for name, value in request.GET.items() if value and name != "q"]
    by_somebody = request.method == "GET" and not is_robot(request)
    if by_somebody and not more and not finding.view.preparing:
        count_question(finding.asking.text, finding.asking.language, finding.total)


@twice
def search(request):
    """The library's search: items with their best passages, narrowed by facets."""
    finding = _find(request)
    _count(request, finding)
    results = Paginator(finding, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "asking": finding.asking,
        "finding": finding,
        "results": results,
        "facets": finding.facets(),
        "q": finding.asking.text,
    }
    return render(request, "resources/search.html", context)


@twice
def search_csv(request):
    """The same results as a table."""
    rows = as_csv(_find(request).first(MOST_ROWS))
    answer = HttpResponse(rows, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="search-results.csv"'
    return answer


@twice
def search_feed(request):
    """The same results as a feed, the newest first."""
    query = request.GET.copy()
    query["sort"] = "newest"
    finding = Finding(Asking(query, get_language()), request.user)
    body = as_atom(finding.first(IN_FEED), request.build_absolute_uri, finding.asking)
    return HttpResponse(body, content_type="application/atom+xml; charset=utf-8")


@require_safe
@never_cache
@twice
def search_suggest(request):
    """What the search box offers while one types."""
    found = suggest(request.GET.get("q", ""), get_language(), request.user)
    words = ngettext("%(n)s suggestion", "%(n)s suggestions", len(found)) % {"n": len(found)}
    suggestions = [vars(one) | {"written_in": language_tag(one.written_in)} for one in found]
    return JsonResponse({"suggestions": suggestions, "words": words if found else ""})
