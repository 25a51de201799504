from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from events import calendars
from events.views.answers import CALENDAR, file_answer
from events.views.places import event_at


@require_safe
def event_calendar(request, slug: str):
    """A whole event."""
    event = event_at(slug)
    return _answer(request, event.title, calendars.of_event(event), event.slug)


@require_safe
def track_calendar(request, slug: str, track: str):
    """What is in one track of an event."""
    event = event_at(slug)
    track = get_object_or_404(event.tracks, slug=track)
    entries = calendars.of_sessions(event, track__slug=track.slug)
    return _answer(request, f"{event.title}: {track.name}", entries, f"{event.slug}-{track.slug}")


@require_safe
def session_calendar(request, slug: str, session: str):
    """One session, also one for members only, to whom it is for."""
    event = event_at(slug)
    entries = calendars.of_sessions(event, request.user, slug=session)
    answer = _answer(request, event.title, entries, session)
    answer["Cache-Control"] = "private, no-cache"
    return answer


def _answer(request, title: str, entries: list[calendars.Entry], name: str):
    """Not found where there is no entry: a calendar without any would tell that something is held back."""
    if not entries:
        raise Http404
    body = calendars.as_ics(title, entries)
    changed = max(entry.changed for entry in entries)
    return file_answer(request, body, CALENDAR, f"{name}.ics", changed)
