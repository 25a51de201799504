"""What a reader sees of an entry beside its text."""

from django.db.models import Prefetch, QuerySet, prefetch_related_objects

from accounts.permissions import is_member
from network.models import PracticeImage, PracticePage, PracticeSource, Profile
from network.practice.glance import Glance, address_of
from network.practice.lessons import lessons_of, with_stages
from network.practice.results import Tracker
from network.querysets import willing_to_talk_of


def surroundings(page: PracticePage, user) -> dict:
    """Its figures, lessons, pictures and sources, and whom one can ask: a number of queries that stays the same."""
    if isinstance(page.recommendations.all(), QuerySet):
        _fetch(page)
    else:  # a preview holds them itself
        _fetch_files(page)
    return {
        "glance": Glance(page),
        "tracker": Tracker(page),
        "lessons": lessons_of(page),
        "pictures": page.pictures,
        "sources": [{"source": one, "address": address_of(one)} for one in page.sources.all()],
        "contacts": contacts_of(page, user),
    }


def _fetch(page: PracticePage) -> None:
    """What belongs to its text, each kind in one query."""
    prefetch_related_objects(
        [page],
        *("recommendations", "progress", "figure_notes", "organisations"),
        Prefetch("lessons", with_stages()),
        Prefetch("sources", PracticeSource.objects.select_related("document")),
    )
    if page.may_have_pictures:
        prefetch_related_objects(
            [page], Prefetch("images", PracticeImage.objects.select_related("image"))
        )


def _fetch_files(page: PracticePage) -> None:
    """What the parts of a version lead to, each kind in one query."""
    files = ("document__extraction", "document__thumbnail", "document__earlier_versions")
    prefetch_related_objects([*page.attachments.all()], *files)
    prefetch_related_objects([*page.sources.all()], "document")
    prefetch_related_objects([*page.images.all()], "image__renditions")


def contacts_of(page: PracticePage, user) -> list[Profile]:
    """Who is willing to talk about it, as far as this person may find and write to them: a visitor finds nobody."""
    if not is_member(user):
        return []
    members = willing_to_talk_of(page.translation_key).values("member")
    found = Profile.objects.visible_to(user).filter(user__in=members).taking_messages_from(user)
    return sorted(found.select_related("user"), key=lambda one: one.name)
