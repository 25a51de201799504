"""What a reader sees of an entry beside its text."""

from django.db.models import QuerySet, prefetch_related_objects

from accounts.permissions import is_member
from core.models import Stage
from network.models import PracticeAuthor, PracticePage, Profile
from network.practice.glance import Glance, address_of

CHILDREN = (
    "recommendations",
    "progress",
    "lessons",
    "figure_notes",
    "sources__document",
    "images__image__renditions",
)


def surroundings(page: PracticePage, user) -> dict:
    """Its figures, lessons, pictures and sources, and whom one can ask: a number of queries that stays the same."""
    if page.pk and isinstance(page.recommendations.all(), QuerySet):  # a preview holds them itself
        prefetch_related_objects([page], *CHILDREN)
    return {
        "glance": Glance(page),
        "lessons": _lessons(page),
        "pictures": list(page.images.all()),
        "sources": [{"source": one, "address": address_of(one)} for one in page.sources.all()],
        "organisations": list(page.organisations.all()),
        "contacts": contacts_of(page, user),
        "can_be_asked": willing(page).exists(),
    }


def _lessons(page: PracticePage) -> list:
    lessons = list(page.lessons.all())
    if any(one.stage for one in lessons):
        stages = dict(Stage.objects.in_language(page.written_in).values_list("slug", "name"))
        for one in lessons:
            one.stage_in_words = stages.get(one.stage, "")
    return lessons


def willing(page: PracticePage):
    """Those of its authors who are willing to talk about it and still speak for it."""
    there = PracticeAuthor.objects.active().filter(is_contact=True)
    return there.filter(page__translation_key=page.translation_key)


def contacts_of(page: PracticePage, user) -> list[Profile]:
    """Of these, those whom this person may find and write to: nobody is named to a visitor."""
    if not is_member(user):
        return []
    members = willing(page).values("member")
    found = Profile.objects.visible_to(user).filter(user__in=members).taking_messages_from(user)
    return sorted(found.select_related("user"), key=lambda one: one.name)
