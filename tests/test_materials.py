"""What there is of sessions: on their pages, in the programme, in one list and one archive."""

from datetime import UTC, datetime, timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.actions import add_document
from events.archive import _unique
from events.models import SessionLink, SessionPage
from resources.models import Attachment
from tests.factories import ProgrammeFactory, SessionFactory
from tests.files import VTT, pptx
from tests.rendered import Document

pytestmark = pytest.mark.django_db

YEAR_AGO = datetime(2024, 3, 4, 10, tzinfo=UTC)


@pytest.fixture
def event():
    """A conference of two years ago."""
    return ProgrammeFactory(
        title="Wombats", slug="wombats", starts_at=YEAR_AGO, ends_at=YEAR_AGO + timedelta(days=1)
    )


@pytest.fixture
def session(event):
    def make(title: str, files=(), hours=0, **fields) -> SessionPage:
        at = YEAR_AGO + timedelta(hours=hours)
        made = SessionFactory(parent=event, title=title, starts_at=at, **fields)
        for name, data in files:
            document = add_document(name.rsplit(".", 1)[0], ContentFile(data, name=name))
            made.attachments.add(Attachment(document=document, locale=made.locale))
        made.save_revision().publish()
        return SessionPage.objects.get(pk=made.pk)

    return make


def lines(client, event) -> dict[str, str]:
    """What the programme says of each session."""
    document = Document(client.get(event.url).content.decode())
    found = {}
    for one in document.all("li"):
        if one.get("class", "").startswith("session "):
            said = [p.text for p in one.iter("p") if p.get("class") == "session__there"]
            title = next(h for h in one.iter("h4"))
            found["".join(title.itertext())] = said[0] if said else ""
    return found


def test_the_programme_says_of_each_session_what_is_there_or_missing(client, event, session):
    tomorrow = timezone.localdate() + timedelta(days=400)
    session("Shown", [("deck.pptx", pptx())], links=[link("video", "https://example.org/film")])
    session("Silent")
    session("Awaited", materials_state="awaited", materials_expected_by=tomorrow)
    session("Late", materials_state="awaited", materials_expected_by=YEAR_AGO.date())
    session("Declined", materials_state="declined")
    session("Planned none", materials_state="none")
    session("Lunch", format="break")
    session("Off", is_cancelled=True)
    day = f"{tomorrow:%-d %B %Y}"
    assert lines(client, event) == {
        "Shown": "Slides, video",
        "Silent": "Not shared",
        "Awaited": f"Expected by {day}",
        "Late": "Not shared yet",
        "Declined": "Not shared",
        "Planned none": "No materials planned",
        "Lunch": "",
        "Off": "",
    }


def test_after_an_event_its_materials_are_one_step_away(client, event, session):
    def steps() -> list[str]:
        links = Document(client.get(event.url).content.decode()).all("a")
        return [one.get("href") for one in links if one.get("href").startswith("#")]

    session("Nothing there")
    assert "#all-materials" not in steps()
    session("Slides", [("slides.pptx", pptx())])
    assert "#all-materials" in steps()


def link(kind="link", url="https://example.org/", title="") -> SessionLink:
    return SessionLink(kind=kind, url=url, title=title)


def test_before_a_session_nothing_is_said_of_what_nobody_spoke_of(client):
    coming = ProgrammeFactory()
    SessionFactory(parent=coming, title="Coming")
    assert lines(client, coming) == {"Coming": ""}


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("deck.pptx", "Slides"),
        ("my-slides.txt", "Slides"),
        ("talk.vtt", "Video"),
        ("notes_of_the_day.txt", "Notes"),
        ("anything.txt", "Handouts"),
        ("taflen.txt", "Handouts"),
    ],
)
def test_a_file_stands_with_its_kind(client, session, name, group):
    data = {"pptx": pptx(), "vtt": VTT.encode(), "txt": b"words"}[name.rsplit(".", 1)[1]]
    page = client.get(session("One", [(name, data)]).url).context
    assert [one.name for one in page["materials"]] == [group]


def test_the_page_of_a_session_says_how_it_may_be_used_and_whether_it_is_recorded(client, session):
    one = session("One", [("deck.pptx", pptx())], licence="CC0-1.0", recording="no")
    tags = [
        "".join(tag.itertext())
        for tag in Document(client.get(one.url).content.decode()).all("span")
        if tag.get("class") == "tag"
    ]
    assert tags[1:] == ["Not recorded", "Licence: No conditions (public domain, CC0)"]


def test_a_link_of_the_original_is_on_the_page_in_every_language(client, session):
    one = session("One", links=[link("slides", "https://www.example.org/x", "The slides")])
    call_command("sync_locale_trees", verbosity=0)
    for page in SessionPage.objects.filter(translation_key=one.translation_key):
        (group,) = client.get(page.url).context["materials"]
        assert [(item.title, item.url) for item in group.items] == [
            ("The slides", "https://www.example.org/x")
        ]


# -- everything in one list, everything in one download ---------------------------------------------


def unpacked(answer) -> dict[str, bytes]:
    assert answer.status_code == 200
    with ZipFile(BytesIO(b"".join(answer.streaming_content))) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_one_archive_holds_every_file_in_a_folder_of_its_session(client, event, session):
    session("First & last", [("deck.pptx", pptx()), ("words.txt", b"Words")])
    session("Second", [("words.txt", b"Others")], hours=2, licence="CC0-1.0")
    session("Nothing here", hours=3)
    found = unpacked(client.get("/events/wombats/materials.zip"))
    folders = {name.rpartition("/")[0]: [] for name in found}
    for name, data in found.items():
        folders[name.rpartition("/")[0]].append(data)
    assert set(folders) == {"", "01-first-last", "02-second"}
    assert b"Words" in folders["01-first-last"]
    assert len(folders["01-first-last"]) == 2
    assert folders["02-second"] == [b"Others"]
    contents = found["index.html"].decode()
    assert "First &amp; last" in contents
    assert "No conditions (public domain, CC0)" in contents
    for name in set(found) - {"index.html"}:
        assert f'href="{name}"' in contents


def test_two_files_of_one_name_are_two_files_in_the_archive():
    assert [*_unique(["a.txt", "A.TXT", "a.txt", "b.txt"])] == [
        "a.txt",
        "A-2.TXT",
        "a-3.txt",
        "b.txt",
    ]


def test_a_visitor_gets_no_file_of_a_session_for_members(client, event, session, sign_in):
    session("Open", [("open.txt", b"For everybody")])
    session("Closed", [("closed.txt", b"For members")], hours=1, visibility="members")
    assert b"For members" not in unpacked(client.get("/events/wombats/materials.zip")).values()
    assert b"closed" not in client.get("/events/wombats/materials/").content
    sign_in("officer@example.org")
    found = unpacked(client.get("/events/wombats/materials.zip"))
    assert {b"For members", b"For everybody"} < set(found.values())


def test_an_archive_without_a_lost_file_holds_the_others(client, event, session):
    one = session("One", [("lost.txt", b"Lost"), ("here.txt", b"Here")])
    lost = next(a.document for a in one.attachments.all() if "lost" in a.document.filename)
    lost.file.storage.delete(lost.file.name)
    found = unpacked(client.get("/events/wombats/materials.zip"))
    assert len(found) == 2
    assert b"Here" in found.values()


@pytest.mark.parametrize("address", ["materials/", "materials.zip"])
def test_nothing_of_a_programme_that_is_not_out_can_be_had(client, event, session, address):
    session("One", [("open.txt", b"Words")])
    assert client.get(f"/events/wombats/{address}").status_code == 200
    event.programme_is_out = False
    event.save_revision().publish()
    assert client.get(f"/events/wombats/{address}").status_code == 404


def test_files_and_links_cost_no_query_each(client, event, session):
    def cost() -> int:
        client.get(event.url)
        with CaptureQueriesContext(connection) as queries:
            client.get(event.url)
        return len(queries)

    session("One", [("a.txt", b"A")], links=[link()])
    before = cost()
    for number in range(4):
        files = [(f"{name}-{number}.txt", b"A") for name in "abc"]
        session(f"More {number}", files, links=[link(), link("video")])
    assert cost() == before <= 19


def test_very_many_materials_have_a_page_of_their_own(client, event, session):
    session("One", links=[link(url=f"https://example.org/{n}") for n in range(101)])
    page = client.get(event.url).content.decode()
    assert "https://example.org/77" not in page
    assert '<a href="/events/wombats/materials/">' in page
    assert "https://example.org/77" in client.get("/events/wombats/materials/").content.decode()
