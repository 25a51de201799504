"""The Chatham House Rule: what was said may be used, and nobody learns who said it. What is not kept cannot leak."""

from django.db import transaction

from events.models import NotesComment, NotesPage, NotesRevision, NoteTaker, SessionPage
from resources.search.changes import note


@transaction.atomic
def forget_writers(session: SessionPage) -> None:
    """Delete who wrote, commented and agreed to be named at a session. What they wrote stays.

    What somebody has not saved yet stays theirs: nobody else sees it, and it has to find its way back.
    """
    works = {"session__translation_key": session.translation_key}
    NotesRevision.objects.filter(
        section__session__translation_key=session.translation_key, author__isnull=False
    ).update(author=None)
    NotesComment.objects.filter(**works, author__isnull=False).update(author=None)
    NoteTaker.objects.filter(**works).delete()
    renew_authors(NotesPage.objects.of(session).exclude(authors=""))


def renew_authors(pages) -> None:
    """Who is named as an author of published notes has changed."""
    found = list(pages)
    for page in found:
        page.save(update_fields=["authors"], clean=False)
    note({page.translation_key for page in found})
