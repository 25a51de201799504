"""Released versions: all at once and numbered, compared with what was out, told in words without anybody's name."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from lxml import etree
from wagtail.models import Locale

from events.actions.desk import ChangedMeanwhile, add_session, change_session
from events.actions.releasing import NothingToRelease, release
from events.entries import Draft
from events.models import EventPage, Release, Room, SessionPage
from tests.factories import ProgrammeFactory, SessionFactory, UserFactory, person
from tests.rendered import Document

pytestmark = pytest.mark.django_db


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2031, 3, 4, tzinfo=UTC) + timedelta(hours=hour, minutes=minute)


@pytest.fixture
def event() -> EventPage:
    locale = Locale.objects.get(language_code="en-gb")
    rooms = [
        Room(name=name, locale=locale, sort_order=n) for n, name in enumerate(("Hall", "Attic"))
    ]
    return ProgrammeFactory(slug="wombats", title="Wombats", programme_is_out=False, rooms=rooms)


@pytest.fixture
def add(event, olwen):
    """Put a session into the programme at the desk."""

    def put(title: str, hour: int, **fields) -> SessionPage:
        told = {"format": "talk", "room": "hall", "track": "", "speakers": [], "agreed": True}
        times = {"starts_at": at(hour), "ends_at": at(hour + 1)}
        session = add_session(event, olwen, **told | times | {"title": title} | fields)
        return SessionPage.objects.get(pk=session.pk)

    return put


@pytest.fixture
def change(event, olwen):
    """Change a session at the desk."""

    def put(session: SessionPage, **fields) -> None:
        newest = SessionPage.objects.get(pk=session.pk).latest_revision_id or 0
        change_session(event, session.pk, olwen, newest, **fields)

    return put


@pytest.fixture
def out(event, olwen):
    """Release the programme as it is now."""

    def put(note="") -> Release:
        return release(event, olwen, Draft(event).state, note)

    return put


@pytest.fixture
def log(client, event):
    """What the public list says of its newest version, line by line."""

    def told(by=client, prefix="", all_of_it=False) -> list[str]:
        answer = by.get(f"{prefix}/events/{event.slug}/changes/")
        assert answer.status_code == 200
        versions = Document(answer.content.decode()).all("section")
        sections = [one for one in versions if (one.get("id") or "").startswith("version-")]
        chosen = sections if all_of_it else sections[:1]
        return [" ".join("".join(li.itertext()).split()) for s in chosen for li in s.iter("li")]

    return told


# -- everything at once ----------------------------------------------------------------------------


def test_the_first_release_brings_out_the_programme_and_the_event(add, out, event, client):
    EventPage.objects.filter(pk=event.pk).update(live=False)
    session = add("Parade", 10)
    assert client.get(event.url).status_code == 404
    made = out()
    assert (made.number, made.changes) == (1, [])
    page = client.get(event.url).content.decode()
    assert "Parade" in page
    assert "Version 1, " in page
    assert client.get(session.url).status_code == 200


def test_what_is_half_made_is_seen_by_nobody_before_the_next_release(
    add, change, out, event, client, titles
):
    session = add("Quokka parade", 10)
    out()
    change(session, title="Wombat ball", starts_at=at(14), ends_at=at(15), room="attic")
    hidden = add("Numbat revue", 12)
    pages = [event.url, session.url, f"/events/{event.slug}/changes/", "/sitemap.xml"]
    for address in pages:
        text = client.get(address).content.decode()
        assert "Wombat ball" not in text
        assert "Numbat" not in text
    assert client.get(hidden.url).status_code == 404
    found = {*titles("wombat ball"), *titles("numbat revue")}
    assert not {"Wombat ball", "Numbat revue"} & found
    out()
    assert titles("wombat ball")[0] == "Wombat ball"
    text = client.get(event.url).content.decode()
    assert ("Wombat ball" in text, "Numbat revue" in text, "Quokka" in text) == (True, True, False)


def test_a_name_in_a_draft_is_in_no_language_before_its_release(add, out, event):
    session = add("Parade", 10)
    out()
    call_command("sync_locale_trees", verbosity=0)
    draft = SessionPage.objects.get(pk=session.pk)
    draft.contributions = [person("Jo Quokkadaughter")]
    draft.save_revision()
    assert not SessionPage.objects.filter(authors__contains="Quokkadaughter").exists()
    out()
    assert SessionPage.objects.filter(authors__contains="Quokkadaughter").count() == 2


def test_a_release_counts_in_both_languages(add, change, out, event, client, log):
    call_command("sync_locale_trees", verbosity=0)
    session = add("Parade", 10)
    out()
    change(session, starts_at=at(14), ends_at=at(15))
    out()
    twin = event.get_translation(Locale.objects.get(language_code="cy"))
    page = client.get(twin.url).content.decode()
    assert "14:00" in page
    assert f"/cy/events/{twin.slug}/changes/" in page
    assert twin.version == event.version == "2"
    assert len(log(prefix="/cy")) == len(log()) == 1


def test_a_translation_keeps_its_words_and_goes_along_with_the_time(add, change, out):
    call_command("sync_locale_trees", verbosity=0)
    session = add("Parade", 10)
    out()
    twin = session.get_translation(Locale.objects.get(language_code="cy"))
    SessionPage.objects.filter(pk=twin.pk).update(alias_of=None, title="Gorymdaith")
    change(session, starts_at=at(14), ends_at=at(15), is_cancelled=True, title="Great parade")
    out()
    twin.refresh_from_db()
    assert (twin.title, twin.starts_at, twin.is_cancelled) == ("Gorymdaith", at(14), True)


def test_what_somebody_took_out_stays_out(add, out, client, event):
    stays, goes = add("Stays", 9), add("Goes", 10)
    out()
    SessionPage.objects.get(pk=goes.pk).unpublish()
    assert out().number == 2
    add("Another", 12)
    out()
    text = client.get(event.url).content.decode()
    assert ("Stays" in text, "Goes" in text, "Another" in text) == (True, False, True)
    assert client.get(goes.url, follow=True).status_code == 410
    assert client.get(stays.url).status_code == 200


def test_a_past_programme_is_corrected_in_the_same_way(olwen, log):
    start = datetime(2020, 1, 21, 10, tzinfo=UTC)
    event = ProgrammeFactory(
        slug="past", starts_at=start, ends_at=start + timedelta(days=1), programme_is_out=False
    )
    session = SessionFactory(parent=event, starts_at=start)
    release(event, olwen, Draft(event).state)
    change_session(event, session.pk, olwen, 0, title="As it was in fact")
    assert release(event, olwen, Draft(event).state).number == 2
    assert SessionPage.objects.get(pk=session.pk).title == "As it was in fact"


# -- numbers, and two at once ----------------------------------------------------------------------


def test_versions_are_numbered_by_the_database(add, out, event):
    add("Parade", 10)
    out()
    with pytest.raises(IntegrityError), transaction.atomic():
        Release.objects.create(event=event, number=1)


def test_nothing_is_released_twice(add, out, event, olwen):
    add("Parade", 10)
    state = Draft(event).state
    release(event, olwen, state)
    with pytest.raises(ChangedMeanwhile):
        release(event, olwen, state)
    with pytest.raises(NothingToRelease):
        out()
    assert Release.objects.of(event).count() == 1


def test_an_empty_programme_is_not_released(out, event):
    with pytest.raises(NothingToRelease):
        out()
    assert not Release.objects.of(event).exists()


def test_a_release_that_fails_leaves_everything_as_it_was(add, out, event):
    good = add("Good", 10)
    bad = add("Bad", 11)
    broken = SessionPage.objects.get(pk=bad.pk).latest_revision
    broken.content["ends_at"] = broken.content["starts_at"]
    broken.save()
    with pytest.raises(Exception, match="A session ends after it starts"):
        out()
    assert not SessionPage.objects.get(pk=good.pk).live
    assert not EventPage.objects.get(pk=event.pk).programme_is_out
    assert not Release.objects.exists() or Release.objects.of(event).count() == 0


def test_what_was_not_shown_is_not_released(organiser, add, event):
    add("Parade", 10)
    address = f"/admin/events/{event.pk}/programme/release/"
    shown = organiser.get(address).context["release_form"]["state"].value()
    add("Slipped in", 11)
    answer = organiser.post(address, {"note": "Our first", "state": shown})
    assert answer.status_code == 422
    assert "Somebody changed the programme since you opened this page." in answer.content.decode()
    form = answer.context["release_form"]
    assert form["note"].value() == "Our first"
    assert not Release.objects.of(event).exists()
    organiser.post(address, {"note": "Our first", "state": form["state"].value()})
    assert Release.objects.of(event).get().note == "Our first"


# -- the words -------------------------------------------------------------------------------------


def test_each_kind_of_change_is_said(add, change, out, log):
    moved, room, name = add("Moved", 9), add("Room", 10), add("Old name", 11)
    off, longer, panel = add("Off", 12), add("Longer", 13), add("Panel", 14)
    text, nowhere = add("Text", 15), add("Nowhere", 16)
    out()
    change(moved, starts_at=at(10, 30), ends_at=at(11, 30))
    change(room, room="attic")
    change(name, title="New name")
    change(off, is_cancelled=True)
    change(longer, ends_at=at(14, 15))
    change(panel, format="panel")
    change(nowhere, room="")
    draft = SessionPage.objects.get(pk=text.pk)
    draft.summary = "Other words"
    draft.save_revision()
    add("Fresh", 8, room="")
    out()
    assert log() == [
        "Fresh: New: Tuesday 4 March 2031, 08:00 to 09:00.",
        "Room: Other room: Attic instead of Hall.",
        "Moved: Moved: 10:30 to 11:30 instead of 09:00 to 10:00, on Tuesday 4 March 2031.",
        "New name: Renamed: it was “Old name”.",
        "Off: Cancelled.",
        "Longer: Ends at 14:15 instead of 14:00.",
        "Panel: Other format: Panel instead of Talk.",
        "Text: The text changed.",
        "Nowhere: No longer in this room: Hall.",
    ]
    change(off, is_cancelled=False)
    change(nowhere, room="attic")
    out()
    assert log() == ["Off: No longer cancelled.", "Nowhere: Now in this room: Attic."]


def test_what_the_page_editor_published_between_releases_is_in_the_next_list(add, out, log):
    session = add("Parade", 10)
    out()
    page = SessionPage.objects.get(pk=session.pk)
    page.starts_at, page.ends_at = at(10 + 24), at(11 + 24)
    page.save_revision().publish()
    assert out().number == 2
    assert log() == [
        "Parade: Moved: Wednesday 5 March 2031, 10:00 to 11:00 instead of Tuesday 4 March 2031, 10:00 to 11:00."
    ]


def test_a_room_that_is_only_called_something_else_is_no_change(add, out, event):
    add("Parade", 10)
    out()
    Room.objects.filter(event=event, slug="hall").update(name="Council chamber")
    with pytest.raises(NothingToRelease):
        out()


# -- what it does not tell -------------------------------------------------------------------------


def test_nobody_is_named_in_a_list_of_changes_nor_in_what_it_is_made_of(
    add, out, log, client, event
):
    session = add("Parade", 10, speakers=["Jo Quokkadaughter"])
    out()
    page = SessionPage.objects.get(pk=session.pk)
    page.contributions = [person("Sam Quokkason")]
    page.save_revision(user=UserFactory(first_name="Nell", last_name="Quokkaley"))
    made = out()
    assert log() == ["Parade: Other speakers or facilitators."]
    kept = json.dumps([made.changes, made.snapshot])
    assert "Quokka" not in kept
    for address in (f"/events/{event.slug}/changes/", f"/events/{event.slug}/changes/feed/"):
        text = client.get(address).content.decode()
        assert ("Quokka" in text, "Olwen" in text) == (False, False)


def test_a_session_that_is_gone_is_not_named(add, change, out, log):
    add("Stays", 9)
    session = add("Quokka parade", 10)
    out()
    change(session, title="Secret parade")
    out()
    assert log() == ["Secret parade: Renamed: it was “Quokka parade”."]
    SessionPage.objects.get(pk=session.pk).unpublish()
    assert log() == []
    out()
    assert log(all_of_it=True) == ["1 session was taken out."]


def test_a_session_for_members_is_told_to_members_only(add, out, log, client, event):
    add("Open", 9)
    out()
    session = add("Quokka parade", 10)
    SessionPage.objects.filter(pk=session.pk).update(visibility="members")
    page = SessionPage.objects.get(pk=session.pk)
    page.save_revision()
    out()
    assert log() == []
    assert "Quokka" not in client.get(f"/events/{event.slug}/changes/feed/").content.decode()
    client.force_login(UserFactory())
    assert log() == ["Quokka parade: New: Tuesday 4 March 2031, 10:00 to 11:00, Hall."]
    feed = client.get(f"/events/{event.slug}/changes/feed/").content.decode()
    assert "Quokka" not in feed  # it may be kept by others on the way


def test_a_programme_that_was_taken_back_has_no_list(add, out, client, event):
    add("Parade", 10)
    address = f"/events/{event.slug}/changes/"
    assert client.get(address).status_code == 404
    out()
    assert client.get(address).status_code == 200
    page = EventPage.objects.get(pk=event.pk)
    page.programme_is_out = False
    page.save_revision().publish()
    assert client.get(address).status_code == 404
    assert client.get(address + "feed/").status_code == 404
    assert out().number == 2
    assert client.get(address).status_code == 200


# -- elsewhere -------------------------------------------------------------------------------------


def test_the_feed_has_an_entry_for_each_version(add, out, client, event):
    add("Parade & ball", 10)
    out("Here we go <b>")
    add("Second", 11)
    out()
    answer = client.get(f"/events/{event.slug}/changes/feed/")
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    ns = {"a": "http://www.w3.org/2005/Atom"}
    entries = etree.fromstring(answer.content).findall("a:entry", ns)
    told = [(one.find("a:title", ns).text, one.find("a:summary", ns).text) for one in entries]
    assert told == [
        ("Version 2", "Second: New: Tuesday 4 March 2031, 11:00 to 12:00, Hall."),
        ("Version 1", "Here we go <b>\nThe first version of the programme."),
    ]


def test_schedules_know_the_version(add, out, event):
    assert event.version == ""
    add("Parade", 10)
    out()
    assert EventPage.objects.get(pk=event.pk).version == "1"


def test_the_preview_shows_what_the_next_release_brings_out(organiser, add, change, out, event):
    add("Parade", 10)
    preview = f"/admin/pages/{event.pk}/view_draft/"
    assert "Parade" in organiser.get(preview).content.decode()
    out()
    hidden = add("Numbat revue", 12)
    change(hidden, room="attic")
    text = organiser.get(preview).content.decode()
    assert ("Parade" in text, "Numbat revue" in text) == (True, True)
    assert "Numbat revue" not in organiser.get(event.url).content.decode()
