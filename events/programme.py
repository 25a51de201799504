"""The programme of an event as one reader sees it: in reading order, narrowed by what the address says."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby

from django.db.models import F
from django.http import QueryDict
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property, lazy
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from core.facets import Facet, Option
from core.models import words_are_in
from events.models import Contribution, EventPage, Format, SessionPage
from network.models import Profile

WIDEST = 6  # rooms that stand beside each other; more are too narrow to read
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
    """The sessions of one event, each with `at_room`, `on_track` and `people` in the reader's language."""

    def __init__(self, event: EventPage, user, query: QueryDict):
        self.event = event
        self.rooms = {room.slug: room for room in event.rooms.all()}
        self.tracks = {track.slug: track for track in event.tracks.all()}
        self.every = self._sessions(user)
        self.chosen = {name: {*query.getlist(name)} & {*self._offered(name)} for name in GROUPS}
        self.shown = [one for one in self.every if self._fits(one)]

    def _sessions(self, user) -> list[SessionPage]:
        found = SessionPage.objects.visible_to(user).child_of(self.event).in_order()
        found = found.select_related("alias_of", "room", "track").defer("body", "key_points")
        people = people_at(self.event)
        sessions = list(found)
        for one in sessions:
            one.written_in = words_are_in(one)
            one.at_room = self.rooms.get(one.room and one.room.slug)
            one.on_track = self.tracks.get(one.track and one.track.slug)
            one.people_named = people[one.translation_key]
            one.is_in = {
                "day": timezone.localdate(one.starts_at).isoformat(),
                "track": one.on_track and one.on_track.slug,
                "format": one.format,
                "room": one.at_room and one.at_room.slug,
            }
        return sessions

    def _fits(self, session: SessionPage) -> bool:
        """Any of the values chosen in a group, all of the groups together."""
        return all(session.is_in[name] in values for name, values in self.chosen.items() if values)

    def _offered(self, name: str) -> dict[str, str]:
        """The values of a group that some session has, in order, each in words."""
        there = {session.is_in[name] for session in self.every} - {None}
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
    def facets(self) -> list[Facet]:
        """What narrows the programme; a group with one value would narrow nothing."""
        facets = []
        for name, label in GROUPS.items():
            offered = self._offered(name)
            options = [
                Option(value, words, self._count(name, value), value in self.chosen[name])
                for value, words in offered.items()
            ]
            if len(options) > 1:
                facets.append(Facet(name, label, options, begins_open=True))
        return facets

    def _count(self, name: str, value: str) -> int:
        return sum(session.is_in[name] == value for session in self.every)

    @property
    def chosen_labels(self) -> list[str]:
        """What the reader chose, in words."""
        return [one.label for facet in self.facets for one in facet.options if one.chosen]

    @cached_property
    def columns(self) -> int:
        """How many rooms stand beside each other where there is room; none where there are too many."""
        used = {one.at_room.slug for one in self.shown if one.at_room}
        return len(used) if 1 < len(used) <= WIDEST else 0

    @property
    def days(self) -> list[Day]:
        """What is shown, day by day and slot by slot."""
        used = [
            slug
            for slug in self.rooms
            if any(one.at_room == self.rooms[slug] for one in self.shown)
        ]
        for one in self.shown:
            one.column = used.index(one.at_room.slug) + 1 if self.columns and one.at_room else 0
        slots = [Slot(at, [*those]) for at, those in groupby(self.shown, lambda one: one.starts_at)]
        return [
            Day(day, [*those])
            for day, those in groupby(slots, lambda slot: timezone.localdate(slot.starts_at))
        ]

    @cached_property
    def now(self) -> list[SessionPage]:
        """What is on at this moment."""
        moment = timezone.now()
        return [one for one in self.every if one.starts_at <= moment < one.ends_at]

    @cached_property
    def next(self) -> list[SessionPage]:
        """What begins next, once the event has begun."""
        moment = timezone.now()
        ahead = [one for one in self.every if one.starts_at > moment]
        if self.event.state != EventPage.State.ON:
            return []
        return [one for one in ahead if one.starts_at == ahead[0].starts_at]


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
