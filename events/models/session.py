from django.db import models
from django.db.models import QuerySet
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail_localize.fields import SynchronizedField

from core.blocks import BodyBlock
from events.models.contribution import Contribution
from events.models.event import EventPage
from events.models.place import Room, Track
from events.models.session_form import SessionForm
from events.querysets import SessionQuerySet
from resources.models import LibraryPage
from resources.models.library import Kind


class Format(models.TextChoices):
    """How people meet in a session."""

    PLENARY = "plenary", _("Plenary")
    TALK = "talk", _("Talk")
    PANEL = "panel", _("Panel")
    WORKSHOP = "workshop", _("Workshop")
    UNCONFERENCE = "unconference", _("Unconference session")
    BREAK = "break", _("Break")


class SessionPage(LibraryPage):
    """One session of an event: findable like everything in the library, once the programme is out."""

    starts_at = models.DateTimeField(_("starts"))
    ends_at = models.DateTimeField(_("ends"))
    format = models.CharField(
        _("format"), max_length=20, choices=Format.choices, default=Format.TALK
    )
    room = models.ForeignKey(
        Room,
        verbose_name=_("room"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("A room that is missing here is added to the event, which is then published."),
    )
    track = models.ForeignKey(
        Track,
        verbose_name=_("track"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    # Rooms and tracks are those of the event's original in every language: slugs find the words.
    override_translatable_fields = [
        *LibraryPage.override_translatable_fields,
        SynchronizedField("room", overridable=False),
        SynchronizedField("track", overridable=False),
    ]
    base_form_class = SessionForm
    objects = PageManager.from_queryset(SessionQuerySet)()

    content_panels = [
        *LibraryPage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                FieldRowPanel([FieldPanel("room"), FieldPanel("track")]),
                FieldPanel("format"),
            ],
            _("When, where and how"),
        ),
        InlinePanel("contributions", label=_("Person"), heading=_("Speakers and facilitators")),
        FieldPanel("body"),
        LibraryPage.attachments_panel,
        MultiFieldPanel(LibraryPage.classification_panel.children[:-1], _("What it is about")),
        MultiFieldPanel(
            [FieldPanel("text_language"), FieldPanel("licence"), FieldPanel("visibility")],
            _("Publication"),
        ),
    ]
    parent_page_types = ["events.EventPage"]
    subpage_types: list[str] = []
    template = "events/session_page.html"
    page_description = _("A talk, panel, workshop, plenary, unconference session or break.")
    is_creatable = True

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")),
                name="events_session_ends_after_start",
                violation_error_message=_("A session ends after it starts."),
            )
        ]

    def full_clean(self, *args, **kwargs):
        self.kind = Kind.SESSION
        super().full_clean(*args, **kwargs)

    def save(self, *args, **kwargs):
        """Keep it, and with it what follows from its place, its time and its people."""
        self.kind = Kind.SESSION
        self.event = self.get_parent()
        self.published_on = timezone.localdate(self.starts_at)
        self.authors = self._authors()
        super().save(*args, **kwargs)
        twins = SessionPage.objects.filter(translation_key=self.translation_key)
        twins.exclude(pk=self.pk).update(authors=self.authors)

    def serializable_data(self):
        """Versions hold no names but in the rows of people, where an erasure finds them."""
        return super().serializable_data() | {"authors": ""}

    def _authors(self) -> str:
        """Who speaks, as the library names authors; where nobody does, who leads it."""
        first = SessionPage.objects.filter(translation_key=self.translation_key).order_by("pk")
        original = first.first() or self
        page = self if original.pk == self.pk else original
        lines = {role: [] for role in Contribution.Role.values}
        for one in page.contributions.all():
            if one.is_named and one.name:
                lines[one.role].append(one.line)
        return "\n".join(lines["speaker"] or lines["facilitator"])

    @property
    def people(self) -> list[Contribution]:
        """Who may be named, in order, as the session's original has them."""
        mine = self.contributions.all()
        if not isinstance(mine, QuerySet):  # a preview holds them itself
            return [one for one in mine if one.is_named]
        there = Contribution.objects.named().of(self).select_related("organisation")
        return list(there.order_by("sort_order", "pk"))

    @cached_property
    def event_page(self) -> EventPage:
        """The event it is part of, in its own language."""
        return EventPage.objects.ancestor_of(self).get()

    @cached_property
    def room_name(self) -> str | None:
        """Its room, in its own language. `with_places` tells it together with the session."""
        return self.room and self._named_here(Room, self.room.slug)

    @cached_property
    def track_name(self) -> str | None:
        """Its track, likewise."""
        return self.track and self._named_here(Track, self.track.slug)

    def _named_here(self, model: type, slug: str) -> str | None:
        here = model.objects.filter(event=self.event_page, slug=slug)
        return here.values_list("name", flat=True).first()

    # The trail above a session names its event already.
    its_event = None

    @property
    def is_published(self) -> bool:
        return self.live and SessionPage.objects.published().filter(pk=self.pk).exists()

    @property
    def is_break(self) -> bool:
        return self.format == Format.BREAK

    @property
    def is_past(self) -> bool:
        """Is it over?"""
        return self.ends_at < timezone.now()

    def serve(self, request, *args, **kwargs):
        """Answer as the library does; a break has no page of its own and leads to the programme."""
        if self.is_break and self.is_published:
            return redirect(f"{self.event_page.get_url(request)}#programme")
        return super().serve(request, *args, **kwargs)

    def get_context(self, request, *args, **kwargs):
        from events.programme import surroundings  # it asks questions of this very model

        return super().get_context(request, *args, **kwargs) | surroundings(self, request.user)
