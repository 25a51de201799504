"""Change a session for everybody at once: in each language and in the drafts that are being written."""

from collections.abc import Callable

from django.db import transaction

from accounts.models import User
from events.models import SessionPage


@transaction.atomic
def change(session: SessionPage, alter: Callable[[SessionPage], None], by: User | None = None):
    """Let `alter` change a session in every language that has words of its own, and publish what is published.

    A draft that somebody has begun is changed too and stays a draft: publishing it later undoes nothing.
    `alter` may be called several times and adds the same each time.
    """
    same = SessionPage.objects.filter(translation_key=session.translation_key, alias_of=None)
    for page in same.order_by("pk").select_for_update(of=("self",)):
        _change(page, alter, by)


def _change(page: SessionPage, alter: Callable[[SessionPage], None], by: User | None) -> None:
    begun = page.latest_revision if page.has_unpublished_changes else None
    draft = begun.as_object() if begun else None
    alter(page)
    if page.live:
        page.save_revision(user=by).publish(user=by, skip_permission_checks=True)
    else:
        page.save(clean=False)
    if draft:
        alter(draft)
        draft.save_revision(user=by, clean=False)  # somebody may not have finished it
