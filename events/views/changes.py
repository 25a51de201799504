"""What changed in a programme, for people and for feed readers."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from events.changelog import changelog
from events.feeds import versions_as_atom
from events.models import EventPage
from events.views.places import programme_at


def _event(slug: str) -> EventPage:
    """An event with released versions."""
    event = programme_at(slug)
    if not event.release:
        raise Http404
    return event


def changes(request, slug: str):
    """Every version of a programme, the newest first."""
    event = _event(slug)
    versions = changelog(event, request.user)
    context = {"event": event, "versions": versions}
    return render(request, "events/changes.html", context)


def feed(request, slug: str):
    """The same as a feed, as everybody may read it."""
    event = _event(slug)
    text = versions_as_atom(event, request.build_absolute_uri)
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")
