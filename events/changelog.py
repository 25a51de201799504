"""What changed from version to version, as one reader may know it: nothing of what this reader does not see."""

from dataclasses import dataclass

from events.changes import Places, in_words
from events.models import EventPage, Release, SessionPage


@dataclass
class Line:
    """One session of one version: where it is, what it is called today, and what changed, in words."""

    session: SessionPage
    address: str
    words: list[str]


@dataclass
class Version:
    """One released version."""

    release: Release
    lines: list[Line]
    is_first: bool
    taken_out: int


def changelog(event: EventPage, user) -> list[Version]:
    """Every version, the newest first. Sessions this reader does not see are not named, and their changes not told."""
    releases = Release.objects.of(event).defer("snapshot", "by")
    found = SessionPage.objects.visible_to(user).child_of(event).for_a_list()
    sessions = {str(one.translation_key): one for one in found}
    names = (event.rooms.all(), event.tracks.all())
    places = Places(*({one.slug: one.name for one in rows} for rows in names))
    return [_version(one, sessions, places, event.url) for one in releases]


def _version(release: Release, sessions: dict, places: Places, above: str) -> Version:
    lines, gone = [], 0
    for change in release.changes:
        session = sessions.get(change["work"])
        if change["after"] is None:
            gone += session is None
        elif session:
            address = f"{above}#programme" if session.is_break else f"{above}{session.slug}/"
            lines.append(Line(session, address, in_words(change, places)))
    return Version(release, lines, release.number == 1, gone)
