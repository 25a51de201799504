"""There and back: what leaves as a schedule and comes in again is the same programme, and so is what others wrote."""

import json
from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.test import Client

from core.models import SiteDocument
from events.importing.reading import read_schedule
from events.importing.uploads import made_before
from events.models import EventPage, Room, SessionLink, SessionPage, Track
from tests.factories import ProgrammeFactory, SessionFactory, person
from tests.schedules import FORMS, SHARED, needs_samples, places
from tests.schemas import faults_of_json, faults_of_xml

pytestmark = pytest.mark.django_db

SAMPLES = [
    "fosdem-2007.xml",
    "fosdem-2012.xml",
    "frab-camp2019.json",
    "pretalx-democon.json",
    "invalid-example.json",
    "emf-2014.json",
]


@pytest.fixture
def event() -> EventPage:
    """Three sessions with whatever a schedule has room for, and two with next to nothing."""
    event = ProgrammeFactory(
        slug="there", rooms=places(Room, "Hall", "C", "C++"), tracks=places(Track, "Money")
    )
    hall, c, cpp = event.rooms.all()
    file = SiteDocument(title="What we showed")
    file.file.save("what-we-showed.pptx", ContentFile(b"slides"))
    film = ("video", {"title": "Film", "file": None, "url": "https://one.example/f.mp4"})
    full = SessionFactory(
        parent=event,
        title="Who decides",
        room=hall,
        track=event.tracks.get(),
        summary="An hour on it.",
        body=[("text", "<p>At length.</p>"), film],
        contributions=[person("Sam Invented"), person("Jo Also")],
        links=[
            SessionLink(kind="link", title="More", url="https://one.example/more"),
            SessionLink(kind="link", title="", url="https://one.example/untitled"),
            SessionLink(kind="slides", title="Deck", url="https://one.example/deck"),
            SessionLink(kind="notes", title="Written down", url="https://one.example/notes"),
            SessionLink(kind="video", title="Stream", url="https://one.example/stream"),
        ],
    )
    full.attachments.create(document=file, title="Our slides")
    full.save()
    at = {"starts_at": datetime(2031, 3, 5, 23, 30, tzinfo=UTC)}
    SessionFactory(parent=event, title="Twins", room=c, contributions=[person("Sam Invented")])
    SessionFactory(
        parent=event, title="Twins", slug="other", room=cpp, contributions=[person("Sam Invented")]
    )
    SessionFactory(parent=event, title="Lunch", format="break")
    SessionFactory(parent=event, title="After midnight", **at)
    return event


def export(event: EventPage, form: str) -> bytes:
    """What a visitor gets, once the schemas have nothing against it."""
    answer = Client().get(f"{event.url}{form}")
    assert answer.status_code == 200
    faults = faults_of_xml(answer.content) if form == FORMS[0] else faults_of_json(answer.json())
    assert faults == []
    return answer.content


def told(data: bytes) -> list[tuple]:
    """What a schedule of ours says of each session, but for what is another one in every event."""
    return sorted(_in_xml(data) if data.startswith(b"<") else _in_json(data))


def _in_xml(data: bytes):
    for one in ElementTree.fromstring(data).iter("event"):
        words = [one.findtext(name) or "" for name in ("title", "date", "duration")]
        places = [one.findtext(name) or "" for name in ("room", "track")]
        people = [each.text for each in one.iter("person")]
        yield *words, *places, people, _hrefs(one, "link"), _hrefs(one, "attachment")


def _hrefs(one, name: str) -> list[tuple]:
    return [(each.get("href"), each.text or "") for each in one.iter(name)]


def _in_json(data: bytes):
    for day in json.loads(data)["schedule"]["conference"]["days"]:
        for room, events in day["rooms"].items():
            for one in events:
                people = [each["name"] for each in one["persons"]]
                lists = [
                    [(each["url"], each["title"]) for each in one[name]]
                    for name in ("links", "attachments")
                ]
                words = one["title"], one["date"], one["duration"], room, one["track"] or ""
                yield *words, people, *lists


def bring(data: bytes, tmp_path, name: str, into: str | None = None) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    call_command("import_schedule", str(file), event=into, named=True, verbosity=0)


def release(event: EventPage) -> None:
    """What an organiser does when the programme is ready."""
    draft = event.get_latest_revision_as_object()
    draft.programme_is_out = True
    draft.save_revision().publish()


@pytest.mark.parametrize("form", FORMS)
def test_a_schedule_that_comes_into_another_event_is_the_same_programme(form, event, tmp_path):
    there = export(event, form)
    back = ProgrammeFactory(slug="back")
    bring(there, tmp_path, form, "back")
    assert told(export(back, form)) == told(there)
    assert [len(one[-1]) for one in told(there)] == [0, 0, 0, 0, 5]
    assert [room.name for room in back.rooms.order_by("name")] == ["C", "C++", "Hall"]


@pytest.mark.parametrize("form", FORMS)
def test_an_event_that_was_deleted_comes_back_under_its_own_names(form, event, tmp_path):
    there = export(event, form)
    keys = {one.translation_key for one in SessionPage.objects.child_of(event)}
    event.delete()
    bring(there, tmp_path, form)
    back = made_before(read_schedule(form, there))
    assert Client().get(back.url).status_code == 404
    release(back)
    assert told(export(back, form)) == told(there)
    assert {one.translation_key for one in SessionPage.objects.child_of(back)} == keys


@pytest.mark.parametrize("form", FORMS)
def test_an_address_that_leads_nowhere_from_here_stays_as_it_is(form, event, tmp_path):
    """Whoever completed it by the address of our schedule would make a wrong one of it: so that is left out."""
    assert b"base_url" in export(event, form)
    SessionLink.objects.filter(title="Deck").update(url="489/70.pdf")
    there = export(event, form)
    assert b"base_url" not in there
    back = ProgrammeFactory(slug="back")
    bring(there, tmp_path, form, "back")
    assert told(export(back, form)) == told(there)
    assert SessionLink.objects.at(back).filter(url="489/70.pdf").exists()


@needs_samples
@pytest.mark.parametrize("name", SAMPLES)
def test_a_programme_of_others_goes_out_and_comes_in_again_whole(name, tmp_path):
    data = (SHARED / name).read_bytes()
    schedule = read_schedule(name, data)
    schedule.title = schedule.title or name.rpartition(".")[0]
    bring(data, tmp_path, name)
    first = made_before(schedule)
    release(first)
    for form, slug in zip(FORMS, ("by-xml", "by-json"), strict=True):
        there = export(first, form)
        assert len(told(there)) == len(schedule.entries)
        second = ProgrammeFactory(slug=slug, starts_at=first.starts_at, ends_at=first.ends_at)
        bring(there, tmp_path, form, slug)
        assert told(export(second, form)) == told(there)
        assert kept(second) == kept(first)


def kept(event: EventPage) -> dict:
    """Everything of the sessions of an event that a schedule brings."""
    sessions = SessionPage.objects.child_of(event)
    of_each = {
        name: sorted(sessions.values_list("title", "starts_at", *fields), key=repr)
        for name, fields in {
            "places": ("ends_at", "room__name", "track__name"),
            "people": ("contributions__name",),
            "addresses": ("links__url", "links__title"),
        }.items()
    }
    return of_each | {"rooms": {room.name for room in event.rooms.all()}}
