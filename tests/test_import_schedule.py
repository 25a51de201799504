"""A schedule comes in: every session once, nothing twice, nothing before it was told, nothing seen too early."""

import json
import time
from urllib.parse import urljoin

import pytest
from django.core.management import CommandError, call_command
from lxml import etree
from wagtail.models import Locale, Page, PageLogEntry, Revision

from events.models import Contribution, EventPage, Room, SessionLink, SessionPage, Track
from resources.models import SearchChange
from tests.factories import ProgrammeFactory, SessionFactory, person
from tests.schedules import GUID, SHARED, event, needs_samples, xml

pytestmark = pytest.mark.django_db

PEOPLE = "<persons><person id='3'>Jo Quokka</person><person id='4'>Sam Numbat</person></persons>"


@pytest.fixture
def bring(tmp_path, capsys):
    """Import a file, and hand back the last line that is said."""

    def send(*events: str, data: bytes | None = None, name="schedule.xml", **options) -> str:
        file = tmp_path / name
        file.write_bytes(data or xml(*events))
        call_command("import_schedule", str(file), **{"verbosity": 0} | options)
        return capsys.readouterr().out.splitlines()[-1]

    return send


def made(slug="wombats") -> EventPage:
    return EventPage.objects.get(slug=slug, locale__language_code="en-gb")


def sessions(of: EventPage | None = None):
    return SessionPage.objects.child_of(of or made()).order_by("starts_at", "pk")


def release(of: EventPage) -> None:
    """What an organiser does when the programme is ready."""
    of.refresh_from_db()
    draft = of.get_latest_revision_as_object()
    draft.programme_is_out = True
    draft.save_revision().publish()


def traces() -> tuple:
    """Whatever an import could leave behind."""
    kinds = (Page, Revision, PageLogEntry, Contribution, SessionLink, Room, Track, SearchChange)
    return tuple(kind.objects.count() for kind in kinds)


def test_a_schedule_becomes_an_event_that_is_held_back_until_it_is_released(bring, client, titles):
    assert (
        bring(event(abstract="A bilby"))
        == "“Wombat Days”: added 1, changed 0, unchanged 0, cancelled 0"
    )
    (session,) = sessions()
    assert (made().live, made().programme_is_out, made().title) == (False, False, "Wombat Days")
    assert client.get(session.url).status_code == client.get(made().url).status_code == 404
    assert titles("bilby") == []
    release(made())
    assert client.get(session.url).status_code == 200
    assert titles("bilby") == titles("bilby", locale="cy") == ["Parade"]
    assert client.get(f"/cy{session.url}").status_code == 200


def test_the_same_file_again_changes_nothing_and_says_so(bring):
    bring(event(more=PEOPLE), event("8", title="Feast"))
    before = traces()
    again = bring(event(more=PEOPLE), event("8", title="Feast"))
    assert again == "Nothing has changed: the event has it all already."
    assert traces() == before


def test_a_dry_run_tells_and_changes_nothing(bring):
    before = traces()
    assert bring(event(), dry_run=True) == "Nothing was changed: this was a dry run."
    assert traces() == before


def test_the_report_tells_what_is_from_what_will_be(bring, tmp_path, capsys):
    bring(event(), event("8", title="Feast"), event("9", title="Song"))
    file = tmp_path / "next.xml"
    file.write_bytes(
        xml(
            event(start="11:00", room="Attic"), event("9", title="Song"), event("10", title="Dance")
        )
    )
    call_command("import_schedule", str(file), event="wombats", dry_run=True)
    assert capsys.readouterr().out.splitlines() == [
        "The file is a schedule.xml. It goes into the event “Wombat Days”.",
        "     1 New sessions",
        "     1 Changed sessions",
        "     1 Unchanged sessions",
        "     1 Gone from the file",
        "     1 New rooms",
        "new: 2031-03-04 10:00 Dance",
        "changed: Parade",
        "    starts: 4 March 2031, 10:00 → 4 March 2031, 11:00",
        "    ends: 4 March 2031, 11:00 → 4 March 2031, 12:00",
        "    room: Hall → Attic",
        "gone: Feast",
        "They stay as they are.",
        "Nothing was changed: this was a dry run.",
    ]


def test_a_session_keeps_its_page_when_the_file_tells_it_otherwise(bring):
    bring(event())
    (session,) = sessions()
    bring(event(title="Grand parade", start="11:00", room="Attic"))
    (now,) = sessions()
    assert (now.pk, now.url, now.sequence) == (session.pk, session.url, session.sequence + 1)
    assert (now.title, now.starts_at.hour, now.room.name) == ("Grand parade", 11, "Attic")
    (welsh,) = SessionPage.objects.filter(alias_of=now)
    assert (welsh.title, welsh.starts_at, welsh.room) == (now.title, now.starts_at, now.room)


def test_what_the_file_does_not_tell_stays_as_the_organiser_has_it(bring):
    bring(event())
    (session,) = sessions()
    session.summary, session.format, session.licence = "By hand.", "workshop", "CC0-1.0"
    session.save_revision().publish()
    bring(event(title="Grand parade"))
    (now,) = sessions()
    assert (now.title, now.summary, now.format, now.licence) == (
        *("Grand parade", "By hand.", "workshop", "CC0-1.0"),
    )


def test_a_draft_of_the_organiser_is_neither_published_nor_lost(bring):
    bring(event())
    (session,) = sessions()
    session.summary = "Not ready yet."
    session.save_revision()
    bring(event(title="Grand parade"))
    (now,) = sessions()
    draft = now.get_latest_revision_as_object()
    assert (now.title, now.summary) == ("Grand parade", "")
    assert (draft.title, draft.summary, now.has_unpublished_changes) == (
        now.title,
        "Not ready yet.",
        True,
    )


def test_a_guid_is_the_key_of_the_page_where_no_page_has_it(bring):
    bring(event(guid="ignored").replace("<event ", f"<event guid='{GUID}' "))
    (session,) = sessions()
    assert str(session.translation_key) == GUID
    other = ProgrammeFactory(slug="other", starts_at=made().starts_at)
    bring(event().replace("<event ", f"<event guid='{GUID}' "), event="other")
    (copy,) = sessions(other)
    assert (str(copy.translation_key) == GUID, copy.source_id) == (False, GUID)
    again = bring(event().replace("<event ", f"<event guid='{GUID}' "), event="other")
    assert again == "Nothing has changed: the event has it all already."


def test_a_session_that_was_typed_by_hand_is_found_by_title_and_time(bring):
    parent = ProgrammeFactory(slug="typed")
    session = SessionFactory(parent=parent, title="Parade")
    bring(event(room="Hall"), event="typed")
    assert [one.pk for one in sessions(parent)] == [session.pk]
    bring(event(room="Hall", title="Grand parade", start="12:00"), event="typed")
    assert [(one.pk, one.title) for one in sessions(parent)] == [(session.pk, "Grand parade")]


def test_sessions_gone_from_the_file_are_cancelled_only_if_one_says_so_and_never_deleted(bring):
    bring(event(), event("8", title="Feast"))
    SessionFactory(parent=made(), title="By hand")
    bring(event())
    assert [one.title for one in sessions() if one.is_cancelled] == []
    said = bring(event(), remove_missing=True)
    assert said == "“Wombat Days”: added 0, changed 0, unchanged 1, cancelled 1"
    assert {one.title: one.is_cancelled for one in sessions()} == (
        {"Parade": False, "Feast": True, "By hand": False}
    )
    assert bring(event(), remove_missing=True).startswith("Nothing has changed")


def named(session: SessionPage) -> dict[str, bool]:
    there = Contribution.objects.of(session).order_by("sort_order", "pk")
    return {one.name: one.is_named for one in there}


def test_people_are_hidden_until_they_agree_or_the_organiser_says_that_they_did(bring, client):
    bring(event(more=PEOPLE))
    (session,) = sessions()
    release(made())
    assert named(session) == {"Jo Quokka": False, "Sam Numbat": False}
    assert "Quokka" not in client.get(session.url).content.decode()
    bring(event(more=PEOPLE), named=True)
    assert named(session) == {"Jo Quokka": True, "Sam Numbat": True}
    session.refresh_from_db()
    assert session.authors == "Quokka, Jo\nNumbat, Sam"
    assert "Quokka" in client.get(session.url).content.decode()


def test_a_second_import_keeps_what_people_agreed_to(bring):
    bring(event(more=PEOPLE))
    (session,) = sessions()
    jo, _sam = session.contributions.order_by("sort_order")
    jo.is_confirmed = jo.may_be_named = True
    session.contributions.add(jo, person("By hand"))
    session.save_revision().publish()
    bring(
        event(more=PEOPLE.replace("Jo Quokka", "Joan Quokka").replace("Sam Numbat", "Alex Bilby"))
    )
    assert named(session) == {"Joan Quokka": True, "Alex Bilby": False, "By hand": True}
    bring(event(more="<persons><person id='3'>Joan Quokka</person></persons>"))
    assert named(session) == {"Joan Quokka": True, "By hand": True}


def test_somebody_who_was_erased_stays_without_a_name(bring):
    bring(event(more=PEOPLE))
    Contribution.objects.filter(source_id="3").update(name="")
    assert bring(event(more=PEOPLE)).startswith("Nothing has changed")
    assert set(named(sessions()[0])) == {"", "Sam Numbat"}


def test_links_are_added_and_none_of_the_organisers_is_lost(bring):
    bring(event(more="<links><link href='https://example.org/a'>A</link></links>"))
    (session,) = sessions()
    session.links.add(SessionLink(url="https://example.org/own", title="Own"))
    session.save_revision().publish()
    bring(event(more="<links><link href='https://example.org/b'>B</link></links>"))
    found = SessionLink.objects.of(session).values_list("url", flat=True)
    assert {url.removeprefix("https://example.org/") for url in found} == {"a", "b", "own"}


def test_an_address_nobody_can_follow_is_kept_and_leads_nowhere(bring):
    bring(event(more="<links><link href='489/70.pdf'>Slides</link></links>"))
    (link,) = SessionLink.objects.of(sessions()[0])
    assert (link.url, link.href, link.kind) == ("489/70.pdf", "", "slides")


def test_a_room_is_known_again_whatever_the_organiser_calls_it(bring):
    bring(event(room="Main hall"), event("8", title="Feast", room="main hall"))
    room = made().rooms.get()
    assert Room.objects.filter(slug="main-hall").count() >= 1
    edited = made()
    row = edited.rooms.get()
    row.name = "Great hall"
    edited.rooms.add(row)
    edited.save_revision().publish()
    assert bring(event(room="Main hall"), event("8", title="Feast", room="main hall")).startswith(
        "Nothing"
    )
    bring(event(room="Great hall"))
    assert [one.pk for one in made().rooms.all()] == [room.pk]


def test_rooms_that_differ_by_a_sign_only_are_two(bring):
    bring(event(room="C"), event("8", title="Feast", room="C++"))
    assert sorted((room.name, room.slug) for room in made().rooms.all()) == [
        ("C", "c"),
        ("C++", "c-2"),
    ]
    assert [one.room.name for one in sessions()] == ["C", "C++"]


def test_new_rooms_are_there_in_a_draft_of_the_event_too(bring):
    parent = ProgrammeFactory(slug="drafted")
    parent.copy_for_translation(Locale.objects.get(language_code="cy"), alias=True)
    parent.title = "Not ready"
    parent.save_revision()
    bring(event(room="Attic"), event="drafted")
    parent.refresh_from_db()
    assert parent.title != "Not ready"
    draft = parent.get_latest_revision_as_object()
    assert (draft.title, [room.name for room in draft.rooms.all()]) == ("Not ready", ["Attic"])
    draft.save_revision().publish()
    assert [one.room.name for one in sessions(parent)] == ["Attic"]
    (welsh,) = EventPage.objects.filter(alias_of=parent)
    assert [room.slug for room in welsh.rooms.all()] == ["attic"]


def test_subtitle_abstract_and_description_are_read_in_that_order(bring):
    bring(
        event(
            subtitle="With drums",
            abstract="&lt;p&gt;In &lt;b&gt;short&lt;/b&gt;&lt;/p&gt;",
            description="At length.",
        )
    )
    (session,) = sessions()
    assert session.summary == "With drums"
    assert [block["value"] for block in session.body.raw_data] == [
        "<p>In <b>short</b></p>",
        "<p>At length.</p>",
    ]


def test_an_unknown_event_and_a_file_that_is_something_else_are_refused_in_words(bring):
    with pytest.raises(CommandError, match="There is no event “nowhere”"):
        bring(event(), event="nowhere")
    with pytest.raises(CommandError, match="This is a PDF"):
        bring(data=b"%PDF-1.7")
    with pytest.raises(CommandError, match="There is no file"):
        call_command("import_schedule", "/nowhere.xml")


def test_the_tree_of_pages_is_sound_after_it(bring):
    bring(*(event(str(n), title="Lunch") for n in range(120)))
    assert Page.find_problems() == ([], [], [], [], [])
    assert len({one.slug for one in sessions()}) == 120
    SessionFactory(parent=made(), title="One more")
    assert made().get_children_count() == 121


def told_by(path) -> dict[str, set]:
    """What the file itself says, read with lxml and json alone: pairs of a title and a thing."""
    found = {"sessions": [], "people": [], "rooms": set(), "addresses": []}
    base = ""
    if path.suffix == ".xml":
        for one in etree.parse(path).iter("event"):
            title = " ".join(one.findtext("title").split())
            rows = [(each.text or "").strip() for each in one.iter("person")]
            links = [each.get("href") for each in one.iter("link", "attachment")]
            _add(found, title, one.findtext("room"), rows, links)
        return found
    schedule = json.loads(path.read_text())["schedule"]
    base = schedule["base_url"]
    for day in schedule["conference"]["days"]:
        for room, rows in day["rooms"].items():
            for one in rows:
                people = [each["public_name"] for each in one["persons"]]
                links = [each["url"] for each in one["links"] + one["attachments"]]
                _add(
                    found,
                    " ".join(one["title"].split()),
                    room,
                    people,
                    [_whole(base, url) for url in links],
                )
    return found


def _whole(base: str, url: str) -> str:
    return "https://nymtech.net" if url == "nymtech.net" else urljoin(base, url)


def _add(found, title, room, people, links) -> None:
    found["sessions"].append(title)
    found["rooms"].add(room)
    found["people"] += [(title, " ".join(name.split())) for name in people]
    found["addresses"] += [(title, url) for url in links]


def kept_of(parent: EventPage) -> dict:
    """The same from the database."""
    mine = {"session__in": sessions(parent)}
    return {
        "sessions": [one.title for one in sessions(parent)],
        "rooms": set(parent.rooms.values_list("name", flat=True)),
        "people": list(Contribution.objects.filter(**mine).values_list("session__title", "name")),
        "addresses": list(SessionLink.objects.filter(**mine).values_list("session__title", "url")),
    }


@needs_samples
@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("fosdem-2007.xml", "fosdem-2007"),
        ("fosdem-2012.xml", "fosdem-2012"),
        ("frab-camp2019.json", "camp2019"),
        ("pretalx-democon.json", "democon"),
    ],
)
def test_no_event_person_room_link_or_attachment_of_a_sample_is_lost_and_twice_is_once(name, slug):
    begun = time.monotonic()
    call_command("import_schedule", str(SHARED / name), verbosity=0)
    assert time.monotonic() - begun < 60
    told, kept = told_by(SHARED / name), kept_of(made(slug))
    assert {key: sorted(values) for key, values in kept.items()} == {
        key: sorted(values) for key, values in told.items()
    }
    before = traces()
    call_command("import_schedule", str(SHARED / name), verbosity=0)
    assert traces() == before
