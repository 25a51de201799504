"""Who writes an entry: colleagues added, somebody leaving, an entry taken over."""

from django.db import transaction

from accounts.models import User
from network.mails import tell, tell_organisers
from network.models import PracticeAuthor, PracticePage
from network.permissions import may_take_over
from network.querysets import PracticeAuthorQuerySet, speakers_for


@transaction.atomic
def add_author(page: PracticePage, member: User, by: User) -> bool:
    """Let a colleague write too, and tell them. False where they do already, or may not: they must speak for one of
    its organisations."""
    authors = _locked(page)
    if not speakers_for(page).filter(pk=member.pk).exists():
        return False
    _row, is_new = authors.get_or_create(page=page, member=member, defaults={"added_by": by})
    if is_new and member != by:
        tell(member, "practice_added", page=page, by=by)
    return is_new


@transaction.atomic
def take_over(page: PracticePage, by: User) -> bool:
    """Write what nobody writes any more: a colleague of the same organisation may. False where somebody does."""
    authors = _locked(page)
    if not may_take_over(by, page) or not speakers_for(page).filter(pk=by.pk).exists():
        return False
    authors.get_or_create(page=page, member=by, defaults={"added_by": by})
    tell_organisers("practice_taken_over", page=page, by=by)
    return True


@transaction.atomic
def leave(page: PracticePage, member: User) -> bool:
    """Write it no more. False where they did not."""
    authors = _locked(page)
    gone, _rows = authors.filter(page=page, member=member).delete()
    page.practice_drafts.filter(member=member).delete()
    return bool(gone)


def say_willing_to_talk(page: PracticePage, member: User, willing: bool) -> None:
    """Readers may ask this author through the site; or no longer."""
    page.practice_authors.filter(member=member).update(is_contact=willing)


def _locked(page: PracticePage) -> PracticeAuthorQuerySet:
    """The authors; nobody else changes who they are for now."""
    PracticePage.objects.select_for_update(of=("self",)).get(pk=page.pk)
    return PracticeAuthor.objects.all()
