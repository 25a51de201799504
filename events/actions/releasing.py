"""Releasing a programme: everything that waits becomes public at once, under the next number."""

from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.models import Revision

from accounts.models import User
from events.actions.desk import ChangedMeanwhile, hold
from events.changes import compare, snapshot
from events.entries import Draft
from events.following import together
from events.models import EventPage, Release, SessionPage

# What the other languages of a session take over from its original: when, where and whether.
SHARED = ("starts_at", "ends_at", "room_id", "track_id", "format", "is_cancelled")


class NothingToRelease(Exception):
    """Nothing has changed since the last version, or there is no session yet."""


class CannotBeReleased(Exception):
    """A draft that the site cannot publish as it is: `session`, and `words` that say what is wrong with it."""

    def __init__(self, session: SessionPage, error: ValidationError):
        self.session, self.words = session, " ".join(error.messages)
        super().__init__(self.words)


class Waiting:
    """What the next release of an event would be."""

    def __init__(self, event: EventPage, draft: Draft | None = None):
        self.event = event
        self.draft = draft or Draft(event)
        self.last = Release.objects.of(event).first()
        self.number = self.last.number + 1 if self.last else 1
        self.is_first = self.last is None
        self.changes = compare(self.last.snapshot if self.last else {}, self.draft)
        self.is_out = event.live and event.programme_is_out

    @property
    def is_worth_it(self) -> bool:
        """Is there anything to release? What was taken back is brought out again."""
        there = any(not one.is_taken_out for one in self.draft.entries)
        return bool(self.changes) or (there and not self.is_out)

    @property
    def sessions(self) -> list:
        """Those that become public or change."""
        return [
            one for one in self.draft.entries if one.is_new or (one.is_live and one.has_changes)
        ]


@transaction.atomic
def release(event: EventPage, by: User, state: str, note: str = "") -> Release:
    """Make every draft below an event public, and the event with them, as its next version.

    ChangedMeanwhile where the programme is not the one that was shown before; NothingToRelease where there is nothing;
    CannotBeReleased, and nothing is public, where a draft is not complete.
    """
    event = hold(event)
    waiting = Waiting(event)
    if waiting.draft.state != state:
        raise ChangedMeanwhile
    if not waiting.is_worth_it:
        raise NothingToRelease
    _publish_sessions(waiting, by)
    if not waiting.is_out:
        _bring_out(event, by)
    return Release.objects.create(
        event=event,
        number=waiting.number,
        note=note,
        by=by,
        changes=[] if waiting.is_first else waiting.changes,
        snapshot=snapshot(Draft(event)),
    )


def _publish_sessions(waiting: Waiting, by: User) -> None:
    keys = [one.pk for one in waiting.sessions]
    sessions = SessionPage.objects.filter(pk__in=keys).in_order()
    with together():
        for session in sessions.select_related("latest_revision", "locale"):
            _publish(session, by)
    _bring_languages_along(keys)


def _publish(session: SessionPage, by: User) -> None:
    newest = session.latest_revision
    revision = newest if session.has_unpublished_changes and newest else None
    revision = revision or session.save_revision(user=by)
    revision.content_object = session  # it would be asked for again
    try:
        revision.publish(user=by, log_action=True)
    except ValidationError as error:
        raise CannotBeReleased(session, error) from error


def _bring_languages_along(keys: list[int]) -> None:
    """What somebody translated keeps its words and goes along with the time and the room. (Aliases do by themselves.)"""
    originals = {one.translation_key: one for one in SessionPage.objects.filter(pk__in=keys)}
    twins = SessionPage.objects.filter(translation_key__in=originals, alias_of=None)
    for twin in twins.exclude(pk__in=keys):
        original = originals[twin.translation_key]
        for name in SHARED:
            setattr(twin, name, getattr(original, name))
        twin.save(clean=False)


def _bring_out(event: EventPage, by: User) -> None:
    """The event itself, in every language: one that says "not yet" would hold back all of them."""
    ahead = event.has_unpublished_changes and event.latest_revision_id
    page = event.get_latest_revision_as_object() if ahead else event
    page.programme_is_out = True
    revision: Revision = page.save_revision(user=by, log_action=True)
    revision.publish(user=by, log_action=True)
    languages = EventPage.objects.filter(translation_key=event.translation_key)
    languages.update(programme_is_out=True)
