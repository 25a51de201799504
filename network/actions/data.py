"""What somebody does with their own data: take it, erase it."""

import tempfile

from django.core.exceptions import PermissionDenied
from django.core.files import File
from django.db import transaction
from django.utils import timezone

from accounts.models import Organisation, User
from accounts.permissions import may_erase
from network import erasing, tasks
from network.models import DataExport


@transaction.atomic
def ask_for_data(user: User) -> bool:
    """Have a copy made of everything somebody gave. False where one is on its way already.

    An older one that nobody fetched goes: there is never more than one.
    """
    user = User.objects.select_for_update().get(pk=user.pk)
    for older in user.data_exports.open().select_for_update():
        if older.is_on_its_way:
            return False
        drop_export(older)
    export = DataExport.objects.create(user=user)
    transaction.on_commit(lambda: tasks.make_export.enqueue(export.pk))
    return True


@transaction.atomic
def fetch_data(export: DataExport) -> File | None:
    """Hand the copy out, once: it is kept no longer. None where somebody was quicker."""
    export = DataExport.objects.open().select_for_update().filter(pk=export.pk).first()
    if export is None or not export.file:
        return None
    copy = tempfile.TemporaryFile()  # noqa: SIM115 (whoever answers closes it)
    with export.file.open("rb") as content:
        for chunk in content.chunks():
            copy.write(chunk)
    copy.seek(0)
    export.drop_file()
    export.fetched_at = timezone.now()
    export.save()
    return File(copy)


def drop_export(export: DataExport) -> None:
    """Let a copy go, with its file."""
    export.drop_file()
    export.delete()


@transaction.atomic
def erase_account(user: User, under: Organisation | None = None) -> None:
    """Erase somebody: the account, and whatever any table, log or file holds of them.

    What they gave to the network stays, unnamed or under the name of an organisation they speak for.
    Where there is much, it goes on after this returns; until then nobody can sign in. Safe to repeat.
    """
    # The administrators wait for each other, so that one stays.
    list(User.objects.select_for_update().filter(is_superuser=True).order_by("pk"))
    found = User.objects.select_for_update().filter(pk=user.pk).first()
    if found is None or found.erasing_since:
        return
    speaks_for = found.affiliations.verified().filter(organisation=under)
    if not may_erase(found) or (under and not speaks_for.exists()):
        raise PermissionDenied
    small = erasing.is_small(found)
    erasing.begin(found, under)
    if small:
        erasing.finish(found.pk)
    else:
        transaction.on_commit(lambda: tasks.finish_erasing.enqueue(found.pk))
