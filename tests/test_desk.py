"""The programme desk: what organisers add, move and change there stays a draft, and who was quicker is told."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale

from events.entries import Draft
from events.models import EventPage, Room, SessionPage, Track
from tests.factories import ProgrammeFactory, SessionFactory, person

pytestmark = pytest.mark.django_db


def at(hour: int, minute: int = 0, day: int = 4) -> datetime:
    return datetime(2031, 3, day, hour, minute, tzinfo=UTC)


@pytest.fixture
def event() -> EventPage:
    """Two days and two rooms; nobody has seen anything."""
    locale = Locale.objects.get(language_code="en-gb")
    rooms = [
        Room(name=name, locale=locale, sort_order=n) for n, name in enumerate(("Hall", "Attic"))
    ]
    tracks = [Track(name="Money", locale=locale)]
    return ProgrammeFactory(slug="wombats", programme_is_out=False, rooms=rooms, tracks=tracks)


@pytest.fixture
def desk(organiser, event):
    """Ask the desk of the event for one of its pages, or send it a form."""

    def ask(path="", **fields):
        address = f"/admin/events/{event.pk}/programme/{path}"
        return organiser.post(address, fields, follow=True) if fields else organiser.get(address)

    return ask


NEW = {
    "title": "Parade",
    "day": "2031-03-04",
    "at": "10:00",
    "minutes": "30",
    "format": "talk",
    "room": "hall",
    "track": "",
    "speakers": "",
}


def draft(event: EventPage, title: str):
    return next(one for one in Draft(event).entries if one.title == title)


def base(session: SessionPage) -> int:
    return SessionPage.objects.get(pk=session.pk).latest_revision_id or 0


def typed(session: SessionPage, **fields) -> dict:
    """The form of a session as it is opened, with some fields changed."""
    start = timezone.localtime(session.starts_at)
    minutes = int((session.ends_at - session.starts_at).total_seconds() // 60)
    opened = {"title": session.title, "day": start.date().isoformat(), "at": f"{start:%H:%M}"}
    opened |= {"minutes": minutes, "format": session.format, "base": base(session)}
    return opened | {"room": session.room.slug if session.room else "", "track": ""} | fields


def errors(answer) -> list[str]:
    assert answer.status_code == 422
    return [text for texts in answer.context["sent"].errors.values() for text in texts]


def said(answer) -> list[str]:
    return [str(one) for one in answer.context["messages"]]


# -- adding ----------------------------------------------------------------------------------------


def test_a_session_is_added_as_a_draft_that_nobody_sees(desk, event, client):
    desk("add/", **NEW | {"speakers": "Jo Quokkadaughter\n\nSam Numbat ", "track": "money"})
    session = SessionPage.objects.child_of(event).get()
    assert (session.live, session.starts_at, session.ends_at) == (False, at(10), at(10, 30))
    assert (session.room.name, session.track.name) == ("Hall", "Money")
    assert [str(one) for one in session.contributions.all()] == ["Jo Quokkadaughter", "Sam Numbat"]
    assert not any(one.is_named for one in session.contributions.all())
    client.logout()
    assert client.get(session.url).status_code == 404


def test_the_next_one_begins_where_the_last_one_ended(desk):
    form = desk("add/", **NEW).context["forms"]["add"]
    shown = {name: form[name].value() for name in ("title", "day", "at", "minutes", "room")}
    assert shown == {
        "title": None,
        "day": "2031-03-04",
        "at": "10:30",
        "minutes": "30",
        "room": "hall",
    }


def test_it_has_a_twin_in_welsh_like_every_page(desk, event):
    call_command("sync_locale_trees", verbosity=0)
    desk("add/", **NEW)
    languages = SessionPage.objects.filter(title="Parade").values_list(
        "locale__language_code", "live"
    )
    assert sorted(languages) == [("cy", False), ("en-gb", False)]


def test_no_session_stands_where_a_page_of_the_event_does(desk, event):
    desk("add/", **NEW | {"title": "Changes"})
    assert SessionPage.objects.child_of(event).get().slug == "changes-2"


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"title": " "}, ["Give it a title."]),
        ({"minutes": "0"}, ["At least 1 minute."]),
        ({"minutes": "a while"}, ["Write a whole number of minutes."]),
        ({"at": "ten"}, ["Write the time with hours and minutes, for example 09:30."]),
        (
            {"speakers": "x" * 151},
            ["A name has at most 150 characters. Is there one name on each line?"],
        ),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(desk, event, wrong, words):
    answer = desk("add/", **NEW | {"track": "money"} | wrong)
    assert errors(answer) == words
    form = answer.context["forms"]["add"]
    assert (form["track"].value(), form["room"].value()) == ("money", "hall")
    assert not SessionPage.objects.child_of(event).exists()


@pytest.mark.parametrize(
    "wrong", [{"day": "2031-09-09"}, {"room": "elsewhere"}, {"format": "séance"}]
)
def test_what_is_not_offered_is_refused(desk, event, wrong):
    assert errors(desk("add/", **NEW | wrong))
    assert not SessionPage.objects.child_of(event).exists()


# -- changing --------------------------------------------------------------------------------------


def test_what_is_changed_after_a_release_stays_as_it_was_for_everybody_else(desk, event, client):
    session = SessionFactory(parent=event, title="Parade", starts_at=at(10))
    EventPage.objects.filter(pk=event.pk).update(programme_is_out=True)
    desk(f"{session.pk}/", **typed(session, at="11:15", room="attic", is_cancelled="on"))
    entry = draft(event, "Parade")
    assert (entry.starts_at, entry.ends_at) == (at(11, 15), at(12, 15))
    assert (entry.room, entry.is_cancelled, entry.has_changes) == ("attic", True, True)
    kept = SessionPage.objects.get(pk=session.pk)
    assert (kept.starts_at, kept.room, kept.is_cancelled) == (at(10), None, False)
    client.logout()
    assert "11:15" not in client.get(event.url).content.decode()


def test_a_draft_of_the_page_editor_is_carried_on(desk, event):
    session = SessionFactory(parent=event, title="Parade")
    session.summary = "Words that somebody is writing"
    session.save_revision()
    desk(f"{session.pk}/", **typed(session, title="Great parade"))
    newest = SessionPage.objects.get(pk=session.pk).get_latest_revision_as_object()
    assert (newest.title, newest.summary) == ("Great parade", "Words that somebody is writing")


def test_a_session_is_moved_to_a_free_place_by_a_select(desk, event):
    hall = event.rooms.get(slug="hall")
    session = SessionFactory(parent=event, title="Parade", starts_at=at(10), room=hall)
    SessionFactory(parent=event, title="Other", starts_at=at(11), room=hall)
    offered = desk(f"{session.pk}/").context["forms"]["slot"].free
    assert [*offered] == [
        "2031-03-04T10:00 attic",
        "2031-03-04T11:00 attic",
        "2031-03-04T12:00 hall",
        "2031-03-04T12:00 attic",
        "2031-03-05T09:00 hall",
        "2031-03-05T09:00 attic",
    ]
    desk(f"{session.pk}/", slot="2031-03-05T09:00 attic", base=base(session))
    entry = draft(event, "Parade")
    assert (entry.starts_at, entry.room, entry.minutes) == (at(9, day=5), "attic", 60)


def test_a_place_that_was_taken_meanwhile_is_refused_in_words(desk, event):
    session = SessionFactory(parent=event, starts_at=at(10))
    SessionFactory(parent=event, starts_at=at(11), room=event.rooms.get(slug="hall"))
    answer = desk(f"{session.pk}/", slot="2031-03-04T11:00 hall", base=base(session))
    assert errors(answer) == ["This place is taken by now. Choose another one."]


def test_who_was_quicker_is_told_and_nothing_is_overwritten(desk, event, olwen):
    session = SessionFactory(parent=event, title="Parade", starts_at=at(10))
    session.save_revision()
    opened = typed(session)
    theirs = SessionPage.objects.get(pk=session.pk).get_latest_revision_as_object()
    theirs.title = "Their parade"
    revision = theirs.save_revision(user=olwen)
    answer = desk(f"{session.pk}/", **opened | {"at": "15:00"})
    time = f"{timezone.localtime(revision.created_at):%H:%M}"
    who_and_what = f"{olwen} changed this session at {time}. Renamed: it was “Parade”."
    now = "Nothing of yours is kept yet: send it once more if it is to count."
    assert errors(answer) == [f"{who_and_what} {now}"]
    assert draft(event, "Their parade").starts_at == at(10)
    form = answer.context["forms"]["change"]
    assert (form["at"].value(), form["title"].value()) == ("15:00", "Parade")
    again = {name: form[name].value() for name in opened}
    desk(f"{session.pk}/", **again)
    assert draft(event, "Parade").starts_at == at(15)


def test_a_session_of_another_event_has_no_place_at_this_desk(desk):
    assert desk(f"{SessionFactory().pk}/").status_code == 404


# -- many at once ----------------------------------------------------------------------------------


@pytest.fixture
def day(event) -> list[SessionPage]:
    """One before, two in the hall, one in the attic, one on the next day."""
    hall, attic = event.rooms.all()
    return [
        SessionFactory(parent=event, title=title, starts_at=starts, room=room)
        for title, starts, room in (
            ("Before", at(9), hall),
            ("First", at(10), hall),
            ("Upstairs", at(10), attic),
            ("Second", at(11), hall),
            ("Tomorrow", at(10, day=5), hall),
        )
    ]


def starts(event) -> dict[str, str]:
    return {one.title: f"{one.starts_at:%d %H:%M}" for one in Draft(event).entries}


def test_what_is_late_moves_together_and_once_only(desk, event, day):
    state = Draft(event).state
    late = {"day": "2031-03-04", "room": "hall", "after": "10:00", "minutes": "15", "state": state}
    answer = desk("shift/", **late)
    assert said(answer) == ["2 sessions are moved."]
    moved = {
        "Before": "04 09:00",
        "First": "04 10:15",
        "Upstairs": "04 10:00",
        "Second": "04 11:15",
        "Tomorrow": "05 10:00",
    }
    assert starts(event) == moved
    again = desk("shift/", **late)
    assert "Somebody changed the programme since you opened this page." in errors(again)[0]
    assert again.context["forms"]["shift"]["minutes"].value() == "15"
    assert starts(event) == moved


def test_every_room_moves_where_none_is_chosen(desk, event, day):
    state = Draft(event).state
    desk("shift/", day="2031-03-04", room="", after="10:00", minutes="-30", state=state)
    assert starts(event)["Upstairs"] == starts(event)["First"] == "04 09:30"


def test_two_sessions_change_places_and_keep_their_length(desk, event, day):
    SessionPage.objects.filter(pk=day[3].pk).update(ends_at=at(11, 20))
    state = Draft(event).state
    desk("swap/", one=day[2].pk, other=day[3].pk, state=state)
    upstairs, second = draft(event, "Upstairs"), draft(event, "Second")
    assert (upstairs.starts_at, upstairs.room, upstairs.minutes) == (at(11), "hall", 60)
    assert (second.starts_at, second.room, second.minutes) == (at(10), "attic", 20)
    same = desk("swap/", one=day[2].pk, other=day[2].pk, state=Draft(event).state)
    assert errors(same) == ["Choose two different sessions."]


# -- rooms and tracks ------------------------------------------------------------------------------


@pytest.mark.parametrize("ahead", [True, False])
def test_a_new_room_is_there_at_once_and_stays_when_the_event_is_published(desk, event, ahead):
    event.summary = "Published"
    event.save_revision().publish()
    call_command("sync_locale_trees", verbosity=0)
    if ahead:
        event.summary = "Half written"
        event.save_revision()
    desk("place/", kind="room", called="Cellar")
    here = EventPage.objects.get(pk=event.pk)
    assert [str(room) for room in here.rooms.all()] == ["Hall", "Attic", "Cellar"]
    assert (here.summary, here.has_unpublished_changes) == ("Published", ahead)
    twin = here.get_translation(Locale.objects.get(language_code="cy"))
    assert [room.slug for room in twin.rooms.all()] == ["hall", "attic", "cellar"]
    here.get_latest_revision().publish()
    assert [str(room) for room in here.rooms.all()] == ["Hall", "Attic", "Cellar"]
    desk("add/", **NEW | {"room": "cellar"})
    assert draft(event, "Parade").room == "cellar"


def test_a_room_that_is_there_is_not_added_again(desk, event):
    answer = desk("place/", kind="room", called="hall")
    assert errors(answer) == ["The event has one by this name already."]
    assert event.rooms.count() == 2


# -- what is said ----------------------------------------------------------------------------------


def test_two_drafts_that_stand_in_each_others_way_are_said(desk, event):
    desk("add/", **NEW | {"speakers": "Jo Quokkadaughter"})
    answer = desk("add/", **NEW | {"title": "Second", "speakers": "jo quokkadaughter"})
    words = [
        "“Hall” is taken: “Parade” is there from 10:00 to 10:30.",
        "Jo Quokkadaughter is also at “Parade” from 10:00 to 10:30.",
    ]
    assert said(answer) == ["“Second” is added.", *words]
    clashing = {one.title: one.clashes for one in answer.context["clashing"]}
    assert clashing["Second"] == words
    assert [*clashing] == ["Parade", "Second"]


def test_a_draft_that_moved_away_is_in_nobodys_way(desk, event):
    hall = event.rooms.get(slug="hall")
    for title in ("Parade", "Second"):
        session = SessionFactory(parent=event, title=title, room=hall)
    assert len(desk().context["clashing"]) == 2
    desk(f"{session.pk}/", **typed(session, at="14:00"))
    assert desk().context["clashing"] == []


def test_the_grid_says_what_is_free_and_leads_to_the_form(desk, event):
    hall = event.rooms.get(slug="hall")
    SessionFactory(parent=event, title="Parade", starts_at=at(10), room=hall)
    text = desk("?view=grid").content.decode()
    assert text.count("Free: add a session") == 5  # attic at 10, both at 11, both on the second day
    free = "day=2031-03-04&amp;at=10%3A00&amp;minutes=60&amp;room=attic"
    assert free in text
    form = desk("?day=2031-03-04&at=10:00&minutes=60&room=attic").context["forms"]["add"]
    assert (form["at"].value(), form["room"].value()) == ("10:00", "attic")


def test_nonsense_in_the_address_is_no_harm(desk):
    assert desk("?day=x&at=%00x&minutes=-&view=sideways&room[]=1").status_code == 400
    assert desk("?day=x&at=tea&minutes=-&view=sideways&room[]=1").status_code == 200


def test_a_programme_of_any_size_is_asked_for_in_as_many_queries(desk, event):
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert desk("?view=grid").status_code == 200
        return len(queries)

    def fill(numbers) -> None:
        for number in numbers:
            session = SessionFactory(
                parent=event,
                starts_at=at(9) + timedelta(minutes=10 * number),
                room=event.rooms.first(),
                contributions=[person(f"Jo {number}"), person("Sam")],
            )
            session.title = "As a draft"
            session.save_revision()

    fill(range(2))
    cost()
    few = cost()
    fill(range(2, 12))
    assert cost() == few
