"""The list of practice and one entry of the demonstration are in Welsh throughout."""

import pytest
from django.utils import translation
from wagtail.models import Locale

from network.models import PracticeIndexPage, PracticePage
from network.models.practice.figures import FIGURES

pytestmark = pytest.mark.django_db
SLUG = "dudley-peoples-panel"
TEXTS = (
    *("title", "summary", "question", "scope", "commissioned_by", "context", "recruiting"),
    *("funding", "outputs", "differently", "advice"),
)
ROWS = {
    "recommendations": ("text", "reason", "owner"),
    "progress": ("words",),
    "lessons": ("claim", "happened", "conditions"),
    "sources": ("title",),
}
NOT_WELSH = "This page is not in Welsh yet."
PARTLY = "Parts of this page are not translated yet."


@pytest.fixture
def entry():
    return PracticePage.objects.originals().get(slug=SLUG)


def in_welsh(page):
    return page.get_translation(Locale.objects.get(language_code="cy"))


def test_the_list_of_practice_is_in_welsh(client):
    page = in_welsh(PracticeIndexPage.objects.get(locale__language_code="en-gb"))
    assert (page.title, page.is_translated, page.is_partly_translated) == ("Arferion", True, False)
    html = client.get("/cy/practice/").content.decode()
    assert page.summary in html
    assert notices(html) == []


def notices(html: str) -> list[str]:
    """What a page in Welsh says of words that are not."""
    with translation.override("cy"):
        return [words for words in (NOT_WELSH, PARTLY) if translation.gettext(words) in html]


def test_a_whole_entry_is_in_welsh(client, entry):
    twin = in_welsh(entry)
    assert (twin.is_translated, twin.is_partly_translated) == (True, False)
    assert [name for name in TEXTS if not getattr(twin, name)] == []
    assert [name for name in TEXTS if getattr(twin, name) == getattr(entry, name)] == []
    html = client.get(f"/cy/practice/{SLUG}/").content.decode()
    assert twin.title in html
    assert notices(html) == []


@pytest.mark.parametrize("name", ROWS)
def test_what_an_entry_has_several_of_is_in_welsh_row_by_row(entry, name):
    rows = {one.translation_key: one for one in getattr(entry, name).all()}
    welsh = {one.translation_key: one for one in getattr(in_welsh(entry), name).all()}
    assert rows.keys() == welsh.keys()
    assert rows
    for key, one in rows.items():
        assert [
            field for field in ROWS[name] if getattr(one, field) == getattr(welsh[key], field)
        ] == []


def test_its_figures_and_their_sources_are_the_same(entry):
    twin = in_welsh(entry)
    numbers = [getattr(entry, name) for name in FIGURES]
    assert [getattr(twin, name) for name in FIGURES] == numbers
    assert any(numbers)
    assert notes(twin) == notes(entry)


def notes(page) -> list[tuple]:
    return [
        (one.figure, one.precision, one.source, one.source_page) for one in page.figure_notes.all()
    ]
