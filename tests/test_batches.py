"""Many files at once: each goes where its name says, an organiser corrects it, and all of it can be taken off again."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.utils import timezone

from core.actions import replace_file
from core.models import SiteDocument
from events.actions import batches as actions
from events.matching import Matcher
from events.models import Batch, SessionPage
from resources.models import Attachment
from tests.factories import ProgrammeFactory, ResourceFactory, SessionFactory, person
from tests.files import pptx

pytestmark = pytest.mark.django_db


@pytest.fixture
def event():
    event = ProgrammeFactory(title="Wombats", slug="wombats")
    for title, hour, people in (
        ("Getting councillors behind it", 9, ["Siân Invented"]),
        ("What it costs", 10, ["Peter Invented"]),
        ("What members say", 11, ["Grace Quokka"]),
        ("Plan your own", 13, []),
        ("Answering everything", 13, []),
    ):
        SessionFactory(
            parent=event,
            title=title,
            starts_at=datetime(2031, 3, 4, hour, tzinfo=UTC),
            contributions=[person(name) for name in people],
        )
    return event


def sessions(event) -> list[SessionPage]:
    return list(SessionPage.objects.child_of(event).in_order())


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("getting-councillors-behind-it.pptx", "Getting councillors behind it"),
        ("COUNCILLORS_final_v3.PPTX", "Getting councillors behind it"),
        ("Sian slides.pdf", "Getting councillors behind it"),
        ("grace_quokka.pdf", "What members say"),
        ("10-00 slides.pdf", "What it costs"),
        ("2031-03-04 1100.pdf", "What members say"),
        ("session 2.pdf", "What it costs"),
        ("02_deck.pdf", "What it costs"),
        ("13.00.pdf", None),
        ("invented.pdf", None),
        ("2032-03-04 1100.pdf", None),
        ("img_4711.pdf", None),
        (".pdf", None),
    ],
)
def test_a_file_finds_its_session_by_its_name(event, name, title):
    found = Matcher(sessions(event)).find(name)
    assert (found and found.title) == title


def upload(name: str, data: bytes = b"") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data or pptx())


def there(title: str) -> list[str]:
    session = SessionPage.objects.get(title=title, locale__language_code="en-gb")
    return [one.document.title for one in session.attachments.all()]


@pytest.fixture
def choose(organiser, event):
    """Upload files; answers with the page that shows where each goes."""

    def send(*files):
        address = f"/admin/events/{event.pk}/materials/files/"
        return organiser.post(address, {"files": files}, follow=True)

    return send


def send(organiser, answer, **changes):
    """Publish a batch as the page proposes, but for the `changes` (session titles by file name)."""
    form = answer.context["filled"]
    fields = {field.html_name: field.initial for _file, field in form.rows()}
    for file, field in form.rows():
        name = file.document.filename.split(".")[0]
        if name in changes:
            wanted = changes[name]
            pk = wanted and next(k for k, one in form.sessions.items() if one.title == wanted)
            fields[field.html_name] = pk or ""
    return organiser.post(answer.request["PATH_INFO"], fields, follow=True)


def said(answer) -> list[str]:
    return [str(one) for one in answer.context["messages"]]


def test_many_files_go_where_an_organiser_says_and_are_taken_off_again(organiser, choose, event):
    answer = choose(
        upload("costs.pptx"), upload("members.pptx"), upload("img.pptx"), upload("x.pptx")
    )
    assert not Attachment.objects.filter(page__in=sessions(event)).exists()
    changes = {"members": "Plan your own", "img": "What it costs", "x": None}
    assert said(send(organiser, answer, **changes)) == ["3 files are published."]
    assert there("What it costs") == ["costs", "img"]
    assert there("Plan your own") == ["members"]
    assert there("What members say") == []
    assert not SiteDocument.objects.filter(title="x").exists()

    undo = f"/admin/events/{event.pk}/materials/files/{Batch.objects.get().pk}/undo/"
    organiser.get(undo)
    assert there("What it costs") == ["costs", "img"]
    done = organiser.post(undo, follow=True)
    assert said(done) == ["The files of this upload are taken off and deleted."]
    assert there("What it costs") == there("Plan your own") == []
    assert not SiteDocument.objects.filter(title__in=["costs", "img", "members"]).exists()
    assert said(organiser.post(undo, follow=True)) == ["This was undone before."]


def test_older_versions_of_a_session_still_open_after_an_undo(organiser, choose, event):
    send(organiser, choose(upload("costs.pptx")))
    session = SessionPage.objects.get(title="What it costs")
    session.save_revision()
    organiser.post(f"/admin/events/{event.pk}/materials/files/{Batch.objects.get().pk}/undo/")
    older = [one.as_object() for one in session.revisions.all()]
    assert [len(one.attachments.all()) for one in older] == [0] * 4


@pytest.mark.parametrize("what", ["used elsewhere", "replaced", "removed"])
def test_undo_keeps_what_somebody_has_changed_since(organiser, choose, event, what):
    send(organiser, choose(upload("costs.pptx"), upload("members.pptx")))
    document = SiteDocument.objects.get(title="costs")
    if what == "used elsewhere":
        item = ResourceFactory()
        item.attachments.add(Attachment(document=document, locale=item.locale))
        item.save_revision().publish()
    elif what == "replaced":
        replace_file(document, ContentFile(pptx(), name="new.pptx"), "A slide more")
    else:
        session = SessionPage.objects.get(title="What it costs")
        session.attachments.clear()
        session.save_revision().publish()
    undo = f"/admin/events/{event.pk}/materials/files/{Batch.objects.get().pk}/undo/"
    words = said(organiser.post(undo, follow=True))
    assert there("What members say") == []
    kept = what != "removed"
    assert SiteDocument.objects.filter(title="costs").exists() is kept
    assert there("What it costs") == (["costs"] if kept else [])
    assert words[1:] == (
        ["“costs” was kept: somebody has changed it or used it elsewhere since."] if kept else []
    )


def test_a_wrong_file_is_named_and_the_others_go_on(choose):
    answer = choose(upload("costs.pptx"), upload("bad.pdf", b"x"))
    assert said(answer) == ["“bad.pdf”: What is inside the file does not match its name (.pdf)."]
    assert [file.document.title for file, _field in answer.context["filled"].rows()] == ["costs"]


def test_only_wrong_files_or_none_are_refused_beside_the_field(choose):
    assert choose(upload("bad.pdf", b"x")).status_code == 422
    answer = choose()
    assert (answer.status_code, answer.context["filled"].errors["files"]) == (
        422,
        ["Choose the files."],
    )
    assert not Batch.objects.exists()


def test_a_batch_goes_to_sessions_of_its_own_event_only(organiser, choose, event):
    answer = choose(upload("costs.pptx"))
    other = SessionFactory(title="Elsewhere")
    (row,) = answer.context["filled"].rows()
    sent = organiser.post(answer.request["PATH_INFO"], {row[1].html_name: str(other.pk)})
    assert sent.status_code == 422
    assert there("Elsewhere") == []


def test_publishing_a_batch_twice_publishes_it_once(organiser, choose):
    answer = choose(upload("costs.pptx"))
    send(organiser, answer)
    send(organiser, answer)
    assert there("What it costs") == ["costs"]


def test_what_was_never_given_to_a_session_goes_after_a_day(organiser, choose):
    choose(upload("costs.pptx"))
    send(organiser, choose(upload("members.pptx")))
    call_command("apply_retention", verbosity=0)
    assert SiteDocument.objects.filter(title="costs").exists()
    Batch.objects.update(made_at=timezone.now() - timedelta(days=1, hours=1))
    call_command("apply_retention", verbosity=0)
    assert not SiteDocument.objects.filter(title="costs").exists()
    assert there("What members say") == ["members"]


def test_files_that_are_not_wanted_after_all_are_deleted(organiser, choose):
    answer = choose(upload("costs.pptx"))
    organiser.post(answer.request["PATH_INFO"], {"away": "1"})
    assert not SiteDocument.objects.filter(title="costs").exists()
    assert actions.drop_old_batches() == 0
