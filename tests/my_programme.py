"""What the tests of my programme, and of the calendar of it, begin with."""

from datetime import timedelta

from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from accounts.models import User
from events.models import CalendarFeed, EventPage, SessionPage
from tests.factories import ProgrammeFactory, SessionFactory
from tests.rendered import Document

ONLINE = "https://meet.example/for-members"


def talks() -> EventPage:
    """Two talks at the same time, one after them, and lunch."""
    soon = timezone.now().replace(hour=9, minute=0, second=0, microsecond=0) + timedelta(days=20)
    event = ProgrammeFactory(starts_at=soon, ends_at=soon + timedelta(hours=8), online_link=ONLINE)
    for title, hour, form in (
        ("Money", 1, "talk"),
        ("Garden", 1, "talk"),
        ("Later", 2, "talk"),
        ("Soup", 3, "break"),
    ):
        at = soon + timedelta(hours=hour)
        SessionFactory(parent=event, title=title, starts_at=at, format=form)
    return event


def called(title: str) -> SessionPage:
    return SessionPage.objects.get(title=title, locale__language_code="en-gb")


def press(client, event, **buttons):
    """Press the button of a session: `save="Money"`."""
    fields = {name: str(called(title).translation_key) for name, title in buttons.items()}
    return client.post(f"{event.url}mine/", fields | {"next": event.url})


def titles(client, event) -> list[str]:
    document = Document(client.get(f"{event.url}mine/").content.decode())
    headings = [one for one in document.all("h4") if one.get("class") == "session__title"]
    return ["".join(one.itertext()) for one in headings]


def feed_of(member: User, language: str = "") -> str:
    return f"{language}/calendar/{CalendarFeed.objects.get(member=member).token}.ics"


def entries(address: str) -> dict:
    """What a calendar that cannot sign in reads there, by title."""
    answer = Client().get(address)
    assert answer.status_code == 200, answer
    return {str(one["SUMMARY"]): one for one in Calendar.from_ical(answer.content).events}
