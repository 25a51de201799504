"""What a page costs the database: little, and the same however much there is to list."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import Organisation, Succession
from events.models import EventPage, SessionPage
from home.models import SiteSettings
from resources.models import ChapterPage, ResourcePage
from tests.factories import (
    AffiliationFactory,
    OrganisationFactory,
    ResourceFactory,
    SessionFactory,
    person,
)
from tests.pages import SAMPLES, first_page

pytestmark = pytest.mark.django_db

MOST = 20
SEVERAL = 5


def _queries(client, address: str) -> int:
    client.get(address)  # thumbnails and Wagtail's table of addresses are made once, then kept
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_page_needs_few_queries(sample, client, addresses):
    assert _queries(client, addresses[sample]) <= MOST


def _add(model) -> None:
    """More pages beside the first of their type, with everything that belongs to it."""
    for number in range(SEVERAL):
        changes = {"slug": f"one-more-{number}", "title": f"One more assembly {number}"}
        first_page(model).copy(update_attrs=changes, copy_revisions=False)


def add_resources() -> None:
    _add(ResourcePage)


def add_events() -> None:
    _add(EventPage)


def add_chapters() -> None:
    _add(ChapterPage)


def add_organisations() -> None:
    """More bodies that fit, each with a former one and somebody who speaks for it."""
    county = Organisation.objects.get(code="CAM")
    for _number in range(SEVERAL):
        one = OrganisationFactory(name="Mendip and more", nation="england", county=county)
        Succession.objects.create(predecessor=OrganisationFactory(), successor=one)
        AffiliationFactory(organisation=one)
        AffiliationFactory(organisation=county)


def add_items_of_an_organisation() -> None:
    dudley = Organisation.objects.get(code="DUD")
    for _number in range(SEVERAL):
        ResourceFactory(organisations=[dudley])


def add_sessions() -> None:
    """More in the programme, at the same time and in the same room, each with several people."""
    event = EventPage.objects.get(
        slug="innovations-in-local-democracy", locale__language_code="en-gb"
    )
    room = event.rooms.first()
    for _number in range(SEVERAL):
        people = [person(name, organisation=OrganisationFactory()) for name in ("A B", "C D")]
        at = datetime(2020, 1, 21, 11, tzinfo=UTC)
        SessionFactory(parent=event, room=room, starts_at=at, contributions=people)


def add_materials() -> None:
    """More links of one session, and of others at the same event."""
    event = EventPage.objects.get(
        slug="innovations-in-local-democracy", locale__language_code="en-gb"
    )
    for session in SessionPage.objects.child_of(event):
        for number in range(SEVERAL):
            session.links.create(kind="link", url=f"https://example.org/{number}")


def add_people() -> None:
    session = SessionPage.objects.get(
        slug="getting-councillors-behind-it", locale__language_code="en-gb"
    )
    for number in range(SEVERAL):
        one = person(f"Person {number}", organisation=OrganisationFactory())
        session.contributions.add(one)
    session.save()


def add_menu_entries() -> None:
    settings = SiteSettings.objects.get()
    for page in ResourcePage.objects.live()[:SEVERAL]:
        entry = {"page": page, "label": "One more", "label_cy": "Un arall"}
        settings.main_menu.append(("item", entry))
        settings.footer_menu.append(("item", entry))
    settings.save()


@pytest.mark.parametrize(
    ("page", "add"),
    [
        ("library", add_resources),
        ("library narrowed", add_resources),
        ("search", add_resources),
        ("home", add_resources),
        ("home", add_events),
        ("events", add_events),
        ("guide", add_chapters),
        ("guide printed", add_chapters),
        ("chapter", add_chapters),
        ("network", add_organisations),
        ("network searched", add_organisations),
        ("county", add_organisations),
        ("organisation", add_items_of_an_organisation),
        ("conference", add_sessions),
        ("conference narrowed", add_sessions),
        ("session", add_sessions),
        ("session", add_people),
        ("conference", add_materials),
        ("materials", add_materials),
        ("programme", add_menu_entries),
    ],
)
def test_more_to_list_needs_no_more_queries(page: str, add: Callable, client, addresses):
    address = addresses[f"{page} (en-gb)"]
    before = _queries(client, address)
    add()
    assert _queries(client, address) == before
