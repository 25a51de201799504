"""The difference in words, for the terminal and for the admin."""

from collections.abc import Iterator
from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.importing.comparing import Change, Changed, Plan
from events.importing.words import in_short
from events.models import SessionPage

MOST_NAMED = 8


def heading(plan: Plan) -> str:
    """What the file is, and where it goes."""
    words = {"shape": plan.schedule.shape, "title": plan.schedule.title}
    if plan.event:
        words["event"] = plan.event.title
        return _("The file is %(shape)s. It goes into the event “%(event)s”.") % words
    return (
        _(
            "The file is %(shape)s. It becomes a new event, “%(title)s”: nobody sees it before you release its"
            " programme."
        )
        % words
    )


def figures(plan: Plan) -> list[tuple[str, int]]:
    """How much of what, in the order one asks."""
    return [
        (_("New sessions"), len(plan.new)),
        (_("Changed sessions"), len(plan.changed)),
        (_("Unchanged sessions"), plan.unchanged),
        (_("Gone from the file"), len(plan.gone)),
        (_("New rooms"), len(plan.places["rooms"].new)),
        (_("New tracks"), len(plan.places["tracks"].new)),
        (_("People in new sessions"), plan.people),
    ]


def warnings(plan: Plan) -> list[str]:
    """What was left out, guessed, or is left to the organiser."""
    found = list(plan.schedule.warnings)
    if plan.outside:
        titles = [entry.title for entry in plan.outside]
        n = len(titles)
        found.append(
            ngettext(
                "%(n)s session is outside the days of the event, which stay as they are: %(titles)s",
                "%(n)s sessions are outside the days of the event, which stay as they are: %(titles)s",
                n,
            )
            % {"n": n, "titles": _named(titles)}
        )
    if plan.stay_cancelled:
        n = len(plan.stay_cancelled)
        titles = [session.title for session in plan.stay_cancelled]
        found.append(
            ngettext(
                "%(n)s session of the file is cancelled here, and stays so: %(titles)s",
                "%(n)s sessions of the file are cancelled here, and stay so: %(titles)s",
                n,
            )
            % {"n": n, "titles": _named(titles)}
        )
    if plan.people and not plan.options.named:
        found.append(
            _(
                "The people stay hidden until somebody ticks that they confirmed and agreed to be named."
            )
        )
    return found


def _named(titles: list[str]) -> str:
    return "; ".join(titles[:MOST_NAMED]) + ("; …" if len(titles) > MOST_NAMED else "")


def what_becomes_of_gone(plan: Plan) -> str:
    """Of the sessions that are gone from the file, in one sentence."""
    if plan.options.remove_missing:
        return _("They are cancelled: they stay in the programme and say so.")
    return _("They stay as they are.")


def changes(one: Changed) -> Iterator[tuple[str, str, str]]:
    """What of a session, as it is, as it would be."""
    for change in one.changes:
        yield label(change), in_words(change, change.old), in_words(change, change.new)


def label(change: Change) -> str:
    names = {
        "speakers": _("people"),
        "links": _("links"),
        "source_id": _("found again by"),
        "body": _("text"),
    }
    if change.field in names:
        return names[change.field]
    return str(SessionPage._meta.get_field(change.field).verbose_name)


def in_words(change: Change, value) -> str:
    """A value of a field as people read it."""
    if change.field == "speakers":
        hidden = _("%(name)s (hidden)")
        people = ((name or _("A participant"), is_named) for name, is_named in value)
        return ", ".join(name if is_named else hidden % {"name": name} for name, is_named in people)
    if change.field == "links":
        return ", ".join(f"{title}: {url}" if title else url for url, title in value)
    if change.field == "body":
        return in_short(value)
    if change.field == "source_id" and value:
        return _("its title") if value.startswith("title:") else _("number %(n)s") % {"n": value}
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "j F Y, H:i")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    choices = dict(SessionPage._meta.get_field(change.field).flatchoices)
    return str(choices.get(value, value))
