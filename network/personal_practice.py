"""What this app keeps of somebody: what they write about the practice of their council."""

from django.db.models import QuerySet
from django.utils.translation import ngettext

from accounts.models import User
from accounts.signals import Holding


def rows(user: User) -> dict[str, QuerySet]:
    """What there is, by the name `holdings` counts it under."""
    return {
        "authorships": user.practice_authorships.all(),
        "practice_drafts": user.practice_drafts.all(),
        "echoes": user.lesson_echoes.all(),
    }


def holdings(n: dict[str, int]) -> list[Holding]:
    """`n` are the numbers of `rows`."""
    entries = ngettext(
        "That you are an author of %(n)s entry of practice; the entry stays",
        "That you are an author of %(n)s entries of practice; the entries stay",
        n["authorships"],
    )
    drafts = ngettext(
        "%(n)s text for an entry of practice that you did not save",
        "%(n)s texts for entries of practice that you did not save",
        n["practice_drafts"],
    )
    echoes = ngettext(
        "%(n)s answer of your organisation to a lesson, without your name",
        "%(n)s answers of your organisation to lessons, without your name",
        n["echoes"],
    )
    return [
        Holding(n["authorships"], entries % {"n": n["authorships"]}),
        Holding(n["practice_drafts"], drafts % {"n": n["practice_drafts"]}),
        Holding(n["echoes"], echoes % {"n": n["echoes"]}, stays=True),
    ]


def gather(user: User) -> dict[str, list]:
    """The versions they saved are among those of pages: `core.personal`."""
    return {
        "practice_you_write": [
            {"entry": one.page.draft_title, "since": one.since, "willing_to_talk": one.is_contact}
            for one in user.practice_authorships.select_related("page")
        ],
        "practice_not_saved": [
            {
                "entry": one.page.draft_title,
                "section": one.section,
                "written": one.at,
                "texts": one.data,
            }
            for one in user.practice_drafts.select_related("page")
        ],
        "answers_to_lessons": [
            {
                "entry": one.page.title,
                "organisation": one.organisation.name,
                "we_saw_this_too": one.agrees,
                "words": one.words,
                "when": one.at,
            }
            for one in user.lesson_echoes.select_related("page", "organisation")
        ],
    }
