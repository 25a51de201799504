"""What organisers do in the admin with those who wait, and that nobody else does."""

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import ModelLogEntry

from accounts.models import Standing, User
from network import actions
from network.models import Application, DepartureReport
from tests.factories import (
    AffiliationFactory,
    EmailDomainFactory,
    OrganisationFactory,
    UserFactory,
)
from tests.people import address, applicant, read, speaks_for, standing
from tests.rendered import Document

pytestmark = pytest.mark.django_db
MOST_QUERIES = 20


# -- The queue -----------------------------------------------------------------------------------


def test_the_queue_says_who_waits_for_whom_and_why(organiser, council):
    applicant(organisation=council)
    applicant("kim@below.one.gov.uk", organisation_name="A charity nobody knows")
    html = read(organiser, "index")
    for words in (
        *("sam@gmail.com", "Council of One Domain", "Anybody can have an address there"),
        *("kim@below.one.gov.uk", "A charity nobody knows", "not in the register"),
        "The address is below a domain we know",
    ):
        assert words in html
    assert html.index("sam@gmail.com") < html.index("kim@below.one.gov.uk")


def test_the_queue_shows_neither_drafts_nor_what_is_decided(organiser, olwen, council):
    actions.open_application(UserFactory(email="draft@gmail.com"))
    actions.approve(applicant("done@gmail.com", council), by=olwen)
    html = read(organiser, "index")
    assert "draft@gmail.com" not in html
    assert "done@gmail.com" not in html


def test_the_queue_says_who_was_refused_or_asked_before(organiser, olwen, council):
    one = applicant(organisation=council)
    assert "refused before" not in read(organiser, "index")
    actions.refuse(one, by=olwen, reason="Nobody knows you there.")
    again = actions.open_application(one.user)
    again = actions.join_network(again)
    assert "refused before" in read(organiser, "index")
    question = actions.ask_question(again, by=olwen, text="Who is your manager?")
    assert "question not answered yet" in read(organiser, "index")
    actions.answer_question(question, "Ada Invented")
    assert "question answered" in read(organiser, "index")


def test_an_empty_queue_says_so(organiser):
    Application.objects.all().delete()
    assert "Nobody waits" in read(organiser, "index")
    assert "Nobody to check" in organiser.get("/admin/").content.decode()


def test_the_first_page_of_the_admin_says_how_many_wait(organiser, sign_in):
    Application.objects.all().delete()
    applicant()
    assert "1 person to check" in organiser.get("/admin/").content.decode()
    assert "People (1)" in organiser.get("/admin/").content.decode()
    assert "to check" not in sign_in("editor@example.org").get("/admin/").content.decode()


@pytest.mark.parametrize("name", ["index", "members", "departures"])
def test_a_list_costs_the_same_however_long_it_is(
    name, organiser, olwen, council, django_assert_max_num_queries
):
    def more(number: int) -> None:
        old = OrganisationFactory(ends="2020-01-01")
        EmailDomainFactory(organisation=old, domain=f"old{number}.gov.uk")
        one = applicant(f"a{number}@old{number}.gov.uk", council)
        actions.ask_question(one, by=olwen, text="Who?")
        member = AffiliationFactory(organisation=council).user
        DepartureReport.objects.create(about=member, organisation=council, reported_by=olwen)

    more(0)
    read(organiser, name)
    with django_assert_max_num_queries(MOST_QUERIES) as few:
        read(organiser, name)
    for number in range(1, 6):
        more(number)
    with django_assert_max_num_queries(len(few)):
        read(organiser, name)


# -- One application -----------------------------------------------------------------------------


def test_the_page_says_everything_that_is_known(organiser, olwen, council):
    AffiliationFactory(organisation=council)
    one = applicant("kim@below.one.gov.uk", council, note="I am on secondment.")
    one.user.profile.role = "Engagement lead"
    one.user.profile.save()
    question = actions.ask_question(one, by=olwen, text="Until when?")
    actions.answer_question(question, "Until spring.")
    html = read(organiser, "inspect", one.pk)
    for words in (
        *("Kim asks to speak for Council of One Domain", "kim@below.one.gov.uk", "not confirmed"),
        *("Engagement lead", "I am on secondment.", "1 member speaks for it already."),
        *("The address is below a domain we know", "Until when?", "Until spring."),
    ):
        assert words in html


def test_an_application_costs_the_same_however_much_is_known(
    organiser, olwen, council, django_assert_max_num_queries
):
    one = applicant(organisation=council)
    actions.ask_question(one, by=olwen, text="Who?")
    with django_assert_max_num_queries(MOST_QUERIES) as few:
        read(organiser, "inspect", one.pk)
    for number in range(5):
        actions.ask_question(one, by=olwen, text=f"And {number}?")
        AffiliationFactory(user=one.user)
    with django_assert_max_num_queries(len(few)):
        read(organiser, "inspect", one.pk)


def test_one_click_approves(organiser, olwen, council, post):
    one = applicant(organisation=council)
    answer = post(organiser, address("approve", one.pk))
    assert answer["Location"] == address("index")
    assert (standing(one.user), speaks_for(one.user)) == (Standing.MEMBER, [council])
    assert mail.outbox[-1].to == [one.user.email]
    entry = ModelLogEntry.objects.get(action="network.approve")
    assert (entry.user, entry.message) == (olwen, "Approved: speaks for Council of One Domain")


def test_looking_decides_nothing(organiser, council):
    one = applicant(organisation=council)
    for name in ("inspect", "approve", "refuse", "ask", "correct"):
        organiser.get(address(name, one.pk), {"reason": "x", "sure": "yes"})
    organiser.get(address("approve_several"), {"one": [one.pk], "sure": "yes"})
    assert Application.objects.waiting().filter(pk=one.pk).exists()


@pytest.mark.parametrize(
    ("name", "field", "words"),
    [
        ("refuse", "reason", "Say why: it is mailed to the person."),
        ("ask", "text", "Write what you want to know."),
        ("correct", "organisation", "Say which organisation."),
    ],
)
@pytest.mark.parametrize("sent", ["", "   ", "\x00", "x" * 100_000])
def test_what_is_missing_or_makes_no_sense_is_said_and_nothing_happens(
    name, field, words, sent, organiser, council, post
):
    one = applicant(organisation=council)
    mails = len(mail.outbox)
    answer = post(organiser, address(name, one.pk), **{field: sent})
    assert answer.status_code == 422
    html = answer.content.decode()
    assert "Error: Sam" in html.partition("</title>")[0]
    assert words in html or sent.strip()
    assert [one.get("id") for one in Document(html).elements if "autofocus" in one.attrib] == [
        f"id_{field}"
    ]
    assert Application.objects.waiting().filter(pk=one.pk, organisation=council).exists()
    assert len(mail.outbox) == mails


def test_a_refusal_mails_its_reason(organiser, council, post):
    one = applicant(organisation=council)
    post(organiser, address("refuse", one.pk), reason="Nobody knows you there.")
    assert standing(one.user) == Standing.REFUSED
    assert mail.outbox[-1].to == [one.user.email]
    assert "Nobody knows you there." in mail.outbox[-1].body
    html = read(organiser, "inspect", one.pk)
    assert "decided by Olwen Invented" in html
    assert "Nobody knows you there." in html
    assert address("approve", one.pk) not in html


def test_a_question_is_mailed_and_the_application_still_waits(organiser, council, post):
    one = applicant(organisation=council)
    answer = post(organiser, address("ask", one.pk), text="Who is your manager?")
    assert answer["Location"] == address("inspect", one.pk)
    assert "Who is your manager?" in mail.outbox[-1].body
    assert Application.objects.waiting().get(pk=one.pk).questions.count() == 1


@pytest.mark.parametrize("written", ["Council of One Domain (ONE)", "one", "council of one domain"])
def test_an_organiser_corrects_the_organisation_before_approving(written, organiser, council, post):
    wrong = OrganisationFactory()
    one = applicant(organisation=wrong)
    answer = post(organiser, address("correct", one.pk), organisation=written)
    assert answer["Location"] == address("inspect", one.pk)
    assert not wrong.affiliations.live().exists()
    post(organiser, address("approve", one.pk))
    assert speaks_for(one.user) == [council]
    assert "Organisation corrected: Council of One Domain" in read(organiser, "inspect", one.pk)


def test_an_organisation_that_is_unclear_is_asked_about(organiser, council, post):
    other = OrganisationFactory(name="Council of One Dominion")
    ended = OrganisationFactory(name="Council of One Dome", ends="2020-01-01")
    one = applicant()
    html = post(organiser, address("correct", one.pk), organisation="council of one dom")
    words = html.content.decode()
    assert "Several organisations fit." in words
    assert f"{other} ({other.code})" in words
    assert f"{ended} ({ended.code})" not in words
    answer = post(organiser, address("correct", one.pk), organisation="Nowhere")
    assert "The register has no organisation of today by this name." in answer.content.decode()


def test_who_decides_second_is_told_so(organiser, olwen, council, post):
    one = applicant(organisation=council)
    ada = User.objects.get(email="administrator@example.org")
    actions.refuse(one, by=ada, reason="Nobody knows you there.")
    answer = post(organiser, address("approve", one.pk))
    html = organiser.get(answer["Location"]).content.decode()
    assert "Nothing was changed: Ada Invented has decided this already." in html
    assert standing(one.user) == Standing.REFUSED


def test_a_suspended_person_is_restored_before_they_are_approved(organiser, olwen, council, post):
    one = applicant(organisation=council)
    actions.suspend(one.user, by=olwen, reason="For now.")
    assert address("approve", one.pk) not in read(organiser, "inspect", one.pk)
    post(organiser, address("approve", one.pk))
    assert Application.objects.waiting().filter(pk=one.pk).exists()
    assert (standing(one.user), speaks_for(one.user)) == (Standing.SUSPENDED, [])


def test_of_an_organisation_that_has_ended_the_page_names_what_came_after(organiser, council):
    old = OrganisationFactory(name="Old Council", ends="2020-01-01")
    council.predecessors.add(old)
    html = read(organiser, "inspect", applicant(organisation=old).pk)
    assert "What came after it: Council of One Domain" in html
    assert 'value="Council of One Domain (ONE)"' in html


# -- Several at once -----------------------------------------------------------------------------


def test_those_ticked_are_named_first_and_approved_then_and_no_others(
    organiser, sign_in, council, post
):
    one, two, other = (applicant(f"{name}@gmail.com", council) for name in ("ann", "bob", "cyd"))
    ticked = [one.pk, two.pk]
    shown = post(organiser, address("approve_several"), one=ticked).content.decode()
    assert "ann@gmail.com" in shown
    assert "cyd@gmail.com" not in shown
    assert standing(one.user) == Standing.WAITING
    answer = post(organiser, address("approve_several"), one=ticked, sure="yes")
    assert "2 people are members now" in organiser.get(answer["Location"]).content.decode()
    assert [standing(who.user) for who in (one, two, other)] == ["member", "member", "waiting"]
    for who in (one, two):
        assert "Approved: speaks for" in read(organiser, "member", who.user_id)
    administrator = sign_in("administrator@example.org")
    for who in (one, two):  # Wagtail shows only the last of several entries with one number
        history = administrator.get(reverse("wagtailusers_users:history", args=[who.user_id]))
        assert "Approved: speaks for" in history.content.decode()


def test_one_decided_meanwhile_is_named_and_the_others_are_approved(
    organiser, olwen, council, post
):
    one, two = applicant("ann@gmail.com", council), applicant("bob@gmail.com", council)
    actions.refuse(one, by=olwen, reason="Nobody knows you there.")
    ticked = {"one": [one.pk, two.pk, 999_999, "9" * 40, "x", "²"]}
    assert (
        "Decided already" in post(organiser, address("approve_several"), **ticked).content.decode()
    )
    answer = post(organiser, address("approve_several"), **ticked, sure="yes")
    html = organiser.get(answer["Location"]).content.decode()
    assert "Not approved, because it was decided before or they are suspended: Ann." in html
    assert (standing(one.user), standing(two.user)) == (Standing.REFUSED, Standing.MEMBER)


def test_ticking_nobody_is_said(organiser, post):
    answer = post(organiser, address("approve_several"))
    assert "Tick the people to approve first." in organiser.get(answer["Location"]).content.decode()


# -- Who may -------------------------------------------------------------------------------------


@pytest.mark.parametrize("email", ["editor@example.org", "officer@example.org", ""])
def test_nobody_else_sees_or_decides_anything(email, client, sign_in, council, post):
    one = applicant(organisation=council)
    member = AffiliationFactory(organisation=council)
    report = DepartureReport.objects.create(about=member.user, organisation=council)
    client = sign_in(email) if email else client
    pages = [
        *(address(name) for name in ("index", "members", "members_results", "departures")),
        *(address(name, one.pk) for name in ("inspect", "approve", "refuse", "ask", "correct")),
        address("approve_several"),
        address("member", member.user_id),
        *(address(name, member.user_id) for name in ("suspend", "restore", "verify", "end")),
        address("decide_departure", report.pk),
    ]
    sent = {"reason": "x", "text": "x", "organisation": "ONE", "one": [one.pk], "sure": "yes"}
    sent |= {"right": "yes", "affiliation": member.pk}
    for page in pages:
        for answer in (client.get(page), post(client, page, **sent)):
            assert answer.status_code in (302, 403)
            assert "sam@gmail.com" not in answer.content.decode()
            assert "people" not in answer.get("Location", "").partition("?")[0]
    assert Application.objects.waiting().filter(pk=one.pk).exists()
    assert speaks_for(member.user) == [council]
    assert not ModelLogEntry.objects.filter(action__startswith="network.").exists()


def test_a_draft_or_nobody_is_not_found(organiser):
    draft = actions.open_application(UserFactory())
    for page in (
        *(address("inspect", pk) for pk in (draft.pk, 999_999, 10**30)),
        *(address(name, 10**30) for name in ("member", "approve", "suspend")),
    ):
        assert organiser.get(page).status_code == 404


def test_the_link_in_the_mail_opens_the_page_after_signing_in(
    client, sign_in, council, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        applicant(organisation=council)
    [told] = [one for one in mail.outbox if one.to == ["organiser@example.org"]]
    link = next(line for line in told.body.splitlines() if "/admin/people/inspect/" in line)
    path = "/admin/" + link.partition("/admin/")[2]
    answer = client.get(path)
    assert answer["Location"] == f"{reverse('account_login')}?next={path}"
    answer = sign_in("organiser@example.org").get(path)
    assert "Sam asks to speak for Council of One Domain" in answer.content.decode()
