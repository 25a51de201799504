"""What Wagtail does when a workflow ends well: `settings.WAGTAIL_FINISH_WORKFLOW_ACTION`.

Wagtail imports it with its own models, so nothing is imported at the top.
"""


def publish_what_was_read(workflow_state, user=None) -> None:
    """Publish what was submitted. Of practice never what its authors wrote after that: nobody read it.

    Whoever approves may have corrected what was submitted; that they read.
    """
    from network.models import PracticePage

    page = workflow_state.content_object.specific
    newest = page.get_latest_revision()
    read = workflow_state.current_task_state.revision
    by_others = page.revisions.filter(pk__gt=read.pk).exclude(user=user)
    if isinstance(page, PracticePage) and by_others.exists():
        newest = read
    newest.publish(user=user)
