"""Sources, files and pictures of an entry: put there, put in order, and taken away again."""

from collections.abc import Iterable
from uuid import UUID

from django.core.files import File
from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import ProtectedError, TextField, prefetch_related_objects
from django.db.models.functions import Cast
from wagtail.models import ReferenceIndex, Revision
from wagtail_localize.models import TranslationSource

from accounts.models import User
from core.actions import add_document, title_of
from core.models import SiteDocument, SiteImage
from network.actions.practice.changing import change
from network.models import PracticeImage, PracticePage, PracticeSource
from resources.models import Attachment

RELATIONS = ("sources", "attachments", "images")


def part_of(copy: PracticePage, key: UUID):
    """The source, file or picture with this key, or None."""
    every = (one for relation in RELATIONS for one in getattr(copy, relation).all())
    return next((one for one in every if one.translation_key == key), None)


def in_order(copy: PracticePage, relation: str) -> list:
    """Its sources, attachments or images as readers will see them, with their files in one query."""
    parts = sorted(getattr(copy, relation).all(), key=lambda one: one.sort_order or 0)
    prefetch_related_objects(parts, "image__renditions" if relation == "images" else "document")
    return parts


def attach(page: PracticePage, by: User, files: Iterable[File]) -> None:
    """Put files, which `core.uploads` has let through, below those that are there."""
    documents = [add_document(title_of(file.name), file) for file in files]

    def alter(copy: PracticePage) -> None:
        for one in documents:
            _add(copy, Attachment, document=one)

    change(page, by, alter)


def add_source(page: PracticePage, by: User, **fields) -> None:
    """Name one more source; `fields` are those of PracticeSource."""
    change(page, by, lambda copy: _add(copy, PracticeSource, **fields))


def keep_picture(file: ContentFile, title: str) -> SiteImage:
    """A picture without anything a camera wrote (`core.pictures`), which nobody is shown yet."""
    image = SiteImage(title=title[:255], file=file)
    image._set_image_file_metadata()  # size and hash; Wagtail's own form does the same
    image.save()
    return image


def add_picture(page: PracticePage, by: User, image: SiteImage, **fields) -> None:
    """Show one more picture; `fields` are those of PracticeImage."""
    change(page, by, lambda copy: _add(copy, PracticeImage, image=image, **fields))


def change_part(page: PracticePage, by: User, key: UUID, **fields) -> None:
    """Change what is said of a source, a file or a picture; of one that is gone by now, nothing."""

    def alter(copy: PracticePage) -> None:
        if part := part_of(copy, key):
            for name, value in fields.items():
                setattr(part, name, value)
            _relation(copy, part).add(part)

    change(page, by, alter)


def move(page: PracticePage, by: User, key: UUID, places: int) -> None:
    """Move a source, a file or a picture up (-1) or down (1) among its like; not past the ends."""

    def alter(copy: PracticePage) -> None:
        if part := part_of(copy, key):
            parts = in_order(copy, _relation_of(part))
            here = parts.index(part)
            parts.insert(max(here + places, 0), parts.pop(here))
            for number, one in enumerate(parts):
                one.sort_order = number
            _relation(copy, part).set(parts)

    change(page, by, alter)


def change_licence(page: PracticePage, by: User, licence: str) -> None:
    """Say what others may do with the entry and its files."""
    change(page, by, lambda copy: setattr(copy, "licence", licence))


@transaction.atomic
def take_off(page: PracticePage, by: User, key: UUID) -> None:
    """Take a source, a file or a picture off. Its file is deleted, with what older drafts say of it, unless it was
    public, is being looked at, or anything else leads to it: no version that counts changes.
    """
    gone = []

    def alter(copy: PracticePage) -> None:
        if part := part_of(copy, key):
            gone.append(part)
            _relation(copy, part).remove(part)
            for note in copy.figure_notes.all():
                if note.source == key:
                    note.source = note.source_page = None
                    copy.figure_notes.add(note)

    change(page, by, alter)
    for part in gone:
        file = getattr(part, "image", None) or getattr(part, "document", None)
        if file is not None:
            _forget(PracticePage.objects.get(pk=page.pk), file)


def _add(copy: PracticePage, model: type, **fields):
    from network.practice.working import new_child  # what has no role comes last

    return new_child(copy, model, **fields)


def _relation_of(part) -> str:
    return part._meta.get_field("page").remote_field.related_name


def _relation(copy: PracticePage, part):
    return getattr(copy, _relation_of(part))


def _forget(page: PracticePage, file: SiteDocument | SiteImage) -> None:
    field = "image" if isinstance(file, SiteImage) else "document"
    mark = rf'"{field}": {file.pk}[,}}]'
    holding = Revision.objects.annotate(_text=Cast("content", TextField())).filter(
        _text__regex=mark
    )
    mine = Revision.objects.for_instance(page).values("pk")
    if _is_needed(page, file, mark, holding, mine):
        return
    for revision in holding.filter(pk__in=mine):
        _take_out(revision.content, field, file.pk)
        revision.save(update_fields=["content"])
    try:
        with transaction.atomic():
            file.delete()
    except ProtectedError:  # somebody has begun to use it meanwhile
        pass


def _is_needed(page: PracticePage, file, mark: str, holding, mine) -> bool:
    """Does anything but drafts of this entry that count no more lead to the file?"""
    public = (
        holding.filter(created_at__lte=page.last_published_at) if page.last_published_at else []
    )
    sources = TranslationSource.objects.filter(content_json__regex=mark)
    return (
        page.workflow_in_progress
        or bool(public)
        or holding.filter(pk=page.latest_revision_id).exists()
        or holding.exclude(pk__in=mine).exists()
        or sources.exists()
        or ReferenceIndex.get_references_to(file).exists()
        or (isinstance(file, SiteDocument) and file.earlier_versions.exists())
    )


def _take_out(content: dict, field: str, pk: int) -> None:
    relation = {"image": "images", "document": "attachments"}[field]
    content[relation] = [one for one in content.get(relation, []) if one[field] != pk]
    for source in content.get("sources", []):
        if field == "document" and source["document"] == pk:
            source["document"] = None
