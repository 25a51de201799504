"""Leaving the network, and the page that erases an account: asked first, done by its owner, and only then."""

import time

import pytest
from django.core import mail
from wagtail.models import Page

from accounts.models import Standing, User
from network.models import SentMessage
from tests.factories import OrganisationFactory, ResourceFactory, UserFactory
from tests.rendered import Document
from tests.signing_in import (
    LOGIN,
    OFFICER,
    newest_code,
    said,
    sign_in_with_password,
    who,
)

pytestmark = pytest.mark.django_db

PAGE, ERASE, LEAVE = "/account/data/", "/account/data/erase/", "/account/data/leave/"


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


# -- Leave -----------------------------------------------------------------------------------------


def test_leaving_is_asked_first_and_done_then(signed_in, post, officer):
    assert "From then on" in words(signed_in.get(LEAVE))
    officer.refresh_from_db()
    assert officer.standing == Standing.MEMBER
    answer = post(signed_in, LEAVE)
    officer.refresh_from_db()
    assert (officer.standing, answer["Location"]) == (Standing.LEFT, PAGE)
    assert mail.outbox[-1].subject == "You have left the network"
    assert "http://127.0.0.1:8000/join/email/" in mail.outbox[-1].body
    assert 'href="/join/email/">Join again' in signed_in.get(PAGE).content.decode()
    assert not officer.affiliations.live().exists()


@pytest.mark.parametrize("standing", ["", "refused", "suspended", "left"])
def test_who_has_no_place_in_the_network_is_told_so(standing, signed_in, post, officer):
    User.objects.filter(pk=officer.pk).update(standing=standing)
    answer = post(signed_in, LEAVE)
    assert said(answer)[-1] == "You have no place in the network at present."
    officer.refresh_from_db()
    assert officer.standing == standing


# -- Erase -----------------------------------------------------------------------------------------


def test_what_goes_and_what_stays_is_said_first(signed_in, officer):
    officer.messages_sent.all().delete()
    other = UserFactory()
    for _number in range(3):
        SentMessage.objects.create(sender=officer, recipient=other)
    for number in range(2):
        ResourceFactory(title=f"Mine {number}", owner=officer)
    made = Page.objects.filter(owner=officer).count()
    page = Document(signed_in.get(ERASE).content.decode())
    goes, stays = [
        [" ".join("".join(item.itertext()).split()) for item in of.iter("li")]
        for of in page.all("ul")
        if (of.get("class") is None and "account" in "".join(of.itertext()).casefold())
        or "something was decided" in "".join(of.itertext())
    ]
    assert "The record of 3 messages between you and other members" in goes
    assert f"{made} pages that you made, without your name" in stays
    assert not set(goes) & set(stays)


def test_only_who_is_certain_is_erased(signed_in, post, officer):
    answer = post(signed_in, ERASE, under="")
    assert answer.status_code == 422
    assert Document(answer.content.decode()).title.startswith("Error:")
    assert answer.content.decode().count("Tick the box if you are certain") == 2
    answer = post(signed_in, ERASE, under="", certain="on")
    assert answer["Location"] == "/account/data/erased/"
    assert who(signed_in) is None
    assert not User.objects.filter(email=OFFICER).exists()
    assert mail.outbox[-1].subject == "Your account is erased"
    assert "You are signed out" in words(signed_in.get(answer["Location"]))


def test_looking_erases_nothing(signed_in):
    signed_in.get(ERASE)
    signed_in.get("/account/data/erased/")
    assert who(signed_in) == OFFICER


def test_only_organisations_one_speaks_for_can_be_chosen(signed_in, post, officer):
    council = OrganisationFactory(name="Council of Others")
    mine = officer.affiliations.get().organisation
    page = signed_in.get(ERASE).content.decode()
    assert f'value="{mine.pk}"' in page
    assert f'value="{council.pk}"' not in page
    answer = post(signed_in, ERASE, under=str(council.pk), certain="on")
    assert answer.status_code == 422
    assert "Choose one of these" in words(answer)
    assert User.objects.filter(email=OFFICER).exists()
    assert post(signed_in, ERASE, under=str(mine.pk), certain="on").status_code == 302


def test_a_screen_left_open_erases_nobody(client, post, officer):
    client.force_login(officer)
    assert client.get(ERASE)["Location"].startswith("/account/reauthenticate/")
    answer = post(client, ERASE, certain="on")
    assert answer["Location"] == ERASE
    post(client, "/account/reauthenticate/", password="a seat at the table", next=ERASE)
    assert User.objects.filter(email=OFFICER).exists()  # what was sent before is not taken up
    assert client.get(ERASE).status_code == 200


def test_who_signs_in_by_code_alone_signs_in_again_first(client, post, officer):
    officer.set_unusable_password()
    officer.save()
    post(client, LOGIN, login=OFFICER, by="code")
    post(client, "/account/login/code/confirm/", code=newest_code())
    assert "What goes for good" in words(client.get(ERASE))
    session = client.session
    for record in session["account_authentication_methods"]:
        record["at"] = time.time() - 301
    session.save()
    page = client.get(ERASE)
    assert "Sign in again" in words(page)
    assert post(client, ERASE, certain="on")["Location"] == ERASE
    (way,) = [
        one.get("value")
        for one in Document(page.content.decode()).all("input")
        if one.get("name") == "next"
    ]
    assert post(client, "/account/logout/", next=way)["Location"] == way
    shown = Document(client.get(way).content.decode()).all("input")
    (then,) = [one.get("value") for one in shown if one.get("name") == "next"]
    confirm = post(client, way, login=OFFICER, by="code", next=then)["Location"]
    shown = Document(client.get(confirm).content.decode()).all("input")
    then = next(one.get("value") for one in shown if one.get("name") == "next")
    assert post(client, confirm, code=newest_code(), next=then)["Location"] == ERASE
    assert "What goes for good" in words(client.get(ERASE))


def test_the_last_administrator_is_told_why_not(client, post):
    sign_in_with_password(client, post, "administrator@example.org")
    page = words(client.get(ERASE))
    assert "You are the only administrator" in page
    assert "Yes, erase my account" not in page
    answer = post(client, ERASE, certain="on")
    assert answer.status_code == 422
    assert "You are the only administrator" in words(answer)
    assert who(client) == "administrator@example.org"


def test_a_suspended_person_may_erase_their_account(signed_in, post, officer):
    User.objects.filter(pk=officer.pk).update(standing=Standing.SUSPENDED)
    assert post(signed_in, ERASE, certain="on").status_code == 302
    assert not User.objects.filter(email=OFFICER).exists()


@pytest.mark.parametrize("address", [PAGE, ERASE, LEAVE])
def test_the_pages_have_their_twins_in_welsh(address, signed_in):
    assert 'lang="cy"' in signed_in.get(f"/cy{address}").content.decode()
