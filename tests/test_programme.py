"""The programme of an event: what stands where, how it is narrowed, what it costs."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale

from events.models import EventPage, Room, SessionPage, Track
from tests.factories import (
    EventFactory,
    ProgrammeFactory,
    ResourceFactory,
    SessionFactory,
    UserFactory,
    named,
    person,
)
from tests.rendered import Document

pytestmark = pytest.mark.django_db


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2031, 3, day, hour, minute, tzinfo=UTC)


@pytest.fixture
def event() -> EventPage:
    """Two days, two rooms, two tracks; the names of rooms are not in order."""
    event = ProgrammeFactory(
        rooms=named(Room, "Great hall", "Attic"), tracks=named(Track, "Money", "People")
    )
    hall, attic = event.rooms.all()
    money, people = event.tracks.all()
    for title, starts, room, track, form in (
        ("Evening", at(5, 16), hall, None, "plenary"),
        ("In the attic", at(4, 11), attic, people, "workshop"),
        ("In the hall", at(4, 11), hall, money, "talk"),
        ("Lunch", at(4, 12), None, None, "break"),
        ("Opening", at(4, 9), hall, None, "plenary"),
    ):
        SessionFactory(
            parent=event, title=title, starts_at=starts, room=room, track=track, format=form
        )
    return event


@pytest.fixture
def shown(client, event):
    """The titles of the programme in the order of the page, narrowed as the address says."""

    def titles(query="", page=event) -> list[str]:
        document = Document(client.get(page.url + query).content.decode())
        headings = [one for one in document.all("h4") if one.get("class") == "session__title"]
        return ["".join(one.itertext()) for one in headings]

    return titles


def test_it_is_read_by_time_and_then_room_by_room(shown):
    assert shown() == ["Opening", "In the hall", "In the attic", "Lunch", "Evening"]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("?day=2031-03-05", ["Evening"]),
        ("?track=money", ["In the hall"]),
        ("?track=money&track=people", ["In the hall", "In the attic"]),
        ("?format=plenary", ["Opening", "Evening"]),
        ("?format=plenary&day=2031-03-04", ["Opening"]),
        ("?room=attic", ["In the attic"]),
        ("?room=attic&track=money", []),
        ("?day=yesterday&room=%20&format=<script>", None),
    ],
)
def test_it_is_narrowed_by_the_address_and_by_nothing_unknown(shown, query, titles):
    assert shown(query) == (shown() if titles is None else titles)


def test_each_choice_says_how_many_it_would_show(client, event):
    facets = client.get(event.url + "?format=talk").context["programme"].facets
    told = {one.name: [(o.value, o.count, o.chosen) for o in one.options] for one in facets}
    assert told == {
        "day": [("2031-03-04", 4, False), ("2031-03-05", 1, False)],
        "track": [("money", 1, False), ("people", 1, False)],
        "format": [
            ("plenary", 2, False),
            ("talk", 1, True),
            ("workshop", 1, False),
            ("break", 1, False),
        ],
        "room": [("great-hall", 3, False), ("attic", 1, False)],
    }


def test_the_welsh_page_has_the_same_programme_and_the_same_addresses(shown, event):
    call_command("sync_locale_trees", verbosity=0)
    twin = event.get_translation(Locale.objects.get(language_code="cy"))
    assert shown(page=twin) == shown()
    assert shown("?room=attic", page=twin) == ["In the attic"]


def test_renaming_a_room_keeps_the_addresses_that_name_it(shown, event):
    hall = event.rooms.first()
    hall.name = "Council chamber"
    hall.save()
    assert shown("?room=great-hall") == ["Opening", "In the hall", "Evening"]


def test_a_copy_of_an_event_has_rooms_of_its_own(client, event):
    changes = {"title": "Next year", "slug": "next-year"}
    copy = event.copy(recursive=True, update_attrs=changes)
    Room.objects.filter(event=copy, slug="attic").update(name="Cellar")
    page = client.get(copy.url).content.decode()
    assert ("Cellar" in page, "Attic" in page) == (True, False)
    session = SessionPage.objects.child_of(copy).get(title="In the attic")
    page = client.get(session.url).content.decode()
    assert ("Cellar" in page, "Attic" in page) == (True, False)


def test_now_and_next_are_named_while_the_event_is_on(client):
    now = timezone.now()
    hours = [now + timedelta(hours=number - 1, minutes=-5) for number in range(4)]
    event = ProgrammeFactory(starts_at=hours[0], ends_at=hours[3])
    for number, hour in enumerate(hours[:3]):
        SessionFactory(parent=event, title=f"Part {number}", starts_at=hour)
    programme = client.get(event.url).context["programme"]
    assert [one.title for one in programme.now] == ["Part 1"]
    assert [one.title for one in programme.next] == ["Part 2"]


def test_before_the_event_nothing_is_next(client, event):
    programme = client.get(event.url).context["programme"]
    assert (programme.now, programme.next) == ([], [])


def test_the_state_of_an_event_follows_from_what_is_decided_and_from_its_dates():
    now, hour = timezone.now(), timedelta(hours=1)
    state = EventPage.State
    assert EventFactory(live=False).state == state.DRAFT
    assert EventFactory().state == state.ANNOUNCED
    assert EventFactory(programme_is_out=True).state == state.PROGRAMME
    assert EventFactory(starts_at=now - hour, ends_at=now + hour).state == state.ON
    assert EventFactory(starts_at=now - 2 * hour, ends_at=now - hour).state == state.PAST


def test_only_members_see_the_online_link_and_only_until_the_event_is_over(client):
    link = "https://meet.example.org/secret"
    now = timezone.now()
    coming = EventFactory(online_link=link)
    past = EventFactory(
        online_link=link, starts_at=now - timedelta(days=2), ends_at=now - timedelta(days=1)
    )
    waiting = UserFactory(standing="waiting", member_since=None)
    for user in (None, waiting):
        if user:
            client.force_login(user)
        assert link not in client.get(coming.url).content.decode()
    client.force_login(UserFactory())
    assert link in client.get(coming.url).content.decode()
    assert link not in client.get(past.url).content.decode()


def test_sessions_are_in_the_programme_and_not_among_the_materials(client, event):
    item = ResourceFactory(event=event)
    materials = client.get(event.url).context["materials"]
    assert [one.pk for one in materials] == [item.pk]


def test_a_session_says_what_else_there_is_at_its_time_and_in_its_room(client, event):
    session = SessionPage.objects.child_of(event).get(title="In the hall")
    context = client.get(session.url).context
    assert [one.title for one in context["at_the_same_time"]] == ["In the attic"]
    assert (context["previous"].title, context["next"].title) == ("Opening", "Evening")


SOME = 50


def test_five_hundred_sessions_are_one_page_that_is_not_too_heavy(client, event):
    before = len(client.get(event.url).content)
    rooms = list(event.rooms.all())
    for number in range(SOME):
        SessionFactory(
            parent=event,
            title=f"A session with an ordinary title, number {number}",
            slug=f"a-session-with-an-ordinary-title-number-{number}",
            starts_at=at(4, 9) + timedelta(minutes=5 * (number % 90)),
            room=rooms[number % 2],
            contributions=[person("Jo Quokkadaughter", organisation_in_words="A council")],
        )
    with CaptureQueriesContext(connection) as queries:
        after = len(client.get(event.url).content)
    assert before + (after - before) * 500 / SOME < 300_000
    assert len(queries) <= 20


def test_the_page_asks_as_much_for_many_sessions_as_for_one(client, event):
    client.get(event.url)
    with CaptureQueriesContext(connection) as few:
        client.get(event.url)
    for number in range(20):
        people = [person(f"Jo {number}"), person(f"Sam {number}")]
        SessionFactory(parent=event, room=event.rooms.first(), contributions=people)
    with CaptureQueriesContext(connection) as many:
        client.get(event.url)
    assert len(many) == len(few)
