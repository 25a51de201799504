"""What I see, take and end of what is kept about me; and that nobody else does."""

import json
import zipfile
from datetime import timedelta
from io import BytesIO

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Comment, PageLogEntry

from accounts.models import Standing, User
from core.models import SiteDocument
from home.models import ContactMessage
from network.models import Block, DataExport, Profile, SentMessage
from network.tasks import make_export
from tests.dump import empty, where
from tests.factories import AffiliationFactory, ResourceFactory, UserFactory
from tests.hostile import OWN
from tests.rendered import Document
from tests.signing_in import (
    LOGIN,
    OFFICER,
    said,
    sign_in_with_password,
)

pytestmark = pytest.mark.django_db

PAGE, ERASE, LEAVE = "/account/data/", "/account/data/erase/", "/account/data/leave/"
PAGES = [PAGE, ERASE, LEAVE, "/account/data/some-token/"]
MOST_QUERIES = 20


@pytest.fixture(autouse=True)
def _no_copies_of_other_tests():
    """A file does not roll back."""
    empty("exports")


@pytest.fixture
def officer() -> User:
    return User.objects.get(email=OFFICER)


@pytest.fixture
def signed_in(client, post):
    """The officer's browser, who has just shown who they are."""
    sign_in_with_password(client, post)
    return client


def words(answer) -> str:
    return " ".join(Document(answer.content.decode()).words())


def link() -> str:
    """The address in the newest mail that fetches the copy."""
    (line,) = [line for line in mail.outbox[-1].body.split() if "/account/data/" in line]
    return line.removeprefix("http://127.0.0.1:8000")


def unpacked(answer) -> tuple[dict, zipfile.ZipFile]:
    archive = zipfile.ZipFile(BytesIO(b"".join(answer.streaming_content)))
    return json.loads(archive.read("data.json")), archive


@pytest.fixture
def fetch(signed_in, post):
    """Ask for the copy and fetch it: the words, and the archive."""

    def ask():
        post(signed_in, PAGE)
        return unpacked(post(signed_in, link()))

    return ask


def kept_files() -> list[str]:
    storage = storages["exports"]
    return storage.listdir("")[1] if storage.exists("") else []


# -- The page --------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", PAGES)
def test_a_visitor_is_asked_to_sign_in(address, client):
    answer = client.get(address)
    assert answer["Location"].startswith(f"{LOGIN}?next=")


@pytest.mark.parametrize("standing", [*Standing.values])
def test_everybody_with_an_account_sees_their_data_and_may_take_and_erase_it(
    standing, client, officer
):
    User.objects.filter(pk=officer.pk).update(standing=standing)
    client.force_login(officer)
    answer = client.get(PAGE)
    assert answer.status_code == 200
    assert "Ask for my copy" in words(answer)
    assert f'href="{ERASE}"' in answer.content.decode()
    assert (f'href="{LEAVE}"' in answer.content.decode()) == (standing in ("member", "waiting"))


@pytest.mark.parametrize("address", PAGES)
def test_what_is_personal_is_neither_stored_nor_found(address, signed_in):
    answer = signed_in.get(address)
    assert "no-store" in answer["Cache-Control"]
    assert 'name="robots" content="noindex"' in answer.content.decode()


def test_the_page_says_the_periods_that_the_settings_hold(signed_in, settings):
    others = {"never_joined_accounts": 51, "refused_accounts": 52}
    settings.RETENTION = settings.RETENTION | {"sent_messages": 31, "data_exports": 9} | others
    text = words(signed_in.get(PAGE))
    assert "Kept: 31 days" in text
    assert "9 days at most" in text
    assert "never joined and do not sign in for 51 days" in text
    assert "not accepted and you do not sign in for 52 days" in text
    assert "Kept: 12 months" in text


@pytest.mark.parametrize("address", [PAGE, ERASE])
def test_much_to_tell_needs_no_more_queries(address, signed_in, officer):
    def queries() -> int:
        signed_in.get(address)
        with CaptureQueriesContext(connection) as seen:
            assert signed_in.get(address).status_code == 200
        return len(seen)

    before = queries()
    for _number in range(4):
        other = UserFactory()
        SentMessage.objects.create(sender=officer, recipient=other)
        Block.objects.create(owner=officer, blocked=other)
        AffiliationFactory(user=officer)
        ResourceFactory(owner=officer)
        EmailAddress.objects.create(user=officer, email=other.email, verified=True)
    assert queries() == before <= MOST_QUERIES


# -- Take a copy -----------------------------------------------------------------------------------


def test_the_copy_holds_what_somebody_gave_and_their_files(fetch, officer):
    other = UserFactory(first_name="Beti", last_name="Other", email="beti@example.org")
    profile = Profile.objects.get_or_create(user=officer)[0]
    profile.can_help_with, profile.role_seen_by = "Dŵr and “letters”", "nobody"
    profile.save()
    profile.experience.create(role="Facilitator of 2019", year=2019)
    SentMessage.objects.create(sender=officer, recipient=other)
    Block.objects.create(owner=officer, blocked=other)
    ContactMessage.objects.create(
        name="Me", email=OFFICER.upper(), about="question", message="What I asked"
    )
    document = SiteDocument(title="A plan", uploaded_by_user=officer)
    document.file.save("plan.txt", ContentFile(b"The plan"))
    page = ResourceFactory(title="A page of mine", owner=officer)
    Comment.objects.create(user=officer, page=page, text="My comment", contentpath="title")
    PageLogEntry.objects.log_action(page, "wagtail.publish", user=officer)

    data, archive = fetch()

    assert data["account"][0]["email"] == OFFICER
    assert data["organisations"][0]["organisation"].startswith("Dudley")
    assert data["profile"][0]["can_help_with"] == "Dŵr and “letters”"
    assert data["profile"][0]["who_sees"]["role"] == "nobody"
    assert "Facilitator of 2019" in [one["role"] for one in data["experience"]]
    assert [one["to"] for one in data["messages_sent"]] == ["Beti Other"]
    assert [one["name"] for one in data["blocks"]] == ["Beti Other"]
    assert [one["message"] for one in data["messages_to_the_organisers"]] == ["What I asked"]
    assert [one["text"] for one in data["comments"]] == ["My comment"]
    assert "A page of mine" in [one["title"] for one in data["pages"]]
    assert ("wagtail.publish", "A page of mine") in [
        (one["what"], one["to"]) for one in data["what_you_did"]
    ]
    (upload,) = data["uploads"]
    assert archive.read(upload["file"]) == b"The plan"
    assert len(data["browsers"]) == 1
    assert "Dŵr" in archive.read("data.json").decode()


def test_the_copy_holds_no_secret_and_nobody_else_s_address(fetch, signed_in, officer, post):
    nameless = UserFactory(email="nameless@example.org")
    SentMessage.objects.create(sender=nameless, recipient=officer)
    Block.objects.create(owner=nameless, blocked=officer)
    EmailAddress.objects.create(user=officer, email="typed@example.org", verified=False)
    ContactMessage.objects.create(
        name="Somebody", email="typed@example.org", about="question", message="Not mine"
    )
    data, archive = fetch()
    text = archive.read("data.json").decode()
    assert [one["from"] for one in data["messages_received"]] == ["a member"]
    for hidden in (officer.password, "nameless@example.org", "typed@example.org", "Not mine"):
        assert where(hidden) != []
        assert hidden not in text


def test_the_kind_of_a_second_step_is_in_the_copy_its_secret_is_not(signed_in, officer, post):
    post(signed_in, PAGE)
    DataExport.objects.all().delete()
    Authenticator.objects.create(user=officer, type="totp", data={"secret": "PLANTEDSECRET"})
    post(signed_in, PAGE)
    data, archive = unpacked(post(signed_in, link()))
    assert [one["kind"] for one in data["second_steps"]] == ["totp"]
    assert "PLANTEDSECRET" not in archive.read("data.json").decode()


def test_the_link_is_in_the_mail_and_nowhere_else(signed_in, post):
    post(signed_in, PAGE)
    assert mail.outbox[-1].to == [OFFICER]
    token = link().split("/")[-2]
    assert len(token) > 40
    assert where(token) == []


def test_looking_at_the_link_uses_nothing_up_and_fetching_does(signed_in, post):
    post(signed_in, PAGE)
    for _look in range(2):
        answer = signed_in.get(link())
        assert answer.status_code == 200
        assert "Download my data" in words(answer)
    (file,) = kept_files()
    answer = post(signed_in, link())
    assert answer["Content-Disposition"].startswith('attachment; filename="my-data-')
    assert "no-store" in answer["Cache-Control"]
    unpacked(answer)
    assert file not in kept_files()
    for again in (signed_in.get(link()), post(signed_in, link())):
        assert again.status_code == 404
        assert "This link no longer works" in words(again)


def test_nobody_else_fetches_it(signed_in, client, post, officer):
    post(signed_in, PAGE)
    other, visitor = Client(), Client()
    other.force_login(UserFactory())
    assert other.get(link()).status_code == other.post(link()).status_code == 404
    assert visitor.post(link())["Location"].startswith(LOGIN)
    assert signed_in.get(link()).status_code == 200


def test_after_a_week_the_link_no_longer_works(signed_in, post, settings):
    post(signed_in, PAGE)
    days = timedelta(days=settings.RETENTION["data_exports"])
    asked = DataExport.objects.filter(user__email=OFFICER)
    asked.update(asked_at=timezone.now() - days + timedelta(hours=1))
    assert signed_in.get(link()).status_code == 200
    asked.update(asked_at=timezone.now() - days)
    assert signed_in.get(link()).status_code == post(signed_in, link()).status_code == 404


def test_asking_again_within_the_hour_makes_no_second_copy(signed_in, post):
    post(signed_in, PAGE)
    answer = post(signed_in, PAGE)
    assert any("on its way already" in one for one in said(answer))
    assert len(mail.outbox) == DataExport.objects.count() == 1
    assert "You asked for a copy on" in words(signed_in.get(PAGE))


def test_asking_again_later_replaces_the_copy(signed_in, post):
    post(signed_in, PAGE)
    old_link, old_files = link(), set(kept_files())
    DataExport.objects.update(asked_at=timezone.now() - timedelta(hours=2))
    post(signed_in, PAGE)
    assert len(mail.outbox) == 2
    assert DataExport.objects.count() == 1
    assert not old_files & set(kept_files())
    assert signed_in.get(old_link).status_code == 404
    assert signed_in.get(link()).status_code == 200


def test_who_has_fetched_a_copy_may_ask_for_the_next_at_once(signed_in, fetch, post):
    fetch()
    post(signed_in, PAGE)
    assert len(mail.outbox) == 2


def test_making_a_copy_twice_mails_once(signed_in, post, django_capture_on_commit_callbacks):
    post(signed_in, PAGE)
    with django_capture_on_commit_callbacks(execute=True):
        make_export.call(DataExport.objects.get().pk)
        make_export.call(0)
    assert len(mail.outbox) == 1


def test_nothing_that_is_sent_breaks_these_pages(signed_in, officer):
    signed_in.raise_request_exception = False
    for text in OWN:
        answers = [
            signed_in.post(PAGE, {"anything": text}),
            signed_in.post(ERASE, {"under": [text, "1"], "certain": ""}),
            signed_in.post(ERASE, {"under": text, "certain": "on"}) if text.strip() else None,
        ]
        assert [one.status_code for one in answers if one and one.status_code >= 500] == []
    for token in ("%ff%fe", "x" * 5000, "é", "..%5c..", "a%20b", "\U0001f5f3"):
        assert signed_in.get(f"/account/data/{token}/").status_code == 404
    assert User.objects.filter(pk=officer.pk, is_active=True).exists()
