"""What organisers do in the admin with members, and what follows when an administrator changes an account."""

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.urls import reverse

from accounts.models import Affiliation, Standing, User
from network import actions
from network.models import Application, DepartureReport
from tests.factories import (
    AffiliationFactory,
    UserFactory,
)
from tests.people import address, applicant, read, speaks_for, standing

pytestmark = pytest.mark.django_db


# -- Members -------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["sam", "example.net", "one domain", "sam domain", "SAMPLES"])
def test_a_member_is_found_by_name_address_or_organisation(words, organiser, council):
    user = UserFactory(email="x1@example.net", first_name="Sam", last_name="Samples")
    AffiliationFactory(user=user, organisation=council)
    AffiliationFactory(user=UserFactory(email="x2@example.com", first_name="Noone"))
    html = read(organiser, "members", q=words)
    assert "x1@example.net" in html
    assert "x2@example.com" not in html


def test_members_are_filtered_by_their_place(organiser):
    UserFactory(email="x1@example.net", standing=Standing.SUSPENDED)
    UserFactory(email="x2@example.net")
    UserFactory(email="x3@example.net", standing="", member_since=None)
    assert "x1@example.net" in (html := read(organiser, "members", standing="suspended"))
    assert "x2@example.net" not in html
    assert "x3@example.net" in (html := read(organiser, "members", standing="none"))
    assert "x2@example.net" not in html
    read(organiser, "members", standing="nonsense", q="a " * 500, p="x")


def test_a_member_is_suspended_with_a_reason_and_restored(organiser, council, post):
    user = AffiliationFactory(organisation=council).user
    assert post(organiser, address("suspend", user.pk), reason=" ").status_code == 422
    assert standing(user) == Standing.MEMBER
    post(organiser, address("suspend", user.pk), reason="Sold things to members.")
    assert standing(user) == Standing.SUSPENDED
    assert (mail.outbox[-1].to, "Sold things" in mail.outbox[-1].body) == ([user.email], True)
    assert "Sold things to members." in read(organiser, "member", user.pk)
    post(organiser, address("restore", user.pk))
    assert standing(user) == Standing.MEMBER
    assert mail.outbox[-1].to == [user.email]


@pytest.mark.parametrize("email", ["administrator@example.org", "organiser@example.org"])
def test_nobody_suspends_an_administrator_or_themselves(email, organiser, post):
    user = User.objects.get(email=email)
    assert address("suspend", user.pk) not in read(organiser, "member", user.pk)
    post(organiser, address("suspend", user.pk), reason="Because.")
    assert standing(user) == Standing.MEMBER


def test_an_organiser_verifies_and_ends_an_affiliation(organiser, olwen, council, post):
    user = UserFactory()
    post(organiser, address("verify", user.pk), organisation="ONE")
    one = user.affiliations.get()
    assert (one.state, one.proof, one.verified_by) == ("verified", "organiser", olwen)
    assert "An organiser has confirmed" in mail.outbox[-1].body
    post(organiser, address("end", user.pk), affiliation=one.pk)
    assert (standing(user), speaks_for(user)) == (Standing.WAITING, [])
    assert "You no longer speak for" in mail.outbox[-1].subject
    mails = len(mail.outbox)
    post(organiser, address("end", user.pk), affiliation=one.pk)  # pressed twice
    assert len(mail.outbox) == mails
    post(organiser, address("verify", user.pk), organisation="ONE")
    assert (standing(user), speaks_for(user)) == (Standing.MEMBER, [council])
    html = read(organiser, "member", user.pk)
    assert "Verified: speaks for Council of One Domain" in html
    assert "No longer speaks for Council of One Domain" in html


def test_verifying_what_somebody_asked_for_decides_their_application(organiser, council, post):
    one = applicant(organisation=council)
    post(organiser, address("verify", one.user_id), organisation="ONE")
    one.refresh_from_db()
    assert (one.outcome, standing(one.user)) == (Application.Outcome.APPROVED, Standing.MEMBER)


def test_nobody_speaks_for_an_organisation_without_a_place(organiser, council, post):
    for where in ("", Standing.LEFT, Standing.SUSPENDED, Standing.REFUSED):
        user = UserFactory(standing=where)
        post(organiser, address("verify", user.pk), organisation="ONE")
        assert (standing(user), speaks_for(user)) == (where, [])


@pytest.mark.parametrize("sent", ["", "x", "9" * 40, [1, 2]])
def test_the_affiliation_of_somebody_else_is_not_ended(sent, organiser, council, post):
    mine, other = AffiliationFactory(organisation=council), AffiliationFactory()
    answers = [
        post(organiser, address("end", mine.user_id), affiliation=number)
        for number in (sent, other.pk)
    ]
    assert [answer.status_code for answer in answers] == [422, 422]
    assert Affiliation.objects.live().filter(pk__in=[mine.pk, other.pk]).count() == 2


def test_decisions_appear_in_the_history_of_the_site(organiser, council, post):
    one = applicant(organisation=council)
    post(organiser, address("approve", one.pk))
    html = organiser.get(reverse("wagtailadmin_reports:site_history")).content.decode()
    assert "Approved: speaks for Council of One Domain" in html


# -- Said to have left ---------------------------------------------------------------------------


@pytest.mark.parametrize(("right", "left"), [("yes", 0), ("no", 1)])
def test_a_report_is_decided_with_one_click(right, left, organiser, olwen, council, post):
    user = AffiliationFactory(organisation=council, user__first_name="Leo").user
    report = DepartureReport.objects.create(
        about=user, organisation=council, reported_by=UserFactory(), words="He moved to Kent."
    )
    assert "He moved to Kent." in read(organiser, "departures")
    organiser.get(address("decide_departure", report.pk), {"right": right})
    post(organiser, address("decide_departure", report.pk), right="perhaps")
    assert DepartureReport.objects.filter(pk=report.pk, decided_at=None).exists()
    post(organiser, address("decide_departure", report.pk), right=right)
    assert len(speaks_for(user)) == left
    assert "He moved to Kent." not in read(organiser, "departures")
    answer = post(organiser, address("decide_departure", report.pk), right="yes")
    assert "decided already" in organiser.get(answer["Location"]).content.decode()
    assert len(speaks_for(user)) == left


def test_of_a_report_without_words_the_page_says_so(organiser, council):
    about = AffiliationFactory(organisation=council).user
    DepartureReport.objects.create(about=about, organisation=council)
    html = read(organiser, "departures")
    assert "They gave no reason." in html
    assert "End it: they no longer work there" in html
    assert "Put the report aside" in html


# -- Addresses that an administrator gives -------------------------------------------------------


@pytest.fixture
def administrator(sign_in):
    return sign_in("administrator@example.org")


def edit(client, post, user: User, **changes):
    """Wagtail's own form for a person."""
    fields = {"email": user.email, "first_name": "Sam", "last_name": "Sample", "is_active": "on"}
    answer = post(client, reverse("wagtailusers_users:edit", args=[user.pk]), **fields | changes)
    assert answer.status_code == 302


def addresses_of(user: User) -> list:
    return list(EmailAddress.objects.filter(user=user).values_list("email", "verified", "primary"))


def test_a_new_address_from_an_administrator_ends_what_the_old_one_proved(
    administrator, council, post
):
    user = UserFactory(email="sam@one.gov.uk")
    actions.join_network(_draft(user, council))
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    edit(administrator, post, user, email="Sam@gmail.com")
    assert addresses_of(user) == [("sam@gmail.com", True, True)]
    assert (standing(user), speaks_for(user)) == (Standing.WAITING, [])


def _draft(user: User, organisation) -> Application:
    one = actions.open_application(user)
    one.organisation = organisation
    one.save()
    return one


def test_another_name_from_an_administrator_confirms_no_address(administrator, post):
    user = UserFactory()
    EmailAddress.objects.create(user=user, email=user.email, verified=False, primary=True)
    edit(administrator, post, user, first_name="Samantha")
    assert addresses_of(user) == [(user.email, False, True)]


def test_whom_an_administrator_makes_an_account_signs_in_with_a_code(administrator, client, post):
    secret = "three words together"
    fields = {"email": "New@one.gov.uk", "first_name": "New", "last_name": "One"}
    fields |= {"password1": secret, "password2": secret}
    post(administrator, reverse("wagtailusers_users:add"), **fields)
    user = User.objects.get(first_name="New", last_name="One")
    assert addresses_of(user) == [("new@one.gov.uk", True, True)]
    client.logout()
    post(client, reverse("account_login"), login="new@one.gov.uk", by="code")
    assert mail.outbox[-1].to == ["new@one.gov.uk"]
