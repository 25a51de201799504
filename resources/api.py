"""The library for other programs. What it answers is a promise: docs/architecture.md."""

from datetime import date

from django.conf import settings
from django.utils import translation
from ninja import NinjaAPI, Query, Schema

from resources.search.asking import Asking
from resources.search.finding import Finding
from resources.search.node import twice

MOST = 100

# No page with a script from elsewhere: our policy would not run it.
api = NinjaAPI(title="Peer Learning Network", version="1", docs_url=None, urls_namespace="api")


class Passage(Schema):
    """A place in an item: where it is, a link that leads there, its words."""

    locator: str
    url: str
    text: str


class Result(Schema):
    """An item of the library."""

    identifier: str
    url: str
    title: str
    kind: str
    date: date
    summary: str
    passages: list[Passage]


class Value(Schema):
    """A value to narrow by, and how many items have it."""

    value: str
    label: str
    count: int
    chosen: bool


class Results(Schema):
    """What a search found."""

    total: int
    corrected: str
    results: list[Result]
    facets: dict[str, list[Value]]


class Wanted(Schema):
    """What to search for. Several values of one facet widen the results, each further facet
    narrows them. A value that is none of ours narrows nothing.
    """

    q: str = ""
    locale: str = settings.LANGUAGE_CODE
    limit: int = 20
    offset: int = 0
    sort: str = ""
    as_typed: str = ""
    kind: list[str] = []
    topic: list[str] = []
    method: list[str] = []
    stage: list[str] = []
    organisation: list[str] = []
    event: list[str] = []
    year: list[str] = []
    language: list[str] = []
    format: list[str] = []
    reuse: list[str] = []


@api.get("/search/", response=Results, url_name="search")
@twice
def search(request, wanted: Query[Wanted]):
    """Items that answer a question, best first, each with its best passages. At most 100 at once."""
    language = (
        wanted.locale if wanted.locale in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    )
    with translation.override(language):
        finding = Finding(Asking(request.GET, language), request.user)
        start = min(max(wanted.offset, 0), finding.total)
        pages = finding[start : start + min(max(wanted.limit, 0), MOST)]
        results = [_result(page, request.build_absolute_uri) for page in pages]
        facets = {facet.name: [vars(one) for one in facet.options] for facet in finding.facets()}
        return {
            "total": finding.total,
            "corrected": finding.corrected,
            "results": results,
            "facets": facets,
        }


def _result(page, absolute) -> dict:
    return {
        "identifier": page.identifier,
        "url": absolute(page.url),
        "title": page.title,
        "kind": page.kind,
        "date": page.published_on,
        "summary": page.summary,
        "passages": [
            {"locator": place.locator, "url": absolute(place.url), "text": place.text}
            for place in page.places
        ],
    }
