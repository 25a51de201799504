"""Yes or no, nothing else."""

from django.apps import apps
from django.conf import settings

from accounts.permissions import is_organiser


def may_write(user, page) -> bool:
    """May this person change this entry? Its authors may, as long as they speak for one of its organisations."""
    entries = apps.get_model("network", "PracticePage").objects
    return entries.written_by(user).filter(pk=page.pk).exists()


def may_review(user, page) -> bool:
    """May this person decide what becomes public of this entry? Organisers may, and none who is suspended."""
    return is_organiser(user) and page.permissions_for_user(user).can_publish()


def may_publish_at_once(user, page) -> bool:
    """May this author publish without being read first? Those whom organisers trust, and organisers."""
    trusted = apps.get_model("network", "Profile").objects.filter(user=user.pk, is_trusted=True)
    return may_write(user, page) and (may_review(user, page) or trusted.exists())


def knows_what_is_newest(user, page) -> bool:
    """Does the newest version hold nothing but what is public, what was submitted, and what this person wrote? If
    not, whoever publishes it in the CMS publishes what its authors have not given away."""
    if page.alias_of_id or page.locale.language_code != settings.LANGUAGE_CODE:
        return True
    waiting = page.current_workflow_task_state
    seen = max(page.live_revision_id or 0, waiting.revision_id if waiting else 0)
    return not page.revisions.filter(pk__gt=seen).exclude(user=user).exists()


def may_withdraw(user, page) -> bool:
    """May this person take what is public back? Its authors and organisers."""
    return may_write(user, page) or may_review(user, page)


def may_take_over(user, page) -> bool:
    """May this person make themselves the author? A colleague may, of an entry that nobody writes any more."""
    entries = apps.get_model("network", "PracticePage").objects
    known = entries.of_organisations_of(user).filter(pk=page.pk).exists()
    return known and not page.practice_authors.active().exists()


def may_look_inside(user, page) -> bool:
    """May this person see an entry as it is being written, and what changed? Its authors, their colleagues of
    the same organisation, and organisers."""
    entries = apps.get_model("network", "PracticePage").objects
    known = entries.of_organisations_of(user).filter(pk=page.pk).exists()
    return known or may_review(user, page)
