"""The questions asked of events, their sessions and who speaks there."""

from django.apps import apps
from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone
from wagtail.models import Page
from wagtail.query import PageQuerySet

from resources.querysets import LibraryPageQuerySet


class EventQuerySet(PageQuerySet):
    """Questions asked of the events."""

    def visible_to(self, user):
        """The published events; all of them are for everybody."""
        return self.live().select_related("alias_of")

    def coming(self):
        """Those not yet over, the next one first."""
        return self.filter(ends_at__gte=timezone.now()).order_by("starts_at", "title")

    def past(self):
        """Those that are over, the last one first."""
        return self.filter(ends_at__lt=timezone.now()).order_by("-starts_at", "title")

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
        """Each with the name of its room and its track in its own language."""
        for name in ("room", "track"):
            places = apps.get_model("events", name).objects.order_by("sort_order", "pk")
            here = places.filter(event=OuterRef("event"), slug=OuterRef(f"{name}__slug"))
            self = self.annotate(**{f"{name}_name": Subquery(here.values("name")[:1])})
        return self

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


class ContributionQuerySet(QuerySet):
    """Questions asked of who speaks."""

    def named(self):
        """Those who have confirmed and agreed to be named: nobody else is ever shown."""
        return self.filter(is_confirmed=True, may_be_named=True)

    def of(self, session):
        """Of one session: its original's."""
        same = apps.get_model("events", "SessionPage").objects
        same = same.filter(translation_key=session.translation_key).order_by("pk")
        return self.filter(session=Subquery(same.values("pk")[:1]))

    def at(self, event):
        """Of a whole event: only the original of a session says who speaks, whatever the language."""
        twins = Page.objects.filter(translation_key=event.translation_key).values("pk")
        sessions = apps.get_model("events", "SessionPage").objects.filter(event__in=twins)
        return self.filter(session__in=sessions.originals().values("pk"))
