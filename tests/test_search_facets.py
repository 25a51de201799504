"""What is found can be narrowed, put in order and paged, and every count is what one would get."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.models import Stage
from events.models import EventPage
from tests.factories import EventFactory, OrganisationFactory, ResourceFactory
from tests.searching import counts

pytestmark = pytest.mark.django_db


@pytest.fixture
def shelf():
    """Numbats: two reports of 2019 and 2020, a template of 2020."""
    stage = Stage.objects.get(slug="recruiting", locale__language_code="en-gb")
    for title, kind, year in (
        ("A", "report", 2019),
        ("B", "report", 2020),
        ("C", "template", 2020),
    ):
        page = ResourceFactory(title=f"Numbat {title}", kind=kind, published_on=f"{year}-05-01")
        if title == "C":
            page.stages = [stage]
            page.save()


def test_inside_a_facet_or_across_facets_and(titles, shelf):
    assert sorted(titles("numbat", kind="report")) == ["Numbat A", "Numbat B"]
    both = titles("numbat", kind=["report", "template"])
    assert sorted(both) == ["Numbat A", "Numbat B", "Numbat C"]
    assert titles("numbat", kind="report", year="2020") == ["Numbat B"]
    assert titles("numbat", stage="recruiting") == ["Numbat C"]


def test_a_facet_counts_what_choosing_would_show_whatever_is_chosen_in_it(ask, shelf):
    answer = ask("numbat", kind="report")
    assert counts(answer, "kind") == {"report": 2, "template": 1}
    assert counts(answer, "year") == {"2020": 1, "2019": 1}


def test_unknown_values_narrow_nothing(titles, shelf):
    assert len(titles("numbat", kind="nothing", year="xx", organisation="none", topic="<b>")) == 3
    assert len(titles("numbat", format="NOTHING", event="none")) == 3


def test_organisations_are_a_facet_by_their_names(ask):
    council = OrganisationFactory(name="Numbat District Council", code="NUM")
    ResourceFactory(title="An item", organisations=[council])
    answer = ask("numbat")
    assert [one["title"] for one in answer["results"]] == ["An item"]
    assert [one["label"] for one in answer["facets"]["organisation"]] == ["Numbat District Council"]


def test_order(titles, shelf):
    assert titles("numbat", sort="title") == ["Numbat A", "Numbat B", "Numbat C"]
    assert titles("numbat", sort="newest")[-1] == "Numbat A"


def test_chosen_filters_can_be_taken_away_one_by_one(client, shelf):
    page = client.get("/search/?q=numbat&kind=report&year=2020&page=1").content.decode()
    assert 'href="?q=numbat&amp;year=2020#results"' in page
    assert 'href="?q=numbat&amp;kind=report#results"' in page
    assert 'href="?q=numbat#results"' in page


def test_where_nothing_fits_it_says_which_filter_to_drop(client, shelf):
    page = client.get("/search/?q=numbat&kind=template&year=2019").content.decode()
    assert "Without “Kind”: 1 item" in page
    assert "Without “Year”: 1 item" in page


def test_many_results_come_in_numbered_pages(client):
    for number in range(25):
        ResourceFactory(title=f"Numbat {number:02}")
    first = client.get("/search/?q=numbat&sort=title").content.decode()
    last = client.get("/search/?q=numbat&sort=title&page=3").content.decode()
    assert [n for n in range(25) if f"Numbat {n:02}" in first] == [*range(10)]
    assert [n for n in range(25) if f"Numbat {n:02}" in last] == [*range(20, 25)]
    assert "25 items" in last


def test_more_results_need_no_more_queries(client):
    def queries() -> int:
        client.get("/search/?q=numbat")
        with CaptureQueriesContext(connection) as made:
            client.get("/search/?q=numbat")
        return len(made)

    ResourceFactory(title="Numbat")
    one = queries()
    for number in range(10):
        ResourceFactory(title=f"Numbat {number}", organisations=[OrganisationFactory()])
    assert queries() <= one + 1  # the names of organisations, once there are any


# -- events --------------------------------------------------------------------------------------


@pytest.fixture
def workshop():
    return EventPage.objects.get(
        slug="workshop-4-evaluating-the-programme", locale__language_code="en-gb"
    )


def test_materials_of_an_event_are_found_by_its_name_and_narrowed_to_it(ask, titles, workshop):
    ResourceFactory(title="Numbat A", event=workshop)
    ResourceFactory(title="Numbat B")
    answer = ask("numbat")
    assert counts(answer, "event") == {workshop.slug: 1}
    assert answer["facets"]["event"][0]["label"] == workshop.title
    assert titles("numbat", event=workshop.slug) == ["Numbat A"]
    assert titles('"evaluating the programme"') == ["Numbat A"]
    workshop.title = "Quokkas for all"
    workshop.save_revision().publish()
    assert titles("quokkas") == ["Numbat A"]


def test_an_event_that_is_not_published_is_no_facet(ask, workshop):
    ResourceFactory(title="Numbat", event=workshop)
    workshop.unpublish()
    assert "event" not in ask("numbat")["facets"]


def test_an_event_and_its_materials_lead_to_each_other(client, workshop):
    item = ResourceFactory(title="Numbat", event=workshop)
    hidden = ResourceFactory(title="Quokka", event=workshop, visibility="members")
    page = client.get(workshop.url).content.decode()
    assert f'href="{item.url}"' in page
    assert hidden.url not in page
    assert f'href="{workshop.url}"' in client.get(item.url).content.decode()


def test_an_event_with_materials_for_members_is_to_a_visitor_like_one_without(ask):
    event = EventFactory(title="Quokka day", slug="quokka-day")
    before = ask("", event="quokka-day")
    ResourceFactory(title="Numbat", event=event, visibility="members")
    assert ask("", event="quokka-day") == before


def test_an_event_may_have_a_long_name(ask, titles):
    event = EventFactory(title="Quokka day", slug="quokka-day-" * 20)
    ResourceFactory(title="Numbat A", event=event)
    ResourceFactory(title="Numbat B")
    (value,) = counts(ask("numbat"), "event")
    assert titles("numbat", event=value) == ["Numbat A"]


@pytest.mark.parametrize("q", ["quokka", "quokka numbat", "where does a small brown quokka dig"])
def test_page_after_page_each_item_comes_once(q, ask):
    """More than are looked at closely, and as they come to be: a few at a time."""
    for n in range(220):
        words = f"<p>Where a quokka and {'a numbat ' * (n % 5)} dig.</p>"
        ResourceFactory(title=f"Item {n % 50}", slug=f"item-{n}", body=[("text", words)])
        if n % 60 == 0:
            ask("quokka")
    for sort in ("relevance", "newest", "title"):
        by_twenty, by_hundred = (_pages(ask, q, size, sort) for size in (20, 100))
        assert len(set(by_twenty)) == len(by_twenty) == ask(q, sort=sort)["total"] >= 176
        assert by_twenty == by_hundred


def _pages(ask, q, size, sort) -> list[str]:
    """The identifiers of all pages, in order."""
    pages = (ask(q, limit=size, offset=offset, sort=sort) for offset in range(0, 300, size))
    return [one["identifier"] for page in pages for one in page["results"]]
