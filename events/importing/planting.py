"""Carries out what was told: one transaction, all of it or nothing."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import Page
from wagtail_localize.synctree import create_aliases_for_new_page

from events.following import together
from events.importing.comparing import Changed, Options, Plan, compare
from events.importing.people import contribution
from events.importing.places import add_places
from events.importing.record import Entry, Schedule
from events.importing.telling import told
from events.models import Contribution, EventIndexPage, EventPage, Format, SessionLink, SessionPage
from resources.models import Identifier
from resources.planting import grow, offer_to_editors
from resources.search.changes import note

TOGETHER = 100  # sessions between two steps of the bar
FURTHEST = timedelta(days=14)  # between the day a conference says it begins and its first session


class Otherwise(Exception):
    """The event changed since the difference was told: `plan` is the new one."""

    def __init__(self, plan: Plan):
        self.plan = plan


@transaction.atomic
def import_schedule(
    schedule: Schedule,
    event: EventPage | None,
    options: Options,
    *,
    user=None,
    told_before: str | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Plan:
    """Bring in a schedule, and answer with what was done; Otherwise if that is not what was told before."""
    if event:
        event = EventPage.objects.select_for_update().get(pk=event.pk)
    plan = compare(schedule, event, options)
    if told_before is not None and plan.fingerprint != told_before:
        raise Otherwise(plan)
    if plan.is_empty:
        return plan
    event = plan.event = event or make_event(schedule, user)
    add_places(event, plan.places, user)
    total, done = len(plan.new) + len(plan.changed), 0
    with together():
        for one in plan.changed:
            _change(plan, one, user)
            progress(done := done + 1, total)
    for start in range(0, len(plan.new), TOGETHER):
        plant(plan, plan.new[start : start + TOGETHER])
        progress(done := min(done + TOGETHER, total), total)
    with together():
        for session in plan.gone if options.remove_missing else []:
            _bring_up_to_date(session, lambda page: setattr(page, "is_cancelled", True), user)
    return plan


def slug_of(schedule: Schedule) -> str:
    """The address of the event a schedule would make."""
    return slugify(schedule.acronym)[:80] or slugify(schedule.title)[:80] or "imported-event"


def make_event(schedule: Schedule, user=None) -> EventPage:
    """A new event, held back: neither published nor its programme out."""
    index = EventIndexPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
    below = index.select_for_update().get()
    starts, ends = _days(schedule)
    event = EventPage(
        title=schedule.title or slug_of(schedule),
        slug=slug_of(schedule),
        kind=EventPage.Kind.CONFERENCE,
        starts_at=starts,
        ends_at=ends,
        place=schedule.place,
        live=False,
        owner=user,
    )
    below.add_child(instance=event)
    event.save_revision(user=user, log_action=True)
    create_aliases_for_new_page(event)
    return event


def _days(schedule: Schedule) -> tuple[datetime, datetime]:
    """From the first session to the last one, and the days the conference says it has."""
    zone = timezone.get_default_timezone()
    starts = min(entry.starts for entry in schedule.entries)
    ends = max(entry.ends for entry in schedule.entries)
    if schedule.first_day:
        first = datetime.combine(schedule.first_day, time(9), zone)
        starts = first if starts - FURTHEST <= first < starts else starts
    if schedule.last_day:
        last = datetime.combine(schedule.last_day, time(17), zone)
        ends = last if ends < last <= ends + FURTHEST else ends
    return starts, ends


def plant(plan: Plan, entries: list[Entry]) -> None:
    """New sessions with their people and links, and their twins in the other languages."""
    event = plan.event
    keys = _keys(entries)
    Identifier.objects.give(keys)
    sources = [_session(plan, entry, key) for entry, key in zip(entries, keys, strict=True)]
    plots = [_grow(event, sources)]
    for below in event.get_translations().select_for_update():
        twins = [_session(plan, entry, key) for entry, key in zip(entries, keys, strict=True)]
        for twin, source in zip(twins, sources, strict=True):
            twin.alias_of_id, twin.authors = source.pk, source.authors
        plots.append(_grow(below, twins))
    Contribution.objects.bulk_create(_people(plan, entries, sources))
    SessionLink.objects.bulk_create(_links(entries, sources))
    for pages in plots:
        offer_to_editors(pages)
    note(keys)


def _grow(below: EventPage, sessions: list[SessionPage]) -> list[SessionPage]:
    for session in sessions:
        session.event_id = below.pk
    return grow(below, sessions)


def _keys(entries: list[Entry]) -> list[UUID]:
    """The UUID of the file where no page has it; a work once withdrawn comes back under its own name."""
    wished = [_uuid(entry.ids[0]) for entry in entries]
    there = Page.objects.filter(translation_key__in=[one for one in wished if one])
    taken = set(there.values_list("translation_key", flat=True))
    return [one if one and one not in taken else uuid4() for one in wished]


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text) if len(text) == 36 else None
    except ValueError:
        return None


def _session(plan: Plan, entry: Entry, key: UUID) -> SessionPage:
    fields = told(entry)
    body = fields.pop("body", [])
    room, track = (
        plan.places[f"{name}s"].row(fields.pop(name, None)) for name in ("room", "track")
    )
    session = SessionPage(**fields, room=room, track=track, translation_key=key)
    session.kind, session.draft_title = "session", entry.title
    session.format = entry.format or Format.TALK
    session.published_on = timezone.localdate(entry.starts)
    session.source_id = entry.ids[0]
    session.body = [(one["type"], one["value"]) for one in body]
    session.slug = slugify(entry.title)[:200] or f"session-{key.hex[:10]}"
    if plan.options.named:
        people = [contribution(one, named=True) for one in entry.speakers or ()]
        session.authors = "\n".join(one.line for one in people)
    return session


def _people(plan: Plan, entries: list[Entry], sessions: list[SessionPage]):
    for entry, session in zip(entries, sessions, strict=True):
        for place, speaker in enumerate(entry.speakers or ()):
            one = contribution(speaker, named=plan.options.named)
            one.session, one.sort_order = session, place
            yield one


def _links(entries: list[Entry], sessions: list[SessionPage]):
    for entry, session in zip(entries, sessions, strict=True):
        for place, one in enumerate(entry.addresses):
            yield SessionLink(
                session=session, sort_order=place, url=one.url, title=one.title, kind=one.kind
            )


def _change(plan: Plan, one: Changed, user) -> None:
    def bring(page: SessionPage) -> None:
        for change in one.changes:
            if change.field in ("room", "track"):
                places = plan.places[f"{change.field}s"]
                setattr(page, change.field, places.row(getattr(one.entry, change.field)))
            elif change.field == "body":
                page.body = [(block["type"], block["value"]) for block in change.new]
            elif change.field == "speakers":
                one.company.bring_to(page)
            elif change.field == "links":
                _bring_links(page, one.entry)
            else:
                setattr(page, change.field, change.new)

    _bring_up_to_date(one.session, bring, user)


def _bring_links(page: SessionPage, entry: Entry) -> None:
    """New ones are added, known ones get the title of the file; none is taken away."""
    there = {link.url: link for link in page.links.all()}
    for one in entry.addresses:
        link = there.get(one.url) or SessionLink(url=one.url, kind=one.kind)
        link.title = one.title or link.title
        page.links.add(link)


def _bring_up_to_date(session: SessionPage, bring: Callable, user) -> None:
    """What is published is published anew; what somebody is drafting stays a draft, and has it, too."""
    page = SessionPage.objects.get(pk=session.pk)
    draft = page.get_latest_revision_as_object() if page.has_unpublished_changes else None
    if page.live:
        bring(page)
        revision = page.save_revision(user=user, clean=False)  # publishing looks at all of it
        revision.content_object = page  # it would be asked for again
        revision.publish(user=user)
    if draft:
        bring(draft)
        draft.save_revision(user=user, clean=False)  # somebody may not have finished it
