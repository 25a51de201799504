"""Who gets the schedule of an event, what is never in it, and what it costs."""

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from core.models import SiteDocument
from events.models import EventPage, SessionLink, SessionPage
from tests.factories import (
    EventFactory,
    OrganisationFactory,
    ProgrammeFactory,
    SessionFactory,
    UserFactory,
    person,
)
from tests.schedules import FORMS, full_session, two_days

pytestmark = pytest.mark.django_db


@pytest.fixture
def event() -> EventPage:
    return two_days()


@pytest.fixture
def talk(event) -> SessionPage:
    return full_session(event)


@pytest.mark.parametrize("name", FORMS)
def test_a_programme_that_is_not_out_has_no_file_for_anybody(name, client, organiser):
    for fields in ({"programme_is_out": False}, {"live": False}):
        event = ProgrammeFactory(**fields)
        SessionFactory(parent=event)
        assert client.get(f"{event.url}{name}").status_code == 404
        assert organiser.get(f"{event.url}{name}").status_code == 404


@pytest.mark.parametrize("name", FORMS)
def test_one_language_that_says_not_yet_holds_back_both(name, client, event, talk):
    call_command("sync_locale_trees", verbosity=0)
    twin = event.get_translation(Locale.objects.get(language_code="cy"))
    addresses = [f"{event.url}{name}", f"{twin.url}{name}"]
    assert [client.get(one).status_code for one in addresses] == [200, 200]
    EventPage.objects.filter(pk=event.pk).update(programme_is_out=False)
    assert [client.get(one).status_code for one in addresses] == [404, 404]


@pytest.mark.parametrize("name", FORMS)
def test_the_same_guids_in_welsh_at_the_welsh_address(name, client, event, talk):
    call_command("sync_locale_trees", verbosity=0)
    event = EventPage.objects.get(pk=event.pk)
    twin = event.get_translation(Locale.objects.get(language_code="cy"))
    answer = client.get(f"{twin.url}{name}").content.decode()
    assert twin.url.startswith("/cy/")
    assert str(talk.translation_key) in answer
    assert f"http://127.0.0.1:8000{twin.url}" in answer
    assert "Sam Invented" in answer


@pytest.mark.parametrize("name", FORMS)
def test_nobody_reads_what_is_for_members_or_who_is_not_named(name, client, event, talk):
    SessionFactory(parent=event, title="Among ourselves", visibility="members")
    SessionFactory(parent=event, title="Not yet", live=False)
    client.force_login(UserFactory())
    answer = client.get(f"{event.url}{name}").content.decode()
    assert "Sam Invented" in answer
    for hidden in ("Among ourselves", "Not yet", "Not Confirmed", "Not Agreed"):
        assert hidden not in answer


@pytest.mark.parametrize("name", FORMS)
def test_the_online_link_is_in_no_file(name, client, event, talk):
    event.online_link = "https://meet.example/secret"
    event.save_revision().publish()
    client.force_login(UserFactory())
    assert "meet.example/secret" in client.get(event.url).content.decode()
    assert "meet.example" not in client.get(f"{event.url}{name}").content.decode()


@pytest.mark.parametrize(
    ("name", "kind"), [("schedule.xml", "application/xml"), ("schedule.json", "application/json")]
)
def test_who_has_the_file_as_it_is_gets_no_second_one(name, kind, client, event, talk):
    answer = client.get(f"{event.url}{name}")
    assert answer["Content-Type"] == kind
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Last-Modified"]
    assert client.get(f"{event.url}{name}").content == answer.content
    again = client.get(f"{event.url}{name}", headers={"If-None-Match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("name", FORMS)
def test_a_name_that_has_to_go_is_gone_for_who_has_the_file_too(name, client, event, talk):
    """Consent taken back changes no date: the date alone never says that nothing changed."""
    answer = client.get(f"{event.url}{name}")
    talk.contributions.update(may_be_named=False)
    known = {"If-None-Match": answer["ETag"], "If-Modified-Since": answer["Last-Modified"]}
    again = client.get(f"{event.url}{name}", headers=known)
    assert (again.status_code, "Sam Invented" in again.content.decode()) == (200, False)
    later = client.get(f"{event.url}{name}", headers={"If-Modified-Since": answer["Last-Modified"]})
    assert later.status_code == 200


def add_more(event: EventPage, number: int) -> None:
    file = SiteDocument(title="One more")
    file.file.save(f"more-{number}.pdf", ContentFile(b"%PDF-"))
    session = SessionFactory(
        parent=event,
        room=event.rooms.first(),
        contributions=[person(f"Jo {n}", organisation=OrganisationFactory()) for n in range(3)],
        links=[SessionLink(kind="slides", url=f"https://one.example/{n}") for n in range(3)],
        body=[("video", {"title": "Film", "file": file, "url": "", "captions": []})],
    )
    session.attachments.create(document=file, title="More")


@pytest.mark.parametrize("name", [*FORMS, "calendar.ics"])
def test_more_to_tell_needs_no_more_queries(name, client, event):
    def queries() -> int:
        client.get(f"{event.url}{name}")
        with CaptureQueriesContext(connection) as found:
            assert client.get(f"{event.url}{name}").status_code == 200
        return len(found)

    add_more(event, 0)
    before = queries()
    for number in range(1, 5):
        add_more(event, number)
    assert queries() == before
    assert before <= 12


def test_the_page_leads_to_the_files(client, event, talk):
    page = client.get(event.url).content.decode()
    for name in (*FORMS, "calendar.ics", "tracks/money/calendar.ics"):
        assert f'href="{event.url}{name}"' in page
        assert client.get(f"{event.url}{name}").status_code == 200


def test_an_event_without_a_programme_offers_no_files_of_one(client):
    event = EventFactory()
    page = client.get(event.url).content.decode()
    assert "schedule.xml" not in page
    assert f'href="{event.url}calendar.ics"' in page
