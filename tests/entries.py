"""Entries of practice for tests about reading them."""

from django.contrib.auth.models import AnonymousUser
from wagtail.models import Page
from wagtail_localize.synctree import create_aliases_for_new_page

from network.models import FigureNote, PracticePage, Recommendation
from tests.factories import PracticeFactory


def without_the_demonstration() -> None:
    """No entry is there but those the test makes."""
    Page.objects.filter(librarypage__practicepage__isnull=False).update(live=False)


def entry(title: str, *responses: str, in_welsh=False, precisions=None, **fields) -> PracticePage:
    """A published entry with a recommendation for each response; `in_welsh` with its Welsh twin.

    `precisions` says how exact figures are, by their names; terms and organisations are given as lists.
    """
    many = {name: fields.pop(name, []) for name in ("topics", "methods", "stages", "organisations")}
    page = PracticeFactory(title=title, **fields)
    for name, values in many.items():
        setattr(page, name, values)
    for number, response in enumerate(responses, start=1):
        page.recommendations.add(
            Recommendation(text=f"{title}: {number}", response=response, locale=page.locale)
        )
    for figure, precision in (precisions or {}).items():
        page.figure_notes.add(FigureNote(figure=figure, precision=precision, locale=page.locale))
    page.save()
    if in_welsh:
        create_aliases_for_new_page(page)
    return page


def seen_by_visitors() -> list[str]:
    """Titles of all entries that a visitor may see, in English."""
    pages = PracticePage.objects.visible_to(AnonymousUser()).originals()
    return sorted(pages.values_list("title", flat=True))
