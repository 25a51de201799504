"""What the library does when organisations and documents to its left change."""

from functools import partial

from django.db import transaction
from django.db.models import Q, QuerySet
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils.translation import ngettext
from wagtail.log_actions import log
from wagtail.models import ReferenceIndex, Revision
from wagtail.signals import page_published, page_unpublished

from accounts.models import Organisation
from accounts.signals import organisation_replaced, person_erased
from core.models import SiteDocument
from resources import actions, tasks
from resources.models import LibraryPage
from resources.reading import documents


@receiver(organisation_replaced)
def move_library_items(sender, old: Organisation, new: list[Organisation], by, **kwargs):
    """Items of a replaced body stand with its successors; each item's history says so.

    The draft and what is scheduled move too, or publishing them would bring the old body back.
    """
    pages = list(LibraryPage.objects.filter(organisations=old).select_related("latest_revision"))
    for page in pages:
        _replace_in_revisions(page, old, new)
        page.organisations.set([*page.organisations.exclude(pk=old.pk), *new])
        page.organisations.commit()
        data = {"from": old.code, "successors": [one.code for one in new]}
        log(page, "accounts.merge", user=by, data=data)
    works = len({page.translation_key for page in pages})
    if not works:
        return []
    words = ngettext(
        "%(n)s library item of %(old)s now stands with %(new)s.",
        "%(n)s library items of %(old)s now stand with %(new)s.",
        works,
    )
    return [words % {"n": works, "old": old, "new": ", ".join(map(str, new))}]


@receiver(post_save, sender=SiteDocument)
def read_what_it_says(sender, instance: SiteDocument, raw: bool, update_fields=None, **kwargs):
    """A new file is read once it is kept; the task itself sees whether it is new."""
    if raw or (update_fields and "file" not in update_fields):
        return
    documents.expect(instance)
    transaction.on_commit(partial(tasks.read_document.enqueue, instance.pk))


@receiver(page_unpublished)
def note_what_is_withdrawn(sender, instance, **kwargs):
    """Unpublished by hand, on its day, or because it is deleted. What nobody could see leaves nothing behind."""
    if isinstance(instance, LibraryPage) and instance.was_seen:
        actions.note_withdrawal(instance)


@receiver(page_published)
def forget_that_it_was_withdrawn(sender, instance, **kwargs):
    if isinstance(instance, LibraryPage):
        actions.forget_withdrawal(instance)


@receiver(person_erased)
def name_organisation(sender, user, under: Organisation | None, **kwargs):
    """What somebody made stands with the organisation they chose, in every language; with none,
    as it stood."""
    if under is None:
        return
    works = LibraryPage.objects.filter(owner=user).values("translation_key")
    pages = LibraryPage.objects.filter(translation_key__in=works).select_related("latest_revision")
    for page in pages:
        _add_to_revisions(page, under)
        page.organisations.add(under)
        page.organisations.commit()


def _add_to_revisions(page: LibraryPage, under: Organisation) -> None:
    for revision in _ahead(page):
        named = revision.content.get("organisations", [])
        revision.content["organisations"] = sorted({*named, under.pk})
        revision.save(update_fields=["content"])


def _replace_in_revisions(page: LibraryPage, old: Organisation, new: list[Organisation]) -> None:
    for revision in _ahead(page):
        named = revision.content.get("organisations", [])
        if old.pk in named:
            keys = {*named, *(one.pk for one in new)} - {old.pk}
            revision.content["organisations"] = sorted(keys)
            revision.save(update_fields=["content"])


def _ahead(page: LibraryPage) -> QuerySet[Revision]:
    """The draft, and what is scheduled."""
    ahead = Q(pk=page.latest_revision_id) | Q(approved_go_live_at__isnull=False)
    return Revision.objects.for_instance(page).filter(ahead)


@receiver(page_published)
def know_what_it_leads_to(sender, instance, **kwargs):
    """Wagtail looks before the rows of a page are changed: a file that was taken off stayed downloadable."""
    if isinstance(instance, LibraryPage):
        ReferenceIndex.create_or_update_for_object(instance)
