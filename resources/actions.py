"""What people do with the library."""

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect

from resources.models import Identifier, LibraryPage, Withdrawal

LONGEST_PATH = Redirect._meta.get_field("old_path").max_length


@transaction.atomic
def note_withdrawal(page: LibraryPage) -> Withdrawal:
    """Keep what the permanent address of a work is to say, when one of its pages is withdrawn.

    Call it while the page is still in the database. A work that was for members in one language stays so.
    """
    identifier = Identifier.objects.get_or_create_for(page)
    Identifier.objects.select_for_update().get(pk=identifier.pk)
    known = Withdrawal.objects.filter(identifier=identifier).first()
    withdrawal = known or Withdrawal(identifier=identifier)
    if known is None or page.language == settings.LANGUAGE_CODE:
        withdrawal.title, withdrawal.language = page.title, page.written_in
    pages = LibraryPage.objects.filter(translation_key=page.translation_key)
    withdrawal.members_only |= pages.filter(visibility="members").exists()
    withdrawal.at = timezone.now()
    withdrawal.save()
    _lead_on(page, identifier)
    return withdrawal


def _lead_on(page: LibraryPage, identifier: Identifier) -> None:
    """Where the page stood, and stood before it moved, leads to what is left of it.

    A redirect is only asked where nothing is found, so it may stay when the page comes back. Each is made
    anew: Django has already decided to delete those of a page that is being deleted.
    """
    paths = set(Redirect.objects.filter(redirect_page=page.pk).values_list("old_path", flat=True))
    parts = page.get_url_parts()
    if parts and parts[2]:
        paths.add(Redirect.normalise_path(parts[2]))
    paths = {path for path in paths if len(path) <= LONGEST_PATH}
    Redirect.objects.filter(old_path__in=paths).delete()
    Redirect.objects.bulk_create(
        Redirect(
            old_path=path,  # of whatever site: the site may be going too
            redirect_link=identifier.get_absolute_url(),
            is_permanent=False,
            automatically_created=True,
        )
        for path in paths
    )


def forget_withdrawal(page: LibraryPage) -> None:
    """A work is published again."""
    Withdrawal.objects.filter(identifier__translation_key=page.translation_key).delete()
