"""Wagtail mails about its workflows too, in the words of the CMS. Of practice the mails are ours."""

from collections.abc import Callable

from wagtail.admin import signal_handlers
from wagtail.models import TaskState

from network.models import PracticePage


def leave_practice_to_us() -> None:
    """Let Wagtail say nothing of entries: who submits one has never seen the CMS."""
    for notifier in (
        signal_handlers.task_submission_email_notifier,
        signal_handlers.workflow_submission_email_notifier,
        signal_handlers.workflow_approval_email_notifier,
        signal_handlers.workflow_rejection_email_notifier,
    ):
        notifier.can_handle = _but_for_practice(notifier.can_handle)


def _but_for_practice(can_handle: Callable) -> Callable:
    def answer(instance, **kwargs) -> bool:
        if not can_handle(instance, **kwargs):
            return False
        state = instance.workflow_state if isinstance(instance, TaskState) else instance
        return not isinstance(state.content_object.specific, PracticePage)

    return answer
