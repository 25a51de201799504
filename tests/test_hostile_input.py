"""Whatever is sent: a clear message or clean storage, never a fault, nothing active in the page."""

import re
from urllib.parse import urljoin, urlsplit

import pytest
from django.core import mail
from django.core.cache import cache

from home.demo.people import LOGINS
from home.models import ContactMessage
from tests.hostile import OWN, RAW_QUERIES, REDIRECTS, SOURCES, redirects
from tests.rendered import Document

pytestmark = pytest.mark.django_db

GOOD = {"name": "Farida", "email": "farida@example.org", "about": "question", "message": "Hello"}
EMAIL, PASSWORD, _can = LOGINS[-1]


@pytest.fixture(params=SOURCES)
def strings(request) -> list[str]:
    """One list after the other."""
    return SOURCES[request.param]()


@pytest.fixture(autouse=True)
def _faults_are_answers(client):
    """A fault of ours becomes a 500, as for a visitor."""
    client.raise_request_exception = False


def faults(response, text: str) -> list[str]:
    """What is wrong with an answer to this text."""
    where = f"{response.request['PATH_INFO']} with {text[:80]!r}"
    if response.status_code >= 500:
        return [f"{where}: {response.status_code}"]
    return [f"{where}: {found}" for found in Document(response.content.decode()).active()]


def test_contact_form_shows_it_again_and_nothing_of_it_runs(client, strings):
    wrong = []
    for text in strings:
        response = client.post("/contact/", dict.fromkeys(GOOD, text))
        wrong += faults(response, text)
        wrong += [] if response.status_code == 422 else [f"{response.status_code}: {text[:80]!r}"]
    assert wrong == []


def test_contact_form_keeps_exactly_what_was_written_or_says_why_not(client, strings):
    wrong = []
    for text in strings:
        response = client.post("/contact/", GOOD | {"message": text})
        if response.status_code == 302:
            kept = ContactMessage.objects.latest("pk").message
            wrong += [] if kept == text.strip() else [f"kept {kept[:80]!r} of {text[:80]!r}"]
        elif response.status_code != 422:
            wrong += [f"{response.status_code}: {text[:80]!r}"]
    assert wrong == []


def test_no_name_reaches_the_head_of_a_mail(client, django_capture_on_commit_callbacks):
    for text in OWN:
        with django_capture_on_commit_callbacks(execute=True):
            client.post("/contact/", GOOD | {"name": text})
    recipients = {tuple(message.recipients()) for message in mail.outbox}
    assert len(recipients) == 1
    assert [message.subject for message in mail.outbox if "\n" in message.subject] == []


def test_search_answers(client, strings):
    wrong = []
    for text in strings:
        wrong += faults(client.get("/search/", {"q": text}), text)
    assert wrong == []


def test_library_filters_answer(client, strings):
    """With a kind that has no items: an empty shelf is quick to show, and shows the choices too."""
    names = ("stage", "topic", "method", "page", "play")
    wrong = []
    for text in strings:
        query = dict.fromkeys(names, text) | {"kind": "dataset"}
        wrong += faults(client.get("/resources/", query), text)
    assert wrong == []


def test_list_of_organisations_answers(client, strings):
    names = ("q", "part", "nation", "region", "kind", "page")
    wrong = []
    for text in strings:
        wrong += faults(client.get("/network/", {"q": text}), text)
        wrong += faults(client.get("/network/", dict.fromkeys(names, text)), text)
    assert wrong == []


@pytest.mark.parametrize("raw", RAW_QUERIES)
@pytest.mark.parametrize(
    "address", ["/search/", "/resources/", "/contact/", "/display/", "/network/"]
)
def test_broken_addresses_answer(address, raw, client):
    response = client.get(f"{address}?q={raw}&kind={raw}&about={raw}&next={raw}")
    assert faults(response, raw) == []


def test_sign_in_answers(client, strings):
    wrong = []
    for text in strings:
        wrong += faults(client.post("/account/login/", {"login": text, "password": text}), text)
    assert wrong == []
    assert "_auth_user_id" not in client.session


def test_theme_is_one_of_ours_or_none(client):
    for text in OWN:
        client.post("/display/", {"theme": text})
    assert "theme" not in client.cookies or client.cookies["theme"].value == ""


@pytest.mark.parametrize("source", [lambda: REDIRECTS, redirects], ids=["our own", "published"])
def test_sign_in_never_leads_elsewhere(source, client):
    wrong = []
    for address in source():
        cache.clear()  # or the limit on signing in answers
        client.logout()
        shown = client.get("/account/login/", {"next": address})
        wrong += faults(shown, address)
        answer = client.post(
            "/account/login/", {"login": EMAIL, "password": PASSWORD, "next": address}
        )
        if answer.status_code != 302 or _host_a_browser_goes_to(answer["Location"]) != "testserver":
            wrong.append(f"{address}: {answer.status_code} {answer.get('Location')}")
    assert wrong == []


def _host_a_browser_goes_to(address: str) -> str:
    """Browsers drop blanks and tabs, and read a backslash as a slash."""
    read = re.sub(r"[\t\r\n]", "", address).strip("\x00 ").replace("\\", "/")
    return urlsplit(urljoin("https://testserver/account/login/", read)).netloc
