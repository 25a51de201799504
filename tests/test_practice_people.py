"""Who writes an entry: colleagues, those who leave, what nobody writes any more, councils that merge."""

import pytest
from django.core import mail
from django.utils import timezone

from accounts.actions import end, record_merger
from accounts.models import User
from network import actions, personal_practice
from network.actions.practice import change, people, reviewing
from network.models import PracticeAuthor, PracticePage, Profile
from network.permissions import may_look_inside, may_review, may_take_over, may_write
from network.practice.states import State, state_of
from network.practice.working import working_copy
from tests.factories import AffiliationFactory, OrganisationFactory, UserFactory
from tests.practice_review import author_of, complete, entry_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry():
    """A complete draft of a council, with its one author."""
    return entry_of()


@pytest.fixture
def author(entry) -> User:
    return author_of(entry)


def named(user: User, name: str, **profile) -> User:
    user.give_name(name)
    user.save()
    Profile.objects.create(user=user, **profile)
    return user


def colleague_of(entry, name="Col League", **profile) -> User:
    user = AffiliationFactory(organisation=entry.organisations.first()).user
    return named(user, name, **profile)


def address(entry) -> str:
    return f"/practice/entries/{entry.identifier}/people/"


def writers(entry) -> list[str]:
    return [one.member.get_full_name() for one in entry.practice_authors.active()]


# -- Who may --------------------------------------------------------------------------------------


def test_nobody_edits_another_councils_entry(entry, author):
    elsewhere = AffiliationFactory().user
    PracticeAuthor.objects.create(page=entry, member=elsewhere)
    colleague = colleague_of(entry)
    assert [may_write(one, entry) for one in (author, colleague, elsewhere)] == [True, False, False]
    assert [may_look_inside(one, entry) for one in (colleague, elsewhere)] == [True, False]


def test_a_suspended_organiser_decides_nothing(entry, olwen):
    assert may_review(olwen, entry) is True
    olwen.standing = "suspended"
    olwen.save()
    assert may_review(User.objects.get(pk=olwen.pk), entry) is False


# -- Adding, leaving ------------------------------------------------------------------------------


def test_an_author_adds_a_colleague_who_is_told(client, post, entry, author):
    colleague = colleague_of(entry)
    client.force_login(author)
    post(client, address(entry), do="add", member=colleague.pk)
    assert writers(entry) == ["Ann Author", "Col League"]
    assert may_write(colleague, entry) is True
    assert [one.to for one in mail.outbox] == [[colleague.email]]


def test_the_list_names_only_colleagues_whom_the_author_may_find(client, entry, author):
    colleague_of(entry)
    shy = colleague_of(entry, "Shy Colleague", seen_by="nobody")
    named(AffiliationFactory().user, "Else Where")
    client.force_login(author)
    offered = client.get(address(entry)).context["form"].fields["member"].queryset
    assert [one.get_full_name() for one in offered] == ["Col League"]
    response = client.post(address(entry), {"do": "add", "member": shy.pk})
    assert response.status_code == 422
    assert writers(entry) == ["Ann Author"]


@pytest.mark.parametrize("sent", ["", "0", "x", "9" * 40, "١٢", "\x00"])
def test_what_is_no_colleague_is_refused_in_words(client, entry, author, sent):
    colleague_of(entry)
    client.force_login(author)
    response = client.post(address(entry), {"do": "add", "member": sent})
    assert response.status_code in (400, 422)
    assert writers(entry) == ["Ann Author"]


def test_a_colleague_who_is_no_author_adds_nobody(client, entry):
    colleague, other = colleague_of(entry), colleague_of(entry, "Other Colleague")
    client.force_login(colleague)
    client.post(address(entry), {"do": "add", "member": other.pk})
    client.post(address(entry), {"do": "take-over"})
    assert writers(entry) == ["Ann Author"]


def test_of_a_partnership_each_council_writes(entry, author):
    partnership, part = OrganisationFactory(), OrganisationFactory()
    partnership.parts.add(part)
    member = AffiliationFactory(organisation=part).user
    together = complete(member, partnership)
    assert (may_write(member, together), may_write(author, together)) == (True, False)
    assert writers(together) == [member.get_full_name()]


def test_an_author_stops_writing_it(client, entry, author):
    client.force_login(author)
    entry.practice_drafts.create(member=author, section="cost", base=0, data={"cost": "1"})
    client.post(address(entry), {"do": "leave"})
    assert (writers(entry), entry.practice_drafts.count()) == ([], 0)
    assert may_write(author, entry) is False


def test_an_author_says_that_readers_may_ask_them(client, entry, author):
    client.force_login(author)
    client.post(address(entry), {"do": "contact", "is_contact": "1"})
    assert entry.practice_authors.get().is_contact is True
    client.post(address(entry), {"do": "contact"})
    assert entry.practice_authors.get().is_contact is False


# -- Handing over ---------------------------------------------------------------------------------


def test_what_nobody_writes_any_more_a_colleague_takes_over(client, post, entry, author):
    colleague, elsewhere = colleague_of(entry), AffiliationFactory().user
    assert may_take_over(colleague, entry) is False
    end(author.affiliations.get(), "left")
    assert [may_take_over(one, entry) for one in (colleague, elsewhere)] == [True, False]
    client.force_login(colleague)
    post(client, address(entry), do="take-over")
    assert writers(entry) == ["Col League"]
    assert {to for one in mail.outbox for to in one.to} == {
        one.email for one in User.objects.organisers()
    }


def test_of_two_colleagues_one_takes_it_over(entry, author):
    first, second = colleague_of(entry), colleague_of(entry, "Second Colleague")
    people.leave(entry, author)
    assert (people.take_over(entry, first), people.take_over(entry, second)) == (True, False)
    assert writers(entry) == ["Col League"]


def test_an_organiser_names_somebody_even_who_is_not_listed(organiser, post, entry, author):
    shy = colleague_of(entry, "Shy Colleague", seen_by="nobody")
    people.leave(entry, author)
    post(organiser, address(entry), do="add", member=shy.pk)
    assert writers(entry) == ["Shy Colleague"]
    assert [one.to for one in mail.outbox] == [[shy.email]]


def test_an_organiser_names_nobody_of_another_council(organiser, entry, author, olwen):
    elsewhere = AffiliationFactory().user
    organiser.post(address(entry), {"do": "add", "member": elsewhere.pk})
    assert people.add_author(entry, elsewhere, olwen) is False
    assert writers(entry) == ["Ann Author"]


@pytest.mark.parametrize("standing", ["suspended", "left"])
def test_who_lost_their_place_writes_no_more_and_does_when_it_is_back(entry, author, standing):
    User.objects.filter(pk=author.pk).update(standing=standing)
    assert (may_write(User.objects.get(pk=author.pk), entry), writers(entry)) == (False, [])
    User.objects.filter(pk=author.pk).update(standing="member")
    assert may_write(User.objects.get(pk=author.pk), entry) is True


# -- Councils that merge --------------------------------------------------------------------------


def organisations(page) -> list[str]:
    return sorted(one.name for one in page.organisations.all())


def test_an_entry_follows_its_council_to_the_successor(entry, author, olwen):
    """The draft, what was submitted and what is public; its authors go on writing."""
    old, new = entry.organisations.first(), OrganisationFactory(name="Successor Council")
    reviewing.submit(entry, author)
    change(entry, author, lambda copy: setattr(copy, "title", "Written since"))
    record_merger(old, new, on=timezone.localdate(), by=olwen)
    assert organisations(PracticePage.objects.get(pk=entry.pk)) == ["Successor Council"]
    assert organisations(working_copy(entry)) == ["Successor Council"]
    assert may_write(author, entry) is True
    reviewing.approve(entry, olwen, reviewing.submission_of(entry).pk)
    assert organisations(PracticePage.objects.get(pk=entry.pk)) == ["Successor Council"]


def test_a_draft_that_only_names_the_council_follows_too(entry, author, olwen):
    old, new = OrganisationFactory(), OrganisationFactory(name="Successor Council")
    first = entry.organisations.first()

    def add_partner(copy):
        copy.organisations = [first, old]

    change(entry, author, add_partner)
    record_merger(old, new, on=timezone.localdate(), by=olwen)
    assert organisations(working_copy(entry)) == sorted([first.name, "Successor Council"])


# -- Erased ---------------------------------------------------------------------------------------


def test_an_erased_author_leaves_the_entry_to_a_colleague(
    entry, author, olwen, django_capture_on_commit_callbacks
):
    colleague = colleague_of(entry)
    reviewing.approve(entry, olwen, _submitted(entry, author))
    with django_capture_on_commit_callbacks(execute=True):
        actions.erase_account(author)
    page = PracticePage.objects.get(pk=entry.pk)
    assert (state_of(page), writers(page)) == (State.PUBLISHED, [])
    assert may_take_over(colleague, page) is True
    assert {one.user_id for one in page.revisions.all()} == {None}


def _submitted(entry, author) -> int:
    reviewing.submit(entry, author)
    return reviewing.submission_of(entry).pk


def test_the_organiser_who_decided_is_forgotten_and_the_decision_stays(entry, author):
    decides = UserFactory()
    decides.is_superuser = True
    decides.save()
    reviewing.refuse(entry, decides, _submitted(entry, author), "No.")
    actions.erase_account(decides)
    review = entry.reviews.get()
    assert (review.by, review.reason) == (None, "No.")


def test_a_copy_of_ones_data_says_what_one_writes(entry, author):
    entry.practice_drafts.create(member=author, section="cost", base=0, data={"cost": "about 4"})
    entry.lesson_echoes.create(
        lesson=entry.translation_key,
        organisation=entry.organisations.first(),
        member=author,
        agrees=True,
        words="Here too",
    )
    found = personal_practice.gather(author)
    assert [one["entry"] for one in found["practice_you_write"]] == [entry.title]
    assert [one["texts"] for one in found["practice_not_saved"]] == [{"cost": "about 4"}]
    assert [one["words"] for one in found["answers_to_lessons"]] == ["Here too"]
