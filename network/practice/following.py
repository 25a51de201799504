"""What is being written follows when an organisation gives way to another."""

from django.db.models import Q, TextField
from django.db.models.functions import Cast
from wagtail.models import Revision, TaskState

from accounts.models import Organisation
from network.models import PracticePage


def follow(old: Organisation, new: list[Organisation]) -> None:
    """Put the successors for a body that ended into the newest version of every entry and into what was submitted.

    What is public, and the newest version of what is public for that body, the library moves itself.
    """
    entries = PracticePage.objects.all()
    # Who is saving meanwhile saves first: what they save names the old body too.
    list(entries.select_for_update(of=("self",)).order_by("pk").values_list("pk", flat=True))
    waiting = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS).values("revision")
    ahead = Q(pk__in=entries.values("latest_revision")) | Q(pk__in=waiting)
    named = Revision.objects.filter(ahead).annotate(_text=Cast("content", TextField()))
    for revision in named.filter(_text__regex=rf'"organisations": \[([0-9]+, )*{old.pk}[],]'):
        if isinstance(revision.content_object.specific, PracticePage):
            keys = {*revision.content["organisations"], *(one.pk for one in new)} - {old.pk}
            revision.content["organisations"] = sorted(keys)
            revision.save(update_fields=["content"])
