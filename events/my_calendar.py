"""A member's own programme for their own calendar: the sessions of all events, with what only members may know."""

from dataclasses import replace

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.permissions import is_member
from events.calendars import Entry, shown_entries, taken_out, withdrawn
from events.models import CalendarFeed, EventPage, SavedSession, SessionPage
from events.permissions import may_join_online


def owner_of(token: str) -> User | None:
    """Whose feed it is, as long as they are a member."""
    feed = CalendarFeed.objects.filter(token=token).select_related("member").first()
    return feed.member if feed and is_member(feed.member) else None


def feed_entries(member: User) -> list[Entry]:
    """What a member keeps, and what they kept and calendars are to take out."""
    rows = {one.work: one for one in SavedSession.objects.filter(member=member)}
    here = SessionPage.objects.filter(
        translation_key__in=[*rows], locale__language_code=get_language()
    )
    shown = here.visible_to(member)
    gone = list(withdrawn(here))
    keys = {*shown.values_list("event", flat=True), *(one.event_id for one in gone)}
    events = EventPage.objects.live().in_bulk(keys)
    entries = shown_entries(shown, events.values())
    entries += [taken_out(one, events[one.event_id]) for one in gone if one.event_id in events]
    online = {
        event.translation_key: event.online_link
        for event in events.values()
        if may_join_online(member, event)
    }
    return [_mine(one, rows[one.key], online.get(one.event)) for one in entries]


def _mine(entry: Entry, row: SavedSession, online: str | None) -> Entry:
    """The same as the member has it: taken out where they took it out, and with the way in where there is one."""
    entry = replace(
        entry,
        sequence=entry.sequence + row.changes,
        changed=max(entry.changed, row.changed_at),
    )
    if row.removed_at:
        return replace(
            entry,
            title=_("No longer in my programme"),
            is_cancelled=True,
            place="",
            url="",
            text="",
        )
    if online and not entry.is_cancelled:
        words = _("Take part online: %(link)s") % {"link": online}
        return replace(entry, text="\n".join(filter(None, (entry.text, words))))
    return entry
