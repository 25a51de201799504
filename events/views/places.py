"""Which event an address means, for whoever may know of it."""

from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from django.utils.translation import get_language
from wagtail.models import Page

from events.models import EventPage


def event_at(slug: str) -> EventPage:
    """The published event at this address; by the slug of another language where it has none in this one."""
    return _find(slug, EventPage.objects.visible_to(AnonymousUser()))


def programme_at(slug: str) -> EventPage:
    """The same, of those whose programme is out."""
    return _find(slug, EventPage.objects.visible_to(AnonymousUser()).with_programme())


def _find(slug: str, events) -> EventPage:
    here = events.filter(locale__language_code=get_language())
    elsewhere = Page.objects.filter(slug=slug, eventpage__isnull=False).values("translation_key")
    event = here.filter(slug=slug).first() or here.filter(translation_key__in=elsewhere).first()
    if event is None:
        raise Http404
    return event
