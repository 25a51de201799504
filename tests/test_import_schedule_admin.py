"""Importing in the admin: upload, read the differences, confirm. What is confirmed is what was read."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.utils import timezone

from accounts.models import User
from events.importing import table
from events.importing.reading import read_schedule
from events.models import EventPage, ScheduleUpload, SessionPage
from tests.factories import ProgrammeFactory, SessionFactory
from tests.schedules import event, xml

pytestmark = pytest.mark.django_db

NEW = "/admin/events/import/"


@pytest.fixture
def parent() -> EventPage:
    return ProgrammeFactory(title="Wombats", slug="typed")


@pytest.fixture
def upload(organiser):
    """Send a file; hand back the answer of the page it leads to."""

    def send(data: bytes, at=NEW, name="schedule.xml", **fields):
        file = SimpleUploadedFile(name, data)
        return organiser.post(at, {"file": file} | fields, follow=True)

    return send


def address(answer) -> str:
    return answer.redirect_chain[-1][0]


def titles(of: EventPage) -> list[str]:
    return sorted(one.title for one in SessionPage.objects.child_of(of))


def test_nothing_happens_before_the_differences_are_confirmed(upload, organiser, parent):
    answer = upload(xml(event()), at=f"/admin/events/{parent.pk}/import/")
    says = answer.context["says"]
    assert says["heading"] == "The file is a schedule.xml. It goes into the event “Wombats”."
    assert says["figures"] == [("New sessions", 1), ("New rooms", 1)]
    assert titles(parent) == []
    done = organiser.post(address(answer), follow=True)
    assert titles(parent) == ["Parade"]
    assert "1 session is new, 0 changed, 0 as before." in done.content.decode()
    assert not ScheduleUpload.objects.exists()


def test_the_second_time_there_is_nothing_to_confirm(upload, organiser, parent):
    at = f"/admin/events/{parent.pk}/import/"
    organiser.post(address(upload(xml(event()), at=at)))
    answer = upload(xml(event()), at=at)
    assert answer.context["plan"].is_empty
    assert b"Nothing would change" in answer.content
    assert b"Import it like this" not in answer.content


def test_a_new_event_is_made_and_found_again(upload, organiser):
    organiser.post(address(upload(xml(event()))))
    made = EventPage.objects.get(slug="wombats", locale__language_code="en-gb")
    assert (made.live, made.owner.email) == (False, "organiser@example.org")
    assert upload(xml(event())).context["plan"].event == made


def test_what_changed_meanwhile_is_told_again_and_not_imported(upload, organiser, parent):
    session = SessionFactory(parent=parent, title="Parade")
    answer = upload(xml(event()), at=f"/admin/events/{parent.pk}/import/")
    assert len(answer.context["plan"].changed) == 1
    session.title = "March"
    session.save_revision().publish()
    again = organiser.post(address(answer), follow=True)
    assert address(again) == address(answer)
    assert b"The event has changed since you saw this list" in again.content
    assert [entry.title for entry in again.context["plan"].new] == ["Parade"]
    assert titles(parent) == ["March"]
    organiser.post(address(answer))
    assert titles(parent) == ["March", "Parade"]


def test_sending_the_word_twice_imports_once(upload, organiser, parent):
    answer = upload(xml(event()), at=f"/admin/events/{parent.pk}/import/")
    organiser.post(address(answer))
    again = organiser.post(address(answer), follow=True)
    assert b"This import is done already" in again.content
    assert titles(parent) == ["Parade"]


def test_what_the_organiser_says_of_the_file_is_done(upload, organiser, parent):
    at = f"/admin/events/{parent.pk}/import/"
    people = "<persons><person id='3'>Jo Quokka</person></persons>"
    organiser.post(address(upload(xml(event(more=people), event("8", title="Feast")), at=at)))
    answer = upload(xml(event(more=people)), at=at, named="on", remove_missing="on")
    organiser.post(address(answer))
    parade, feast = SessionPage.objects.child_of(parent).order_by("title").reverse()
    assert ([one.is_named for one in parade.people], parade.is_cancelled) == ([True], False)
    assert feast.is_cancelled


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "The file is empty."),
        (b"%PDF-1.7", "This is a PDF."),
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]><schedule>&b;</schedule>", "This XML brings declarations"),
        (b"[" * 50_000, "This is JSON that is nested far too deeply."),
        (b"x" * (20 * 1024 * 1024 + 1), "The file is larger than 20 MB."),
        (b"title,starts\nParade,soon\n", "No row of this table can be used. Row 2 is left out:"),
    ],
    ids=["empty", "pdf", "hostile", "deep", "large", "row"],
)
def test_what_cannot_be_imported_is_said_beside_the_field(data, words, upload):
    answer = upload(data)
    assert answer.status_code == 422
    (error,) = answer.context["upload"].errors["file"]
    assert error[: len(words)] == words
    assert not ScheduleUpload.objects.exists()


def test_a_form_without_a_file_says_so(organiser):
    answer = organiser.post(NEW, {})
    assert (answer.status_code, answer.context["upload"].errors["file"]) == (
        422,
        ["Choose the file with the schedule."],
    )


def test_an_upload_is_the_matter_of_whoever_sent_it(upload, parent, client, sign_in):
    answer = upload(xml(event()), at=f"/admin/events/{parent.pk}/import/")
    other = sign_in("administrator@example.org").post(address(answer), follow=True)
    assert b"This import is done already" in other.content
    assert titles(parent) == []


def test_an_upload_that_nobody_confirmed_goes_after_a_day(olwen):
    old, young = (ScheduleUpload.objects.create(user=olwen, name=n, content=b"x") for n in "ab")
    ScheduleUpload.objects.filter(pk=old.pk).update(
        uploaded_at=timezone.now() - timedelta(days=1, hours=1)
    )
    call_command("apply_retention", verbosity=0)
    assert list(ScheduleUpload.objects.all()) == [young]


def test_the_table_to_begin_with_can_be_imported(organiser):
    answer = organiser.get("/admin/events/import/schedule.csv")
    (entry,) = read_schedule("schedule.csv", answer.content).entries
    assert (entry.title, entry.format, len(entry.speakers)) == (
        "An example: delete this row",
        "workshop",
        2,
    )
    assert set(table.TEMPLATE) <= set(table.COLUMNS)


def test_an_editor_who_may_not_publish_events_may_not_import(client, parent):
    editor = User.objects.get(email="editor@example.org")
    editor.groups.clear()
    client.force_login(editor)
    assert client.get(NEW).status_code != 200
    assert client.post(f"/admin/events/{parent.pk}/import/").status_code != 200
