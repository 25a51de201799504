"""What members do with the notes of a session. Nothing anybody wrote is lost: it is in the text, or kept beside it."""

from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from core.merging import merge
from events.chatham import renew_authors
from events.models import (
    Conflict,
    Draft,
    NotesComment,
    NotesPage,
    NotesRevision,
    NoteTaker,
    Section,
    SessionPage,
)


@dataclass(frozen=True)
class Writing:
    """What somebody sent: a text that began with a version, by a form that has a number of its own."""

    kind: str
    text: str
    base: int
    form: UUID

    @property
    def key(self) -> str:
        """The same for the same text by the same form: sent twice, it counts once."""
        return sha256(f"{self.form} {self.kind} {self.text}".encode()).hexdigest()


@dataclass(frozen=True)
class Outcome:
    """What came of saving: a version; or a text that did not fit and is kept; or neither, where nothing changed."""

    section: Section
    revision: NotesRevision | None = None
    conflict: Conflict | None = None


def plain(text: str) -> str:
    """A text as it is kept: without blanks at the ends of lines, and without empty lines around it."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n")


@transaction.atomic
def save_section(
    session: SessionPage, writing: Writing, by: User, keep_both: bool = False
) -> Outcome:
    """Save a section. What others saved meanwhile stays in it; where both do not fit, nothing is overwritten.

    With `keep_both` what does not fit stands there twice, theirs first.
    """
    section, nameless = _locked(session, writing.kind)
    if known := _sent_before(section, writing.key):
        return known
    base = _base(section, writing)
    begun = "" if base == 0 else section.text_at(base)
    text = writing.text
    if base != section.number:
        text = merge(begun, section.text, writing.text, keep_both)
    if text is None:
        return Outcome(section, conflict=_keep_beside(section, writing, base, by))
    section.drafts.filter(member=by).delete()
    if text == section.text:
        return Outcome(section)
    return Outcome(section, _add(section, text, by, nameless, base, writing))


def _locked(session: SessionPage, kind: str) -> tuple[Section, bool]:
    """The section, and whether its writers stay without names: from here on nobody else changes either."""
    # The session first: whoever sets the Chatham House Rule waits for us, or we for them.
    session = SessionPage.objects.select_for_update(of=("self",)).get(pk=session.original.pk)
    section, _new = Section.objects.get_or_create(session=session, kind=kind)
    section = Section.objects.select_for_update().get(pk=section.pk)
    return section, session.is_chatham_house


def _sent_before(section: Section, key: str) -> Outcome | None:
    if revision := section.revisions.filter(key=key).first():
        return Outcome(section, revision=revision)
    if conflict := section.conflicts.filter(key=key).first():
        return Outcome(section, conflict=conflict)
    return None


def _base(section: Section, writing: Writing) -> int:
    """The version the text began with; where the same form was sent before, what it said then."""
    mine = section.revisions.filter(form=writing.form, number__gt=writing.base)
    for one in mine.order_by("-number"):
        if not one.is_merged:
            return one.number
    known = section.revisions.filter(number=writing.base).exists()
    return writing.base if known else 0


def _keep_beside(section: Section, writing: Writing, base: int, by: User) -> Conflict:
    conflict = Conflict.objects.create(
        section=section,
        member=by,
        text=writing.text,
        base=base,
        against=section.number,
        key=writing.key,
    )
    section.drafts.filter(member=by).delete()
    return conflict


def _add(section: Section, text: str, by: User | None, nameless: bool, base: int, writing=None):
    section.number, section.text = section.number + 1, text
    section.save(update_fields=["number", "text"])
    return NotesRevision.objects.create(
        section=section,
        number=section.number,
        text=text,
        author=None if nameless else by,
        base=base,
        form=writing and writing.form,
        key=writing and writing.key,
    )


def wrote_meanwhile(revision: NotesRevision) -> list[User | None]:
    """Who else is in a version: each once, None for those who have no name."""
    others = revision.section.revisions.filter(number__gt=revision.base, number__lt=revision.number)
    authors = [one.author for one in others.select_related("author").order_by("number")]
    mine = revision.author
    return list(dict.fromkeys(one for one in authors if one is None or one != mine))


@transaction.atomic
def keep_draft(session: SessionPage, writing: Writing, by: User) -> Draft | None:
    """Keep what a member is writing; None where it is saved already and came late."""
    section, _new = Section.objects.get_or_create(session=session.original, kind=writing.kind)
    if _sent_before(section, writing.key):
        return None
    kept = {"text": writing.text, "base": writing.base, "at": timezone.now()}
    return Draft.objects.update_or_create(section=section, member=by, defaults=kept)[0]


def drop_draft(session: SessionPage, kind: str, by: User) -> None:
    """A member begins anew with what the section says now."""
    Draft.objects.of(session).filter(section__kind=kind, member=by).delete()


def settle(conflict: Conflict) -> None:
    """It is decided what becomes of a text that did not fit."""
    conflict.delete()


@transaction.atomic
def restore_version(session: SessionPage, kind: str, number: int, by: User) -> NotesRevision | None:
    """Bring back what a section said, as a new version. None where it says that already."""
    section, nameless = _locked(session, kind)
    wanted = section.revisions.filter(number=number).first()
    if wanted is None or wanted.text == section.text:
        return None
    revision = _add(section, wanted.text, by, nameless, section.number)
    revision.restores = number
    revision.save(update_fields=["restores"])
    return revision


@transaction.atomic
def agree_to_be_named(session: SessionPage, by: User, agrees: bool) -> None:
    """A note-taker agrees to stand as an author of published notes, or no longer does: at once."""
    session = SessionPage.objects.select_for_update(of=("self",)).get(pk=session.original.pk)
    if not agrees or session.is_chatham_house:
        changed, _rows = NoteTaker.objects.filter(session=session, member=by).delete()
    else:
        _row, changed = NoteTaker.objects.get_or_create(session=session, member=by)
    if changed:
        renew_authors(NotesPage.objects.of(session))


@transaction.atomic
def add_comment(session: SessionPage, text: str, form: UUID, by: User) -> NotesComment:
    """Comment on published notes; without a name where the Chatham House Rule holds. Sent twice, it counts once."""
    session = SessionPage.objects.select_for_update(of=("self",)).get(pk=session.original.pk)
    author = None if session.is_chatham_house else by
    key = sha256(f"{form} {text}".encode()).hexdigest()
    fields = {"session": session, "text": text, "author": author}
    return NotesComment.objects.get_or_create(key=key, defaults=fields)[0]
