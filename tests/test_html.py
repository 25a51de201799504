"""Every kind of page, in both languages: valid, well built, in the language it says."""

from collections import Counter
from itertools import pairwise
from urllib.parse import urlsplit

import pytest

from home.models import SiteSettings
from tests.pages import SAMPLES, parts
from tests.rendered import Document

pytestmark = pytest.mark.django_db

LOADING = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "apple-touch-icon"}


@pytest.fixture(scope="module")
def rendered() -> dict[str, Document]:
    """Each page is asked for once; the tests of this file only read."""
    return {}


@pytest.fixture(params=SAMPLES)
def document(request, client, addresses, rendered) -> Document:
    """One page after the other."""
    sample = request.param
    if sample not in rendered:
        response = client.get(addresses[sample])
        assert response.status_code == parts(sample)[0].status, addresses[sample]
        rendered[sample] = Document(response.content.decode(), addresses[sample])
    return rendered[sample]


@pytest.fixture
def language(request) -> str:
    return parts(request.node.callspec.params["document"])[1]


def test_html_has_no_parse_error(document):
    assert document.errors == []


def test_there_is_exactly_one_h1(document):
    assert len(document.all("h1")) == 1


def test_headings_skip_no_level(document):
    levels = [int(heading.tag[1]) for heading in document.all("h1", "h2", "h3", "h4", "h5", "h6")]
    skipped = [(above, below) for above, below in pairwise(levels) if below > above + 1]
    assert skipped == [], levels
    assert levels[0] == 1


def test_the_page_says_its_language(document, language):
    assert document.all("html")[0].get("lang") == {"en-gb": "en-GB", "cy": "cy"}[language]


def test_no_id_is_given_twice(document):
    assert [key for key, times in Counter(document.attributes("id")).items() if times > 1] == []


def test_every_label_and_reference_finds_its_element(document):
    ids = set(document.attributes("id"))
    names = ("for", "aria-labelledby", "aria-describedby", "aria-controls")
    wanted = {key for name in names for value in document.attributes(name) for key in value.split()}
    fragments = {href[1:] for href in document.attributes("href") if href.startswith("#")} - {""}
    assert (wanted | fragments) - ids == set()


def test_the_title_ends_with_the_name_of_the_site(document, language):
    settings = SiteSettings.objects.get()
    name = settings.name_cy if language == "cy" and settings.name_cy else settings.name
    assert document.title.endswith(name)


def test_the_page_links_to_its_twin_in_the_other_language(document, addresses, request):
    name, _language = request.node.callspec.params["document"].rsplit(" (", 1)
    twins = {urlsplit(addresses[f"{name} ({code})"]).path for code in ("en-gb", "cy")}
    links = {urlsplit(href).path for href in document.attributes("href")}
    assert twins - links - {urlsplit(document.address).path} == set()


def test_nothing_is_loaded_from_elsewhere(document):
    """No picture, script, style sheet, film, frame or form of another host."""
    loaded = [
        address
        for name in ("src", "action", "poster", "data")
        for address in document.attributes(name)
    ]
    loaded += [link.get("href") for link in document.all("link") if link.get("rel") in LOADING]
    assert [address for address in loaded if urlsplit(address).netloc] == []
