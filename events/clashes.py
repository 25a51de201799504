"""What does not fit in a programme, in words. Nothing is forbidden: organisers know best.

Asked of what the next release would make public: two drafts that stand in each other's way are said as well.
"""

from collections import defaultdict
from collections.abc import Iterator

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from events.entries import Draft, Entry
from events.models import EventPage, SessionPage


def clashes(session: SessionPage) -> list[str]:
    """Everything that does not fit with where and when a session is, and with who is there."""
    if session.is_cancelled:
        return []
    draft = Draft(session.event_page.original)
    work = str(session.translation_key)
    pk = next((one.pk for one in draft.entries if one.work == work), None)
    return all_clashes(draft).get(pk, [])


def all_clashes(draft: Draft) -> dict[int, list[str]]:
    """The same of a whole programme, by the key of the session: each pair is looked at once."""
    held = [one for one in draft.entries if one.takes_place]
    others = defaultdict(list)
    for place, one in enumerate(held):
        for other in held[place + 1 :]:
            if other.starts_at >= one.ends_at:
                break  # they are in order: nobody after it is in the way
            others[one.pk].append(other)
            others[other.pk].append(one)
    said = {}
    for one in held:
        near = others[one.pk]
        words = [*_outside(one, draft.event), *_rooms(one, near, draft), *_people(one, near)]
        if words:
            said[one.pk] = words
    return said


def _outside(entry: Entry, event: EventPage) -> Iterator[str]:
    if entry.starts_at < event.starts_at or entry.ends_at > event.ends_at:
        yield _("The event is from %(from)s to %(to)s: this session is outside that time.") % {
            "from": _moment(event.starts_at),
            "to": _moment(event.ends_at),
        }
    elif entry.day != timezone.localdate(entry.ends_at):
        yield _("This session ends on another day than it starts.")


def _rooms(entry: Entry, others: list[Entry], draft: Draft) -> Iterator[str]:
    for other in others:
        if entry.room and entry.room == other.room:
            words = _("“%(room)s” is taken: “%(session)s” is there from %(from)s to %(to)s.")
            yield words % ({"room": draft.rooms.get(entry.room, entry.room)} | _when(other))


def _people(entry: Entry, others: list[Entry]) -> Iterator[str]:
    mine = {one.who for one in entry.people}
    for other in others:
        for one in other.people:
            if one.who in mine:
                words = _("%(name)s is also at “%(session)s” from %(from)s to %(to)s.")
                yield words % ({"name": one} | _when(other))


def _when(entry: Entry) -> dict[str, str]:
    times = (date_format(timezone.localtime(at), "H:i") for at in (entry.starts_at, entry.ends_at))
    return {"session": entry.title} | dict(zip(("from", "to"), times, strict=True))


def _moment(at) -> str:
    return date_format(timezone.localtime(at), "j F Y, H:i")
