"""The questions asked of events, their sessions and who speaks there."""

from collections import defaultdict
from datetime import timedelta

from django.apps import apps
from django.db.models import (
    BooleanField,
    Case,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    TextField,
    When,
)
from django.db.models.functions import Cast, Coalesce
from django.utils import timezone
from wagtail.models import Page
from wagtail.query import PageQuerySet

from accounts.permissions import is_member
from events.permissions import may_organise
from resources.querysets import LibraryPageQuerySet

# What an entry of a list of sessions is made of. Anything else would be a query for each of them.
LISTED = [
    *(
        "title",
        "slug",
        "locale",
        "translation_key",
        "url_path",
        "content_type",
        "live",
        "visibility",
    ),
    *("starts_at", "ends_at", "is_cancelled", "sequence", "format", "room", "track", "event"),
    *("latest_revision", "first_published_at", "has_unpublished_changes"),
    *("alias_of__locale", "alias_of__alias_of", "text_language"),
    *("materials_state", "materials_expected_by"),
]

LATELY = timedelta(minutes=5)  # who kept a draft since then is writing


class EventQuerySet(PageQuerySet):
    """Questions asked of the events."""

    def visible_to(self, user):
        """The published events; all of them are for everybody."""
        return self.live().select_related("alias_of")

    def with_programme(self):
        """Those whose programme is out: no language of them says "not yet"."""
        not_out = self.model.objects.filter(programme_is_out=False).values("translation_key")
        return self.exclude(translation_key__in=not_out)

    def coming(self):
        """Those not yet over, the next one first."""
        return self.filter(ends_at__gte=timezone.now()).order_by("starts_at", "title")

    def past(self):
        """Those that are over, the last one first."""
        return self.filter(ends_at__lt=timezone.now()).order_by("-starts_at", "title")

    def originals(self):
        """Each as it was written first, before its other languages."""
        first = self.model.objects.filter(translation_key=OuterRef("translation_key"))
        return self.filter(pk=Subquery(first.order_by("pk").values("pk")[:1]))

    def in_series_with(self, event):
        """All that belong together with this one, itself among them, in order."""
        if not event.series_id:
            return self.none()
        series = event.series.translation_key
        same = self.filter(series__translation_key=series, locale=event.locale_id)
        return same.order_by("starts_at", "title")


class SessionQuerySet(LibraryPageQuerySet):
    """Questions asked of the sessions; `visible_to` is the library's, and breaks are among them."""

    def published(self):
        """Those of programmes that are out."""
        return self.live().exclude(pk__in=held_back())

    def in_order(self):
        """As one reads a programme: by time, then room by room, what has no room first."""
        room = F("room__sort_order").asc(nulls_first=True)
        return self.order_by("starts_at", room, "title", "pk")

    def with_places(self):
        """Each with the name of its room and its track in its own language, and whether it `has_links`."""
        for name in ("room", "track"):
            places = apps.get_model("events", name).objects.order_by("sort_order", "pk")
            here = places.filter(event=OuterRef("event"), slug=OuterRef(f"{name}__slug"))
            self = self.annotate(**{f"{name}_name": Subquery(here.values("name")[:1])})
        links = apps.get_model("events", "SessionLink").objects
        key = OuterRef("translation_key")
        self = self.annotate(has_links=Exists(links.filter(session__translation_key=key)))
        return self.with_notes()

    def with_notes(self):
        """Each with the slug of its published notes, and how often somebody has saved notes of it."""
        same = {"session__translation_key": OuterRef("translation_key")}
        sections = apps.get_model("events", "Section").objects.filter(**same).order_by()
        saved = sections.values("session").annotate(sum=Sum("number")).values("sum")
        return self.with_published_notes().annotate(notes_saved=Subquery(saved[:1]))

    def with_published_notes(self):
        """Each with the slug of its published notes."""
        pages = apps.get_model("events", "NotesPage").objects
        pages = pages.filter(session=OuterRef("pk"), live=True)
        return self.annotate(notes_slug=Subquery(pages.values("slug")[:1]))

    def for_a_list(self):
        """Each with what an entry of a list tells and no more, and the slugs of its room and track."""
        slugs = {f"{name}_slug": F(f"{name}__slug") for name in ("room", "track")}
        found = self.annotate(**slugs).with_film().with_published_notes()
        return found.select_related("alias_of").only(*LISTED)

    def with_film(self):
        """Each with `has_film`: is there a video in its text? Asked without reading the text."""
        return self.alias(_body=Cast("body", TextField())).annotate(
            has_film=Case(
                When(_body__contains='"type": "video"', then=True),
                default=False,
                output_field=BooleanField(),
            )
        )

    def originals(self):
        """Each as it was written first, before its other languages."""
        first = self.model.objects.filter(translation_key=OuterRef("translation_key"))
        return self.filter(pk=Subquery(first.order_by("pk").values("pk")[:1]))


def held_back() -> QuerySet:
    """The keys of the sessions nobody sees yet: their event is not published, or its programme is
    not out. One language that says so holds back all of them."""
    events = apps.get_model("events", "EventPage").objects
    not_out = events.filter(programme_is_out=False).values("translation_key")
    hidden = Q(event=None) | Q(event__live=False) | Q(event__translation_key__in=not_out)
    return apps.get_model("events", "SessionPage").objects.filter(hidden).values("pk")


def no_items() -> QuerySet:
    """The keys of the sessions that are no items of the library: held back, or a break."""
    sessions = apps.get_model("events", "SessionPage").objects
    return sessions.filter(Q(format="break") | Q(pk__in=held_back())).values("pk")


def no_notes() -> QuerySet:
    """The keys of the published notes that are no items of the library: their session is nowhere to be seen."""
    pages = apps.get_model("events", "NotesPage").objects
    hidden = Q(session=None) | Q(session__live=False) | Q(session__in=no_items())
    return pages.filter(hidden).values("pk")


class NotesPageQuerySet(LibraryPageQuerySet):
    """Questions asked of published notes."""

    def of(self, session):
        """Of one session, in whatever language."""
        return self.filter(session__translation_key=session.translation_key)

    def in_order(self):
        """As their sessions stand in the programme."""
        return self.order_by("session__starts_at", "session__title", "pk")


class OfOriginals(QuerySet):
    """Questions asked of what belongs to the original of a session, whatever language is read."""

    def of(self, session):
        """Of one session: its original's."""
        same = apps.get_model("events", "SessionPage").objects
        same = same.filter(translation_key=session.translation_key).order_by("pk")
        return self.filter(session=Subquery(same.values("pk")[:1]))

    def at(self, event):
        """Of a whole event: its sessions' originals', whatever the language of the event."""
        twins = Page.objects.filter(translation_key=event.translation_key).values("pk")
        sessions = apps.get_model("events", "SessionPage").objects.filter(event__in=twins)
        return self.filter(session__in=sessions.originals().values("pk"))

    def by_work(self, sessions) -> defaultdict:
        """Of several sessions, in order, in lists by translation key: one query."""
        originals = apps.get_model("events", "SessionPage").objects.originals()
        keys = [one.translation_key for one in sessions]
        rows = self.filter(session__in=originals.filter(translation_key__in=keys).values("pk"))
        rows = rows.annotate(work=F("session__translation_key"))
        found = defaultdict(list)
        for one in rows.order_by("session", "sort_order", "pk"):
            found[one.work].append(one)
        return found


class ContributionQuerySet(OfOriginals):
    """Questions asked of who speaks."""

    def named(self):
        """Those who have confirmed and agreed to be named: nobody else is ever shown."""
        return self.filter(is_confirmed=True, may_be_named=True)


class ReleaseQuerySet(QuerySet):
    """Questions asked of released versions."""

    def of(self, event):
        """Those of an event, whatever its language, the newest first."""
        return self.filter(event__translation_key=event.translation_key).order_by("-number")


class SavedSessionQuerySet(QuerySet):
    """Questions asked of what members put into their own programmes."""

    def kept(self):
        """What is in them now."""
        return self.filter(removed_at=None)

    def of_sessions_gone(self):
        """Those of sessions that are in the database in no language any more."""
        there = apps.get_model("events", "SessionPage").objects
        return self.filter(~Exists(there.filter(translation_key=OuterRef("work"))))


class DraftQuerySet(OfOriginals):
    """Questions asked of what is being written."""

    def of(self, session):
        same = apps.get_model("events", "Section").objects.of(session)
        return self.filter(section__in=same)

    def lately(self):
        """Those kept in the last minutes: who is writing, whoever of them last first."""
        since = timezone.now() - LATELY
        found = self.filter(at__gte=since).select_related("section", "member")
        return found.order_by("-at", "pk")


class ConflictQuerySet(DraftQuerySet):
    """Questions asked of what did not fit."""

    def to_decide_by(self, user, session):
        """Those this person may decide about: their own, and an organiser all of them."""
        found = self.of(session).select_related("section", "member").order_by("at", "pk")
        return found if may_organise(user, session.event_page) else found.filter(member=user)


class CommentQuerySet(OfOriginals):
    """Questions asked of comments."""

    def shown_to(self, user, session):
        """To members, and nobody else."""
        if not is_member(user):
            return self.none()
        return self.of(session).select_related("author").order_by("at", "pk")


# A command that runs every day starts now a minute earlier, now a minute later.
A_WEEK = timedelta(days=6, hours=12)


class InvitationQuerySet(OfOriginals):
    """Questions asked of the links by which speakers upload."""

    def open(self):
        """Those that work today."""
        return self.filter(revoked_at=None, until__gte=timezone.localdate())

    def unanswered(self):
        """Those by which nothing came, not even that there is nothing."""
        return self.filter(uploaded_at=None, declined_at=None)

    def to_remind(self):
        """Those whose owner heard of it a week ago and has not answered; nobody is asked for what is cancelled."""
        waiting = self.open().unanswered().exclude(email="")
        waiting = waiting.exclude(session__is_cancelled=True)
        cancelled = apps.get_model("events", "EventPage").objects.filter(is_cancelled=True)
        waiting = waiting.exclude(session__event__in=cancelled.values("pk"))
        last = Coalesce("reminded_at", "sent_at")
        return waiting.annotate(_last=last).filter(_last__lt=timezone.now() - A_WEEK)
