"""Many new pages at once. Page by page takes Wagtail some fifty queries each; this takes a dozen for
two hundred.
"""

from django.contrib.contenttypes.models import ContentType
from django.db.models import F
from django.utils import timezone
from modelsearch.backends import get_search_backends_with_name
from wagtail.models import Page

from resources.models import LibraryPage


def grow(below: Page, pages: list[LibraryPage]) -> list[LibraryPage]:
    """Put new pages of one kind, published, below another one, behind what is there.

    Needs a transaction in which that one is locked. Nothing is told to the search of the site: see `note`.
    """
    if not pages:
        return pages
    last, taken = below.get_last_child(), set(below.get_children().values_list("slug", flat=True))
    path = last._inc_path() if last else below._get_path(below.path, below.depth + 1, 1)
    content_type, now = ContentType.objects.get_for_model(type(pages[0])), timezone.now()
    for page in pages:
        if page.slug in taken:
            page.slug = f"{page.slug}-{page.translation_key.hex[:10]}"
        taken.add(page.slug)
        page.path, page.depth, page.locale_id = path, below.depth + 1, below.locale_id
        page.url_path = f"{below.url_path}{page.slug}/"
        page.content_type, page.first_published_at = content_type, now
        page.last_published_at = page.latest_revision_created_at = now
        path = page._inc_path()
    _insert(pages)
    type(below).objects.filter(pk=below.pk).update(numchild=F("numchild") + len(pages))
    below.numchild += len(pages)  # it is asked whether it has any
    return pages


def offer_to_editors(pages: list[LibraryPage]) -> None:
    """Let the editors' own search find new pages."""
    for _name, backend in get_search_backends_with_name(with_auto_update=True):
        backend.add_bulk(type(pages[0]), pages)


def _insert(pages: list[LibraryPage]) -> None:
    """Django makes many rows at once of one table only; a page of ours has three."""
    fields = [field.attname for field in Page._meta.local_concrete_fields if not field.primary_key]
    bases = [Page(**{name: getattr(page, name) for name in fields}) for page in pages]
    for page, base in zip(pages, Page.objects.bulk_create(bases), strict=True):
        page.pk = page.id = page.page_ptr_id = page.librarypage_ptr_id = base.pk
        page._state.adding = False
    for model in (LibraryPage, type(pages[0])):
        model._base_manager._insert(pages, fields=model._meta.local_concrete_fields)
