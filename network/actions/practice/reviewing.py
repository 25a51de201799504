"""From draft to public and back: who submits, and what organisers decide. One decision for each submission."""

from django.db import transaction
from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.log_actions import log
from wagtail.models import PageLogEntry, TaskState, WorkflowState

from accounts.models import User
from network.actions.practice.minimum import missing_for_submission
from network.actions.practice.workflow import let_organisers_read_first
from network.mails import tell, tell_organisers
from network.models import PracticePage, PracticeReview
from network.permissions import may_publish_at_once, may_write
from resources.models import Withdrawal

Outcome = PracticeReview.Outcome
WITHDRAWN = "network.withdraw_practice"


def submission_of(page: PracticePage) -> TaskState | None:
    """What of this entry waits for an organiser: its `revision` is what they decide about."""
    waiting = TaskState.objects.for_instance(page).filter(
        status=TaskState.STATUS_IN_PROGRESS,
        workflow_state__status=WorkflowState.STATUS_IN_PROGRESS,
    )
    return waiting.select_related("revision", "workflow_state__requested_by").last()


@transaction.atomic
def submit(page: PracticePage, by: User) -> str:
    """Publish the newest version, where its author may do that at once; otherwise let an organiser read it.

    Answers "published" or "submitted"; "waiting" where it was submitted already, "incomplete" where something
    is missing (`missing_for_submission`): then nothing happened.
    """
    page = _lock(page)
    if submission_of(page):
        return "waiting"
    if missing_for_submission(page.get_latest_revision_as_object()):
        return "incomplete"
    if may_publish_at_once(by, page):
        page.get_latest_revision().publish(user=by, skip_permission_checks=True)
        return "published"
    stopped = page.current_workflow_state
    if stopped:
        stopped.resume(user=by)
    else:
        let_organisers_read_first()
        page.get_workflow().start(page, by)
    tell_organisers("practice_submitted", page=page, by=by, is_new=not page.live)
    return "submitted"


@transaction.atomic
def take_back(page: PracticePage, by: User) -> bool:
    """Take a submission back. False where none waits any more."""
    submission = submission_of(_lock(page))
    if submission is None:
        return False
    submission.workflow_state.cancel(user=by)
    return True


@transaction.atomic
def approve(page: PracticePage, by: User, submission: int) -> bool:
    """Publish what was submitted, and tell its authors. `submission` is the one that was read.

    False, and nothing happens, where it is decided, taken back, or submitted anew: so with each decision.
    """
    waiting = _waiting(page, submission)
    if waiting is None:
        return False
    waiting.approve(user=by)
    return True


@transaction.atomic
def send_back(page: PracticePage, by: User, submission: int, reason: str, comments: dict) -> bool:
    """Ask for changes, with a reason and what there is to say of single sections, by their slug."""
    waiting = _waiting(page, submission)
    if waiting is None:
        return False
    decide(waiting, Outcome.RETURNED, by, reason, comments)
    waiting.reject(user=by, comment=reason)
    return True


@transaction.atomic
def refuse(page: PracticePage, by: User, submission: int, reason: str) -> bool:
    """Decide not to publish what was submitted, and say why."""
    waiting = _waiting(page, submission)
    if waiting is None:
        return False
    decide(waiting, Outcome.REFUSED, by, reason)
    waiting.workflow_state.cancel(user=by)
    return True


@transaction.atomic
def withdraw(page: PracticePage, by: User, reason: str) -> bool:
    """Take what is public back, in every language; whoever follows a link to it reads the reason.

    False where nothing is public. Submitting it again brings it back.
    """
    page = _lock(page)
    if not page.live:
        return False
    twins = PracticePage.objects.filter(translation_key=page.translation_key, alias_of=None)
    others = list(twins.live().exclude(pk=page.pk))
    for one in (*others, page):
        UnpublishPageAction(one, user=by).execute(skip_permission_checks=True)
    Withdrawal.objects.filter(identifier=page.permanent).update(reason=reason)
    data = {"reason": reason, "languages": [one.pk for one in others]}
    log(page, WITHDRAWN, user=by, data=data)
    if waiting := submission_of(page):
        waiting.workflow_state.cancel(user=by)
    _tell_authors(page, "practice_withdrawn", but=by, reason=reason)
    return True


def decide(
    submission: TaskState, outcome: str, by: User | None, reason: str = "", comments=None
) -> PracticeReview | None:
    """Keep what was decided about a submission, and tell the authors; None where something was before.

    Wagtail's own pages decide too: its signals lead here (`network.receivers`).
    """
    page = PracticePage.objects.get(pk=submission.workflow_state.object_id)
    if page.reviews.filter(at__gte=submission.started_at).exists():
        return None
    review = page.reviews.create(
        revision_id=submission.revision_id, outcome=outcome, reason=reason, by=by
    )
    for section, text in (comments or {}).items():
        review.comments.create(section=section, text=text)
    if outcome == Outcome.APPROVED:
        _settle_comments(page)
    _tell_authors(page, f"practice_{outcome}", review=review, comments=list(review.comments.all()))
    return review


def follow_cancelling(submission: TaskState, by: User | None) -> None:
    """A submission ended without approval: its authors took it back, or an organiser decided in the CMS."""
    page = PracticePage.objects.get(pk=submission.workflow_state.object_id)
    since = submission.started_at
    withdrawn = PageLogEntry.objects.filter(page=page.pk, action=WITHDRAWN, timestamp__gte=since)
    if page.live and page.last_published_at >= since:  # published past the workflow
        decide(submission, Outcome.APPROVED, by)
    elif by and not may_write(by, page) and not withdrawn.exists():
        decide(submission, Outcome.RETURNED, by)


def follow_publishing(page: PracticePage) -> None:
    """An entry became public: it is dated with the day of the first time, and what was withdrawn comes back."""
    if page.first_published_at == page.last_published_at:
        same = PracticePage.objects.filter(translation_key=page.translation_key)
        same.update(published_on=timezone.localdate(page.first_published_at))
    deeds = PageLogEntry.objects.filter(page=page.pk, action__in=[WITHDRAWN, "wagtail.publish"])
    last = deeds.order_by("-timestamp", "-pk").first()
    if last and last.action == WITHDRAWN:
        for twin in PracticePage.objects.not_live().filter(pk__in=last.data.get("languages", [])):
            twin.save_revision(clean=False).publish(skip_permission_checks=True)


def _settle_comments(page: PracticePage) -> None:
    for review in page.reviews.all():
        review.comments.filter(done_at=None).update(done_at=timezone.now())


def _tell_authors(page: PracticePage, mail: str, *, but: User | None = None, **context) -> None:
    authors = page.practice_authors.active().exclude(member=but and but.pk).select_related("member")
    for one in authors:
        tell(one.member, mail, page=page, **context)


def _waiting(page: PracticePage, submission: int) -> TaskState | None:
    """What waits, nobody else's to decide for now; None if it is not this submission."""
    waiting = submission_of(_lock(page))
    return waiting if waiting and waiting.pk == submission else None


def _lock(page: PracticePage) -> PracticePage:
    PracticePage.objects.select_for_update(of=("self",)).get(pk=page.pk)
    return PracticePage.objects.get(pk=page.pk)
