"""Where an entry stands between its draft and the public, in words."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from network.models import PracticePage, PracticeReview

Outcome = PracticeReview.Outcome


class State(TextChoices):
    """Where an entry stands; of what is public also where its changes stand."""

    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Submitted")
    RETURNED = "returned", _("Returned")
    REFUSED = "refused", _("Refused")
    PUBLISHED = "published", _("Published")
    CHANGED = "changed", _("Published, with changes that are not public yet")
    CHANGES_SUBMITTED = "changes-submitted", _("Published, changes submitted")
    CHANGES_RETURNED = "changes-returned", _("Published, changes returned")
    CHANGES_REFUSED = "changes-refused", _("Published, changes refused")
    WITHDRAWN = "withdrawn", _("Withdrawn")

    @property
    def words(self) -> str:
        """What that means for its authors, in a sentence or two."""
        return WORDS[self]

    @property
    def is_waiting(self) -> bool:
        """Has an organiser to decide?"""
        return self in (State.SUBMITTED, State.CHANGES_SUBMITTED)

    @property
    def is_public(self) -> bool:
        """Does everybody read a version of it?"""
        return self in (State.PUBLISHED, State.CHANGED, *_OF_CHANGES.values())


WORDS = {
    State.DRAFT: _(
        "Only you, your colleagues and the organisers see it. Submit it when it is ready."
    ),
    State.SUBMITTED: _(
        "An organiser reads it before it becomes public. You can go on writing: what you change now is part of the"
        " next submission."
    ),
    State.RETURNED: _(
        "An organiser asks for changes. You find the reason and the comments here. Submit it again when it is ready."
    ),
    State.REFUSED: _("An organiser decided not to publish it. You find the reason here."),
    State.PUBLISHED: _("Everybody can read it."),
    State.CHANGED: _(
        "Everybody reads the published version. Submit your changes when they are ready."
    ),
    State.CHANGES_SUBMITTED: _(
        "Everybody reads the published version until an organiser has read your changes. What you change now is part"
        " of the next submission."
    ),
    State.CHANGES_RETURNED: _(
        "Everybody reads the published version. An organiser asks for something before your changes become public."
    ),
    State.CHANGES_REFUSED: _(
        "Everybody reads the published version. An organiser decided not to publish your changes."
    ),
    State.WITHDRAWN: _("It was public and is not any more. Submit it to bring it back."),
}
_OF_CHANGES = {
    State.SUBMITTED: State.CHANGES_SUBMITTED,
    State.RETURNED: State.CHANGES_RETURNED,
    State.REFUSED: State.CHANGES_REFUSED,
}


def state_of(page: PracticePage) -> State:
    """Where this entry stands. Without a query of its own for entries that come `with_states`."""
    if not hasattr(page, "last_outcome"):
        page = PracticePage.objects.with_states().get(pk=page.pk)
    decided = _since_the_last_change(page)
    if not page.live:
        withdrawn = page.first_published_at and not page.is_waiting
        return decided or (State.WITHDRAWN if withdrawn else State.DRAFT)
    if decided:
        return _OF_CHANGES[decided]
    return State.CHANGED if page.has_unpublished_changes else State.PUBLISHED


def _since_the_last_change(page: PracticePage) -> State | None:
    """What was submitted or decided since the entry was last published or withdrawn."""
    if page.is_waiting:
        return State.SUBMITTED
    before = [page.last_published_at, None if page.live else page.withdrawn_at]
    if page.last_decided_at and all(at is None or page.last_decided_at > at for at in before):
        return {Outcome.RETURNED: State.RETURNED, Outcome.REFUSED: State.REFUSED}.get(
            page.last_outcome
        )
    return None
