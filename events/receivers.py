"""What happens here when something else does."""

from django.db.models.signals import post_delete, pre_delete
from django.dispatch import receiver
from django.utils.translation import ngettext
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished, post_page_move

from accounts.models import Organisation
from accounts.signals import (
    data_requested,
    erasure_considered,
    organisation_replaced,
    person_erased,
)
from events import personal, personal_notes
from events.actions.batches import drop_batch
from events.actions.inviting import drop_invitation
from events.models import (
    Batch,
    Contribution,
    EventPage,
    NotesPage,
    SavedSession,
    SessionPage,
    UploadInvitation,
)
from events.versions import change_versions
from resources.search.changes import note


@receiver(post_page_move)
def follow_the_event(sender, instance, **kwargs):
    """A session that was moved is part of the event it stands below now."""
    session = instance.specific
    if isinstance(session, SessionPage):
        event = session.get_parent()
        SessionPage.objects.filter(pk=session.pk).update(event=event)
        NotesPage.objects.filter(session=session).update(event=event)
        _bring_languages_along(session, event)


def _bring_languages_along(session: SessionPage, event: Page) -> None:
    """Its other languages go to the same event, or they would show what the new one holds back."""
    twins = SessionPage.objects.filter(translation_key=session.translation_key)
    for twin in twins.exclude(event__translation_key=event.translation_key):
        below = event.get_translations().filter(locale=twin.locale_id).first()
        if below:
            twin.move(below, pos="last-child")
        elif twin.live:
            twin.unpublish()


@receiver(pre_delete, sender=SessionPage)
def let_go_what_waits(sender, instance, **kwargs):
    """What speakers sent and nobody published goes with its session, files and all."""
    for invitation in UploadInvitation.objects.filter(session=instance):
        drop_invitation(invitation)


@receiver(pre_delete, sender=EventPage)
def let_go_what_was_not_placed(sender, instance, **kwargs):
    """The same for files that were uploaded together and never given to a session."""
    for batch in Batch.objects.filter(event=instance, published_at=None):
        drop_batch(batch)


@receiver([page_published, page_unpublished], sender=SessionPage)
def tell_search_of_its_notes(sender, instance, **kwargs):
    """Published notes are seen where their session is."""
    notes = NotesPage.objects.filter(session=instance)
    note({*notes.values_list("translation_key", flat=True)})


@receiver(post_delete, sender=SessionPage)
def forget_who_saved_it(sender, instance, **kwargs):
    """A session that is deleted in every language is in nobody's programme any more."""
    SavedSession.objects.filter(work=instance.translation_key).of_sessions_gone().delete()


@receiver(organisation_replaced)
def move_people(sender, old: Organisation, new: list[Organisation], **kwargs):
    """Who spoke for a body that ended is shown with its successor; among several nobody knows which."""
    theirs = Contribution.objects.filter(organisation=old)
    moved = theirs.update(organisation=new[0]) if len(new) == 1 else 0
    if len(new) == 1:
        change_versions(f'"organisation": {old.pk}', lambda kept: _follow(kept, old.pk, new[0].pk))
    if not moved:
        return []
    words = ngettext(
        "%(n)s person in a programme now stands with %(new)s.",
        "%(n)s people in programmes now stand with %(new)s.",
        moved,
    )
    return [words % {"n": moved, "new": new[0]}]


def _follow(content: dict, old: int, new: int) -> bool:
    """Give whoever spoke for a body in one version of a session to its successor."""
    theirs = [one for one in content.get("contributions", []) if one.get("organisation") == old]
    for one in theirs:
        one["organisation"] = new
    return bool(theirs)


@receiver(data_requested)
def hand_out(sender, user, **kwargs):
    return personal.gather(user) | personal_notes.gather(user)


@receiver(erasure_considered)
def count(sender, user, **kwargs):
    return personal.holdings(user)


@receiver(person_erased)
def forget(sender, user, under, **kwargs):
    personal.forget(user, under)
    personal_notes.forget(user)
