"""What happens here when something else does."""

from django.dispatch import receiver
from django.utils.translation import ngettext
from wagtail.signals import post_page_move

from accounts.models import Organisation
from accounts.signals import (
    data_requested,
    erasure_considered,
    organisation_replaced,
    person_erased,
)
from events import personal
from events.models import Contribution, SessionPage


@receiver(post_page_move)
def follow_the_event(sender, instance, **kwargs):
    """A session that was moved is part of the event it stands below now."""
    session = instance.specific
    if isinstance(session, SessionPage):
        SessionPage.objects.filter(pk=session.pk).update(event=session.get_parent())


@receiver(organisation_replaced)
def move_people(sender, old: Organisation, new: list[Organisation], **kwargs):
    """Who spoke for a body that ended is shown with its successor; among several nobody knows which."""
    theirs = Contribution.objects.filter(organisation=old)
    moved = theirs.update(organisation=new[0]) if len(new) == 1 else 0
    if not moved:
        return []
    words = ngettext(
        "%(n)s person in a programme now stands with %(new)s.",
        "%(n)s people in programmes now stand with %(new)s.",
        moved,
    )
    return [words % {"n": moved, "new": new[0]}]


@receiver(data_requested)
def hand_out(sender, user, **kwargs):
    return personal.gather(user)


@receiver(erasure_considered)
def count(sender, user, **kwargs):
    return personal.holdings(user)


@receiver(person_erased)
def forget(sender, user, under, **kwargs):
    personal.forget(user, under)
