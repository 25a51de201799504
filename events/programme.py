"""The programme of an event as one reader sees it: in reading order, narrowed by what the address says."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby

from django.db.models import F
from django.http import QueryDict
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property, lazy
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from accounts.permissions import is_member
from core.facets import Facet, Option
from core.models import words_are_in
from events import materials
from events.entries import Draft
from events.models import Contribution, EventPage, Format, SessionPage
from network.models import Profile

WIDEST = 6  # rooms that stand beside each other; more are too narrow to read
SHOWN = ("title", "starts_at", "ends_at", "format", "is_cancelled")  # what a draft may change
GROUPS = {"day": _("Day"), "track": _("Track"), "format": _("Format"), "room": _("Room")}


@dataclass
class Slot:
    """Sessions that start at the same time, room by room."""

    starts_at: datetime
    sessions: list[SessionPage]

    @property
    def is_wide(self) -> bool:
        """Does one session have the whole width?"""
        return len(self.sessions) == 1


@dataclass
class Day:
    """One day and its slots."""

    day: date
    slots: list[Slot]
    columns: list[str] = field(default_factory=list)


class Programme:
    """The sessions of one event, each with `at_room`, `on_track` and `people_named` in the reader's language.

    Hundreds are shown on one page: what each is made of is looked up here, once, and not by the template.
    """

    def __init__(self, event: EventPage, user, query: QueryDict):
        self.event = event
        self.address = event.url
        self.changes = reverse("event_changes", args=[event.slug])
        self.rooms = {room.slug: room for room in event.rooms.all()}
        self.tracks = {track.slug: track for track in event.tracks.all()}
        self.every = self._sessions(user)
        self.chosen = {name: {*query.getlist(name)} & {*self._offered(name)} for name in GROUPS}
        self.shown = [one for one in self.every if self._fits(one)]

    def _sessions(self, user) -> list[SessionPage]:
        sessions = self._found(user)
        people = people_at(self.event)
        for one in sessions:
            one.written_in = words_are_in(one)
            one.href = f"{self.address}{one.slug}/"
            one.at_room = self.rooms.get(one.room_slug)
            one.on_track = self.tracks.get(one.track_slug)
            one.people_named = people[one.translation_key]
            one.is_in = {
                "day": timezone.localdate(one.starts_at).isoformat(),
                "track": one.on_track and one.track_slug,
                "format": one.format,
                "room": one.at_room and one.room_slug,
            }
        materials.gather(self.event, sessions)
        return sessions

    def _found(self, user) -> list[SessionPage]:
        """The sessions in reading order."""
        sessions = SessionPage.objects.visible_to(user).child_of(self.event)
        return list(sessions.in_order().for_a_list())

    def _fits(self, session: SessionPage) -> bool:
        """Any of the values chosen in a group, all of the groups together."""
        return all(session.is_in[name] in values for name, values in self.chosen.items() if values)

    def _offered(self, name: str) -> dict[str, str]:
        """The values of a group that some session has, in order, each in words."""
        there = {*self._counts[name]} - {None}
        words = {
            "day": {day: in_words(date.fromisoformat(day)) for day in sorted(there)}
            if name == "day"
            else {},
            "track": {slug: track.name for slug, track in self.tracks.items()},
            "format": dict(Format.choices),
            "room": {slug: room.name for slug, room in self.rooms.items()},
        }[name]
        return {value: label for value, label in words.items() if value in there}

    @cached_property
    def _counts(self) -> dict[str, Counter]:
        """How many sessions have each value of each group."""
        return {name: Counter(one.is_in[name] for one in self.every) for name in GROUPS}

    @cached_property
    def facets(self) -> list[Facet]:
        """What narrows the programme; a group with one value would narrow nothing."""
        facets = []
        for name, label in GROUPS.items():
            offered = self._offered(name)
            options = [
                Option(value, words, self._counts[name][value], value in self.chosen[name])
                for value, words in offered.items()
            ]
            if len(options) > 1:
                facets.append(Facet(name, label, options, begins_open=True))
        return facets

    @property
    def chosen_labels(self) -> list[str]:
        """What the reader chose, in words."""
        return [one.label for facet in self.facets for one in facet.options if one.chosen]

    @cached_property
    def columns(self) -> int:
        """How many rooms stand beside each other where there is room; none where there are too many."""
        used = {one.room_slug for one in self.shown if one.at_room}
        return len(used) if 1 < len(used) <= WIDEST else 0

    @property
    def days(self) -> list[Day]:
        """What is shown, day by day and slot by slot."""
        there = {one.room_slug for one in self.shown if one.at_room}
        column = {slug: n for n, slug in enumerate((s for s in self.rooms if s in there), 1)}
        for one in self.shown:
            one.column = column[one.room_slug] if self.columns and one.at_room else 0
        shown = self._worded(self.shown)
        slots = [Slot(at, [*those]) for at, those in groupby(shown, lambda one: one.starts_at)]
        return [
            Day(day, [*those])
            for day, those in groupby(slots, lambda slot: timezone.localdate(slot.starts_at))
        ]

    @property
    def _held(self) -> list[SessionPage]:
        return [one for one in self.every if not one.is_cancelled]

    @cached_property
    def materials(self) -> list[SessionPage]:
        """The sessions of which there is something, whatever the programme is narrowed to."""
        return [one for one in self.every if one.materials or (one.has_film and not one.is_break)]

    @property
    def has_notes(self) -> bool:
        """Are the notes of a session published?"""
        return any(one.notes_slug for one in self.every)

    @property
    def number_of_materials(self) -> int:
        return sum(len(one.materials) + one.has_film for one in self.materials)

    @property
    def materials_fit_here(self) -> bool:
        """Are there few enough to list them on the page of the event?"""
        return self.number_of_materials <= materials.MOST_HERE

    @cached_property
    def now(self) -> list[SessionPage]:
        """What is on at this moment."""
        moment = timezone.now()
        return self._worded(one for one in self._held if one.starts_at <= moment < one.ends_at)

    @cached_property
    def next(self) -> list[SessionPage]:
        """What begins next, once the event has begun."""
        moment = timezone.now()
        ahead = [one for one in self._held if one.starts_at > moment]
        if self.event.state != EventPage.State.ON:
            return []
        return self._worded(one for one in ahead if one.starts_at == ahead[0].starts_at)

    def _worded(self, sessions: Iterable[SessionPage]) -> list[SessionPage]:
        """Each in words, of the language the page is shown in: so it is for the template to ask."""
        formats = {value: str(label) for value, label in Format.choices}
        times: dict[tuple, str] = {}  # many sessions share theirs
        for one in (found := list(sessions)):
            when = (one.starts_at, one.ends_at)
            if when not in times:
                times[when] = render_to_string("events/times.html", {"session": one})
            one.times = times[when]
            one.format_name = formats[one.format]
            one.names = [
                f"{who} ({who.for_whom})" if who.for_whom else str(who) for who in one.people_named
            ]
        return found


class NextProgramme(Programme):
    """The same as its next release would make it: for organisers, in the preview of the admin."""

    def _found(self, user) -> list[SessionPage]:
        draft = Draft(self.event.original)
        here = SessionPage.objects.child_of(self.event).for_a_list()
        sessions = {str(one.translation_key): one for one in here}
        found = []
        for entry in draft.entries:
            session = sessions.get(entry.work)
            if session and not entry.is_taken_out:
                for name in SHOWN:
                    setattr(session, name, getattr(entry, name))
                session.room_slug, session.track_slug = entry.room, entry.track
                found.append(session)
        return found


def _in_words(day: date) -> str:
    return capfirst(date_format(day, "l j F Y"))


# A day as one says it, "Tuesday 21 January 2020", in the language of the page that shows it.
in_words = lazy(_in_words, str)


def people_at(event: EventPage) -> dict[str, list[Contribution]]:
    """Who may be named at an event, by the translation key of the session."""
    found = Contribution.objects.named().at(event).select_related("organisation")
    found = found.annotate(work=F("session__translation_key"))
    people = defaultdict(list)
    for one in found.order_by("session", "sort_order", "pk"):
        people[one.work].append(one)
    return people


def surroundings(session: SessionPage, user) -> dict:
    """What stands beside a session: its people, where it is, and what else there is at its time."""
    event = session.event_page
    others = SessionPage.objects.visible_to(user).child_of(event).exclude(format=Format.BREAK)
    others = others.exclude(pk=session.pk).select_related("alias_of").in_order()
    others = list(others.defer("body", "key_points"))
    here = [one for one in others if session.room_id and one.room_id == session.room_id]
    earlier = [one for one in here if one.ends_at <= session.starts_at]
    later = [one for one in here if one.starts_at >= session.ends_at]
    for one in others:
        one.written_in = words_are_in(one)
    return {
        "event": event,
        "may_write": is_member(user),
        "materials": materials.groups_of(session),
        "people": with_profiles(session.people, user),
        "at_the_same_time": [
            one
            for one in others
            if one.starts_at < session.ends_at and one.ends_at > session.starts_at
        ],
        "previous": earlier[-1] if earlier else None,
        "next": later[0] if later else None,
    }


def with_profiles(people: list[Contribution], user) -> list[Contribution]:
    """Each with `profile`, where this reader may find that member; otherwise None."""
    keys = [one.member_id for one in people if one.member_id]
    profiles = Profile.objects.visible_to(user).filter(user__in=keys) if keys else []
    by_user = {profile.user_id: profile for profile in profiles}
    for one in people:
        one.profile = by_user.get(one.member_id)
    return people
