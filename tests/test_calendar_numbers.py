"""What calendars go by: a number that rises with each change they show, and the word that something is off."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from wagtail.models import Locale

from events.clashes import clashes
from events.models import EventPage, SessionPage
from tests.factories import ProgrammeFactory, SessionFactory
from tests.rendered import Document

pytestmark = pytest.mark.django_db


def publish(page, **fields):
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def test_each_change_that_a_calendar_shows_raises_the_number():
    session = SessionFactory()
    assert session.sequence == 0
    session = publish(session, starts_at=session.starts_at + timedelta(minutes=5))
    assert session.sequence == 1
    session = publish(session, summary="In other words")
    assert session.sequence == 1
    session = publish(session, is_cancelled=True)
    assert session.sequence == 2


def test_a_draft_changes_no_number_and_an_older_one_does_not_count_back():
    session = SessionFactory()
    older = session.save_revision()
    session = publish(session, title="Second title")
    session = publish(session, title="Third title")
    assert session.sequence == 2
    older.publish()
    assert SessionPage.objects.get(pk=session.pk).sequence == 3


def test_an_event_counts_too():
    event = ProgrammeFactory()
    assert (event.sequence, publish(event, title="Renamed").sequence) == (0, 1)


def test_what_is_cancelled_stays_in_the_programme_and_says_so_in_both_languages(client):
    session = publish(SessionFactory(title="Parade"), is_cancelled=True)
    call_command("sync_locale_trees", verbosity=0)
    twin = session.get_translation(Locale.objects.get(language_code="cy"))
    assert twin.is_cancelled
    programme = Document(client.get(session.event_page.url).content.decode())
    assert "Cancelled" in programme.text
    assert "This session is cancelled." in client.get(session.url).content.decode()


def test_what_is_cancelled_takes_no_room_and_nobody_s_time():
    event = ProgrammeFactory()
    off = SessionFactory(parent=event, is_cancelled=True)
    late = SessionFactory(
        parent=event, starts_at=event.ends_at, ends_at=event.ends_at + timedelta(1)
    )
    assert clashes(late)
    late.is_cancelled = True
    assert clashes(late) == []
    assert clashes(SessionFactory(parent=event, starts_at=off.starts_at)) == []


def test_a_cancelled_event_says_so_and_gives_no_link(client, sign_in):
    event = ProgrammeFactory(online_link="https://meet.example.org/quokka")
    sign_in("organiser@example.org")
    publish(event, is_cancelled=True)
    assert EventPage.objects.get(pk=event.pk).state == EventPage.State.CANCELLED
    page = client.get(event.url).content.decode()
    assert "Cancelled" in page
    assert "meet.example.org" not in page
