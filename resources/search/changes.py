"""Whatever changes something findable writes a line to the log, in the same transaction."""

from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.models import Page, ReferenceIndex
from wagtail.signals import (
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
)

from accounts.models import Organisation
from core.models import Method, SiteDocument, Stage, Topic
from resources.models import Attachment, ChapterPage, Extraction, LibraryPage, SearchChange

TERMS = {Topic: "topics", Method: "methods", Stage: "stages", Organisation: "organisations"}


def note(keys) -> None:
    """These works changed."""
    SearchChange.objects.bulk_create([SearchChange(key=key) for key in keys])


def works_at(page: Page) -> set:
    """The work a page belongs to: itself, or the guide it is a chapter of."""
    if isinstance(page, LibraryPage):
        return {page.translation_key}
    return {*LibraryPage.objects.ancestor_of(page).values_list("translation_key", flat=True)}


@receiver([post_save, post_delete])
def hear_of_items(sender, instance, **kwargs):
    if isinstance(instance, LibraryPage):
        note([instance.translation_key])
    elif isinstance(instance, ChapterPage):
        note(works_at(instance))
    elif isinstance(instance, Attachment):
        items = LibraryPage.objects.filter(pk=instance.page_id)
        note(items.values_list("translation_key", flat=True))
    elif isinstance(instance, Extraction):
        items = LibraryPage.objects.filter(attachments__document=instance.document_id)
        note({*items.values_list("translation_key", flat=True), *_works_showing(instance)})


def _works_showing(extraction: Extraction) -> set:
    """The works with a document in their text: the captions of a video are words of its page."""
    document = ContentType.objects.get_for_model(SiteDocument)
    users = ReferenceIndex.objects.filter(
        to_content_type=document,
        to_object_id=str(extraction.document_id),
        base_content_type=ContentType.objects.get_for_model(Page),
    )
    pages = Page.objects.filter(pk__in=[*users.values_list("object_id", flat=True)])
    return {key for page in pages for key in works_at(page.specific_deferred)}


@receiver(post_save, sender=SiteDocument)
def hear_of_titles(sender, instance, created=False, **kwargs):
    """The title of a document names the places in it that have no heading."""
    if not created:
        items = LibraryPage.objects.filter(attachments__document=instance)
        note({*items.values_list("translation_key", flat=True)})


@receiver([page_published, page_unpublished, page_slug_changed])
def hear_of_pages(sender, instance, **kwargs):
    """Of an item or a chapter; of an event, whose name is a word its materials are found by."""
    from_it = LibraryPage.objects.filter(event=instance).values_list("translation_key", flat=True)
    note({*works_at(instance.specific_deferred), *from_it})


@receiver(post_page_move)
def hear_of_moves(sender, instance, parent_page_before, **kwargs):
    old = parent_page_before.specific_deferred
    note(works_at(instance.specific_deferred) | works_at(old))


@receiver([post_save, pre_delete])
def hear_of_names(sender, instance, created=False, **kwargs):
    """The name of a topic or an organisation is a word its items are found by, as long as it is there."""
    field = TERMS.get(sender)
    if field and not created:
        items = LibraryPage.objects.filter(**{field: instance})
        note({*items.values_list("translation_key", flat=True)})


def hear_of_marks(sender, instance, action, **kwargs):
    """A topic was added to an item or taken away, without the item being saved."""
    if action in ("post_add", "post_remove", "post_clear") and isinstance(instance, LibraryPage):
        note([instance.translation_key])


for _field in TERMS.values():
    m2m_changed.connect(hear_of_marks, sender=getattr(LibraryPage, _field).through)
