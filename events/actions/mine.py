"""What members do with a programme."""

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from events.models import CalendarFeed, SavedSession, SessionPage


@transaction.atomic
def save_session(member: User, session: SessionPage) -> SavedSession:
    """Put a session into a member's own programme. Safe to repeat."""
    saved, is_new = SavedSession.objects.select_for_update().get_or_create(
        member=member, work=session.translation_key, defaults={"saved_at": timezone.now()}
    )
    if not is_new and saved.removed_at:
        saved.saved_at, saved.removed_at = timezone.now(), None
        saved.changes += 1
        saved.save()
    return saved


@transaction.atomic
def remove_session(member: User, session: SessionPage) -> None:
    """Take it out again. A calendar that has it has to be told, so the row stays where there is one."""
    mine = SavedSession.objects.kept().select_for_update()
    saved = mine.filter(member=member, work=session.translation_key).first()
    if saved is None:
        return
    if not CalendarFeed.objects.filter(member=member).exists():
        saved.delete()
        return
    saved.removed_at = timezone.now()
    saved.changes += 1
    saved.save()


@transaction.atomic
def renew_feed(member: User) -> CalendarFeed:
    """A new secret address for a member's own programme; the one before leads nowhere from now on."""
    revoke_feed(member)
    return CalendarFeed.objects.create(member=member)


@transaction.atomic
def revoke_feed(member: User) -> None:
    """No address any more, and nothing that only a calendar had to be told. Safe to repeat."""
    User.objects.select_for_update().get(pk=member.pk)
    CalendarFeed.objects.filter(member=member).delete()
    SavedSession.objects.filter(member=member).exclude(removed_at=None).delete()
