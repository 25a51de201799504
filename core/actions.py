"""What people do with the files of the site."""

from django.db import transaction

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
