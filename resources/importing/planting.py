"""Many new pages at once. Page by page takes Wagtail some fifty queries each; this takes a dozen for
two hundred. Each gets its twin in the other language, as a page that an editor makes does.
"""

from uuid import UUID, uuid4

from django.contrib.contenttypes.models import ContentType
from django.db.models import F
from django.utils import timezone
from django.utils.text import slugify
from modelsearch.backends import get_search_backends_with_name
from wagtail.models import Page, ReferenceIndex

from resources.importing.files import attachments_of
from resources.importing.rows import Row, body_of
from resources.models import Attachment, Identifier, LibraryPage, ResourceIndexPage, ResourcePage
from resources.search.changes import note


def plant(rows: list[Row], known: dict[str, UUID], topics: dict) -> None:
    """Make a published page of each row, in English, and its twins. Needs a transaction."""
    shelf = ResourceIndexPage.objects.select_for_update().get(locale__language_code="en-gb")
    keys = {row.identifier: known.get(row.identifier) or uuid4() for row in rows}
    _give_identifiers(keys, known)
    sources = _grow(shelf, [_page(row, keys[row.identifier]) for row in rows])
    plots = [sources]
    for twin in shelf.get_translations().select_for_update():
        pages = [_page(row, keys[row.identifier]) for row in rows]
        for page, source in zip(pages, sources, strict=True):
            page.alias_of_id = source.pk
        plots.append(_grow(twin, pages))
    for row, *pages in zip(rows, *plots, strict=True):
        if row.files:
            Attachment.objects.bulk_create(attachments_of(pages, row.files))
            for page in pages:  # who offers a file is asked there at each download
                ReferenceIndex.create_or_update_for_object(page)
    for pages in plots:
        _mark(pages, rows, topics)
        for _name, backend in get_search_backends_with_name(with_auto_update=True):
            backend.add_bulk(ResourcePage, pages)  # the editors' own search
    note(keys.values())


def _give_identifiers(keys: dict[str, UUID], known: dict[str, UUID]) -> None:
    Identifier.objects.bulk_create(
        Identifier(value=value, translation_key=key)
        for value, key in keys.items()
        if value not in known
    )


def _page(row: Row, key: UUID) -> ResourcePage:
    page = ResourcePage(**row.fields, translation_key=key, draft_title=row.title)
    page.body = [(one["type"], one["value"]) for one in body_of(row.body)]
    page.slug = slugify(row.identifier)[:200] or f"item-{key.hex[:10]}"
    return page


def _grow(shelf: Page, pages: list[ResourcePage]) -> list[ResourcePage]:
    """Put the pages below the shelf, behind what is there."""
    last, taken = shelf.get_last_child(), set(shelf.get_children().values_list("slug", flat=True))
    path = last._inc_path() if last else shelf._get_path(shelf.path, shelf.depth + 1, 1)
    content_type, now = ContentType.objects.get_for_model(ResourcePage), timezone.now()
    for page in pages:
        if page.slug in taken:
            page.slug = f"{page.slug}-{page.translation_key.hex[:10]}"
        taken.add(page.slug)
        page.path, page.depth, page.locale_id = path, shelf.depth + 1, shelf.locale_id
        page.url_path = f"{shelf.url_path}{page.slug}/"
        page.content_type, page.first_published_at = content_type, now
        page.last_published_at = page.latest_revision_created_at = now
        path = page._inc_path()
    _insert(pages)
    type(shelf).objects.filter(pk=shelf.pk).update(numchild=F("numchild") + len(pages))
    return pages


def _insert(pages: list[ResourcePage]) -> None:
    """Django makes many rows at once of one table only; a page of ours has three."""
    fields = [field.attname for field in Page._meta.local_concrete_fields if not field.primary_key]
    bases = [Page(**{name: getattr(page, name) for name in fields}) for page in pages]
    for page, base in zip(pages, Page.objects.bulk_create(bases), strict=True):
        page.pk = page.id = page.page_ptr_id = page.librarypage_ptr_id = base.pk
        page._state.adding = False
    for model in (LibraryPage, ResourcePage):
        model._base_manager._insert(pages, fields=model._meta.local_concrete_fields)


def _mark(pages: list[ResourcePage], rows: list[Row], topics: dict) -> None:
    through = LibraryPage.topics.through
    through.objects.bulk_create(
        through(librarypage_id=page.pk, topic_id=topics[slug].pk)
        for page, row in zip(pages, rows, strict=True)
        for slug in row.topics or ()
    )
