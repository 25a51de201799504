"""A member's own programme: which sessions of an event they keep, and which of those are at the same time."""

from django.http import QueryDict

from accounts.permissions import is_member
from events.models import EventPage, SavedSession, SessionPage
from events.programme import Programme


class Mine:
    """What of a programme a member keeps. Each session of it then knows `is_saved` and `overlaps`."""

    def __init__(self, member, sessions: list[SessionPage]):
        self.member = member
        keys = saved_by(member)
        for one in sessions:
            one.is_saved = one.translation_key in keys and not one.is_break
            one.may_be_saved = one.is_saved or not (one.is_break or one.is_cancelled)
            one.overlaps = []
        self.sessions = [one for one in sessions if one.is_saved]
        for one in self.sessions:
            one.overlaps = overlaps(one, self.sessions)

    @property
    def clashing(self) -> list[SessionPage]:
        """Those that cannot all be gone to."""
        return [one for one in self.sessions if one.overlaps]


def mine_in(programme: Programme, user) -> Mine | None:
    """What of a programme this reader keeps; None for who is no member."""
    return Mine(user, programme.every) if is_member(user) else None


def my_programme(event: EventPage, member) -> tuple[Programme, Mine]:
    """The same programme with nothing in it but what the member keeps, all of it in one column."""
    programme = Programme(event, member, QueryDict())
    mine = Mine(member, programme.every)
    programme.shown, programme.columns = mine.sessions, 0
    return programme, mine


def keeps(session: SessionPage, user) -> dict | None:
    """Does this reader keep this session? None for who is no member."""
    if not is_member(user):
        return None
    kept = SavedSession.objects.kept().filter(member=user, work=session.translation_key)
    return {"is_saved": kept.exists()}


def saved_by(member) -> set:
    """The translation keys of everything a member keeps."""
    kept = SavedSession.objects.kept().filter(member=member)
    return {*kept.values_list("work", flat=True)}


def overlaps(session: SessionPage, others: list[SessionPage]) -> list[SessionPage]:
    """What of these is at the same time. What is cancelled takes nobody's time."""
    if session.is_cancelled:
        return []
    return [
        one
        for one in others
        if one is not session
        and not one.is_cancelled
        and one.starts_at < session.ends_at
        and one.ends_at > session.starts_at
    ]
