"""Calendars of an event, a track and a session, read as a calendar program reads them."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.management import call_command
from icalendar import Calendar, Timezone
from wagtail.models import Locale

from events.calendars import LONDON
from events.models import EventPage, Room, SessionPage, Track
from tests.factories import (
    EventFactory,
    ProgrammeFactory,
    SessionFactory,
    UserFactory,
    named,
    person,
)
from tests.schedules import HOSTILE

pytestmark = pytest.mark.django_db


@pytest.fixture
def event() -> EventPage:
    return ProgrammeFactory(
        title="Two days of talk",
        place="Town hall, Dudley",
        rooms=named(Room, "Great hall"),
        tracks=named(Track, "Money", "People"),
    )


@pytest.fixture
def read(client):
    """The entries of a calendar by their UID, once its lines are as long as lines may be."""

    def entries(address: str, by=client) -> dict:
        answer = by.get(address)
        assert (answer.status_code, answer["Content-Type"]) == (
            200,
            "text/calendar; charset=utf-8",
        )
        lines = answer.content.split(b"\r\n")
        assert max(map(len, lines)) <= 75
        assert b"\n" not in b"".join(lines)
        calendar = Calendar.from_ical(answer.content)
        assert calendar.errors == []
        assert not calendar.get_missing_tzids()
        return {str(one["UID"]): one for one in calendar.events}

    return entries


def uid(page) -> str:
    return f"{page.translation_key}@127.0.0.1"


def publish(page, **fields):
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def test_a_session_is_in_the_calendar_with_where_when_and_who(read, event):
    session = SessionFactory(
        parent=event,
        title="Who decides; who pays, and why",
        summary="An hour on it.",
        room=event.rooms.first(),
        contributions=[
            person("Sam Invented", organisation_in_words="A council"),
            person("Not Agreed", may_be_named=False),
        ],
    )
    (found,) = read(f"{event.url}calendar.ics").values()
    assert found["UID"] == uid(session)
    assert found["SUMMARY"] == "Who decides; who pays, and why"
    assert found["LOCATION"] == "Great hall, Town hall, Dudley"
    assert found["DESCRIPTION"] == "An hour on it.\nSam Invented (A council)"
    assert found["URL"] == f"http://127.0.0.1:8000{session.url}"
    assert found["DTSTART"].dt == datetime(2031, 3, 4, 10, tzinfo=ZoneInfo("Europe/London"))
    assert found["DTSTART"].params["TZID"] == "Europe/London"
    assert found["DTEND"].dt - found["DTSTART"].dt == timedelta(hours=1)
    assert (found["SEQUENCE"], found["STATUS"]) == (0, "CONFIRMED")
    assert "ORGANIZER" not in found


def test_a_change_keeps_the_uid_and_raises_the_number(read, event):
    session = SessionFactory(parent=event)
    before = read(f"{event.url}calendar.ics")[uid(session)]
    publish(session, starts_at=session.starts_at - timedelta(minutes=15))
    after = read(f"{event.url}calendar.ics")[uid(session)]
    assert after["SEQUENCE"] == before["SEQUENCE"] + 1
    assert after["DTSTAMP"].dt > before["DTSTAMP"].dt


def test_what_is_cancelled_says_so(read, event):
    session = publish(SessionFactory(parent=event, title="Parade"), is_cancelled=True)
    found = read(f"{event.url}calendar.ics")[uid(session)]
    assert (found["STATUS"], found["SUMMARY"], found["SEQUENCE"]) == ("CANCELLED", "Parade", 1)


def test_with_the_event_all_of_it_is_cancelled(read, event):
    session = SessionFactory(parent=event)
    publish(event, is_cancelled=True)
    found = read(f"{event.url}calendar.ics")[uid(session)]
    assert (found["STATUS"], found["SEQUENCE"]) == ("CANCELLED", 1)


def test_what_was_withdrawn_is_taken_out_without_a_word_of_what_it_was(read, client, event):
    session = publish(
        SessionFactory(
            parent=event,
            title="Secret talk",
            summary="Secret summary",
            room=event.rooms.first(),
            contributions=[person("Secret Speaker")],
        )
    )
    before = read(f"{event.url}calendar.ics")[uid(session)]
    session.unpublish()
    for address in (f"{event.url}calendar.ics", f"{event.url}{session.slug}/calendar.ics"):
        found = read(address)[uid(session)]
        assert (found["STATUS"], found["SUMMARY"]) == ("CANCELLED", "Taken out of the programme")
        assert found["SEQUENCE"] > before["SEQUENCE"]
        assert found["DTSTART"].dt == before["DTSTART"].dt
        assert b"Secret" not in client.get(address).content
    gone = read(f"{event.url}calendar.ics")[uid(session)]
    publish(SessionPage.objects.get(pk=session.pk))
    back = read(f"{event.url}calendar.ics")[uid(session)]
    assert (back["STATUS"], back["SUMMARY"]) == ("CONFIRMED", "Secret talk")
    assert (back["SEQUENCE"], back["DTSTAMP"].dt) >= (gone["SEQUENCE"], gone["DTSTAMP"].dt)


def test_a_draft_and_what_was_for_members_were_never_there(read, client, event):
    shown = SessionFactory(parent=event)
    SessionFactory(parent=event, title="A draft", live=False)
    members = publish(SessionFactory(parent=event, title="For us", visibility="members"))
    members.unpublish()
    assert [*read(f"{event.url}calendar.ics")] == [uid(shown)]


def test_a_programme_that_is_held_back_again_takes_its_withdrawn_sessions_along(read, event):
    session = publish(SessionFactory(parent=event))
    session.unpublish()
    assert [*read(f"{event.url}calendar.ics")] == [uid(session)]
    publish(event, programme_is_out=False)
    assert [*read(f"{event.url}calendar.ics")] == [uid(event)]


def test_an_event_without_a_programme_is_one_entry(read, client):
    event = EventFactory(title="Webinar", summary="One hour.", online_link="https://meet.example/x")
    found = read(f"{event.url}calendar.ics")[uid(event)]
    assert (found["SUMMARY"], found["DESCRIPTION"]) == ("Webinar", "One hour.")
    client.force_login(UserFactory())
    assert b"meet.example" not in client.get(f"{event.url}calendar.ics").content


def test_an_event_whose_days_are_not_known_is_in_no_calendar(client):
    event = EventFactory(date_in_words="Some day in spring")
    assert client.get(f"{event.url}calendar.ics").status_code == 404
    assert "calendar.ics" not in client.get(event.url).content.decode()


def test_a_track_and_a_session_have_calendars_of_their_own(read, client, event):
    money, people = event.tracks.all()
    first = SessionFactory(parent=event, track=money)
    second = SessionFactory(parent=event, track=people)
    SessionFactory(parent=event)
    assert [*read(f"{event.url}tracks/money/calendar.ics")] == [uid(first)]
    assert [*read(f"{event.url}{second.slug}/calendar.ics")] == [uid(second)]
    for nothing in ("tracks/garden/calendar.ics", "garden/calendar.ics"):
        assert client.get(event.url + nothing).status_code == 404


def test_what_nobody_sees_yet_has_no_calendar(client, organiser):
    event = ProgrammeFactory(programme_is_out=False, tracks=named(Track, "Money"))
    session = SessionFactory(parent=event, title="Secret talk", track=event.tracks.first())
    addresses = [f"{event.url}{session.slug}/calendar.ics", f"{event.url}tracks/money/calendar.ics"]
    for who in (client, organiser):
        assert [who.get(one).status_code for one in addresses] == [404, 404]
        assert b"Secret" not in who.get(f"{event.url}calendar.ics").content
    publish(event, programme_is_out=True)
    assert [client.get(one).status_code for one in addresses] == [200, 200]


def test_a_session_for_members_is_in_their_calendar_alone(read, client, event):
    session = SessionFactory(parent=event, visibility="members")
    address = f"{event.url}{session.slug}/calendar.ics"
    assert client.get(address).status_code == 404
    assert uid(session) not in read(f"{event.url}calendar.ics")
    client.force_login(UserFactory())
    assert [*read(address)] == [uid(session)]
    assert client.get(address)["Cache-Control"] == "private, no-cache"
    assert uid(session) not in read(f"{event.url}calendar.ics")


def test_one_uid_for_both_languages(read, event):
    session = SessionFactory(parent=event, room=event.rooms.first())
    call_command("sync_locale_trees", verbosity=0)
    twin = EventPage.objects.get(pk=event.pk).get_translation(
        Locale.objects.get(language_code="cy")
    )
    found = read(f"{twin.url}calendar.ics")
    assert [*found] == [uid(session)]
    assert str(found[uid(session)]["URL"]).startswith("http://127.0.0.1:8000/cy/events/")


def test_hostile_words_stay_one_property(read, event):
    words = HOSTILE + "\r\nBEGIN:VALARM\nX:" + "ŵ€😀" * 60
    session = SessionFactory(parent=event, title=words[:250], summary=words[:300], slug="hostile")
    (found,) = read(f"{event.url}calendar.ics").values()
    assert found["UID"] == uid(session)
    assert found.subcomponents == []
    assert "BEGIN:VALARM" in found["DESCRIPTION"]
    assert "\x01" not in found["SUMMARY"]


def test_a_break_takes_nobody_s_time(read, event):
    SessionFactory(parent=event, title="Lunch", format="break")
    (found,) = read(f"{event.url}calendar.ics").values()
    assert (found["SUMMARY"], found["TRANSP"]) == ("Lunch", "TRANSPARENT")


def test_a_calendar_that_did_not_change_is_not_sent_twice(client, event):
    publish(SessionFactory(parent=event))
    answer = client.get(f"{event.url}calendar.ics")
    again = client.get(f"{event.url}calendar.ics", headers={"If-None-Match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert answer["Access-Control-Allow-Origin"] == "*"


def test_the_zone_in_the_file_is_the_one_of_britain():
    """Every hour at which clocks may change, for forty years."""
    zone, london = Timezone.from_ical(LONDON).to_tz(lookup_tzid=False), ZoneInfo("Europe/London")
    for year in range(1997, 2037):
        for month in range(1, 13):
            for day in (1, 15, 24, 31 if month in (3, 10) else 28):
                for hour in (0, 3, 12):
                    at = datetime(year, month, day, hour)
                    assert at.replace(tzinfo=zone).utcoffset() == (
                        at.replace(tzinfo=london).utcoffset()
                    ), at
