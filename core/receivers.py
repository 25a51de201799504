"""What happens here when something else does."""

from django.db import transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django_tasks.signals import task_finished
from django_tasks_db.backend import TaskResult

from accounts.signals import data_requested, erasure_considered, person_erased
from core import personal, tasks
from core.models import DocumentVersion


@receiver(data_requested)
def hand_out(sender, user, **kwargs):
    return personal.gather(user)


@receiver(erasure_considered)
def count(sender, user, **kwargs):
    return personal.holdings(user)


@receiver(person_erased)
def forget(sender, user, under, **kwargs):
    personal.forget(user)


@receiver(task_finished)
def drop_mail(sender, task_result, **kwargs):
    """A mail that was handed over, or could not be, stays in no table: it holds an address and what was
    written. What went wrong stands in the log of errors."""
    kept = isinstance(task_result, TaskResult)  # what is done at once is kept nowhere
    if kept and task_result.task.module_path == tasks.deliver.module_path:
        personal.drop_task(task_result.id)


@receiver(post_delete, sender=DocumentVersion)
def delete_file(sender, instance: DocumentVersion, **kwargs):
    """An earlier version's file goes with it, once that is certain."""
    storage, name = instance.file.storage, instance.file.name
    transaction.on_commit(lambda: storage.delete(name))
