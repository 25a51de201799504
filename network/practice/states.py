"""Where an entry stands, in one word and in a sentence."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from network.models import PracticePage, PracticeReview


@dataclass(frozen=True)
class State:
    """Where an entry stands: `name` for code, `label` and `words` for people."""

    name: str
    label: str
    words: str


DRAFT = State("draft", _("Draft"), _("Only its authors and their colleagues see it."))
SUBMITTED = State("submitted", _("Submitted"), _("An organiser reads it next."))
RETURNED = State("returned", _("Returned"), _("An organiser asks you to change something."))
REFUSED = State("refused", _("Refused"), _("An organiser decided not to publish it."))
PUBLISHED = State("published", _("Published"), _("Everybody can read it."))
CHANGED = State(
    "changed",
    _("Published, with changes"),
    _("Everybody can read it, but not yet what was changed since."),
)
WITHDRAWN = State("withdrawn", _("Withdrawn"), _("It was public and is not any more."))


def state_of(page: PracticePage) -> State:
    """Where an entry stands. For many, prefetch `reviews` and `_specific_workflow_states`."""
    if any(one.status == "in_progress" for one in page._specific_workflow_states.all()):
        return SUBMITTED
    decided = next(iter(page.reviews.all()), None)
    if decided and decided.outcome == PracticeReview.Outcome.RETURNED:
        return RETURNED
    if page.live:
        return CHANGED if page.has_unpublished_changes else PUBLISHED
    if decided and decided.outcome == PracticeReview.Outcome.REFUSED:
        return REFUSED
    return WITHDRAWN if page.first_published_at else DRAFT
