"""The way in, page by page: no step skipped, nothing in force too early, and what comes after."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.test import Client
from django.utils import timezone

from accounts.actions import record_merger
from accounts.models import Standing, User
from core.models import Topic
from network import actions
from network.models import Application, JoinPage, Profile
from tests.factories import AffiliationFactory, EmailDomainFactory, OrganisationFactory, UserFactory
from tests.joining import (
    ABOUT,
    CHECK,
    DONE,
    EMAIL,
    NEW,
    ORGANISATION,
    SEEN_BY_ALL,
    VISIBILITY,
    chosen,
    enter_with,
    join_with,
    offered,
    speaks_for,
)
from tests.signing_in import CONFIRM, LOGIN, OFFICER, newest_code

pytestmark = pytest.mark.django_db


@pytest.fixture
def enter(post):
    """Signed in, on the way in."""
    return lambda client, email=NEW: enter_with(client, post, email)


@pytest.fixture
def join(client, post):
    """All of the way in."""
    return lambda *args, **fields: join_with(client, post, *args, **fields)


# -- Finding an organisation ------------------------------------------------------------------------


def test_an_old_name_finds_the_successor_and_few_are_shown(client, enter):
    enter(client, "somebody@gmail.com")
    assert offered(client) == []
    assert offered(client, "?q=mendip") == ["SMT"]
    assert len(offered(client, "?q=council")) == 10
    assert "write more of its name" in client.get(ORGANISATION + "?q=council").content.decode()


def test_whose_council_was_replaced_reads_by_which(client, enter):
    enter(client, "a.person@mendip.gov.uk")
    html = client.get(ORGANISATION).content.decode()
    assert "is one of Mendip District Council, which was replaced by Somerset Council." in html
    client.logout()
    enter(client, "another.person@dudley.gov.uk")
    assert "was replaced by" not in client.get(ORGANISATION).content.decode()


def test_the_last_button_says_what_it_does(client, post, enter):
    for email, button in (("a@dudley.gov.uk", "Join the network"), ("a@gmail.com", "Send my app")):
        enter(client, email)
        post(client, ORGANISATION, organisation="DUD")
        post(client, ABOUT, name="Sam Invented")
        assert f'type="submit">{button}' in client.get(CHECK).content.decode()
        client.logout()


def test_what_is_not_listed_is_named_and_nobody_in_particular_is_an_answer(client, post, enter):
    enter(client, "somebody@gmail.com")
    answer = post(client, ORGANISATION, organisation=":other", organisation_name=" ")
    assert answer.status_code == 422
    post(client, ORGANISATION, organisation=":other", organisation_name="A charity", note="Ask Ada")
    one = Application.objects.get(user__email="somebody@gmail.com")
    assert (one.organisation, one.speaks_for, one.note) == (None, "A charity", "Ask Ada")
    post(client, ORGANISATION, organisation=":nobody", organisation_name="A charity")
    one.refresh_from_db()
    assert (one.speaks_for, one.is_independent) == ("Independent", True)
    assert chosen(client) == [":nobody"]
    post(client, "/cy" + ORGANISATION, organisation=":nobody")
    one.refresh_from_db()
    assert one.speaks_for == "Independent"


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        (":nobody", "Thank you. Your address does not show"),
        ("WNS", "You say that you work for <span>Welsh Name Council</span>."),
    ],
)
def test_who_waits_reads_for_whom_and_nobody_in_particular_is_no_name(choice, words, client, join):
    OrganisationFactory(code="WNS", name="Welsh Name Council", name_cy="Cyngor Enw")
    join("somebody@gmail.com", choice)
    page = client.get(DONE).content.decode()
    assert words in page
    assert "work for Independent" not in page
    in_welsh = client.get("/cy" + DONE).content.decode()
    assert "Welsh Name Council" not in in_welsh
    assert ("Cyngor Enw" in in_welsh) == (choice == "WNS")


# -- Step by step -----------------------------------------------------------------------------------


def test_a_step_opened_too_early_leads_to_the_first_that_is_missing(client, post, enter):
    for step in (ORGANISATION, ABOUT, VISIBILITY, CHECK):
        assert client.get(step)["Location"] == EMAIL
    assert client.get(DONE)["Location"] == f"{LOGIN}?next={DONE}"
    enter(client)
    for step in (EMAIL, ABOUT, VISIBILITY, CHECK, DONE):
        assert client.get(step)["Location"] == ORGANISATION
    post(client, ORGANISATION, organisation="DUD")
    assert client.get(CHECK)["Location"] == client.post(CHECK)["Location"] == ABOUT
    post(client, ABOUT, name="Sam Invented")
    assert client.get(EMAIL)["Location"] == VISIBILITY
    post(client, VISIBILITY, **SEEN_BY_ALL)
    assert client.get(EMAIL)["Location"] == CHECK


def test_answers_are_kept_and_in_force_only_after_the_last_page(client, post, enter):
    user = enter(client)
    post(client, ORGANISATION, organisation="DUD")
    topics = [topic.slug for topic in Topic.objects.in_language("cy")[:2]]
    post(client, "/cy" + ABOUT, name="Sam Ann Invented", role="Officer", topics=topics)
    post(client, VISIBILITY, **SEEN_BY_ALL | {"seen_by": "organisation", "language": "cy"})
    user.refresh_from_db()
    assert (user.get_full_name(), user.language) == ("Sam Ann Invented", "cy")
    assert sorted(t.slug for t in user.profile.topics.in_language("en-gb")) == sorted(topics)
    assert (user.profile.role, user.profile.seen_by) == ("Officer", "organisation")
    assert (user.standing, user.affiliations.count()) == (Standing.NONE, 0)
    assert not Profile.objects.visible_to(User.objects.get(email=OFFICER)).filter(user=user)
    assert 'value="Officer"' in client.get(ABOUT).content.decode()


def test_a_change_from_the_last_page_leads_back_to_it(client, post, enter):
    enter(client)
    post(client, ORGANISATION, organisation="DUD")
    post(client, ABOUT, name="Sam Invented")
    assert "Not provided" in client.get(CHECK).content.decode()
    assert post(client, f"{ABOUT}?from=check", name="Sam", role="Officer")["Location"] == CHECK
    assert post(client, f"{ORGANISATION}?from=check", organisation="KIR")["Location"] == CHECK
    assert post(client, f"{VISIBILITY}?from=check", **SEEN_BY_ALL)["Location"] == CHECK


@pytest.mark.parametrize(
    ("step", "fields"),
    [
        (ABOUT, {"name": " "}),
        (ABOUT, {"name": "x" * 100_000}),
        (ABOUT, {"name": "Sam", "topics": ["no-such-topic"]}),
        (VISIBILITY, {}),
        (VISIBILITY, SEEN_BY_ALL | {"seen_by": "everybody"}),
        (VISIBILITY, SEEN_BY_ALL | {"language": "xx"}),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(step, fields, client, post, enter):
    user = enter(client)
    post(client, ORGANISATION, organisation="DUD")
    assert post(client, step, **fields).status_code == 422
    user.refresh_from_db()
    assert (user.get_full_name(), user.profile.seen_by, user.language) == ("", "members", "en-gb")


def test_handing_in_again_and_again_is_limited_and_says_when_to_try(client, join, post):
    join("somebody@gmail.com", "KIR")
    for _ in range(4):
        post(client, DONE, action="withdraw")
        post(client, ORGANISATION, organisation="KIR")
        post(client, CHECK)
    post(client, DONE, action="withdraw")
    post(client, ORGANISATION, organisation="KIR")
    answer = post(client, CHECK)
    assert answer.status_code == 422
    assert "Try again in an hour" in answer.content.decode()


# -- Afterwards -------------------------------------------------------------------------------------


def test_afterwards_every_step_leads_to_where_one_stands(client, join):
    join("somebody@gmail.com", "KIR")
    for step in (EMAIL, ORGANISATION, ABOUT, VISIBILITY, CHECK):
        assert client.get(step)["Location"] == DONE
    assert "An organiser will check" in client.get(DONE).content.decode()


def test_a_member_who_joins_again_reads_that_they_are_one(client, enter):
    enter(client, OFFICER)
    assert client.get(EMAIL)["Location"] == DONE
    assert "You are a member already" in client.get(ORGANISATION).content.decode()
    assert "You are a member" in client.get(DONE).content.decode()


def test_a_member_who_works_elsewhere_now_says_so_and_stays_one(client, post, enter):
    user = enter(client, OFFICER)
    assert post(client, ORGANISATION, organisation="KIR")["Location"] == CHECK
    post(client, CHECK)
    user.refresh_from_db()
    assert (user.standing, speaks_for(user)) == (Standing.MEMBER, ["DUD"])
    assert user.applications.waiting().get().organisation.code == "KIR"


def test_whose_council_was_split_lands_at_the_choice_of_its_successors(client, post):
    old, one, two = (OrganisationFactory() for _ in range(3))
    EmailDomainFactory(organisation=old, domain="split.gov.uk")
    user = UserFactory(email="a@split.gov.uk", first_name="Ann")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    AffiliationFactory(user=user, organisation=old)
    record_merger(old, one, two, on=timezone.localdate())
    post(client, LOGIN, login=user.email, by="code")
    assert post(client, CONFIRM, code=newest_code())["Location"] == EMAIL
    assert client.get(EMAIL)["Location"] == ORGANISATION
    assert offered(client) == sorted([one.code, two.code])
    assert post(client, ORGANISATION, organisation=two.code)["Location"] == CHECK
    assert post(client, CHECK)["Location"] == DONE
    assert speaks_for(user) == [two.code]


def test_signing_in_in_the_middle_of_joining_leads_on(post, client, enter):
    enter(Client())
    post(client, LOGIN, login=NEW, by="code")
    assert post(client, CONFIRM, code=newest_code())["Location"] == EMAIL


def test_somebody_suspended_is_told_so_and_applies_for_nothing(client, enter, post):
    user = UserFactory(email="suspended@dudley.gov.uk", standing=Standing.SUSPENDED)
    enter(client, user.email)
    for step in (EMAIL, ORGANISATION, CHECK):
        assert client.get(step)["Location"] == DONE
    assert post(client, ORGANISATION, organisation="DUD")["Location"] == DONE
    html = client.get(DONE).content.decode()
    assert "Your place in the network is suspended" in html
    assert "If this is wrong, write to the organisers." in html
    assert not user.applications.exists()


def test_a_refusal_shows_its_reason_and_an_organiser_decides_the_next_time_too(client, join, post):
    user = join("a.person@gmail.com", "DUD")
    actions.refuse(user.applications.get(), by=User.objects.organisers()[0], reason="Who are you?")
    assert "Who are you?" in client.get(DONE).content.decode()
    assert post(client, ORGANISATION, organisation="DUD")["Location"] == ABOUT
    post(client, CHECK)
    user.refresh_from_db()
    assert user.standing == Standing.WAITING


def test_a_question_is_answered_by_whom_it_asks_and_once(client, join, post):
    organiser = User.objects.organisers()[0]
    others = actions.open_application(UserFactory(email="other@gmail.com", standing=""))
    actions.join_network(others)
    theirs = actions.ask_question(others, by=organiser, text="Not yours?")
    user = join("a.person@gmail.com", "DUD")
    mine = actions.ask_question(user.applications.get(), by=organiser, text="Who knows you?")
    html = client.get(DONE).content.decode()
    assert ("Who knows you?" in html, "Not yours?" in html) == (True, False)
    field = f"question-{mine.pk}-answer"
    assert post(client, DONE, **{field: " "}).status_code == 422
    assert post(client, DONE, **{field: "Ada"})["Location"] == DONE
    post(client, DONE, **{field: "Somebody else"})
    post(client, DONE, **{f"question-{theirs.pk}-answer": "Forged"})
    for question in (mine, theirs):
        question.refresh_from_db()
    assert (mine.answer, theirs.answer) == ("Ada", "")


def test_withdrawing_takes_a_post_and_ends_the_waiting(client, join, post):
    user = join("a.person@gmail.com", "DUD")
    client.get(f"{DONE}?action=withdraw")
    user.refresh_from_db()
    assert user.standing == Standing.WAITING
    assert post(client, DONE, action="withdraw")["Location"] == DONE
    user.refresh_from_db()
    assert user.standing == Standing.NONE
    assert "You have withdrawn your application" in client.get(DONE).content.decode()


# -- Doors to it ------------------------------------------------------------------------------------


def test_the_page_about_joining_says_where_somebody_stands(client, enter, post):
    assert 'class="button" href="/join/email/"' in client.get("/join/").content.decode()
    enter(client)
    post(client, ORGANISATION, organisation="DUD")
    assert "Your answers are kept" in client.get("/join/").content.decode()
    client.logout()
    enter(client, OFFICER)
    assert "You are a member already" in client.get("/join/").content.decode()


def test_the_page_about_joining_speaks_welsh_throughout(client):
    english, welsh = (JoinPage.objects.get(locale__language_code=code) for code in ("en-gb", "cy"))
    assert welsh.is_translated
    assert not welsh.is_partly_translated
    assert [one for one, twin in zip(welsh.body, english.body, strict=True) if one == twin] == []
    assert welsh.summary != english.summary


def test_the_front_page_leads_each_to_what_is_next_for_them(client, join, enter):
    leads = {"/join/": "Join the network", DONE: "See where your application stands"}
    leads |= {"/network/members/": "Find somebody to ask"}

    def first() -> str:
        html = client.get("/").content.decode()
        (address, said) = re.search(r'button--bright" href="([^"]+)">([^<]+)', html).groups()
        assert leads[address] == said
        return address

    assert first() == "/join/"
    join("somebody@gmail.com", "KIR")
    assert first() == DONE
    client.logout()
    enter(client, OFFICER)
    assert first() == "/network/members/"


def test_visitors_find_join_beside_sign_in_and_on_organisations_without_members(client):
    for address in ("/", "/network/organisations/KIR/"):
        assert '<a href="/join/">Join' in client.get(address).content.decode()
    assert '<a href="/cy/join/">' in client.get("/cy/").content.decode()
    assert 'href="/join/"' in client.get("/account/signup/").content.decode()
