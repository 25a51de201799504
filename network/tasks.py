"""Work that nobody has to wait for. Each takes a number and may run twice."""

import secrets

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from network import erasing
from network.exports import write_copy
from network.mails import tell
from network.models import DataExport


@task()
@transaction.atomic
def make_export(export_id: int) -> None:
    """Make the copy somebody asked for and mail them the link that fetches it once."""
    waiting = DataExport.objects.open().filter(pk=export_id, ready_at=None)
    export = waiting.select_for_update().first()
    if export is None:
        return
    token = secrets.token_urlsafe(32)
    export.token_hash, export.ready_at = export.hash(token), timezone.now()
    with write_copy(export.user) as copy:
        export.file.save(f"{secrets.token_hex(16)}.zip", copy, save=False)
    export.save()
    tell(export.user, "data_ready", token=token, export=export)


@task()
def finish_erasing(user_id: int) -> None:
    """Erase somebody whose erasure has begun."""
    erasing.finish(user_id)
