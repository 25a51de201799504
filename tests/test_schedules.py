"""A programme for other programs: schedule.xml and schedule.json, strictly as their schemas have them."""

import json
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import pytest

from events.actions.publishing import notes_page, publish_notes, take_back
from events.actions.releasing import release
from events.entries import Draft
from events.models import EventPage, SessionLink, SessionPage
from events.schedules.record import acronym
from tests.factories import (
    ProgrammeFactory,
    SessionFactory,
    person,
)
from tests.schedules import HOSTILE, full_session, two_days
from tests.schemas import faults_of_json, faults_of_xml

pytestmark = pytest.mark.django_db


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2031, 3, day, hour, minute, tzinfo=UTC)


@pytest.fixture
def event() -> EventPage:
    return two_days()


@pytest.fixture
def talk(event) -> SessionPage:
    return full_session(event)


@pytest.fixture
def xml(client):
    """The tree of an event’s XML, once both schemas have nothing against it."""

    def read(event: EventPage):
        answer = client.get(f"{event.url}schedule.xml")
        assert (answer.status_code, faults_of_xml(answer.content)) == (200, [])
        return ElementTree.fromstring(answer.content)

    return read


@pytest.fixture
def data(client):
    """The JSON of an event, once its schema has nothing against it."""

    def read(event: EventPage) -> dict:
        answer = client.get(f"{event.url}schedule.json")
        assert answer.status_code == 200
        assert faults_of_json(answer.json()) == []
        return answer.json()["schedule"]["conference"]

    return read


def events_of(conference: dict) -> list[dict]:
    return [one for day in conference["days"] for room in day["rooms"].values() for one in room]


def test_the_xml_says_all_there_is_of_a_session(xml, event, talk):
    tree = xml(event)
    assert tree.findtext("conference/acronym") == event.slug.replace("-", "_")
    room = tree.find("day/room")
    assert dict(room.attrib) == {
        "name": "Great hall",
        "guid": str(event.rooms.first().translation_key),
    }
    (found,) = room
    assert found.attrib == {"guid": str(talk.translation_key), "id": str(talk.pk)}
    said = {part.tag: (part.text or "").strip() for part in found if not len(part)}
    assert said == {
        "room": "Great hall",
        "title": "Who decides",
        "subtitle": "",
        "type": "panel",
        "date": "2031-03-04T10:00:00+00:00",
        "start": "10:00",
        "duration": "01:00",
        "abstract": "An hour on it.",
        "slug": f"{acronym(event.slug)}-{talk.pk}-{talk.slug}",
        "track": "Money",
        "language": "cy",
        "description": '<h3>Why</h3>\n<p>Because <a href="https://one.example/why">so</a>.</p>',
        "url": talk.full_url.replace("http://localhost", "http://127.0.0.1:8000"),
    }
    assert [one.text for one in found.find("persons")] == ["Sam Invented"]
    assert found.findtext("recording/license") == "CC-BY-4.0"
    links = [(one.text, one.get("href")) for one in found.find("links")]
    assert links == [("More", "https://one.example/more")]
    attachments = [(one.text, one.get("href")) for one in found.find("attachments")]
    file = talk.attachments.get().document
    assert attachments == [
        ("Our slides", f"http://127.0.0.1:8000{file.url}"),
        ("The film", "https://one.example/film"),
    ]


def test_the_json_says_the_same_and_what_the_xml_has_no_room_for(data, event, talk):
    conference = data(event)
    assert [one["name"] for one in conference["rooms"]] == ["Great hall", "Attic"]
    assert conference["tracks"] == [{"name": "Money", "slug": "money"}]
    (found,) = events_of(conference)
    assert (found["guid"], found["room"], found["track"]) == (
        str(talk.translation_key),
        "Great hall",
        "Money",
    )
    assert found["end"] == "2031-03-04T11:00:00+00:00"
    (one,) = found["persons"]
    assert (one["name"], one["organisation"], one["role"]) == (
        "Sam Invented",
        "A council",
        "speaker",
    )
    assert [(one["type"], one["title"]) for one in found["attachments"]] == [
        ("slides", "Our slides"),
        ("media", "The film"),
    ]


def test_whoever_fetches_an_attachment_gets_it(client, data, event, talk):
    (found,) = events_of(data(event))
    address = found["attachments"][0]["url"].removeprefix("http://127.0.0.1:8000")
    assert b"".join(client.get(address)) == b"slides"


def test_an_empty_programme_is_a_schedule_too(xml, data, event):
    assert len(xml(event).findall("day")) == 1
    conference = data(event)
    assert (conference["daysCount"], events_of(conference)) == (1, [])


def test_hostile_characters_break_no_file(xml, data, event):
    event.title = HOSTILE[:200]
    event.save()
    SessionFactory(
        parent=event,
        title=HOSTILE,
        slug="hostile",
        summary=HOSTILE,
        body=[("text", f"<p>{HOSTILE}</p><script>alert(1)</script>")],
        contributions=[person(HOSTILE)],
        links=[SessionLink(title=HOSTILE, url="https://one.example/?a=1&b=<2>")],
    )
    (found,) = events_of(data(event))
    assert "<script" not in found["description"]
    tree = xml(event)
    assert tree.findtext("day/room/event/title") == found["title"]
    assert tree.find("day/room/event/links/link").get("href") == "https://one.example/?a=1&b=<2>"


def test_days_rooms_and_midnight(xml, data, event):
    hall, attic = event.rooms.all()
    for title, starts, hours, room in (
        ("Night", at(4, 23), 3, attic),
        ("Morning", at(4, 9), 1, hall),
        ("Lunch", at(4, 12), 1, None),
        ("Next day", at(5, 9), 1, hall),
        ("A week in the woods", at(5, 10), 170, None),
    ):
        ends = starts + timedelta(hours=hours)
        SessionFactory(parent=event, title=title, starts_at=starts, ends_at=ends, room=room)
    tree = xml(event)
    found = [
        (day.get("date"), room.get("name"), [one.findtext("title") for one in room])
        for day in tree.findall("day")
        for room in day
    ]
    assert found == [
        ("2031-03-04", "", ["Lunch"]),
        ("2031-03-04", "Great hall", ["Morning"]),
        ("2031-03-04", "Attic", ["Night"]),
        ("2031-03-05", "", ["A week in the woods"]),
        ("2031-03-05", "Great hall", ["Next day"]),
    ]
    assert tree.find("day").get("end") == "2031-03-05T02:00:00+00:00"
    assert len(events_of(data(event))) == 5


def test_summer_time_is_said_as_clocks_say_it(xml):
    day = datetime(2031, 7, 1, 8, tzinfo=UTC)
    event = ProgrammeFactory(starts_at=day, ends_at=day + timedelta(hours=9))
    SessionFactory(parent=event, starts_at=datetime(2031, 7, 1, 9, tzinfo=UTC))
    found = xml(event).find("day/room/event")
    assert (found.findtext("start"), found.findtext("date")) == (
        "10:00",
        "2031-07-01T10:00:00+01:00",
    )


def test_breaks_are_in_it_and_what_is_cancelled_is_not(xml, event):
    SessionFactory(parent=event, title="Lunch", format="break", licence="CC-BY-4.0")
    SessionFactory(parent=event, title="Called off", is_cancelled=True)
    (found,) = xml(event).iter("event")
    assert (found.findtext("title"), found.findtext("type")) == ("Lunch", "break")
    assert found.findtext("url") == f"http://127.0.0.1:8000{event.url}#programme"


def test_numbers_of_an_imported_programme_stay_where_they_are_clear(xml, event):
    first = SessionFactory(parent=event, source_id="4711")
    second = SessionFactory(parent=event, source_id="of-words")
    ids = {one.get("id") for one in xml(event).iter("event")}
    assert ids == {"4711", str(second.pk)}
    SessionPage.objects.filter(pk=second.pk).update(source_id="4711")
    ids = {one.get("id") for one in xml(event).iter("event")}
    assert ids == {str(first.pk), str(second.pk)}


@pytest.mark.parametrize(
    ("slug", "letters"),
    [
        ("innovations-in-local-democracy", "innovations_in_local_democracy"),
        ("a", "event_a"),
        ("-ü-", "event_u"),
        ("Big_Day-2", "big_day_2"),
    ],
)
def test_the_acronym_passes_every_schema(slug, letters):
    assert acronym(slug) == letters


@pytest.mark.parametrize(("recording", "no"), [("", True), ("yes", False), ("no", True)])
def test_who_was_not_asked_has_not_agreed_to_be_filmed(recording, no, xml, data, event, talk):
    SessionPage.objects.filter(pk=talk.pk).update(recording=recording)
    assert xml(event).findtext("day/room/event/recording/optout") == str(no).lower()
    (found,) = events_of(data(event))
    assert found.get("do_not_record") == (no if recording else None)


def test_the_version_is_that_of_the_newest_release(xml, client, event, talk, olwen):
    assert xml(event).findtext("version").startswith("20")
    release(event, olwen, Draft(event).state)
    assert xml(event).findtext("version") == "1"
    assert client.get(f"{event.url}schedule.json").json()["schedule"]["version"] == "1"


def test_published_notes_are_among_the_links_and_drafts_are_not(
    xml, data, client, event, talk, olwen
):
    def links() -> list[tuple]:
        found = [(one.text, one.get("href")) for one in xml(event).iter("link")]
        (session,) = events_of(data(event))
        assert [(one["title"], one["url"]) for one in session["links"]] == found
        return found[1:]

    publish_notes(talk, olwen, "en")
    ((title, address),) = links()
    assert title == "Notes"
    assert client.get(address.removeprefix("http://127.0.0.1:8000")).status_code == 200
    take_back(notes_page(talk), olwen)
    assert links() == []


def test_the_schedule_of_the_demonstration_is_valid(xml, data):
    event = EventPage.objects.get(
        slug="innovations-in-local-democracy", locale__language_code="en-gb"
    )
    shown = SessionPage.objects.child_of(event).count()
    assert len([*xml(event).iter("event")]) == len(events_of(data(event))) == shown > 20
    json.dumps(data(event))
