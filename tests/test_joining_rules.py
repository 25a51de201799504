"""Who becomes a member, by whom, and what each is told: the rules under the pages of joining."""

from datetime import date

import pytest
from django.core import mail
from wagtail.models import ModelLogEntry

from accounts.actions import record_merger
from accounts.models import Affiliation, Standing, User
from network import actions
from network.models import Application, DepartureReport, Profile
from tests.factories import (
    AffiliationFactory,
    EmailDomainFactory,
    OrganisationFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _sent(django_capture_on_commit_callbacks):
    """Mail goes out when a transaction is kept; in these tests that is at once."""
    with django_capture_on_commit_callbacks(execute=True):
        yield


@pytest.fixture
def council():
    organisation = OrganisationFactory(name="Council of One Domain")
    EmailDomainFactory(organisation=organisation, domain="one.gov.uk")
    return organisation


@pytest.fixture
def organiser() -> User:
    return User.objects.get(email="organiser@example.org")


def newcomer(email="a.person@one.gov.uk", **fields) -> User:
    return UserFactory(email=email, standing="", member_since=None, **fields)


def application(user: User, organisation=None, **fields) -> Application:
    one = actions.open_application(user)
    one.organisation = organisation
    for name, value in fields.items():
        setattr(one, name, value)
    one.save()
    return one


def hand_in(user: User, organisation=None, **fields) -> Application:
    one = actions.join_network(application(user, organisation, **fields))
    user.refresh_from_db()
    return one


def speaks_for(user: User) -> list:
    return [one.organisation for one in user.affiliations.filter(state="verified")]


def test_whose_address_proves_the_organisation_is_a_member_at_once(council):
    user = newcomer()
    one = hand_in(user, council)
    assert (user.standing, speaks_for(user)) == (Standing.MEMBER, [council])
    assert one.outcome == Application.Outcome.PROVED
    assert user.member_since


@pytest.mark.parametrize(
    "email", ["somebody@gmail.com", "a.person@evil-one.gov.uk", "a@pc.one.gov.uk"]
)
def test_everybody_else_waits_and_speaks_for_nobody(email, council):
    user = newcomer(email)
    hand_in(user, council)
    assert (user.standing, speaks_for(user)) == (Standing.WAITING, [])
    assert user.affiliations.get().state == Affiliation.State.CLAIMED


def test_who_names_no_organisation_of_the_register_waits(council):
    user = newcomer()
    one = hand_in(user, organisation_name="A charity")
    assert user.standing == Standing.WAITING
    assert one.speaks_for == "A charity"


@pytest.mark.parametrize("standing", [Standing.REFUSED, Standing.SUSPENDED])
def test_whom_an_organiser_turned_away_is_never_let_in_at_once(standing, council):
    user = newcomer()
    user.standing, user.turned_away = standing, True
    user.save()
    hand_in(user, council)
    assert user.standing != Standing.MEMBER
    assert speaks_for(user) == []


@pytest.mark.parametrize("turn_back", [actions.withdraw_application, None])
def test_a_refusal_outlives_withdrawing_and_leaving(turn_back, council, organiser):
    user = newcomer()
    actions.refuse(hand_in(user, OrganisationFactory()), by=organiser, reason="Nobody knows you.")
    again = hand_in(user, council)
    assert user.standing == Standing.WAITING
    turn_back(again) if turn_back else actions.leave_network(user)
    hand_in(user, council)
    assert (user.standing, speaks_for(user)) == (Standing.WAITING, [])


def test_who_was_approved_after_a_refusal_is_trusted_again(council, organiser):
    user = newcomer("somebody@gmail.com")
    actions.refuse(hand_in(user, council), by=organiser, reason="Who are you?")
    actions.approve(hand_in(user, council), by=organiser)
    user.refresh_from_db()
    user.email = "a.person@one.gov.uk"
    user.save()
    other = EmailDomainFactory(domain="one.gov.uk").organisation  # one more of a shared domain
    assert hand_in(user, other).outcome == Application.Outcome.PROVED


def test_what_an_organiser_ended_does_not_come_back_by_the_address(council, organiser):
    user = newcomer()
    hand_in(user, council)
    report = DepartureReport.objects.create(about=user, organisation=council)
    actions.decide_report(report, by=organiser, was_right=True)
    again = hand_in(user, council)
    assert (user.standing, speaks_for(user), again.decided_at) == (Standing.WAITING, [], None)
    assert actions.approve(again, by=organiser)
    assert speaks_for(user) == [council]


def test_handing_in_twice_is_handing_in_once(council):
    user = newcomer()
    one = hand_in(user, council)
    mails = len(mail.outbox)
    actions.join_network(one)
    assert len(mail.outbox) == mails
    assert user.affiliations.count() == 1


def test_organisers_are_told_in_one_mail_with_one_link_to_the_decision(
    council, organiser, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        one = hand_in(newcomer("somebody@gmail.com", first_name="Sam"), council)
    told = [message for message in mail.outbox if message.to == [organiser.email]]
    assert [message.subject for message in told] == ["To check: Sam, Council of One Domain"]
    assert f"/admin/people/inspect/{one.pk}/" in told[0].body
    assert "Anybody can have an address there" in told[0].body


def test_mail_is_in_the_language_a_person_chose(council, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        hand_in(newcomer(language="cy"), council)
    assert "/cy/account/profile/" in mail.outbox[-1].body


def test_approving_lets_somebody_in_and_says_so(
    council, organiser, django_capture_on_commit_callbacks
):
    user = newcomer("somebody@gmail.com")
    one = hand_in(user, council)
    with django_capture_on_commit_callbacks(execute=True):
        assert actions.approve(one, by=organiser)
    user.refresh_from_db()
    assert (user.standing, speaks_for(user)) == (Standing.MEMBER, [council])
    assert user.affiliations.get().verified_by == organiser
    assert mail.outbox[-1].to == [user.email]
    assert ModelLogEntry.objects.get(action="network.approve").user == organiser


def test_of_two_organisers_the_first_decides(council, organiser):
    user = newcomer("somebody@gmail.com")
    one = hand_in(user, council)
    assert actions.refuse(one, by=organiser, reason="Nobody knows you there.")
    assert not actions.approve(one, by=organiser)
    user.refresh_from_db()
    assert user.standing == Standing.REFUSED


def test_a_refusal_is_mailed_with_its_reason(
    council, organiser, django_capture_on_commit_callbacks
):
    user = newcomer("somebody@gmail.com")
    one = hand_in(user, council)
    with django_capture_on_commit_callbacks(execute=True):
        actions.refuse(one, by=organiser, reason="Nobody knows you there.")
    assert "Nobody knows you there." in mail.outbox[-1].body
    assert user.affiliations.get().state == Affiliation.State.ENDED
    assert hand_in(user, council).decided_at is None  # and may apply again, to an organiser


def test_a_question_and_its_answer_reach_the_other(
    council, organiser, django_capture_on_commit_callbacks
):
    user = newcomer("somebody@gmail.com")
    one = hand_in(user, council)
    with django_capture_on_commit_callbacks(execute=True):
        question = actions.ask_question(one, by=organiser, text="Who is your manager?")
    assert (mail.outbox[-1].to, "Who is your manager?" in mail.outbox[-1].body) == (
        [user.email],
        True,
    )
    with django_capture_on_commit_callbacks(execute=True):
        assert actions.answer_question(question, "Ada Invented")
    assert (mail.outbox[-1].to, "Ada Invented" in mail.outbox[-1].body) == ([organiser.email], True)
    assert not actions.answer_question(question, "Somebody else")


@pytest.mark.usefixtures("nobody_else")
def test_a_suspended_member_is_found_by_nobody_until_restored(council, organiser):
    user = AffiliationFactory(organisation=council).user
    other = UserFactory()
    Profile.objects.create(user=user)
    assert actions.suspend(user, by=organiser, reason="For now.")
    assert not Profile.objects.visible_to(other).exists()
    assert not council.affiliations.verified().exists()
    assert actions.restore(user, by=organiser)
    assert Profile.objects.visible_to(other).get().user == user


def test_restoring_somebody_who_waited_lets_nobody_in(council, organiser):
    user = newcomer("somebody@gmail.com")
    one = hand_in(user, council)
    actions.suspend(user, by=organiser, reason="For now.")
    actions.restore(user, by=organiser)
    user.refresh_from_db()
    assert user.standing == Standing.WAITING
    assert Application.objects.waiting().get(user=user) == one


def test_restoring_somebody_who_had_left_brings_nobody_back(council, organiser):
    user = newcomer()
    hand_in(user, council)
    actions.leave_network(user)
    actions.suspend(user, by=organiser, reason="For now.")
    actions.restore(user, by=organiser)
    user.refresh_from_db()
    assert user.standing == Standing.NONE


def test_who_is_being_erased_is_no_longer_in_the_queue(council, organiser):
    user = newcomer("somebody@gmail.com")
    one = hand_in(user, council)
    user.is_active = False
    user.save()
    assert not actions.approve(one, by=organiser)


def test_a_suspended_organiser_decides_nothing(organiser, client):
    organiser.standing = Standing.SUSPENDED
    organiser.save()
    client.force_login(organiser)
    client.post(f"/admin/people/members/{organiser.pk}/restore/")
    organiser.refresh_from_db()
    assert organiser.standing == Standing.SUSPENDED
    assert organiser not in User.objects.organisers()


def test_an_organiser_who_is_suspended_sees_no_member_either(organiser):
    user = AffiliationFactory().user
    Profile.objects.create(user=user)
    assert Profile.objects.visible_to(organiser).filter(user=user).exists()
    organiser.standing = Standing.SUSPENDED
    assert not Profile.objects.visible_to(organiser).exists()


def test_a_new_address_ends_what_the_old_one_proved(council, django_capture_on_commit_callbacks):
    user = newcomer()
    hand_in(user, council)
    user.email = "a.person@gmail.com"
    user.save()
    with django_capture_on_commit_callbacks(execute=True):
        assert actions.follow_address(user) == [council]
    user.refresh_from_db()
    assert (user.standing, speaks_for(user)) == (Standing.WAITING, [])
    assert user.affiliations.filter(ending=Affiliation.Ending.ADDRESS).count() == 1
    assert Application.objects.waiting().get(user=user).organisation == council
    assert "Your new address and your organisation" in [message.subject for message in mail.outbox]
    assert actions.follow_address(user) == []


def test_a_new_address_that_proves_another_organisation_speaks_for_that(council):
    other = EmailDomainFactory(domain="other.gov.uk").organisation
    user = newcomer()
    hand_in(user, council)
    user.email = "a.person@other.gov.uk"
    user.save()
    actions.follow_address(user)
    user.refresh_from_db()
    assert (user.standing, speaks_for(user)) == (Standing.MEMBER, [other])


def test_who_waits_is_let_in_by_a_new_address_that_proves_it(council):
    user = newcomer("somebody@gmail.com")
    one = hand_in(user, council)
    user.email = "a.person@one.gov.uk"
    user.save()
    actions.follow_address(user)
    user.refresh_from_db()
    one.refresh_from_db()
    assert (user.standing, speaks_for(user)) == (Standing.MEMBER, [council])
    assert one.outcome == Application.Outcome.PROVED


def test_a_new_address_leaves_what_somebody_is_writing_as_it_is(council):
    user = newcomer()
    hand_in(user, council)
    draft = application(user, organisation_name="A charity")
    user.email = "a.person@gmail.com"
    user.save()
    actions.follow_address(user)
    draft.refresh_from_db()
    assert (draft.organisation, draft.speaks_for, draft.submitted_at) == (None, "A charity", None)


def test_a_new_address_at_the_same_organisation_changes_nothing(council):
    user = newcomer()
    hand_in(user, council)
    user.email = "another.name@ONE.gov.uk"
    user.save()
    assert actions.follow_address(user) == []
    assert speaks_for(user) == [council]


def test_what_an_organiser_verified_survives_a_new_address(council, organiser):
    user = AffiliationFactory(organisation=council, verified_by=organiser).user
    user.email = "another@gmail.com"
    user.save()
    assert actions.follow_address(user) == []
    assert speaks_for(user) == [council]


def test_an_application_follows_a_merger(council):
    successor = OrganisationFactory(name="What came after")
    one = hand_in(newcomer("somebody@gmail.com"), council)
    steps = record_merger(council, successor, on=date(2026, 4, 1)).steps
    one.refresh_from_db()
    assert one.organisation == successor
    assert any("1 application to join" in step for step in steps)


def test_after_a_split_the_organiser_chooses_for_whom_an_application_is(council):
    one = hand_in(newcomer("somebody@gmail.com"), council)
    record_merger(council, OrganisationFactory(), OrganisationFactory(), on=date(2026, 4, 1))
    one.refresh_from_db()
    assert (one.organisation, one.organisation_name) == (None, "Council of One Domain")


def test_who_left_an_organisation_waits_until_an_organiser_knows_more(council, organiser):
    user = AffiliationFactory(organisation=council).user
    report = DepartureReport.objects.create(about=user, organisation=council)
    assert actions.decide_report(report, by=organiser, was_right=True)
    assert not actions.decide_report(report, by=organiser, was_right=False)
    user.refresh_from_db()
    assert (user.standing, speaks_for(user)) == (Standing.WAITING, [])


def test_a_report_that_was_wrong_changes_nothing(council, organiser):
    user = AffiliationFactory(organisation=council).user
    report = DepartureReport.objects.create(about=user, organisation=council)
    actions.decide_report(report, by=organiser, was_right=False)
    assert speaks_for(user) == [council]


def test_leaving_keeps_the_account_and_nothing_else(council):
    user = newcomer()
    hand_in(user, council)
    actions.leave_network(user)
    user.refresh_from_db()
    assert (user.standing, speaks_for(user), user.is_active) == (Standing.LEFT, [], True)
    actions.leave_network(user)
    assert hand_in(user, council).outcome == Application.Outcome.PROVED  # and may come back
