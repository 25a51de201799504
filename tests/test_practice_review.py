"""From draft to public: submitting, reading, deciding, withdrawing."""

import pytest
from django.core import mail
from wagtail.models import TaskState

from accounts.actions import end
from accounts.models import User
from network import actions as network_actions
from network.actions.practice import change, post_practice, reviewing
from network.models import PracticePage, PracticeReview, Profile
from network.models.practice.sections import SECTIONS
from network.practice.checklist import address
from network.practice.states import State, state_of
from network.practice.working import working_copy
from resources.models import Withdrawal
from tests.practice_review import SECOND, author_of, complete, entry_of, public

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry():
    """A complete draft of a council, with its one author."""
    return entry_of()


@pytest.fixture
def author(entry) -> User:
    return author_of(entry)


def submitted(entry, author) -> int:
    assert reviewing.submit(entry, author) == "submitted"
    return reviewing.submission_of(entry).pk


def state(entry) -> State:
    return state_of(PracticePage.objects.get(pk=entry.pk))


def write(entry, author, **fields) -> None:
    change(entry, author, lambda copy: [setattr(copy, k, v) for k, v in fields.items()])


def subjects() -> list[str]:
    return sorted(one.subject for one in mail.outbox)


def recipients() -> list[str]:
    return sorted(address for one in mail.outbox for address in one.to)


def quoted(text: str) -> list[str]:
    """What a mail quotes of what an organiser wrote."""
    return [line[2:] for line in text.splitlines() if line.startswith("> ")]


# -- Submitting -----------------------------------------------------------------------------------


def test_what_is_missing_is_told_and_nothing_is_submitted(client, author, entry):
    write(entry, author, summary="", question="")
    client.force_login(author)
    response = client.post(f"/practice/entries/{entry.identifier}/submit/")
    assert response.status_code == 422
    assert [words for _section, words in response.context["missing"]] == [
        "Say in a sentence or two what was done: the summary.",
        "Write down the question put to the public, or what came of it.",
    ]
    assert reviewing.submission_of(entry) is None


def test_a_version_the_database_would_refuse_is_not_submitted(author, entry):
    write(entry, author, selected=10, completed=20)
    assert reviewing.submit(entry, author) == "incomplete"
    assert state(entry) == State.DRAFT


def test_what_a_member_submits_waits_for_the_organisers_and_they_are_told(
    client, author, entry, olwen, post
):
    client.force_login(author)
    post(client, f"/practice/entries/{entry.identifier}/submit/")
    assert (state(entry), public(entry)) == (State.SUBMITTED, None)
    assert recipients() == sorted(one.email for one in User.objects.organisers())
    assert subjects() == [f"Practice to read: {entry.title}"] * len(recipients())


def test_wagtail_itself_mails_nobody_about_practice(author, entry, olwen):
    submission = submitted(entry, author)
    reviewing.approve(entry, olwen, submission)
    assert mail.outbox == []  # ours wait for the commit, Wagtail's do not


def test_what_somebody_trusted_submits_is_public_at_once(client, author, entry, post):
    Profile.objects.create(user=author, is_trusted=True)
    client.force_login(author)
    post(client, f"/practice/entries/{entry.identifier}/submit/")
    assert (state(entry), public(entry)) == (State.PUBLISHED, entry.title)
    assert PracticeReview.objects.count() == 0


def test_trust_is_given_and_taken_by_organisers_only_and_stands_in_the_log(
    organiser, olwen, author, client, sign_in
):
    address = f"/admin/people/members/{author.pk}/"
    organiser.post(f"{address}trust/")
    assert Profile.objects.get(user=author).is_trusted is True
    organiser.post(f"{address}distrust/")
    assert Profile.objects.get(user=author).is_trusted is False
    client.force_login(author)
    assert client.post(f"{address}trust/").status_code in (302, 403)
    assert Profile.objects.get(user=author).is_trusted is False
    assert network_actions.trust_to_post(author, olwen, False) is False


def test_an_author_takes_a_submission_back(client, author, entry):
    submission = submitted(entry, author)
    client.force_login(author)
    client.post(f"/practice/entries/{entry.identifier}/take-back/")
    assert (state(entry), reviewing.submission_of(entry)) == (State.DRAFT, None)
    assert PracticeReview.objects.count() == 0
    assert TaskState.objects.get(pk=submission).status == "cancelled"


# -- Deciding -------------------------------------------------------------------------------------


def test_approved_means_public_in_both_languages_and_its_authors_are_told(
    author, entry, olwen, django_capture_on_commit_callbacks
):
    submission = submitted(entry, author)
    with django_capture_on_commit_callbacks(execute=True):
        assert reviewing.approve(entry, olwen, submission) is True
    languages = PracticePage.objects.filter(translation_key=entry.translation_key)
    assert [one.live for one in languages] == [True, True]
    assert state(entry) == State.PUBLISHED
    review = PracticeReview.objects.get()
    assert (review.outcome, review.by, review.revision_id) == (
        "approved",
        olwen,
        PracticePage.objects.get(pk=entry.pk).live_revision_id,
    )
    assert recipients() == [author.email]
    assert f"/practice/{entry.slug}/" in mail.outbox[0].body


def test_a_mail_about_practice_is_in_the_language_of_who_gets_it(
    author, entry, olwen, django_capture_on_commit_callbacks
):
    User.objects.filter(pk=author.pk).update(language="cy")
    submission = submitted(entry, author)
    with django_capture_on_commit_callbacks(execute=True):
        reviewing.approve(entry, olwen, submission)
    assert f"/cy/practice/{entry.slug}/" in mail.outbox[0].body


def test_only_what_was_submitted_becomes_public_though_its_author_went_on_writing(
    author, entry, olwen
):
    submission = submitted(entry, author)
    write(entry, author, title="Nobody has read this")
    reviewing.approve(entry, olwen, submission)
    assert public(entry) == entry.title
    assert state(entry) == State.CHANGED
    assert working_copy(entry).title == "Nobody has read this"


def test_approving_in_the_cms_publishes_only_what_was_submitted(author, entry, olwen):
    submission = submitted(entry, author)
    write(entry, author, title="Nobody has read this")
    waiting = TaskState.objects.get(pk=submission).specific
    waiting.task.specific.on_action(waiting, olwen, "approve")
    assert public(entry) == entry.title
    assert PracticeReview.objects.get().outcome == "approved"


def test_what_the_approver_corrected_in_the_cms_becomes_public(author, entry, olwen):
    submission = submitted(entry, author)
    write(entry, olwen, title="Corrected by who approves")
    reviewing.approve(entry, olwen, submission)
    assert public(entry) == "Corrected by who approves"


def test_publishing_in_the_cms_counts_as_approving(
    author, entry, olwen, django_capture_on_commit_callbacks
):
    submitted(entry, author)
    with django_capture_on_commit_callbacks(execute=True):
        PracticePage.objects.get(pk=entry.pk).get_latest_revision().publish(user=olwen)
    assert [one.outcome for one in PracticeReview.objects.all()] == ["approved"]
    assert (state(entry), recipients()) == (State.PUBLISHED, [author.email])


def test_returned_with_a_reason_and_comments_beside_the_sections(
    author, entry, olwen, django_capture_on_commit_callbacks
):
    submission = submitted(entry, author)
    with django_capture_on_commit_callbacks(execute=True):
        reviewing.send_back(entry, olwen, submission, "Nearly there.", {"cost": "Which year?"})
    review = PracticeReview.objects.get()
    assert (review.outcome, review.reason) == ("returned", "Nearly there.")
    assert [(one.section, one.text) for one in review.comments.all()] == [("cost", "Which year?")]
    assert (state(entry), public(entry)) == (State.RETURNED, None)
    assert recipients() == [author.email]
    assert quoted(mail.outbox[0].body) == ["Nearly there.", "Which year?"]


@pytest.mark.parametrize("section", SECTIONS, ids=lambda one: one.slug)
def test_a_comment_stands_where_its_section_is_written(client, author, entry, olwen, section):
    submission = submitted(entry, author)
    other = "cost" if section.slug != "cost" else "people"
    said = {section.slug: "Which year?", other: "Of another section."}
    reviewing.send_back(entry, olwen, submission, "Nearly there.", said)
    client.force_login(author)
    shown = client.get(address(entry, section)).content.decode()
    assert (shown.count("Which year?"), shown.count("Of another section.")) == (1, 0)


def test_rejecting_in_the_cms_returns_it(author, entry, olwen, django_capture_on_commit_callbacks):
    submission = submitted(entry, author)
    waiting = TaskState.objects.get(pk=submission).specific
    with django_capture_on_commit_callbacks(execute=True):
        waiting.task.specific.on_action(waiting, olwen, "reject", comment="Say more.")
    review = PracticeReview.objects.get()
    assert (review.outcome, review.reason, review.by) == ("returned", "Say more.", olwen)
    assert (state(entry), recipients()) == (State.RETURNED, [author.email])


def test_cancelled_by_an_organiser_in_the_cms_counts_as_returned(author, entry, olwen):
    submitted(entry, author)
    PracticePage.objects.get(pk=entry.pk).current_workflow_state.cancel(user=olwen)
    assert [one.outcome for one in PracticeReview.objects.all()] == ["returned"]
    assert state(entry) == State.RETURNED


def test_returned_fixed_submitted_again_and_approved(author, entry, olwen):
    first = submitted(entry, author)
    reviewing.send_back(entry, olwen, first, "Say more.", {"question": "What exactly?"})
    write(entry, author, question="What should become of the high street?")
    second = submitted(entry, author)
    assert second != first
    assert state(entry) == State.SUBMITTED
    assert reviewing.approve(entry, olwen, second) is True
    assert state(entry) == State.PUBLISHED
    comment = PracticeReview.objects.get(outcome="returned").comments.get()
    assert comment.done_at is not None


def test_refused_with_a_reason(author, entry, olwen, django_capture_on_commit_callbacks):
    submission = submitted(entry, author)
    with django_capture_on_commit_callbacks(execute=True):
        reviewing.refuse(entry, olwen, submission, "It is an advertisement.")
    assert [one.outcome for one in PracticeReview.objects.all()] == ["refused"]
    assert (state(entry), public(entry)) == (State.REFUSED, None)
    assert recipients() == [author.email]
    assert quoted(mail.outbox[0].body) == ["It is an advertisement."]


def test_of_two_organisers_one_decides_and_the_other_is_told(organiser, author, entry, olwen):
    submission = submitted(entry, author)
    reviewing.refuse(entry, olwen, submission, "It is an advertisement.")
    sent = {"submission": submission, "decision": "approve"}
    response = organiser.post(f"/admin/practice/{entry.pk}/", sent, follow=True)
    assert "somebody decided meanwhile" in response.content.decode()
    assert public(entry) is None
    assert [one.outcome for one in PracticeReview.objects.all()] == ["refused"]


def test_an_approval_counts_for_no_later_submission(author, entry, olwen):
    first = submitted(entry, author)
    reviewing.take_back(entry, author)
    write(entry, author, title="Something else altogether")
    submitted(entry, author)
    assert reviewing.approve(entry, olwen, first) is False
    assert public(entry) is None


def test_authors_of_whom_none_is_left_are_not_mailed(
    author, entry, olwen, django_capture_on_commit_callbacks
):
    submission = submitted(entry, author)
    end(author.affiliations.get(), "left")
    with django_capture_on_commit_callbacks(execute=True):
        reviewing.approve(entry, olwen, submission)
    assert mail.outbox == []


# -- What is public -------------------------------------------------------------------------------


def test_changes_of_what_is_public_are_submitted_and_returned_while_it_stays_public(
    author, entry, olwen
):
    reviewing.approve(entry, olwen, submitted(entry, author))
    write(entry, author, title="Better words")
    assert state(entry) == State.CHANGED
    submission = submitted(entry, author)
    assert state(entry) == State.CHANGES_SUBMITTED
    reviewing.send_back(entry, olwen, submission, "Why?", {})
    assert (state(entry), public(entry)) == (State.CHANGES_RETURNED, entry.title)


def test_an_entry_is_dated_with_the_day_it_first_became_public(author, entry, olwen):
    PracticePage.objects.filter(translation_key=entry.translation_key).update(
        published_on="2001-01-01"
    )
    reviewing.approve(entry, olwen, submitted(entry, author))
    found = PracticePage.objects.filter(translation_key=entry.translation_key)
    today = entry.latest_revision_created_at.date()
    assert {one.published_on for one in found} == {today}
    found.update(published_on="2002-02-02")
    write(entry, author, title=SECOND)
    reviewing.approve(entry, olwen, submitted(entry, author))
    assert {str(one.published_on) for one in found.all()} == {"2002-02-02"}


def test_withdrawn_leaves_a_tombstone_with_its_reason_in_every_language(
    client, author, entry, olwen
):
    reviewing.approve(entry, olwen, submitted(entry, author))
    client.force_login(author)
    address = f"/practice/entries/{entry.identifier}/withdraw/"
    assert client.post(address, {"reason": ""}).status_code == 422
    assert client.post(address, {"reason": "We found a mistake."}).status_code == 302
    assert state(entry) == State.WITHDRAWN
    assert Withdrawal.objects.get(identifier=entry.permanent).reason == "We found a mistake."
    client.logout()
    gone = client.get(f"/id/{entry.identifier}/")
    assert (gone.status_code, "We found a mistake." in gone.content.decode()) == (410, True)


def test_an_organiser_withdraws_it_and_its_authors_are_told_why(
    author, entry, olwen, django_capture_on_commit_callbacks
):
    reviewing.approve(entry, olwen, submitted(entry, author))
    write(entry, author, title=SECOND)
    submitted(entry, author)
    with django_capture_on_commit_callbacks(execute=True):
        assert reviewing.withdraw(entry, olwen, "It names somebody.") is True
    assert (recipients(), subjects()) == ([author.email], [f"Withdrawn: {SECOND}"])
    assert (state(entry), reviewing.submission_of(entry)) == (State.WITHDRAWN, None)
    assert reviewing.withdraw(entry, olwen, "Once more.") is False


def test_what_was_withdrawn_comes_back_by_submitting_it_again(client, author, entry, olwen):
    reviewing.approve(entry, olwen, submitted(entry, author))
    reviewing.withdraw(entry, author, "A mistake.")
    submission = submitted(entry, author)
    assert state(entry) == State.SUBMITTED
    reviewing.approve(entry, olwen, submission)
    assert (state(entry), public(entry)) == (State.PUBLISHED, entry.title)
    assert client.get(f"/cy/practice/{entry.slug}/").status_code == 200
    assert Withdrawal.objects.filter(identifier=entry.permanent).count() == 0


def test_a_short_form_alone_is_a_draft(author, entry):
    draft = post_practice(
        author, title="Begun", summary="", organisation=entry.organisations.first(), year=2024
    )
    assert state(draft) == State.DRAFT


def test_the_states_of_many_cost_no_more_queries_than_those_of_one(
    django_assert_num_queries, author, entry, olwen
):
    reviewing.approve(entry, olwen, submitted(entry, author))
    others = [complete(author, entry.organisations.first()) for _n in range(3)]
    submitted(others[0], author)
    keys = [entry.pk, *(one.pk for one in others)]
    with django_assert_num_queries(1):
        found = PracticePage.objects.with_states().filter(pk__in=keys).order_by("pk")
        states = [state_of(one) for one in found]
    assert states == [State.PUBLISHED, State.SUBMITTED, State.DRAFT, State.DRAFT]


def test_the_first_page_of_the_admin_leads_to_reading_where_comments_can_be_made(
    organiser, author, entry
):
    submitted(entry, author)
    home = organiser.get("/admin/").content.decode()
    assert 'href="/admin/practice/"' in home
    assert f"/admin/pages/{entry.pk}/edit/" not in home
