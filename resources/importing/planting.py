"""Makes pages of rows. Each gets its twin in the other language, as a page that an editor makes does."""

from pathlib import Path
from uuid import UUID, uuid4

from django.utils.text import slugify
from wagtail.models import ReferenceIndex

from resources.importing.files import attachments_of
from resources.importing.rows import Row, body_of
from resources.models import Attachment, Identifier, LibraryPage, ResourceIndexPage, ResourcePage
from resources.planting import grow, offer_to_editors
from resources.search.changes import note


def plant(rows: list[Row], known: dict[str, UUID], topics: dict) -> None:
    """Make a published page of each row, in English, and its twins. Needs a transaction."""
    shelf = ResourceIndexPage.objects.select_for_update().get(locale__language_code="en-gb")
    keys = {row.identifier: known.get(row.identifier) or uuid4() for row in rows}
    _give_identifiers(keys, known)
    sources = grow(shelf, [_page(row, keys[row.identifier]) for row in rows])
    plots = [sources]
    for twin in shelf.get_translations().select_for_update():
        pages = [_page(row, keys[row.identifier]) for row in rows]
        for page, source in zip(pages, sources, strict=True):
            page.alias_of_id = source.pk
        plots.append(grow(twin, pages))
    for row, *pages in zip(rows, *plots, strict=True):
        if row.files:
            _give_files(pages, row.files)
    for pages in plots:
        _mark(pages, rows, topics)
        offer_to_editors(pages)
    note(keys.values())


def _give_files(pages: list[ResourcePage], files: tuple[Path, ...]) -> None:
    """Who may download a file is asked of the pages that refer to it, so these are noted as well."""
    Attachment.objects.bulk_create(attachments_of(pages, files))
    for page in pages:
        ReferenceIndex.create_or_update_for_object(page)


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


def _mark(pages: list[ResourcePage], rows: list[Row], topics: dict) -> None:
    through = LibraryPage.topics.through
    through.objects.bulk_create(
        through(librarypage_id=page.pk, topic_id=topics[slug].pk)
        for page, row in zip(pages, rows, strict=True)
        for slug in row.topics or ()
    )
