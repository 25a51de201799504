"""What a file says of a conference, whatever its format; and what a file is that says nothing of one."""

import gzip
import json
from datetime import UTC, date, datetime, time
from zipfile import ZipFile

import pytest

from events.importing.reading import MAX_BYTES, read_schedule
from events.importing.record import NotASchedule
from events.importing.words import blocks_of
from tests.schedules import GUID, SHARED, event, needs_samples, sheet, xml

pytestmark = pytest.mark.django_db


def read(data: bytes, name="schedule.xml"):
    return read_schedule(name, data)


def refusal(data: bytes, name="schedule.xml") -> str:
    with pytest.raises(NotASchedule) as told:
        read_schedule(name, data)
    return str(told.value)


def frab(*events, **conference) -> bytes:
    """A schedule.json with these events in one room of one day."""
    days = [{"index": 1, "date": "2031-03-04", "rooms": {"Hall": list(events)}}]
    return json.dumps({"schedule": {"conference": {"days": days} | conference}}).encode()


EVENT = {"id": 7, "title": "Parade", "start": "10:00", "duration": "01:00"}


@pytest.mark.parametrize("data", [xml(event()), frab(EVENT)], ids=["xml", "json"])
def test_the_least_that_a_schedule_says_is_read(data):
    (entry,) = read(data).entries
    assert (entry.title, entry.ids, entry.room) == ("Parade", ("7",), "Hall")
    assert entry.starts == datetime(2031, 3, 4, 10, tzinfo=UTC)
    assert entry.ends == datetime(2031, 3, 4, 11, tzinfo=UTC)
    assert (entry.format, entry.language, entry.licence, entry.is_cancelled) == (None,) * 4


def test_rooms_around_the_sessions_and_none_are_both_read():
    inside = event("1", room="")
    day = f"<room name='Attic'>{inside}</room>"
    assert [entry.room for entry in read(xml(day, event("2"))).entries] == ["Hall", "Attic"]


@pytest.mark.parametrize(
    ("conference", "fields", "starts"),
    [
        ("", {"start": "10:00"}, datetime(2031, 7, 4, 9, tzinfo=UTC)),  # the clocks of this site
        ("<time_zone_name>Europe/Berlin</time_zone_name>", {}, datetime(2031, 7, 4, 8, tzinfo=UTC)),
        ("<time_zone_name>Mars/Base</time_zone_name>", {}, datetime(2031, 7, 4, 9, tzinfo=UTC)),
        ("", {"date": "2031-07-04T10:00:00+05:00"}, datetime(2031, 7, 4, 5, tzinfo=UTC)),
        ("", {"date": "2031-07-05"}, datetime(2031, 7, 5, 9, tzinfo=UTC)),
        (
            "<day_change>09:00:00</day_change>",
            {"start": "01:30"},
            datetime(2031, 7, 5, 0, 30, tzinfo=UTC),
        ),
        ("", {"start": "9:30 pm"}, datetime(2031, 7, 4, 20, 30, tzinfo=UTC)),
    ],
)
def test_a_time_is_where_and_when_the_conference_means_it(conference, fields, starts):
    data = xml(event(**fields), conference=conference, day='date="2031-07-04"')
    assert read(data).entries[0].starts == starts


@pytest.mark.parametrize(
    ("duration", "minutes"),
    [("00:45", 45), ("1:30:00", 90), ("45", 45), ("1h30", 90), ("PT20M", 20), ("2:00", 120)],
)
def test_a_length_is_read_however_it_is_written(duration, minutes):
    (entry,) = read(xml(event(duration=duration))).entries
    assert (entry.ends - entry.starts).seconds == minutes * 60


@pytest.mark.parametrize("duration", ["", "0:00", "soon", "999999999999", "-1:00"])
def test_a_session_without_a_length_is_given_half_an_hour_and_it_is_said(duration):
    found = read(xml(event(duration=duration)))
    assert (found.entries[0].ends - found.entries[0].starts).seconds == 1800
    assert found.warnings == [
        "1 session does not say how long it is; it is given half an hour: Parade"
    ]


def test_sessions_without_a_time_are_left_out_and_named():
    found = read(xml(event("1"), event("2", "Feast", start="")))
    assert [entry.title for entry in found.entries] == ["Parade"]
    assert found.warnings == ["1 session has no time and is left out: Feast"]


def test_people_links_attachments_language_and_licence_are_read():
    more = (
        "<persons><person id='3'>Jo Quokka</person><person id='4'> </person></persons>"
        "<links><link href='https://example.org/'>A page</link></links>"
        "<attachments><attachment href='/files/a.pptx'>Deck</attachment></attachments>"
        "<recording><license>CC BY 4.0</license></recording><language>cy</language><type>Keynote</type>"
    )
    (entry,) = read(
        xml(
            event(more=more), conference="<title>W</title><base_url>https://w.example/x/</base_url>"
        )
    ).entries
    assert [(one.name, one.source_id) for one in entry.speakers] == [("Jo Quokka", "3")]
    assert [(one.kind, one.url, one.title) for one in entry.addresses] == [
        ("link", "https://example.org/", "A page"),
        ("slides", "https://w.example/files/a.pptx", "Deck"),
    ]
    assert (entry.format, entry.language, entry.licence) == ("plenary", "cy", "CC-BY-4.0")


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("lecture", "talk"),
        ("lightning_talk", "talk"),
        ("Workshop", "workshop"),
        ("Panel discussion", "panel"),
        ("keynote", "plenary"),
        ("Lunch break", "break"),
        ("self organized session", "unconference"),
        ("meeting", "unconference"),
        ("performance", "talk"),
    ],
)
def test_each_type_has_a_format_of_ours(word, kind):
    assert read(frab(EVENT | {"type": word})).entries[0].format == kind


def test_two_sessions_of_one_number_are_both_taken_and_it_is_said():
    found = read(xml(event("1"), event("1", "Feast")))
    assert [entry.ids for entry in found.entries] == [("1",), ("1#2",)]
    assert found.warnings == ["1 session has the number of another; both are taken: Feast"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1252"])
@pytest.mark.parametrize("make", ["xml", "json", "csv"])
def test_a_file_is_read_in_whatever_it_was_saved(encoding, make):
    text = {
        "xml": xml(event(title="Gŵyl" if "utf" in encoding else "Fête")).decode(),
        "json": frab(EVENT | {"title": "Fête"}).decode().encode().decode("unicode_escape"),
        "csv": "title,starts\nFête,2031-03-04 10:00\n",
    }[make]
    if encoding == "utf-16" and make == "xml":
        text = text.replace("UTF-8", "UTF-16")
    title = read(text.encode(encoding), f"s.{make}").entries[0].title
    assert title == ("Gŵyl" if make == "xml" and "utf" in encoding else "Fête")


@pytest.mark.parametrize(
    "raw",
    [
        {"title": None},
        {"title": {"en": "Words", "fr": "Mots"}},
        {"persons": None},
        {"persons": "nobody"},
        {"persons": [None, {}, {"name": None}, "Jo"]},
        {"links": {"a": 1}},
        {"links": [None, 3, {"url": None}, {"url": "x" * 5000}, {"url": "javascript:alert(1)"}]},
        {"room": {"name": "Hall"}, "track": 7, "unknown": [1, 2]},
        {"duration": [], "start": float("nan"), "date": "2031-03-04T25:99:00Z"},
        {"title": "a\x00b\ud800", "abstract": "x" * 200_000},
        {"start": "10:00", "date": "99999-01-01"},
        {"id": 10**400},
        {"guid": "not a guid"},
    ],
)
def test_odd_values_are_no_reason_to_stop(raw):
    data = frab(EVENT | {"id": 1, "title": "Sure"}, EVENT | raw)
    assert read(data, "s.json").entries[0].title == "Sure"


BOMB = "<!DOCTYPE s [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><schedule>&b;</schedule>"
OUTSIDE = "<!DOCTYPE schedule SYSTEM 'http://127.0.0.1:1/x.dtd'><schedule><day/></schedule>"
SECRET = "<!DOCTYPE s [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><schedule>&a;</schedule>"


@pytest.mark.parametrize("text", [BOMB, OUTSIDE, SECRET])
def test_xml_that_is_made_to_do_harm_is_refused(text):
    assert refusal(text.encode()).startswith("This XML brings declarations of its own")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "The file is empty."),
        (b" \n ", "The file is empty."),
        (b"%PDF-1.7 ...", "This is a PDF."),
        (gzip.compress(b"x"), "This is a compressed file."),
        (b"\xd0\xcf\x11\xe0....", "This is an old Office file."),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "This is no schedule but another kind of file:"),
        (b"<!DOCTYPE html><html><body>", "This is a web page (HTML)."),
        (b"<?xml version='1.0'?><html/>", "This is a web page (HTML)."),
        (b"<rss><channel/></rss>", "This is XML, but of another kind: it begins with <rss>."),
        (b"<schedule></schedule>", "This is a schedule.xml without a single day."),
        (xml(), "This is a schedule.xml without a single session."),
        (b"<schedule><day>", "This begins like XML, and breaks off or is broken at line 1."),
        (b"[" * 100_000, "This is JSON that is nested far too deeply."),
        (b'{"a": ', "This begins like JSON, and breaks off or is broken at line 1."),
        (b"[1, 2]", "This is JSON with a list of something else"),
        (b'{"talks": []}', "This is JSON of another shape, which names “talks”."),
        (b'{"schedule": {"2031-03-04": {}}}', "This is the conference’s own JSON keyed by day"),
        (frab(), "This is a schedule.json without a single session."),
        (
            b"BEGIN:VCALENDAR\nEND:VCALENDAR",
            "This is a calendar (iCalendar) without a single session.",
        ),
        (
            b"BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VEVENT",
            "This is a calendar file (iCalendar), but broken",
        ),
        (b"Dear all,\nsee you at ten.", "This is a table (CSV) whose first row does not name"),
        (b"Dear all\nsee you at ten", "This is plain text and no schedule"),
        (b"PK\x03\x04 and no more", "This is a ZIP archive, but broken."),
        (b"x" * (MAX_BYTES + 1), "The file is larger than 20 MB."),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_a_file_that_is_something_else_is_refused_with_what_it_is(data, words):
    assert refusal(data)[: len(words)] == words


def test_archives_are_refused_with_what_is_in_them(tmp_path):
    for name, words in (
        ("a.txt", "This is a ZIP archive."),
        ("word/document.xml", "This is a Word file."),
    ):
        with ZipFile(tmp_path / "a.zip", "w") as archive:
            archive.writestr(name, "words")
        assert refusal((tmp_path / "a.zip").read_bytes())[: len(words)] == words


def test_a_table_is_read_with_the_names_people_give_its_columns():
    data = (
        "Title;Start;End;Venue;Type;Speaker;Slides;Cancelled\n"
        "Parade;04/03/2031 10:00;10:45;Hall;workshop;Jo Quokka; https://example.org/a.pdf;no\n"
    )
    (entry,) = read(data.encode(), "s.csv").entries
    assert (entry.room, entry.format, entry.is_cancelled) == ("Hall", "workshop", False)
    assert entry.ends == datetime(2031, 3, 4, 10, 45, tzinfo=UTC)
    assert [one.name for one in entry.speakers] == ["Jo Quokka"]
    assert [one.kind for one in entry.addresses] == ["handout"]
    assert entry.ids == ("title:parade",)


def test_a_spreadsheet_is_read_with_its_own_kinds_of_cells():
    rows = [
        ["title", "day", "starts", "duration", "speakers"],
        ["Parade", date(2031, 3, 4), time(10), 45, "Jo; Sam"],
        ["Feast", datetime(2031, 3, 4), time(12), time(1, 30), None],
    ]
    entries = read(sheet(*rows), "s.xlsx").entries
    assert [(one.starts.hour, (one.ends - one.starts).seconds // 60) for one in entries] == [
        (10, 45),
        (12, 90),
    ]
    assert [one.name for one in entries[0].speakers] == ["Jo", "Sam"]


LONG = "“long” is no duration like 45 (minutes) or 0:45."


def test_each_row_says_what_is_wrong_with_it_and_the_others_are_taken():
    rows = [
        "title,starts,ends,duration",
        ",2031-03-04 10:00,,",
        "Soon,soon,,",
        "Back,2031-03-04 10:00,09:00,",
        "Odd,2031-03-04 10:00,noon,long",
        "Parade,2031-03-04 10:00,11:00,",
    ]
    found = read("\n".join(rows).encode(), "s.csv")
    assert [entry.title for entry in found.entries] == ["Parade"]
    assert found.warnings == [
        "Row 2 is left out: it has no title.",
        "Row 3 is left out: “soon” is no start like 2027-03-04 09:30.",
        "Row 4 is left out: it ends before it starts.",
        "Row 5 is left out: “noon” is no end like 2027-03-04 10:15 or 10:15. " + LONG,
    ]


def test_a_calendar_is_read():
    lines = [
        "BEGIN:VCALENDAR",
        "X-WR-CALNAME:Wombat Days",
        "BEGIN:VEVENT",
        f"UID:{GUID}@example.org",
        "SUMMARY:Parade",
        "LOCATION:Hall",
        "STATUS:CANCELLED",
        "DTSTART;TZID=Europe/Berlin:20310304T100000",
        "DURATION:PT45M",
        "URL:https://example.org/",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "SUMMARY:A whole day",
        "DTSTART;VALUE=DATE:20310304",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    found = read("\r\n".join(lines).encode(), "s.ics")
    (entry,) = found.entries
    assert (found.title, entry.ids, entry.room, entry.is_cancelled) == (
        "Wombat Days",
        (GUID,),
        "Hall",
        True,
    )
    assert (entry.starts.hour, entry.ends.minute) == (9, 45)
    assert found.warnings == ["1 session has no time and is left out: A whole day"]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("", []),
        ("One\nline", [("text", "<p>One<br/>line</p>")]),
        ("* one\n* two", [("text", "<ul><li>one</li><li>two</li></ul>")]),
        ("1986. A good year.", [("text", "<p>1986. A good year.</p>")]),
        (
            "# Why\n\nBecause",
            [("heading", {"text": "Why", "level": "h2"}), ("text", "<p>Because</p>")],
        ),
        ("a < b & c", [("text", "<p>a &lt; b &amp; c</p>")]),
        ("<p>One</p><div>Two<br><br></div>", [("text", "<p>One</p><p>Two</p>")]),
        ("<strong>x</strong> <em>y</em>", [("text", "<p><b>x</b> <i>y</i></p>")]),
        (
            "<a href='https://example.org/?a=1&b=2' onclick='x()'>x</a>",
            [("text", '<p><a href="https://example.org/?a=1&amp;b=2">x</a></p>')],
        ),
        ("<a href='javascript:alert(1)'>x</a>", [("text", "<p>x</p>")]),
        ("<p>x</p><script>alert(1)</script><img src=x onerror=alert(1)>", [("text", "<p>x</p>")]),
        ("<table><tr><td>a</td><td>b</td></tr></table>", [("text", "<p>a</p><p>b</p>")]),
        ("<pre>a\nb</pre>", [("text", "<p>a<br/>b</p>")]),
    ],
)
def test_text_becomes_blocks_that_read_as_they_were_meant(text, blocks):
    assert [(one["type"], one["value"]) for one in blocks_of(text)] == blocks


def test_text_that_is_nested_without_end_is_no_reason_to_fall():
    for tag in ("div", "b", "ul><li", "blockquote"):
        assert len(blocks_of(f"<{tag}>" * 5000 + "x")) <= 1


# What each sample gives: sessions, people, rooms, addresses; or how the words of its refusal begin.
SAMPLES = {
    "fosdem-2007.xml": (215, 244, 18, 218),
    "fosdem-2012.xml": (442, 513, 23, 322),
    "frab-camp2019.json": (79, 96, 2, 64),
    "pretalx-democon.json": (36, 43, 2, 0),
    "invalid-example.json": (1, 1, 1, 0),
    "emf-2014.json": (164, 125, 13, 229),
    "pyconfr-2024-custom.json": "This is the conference’s own JSON keyed by day and time",
    "ics/emf-2016.ics": (350, 0, 30, 0),
    "ics/icalendar/america_new_york.ics": (1, 0, 0, 0),
    "ics/icalendar/big_bad_calendar.ics": "This is a calendar (iCalendar)",
    "ics/icalendar/bom_calendar.ics": "This is a calendar (iCalendar) without a single session.",
    "ics/icalendar/broken_ical.ics": "This is a calendar (iCalendar) with 1 entry, which has no time",
    "ics/icalendar/calendar_with_unicode.ics": "This is a calendar (iCalendar) without a single session.",
    "ics/icalendar/empty.ics": "This is a calendar (iCalendar) without a single session.",
    "ics/icalendar/event_with_escaped_characters.ics": "This is a calendar (iCalendar) with 1 entry",
    "ics/icalendar/event_with_recurrence.ics": (1, 0, 0, 0),
    "ics/icalendar/example.ics": "This is a calendar (iCalendar) with 3 entries, and none has a time",
    "ics/icalendar/issue_53_description_parsed_properly.ics": (1, 0, 1, 1),
    "ics/icalendar/multiple_timezones.ics": (3, 0, 0, 0),
    "ics/icalendar/timezoned.ics": (1, 0, 1, 0),
    "schema/schedule-without-person.xml.xsd": "This is XML, but of another kind: it begins with <schema>.",
    "schema/schedule.xml.xsd": "This is XML, but of another kind: it begins with <schema>.",
    "schema/schema.json": "This is JSON of another shape",
    "schema/schema2.json": "This is JSON of another shape",
    "SOURCE.md": "This is plain text and no schedule",
    "MANIFEST.csv": "This is a table (CSV) whose first row does not name the columns.",
}


@needs_samples
def test_every_sample_is_in_the_table():
    found = {str(path.relative_to(SHARED)) for path in SHARED.rglob("*") if path.is_file()}
    assert found == set(SAMPLES)


@needs_samples
@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_is_read_or_refused_with_what_it_is(name):
    data, told = (SHARED / name).read_bytes(), SAMPLES[name]
    if isinstance(told, str):
        assert refusal(data, name)[: len(told)] == told
        return
    found = read(data, name)
    people = sum(len(entry.speakers or ()) for entry in found.entries)
    addresses = sum(len(entry.addresses) for entry in found.entries)
    assert (len(found.entries), people, len(found.rooms), addresses) == told
