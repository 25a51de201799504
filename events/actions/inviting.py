"""Asking speakers for their materials, and what comes of it."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.models import SiteDocument
from events.actions.attaching import attach, keep_file
from events.actions.changing import change
from events.mails import tell, tell_organisers
from events.models import (
    SessionLink,
    SessionPage,
    Submission,
    SubmittedFile,
    UploadInvitation,
)

AWAITED, DECLINED = SessionPage.MaterialsState.AWAITED, SessionPage.MaterialsState.DECLINED


@transaction.atomic
def invite(
    session: SessionPage,
    until: date,
    email: str = "",
    by: User | None = None,
    **about,
) -> tuple[UploadInvitation, bool]:
    """Ask somebody for the materials of a session: a mail with a private link, or, without an address, a link
    to hand on. `about` may say their `name` and `language`.

    Whoever has a link already keeps it, until the later of the two days; the answer says whether it is new.
    """
    SessionPage.objects.select_for_update(of=("self",)).get(pk=session.pk)
    email = email.strip().lower()
    there = UploadInvitation.objects.filter(session=session, revoked_at=None, email=email)
    known = there.exclude(email="").first()
    if known:
        known.until = max(known.until, until)
        known.save(update_fields=["until"])
        return known, False
    made = UploadInvitation.objects.create(session=session, until=until, email=email, **about)
    if email:
        made.sent_at = made.made_at
        made.save(update_fields=["sent_at"])
        tell(made, "asked")
    if not (session.materials_state or has_materials(session)):
        _say(session, by, materials_state=AWAITED, materials_expected_by=until)
    return made, True


def has_materials(session: SessionPage) -> bool:
    return session.attachments.exists() or session.links.exists()


def _say(session: SessionPage, by: User | None, **fields) -> None:
    def alter(page: SessionPage) -> None:
        for name, value in fields.items():
            setattr(page, name, value)

    change(session, alter, by)


def note_opening(invitation: UploadInvitation) -> None:
    """Somebody has opened the link. Only the first time counts."""
    there = UploadInvitation.objects.filter(pk=invitation.pk, opened_at=None)
    there.update(opened_at=timezone.now())


def revoke(invitation: UploadInvitation) -> None:
    """The link works no longer. Safe to repeat."""
    there = UploadInvitation.objects.filter(pk=invitation.pk, revoked_at=None)
    there.update(revoked_at=timezone.now())


@transaction.atomic
def hand_in(invitation: UploadInvitation, files: Iterable[File] = (), **about) -> Submission:
    """Keep what came by a link until an organiser has looked at it; `about` is what the form says of it.

    Raises ValidationError where the link works no longer.
    """
    invitation = _lock(invitation)
    submission = Submission.objects.create(invitation=invitation, **about)
    for file in files:
        SubmittedFile.objects.create(submission=submission, document=keep_file(file))
    invitation.uploaded_at, invitation.declined_at = timezone.now(), None
    invitation.save(update_fields=["uploaded_at", "declined_at"])
    tell_organisers(invitation.session, "handed_in", submission=submission, invitation=invitation)
    return submission


def _lock(invitation: UploadInvitation) -> UploadInvitation:
    found = UploadInvitation.objects.select_for_update(of=("self",)).select_related("session")
    invitation = found.get(pk=invitation.pk)
    if not invitation.is_open:
        raise ValidationError(_("This link has stopped working."))
    return invitation


@transaction.atomic
def decline(invitation: UploadInvitation) -> None:
    """There is nothing to share. If nobody else was asked who may have something, readers are told. Safe to repeat."""
    invitation = _lock(invitation)
    if invitation.declined_at:
        return
    invitation.declined_at = timezone.now()
    invitation.save(update_fields=["declined_at"])
    session = invitation.session
    others = UploadInvitation.objects.filter(session=session, revoked_at=None, declined_at=None)
    if not others.exists() and session.materials_state == AWAITED:
        _say(session, None, materials_state=DECLINED)


@transaction.atomic
def publish_submission(submission: Submission, by: User) -> bool:
    """Put what was handed in with its session, for everybody. False where that was done before."""
    waiting = Submission.objects.select_for_update(of=("self",)).filter(published_at=None)
    submission = waiting.filter(pk=submission.pk).first()
    if submission is None:
        return False
    link = SessionLink(kind=submission.link_kind, url=submission.link) if submission.link else None
    said = {"licence": submission.licence, "recording": submission.recording}
    documents = SiteDocument.objects.filter(pk__in=submission.files.values("document"))
    session = submission.invitation.session
    attach(session, documents.order_by("pk"), link, by, **{k: v for k, v in said.items() if v})
    submission.published_at = timezone.now()
    submission.save(update_fields=["published_at"])
    return True


@transaction.atomic
def put_aside(submission: Submission) -> bool:
    """Delete what was handed in and is not published, with its files. False where it is published or gone."""
    waiting = Submission.objects.select_for_update(of=("self",)).filter(published_at=None)
    submission = waiting.filter(pk=submission.pk).first()
    if submission is None:
        return False
    for file in submission.files.select_related("document"):
        file.document.delete()
    submission.delete()
    return True


def upload_for(session: SessionPage, files, link: SessionLink | None, by: User, **fields) -> None:
    """An organiser uploads for a speaker: it is published at once."""
    with transaction.atomic():
        attach(session, [keep_file(file) for file in files], link, by, **fields)


def remind_speakers() -> int:
    """Ask once more whoever was asked a week ago and has not answered; returns how many mails that makes.

    Safe to repeat, at the same time too: each one is remembered together with their mail.
    """
    keys = list(UploadInvitation.objects.to_remind().values_list("pk", flat=True))
    return sum(_remind_if_due(key) for key in keys)


@transaction.atomic
def _remind_if_due(key: int) -> bool:
    due = UploadInvitation.objects.to_remind().select_for_update(of=("self",))
    invitation = due.select_related("session").filter(pk=key).first()
    if invitation:
        _remind(invitation)
    return invitation is not None


@transaction.atomic
def remind(invitation: UploadInvitation) -> bool:
    """Ask once more now. False where they have answered, or the link works no longer."""
    waiting = UploadInvitation.objects.open().unanswered().exclude(email="")
    waiting = waiting.select_for_update(of=("self",)).select_related("session")
    invitation = waiting.filter(pk=invitation.pk).first()
    if invitation:
        _remind(invitation)
    return invitation is not None


def _remind(invitation: UploadInvitation) -> None:
    invitation.reminded_at = timezone.now()
    invitation.reminders += 1
    invitation.save(update_fields=["reminded_at", "reminders"])
    tell(invitation, "reminder")


@transaction.atomic
def drop_invitation(invitation: UploadInvitation) -> None:
    """Let a link go with everything that is known of its owner. What was published stays with its session."""
    for submission in invitation.submissions.filter(published_at=None):
        put_aside(submission)
    invitation.delete()
