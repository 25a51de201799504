"""What this app keeps of somebody: what they wrote in the notes of sessions."""

from django.db.models import QuerySet
from django.utils.translation import ngettext

from accounts.models import User
from accounts.signals import Holding
from events.chatham import renew_authors
from events.models import NotesPage


def rows(user: User) -> dict[str, QuerySet]:
    """What there is, by the name `holdings` counts it under."""
    return {
        "versions": user.notes_revisions.all(),
        "drafts": user.notes_drafts.all(),
        "conflicts": user.notes_conflicts.all(),
        "comments": user.notes_comments.all(),
    }


def holdings(n: dict[str, int]) -> list[Holding]:
    """`n` are the numbers of `rows`."""
    versions = ngettext(
        "%(n)s version of notes that you wrote, without your name",
        "%(n)s versions of notes that you wrote, without your name",
        n["versions"],
    )
    unsaved = n["drafts"] + n["conflicts"]
    texts = ngettext(
        "%(n)s text for notes that you did not save",
        "%(n)s texts for notes that you did not save",
        unsaved,
    )
    comments = ngettext("%(n)s comment on notes", "%(n)s comments on notes", n["comments"])
    return [
        Holding(n["versions"], versions % {"n": n["versions"]}, stays=True),
        Holding(unsaved, texts % {"n": unsaved}),
        Holding(n["comments"], comments % {"n": n["comments"]}),
    ]


def gather(user: User) -> dict[str, list]:
    """What they sent, saved or not; of a version that was put together with what others wrote, that it is there."""
    unsaved = [user.notes_drafts, user.notes_conflicts]
    return {
        "notes_versions": [
            {"version": one.number, "saved": one.at, "text": "" if one.is_merged else one.text}
            | _where(one)
            for one in user.notes_revisions.select_related("section__session")
        ],
        "notes_not_saved": [
            {"text": one.text, "written": one.at} | _where(one)
            for rows in unsaved
            for one in rows.select_related("section__session")
        ],
        "notes_comments": [
            {"session": one.session.title, "text": one.text, "written": one.at}
            for one in user.notes_comments.select_related("session")
        ],
        "named_as_a_note_taker": [
            {"session": one.session.title, "since": one.since}
            for one in user.note_taker_at.select_related("session")
        ],
    }


def _where(one) -> dict:
    return {"session": one.section.session.title, "section": one.section.kind}


def forget(user: User) -> None:
    """Published notes no longer name them; what they wrote stays without a name when their row goes."""
    sessions = user.note_taker_at.values_list("session__translation_key", flat=True)
    pages = list(NotesPage.objects.filter(session__translation_key__in=[*sessions]))
    user.note_taker_at.all().delete()
    renew_authors(pages)
