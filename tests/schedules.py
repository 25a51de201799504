"""Schedules for tests: small ones made here, and real ones where the shared folder is there."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from openpyxl import Workbook
from wagtail.models import Locale

from core.models import SiteDocument
from events.models import EventPage, Room, SessionLink, SessionPage, Track
from tests.factories import ProgrammeFactory, SessionFactory, person
from tests.source import ROOT

SHARED = ROOT.parent / "shared" / "data" / "schedules"
needs_samples = pytest.mark.skipif(not SHARED.is_dir(), reason="the samples are not here")

HOSTILE = "A \x01\x0b\x1f\x7f\ufffe<b>&amp;</b> ]]> \u202e “talk” 😀"
FORMS = ["schedule.xml", "schedule.json"]
GUID = "7a0fc001-e587-47e1-b378-b6ec7e666337"


def xml(*events: str, conference: str = "", day: str = 'date="2031-03-04" index="1"') -> bytes:
    """A schedule.xml with these events directly below its one day."""
    conference = conference or "<title>Wombat Days</title><acronym>wombats</acronym>"
    return (
        f"<?xml version='1.0' encoding='UTF-8'?><schedule><conference>{conference}</conference>"
        f"<day {day}>{''.join(events)}</day></schedule>"
    ).encode()


def event(
    number="7", title="Parade", more="", start="10:00", duration="01:00", room="Hall", **fields
) -> str:
    """One event of a schedule.xml; `fields` are its other elements."""
    told = "".join(f"<{name}>{value}</{name}>" for name, value in fields.items())
    return (
        f"<event id='{number}'><start>{start}</start><duration>{duration}</duration><room>{room}</room>"
        f"<title>{title}</title>{told}{more}</event>"
    )


def sheet(*rows: list) -> bytes:
    """A workbook with these rows on its first sheet."""
    book, out = Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def places(model: type[Room] | type[Track], *names: str) -> list:
    """Rooms or tracks for an event that is being made."""
    locale = Locale.objects.get(language_code="en-gb")
    return [model(name=name, sort_order=n, locale=locale) for n, name in enumerate(names)]


def two_days() -> EventPage:
    """An event with two rooms and a track, and nothing in it yet."""
    return ProgrammeFactory(
        title="Two days of talk",
        rooms=places(Room, "Great hall", "Attic"),
        tracks=places(Track, "Money"),
    )


def full_session(event: EventPage) -> SessionPage:
    """One session with everything a session can have."""
    file = SiteDocument(title="What we showed")
    file.file.save("what-we-showed.pptx", ContentFile(b"slides"))
    session = SessionFactory(
        parent=event,
        title="Who decides",
        summary="An hour on it.",
        room=event.rooms.first(),
        track=event.tracks.first(),
        format="panel",
        licence="CC-BY-4.0",
        text_language="cy",
        body=[
            ("heading", {"text": "Why", "level": "h2"}),
            ("text", '<p>Because <a href="https://one.example/why">so</a>.</p>'),
        ],
        contributions=[
            person("Sam Invented", organisation_in_words="A council"),
            person("Not Confirmed", is_confirmed=False),
            person("Not Agreed", may_be_named=False),
        ],
        links=[
            SessionLink(kind="link", title="More", url="https://one.example/more"),
            SessionLink(kind="video", title="The film", url="https://one.example/film"),
        ],
    )
    session.attachments.create(document=file, title="Our slides")
    session.save_revision().publish()
    return SessionPage.objects.get(pk=session.pk)
