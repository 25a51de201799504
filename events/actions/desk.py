"""What organisers do at the programme desk. Whatever they change stays a draft until the next release.

Each first takes hold of the event: what two of them do at once happens one after the other.
"""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max
from django.utils.text import slugify
from wagtail.models import Revision
from wagtail_localize.synctree import create_aliases_for_new_page

from accounts.models import User
from events.entries import Draft
from events.models import Contribution, EventPage, Room, SessionPage, Track


class ChangedMeanwhile(Exception):
    """Somebody else was quicker. Nothing was done."""


def hold(event: EventPage) -> EventPage:
    """Make others wait who change this programme, until the transaction ends."""
    return EventPage.objects.select_for_update().get(pk=event.pk)


@transaction.atomic
def add_session(event: EventPage, by: User, speakers: list[str], agreed: bool, **fields):
    """Put a session into the programme, as a draft. `room` and `track` are slugs or nothing."""
    event = hold(event)
    people = [
        Contribution(name=name, sort_order=place, is_confirmed=agreed, may_be_named=agreed)
        for place, name in enumerate(speakers)
    ]
    session = SessionPage(live=False, owner=by, locale=event.locale, contributions=people)
    _put(session, event, fields)
    event.add_child(instance=session)
    session.save_revision(user=by, log_action=True, clean=False)
    create_aliases_for_new_page(session)
    return session


@transaction.atomic
def change_session(event: EventPage, pk: int, by: User, base: int, **fields) -> SessionPage:
    """Change a session in a new draft, provided that `base` is still its newest version.

    ChangedMeanwhile where it is not.
    """
    event = hold(event)
    session = SessionPage.objects.child_of(event).get(pk=pk)
    if (session.latest_revision_id or 0) != base:
        raise ChangedMeanwhile
    return _change(session, event, by, fields)


@transaction.atomic
def shift_sessions(event: EventPage, by: User, state: str, minutes: int, chosen) -> int:
    """Move the sessions that `chosen` says by so many minutes; how many that were.

    ChangedMeanwhile where the programme is no longer the one that `state` stands for: so it happens once only.
    """
    event = hold(event)
    draft = _unchanged(event, state)
    by_how_much = timedelta(minutes=minutes)
    moving = [one for one in draft.entries if not one.is_taken_out and chosen(one)]
    sessions = SessionPage.objects.child_of(event).in_bulk([one.pk for one in moving])
    for one in moving:
        times = {"starts_at": one.starts_at + by_how_much, "ends_at": one.ends_at + by_how_much}
        _change(sessions[one.pk], event, by, times)
    return len(moving)


@transaction.atomic
def swap_sessions(event: EventPage, by: User, state: str, one: int, other: int) -> None:
    """Each begins when and where the other did, and lasts as long as before. ChangedMeanwhile as above."""
    event = hold(event)
    draft = _unchanged(event, state)
    first, second = draft.entry(one), draft.entry(other)
    sessions = SessionPage.objects.child_of(event).in_bulk([one, other])
    for entry, place in ((first, second), (second, first)):
        times = {"starts_at": place.starts_at, "ends_at": place.starts_at + entry.length}
        _change(sessions[entry.pk], event, by, times | {"room": place.room})


@transaction.atomic
def add_place(event: EventPage, model: type[Room] | type[Track], name: str, by: User):
    """A new room or track that sessions can have at once; nothing else of the event is published.

    It is a row of every language, and of a draft of the event, which would take it away otherwise.
    """
    event = hold(event)
    last = model.objects.filter(event=event).aggregate(last=Max("sort_order"))["last"]
    order = 0 if last is None else last + 1
    first = model(event=event, name=name, locale=event.locale, sort_order=order)
    first.save()
    same = {"translation_key": first.translation_key, "slug": first.slug, "sort_order": order}
    places = [first]
    twins = EventPage.objects.filter(translation_key=event.translation_key).exclude(pk=event.pk)
    for twin in twins:
        places.append(model.objects.create(event=twin, name=name, locale=twin.locale, **same))
    for place in places:
        _keep_in_draft(place, by)
    return first


def _keep_in_draft(place: Room | Track, by: User) -> None:
    event = EventPage.objects.get(pk=place.event_id)
    if event.alias_of_id or not event.latest_revision_id:
        return
    if event.has_unpublished_changes:
        draft = event.get_latest_revision_as_object()
        getattr(draft, "rooms" if isinstance(place, Room) else "tracks").add(place)
        draft.save_revision(user=by, clean=False)
    else:
        revision = event.save_revision(user=by, changed=False)
        EventPage.objects.filter(pk=event.pk).update(live_revision=revision if event.live else None)


def is_taken(event: EventPage, model: type, name: str) -> bool:
    """Has the event a room or track by this name?"""
    there = model.objects.filter(event=event)
    slug = slugify(name)
    return there.filter(name__iexact=name).exists() or bool(slug and there.filter(slug=slug))


def who_changed(pk: int) -> tuple[User | None, datetime] | None:
    """By whom and when the newest version of a session was kept."""
    session = SessionPage.objects.get(pk=pk)
    newest = Revision.objects.filter(pk=session.latest_revision_id).select_related("user").first()
    return newest and (newest.user, newest.created_at)


def draft_of(session: SessionPage) -> SessionPage:
    """The session as its newest draft has it, or as it is live where there is none."""
    ahead = session.has_unpublished_changes and session.latest_revision_id
    return session.get_latest_revision_as_object() if ahead else session


def _unchanged(event: EventPage, state: str) -> Draft:
    draft = Draft(event)
    if draft.state != state:
        raise ChangedMeanwhile
    return draft


def _change(session: SessionPage, event: EventPage, by: User, fields: dict) -> SessionPage:
    draft = draft_of(session)
    _put(draft, event, fields)
    draft.save_revision(user=by, log_action=True, clean=False)  # it may not be finished
    return draft


def _put(session: SessionPage, event: EventPage, fields: dict) -> None:
    """The fields of a form; rooms and tracks come as slugs."""
    for name, model in (("room", Room), ("track", Track)):
        if name in fields:
            slug = fields[name]
            here = model.objects.filter(event=event, slug=slug).order_by("sort_order", "pk")
            setattr(session, name, here.first() if slug else None)
    for name, value in fields.items():
        if name not in ("room", "track"):
            setattr(session, name, value)
