from django.apps import apps
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail_localize.fields import SynchronizedField

from core.blocks import BodyBlock
from core.models import BasePage
from events.models.scheduled import Scheduled
from events.models.series import Series
from events.permissions import may_join_online
from events.querysets import EventQuerySet
from resources.models import LibraryPage
from resources.models.kind import MADE_ELSEWHERE


class EventPage(Scheduled, BasePage):
    """A conference, workshop, webinar or meet-up, before and after it."""

    class Kind(models.TextChoices):
        CONFERENCE = "conference", _("Conference")
        WORKSHOP = "workshop", _("Workshop")
        WEBINAR = "webinar", _("Webinar")
        MEETUP = "meet-up", _("Meet-up")

    class State(models.TextChoices):
        DRAFT = "draft", _("Draft")
        ANNOUNCED = "announced", _("Announced")
        PROGRAMME = "programme", _("Programme is out")
        ON = "on", _("On now")
        PAST = "past", _("Past")
        CANCELLED = "cancelled", _("Cancelled")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    date_in_words = models.CharField(
        _("date in words"),
        max_length=60,
        blank=True,
        help_text=_(
            "Shown instead of days and times where these are not known, for example January 2020."
        ),
    )
    place = models.CharField(_("place"), max_length=200, blank=True)
    venue = models.TextField(
        _("how to get there"),
        max_length=1000,
        blank=True,
        help_text=_("The address, the way from the station, where to park a bicycle."),
    )
    access = models.TextField(
        _("access"),
        max_length=1000,
        blank=True,
        help_text=_(
            "Steps and lifts, hearing loop, captions, quiet room, and whom to tell what one needs."
        ),
    )
    online_link = models.URLField(
        _("online link"),
        max_length=500,
        blank=True,
        help_text=_("Shown to members only, until the event is over."),
    )
    series = models.ForeignKey(
        Series,
        verbose_name=_("series"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="events",
        help_text=_("If it is one of several events that belong together."),
    )
    programme_is_out = models.BooleanField(
        _("the programme is out"),
        default=False,
        help_text=_("Until this is ticked and the event published, nobody sees its sessions."),
    )
    programme_note = models.TextField(
        _("note above the programme"),
        max_length=500,
        blank=True,
        help_text=_("For example what may still change."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    override_translatable_fields = [
        SynchronizedField("is_cancelled", overridable=False),
        SynchronizedField("online_link", overridable=False),
        SynchronizedField("series", overridable=False),
    ]
    objects = PageManager.from_queryset(EventQuerySet)()

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("kind"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                FieldPanel("is_cancelled"),
                FieldPanel("date_in_words"),
                FieldPanel("place"),
                FieldPanel("venue"),
                FieldPanel("access"),
                FieldPanel("online_link"),
                FieldPanel("series"),
            ],
            _("When and where"),
        ),
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel("programme_is_out"), FieldPanel("programme_note")], _("Programme")
        ),
        InlinePanel("rooms", label=_("Room"), heading=_("Rooms")),
        InlinePanel("tracks", label=_("Track"), heading=_("Tracks")),
    ]
    parent_page_types = ["events.EventIndexPage"]
    subpage_types = ["events.SessionPage"]
    template = "events/event_page.html"
    page_description = _("A conference, workshop, webinar or meet-up.")

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gte=models.F("starts_at")),
                name="events_event_ends_after_start",
                violation_error_message=_("An event cannot end before it starts."),
            )
        ]

    def get_context(self, request, *args, **kwargs):
        from events.mine import mine_in  # it asks questions of the models beside this one

        user = request.user
        items = (
            LibraryPage.objects.visible_to(user).from_event(self).exclude(kind__in=MADE_ELSEWHERE)
        )
        series = EventPage.objects.visible_to(user).in_series_with(self)
        programme = self._programme(request)
        return super().get_context(request, *args, **kwargs) | {
            "materials": items.newest_first(),
            "programme": programme,
            "mine": programme and mine_in(programme, user),
            "in_series": series,
            "online_link": self.online_link if may_join_online(user, self) else "",
        }

    def _programme(self, request):
        """What is out; in a preview of the admin, what the next release would bring out."""
        from events.programme import NextProgramme, Programme  # they ask questions of these models

        if getattr(request, "is_preview", False) and self.pk:
            return NextProgramme(self, request.user, request.GET)
        return Programme(self, request.user, request.GET) if self.programme_is_out else None

    def route(self, request, path_components):
        """Lead to a session, which then knows the event it was reached by."""
        if len(path_components) == 1:
            sessions = apps.get_model("events", "SessionPage").objects.child_of(self).with_places()
            found = sessions.filter(slug=path_components[0]).select_related("alias_of").first()
            if found:
                found.event_page = self
                return found.route(request, [])
        if len(path_components) == 2:
            return self._route_to_notes(request, path_components)
        return super().route(request, path_components)

    def _route_to_notes(self, request, path_components):
        """Lead to the published notes of a session, which then know both."""
        session, slug = path_components
        notes = apps.get_model("events", "NotesPage").objects.filter(slug=slug)
        notes = notes.filter(session__slug=session, session__event=self)
        found = notes.select_related("alias_of", "session").first()
        if found is None:
            return super().route(request, path_components)
        found.session.event_page = self
        return found.route(request, [])

    @cached_property
    def original(self) -> "EventPage":
        """The page it was written as first: this one, or that of another language."""
        first = EventPage.objects.filter(translation_key=self.translation_key).order_by("pk")
        return first.first() or self

    @cached_property
    def release(self):
        """The version of its programme that is out, the newest; None before the first."""
        releases = apps.get_model("events", "Release").objects
        return releases.of(self).defer("changes", "snapshot", "note").first()

    @property
    def version(self) -> str:
        """What schedules call the version of the programme: "3", or nothing before the first release."""
        return str(self.release.number) if self.release else ""

    @cached_property
    def series_name(self) -> str:
        """The name of its series, in the reader's language where there is one."""
        if not self.series_id:
            return ""
        names = Series.objects.filter(translation_key=self.series.translation_key)
        return str(names.in_language().first() or self.series)

    @property
    def state(self) -> "EventPage.State":
        """How far it is: decided by organisers before it, by the clock from then on; cancelled is cancelled."""
        if not self.live:
            return self.State.DRAFT
        if self.is_cancelled:
            return self.State.CANCELLED
        if self.is_past:
            return self.State.PAST
        if self.starts_at <= timezone.now():
            return self.State.ON
        return self.State.PROGRAMME if self.programme_is_out else self.State.ANNOUNCED

    @property
    def is_past(self) -> bool:
        """Is it over?"""
        return self.ends_at < timezone.now()

    @property
    def is_one_day(self) -> bool:
        """Does it start and end on the same day, as clocks in its place go?"""
        return timezone.localdate(self.starts_at) == timezone.localdate(self.ends_at)
