"""Speakers are asked for their materials, send them by a private link, and organisers publish them."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from core.models import SiteDocument
from events.actions import inviting as actions
from events.models import SessionPage, Submission, UploadInvitation
from tests.collecting import WEEK, burrows, deck, page_of, there
from tests.files import VTT

pytestmark = pytest.mark.django_db


@pytest.fixture
def session() -> SessionPage:
    return burrows()


@pytest.fixture
def invite(session, django_capture_on_commit_callbacks):
    def send(email="sam@example.org", **about) -> UploadInvitation:
        until = about.pop("until", timezone.localdate() + timedelta(days=30))
        with django_capture_on_commit_callbacks(execute=True):
            return actions.invite(session, until, email=email, **about)[0]

    return send


def test_a_speaker_sends_slides_and_an_organiser_publishes_them(
    post, invite, session, olwen, titles, django_capture_on_commit_callbacks
):
    link = invite(name="Sam Invented")
    speaker = Client()
    (asked,) = mail.outbox
    address = re.search(r"http\S+(/upload/\w+/)\s", asked.body)[1]
    assert "Burrows" in speaker.get(address).content.decode()
    answer = post(
        speaker, address, files=[deck()], licence="CC-BY-4.0", recording="yes", note="Enjoy"
    )
    assert (answer.status_code, answer["Location"]) == (302, address)
    assert "burrows.pptx" in speaker.get(address).content.decode()
    assert "Enjoy" in mail.outbox[-1].body

    document = SiteDocument.objects.get(title="burrows")
    assert there(session) == []
    assert speaker.get(document.url).status_code == 302
    assert titles("envelope lottery") != ["Burrows"]

    with django_capture_on_commit_callbacks(execute=True):
        assert actions.publish_submission(Submission.objects.get(), olwen)
    assert there(session) == ["burrows"]
    session.refresh_from_db()
    assert (session.licence, session.recording) == ("CC-BY-4.0", "yes")
    assert speaker.get(document.url).status_code == 200
    assert not actions.publish_submission(Submission.objects.get(), olwen)
    assert there(session) == ["burrows"]
    link.refresh_from_db()
    assert link.uploaded_at
    assert link.opened_at


def test_a_phrase_of_what_was_uploaded_is_found_at_its_slide_and_at_its_minute(
    post, ask, invite, olwen, django_capture_on_commit_callbacks
):
    captions = SimpleUploadedFile("talk.vtt", VTT.replace("Forty", "Wombats").encode())
    post(Client(), page_of(invite()), files=[deck(), captions])
    assert ask('"Tell the story of the envelope"', kind="session")["results"] == []
    with django_capture_on_commit_callbacks(execute=True):
        actions.publish_submission(Submission.objects.get(), olwen)

    def place(words):
        found = ask(words, kind="session")["results"][0]
        place = found["passages"][0]
        return found["title"], place["locator"], place["url"].partition("#")[2]

    assert place('"Tell the story of the envelope"') == ("Burrows", "slide 1", "slide=1")
    assert place('"Wombats people decide"') == ("Burrows", "14:32", "t=872")


def test_a_film_with_captions_is_shown_on_the_page_and_found_by_what_is_said(
    client, post, ask, invite, session, olwen, django_capture_on_commit_callbacks
):
    from home.demo.documents import FILES

    film = SimpleUploadedFile("talk.webm", (FILES / "three-journeys.webm").read_bytes())
    captions = SimpleUploadedFile("talk.cy.vtt", VTT.replace("Forty", "Wombats").encode())
    post(Client(), page_of(invite()), files=[film, captions])
    with django_capture_on_commit_callbacks(execute=True):
        actions.publish_submission(Submission.objects.get(), olwen)
    (block,) = SessionPage.objects.get(pk=session.pk).body
    assert block.value["captions"][0]["language"] == "cy"
    assert block.block.clean(block.value)
    (found,) = ask('"Wombats people decide"', kind="session")["results"]
    assert f"?play={block.id}&t=872" in found["passages"][0]["url"]
    assert "<video" in client.get(f"{session.url}?play={block.id}").content.decode()


def test_a_link_is_enough_and_stands_with_the_session(post, invite, session, olwen):
    post(Client(), page_of(invite()), link="https://example.org/deck", link_kind="slides")
    actions.publish_submission(Submission.objects.get(), olwen)
    assert [(one.kind, one.url) for one in session.links.all()] == [
        ("slides", "https://example.org/deck")
    ]


@pytest.mark.parametrize(
    ("sent", "field", "words"),
    [
        ({}, "files", ["Choose a file, or give an address."]),
        (
            {"link": "wherever it is"},
            "link",
            ["Write a whole address, for example https://example.org/slides."],
        ),
        ({"files": [("a.exe", b"MZ")]}, "files", None),
        (
            {"files": [("a.pdf", b"no pdf")]},
            "files",
            ["“a.pdf”: What is inside the file does not match its name (.pdf)."],
        ),
        ({"files": [("empty.txt", b"")]}, "files", ["“empty.txt”: The file is empty."]),
        (
            {"note": "x" * 2001, "link": "https://example.org"},
            "note",
            ["This has 2001 characters, and there is room for 2000."],
        ),
        ({"licence": "mine", "link": "https://example.org"}, "licence", None),
    ],
)
def test_what_is_wrong_is_said_beside_the_field_and_nothing_is_lost(
    client, invite, sent, field, words
):
    sent = {"note": "Typed"} | sent
    if "files" in sent:
        sent["files"] = [SimpleUploadedFile(*one) for one in sent["files"]]
    answer = client.post(page_of(invite()), sent)
    form = answer.context["form"]
    assert answer.status_code == 422
    assert set(form.errors) == {field}
    assert words is None or form.errors[field] == words
    assert form["note"].value() == sent["note"]
    assert not Submission.objects.exists()
    assert not SiteDocument.objects.filter(title="a").exists()


def test_of_several_wrong_files_each_is_named(client, invite):
    files = [deck(), deck("one.pdf", b"x"), deck("two.pdf", b"x")]
    answer = client.post(page_of(invite()), {"files": files})
    assert len(answer.context["form"].errors["files"]) == 2
    assert not Submission.objects.exists()


def test_more_files_than_ten_are_refused_in_words(client, invite):
    files = [deck(f"{n}.txt", b"words") for n in range(11)]
    answer = client.post(page_of(invite()), {"files": files})
    assert answer.context["form"].errors["files"] == [
        "These are 11 files. At most 10 can be uploaded at once."
    ]


# -- the link ---------------------------------------------------------------------------------------


def test_the_page_is_kept_by_nobody_and_told_to_nobody(client, invite):
    answer = client.get(page_of(invite()))
    assert answer["X-Robots-Tag"] == "noindex"
    assert answer["Referrer-Policy"] == "same-origin"
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("what", ["revoked", "expired"])
@pytest.mark.parametrize("page", ["", "nothing/"])
def test_a_link_that_has_stopped_working_says_so_and_takes_nothing(client, invite, what, page):
    link = invite()
    if what == "revoked":
        actions.revoke(link)
    else:
        yesterday = timezone.localdate() - timedelta(days=1)
        UploadInvitation.objects.update(until=yesterday)
    for answer in (
        client.get(page_of(link) + page),
        client.post(page_of(link) + page, {"link": "https://example.org"}),
    ):
        assert answer.status_code == 410
        assert "This link has stopped working" in answer.content.decode()
    assert not Submission.objects.exists()
    assert not UploadInvitation.objects.exclude(declined_at=None).exists()


def test_a_link_that_was_never_made_leads_nowhere(client, invite):
    link = invite()
    for token in ("x", link.key, link.token[:-1], link.token[:-1] + "g", "é"):
        assert client.get(f"/upload/{token}/").status_code == 404


def test_the_log_does_not_tell_a_link(client, invite, caplog):
    from core.logs import WithoutSecrets

    link = invite()
    caplog.handler.addFilter(WithoutSecrets())
    with caplog.at_level("WARNING"):
        client.get(f"/upload/{link.token}x/")
        client.post(page_of(link))
    assert len(caplog.records) == 2
    assert link.token not in caplog.text
    assert "/upload/…" in caplog.text


def test_whoever_sends_very_often_waits_and_loses_nothing(client, invite, settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"upload": "1/h/key"}
    address, sent = page_of(invite()), {"link": "https://example.org", "note": "Typed"}
    assert client.post(address, sent).status_code == 302
    answer = client.post(address, sent)
    assert answer.status_code == 422
    assert answer.context["form"]["note"].value() == "Typed"
    assert Submission.objects.count() == 1


def test_asking_the_same_person_twice_makes_one_link(invite):
    first = invite()
    later = invite("SAM@example.org ", until=first.until + WEEK)
    assert (later.pk, later.until) == (first.pk, first.until + WEEK)
    assert len(mail.outbox) == 1


def test_asking_says_to_readers_that_something_is_expected(invite, session):
    link = invite()
    session.refresh_from_db()
    day = f"{link.until:%-d %B %Y}"
    assert session.missing_in_words == f"expected by {day}"


def test_what_was_said_of_a_session_before_stays(invite, session):
    session.materials_state = "none"
    session.save_revision().publish()
    invite()
    session.refresh_from_db()
    assert session.materials_state == "none"


# -- nothing to share -------------------------------------------------------------------------------


def test_opening_the_link_to_decline_declines_nothing(client, invite, session):
    link = invite()
    address = f"{page_of(link)}nothing/"
    client.get(address)
    link.refresh_from_db()
    assert link.declined_at is None
    client.post(address)
    link.refresh_from_db()
    session.refresh_from_db()
    assert link.declined_at
    assert session.missing_in_words == "not shared"
    assert "we do not ask again" in client.get(address).content.decode()


def test_as_long_as_somebody_else_may_have_something_it_is_still_expected(client, invite, session):
    one, other = invite("one@example.org"), invite("other@example.org")
    client.post(f"{page_of(one)}nothing/")
    session.refresh_from_db()
    assert session.materials_state == "awaited"
    client.post(f"{page_of(other)}nothing/")
    session.refresh_from_db()
    assert session.materials_state == "declined"


def test_whoever_declined_may_still_send_something(client, post, invite):
    link = invite()
    client.post(f"{page_of(link)}nothing/")
    post(client, page_of(link), link="https://example.org")
    link.refresh_from_db()
    assert (link.declined_at, link.uploaded_at is None) == (None, False)


# -- drafts and languages ---------------------------------------------------------------------------


def test_publishing_materials_publishes_no_draft_and_no_draft_takes_them_away(
    post, invite, session, olwen
):
    draft = SessionPage.objects.get(pk=session.pk)
    draft.title = "A title nobody agreed on"
    draft.save_revision()
    post(Client(), page_of(invite()), files=[deck()])
    actions.publish_submission(Submission.objects.get(), olwen)
    session = SessionPage.objects.get(pk=session.pk)
    assert (session.title, there(session)) == ("Burrows", ["burrows"])
    assert session.has_unpublished_changes
    session.latest_revision.publish()
    session = SessionPage.objects.get(pk=session.pk)
    assert (session.title, there(session)) == ("A title nobody agreed on", ["burrows"])


def test_a_file_is_there_in_every_language(post, invite, session, olwen):
    call_command("sync_locale_trees", verbosity=0)
    post(Client(), page_of(invite()), files=[deck()])
    actions.publish_submission(Submission.objects.get(), olwen)
    twins = SessionPage.objects.filter(translation_key=session.translation_key)
    assert [there(one) for one in twins] == [["burrows"], ["burrows"]]


# -- what is known of speakers ----------------------------------------------------------------------


def test_erasing_somebody_takes_their_address_and_their_link(
    post, invite, django_capture_on_commit_callbacks
):
    from tests.planting import make_person

    user = make_person()
    mine, other = invite(user.email.title(), name="Siân"), invite("other@example.org", name="Kim")
    post(Client(), page_of(mine), link="https://example.org", note="From Siân")
    from network.actions import erase_account

    with django_capture_on_commit_callbacks(execute=True):
        erase_account(user)
    mine.refresh_from_db()
    other.refresh_from_db()
    assert (mine.name, mine.email, mine.is_open) == ("", "", False)
    assert mine.submissions.get().note == ""
    assert (other.name, other.email, other.is_open) == ("Kim", "other@example.org", True)
