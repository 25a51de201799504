"""Yes or no, nothing else."""

from django.apps import apps


def may_write(user, page) -> bool:
    """May this person change this entry? Its authors may, as long as they speak for one of its organisations."""
    entries = apps.get_model("network", "PracticePage").objects
    return entries.written_by(user).filter(pk=page.pk).exists()


def may_review(user, page) -> bool:
    """May this person decide what becomes public of this entry? Those whom Wagtail lets publish it."""
    return bool(user.is_active) and page.permissions_for_user(user).can_publish()


def may_look_inside(user, page) -> bool:
    """May this person see an entry as it is being written, and what changed? Its authors, their colleagues of
    the same organisation, and organisers."""
    entries = apps.get_model("network", "PracticePage").objects
    known = entries.of_organisations_of(user).filter(pk=page.pk).exists()
    return known or may_review(user, page)
