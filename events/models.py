from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from core.blocks import BodyBlock
from core.models import BasePage
from resources.models import LibraryPage


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


class EventPage(BasePage):
    """A conference, workshop, webinar or meet-up, before and after it."""

    class Kind(models.TextChoices):
        CONFERENCE = "conference", _("Conference")
        WORKSHOP = "workshop", _("Workshop")
        WEBINAR = "webinar", _("Webinar")
        MEETUP = "meet-up", _("Meet-up")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    starts_at = models.DateTimeField(_("starts"))
    ends_at = models.DateTimeField(_("ends"))
    date_in_words = models.CharField(
        _("date in words"),
        max_length=60,
        blank=True,
        help_text=_(
            "Shown instead of days and times where these are not known, for example January 2020."
        ),
    )
    place = models.CharField(_("place"), max_length=200, blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    objects = PageManager.from_queryset(EventQuerySet)()

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("kind"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                FieldPanel("date_in_words"),
                FieldPanel("place"),
            ],
            _("When and where"),
        ),
        FieldPanel("body"),
    ]
    parent_page_types = ["events.EventIndexPage"]
    subpage_types: list[str] = []
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
        items = LibraryPage.objects.visible_to(request.user).from_event(self).newest_first()
        return super().get_context(request, *args, **kwargs) | {"materials": items}

    @property
    def is_past(self) -> bool:
        """Is it over?"""
        return self.ends_at < timezone.now()

    @property
    def is_one_day(self) -> bool:
        """Does it start and end on the same day, as clocks in its place go?"""
        return timezone.localdate(self.starts_at) == timezone.localdate(self.ends_at)


class EventIndexPage(BasePage):
    """All events: what comes, and what was."""

    content_panels = BasePage.content_panels
    parent_page_types = ["home.HomePage"]
    subpage_types = ["events.EventPage"]
    max_count_per_parent = 1
    template = "events/event_index_page.html"
    page_description = _("Lists the events.")

    class Meta:
        verbose_name = _("event list")
        verbose_name_plural = _("event lists")

    def get_context(self, request, *args, **kwargs):
        events = EventPage.objects.visible_to(request.user).filter(locale=self.locale)
        return super().get_context(request, *args, **kwargs) | {
            "coming": events.coming(),
            "past": events.past(),
        }
