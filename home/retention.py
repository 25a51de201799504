"""What goes when: a rule for each line of `settings.RETENTION`, and nothing goes without one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import ModelLogEntry

from accounts.models import Affiliation, Standing, User
from accounts.personal import GONE
from events.actions.batches import drop_old_batches
from events.actions.inviting import drop_invitation
from events.importing.uploads import KEPT, forgotten
from events.models import Draft, SavedSession, UploadInvitation
from home.models import ContactMessage
from network import erasing
from network.actions import drop_export, erase_account
from network.directory import unlisted
from network.models import Application, DataExport, DepartureReport, PracticeDraft, SentMessage
from network.models.data import export_storage
from resources.models import QuestionAsked
from resources.search.log import old_lines

HAVE_A_PROFILE = [Standing.MEMBER, Standing.SUSPENDED]  # who is restored finds all as it was
BATCH = 500  # rows in one transaction


def delete(rows: list[Model]) -> None:
    """Nothing but the rows."""
    type(rows[0]).objects.filter(pk__in=[row.pk for row in rows]).delete()


def delete_messages(rows: list[Model]) -> None:
    """The messages, and their names in the audit log."""
    _blank_log_of_messages(object_id__in=[str(row.pk) for row in rows])
    delete(rows)


def delete_exports(rows: list[Model]) -> None:
    """The copies with their files."""
    for row in rows:
        drop_export(row)


def erase(rows: list[Model]) -> None:
    """The accounts with everything that belongs to them."""
    for row in rows:
        erase_account(row)


def drop_invitations(rows: list[Model]) -> None:
    """The upload links, with what came by them and was never published."""
    for row in rows:
        drop_invitation(row)


@dataclass
class Rule:
    """What is too old, given the moment before which it is, and how it goes."""

    due: Callable[[datetime], QuerySet]
    remove: Callable[[list[Model]], None] = delete


def contact_messages(before: datetime) -> QuerySet:
    return ContactMessage.objects.filter(sent_at__lt=before)


def unfinished_accounts(before: datetime) -> QuerySet:
    """Those who never showed that the address is theirs. Whoever was given rights keeps them."""
    return _without_rights().filter(
        ~Exists(EmailAddress.objects.filter(user=OuterRef("pk"), verified=True)),
        standing=Standing.NONE,
        last_login=None,
        date_joined__lt=before,
    )


def unfinished_applications(before: datetime) -> QuerySet:
    return Application.objects.open().filter(submitted_at=None, started_at__lt=before)


def decided_applications(before: datetime) -> QuerySet:
    """But for the newest that says where a member works whose organisation is not in the register."""
    newer = unlisted().filter(user=OuterRef("user"), decided_at__gt=OuterRef("decided_at"))
    shown = unlisted().filter(~Exists(newer), user__standing__in=HAVE_A_PROFILE)
    return Application.objects.filter(decided_at__lt=before).exclude(pk__in=shown.values("pk"))


def departure_reports(before: datetime) -> QuerySet:
    return DepartureReport.objects.filter(decided_at__lt=before)


def sent_messages(before: datetime) -> QuerySet:
    return SentMessage.objects.filter(sent_at__lt=before)


def data_exports(before: datetime) -> QuerySet:
    return DataExport.objects.filter(asked_at__lt=before)


def removed_sessions(before: datetime) -> QuerySet:
    return SavedSession.objects.filter(removed_at__lt=before)


def finished_tasks(before: datetime) -> QuerySet:
    return DBTaskResult.objects.finished().filter(finished_at__lt=before)


def questions_asked(before: datetime) -> QuerySet:
    """Counted by day, so they go when the whole day is too old."""
    return QuestionAsked.objects.filter(day__lt=timezone.localdate(before))


def notes_drafts(before: datetime) -> QuerySet:
    """What somebody began to write in notes and came back to no more."""
    return Draft.objects.filter(at__lt=before)


def practice_drafts(before: datetime) -> QuerySet:
    """What somebody began to write in an entry of practice and came back to no more."""
    return PracticeDraft.objects.filter(at__lt=before)


def upload_invitations(before: datetime) -> QuerySet:
    """Those of events that ended so long ago."""
    return UploadInvitation.objects.filter(session__event__eventpage__ends_at__lt=before)


def left_accounts(before: datetime) -> QuerySet:
    """Those who left, and who have neither signed in nor been anything here since."""
    return _not_used(Standing.LEFT, before)


def refused_accounts(before: datetime) -> QuerySet:
    """Those who were turned away, and who have not come back since."""
    return _not_used(Standing.REFUSED, before)


def never_joined_accounts(before: datetime) -> QuerySet:
    """Those who showed that the address is theirs, and who never got a place nor came back."""
    confirmed = Exists(EmailAddress.objects.filter(user=OuterRef("pk"), verified=True))
    unused = _not_used(Standing.NONE, before)
    return unused.filter(confirmed | Q(last_login__isnull=False))


def _not_used(standing: str, before: datetime) -> QuerySet:
    """Those of a standing who have not signed in since, nor worked anywhere, nor asked for anything."""
    of_theirs = {"user": OuterRef("pk")}
    works = Affiliation.objects.filter(Q(ended_at=None) | Q(ended_at__gte=before), **of_theirs)
    asked = Q(started_at__gte=before) | Q(submitted_at__gte=before) | Q(decided_at__gte=before)
    waits = Q(decided_at=None, submitted_at__isnull=False)
    return _without_rights().filter(
        ~Exists(works),
        ~Exists(Application.objects.filter(asked | waits, **of_theirs)),
        Q(last_login=None) | Q(last_login__lt=before),
        standing=standing,
        date_joined__lt=before,
    )


RULES = {
    "contact_messages": Rule(contact_messages, delete_messages),
    "unfinished_accounts": Rule(unfinished_accounts, erase),
    "never_joined_accounts": Rule(never_joined_accounts, erase),
    "refused_accounts": Rule(refused_accounts, erase),
    "unfinished_applications": Rule(unfinished_applications),
    "decided_applications": Rule(decided_applications),
    "departure_reports": Rule(departure_reports),
    "sent_messages": Rule(sent_messages),
    "data_exports": Rule(data_exports, delete_exports),
    "removed_sessions": Rule(removed_sessions),
    "finished_tasks": Rule(finished_tasks),
    "upload_invitations": Rule(upload_invitations, drop_invitations),
    "questions_asked": Rule(questions_asked),
    "notes_drafts": Rule(notes_drafts),
    "practice_drafts": Rule(practice_drafts),
    "left_accounts": Rule(left_accounts, erase),
}


def apply(dry_run: bool = False) -> Iterator[tuple[str, int]]:
    """Let go what is too old; tells for each rule how many that were, or would be. Safe to repeat."""
    for key, days in settings.RETENTION.items():
        before = timezone.now() - timedelta(days=days)
        yield key, _apply(RULES[key], before, dry_run)
    yield "ended sessions", _clear_sessions(dry_run)
    yield "names in the log", _clear_log(dry_run)
    yield "files nobody can fetch", _clear_files(dry_run)
    yield "schedules nobody confirmed", _clear_uploads(dry_run)
    yield "uploads nobody finished", drop_old_batches(dry_run)
    yield "changes that search has followed", _clear_changes(dry_run)
    yield "unfinished erasures", _resume_erasures(dry_run)


def _apply(rule: Rule, before: datetime, dry_run: bool) -> int:
    keys = list(rule.due(before).order_by().values_list("pk", flat=True))
    for start in range(0, 0 if dry_run else len(keys), BATCH):
        with transaction.atomic():
            due = rule.due(before).filter(pk__in=keys[start : start + BATCH])
            if rows := list(due.order_by("pk")):  # still due: somebody may have come back meanwhile
                rule.remove(rows)
    return len(keys)


def _without_rights() -> QuerySet:
    return User.objects.filter(
        is_superuser=False, groups=None, user_permissions=None, erasing_since=None
    )


def _clear_sessions(dry_run: bool) -> int:
    """Sessions that are over, and what was noted of the browser they were in."""
    over = Session.objects.filter(expire_date__lt=timezone.now())
    number = over.count()
    if not dry_run:
        over.delete()
        there = Session.objects.filter(session_key=OuterRef("session_key"))
        UserSession.objects.filter(~Exists(there)).delete()
    return number


def _blank_log_of_messages(**which) -> int:
    kind = ContentType.objects.get_for_model(ContactMessage)
    entries = ModelLogEntry.objects.filter(content_type=kind, **which).exclude(label=GONE)
    return entries.update(label=GONE, data={})


def _clear_log(dry_run: bool) -> int:
    """Who wrote by the contact form, where an organiser deleted the message by hand."""
    before = timezone.now() - timedelta(days=settings.RETENTION["contact_messages"])
    kind = ContentType.objects.get_for_model(ContactMessage)
    if dry_run:
        old = ModelLogEntry.objects.filter(content_type=kind, timestamp__lt=before)
        return old.exclude(label=GONE).count()
    return _blank_log_of_messages(timestamp__lt=before)


def _clear_files(dry_run: bool) -> int:
    """Copies whose making broke off, so that no row leads to them."""
    storage = export_storage()
    files = set(storage.listdir("")[1]) if storage.exists("") else set()
    known = set(DataExport.objects.exclude(file="").values_list("file", flat=True))
    day_ago = timezone.now() - timedelta(days=1)  # one may be being made now
    lost = [one for one in files - known if storage.get_modified_time(one) < day_ago]
    for name in [] if dry_run else lost:
        storage.delete(name)
    return len(lost)


def _clear_uploads(dry_run: bool) -> int:
    """Schedules with the names of people in them, uploaded and never imported."""
    old = forgotten(timezone.now() - KEPT)
    return old.count() if dry_run else old.delete()[0]


def _clear_changes(dry_run: bool) -> int:
    lines = old_lines()
    return lines.count() if dry_run else lines.delete()[0]


def _resume_erasures(dry_run: bool) -> int:
    """Accounts whose erasure was broken off."""
    begun = list(User.objects.filter(erasing_since__isnull=False).values_list("pk", flat=True))
    for pk in [] if dry_run else begun:
        erasing.finish(pk)
    return len(begun)
