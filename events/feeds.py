"""What is new at an event, for feed readers."""

from collections.abc import Callable

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.changelog import Version, changelog
from events.models import EventPage
from resources.feeds import UNPRINTABLE


def versions_as_atom(event: EventPage, absolute: Callable[[str], str]) -> str:
    """The versions of a programme: an entry for each, with what a visitor may know."""
    here = absolute(reverse("event_changes", args=[event.slug]))
    feed = Atom1Feed(
        title=_printable(_("Changes: %(event)s") % {"event": event.title}),
        link=here,
        feed_url=absolute(reverse("event_changes_feed", args=[event.slug])),
        description="",
        language=event.language,
    )
    for one in changelog(event, AnonymousUser()):
        feed.add_item(
            title=_printable(str(one.release)),
            link=f"{here}#version-{one.release.number}",
            description=_printable("\n".join(_lines(one))),
            unique_id=f"urn:uuid:{event.translation_key}:{one.release.number}",
            pubdate=one.release.at,
            updateddate=one.release.at,
        )
    return feed.writeString("utf-8")


def _lines(version: Version) -> list[str]:
    lines = [version.release.note] if version.release.note else []
    if version.is_first:
        lines.append(_("The first version of the programme."))
    lines += [f"{one.session.title}: {' '.join(one.words)}" for one in version.lines]
    n = version.taken_out
    if n:
        words = ngettext("%(n)s session was taken out.", "%(n)s sessions were taken out.", n)
        lines.append(words % {"n": n})
    return lines


def _printable(text: str) -> str:
    """XML has no way to write control characters."""
    return UNPRINTABLE.sub(" ", text)
