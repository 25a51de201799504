"""What the library does when organisations to its left change."""

from django.db.models import Q
from django.dispatch import receiver
from django.utils.translation import ngettext
from wagtail.log_actions import log
from wagtail.models import Revision

from accounts.models import Organisation
from accounts.signals import organisation_replaced
from resources.models import LibraryPage


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


def _replace_in_revisions(page: LibraryPage, old: Organisation, new: list[Organisation]) -> None:
    ahead = Q(pk=page.latest_revision_id) | Q(approved_go_live_at__isnull=False)
    for revision in Revision.objects.for_instance(page).filter(ahead):
        named = revision.content.get("organisations", [])
        if old.pk in named:
            keys = {*named, *(one.pk for one in new)} - {old.pk}
            revision.content["organisations"] = sorted(keys)
            revision.save(update_fields=["content"])
