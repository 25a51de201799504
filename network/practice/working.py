"""An entry as it is being written: its newest revision. What is public is the row of the page."""

from wagtail.models import Revision

from network.models import PracticePage


def working_copy(page: PracticePage) -> PracticePage:
    """The entry as its authors left it last. Save it by `actions.practice.change` only."""
    return PracticePage.objects.get(pk=page.pk).get_latest_revision_as_object()


def as_it_was(page: PracticePage, revision: int) -> PracticePage | None:
    """The entry as one of its revisions says; None where there is no such revision of this entry."""
    found = Revision.objects.for_instance(page).filter(pk=revision).first()
    return found.as_object() if found else None


def new_child(copy: PracticePage, model: type, **fields):
    """A new child (a recommendation, a lesson, a source) of a working copy, in its language, behind the others."""
    relation = model._meta.get_field("page").remote_field.related_name
    children = getattr(copy, relation)
    child = model(locale_id=copy.locale_id, sort_order=children.count(), **fields)
    children.add(child)
    return child


def child_of(copy: PracticePage, relation: str, key):
    """The child with this translation key, to be changed as part of the copy; None where there is none."""
    children = getattr(copy, relation)
    held = list(children.all())
    children.set(
        held
    )  # or an entry without a newer draft asks the database anew, and forgets what changed
    return next((one for one in held if one.translation_key == key), None)
