"""Many files at once: kept, given to sessions, taken off again."""

from collections.abc import Iterable
from datetime import timedelta

from django.core.files import File
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from events.actions.attaching import attach, keep_file, take_off
from events.models import Batch, BatchFile, EventPage, SessionPage
from resources.models import Attachment

KEPT_FOR = timedelta(days=1)  # between choosing the files and saying where each goes


@transaction.atomic
def keep_batch(event: EventPage, files: Iterable[File]) -> Batch:
    """Keep files until it is said to which session each belongs."""
    batch = Batch.objects.create(event=event)
    for file in files:
        BatchFile.objects.create(batch=batch, document=keep_file(file))
    return batch


@transaction.atomic
def publish_batch(batch: Batch, places: dict[int, SessionPage], by: User) -> bool:
    """Give each file (by its key) to a session; files without one are deleted. False where that was done before."""
    batch = Batch.objects.select_for_update().get(pk=batch.pk)
    if batch.published_at:
        return False
    together: dict[SessionPage, list] = {}
    for file in batch.files.select_related("document"):
        session = places.get(file.pk)
        if session is None:
            file.document.delete()
            continue
        file.session = session
        file.save(update_fields=["session"])
        together.setdefault(session, []).append(file.document)
    for session, documents in together.items():
        attach(session, documents, by=by, as_film=False)
    batch.published_at = timezone.now()
    batch.save(update_fields=["published_at"])
    return True


@transaction.atomic
def undo_batch(batch: Batch, by: User) -> list[str] | None:
    """Take a batch off again and delete its files. Tells the titles of those that are kept, since others
    have changed or used them since; None where it was undone before.
    """
    batch = Batch.objects.select_for_update().filter(pk=batch.pk).first()
    if batch is None:
        return None
    kept = []
    for file in batch.files.select_related("document", "session"):
        if not _take_off(file, by):
            kept.append(file.document.title)
    batch.delete()
    return kept


def _take_off(file: BatchFile, by: User) -> bool:
    if file.session:
        return take_off(file.session, file.document, by)
    if Attachment.objects.filter(document=file.document).exists():
        return False  # the session is gone, and the file stands somewhere else
    file.document.delete()
    return True


@transaction.atomic
def drop_batch(batch: Batch) -> None:
    """Let files go that were never given to a session."""
    batch = Batch.objects.select_for_update().filter(pk=batch.pk, published_at=None).first()
    if batch is None:
        return
    for file in batch.files.select_related("document"):
        file.document.delete()
    batch.delete()


def drop_old_batches(dry_run: bool = False) -> int:
    """Let go what somebody began to upload a day ago and never finished; tells how many that were."""
    before = timezone.now() - KEPT_FOR
    old = list(Batch.objects.filter(published_at=None, made_at__lt=before))
    for batch in [] if dry_run else old:
        drop_batch(batch)
    return len(old)
