"""From the list of events in the admin to everything organisers do with one of them, and back."""

from collections import Counter
from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from accounts.models import User
from events.actions import inviting
from events.models import EventIndexPage, EventPage
from events.permissions import list_to_add_to
from tests.factories import ProgrammeFactory, SessionFactory, UserFactory
from tests.rendered import Document

pytestmark = pytest.mark.django_db


@pytest.fixture
def event() -> EventPage:
    return ProgrammeFactory(title="Wombats")


def links(client, address: str) -> list[str]:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return [one.get("href") for one in Document(answer.content.decode()).all("a")]


@pytest.fixture
def add_an_event() -> str:
    """Where one adds an event below the list of events."""
    at = EventIndexPage.objects.get(locale__language_code="en-gb", alias_of=None)
    return f"/admin/pages/add/events/eventpage/{at.pk}/"


def test_an_organiser_adds_an_event_from_the_list_of_events(organiser, add_an_event):
    assert add_an_event in links(organiser, "/admin/events/")
    assert organiser.get(add_an_event).status_code == 200


def test_who_may_not_add_pages_is_not_led_to_adding_one():
    organiser = User.objects.get(email="organiser@example.org")
    assert isinstance(list_to_add_to(organiser), EventIndexPage)
    assert list_to_add_to(UserFactory()) is None


def test_a_new_event_leads_to_its_programme(organiser, add_an_event):
    form = {"title": "Quokkas", "slug": "quokkas", "summary": "", "kind": "conference"}
    form |= {"starts_at": "2031-03-04 10:00", "ends_at": "2031-03-05 16:00", "series": ""}
    form |= {"body": streamfield([])}
    form |= {name: inline_formset([]) for name in ("rooms", "tracks", "comments")}
    answer = organiser.post(add_an_event, nested_form_data(form), follow=True)
    desk = f"/admin/events/{EventPage.objects.originals().get(slug='quokkas').pk}/programme/"
    said = " ".join(str(one) for one in answer.context["messages"])
    assert "Sessions are added at the programme desk, and released from there." in said
    assert f'href="{desk}"' in said


def test_the_editor_of_an_event_leads_to_its_programme(organiser, event):
    desk = f"/admin/events/{event.pk}/programme/"
    session = SessionFactory(parent=event)
    assert desk in links(organiser, f"/admin/pages/{event.pk}/edit/")
    assert desk not in links(organiser, f"/admin/pages/{session.pk}/edit/")


@pytest.mark.parametrize("tab", ["materials", "notes"])
def test_a_tab_without_a_session_leads_to_the_first_one(organiser, event, tab):
    first = "Add the first one to the programme"
    address = f"/admin/events/{event.pk}/{tab}/"
    assert first in organiser.get(address).content.decode()
    SessionFactory(parent=event)
    assert first not in organiser.get(address).content.decode()


def test_a_draft_is_not_said_to_have_a_public_document_of_notes(organiser, event):
    notes = f"{event.url}notes/"
    address = f"/admin/events/{event.pk}/notes/"
    assert notes in links(organiser, address)
    event.unpublish()
    assert notes not in links(organiser, address)


@pytest.mark.parametrize("tab", ["programme", "materials", "notes", "import"])
def test_no_name_for_a_label_is_given_twice_on_a_tab(organiser, event, tab):
    SessionFactory(parent=event)
    html = organiser.get(f"/admin/events/{event.pk}/{tab}/").content.decode()
    ids = Document(html.partition('<div class="event-admin">')[2]).attributes("id")
    assert [name for name, times in Counter(ids).items() if times > 1] == []


def test_deleting_what_a_speaker_sent_asks_first(organiser, event):
    session = SessionFactory(parent=event)
    link, _new = inviting.invite(session, timezone.localdate() + timedelta(days=30))
    sent = inviting.hand_in(link, link="https://example.org/slides")
    address = f"/admin/events/{event.pk}/materials/"
    document = Document(organiser.get(address).content.decode())
    folded = [form.get("action") for one in document.all("details") for form in one.iter("form")]
    assert f"{address}sent/{sent.pk}/aside/" in folded
    assert f"{address}sent/{sent.pk}/publish/" not in folded
