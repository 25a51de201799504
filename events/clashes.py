"""What does not fit in a programme, in words. Nothing is forbidden: organisers know best."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from events.models import Contribution, SessionPage


def clashes(session: SessionPage) -> list[str]:
    """Everything that does not fit with where and when a session is, and with who is there."""
    overlapping = _overlapping(session)
    return [*_outside(session), *_rooms(session, overlapping), *_people(session, overlapping)]


def _overlapping(session: SessionPage) -> list[SessionPage]:
    others = SessionPage.objects.sibling_of(session, inclusive=False).in_order()
    others = others.filter(starts_at__lt=session.ends_at, ends_at__gt=session.starts_at)
    return list(others.select_related("room").prefetch_related("contributions"))


def _outside(session: SessionPage) -> Iterator[str]:
    event = session.event_page
    if session.starts_at < event.starts_at or session.ends_at > event.ends_at:
        yield _("The event is from %(from)s to %(to)s: this session is outside that time.") % {
            "from": _moment(event.starts_at),
            "to": _moment(event.ends_at),
        }
    elif timezone.localdate(session.starts_at) != timezone.localdate(session.ends_at):
        yield _("This session ends on another day than it starts.")


def _rooms(session: SessionPage, others: list[SessionPage]) -> Iterator[str]:
    for other in others:
        if session.room and other.room and other.room.slug == session.room.slug:
            words = _("“%(room)s” is taken: “%(session)s” is there from %(from)s to %(to)s.")
            yield words % ({"room": session.room} | _when(other))


def _people(session: SessionPage, others: list[SessionPage]) -> Iterator[str]:
    mine = {_who(one): one for one in session.contributions.all()}
    for other in others:
        for one in other.contributions.all():
            if _who(one) in mine:
                words = _("%(name)s is also at “%(session)s” from %(from)s to %(to)s.")
                yield words % ({"name": one} | _when(other))


def _who(one: Contribution):
    """The same member, or the same name; somebody without either is nobody else."""
    return one.member_id or one.name.strip().casefold() or object()


def _when(session: SessionPage) -> dict[str, str]:
    times = (
        date_format(timezone.localtime(at), "H:i") for at in (session.starts_at, session.ends_at)
    )
    return {"session": session.title} | dict(zip(("from", "to"), times, strict=True))


def _moment(at) -> str:
    return date_format(timezone.localtime(at), "j F Y, H:i")
