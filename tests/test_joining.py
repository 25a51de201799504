"""The door: one account for one address, and what an address proves."""

import re
import time

import pytest
from django.core import mail
from django.test import Client

from accounts.models import Organisation, Standing, User
from network.models import Application
from tests.factories import UserFactory
from tests.joining import (
    DONE,
    EMAIL,
    NEW,
    ORGANISATION,
    chosen,
    enter_with,
    join_with,
    offered,
    speaks_for,
)
from tests.signing_in import (
    CONFIRM,
    LOGIN,
    OFFICER,
    newest_code,
    said,
    sign_in_with_password,
    who,
    wrong,
)

pytestmark = pytest.mark.django_db

ONE_VISIT = re.compile(r'(name="csrfmiddlewaretoken" value=")[^"]+')


@pytest.fixture
def enter(post):
    """Signed in, on the way in."""
    return lambda client, email=NEW: enter_with(client, post, email)


@pytest.fixture
def join(client, post):
    """All of the way in."""
    return lambda *args, **fields: join_with(client, post, *args, **fields)


def answers(email: str, post) -> tuple:
    """What the door says to an address: status, where to, and the page after it."""
    client = Client()
    answer = post(client, EMAIL, email=email)
    page = client.get(answer["Location"]).content.decode().replace(email, "")
    return answer.status_code, answer["Location"], ONE_VISIT.sub(r"\1", page)


# -- The address and its code -----------------------------------------------------------------------


def test_a_known_and_an_unknown_address_get_the_same_answer(post):
    known, unknown = answers(OFFICER, post), answers("nobody.yet@dudley.gov.uk", post)
    assert known == unknown
    assert known[:2] == (302, f"{CONFIRM}?next=%2Fjoin%2Forganisation%2F")


def test_an_account_that_is_switched_off_gets_the_same_answer_and_no_code(post):
    UserFactory(email="off@example.org", is_active=False)
    assert answers("off@example.org", post) == answers("nobody.yet@dudley.gov.uk", post)
    assert [m.subject[:6].isdigit() for m in mail.outbox] == [False, True]


def test_the_code_leads_on_to_the_organisation(client, post):
    post(client, EMAIL, email=NEW)
    answer = post(client, CONFIRM, code=newest_code(), next=ORGANISATION)
    assert answer["Location"] == ORGANISATION
    assert who(client) == NEW
    assert User.objects.get(email=NEW).standing == Standing.NONE


def test_two_people_at_once_with_one_address_have_one_account(post, enter):
    first, second = Client(), Client()
    post(first, EMAIL, email=NEW)
    code = newest_code()
    post(second, EMAIL, email=NEW.upper())
    post(second, CONFIRM, code=newest_code(), next=ORGANISATION)
    post(first, CONFIRM, code=code, next=ORGANISATION)
    assert [who(first), who(second)] == [NEW, NEW]
    assert User.objects.filter(email__iexact=NEW).count() == 1
    for browser in (first, second):
        post(browser, ORGANISATION, organisation="DUD")
    assert Application.objects.filter(user__email=NEW).count() == 1


def test_an_account_that_an_organiser_made_in_capitals_is_the_one(client, enter):
    made = UserFactory(email="Mixed.Case@dudley.gov.uk", standing="", member_since=None)
    assert enter(client, "mixed.case@dudley.gov.uk") == made
    assert User.objects.filter(email__iexact=made.email).count() == 1


def test_asking_for_a_code_changes_nothing_of_an_account_there_is(client, post):
    before = User.objects.filter(email=OFFICER).values().get()
    post(client, "/cy" + EMAIL, email=OFFICER)
    assert User.objects.filter(email=OFFICER).values().get() == before


def test_a_code_used_twice_opens_nothing_the_second_time(client, post, enter):
    enter(client)
    code = newest_code()
    post(client, "/account/logout/")
    client.get(LOGIN)  # shows what has been said so far
    answer = client.post(CONFIRM, {"code": code}, follow=True)
    assert "This code no longer works" in answer.content.decode()
    assert who(client) is None


def test_ten_wrong_codes_open_nothing_and_the_way_back_is_the_way_in(client, post):
    post(client, EMAIL, email=NEW)
    code = newest_code()
    sent = [post(client, CONFIRM, code=wrong(code), next=ORGANISATION) for _ in range(10)]
    assert "That code was wrong too often" in said(sent[4])[-1]
    answer = client.post(CONFIRM, {"code": code, "next": ORGANISATION}, follow=True)
    assert who(client) is None
    assert answer.redirect_chain[-1][0] == EMAIL
    assert f'value="{NEW}"' in answer.content.decode()


def test_an_expired_code_is_said_to_be_one(client, post):
    post(client, EMAIL, email=NEW)
    code = newest_code()
    session = client.session
    session["account_login"]["state"]["stages"]["login_by_code"]["data"]["at"] = time.time() - 601
    session.save()
    answer = client.post(CONFIRM, {"code": code, "next": ORGANISATION}, follow=True)
    assert "This code no longer works" in answer.content.decode()
    assert answer.redirect_chain[-1][0] == EMAIL
    assert who(client) is None


def test_a_code_in_another_browser_opens_nothing_and_says_why(client, post):
    post(client, EMAIL, email=NEW)
    another = Client()
    answer = another.post(CONFIRM, {"code": newest_code(), "next": ORGANISATION}, follow=True)
    assert "asked for in another browser" in answer.content.decode()
    assert who(another) is None


def test_whoever_signs_in_afterwards_is_not_taken_for_joining(client, post):
    post(client, EMAIL, email=NEW)
    _use_up(client, post)
    post(client, LOGIN, login=OFFICER, by="code")
    answer = _use_up(client, post)
    assert client.get(answer["Location"])["Location"] == LOGIN


def _use_up(client, post):
    """Five wrong codes: the last answer."""
    return [post(client, CONFIRM, code=wrong(newest_code())) for _ in range(5)][-1]


def test_a_robot_gets_the_same_answer_and_nothing_happens(client, post):
    users = User.objects.count()
    answer = post(client, EMAIL, email=NEW, website="https://example.org")
    assert answer["Location"].startswith(CONFIRM)
    assert (User.objects.count(), mail.outbox) == (users, [])


def test_codes_for_one_address_are_limited_and_the_form_says_for_how_long(post):
    sent = [post(Client(), EMAIL, email=NEW) for _ in range(4)]
    assert [answer.status_code for answer in sent] == [302, 302, 302, 422]
    html = sent[-1].content.decode()
    assert "Wait five minutes" in html
    assert f'value="{NEW}"' in html
    assert len(mail.outbox) == 3


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nobody",
        "a@b",
        "a@@dudley.gov.uk",
        "a b@dudley.gov.uk",
        "a@[192.0.2.1]",
        "x" * 300,
        "a@dudley..gov.uk",
        "(a)b@dudley.gov.uk",
        "a@dudley.gov.uk\r\nBcc: b@example.org",
    ],
)
def test_what_is_no_address_is_said_to_be_none(text, client, post):
    answer = post(client, EMAIL, email=text)
    assert answer.status_code == 422
    assert "<title>Error:" in answer.content.decode()
    assert mail.outbox == []


@pytest.mark.parametrize(
    ("spelling", "account"),
    [
        ("A.Person@DUDLEY.GOV.UK", NEW),
        (" a.person@dudley.gov.uk ", NEW),
        ("a.person@dudley.gov.uk.", NEW),
        ('"a.person"@dudley.gov.uk', NEW),
        ('"A@Person"@dudley.gov.uk', '"a@person"@dudley.gov.uk'),
        ("a.person+network@dudley.gov.uk", "a.person+network@dudley.gov.uk"),
        ("a.person@bücher.example", "a.person@xn--bcher-kva.example"),
    ],
)
def test_one_person_has_one_account_however_the_address_is_spelt(spelling, account, post, enter):
    assert enter(Client(), spelling).email == account
    assert enter(Client(), spelling.upper()).email == account
    again = Client()
    post(again, LOGIN, login=account.upper(), by="code")
    post(again, CONFIRM, code=newest_code())
    assert who(again) == account
    assert User.objects.filter(email__iexact=account).count() == 1


# -- What an address proves, with the register of the demonstration ---------------------------------


def test_the_address_of_one_organisation_makes_a_member_at_once(client, join, enter):
    user = join()
    assert (user.standing, speaks_for(user)) == (Standing.MEMBER, ["DUD"])


def test_the_one_organisation_of_an_address_is_chosen_already(client, enter):
    enter(client)
    assert chosen(client) == ["DUD"]


@pytest.mark.parametrize("organisation", ["ADU", "WOT"])
def test_a_shared_domain_offers_its_organisations_and_the_choice_is_proved(
    organisation, client, enter, join
):
    enter(client, "a.person@adur-worthing.gov.uk")
    assert (offered(client), chosen(client)) == (["ADU", "WOT"], [])
    client.logout()
    user = join("another.person@adur-worthing.gov.uk", organisation)
    assert (user.standing, speaks_for(user)) == (Standing.MEMBER, [organisation])
    chose = "Your address belongs to several organisations; you chose "
    for words in (client.get(DONE).content.decode(), mail.outbox[-1].body):
        assert chose + Organisation.objects.get(code=organisation).name in words
        assert "nobody had to check" not in words


def test_the_domain_of_an_ended_body_leads_to_its_successor(client, enter, join):
    enter(client, "a.person@mendip.gov.uk")
    assert chosen(client) == ["SMT"]
    client.logout()
    assert speaks_for(join("another.person@mendip.gov.uk", "SMT")) == ["SMT"]


@pytest.mark.parametrize(
    "email",
    [
        "a.person@unheard-of.gov.uk",
        "a.person@gmail.com",
        "dudley.gov.uk@gmail.com",
        '"a@dudley.gov.uk"@gmail.com',
        "a.person@evil-kirklees.gov.uk",
        "a.person@kirklees.gov.uk.evil.com",
        "a.person@kirkІees.gov.uk",  # a Cyrillic letter
        "a.person@kirk1ees.gov.uk",
        "a.person@school.kirklees.gov.uk",
    ],
)
def test_everybody_else_waits_whatever_they_choose(email, client, join):
    user = join(email, "KIR")
    assert (user.standing, speaks_for(user)) == (Standing.WAITING, [])


@pytest.mark.parametrize(
    "email",
    [
        "A.PERSON@KIRKLEES.GOV.UK",
        "a.person@kirklees.gov.uk.",
        "a+b@kirklees.gov.uk",
        '"a@b"@kirklees.gov.uk',
        "a.person@ＫＩＲＫＬＥＥＳ.gov.uk",
    ],
)
def test_the_same_domain_in_another_spelling_proves_the_same(email, client, join):
    assert speaks_for(join(email, "KIR")) == ["KIR"]


def test_an_organisation_that_the_address_does_not_prove_is_never_verified(client, join):
    user = join(NEW, "KIR")
    assert (user.standing, speaks_for(user)) == (Standing.WAITING, [])


@pytest.mark.parametrize("forged", ["MEN", "nonsense", "", "1", ":", "a" * 100_000])
def test_an_ended_body_or_nonsense_cannot_be_chosen(forged, client, post, enter):
    enter(client)
    answer = post(client, ORGANISATION, organisation=forged)
    assert answer.status_code == 422
    assert not Application.objects.filter(user__email=NEW).exists()


def test_typing_an_address_does_not_keep_it_from_its_owner(client, post):
    address = "farida.newname@dudley.gov.uk"
    post(Client(), EMAIL, email=address)  # somebody who never shows the code
    sign_in_with_password(client, post)
    post(client, "/account/email/", email=address, action_add="")
    post(client, "/account/confirm-email/", code=newest_code())
    assert who(client) == address
    assert User.objects.filter(email=address).count() == 1
