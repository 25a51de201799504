"""What the network does when something happens to its left."""

from allauth.account.signals import email_changed
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import ngettext
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import page_published, task_approved, task_rejected, workflow_cancelled

from accounts.models import Organisation
from accounts.signals import (
    data_requested,
    erasure_considered,
    organisation_replaced,
    person_erased,
)
from network import personal, personal_practice
from network.actions import follow_address
from network.actions.practice import record_changes, reviewing
from network.actions.practice.workflow import let_organisers_read_first
from network.models import Application, DepartureReport, PracticeIndexPage, PracticePage
from network.models.practice.review import PracticeReview
from network.practice import following


@receiver(email_changed)
def follow_new_address(sender, request, user, **kwargs):
    """A confirmed address took the place of the old one."""
    user.refresh_from_db(fields=["email"])
    follow_address(user)


@receiver(organisation_replaced)
def move_applications(sender, old: Organisation, new: list[Organisation], **kwargs):
    """Who waits for a body that ended waits for its successor; among several an organiser chooses."""
    waiting = Application.objects.open().filter(organisation=old)
    if len(new) == 1:
        moved = waiting.update(organisation=new[0])
    else:
        moved = waiting.update(organisation=None, organisation_name=old.name)
    if not moved:
        return []
    words = ngettext(
        "%(n)s application to join for %(old)s goes on with what came after it.",
        "%(n)s applications to join for %(old)s go on with what came after it.",
        moved,
    )
    return [words % {"n": moved, "old": old}]


@receiver(organisation_replaced)
def move_reports(sender, old: Organisation, new: list[Organisation], by, **kwargs):
    """Who was said to have left a body that ended may have left its successor; among several they
    have chosen none yet, so there is nothing to have left."""
    open_ones = DepartureReport.objects.filter(decided_at=None)
    moved = 0
    if len(new) == 1:
        said_there = open_ones.filter(organisation=new[0]).values_list("about", flat=True)
        to_move = open_ones.filter(organisation=old).exclude(about__in=list(said_there))
        moved = to_move.update(organisation=new[0])
    closed = open_ones.filter(organisation=old).update(
        decided_at=timezone.now(), decided_by=by, was_right=False
    )
    return [words % {"n": n, "old": old} for n, words in _said(moved, closed) if n]


def _said(moved: int, closed: int) -> list[tuple[int, str]]:
    goes_on = ngettext(
        "%(n)s report that somebody has left %(old)s goes on with what came after it.",
        "%(n)s reports that somebody has left %(old)s go on with what came after it.",
        moved,
    )
    settled = ngettext(
        "%(n)s report that somebody has left %(old)s is settled: nobody speaks for it any more.",
        "%(n)s reports that somebody has left %(old)s are settled: nobody speaks for it any more.",
        closed,
    )
    return [(moved, goes_on), (closed, settled)]


@receiver(data_requested)
def hand_out(sender, user, **kwargs):
    return personal.gather(user) | personal_practice.gather(user)


@receiver(erasure_considered)
def count(sender, user, **kwargs):
    return personal.holdings(user)


@receiver(person_erased)
def forget(sender, user, under, **kwargs):
    personal.forget(user)


# -- Practice: organisers may decide in the CMS too; the same follows from it. ----------------------------------


@receiver(post_save, sender=PracticeIndexPage)
def have_submissions_read(sender, instance, created: bool, raw: bool, **kwargs):
    """A new list of practice: what is submitted below it waits for an organiser."""
    if created and not raw:
        let_organisers_read_first()


@receiver(page_published, sender=PracticePage)
def follow_publishing(sender, instance, **kwargs):
    if instance.live and PracticePage.objects.originals().filter(pk=instance.pk).exists():
        reviewing.follow_publishing(instance)
        record_changes(instance)


@receiver(task_approved, sender=TaskState)
def note_approval(sender, instance, user, **kwargs):
    if _is_of_practice(instance.workflow_state):
        reviewing.decide(instance, PracticeReview.Outcome.APPROVED, user)


@receiver(task_rejected, sender=TaskState)
def note_return(sender, instance, user, **kwargs):
    if _is_of_practice(instance.workflow_state):
        reviewing.decide(instance, PracticeReview.Outcome.RETURNED, user, instance.comment)


@receiver(workflow_cancelled, sender=WorkflowState)
def note_cancelling(sender, instance, user, **kwargs):
    if _is_of_practice(instance) and instance.current_task_state:
        reviewing.follow_cancelling(instance.current_task_state, user)


def _is_of_practice(state: WorkflowState) -> bool:
    return isinstance(state.content_object.specific, PracticePage)


@receiver(organisation_replaced)
def move_drafts_of_practice(sender, old: Organisation, new: list[Organisation], **kwargs):
    """The library moves what is public and the newest version: here also what waits for an organiser."""
    following.follow(old, new)
    return []
