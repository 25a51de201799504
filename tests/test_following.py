"""Many sessions published at once leave behind what they would one by one, and take less time."""

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageLogEntry, ReferenceIndex
from wagtail.search.models import IndexEntry
from wagtail.signals import page_published

from core.models import SiteDocument, Topic
from events.following import together
from events.models import EventPage, Room, SessionPage
from resources.models import SearchChange
from tests.factories import ProgrammeFactory, SessionFactory, front_page, person
from tests.schedules import places

pytestmark = pytest.mark.django_db

# What two events can never have alike.
OTHERWISE = {
    *("page_ptr", "librarypage_ptr", "id", "path", "url_path", "translation_key", "alias_of"),
    *("event", "room", "latest_revision", "live_revision", "first_published_at"),
    *("last_published_at", "latest_revision_created_at"),
}


@pytest.fixture
def events() -> list[EventPage]:
    """Two that are alike: sessions in two languages, each with a draft; one changed in what is no field."""
    file = SiteDocument(title="Slides")
    file.file.save("slides.pdf", ContentFile(b"%PDF-"))
    made = []
    for slug in ("one", "other"):
        event = ProgrammeFactory(slug=slug, rooms=places(Room, "Hall"))
        for title in ("Moved", "Filed", "New", "Same"):
            people = [person(f"Speaker of {title}")]
            SessionFactory(
                parent=event, title=title, slug=title, live=title != "New", contributions=people
            )
        made.append(event)
    call_command("sync_locale_trees", verbosity=0)
    topic, text = (
        Topic.objects.first(),
        f'<p><a linktype="page" id="{front_page().pk}">Home</a></p>',
    )
    for session in SessionPage.objects.filter(event__in=made, alias_of=None):
        if session.title == "Moved":
            session.title, session.starts_at = "Moved on", session.starts_at.replace(hour=8)
            session.body, session.room = [("text", text)], session.event_page.rooms.get()
            session.contributions = [person("Somebody Else")]
        elif session.title == "Filed":
            session.topics = [topic]
            session.attachments.create(document=file, title="Slides")
        session.save_revision()
    return made


def publish(event: EventPage) -> None:
    for session in SessionPage.objects.child_of(event).order_by("pk"):
        session.latest_revision.publish()


def traces(event: EventPage) -> list[dict]:
    """What there is of the sessions of an event, in both languages."""
    found = SessionPage.objects.filter(event__translation_key=event.translation_key)
    return [_traces(one) for one in found.order_by("locale", "path")]


def _traces(page: SessionPage) -> dict:
    fields = [one for one in SessionPage._meta.concrete_fields if one.name not in OTHERWISE]
    told = {one.name: str(one.get_prep_value(one.value_from_object(page))) for one in fields}
    told["body"] = [(one["type"], one["value"]) for one in page.body.raw_data]
    logged = PageLogEntry.objects.filter(page=page.pk).order_by("timestamp", "pk")
    refers = ReferenceIndex.objects.filter(object_id=str(page.pk), base_content_type__model="page")
    entries = IndexEntry.objects.filter(object_id=str(page.pk), content_type__model="sessionpage")
    return told | {
        "room": page.room and page.room.name,
        "topics": [one.pk for one in page.topics.all()],
        "files": [(one.document_id, one.title) for one in page.attachments.all()],
        "logged": list(logged.values_list("action", flat=True)),
        "refers": sorted(refers.exclude(model_path="event").values_list("model_path", flat=True)),
        "found": list(entries.values_list("title", flat=True)),
        "new": page.first_published_at is None,
        "noted": SearchChange.objects.filter(key=page.translation_key).exists(),
    }


@pytest.fixture
def heard():
    """Who was told that a page is published, by the address and the number of its version."""
    found = []

    def hear(sender, instance, revision, alias=False, **kwargs):
        found.append((instance.slug, instance.locale_id, instance.live, bool(revision), alias))

    page_published.connect(hear)
    yield found
    page_published.disconnect(hear)


def test_sessions_published_together_are_as_if_published_one_by_one(events, heard):
    one, other = events
    SearchChange.objects.all().delete()
    publish(one)
    one_by_one = {*heard}
    heard.clear()
    with transaction.atomic(), together():
        publish(other)
    assert traces(other) == traces(one)
    assert {*heard} == one_by_one
    assert len(heard) == len(one_by_one) == 8
    titles = [page["title"] for page in traces(other)]
    assert titles == ["Moved on", "Filed", "New", "Same"] * 2
    assert all(page["live"] == "True" and page["noted"] for page in traces(other))


def test_an_alias_that_stands_for_another_has_no_people_of_its_own(events):
    """The rows of the original count: a copy would keep a name that is taken back there."""
    _one, other = events
    with transaction.atomic(), together():
        publish(other)
    twin = SessionPage.objects.get(alias_of__slug="Moved", event__slug="other")
    assert not twin.contributions.exists()
    assert [str(who) for who in twin.people] == ["Somebody Else"]


def test_it_takes_half_the_questions(events):
    def queries(way) -> int:
        with CaptureQueriesContext(connection) as found, transaction.atomic():
            way()
        return len(found)

    def publish_together() -> None:
        with together():
            publish(events[1])

    assert queries(publish_together) < 0.75 * queries(lambda: publish(events[0]))


def test_what_fails_within_leaves_the_indexes_to_themselves_again(events):
    one, _other = events

    def fail() -> None:
        with transaction.atomic(), together():
            publish(one)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    publish(one)
    assert {page["title"] for page in traces(one)} == {"Moved on", "Filed", "New", "Same"}
