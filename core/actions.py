"""What people do with the files of the site."""

from pathlib import PurePath

from django.core.files import File
from django.db import transaction
from django.utils import timezone

from core.models import DocumentVersion, SiteDocument


@transaction.atomic
def keep_version(document: SiteDocument) -> DocumentVersion:
    """Keep the file that a document has in the database, before another takes its place.

    Call it in the transaction that puts the new file there.
    """
    kept = SiteDocument.objects.select_for_update().get(pk=document.pk)
    return DocumentVersion.objects.create(
        document=kept,
        number=kept.version_number,
        file=kept.file.name,
        file_size=kept.file_size,
        note=kept.version_note,
        since=kept.version_since,
    )


def add_document(title: str, file: File) -> SiteDocument:
    """A new document with a file that `core.uploads.validate_upload` has let through."""
    document = SiteDocument(title=title)
    _put(document, file.name, file)
    return document


def title_of(name: str) -> str:
    """The name of a file as a title: "my_slides-v2.pptx" is "my slides v2"."""
    return " ".join(PurePath(name).stem.replace("_", " ").replace("-", " ").split())[:200] or name


@transaction.atomic
def forget_file(document: SiteDocument) -> None:
    """Delete the file that a document has in the database, once another has taken its place.

    Call it in the transaction that puts the new file there: if that fails, the old one is still needed.
    """
    file = SiteDocument.objects.select_for_update().get(pk=document.pk).file
    transaction.on_commit(lambda: file.storage.delete(file.name))


@transaction.atomic
def replace_file(document: SiteDocument, file: File, note: str) -> None:
    """Give a document a newer file; the one before stays at its address. `note` says what changed."""
    name = document.free_name(file.name)
    keep_version(document)
    document.version_note, document.version_since = note, timezone.now()
    _put(document, name, file)


def _put(document: SiteDocument, name: str, file: File) -> None:
    document.file.save(name, file, save=False)
    document._set_document_file_metadata()  # size and hash; Wagtail's own form does the same
    document.save()
